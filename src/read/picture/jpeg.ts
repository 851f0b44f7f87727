import type { ReadLimits } from '../limits.ts';
import type { Picture } from '../picture.ts';
import { damaged, pastLimit } from '../unread.ts';
import { drawImages } from './draw-images.ts';
import { readExif, type PictureTold } from './exif.ts';
import { pictureDpi } from './resolution.ts';
import { upright } from './turn.ts';

type JpegHead = PictureTold & {
  width: number;
  height: number;
  channels: number;
  /** Whether values are stored the other way round, as Adobe does with four inks. */ adobe: boolean;
};

/** Markers without a length: restarts and the like. */
const bare = (marker: number): boolean => marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
/** Starts of a frame: SOF0 to SOF15 without the tables DHT, JPG and DAC between them. */
const frame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
const ascii = (bytes: Uint8Array, at: number, text: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.min(text.length, Math.max(0, bytes.length - at))).toString('latin1') === text;

/** The head of a JPEG: its size, and how it is to be looked at. @throws UnreadError when there is no frame in it. */
export function jpegHead(bytes: Uint8Array): JpegHead {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  let told: PictureTold = { orientation: 1 };
  let density: number | undefined;
  let adobe = false;
  for (let at = 2; at + 4 <= bytes.length;) {
    if (bytes[at] !== 0xff) {
      at++;
      continue;
    }
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff || bare(marker)) {
      at += marker === 0xff ? 1 : 2;
      continue;
    }
    const length = view.getUint16(at + 2);
    const body = at + 4;
    if (frame(marker) && body + 6 <= bytes.length) {
      const [height, width, channels] = [view.getUint16(body + 1), view.getUint16(body + 3), bytes[body + 5] ?? 0];
      if (width === 0 || height === 0 || ![1, 3, 4].includes(channels)) throw damaged();
      const dpi = told.dpi ?? density;
      return { width, height, channels, adobe, orientation: told.orientation, ...(dpi !== undefined && { dpi }) };
    }
    if (marker === 0xda || marker === 0xd9) break;
    if (marker === 0xe1 && ascii(bytes, body, 'Exif\0\0')) told = readExif(bytes.subarray(body + 6, at + 2 + length));
    if (marker === 0xee && ascii(bytes, body, 'Adobe')) adobe = true;
    if (marker === 0xe0 && ascii(bytes, body, 'JFIF\0') && body + 12 <= bytes.length) {
      const across = view.getUint16(body + 8) * (bytes[body + 7] === 2 ? 2.54 : 1);
      if ((bytes[body + 7] === 1 || bytes[body + 7] === 2) && across > 72) density = across;
    }
    at += 2 + length;
  }
  throw damaged();
}

const spaces: Record<number, string> = { 1: '/DeviceGray', 3: '/DeviceRGB', 4: '/DeviceCMYK' };

/** How the engine of PDF is told of a JPEG. */
export const jpegProperties = ({ width, height, channels, adobe }: Pick<JpegHead, 'width' | 'height' | 'channels' | 'adobe'>): string =>
  `/Width ${width} /Height ${height} /ColorSpace ${spaces[channels] ?? '/DeviceRGB'} /BitsPerComponent 8 /Filter /DCTDecode${channels === 4 && adobe ? ' /Decode [1 0 1 0 1 0 1 0]' : ''}`;

/** Whether the file goes on to its end mark; programs of phones put other things behind it. */
export const jpegEnds = (bytes: Uint8Array): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).lastIndexOf(Buffer.from([0xff, 0xd9])) > 0;

/** More than this share of the rows may be lost before a picture is damaged; what is left is worth reading until then. */
const mostLost = 1 / 3;

/**
 * A JPEG as a picture, turned as the camera tells. Of one that breaks off the part that is there is given.
 * @throws UnreadError `beschadigd` when more than a third of it is lost, `te-groot` past the limit on pixels.
 */
export async function readJpeg(bytes: Uint8Array, head: JpegHead, limits: ReadLimits): Promise<{ picture: Picture; whole: boolean }> {
  const { width, height, orientation, dpi } = head;
  if (width * height > limits.picturePixels) throw pastLimit('picturePixels', limits);
  const image = { left: 0, bottom: 0, width, height, properties: jpegProperties(head), data: bytes };
  const drawn = await drawImages(width, height, [image], pictureDpi(width, height, dpi), limits);
  const there = jpegEnds(bytes) ? drawn.height : filledRows(drawn);
  if (there < drawn.height * (1 - mostLost)) throw damaged();
  return { picture: upright(firstRows(drawn, there), orientation), whole: there === drawn.height };
}

/** The rows down to the last that is not of one even tone: where a JPEG breaks off, its decoder goes on in gray. */
function filledRows({ width, height, gray }: Picture): number {
  const last = gray[gray.length - 1];
  let y = height;
  while (y > 0 && gray.subarray((y - 1) * width, y * width).every((value) => value === last)) y--;
  return y;
}

const firstRows = (picture: Picture, rows: number): Picture =>
  rows === picture.height
    ? picture
    : {
        ...picture,
        height: rows,
        gray: picture.gray.slice(0, rows * picture.width),
        ...(picture.rgb !== undefined && { rgb: picture.rgb.slice(0, rows * picture.width * 3) }),
      };
