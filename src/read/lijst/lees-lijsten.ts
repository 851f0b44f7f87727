import { domeinen } from '../../handboek/domeinen.ts';
import { isRead, type Line, type ReadDocument, type ReadResult } from '../document.ts';
import { bsnTeken, maskBsn } from '../facts/bsn.ts';
import { fold } from '../facts/fold.ts';
import type { DossierFacts, Leerlinglijst, LijstKolom } from '../facts.ts';
import { bsnLezing, getalLezing, heeftBsn, isLeeg, jaNeeLezing, leerjaarLezing, naamLezing } from './cellen.ts';
import { datumLezing, schooljarenIn } from './datum-cel.ts';
import { kiesKolommen, type GeplaatsteKolom } from './kolommen.ts';
import type { Cel, Leerlingrij, Lijst, NaamLezing } from './lijst.ts';
import { naamSleutel, splitsNaam } from './namen.ts';

const longest = 120;

/** A text with its full BSNs made unreadable; most cells have too few figures to hold one. */
const mask = (text: string): string => (text.includes(bsnTeken) || text.replaceAll(/\D/g, '').length >= 8 ? maskBsn(text) : text);
/** A cell as evidence may show it. */
const shown = (cell: string): string => mask(cell).slice(0, longest);

/** The list's rows as the rules see them, for every list that counts. An older version of the same file does not. */
export function leesLijsten(results: readonly ReadResult[], { documenten }: DossierFacts): Lijst[] {
  const read = new Map(results.filter(isRead).map((document) => [document.name, document]));
  return documenten
    .filter(({ vervangenDoor }) => vervangenDoor === undefined)
    .flatMap(({ naam, lijsten }) => {
      const document = read.get(naam);
      return document === undefined ? [] : lijsten.flatMap((lijst) => leesLijst(document, lijst));
    });
}

const cellsOf = (line: Line): string[] => line.cells ?? [line.text];

function leesLijst(document: ReadDocument, { blad, koprij, kolommen: koppen, rijen }: Leerlinglijst): Lijst[] {
  const lines = document.pages.find(({ number }) => number === blad)?.lines ?? [];
  const at = lines.findIndex((line, index) => (line.rij ?? index + 1) === koprij && (line.cells?.length ?? 0) > 1);
  const head = lines[at];
  if (head === undefined) return [];
  const pupils = new Set(rijen);
  const below = lines.slice(at + 1).map((line, index) => ({ rij: line.rij ?? koprij + index + 1, cells: cellsOf(line) }));
  const candidates = below.filter(({ rij, cells }) => pupils.has(rij) && !isKopAgain(cells, koppen));
  const kolommen = kiesKolommen(
    koppen,
    candidates.map(({ cells }) => cells),
  );
  const counted = candidates.filter(({ cells }) => isLeerling(cells, kolommen));
  const taken = new Set(counted.map(({ rij }) => rij));
  const skipped = below.filter(({ rij, cells }) => !taken.has(rij) && !isKopAgain(cells, koppen) && cells.some((cell) => !isLeeg(cell)));
  return [
    {
      document: document.name,
      blad,
      koprij,
      kopregel: shown(head.text),
      kolommen: kolommen.map(({ soort, kop, zeker }) => ({ soort, kop, zeker })),
      rijen: counted.map(({ rij, cells }) => leesRij(rij, cells, kolommen, koppen)),
      overgeslagen: skipped.map(({ rij }) => rij),
      misschienLeerling: skipped.filter(({ cells }) => !isSurelySum(cells)).map(({ rij }) => rij),
      schooljaren: lines
        .slice(0, at)
        .flatMap(({ text, rij }) =>
          schooljarenIn(fold(text)).map((begin) => ({ begin, citaat: shown(text), ...(rij === undefined ? {} : { rij }) })),
        ),
    },
  ];
}

/** The row of heads once more, as on every page of a printed list. */
const isKopAgain = (cells: readonly string[], koppen: Leerlinglijst['kolommen']): boolean =>
  koppen.filter(({ kop }, plaats) => kop !== '' && fold(kop) === fold(cells[plaats] ?? '')).length >= 2;

