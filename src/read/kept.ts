import type { ReadResult } from './document.ts';

/** What is kept: the results of a file inside another, a recognised page of a scan, or how many seconds of work a file has cost so far. */
export type KeptKind = 'bestand' | 'bladzijde' | 'duur';

/** Where results stay between two readings, by the hash of the content. Values are JSON. */
export type Kept = {
  get(kind: KeptKind, key: string): Promise<string | undefined>;
  put(kind: KeptKind, key: string, value: string): Promise<void>;
};

/** What a file gave, with the name under which it was read: the same content may stand elsewhere later. */
export type KeptResults = { naam: string; resultaten: ReadResult[] };

/** The results as of a file with another name; files inside it keep their place in it. */
export const renamed = ({ naam, resultaten }: KeptResults, name: string): ReadResult[] =>
  resultaten.map((result) => ({ ...result, name: name + result.name.slice(naam.length) }));
