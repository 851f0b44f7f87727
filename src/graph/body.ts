/** An answer holds more bytes than are taken in. */
export class TooLong extends Error {
  override name = 'TooLong';
}

/** All bytes of an answer. Throws TooLong as soon as there are more than `maxBytes`, and what the network throws. */
export async function readAll(response: Response, maxBytes: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of response.body ?? []) {
    size += part.length;
    if (size > maxBytes) throw new TooLong(`an answer of more than ${maxBytes} bytes`);
    parts.push(part);
  }
  return Buffer.concat(parts);
}

/** What a JSON body says; undefined where it is no JSON. Throws as `readAll` does. */
export async function readJson(response: Response, maxBytes: number): Promise<unknown> {
  const text = (await readAll(response, maxBytes)).toString('utf8');
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
