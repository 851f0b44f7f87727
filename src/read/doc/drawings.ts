import { damaged } from '../unread.ts';
import type { Bytes } from './bytes.ts';
import type { DocFile } from './open-doc.ts';
import { isPictureRecord, pictureIn, recordsOf, recordTypes, type DrawnRecord } from './records.ts';

/** A drawing that hangs on a character: its size in points, the pictures in it by their number (from 1), and the numbers of its shapes. */
export type Drawing = { width: number; height: number; pictures: number[]; shapes: number[] };

const [anchorsIndex, drawingsIndex, boxesIndex] = [40, 50, 56];
const [anchorSize, boxSize] = [26, 22];
/** The property of a shape that names its picture. */
const pictureProperty = 0x104;

/** The drawings of the body by the character that they hang on ([MS-DOC] 2.8.37). */
export function anchoredDrawings(file: DocFile): Map<number, Drawing> {
  const { table } = file;
  const { at, length } = file.place(anchorsIndex);
  const count = Math.max(0, Math.floor((length - 4) / (4 + anchorSize)));
  const found = new Map<number, Drawing>();
  if (count === 0) return found;
  const shapes = shapesOf(file);
  for (let i = 0; i < count; i++) {
    const anchor = at + 4 * (count + 1) + anchorSize * i;
    const [left, top, right, bottom] = [4, 8, 12, 16].map((offset) => table.u32(anchor + offset) | 0) as [number, number, number, number];
    const shape = shapes.get(table.u32(anchor));
    found.set(table.u32(at + 4 * i), {
      width: Math.abs(right - left) / 20,
      height: Math.abs(bottom - top) / 20,
      pictures: shape?.pictures ?? [],
      shapes: shape?.shapes ?? [table.u32(anchor)],
    });
  }
  return found;
}

/** The text boxes of the body: for each the number of its shape and its range of characters within the part for text boxes ([MS-DOC] 2.8.32). */
export function textBoxes({ table, place }: DocFile): { shape: number; from: number; to: number }[] {
  const { at, length } = place(boxesIndex);
  // The last entry stands for no box
  const count = Math.max(0, Math.floor((length - 4) / (4 + boxSize)));
  return Array.from({ length: Math.max(0, count - 1) }, (_, i) => {
    const [from, to] = [table.u32(at + 4 * i), table.u32(at + 4 * i + 4)];
    if (to < from) throw damaged();
    return { shape: table.u32(at + 4 * (count + 1) + boxSize * i + 14), from, to };
  });
}

type Shape = { pictures: number[]; shapes: number[] };

/** Every shape by its number, a group with all that is in it. */
function shapesOf({ table, place }: DocFile): Map<number, Shape> {
  const found = new Map<number, Shape>();
  const { at, length } = place(drawingsIndex);
  const end = at + length;
  const [all] = recordsOf(table, at, end);
  let here = all?.to ?? end;
  while (here + 9 <= end) {
    // A byte before each drawing tells whether it belongs to the body or the headers
    const [drawing] = recordsOf(table, here + 1, end);
    if (drawing === undefined) break;
    for (const record of recordsOf(table, drawing.from, drawing.to)) shapesIn(table, record, found, 0);
    here = drawing.to;
  }
  return found;
}

/** Deepest groups in groups that are looked at. */
const deepest = 50;

/** The shapes in a record; the first of a group stands for the group. */
function shapesIn(table: Bytes, record: DrawnRecord, found: Map<number, Shape>, depth: number): Shape {
  const shape: Shape = { pictures: [], shapes: [] };
  if (record.type === recordTypes.shape) {
    for (const part of recordsOf(table, record.from, record.to)) {
      if (part.type === recordTypes.shapeId) shape.shapes.push(table.u32(part.from));
      else if (part.type === recordTypes.properties) shape.pictures.push(...picturesNamed(table, part));
    }
  } else if (record.type === recordTypes.group && depth < deepest) {
    for (const part of recordsOf(table, record.from, record.to)) {
      const inner = shapesIn(table, part, found, depth + 1);
      shape.pictures.push(...inner.pictures);
      shape.shapes.push(...inner.shapes);
    }
  }
  if (shape.shapes[0] !== undefined) found.set(shape.shapes[0], shape);
  return shape;
}

function picturesNamed(table: Bytes, { from, to, instance }: DrawnRecord): number[] {
  const found: number[] = [];
  for (let i = 0; i < instance && from + 6 * i + 6 <= to; i++)
    if ((table.u16(from + 6 * i) & 0x3fff) === pictureProperty) found.push(table.u32(from + 6 * i + 2));
  return found;
}

/** Where an entry of the store says that its picture stands in the main stream, and the size of the entry itself. */
const [delayedAt, entrySize] = [28, 36];

/** A picture of the store that all drawings share, by its number from 1; undefined where there is none that can be recognised. */
export function storedPicture({ table, word, place }: DocFile, number: number): { extension: 'png' | 'jpg'; bytes: Buffer } | undefined {
  const { at, length } = place(drawingsIndex);
  const [all] = recordsOf(table, at, at + length);
  if (all === undefined) return undefined;
  for (const store of recordsOf(table, all.from, all.to)) {
    if (store.type !== recordTypes.pictures) continue;
    const entry = [...recordsOf(table, store.from, store.to)][number - 1];
    if (entry === undefined) return undefined;
    if (isPictureRecord(entry.type)) return pictureIn(table, entry);
    const [inside] = recordsOf(table, entry.from + entrySize + table.u8(entry.from + 33), entry.to);
    if (inside !== undefined) return pictureIn(table, inside);
    const [delayed] = recordsOf(word, table.u32(entry.from + delayedAt), word.length);
    return delayed === undefined ? undefined : pictureIn(word, delayed);
  }
  return undefined;
}
