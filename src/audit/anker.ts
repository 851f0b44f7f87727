import type { IsoDate } from '../calendar.ts';
import { rijVan } from '../storage/records/audit.ts';
import type { Blobs } from '../storage/blobs.ts';
import type { Plaats } from './regel.ts';

/** Where the chain stood once, kept apart from it under a name that says it all and is written once. */
export type Anker = Plaats & { dag: IsoDate };

const pathOf = ({ dag, nummer, hash }: Anker): string => `${dag}/${rijVan(nummer)}-${hash}`;
const pattern = /^(\d{4}-\d{2}-\d{2})\/(\d{12})-([0-9a-f]{64})$/;

/** Keeps where the chain stands; again is the same. */
export async function legAnker(ankers: Blobs, anker: Anker): Promise<void> {
  await ankers.writeNew(pathOf(anker), Buffer.from(''), 'text/plain');
}

/** All anchors, in the order of the chain; names that are no anchor are given apart. */
export async function leesAnkers(ankers: Blobs): Promise<{ ankers: Anker[]; vreemd: string[] }> {
  const found: Anker[] = [];
  const vreemd: string[] = [];
  for (const path of await ankers.paths('')) {
    const [, dag, nummer, hash] = pattern.exec(path) ?? [];
    if (dag === undefined || nummer === undefined || hash === undefined) vreemd.push(path);
    else found.push({ dag, nummer: Number(nummer), hash });
  }
  return { ankers: found.sort((a, b) => a.nummer - b.nummer), vreemd };
}
