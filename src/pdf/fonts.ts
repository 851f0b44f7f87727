import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { coveredCharacters } from './glyphs.ts';

const resolve = createRequire(import.meta.url).resolve;

/** Name of the typeface in templates. Source Sans 3, under the SIL Open Font License 1.1, from its npm package. */
export const fontFamily = 'Source Sans 3';

const cuts = ['400Regular', '400Regular_Italic', '600SemiBold', '700Bold'];

let loaded: { files: Buffer[]; covered: Set<number> } | undefined;

/** The font files that every PDF is set in, and the characters that all of them can show; read once per process. */
export function fonts(): { files: Buffer[]; covered: Set<number> } {
  loaded ??= load();
  return loaded;
}

function load() {
  const files = cuts.map((cut) => readFileSync(resolve(`@expo-google-fonts/source-sans-3/${cut}/SourceSans3_${cut}.ttf`)));
  const [first = new Set<number>(), ...others] = files.map(coveredCharacters);
  return { files, covered: new Set([...first].filter((char) => others.every((set) => set.has(char)))) };
}
