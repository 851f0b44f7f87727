import { controlMark, type Control } from '../controls.ts';
import type { Box } from '../document.ts';
import { withoutPrivate } from '../symbols.ts';
import type { Annotations } from './annotations.ts';
import type { Drawings } from './drawings.ts';
import type { Word } from './words.ts';

/** The words of a page together with what is filled in on it, each at its place; controls are added to `controls`. */
export function withControls(
  words: readonly Word[],
  { controls: placed, texts }: Annotations,
  drawings: Drawings,
  controls: Control[],
): Word[] {
  const { boxes, taken } = drawnBoxes(words, drawings, placed.map((field) => field.box)); // prettier-ignore
  const rest = words.filter((word) => !taken.has(word));
  const at = (box: Box, text: string): Word => ({
    text,
    left: box[0],
    right: box[0] + box[2],
    top: box[1],
    bottom: box[1] + box[3],
    ...standing(box, rest),
  });
  const fields = [...placed, ...boxes].flatMap(({ control, box }) => {
    const mark = controlMark(controls.length);
    if (mark === '') return [];
    controls.push({ ...control, value: withoutPrivate(control.value) });
    return [at(box, mark)];
  });
  return [...rest, ...fields, ...texts.map(({ text, box }) => at(box, withoutPrivate(text)))];
}

/** The line that a field stands on: that of the nearest word on the height of its first line. */
function standing(box: Box, words: readonly Word[]): { baseline: number; size: number } {
  const [left, top, width, height] = box;
  const end = top + Math.min(height, 24);
  let nearest: Word | undefined;
  let distance = 400;
  for (const word of words) {
    if (word.baseline < top - 1 || word.baseline > end + 4) continue;
    const apart = Math.max(left - word.right, word.left - (left + width), 0);
    if (apart < distance) [nearest, distance] = [word, apart];
  }
  return nearest === undefined ? { baseline: top + Math.min(height, 14) - 3, size: 9 } : { baseline: nearest.baseline, size: nearest.size };
}

const within = (inner: Box, outer: Box): boolean =>
  inner[0] >= outer[0] - 3 &&
  inner[1] >= outer[1] - 3 &&
  inner[0] + inner[2] <= outer[0] + outer[2] + 3 &&
  inner[1] + inner[3] <= outer[1] + outer[3] + 3;

const touches = (a: Box, b: Box): boolean =>
  a[0] < b[0] + b[2] + 1 && b[0] < a[0] + a[2] + 1 && a[1] < b[1] + b[3] + 1 && b[1] < a[1] + a[3] + 1;

/** Tick boxes drawn as small squares: ticked when a letter, tick or strokes stand in it. The words in them are `taken`. */
function drawnBoxes(
  words: readonly Word[],
  drawings: Drawings,
  fields: readonly Box[],
): { boxes: { control: Control; box: Box }[]; taken: Set<Word> } {
  const taken = new Set<Word>();
  const outer: Box[] = [];
  const inner: Box[] = [];
  for (const square of drawings.squares.toSorted((a, b) => b[2] - a[2])) {
    if (fields.some((field) => touches(field, square))) continue;
    const same = outer.find((box) => within(square, box));
    if (same === undefined && square[2] >= 6.5) outer.push(square);
    else if (same !== undefined && square[2] < 0.8 * same[2]) inner.push(square);
  }
  // Squares side by side without room between are the cells of a table
  const alone = outer.filter((box) => !outer.some((other) => other !== box && touches(other, box)));
  const boxes = alone.flatMap((box) => {
    const inside = words.filter(
      (word) =>
        /^[xXvV✓✔✗✘☒☑]$/u.test(word.text) &&
        within(
          [word.left, word.bottom - word.size, word.right - word.left, word.size * 0.8],
          [box[0] - 2, box[1] - 2, box[2] + 4, box[3] + 4],
        ),
    );
    const beside = words.some(
      (word) =>
        word.baseline > box[1] &&
        word.baseline < box[1] + box[3] + 6 &&
        (Math.abs(word.left - box[0] - box[2]) < 25 || Math.abs(box[0] - word.right) < 25),
    );
    if (!beside) return [];
    for (const word of inside) taken.add(word);
    const checked =
      inside.length > 0 || drawings.strokes.some((stroke) => within(stroke.box, box)) || inner.some((square) => within(square, box));
    return [{ box, control: { kind: 'checkbox' as const, name: '', value: '', checked } }];
  });
  return { boxes, taken };
}
