import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from '../../src/root.ts';

/** A pattern with where it stands. */
export type Found = { where: string; pattern: RegExp };

/** Words after which a slash begins a pattern and does not divide. */
const before = new Set(['return', 'typeof', 'case', 'in', 'of', 'delete', 'void', 'throw', 'new', 'else', 'do', 'await', 'yield']);

/** The literals of patterns in a source file, past comments and texts. */
export function literalsOf(source: string): { text: string; flags: string; line: number }[] {
  const found: { text: string; flags: string; line: number }[] = [];
  const templates: number[] = [];
  let depth = 0;
  let last = '';
  for (let at = 0; at < source.length;) {
    const rest = source.slice(at, at + 2);
    const char = source[at] ?? '';
    if (rest === '//') at = endOf(source, '\n', at);
    else if (rest === '/*') at = endOf(source, '*/', at + 2) + 2;
    else if (char === "'" || char === '"') [at, last] = [textEnd(source, at), 'x'];
    else if (char === '`' || (char === '}' && templates.at(-1) === depth)) {
      if (char === '}') templates.pop();
      const end = templateEnd(source, at + 1);
      if (source[end - 1] === '{') templates.push(depth);
      [at, last] = [end, source[end - 1] === '{' ? '{' : 'x'];
    } else if (char === '/' && (/^[([{,;=:?&|!+\-*%~^<>]?$/u.test(last) || before.has(last))) {
      const [end, flagsEnd] = patternEnd(source, at + 1);
      found.push({ text: source.slice(at + 1, end), flags: source.slice(end + 1, flagsEnd), line: source.slice(0, at).split('\n').length });
      [at, last] = [flagsEnd, 'x'];
    } else if (/[\w$]/u.test(char)) {
      const word = /^[\w$]+/u.exec(source.slice(at, at + 80))?.[0] ?? char;
      [at, last] = [at + word.length, word];
    } else {
      if (char === '{') depth++;
      if (char === '}') depth--;
      if (/\S/u.test(char)) last = char;
      at++;
    }
  }
  return found;
}

const endOf = (source: string, mark: string, from: number): number => {
  const at = source.indexOf(mark, from);
  return at < 0 ? source.length : at;
};

function textEnd(source: string, from: number): number {
  for (let at = from + 1; at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === source[from]) return at + 1;
  }
  return source.length;
}

/** Just past the end of a template, or past the `${` that interrupts it. */
function templateEnd(source: string, from: number): number {
  for (let at = from; at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === '`') return at + 1;
    else if (source[at] === '$' && source[at + 1] === '{') return at + 2;
  }
  return source.length;
}

function patternEnd(source: string, from: number): [slash: number, flags: number] {
  let inClass = false;
  for (let at = from; at < source.length; at++) {
    const char = source[at];
    if (char === '\\') at++;
    else if (char === '[') inClass = true;
    else if (char === ']') inClass = false;
    else if (char === '/' && !inClass) {
      let flags = at + 1;
      while (/[a-z]/u.test(source[flags] ?? '')) flags++;
      return [at, flags];
    }
  }
  throw new Error('a pattern without end');
}

const sourcesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => `${folder}/${name}`)
    .toSorted();

/** Every literal pattern in the sources of the service. */
export function literalPatterns(): Found[] {
  return ['src', 'functions'].flatMap(sourcesIn).flatMap((file) =>
    literalsOf(readFileSync(join(root, file), 'utf8')).map(({ text, flags, line }) => ({ where: `${file}:${line}`, pattern: new RegExp(text, flags) })),
  );
} // prettier-ignore

/** Programs that do their work when they are loaded. */
const programs = /^src\/(?:cli\/|read\/child\.ts$)/u;

/** Every pattern that is put together from parts while the sources of the service load. */
export async function builtPatterns(): Promise<Found[]> {
  const found: Found[] = [];
  const plain = globalThis.RegExp;
  let loading = '';
  globalThis.RegExp = new Proxy(plain, {
    construct(target, given: [pattern: RegExp | string, flags?: string]) {
      const made = new target(...given);
      // What a library makes while it loads is not of the service
      const caller = new Error().stack?.split('\n')[2] ?? '';
      if (!caller.includes('node_modules')) found.push({ where: `${loading} (put together)`, pattern: made });
      return made;
    },
  });
  try {
    for (const file of sourcesIn('src').filter((name) => !programs.test(name))) {
      loading = file;
      await import(pathToFileURL(join(root, file)).href);
    }
  } finally {
    globalThis.RegExp = plain;
  }
  return found;
}
