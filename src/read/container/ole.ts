/** The names in the root of an OLE container (old Office files, MSG), with the first bytes of a stream. */
export type Ole = {
  names: ReadonlySet<string>;
  begin(name: string): Buffer | undefined;
  /** Whether the sectors, large or small, lead outside the file or round in a circle somewhere: such a file is cut off or broken. */
  strays(): boolean;
};

const endOfChain = 0xfffffffa;
const miniCutoff = 4096;
const mostSectors = 200_000;
const mostEntries = 100_000;

/** Looks into an OLE container, following only what lies inside the bytes; undefined where its directory cannot be read. */
export function openOle(bytes: Uint8Array): Ole | undefined {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (file.length < 512 || file.readUInt32LE(0) !== 0xe011cfd0) return undefined;
  const shift = file.readUInt16LE(30);
  if (shift !== 9 && shift !== 12) return undefined;
  const size = 1 << shift;
  const sector = (index: number): Buffer | undefined => {
    const from = (index + 1) * size;
    return from + 4 > file.length ? undefined : file.subarray(from, from + size);
  };
  const next = (index: number): number => {
    // The header names the first 109 sectors of the table, enough for 7 MB; the directory of a larger file nearly always begins within them
    const table = Math.floor(index / (size / 4));
    const at = table < 109 ? file.readUInt32LE(76 + table * 4) : difat(file, sector, size, table);
    const entry = at === undefined ? undefined : sector(at);
    const place = (index % (size / 4)) * 4;
    return entry === undefined || place + 4 > entry.length ? endOfChain : entry.readUInt32LE(place);
  };
  const directory: Buffer[] = [];
  for (let index = file.readUInt32LE(48); index < endOfChain && directory.length < mostSectors; index = next(index)) {
    const part = sector(index);
    if (part === undefined) break;
    directory.push(part);
  }
  const entries = Buffer.concat(directory);
  const root = rootEntries(entries);
  if (root.size === 0) return undefined;
  return {
    names: new Set(root.keys()),
    begin(name) {
      const at = root.get(name);
      if (at === undefined || entries.readUInt32LE(at + 120) < miniCutoff) return undefined;
      return sector(entries.readUInt32LE(at + 116));
    },
    strays() {
      // The header stands where a sector before the first would
      if (straysFrom(next, Math.ceil(file.length / size) - 1)) return true;
      const small: Buffer[] = [];
      for (let index = file.readUInt32LE(60); index < endOfChain && small.length < mostSectors; index = next(index)) {
        const part = sector(index);
        if (part === undefined) break;
        small.push(part);
      }
      const table = Buffer.concat(small);
      return straysFrom((index) => (index * 4 + 4 > table.length ? endOfChain : table.readUInt32LE(index * 4)), table.length >> 2);
    },
  };
}

/** Whether following `next` from any place below `count` ever comes back or leads past `count`; each place is looked at twice at most. */
function straysFrom(next: (index: number) => number, count: number): boolean {
  const walked = new Int32Array(count);
  for (let start = 0; start < count; start++) {
    for (let index = start; index < endOfChain; index = next(index)) {
      if (index >= count || walked[index] === start + 1) return true;
      if (walked[index] !== 0) break;
      walked[index] = start + 1;
    }
  }
  return false;
}

/** A sector of the table past those that the header names. */
function difat(file: Buffer, sector: (index: number) => Buffer | undefined, size: number, table: number): number | undefined {
  const each = size / 4 - 1;
  let index = file.readUInt32LE(68);
  for (let skip = Math.floor((table - 109) / each); skip > 0 && index < endOfChain; skip--) {
    const part = sector(index);
    if (part?.length !== size) return undefined;
    index = part.readUInt32LE(size - 4);
  }
  const part = index < endOfChain ? sector(index) : undefined;
  const place = ((table - 109) % each) * 4;
  return part === undefined || place + 4 > part.length ? undefined : part.readUInt32LE(place);
}

const entrySize = 128;

/** The entries right under the root, by name, with where each stands in the directory. */
function rootEntries(entries: Buffer): Map<string, number> {
  const found = new Map<string, number>();
  const seen = new Set<number>();
  const waiting = entries.length >= entrySize ? [entries.readUInt32LE(76)] : [];
  for (let index = waiting.pop(); index !== undefined && seen.size < mostEntries; index = waiting.pop()) {
    const at = index * entrySize;
    if (seen.has(index) || at + entrySize > entries.length) continue;
    seen.add(index);
    const length = Math.min(64, entries.readUInt16LE(at + 64));
    found.set(entries.toString('utf16le', at, at + Math.max(0, length - 2)), at);
    waiting.push(entries.readUInt32LE(at + 68), entries.readUInt32LE(at + 72));
  }
  return found;
}
