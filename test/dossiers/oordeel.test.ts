import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDossier } from '../../src/check/check-dossier.ts';
import { readCases, type Case } from '../../src/cli/case-file.ts';
import { caseResult, type CaseResult } from '../../src/cli/case-result.ts';
import { filesIn } from '../../src/cli/read-folder.ts';
import { score, type Vergelijking } from '../../src/cli/score.ts';
import { isJunk } from '../../src/read/junk.ts';
import { readInProcess } from '../../src/read/read-in-process.ts';
import { makeCases } from './make/index.ts';

type Pair = { one: Case; result: CaseResult };
const said = ({ caseId, id, gaf, verwacht }: Vergelijking) => `${caseId} ${id}: ${gaf ?? 'niets'}, niet ${verwacht.join(' of ')}`;

async function judge(one: Case): Promise<Pair> {
  const results = [];
  for (const name of (await filesIn(one.folder)).filter((file) => !isJunk(file)))
    results.push(...(await readInProcess(name, await readFile(join(one.folder, name)))));
  const { rapport, faults } = checkDossier(results, { school: one.school, peildatum: one.peildatum });
  expect(faults).toEqual([]);
  return { one, result: caseResult(one.id, rapport, 0) };
}

/** What the figures may not fall below: lower than what comes out now, by as much as one dossier may differ. */
const sets: [set: string, prefix: RegExp, acceptable: number, faultsFound: number][] = [
  ['GP', /^(?:gp|gpv|t|v)-/, 0.95, 0.95],
  ['ZML, LZ, LG and EMB', /^c3-/, 0.95, 0.95],
  ['PrO', /^p-/, 0.95, 0.95],
  ['lists for LWOO', /^l-/, 0.99, 1],
];

describe('the check over the own dossiers', () => {
  const pairs: Pair[] = [];
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'oordeel-'));
    await makeCases(folder);
    for (const one of await readCases(folder)) pairs.push(await judge(one));
  }, 240_000);
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('never says voldaan where it should not', () => {
    expect(score(pairs).fouteVoldaan.map(said)).toEqual([]);
  });

  it.each(sets)('agrees on %s', (_, prefix, acceptable, faultsFound) => {
    const own = pairs.filter(({ one }) => prefix.test(one.id));
    const { aanvaardbaar, criteria, nietGecontroleerd, gebreken, gebrekenGevonden, afwijkingen } = score(own);
    expect(own.length).toBeGreaterThan(3);
    // Where the type cannot be told, what is asked for that type alone is not checked
    expect(nietGecontroleerd.length / (criteria + nietGecontroleerd.length)).toBeLessThan(0.05);
    expect(aanvaardbaar / criteria, afwijkingen.map(said).join('\n')).toBeGreaterThanOrEqual(acceptable);
    expect(gebrekenGevonden / gebreken, afwijkingen.map(said).join('\n')).toBeGreaterThanOrEqual(faultsFound);
  });

  it('leaves no dossier out of a set', () => {
    expect(pairs.filter(({ one }) => !sets.some(([, prefix]) => prefix.test(one.id))).map(({ one }) => one.id)).toEqual([]);
  });
});
