import type { Fact } from '../../../evidence.ts';
import { fold } from '../fold.ts';
import { foldLabel, type Pair } from '../pairs.ts';
import { fact } from '../quote.ts';
import type { Reading, Row } from '../reading.ts';
import { makeSeeker } from '../sieve.ts';

const question =
  /\b(?:thuis|buiten school|kind|zoon|dochter|ouders?|vader|moeder|verwacht\w*|hoopt|hopen|hoop|wens\w*|zorgen|hulp|helpt|betrokken|uw|jullie|vrije tijd|kennen wij|vinden (?:jullie|ouders|wij)|mening|visie|opmerkingen|instanties|hulpverlening|goede school|toekomst)\b/;
const aboutForm =
  /\b(?:handtekening\w*|ondertekening|naam|namen|datum|adres|telefoon\w*|e?-?mail\w*|gezag|postcode|woonplaats|contact\w*|relatie|nationaliteit|bsn)\b/;
const notTheirs =
  /\b(?:ingevuld|geschreven|opgetekend|namens ouders|verwoord|genoteerd) (?:door|namens|na) (?:de )?(?:school|mentor|zorgcoordinator|ondersteuningscoordinator|telefonisch\w*)|\bna (?:een )?telefonisch(?:e)? (?:gesprek|overleg)\b|\bdoor school ingevuld\b/;
const section =
  /\b(?:(?:deel|rubriek|onderdeel|blok|vak|gedeelte)\b.{0,12}\b(?:voor|van|door) (?:de )?(?:ouders?|vader|moeder|verzorgers?|voogd)|in(?:ge)?vul(?:len|ling|d) door (?:de )?(?:ouder|vader|moeder|verzorger)|door (?:de )?ouder\S{0,12}(?:\/verzorger\S{0,4})? in(?:ge)?(?: te )?vul|(?:over )?uw kind|uw eigen woorden|(?:visie|woord|mening|inbreng|verhaal|antwoord\w*|kant|beeld|stem) van (?:de )?(?:ouder|vader|moeder|verzorger)|ouders aan het woord|wat (?:vinden |zeggen |schrijven |willen )?(?:de )?ouders (?:zelf )?(?:er ?van )?(?:schrijven|vinden|zeggen|willen|\?|zelf\?)|zienswijze (?:van )?(?:de )?ouders|de ouders|ouders$|^ouder(?:s|\(s\))? ?(?:\/|en|of) ?verzorger(?:s|\(s\))?$)/;
const ending = /\b(?:ondertekening|ondertekend|handtekening(?:en)?|akkoord|instemming|stemmen wij in)\b/;
const nextPart = /^(?:deel|rubriek|onderdeel|blok)\b|^(?:[ivx]{1,4}|\d{1,2})\b.{0,6}\b(?:school|aanvraag|vso)\b/;
const nothing =
  /^(?:n\.?v\.?t\.?|-+|…*|[.…\s_]+|\?+|geen|nvt|zie (?:bijlage|opp|dossier|verslag).{0,30}|x|pm|volgt.*|niet ingevuld|leeg|(?:nog )?in te vullen.*)$/;

const saysNotTheirs = makeSeeker(notTheirs);

type Answer = { pair: Pair; words: string };

/** Whether the part for the parents holds their own words; false where it is empty or where the school filled it in for them. */
export const findIngevuld = (reading: Reading): Fact<boolean> | undefined => {
  const school = reading.sentences.find((sentence) => saysNotTheirs(sentence) !== null);
  const part = parentsPart(reading);
  const labels = labelsOf(reading);
  const asked = reading.pairs.filter(
    (pair) =>
      pair.how !== 'kolom' &&
      (pair.how !== 'onder' || pair.label.endsWith('?') || part?.has(pair.row) === true) &&
      !aboutForm.test(pair.label) &&
      !ending.test(pair.label) &&
      (/^(?:de )?(?:ouders?|vader|moeder)\b/.test(pair.label) ||
        (part === undefined ? question.test(pair.label) : part.has(pair.row) && (pair.how !== 'onder' || question.test(pair.label)))),
  );
  const answers = asked.map((pair): Answer => ({ pair, words: ownWords(reading, pair, labels) }));
  const own = answers.filter(({ words }) => words.length > 12).toSorted((a, b) => b.words.length - a.words.length);
  if (school) return fact(false, reading.name, school, false);
  const [best] = own;
  const total = own.reduce((sum, { words }) => sum + words.length, 0);
  if (best && (best.words.length > 25 || own.length >= 2)) return fact(true, reading.name, best.pair, total > 40);
  const written = reading.sentences.filter(
    (sentence) =>
      part?.has(sentence.row) === true &&
      /\b(?:wij|we|ik|ons|onze|mijn)\b/.test(sentence.folded) &&
      sentence.text.length > 30 &&
      !sentence.text.endsWith('?') &&
      !/\bondergetekenden?\b|\bakkoord\b|\bverklaren\b|\bhandtekening|\bstemmen? (?:wij )?in\b|\btoestemming\b/.test(sentence.folded),
  );
  if (written[0]) return fact(true, reading.name, written[0], written.length > 1);
  const direct = answers.filter(({ pair }) => pair.how !== 'onder' || pair.label.endsWith('?'));
  const empty = direct[0] ?? answers[0];
  if (empty && own.length === 0) return fact(false, reading.name, { ...empty.pair, text: labelText(reading, empty.pair) });
  return undefined;
};

const labelText = (reading: Reading, pair: Pair): string => reading.rows[pair.row]?.text ?? pair.text;

// The lines from the heading of the parents' part up to the signatures or the next part.
const parentsPart = (reading: Reading): Set<number> | undefined => {
  const starts = reading.rows.filter((row) => isStart(row));
  const start = starts[0];
  if (!start) return undefined;
  const rows = new Set<number>();
  for (const row of reading.rows.slice(start.index)) {
    const ends =
      row.index > start.index && row.text.length < 110 && (ending.test(row.folded) || (nextPart.test(row.folded) && !isStart(row)));
    if (ends) break;
    rows.add(row.index);
  }
  return rows;
};
const isStart = (row: Row): boolean =>
  section.test(row.folded) &&
  row.text.length < 140 &&
  row.cells.length === 1 &&
  !/\bsamen met de aanvragende school\b/.test(row.folded) &&
  !/[.;]$/.test(row.text);

const labelsOf = (reading: Reading): Set<string> =>
  new Set([
    ...reading.pairs.filter((pair) => pair.how !== 'onder' && pair.how !== 'kolom').map((pair) => pair.label),
    ...reading.rows.filter((row) => row.unanswered || /[:?]$/.test(row.text)).map((row) => foldLabel(row.text)),
  ]);

// What was answered, without what is not an answer: the next label or heading, a question, an empty line, words of the school.
const ownWords = (reading: Reading, pair: Pair, labels: Set<string>): string => {
  const words = pair.value.replace(/[\s.…_]{4,}/g, ' ').trim();
  const folded = fold(words).trim();
  if (words === '' || nothing.test(folded) || words.endsWith('?') || words.endsWith(':')) return '';
  if (labels.has(foldLabel(words)) || section.test(folded.slice(0, 60)) || notTheirs.test(folded)) return '';
  if (words.length < 110 && ending.test(folded)) return '';
  if (pair.how === 'onder') {
    const row = reading.rows[pair.row + 1];
    if (row === undefined || row.heading || row.unanswered || row.cells.length > 1 || nextPart.test(row.folded)) return '';
  }
  return words;
};
