/** A picture in the making, of four bytes a pixel, that takes `step` by `step` pixels together as their mean. Places where nothing comes are white. */
export type Shrinking = { width: number; height: number; add(x: number, y: number, rgba: number): void; finish(): Uint8Array };

export function shrink(fullWidth: number, fullHeight: number, step: number): Shrinking {
  const width = Math.max(1, Math.floor(fullWidth / step));
  const height = Math.max(1, Math.floor(fullHeight / step));
  const data = new Uint8Array(width * height * 4).fill(255);
  if (step === 1)
    return {
      width,
      height,
      add(x, y, rgba) {
        const at = (y * width + x) * 4;
        data[at] = rgba >>> 24;
        data[at + 1] = rgba >>> 16;
        data[at + 2] = rgba >>> 8;
        data[at + 3] = rgba;
      },
      finish: () => data,
    };
  const sums = new Uint32Array(width * height * 4);
  const counts = new Uint16Array(width * height);
  return {
    width,
    height,
    add(fullX, fullY, rgba) {
      const x = Math.floor(fullX / step);
      const y = Math.floor(fullY / step);
      if (x >= width || y >= height) return;
      const at = y * width + x;
      counts[at] = (counts[at] ?? 0) + 1;
      for (let i = 0; i < 4; i++) sums[at * 4 + i] = (sums[at * 4 + i] ?? 0) + ((rgba >>> (24 - 8 * i)) & 255);
    },
    finish() {
      for (let i = 0; i < sums.length; i++) {
        const count = counts[i >> 2] ?? 0;
        if (count > 0) data[i] = Math.round((sums[i] ?? 0) / count);
      }
      return data;
    },
  };
}
