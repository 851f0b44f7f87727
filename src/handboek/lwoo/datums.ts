import { ageOn, cursusjaarOf, plusYears, type IsoDate } from '../../calendar.ts';
import type { Cel, DatumLezing, Lijst } from '../../read/lijst/lijst.ts';
import { geenKolom, inOrde, rijCriterium, type RijOordeel } from './rij-criterium.ts';

/** What can be said of a cell before its day is weighed; `dag` where it holds one. */
function leesDag(cel: Cel<DatumLezing> | undefined, wat: string): RijOordeel | { dag: IsoDate } {
  if (cel === undefined) return geenKolom(`de ${wat}`);
  const { citaat, lezing } = cel;
  switch (lezing.soort) {
    case 'leeg':
      return { uitkomst: 'ontbreekt', opmerking: `De ${wat} ontbreekt.`, citaat };
    case 'onbestaand':
      return { uitkomst: 'niet-voldaan', opmerking: `De ${wat} bestaat niet.`, citaat };
    case 'geen-datum':
      return { uitkomst: 'niet-voldaan', opmerking: `De ${wat} is geen datum met dag, maand en jaar.`, citaat };
    case 'onzeker':
      return { uitkomst: 'te-beoordelen', opmerking: `De ${wat} is niet op één manier te lezen. Schrijf dag, maand en jaar.`, citaat };
    case 'maand':
    case 'schooljaar':
      return { uitkomst: 'te-beoordelen', opmerking: `De ${wat} noemt geen dag. Schrijf dag, maand en jaar.`, citaat };
    default:
      return { dag: lezing.dag };
  }
}

/** Handboek 9: the birth date of every pupil, of an age that fits. */
export const lwooGeboortedatum = rijCriterium({
  id: 'lwoo.geboortedatum',
  bron: '9',
  titel: 'Geboortedatum',
  eis: ({ leeftijdLwooJongste, leeftijdLwooOudste }) =>
    `Bij elke leerling staat de geboortedatum. Bij een leeftijd onder ${leeftijdLwooJongste} of boven ${leeftijdLwooOudste} jaar kijkt het loket mee.`,
  soort: 'vereist',
  uitkomsten: ['voldaan', 'niet-voldaan', 'ontbreekt', 'te-beoordelen', 'nvt'],
  kolommen: ['geboortedatum'],
  stap: (waar) => ({
    actie: `Vul de geboortedatum in of verbeter die (${waar}) en upload de lijst opnieuw.`,
    kort: 'geboortedatum bij elke leerling van de lijst',
  }),
  beoordeel:
    (_, { peildatum, waarden }) =>
    ({ geboortedatum }) => {
      const read = leesDag(geboortedatum, 'geboortedatum');
      if (!('dag' in read)) return read;
      const age = ageOn(read.dag, peildatum);
      const citaat = geboortedatum?.citaat ?? '';
      if (age < waarden.leeftijdLwooLaagst || age > waarden.leeftijdLwooHoogst)
        return {
          uitkomst: 'niet-voldaan',
          opmerking: 'De geboortedatum kan niet kloppen: de leeftijd past niet bij het voortgezet onderwijs.',
          citaat,
        };
      if (age < waarden.leeftijdLwooJongste || age > waarden.leeftijdLwooOudste)
        return { uitkomst: 'te-beoordelen', opmerking: 'De leeftijd is ongewoon. Kijk of de geboortedatum klopt.', citaat };
      return inOrde;
    },
});

/** The school year in which most rows of a list begin, by its first day; undefined where none gives a day. */
function meesteJaar({ rijen }: Lijst): IsoDate | undefined {
  const counts = new Map<IsoDate, number>();
  for (const { begin } of rijen) {
    if (begin?.lezing.soort !== 'dag') continue;
    const year = cursusjaarOf(begin.lezing.dag).begin;
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  return [...counts].toSorted(([, a], [, b]) => b - a)[0]?.[0];
}

/** Handboek 9: the day on which the LWOO begins, in this school year or the next. */
export const lwooBegin = rijCriterium({
  id: 'lwoo.begin',
  bron: '9',
  titel: 'Begin van het LWOO',
  eis: () => 'Bij elke leerling staat de datum waarop het LWOO begint. Die ligt in dit schooljaar of het volgende.',
  soort: 'vereist',
  uitkomsten: ['voldaan', 'niet-voldaan', 'ontbreekt', 'te-beoordelen', 'nvt'],
  kolommen: ['begin'],
  stap: (waar) => ({
    actie: `Vul de datum in waarop het LWOO begint, of verbeter die (${waar}), en upload de lijst opnieuw.`,
    kort: 'begindatum van het LWOO bij elke leerling van de lijst',
  }),
  beoordeel: (lijst, { peildatum, waarden }) => {
    const current = cursusjaarOf(peildatum);
    const most = meesteJaar(lijst);
    const [first, last] = [plusYears(current.begin, -waarden.beginLwooJarenTerug), plusYears(current.einde, 2)];
    return ({ begin }) => {
      const read = leesDag(begin, 'begindatum');
      if (!('dag' in read)) return read;
      const citaat = begin?.citaat ?? '';
      if (read.dag < first || read.dag > last)
        return { uitkomst: 'niet-voldaan', opmerking: 'De begindatum kan niet kloppen: het jaar ligt te ver weg.', citaat };
      const past = read.dag < peildatum && (read.dag < current.begin || most !== current.begin);
      if (past || read.dag > plusYears(current.einde, 1))
        return {
          uitkomst: 'te-beoordelen',
          opmerking: 'De begindatum ligt niet in dit schooljaar of het volgende. Kijk of die klopt.',
          citaat,
        };
      return inOrde;
    };
  },
});
