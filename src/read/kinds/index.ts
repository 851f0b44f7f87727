import type { ReadDocument } from '../document.ts';
import type { DocumentKind, KindFound } from '../facts.ts';
import { fold } from '../facts/fold.ts';
import { findLeerlinglijsten } from '../facts/leerlinglijst.ts';
import { evidence } from '../facts/quote.ts';
import type { Reading, Row } from '../facts/reading.ts';
import { isDenied, isPromise } from '../facts/modality.ts';
import { intelligenceResults, questionnaireResults, statedIntelligence } from './contents.ts';
import { piecesOf } from './pieces.ts';
import type { Segment } from './segments.ts';
import { weighSignals } from './signals.ts';
import { headNounOf } from './titles.ts';

/**
 * The kinds of document that a file holds, with their pages: first by what the document says it is and what it does, then by its name.
 * A file with several pieces gives several kinds; a piece may be several kinds itself (a research report with an intelligence test and
 * questionnaires). At least one kind; `overig` when nothing fits.
 */
export const findKinds = (document: ReadDocument): KindFound[] => {
  const pieces = piecesOf(document);
  return pieces.flatMap((piece) => kindsOf(piece, pieces.length === 1));
};

/** The kinds of one piece; `whole` when it is all that its file holds, so that the file's name tells of it. */
export const kindsOf = (reading: Reading, whole: boolean): KindFound[] => {
  const lists = findLeerlinglijsten(reading.document);
  if (lists.length > 0)
    return lists.map(({ blad, bewijs }) => ({ kind: 'lwoo-lijst', van: blad, tot: blad, bewijs, zeker: speaksOfLwoo(reading) }));
  const numbers = reading.document.pages.map(({ number }) => number);
  const segment = { van: Math.min(...numbers, Infinity), tot: Math.max(1, ...numbers), rows: reading.rows };
  if (segment.van === Infinity) segment.van = 1;
  const found = kindsOfSegment(reading, segment, whole);
  const named = found.filter(({ kind }) => kind !== 'overig');
  return named.length > 0 ? named : found.slice(0, 1);
};

// Lists of pupils are handed in for LWOO only; whether this is that list is certain where it says so or leaves all but three digits of a BSN out.
const speaksOfLwoo = (reading: Reading): boolean =>
  /\blwoo\b|leerwegondersteun/.test(fold(reading.name).replace(/[^a-z]+/g, ' ')) ||
  reading.rows.some(({ folded }) => /\blwoo\b|leerwegondersteun/.test(folded));

type Candidate = { kind: DocumentKind; title: number; content: number; name: number; row: Row | undefined };

const titleLines = 16;

const kindsOfSegment = (reading: Reading, segment: Segment, whole: boolean): KindFound[] => {
  const candidates = new Map<DocumentKind, Candidate>();
  const at = (kind: DocumentKind): Candidate => {
    const candidate = candidates.get(kind) ?? { kind, title: 0, content: 0, name: 0, row: undefined };
    candidates.set(kind, candidate);
    return candidate;
  };
  weighTitles(segment, at);
  if (whole) {
    const named = headNounOf(nameOf(reading.name));
    if (named) at(named.kind).name = 2;
  }
  const texts = reading.sentences.filter(({ folded }) => !isPromise(folded)).map(({ folded }) => folded);
  for (const kind of contentKinds) {
    const content = Math.min(8, weighSignals(kind, texts));
    if (content >= 4 || candidates.has(kind)) at(kind).content = content;
  }
  const make = (kind: DocumentKind, row: Row | undefined, zeker: boolean): KindFound => {
    const shown = row ?? segment.rows.find((line) => !line.running) ?? segment.rows[0];
    return {
      kind,
      van: segment.van,
      tot: segment.tot,
      bewijs: evidence(reading.name, { page: shown?.page ?? segment.van, text: shown?.text ?? '' }),
      zeker: zeker && shown?.weak !== true,
    };
  };
  const mail =
    segment.rows.slice(0, 10).filter((row) => /^(?:van|aan|verzonden|datum|onderwerp|cc|from|to|sent|subject)\s*:/.test(row.folded))
      .length >= 3;
  // A letter that asks for something is no form, unless the parts of a form are in it.
  const form = candidates.get('aanmeldingsformulier');
  const addressed = ['aan', 'betreft'].every((label) => segment.rows.slice(0, 10).some((row) => row.folded.startsWith(`${label}:`)));
  if (form && form.content < 7 && (addressed || segment.rows.some((row) => /^(?:geachte|beste)\b/.test(row.folded))))
    candidates.delete('aanmeldingsformulier');
  // A mail speaks of documents; it seldom is one.
  if (mail) for (const [kind, candidate] of candidates) if (candidate.title < 4 && candidate.content < 8) candidates.delete(kind);
  return choose([...candidates.values()], segment, make);
};

