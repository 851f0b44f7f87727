import type { Picture } from '../../../src/read/picture.ts';
import { grain, numbersOf, soften } from '../../../local/voorbeelden/papier/slijtage.ts';

/** How a phone took its picture of a page on a table. */
export type Foto = {
  /** Pixels of the photo. */
  breedte?: number;
  hoogte?: number;
  /** How obliquely the phone was held (0 straight above, 1 much), and how far the sheet lies turned, in degrees. */
  schuin?: number;
  scheef?: number;
  /** Brightness of the table, 0 to 255, and how dark the shadow of the hand is (0 none, 1 black). */
  tafel?: number;
  schaduw?: number;
  ruis?: number;
  vaag?: number;
  zaad?: number;
};

type Point = readonly [x: number, y: number];

/** The page as the camera sees it, in gray. */
export function photograph(page: Picture, foto: Foto): Picture {
  const { breedte = 2400, hoogte = 3200, schuin = 0.5, scheef = 3, tafel = 95, schaduw = 0.25, ruis = 4, vaag = 1, zaad = 1 } = foto;
  const next = numbersOf(zaad);
  const corners = cornersOf(page, breedte, hoogte, schuin, scheef);
  const back = homography(corners, [
    [0, 0],
    [page.width, 0],
    [page.width, page.height],
    [0, page.height],
  ]);
  let gray = new Uint8Array(breedte * hoogte);
  for (let y = 0, i = 0; y < hoogte; y++)
    for (let x = 0; x < breedte; x++, i++) {
      const depth = back[6] * x + back[7] * y + 1;
      const u = (back[0] * x + back[1] * y + back[2]) / depth;
      const v = (back[3] * x + back[4] * y + back[5]) / depth;
      const wood = tafel * (1 + 0.12 * Math.sin(y / 23 + Math.sin(x / 190) * 2));
      gray[i] = light(x / breedte, y / hoogte, schaduw) * (paperAt(page, u, v) ?? wood);
    }
  for (let i = 0; i < vaag; i++) gray = new Uint8Array(soften(gray, breedte));
  grain(gray, ruis, next);
  return { width: breedte, height: hoogte, dpi: 72, gray };
}

/** Lamp from the upper left, the shadow of an arm over the lower right. */
function light(x: number, y: number, shadow: number): number {
  const edge = 1 / (1 + Math.exp(-14 * (x + 0.7 * y - 1.25)));
  return (0.97 - 0.18 * x - 0.1 * y) * (1 - shadow * edge);
}

function paperAt({ width, height, gray }: Picture, u: number, v: number): number | undefined {
  if (u < 0 || v < 0 || u >= width || v >= height) return undefined;
  const [x, y] = [Math.max(0, Math.min(width - 2, Math.floor(u - 0.5))), Math.max(0, Math.min(height - 2, Math.floor(v - 0.5)))];
  const [fx, fy] = [Math.min(1, Math.max(0, u - 0.5 - x)), Math.min(1, Math.max(0, v - 0.5 - y))];
  const at = (dx: number, dy: number) => gray[(y + dy) * width + x + dx] ?? 255;
  return 12 + 0.93 * ((at(0, 0) * (1 - fx) + at(1, 0) * fx) * (1 - fy) + (at(0, 1) * (1 - fx) + at(1, 1) * fx) * fy);
}

/** Where the corners of the sheet come on the photo, from its upper left clockwise: the far side is shorter. */
function cornersOf(page: Picture, wide: number, high: number, oblique: number, degrees: number): Point[] {
  const size = Math.min((0.84 * wide) / page.width, (0.84 * high) / page.height);
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  return [
    [-1, -1],
    [1, -1],
    [1, 1],
    [-1, 1],
  ].map(([sideX = 0, sideY = 0]): Point => {
    const shrunk = sideY < 0 ? 1 - 0.16 * oblique : 1;
    const x = (sideX * page.width * size * shrunk) / 2;
    const y = (sideY * page.height * size * (1 - 0.05 * oblique)) / 2 + sideX * 0.02 * oblique * page.height * size;
    return [wide / 2 + x * cos - y * sin, high / 2 + x * sin + y * cos];
  });
}

type Eight = readonly [number, number, number, number, number, number, number, number];

/** The projection that takes four points to four others: solves the eight equations by elimination. */
function homography(from: readonly Point[], to: readonly Point[]): Eight {
  const rows = from.flatMap(([x, y], i) => {
    const [u, v] = to[i] ?? [0, 0];
    return [
      [x, y, 1, 0, 0, 0, -u * x, -u * y, u],
      [0, 0, 0, x, y, 1, -v * x, -v * y, v],
    ];
  });
  for (let k = 0; k < 8; k++) {
    const pivot = rows.slice(k).reduce((best, row) => (Math.abs(row[k] ?? 0) > Math.abs(best[k] ?? 0) ? row : best));
    const at = rows.indexOf(pivot, k);
    [rows[k], rows[at]] = [pivot, rows[k] ?? pivot];
    const lead = pivot[k] ?? 1;
    for (let j = 0; j < 9; j++) pivot[j] = (pivot[j] ?? 0) / lead;
    for (const row of rows) {
      const factor = row === pivot ? 0 : (row[k] ?? 0);
      if (factor !== 0) for (let j = 0; j < 9; j++) row[j] = (row[j] ?? 0) - factor * (pivot[j] ?? 0);
    }
  }
  return rows.map((row) => row[8] ?? 0) as unknown as Eight;
}
