/** A piece of finished HTML; only `html` makes one. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }

  toString(): string {
    return this.text;
  }
}

export type Shown = Html | string | number | false | null | undefined | readonly Shown[];

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text fit for HTML, between tags as well as in a quoted attribute. */
export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => signs[sign] ?? sign);

function show(value: Shown): string {
  if (value instanceof Html) return value.text;
  if (value === false || value === null || value === undefined) return '';
  if (typeof value === 'string' || typeof value === 'number') return escapeHtml(String(value));
  return value.map(show).join('');
}

/** HTML from a template: everything put in is escaped unless it is HTML itself. Attributes must stand between quotes. */
export const html = (parts: TemplateStringsArray, ...values: Shown[]): Html =>
  new Html(parts.reduce((text, part, index) => text + show(values[index - 1]) + part));
