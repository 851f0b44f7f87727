import { correction, generate } from 'lean-qr';

/** White modules around the code: the standard asks four. */
const rand = 4;

/**
 * A QR code of a text as SVG, black on white. Error correction M: a letter that was copied or folded still scans. Throws where the text is longer than
 * a code can hold (some 2,300 bytes).
 */
export function qrSvg(text: string): Uint8Array {
  const code = generate(text, { minCorrectionLevel: correction.M });
  const side = code.size + 2 * rand;
  let path = '';
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) if (code.get(x, y)) path += `M${x + rand} ${y + rand}h1v1h-1z`;
  }
  return Buffer.from(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><path fill="#fff" d="M0 0h${side}v${side}h-${side}z"/><path fill="#000" d="${path}"/></svg>`,
  );
}
