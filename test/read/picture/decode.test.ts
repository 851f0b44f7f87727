import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultLimits, type ReadLimits } from '../../../src/read/limits.ts';
import type { Picture } from '../../../src/read/picture.ts';
import { decodeImage } from '../../../src/read/picture/decode-image.ts';
import { pagePicture } from '../../../src/read/picture/page-picture.ts';
import { readImage } from '../../../src/read/picture/read-image.ts';
import { makeZip } from '../make-zip.ts';
import { readWith, refusedBy } from '../read-with.ts';

const sample = (name: string): Buffer => readFileSync(new URL(`samples/${name}`, import.meta.url));
const decode = async (bytes: Uint8Array, limits: Partial<ReadLimits> = {}) =>
  (await decodeImage(bytes, 1, { ...defaultLimits, ...limits })).picture;

/** The brightness at a place given as a share of the width and of the height. */
const at = ({ width, height, gray }: Picture, x: number, y: number): number =>
  gray[Math.floor(y * height) * width + Math.floor(x * width)] ?? -1;

/** What stands in the four corners: `x` for ink. */
const corners = (picture: Picture): string =>
  ([[0.2, 0.2], [0.8, 0.2], [0.2, 0.8], [0.8, 0.8]] as const).map(([x, y]) => (at(picture, x, y) < 128 ? 'x' : '.')).join(''); // prettier-ignore

describe('a picture file', () => {
  it.each([
    'gewoon.jpg', 'progressief.jpg', 'grijs.jpg', 'cmyk.jpg', 'gewoon.heic', 'vervlochten.png', 'palet.png', 'diep.png', 'doorzichtig.png',
    'zwartwit.png', 'ruw.tif', 'lzw.tif', 'deflate.tif', 'packbits.tif', 'jpeg.tif', 'g3.tif', 'g3-2d.tif', 'g4.tif', 'g4-omgekeerd.tif',
    'tegels.tif', 'doorzichtig.tif', 'palet.tif', 'cmyk.tif',
  ])('is decoded as a person sees it: %s', async (name) => {
    const picture = await decode(sample(name));
    expect([picture.width, picture.height]).toEqual([160, 240]);
    expect(corners(picture)).toBe('x..x');
    expect(at(picture, 0.95, 0.05)).toBeGreaterThan(240);
  }); // prettier-ignore

  it.each([
    ['gewoon.jpg', true],
    ['palet.png', true],
    ['lzw.tif', true],
    ['grijs.jpg', false],
    ['zwartwit.png', false],
    ['g4.tif', false],
  ])('has colours only when there are any: %s', async (name, colours) => {
    const { rgb } = await decode(sample(name));
    expect(rgb !== undefined).toBe(colours);
    if (rgb === undefined) return;
    const [red = 0, , blue = 0] = rgb.subarray(3 * (190 * 160 + 130));
    expect(blue - red).toBeGreaterThan(90);
  });

  it('of 16 bits a colour keeps the high ones', async () => {
    const picture = await decode(sample('diep.tif'));
    expect([picture.width, picture.height, corners(picture)]).toEqual([80, 120, 'x..x']);
  });

  it('of a fax, whose rows lie further apart than its columns, is given its true height', async () => {
    const picture = await decode(sample('fax.tif'));
    expect([picture.width, picture.height]).toEqual([160, Math.round((115 * 204) / 98)]);
    expect(corners(picture)).toBe('x..x');
  });

  it('tells its resolution when that makes a page of it, else it is as if it were an A4', async () => {
    expect((await decode(sample('g4.tif'))).dpi).toBeCloseTo(240 / 11.69, 1);
    const { dpi } = await decode(withDensity(sample('gewoon.jpg'), 40));
    expect(dpi).toBeCloseTo(240 / 11.69, 1);
  });

  it('is made smaller past the limit on the pixels of a page', async () => {
    const limits = { pagePixels: 10_000 };
    for (const name of ['gewoon.jpg', 'gewoon.heic', 'palet.png', 'lzw.tif', 'g4.tif', 'zwartwit.png']) {
      const picture = await decode(sample(name), limits);
      expect(picture.width * picture.height).toBeLessThanOrEqual(10_100);
      expect(picture.gray).toHaveLength(picture.width * picture.height);
      expect(corners(picture)).toBe('x..x');
      expect(picture.dpi / (await decode(sample(name))).dpi).toBeCloseTo(picture.width / 160, 1);
    }
  });
});