const identifying: readonly LijstKolom[] = ['voornaam', 'achternaam', 'naam', 'geboortedatum', 'bsn'];
const sum = /^(?:sub)?totaal|^aantal\b|^som\b/;

const surelySum = /^(?:sub)?totaal|^aantal\b|^som:?$/;

/** A row that begins with a word for a sum, which is no one's name. */
const isSurelySum = (cells: readonly string[]): boolean => surelySum.test(fold(cells.find((cell) => !isLeeg(cell)) ?? '').trim());

/** A row with something that belongs to one pupil: not a sum, and not a row of a form that is still to be filled in. */
const isLeerling = (cells: readonly string[], kolommen: readonly GeplaatsteKolom[]): boolean => {
  const own = kolommen.filter(({ soort }) => identifying.includes(soort)).filter(({ plaats }) => !isLeeg(cells[plaats] ?? ''));
  const isSum = own.length === 1 && cells.some((cell) => sum.test(fold(cell).trim()));
  return own.length > 0 && !isSum;
};

const particle = /^tussenv|^voorv/;

function leesRij(
  rij: number,
  raw: readonly string[],
  kolommen: readonly GeplaatsteKolom[],
  koppen: Leerlinglijst['kolommen'],
): Leerlingrij {
  const cells = raw.map(mask);
  const cell = (soort: LijstKolom): string | undefined => {
    const found = kolommen.find((kolom) => kolom.soort === soort);
    return found && (cells[found.plaats] ?? '').trim();
  };
  const as = <T>(soort: LijstKolom, lezing: (text: string) => T): Cel<T> | undefined => {
    const text = cell(soort);
    return text === undefined ? undefined : { citaat: text.slice(0, longest), lezing: lezing(text) };
  };
  const whole = cell('naam');
  const parts = whole === undefined ? undefined : splitsNaam(whole);
  const name = (soort: 'voornaam' | 'achternaam'): Cel<NaamLezing> | undefined =>
    as(soort, naamLezing) ?? (parts && { citaat: (whole ?? '').slice(0, longest), lezing: naamLezing(parts[soort]) });
  const bsnAt = kolommen.find(({ soort }) => soort === 'bsn')?.plaats;
  const elsewhere = raw.some((text, plaats) => plaats !== bsnAt && heeftBsn(koppen[plaats]?.kop ?? '', text));
  const bsnRead = bsnAt === undefined ? undefined : bsnLezing(raw[bsnAt] ?? '');
  const particles = koppen.flatMap(({ kop }, plaats) => (particle.test(fold(kop)) ? [cells[plaats] ?? ''] : []));
  const row = {
    rij,
    voornaam: name('voornaam'),
    achternaam: name('achternaam'),
    geboortedatum: as('geboortedatum', datumLezing),
    leerjaar: as('leerjaar', leerjaarLezing),
    begin: as('begin', datumLezing),
    bsn: bsnRead,
    iq: as('iq', getalLezing),
    sociaalEmotioneel: as('sociaal-emotioneel', jaNeeLezing),
    achterstandAlgemeen: as('achterstand', getalLezing),
    achterstand: withoutUndefined(Object.fromEntries(domeinen.map((domein) => [domein, as(domein, getalLezing)]))),
    volledigBsn: bsnRead?.soort === 'volledig' || elsewhere,
    vergelijk: {
      voornaam: naamSleutel(cell('voornaam') ?? parts?.voornaam ?? ''),
      achternaam: naamSleutel([cell('achternaam') ?? parts?.achternaam ?? '', ...particles].join(' ')),
    },
  };
  return withoutUndefined(row);
}

type Defined<T> = { [K in keyof T as undefined extends T[K] ? never : K]: T[K] } & {
  [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined>;
};
const withoutUndefined = <T extends object>(value: T): Defined<T> =>
  Object.fromEntries(Object.entries(value).filter(([, inner]) => inner !== undefined)) as Defined<T>;
