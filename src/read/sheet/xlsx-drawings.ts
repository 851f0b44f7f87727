import type { FlowPicture } from '../flow/blocks.ts';
import type { ReadLimits } from '../limits.ts';
import { isPicturePart } from '../packed/picture-name.ts';
import { relations } from '../packed/relations.ts';
import type { Parts } from '../packed/unzip.ts';
import { at, childrenOf, eachBlock, withoutPrefix, type Element } from '../packed/xml.ts';

/** What is drawn on a sheet: the words of its text boxes, and its pictures. */
export type Drawn = { texts: string[]; pictures: FlowPicture[] };

/** EMU (English metric units) per point. */
const emu = 12_700;

/** Looks through the drawing of a sheet; `sheet` is the path of the sheet's part. */
export function xlsxDrawings(parts: Parts, sheet: string, limits: ReadLimits): Drawn {
  const found: Drawn = { texts: [], pictures: [] };
  for (const { kind, target } of relations(parts, sheet, limits)) {
    const xml = kind === 'drawing' ? parts.read(target) : undefined;
    if (xml === undefined) continue;
    const links = new Map(relations(parts, target, limits).map((relation) => [relation.id, relation.target]));
    eachBlock(xml, 'wsDr', limits, (anchor) => look(anchor, links, found), withoutPrefix);
  }
  return found;
}

function look(element: Element, links: ReadonlyMap<string, string>, found: Drawn): void {
  for (const child of childrenOf(element)) {
    if (child.name === 'txBody') {
      const text = childrenOf(child, 'p').map(wordsOf).join(' ').trim();
      if (text !== '') found.texts.push(text);
    } else if (child.name === 'pic') {
      const blip = at(child, 'blipFill', 'blip');
      const link = Object.entries(blip?.attributes ?? {}).find(([name]) => name.endsWith(':embed'))?.[1] ?? '';
      const extent = at(child, 'spPr', 'xfrm', 'ext');
      const points = (name: string) => (Number(extent?.attributes[name] ?? 0) || 0) / emu;
      const part = links.get(link);
      found.pictures.push({
        width: points('cx'),
        height: points('cy'),
        floating: true,
        ...(part !== undefined && isPicturePart(part) && { part }),
      });
    } else if (child.name !== 'Fallback') look(child, links, found);
  }
}

const wordsOf = (element: Element): string =>
  element.name === 't' ? element.children.filter((child) => typeof child === 'string').join('') : childrenOf(element).map(wordsOf).join('');
