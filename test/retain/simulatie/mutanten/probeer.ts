import { readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { pathToFileURL } from 'node:url';
import { shipped } from '../../../../src/root.ts';
import { klein } from '../maat.ts';
import type { simuleer as play } from '../simuleer.ts';
import { mutanten } from './mutanten.ts';

/** In so many worlds at most a fault must be found; and the only fault to try, where one is given. */
const [most = 100, only] = process.argv.slice(2).map(Number);
const root = pathToFileURL(`${shipped('.')}/`).href;
const numberOf = (url: string | undefined): string | null => (url === undefined ? null : new URL(url).searchParams.get('mutant'));

/** The text of a file with the faults of a mutant in it. Throws where a place is not there once. */
function patched(text: string, wat: string, anders: readonly (readonly [string, string])[]): string {
  let found = text;
  for (const [van, naar] of anders) {
    if (found.split(van).length !== 2) throw new Error(`"${wat}": this stands not once in the file any more: ${van}`);
    found = found.replace(van, () => naar);
  }
  return found;
}

// Each mutant has all files of the project for itself, under addresses that name it
registerHooks({
  resolve(specifier, context, next) {
    const found = next(specifier, context);
    const mutant = numberOf(context.parentURL);
    if (mutant === null || !found.url.startsWith(root) || found.url.includes('/node_modules/')) return found;
    return { ...found, url: `${found.url.split('?')[0] ?? ''}?mutant=${mutant}` };
  },
  load(url, context, next) {
    const loaded = next(url, context);
    const mutant = mutanten[Number(numberOf(url) ?? -1)];
    if (mutant === undefined || url.split('?')[0] !== `${root}${mutant.bestand}`) return loaded;
    return { ...loaded, source: patched(readFileSync(shipped(mutant.bestand), 'utf8'), mutant.wat, mutant.anders) };
  },
});

/** Plays worlds with each fault in the product until one finds it, and says in which world and as what. Begins with the world that found it last. */
for (const [n, { wat, zaad }] of mutanten.entries()) {
  if (only !== undefined && n !== only) continue;
  const { simuleer } = (await import(`../simuleer.ts?mutant=${n}`)) as { simuleer: typeof play };
  const worlds = [zaad, ...Array.from({ length: most }, (_none, seed) => seed)];
  let found: { zaad: number; gevonden: string } | undefined;
  for (let at = 0; at < worlds.length && found === undefined; at += 1) {
    const seed = worlds[at] ?? 0;
    const [gevonden] = (await simuleer(seed, klein)).broken;
    if (gevonden !== undefined) found = { zaad: seed, gevonden };
  }
  console.log(JSON.stringify({ wat, ...found }));
}
