import type { IsoDate } from '../calendar.ts';
import type { School } from '../settings.ts';
import { functies, type Functie, type LidRecord } from '../storage/records/commissie.ts';
import { functieNaam } from './woorden.ts';
import { isLidOp, isZittendOp } from './zitting.ts';

/** A point where the composition of the loket is not what handboek 2.3 asks: what is so, and what to do. `wens`: the handbook prefers, it does not ask. */
export type SamenstellingFout = { regel: string; tekst: string; wens?: true };

type Scholen = readonly Pick<School, 'id' | 'naam' | 'soort'>[];

const vast: readonly Functie[] = functies.filter((functie) => functie !== 'deskundige-op-afroep');
/** Persons in the loket (handboek 2.3): one in each function; the expert on call comes on top of them. */
const personen = vast.length;
const beheer = 'bij Beheer, Leden';
const samen = (namen: readonly string[]): string =>
  namen.length < 2 ? namen.join('') : `${namen.slice(0, -1).join(', ')} en ${namen.at(-1) ?? ''}`;
const zelfdePersoon = (a: LidRecord, b: LidRecord): boolean =>
  a.lidId !== b.lidId &&
  ((a.account !== undefined && a.account === b.account) || a.naam.trim().toLowerCase() === b.naam.trim().toLowerCase());

function functieFouten(zittend: readonly LidRecord[]): SamenstellingFout[] {
  return vast.flatMap((functie) => {
    const namen = zittend.filter((lid) => lid.functie === functie).map(({ naam }) => naam);
    const regel = `functie-${functie}`;
    if (namen.length === 0) return [{ regel, tekst: `Er is geen ${functieNaam[functie]}. Voeg ${beheer} iemand met deze functie toe.` }];
    if (namen.length === 1) return [];
    return [
      {
        regel,
        tekst: `De functie ${functieNaam[functie]} heeft ${namen.length} personen: ${samen(namen)}. Geef ${beheer} een van hen een einddatum, of vul in wie wie vervangt.`,
      },
    ];
  });
}

function aantalFouten(zittend: readonly LidRecord[]): SamenstellingFout[] {
  const eersten = zittend.filter((lid, index) => !zittend.slice(0, index).some((eerder) => zelfdePersoon(lid, eerder)));
  const dubbel = zittend.filter((lid) => !eersten.includes(lid)).map(({ naam }) => naam);
  const fouten: SamenstellingFout[] = [];
  if (dubbel.length > 0) {
    fouten.push({
      regel: 'een-functie',
      tekst: `${samen(dubbel)} staat met meer dan één functie in het loket. Laat iemand anders een van die functies doen.`,
    });
  }
  if (eersten.length !== personen) {
    const aantal = eersten.length === 1 ? '1 persoon' : `${eersten.length} personen`;
    const doe = eersten.length < personen ? 'Vul aan wie er ontbreekt' : 'Geef wie geen lid meer is een einddatum';
    fouten.push({ regel: 'vier-personen', tekst: `Het loket heeft ${aantal}; het zijn er vier (handboek 2.3). ${doe} ${beheer}.` });
  }
  return fouten;
}

function schoolFouten(zittend: readonly LidRecord[], scholen: Scholen): SamenstellingFout[] {
  const ids = [...new Set(zittend.flatMap(({ schoolId }) => schoolId ?? []))];
  return ids.flatMap((id) => {
    const namen = zittend.filter(({ schoolId }) => schoolId === id).map(({ naam }) => naam);
    if (namen.length < 2) return [];
    const school = scholen.find((een) => een.id === id)?.naam ?? 'een school die niet in het register staat';
    return [
      {
        regel: 'een-per-school',
        tekst: `${samen(namen)} zijn allebei aan ${school} verbonden. In het loket zit nooit meer dan één persoon van dezelfde school. Vervang ${beheer} een van hen.`,
      },
    ];
  });
}

function voorzitterFouten(zittend: readonly LidRecord[], scholen: Scholen): SamenstellingFout[] {
  return zittend
    .filter(({ functie }) => functie === 'voorzitter')
    .flatMap(({ naam, schoolId }) => {
      const school = scholen.find(({ id }) => id === schoolId);
      if (school === undefined || school.soort === 'vo') return [];
      return [
        {
          regel: 'voorzitter-regulier',
          tekst: `Voorzitter ${naam} is aan ${school.naam} verbonden. Dat is geen reguliere school voor voortgezet onderwijs. Kies een voorzitter uit het regulier onderwijs.`,
        },
      ];
    });
}

function poolFouten(pool: readonly LidRecord[]): SamenstellingFout[] {
  if (pool.length === 0) {
    return [
      { regel: 'pool', tekst: `Er staan geen deskundigen op afroep in de lijst. Voeg ze ${beheer} toe, met hun discipline en regio.` },
    ];
  }
  const regios = new Set(pool.map(({ regio }) => regio?.trim().toLowerCase()).filter((regio) => regio !== undefined && regio !== ''));
  const fouten: SamenstellingFout[] = [];
  if (pool.length > 1 && regios.size < 2) {
    fouten.push({
      regel: 'pool-regios',
      tekst: `De deskundigen op afroep komen niet uit verschillende regio's, of hun regio is niet ingevuld. Vul ${beheer} de regio's in, of vraag een deskundige uit een andere regio.`,
    });
  }
  if (pool.length > 1 && new Set(pool.map(({ discipline }) => discipline)).size < 2) {
    fouten.push({
      regel: 'pool-disciplines',
      tekst: `De deskundigen op afroep hebben allemaal dezelfde discipline. Vraag ook deskundigen met een andere discipline.`,
    });
  }
  return fouten;
}

const registratieFouten = (zittend: readonly LidRecord[]): SamenstellingFout[] =>
  zittend
    .filter(({ functie, registratie }) => functie.startsWith('deskundige-') && (registratie === undefined || registratie === 'geen'))
    .map(({ naam }) => ({
      regel: 'registratie',
      wens: true,
      tekst: `${naam} heeft geen registratie als GZ-psycholoog of NVO Orthopedagoog-Generalist, of die is niet ingevuld. Het handboek heeft die registratie het liefst.`,
    }));

/**
 * Where the loket on a day is not composed as handboek 2.3 asks: four persons, each function once, never two of one school, a chair from regular
 * education, a pool of several disciplines and regions. Each point is a Dutch sentence that says what to do; none of them stops a vote.
 */
export function samenstellingFouten(leden: readonly LidRecord[], dag: IsoDate, scholen: Scholen): SamenstellingFout[] {
  const zittend = leden.filter((lid) => lid.functie !== 'deskundige-op-afroep' && isZittendOp(lid, leden, dag));
  const pool = leden.filter((lid) => lid.functie === 'deskundige-op-afroep' && isLidOp(lid, dag));
  return [
    ...aantalFouten(zittend),
    ...functieFouten(zittend),
    ...schoolFouten(zittend, scholen),
    ...voorzitterFouten(zittend, scholen),
    ...poolFouten(pool),
    ...registratieFouten(zittend),
  ];
}
