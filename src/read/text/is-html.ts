/** Elements that stand on lines of their own. */
export const blocks: ReadonlySet<string> = new Set([
  'p', 'div', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre', 'hr', 'section', 'article', 'header', 'footer', 'form', 'fieldset', 'legend', 'address', 'caption',
  'main', 'nav', 'aside', 'figure', 'figcaption', 'details', 'summary', 'body', 'html', 'center',
]); // prettier-ignore

/** Elements within a line, of a table, and of the head of a page. */
const others: ReadonlySet<string> = new Set([
  'a', 'abbr', 'b', 'big', 'br', 'cite', 'em', 'font', 'i', 'img', 'ins', 'del', 's', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'tt', 'u',
  'table', 'thead', 'tbody', 'tr', 'td', 'th', 'head', 'meta', 'style', 'script', 'title', 'base',
]); // prettier-ignore

/** The name of the first element; remarks and declarations may stand before it. Undefined where the text begins with something else. */
function firstElement(text: string): string | undefined {
  let at = 0;
  for (;;) {
    while (/\s/u.test(text[at] ?? '')) at++;
    if (text[at] !== '<') return undefined;
    if (text[at + 1] !== '!' && text[at + 1] !== '?')
      return /^<([a-z][a-z0-9]{0,20})[\s/>]/iu.exec(text.slice(at, at + 30))?.[1]?.toLowerCase();
    const mark = text.startsWith('<!--', at) ? '-->' : '>';
    const end = text.indexOf(mark, at);
    if (end < 0) return undefined;
    at = end + mark.length;
  }
}

/** Whether the first element of a text is one of web pages, and not one of a data file. */
export function beginsAsHtml(text: string): boolean {
  const first = firstElement(text.slice(0, 2_000));
  return first !== undefined && (blocks.has(first) || others.has(first));
}

/** Whether a text is a web page or a piece of one, by how it begins. */
export const isHtml = (text: string): boolean =>
  beginsAsHtml(text) || (/^\s*</u.test(text) && /<(?:!doctype\s+html|html|head|body|table|div|p)[\s>]/iu.test(text.slice(0, 2_000)));
