import type { DocumentFacts } from '../facts.ts';
import { fold } from './fold.ts';
import { foldName } from './personen.ts';
import { isConcept } from './opp.ts';
import type { Reading } from './reading.ts';

type Read = { facts: DocumentFacts; reading: Reading };

/** Which documents are an older version or a copy of another, in the same or another format: the replaced document to the one that counts. */
export const findReplaced = <T extends Read>(all: T[]): Map<T, T> => {
  const replaced = new Map<T, T>();
  const prints = new Map(all.map((one) => [one, printOf(one.reading)]));
  for (const [index, a] of all.entries()) {
    for (const b of all.slice(index + 1)) {
      const [ofA, ofB] = [prints.get(a), prints.get(b)];
      if (replaced.has(a) || replaced.has(b) || !ofA || !ofB) continue;
      const alike = likeness(ofA.lines, ofB.lines);
      if (alike >= 0.95 || isSameText(a, b, ofA, ofB)) {
        const copy = copyOf(a, b);
        replaced.set(copy, copy === b ? a : b);
      } else if (
        samePiece(a, b) &&
        (alike >= 0.5 || versionsByName(a.reading.name, b.reading.name) || isRewritten(a, b, ofA, ofB) || isDraftOf(a, b, ofA, ofB))
      ) {
        const older = olderOf(a, b);
        if (older) replaced.set(older, older === a ? b : a);
      }
    }
  }
  return replaced;
};

type Print = { lines: Set<string>; runs: () => Set<string> };

const mostWords = 4000;
// Lines serve where both have them alike; runs of three words do where one wraps its text otherwise or was recognised on a picture.
const printOf = (reading: Reading): Print => {
  let runs: Set<string> | undefined;
  return { lines: linesOf(reading), runs: () => (runs ??= runsOf(reading)) };
};
const runsOf = (reading: Reading): Set<string> => {
  const words = reading.folded.split(/[^\p{L}\d]+/u, mostWords).filter((word) => word !== '');
  return new Set(words.slice(2).map((word, at) => `${words[at]} ${words[at + 1]} ${word}`));
};

const recognised = ({ reading }: Read): boolean => reading.document.pages.some(({ source }) => source === 'ocr');
const otherForm = (a: Read, b: Read): boolean => a.reading.document.format !== b.reading.document.format || recognised(a) !== recognised(b);

// Forms of one model share most of their words: only nearly all words make a copy, and on a scan the same kind, day and people as well.
const isSameText = (a: Read, b: Read, ofA: Print, ofB: Print): boolean => {
  if (!otherForm(a, b) || Math.min(ofA.runs().size, ofB.runs().size) < 20) return false;
  const alike = likeness(ofA.runs(), ofB.runs());
  if (!recognised(a) && !recognised(b)) return alike >= 0.92;
  return alike >= 0.75 && samePiece(a, b) && a.facts.datum?.waarde === b.facts.datum?.waarde && samePeople(a, b);
};
const isRewritten = (a: Read, b: Read, ofA: Print, ofB: Print): boolean =>
  otherForm(a, b) && likeness(ofA.runs(), ofB.runs()) >= 0.7 && samePeople(a, b);

// Of an OPP and an OKR one counts: what calls itself a draft gives way to what does not, also where much of it was written anew.
const isDraftOf = (a: Read, b: Read, ofA: Print, ofB: Print): boolean =>
  ['opp', 'okr'].includes(a.facts.kinds[0]?.kind ?? '') &&
  isConcept(a.reading) !== isConcept(b.reading) &&
  likeness(ofA.runs(), ofB.runs()) >= 0.3;

const samePeople = (a: Read, b: Read): boolean => {
  const [namesA, namesB] = [a, b].map(({ facts }) =>
    facts.personen
      .map(({ naam }) => foldName(naam))
      .toSorted()
      .join('|'),
  );
  return namesA === namesB;
};

// The one with signatures counts, then the one that is called no copy, then the one whose text needed no recognition.
const copyOf = <T extends Read>(a: T, b: T): T => {
  const signed = (one: T) => one.reading.document.signatures.length;
  if (signed(a) !== signed(b)) return signed(a) < signed(b) ? a : b;
  if (isCopy(a.reading.name) !== isCopy(b.reading.name)) return isCopy(a.reading.name) ? a : b;
  return recognised(a) && !recognised(b) ? a : b;
};

const linesOf = (reading: Reading): Set<string> => new Set(reading.rows.filter((row) => row.text.length > 12).map((row) => row.folded));
const likeness = (a: Set<string>, b: Set<string>): number => {
  const small = Math.min(a.size, b.size);
  if (small < 4) return 0;
  let shared = 0;
  for (const line of a) if (b.has(line)) shared += 1;
  return shared / Math.max(a.size, b.size);
};

const isCopy = (name: string): boolean => /\bkopie\b|\bcopy\b|\(\d\)\.|- kopie/i.test(name);
const versionMark = /\b(?:v|versie|version)[ ._-]?(\d{1,2}(?:\.\d)?)\b/;
const stem = (name: string): string =>
  fold(name.split('/').at(-1) ?? name)
    .replace(/\.[a-z0-9]+$/, '')
    .replace(/[_\-.()]+/g, ' ')
    .replace(
      /\b(?:v|versie|version) ?\d+\b|\b(?:concept|def|definitief|definitieve|nieuw|oud|kopie|van|copy|final|klad|getekend)\b|\d+/g,
      ' ',
    )
    .replace(/\s+/g, ' ')
    .trim();
// One name but for words that tell versions apart; at least one of both must have such a word.
const versionsByName = (a: string, b: string): boolean => {
  const marked = /\b(?:v|versie|version)[ ._-]?\d|concept|def(?:initief|initieve)?\b|final|klad/i;
  return stem(a) === stem(b) && stem(a).length > 2 && (marked.test(a.replace(/_/g, ' ')) || marked.test(b.replace(/_/g, ' ')));
};
const samePiece = (a: Read, b: Read): boolean => {
  const kinds = (read: Read) => read.facts.kinds.map((found) => found.kind).filter((kind) => kind !== 'overig' && kind !== 'brief');
  return kinds(a).some((kind) => kinds(b).includes(kind)) && kinds(a)[0] === kinds(b)[0];
};

// A draft is older than what is no draft, then the lower version, then the older date. Undefined when nothing tells.
const olderOf = <T extends Read>(a: T, b: T): T | undefined => {
  const [draftA, draftB] = [isConcept(a.reading), isConcept(b.reading)];
  if (draftA !== draftB) return draftA ? a : b;
  const [versionA, versionB] = [versionOf(a), versionOf(b)];
  if (versionA !== undefined && versionB !== undefined && versionA !== versionB) return versionA < versionB ? a : b;
  const [dateA, dateB] = [a.facts.datum?.waarde, b.facts.datum?.waarde];
  if (dateA !== undefined && dateB !== undefined && dateA !== dateB) return dateA < dateB ? a : b;
  return undefined;
};
const versionOf = ({ reading }: Read): number | undefined => {
  const head = reading.rows.slice(0, 8).map((row) => versionMark.exec(row.folded)?.[1]);
  const text = versionMark.exec(fold(reading.name).replace(/_/g, ' '))?.[1] ?? head.find((mark) => mark !== undefined);
  return text === undefined ? undefined : Number(text);
};
