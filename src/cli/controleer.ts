import { basename, resolve } from 'node:path';
import { dateOf } from '../calendar.ts';
import { checkDossier } from '../check/check-dossier.ts';
import { systemClock } from '../clock.ts';
import { createReader } from '../read/read-file.ts';
import { controleerArguments } from './arguments.ts';
import { caseResult } from './case-result.ts';
import { readFolder, requireFolder } from './read-folder.ts';
import { reportText } from './report-text.ts';
import { runCommand } from './run-command.ts';
import { versiesMet } from './versies.ts';

await runCommand(async (args) => {
  const { folder, context, json, regels } = controleerArguments(args, dateOf(systemClock.now()));
  await requireFolder(folder);
  const versies = versiesMet(regels);
  const reader = createReader();
  try {
    const begin = systemClock.now().getTime();
    const results = await readFolder(
      folder,
      reader,
      (name, count, total) => console.error(`gelezen ${count}/${total}: ${name}`),
      // Text is read at once; the pages of a scan are not
      (name, { gedaan, totaal }) => gedaan < totaal && gedaan > 0 && console.error(`  ${name}: ${gedaan} van ${totaal} bladzijden`),
    );
    const { rapport, faults } = checkDossier(results, context, versies);
    const seconds = (systemClock.now().getTime() - begin) / 1000;
    for (const { criterium, error } of faults) console.error(`fout in criterium ${criterium}:`, error);
    console.log(json ? JSON.stringify(caseResult(basename(resolve(folder)), rapport, seconds), undefined, 2) : reportText(rapport));
  } finally {
    reader.close();
  }
});
