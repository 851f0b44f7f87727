import type { ReadLimits } from '../limits.ts';
import type { Parts } from '../packed/unzip.ts';
import { at, eachBlock, isOn, valueAt } from '../packed/xml.ts';

/** Longest row of styles that build on each other. */
const deepest = 20;

/** The styles of a Word file whose text is hidden, by their id. Most files have none; then the styles are not parsed. */
export function hiddenStyles(parts: Parts, file: string | undefined, limits: ReadLimits): Set<string> {
  const xml = file === undefined ? undefined : parts.read(file);
  const hidden = new Set<string>();
  if (xml?.includes('w:vanish') !== true) return hidden;
  const styles = new Map<string, { base: string; own: boolean | undefined }>();
  eachBlock(xml, 'w:styles', limits, (style) => {
    const vanish = at(style, 'w:rPr', 'w:vanish');
    styles.set(style.attributes['w:styleId'] ?? '', { base: valueAt(style, 'w:basedOn') ?? '', own: vanish && isOn(vanish) });
  });
  for (const [id] of styles) {
    let style = styles.get(id);
    for (let depth = 0; style !== undefined && style.own === undefined && depth < deepest; depth++) style = styles.get(style.base);
    if (style?.own === true) hidden.add(id);
  }
  return hidden;
}
