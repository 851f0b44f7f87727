import type { Box, Line, Page, ReadDocument } from './document.ts';
import type { FirstRead, PictureRef } from './first-read.ts';
import type { PageOcr } from './picture-page.ts';
import { findSignatures } from './signatures/find-signatures.ts';
import { bottom, right, type Sketch } from './signatures/sketch.ts';
import { isAsk } from './signatures/vocabulary.ts';
import { UnreadError, withoutText } from './unread.ts';

/** What recognising one picture gave; an UnreadError where it could not be done. */
export type Recognition = { ref: PictureRef; result: PageOcr | UnreadError };

/** A picture without words that could be recognised: what the school can do. */
const unrecognised = (): UnreadError =>
  new UnreadError(
    'onleesbaar',
    'Op deze scan of foto zijn geen woorden te lezen. Scan het document opnieuw, rechtop, scherp en met voldoende licht, of upload het originele bestand.',
  );

/**
 * Joins what was recognised on pictures with the text that the file itself gave: pages in order, fields, and signatures found over all of it.
 * Pages whose picture could not be recognised stand in `onleesbaarPaginas`. @throws UnreadError when no page holds a word, or when there is more drawn
 * on them than a search for signatures gets through in some seconds.
 */
export function joinPictures(first: FirstRead, recognised: readonly Recognition[]): ReadDocument {
  if (first.beelden.length === 0) return requireWords(first.document, []);
  const good = recognised.flatMap(({ ref, result }) => (result instanceof UnreadError ? [] : [{ ref, ocr: result }]));
  const byPage = Map.groupBy(good, ({ ref }) => ref.pagina);
  const numbers = new Set([...first.document.pages.map((page) => page.number), ...byPage.keys()]);
  const pages = [...numbers].toSorted((a, b) => a - b).map((number) => {
    const own = first.document.pages.find((page) => page.number === number);
    return (byPage.get(number) ?? []).reduce<Page | undefined>((page, { ref, ocr }) => joinPage(page, ocr.page, ref), own) as Page;
  }); // prettier-ignore
  const sketches = sketchesOf(first, good);
  if (workOf(sketches) > mostWork) throw tooCrowded();
  const { signatures, places } = findSignatures(sketches);
  const unreadable = unreadablePages(first, recognised, pages);
  const { onleesbarePaginas: _before, ...document } = first.document;
  return requireWords(
    {
      ...document,
      pages,
      fields: [...document.fields, ...good.flatMap(({ ocr }) => ocr.fields)].toSorted((a, b) => a.page - b.page),
      signatures: [...signatures, ...hidden(document, signatures)].toSorted((a, b) => a.page - b.page),
      places,
      ...(unreadable.length > 0 && { onleesbarePaginas: unreadable }),
    },
    recognised,
  );
}

/** Reading processes have a clock; joining happens beside the other work of the service and must not hold it up. 500 full forms take a fifth of this. */
const mostWork = 5e9;
/** What comparing a run of words with a line, a mark, or (for each word that asks for a signature) a place costs, in billionths of a second. */
const costs = { rule: 16, mark: 160, ask: 200 } as const;

function workOf(sketches: readonly Sketch[]): number {
  return sketches.reduce((sum, { segments, rules, marks, cells = [] }) => {
    const asks = segments.filter(({ text }) => isAsk(text)).length;
    const each = rules.length * costs.rule + marks.length * costs.mark + asks * costs.ask;
    return sum + segments.length * each + (asks + marks.length) * cells.length * costs.ask;
  }, 0);
}

const tooCrowded = (): UnreadError =>
  new UnreadError(
    'te-groot',
    'Op de bladzijden van dit bestand staan te veel losse woorden, lijnen en plaatjes om te lezen. Druk het af naar een nieuwe PDF, of splits het, en upload het opnieuw.',
  );

/** Signatures of the file itself that no sketch shows, such as digital ones without a place on a page. */
const hidden = (document: ReadDocument, found: ReadDocument['signatures']) =>
  document.signatures.filter(
    (signature) => signature.how === 'digitaal' && !found.some((other) => other.how === 'digitaal' && other.page === signature.page && other.label === signature.label),
  ); // prettier-ignore

