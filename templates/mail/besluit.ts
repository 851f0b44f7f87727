import type { Blok, Mailtekst } from './mail.ts';

/** What the mail about a decision says. */
export type BesluitMail = {
  kenmerk: string;
  map: string;
  /** The dossier is one list of pupils (`map` its name) and no folder. */
  lijst?: true;
  /** The decision is on a list of pupils. */
  leerlingen?: true;
  soort: string;
  toegekend: boolean;
  nummer?: string;
  geldig?: string;
  afzender: Mailtekst['afzender'];
};

const overBrief: Blok[] = [
  { kop: 'Wat doet u nu?' },
  {
    lijst: [{ tekst: 'Open de brief in de map Beschikkingen van uw school.' }, { tekst: 'Geef de ouders een exemplaar van de brief.' }],
  },
  { alinea: 'In de brief staat waarom het loket zo besloten heeft, en hoe en tot wanneer iemand bezwaar kan maken.' },
];

const overLijst: Blok[] = [
  { kop: 'Wat doet u nu?' },
  {
    lijst: [
      { tekst: 'Open de brief in de map Beschikkingen van uw school.' },
      { tekst: 'Vertel de ouders van elke leerling over het besluit. Geef hun alleen wat over hun eigen kind gaat.' },
    ],
  },
  { alinea: 'In de brief staat per leerling wat het loket besloot, waarom, en hoe en tot wanneer iemand bezwaar kan maken.' },
];

/** The mail to the zorgcoördinator when the loket has decided and the letter stands in the school's folder. */
export const besluitMail = ({ kenmerk, map, lijst, leerlingen, soort, toegekend, nummer, geldig, afzender }: BesluitMail): Mailtekst => ({
  onderwerp: `Dossier ${kenmerk}: er is een besluit`,
  titel: 'Er is een besluit',
  afzender,
  blokken: [
    {
      alinea:
        `Het loket heeft een besluit genomen over de aanvraag ${soort}` +
        `${map === '' ? '' : lijst === true ? ` met de lijst “${map}”` : ` in de map “${map}”`}. ${leerlingen === true && toegekend ? 'LWOO is toegewezen aan leerlingen van de lijst.' : `De aanvraag is ${toegekend ? 'toegekend' : 'afgewezen'}.`}`,
    },
    ...(nummer === undefined ? [] : [{ alinea: `Nummer: ${nummer}.${geldig === undefined ? '' : ` Geldig: ${geldig}.`}` }]),
    ...(leerlingen === true ? overLijst : overBrief),
  ],
});
