const longest = 150;

/**
 * A name from inside a file made harmless: folders with `/` between them, nothing that climbs out of the folder, no drive, and no control or
 * direction signs that would show it as another name than it is. Long parts are cut in the middle so that the extension stays.
 */
export function harmlessName(name: string, otherwise: string): string {
  const parts = name
    .normalize('NFC')
    .replaceAll('\\', '/')
    // eslint-disable-next-line no-control-regex -- control signs are what is removed here
    .replace(/[\u0000-\u001F\u007F-\u009F\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF]/gu, '')
    .replace(/^[a-z]:/iu, '')
    .split('/')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== '.' && part !== '..');
  return parts.length === 0 ? otherwise : parts.map(short).join('/');
}

const short = (part: string): string => (part.length <= longest ? part : `${part.slice(0, longest - 21)}…${part.slice(-20)}`);

/** Gives each name once: a second `brief.pdf` becomes `brief (2).pdf`. */
export function uniqueNames(): (name: string) => string {
  const given = new Set<string>();
  const counts = new Map<string, number>();
  return (name) => {
    const dot = name.lastIndexOf('.');
    const end = dot > name.lastIndexOf('/') + 1 ? dot : name.length;
    let free = name;
    let count = counts.get(name.toLowerCase()) ?? 1;
    while (given.has(free.toLowerCase())) free = `${name.slice(0, end)} (${++count})${name.slice(end)}`;
    counts.set(name.toLowerCase(), count);
    given.add(free.toLowerCase());
    return free;
  };
}
