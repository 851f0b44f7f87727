import type { Box } from '../document.ts';
import type { Segment } from '../segments.ts';
import { trimLabel } from '../trim-label.ts';
import { isBlank, type SigningLine } from './signing-lines.ts';
import { bottom, sharedWidth, type Sketch } from './sketch.ts';
import { dateIn, isAnswered, isAsk, isClose, isHeading, isRole, nameIn } from './vocabulary.ts';

/** What stands around a signing line. `asked` tells that the words make it a place for a signature, signed or not. */
export type Surroundings = { label: string; name?: string; date?: string; asked: boolean };

const reachAbove = 105;
const reachBelow = 62;

/** Running heads and feet stand in these margins. */
const head = (segment: Segment, sketch: Sketch): boolean => sketch.running && bottom(segment.box) < 0.065 * sketch.height;
const foot = (segment: Segment, sketch: Sketch): boolean => sketch.running && segment.box[1] > 0.93 * sketch.height;

/** Reads the label above (else before, else below), and the printed name and date of a signing line. A block cut by a page's end goes on at the top of the next page. */
export function surroundings(
  sketch: Sketch,
  line: SigningLine,
  lines: readonly SigningLine[],
  near: { before: Sketch | undefined; after: Sketch | undefined },
): Surroundings {
  const over = wordsAbove(sketch, line, lines);
  const under = wordsBelow(sketch, line, lines, near.after);
  const top = over[0];
  const lead = trimLabel(line.lead);
  const name = under.map((text) => nameIn(text)).find((text) => text !== undefined);
  const date = [...under, ...over.slice(0, 2).filter((text) => text.length <= 45)]
    .map((text) => dateIn(text))
    .find((text) => text !== undefined);
  const labelled =
    over.slice(0, 3).find((text) => isAsk(text) && !isAnswered(text)) ?? (top !== undefined && isRole(top) ? top : undefined);
  const shared = labelled ?? rowHeading(sketch, line);
  const belowRole = under.find((text) => isAsk(text) || isRole(text));
  const signLead = isAsk(lead) || isRole(lead);
  const short =
    top !== undefined &&
    top.length <= 45 &&
    !/[.!?:]$/u.test(top) &&
    dateIn(top) === undefined &&
    nameIn(top) === undefined &&
    !isHeading(top)
      ? top
      : undefined;
  const label =
    (signLead ? lead : undefined) ?? shared ?? over.slice(0, 2).find((text) => isClose(text)) ?? belowRole ?? short ?? name ?? '';
  // "Naam: ....." and "Datum: ....." ask for something else
  const otherLead = lead !== '' && !signLead;
  const asked =
    !otherLead &&
    (signLead ||
      shared !== undefined ||
      name !== undefined ||
      (belowRole !== undefined && (!line.drawn || isCaption(belowRole, sketch, line, lines))) ||
      over.slice(0, 2).some((text) => isClose(text)));
  return { label: trimLabel(label), ...(name !== undefined && { name }), ...(date !== undefined && { date }), asked };
}

/** Whether the words right under a drawn line say what it is for: in brackets, or with room to sign above the line and no other line below the words. */
function isCaption(text: string, sketch: Sketch, line: SigningLine, lines: readonly SigningLine[]): boolean {
  const caption = sketch.segments.find(
    (s) => s.text === text && s.box[1] >= line.box[1] + 4 && s.box[1] - bottom(line.box) < 14 && overlaps(s.box, line.box),
  );
  if (caption === undefined) return false;
  if (/^\(.*\)$/u.test(text)) return true;
  const room = !sketch.segments.some(
    (s) => s !== caption && bottom(s.box) > line.box[1] - 24 && s.box[1] < line.box[1] && overlaps(s.box, line.box),
  );
  return room && line.box[2] <= 260 && !lines.some((other) => other.box[1] > line.box[1] + 4 && other.box[1] - line.box[1] < 90 && sharedWidth(other.box, line.box) > 0.2); // prettier-ignore
}

/** Texts above the line in its own column, nearest first; a signing line above ends the search. */
function wordsAbove(sketch: Sketch, line: SigningLine, lines: readonly SigningLine[]): string[] {
  const ceiling = Math.max(
    line.box[1] - reachAbove,
    ...lines
      .filter((other) => other !== line && other.box[1] < line.box[1] - 4 && sharedWidth(other.box, line.box) > 0.2)
      .map((other) => other.box[1]),
  );
  return sketch.segments
    .filter(
      (s) =>
        !isBlank(s.text) && !head(s, sketch) && s.box[1] > ceiling && bottom(s.box) <= bottom(line.box) - 2 && overlaps(s.box, line.box),
    )
    .toSorted((a, b) => b.box[1] - a.box[1])
    .map((s) => s.text);
}

/** Texts below the line in its own column, from the top, as long as they follow each other. */
function wordsBelow(sketch: Sketch, line: SigningLine, lines: readonly SigningLine[], after: Sketch | undefined): string[] {
  const floor = Math.min(
    bottom(line.box) + reachBelow,
    ...lines
      .filter((other) => other !== line && other.box[1] > line.box[1] + 4 && sharedWidth(other.box, line.box) > 0.2)
      .map((other) => other.box[1]),
  );
  const column = sketch.segments
    .filter((s) => !isBlank(s.text) && s.box[1] >= line.box[1] + 4 && overlaps(s.box, line.box) && !foot(s, sketch))
    .toSorted((a, b) => a.box[1] - b.box[1]);
  const follows = following(column.filter((s) => s.box[1] < floor), bottom(line.box)); // prettier-ignore
  if (column.length > 0 || after === undefined || (sketch.running && bottom(line.box) < 0.75 * sketch.height)) return follows;
  const next = after.segments
    .filter((s) => !isBlank(s.text) && !head(s, after) && s.box[1] < 160 && overlaps(s.box, line.box))
    .toSorted((a, b) => a.box[1] - b.box[1]);
  return following(next, next[0]?.box[1] ?? 0);
}

function following(column: readonly Segment[], from: number): string[] {
  const texts: string[] = [];
  let end = from;
  for (const segment of column) {
    // A heading, the label of the next signature, or room above it, ends this block
    if (segment.size > 1.15 * (column[0]?.size ?? segment.size)) break;
    if (segment.box[1] - end > 22 || (texts.length > 0 && isAsk(segment.text)) || texts.length >= 4) break;
    texts.push(segment.text);
    end = bottom(segment.box);
  }
  return texts;
}

const overlaps = (segment: Box, line: Box): boolean =>
  sharedWidth(segment, line) > 0.15 && Math.abs(segment[0] - line[0]) < Math.max(90, 0.8 * line[2]);

/** A label alone on its row that holds for all lines under it ("Handtekening ouder(s)/verzorger(s):" over two lines). */
function rowHeading(sketch: Sketch, line: SigningLine): string | undefined {
  return sketch.segments.filter((s) => isAsk(s.text) && !isAnswered(s.text) && bottom(s.box) < line.box[1] + 2 && line.box[1] - bottom(s.box) < reachAbove && s.box[0] <= line.box[0] + 5)
    .filter((s) => !sketch.segments.some((other) => other !== s && Math.abs(other.baseline - s.baseline) < 3 && other.box[0] > s.box[0]))
    .toSorted((a, b) => b.box[1] - a.box[1])[0]?.text; // prettier-ignore
}
