import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dateOf } from '../calendar.ts';
import { systemClock } from '../clock.ts';
import { maakChecklist } from '../formulieren/checklist.ts';
import { aanvraagsoorten } from '../handboek/soorten.ts';
import { UsageError } from './arguments.ts';
import { runCommand } from './run-command.ts';

const usage = 'npm run formulieren -- <map>';

await runCommand(async (args) => {
  const [folder, ...more] = args;
  if (folder === undefined || more.length > 0) throw new UsageError(`Geef één map op om de checklists in te zetten: ${usage}`);
  await mkdir(folder, { recursive: true });
  const now = systemClock.now();
  for (const soort of aanvraagsoorten.filter((one) => one !== 'lwoo')) {
    for (const variant of ['nieuw', 'verlenging'] as const) {
      const name = `checklist-${soort}-${variant}.pdf`;
      await writeFile(join(folder, name), await maakChecklist({ soort, variant }, dateOf(now), now));
      console.log(name);
    }
  }
});
