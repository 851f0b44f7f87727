/** One part of a number format: words before and after the number, its pattern without them, and the condition under which it is used. */
export type Section = { pattern: string; before: string; after: string; holds?: (value: number) => boolean };

/** Longest format that is looked at; Excel itself allows 255 characters. */
const longest = 255;

/** Formats taken apart already: a sheet has few, and each stands on thousands of cells. */
const known = new Map<string, Section[]>();
const mostKnown = 1_000;

/** The parts of a number format, at its semicolons. Colours, languages, widths and fillings are left out. */
export function sections(format: string): readonly Section[] {
  const before = known.get(format);
  if (before !== undefined) return before;
  if (known.size >= mostKnown) known.clear();
  const found = takeApart(format);
  known.set(format, found);
  return found;
}

function takeApart(format: string): Section[] {
  const found: Section[] = [];
  let section: Section = { pattern: '', before: '', after: '' };
  const text = format.slice(0, longest);
  const say = (words: string) => {
    if (section.pattern === '') section.before += words;
    else section.after += words;
  };
  for (let at = 0; at < text.length; at++) {
    const sign = text.charAt(at);
    if (sign === ';') {
      found.push(section);
      section = { pattern: '', before: '', after: '' };
    } else if (sign === '"') {
      const end = text.indexOf('"', at + 1);
      say(text.slice(at + 1, end < 0 ? text.length : end));
      at = end < 0 ? text.length : end;
    } else if (sign === '\\') say(text.charAt(++at));
    else if (sign === '_') {
      say(' ');
      at++;
    } else if (sign === '*') at++;
    else if (sign === '[') {
      const end = text.indexOf(']', at + 1);
      const inner = end < 0 ? '' : text.slice(at + 1, end);
      bracket(inner, section, say);
      at = end < 0 ? text.length : end;
    } else if (sign === '€' || sign === '$') say(sign);
    else section.pattern += sign;
  }
  found.push(section);
  for (const each of found) each.pattern = each.pattern.trim();
  return found;
}

/** What stands in square brackets: a condition, a currency (`[$€-413]`), a count of hours past a day (`[h]`), or a colour. */
function bracket(inner: string, section: Section, say: (words: string) => void): void {
  const condition = /^(<=|>=|<>|<|>|=)(-?\d{1,15}(?:\.\d{1,15})?)$/u.exec(inner);
  if (condition !== null) section.holds = compare(condition[1] ?? '=', Number(condition[2]));
  else if (/^(?:h{1,4}|m{1,4}|s{1,4})$/iu.test(inner)) section.pattern += `[${inner}]`;
  else if (inner.startsWith('$')) say(inner.slice(1).split('-')[0] ?? '');
}

function compare(sign: string, bound: number): (value: number) => boolean {
  if (sign === '<') return (value) => value < bound;
  if (sign === '>') return (value) => value > bound;
  if (sign === '<=') return (value) => value <= bound;
  if (sign === '>=') return (value) => value >= bound;
  return sign === '=' ? (value) => value === bound : (value) => value !== bound;
}
