import type { ReadLimits } from '../limits.ts';
import { openPdf } from '../pdf/open-pdf.ts';
import { pdfium, type Pdfium } from '../pdf/pdfium.ts';
import type { Picture } from '../picture.ts';
import { damaged } from '../unread.ts';
import { byStep } from './halves.ts';
import { imagePdf, type PlacedImage } from './image-pdf.ts';
import { forgetPdf } from './pdf-picture.ts';
import { renderPage } from './render.ts';

/**
 * Pictures in the encoding in which they came, drawn together in `width` by `height` pixels, made smaller past the limit on pages. `dpi` is
 * that of the full size. `stretch` is how many times higher than wide a pixel is.
 */
export async function drawImages(
  width: number,
  height: number,
  images: readonly PlacedImage[],
  dpi: number,
  limits: ReadLimits,
  stretch = 1,
): Promise<Picture> {
  const pdf = await pdfium();
  forgetPdf();
  const high = height * stretch;
  const placed =
    stretch === 1 ? images : images.map((image) => ({ ...image, bottom: image.bottom * stretch, height: image.height * stretch }));
  const { document, close } = openPdf(pdf, imagePdf(width, high, placed));
  const page = pdf.api.FPDF_LoadPage(document, 0);
  try {
    if (page === 0) throw damaged();
    const scale = Math.min(1, Math.sqrt(limits.pagePixels / (width * high)));
    // Strips drawn smaller would show a seam where they meet
    if (images.length > 1 && scale < 1) return inBands(pdf, page, width, high, dpi, limits.pagePixels);
    return renderPage(pdf, page, 0, { scale, dpi: dpi * scale });
  } finally {
    if (page !== 0) pdf.api.FPDF_ClosePage(page);
    close();
  }
}

/** Draws a page in full size, band after band, each made smaller before the next. */
function inBands(pdf: Pdfium, page: number, width: number, height: number, dpi: number, most: number): Picture {
  const step = Math.ceil(Math.sqrt((width * height) / most));
  const rows = step * Math.max(1, Math.floor(most / 3 / width / step));
  const bands: Picture[] = [];
  for (let top = 0; top + step <= height; top += rows) {
    const band = renderPage(pdf, page, 0, {
      scale: 1,
      dpi,
      part: [0, top, width, Math.min(rows, step * Math.floor((height - top) / step))],
    });
    bands.push(byStep(band, step));
  }
  const coloured = bands.some((band) => band.rgb !== undefined);
  return {
    width: bands[0]?.width ?? 1,
    height: bands.reduce((sum, band) => sum + band.height, 0),
    dpi: dpi / step,
    gray: Buffer.concat(bands.map((band) => band.gray)),
    ...(coloured && { rgb: Buffer.concat(bands.map(({ rgb, gray }) => rgb ?? inThree(gray))) }),
  };
}

const inThree = (gray: Uint8Array): Uint8Array => {
  const rgb = new Uint8Array(3 * gray.length);
  for (let i = 0; i < gray.length; i++) rgb.fill(gray[i] ?? 0, 3 * i, 3 * i + 3);
  return rgb;
};
