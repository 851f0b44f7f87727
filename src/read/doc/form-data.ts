import type { Control } from '../controls.ts';
import type { Bytes } from './bytes.ts';

/** The number that says that nothing was chosen: the standard counts. */
const unset = 25;
const mostChoices = 500;

/** The data of an old form field in the data stream ([MS-DOC] 2.9.78); undefined where it is none. */
export function formData(data: Bytes, location: number): Control | undefined {
  const at = location + data.u16(location + 4);
  if (data.u32(at) !== 0xffff_ffff) return undefined;
  const bits = data.u16(at + 4);
  const kind = bits & 3;
  const result = (bits >> 2) & 0x1f;
  let here = at + 10;
  /** A text with its length before and a zero after it. */
  const text = (): string => {
    const length = data.u16(here);
    const found = data.slice(here + 2, here + 2 + 2 * length).toString('utf16le');
    here += 4 + 2 * length;
    return found;
  };
  const name = text();
  if (kind === 0) return { kind: 'text', name, value: '' };
  const standard = data.u16(here);
  here += 2;
  const chosen = result === unset ? standard : result;
  if (kind === 1) return { kind: 'checkbox', name, value: '', checked: chosen === 1 };
  // Format, help, status, and the macros at its begin and end
  for (let i = 0; i < 5; i++) text();
  const count = Math.min(mostChoices, data.u16(here + 2));
  here += 6;
  const choices: string[] = [];
  for (let i = 0; i < count; i++) {
    const length = data.u16(here);
    choices.push(data.slice(here + 2, here + 2 + 2 * length).toString('utf16le'));
    here += 2 + 2 * length;
  }
  return { kind: 'choice', name, value: choices[chosen] ?? '' };
}
