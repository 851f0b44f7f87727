import type { Segment } from '../segments.ts';
import { trimLabel } from '../trim-label.ts';
import type { Signatures } from './find-signatures.ts';
import { bottom, sharedWidth, type Mark, type Sketch } from './sketch.ts';

/** Fields for a digital signature: each a place, and a signature when it is set. What the certificate says is not looked into. */
export function fieldPlaces(sketch: Sketch): Signatures {
  const found: Signatures = { signatures: [], places: [] };
  for (const mark of sketch.marks) {
    if (mark.field === undefined) continue;
    const { name, signed, date } = mark.field;
    const shown = mark.box[2] > 2 && mark.box[3] > 2;
    const told = { label: shown ? (labelOf(mark, sketch.segments) ?? name) : '', ...(date !== undefined && { date }), page: sketch.number };
    if (shown) found.places.push({ ...told, signed });
    if (signed)
      found.signatures.push({ how: 'digitaal', ...told, state: 'niet te controleren', ...(shown && { box: mark.box }), confidence: 1 });
  }
  return found;
}

/** The words left of the field, else right above it. */
function labelOf({ box }: Mark, segments: readonly Segment[]): string | undefined {
  const left = segments
    .filter((s) => s.box[0] < box[0] && box[0] - (s.box[0] + s.box[2]) < 220 && s.box[1] < bottom(box) && bottom(s.box) > box[1])
    .toSorted((a, b) => b.box[0] - a.box[0])[0];
  const above = segments.filter((s) => bottom(s.box) <= box[1] + 4 && box[1] - bottom(s.box) < 40 && sharedWidth(s.box, box) > 0.1).toSorted((a, b) => b.box[1] - a.box[1])[0]; // prettier-ignore
  const beside = left ?? above;
  return beside === undefined ? undefined : trimLabel(beside.text);
}
