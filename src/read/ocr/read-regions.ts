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

/** A line at its place on the page: made `by` times as large, and then moved. */
export function moved(line: EngineLine, x: number, y: number, by = 1): EngineLine {
  const at = ({ x0, y0, x1, y1 }: Bounds): Bounds => ({ x0: x0 * by + x, y0: y0 * by + y, x1: x1 * by + x, y1: y1 * by + y });
  return {
    bbox: at(line.bbox),
    baseline: at(line.baseline),
    words: line.words.map((word) => ({
      ...word,
      bbox: at(word.bbox),
      symbols: word.symbols.map((symbol) => ({ ...symbol, bbox: at(symbol.bbox) })),
    })),
  };
}
