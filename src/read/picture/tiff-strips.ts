import { damaged, UnreadError } from '../unread.ts';
import { dropLast, type PlacedImage } from './image-pdf.ts';
import { jpegHead, jpegProperties } from './jpeg.ts';
import { tiffTags as tag, type TiffDirectory } from './tiff-directory.ts';

const [faxRows, fax3, fax4, lzw, oldJpeg, jpeg, deflate, packBits, oldDeflate] = [2, 3, 4, 5, 6, 7, 8, 32773, 32946];
const [whiteIsZero, rgbColours, paletteColours, inks, yCbCr] = [0, 2, 3, 5, 6];

const unusual = (): UnreadError =>
  new UnreadError(
    'onbekend',
    'Deze TIFF is opgeslagen op een manier die de dienst niet kent. Sla hem op als PDF of JPG en upload het opnieuw.',
  );

/** The strips or tiles of a TIFF as pictures of a PDF, each in its own encoding at its place. @throws UnreadError when they are broken or of a kind that no scanner makes. */
export function tiffStrips(bytes: Uint8Array, directory: TiffDirectory, width: number, height: number): PlacedImage[] {
  if ((directory.one(tag.planar) ?? 1) !== 1 && (directory.one(tag.samples) ?? 1) > 1) throw unusual();
  const compression = directory.one(tag.compression) ?? 1;
  const whole = compression === oldJpeg ? wholeJpeg(bytes, directory) : undefined;
  if (whole !== undefined) return [{ left: 0, bottom: 0, width, height, properties: jpegProperties(jpegHead(whole)), data: whole }];
  const tileWidth = directory.one(tag.tileWidth);
  const tiled = tileWidth !== undefined;
  const wide = tileWidth ?? width;
  const high = tiled ? (directory.one(tag.tileHeight) ?? 0) : Math.min(height, directory.one(tag.rowsPerStrip) ?? height);
  if (wide <= 0 || high <= 0) throw damaged();
  const offsets = directory.numbers(tiled ? tag.tileOffsets : tag.stripOffsets);
  const lengths = directory.numbers(tiled ? tag.tileBytes : tag.stripBytes);
  const perRow = Math.ceil(width / wide);
  const count = perRow * Math.ceil(height / high);
  if (offsets.length < count) throw damaged();
  // A file may not name the same bytes over and over
  if (lengths.slice(0, count).reduce((sum, length) => sum + length, 0) > 2 * bytes.length) throw damaged();
  return Array.from({ length: count }, (_, i): PlacedImage => {
    const [column, row] = [i % perRow, Math.floor(i / perRow)];
    const start = offsets[i] ?? 0;
    // Some programs leave the length out of a picture of one strip
    const data = bytes.subarray(start, start + (lengths[i] ?? (count === 1 ? bytes.length : 0)));
    const rows = tiled ? high : Math.min(high, height - row * high);
    return {
      left: column * wide,
      bottom: height - row * high - rows,
      width: wide,
      height: rows,
      ...stored(data, directory, compression, bytes[0] === 0x49 ? 'little' : 'big', wide, rows),
    };
  });
}

/** The one JPEG that the oldest kind of JPEG in TIFF names. */
function wholeJpeg(bytes: Uint8Array, directory: TiffDirectory): Uint8Array | undefined {
  const start = directory.one(tag.jpegStart);
  const length = directory.one(tag.jpegLength);
  if (start === undefined || bytes[start] !== 0xff || bytes[start + 1] !== 0xd8) throw unusual();
  return bytes.subarray(start, length === undefined ? bytes.length : start + length);
}

function stored(
  data: Uint8Array,
  directory: TiffDirectory,
  compression: number,
  order: 'little' | 'big',
  width: number,
  rows: number,
): Pick<PlacedImage, 'properties' | 'data'> {
  const photometric = directory.one(tag.photometric) ?? 1;
  if (compression === jpeg) return jpegStrip(data, directory, photometric, width, rows);
  const samples = directory.one(tag.samples) ?? 1;
  const bits = directory.one(tag.bits) ?? 1;
  const little = bits === 16 && order === 'little';
  if (photometric === yCbCr || ![1, 2, 4, 8, 16].includes(bits)) throw unusual();
  // Numbers of two bytes: the engine of PDF takes only those with the high byte first, and no differences between them
  if (bits === 16 && (directory.one(tag.predictor) === 2 || (little && compression !== 1))) throw unusual();
  const fax = [faxRows, fax3, fax4].includes(compression);
  // The decoder of faxes gives black for black; only a fax that says that its white is black is turned round
  const colours = fax
    ? `/ColorSpace /DeviceGray${photometric === whiteIsZero ? '' : ' /Decode [1 0]'}`
    : coloursOf(directory, photometric, samples, bits);
  const size = `/Width ${width} /Height ${rows} /BitsPerComponent ${bits} ${colours}`;
  const turned = directory.one(tag.fillOrder) === 2;
  const bytes =
    turned && fax ? data.map((byte) => turnedByte[byte] ?? 0) : little ? Buffer.from(data.subarray(0, data.length & ~1)).swap16() : data;
  return { properties: `${size} ${filterOf(directory, compression, { samples, bits, width, rows })}`, data: bytes };
}

