import { systemClock } from '../clock.ts';
import { writeFile } from 'node:fs/promises';
import { checkDossier } from '../check/check-dossier.ts';
import { createReader, type Reader } from '../read/read-file.ts';
import { evaluateArguments, UsageError } from './arguments.ts';
import { readCases, type Case } from './case-file.ts';
import { caseResult, type CaseResult } from './case-result.ts';
import { readFolder, requireFolder } from './read-folder.ts';
import { runCommand } from './run-command.ts';
import { scoreText } from './score-text.ts';

async function evaluateCase({ id, folder, school, peildatum }: Case, reader: Reader): Promise<CaseResult> {
  const begin = systemClock.now().getTime();
  const results = await readFolder(folder, reader, () => undefined);
  const { rapport, faults } = checkDossier(results, { school, peildatum });
  for (const { criterium, error } of faults) console.error(`${id}: fout in criterium ${criterium}:`, error);
  return caseResult(id, rapport, (systemClock.now().getTime() - begin) / 1000);
}

await runCommand(async (args) => {
  const { folder, json } = evaluateArguments(args);
  await requireFolder(folder);
  const cases = await readCases(folder);
  const reader = createReader();
  const pairs: { one: Case; result: CaseResult }[] = [];
  try {
    for (const one of cases) {
      pairs.push({ one, result: await evaluateCase(one, reader) });
      console.error(`${pairs.length}/${cases.length} ${one.id}`);
    }
  } finally {
    reader.close();
  }
  console.log(scoreText(pairs));
  if (json !== undefined) {
    const text = JSON.stringify(
      pairs.map(({ result }) => result),
      undefined,
      2,
    );
    await writeFile(json, text).catch(() => {
      throw new UsageError(`Het bestand "${json}" kan niet worden geschreven. Kies een map die bestaat en waarin u mag schrijven.`);
    });
  }
});
