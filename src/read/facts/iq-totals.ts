import { instrumentsIn } from './instrumenten.ts';
import { kolomscores } from './iq-kolommen.ts';
import { intervalIn, plausible, rowTotal, total } from './iq-namen.ts';
import type { Reading } from './reading.ts';
import type { Sentence } from './sentences.ts';
import { makeGate } from './sieve.ts';

/** A total IQ as one sentence or row gives it; `tiq` undefined where it says that there is none to give. */
export type Total = {
  tiq: number | undefined;
  interval?: [number, number];
  /** Computed from a developmental age. */
  ratio?: boolean;
  sentence: Sentence;
  at: number;
  zeker: boolean;
};

const mayState = makeGate(total);
// Sentences that explain what an IQ is, or speak of a range.
const explains =
  /\b(?:gemiddelde (?:van|is|ligt|score)|standaarddeviatie|geldt als|gelden als|normgroep|leeftijdgenoten behal|tussen (?:de )?\d{2,3} en|loopt van|scores? tussen|een iq (?:van|tussen|onder|boven)[^.]{0,30}(?:geldt|betekent|is gemiddeld)|criterium|criteria|toelatingseis|om in aanmerking|per definitie)\b/;
// "93, met 95 procent zekerheid tussen 87 en 100": the interval of a score, no range that is explained.
const ownInterval = /\b(?:zekerheid|betrouwba\w+|interval|kans|werkelijke score)\b[^.]{0,60}\btussen (?:de )?\d{2,3} en (?:de )?\d{2,3}/;
const compares =
  /\b(?:onder|boven|lager|hoger|beneden|minder|meer|tussen|vanaf|minimaal|maximaal|hooguit|tot en met|rond de|circa|ongeveer|geschat tussen|<|>)\b|[<>≤≥]/;
const noValue =
  /\b(?:niet|geen)\b[^.]{0,60}\b(?:te berekenen|berekend|berekenbaar|te bepalen|bepaald|bepaalbaar|vast te stellen|vastgesteld|te geven|gegeven|weer te geven|weergegeven|vermeld|gerapporteerd|te duiden)\b|\b(?:niet|on)(?: |-)?(?:berekenbaar|bepaalbaar|betrouwbaar te)\b/;

/** Every total IQ that a document states, in rows of tables and in sentences. Index scores, percentiles and intervals are passed over. */
export const readTotals = (reading: Reading): Total[] => {
  const totals: Total[] = [];
  const inColumns = kolomscores(reading.rows).filter(({ totaal }) => totaal);
  for (const [index, sentence] of reading.sentences.entries()) {
    // Lines without cells run on into one sentence
    const until = reading.sentences[index + 1]?.row ?? Infinity;
    const below = inColumns.filter(({ row }) => row.index >= sentence.row && row.index < Math.max(until, sentence.row + 1));
    if (below.length > 0) {
      for (const { score, interval } of below) totals.push({ tiq: score, ...(interval ? { interval } : {}), sentence, at: 0, zeker: true });
      continue;
    }
    const row = sentence.table ? fromRow(reading, sentence) : undefined;
    if (row) totals.push(row);
    else if (sentence.text.length < 1200) totals.push(...fromSentence(sentence, reading.sentences[index + 1]));
  }
  return totals;
};

