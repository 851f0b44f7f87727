import type { FlowPicture } from '../flow/blocks.ts';
import { damaged } from '../unread.ts';
import { eachToken } from './tokens.ts';

/** A picture while its group is read. Sizes in twips (1/20 point), scale in percent. */
export type RtfPicture = { number: number; extension: string; width: number; height: number; scaleX: number; scaleY: number };

/**
 * A drawing (`\shp`) while its group is read: its edges in twips, the property at hand, and whether its text or picture was read, so that its second
 * form for older programs is passed over.
 */
export type RtfDrawing = { read: boolean; property: string; left: number; right: number; top: number; bottom: number };

export const newDrawing = (): RtfDrawing => ({ read: false, property: '', left: 0, right: 0, top: 0, bottom: 0 });

/** Takes up what a control word says about the drawing at hand. */
export function aboutDrawing(drawing: RtfDrawing, word: string, value = 0): void {
  if (word === 'shpleft') drawing.left = value;
  else if (word === 'shpright') drawing.right = value;
  else if (word === 'shptop') drawing.top = value;
  else if (word === 'shpbottom') drawing.bottom = value;
}

/** A picture by its number in the file; one in a drawing is as large as the drawing. */
export const newPicture = (number: number, drawing = newDrawing()): RtfPicture => ({
  number,
  extension: '',
  width: Math.abs(drawing.right - drawing.left),
  height: Math.abs(drawing.bottom - drawing.top),
  scaleX: 100,
  scaleY: 100,
});

/** Takes up what a control word says about the picture at hand. */
export function aboutPicture(picture: RtfPicture, word: string, value = 0): void {
  if (word === 'pngblip') picture.extension = 'png';
  else if (word === 'jpegblip') picture.extension = 'jpg';
  else if (word === 'picwgoal') picture.width = value;
  else if (word === 'pichgoal') picture.height = value;
  else if (word === 'picscalex') picture.scaleX = value;
  else if (word === 'picscaley') picture.scaleY = value;
}

/** The picture in the text; drawings of Windows (WMF, EMF) have no part that can be recognised. */
export const placedPicture = ({ number, extension, width, height, scaleX, scaleY }: RtfPicture): FlowPicture => ({
  width: (width / 20) * (scaleX / 100),
  height: (height / 20) * (scaleY / 100),
  floating: false,
  ...(extension !== '' && { part: `pict/${number}.${extension}` }),
});

/** The bytes of the picture that readRtf named `deel`. @throws UnreadError `beschadigd` when there is none. */
export function rtfPictureBytes(bytes: Uint8Array, deel: string): Uint8Array {
  const wanted = Number(/^pict\/(\d{1,9})\./u.exec(deel)?.[1] ?? -1);
  const pieces: Uint8Array[] = [];
  let number = 0;
  let depth = 0;
  /** The depth of the wanted picture's group; 0 outside it. Groups inside it are properties, no picture. */
  let inside = 0;
  eachToken(bytes, {
    open: () => void depth++,
    close() {
      if (depth-- === inside) inside = 0;
    },
    word(name) {
      if (name === 'pict' && number++ === wanted) inside = depth;
    },
    text: (piece) => void (inside > 0 && depth === inside && pieces.push(piece)),
    raw: (piece) => void (inside > 0 && pieces.push(Buffer.from(Buffer.from(piece).toString('hex'), 'latin1'))),
  });
  const hex = Buffer.concat(pieces).toString('latin1').replaceAll(/[^0-9A-Fa-f]/gu, ''); // prettier-ignore
  if (hex === '') throw damaged();
  return Buffer.from(hex, 'hex');
}
