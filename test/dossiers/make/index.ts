import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { maakPdf } from '../../../local/voorbeelden/papier/pdf.ts';
import { maakWord } from '../../../local/voorbeelden/papier/word.ts';
import { allesInEen } from './casussen/alles-in-een.ts';
import { nieuwInOrde } from './casussen/nieuw-in-orde.ts';
import { nieuwOnvolledig } from './casussen/nieuw-onvolledig.ts';
import { nieuwPersonen } from './casussen/nieuw-personen.ts';
import { nieuwTeOud } from './casussen/nieuw-te-oud.ts';
import { onzeker } from './casussen/onzeker.ts';
import { opnieuw } from './casussen/opnieuw.ts';
import { verlengingen } from './casussen/verlengingen.ts';
import { cluster3 } from './cluster3/index.ts';
import { gpVarianten } from './gp-varianten/index.ts';
import { proLwoo } from './pro-lwoo/index.ts';
import { tweede } from './tweede/index.ts';
import { eindoordeel, type Casus, type Stuk } from './vorm.ts';

/** Every labelled dossier of the project, in a fixed order. */
export const casussen: Casus[] = [
  ...nieuwInOrde,
  ...nieuwTeOud,
  ...nieuwOnvolledig,
  ...nieuwPersonen,
  ...opnieuw,
  ...verlengingen,
  ...onzeker,
  ...allesInEen,
  ...tweede,
  ...gpVarianten,
  ...proLwoo,
  ...cluster3,
];

/** A file of a dossier as it is handed in. */
export async function bytesOf(stuk: Stuk): Promise<Buffer> {
  if ('bytes' in stuk) return stuk.bytes();
  return stuk.naam.endsWith('.docx') ? maakWord(stuk.papier) : maakPdf(stuk.papier);
}

/** What `case.json` holds: the truth about one dossier. */
export const caseJson = ({ titel, school, soort, variant, peildatum, stukken, feiten, verwacht, rijen }: Casus) => ({
  titel,
  school,
  soort,
  variant,
  peildatum,
  documenten: Object.fromEntries(
    stukken.flatMap((stuk) => (stuk.soorten ? [[stuk.naam, stuk.soorten.length === 1 ? stuk.soorten[0] : stuk.soorten]] : [])),
  ),
  feiten,
  verwacht: rijen === undefined ? verwacht : { ...verwacht, rijen },
  eindoordeel: eindoordeel(verwacht, rijen),
});

/**
 * Writes all labelled dossiers to `<folder>/<id>/case.json` and `<folder>/<id>/dossier/`, replacing what stands there under these ids.
 * PDF bytes and the text of Word files are the same every time. Returns the ids.
 */
export async function makeCases(folder: string): Promise<string[]> {
  for (const casus of casussen) {
    const dossier = join(folder, casus.id, 'dossier');
    await rm(join(folder, casus.id), { recursive: true, force: true });
    await mkdir(dossier, { recursive: true });
    await writeFile(join(folder, casus.id, 'case.json'), `${JSON.stringify(caseJson(casus), undefined, 1)}\n`);
    for (const stuk of casus.stukken) await writeFile(join(dossier, stuk.naam), await bytesOf(stuk));
  }
  return casussen.map((casus) => casus.id);
}
