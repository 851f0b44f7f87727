import type { Box, Signature, SignaturePlace } from '../document.ts';
import { around, type Segment } from '../segments.ts';
import { trimLabel } from '../trim-label.ts';
import { fieldPlaces } from './field-places.ts';
import { surroundings, type Surroundings } from './surroundings.ts';
import { residue } from './ink/judge.ts';
import { signingLines, type SigningLine } from './signing-lines.ts';
import { cellsFor } from './table-cells.ts';
import { bottom, shareInside, sharedWidth, type Mark, type Sketch } from './sketch.ts';
import { asksElse, isAnswered, isAsk, isClose, isRole, nameIn, personInRole, unnumbered } from './vocabulary.ts';

export type Signatures = { signatures: Signature[]; places: SignaturePlace[] };

/** A place with its box, before it is known what stands on it. */
type Place = Surroundings & { kind: 'line' | 'frame' | 'label' | 'letter'; box: Box; cells?: Box[]; page: number; marks: Mark[] };

/**
 * Finds where a document asks for a signature and which of these places are signed: a picture or pen strokes on or just above a line, in or under
 * the box of a label, or between the close of a letter and a printed name. The line, a frame, a logo and a printed name are no signature.
 */
export function findSignatures(pages: readonly Sketch[]): Signatures {
  const signatures: Signature[] = [];
  const places: SignaturePlace[] = [];
  const sketches = pages.map(withoutScrawls);
  sketches.forEach((sketch, i) => {
    const near = { before: sketches[i - 1], after: sketches[i + 1] };
    const drawn = sketch.marks.filter((mark) => mark.field === undefined);
    const marks = drawn.filter((mark) => !isResidue(mark) && signatureSized(mark, sketch));
    const lines = signingLines(sketch);
    const fields = fieldPlaces(sketch);
    const found = [...linePlaces(sketch, lines, near), ...labelPlaces(sketch, lines, near)].filter(
      (place) => !isField(place, sketch, fields),
    );
    const loose = marks.filter((mark) => !settle(mark, found, sketch.cells ?? []));
    found.push(...loose.flatMap((mark) => letterPlace(sketch, mark, near)));
    const asked = found.filter((place) => place.marks.length > 0 || place.asked);
    for (const place of inReadingOrder(asked)) {
      const { label, name, date, page } = place;
      const told = { label, ...(name !== undefined && { name }), ...(date !== undefined && { date }), page };
      const best = place.marks.toSorted((a, b) => (b.confidence ?? 1) - (a.confidence ?? 1))[0];
      const unclear = best === undefined ? drawn.some((mark) => isResidue(mark) && liesIn(mark, place)) : (best.confidence ?? 1) < certain;
      places.push({ ...told, signed: unclear ? undefined : best !== undefined });
      if (best !== undefined) signatures.push(signatureOf(best, told, place.asked ? 0.95 : 0.8));
    }
    signatures.push(...fields.signatures);
    places.push(...fields.places);
  });
  return { signatures, places };
}

/** A scrawl on a scan is sometimes read as some letters; those are no words. */
const withoutScrawls = (sketch: Sketch): Sketch => {
  const scrawls = sketch.marks.filter(({ confidence }) => confidence !== undefined && confidence > residue);
  if (scrawls.length === 0) return sketch;
  const segments = sketch.segments.filter(({ box }) => !scrawls.some((mark) => shareInside(box, mark.box) > 0.6));
  // A long straight stroke of the pen is no line to write on
  const rules = sketch.rules.filter(
    ([left, top, width]) => !scrawls.some((mark) => shareInside([left, top - 0.5, width, 1], mark.box) > 0.97),
  );
  return { ...sketch, segments, rules };
};

/** Whether a label or line only says what a field for a signature is for. */
const isField = (place: Place, sketch: Sketch, fields: Signatures): boolean =>
  fields.places.some(({ label }) => label === place.label) ||
  sketch.marks.some(
    (mark) => mark.field !== undefined && mark.box[3] > 2 && sharedWidth(mark.box, place.box) > 0.5 && overlapsDown(mark.box, place.box),
  );

const overlapsDown = (a: Box, b: Box): boolean => a[1] < bottom(b) && b[1] < bottom(a);

