import { briefSettings, briefVoorbeelden, lijstVoorbeeld } from '../../../templates/beschikking/voorbeelden.ts';
import { voorbeeldDetails, voorbeeldRapport } from '../../../templates/controlerapport/voorbeeld.ts';
import { verklaringVoorbeeld } from '../../../templates/verklaring/voorbeeld.ts';
import { verslagVoorbeeld } from '../../../templates/verslag/voorbeeld.ts';
import type { App } from '../../app.ts';
import { verslagPdf } from '../../commissie/verslag.ts';
import type { BriefVraag, Ontvanger } from '../../decide/brief.ts';
import { makeBrief, makeLijstBrief, makeToewijzingBrief } from '../../decide/make-brief.ts';
import { verklaringInhoud, verklaringPdf } from '../../retain/bewijs/verklaring-inhoud.ts';
import { makeControlerapport } from '../../tell/controlerapport.ts';

/** A template of a PDF: what it is, and how its example is made with the name and address of the partnership and invented content. */
export type PdfSjabloon = { naam: string; maak: (app: Pick<App, 'settings' | 'clock'>) => Promise<Uint8Array> };

const wat: Record<string, string> = {
  toegekend: 'TLV toegekend',
  pro: 'TLV praktijkonderwijs toegekend',
  verlenging: 'TLV verlengd',
  gedelegeerd: 'TLV-GP die de school zelf gaf',
  afgewezen: 'TLV afgewezen',
  'buiten-behandeling': 'Aanvraag buiten behandeling',
  'tlv-ingetrokken': 'TLV ingetrokken',
  ingetrokken: 'Aanvraag ingetrokken',
};
const voorWie: Record<Ontvanger, string> = { school: 'brief aan de school', ouders: 'brief voor de ouders' };
const ontvangers = Object.keys(voorWie) as Ontvanger[];

// Marked on every page as no decision, and with the letterhead that the partnership itself has
const vraagVan = (voor: Ontvanger): BriefVraag => ({ voor, voorbeeld: true, bezegeld: false, echtheid: undefined });
const eigen = ({ settings }: Pick<App, 'settings'>) => ({ ...settings, scholen: briefSettings.scholen });

const brieven = Object.entries(briefVoorbeelden).flatMap(([id, besluit]) =>
  ontvangers.map((voor): [string, PdfSjabloon] => [
    `${id}-${voor}`,
    { naam: `${wat[id] ?? id}: ${voorWie[voor]}`, maak: (app) => makeBrief(besluit, eigen(app), vraagVan(voor)) },
  ]),
);
const toewijzingen = ontvangers.map((voor): [string, PdfSjabloon] => [
  `lwoo-leerling-${voor}`,
  {
    naam: `LWOO, één leerling: ${voorWie[voor]}`,
    maak: (app) => makeToewijzingBrief(lijstVoorbeeld.besluit, eigen(app), lijstVoorbeeld.rijen[0], vraagVan(voor)),
  },
]);

/** Every letter and report that the service makes as PDF, by an id. */
export const pdfSjablonen: ReadonlyMap<string, PdfSjabloon> = new Map<string, PdfSjabloon>([
  ...brieven,
  [
    'lwoo-lijst',
    {
      naam: 'LWOO, hele lijst: brief aan de school',
      maak: (app) => makeLijstBrief(lijstVoorbeeld.besluit, eigen(app), lijstVoorbeeld.rijen, vraagVan('school')),
    },
  ],
  ...toewijzingen,
  ['controlerapport', { naam: 'Controlerapport', maak: () => makeControlerapport(voorbeeldRapport, voorbeeldDetails) }],
  ['verslag', { naam: 'Verslag van een vergadering', maak: ({ clock }) => verslagPdf(verslagVoorbeeld, clock.now()) }],
  [
    'verklaring',
    {
      naam: 'Verklaring van vernietiging',
      maak: ({ settings, clock }) => {
        const inhoud = verklaringInhoud(settings, '2026-10-20', verklaringVoorbeeld, undefined, 'a'.repeat(64));
        return verklaringPdf(inhoud, 'b'.repeat(64), clock.now());
      },
    },
  ],
]);
