import { decode as decodeWith } from 'iconv-lite';

/** The encodings that are told apart, as iconv-lite names them. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'macintosh' | 'cp850';

/** How much of a text is looked at to tell its encoding. */
const sample = 256 * 1024;

/** The text of a file whose encoding is not told: by its mark, by being valid UTF-8, else by which old code page gives Dutch letters. */
export function decodeText(bytes: Uint8Array): string {
  const text = decodeWith(bytes, encodingOf(bytes));
  return text.startsWith('\uFEFF') ? text.slice(1) : text;
}

/** How the text of a file is encoded. Without a mark: UTF-16 where every other byte is zero, UTF-8 where it is valid, else an old code page. */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [a, b] = bytes;
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  if (a === 0xfe && b === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, sample);
  const zeros = [0, 0];
  head.forEach((byte, at) => void (byte === 0 && (zeros[at % 2] = (zeros[at % 2] ?? 0) + 1)));
  if ((zeros[1] ?? 0) > head.length / 4) return 'utf-16le';
  if ((zeros[0] ?? 0) > head.length / 4) return 'utf-16be';
  return isUtf8(bytes) ? 'utf-8' : oldCodePage(head);
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (error) {
    if (error instanceof TypeError) return false;
    throw error;
  }
}

/** Letters with a sign that Dutch words and names have, the more frequent ones weighing more; in another code page the same bytes are seldom these. */
const weights: Record<string, number> = { ë: 3, é: 3, ï: 2, è: 2, ö: 2, ü: 2, á: 1, ó: 1, í: 1, ç: 1, ê: 1, ä: 1, Ë: 1, É: 1, Ö: 1 };

/** Windows unless the letters of a Mac or of DOS make more Dutch. */
function oldCodePage(bytes: Uint8Array): Encoding {
  let best: Encoding = 'windows-1252';
  let most = dutchLetters(bytes, best);
  for (const encoding of ['macintosh', 'cp850'] as const) {
    const found = dutchLetters(bytes, encoding);
    if (found > most) [best, most] = [encoding, found];
  }
  return best;
}

function dutchLetters(bytes: Uint8Array, encoding: Encoding): number {
  let weight = 0;
  for (const letter of decodeWith(bytes, encoding)) weight += weights[letter] ?? 0;
  return weight;
}
