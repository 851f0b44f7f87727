import type { AnderBesluit } from '../kaart/dossier.ts';
import { naarBeschikkingen } from './beschikkingen.ts';
import { dossierOnderwerp, type Blok, type Mailtekst } from './mail.ts';

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
  /** What else the besluit can be; then `toegekend` says nothing. */
  anders?: AnderBesluit;
  nummer?: string;
  geldig?: string;
  /** Address of the school's folder Beschikkingen. */
  url?: string;
  afzender: Mailtekst['afzender'];
};

const overBrief = (map: Blok[]): Blok[] => [
  { kop: 'Wat doet u nu?' },
  {
    lijst: [
      { tekst: 'Open de brief in de map Beschikkingen van uw school.' },
      { tekst: 'Stuur de ouders hun eigen brief. Die staat ernaast; in de naam staat “voor de ouders”.' },
    ],
  },
  ...map,
  { alinea: 'In de brief staat waarom het loket zo besloten heeft, en hoe en tot wanneer iemand bezwaar kan maken.' },
];

const overLijst = (map: Blok[]): Blok[] => [
  { kop: 'Wat doet u nu?' },
  {
    lijst: [
      { tekst: 'Open de brief in de map Beschikkingen van uw school.' },
      { tekst: 'Vertel de ouders van elke leerling over het besluit. Geef hun alleen wat over hun eigen kind gaat.' },
    ],
  },
  ...map,
  { alinea: 'In de brief staat per leerling wat het loket besloot, waarom, en hoe en tot wanneer iemand bezwaar kan maken.' },
];

const overBevestiging = (map: Blok[]): Blok[] => [
  { kop: 'Wat doet u nu?' },
  {
    lijst: [
      { tekst: 'Open de brief in de map Beschikkingen van uw school.' },
      { tekst: 'Stuur de ouders hun eigen brief, als die ernaast staat. Vertel hun anders dat de aanvraag is ingetrokken.' },
    ],
  },
  ...map,
];

const anders: Record<AnderBesluit, string> = {
  'buiten-behandeling': 'De aanvraag is buiten behandeling gelaten, omdat zij niet op tijd is aangevuld.',
  ingetrokken: 'De aanvraag is ingetrokken. Het loket behandelt haar niet verder.',
  'tlv-ingetrokken': 'De TLV die op deze aanvraag is afgegeven, is ingetrokken.',
};

function besloten({ map, lijst, leerlingen, soort, toegekend, anders: ander }: BesluitMail): string {
  const waarin = map === '' ? '' : lijst === true ? ` met de lijst “${map}”` : ` in de map “${map}”`;
  if (ander === 'ingetrokken') return `Dit gaat over de aanvraag ${soort}${waarin}. ${anders[ander]}`;
  const uitkomst =
    ander !== undefined
      ? anders[ander]
      : leerlingen === true && toegekend
        ? 'LWOO is toegewezen aan leerlingen van de lijst.'
        : `De aanvraag is ${toegekend ? 'toegekend' : 'afgewezen'}.`;
  return `Het loket heeft een besluit genomen over de aanvraag ${soort}${waarin}. ${uitkomst}`;
}

/** The mail to the zorgcoördinator when the loket has decided and the letter stands in the school's folder. */
export function besluitMail(mail: BesluitMail): Mailtekst {
  const { leerlingen, nummer, geldig, url, afzender } = mail;
  const hoeVerder = mail.anders === 'ingetrokken' ? overBevestiging : leerlingen === true ? overLijst : overBrief;
  const nummers = nummer === undefined ? undefined : `Nummer: ${nummer}.${geldig === undefined ? '' : ` Geldig: ${geldig}.`}`;
  return {
    onderwerp: dossierOnderwerp(mail),
    titel: mail.anders === 'ingetrokken' ? 'Bevestiging: de aanvraag is ingetrokken' : 'Er is een besluit',
    kern: `${besloten(mail)}${nummers === undefined ? '' : ` ${nummers}`} De brief staat in de map Beschikkingen van uw school.`,
    afzender,
    blokken: [{ alinea: besloten(mail) }, ...(nummers === undefined ? [] : [{ alinea: nummers }]), ...hoeVerder(naarBeschikkingen(url))],
  };
}
