import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dateOf } from '../calendar.ts';
import { systemClock } from '../clock.ts';
import { maakChecklist } from '../formulieren/checklist.ts';
import { maakPdfFormulier } from '../formulieren/pdf-formulier.ts';
import { maakWordFormulier } from '../formulieren/word-formulier.ts';
import { aanvraagsoorten } from '../handboek/soorten.ts';
import { UsageError } from './arguments.ts';
import { runCommand } from './run-command.ts';

const usage = 'npm run formulieren -- <map>';

await runCommand(async (args) => {
  const [folder, ...more] = args;
  if (folder === undefined || more.length > 0)
    throw new UsageError(`Geef één map op om de checklists en formulieren in te zetten: ${usage}`);
  await mkdir(folder, { recursive: true });
  const now = systemClock.now();
  const write = async (name: string, bytes: Uint8Array) => {
    await writeFile(join(folder, name), bytes);
    console.log(name);
  };
  for (const soort of aanvraagsoorten) {
    if (soort === 'lwoo') continue;
    for (const variant of ['nieuw', 'verlenging'] as const)
      await write(`checklist-${soort}-${variant}.pdf`, await maakChecklist({ soort, variant }, dateOf(now), now));
    await write(`aanvraagformulier-${soort}.docx`, await maakWordFormulier(soort));
    await write(`aanvraagformulier-${soort}.pdf`, await maakPdfFormulier(soort));
  }
});
