import type { VerslagInhoud } from '../../src/commissie/verslag-inhoud.ts';

/** Invented minutes: a majority, equal votes on which the chair chose, and a member who is tied to the school. */
export const verslagVoorbeeld: VerslagInhoud = {
  titel: 'Verslag van de vergadering van 12 mei 2026',
  swv: 'Samenwerkingsverband VO De Waarden',
  dag: '12 mei 2026',
  tijd: '09:30 uur',
  plaats: 'Houten',
  stand: 'Concept',
  aanwezig: ['V. Oorzitter, voorzitter', 'C. Luster, deskundige ZML, LZ, LG en EMB', 'G. Drag, deskundige gedrag (GP)'],
  afwezig: ['S. Ecretaris, secretaris'],
  mededelingen: 'De volgende vergadering is op 2 juni 2026.',
  punten: [
    {
      nummer: 1,
      kenmerk: 'D-2026-00012',
      soort: 'TLV vso, GP',
      school: 'De Esdoorn',
      uitkomst: 'Toekennen (3 voor, 0 tegen).',
      stemmen: [
        { naam: 'V. Oorzitter', functie: 'voorzitter', stem: 'toekennen', opmerking: '' },
        { naam: 'C. Luster', functie: 'deskundige ZML, LZ, LG en EMB', stem: 'toekennen', opmerking: '' },
        { naam: 'G. Drag', functie: 'deskundige gedrag (GP)', stem: 'toekennen', opmerking: '' },
      ],
      gehoord: ['Opgeroepen: A. Rts, arts'],
      notities: 'Een kleine groep met dagelijkse begeleiding helpt.',
    },
    {
      nummer: 2,
      kenmerk: 'D-2026-00015',
      soort: 'TLV vso, ZML',
      school: 'Het Palet',
      uitkomst: 'De stemmen staakten (1 voor, 1 tegen, 1 onthouding). De voorzitter koos voor toekennen.',
      stemmen: [
        { naam: 'V. Oorzitter', functie: 'voorzitter', stem: 'toekennen', opmerking: '' },
        { naam: 'C. Luster', functie: 'deskundige ZML, LZ, LG en EMB', stem: 'afwijzen', opmerking: '' },
        {
          naam: 'G. Drag',
          functie: 'deskundige gedrag (GP)',
          stem: 'onthouding',
          opmerking: 'verbonden aan de school die de aanvraag deed',
        },
      ],
      keuze: 'Het onderzoek geeft de doorslag.',
      gehoord: [],
    },
  ],
};
