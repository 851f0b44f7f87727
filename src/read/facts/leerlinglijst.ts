import type { IsoDate } from '../../calendar.ts';
import type { Fact } from '../../evidence.ts';
import type { Leerlinglijst, LijstKolom } from '../facts.ts';
import type { Page, ReadDocument } from '../document.ts';
import { findDates, firstDate } from './dates.ts';
import { domeinOf } from './domein.ts';
import { clean, fold } from './fold.ts';
import { evidence, fact } from './quote.ts';
import { trimEndOf } from './trim-end.ts';

const columns: readonly [LijstKolom, RegExp][] = [
  ['bsn', /\bbsn\d?\b|burgerservice|sofi|\blaatste (?:3|drie)\b|persoonsgebonden nummer|\bpgn\b/],
  ['geboortedatum', /^geb|geboorte|^dob$/],
  // One column for both
  [
    'naam',
    /\b(?:achter|familie)(?:-|-?naam)?\b.{1,20}\b(?:voor|roep)-?(?:naam)?\b|\b(?:voor|roep)(?:-|-?naam)?\b.{1,20}\b(?:achter|familie)-?(?:naam)?\b/,
  ],
  [
    'voornaam',
    /\b(?:voor|roep|doop)-?na(?:am|men)|^(?:voor|roep)(?:n|nm)?\.?$|^v\.?-?(?:n|nm|naam)\.?$|\bnaam\W{1,3}(?:voor|roep)\b|\b(?:voor|roep)\W{1,3}naam\b/,
  ],
  [
    'achternaam',
    /\b(?:achter|familie|geslachts)-?naam|^(?:achter|familie)(?:n|nm)?\.?$|^a\.?-?(?:n|nm|naam)\.?$|\bnaam\W{1,3}(?:achter|familie)\b|\b(?:achter|familie)\W{1,3}naam\b/,
  ],
  ['naam', /^(?:naam|leerling(?:naam)?|naam (?:van de )?leerling|leerling naam)$/],
  ['leerjaar', /^(?:leerjaar\b|lj\b|leerj\b|jaarlaag$|klas(?: ?\/ ?leerjaar)?$|jaar$|leerweg ?\/ ?leerjaar$)/],
  ['begin', /^(?:ingangs|start|begin|aanvangs)-?datum|^(?:start|ingang|begin|aanvang|vanaf)\b|datum (?:ingang|start|toewijzing)/],
  ['sociaal-emotioneel', /\bsoc\w*[- .]*em|sociaal[- ]emotion|sociaal[- ]?\/?[- ]?emot|^se\b|^sociaal/],
  ['iq', /^(?:t?iq(?:[- ]?(?:score|totaal))?|totaal ?iq|intelligentie\w*)\b/],
];
const delay = /achterst|^la\b|dle/;
// Of someone else than the pupil.
const others = /\b(?:ouders?|verzorgers?|vader|moeder|mentor|docent|leraar|contact\w*|gezag\w*)\b/;

const columnOf = (cell: string): LijstKolom | undefined => {
  const folded = trimEndOf(fold(clean(cell)).replaceAll('_', ' '), ':*').trim();
  if (folded === '' || folded.length > 70 || others.test(folded)) return undefined;
  const domein = domeinOf(folded.replace(/^(?:leer)?-?achterst(?:and|\.)?\s*/, '')) ?? domeinOf(folded);
  if (domein) return domein;
  return columns.find(([, pattern]) => pattern.test(folded))?.[0] ?? (delay.test(folded) ? 'achterstand' : undefined);
};

const names: readonly LijstKolom[] = ['voornaam', 'achternaam', 'naam'];

type Head = { at: number; kolommen: Leerlinglijst['kolommen'] };

// A row of heads names pupils, and at least two more things that are told of a pupil; or, where names were left out, three with the birth date.
const findHead = (page: Page): Head | undefined => {
  for (const [at, line] of page.lines.slice(0, 40).entries()) {
    const kolommen = (line.cells ?? []).map((kop) => ({ kop: clean(kop), soort: columnOf(kop) }));
    const kinds = new Set(kolommen.flatMap(({ soort }) => (soort ? [soort] : [])));
    const named = names.filter((name) => kinds.has(name)).length;
    const told = [...kinds].filter((kind) => !names.includes(kind)).length;
    // A head may name its school year (`Leerjaar 26-27`); a row of a pupil holds figures under no head.
    const figures = (line.cells ?? []).filter(
      (cell, place) => kolommen[place]?.soort === undefined && /\d{3}|\d[-/]\d/.test(cell) && !/\p{L}{3}/u.test(cell),
    ).length;
    const telling = named >= 1 ? named + told >= 3 : told >= 3 && kinds.has('geboortedatum');
    if (telling && figures === 0) return { at, kolommen };
  }
  return undefined;
};

/**
 * The lists of pupils in a spreadsheet: one for each sheet that has a row of heads with names and what is told of pupils. Nothing for
 * other formats: there a table of pupils is no list that is handed in.
 */
export const findLeerlinglijsten = (document: ReadDocument): Leerlinglijst[] =>
  ['xlsx', 'xls', 'ods', 'csv'].includes(document.format) ? document.pages.flatMap((page) => listOn(document, page)) : [];

const listOn = (document: ReadDocument, page: Page): Leerlinglijst[] => {
  const head = findHead(page);
  const headLine = head && page.lines[head.at];
  if (!head || !headLine) return [];
  const { kolommen } = head;
  const naming = kolommen.flatMap(({ soort }, place) => (soort && names.includes(soort) ? [place] : []));
  const rows = page.lines
    .slice(head.at + 1)
    .map((line, index) => ({ line, rij: line.rij ?? head.at + index + 2 }))
    .filter(({ line }) => isPupil(line.cells ?? [], naming, kolommen));
  if (rows.length === 0) return [];
  const rijen = rows.map(({ rij }) => rij);
  const koprij = headLine.rij ?? head.at + 1;
  const beginAt = kolommen.findIndex(({ soort }) => soort === 'begin');
  return [
    {
      blad: page.number,
      koprij,
      kolommen,
      rijen,
      begin:
        beginAt < 0
          ? undefined
          : beginOf(
              document,
              page,
              headLine.text,
              rows.map(({ line }) => line.cells?.[beginAt] ?? ''),
            ),
      bewijs: evidence(document.name, { page: page.number, text: headLine.text }),
    },
  ];
};

// A name, or at least two other cells under heads: a pupil whose name was left out is one too; a total or a remark below is not.
const isPupil = (cells: readonly string[], naming: readonly number[], kolommen: Leerlinglijst['kolommen']): boolean => {
  const filled = kolommen.filter(({ soort }, place) => soort !== undefined && (cells[place] ?? '').trim() !== '').length;
  const named = naming.some((place) => /\p{L}/u.test(cells[place] ?? ''));
  return filled >= 2 && (named || filled >= 3);
};

// Only where the rows agree; what differs is for the rules, row by row.
const beginOf = (document: ReadDocument, page: Page, head: string, cells: string[]): Fact<IsoDate> | undefined => {
  const days = [...new Set(cells)].filter((cell) => cell.trim() !== '').map((cell) => firstDate(cell)?.waarde);
  const [first] = days;
  if (first === undefined || days.some((day) => day !== first)) return undefined;
  const shown = cells.find((cell) => findDates(cell).length > 0) ?? '';
  return fact(
    first,
    document.name,
    { page: page.number, text: shown || head, weak: false },
    cells.every((cell) => cell.trim() !== ''),
  );
};
