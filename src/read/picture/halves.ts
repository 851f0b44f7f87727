import type { Picture } from '../picture.ts';

/** The picture as it is when it has at most `most` pixels, else made smaller by a whole number of times: each pixel is the mean of those it stands for. */
export const halves = (picture: Picture, most: number): Picture =>
  byStep(picture, Math.ceil(Math.sqrt((picture.width * picture.height) / most)));

/** The picture made smaller `step` times; what is left of a step at the right or the bottom is left out. */
export function byStep(picture: Picture, step: number): Picture {
  if (step <= 1) return picture;
  const width = Math.max(1, Math.floor(picture.width / step));
  const height = Math.max(1, Math.floor(picture.height / step));
  const rgb = picture.rgb === undefined ? undefined : meanOf(picture.rgb, picture.width, width, height, step, 3);
  return {
    width,
    height,
    dpi: picture.dpi / step,
    gray: meanOf(picture.gray, picture.width, width, height, step, 1),
    ...(rgb !== undefined && { rgb }),
  };
}

function meanOf(data: Uint8Array, fullWidth: number, width: number, height: number, step: number, channels: number): Uint8Array {
  const mean = new Uint8Array(width * height * channels);
  const line = new Uint32Array(width * channels);
  for (let y = 0; y < height; y++) {
    line.fill(0);
    for (let down = 0; down < step; down++) {
      const row = (y * step + down) * fullWidth * channels;
      for (let x = 0; x < width * step; x++)
        for (let c = 0; c < channels; c++) {
          const to = Math.floor(x / step) * channels + c;
          line[to] = (line[to] ?? 0) + (data[row + x * channels + c] ?? 0);
        }
    }
    for (let i = 0; i < line.length; i++) mean[y * line.length + i] = Math.round((line[i] ?? 0) / (step * step));
  }
  return mean;
}