const contentKinds: DocumentKind[] = [
  'aanmeldingsformulier',
  'onderzoeksverslag',
  'hulpverlening',
  'opp',
  'onderbouwing',
  'handelingsplan',
  'deskundigenadvies',
  'voortgangsrapportage',
  'medische-verklaring',
  'okr',
  'toestemming',
  'tlv',
  'lwoo-beslissing',
  'zienswijze',
  'keuze-motivering',
  'begeleiding',
];

// The name without folders and ending, with its words apart.
const nameOf = (name: string): string =>
  fold((name.split('/').at(-1) ?? name).replace(/\.[a-z0-9]{2,5}$/i, ''))
    .replace(/[_\-.()]+/g, ' ')
    .trim();

// "Vertrouwelijk, alleen met toestemming van ouders te delen" stands above every kind of piece.
const stamp = /\bvertrouwelijk\b|\b(?:zonder|alleen met|niet zonder) (?:\w+ ){0,2}toestemming\b/;

const weighTitles = (segment: Segment, at: (kind: DocumentKind) => Candidate): void => {
  let before = 0;
  const seen = new Set<string>();
  for (const row of segment.rows.slice(0, titleLines + 4)) {
    const subject = /^(?:betreft|onderwerp|inzake|titel|document)\b/.test(row.folded);
    const noun = headNounOf(row.folded);
    if (!noun || seen.has(row.folded) || stamp.test(row.folded)) continue;
    seen.add(row.folded);
    const asTitle =
      row.text.length <= 110 &&
      (row.heading || noun.at <= 3 || subject) &&
      !isPromise(row.folded) &&
      !isDenied(row.folded) &&
      !/[.;]$/.test(row.text);
    // "Aanvraag TLV" stands above letters and substantiations too; a form says that it is one, or shows its parts.
    const plain = noun.kind === 'aanmeldingsformulier' && !row.folded.includes('formulier') ? 2 : 0;
    const points = asTitle ? (row.running ? 3 : noun.at <= 40 ? 6 : 3) - plain : row.text.length <= 110 && noun.at <= 12 ? 2 : 0.5;
    const candidate = at(noun.kind);
    const weight = points - (asTitle && before > 0 ? 2 : 0);
    if (weight > candidate.title) {
      candidate.title = weight;
      candidate.row = row;
    }
    if (asTitle && !row.running) before += 1;
  }
};

const choose = (
  candidates: Candidate[],
  segment: Segment,
  make: (kind: DocumentKind, row: Row | undefined, zeker: boolean) => KindFound,
): KindFound[] => {
  const rows = segment.rows.filter((row) => !row.running);
  const total = (candidate: Candidate) => candidate.title * 1.5 + candidate.content + candidate.name;
  const ranked = candidates
    .filter((candidate) => candidate.title >= 3 || candidate.content >= 5 || candidate.name > 0)
    .sort((a, b) => total(b) - total(a));
  const questionnaire = questionnaireResults(rows);
  const kinds: KindFound[] = [];
  const best = ranked[0];
  const research = best !== undefined && researchKinds.has(best.kind);
  const iq = intelligenceResults(rows) ?? (research && (best.title >= 3 || best.content >= 5) ? statedIntelligence(rows) : undefined);
  // A table of DL and DLE in the report of a test makes that no report of the primary school.
  const tested = best?.kind === 'okr' && best.title < 3 && intelligenceResults(rows) !== undefined;
  if (best && total(best) >= 5 && !research && !tested)
    kinds.push(
      make(
        best.kind,
        best.row,
        (total(best) >= 9 && (best.title >= 3 || best.content >= 6)) ||
          (best.content >= 8 && best.content - (ranked[1]?.content ?? 0) >= 2),
      ),
    );
  if (research || ((best === undefined || total(best) < 9 || tested) && iq)) {
    const report = candidates.find((candidate) => candidate.kind === 'onderzoeksverslag');
    const diagnostic = rows.some((row) => /\bdsm\b|\bclassificatie\b|\bpsychiatrisch onderzoek\b|\bpsychodiagnostisch\b/.test(row.folded));
    const title = Math.max(0, ...candidates.filter((candidate) => researchKinds.has(candidate.kind)).map((candidate) => candidate.title));
    if (report && (diagnostic || questionnaire) && report.content >= 4 && (best?.kind !== 'vragenlijst' || report.content >= 6))
      kinds.push(make('onderzoeksverslag', report.row, (report.title >= 3 && report.content >= 5) || report.content >= 7));
    else if (best?.kind === 'onderzoeksverslag' && !iq)
      kinds.push(make('onderzoeksverslag', best.row, best.title >= 3 && best.content >= 4));
    else if (best?.kind === 'intelligentieonderzoek' && !iq) kinds.push(make('intelligentieonderzoek', best.row, false));
    if (iq) kinds.push(make('intelligentieonderzoek', iq, title >= 3 || rows.length > 20));
    if (best?.kind === 'vragenlijst' && !questionnaire) {
      const scores = rows.filter((row) => row.cells.length > 1 && /^\D*\d{1,3}\D*$/.test(row.cells[1] ?? ''));
      kinds.push(make('vragenlijst', best.row, best.title >= 3 && scores.length >= 3));
    }
  }
  if (questionnaire && !withoutResults.has(kinds[0]?.kind ?? 'overig')) kinds.push(make('vragenlijst', questionnaire, true));
  const [first] = kinds;
  // A discharge letter "with diagnostic examination" is the report of that examination too.
  const both = first?.kind === 'hulpverlening' && /\bmet\b.{0,30}\bonderzoek/.test(best?.row?.folded ?? '');
  const report = candidates.find((candidate) => candidate.kind === 'onderzoeksverslag');
  if (both && report && report.content >= 5 && rows.some((row) => /\bdsm\b/.test(row.folded))) {
    kinds.push(make('onderzoeksverslag', report.row ?? best?.row, true));
    const tested = intelligenceResults(rows) ?? statedIntelligence(rows);
    if (tested) kinds.push(make('intelligentieonderzoek', tested, true));
  }
  const progress = first?.kind === 'voortgangsrapportage' ? undefined : progressPart(rows);
  if (progress) kinds.push({ ...make('voortgangsrapportage', progress, true), van: progress.page });
  kinds.push(...secondKinds(candidates, kinds, segment, make));
  if (kinds.length > 0) return kinds;
  return [make(isLetter(rows) ? 'brief' : 'overig', undefined, false)];
};

