/** An answer holds more bytes than are taken in. */
export class TooLong extends Error {
  override name = 'TooLong';
}

/** All bytes of an answer. Throws TooLong as soon as there are more than `maxBytes`, and what the network throws. */
export async function readAll(response: Response, maxBytes: number): Promise<Buffer> {
  if (response.body === null) return Buffer.alloc(0);
  const parts: Uint8Array[] = [];
  let size = 0;
  // By its reader: the iterator of a stream makes several promises for every part
  const reader: ReadableStreamDefaultReader<Uint8Array> = response.body.getReader();
  for (let { done, value } = await reader.read(); !done; { done, value } = await reader.read()) {
    size += value?.length ?? 0;
    if (size > maxBytes) {
      await reader.cancel();
      throw new TooLong(`an answer of more than ${maxBytes} bytes`);
    }
    if (value !== undefined) parts.push(value);
  }
  return Buffer.concat(parts, size);
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
