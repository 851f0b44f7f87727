/** The side of the squares in which the ground is looked at, in inches. */
const tileInch = 0.16;
/** Dark areas (a punch hole, a photo, a black edge) are no ground: it is at least this share of that of the page. */
const darkest = 0.45;

/** Gray levels that a tile's ground stands for: most pixels of a tile with text are paper. */
const paperShare = 0.8;

/**
 * Evens out the ground of a page: grey paper, the shade of a copier, a shadow on a photo and the tint of a table row become white (255), ink keeps
 * its contrast with the paper around it.
 */
export function flatten(gray: Uint8Array, width: number, height: number, dpi: number): Uint8Array {
  const tile = Math.max(8, Math.round(tileInch * dpi));
  const columns = Math.max(1, Math.ceil(width / tile));
  const rows = Math.max(1, Math.ceil(height / tile));
  const ground = smooth(groundOf(gray, width, height, tile, columns, rows), columns, rows);
  const flat = new Uint8Array(gray.length);
  const gain = new Float32Array(width);
  for (let y = 0; y < height; y++) {
    gainsOf(ground, columns, rows, tile, y, gain);
    for (let x = 0, at = y * width; x < width; x++, at++) {
      const level = (gray[at] ?? 0) * (gain[x] ?? 1);
      flat[at] = level > 255 ? 255 : level;
    }
  }
  return flat;
}

function groundOf(gray: Uint8Array, width: number, height: number, tile: number, columns: number, rows: number): Float32Array {
  const ground = new Float32Array(columns * rows);
  const counts = new Uint32Array(256);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      counts.fill(0);
      const [top, left] = [row * tile, column * tile];
      const [bottom, right] = [Math.min(height, top + tile), Math.min(width, left + tile)];
      for (let y = top; y < bottom; y++)
        for (let at = y * width + left, end = y * width + right; at < end; at++) counts[gray[at] ?? 0] = (counts[gray[at] ?? 0] ?? 0) + 1;
      let rest = (1 - paperShare) * (bottom - top) * (right - left);
      let level = 255;
      while (level > 0 && (rest -= counts[level] ?? 0) > 0) level--;
      ground[row * columns + column] = level;
    }
  const usual = ground.toSorted()[Math.floor(ground.length / 2)] ?? 255;
  return ground.map((level) => Math.max(level, darkest * usual, 1));
}

/** Takes nearly the lightest of a tile and its neighbours: bold text darkens a tile. */
const smooth = (tiles: Float32Array, columns: number, rows: number): Float32Array =>
  tiles.map((_, i) => {
    const [row, column] = [Math.floor(i / columns), i % columns];
    const values: number[] = [];
    for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++)
      for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) values.push(tiles[y * columns + x] ?? 255);
    return thirdLightest(values);
  });

const thirdLightest = (values: number[]): number => values.toSorted((a, b) => b - a)[Math.min(2, values.length - 1)] ?? 255;

/** What each pixel of a row is to be multiplied by, between the middles of the tiles. */
function gainsOf(ground: Float32Array, columns: number, rows: number, tile: number, y: number, gain: Float32Array): void {
  const v = Math.min(Math.max((y + 0.5) / tile - 0.5, 0), rows - 1);
  const top = Math.floor(v);
  const bottom = Math.min(rows - 1, top + 1);
  const fv = v - top;
  const line = new Float32Array(columns);
  for (let i = 0; i < columns; i++) line[i] = (ground[top * columns + i] ?? 1) * (1 - fv) + (ground[bottom * columns + i] ?? 1) * fv;
  for (let x = 0; x < gain.length; x++) {
    const u = Math.min(Math.max((x + 0.5) / tile - 0.5, 0), columns - 1);
    const left = Math.floor(u);
    const fu = u - left;
    gain[x] = 255 / ((line[left] ?? 1) * (1 - fu) + (line[Math.min(columns - 1, left + 1)] ?? 1) * fu);
  }
}
