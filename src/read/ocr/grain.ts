/** Levels by which neighbouring pixels of paper may differ before the grain is softened. */
const mostGrain = 5;

/** How far pixels differ from the mean of those left and right of them, in levels: the middle value over the page, so that letters do not count. */
function grainOf(gray: Uint8Array): number {
  const counts = new Uint32Array(256);
  let all = 0;
  for (let i = 1; i + 1 < gray.length; i += 7, all++) {
    const apart = Math.abs((gray[i] ?? 0) - (((gray[i - 1] ?? 0) + (gray[i + 1] ?? 0)) >> 1));
    counts[apart] = (counts[apart] ?? 0) + 1;
  }
  let rest = all / 2;
  let level = 0;
  while (level < 255 && (rest -= counts[level] ?? 0) > 0) level++;
  return level;
}

/** The picture with its grain softened over three pixels each way, when it has much of it. */
export function withoutGrain(gray: Uint8Array, width: number): Uint8Array {
  return grainOf(gray) < mostGrain ? gray : soften(soften(gray, 1), width);
}

function soften(gray: Uint8Array, step: number): Uint8Array {
  const soft = gray.slice();
  for (let i = step; i + step < gray.length; i++) soft[i] = ((gray[i - step] ?? 0) + 2 * (gray[i] ?? 0) + (gray[i + step] ?? 0) + 2) >> 2;
  return soft;
}
