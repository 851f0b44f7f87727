/** A page in black (1) and white (0), one byte a pixel. */
export type Bits = { width: number; height: number; dpi: number; at: Uint8Array };

/** Ink on an evened page (flatten) is darker than this at most and this at least, wherever the two groups of levels part. */
const [lightest, darkest] = [190, 110];

/** Parts ink from paper by the level between the two groups of levels (Otsu), or by a given one. */
export function toBits(gray: Uint8Array, width: number, height: number, dpi: number, level = levelOf(gray)): Bits {
  const at = new Uint8Array(gray.length);
  for (let i = 0; i < gray.length; i++) at[i] = (gray[i] ?? 255) < level ? 1 : 0;
  return { width, height, dpi, at };
}

function levelOf(gray: Uint8Array): number {
  const counts = new Float64Array(256);
  for (let i = 0; i < gray.length; i++) counts[gray[i] ?? 0] = (counts[gray[i] ?? 0] ?? 0) + 1;
  let all = 0;
  counts.forEach((count, level) => (all += count * level));
  let [dark, darkSum, best, found] = [0, 0, -1, 150];
  for (let level = 0; level < 256; level++) {
    dark += counts[level] ?? 0;
    darkSum += level * (counts[level] ?? 0);
    const light = gray.length - dark;
    if (dark === 0 || light === 0) continue;
    const apart = darkSum / dark - (all - darkSum) / light;
    const score = dark * light * apart * apart;
    if (score > best) [best, found] = [score, level + 1];
  }
  return Math.min(lightest, Math.max(darkest, found));
}

/** Makes the page smaller by a whole number: a pixel is black when more than a quarter of those it stands for are. */
export function shrink(bits: Bits, by: number): Bits {
  const width = Math.floor(bits.width / by);
  const height = Math.floor(bits.height / by);
  const at = new Uint8Array(width * height);
  const least = Math.max(1, (by * by) >> 2);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      let black = 0;
      for (let v = 0; v < by; v++) {
        const from = (y * by + v) * bits.width + x * by;
        for (let u = 0; u < by; u++) black += bits.at[from + u] ?? 0;
      }
      if (black >= least) at[y * width + x] = 1;
    }
  return { width, height, dpi: bits.dpi / by, at };
}
