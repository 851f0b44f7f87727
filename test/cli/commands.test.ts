import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shipped } from '../../src/root.ts';

type Ran = { code: number; out: string; err: string };
const run = (command: string, ...args: string[]): Promise<Ran> =>
  new Promise((resolve) => {
    execFile(process.execPath, [shipped('src', 'cli', `${command}.ts`), ...args], (error, out, err) => {
      resolve({ code: error === null ? 0 : Number(error.code), out, err });
    });
  });

let root: string;
beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'commands-'));
  await mkdir(join(root, 'leeg dossier', 'dossier'), { recursive: true });
  await writeFile(join(root, 'leeg dossier', 'dossier', 'opp.pdf'), '');
  await writeFile(join(root, 'leeg dossier', 'dossier', 'Thumbs.db'), 'x');
  const truth = {
    school: { naam: 'De Brug', soort: 'vo', aangesloten: true, pro: false },
    soort: 'tlv-gp',
    variant: 'nieuw',
    peildatum: '2026-05-01',
    verwacht: { 'alg.deskundigen': ['ontbreekt'], 'bestand.leesbaar': ['niet-voldaan'], 'lz.iq': ['nvt'] },
    eindoordeel: 'incompleet',
  };
  await writeFile(join(root, 'leeg dossier', 'case.json'), JSON.stringify(truth));
});
afterAll(() => rm(root, { recursive: true }));

describe('controleer', () => {
  it('prints the report of a folder, and how far it is on the other stream', async () => {
    const { code, out, err } = await run('controleer', join(root, 'leeg dossier', 'dossier'), '--peildatum', '2026-05-01');
    expect(code).toBe(0);
    expect(out).toContain('opp.pdf: Dit bestand is leeg.');
    expect(err).toContain('2/2');
  });

  it('prints one case as JSON, named after the folder', async () => {
    const { out } = await run('controleer', join(root, 'leeg dossier', 'dossier'), '--json');
    expect(JSON.parse(out)).toMatchObject({
      id: 'dossier',
      eindoordeel: 'incompleet',
      documenten: expect.arrayContaining([{ naam: 'opp.pdf', soorten: [], leesbaar: false }]),
    });
  });

  it('ends with one Dutch line and code 2 where the folder does not exist', async () => {
    const { code, out, err } = await run('controleer', join(root, 'weg'));
    expect([code, out, err.trim().split('\n')]).toEqual([2, '', [expect.stringContaining('bestaat niet')]]);
  });
});

describe('evaluate', () => {
  it('prints the table and writes the results', async () => {
    const file = join(root, 'uit.json');
    const { code, out } = await run('evaluate', root, '--json', file);
    expect(code).toBe(0);
    expect(out).toMatch(/aanvaardbare uitkomst\s+2\/2/);
    expect(out).toContain('lz.iq');
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual([
      expect.objectContaining({ id: 'leeg dossier', rijen: {}, eindoordeel: 'incompleet' }),
    ]);
  });

  it('ends with code 2 where there are no cases, or no place to write', async () => {
    const none = await run('evaluate', join(root, 'leeg dossier'));
    const nowhere = await run('evaluate', root, '--json', join(root, 'weg', 'uit.json'));
    expect([none.code, none.err]).toEqual([2, expect.stringContaining('geen enkele map')]);
    expect([nowhere.code, nowhere.err]).toEqual([2, expect.stringContaining('kan niet worden geschreven')]);
  });
});
