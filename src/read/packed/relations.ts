import { posix } from 'node:path';
import type { ReadLimits } from '../limits.ts';
import type { Parts } from './unzip.ts';
import { eachBlock, type Element } from './xml.ts';

/** A part that another part of a Word or Excel file points at: `kind` is the last word of its type, `target` a path from the root of the package. */
export type Relation = { id: string; kind: string; target: string };

/** What a part points at; only what lies inside the package. `''` is the package itself. */
export function relations(parts: Parts, of: string, limits: ReadLimits): Relation[] {
  const folder = posix.dirname(of);
  const xml = parts.read(posix.join(folder, '_rels', `${posix.basename(of)}.rels`));
  const found: Relation[] = [];
  const take = (element: Element) => {
    const { Id = '', Type = '', Target = '', TargetMode } = element.attributes;
    if (element.name !== 'Relationship' || TargetMode === 'External') return;
    const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
    found.push({ id: Id, kind: Type.slice(Type.lastIndexOf('/') + 1), target });
  };
  if (xml !== undefined) eachBlock(xml, 'Relationships', limits, take);
  return found;
}
