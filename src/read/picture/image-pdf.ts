/** A picture as it lies in a PDF: where (in points from the left bottom corner), with what properties, and its bytes as they are stored. */
export type PlacedImage = { left: number; bottom: number; width: number; height: number; properties: string; data: Uint8Array };

/** How many numbers are left by each of the functions that drop the last one: for gray, colours and inks with a channel too many. */
const drops: readonly number[] = [1, 3, 4];

/** The object that holds the function that leaves `kept` numbers. */
export const dropLast = (kept: number): string => `${5 + drops.indexOf(kept)} 0 R`;

const range = (count: number): string => Array.from({ length: count }, () => '0 1').join(' ');
const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');

/**
 * A PDF of one page that shows pictures in the encoding in which they come, so that the engine of PDF decodes them: it knows every kind of
 * JPEG, fax and LZW, and holds its memory within bounds.
 */
export function imagePdf(width: number, height: number, images: readonly PlacedImage[]): Uint8Array {
  const parts: Uint8Array[] = [latin1('%PDF-1.7\n')];
  const offsets: number[] = [];
  let length = parts[0]?.length ?? 0;
  const add = (bytes: Uint8Array): void => {
    parts.push(bytes);
    length += bytes.length;
  };
  const object = (properties: string, stream?: Uint8Array): void => {
    offsets.push(length);
    add(latin1(`${offsets.length} 0 obj\n${properties}\n`));
    if (stream !== undefined) for (const bytes of [latin1('stream\n'), stream, latin1('\nendstream\n')]) add(bytes);
    add(latin1('endobj\n'));
  };
  const drawing = latin1(
    images.map((image, i) => `q ${image.width} 0 0 ${image.height} ${image.left} ${image.bottom} cm /I${i} Do Q`).join('\n'),
  );
  const resources = images.map((_, i) => `/I${i} ${i + 5 + drops.length} 0 R`).join(' ');
  object('<< /Type /Catalog /Pages 2 0 R >>');
  object('<< /Type /Pages /Kids [3 0 R] /Count 1 >>');
  object(`<< /Type /Page /Parent 2 0 R /MediaBox [0 0 ${width} ${height}] /Contents 4 0 R /Resources << /XObject << ${resources} >> >> >>`);
  object(`<< /Length ${drawing.length} >>`, drawing);
  for (const kept of drops) {
    object(`<< /FunctionType 4 /Domain [${range(kept + 1)}] /Range [${range(kept)}] /Length 7 >>`, latin1('{ pop }'));
  }
  for (const { properties, data } of images) object(`<< /Type /XObject /Subtype /Image ${properties} /Length ${data.length} >>`, data);
  const start = length;
  const entries = offsets.map((offset) => `${String(offset).padStart(10, '0')} 00000 n \n`).join('');
  add(
    latin1(
      `xref\n0 ${offsets.length + 1}\n0000000000 65535 f \n${entries}trailer\n<< /Size ${offsets.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF`,
    ),
  );
  return Buffer.concat(parts);
}
