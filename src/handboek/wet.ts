import type { IsoDate } from '../calendar.ts';
import type { Evidence } from '../evidence.ts';
import type { Dossier } from './dossier.ts';
import { isTlv, isVso, stukkenVan, tellendeStukken } from './dossier.ts';
import { zelfdePersoon } from './deskundigen.ts';
import { lijktDezelfdeSchool } from './schoolnaam.ts';
import { woordenOver } from './onderwerp.ts';

/**
 * Something that the law or present practice asks beyond the handbook. It is shown beside the criteria, for people to weigh; it never
 * changes an outcome.
 */
export type Wetspunt = { id: string; titel: string; bron: string; uitleg: string; bewijs: Evidence[] };

type Regel = Omit<Wetspunt, 'uitleg' | 'bewijs'> & {
  /** From which day on. */
  vanaf: IsoDate;
  /** What to point out; undefined where there is nothing. */
  kijk: (dossier: Dossier) => Pick<Wetspunt, 'uitleg' | 'bewijs'> | undefined;
};

const adviezen = (dossier: Dossier) => tellendeStukken(dossier).flatMap(({ deskundigen }) => deskundigen);

const regels: readonly Regel[] = [
  {
    id: 'wet.leerling-gehoord',
    titel: 'De leerling is gehoord',
    bron: 'WVO 2020, sinds 1 augustus 2025',
    vanaf: '2025-08-01',
    kijk(dossier) {
      if (!isVso(dossier) || woordenOver(dossier, 'leerling-betrokken').some(({ stand }) => stand === 'getoond')) return undefined;
      return {
        uitleg: 'De school hoort de leerling over het OPP en schrijft in het OPP wat de leerling zei. Daarover is niets gevonden.',
        bewijs: [],
      };
    },
  },
  {
    id: 'wet.zienswijze-ouders',
    titel: 'De zienswijze van de ouders is vastgelegd',
    bron: 'WVO 2020 en praktijk',
    vanaf: '2018-11-12',
    kijk(dossier) {
      const { document, ouders, redenNietOndertekend } = dossier.feiten.aanvraag;
      // A line of which it is not sure whether it was signed may be signed
      const unsigned = ouders.every(({ ondertekend }) => ondertekend === false);
      const recorded = redenNietOndertekend !== undefined || stukkenVan(dossier, 'zienswijze').length > 0;
      if (document === undefined || !unsigned || recorded) return undefined;
      return {
        uitleg:
          'De ouders hebben niet getekend en hun zienswijze is niet gevonden. Een TLV hangt niet af van hun instemming, maar wat zij vinden, wordt wel vastgelegd.',
        bewijs: ouders.map(({ bewijs }) => bewijs),
      };
    },
  },
  {
    id: 'wet.aparte-adviezen',
    titel: 'Twee aparte adviezen',
    bron: 'WVO 2020 en praktijk',
    vanaf: '2018-11-12',
    kijk(dossier) {
      const found = adviezen(dossier);
      const [first, second] = found;
      if (found.length !== 2 || first === undefined || second === undefined) return undefined;
      const one = first.naam !== undefined && second.naam !== undefined && zelfdePersoon(first.naam, second.naam);
      if (!one && first.bewijs.document !== second.bewijs.document) return undefined;
      return {
        uitleg: one
          ? 'Beide adviezen zijn van dezelfde persoon. De wet vraagt adviezen van twee deskundigen.'
          : 'De twee adviezen staan in één document. Kijk of elk advies apart te herkennen is; een gezamenlijk advies is niet genoeg.',
        bewijs: [first.bewijs, second.bewijs],
      };
    },
  },
  {
    id: 'wet.deskundige-van-school',
    titel: 'Deskundige niet aan de school verbonden',
    bron: 'WVO 2020 en praktijk',
    vanaf: '2018-11-12',
    kijk(dossier) {
      const naam = dossier.school.naam.trim();
      if (naam === '') return undefined;
      const tied = adviezen(dossier).filter(({ functie }) => functie !== undefined && verbonden(functie, naam));
      if (tied.length === 0) return undefined;
      return {
        uitleg:
          'Een deskundige lijkt te werken bij de school die aanvraagt. Het advies hoort van iemand te zijn die niet aan de school is verbonden.',
        bewijs: tied.map(({ bewijs }) => bewijs),
      };
    },
  },
  {
    id: 'wet.deskundige-stemt',
    titel: 'Deskundige stemt niet mee',
    bron: 'WVO 2020 en praktijk',
    vanaf: '2018-11-12',
    kijk(dossier) {
      const voters = dossier.waarden.stemgerechtigden;
      const both = adviezen(dossier).filter(({ naam }) => naam !== undefined && voters.some((voter) => zelfdePersoon(naam, voter)));
      if (both.length === 0) return undefined;
      return {
        uitleg: 'Een deskundige lijkt in het loket mee te stemmen. Wie adviseert, neemt geen deel aan het besluit.',
        bewijs: both.map(({ bewijs }) => bewijs),
      };
    },
  },
];

/** "GZ-psycholoog van Lyceum De Vliet", "schoolpsycholoog Zuiderlicht": the words of the function that name a school, held against this one. */
function verbonden(functie: string, school: string): boolean {
  const named = /\b(?:van|bij|aan|op|,)\s+(.{3,})$/u.exec(functie)?.[1] ?? '';
  return named !== '' && lijktDezelfdeSchool(named, school);
}

/** Every point that may be pointed out, with its source and since when. */
export const wetsregels: readonly Omit<Regel, 'kijk'>[] = regels;

/** What law or practice asks beyond the handbook and this dossier does not show, on the peildatum. */
export const wetspunten = (dossier: Dossier): Wetspunt[] =>
  isTlv(dossier)
    ? regels
        .filter(({ vanaf }) => vanaf <= dossier.peildatum)
        .flatMap(({ id, titel, bron, kijk }) => {
          const found = kijk(dossier);
          return found === undefined ? [] : [{ id, titel, bron, ...found }];
        })
    : [];
