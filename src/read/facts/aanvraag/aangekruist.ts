import type { Reading, Row } from '../reading.ts';

const ticked = /(?:[☒☑✓✔⊠■●◉🗹]|\[ ?[xX✓] ?\]|\( ?[xX] ?\)|(?<=^|\s)[xX](?=\s))/u;
const box = /(?:[☒☑✓✔⊠■●◉🗹☐□▢❏○◯]|\[ ?[xX✓]? ?\]|\( ?[xX]? ?\)|(?<=^|\s)[xX](?=\s))/gu;

/** The options that are ticked in a text with boxes; undefined when it has no boxes. Works with the box before or after its words. */
export const tickedOptions = (text: string): string[] | undefined => {
  const boxes = [...text.matchAll(box)];
  if (boxes.length === 0) return undefined;
  const last = boxes.at(-1);
  const boxFirst = last !== undefined && /\p{L}/u.test(text.slice(last.index + last[0].length));
  return boxes.flatMap((mark, index) => {
    if (!ticked.test(mark[0])) return [];
    const from = boxFirst
      ? mark.index + mark[0].length
      : index === 0
        ? 0
        : (boxes[index - 1]?.index ?? 0) + (boxes[index - 1]?.[0].length ?? 0);
    const to = boxFirst ? (boxes[index + 1]?.index ?? text.length) : mark.index;
    return [text.slice(from, to).trim()];
  });
};

const mark = /^(?:[xXvV✓✔☒☑✗×●■]|ja)$/u;

/** Rows of options with a mark in a column beside them, as a text and its columns; a mark in a column headed "nee" is none. */
export const markedRows = (reading: Reading): Row[] =>
  reading.rows.filter((row) => {
    const at = row.columns.findIndex((cell, column) => column > 0 && mark.test(cell));
    if (at < 1 || row.columns.some((cell, column) => column > 0 && cell !== '' && !mark.test(cell))) return false;
    const head = reading.rows
      .slice(Math.max(0, row.index - 8), row.index)
      .findLast((above) => above.columns.some((cell) => /^(?:ja|nee)$/i.test(cell)));
    return !/^(?:nee|n\.?v\.?t\.?)$/i.test(head?.columns[at] ?? '');
  });

/** A form field as quoted words. */
export const textOfField = (field: { label: string; value: string; name: string; checked?: boolean }): string =>
  field.checked === undefined
    ? `${field.label || field.name}: ${field.value}`
    : `${field.checked ? '☒' : '☐'} ${field.value || field.label || field.name}`;
