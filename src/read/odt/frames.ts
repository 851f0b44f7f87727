import type { FlowPicture } from '../flow/blocks.ts';
import { isPicturePart } from '../packed/picture-name.ts';
import { childrenOf, type Element } from '../packed/xml.ts';

const frames = new Set(['draw:frame', 'draw:custom-shape', 'draw:rect', 'draw:ellipse', 'draw:circle', 'draw:polygon', 'draw:path', 'draw:line', 'draw:connector', 'draw:caption']); // prettier-ignore

/** Whether an element is a drawn thing that may hold text or a picture. */
export const isFrame = (name: string): boolean => frames.has(name);

/** The picture in a frame; undefined when it holds none. Of several forms of one picture the first that can be recognised counts. */
export function framePicture(frame: Element): FlowPicture | undefined {
  const images = childrenOf(frame, 'draw:image');
  if (images.length === 0) return undefined;
  const parts = images.map((image) => (image.attributes['xlink:href'] ?? '').replace(/^\.\//u, ''));
  const part = parts.find(isPicturePart);
  return {
    width: inPoints(frame.attributes['svg:width']),
    height: inPoints(frame.attributes['svg:height']),
    floating: frame.attributes['text:anchor-type'] !== 'as-char',
    ...(part !== undefined && { part }),
  };
}

const points: Record<string, number> = { cm: 72 / 2.54, mm: 72 / 25.4, in: 72, inch: 72, pt: 1, pc: 12, px: 0.75 };

/** A length such as `5.2cm` in points; 0 when it is none. */
function inPoints(length: string | undefined): number {
  const found = /^(\d{1,6}(?:\.\d{1,6})?)([a-z]{2,4})$/u.exec(length ?? '');
  return found === null ? 0 : Number(found[1]) * (points[found[2] ?? ''] ?? 0);
}
