import { lstatSync, type BigIntStats } from 'node:fs';
import { hashFile } from '../quick-xor-hash.ts';
import type { Content } from './items.ts';

/** Tells a file or folder on disk again after it was renamed or moved. */
export const nodeOf = (stat: BigIntStats): string => `${stat.ino}:${stat.birthtimeNs}`;
export const touchedOf = (stat: BigIntStats): string => String(stat.mtimeNs);

/** What is on disk under a path; undefined where nothing is. Links are not followed. */
export const statOf = (path: string): BigIntStats | undefined => lstatSync(path, { bigint: true, throwIfNoEntry: false });

/** Size, hash and identity of a file that is there. */
export function contentOf(path: string): Content {
  const stat = lstatSync(path, { bigint: true });
  return { ...hashFile(path), node: nodeOf(stat), touched: touchedOf(stat) };
}