const researchKinds = new Set<DocumentKind>(['onderzoeksverslag', 'intelligentieonderzoek', 'vragenlijst']);
// Pieces that may mention scores of elsewhere, but do not hold results themselves.
const withoutResults = new Set<DocumentKind>([
  'aanmeldingsformulier',
  'deskundigenadvies',
  'opp',
  'handelingsplan',
  'tlv',
  'toestemming',
  'lwoo-beslissing',
]);

// A second kind in one piece: a form with the experts' advices in it, a medical report that is a research report.
const secondKinds = (
  ranked: Candidate[],
  kinds: KindFound[],
  segment: Segment,
  make: (kind: DocumentKind, row: Row | undefined, zeker: boolean) => KindFound,
): KindFound[] => {
  const first = kinds[0]?.kind;
  const has = (kind: DocumentKind, content: number, title = 0) =>
    ranked.find((candidate) => candidate.kind === kind && candidate.content >= content && candidate.title >= title);
  const second: KindFound[] = [];
  // What is called a motivation is a substantiation as well, to be judged.
  if (first === 'motivering' || first === 'keuze-motivering') second.push(make('onderbouwing', has(first, 0)?.row, false));
  const experts = has('deskundigenadvies', 6);
  if (first === 'aanmeldingsformulier' && experts) second.push(make('deskundigenadvies', experts.row, false));
  // What a doctor signs, or heads, as a report of an examination is a medical statement too; and the other way round.
  const doctor = [
    ...segment.rows.slice(0, 12).filter((row) => /^(?:arts|specialist|behandelaar|onderzoeker)\b/.test(row.folded)),
    ...segment.rows.slice(-14),
  ].findLast((row) => row.text.length < 80 && /\b\w*arts\b|\bneuroloog\b|\breumatoloog\b/.test(row.folded));
  const medical = has('medische-verklaring', 5, 3) ?? (doctor && has('medische-verklaring', 5));
  if (first === 'onderzoeksverslag' && medical) second.push(make('medische-verklaring', medical.row ?? doctor, false));
  const statement = first === 'medische-verklaring' ? has(first, 0)?.row : undefined;
  if (statement && /\bonderzoek/.test(statement.folded)) second.push(make('onderzoeksverslag', statement, false));
  return second;
};

// A part of a growth document or OPP that calls itself the progress report and says something.
const progressPart = (rows: Row[]): Row | undefined =>
  rows.find((row, at) => {
    if (
      !row.heading ||
      row.text.length > 60 ||
      headNounOf(row.folded)?.kind !== 'voortgangsrapportage' ||
      !/^voortgangs\w+/.test(row.folded)
    )
      return false;
    const after = rows.slice(at + 1);
    const end = after.findIndex((next) => next.heading);
    const said = after.slice(0, end === -1 ? undefined : end).filter((next) => !isPromise(next.folded));
    return said.length >= 2 && said.reduce((sum, next) => sum + next.text.length, 0) > 80;
  });

const isLetter = (rows: Row[]): boolean =>
  rows.some((row) => /^(?:geachte|beste|l\.s\.|van:|aan:|verzonden:|onderwerp)/.test(row.folded)) ||
  rows.some((row) => /\b(?:met vriendelijke groet|hoogachtend|groeten?)\b/.test(row.folded));
