import type { FormField, Line } from './document.ts';
import { trimLabel as trim } from './trim-label.ts';

/**
 * Something to fill in: a tick box, or a box for text, a choice or a date. `zeker` false is a tick box on a scan of which it cannot be told whether it
 * is ticked: it gives no field.
 */
export type Control = { kind: FormField['kind']; name: string; label?: string; value: string; checked?: boolean; zeker?: false };

const firstMark = 0xe000;
/** Most controls that one document can hold; later ones show their value as plain text. */
const mostControls = 0xf8ff - firstMark;

/** The mark that stands in a text for a control until the lines are made. Private characters of the document itself must be gone by then. */
export const controlMark = (index: number): string => (index < mostControls ? String.fromCharCode(firstMark + index) : '');

const ticked = new Set(['☒', '☑', '✓', '✔', '✗', '✘', '🗹', '🗷', '⊠', '■', '◉', '⦿', '●']);
const unticked = new Set(['☐', '□', '▢', '❏', '❑', '❐', '❒', '○', '◯', '⬜']);
/** Signs that also serve as bullets: a tick box only where an empty one stands in the same cell or line. */
const doubtful = new Set(['■', '●', '○', '✓', '✔', '◯']);

type Tick = { at: number; length: number; checked: boolean; control?: Control };

/** Boxes of a text: symbols, `[x]`, `[ ]`, `(x)`, `( )` and the marks of controls. */
function ticksIn(text: string, controls: readonly Control[]): Tick[] {
  const ticks: Tick[] = [];
  for (const found of text.matchAll(/[\uE000-\uF8FF]|[☒☑✓✔✗✘⊠■◉⦿●☐□▢❏❑❐❒○◯⬜]|\u{1F5F9}|\u{1F5F7}|[[(] ?[xXvV✓]? ?[\])]/gu)) {
    const sign = found[0];
    const control = controls[sign.charCodeAt(0) - firstMark];
    const base = { at: found.index, length: sign.length };
    if (control !== undefined) {
      if (control.kind === 'checkbox') ticks.push({ ...base, checked: control.checked === true, control });
    } else if (sign.startsWith('[') || sign.startsWith('(')) {
      const inner = sign.slice(1, -1).trim();
      const empty = inner === '';
      if (sign.startsWith('[') ? sign.endsWith(']') : sign.endsWith(')') && !(empty && sign.length < 3))
        ticks.push({ ...base, checked: !empty });
    } else if (ticked.has(sign)) ticks.push({ ...base, checked: true });
    else if (unticked.has(sign)) ticks.push({ ...base, checked: false });
  }
  // "(x)" in a sentence is no box: an empty one stands near it, or the text begins with it
  const sign = (tick: Tick) => text.slice(tick.at, tick.at + tick.length);
  const brackets = ticks.some((tick) => sign(tick).startsWith('(') && (!tick.checked || text.slice(0, tick.at).trim() === ''));
  const likely = brackets ? ticks : ticks.filter((tick) => !sign(tick).startsWith('('));
  const sure = likely.some((tick) => tick.control !== undefined || !doubtful.has(sign(tick)));
  return sure ? likely : [];
}

const trimLabel = (text: string): string => trim(withoutMarks(text));

/** The words that belong to each box: after it, or before it where the text ends with a box and does not begin with one. */
function optionsOf(text: string, ticks: readonly Tick[]): string[] {
  const first = ticks[0];
  const last = ticks.at(-1);
  if (first === undefined || last === undefined) return [];
  const before = trimLabel(text.slice(0, first.at)) !== '' && trimLabel(text.slice(last.at + last.length)) === '';
  return ticks.map((tick, i) => {
    const previous = ticks[i - 1];
    const next = ticks[i + 1];
    const words = before
      ? text.slice(previous === undefined ? 0 : previous.at + previous.length, tick.at)
      : text.slice(tick.at + tick.length, next?.at ?? text.length);
    return trimLabel(words);
  });
}

/** The lines with the marks of controls replaced by what a person sees (☒, ☐, the value), and every control and tick box as a field. */
export function resolveControls<L extends Line>(
  lines: readonly L[],
  controls: readonly Control[],
  page: number,
): { lines: L[]; fields: FormField[] } {
  const fields: FormField[] = [];
  const show = (text: string) => text.replace(/[\uE000-\uF8FF]/gu, (mark) => shown(controls[mark.charCodeAt(0) - firstMark])).trim();
  let above = '';
  const resolved = lines.map((line): L => {
    const cells = line.cells ?? [line.text];
    // The label of a row of boxes stands before the first of them
    let beside = '';
    cells.forEach((cell, i) => {
      const ticks = ticksIn(cell, controls);
      const options = optionsOf(cell, ticks);
      const lead = ticks[0] === undefined || options[0] === undefined ? '' : trimLabel(cell.slice(0, ticks[0].at));
      ticks.forEach((tick, k) => {
        if (tick.control?.zeker === false) return;
        // A box alone in its cell: its words stand in the next cell, else in the one before
        const own = tick.control?.label || tick.control?.value;
        const option = options[k] || own || trimLabel(cells[i + 1] ?? '') || beside;
        const label = (lead !== '' && lead !== options[0] ? lead : beside) || option;
        fields.push({ name: tick.control?.name || label, label, kind: 'checkbox', value: option, checked: tick.checked, page });
      });
      for (const found of cell.matchAll(/[\uE000-\uF8FF]/gu)) {
        const control = controls[found[0].charCodeAt(0) - firstMark];
        if (control === undefined || control.kind === 'checkbox') continue;
        const label = control.label || trimLabel(cell.slice(0, found.index)) || beside || above;
        fields.push({ name: control.name || label, label, kind: control.kind, value: control.value, page });
      }
      if (ticks.length === 0) beside = trimLabel(cell) || beside;
    });
    above = trimLabel(line.text) || above;
    return { ...line, text: show(line.text), ...(line.cells !== undefined && { cells: line.cells.map(show) }) };
  });
  return { lines: resolved, fields };
}

/** The text without the marks of controls. */
export const withoutMarks = (text: string): string => text.replace(/[\uE000-\uF8FF]/gu, '');

const shown = (control: Control | undefined): string =>
  control === undefined || control.zeker === false
    ? ''
    : control.kind !== 'checkbox'
      ? control.value
      : control.checked === true
        ? '☒'
        : '☐';
