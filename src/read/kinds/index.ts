import type { ReadDocument } from '../document.ts';
import type { DocumentKind, KindFound } from '../facts.ts';
import { findPeriode } from '../facts/aanvraag/periode.ts';
import { fold } from '../facts/fold.ts';
import { findLeerlinglijsten } from '../facts/leerlinglijst.ts';
import { evidence } from '../facts/quote.ts';
import type { Reading, Row } from '../facts/reading.ts';
import { isDenied, isPromise } from '../facts/modality.ts';
import { piecesOf } from './pieces.ts';
import type { Segment } from './segments.ts';
import { weighSignals } from './signals.ts';
import { headNounOf } from './titles.ts';
import { choose, type Candidate } from './choose.ts';

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

const parent = /\b(?:ouders?|moeder|vader|verzorgers?|voogd)\b/;
const asking =
  /\b(?:aanvra\w+|vraag|vragen|verzoek\w*|verzocht|verleng\w*|gevraagd|gewenst\w*|wens|wij vragen)\b.{0,60}\b(?:tlv|toelaatbaar\w*|toelating|beschikking)\b|\btype\b.{0,6}\btlv\b|\b(?:tlv|toelaatbaar\w*|toelating|verklaring)\b.{0,60}\b(?:aanvra\w*|verzoek\w*|verzocht|verleng\w*|gevraagd|gewenst\w*)\b/;
const whenOrWhere: readonly RegExp[] = [
  /\b(?:plaatsing|ingang\w*|ingaan\w*|start\w*|begin\w*|per|vanaf)\b/,
  /\b(?:tot en met|t\/m|tot|einddatum|looptijd|geldig\w*|duur|loopt af|verleng\w+)\b/,
  /\b(?:vso|beoogde|toekomstige|ontvangende|blijft)\b/,
];

// "Voor akkoord, de ouders van Bo:" above lines that only bear names.
const parentsAgree = /\b(?:akkoord|handtekening\w*|ondertekening|getekend)\b.{0,25}\b(?:ouders?|verzorgers?)\b/;

const headOf = ({ rows }: Reading): string =>
  rows
    .slice(0, 14)
    .map(({ folded }) => folded)
    .join(' ')
    .slice(0, 1_200);

const parentsSign = (reading: Reading): boolean =>
  reading.document.places.some(({ label }) => parent.test(fold(label))) ||
  (reading.document.places.length > 0 && reading.rows.some(({ folded }) => parentsAgree.test(folded)));

const asksForTlv = (reading: Reading): boolean =>
  parentsSign(reading) &&
  (reading.sentences.some(({ folded }) => asking.test(folded)) || asking.test(headOf(reading))) &&
  whenOrWhere.filter((words) => reading.rows.some(({ folded }) => words.test(folded))).length >= 2;

const tlvTitle = /^(?:tlv\b|toelaatbaarheidsverklaring\b)(?!.{0,60}\b(?:huidig|vorig|lopend|afgegeven|besluit|nummer|nr)\w*)/;
const tlvType =
  /\b(?:gp|zml|lz|lg|emb|pro|praktijkonderwijs|gedragsproblem\w*|zeer moeilijk lerend\w*|langdurig ziek\w*|lichamelijk\w*|meervoudig\w*)\b/;
const whoDecides = /\b(?:besluit|beschikking|afgegeven|verklaart|bezwaar)\b/;

// "TLV vso - langdurig ziek" above a table with the first and the last day, that parents sign: the application, though it asks for nothing in words.
const isHeadedAsTlv = (reading: Reading): boolean => {
  const title = reading.rows.slice(0, 5).some(({ folded, text }) => text.length <= 80 && tlvTitle.test(folded) && tlvType.test(folded));
  if (!title || !parentsSign(reading) || reading.rows.some(({ folded }) => whoDecides.test(folded))) return false;
  const { plaatsing, geldigVan, geldigTot } = findPeriode(reading);
  return (plaatsing ?? geldigVan) !== undefined && geldigTot !== undefined;
};

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
    const named = headNounOf({ folded: nameOf(reading.name) });
    if (named) at(named.kind).name = 2;
  }
  const weights = weighSignals(reading.sentences);
  for (const kind of contentKinds) {
    const content = Math.min(8, weights.get(kind) ?? 0);
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
  // Whatever it is called: a piece that asks for a TLV, says for when or where, and that parents sign, is the application.
  const headed = isHeadedAsTlv(reading);
  const asks = headed || asksForTlv(reading);
  if (asks) {
    const asked = at('aanmeldingsformulier');
    asked.sure = headed || asked.content >= 3;
    if (headed) asked.title = Math.max(asked.title, 6);
    asked.content = Math.min(8, asked.content + 6);
  }
  // A letter that asks for something is no form, unless the parts of a form are in it.
  const form = candidates.get('aanmeldingsformulier');
  const addressed = ['aan', 'betreft'].every((label) => segment.rows.slice(0, 10).some((row) => row.folded.startsWith(`${label}:`)));
  if (form && form.content < 7 && !asks && (addressed || segment.rows.some((row) => /^(?:geachte?|beste)\b/.test(row.folded))))
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

const greeting = /^(?:zeer )?(?:geachte?|beste|l\.s\.)/;
const bareAdvice =
  /^(?:(?:betreft|onderwerp|inzake)\b:? ?)?(?:het )?(?:advies|adviezen|advisering)\b(?! (?:van )?(?:de )?(?:\w+ )?deskundigen?\b)/;

// "arrangement (Steunpunt, 3 uur) is alles ingezet": a line in the middle of a sentence is no title, whatever word it begins with.
const goesOn = (rows: readonly Row[], row: Row): boolean => {
  const above = rows[rows.indexOf(row) - 1];
  return (
    above !== undefined &&
    above.page === row.page &&
    above.cells.length === 1 &&
    above.text.length > 50 &&
    !/[.:;!?]["')]?$/.test(above.text) &&
    /^\p{Ll}/u.test(row.text)
  );
};

const weighTitles = (segment: Segment, at: (kind: DocumentKind) => Candidate): void => {
  let before = 0;
  const seen = new Set<string>();
  for (const row of segment.rows.slice(0, titleLines + 4)) {
    const subject = /^(?:betreft|onderwerp|inzake|titel|document)\b/.test(row.folded);
    // A title over two lines: "Verlenging van een" above "toelaatbaarheidsverklaring"
    const next = segment.rows[segment.rows.indexOf(row) + 1];
    const noun = headNounOf(
      next && /\b(?:van|een|de|het|voor|tot|om|bij)$/.test(row.folded) ? { folded: `${row.folded} ${next.folded}` } : row,
    );
    if (!noun || seen.has(row.folded) || stamp.test(row.folded)) continue;
    seen.add(row.folded);
    const asTitle =
      row.text.length <= 110 &&
      (row.heading || noun.at <= 3 || subject) &&
      !isPromise(row.folded) &&
      !isDenied(row.folded) &&
      !goesOn(segment.rows, row) &&
      !/[.;]$/.test(row.text);
    // "Aanvraag TLV" stands above letters and substantiations too; a form says that it is one, or shows its parts.
    const plain = noun.kind === 'aanmeldingsformulier' && !row.folded.includes('formulier') ? 2 : 0;
    // A bare "Advies" heads a part of many reports; above everything else it says what the piece is.
    const late =
      before > 0 ||
      segment.rows.indexOf(row) > 6 ||
      segment.rows.slice(0, segment.rows.indexOf(row)).some(({ folded }) => greeting.test(folded));
    if (late && noun.kind === 'deskundigenadvies' && bareAdvice.test(row.folded)) continue;
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
