import { utils, write } from 'cfb';

/** An OLE container with these streams, by path. */
export function makeOle(streams: Record<string, Uint8Array | string>): Buffer {
  const container = utils.cfb_new();
  for (const [path, content] of Object.entries(streams)) utils.cfb_add(container, `/${path}`, Buffer.from(content));
  // The library adds a stream of its own to an empty container
  utils.cfb_del(container, '/\u0001Sh33tJ5');
  return Buffer.from(write(container, { type: 'buffer' }) as Uint8Array);
}
