import { zelfdePersoon } from '../../handboek/deskundigen.ts';
import type { Deskundige, DocumentKind, KindFound, Persoon } from '../facts.ts';
import { findDates } from './dates.ts';
import { fold } from './fold.ts';
import { pairsOf } from './pairs.ts';
import { foldName, functionIn, functionWord, namesIn } from './personen.ts';
import { evidence, fact } from './quote.ts';
import type { Reading, Row } from './reading.ts';

const notAnExpert = /^(?:contactpersoon|t\.a\.v|ter attentie|aan|cc|directeur|rector|mentor|teamleider)\b/;

/** The expert advices in a document: who gives each, in what function and when. Two in one document are two. */
export const findDeskundigen = (reading: Reading, kinds: readonly KindFound[], personen: readonly Persoon[]): Deskundige[] => {
  const kind = kinds.find((found) => found.kind === ('deskundigenadvies' satisfies DocumentKind));
  if (!kind) return [];
  const inside = (page: number) => page >= kind.van && page <= kind.tot;
  const found: Deskundige[] = [];
  const heads = new Map<Deskundige, number | undefined>();
  const add = (
    naam: string | undefined,
    functie: string | undefined,
    item: { page: number; text: string; weak: boolean },
    row: number,
    zeker: boolean,
    asked = false,
    under?: number,
  ) => {
    // Where the piece itself puts someone down as expert, whether the function will do is for the rules.
    if (!inside(item.page) || (!asked && functie !== undefined && notAnExpert.test(fold(functie)))) return;
    const same = found.find(
      (known) =>
        samePerson(known.naam ?? '', naam ?? '') &&
        (sameFunction(known.functie, functie) || known.functie === undefined || functie === undefined) &&
        // Under two heads of an advice one person gives two.
        (under === undefined || heads.get(known) === undefined || heads.get(known) === under),
    );
    if (same) {
      same.functie ??= functie;
      return;
    }
    const datum = dateNear(reading, row, kind);
    const expert: Deskundige = {
      naam,
      functie,
      ...(datum ? { datum } : {}),
      bewijs: evidence(reading.name, item),
      zeker: zeker && kind.zeker && !item.weak,
    };
    heads.set(expert, under);
    found.push(expert);
  };
  const across = fromColumns(reading);
  for (const { naam, functie, row } of across) add(naam, functie, { ...row, text: `${naam}, ${functie}` }, row.index, true, true);
  for (const pair of pairsOf(
    reading.pairs,
    /^(?:(?:naam|wie)(?: (?:van de )?(?:eerste |tweede |1e |2e )?deskundige)?|(?:eerste|tweede|1e|2e) deskundige|deskundige ?(?:[12]|i{1,2})?)$/,
  )) {
    const name = namesIn(pair.value)[0]?.naam;
    if (name === undefined || across.some(({ row }) => row.index === pair.row) || !isExpertPlace(reading, pair.row, pair.label)) continue;
    const functie = functionBeside(reading, pair.row, pair.value, pair.how === 'kolom');
    if (functie !== undefined || /deskundige/.test(pair.label))
      add(
        name,
        functie,
        { ...pair, text: functie === undefined || pair.text.includes(functie) ? pair.text : `${pair.text} ${functie}` },
        pair.row,
        true,
        isAskedFor(reading, pair.row, pair.label),
      );
  }
  for (const sentence of reading.sentences) {
    // "Ondergetekende, naam, functie, verklaart ..." and "in mijn functie van ...".
    const match = /\b(?:ondergetekende|ik)\b,? /.exec(sentence.folded);
    if (!match || sentence.folded.length > 700) continue;
    const name = namesIn(sentence.text.slice(match.index, match.index + 120))[0]?.naam;
    const functie =
      name === undefined
        ? undefined
        : functionIn(sentence.text.slice(sentence.text.indexOf(name) + name.length, sentence.text.indexOf(name) + name.length + 160));
    const row = reading.rows[sentence.row];
    if (name !== undefined && functie !== undefined)
      add(name, functie, sentence, sentence.row, true, false, row && putDownAt(reading, row));
  }
  // "Als orthopedagoog van de school adviseer ik ... A. Bos, 3 maart 2026": the name stands at the end of what someone says.
  for (const [index, sentence] of reading.sentences.entries()) {
    const said = asExpert.exec(sentence.folded);
    if (!said || sentence.table) continue;
    const functie = functionIn(sentence.text.slice(said.index + 4, said.index + 60))?.split(/ (?:van|bij|adviseer|heb|ben|kan|steun) ?/)[0];
    const signed = reading.sentences.slice(index + 1, index + 4).find(({ text }) => text.length < 60 && namesIn(text).length === 1);
    const name = signed && namesIn(signed.text)[0]?.naam;
    if (name !== undefined && functie !== undefined)
      add(name, functie, { ...sentence, text: `${sentence.text} … ${signed?.text}` }, sentence.row, true);
  }
  for (const person of personen) {
    if (!inside(person.bewijs.pagina)) continue;
    const row = reading.rows.find((line) => person.bewijs.citaat.startsWith(line.text.slice(0, 40)) && line.page === person.bewijs.pagina);
    const text = fold(person.bewijs.citaat);
    const head = row === undefined ? undefined : putDownAt(reading, row);
    const asked = head !== undefined;
    if (
      !asked &&
      !/\b(?:orthopedagoog\w*|\w*-?psycholoog|\w*pedagoog|psychiater|gedragswetenschapper|arts|maatschappelijk|coordinator|docent|begeleider|therapeut)/.test(
        fold(person.functie),
      )
    )
      continue;
    if (
      /\b(?:contactpersoon|aanvrager|t\.a\.v|mentor)\b/.test(text) ||
      found.some(
        (known) =>
          `${foldName(person.naam)} `.startsWith(`${foldName(known.naam ?? '-')} `) &&
          (heads.get(known) === undefined || heads.get(known) === head) &&
          (known.functie === undefined || sameFunction(known.functie, person.functie)),
      )
    )
      continue;
    add(
      person.naam,
      person.functie,
      { page: person.bewijs.pagina, text: person.bewijs.citaat, weak: row?.weak === true },
      row?.index ?? 0,
      found.length < 2,
      asked,
      head,
    );
  }
  return found;
};

