import type { Box } from '../document.ts';
import type { Segment } from '../segments.ts';
import { framesOf } from './frames.ts';
import { bottom, sharedWidth, type Sketch } from './sketch.ts';
import { asksElse, isAsk } from './vocabulary.ts';

/** A line to write on: dots or underscores in the text, a drawn line, or the foot of a frame. `lead` is the text before it on the same line. */
export type SigningLine = { box: Box; lead: string; drawn: boolean; frame?: Box };

/** Room between a label and the line that it is for, in points. */
const farthest = 190;

const blank = /^(?<lead>[^._…]{0,80}?)\s*(?<line>[._…][._… ]{5,})(?<tail>.*)$/u;

const dots = (line: string): number => line.replaceAll(' ', '').replaceAll('…', '...').length;

/** Whether a run of words is nothing but a line to write on. */
export const isBlank = (text: string): boolean => /^[._… ]{6,}$/u.test(text);

/** The lines of a page that may be meant for a signature. Dots between a heading and its page number, and lines under words, are none. */
export function signingLines(sketch: Sketch): SigningLine[] {
  const written = sketch.segments.flatMap((segment): SigningLine[] => {
    const found = blank.exec(segment.text)?.groups;
    if (found === undefined || dots(found['line'] ?? '') < 10) return [];
    if (/\S/u.test(found['tail'] ?? '')) return [];
    const [left, top, width, height] = segment.box;
    const share = (found['lead'] ?? '').length / Math.max(1, segment.text.length);
    return [
      { box: [left + width * share * 0.9, top, width * (1 - share * 0.9), height], lead: (found['lead'] ?? '').trim(), drawn: false },
    ];
  });
  const frames = framesOf(sketch);
  const framed = frames.map((frame): SigningLine => ({ box: [frame[0], bottom(frame) - 6, frame[2], 6], lead: '', drawn: true, frame }));
  const isSide = (rule: Box) =>
    frames.some((frame) => [frame[1], bottom(frame)].some((at) => Math.abs(rule[1] - at) <= 1.5) && sharedWidth(rule, frame) > 0.9);
  const drawn = sketch.rules
    .filter((rule) => !isSide(rule))
    .filter((rule) => rule[2] >= 60 && rule[2] <= 0.6 * sketch.width && !underlines(rule, sketch.segments))
    .map((rule): SigningLine => ({ box: [rule[0], rule[1] - 6, rule[2], 6], lead: leadOf(rule, sketch.segments), drawn: true }));
  const lines = [...written, ...drawn, ...framed];
  return lines.filter((line) => line.frame !== undefined || isAsk(line.lead) || !inStack(line, lines, sketch.segments));
}

const underlines = (rule: Box, segments: readonly Segment[]): boolean =>
  segments.some(
    (segment) =>
      Math.abs(bottom(segment.box) - rule[1]) <= 4 &&
      sharedWidth(segment.box, rule) > 0.5 &&
      segment.box[2] > 0.4 * rule[2] &&
      !isBlank(segment.text),
  );

/** The text that ends where a drawn line begins, on the same height; of a text that goes on over the line (filled in by hand) its label. */
function leadOf(rule: Box, segments: readonly Segment[]): string {
  const beside = segments.filter(({ box }) => Math.abs(bottom(box) - rule[1]) <= 6 && box[0] < rule[0] && rule[0] - (box[0] + box[2]) < 20);
  const before = beside.find(({ box }) => box[0] + box[2] <= rule[0] + 2);
  if (before !== undefined) return before.text;
  const over = beside.find(({ box, text }) => rule[0] - box[0] > 12 && text.includes(':') && box[0] + box[2] < rule[0] + rule[2] + 10);
  if (over !== undefined) return over.text.slice(0, over.text.indexOf(':') + 1);
  return farLabel(rule, segments)?.text ?? '';
}

/** In forms whose lines begin at one tab: the label at the left, with nothing between it and the line. */
function farLabel(rule: Box, segments: readonly Segment[]): Segment | undefined {
  const row = segments.filter(
    ({ box }) => box[0] + box[2] <= rule[0] + 2 && rule[0] - (box[0] + box[2]) < farthest && Math.abs(bottom(box) - rule[1]) <= 6,
  );
  const nearest = row.toSorted((a, b) => b.box[0] - a.box[0])[0];
  return nearest !== undefined && (isAsk(nearest.text) || asksElse(nearest.text)) ? nearest : undefined;
}

/** Several lines close under each other with nothing between are room to write, not to sign. */
const inStack = (line: SigningLine, lines: readonly SigningLine[], segments: readonly Segment[]): boolean =>
  lines.some((other) => {
    if (other === line || other.frame !== undefined || sharedWidth(other.box, line.box) < 0.7) return false;
    const [upper, lower] = other.box[1] < line.box[1] ? [other, line] : [line, other];
    const gap = lower.box[1] - bottom(upper.box);
    if (gap > 22 || gap < -2) return false;
    return (
      lower.lead === '' &&
      !segments.some(
        (s) =>
          !isBlank(s.text) && s.box[1] > upper.box[1] + 2 && bottom(s.box) < bottom(lower.box) - 2 && sharedWidth(s.box, line.box) > 0.2,
      )
    );
  });
