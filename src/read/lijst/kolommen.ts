import { domeinen } from '../../handboek/domeinen.ts';
import { fold } from '../facts/fold.ts';
import type { Leerlinglijst, LijstKolom } from '../facts.ts';
import { bsnLezing, getalLezing, isLeeg, leerjaarLezing, naamLezing } from './cellen.ts';
import { datumLezing } from './datum-cel.ts';
import type { Lijstkolom } from './lijst.ts';

/** A column with its place in the rows. */
export type GeplaatsteKolom = Lijstkolom & { plaats: number };

const isDay = (cell: string): boolean => !['leeg', 'geen-datum'].includes(datumLezing(cell).soort);
const isName = (cell: string): boolean => naamLezing(cell) === 'naam';
const isNumber = (cell: string): boolean => getalLezing(cell).soort === 'getal';

/** Whether a cell fits what a column should hold. */
const fits: Record<LijstKolom, (cell: string) => boolean> = {
  voornaam: (cell) => ['naam', 'voorletters'].includes(naamLezing(cell)),
  achternaam: isName,
  naam: isName,
  geboortedatum: isDay,
  begin: (cell) => isDay(cell),
  bsn: (cell) => bsnLezing(cell).soort !== 'anders',
  leerjaar: (cell) => ['jaar', 'basisschool'].includes(leerjaarLezing(cell).soort),
  iq: isNumber,
  'sociaal-emotioneel': () => true,
  achterstand: () => true,
  'technisch lezen': isNumber,
  'begrijpend lezen': isNumber,
  spelling: isNumber,
  'inzichtelijk rekenen': isNumber,
};

// Words in heads that tell the kind only together with what stands under them; a particle of the name belongs to no kind.
const hints: readonly [LijstKolom, RegExp][] = [
  ['voornaam', /\b(?:voor|roep|doop)na(?:am|men)\b|\bvoorletters?\b/],
  ['achternaam', /\b(?:achter|familie|geslachts)na(?:am|men)\b/],
  ['geboortedatum', /\bgeb\w*|\bgeboren\b/],
  ['begin', /\b(?:ingang\w*|start\w*|begin\w*|aanvang\w*|vanaf|per|inschrijf\w*|lwoo)\b/],
  ['leerjaar', /\b(?:leerjaar|leerj|lj|klas|jaar|jaarlaag|brugklas|groep)\b/],
  ['bsn', /\b(?:bsn|burgerservicenummer|laatste)\b/],
];

const required: readonly LijstKolom[] = ['voornaam', 'achternaam', 'geboortedatum', 'bsn', 'leerjaar', 'begin'];

/** Share of the filled cells of a column that fit; 0 for an empty column. */
function share(cells: readonly string[], test: (cell: string) => boolean): number {
  const filled = cells.filter((cell) => !isLeeg(cell));
  return filled.length === 0 ? 0 : filled.filter(test).length / filled.length;
}

/** Of several columns with one kind of head (`Geboortedatum`, `Geboorteplaats`) the one whose cells fit best; the first of equals. */
function bestOf(places: readonly number[], soort: LijstKolom, column: (plaats: number) => string[]): number | undefined {
  if (places.length < 2) return places[0];
  let best: { plaats: number; score: number } | undefined;
  for (const plaats of places) {
    const score = share(column(plaats), fits[soort]);
    if (best === undefined || score > best.score) best = { plaats, score };
  }
  return best?.plaats;
}

const mostly = 0.8;

const isDomein = (soort: LijstKolom | undefined): boolean => domeinen.some((domein) => domein === soort);
/** A head over scores of a domain, which are no delay. */
const isScore = (kop: string): boolean =>
  /\bdle?\b|score|toets|niveau|vaardigheid|datum/.test(fold(kop)) && !/achterst|\bla\b/.test(fold(kop));

/**
 * Which column holds what: by the heads, else by a word in a head whose cells fit, else by the cells alone (then not `zeker`). A column `Naam`
 * beside one for the first name is that of the last name, and the other way round.
 */
export function kiesKolommen(koppen: Leerlinglijst['kolommen'], rows: readonly (readonly string[])[]): GeplaatsteKolom[] {
  const column = (plaats: number) => rows.map((cells) => cells[plaats] ?? '');
  const chosen: GeplaatsteKolom[] = [];
  const add = (soort: LijstKolom, plaats: number | undefined, zeker: boolean): void => {
    if (plaats !== undefined) chosen.push({ soort, plaats, zeker, kop: koppen[plaats]?.kop ?? '' });
  };
  const given = koppen.map(({ kop, soort }) => (isDomein(soort) && isScore(kop) ? undefined : soort));
  for (const soort of new Set(given.flatMap((kind) => kind ?? [])))
    add(
      soort,
      bestOf(
        given.flatMap((kind, plaats) => (kind === soort ? [plaats] : [])),
        soort,
        column,
      ),
      true,
    );
  const has = (soort: LijstKolom) => chosen.some((one) => one.soort === soort);
  const naam = chosen.find(({ soort }) => soort === 'naam');
  if (naam !== undefined && has('voornaam') !== has('achternaam')) naam.soort = has('voornaam') ? 'achternaam' : 'voornaam';

  const free = () => koppen.flatMap((_, plaats) => (chosen.some((one) => one.plaats === plaats) ? [] : [plaats]));
  const missing = () => required.filter((soort) => !has(soort) && !((soort === 'voornaam' || soort === 'achternaam') && has('naam')));
  for (const soort of missing()) {
    const hint = hints.find(([kind]) => kind === soort)?.[1];
    const named = free().filter((plaats) => hint?.test(fold(koppen[plaats]?.kop ?? '').replaceAll('_', ' ')) === true);
    add(soort, bestOf(named.filter((plaats) => share(column(plaats), fits[soort]) >= mostly), soort, column), true); // prettier-ignore
  }
  // A head that tells nothing over cells that can be nothing else
  for (const soort of missing().filter((kind) => kind === 'geboortedatum' || kind === 'begin' || kind === 'bsn')) {
    const alone = free().filter((plaats) => share(column(plaats), onlyThis[soort]) === 1);
    if (alone.length === 1) add(soort, alone[0], false);
  }
  return chosen;
}

const dayIn = (cell: string, test: (dag: string) => boolean): boolean => {
  const lezing = datumLezing(cell);
  return lezing.soort === 'dag' && test(lezing.dag);
};
const onlyThis = {
  geboortedatum: (cell: string) => dayIn(cell, (dag) => dag < '2018-01-01'),
  begin: (cell: string) => dayIn(cell, (dag) => dag >= '2018-01-01'),
  bsn: (cell: string) => ['drie', 'volledig'].includes(bsnLezing(cell).soort),
};
