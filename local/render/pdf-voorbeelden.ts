import { maakInhoud } from '../../src/bundel/inhoud.ts';
import { maakWeergave } from '../../src/bundel/maak-deel.ts';
import { verslagPdf } from '../../src/commissie/verslag.ts';
import { maakChecklist } from '../../src/formulieren/checklist.ts';
import { verklaringInhoud, verklaringPdf } from '../../src/retain/bewijs/verklaring-inhoud.ts';
import { makeControlerapport } from '../../src/tell/controlerapport.ts';
import type { BriefVraag, Ontvanger } from '../../src/decide/brief.ts';
import { makeBrief, makeLijstBrief, makeToewijzingBrief, makeVoorbeeld } from '../../src/decide/make-brief.ts';
import type { BesluitRecord } from '../../src/storage/records.ts';
import {
  briefSettings,
  briefVoorbeelden,
  correctieVoorbeeld,
  echtheidVoorbeeld,
  lijstVoorbeeld,
  toegekend,
} from '../../templates/beschikking/voorbeelden.ts';
import { dossierVoorbeeld, kopVoorbeeld, regelsVoorbeeld, weergaveVoorbeeld } from '../../templates/bundel/voorbeeld.ts';
import { voorbeeldCompleet, voorbeeldDetails, voorbeeldRapport, voorbeeldZwaar } from '../../templates/controlerapport/voorbeeld.ts';
import { verklaringVoorbeeld } from '../../templates/verklaring/voorbeeld.ts';
import { verslagVoorbeeld } from '../../templates/verslag/voorbeeld.ts';

type Make = () => Promise<Uint8Array>;

const gemaaktOp = new Date('2026-03-18T13:05:00Z');
const dag = '2026-03-18';
const each = <T>(of: Record<string, T>, make: (one: T) => Promise<Uint8Array>): Record<string, Make> =>
  Object.fromEntries(Object.entries(of).map(([name, one]) => [name, () => make(one)]));

const vraagVan = (voor: Ontvanger): BriefVraag => ({ voor, voorbeeld: false, bezegeld: voor === 'school', echtheid: echtheidVoorbeeld });
const brieven = (voor: Ontvanger, make: (besluit: BesluitRecord, vraag: BriefVraag) => Promise<Uint8Array>): Record<string, Make> =>
  Object.fromEntries(Object.entries(briefVoorbeelden).map(([name, besluit]) => [`${name}-${voor}`, () => make(besluit, vraagVan(voor))]));

/** Every template of a PDF, by its file in `templates/`, with invented content to make it of, by a name. */
export const pdfVoorbeelden: Record<string, Record<string, Make>> = {
  'controlerapport/controlerapport.typ': each(
    { incompleet: voorbeeldRapport, compleet: voorbeeldCompleet, zwaar: voorbeeldZwaar },
    (rapport) => makeControlerapport(rapport, voorbeeldDetails),
  ),
  'beschikking/brief.typ': {
    ...brieven('school', (besluit, vraag) => makeBrief(besluit, briefSettings, vraag)),
    ...brieven('ouders', (besluit, vraag) => makeBrief(besluit, briefSettings, vraag)),
    voorbeeld: () => makeVoorbeeld(toegekend, briefSettings, { ...vraagVan('school'), bezegeld: true }),
    verbeterd: () => makeBrief(toegekend, briefSettings, { ...vraagVan('school'), correctie: correctieVoorbeeld }),
    'verbeterd-ouders': () => makeBrief(toegekend, briefSettings, { ...vraagVan('ouders'), correctie: correctieVoorbeeld }),
    lwoo: () => makeLijstBrief(lijstVoorbeeld.besluit, briefSettings, lijstVoorbeeld.rijen, vraagVan('school')),
    ...Object.fromEntries(
      (['school', 'ouders'] as const).map((voor) => [
        `lwoo-leerling-${voor}`,
        () => makeToewijzingBrief(lijstVoorbeeld.besluit, briefSettings, lijstVoorbeeld.rijen[0], vraagVan(voor)),
      ]),
    ),
  },
  'bundel/deel.typ': { weergave: () => maakWeergave(kopVoorbeeld, weergaveVoorbeeld, gemaaktOp) },
  'bundel/inhoud.typ': {
    inhoud: () => maakInhoud({ settings: briefSettings }, kopVoorbeeld, dossierVoorbeeld, regelsVoorbeeld, gemaaktOp),
  },
  'checklist/checklist.typ': {
    'tlv-gp': () => maakChecklist({ soort: 'tlv-gp', variant: 'nieuw' }, dag, gemaaktOp),
    lwoo: () => maakChecklist({ soort: 'lwoo', variant: 'nieuw' }, dag, gemaaktOp),
  },
  'verklaring/verklaring.typ': {
    ronde: () => {
      const inhoud = verklaringInhoud(briefSettings, '2026-10-20', verklaringVoorbeeld, undefined, 'a'.repeat(64));
      return verklaringPdf(inhoud, 'b'.repeat(64), gemaaktOp);
    },
  },
  'verslag/verslag.typ': { vergadering: () => verslagPdf(verslagVoorbeeld, gemaaktOp) },
};
