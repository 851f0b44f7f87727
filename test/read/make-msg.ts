import CFB from 'cfb';

/** A mail as Outlook saves it; `raw` puts streams in it that a test wants otherwise. */
export type Mail = {
  subject: string;
  body: string;
  attachments?: ({ name: string; bytes: Uint8Array; contentId?: string } | { name: string; mail: Mail })[];
  raw?: Record<string, Uint8Array>;
};

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');

/** One row of a property table: a fixed value, or the size of the stream that holds the value. */
function row(tag: number, value: number): Buffer {
  const out = Buffer.alloc(16);
  out.writeUInt32LE(tag, 0);
  out.writeUInt32LE(6, 4);
  out.writeUInt32LE(value >>> 0, 8);
  return out;
}

const stream = (tag: number): string => `__substg1.0_${tag.toString(16).toUpperCase().padStart(8, '0')}`;

/** Writes text streams under `path` and gives their rows. */
function texts(add: (path: string, bytes: Uint8Array) => void, path: string, values: Record<number, string>): Buffer[] {
  return Object.entries(values).map(([tag, text]) => {
    add(`${path}${stream(Number(tag))}`, utf16(text));
    return row(Number(tag), utf16(text).length + 2);
  });
}

function put(mail: Mail, path: string, top: boolean, add: (path: string, bytes: Uint8Array) => void): void {
  const attachments = mail.attachments ?? [];
  const rows = texts(add, path, { 0x001a001f: 'IPM.Note', 0x0037001f: mail.subject, 0x1000001f: mail.body, 0x0c1a001f: 'Loket' });
  const head = Buffer.alloc(top ? 32 : 24);
  head.writeUInt32LE(attachments.length, 12);
  head.writeUInt32LE(attachments.length, 20);
  add(`${path}__properties_version1.0`, Buffer.concat([head, ...rows]));
  attachments.forEach((attachment, i) => {
    const folder = `${path}__attach_version1.0_#${i.toString(16).toUpperCase().padStart(8, '0')}/`;
    const inner = 'mail' in attachment;
    const shown = 'contentId' in attachment && attachment.contentId !== undefined ? { 0x3712001f: attachment.contentId } : {};
    const named = texts(add, folder, { 0x3707001f: attachment.name, 0x3704001f: attachment.name, ...shown });
    const method = row(0x37050003, inner ? 5 : 1);
    const data = inner ? row(0x3701000d, 0xffff_ffff) : row(0x37010102, attachment.bytes.length);
    add(`${folder}__properties_version1.0`, Buffer.concat([Buffer.alloc(8), ...named, method, data]));
    if (inner) put(attachment.mail, `${folder}__substg1.0_3701000D/`, false, add);
    else add(`${folder}${stream(0x37010102)}`, attachment.bytes);
  });
  for (const [name, bytes] of Object.entries(mail.raw ?? {})) add(`${path}${name}`, bytes);
}

/** The bytes of a saved Outlook mail (MSG). */
export function makeMsg(mail: Mail): Buffer {
  const file = CFB.utils.cfb_new();
  put(mail, '/', true, (path, bytes) => void CFB.utils.cfb_add(file, path, Buffer.from(bytes), { unsafe: true }));
  // The library adds a stream of its own
  CFB.utils.cfb_del(file, '/\u0001Sh33tJ5');
  return Buffer.from(CFB.write(file, { type: 'buffer' }) as Uint8Array);
}
