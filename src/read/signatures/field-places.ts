import type { Signature } from '../document.ts';
import type { Segment } from '../segments.ts';
import { trimLabel } from '../trim-label.ts';
import type { Signatures } from './find-signatures.ts';
import { bottom, sharedWidth, type Digital, type Mark, type Sketch } from './sketch.ts';

/** Fields for a digital signature: each a place, and a signature when it is set. Whether a place is signed where the signature is not valid, is for a person to say. */
export function fieldPlaces(sketch: Sketch): Signatures {
  const found: Signatures = { signatures: [], places: [] };
  for (const mark of sketch.marks) {
    if (mark.field === undefined) continue;
    const { name, signed, digital = notVerified } = mark.field;
    const shown = mark.box[2] > 2 && mark.box[3] > 2;
    const { date } = digital;
    const told = {
      label: shown ? (labelOf(mark, sketch.segments) ?? name) : '',
      ...(signed && date !== undefined && { date }),
      page: sketch.number,
    };
    if (shown) found.places.push({ ...told, signed: signed && digital.state === 'ongeldig' ? undefined : signed });
    if (signed)
      found.signatures.push(
        digitalSignature(digital, { ...told, ...(shown && { box: mark.box }), ...(mark.beeld !== undefined && { beeld: mark.beeld }) }),
      );
  }
  return found;
}

const notVerified: Digital = { state: 'niet te controleren' };

/** A digital signature as a document tells it; one that proves nothing is no certain one. */
export const digitalSignature = (
  { state, reden, ondertekenaar, date }: Digital,
  at: Pick<Signature, 'label' | 'page' | 'box' | 'beeld'>,
): Signature => ({
  how: 'digitaal',
  ...at,
  state,
  ...(reden !== undefined && { reden }),
  ...(ondertekenaar !== undefined && { ondertekenaar }),
  ...(date !== undefined && { date }),
  confidence: state === 'geldig' ? 1 : 0.6,
});

/** The words left of the field, else right above it. */
function labelOf({ box }: Mark, segments: readonly Segment[]): string | undefined {
  const left = segments
    .filter((s) => s.box[0] < box[0] && box[0] - (s.box[0] + s.box[2]) < 220 && s.box[1] < bottom(box) && bottom(s.box) > box[1])
    .toSorted((a, b) => b.box[0] - a.box[0])[0];
  const above = segments.filter((s) => bottom(s.box) <= box[1] + 4 && box[1] - bottom(s.box) < 40 && sharedWidth(s.box, box) > 0.1).toSorted((a, b) => b.box[1] - a.box[1])[0]; // prettier-ignore
  const beside = left ?? above;
  return beside === undefined ? undefined : trimLabel(beside.text);
}
