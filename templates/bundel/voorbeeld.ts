import type { Regel } from '../../src/bundel/inhoud.ts';
import type { Kop } from '../../src/bundel/maak-deel.ts';
import type { Stuk } from '../../src/bundel/stuk.ts';
import type { DossierRecord } from '../../src/storage/records.ts';

/** A bundle with invented content: what its own pages bear. */
export const kopVoorbeeld: Kop = {
  titel: 'Bundel van dossier D-7K3M2-QX9AB',
  swv: 'Samenwerkingsverband VO De Waarden',
  voet: 'Bundel van dossier D-7K3M2-QX9AB',
};

export const dossierVoorbeeld: DossierRecord = {
  schoolId: 'de-vliet',
  dossierId: 'voorbeeld',
  driveId: 'drive',
  kenmerk: 'D-7K3M2-QX9AB',
  map: 'Jip van der Linden',
  status: 'bezwaar',
  ontvangenOp: '2026-04-02T08:00:00.000Z',
  laatsteUpload: '2026-04-20T12:30:00.000Z',
  gewijzigdOp: '2026-04-20T12:30:00.000Z',
  versie: 3,
  soort: 'tlv-gp',
};

export const regelsVoorbeeld: Regel[] = [
  { groep: 'Van het loket', naam: 'Besluiten en bezwaar', pagina: 2 },
  { groep: 'Van het loket', naam: 'Berichten', pagina: 4 },
  { groep: 'Van het loket', naam: 'Controlerapport', pagina: 7 },
  { groep: 'Brieven', naam: 'Beschikking SWV2801-2025-2026-0042.pdf', pagina: 12 },
  { groep: 'Brieven', naam: 'Beschikking SWV2801-2025-2026-0042 voor de ouders.pdf', pagina: 14 },
  { groep: 'Stukken van de school', naam: 'Aanvraagformulier TLV.pdf', pagina: 16 },
  {
    groep: 'Stukken van de school',
    naam: 'bijlagen/Deskundigenadvies.docx',
    pagina: 19,
    opmerking: 'Gelezen tekst; het bestand zelf staat in de zip.',
  },
  { groep: 'Stukken van de school', naam: 'Onderzoek.pdf', opmerking: 'Staat alleen in de zip: het is beveiligd met een wachtwoord.' },
];

/** A file whose read text stands in for its pages. */
export const weergaveVoorbeeld: Stuk = {
  groep: 'Stukken van de school',
  naam: 'bijlagen/Deskundigenadvies.docx',
  pad: 'Stukken van de school/bijlagen/Deskundigenadvies.docx',
  bytes: 20_000,
  als: 'tekst',
  weergave: [
    {
      naam: 'bijlagen/Deskundigenadvies.docx',
      bladen: [
        {
          nummer: 1,
          regels: ['Advies van de deskundige', 'Naam: drs. M. de Wit, orthopedagoog', 'De leerling heeft een kleine groep nodig.'],
        },
        { nummer: 2, regels: ['Advies: toekennen', 'Ondertekend op 14 april 2026'] },
      ],
    },
  ],
  lees: () => Promise.reject(new Error('an example has no file')),
};
