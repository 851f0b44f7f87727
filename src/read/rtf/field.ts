import type { Control } from '../controls.ts';

/** A field of an RTF text; `kind` is set where it is one to fill in (0 text, 1 tick box, 2 choice). */
export type RtfField = {
  kind: number | undefined;
  /** Its command, as far as it is looked at. */
  command: string;
  name: string;
  result: number | undefined;
  standard: number;
  choices: string[];
  /** What stands in a text field. */
  value: string;
};

export const newField = (): RtfField => ({
  kind: undefined,
  command: '',
  name: '',
  result: undefined,
  standard: 0,
  choices: [],
  value: '',
});

/** The number that says that nothing was chosen: the standard counts. */
const unset = 25;

/** A field to fill in as a control; undefined for other fields (page numbers, links). */
export function fieldControl({ kind: told, command, name, result, standard, choices, value }: RtfField): Control | undefined {
  // LibreOffice leaves out what a tick box holds; Word then shows an empty one
  const kind = told ?? (/^\s{0,5}FORMCHECKBOX/u.test(command) ? 1 : undefined);
  const chosen = result === undefined || result === unset ? standard : result;
  if (kind === 0) return { kind: 'text', name: name.trim(), value: value.trim() };
  if (kind === 1) return { kind: 'checkbox', name: name.trim(), value: '', checked: chosen === 1 };
  return kind === 2 ? { kind: 'choice', name: name.trim(), value: choices[chosen]?.trim() ?? '' } : undefined;
}