/** The JPEG with a head of EXIF that says how it is to be turned. */
const turned = (jpeg: Buffer, orientation: number): Buffer => {
  const exif = Buffer.from(`45786966000049492a00080000000100120103000100000000000000000000000000`, 'hex');
  exif.writeUInt16LE(orientation, 6 + 8 + 2 + 8);
  const head = Buffer.from([0xff, 0xe1, 0, exif.length + 2]);
  return Buffer.concat([jpeg.subarray(0, 2), head, exif, jpeg.subarray(2)]);
};

/** The JPEG with a head of JFIF that says its resolution. */
function withDensity(jpeg: Buffer, dpi: number): Buffer {
  const bytes = Buffer.from(jpeg);
  const at = bytes.indexOf('JFIF\0');
  bytes[at + 7] = 1;
  bytes.writeUInt16BE(dpi, at + 8);
  return bytes;
}

describe('a photo held another way', () => {
  it.each([
    [1, [160, 240], 'x..x'],
    [2, [160, 240], '.xx.'],
    [3, [160, 240], 'x..x'],
    [4, [160, 240], '.xx.'],
    [5, [240, 160], 'x..x'],
    [6, [240, 160], '.xx.'],
    [7, [240, 160], 'x..x'],
    [8, [240, 160], '.xx.'],
  ])('with orientation %d stands upright', async (orientation, size, where) => {
    const picture = await decode(turned(sample('gewoon.jpg'), orientation));
    expect([picture.width, picture.height]).toEqual(size);
    expect(corners(picture)).toBe(where);
  });

  it('has its black box where that orientation puts it, and the blue one opposite', async () => {
    const blue = async (orientation: number) => {
      const { rgb, width, height } = await decode(turned(sample('gewoon.jpg'), orientation));
      const bluish = (x: number, y: number) => {
        const at = 3 * (Math.floor(y * height) * width + Math.floor(x * width));
        return (rgb?.[at + 2] ?? 0) - (rgb?.[at] ?? 0) > 60;
      };
      return [bluish(0.18, 0.2), bluish(0.82, 0.2), bluish(0.18, 0.8), bluish(0.82, 0.8)].indexOf(true);
    };
    expect(await Promise.all([1, 2, 3, 4, 5, 6, 7, 8].map(blue))).toEqual([3, 2, 0, 1, 3, 2, 0, 1]);
  });
});

describe('looking into a picture file', () => {
  it('hands over its one page', async () => {
    const { document, beelden } = await readWith(readImage, sample('gewoon.jpg'));
    expect(beelden).toEqual([{ pagina: 1 }]);
    expect(document).toMatchObject({ format: 'afbeelding', pages: [{ number: 1, lines: [], source: 'ocr' }] });
    expect(document.onleesbarePaginas).toBeUndefined();
  });

  it('hands over every page of a TIFF, and gives each as its own picture', async () => {
    const bytes = joinTiffs(sample('ruw.tif'), 3);
    const { beelden } = await readWith(readImage, bytes);
    expect(beelden).toEqual([{ pagina: 1 }, { pagina: 2 }, { pagina: 3 }]);
    expect(corners(await pagePicture(bytes, 'afbeelding', { pagina: 3 }, defaultLimits))).toBe('x..x');
    expect(await refusedBy(readImage, bytes, { pages: 2 })).toMatchObject({ fault: 'te-groot' });
  });

  it.each(['plaatje.gif', 'plaatje.bmp', 'plaatje.webp'])('says what to do with a kind that is not read: %s', async (name) => {
    expect(await refusedBy(readImage, sample(name))).toMatchObject({
      fault: 'onbekend',
      message: expect.stringContaining('JPG, PNG of PDF'),
    });
  });

  it('gives a picture inside a packed document', async () => {
    const bytes = makeZip([{ name: 'word/media/image1.png', content: sample('palet.png') }]);
    expect(corners(await pagePicture(bytes, 'docx', { pagina: 1, deel: 'word/media/image1.png' }, defaultLimits))).toBe('x..x');
  });
});

/** The pages of a TIFF several times over: each directory points at a copy of itself. */
function joinTiffs(tiff: Buffer, times: number): Buffer {
  const start = tiff.readUInt32LE(4);
  const size = 2 + 12 * tiff.readUInt16LE(start) + 4;
  const bytes = Buffer.concat([tiff, ...Array.from({ length: times - 1 }, () => tiff.subarray(start, start + size))]);
  for (let i = 0, at = start; i < times; i++) {
    const next = i === times - 1 ? 0 : tiff.length + i * size;
    bytes.writeUInt32LE(next, at + size - 4);
    at = next;
  }
  return bytes;
}