const asExpert = /\bals (?:(?:gz|kinder|jeugd|school)-?)?(?:orthopedagoog|pedagoog|\w*psycholoog)\b/;

// "Esmee Rodenburg" in the text and "E. Rodenburg" under it.
const samePerson = (a: string, b: string): boolean => foldName(a) === foldName(b) || (a !== '' && b !== '' && zelfdePersoon(a, b));

const sameFunction = (a: string | undefined, b: string | undefined): boolean =>
  functionWord.exec(fold(a ?? ''))?.[0] === functionWord.exec(fold(b ?? ''))?.[0];

// A plain "Naam" counts under a heading of an expert, or where a function stands with it.
const isExpertPlace = (reading: Reading, row: number, label: string): boolean => {
  if (/deskundige/.test(label)) return true;
  const around = reading.rows.slice(Math.max(0, row - 3), row + 3);
  return (
    around.some((line) => /\bfunctie\b/.test(line.folded)) ||
    reading.rows.slice(Math.max(0, row - 8), row).some((line) => /\bfunctie\b/.test(line.folded))
  );
};

// "Tweede deskundige" above the name, or a table of names with their advice.
const isAskedFor = (reading: Reading, row: number, label: string): boolean =>
  /deskundige/.test(label) ||
  reading.rows.slice(Math.max(0, row - 3), row).some((line) => /\bdeskundige\b/.test(line.folded) && line.text.length < 60) ||
  reading.rows
    .slice(Math.max(0, row - 6), row)
    .some((line) => line.cells.length > 2 && /\bfunctie\b/.test(line.folded) && /\badvies\b/.test(line.folded));

