import type { Bounds, Engine, EngineLine } from './engine.ts';
import type { Region } from './layout.ts';

/** White around a part, in pixels: the engine wants letters to stand free of the edge. */
const margin = 12;

/** Reads parts of a page one by one; places are those on the page. */
export function readRegions(engine: Engine, gray: Uint8Array, width: number, dpi: number, regions: readonly Region[]): EngineLine[] {
  return regions.flatMap((region) => {
    const [wide, high] = [region.right - region.left, region.bottom - region.top];
    if (wide < 4 || high < 6) return [];
    const [fullWide, fullHigh] = [wide + 2 * margin, high + 2 * margin];
    const part = new Uint8Array(fullWide * fullHigh).fill(255);
    for (let y = 0; y < high; y++) {
      const from = (region.top + y) * width + region.left;
      part.set(gray.subarray(from, from + wide), (y + margin) * fullWide + margin);
    }
    const [x, y] = [region.left - margin, region.top - margin];
    return engine.read(part, fullWide, fullHigh, dpi, 'block').map((line) => moved(line, x, y));
  });
}

const shifted = ({ x0, y0, x1, y1 }: Bounds, x: number, y: number): Bounds => ({ x0: x0 + x, y0: y0 + y, x1: x1 + x, y1: y1 + y });

const moved = (line: EngineLine, x: number, y: number): EngineLine => ({
  bbox: shifted(line.bbox, x, y),
  baseline: shifted(line.baseline, x, y),
  words: line.words.map((word) => ({
    ...word,
    bbox: shifted(word.bbox, x, y),
    symbols: word.symbols.map((symbol) => ({ ...symbol, bbox: shifted(symbol.bbox, x, y) })),
  })),
});
