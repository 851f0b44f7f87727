import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Engine } from 'json-rules-engine';
import { makeCases } from '../test/dossiers/make/index.ts';
import { checkCriterium } from '../src/check/check-criterium.ts';
import { checkDossier } from '../src/check/check-dossier.ts';
import { algIndientermijn } from '../src/handboek/criteria/alg-indientermijn.ts';
import { algIqActueel } from '../src/handboek/criteria/alg-iq-actueel.ts';
import { algPlaatsingsdatum } from '../src/handboek/criteria/alg-plaatsingsdatum.ts';
import type { Dossier } from '../src/handboek/dossier.ts';
import { handboeken } from '../src/handboek/handboek.ts';
import { leegDossier } from '../src/formulieren/leeg-dossier.ts';
import { waardenOp } from '../src/handboek/waarden.ts';
import type { ReadResult } from '../src/read/document.ts';
import { defaultLimits } from '../src/read/limits.ts';
import { readInProcess } from '../src/read/read-in-process.ts';

const peildatum = '2026-04-15';
const context = { school: { naam: 'Het Veenpark College', soort: 'vo' as const, aangesloten: true, pro: false }, peildatum };
const wanted = { documents: 10, pages: 60 };
const mostShare = 0.1;
const leastRatio = 50;

const cpu = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** PDF and Word files of made dossiers: ten of them, of sixty pages together as near as they come. */
async function sample(folder: string): Promise<{ name: string; bytes: Buffer }[]> {
  await makeCases(folder);
  const files = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile() && /\.(?:pdf|docx)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
  const all = await Promise.all(files.map(async (path) => ({ name: path, bytes: await readFile(path) })));
  return all.toSorted((a, b) => b.bytes.length - a.bytes.length);
}

async function readAll(files: readonly { name: string; bytes: Buffer }[]): Promise<ReadResult[]> {
  const results: ReadResult[] = [];
  for (const { name, bytes } of files) results.push(...(await readInProcess(name, bytes, defaultLimits)));
  return results;
}

const pagesOf = (results: readonly ReadResult[]): number =>
  results.reduce((sum, result) => sum + ('pages' in result ? result.pages.length : 0), 0);

/** Facts, criteria and report of a dossier of text, as a share of the CPU time of reading it; the median of five rounds. */
async function shareOfReading(): Promise<{ share: number; documents: number; pages: number }> {
  const folder = await mkdtemp(join(tmpdir(), 'dossierloket-bench-'));
  try {
    const found = await sample(folder);
    const files: typeof found = [];
    let pages = 0;
    for (const file of found) {
      const count = pagesOf(await readAll([file]));
      if (count === 0 || files.length >= wanted.documents || pages + count > wanted.pages + 6) continue;
      files.push(file);
      pages += count;
    }
    const results = await readAll(files);
    checkDossier(results, context);
    const shares = [];
    for (let round = 0; round < 5; round++) {
      const before = cpu();
      await readAll(files);
      const between = cpu();
      checkDossier(results, context);
      shares.push((cpu() - between) / (between - before));
    }
    return { share: shares.toSorted((a, b) => a - b)[2] ?? Number.NaN, documents: files.length, pages };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

const day = (waarde: string) => ({ waarde, bewijs: { document: 'a.pdf', pagina: 1, citaat: waarde }, zeker: true });

/** Three criteria with a date each, as ours and as rules of json-rules-engine on the same facts; CPU time per rule, ours against theirs. */
async function perRule(): Promise<number> {
  const [handboek] = handboeken;
  if (handboek === undefined) throw new Error('there is no handbook');
  const base = leegDossier({ soort: 'tlv-lz', variant: 'nieuw' }, waardenOp(handboek.waarden, peildatum), peildatum);
  const test = { tiq: 98, instrument: 'WISC-V-NL', datum: day('2025-02-11'), aangehaald: false, bewijs: day('98').bewijs, zeker: true };
  const dossier: Dossier = {
    ...base,
    feiten: { ...base.feiten, iq: [test], aanvraag: { ...base.feiten.aanvraag, plaatsing: day('2026-08-01') } },
  };
  const ours = [algIqActueel, algIndientermijn, algPlaatsingsdatum];
  const engine = new Engine([
    { conditions: { all: [{ fact: 'iqDatum', operator: 'greaterThanInclusive', value: 20_240_415 }] }, event: { type: 'iq' } },
    { conditions: { all: [{ fact: 'peildatum', operator: 'lessThan', value: 20_260_601 }] }, event: { type: 'termijn' } },
    { conditions: { any: [{ fact: 'plaatsing', operator: 'in', value: ['08-01', '01-01', '04-01'] }] }, event: { type: 'plaatsing' } },
  ]);
  const rounds = 2_000;
  const ownRound = () => {
    for (const criterium of ours) if (checkCriterium(criterium, dossier).bevinding.uitkomst !== 'voldaan') throw new Error(criterium.id);
  };
  const theirRound = async () => {
    const { events } = await engine.run({ iqDatum: 20_250_211, peildatum: 20_260_415, plaatsing: '08-01' });
    if (events.length !== ours.length) throw new Error('json-rules-engine does not come to the same');
  };
  for (let round = 0; round < 200; round++) {
    ownRound();
    await theirRound();
  }
  const begin = cpu();
  for (let round = 0; round < rounds; round++) ownRound();
  const between = cpu();
  for (let round = 0; round < rounds; round++) await theirRound();
  return (cpu() - between) / (between - begin);
}

/** What checking costs: against reading the same dossier, and per rule against json-rules-engine, each a ratio in one run. */
export async function run(): Promise<void> {
  const { share, documents, pages } = await shareOfReading();
  console.log(
    `facts, criteria and report of ${documents} documents and ${pages} pages: ${(share * 100).toFixed(1)}% of reading them (asked: under ${mostShare * 100}%) ${share < mostShare ? 'ok' : 'NOT MET'}`,
  );
  const ratio = await perRule();
  console.log(
    `CPU per rule: json-rules-engine takes ${ratio.toFixed(1)} times as much (asked: at least ${leastRatio}) ${ratio >= leastRatio ? 'ok' : 'NOT MET'}`,
  );
}