// "Advies deskundige 2: A. Bos, zorgcoördinator", or the same as the nearest heading above the name.
const putDown =
  /^(?:deskundigen?-? ?)?(?:advies|deskundige)\b[^.:]{0,20}\b(?:[12ab]|i{1,2}|eerste|tweede)\b|^(?:eerste|tweede|1e|2e) (?:deskundige|advies)\b/;
const other = /^(?:ingevuld|opgesteld|verzonden|contact\w*|namens|aanvrager|directie|directeur)\b/;
const still = /\b(?:volgt|volgen|nagezonden|nog niet|nog geen|ontbreekt)\b/;
const putDownAt = (reading: Reading, row: Row): number | undefined => {
  if (other.test(row.folded)) return undefined;
  if (putDown.test(row.folded)) return still.test(row.folded) ? undefined : row.index;
  const head = reading.rows
    .slice(Math.max(0, row.index - 12), row.index)
    .findLast((above) => !above.running && (above.heading || (above.text.length <= 60 && putDown.test(above.folded))));
  if (head === undefined || head.page < row.page - 1 || !putDown.test(head.folded)) return undefined;
  // An advice that is still to come has no writer yet: who stands there is somebody else.
  return reading.rows.slice(head.index, row.index).some(({ folded }) => still.test(folded)) ? undefined : head.index;
};

/** The experts across the columns: "| Deskundige 1 | Deskundige 2" above rows of names and functions. */
const fromColumns = (reading: Reading): { naam: string; functie: string; row: Row }[] =>
  reading.rows.flatMap((row, index) => {
    if (row.columns.length < 3 || !/^naam\b/.test(fold(row.columns[0] ?? ''))) return [];
    const near = reading.rows.slice(Math.max(0, index - 3), index + 5).filter((other) => other.columns.length === row.columns.length);
    const functions = near.find((other) => /^functie\b/.test(fold(other.columns[0] ?? '')));
    if (!functions || !near.some((other) => /\bdeskundige\b|\badvies\b/.test(other.folded))) return [];
    return row.columns.slice(1).flatMap((cell, place) => {
      const naam = namesIn(cell)[0]?.naam;
      const functie = functions.columns[place + 1] ?? '';
      return naam === undefined || functie === '' ? [] : [{ naam, functie, row }];
    });
  });

const functionBeside = (reading: Reading, row: number, value: string, column: boolean): string | undefined => {
  const label = column
    ? reading.pairs.find(
        (pair) =>
          pair.row === row &&
          pair.how === 'kolom' &&
          /^(?:functie|hoedanigheid|discipline|beroep|functie en registratie|functie\/registratie)$/.test(pair.label),
      )
    : undefined;
  if (label) return label.value;
  const below = reading.pairs.find(
    (pair) =>
      pair.row > row && pair.row <= row + 4 && pair.how !== 'onder' && /^(?:functie|discipline|beroep|functie.{0,25})$/.test(pair.label),
  );
  return below?.value ?? functionIn(value.slice(namesIn(value)[0]?.to ?? 0));
};

// The date of this advice: in its row, or the nearest one that stands as a date of signing.
const dateNear = (reading: Reading, row: number, kind: KindFound): Deskundige['datum'] => {
  const candidates = reading.rows
    .filter((line) => line.page >= kind.van && line.page <= kind.tot && !/\bgeb/.test(line.folded))
    .flatMap((line) =>
      findDates(line.text)
        .filter(
          (date) =>
            date.precision === 'dag' && (line.text.length < 60 || line.index === row || /\b(?:datum|opgemaakt|d\.d)\b/.test(line.folded)),
        )
        .map((date) => ({ line, date })),
    );
  const best = candidates
    .filter(({ date }) => date.waarde > '2015')
    .toSorted((a, b) => rank(a.line.index, row) - rank(b.line.index, row))[0];
  return best && fact(best.date.waarde, reading.name, best.line, best.date.zeker);
};
const rank = (line: number, row: number): number => (line >= row ? line - row : (row - line) * 2 + 3);
