const hidden = /<(style|script|head|title)[\s>]/iu;
const entities: Record<string, string> = {
  nbsp: ' ',
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  euml: 'ë',
  eacute: 'é',
  iuml: 'ï',
  ouml: 'ö',
  uuml: 'ü',
  egrave: 'è',
  euro: '€',
};

/** The lines of a mail that was written as a web page. */
export function htmlLines(html: string): string[] {
  const marked = visible(html)
    .replace(/\s+/gu, ' ')
    .replace(/<(?:br|\/?(?:p|div|tr|li|h[1-6]|table|ul|ol|blockquote))(?:\s[^<>]*)?\/?>/giu, '\n')
    .replace(/<\/t[dh]>/giu, '  ')
    .replace(/<[^<>]*>/gu, '')
    .replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}));/giu, (all, tens, hex, name) => {
      const code = tens !== undefined ? Number(tens) : hex !== undefined ? Number.parseInt(String(hex), 16) : undefined;
      if (code !== undefined) return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
      return entities[String(name).toLowerCase()] ?? all;
    });
  return marked.split('\n').map((line) => line.trim()).filter((line) => line !== ''); // prettier-ignore
}

/** Without comments and the parts that a reader never shows. */
function visible(html: string): string {
  let text = '';
  let rest = html;
  for (;;) {
    const tag = hidden.exec(rest);
    const comment = rest.indexOf('<!--');
    const at = Math.min(tag?.index ?? Infinity, comment < 0 ? Infinity : comment);
    if (at === Infinity) return text + rest;
    text += rest.slice(0, at);
    const close = at === comment ? '-->' : `</${tag?.[1] ?? ''}`;
    const end = rest.toLowerCase().indexOf(close.toLowerCase(), at);
    if (end < 0) return text;
    rest = rest.slice(end + close.length);
  }
}
