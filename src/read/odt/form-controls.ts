import { controlMark, type Control } from '../controls.ts';
import { childrenOf, type Element } from '../packed/xml.ts';

/** Most forms inside forms. */
const deepest = 10;

/** The controls of the forms of a document by their id; the text points at them (`draw:control`). */
export function formControls(forms: Element, found: Map<string, Control>, depth = 0): void {
  for (const child of childrenOf(forms)) {
    if (child.name === 'form:form' && depth < deepest) formControls(child, found, depth + 1);
    const control = formControl(child);
    const id = child.attributes['form:id'] ?? child.attributes['xml:id'];
    if (control !== undefined && id !== undefined) found.set(id, control);
  }
}

function formControl({ name: element, attributes, children }: Element): Control | undefined {
  const name = attributes['form:name'] ?? '';
  const label = attributes['form:label'] ?? '';
  const value = attributes['form:current-value'] ?? attributes['form:value'] ?? '';
  const named = { name, ...(label !== '' && { label }) };
  switch (element) {
    case 'form:checkbox':
      return {
        ...named,
        kind: 'checkbox',
        value: label,
        checked: (attributes['form:current-state'] ?? attributes['form:state']) === 'checked',
      };
    case 'form:radio':
      return {
        ...named,
        kind: 'checkbox',
        value: label,
        checked: (attributes['form:current-selected'] ?? attributes['form:selected']) === 'true',
      };
    case 'form:date':
    case 'form:formatted-text':
    case 'form:number':
    case 'form:text':
    case 'form:textarea':
    case 'form:time':
      return { ...named, kind: element === 'form:date' ? 'date' : 'text', value };
    case 'form:combobox':
    case 'form:listbox': {
      const options = children.filter((child): child is Element => typeof child !== 'string' && child.name === 'form:option');
      const chosen = options.filter(
        (option) => (option.attributes['form:current-selected'] ?? option.attributes['form:selected']) === 'true',
      );
      return { ...named, kind: 'choice', value: value || chosen.map((option) => option.attributes['form:label'] ?? '').join(', ') };
    }
    default:
      return undefined;
  }
}

/** A content control in the text (LibreOffice writes them when it saves a Word file as ODT), with what stands in it; undefined for one that only groups. */
export function contentControl({ attributes, children }: Element, text: string): Control | undefined {
  const on = (key: string) => attributes[`loext:${key}`] === 'true';
  const label = attributes['loext:alias'] ?? '';
  const named = { name: attributes['loext:tag'] ?? label, ...(label !== '' && { label }) };
  if (on('checkbox')) return { ...named, kind: 'checkbox', value: '', checked: on('checked') };
  if (on('picture')) return undefined;
  const value = on('showing-place-holder') ? '' : text.trim();
  const choice =
    on('combobox') || on('dropdown') || children.some((child) => typeof child !== 'string' && child.name === 'loext:list-item');
  return { ...named, kind: choice ? 'choice' : on('date') ? 'date' : 'text', value };
}

/** A form field of old Word files (`field:fieldmark`): a tick box or a choice. For a text field the value stands in the text itself. */
export function fieldMark(element: Element): Control | undefined {
  const { 'field:type': type = '', 'text:name': name = '' } = element.attributes;
  const values = (key: string) =>
    childrenOf(element, 'field:param')
      .filter(({ attributes }) => attributes['field:name'] === key)
      .map(({ attributes }) => attributes['field:value'] ?? '');
  if (type.endsWith('FORMCHECKBOX')) return { kind: 'checkbox', name, value: '', checked: values('Checkbox_Checked')[0] === 'true' };
  if (!type.endsWith('FORMDROPDOWN')) return undefined;
  return { kind: 'choice', name, value: values('Dropdown_ListEntry')[Number(values('Dropdown_Selected')[0] ?? 0)] ?? '' };
}

/** Puts a control among those of the document; gives the mark that stands for it in the text. */
export const keepControl = (controls: Control[], control: Control): string => controlMark(controls.push(control) - 1);
