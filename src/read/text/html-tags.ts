import { attributesOf } from './html-attributes.ts';

export type HtmlHandler = {
  text(words: string): void;
  /** `alone` is set for elements that have no end. */
  open(name: string, attributes: Record<string, string>, alone: boolean): void;
  close(name: string): void;
};

/** Elements whose content is no text of the page. */
const skipped = new Set(['script', 'style', 'noscript', 'template', 'svg', 'math', 'iframe', 'object', 'title']);
const alone = new Set(['br', 'hr', 'img', 'input', 'meta', 'link', 'col', 'wbr', 'area', 'base', 'embed', 'source', 'track', 'param']);

/** Walks through a web page once. Broken pages are read as far as they make sense: a `<` that begins no tag is a character. */
export function eachTag(html: string, handler: HtmlHandler): void {
  const search = searcher(html);
  const lower = html.toLowerCase();
  const ends = new Map<string, (from: number) => number>();
  let here = 0;
  while (here < html.length) {
    const sign = html.indexOf('<', here);
    if (sign < 0) return handler.text(html.slice(here));
    if (sign > here) handler.text(html.slice(here, sign));
    if (html.startsWith('<!--', sign)) {
      const end = search.comment(sign + 4);
      here = end < 0 ? html.length : end + 3;
      continue;
    }
    const end = search.tag(sign);
    const tag = end < 0 ? null : /^<(\/?)([A-Za-z][A-Za-z0-9:]{0,30})/u.exec(html.slice(sign, sign + 40));
    if (tag === null) {
      const declaration = end >= 0 && /^<[!?]/u.test(html.slice(sign, sign + 2));
      if (!declaration) handler.text('<');
      here = declaration ? end + 1 : sign + 1;
      continue;
    }
    const name = (tag[2] ?? '').toLowerCase();
    here = end + 1;
    if (tag[1] === '/') handler.close(name);
    else if (skipped.has(name) && html[end - 1] !== '/') {
      const find = ends.get(name) ?? forward(lower, `</${name}`);
      ends.set(name, find);
      const close = find(here);
      here = close < 0 ? html.length : close;
    } else handler.open(name, attributesOf(html.slice(sign + tag[0].length, end)), alone.has(name) || html[end - 1] === '/');
  }
}

const searcher = (html: string) => ({ comment: forward(html, '-->'), tag: forward(html, '>') });

/** Finds a text from a place that only goes forward; what was found is kept, so that all searches together cost one walk. */
function forward(text: string, wanted: string): (from: number) => number {
  let found = 0;
  let known = false;
  return (from) => {
    if (!known || (found >= 0 && found < from)) {
      found = text.indexOf(wanted, from);
      known = true;
    }
    return found;
  };
}
