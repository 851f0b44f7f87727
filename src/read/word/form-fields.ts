import type { Control } from '../controls.ts';
import { plainSpaces } from '../flow/plain-spaces.ts';
import { withoutPrivate } from '../symbols.ts';
import { at, childrenOf, isOn, valueAt, type Element } from '../packed/xml.ts';

/** All text inside, as it stands there; deleted text left out. */
export const textOf = (element: Element): string =>
  element.children
    .map((child) => {
      if (typeof child === 'string') return element.name === 'w:t' ? child : '';
      if (child.name === 'w:del' || child.name === 'w:moveFrom' || child.name === 'w:sdtPr' || child.name === 'mc:Fallback') return '';
      return (child.name === 'w:p' ? ' ' : '') + (child.name === 'w:tab' || child.name === 'w:br' ? ' ' : textOf(child));
    })
    .join('');

const has = (element: Element | undefined, ...names: string[]): boolean =>
  element !== undefined && childrenOf(element).some((child) => names.includes(child.name));

/** A content control as a control; `undefined` for one that only groups text (no name and no kind of its own). Placeholder text counts as empty. */
export function contentControl(element: Element): Control | undefined {
  const properties = at(element, 'w:sdtPr');
  const content = at(element, 'w:sdtContent');
  const label = valueAt(properties, 'w:alias') ?? '';
  const name = valueAt(properties, 'w:tag') ?? label;
  const checkbox = at(properties, 'w14:checkbox') ?? at(properties, 'w:checkbox');
  if (checkbox !== undefined) {
    const state = at(checkbox, 'w14:checked') ?? at(checkbox, 'w:checked');
    return { kind: 'checkbox', name, value: '', checked: state !== undefined && isOn(state) };
  }
  const choice = has(properties, 'w:dropDownList', 'w:comboBox');
  const date = has(properties, 'w:date');
  if (!choice && !date && !has(properties, 'w:text') && label === '' && name === '' && !has(properties, 'w:showingPlcHdr'))
    return undefined;
  if (has(properties, 'w:docPartObj', 'w:docPartList', 'w:group', 'w:picture', 'w15:repeatingSection', 'w15:repeatingSectionItem'))
    return undefined;
  if (content !== undefined && holdsBlocks(content)) return undefined;
  const placeholder = isOn(at(properties, 'w:showingPlcHdr'));
  const value = placeholder || content === undefined ? '' : plainSpaces(withoutPrivate(textOf(content)));
  return { kind: choice ? 'choice' : date ? 'date' : 'text', name, ...(label !== '' && { label }), value };
}

/** Tables, pictures or controls inside: then the content is read as text and the control only surrounds it. */
const holdsBlocks = (element: Element): boolean =>
  childrenOf(element).some((child) => ['w:tbl', 'w:sdt', 'w:drawing', 'w:pict'].includes(child.name) || holdsBlocks(child));

/** A form field of Word 97-2003 (`w:ffData`). For a text field the value stands in the text that follows. */
export function legacyField(field: Element): Control | undefined {
  const name = valueAt(field, 'w:name') ?? '';
  const checkbox = at(field, 'w:checkBox');
  if (checkbox !== undefined)
    return {
      kind: 'checkbox',
      name,
      value: '',
      checked: isOn(at(checkbox, 'w:checked') ?? at(checkbox, 'w:default')) && has(checkbox, 'w:checked', 'w:default'),
    };
  const list = at(field, 'w:ddList');
  if (list !== undefined) {
    const entries = childrenOf(list, 'w:listEntry').map((entry) => entry.attributes['w:val'] ?? '');
    return { kind: 'choice', name, value: entries[Number(valueAt(list, 'w:result') ?? 0)] ?? '' };
  }
  return at(field, 'w:textInput') === undefined ? undefined : { kind: 'text', name, value: '' };
}
