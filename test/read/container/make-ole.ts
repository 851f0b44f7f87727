import { utils, write } from 'cfb';

/** An OLE container with these streams, by path. */
export function makeOle(streams: Record<string, Uint8Array | string>): Buffer {
  const container = utils.cfb_new();
  for (const [path, content] of Object.entries(streams)) utils.cfb_add(container, `/${path}`, Buffer.from(content));
  // The library adds a stream of its own to an empty container
  utils.cfb_del(container, '/\u0001Sh33tJ5');
  return Buffer.from(write(container, { type: 'buffer' }) as Uint8Array);
}

const text = (value: string) => Buffer.from(value, 'utf16le');

/** The table of properties of a part of a message: types and lengths for streams, values for numbers. */
function properties(head: number, streams: Record<string, Uint8Array>, numbers: Record<string, number>): Buffer {
  const rows = Object.entries(streams).map(([tag, value]) => {
    const row = Buffer.alloc(16);
    row.writeUInt32LE(Number.parseInt(tag, 16), 0);
    row.writeUInt32LE(6, 4);
    row.writeUInt32LE(value.length + (tag.endsWith('001F') ? 2 : 0), 8);
    return row;
  });
  for (const [tag, value] of Object.entries(numbers)) {
    const row = Buffer.alloc(16);
    row.writeUInt32LE(Number.parseInt(tag, 16), 0);
    row.writeUInt32LE(6, 4);
    row.writeUInt32LE(value, 8);
    rows.push(row);
  }
  return Buffer.concat([Buffer.alloc(head), ...rows]);
}

function part(
  folder: string,
  head: number,
  streams: Record<string, Uint8Array>,
  numbers: Record<string, number> = {},
): Record<string, Uint8Array> {
  const found: Record<string, Uint8Array> = { [`${folder}__properties_version1.0`]: properties(head, streams, numbers) };
  for (const [tag, value] of Object.entries(streams)) found[`${folder}__substg1.0_${tag}`] = value;
  return found;
}

export type MsgParts = {
  subject: string;
  body?: string;
  html?: string;
  attachments?: { name: string; content: Uint8Array | string; inText?: boolean }[];
};

/** A message as Outlook saves it. */
export function makeMsg({ subject, body, html, attachments = [] }: MsgParts): Buffer {
  const streams: Record<string, Uint8Array | string> = {
    '__nameid_version1.0/__substg1.0_00020102': Buffer.alloc(0),
    '__nameid_version1.0/__substg1.0_00030102': Buffer.alloc(0),
    '__nameid_version1.0/__substg1.0_00040102': Buffer.alloc(0),
    ...part('', 32, {
      '0037001F': text(subject),
      '0C1A001F': text('A. Voorbeeld'),
      '0C1F001F': text('a.voorbeeld@school.example'),
      '001A001F': text('IPM.Note'),
      ...(body !== undefined && { '1000001F': text(body) }),
      ...(html !== undefined && { '10130102': Buffer.from(html) }),
    }),
    ...part('__recip_version1.0_#00000000/', 8, { '3001001F': text('Loket'), '39FE001F': text('loket@swv.example') }, { '0C150003': 1 }),
  };
  attachments.forEach(({ name, content, inText }, i) => {
    const folder = `__attach_version1.0_#0000000${i}/`;
    const own = { '37010102': Buffer.from(content), '3707001F': text(name), ...(inText === true && { '3712001F': text('logo') }) };
    Object.assign(streams, part(folder, 8, own, { '37050003': 1 }));
  });
  return makeOle(streams);
}
