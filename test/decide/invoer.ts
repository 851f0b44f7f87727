import type { BesluitInvoer } from '../../src/decide/invoer.ts';

const leeg = { naam: '', functie: '', advies: '' } as const;

/** A form that is filled in well, with parts changed. */
export const ingevuld = (part: Partial<BesluitInvoer> = {}): BesluitInvoer => ({
  versie: '3',
  besluit: 'toekennen',
  soort: 'tlv-gp',
  variant: 'nieuw',
  naam: 'Joris van den Bergh',
  geboortedatum: '2011-03-14',
  leerlingKlopt: 'ja',
  geldigVan: '2026-08-01',
  geldigTot: '2028-07-31',
  ingangInOverleg: '',
  leertraject: '',
  verlengtNummer: '',
  motivering: 'De ondersteuning op school was niet genoeg. Een kleine groep is nodig.',
  afwijkingAdvies: '',
  toets: '',
  deskundigen: [
    { naam: 'drs. M. de Wit', functie: 'orthopedagoog', advies: 'toekennen' },
    { naam: 'P. Aksoy MSc', functie: 'kinder- en jeugdpsycholoog', advies: 'toekennen' },
    leeg,
    leeg,
  ],
  ...part,
});