/** Each byte with its bits the other way round. */
const turnedByte = Uint8Array.from({ length: 256 }, (_, byte) =>
  [0, 1, 2, 3, 4, 5, 6, 7].reduce((sum, i) => sum | (((byte >> i) & 1) << (7 - i)), 0),
);

function coloursOf(directory: TiffDirectory, photometric: number, samples: number, bits: number): string {
  const extra = samples - (photometric === rgbColours ? 3 : photometric === inks ? 4 : 1);
  if (extra < 0 || extra > 1) throw unusual();
  if (photometric === paletteColours) return `/ColorSpace [/Indexed /DeviceRGB ${(1 << bits) - 1} <${paletteOf(directory, bits)}>]`;
  const space = photometric === rgbColours ? 'RGB' : photometric === inks ? 'CMYK' : 'Gray';
  const names = Array.from({ length: samples }, (_, i) => `/S${i}`).join(' ');
  // What covers (transparency) is passed over by a colour space that drops its last number
  if (extra === 1) return `/ColorSpace [/DeviceN [${names}] /Device${space} ${dropLast(samples - 1)}]`;
  return `/ColorSpace /Device${space}${photometric === whiteIsZero ? ' /Decode [1 0]' : ''}`;
}

/** The colour table in hexadecimal; values are 16 bits, but some programs write 8. */
function paletteOf(directory: TiffDirectory, bits: number): string {
  const values = directory.numbers(tag.colours);
  const count = 1 << bits;
  const divide = values.some((value) => value > 255) ? 256 : 1;
  const byte = (i: number): string =>
    Math.min(255, Math.floor((values[i] ?? 0) / divide))
      .toString(16)
      .padStart(2, '0');
  return Array.from({ length: count }, (_, i) => byte(i) + byte(count + i) + byte(2 * count + i)).join('');
}

type Shape = { samples: number; bits: number; width: number; rows: number };

function filterOf(directory: TiffDirectory, compression: number, { samples, bits, width, rows }: Shape): string {
  const predictor = directory.one(tag.predictor) ?? 1;
  if (predictor > 2) throw unusual();
  const parms = predictor === 2 ? ` /DecodeParms << /Predictor 2 /Colors ${samples} /BitsPerComponent ${bits} /Columns ${width} >>` : '';
  const fax = (more: string): string => `/Filter /CCITTFaxDecode /DecodeParms << /Columns ${width} /Rows ${rows} ${more} >>`;
  if (compression === 1) return '';
  if (compression === lzw) return `/Filter /LZWDecode${parms}`;
  if (compression === deflate || compression === oldDeflate) return `/Filter /FlateDecode${parms}`;
  if (compression === packBits) return '/Filter /RunLengthDecode';
  if (compression === faxRows) return fax('/K 0 /EncodedByteAlign true');
  if (compression === fax3) return fax(`/K ${((directory.one(tag.t4Options) ?? 0) & 1) === 1 ? 4 : 0} /EndOfLine true`);
  if (compression === fax4) return fax('/K -1');
  throw unusual();
}

/** A strip of JPEG with the tables that stand once for all strips. */
function jpegStrip(
  data: Uint8Array,
  directory: TiffDirectory,
  photometric: number,
  width: number,
  rows: number,
): Pick<PlacedImage, 'properties' | 'data'> {
  const tables = directory.raw(tag.jpegTables);
  const joined = tables === undefined || tables.length < 4 ? data : Buffer.concat([tables.subarray(0, -2), data.subarray(2)]);
  const head = jpegHead(joined);
  if (head.width * head.height > 2 * width * (rows + 16)) throw damaged();
  return {
    properties: `${jpegProperties(head)}${photometric === rgbColours ? ' /DecodeParms << /ColorTransform 0 >>' : ''}`,
    data: joined,
  };
}
