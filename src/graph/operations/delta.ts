import { sendJson } from '../call.ts';
import type { Door } from '../door.ts';
import { itemFields, pageSchema, rootPath } from '../items.ts';
import { operation, permissions } from '../operation.ts';
import { setAside } from '../set-aside.ts';
import type { DeltaPage } from '../types.ts';

export const wijzigingenLezen = operation({
  name: 'wijzigingen-lezen',
  permission: permissions.lezen,
  units: 1,
  purpose: 'zien wat er veranderd is sinds de vorige keer',
  seconds: 60,
});

export const allesLezen = operation({
  name: 'alles-lezen',
  permission: permissions.lezen,
  units: 2,
  purpose: 'een bibliotheek voor het eerst, elke week of na een onderbreking helemaal nalopen',
  seconds: 60,
});

/**
 * One page of what changed in a drive (1 unit with a link, 2 to begin anew). A 410 is a GraphFault `opnieuw-beginnen` with its location. Items that
 * cannot be understood are counted, logged, and named by id where that could be read.
 */
export async function delta(door: Door, driveId: string, link?: string): Promise<DeltaPage> {
  const page =
    link === undefined
      ? await sendJson(door, allesLezen, `${rootPath(driveId, '')}/delta`, pageSchema, (r) => r.select(itemFields).get())
      : await sendJson(door, wijzigingenLezen, link, pageSchema, (r) => r.get());
  setAside(door, wijzigingenLezen, page.malformed);
  return {
    items: page.items,
    malformed: page.malformed.length,
    malformedIds: page.malformed.flatMap(({ id }) => (id === undefined ? [] : [id])),
    ...(page.next === undefined ? {} : { next: page.next }),
    ...(page.done === undefined ? {} : { done: page.done }),
  };
}
