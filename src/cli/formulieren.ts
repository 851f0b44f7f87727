import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { dateOf } from '../calendar.ts';
import { systemClock } from '../clock.ts';
import { maakChecklist } from '../formulieren/checklist.ts';
import { maakPdfFormulier } from '../formulieren/pdf-formulier.ts';
import { maakWordFormulier } from '../formulieren/word-formulier.ts';
import { aanvraagsoorten } from '../handboek/soorten.ts';
import { formulierenArguments } from './arguments.ts';
import { runCommand } from './run-command.ts';
import { versiesMet } from './versies.ts';

await runCommand(async (args) => {
  const { folder, regels } = formulierenArguments(args);
  const versies = versiesMet(regels);
  await mkdir(folder, { recursive: true });
  const now = systemClock.now();
  const write = async (name: string, bytes: Uint8Array) => {
    await writeFile(join(folder, name), bytes);
    console.log(name);
  };
  for (const soort of aanvraagsoorten) {
    const varianten = soort === 'lwoo' ? (['nieuw'] as const) : (['nieuw', 'verlenging'] as const);
    for (const variant of varianten)
      await write(`checklist-${soort}-${variant}.pdf`, await maakChecklist({ soort, variant }, dateOf(now), now, versies));
    if (soort === 'lwoo') continue;
    await write(`aanvraagformulier-${soort}.docx`, await maakWordFormulier(soort));
    await write(`aanvraagformulier-${soort}.pdf`, await maakPdfFormulier(soort));
  }
});
