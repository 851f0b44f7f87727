import { dateOf, inDutch, momentInDutch } from '../../calendar.ts';
import type { School } from '../../settings.ts';
import type { BesluitRecord } from '../../storage/records.ts';
import { besluitdatumVan } from '../besluitdatum.ts';
import { regelsVan, type Blok, type Gegeven } from './blok.ts';
import type { BriefSettings, BriefVraag } from './vraag.ts';

/** A whole letter as its template takes it. `titel` is what programs call the document: it names nobody. */
export type Brief = {
  titel: string;
  kop: string;
  voorbeeld: boolean;
  afschrift: boolean;
  swv: { naam: string; adres: string[]; plaats: string; mail: string };
  aan: string[];
  gegevens: Gegeven[];
  aanhef: string;
  blokken: Blok[];
  ondertekening: { namens: string; naam: string; functie: string; regels: string[] };
  voet: string;
  /** Where anybody can see that it is genuine; `link` is the address with number and code, for scanning. */
  echtheid: { adres: string; kort: string; nummer: string; code: string; link: string } | false;
};

/** What a letter says beside what all letters have; `soort` is what the document is called in its title and at the foot of each page. */
export type BriefKern = {
  soort: string;
  kop: string;
  onderwerp: string;
  nummer: string | undefined;
  blokken: Blok[];
  /** Of a letter for the parents: of whom. */
  kind?: string;
};

/** What stands in an example where the letter has its number. */
export const nogGeenNummer = 'volgt na het besluit';

const aanSchool = (school: School): string[] => [school.naam, 'T.a.v. de directie', ...(school.adres ?? [])];
// Nobody told the partnership where the parents live: the school passes the letter on (handboek 3).
const aanOuders = (kind: string, school: School): string[] => [
  'Aan de ouders/verzorgers van',
  kind,
  `p/a ${school.naam}`,
  ...(school.adres ?? []),
];

function correctieBlok({ correctie }: BriefVraag, nummer: string | undefined): Blok[] {
  if (correctie === undefined) return [];
  const { versie, vorigeOp, reden } = correctie;
  const welke = versie === 2 ? 'de brief' : `versie ${versie - 1} van de brief`;
  const van = nummer === undefined ? '' : ` met nummer ${nummer}`;
  return [
    {
      kader: [
        [
          { vet: 'Verbeterde brief.' },
          ` Deze brief komt in de plaats van ${welke} van ${inDutch(vorigeOp)}${van}. Bewaar deze brief en gebruik de oude niet meer.`,
        ],
        `Wat er is veranderd: ${reden}`,
        'Het besluit zelf is niet veranderd.',
      ],
    },
  ];
}

function ondertekenRegels(besluit: BesluitRecord, { bezegeld, voorbeeld, correctie }: BriefVraag): string[] {
  const { ondertekening } = besluit;
  const volgt = '(naam en moment volgen bij het ondertekenen)';
  const wie =
    (voorbeeld && correctie === undefined) || ondertekening === undefined
      ? volgt
      : `${ondertekening.door} op ${momentInDutch(new Date(ondertekening.op))}`;
  const verbeterdDoor = (door: string, op: string) => (voorbeeld ? volgt : `door ${door} op ${momentInDutch(new Date(op))}`);
  return [
    `Ondertekend in het systeem van het loket: ${wie}.`,
    ...(correctie === undefined
      ? []
      : [`De verbetering is ondertekend ${verbeterdDoor(correctie.ondertekend.door, correctie.ondertekend.op)}.`]),
    bezegeld
      ? 'Digitaal ondertekend: dit bestand heeft een elektronisch zegel. Daarom staat er geen handgeschreven handtekening onder.'
      : 'Daarom staat er geen handgeschreven handtekening onder.',
  ];
}

/** A letter with its frame: who sends it to whom, what it is about, who signs. */
export function inRand(kern: BriefKern, besluit: BesluitRecord, school: School, settings: BriefSettings, vraag: BriefVraag): Brief {
  const { voor, voorbeeld, correctie, echtheid } = vraag;
  const nummer = voorbeeld && kern.nummer !== undefined && correctie === undefined ? nogGeenNummer : kern.nummer;
  const versie = correctie === undefined ? '' : ` (versie ${correctie.versie})`;
  const kenmerk = nummer === undefined ? besluit.kenmerk : nummer;
  return {
    titel: `${voorbeeld ? 'Voorbeeld: ' : ''}${kern.soort} ${kenmerk}${versie}${voor === 'ouders' ? ', afschrift voor de ouders' : ''}`,
    kop: kern.kop,
    voorbeeld,
    afschrift: voor === 'ouders',
    swv: { naam: settings.SWV_NAAM, adres: regelsVan(settings.SWV_ADRES), plaats: settings.SWV_PLAATS, mail: settings.LOKET_POSTBUS },
    aan: voor === 'ouders' ? aanOuders(kern.kind ?? 'uw kind', school) : aanSchool(school),
    gegevens: [
      { naam: 'Datum', waarde: `${settings.SWV_PLAATS}, ${inDutch(besluitdatumVan(besluit))}` },
      ...(nummer === undefined ? [] : [{ naam: 'Nummer', waarde: [{ vet: nummer }, versie] }]),
      ...(correctie === undefined ? [] : [{ naam: 'Verbeterd op', waarde: inDutch(dateOf(new Date(correctie.ondertekend.op))) }]),
      { naam: 'Kenmerk van het dossier', waarde: besluit.kenmerk },
      { naam: 'Onderwerp', waarde: kern.onderwerp },
    ],
    aanhef: voor === 'ouders' ? 'Geachte ouders/verzorgers,' : 'Geachte directie,',
    blokken: [...correctieBlok(vraag, kern.nummer), ...kern.blokken],
    ondertekening: {
      namens: settings.SWV_NAAM,
      naam: settings.DIRECTEUR_BESTUURDER,
      functie: 'directeur-bestuurder',
      regels: ondertekenRegels(besluit, vraag),
    },
    voet: `${kern.soort} ${kenmerk}${versie}`,
    echtheid:
      echtheid === undefined || nummer === undefined
        ? false
        : {
            ...echtheid,
            nummer,
            kort: echtheid.adres.replace(/^https?:\/\//, ''),
            link: `${echtheid.adres}/${encodeURIComponent(nummer)}?code=${echtheid.code}`,
          },
  };
}
