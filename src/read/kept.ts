import type { ReadResult } from './document.ts';

/** Where results stay between two readings, by content: whole files and recognised pages. Values are JSON. */
export type Kept = { get(key: string): Promise<string | undefined>; put(key: string, value: string): Promise<void> };

/** What a file gave, with the name under which it was read: the same content may stand elsewhere later. */
export type KeptResults = { naam: string; resultaten: ReadResult[] };

/** The results as of a file with another name; files inside it keep their place in it. */
export const renamed = ({ naam, resultaten }: KeptResults, name: string): ReadResult[] =>
  resultaten.map((result) => ({ ...result, name: name + result.name.slice(naam.length) }));
