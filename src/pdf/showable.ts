/** What stands in a PDF for characters that the typeface lacks (emoji, Chinese). */
const missing = '□';

// A ticked box must never look like an empty one: where the typeface lacks one form of it, another stands there.
const alike: Record<string, string> = { '☒': '☑', '🗹': '☑', '🗷': '☑', '⊠': '☑', '◉': '●', '⦿': '●', '◯': '○' };

// Control characters, and the marks that turn the direction of reading: they can make a file name show as another.
const invisible = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/u;

/**
 * The same data with every text made fit to be set: composed (NFC), white space kept as spaces and line ends, other control and
 * direction marks left out, a ticked box kept ticked, and each run of other characters that the
 * typeface lacks shown as one □. Keys stay as they are. `undefined`
 * values fall away, as in JSON.
 */
export function showable(data: unknown, covered: ReadonlySet<number>): unknown {
  if (typeof data === 'string') return showableText(data, covered);
  if (Array.isArray(data)) return data.map((item) => showable(item, covered));
  if (typeof data !== 'object' || data === null) return data;
  const kept = Object.entries(data).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept.map(([key, value]) => [key, showable(value, covered)]));
}

/** The characters of a text in whose place a □ would stand, each once, in their order. */
export function unshowable(text: string, covered: ReadonlySet<number>): string[] {
  const lacks = (char: string) => char !== '\n' && !invisible.test(char) && !covered.has((alike[char] ?? char).codePointAt(0) ?? 0);
  return [...new Set(text.toWellFormed().normalize('NFC').replaceAll('\r\n', '\n').replaceAll('\t', ' '))].filter(lacks);
}

function showableText(text: string, covered: ReadonlySet<number>): string {
  let out = '';
  const shows = (char: string) => covered.has(char.codePointAt(0) ?? 0);
  for (const written of text.toWellFormed().normalize('NFC').replaceAll('\r\n', '\n').replaceAll('\t', ' ')) {
    const char = shows(written) ? written : (alike[written] ?? written);
    if (char === '\n') out += char;
    else if (invisible.test(char)) continue;
    else if (shows(char)) out += char;
    else if (!out.endsWith(missing)) out += missing;
  }
  return out;
}
