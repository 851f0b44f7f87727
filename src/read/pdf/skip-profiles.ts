const mark = Buffer.from('/ICCBased');
const streamMark = Buffer.from('stream');
/** How much of an object is looked at for its dictionary. */
const headBytes = 1024;
/** More profiles than this in one file stay as they are. */
const mostProfiles = 100;
/** Enough of a profile to make it one that no program knows: its head, or that of the packed data. */
const spoiltBytes = 16;

/**
 * Spoils the colour profiles in the bytes of a PDF, so that the engine takes its ordinary colours instead. Working out a profile costs more than
 * reading the page, and exact colours tell nothing. Only streams that say to be a profile (`/N` and no type) are touched, in place.
 */
export function skipProfiles(bytes: Uint8Array): void {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const seen = new Set<string>();
  for (let at = file.indexOf(mark); at >= 0 && seen.size < mostProfiles; at = file.indexOf(mark, at + mark.length)) {
    const reference = /^\s{0,4}(\d{1,9}\s\d{1,5}) R/u.exec(file.toString('latin1', at + mark.length, at + mark.length + 24))?.[1];
    if (reference === undefined || seen.has(reference)) continue;
    seen.add(reference);
    spoil(file, reference);
  }
}

function spoil(file: Buffer, reference: string): void {
  const object = Buffer.from(`${reference} obj`);
  for (let at = file.indexOf(object); at >= 0; at = file.indexOf(object, at + object.length)) {
    const begin = file.subarray(at, at + headBytes).indexOf(streamMark);
    // The number must be whole: 12 0 obj and not the end of 112 0 obj
    if (begin < 0 || isDigit(file[at - 1])) continue;
    const dictionary = file.toString('latin1', at, at + begin);
    if (dictionary.includes('endobj') || !/\/N\s{0,4}[134]\b/u.test(dictionary) || /\/(?:Type|Subtype)\b/u.test(dictionary)) continue;
    // The line after `stream` ends in one or two bytes
    const from = at + begin + streamMark.length + 2;
    file.fill(0xff, from, Math.min(file.length, from + spoiltBytes));
  }
}

const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;
