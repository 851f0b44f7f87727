import { makeBrief, makeLijstBrief, makeVoorbeeld } from '../../src/decide/make-brief.ts';
import { maakChecklist } from '../../src/formulieren/checklist.ts';
import { makeControlerapport } from '../../src/tell/controlerapport.ts';
import { briefSettings, briefVoorbeelden, lijstVoorbeeld } from '../../templates/beschikking/voorbeelden.ts';
import { voorbeeldCompleet, voorbeeldDetails, voorbeeldRapport, voorbeeldZwaar } from '../../templates/controlerapport/voorbeeld.ts';

type Make = () => Promise<Uint8Array>;

const gemaaktOp = new Date('2026-03-18T13:05:00Z');
const dag = '2026-03-18';
const each = <T>(of: Record<string, T>, make: (one: T) => Promise<Uint8Array>): Record<string, Make> =>
  Object.fromEntries(Object.entries(of).map(([name, one]) => [name, () => make(one)]));

/** Every template of a PDF, by its file in `templates/`, with invented content to make it of, by a name. */
export const pdfVoorbeelden: Record<string, Record<string, Make>> = {
  'controlerapport/controlerapport.typ': each(
    { incompleet: voorbeeldRapport, compleet: voorbeeldCompleet, zwaar: voorbeeldZwaar },
    (rapport) => makeControlerapport(rapport, voorbeeldDetails),
  ),
  'beschikking/beschikking.typ': {
    ...each(briefVoorbeelden, (besluit) => makeBrief(besluit, briefSettings)),
    ...each({ 'nog-geen-besluit': briefVoorbeelden['toegekend'] }, async (besluit) =>
      besluit === undefined ? new Uint8Array() : makeVoorbeeld(besluit, briefSettings),
    ),
  },
  'beschikking/lijst.typ': { lwoo: () => makeLijstBrief(lijstVoorbeeld.besluit, briefSettings, lijstVoorbeeld.rijen) },
  'checklist/checklist.typ': {
    'tlv-gp': () => maakChecklist({ soort: 'tlv-gp', variant: 'nieuw' }, dag, gemaaktOp),
    lwoo: () => maakChecklist({ soort: 'lwoo', variant: 'nieuw' }, dag, gemaaktOp),
  },
};
