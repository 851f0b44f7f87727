import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';
import { root } from '../../src/root.ts';

type Source = { file: string; text: string; imports: { target: string; typeOnly: boolean }[] };

function sourcesOf(folder: string): Source[] {
  const names = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  return names.map((name) => {
    const file = join(folder, name);
    const text = readFileSync(join(root, file), 'utf8');
    const found = text.matchAll(/^(?:import|export)\s+(type\s+)?(?:[^'";]*?\sfrom\s+)?'([^']+)'|import\('([^']+)'\)/gm);
    const imports = Array.from(found, ([, type, fixed, lazy]) => {
      const target = fixed ?? lazy ?? '';
      return { typeOnly: type !== undefined, target: target.startsWith('.') ? relative('.', join(dirname(file), target)) : target };
    });
    return { file, text, imports };
  });
}

const sources = [...sourcesOf('src'), ...sourcesOf('functions')];
const folderOf = (path: string) => /^src\/([a-z0-9]+)\//.exec(path)?.[1];
const doors = ['graph', 'storage'];
const pure = ['handboek', 'check'];
const withoutComments = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/(^|\s)\/\/.*$/gm, '$1');

const offenders = (wrong: (source: Source, target: string, typeOnly: boolean) => boolean) =>
  sources.flatMap((source) =>
    source.imports
      .filter(({ target, typeOnly }) => wrong(source, target, typeOnly))
      .map(({ target }) => `${source.file} imports ${target}`),
  );

const uses = (pattern: RegExp, except: string) =>
  sources.filter(({ file, text }) => file !== except && pattern.test(withoutComments(text))).map(({ file }) => file);

describe('imports run one way: functions → app → stages → handboek', () => {
  it('finds the sources and their imports', () => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.find(({ file }) => file === 'src/app.ts')?.imports.map(({ target }) => target)).toContain('src/graph/index.ts');
  });

  it('nothing in src imports a function', () => {
    expect(offenders(({ file }, target) => file.startsWith('src/') && target.startsWith('functions/'))).toEqual([]);
  });

  it('only functions and command lines import the app; stages take its type alone', () => {
    const allowed = /^(functions|src\/cli)\//;
    expect(offenders(({ file }, target, typeOnly) => target === 'src/app.ts' && !typeOnly && !allowed.test(file))).toEqual([]);
  });

  it('only the app opens the doors', () => {
    const opening = /^src\/(graph|storage)\/index\.ts$/;
    expect(offenders(({ file }, target, typeOnly) => opening.test(target) && !typeOnly && file !== 'src/app.ts')).toEqual([]);
  });

  it('the pure folders import no door, no setting, no clock and nothing of Node', () => {
    const impure = /^(node:|src\/(graph|storage|watch|tell|decide|retain|loket|dossier)\/|src\/(app|settings|clock|log)\.ts$)/;
    expect(offenders(({ file }, target) => pure.includes(folderOf(file) ?? '') && impure.test(target))).toEqual([]);
  });

  it('the handbook imports no stage but for types', () => {
    const stage = /^src\/(?!handboek\/|calendar\.ts|evidence\.ts)/;
    expect(offenders(({ file }, target, typeOnly) => folderOf(file) === 'handboek' && !typeOnly && stage.test(target))).toEqual([]);
  });

  it('the doors know no stage', () => {
    const stage = /^src\/(watch|read|check|tell|decide|retain|loket|dossier)\//;
    expect(offenders(({ file }, target) => doors.includes(folderOf(file) ?? '') && stage.test(target))).toEqual([]);
  });

  it('a function is one trigger and one call: at most 40 lines', () => {
    const long = sources.filter(({ file, text }) => file.startsWith('functions/') && text.split('\n').length > 41);
    expect(long.map(({ file }) => file)).toEqual([]);
  });
});

describe('time and environment are read in one place', () => {
  it('the present moment only in src/clock.ts', () => {
    expect(uses(/new Date\(\s*\)|Date\.now\(|performance\.now\(/, 'src/clock.ts')).toEqual([]);
  });

  it('the environment only in src/settings.ts', () => {
    expect(uses(/process\.env/, 'src/settings.ts')).toEqual([]);
  });

  it('chance nowhere', () => {
    expect(uses(/Math\.random\(/, '')).toEqual([]);
  });
});
