import type { FlowPicture } from '../flow/blocks.ts';
import { at, childrenOf, type Element } from '../packed/xml.ts';

/** What a drawing of Word holds: text boxes, pictures with the link to their part, words drawn as a picture, and links to diagrams and charts. */
export type Drawn = { boxes: Element[]; pictures: (Omit<FlowPicture, 'part'> & { link: string })[]; words: string[]; links: string[] };

/** EMU (English metric units) per point. */
const emu = 12_700;

/** Looks through a drawing: of Word itself (`w:drawing`), or of old Word or of a file put into the text (VML in `w:pict`, `w:object`). */
export function drawn(element: Element): Drawn {
  const found: Drawn = { boxes: [], pictures: [], words: [], links: [] };
  const frame = at(element, 'wp:inline') ?? at(element, 'wp:anchor');
  const size = sizeOf(at(frame, 'wp:extent'));
  look(element, { ...size, floating: frame?.name === 'wp:anchor' }, found);
  // A single picture is as large as its drawing; in a group each has its own size
  const [only, other] = found.pictures;
  if (frame !== undefined && only !== undefined && other === undefined && found.boxes.length === 0) found.pictures = [{ ...only, ...size }];
  return found;
}

type Place = { width: number; height: number; floating: boolean };

function look(element: Element, place: Place, found: Drawn): void {
  for (const child of childrenOf(element)) {
    const { name, attributes } = child;
    if (name === 'w:txbxContent') found.boxes.push(child);
    else if (name === 'pic:pic') {
      const link = at(child, 'pic:blipFill', 'a:blip')?.attributes['r:embed'] ?? '';
      found.pictures.push({ ...place, ...sizeOf(at(child, 'pic:spPr', 'a:xfrm', 'a:ext')), link });
    } else if (name === 'a:blip') found.pictures.push({ ...place, link: attributes['r:embed'] ?? '' });
    else if (name.endsWith(':contentPart')) found.pictures.push({ ...place, link: '' });
    else if (name === 'v:imagedata') found.pictures.push({ ...styled(element, place), link: attributes['r:id'] ?? '' });
    else if (name === 'v:textpath') found.words.push(attributes['string'] ?? '');
    else if (name === 'dgm:relIds') found.links.push(attributes['r:dm'] ?? '');
    else if (name === 'c:chart') found.links.push(attributes['r:id'] ?? '');
    else if (name !== 'mc:Fallback') look(child, place, found);
  }
}

function sizeOf(extent: Element | undefined): { width: number; height: number } {
  const points = (name: string) => (Number(extent?.attributes[name] ?? 0) || 0) / emu;
  return { width: points('cx'), height: points('cy') };
}

/** A shape of VML has its size in a style as `width:120pt;height:40pt`. */
function styled({ attributes }: Element, place: Place): Place {
  const style = attributes['style'] ?? '';
  const size = (name: string) => Number(new RegExp(`(?:^|;)\\s{0,5}${name}:([0-9.]{1,9})pt`, 'u').exec(style)?.[1] ?? 0);
  return { width: size('width') || place.width, height: size('height') || place.height, floating: /position:\s{0,5}absolute/u.test(style) };
}
