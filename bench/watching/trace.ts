import { readFileSync } from 'node:fs';
import { z } from 'zod';

const exchangeSchema = z.object({ kind: z.string().optional(), method: z.string(), url: z.string(), status: z.number() });

/** One request to Graph, with the drive that it is about; ids and names left out. */
export type Asked = { what: string; drive: string | undefined };

/** What of a path says what was asked: ids of drives and items, names of files and schools and the mailbox are left out. */
function shape(method: string, url: string): Asked {
  const path = decodeURIComponent(new URL(url).pathname).replace('/v1.0', '');
  const drive = /^\/drives\/([^/]+)/.exec(path)?.[1];
  const what = path
    .replace(/^\/drives\/[^/]+/, 'drive')
    .replace(/\/items\/[^/:]+:\/[^:]*:/, '/item:/{naam}:')
    .replace(/\/items\/[^/]+/, '/item')
    .replace(/\/root:\/.*/, '/root:/{pad}')
    .replace(/^\/users\/[^/]+/, 'postbus')
    .replace(/^\//, '');
  return { what: `${method} ${what}`, drive };
}

/** The requests to Graph in a traffic file from a line on, in their order; what Graph asked of the service and bytes on the other origin left out. */
export function askedSince(file: string, line: number): Asked[] {
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n').slice(line);
  return lines
    .map((text) => exchangeSchema.parse(JSON.parse(text)))
    .filter(({ url }) => new URL(url).pathname.startsWith('/v1.0/'))
    .map(({ method, url }) => shape(method, url));
}

/** How many lines a traffic file has. */
export const linesOf = (file: string): number => readFileSync(file, 'utf8').trimEnd().split('\n').length;