/** A page with what one of its pictures says: a picture of the page or a part of it fills in around the text of the file, one of Word stands under it. */
function joinPage(own: Page | undefined, whole: Page, ref: PictureRef): Page {
  // Boxes of a part are counted on the page, as its text is, and not on the picture
  const ocr: Page = ref.vak === undefined || whole.beeld === undefined ? whole : { ...whole, beeld: { ...whole.beeld, deel: true } };
  if (own === undefined || own.lines.length === 0)
    return ref.vak === undefined ? ocr : { ...ocr, lines: ocr.lines.map(shiftLine(ref.vak)) };
  const exact = own.lines.map((line): Line => ({ confidence: own.confidence, ...line }));
  const seen = ocr.lines.map((line): Line => ({ confidence: ocr.confidence, ...line })).map(shiftLine(ref.vak));
  const added = ref.deel === undefined ? seen.filter((line) => !exact.some((other) => isSamePlace(line.box, other.box))) : seen;
  const lines = [...exact, ...added];
  return {
    ...ocr,
    lines: ref.deel === undefined ? lines.toSorted((a, b) => (a.box?.[1] ?? 0) - (b.box?.[1] ?? 0)) : lines,
    confidence: Math.min(own.confidence, ocr.confidence),
  };
}

const shift = (box: Box, [left, top]: Box): Box => [box[0] + left, box[1] + top, box[2], box[3]];

const shiftLine =
  (vak: Box | undefined) =>
  (line: Line): Line =>
    vak === undefined || line.box === undefined ? line : { ...line, box: shift(line.box, vak) };

/** Whether more than half of the first lies in the second. */
function isSamePlace(a: Box | undefined, b: Box | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  const wide = Math.min(right(a), right(b)) - Math.max(a[0], b[0]);
  const high = Math.min(bottom(a), bottom(b)) - Math.max(a[1], b[1]);
  return wide > 0 && high > 0 && wide * high > 0.5 * a[2] * a[3];
}

type Good = { ref: PictureRef; ocr: PageOcr };

/** The sketches of all pages in order: a recognised page takes the place of the file's own, a part of the page comes in it, a picture of Word follows. */
function sketchesOf(first: FirstRead, good: readonly Good[]): Sketch[] {
  const isWhole = ({ ref }: Good) => ref.deel === undefined && ref.vak === undefined;
  const whole = new Set(good.filter(isWhole).map(({ ref }) => ref.pagina));
  const own = first.sketches
    .filter((sketch) => !whole.has(sketch.number))
    .map((sketch) => good.filter(({ ref }) => ref.pagina === sketch.number).reduce(placeIn, sketch));
  const apart = good.filter(({ ref }) => ref.vak === undefined || !first.sketches.some((sketch) => sketch.number === ref.pagina));
  return [...own, ...apart.map(({ ocr }) => ocr.sketch)].toSorted((a, b) => a.number - b.number);
}

/** A sketch of a page with that of a picture on it, where it stands. */
function placeIn(page: Sketch, { ref: { vak }, ocr: { sketch } }: Good): Sketch {
  if (vak === undefined) return page;
  const segments = sketch.segments.map((segment) => ({ ...segment, box: shift(segment.box, vak), baseline: segment.baseline + vak[1] }));
  return {
    ...page,
    segments: [...page.segments, ...segments].toSorted((a, b) => a.box[1] - b.box[1]),
    rules: [...page.rules, ...sketch.rules.map((rule) => shift(rule, vak))],
    marks: [...page.marks, ...sketch.marks.map((mark) => ({ ...mark, box: shift(mark.box, vak) }))],
  };
}

/** Pages that may hold more than was read: those of the file itself that no picture made up for, and pictures that gave no word. */
function unreadablePages(first: FirstRead, recognised: readonly Recognition[], pages: readonly Page[]): number[] {
  const lines = new Map(pages.map((page) => [page.number, page.lines.length]));
  const failed = recognised.filter(({ ref, result }) =>
    result instanceof UnreadError
      ? true
      : ref.deel === undefined && ref.vak === undefined && result.page.lines.length === 0 && !result.empty,
  );
  const done = new Set(recognised.map(({ ref }) => ref.pagina));
  // Of a photo that breaks off a part is lost, however well the rest is recognised
  const lost = first.document.format === 'afbeelding';
  const before = (first.document.onleesbarePaginas ?? []).filter((page) => lost || !done.has(page) || lines.get(page) === undefined);
  return [...new Set([...before, ...failed.map(({ ref }) => ref.pagina)])].toSorted((a, b) => a - b);
}

function requireWords(document: ReadDocument, recognised: readonly Recognition[]): ReadDocument {
  const held = document.fields.length > 0 || document.pages.some((page) => page.lines.some((line) => line.text.trim() !== ''));
  if (held) return document;
  const failure = recognised.find(({ result }) => result instanceof UnreadError)?.result;
  // A person can look at it all the same
  if (failure instanceof UnreadError) throw new UnreadError('onleesbaar', failure.message);
  throw recognised.some(({ result }) => !(result instanceof UnreadError) && !result.empty) ? unrecognised() : withoutText();
}
