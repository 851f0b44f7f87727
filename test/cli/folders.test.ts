import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readCases } from '../../src/cli/case-file.ts';
import { filesIn, readFolder, requireFolder } from '../../src/cli/read-folder.ts';
import type { Progress } from '../../src/read/read-whole.ts';

let root: string;
beforeEach(async () => (root = await mkdtemp(join(tmpdir(), 'folders-'))));
afterEach(() => rm(root, { recursive: true }));

const goodCase = {
  titel: 'iets',
  school: { naam: 'De Brug', soort: 'vo', aangesloten: true, pro: false },
  soort: 'tlv-gp',
  variant: 'nieuw',
  peildatum: '2026-05-01',
  verwacht: { 'alg.soort': ['voldaan'], rijen: { 2: { 'lwoo.iq': ['nvt'] } } },
  eindoordeel: 'compleet',
};
const addCase = async (id: string, content: string) => {
  await mkdir(join(root, id, 'dossier'), { recursive: true });
  await writeFile(join(root, id, 'case.json'), content);
};

describe('a folder on disk', () => {
  it('must exist and be a folder', async () => {
    await writeFile(join(root, 'bestand.txt'), '');
    await expect(requireFolder(root)).resolves.toBeUndefined();
    await expect(requireFolder(join(root, 'weg'))).rejects.toThrow('bestaat niet');
    await expect(requireFolder(join(root, 'bestand.txt'))).rejects.toThrow('is een bestand');
  });

  it('gives its files and those in its folders by name, and follows no links', async () => {
    await mkdir(join(root, 'bijlagen'));
    for (const name of ['b.pdf', 'a.pdf', 'bijlagen/c.pdf']) await writeFile(join(root, name), 'x');
    await symlink('/', join(root, 'link'));
    expect(await filesIn(root)).toEqual(['a.pdf', 'b.pdf', 'bijlagen/c.pdf']);
  });

  it('is read file by file, in order, with junk passed over and each file told', async () => {
    for (const name of ['a.pdf', 'b.pdf', 'Thumbs.db']) await writeFile(join(root, name), 'x');
    const heard: string[] = [];
    const reader = {
      read: ({ name, path }: { name: string; path?: string }, onProgress?: (progress: Progress) => void) => {
        expect(path).toBe(join(root, name));
        onProgress?.({ gedaan: 1, totaal: 2 });
        return Promise.resolve(name === 'Thumbs.db' ? [] : [{ name, fault: 'leeg' as const, message: '' }]);
      },
      close: () => undefined,
    };
    const pages: string[] = [];
    const results = await readFolder(
      root,
      reader,
      (name, count, total) => heard.push(`${name} ${count}/${total}`),
      (name, { gedaan, totaal }) => pages.push(`${name} ${gedaan}/${totaal}`),
    );
    expect(pages.toSorted()).toEqual(['Thumbs.db 1/2', 'a.pdf 1/2', 'b.pdf 1/2']);
    expect(results.map(({ name }) => name)).toEqual(['a.pdf', 'b.pdf']);
    expect(heard.toSorted()).toEqual([
      expect.stringMatching(/^Thumbs\.db \d\/3$/),
      expect.stringMatching(/^a\.pdf/),
      expect.stringMatching(/^b\.pdf/),
    ]);
  });
});

describe('a file that the machine refuses', () => {
  const refusing = (error: Error) => ({ read: () => Promise.reject(error), close: () => undefined });
  beforeEach(() => writeFile(join(root, 'a.pdf'), 'x'));

  it('is named with what to do', async () => {
    const refused = readFolder(root, refusing(Object.assign(new Error('no'), { code: 'EACCES' })), () => undefined);
    await expect(refused).rejects.toThrow(/a\.pdf" is niet te openen \(EACCES\)\. Controleer/);
  });

  it('is told apart from an error in the program', async () => {
    await expect(readFolder(root, refusing(new TypeError('broken')), () => undefined)).rejects.toThrow(TypeError);
  });
});

describe('a folder of cases', () => {
  it('gives each sub-folder that has a truth and a dossier', async () => {
    await addCase('twee', JSON.stringify(goodCase));
    await addCase('een', JSON.stringify(goodCase));
    await mkdir(join(root, 'los'));
    const cases = await readCases(root);
    expect(cases.map(({ id }) => id)).toEqual(['een', 'twee']);
    expect(cases[0]).toMatchObject({
      folder: join(root, 'een', 'dossier'),
      verwacht: { criteria: { 'alg.soort': ['voldaan'] }, rijen: { 2: { 'lwoo.iq': ['nvt'] } } },
    });
  });

  it.each([
    ['{', 'geen geldige JSON'],
    [JSON.stringify({ ...goodCase, peildatum: '1 mei' }), 'bij "peildatum"'],
    [JSON.stringify({ ...goodCase, verwacht: { 'alg.soort': ['misschien'] } }), 'bij "verwacht.alg.soort'],
  ])('says where a case is malformed: %s', async (content, message) => {
    await addCase('een', content);
    await expect(readCases(root)).rejects.toThrow(message);
  });

  it('says that there are none', async () => {
    await expect(readCases(root)).rejects.toThrow('geen enkele map met een case.json');
  });
});