describe('a picture that is broken or made to hurt', () => {
  const damaged = { fault: 'beschadigd', message: expect.stringContaining('upload het opnieuw') as string };
  const tooLarge = { fault: 'te-groot', message: expect.stringContaining('120 miljoen beeldpunten') as string };

  it('is refused for the size that it says it has, before it is decoded', async () => {
    const png = Buffer.from(sample('palet.png'));
    png.writeUInt32BE(50_000, 16);
    png.writeUInt32BE(50_000, 20);
    expect(await refusedBy(readImage, png)).toMatchObject(tooLarge);
    const tiff = Buffer.from(sample('ruw.tif'));
    const start = tiff.readUInt32LE(4);
    for (let i = 0; i < tiff.readUInt16LE(start); i++) {
      const entry = start + 2 + 12 * i;
      if ([256, 257].includes(tiff.readUInt16LE(entry))) tiff.writeUInt16LE(60_000, entry + 8);
    }
    expect(await refusedBy(readImage, tiff)).toMatchObject(tooLarge);
    const jpeg = Buffer.from(sample('gewoon.jpg'));
    const frame = jpeg.indexOf(Buffer.from([0xff, 0xc0]));
    jpeg.writeUInt16BE(65_000, frame + 5);
    jpeg.writeUInt16BE(65_000, frame + 7);
    expect(await refusedBy(readImage, jpeg)).toMatchObject(tooLarge);
  });

  it('is read when it breaks off near its end, and named, because something is lost', async () => {
    const jpeg = sample('gewoon.jpg');
    const cut = jpeg.subarray(0, Math.round(jpeg.length * 0.93));
    const { document, beelden } = await readWith(readImage, cut);
    expect([beelden, document.onleesbarePaginas]).toEqual([[{ pagina: 1 }], [1]]);
    const picture = await decode(cut);
    expect(picture.height).toBeGreaterThan(160);
    expect(at(picture, 0.3, (0.25 * 240) / picture.height)).toBeLessThan(128);
  });

  it('is named too when it is a PNG', async () => {
    const png = sample('diep.png');
    const data = png.indexOf('IDAT');
    const { document } = await readWith(readImage, png.subarray(0, data + 4 + Math.round(png.readUInt32BE(data - 4) * 0.9)));
    expect(document.onleesbarePaginas).toEqual([1]);
  });

  it('is damaged when most of it is gone', async () => {
    const jpeg = sample('gewoon.jpg');
    expect(await refusedBy(readImage, jpeg.subarray(0, Math.round(jpeg.length * 0.62)))).toMatchObject(damaged);
    const png = sample('diep.png');
    await expect(decode(png.subarray(0, Math.round(png.length * 0.5)))).rejects.toMatchObject(damaged);
  });

  it.each(['gewoon.jpg', 'gewoon.heic', 'vervlochten.png', 'lzw.tif', 'g4.tif', 'jpeg.tif'])(
    'gets an answer however it is bitten or cut off: %s',
    async (name) => {
      const whole = sample(name);
      for (let cut = 4; cut < whole.length; cut += Math.ceil(whole.length / 25)) {
        const bitten = Buffer.from(whole);
        bitten.fill(0xff, cut, Math.min(cut + 6, bitten.length));
        for (const bytes of [whole.subarray(0, cut), bitten]) {
          const answer = await readImage('stuk', bytes, defaultLimits)
            .then(() => decode(bytes))
            .then((picture) => picture.gray.length === picture.width * picture.height, (error: { fault?: string }) => error.fault !== undefined); // prettier-ignore
          expect(answer).toBe(true);
        }
      }
    },
  );

  it('cannot name the same bytes of a TIFF over and over', async () => {
    const tiff = Buffer.from(sample('ruw.tif'));
    const start = tiff.readUInt32LE(4);
    const entry =
      Array.from({ length: tiff.readUInt16LE(start) }, (_, i) => start + 2 + 12 * i).find((at) => tiff.readUInt16LE(at) === 279) ?? 0;
    const lengths = tiff.readUInt32LE(entry + 8);
    const step = tiff.readUInt16LE(entry + 2) === 3 ? 2 : 4;
    for (let i = 0; i < tiff.readUInt32LE(entry + 4); i++) tiff.writeUIntLE(tiff.length, lengths + i * step, step);
    await expect(decode(tiff)).rejects.toMatchObject(damaged);
  });
});
