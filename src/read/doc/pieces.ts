import { decode } from 'iconv-lite';
import { damaged } from '../unread.ts';
import type { DocFile } from './open-doc.ts';

/** A stretch of text that stands together in the file: from which character of the document, how many, where, in how many bytes each. */
export type Piece = {
  from: number;
  to: number;
  at: number;
  size: 1 | 2;
  /** Its own properties, in the table stream. */ own: [number, number] | undefined;
};

const clxIndex = 33;
const compressed = 0x4000_0000;

/** The pieces of the text in order ([MS-DOC] 2.4.1). @throws UnreadError `beschadigd` when they do not follow each other. */
export function piecesOf({ table, word, place }: DocFile): Piece[] {
  const clx = place(clxIndex);
  const end = clx.at + clx.length;
  const properties: [number, number][] = [];
  let at = clx.at;
  // Lists of properties stand before the pieces
  while (at < end && table.u8(at) === 1) {
    const size = table.i16(at + 1);
    if (size < 0) throw damaged();
    properties.push([at + 3, at + 3 + size]);
    at += 3 + size;
  }
  if (at >= end || table.u8(at) !== 2) throw damaged();
  const count = Math.floor((table.u32(at + 1) - 4) / 12);
  const first = at + 5;
  const pieces: Piece[] = [];
  for (let i = 0; i < count; i++) {
    const [from, to] = [table.u32(first + 4 * i), table.u32(first + 4 * i + 4)];
    const descriptor = first + 4 * (count + 1) + 8 * i;
    const fc = table.u32(descriptor + 2);
    const prm = table.u16(descriptor + 6);
    // No more characters than bytes: pieces that share their bytes would make a small file a large text
    if (to > word.length) throw damaged();
    const size = (fc & compressed) === 0 ? 2 : 1;
    const begin = size === 2 ? fc & ~compressed : (fc & ~compressed) >>> 1;
    if (to < from || from !== (pieces.at(-1)?.to ?? 0) || begin + (to - from) * size > word.length) throw damaged();
    pieces.push({ from, to, at: begin, size, own: (prm & 1) === 1 ? properties[prm >> 1] : undefined });
  }
  return pieces;
}

/** The letters of a part of a piece. */
export function textOf({ word }: DocFile, piece: Piece, from: number, to: number): string {
  const bytes = word.slice(piece.at + (from - piece.from) * piece.size, piece.at + (to - piece.from) * piece.size);
  return piece.size === 2 ? bytes.toString('utf16le') : decode(bytes, 'windows-1252');
}
