import { randomUUID } from 'node:crypto';

const officeNames = /\.(docx|xlsx|pptx|docm|xlsm)$/i;
const endOfDirectory = Buffer.from([0x50, 0x4b, 0x05, 0x06]);
const endLength = 22;
const longestComment = 0xffff;

/**
 * What SharePoint stores of an uploaded Office file: the same document, with properties of the library written into it, so that size and
 * hash differ from what was sent. Here they are written as the comment of the zip file. Other files, and files that are no zip, stay as
 * they are.
 */
export function promote(name: string, bytes: Buffer): Buffer {
  if (!officeNames.test(name)) return bytes;
  const at = bytes.lastIndexOf(endOfDirectory);
  if (at < 0 || at + endLength > bytes.length || at + endLength + bytes.readUInt16LE(at + 20) !== bytes.length) return bytes;
  const comment = Buffer.concat([bytes.subarray(at + endLength), Buffer.from(`SharePoint ${randomUUID()};`)]).subarray(-longestComment);
  const end = Buffer.from(bytes.subarray(at, at + endLength));
  end.writeUInt16LE(comment.length, 20);
  return Buffer.concat([bytes.subarray(0, at), end, comment]);
}