/** From here on a mark is a signature, below it may be one. */
const certain = 0.8;

/** Ink that is no signature, but leaves the place where it stands unclear. */
const isResidue = ({ confidence }: Mark): boolean => (confidence ?? 1) <= residue;

/** Whether ink stands where the signature of a place would: some room above a line, the room beside or below a label. */
function liesIn({ box }: Mark, place: Place): boolean {
  const [left, top, width, height] = place.box;
  if (place.cells?.some((cell) => shareInside(box, cell) > 0.5) === true) return true;
  const onto: Box = place.kind === 'line' ? [left, top - 40, width, height + 50] : place.box;
  return (overlapsDown(box, onto) && sharedWidth(box, onto) > 0.3) || (place.kind === 'label' && besideLabel(box, place.box));
}

const signatureOf = (mark: Mark, told: Pick<Signature, 'label' | 'name' | 'date' | 'page'>, sure: number): Signature => ({
  how: mark.how,
  ...told,
  box: around([mark.box]),
  ...(mark.beeld !== undefined && { beeld: mark.beeld }),
  confidence: Math.min(sure, mark.confidence ?? 1),
});

const sideBySide = 60;

/** From the top; places side by side, of which one may stand somewhat lower, from the left. */
function inReadingOrder(places: readonly Place[]): Place[] {
  const bands: Place[][] = [];
  for (const place of places.toSorted((a, b) => a.box[1] - b.box[1])) {
    const band = bands.at(-1);
    if (band?.every((other) => sharedWidth(other.box, place.box) <= 0 && place.box[1] - other.box[1] < sideBySide) === true)
      band.push(place);
    else bands.push([place]);
  }
  return bands.flatMap((band) => band.toSorted((a, b) => a.box[0] - b.box[0]));
}

/** Between a paraaf and a big scrawl; a picture over half the page is a background or a scan. */
const signatureSized = ({ box }: Mark, sketch: Sketch): boolean =>
  box[2] >= 14 &&
  box[3] >= 5 &&
  box[2] <= Math.max(330, 0.55 * sketch.width) &&
  box[3] <= 170 &&
  box[2] * box[3] < 0.12 * sketch.width * sketch.height;

type Near = { before: Sketch | undefined; after: Sketch | undefined };

function linePlaces(sketch: Sketch, lines: readonly SigningLine[], near: Near): Place[] {
  return lines
    .filter(({ lead }) => !asksElse(lead))
    .map((line) => ({
      ...surroundings(sketch, line, lines, near),
      kind: line.frame === undefined ? 'line' : 'frame',
      box: line.frame ?? line.box,
      page: sketch.number,
      marks: [],
    }));
}

const below = 75;

/** Labels that ask for a signature in a box or an open space, without a line. */
function labelPlaces(sketch: Sketch, lines: readonly SigningLine[], near: Near): Place[] {
  return sketch.segments.filter((segment) => asksHere(segment, sketch, lines)).map((segment) => {
    const area: Box = [segment.box[0], segment.box[1], Math.max(segment.box[2], 140), segment.box[3] + below];
    const label = segment.text.split(':', 1)[0]?.trim() ?? segment.text;
    const around = surroundings(sketch, { box: [area[0], bottom(segment.box), area[2], 20], lead: '', drawn: true }, lines, near);
    const told = isAnswered(segment.text) ? {} : around;
    const cells = cellsFor(segment, sketch);
    return { ...told, ...(cells !== undefined && { cells }), label, kind: 'label', asked: true, box: area, page: sketch.number, marks: [] };
  }); // prettier-ignore
}

function asksHere(segment: Segment, sketch: Sketch, lines: readonly SigningLine[]): boolean {
  if (!isAsk(segment.text) || segment.text.length > 60) return false;
  if (
    !/^(?:naam en |datum en )?(?:handtekening|paraaf|(?:voor|gezien en) akkoord|voor gezien)/iu.test(unnumbered(segment.text)) &&
    !/handtekening\s*:?$/iu.test(segment.text)
  )
    return false;
  // The lines under it, or beside it, are the places then
  if (isAnswered(segment.text)) return true;
  const near = (line: SigningLine) => line.box[1] > segment.box[1] - 8 && line.box[1] - bottom(segment.box) < 110 && !asksElse(line.lead);
  const between = (line: SigningLine) =>
    sketch.segments.some(
      (s) =>
        s !== segment && isAsk(s.text) && s.box[1] > segment.box[1] + 4 && s.box[1] < line.box[1] && sharedWidth(s.box, line.box) > 0.2,
    );
  return !lines.some((line) => near(line) && !between(line));
}

