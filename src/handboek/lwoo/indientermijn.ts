import { cursusjaarOf, inDutch, type IsoDate } from '../../calendar.ts';
import type { Evidence } from '../../evidence.ts';
import type { Lijst } from '../../read/lijst/lijst.ts';
import type { Criterium } from '../criterium.ts';
import { jaardagInDutch } from '../geldigheid.ts';
import { nietVoldaan, nvt, teBeoordelen, voldaan, type Stap } from '../uitslag.ts';
import { kopBewijs } from './rij-criterium.ts';

const telaat: Stap = {
  actie: 'Neem contact op met het loket: de lijst is te laat voor het nieuwe schooljaar.',
  kort: 'overleg met het loket over de late lijst',
};

type Begin = { dag: IsoDate; bewijs: Evidence };

/** The days on which pupils begin, each once, with the first row that gives it. */
function begindagen(lijsten: readonly Lijst[]): Begin[] {
  const found = new Map<IsoDate, Begin>();
  for (const { document, blad, rijen } of lijsten)
    for (const { rij, begin, volledigBsn } of rijen)
      if (!volledigBsn && begin?.lezing.soort === 'dag' && !found.has(begin.lezing.dag))
        found.set(begin.lezing.dag, { dag: begin.lezing.dag, bewijs: { document, pagina: blad, rij, citaat: begin.citaat } });
  return [...found.values()];
}

/** A school year that the lines above the list name, or that cells name in place of a day. */
const genoemdeJaren = (lijsten: readonly Lijst[]): Begin[] =>
  lijsten.flatMap(({ document, blad, rijen, schooljaren }) => [
    ...schooljaren.map(({ begin, citaat, rij }) => ({
      dag: begin,
      bewijs: { document, pagina: blad, citaat, ...(rij === undefined ? {} : { rij }) },
    })),
    ...rijen.flatMap(({ rij, begin }) =>
      begin?.lezing.soort === 'schooljaar' || begin?.lezing.soort === 'maand'
        ? [{ dag: begin.lezing.dag, bewijs: { document, pagina: blad, rij, citaat: begin.citaat } }]
        : [],
    ),
  ]);

const shown = (of: readonly Begin[]): Evidence[] => of.slice(0, 5).map(({ bewijs }) => bewijs);

/** Handboek 3 and 9: handed in before 1 July for a new school year; that day itself is too late. */
export const lwooIndientermijn: Criterium = {
  id: 'lwoo.indientermijn',
  bron: '9',
  titel: 'Op tijd ingediend',
  eis: ({ indienenVoorLwoo }) => `Een lijst voor een nieuw schooljaar is ingediend vóór ${jaardagInDutch(indienenVoorLwoo)}.`,
  soort: 'vereist',
  uitkomsten: ['voldaan', 'niet-voldaan', 'te-beoordelen', 'nvt'],
  hoortBij: ({ soort }) => soort === 'lwoo',
  check({ lijsten = [], peildatum, waarden }) {
    const limitOf = (dag: IsoDate): IsoDate => `${dag.slice(0, 4)}-${waarden.indienenVoorLwoo}`;
    const heads = lijsten.map((lijst) => kopBewijs(lijst, ['begin']));
    const days = begindagen(lijsten);
    if (days.length === 0) {
      const named = genoemdeJaren(lijsten).filter(({ dag }) => cursusjaarOf(dag).begin === dag);
      const [year] = named;
      // A day is not given, but in time for the first day of that year is in time for any
      if (year !== undefined && named.every(({ dag }) => peildatum < limitOf(dag)))
        return voldaan(`De lijst is voor het schooljaar dat begint op ${inDutch(year.dag)} en is ingediend op ${inDutch(peildatum)}, vóór ${inDutch(limitOf(year.dag))}.`, [year.bewijs]); // prettier-ignore
      return teBeoordelen('De begindatum van het LWOO is niet gevonden, dus ook niet of de lijst op tijd is.', named.slice(0, 1).map(({ bewijs }) => bewijs)); // prettier-ignore
    }
    const fresh = days.filter(({ dag }) => dag.slice(5) === waarden.nieuwSchooljaar);
    const late = fresh.filter(({ dag }) => peildatum >= limitOf(dag));
    const said = `De lijst is ingediend op ${inDutch(peildatum)}`;
    const [first] = late;
    if (first !== undefined)
      return nietVoldaan(
        `${said}; voor een begin op ${inDutch(first.dag)} moest dat vóór ${inDutch(limitOf(first.dag))}. Het loket beslist of de lijst nog mee kan.`,
        shown(late),
        telaat,
      );
    const others = days.filter((day) => !fresh.includes(day));
    // In the first weeks of a school year a begin may still be that of the new year
    const doubtful = others.filter(({ dag }) => isFirstWeeks(dag) && peildatum >= limitOf(dag));
    if (doubtful.length > 0)
      return teBeoordelen(
        `${said}. De begindatum ligt kort na het begin van een schooljaar; kijk of de lijst op tijd moest zijn.`,
        shown(doubtful),
      );
    const newYear = [...fresh, ...others.filter(({ dag }) => isFirstWeeks(dag))];
    const [inTime] = newYear;
    if (inTime === undefined) return nvt('De leerlingen beginnen niet aan het begin van een schooljaar.', shown(others));
    return voldaan(`${said}, vóór ${inDutch(limitOf(inTime.dag))}.`, [...heads.slice(0, 1), ...shown(newYear)]);
  },
};

const isFirstWeeks = (dag: IsoDate): boolean => dag.slice(5) > '08-01' && dag.slice(5) < '10-01';
