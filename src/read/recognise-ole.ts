import { openOle, type Ole } from './container/ole.ts';
import { otherKind, unknownKind } from './other-kinds.ts';
import type { Recognised } from './recognise.ts';
import { damaged, locked, type UnreadError } from './unread.ts';

/** Tells old Office files, mails of Outlook and protected new Office files apart: they share one container. */
export function recogniseOle(bytes: Uint8Array): Recognised {
  const ole = openOle(bytes);
  if (ole === undefined) return damaged();
  const has = (name: string) => ole.names.has(name);
  if (has('EncryptedPackage')) return locked();
  if (has('WordDocument')) return isLockedWord(ole) ? locked() : 'doc';
  if (has('Workbook') || has('Book')) return isLockedExcel(ole) ? locked() : 'xls';
  if (has('__properties_version1.0')) return 'msg';
  return other(has);
}

const other = (has: (name: string) => boolean): UnreadError => {
  const signs: readonly [stream: string, kind: string][] = [
    ['PowerPoint Document', 'ppt'],
    ['Quill', 'pub'],
    ['VisioDocument', 'vsdx'],
    ['MatOST', 'wps'],
    ['CONTENTS', 'wps'],
    ['SummaryInformation', 'office'],
    ['\u0005SummaryInformation', 'office'],
  ];
  const kind = signs.find(([stream]) => has(stream))?.[1];
  return (kind === undefined ? undefined : otherKind(kind)) ?? unknownKind();
};

const encryptedFlag = 0x0100;

/** The head of a Word stream tells in a flag that it is encrypted. */
function isLockedWord(ole: Ole): boolean {
  const head = ole.begin('WordDocument');
  return head !== undefined && head.length >= 12 && (head.readUInt16LE(10) & encryptedFlag) !== 0;
}

const filePass = 0x2f;
const firstRecords = 6;

/** A workbook says in one of its first records that the rest is encrypted. */
function isLockedExcel(ole: Ole): boolean {
  const head = ole.begin('Workbook') ?? ole.begin('Book');
  if (head === undefined) return false;
  for (let at = 0, count = 0; at + 4 <= head.length && count < firstRecords; count++) {
    if (head.readUInt16LE(at) === filePass) return true;
    at += 4 + head.readUInt16LE(at + 2);
  }
  return false;
}
