import type { IncomingMessage } from 'node:http';

/** All bytes of a request's body, or `too large` past a limit in bytes; reads no further than that. */
export async function readBody(request: IncomingMessage, most: number): Promise<Buffer | 'too large'> {
  if (Number(request.headers['content-length'] ?? 0) > most) return 'too large';
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > most) return 'too large';
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
