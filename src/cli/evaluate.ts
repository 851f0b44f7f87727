import { systemClock } from '../clock.ts';
import { writeFile } from 'node:fs/promises';
import { checkDossier } from '../check/check-dossier.ts';
import { gatherFacts } from '../read/facts/index.ts';
import { createReader, type Reader } from '../read/read-file.ts';
import { evaluateArguments, UsageError } from './arguments.ts';
import { readCases, type Case } from './case-file.ts';
import { caseResult, type CaseResult } from './case-result.ts';
import { readFolder, requireFolder } from './read-folder.ts';
import { compareAll, type Gelezen } from './read-score.ts';
import { readScoreText } from './read-score-text.ts';
import { runCommand } from './run-command.ts';
import { scoreText } from './score-text.ts';

async function evaluateCase({ id, folder, school, peildatum }: Case, reader: Reader): Promise<CaseResult> {
  const begin = systemClock.now().getTime();
  const results = await readFolder(folder, reader, () => undefined);
  const { rapport, faults } = checkDossier(results, { school, peildatum });
  for (const { criterium, error } of faults) console.error(`${id}: fout in criterium ${criterium}:`, error);
  return caseResult(id, rapport, (systemClock.now().getTime() - begin) / 1000);
}

async function readCase(one: Case, reader: Reader): Promise<Gelezen> {
  const results = await readFolder(one.folder, reader, () => undefined);
  return { one, results, feiten: gatherFacts(results, { peildatum: one.peildatum, schoolNaam: one.school.naam }) };
}

async function write(json: string | undefined, value: unknown): Promise<void> {
  if (json === undefined) return;
  await writeFile(json, JSON.stringify(value, undefined, 2)).catch(() => {
    throw new UsageError(`Het bestand "${json}" kan niet worden geschreven. Kies een map die bestaat en waarin u mag schrijven.`);
  });
}

async function evaluateReading(cases: readonly Case[], reader: Reader, json: string | undefined): Promise<void> {
  const all: Gelezen[] = [];
  for (const one of cases) {
    all.push(await readCase(one, reader));
    console.error(`${all.length}/${cases.length} ${one.id}`);
  }
  console.log(readScoreText(all));
  await write(json, all.flatMap(compareAll));
}

async function evaluateChecking(cases: readonly Case[], reader: Reader, json: string | undefined): Promise<void> {
  const pairs: { one: Case; result: CaseResult }[] = [];
  for (const one of cases) {
    pairs.push({ one, result: await evaluateCase(one, reader) });
    console.error(`${pairs.length}/${cases.length} ${one.id}`);
  }
  console.log(scoreText(pairs));
  await write(
    json,
    pairs.map(({ result }) => result),
  );
}

await runCommand(async (args) => {
  const { folder, lezen, json } = evaluateArguments(args);
  await requireFolder(folder);
  const cases = await readCases(folder);
  const reader = createReader();
  try {
    await (lezen ? evaluateReading : evaluateChecking)(cases, reader, json);
  } finally {
    reader.close();
  }
});
