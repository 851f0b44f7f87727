import { controlMark, type Control } from '../controls.ts';
import { buildText, countElements } from '../flow/build-text.ts';
import type { FlowText } from '../flow/finish.ts';
import type { ReadLimits } from '../limits.ts';
import { withoutPrivate } from '../symbols.ts';
import { plainCharacters } from './entities.ts';
import { eachTag } from './html-tags.ts';
import { blocks } from './is-html.ts';

/** What a web page says: tables as cells, lists and paragraphs as lines, what is filled in as fields. Scripts, styles and hidden parts are left out. */
export function readHtml(html: string, limits: ReadLimits): FlowText {
  const text = buildText(countElements(limits));
  const controls: Control[] = [];
  /** The tables that are open, with whether a row and a cell are: their ends may be left out. */
  const tables: { row: boolean; cell: boolean }[] = [];
  let dirty = false;
  /** In a hidden element: its name and how many of that name are open in it. */
  let hidden: { name: string; open: number } | undefined;
  let chosen: string | undefined;

  const endLine = () => {
    if (dirty) text.endParagraph(tables.length);
    dirty = false;
  };
  const add = (words: string) => {
    const shown = withoutPrivate(plainCharacters(words)).replace(/\s+/gu, ' ');
    if (shown.trim() === '' && !dirty) return;
    dirty = true;
    text.now.add(shown);
  };
  const put = (control: Control) => {
    dirty = true;
    text.now.add(controlMark(controls.push(control) - 1));
  };

  const endCell = () => {
    const table = tables.at(-1);
    if (table?.cell !== true) return;
    dirty = false;
    text.endCell(tables.length);
    table.cell = false;
  };
  const endRow = () => {
    endCell();
    const table = tables.at(-1);
    if (table?.row !== true) return;
    dirty = false;
    text.endRow(tables.length);
    table.row = false;
  };

  const open = (name: string, attributes: Record<string, string>) => {
    if (name === 'table') {
      endLine();
      tables.push({ row: false, cell: false });
    } else if (name === 'tr') {
      endRow();
      if (tables.length > 0) tables[tables.length - 1] = { row: true, cell: false };
    } else if (name === 'td' || name === 'th') {
      endCell();
      if (tables.length > 0) tables[tables.length - 1] = { row: true, cell: true };
    } else if (name === 'br') {
      if (dirty) text.now.line();
    } else if (name === 'input') {
      const { type = 'text', value = '', name: own = '' } = attributes;
      if (type === 'checkbox' || type === 'radio') put({ kind: 'checkbox', name: own, value: '', checked: 'checked' in attributes });
      else if (type === 'text' || type === 'date' || type === 'email' || type === 'number' || type === 'tel')
        put({ kind: type === 'date' ? 'date' : 'text', name: own, value: plainCharacters(value) });
    } else if (name === 'option') chosen = 'selected' in attributes ? '' : undefined;
    else if (blocks.has(name)) endLine();
  };
  const close = (name: string) => {
    if (name === 'td' || name === 'th') endCell();
    else if (name === 'tr') endRow();
    else if (name === 'table') {
      endRow();
      endLine();
      tables.pop();
    } else if (name === 'option') {
      if (chosen !== undefined) put({ kind: 'choice', name: '', value: chosen.trim() });
      chosen = undefined;
    } else if (blocks.has(name)) endLine();
  };

  let inOption = false;
  eachTag(html, {
    text(words) {
      if (hidden !== undefined) return;
      if (!inOption) add(words);
      else if (chosen !== undefined) chosen += plainCharacters(words);
    },
    open(name, attributes, alone) {
      if (hidden !== undefined) {
        if (name === hidden.name && !alone) hidden.open++;
      } else if ('hidden' in attributes || /display\s*:\s*none/iu.test(attributes['style'] ?? '')) {
        if (!alone) hidden = { name, open: 1 };
      } else {
        if (name === 'option') inOption = true;
        open(name, attributes);
      }
    },
    close(name) {
      if (hidden === undefined) close(name);
      else if (name === hidden.name && --hidden.open === 0) hidden = undefined;
      if (name === 'option' || name === 'select') inOption = false;
    },
  });
  endLine();
  return { header: [], body: text.end(), last: [], controls };
}