const fromRow = (reading: Reading, sentence: Sentence): Total | undefined => {
  const row = reading.rows[sentence.row];
  const [label = '', ...cells] = row?.cells ?? [];
  const folded = label.toLowerCase().replace(/[()]/g, ' ').replace(/\s+/g, ' ').trim();
  const first = folded.split(' ').slice(0, 5).join(' ');
  if (!row || !rowTotal.test(first.normalize('NFD').replace(/[\u0300-\u036f]/g, ''))) return undefined;
  if (noValue.test(row.folded) || cells.some((cell) => /^(?:n\.?v\.?t\.?|-|–|niet (?:te )?\w+|nb|n\.b\.)$/i.test(cell))) {
    const none = !cells.some((cell) => plausible(Number(/^\d{2,3}$/.exec(cell)?.[0] ?? 0)));
    if (none) return { tiq: undefined, sentence, at: 0, zeker: true };
  }
  if (/^(?:totale schaal|totaal$)/.test(first) && !ofIntelligence(reading, row.index)) return undefined;
  const interval = cells.map(intervalIn).find((found) => found !== undefined);
  const numbers = cells
    .flatMap((cell) =>
      intervalIn(cell) && !/^\d{2,3}\s*[([]/.test(cell) ? [] : [Number(/^\s*(\d{2,3})(?![\d.,%]|\s?[-–—])/.exec(cell)?.[1] ?? Number.NaN)],
    )
    .filter(plausible);
  const fitting = interval ? numbers.filter((number) => number >= interval[0] && number <= interval[1]) : numbers;
  const column = scoreColumn(reading, row.index, row.cells.length);
  const byColumn = column === undefined ? undefined : Number(/^\s*(\d{2,3})(?!\d)/.exec(row.cells[column] ?? '')?.[1] ?? Number.NaN);
  const tiq = byColumn !== undefined && plausible(byColumn) ? byColumn : fitting[0];
  if (tiq === undefined) return undefined;
  return { tiq, ...(interval ? { interval } : {}), sentence, at: 0, zeker: new Set(fitting).size === 1 || tiq === byColumn };
};

// "Totale schaal" is said of scales of behaviour and self-reliance too.
const ofIntelligence = (reading: Reading, index: number): boolean =>
  reading.rows
    .slice(Math.max(0, index - 8), index)
    .some((line) => /\biq\b/.test(line.folded) || instrumentsIn(line).some(({ instrument }) => instrument.soort === 'intelligentie'));

// The column headed as the score, found in the rows above.
const scoreColumn = (reading: Reading, index: number, columns: number): number | undefined => {
  for (let at = index - 1; at >= Math.max(0, index - 12); at -= 1) {
    const cells = reading.rows[at]?.cells ?? [];
    if (cells.length !== columns) continue;
    const column = cells.findIndex(
      (cell, place) =>
        place > 0 &&
        /^(?:iq|index-?score|score|quoti[eë]nt|iq-?score|standaardscore|index|iq ?\/ ?index|samengestelde score|quoti[eë]ntscore)\b/i.test(
          cell,
        ) &&
        !/som|ruw|norm/i.test(cell),
    );
    if (column > 0) return column;
  }
  return undefined;
};

const fromSentence = (sentence: Sentence, next: Sentence | undefined): Total[] => {
  const { folded } = sentence;
  const found: Total[] = [];
  if (!mayState(sentence)) return found;
  const mentions = [...folded.matchAll(total)];
  if (
    mentions.length === 0 ||
    explains.test(folded.replace(ownInterval, ' ')) ||
    (/\bgemiddeld\w*\b/.test(folded) && /\bdeviatie\b|\bnorm\b/.test(folded))
  )
    return found;
  for (const [index, mention] of mentions.entries()) {
    const end = mention.index + mention[0].length;
    // "Het totaal IQ (IDS-2) is 57": the figures of a test's name are no score
    const rest = folded
      .slice(end, Math.min(end + 90, mentions[index + 1]?.index ?? folded.length))
      .replace(/\([a-z][a-z0-9 .-]{2,14}\)/, (name) => ' '.repeat(name.length));
    const before = folded.slice(Math.max(0, mention.index - 40), mention.index);
    if (/\b(?:verbaal|verbale|performaal|performale|non-?verbale?|index|deel|subtest)[- ]*$/.test(before)) continue;
    const alone = mention[0] === 'iq' || mention[0] === 'intelligentieniveau';
    const number = /^[^\d;]{0,70}?(?<![\d.,-])(\d{2,3})(?![\d.,]\d|\d|\s?%|\s?(?:e|ste)\b|[-/]\d{1,2}[-/])/.exec(rest);
    if (number?.[1] !== undefined && number[0] !== undefined) {
      const between = number[0].slice(0, -number[1].length);
      const value = Number(number[1]);
      const following = rest.slice(number[0].length);
      const asRange = /^\s*(?:-|t\/m|tot(?: en met)?|en)\s*\d{2,3}/.test(following);
      const isIndex =
        /\b(?:vbi|vri|fri|wgi|vsi|viq|piq|percentiel|verbaal|performaal|werkgeheugen|verwerkingssnelheid|interval|betrouwbaarheid\w*|bi|leeftijd|groep|klas|jaar|procent)\b/.test(
          between,
        );
      if (
        plausible(value) &&
        !asRange &&
        !isIndex &&
        !compares.test(between) &&
        !(alone && /\b(?:mensen|kinderen|leerlingen) met\b/.test(before))
      ) {
        const interval = intervalIn(following.slice(0, 60));
        const doubtful =
          /\bniet\b.{0,40}\b(?:betrouwbaar|interpreteerbaar|representatief|geldig|valide)\b|\b(?:onbetrouwbaar|schatting|indicatie|ratio|omgerekend)\b/.test(
            folded,
          );
        const ratio = /\bratio|\bontwikkelingsquotient|\bomgerekend\b/.test(folded);
        found.push({
          tiq: value,
          ...(interval ? { interval } : {}),
          ...(ratio ? { ratio } : {}),
          sentence,
          at: mention.index,
          zeker: !doubtful && !ratio,
        });
        continue;
      }
    }
    const following = `${folded} ${next?.table === false ? next.folded : ''}`;
    if (!alone && noValue.test(folded.slice(Math.max(0, mention.index - 60))) && !/\d{2,3}/.test(rest.slice(0, 30)))
      found.push({ tiq: undefined, sentence, at: mention.index, zeker: !/\bmogelijk\b/.test(following) });
  }
  return found;
};