/** A mark beside a label belongs to it only where no other place has it under its own label or on its line. */
const farBeside = 400;

/** Gives a mark to the place that it stands on; false when there is none. */
function settle(mark: Mark, places: readonly Place[], cells: readonly Box[]): boolean {
  const inTable = cells.some((cell) => shareInside(mark.box, cell) > 0.6);
  const reach = places.flatMap((place) => {
    const tall = place.kind !== 'line';
    const beside = sharedWidth(mark.box, place.box);
    const foot = bottom(place.box) - bottom(mark.box);
    const onLine = !tall && beside > 0.35 && mark.box[1] < bottom(place.box) && foot > -28 && foot < 30;
    const under = tall && beside > 0.3 && mark.box[1] >= place.box[1] - 12 && mark.box[1] < bottom(place.box);
    const inArea = under || (tall && place.kind === 'label' && besideLabel(mark.box, place.box));
    if (place.cells?.some((cell) => shareInside(mark.box, cell) > 0.6) === true) return [{ place, distance: 0 }];
    if (place.cells !== undefined && inTable) return [];
    const inside = place.kind === 'frame' && shareInside(mark.box, place.box) > 0.7;
    return onLine || inArea ? [{ place, distance: inside ? 0 : Math.abs(foot) + (under ? 40 : tall ? farBeside : 0) }] : [];
  });
  const nearest = reach.toSorted((a, b) => a.distance - b.distance)[0];
  nearest?.place.marks.push(mark);
  return nearest !== undefined;
}

/** In the cell to the right of a label. */
const besideLabel = (mark: Box, area: Box): boolean => {
  const label: Box = [area[0], area[1], area[2], area[3] - below];
  return mark[0] >= label[0] && mark[0] - (label[0] + label[2]) < 260 && mark[1] < bottom(label) + 6 && bottom(mark) > label[1] - 6;
};

/** A mark without a line: signed when it stands under the close of a letter or a role, or right above a printed name. */
function letterPlace(sketch: Sketch, mark: Mark, near: Near): Place[] {
  const [, top] = mark.box;
  const above = sketch.segments
    .filter((s) => bottom(s.box) <= top + 8 && top - bottom(s.box) < 45 && sharedWidth(s.box, mark.box) > 0.2)
    .at(-1);
  const under = sketch.segments.find(
    (s) => s.box[1] >= bottom(mark.box) - 10 && s.box[1] - bottom(mark.box) < 25 && sharedWidth(s.box, mark.box) > 0.2,
  );
  const closed = above !== undefined && (isClose(above.text) || isAsk(above.text) || isRole(above.text));
  const captioned = mark.confidence !== undefined && !closed && under !== undefined && isAsk(under.text);
  const named = under !== undefined && nameIn(under.text) !== undefined;
  const around = surroundings(sketch, { box: [mark.box[0], bottom(mark.box) - 6, mark.box[2], 6], lead: '', drawn: true }, [], near);
  // "moeder: N. de Wit" with a day under it; a photo above such a line is as high as it is wide, and has no day
  const wide = mark.box[2] > 1.3 * mark.box[3] && around.date !== undefined;
  const person = wide && under !== undefined ? personInRole(under.text) : undefined;
  // A letterhead stands at the top, a person's name does not stand under it
  if (!closed && !captioned && !(named && top > 0.15 * sketch.height) && !(person !== undefined && top > 0.08 * sketch.height)) return [];
  return [
    {
      ...around,
      label: closed ? trimLabel(above.text) : captioned ? trimLabel(under.text) : (person?.role ?? around.label),
      ...(person !== undefined && { name: person.name }),
      asked: false,
      kind: 'letter',
      box: mark.box,
      page: sketch.number,
      marks: [mark],
    },
  ];
}
