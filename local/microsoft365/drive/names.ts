import { badRequest } from '../graph-error.ts';

const illegal = /["*:<>?/\\|]|\p{Cc}/u;
const reserved = new Set(['.lock', 'con', 'prn', 'aux', 'nul', 'desktop.ini', '.ds_store', 'thumbs.db', '.', '..']);
const longestName = 255;
export const longestPath = 400;

/** Why SharePoint does not take a name; undefined where it does. */
export function nameFault(name: string): string | undefined {
  if (name.length === 0 || name.length > longestName) return `De naam moet 1 tot ${longestName} tekens lang zijn.`;
  if (illegal.test(name)) return 'In de naam staat een teken dat SharePoint niet toelaat: " * : < > ? / \\ |';
  if (reserved.has(name.toLowerCase()) || name.startsWith('~$')) return 'Deze naam houdt SharePoint voor zichzelf.';
  if (name.trim() !== name) return 'De naam begint of eindigt met een spatie.';
  if (Buffer.byteLength(name) > longestName) return 'De naam is te lang voor deze computer.';
  return undefined;
}

export function assertName(name: unknown): asserts name is string {
  if (typeof name !== 'string') throw badRequest('The name is missing.');
  if (nameFault(name) !== undefined) throw badRequest('The provided name cannot contain this or is reserved.');
}

/** The n-th other name for a file: `plan.docx` gives `plan 1.docx`. */
export function otherName(name: string, count: number): string {
  const dot = name.lastIndexOf('.');
  return dot > 0 ? `${name.slice(0, dot)} ${count}${name.slice(dot)}` : `${name} ${count}`;
}
