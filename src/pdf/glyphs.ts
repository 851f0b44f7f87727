import { BeheerFout } from '../beheer-fout.ts';

/**
 * The characters that a TrueType font can show, read from its `cmap` (formats 4 and 12). Throws where the file has no such table: a font
 * that we ship and cannot read is a fault of ours.
 */
export function coveredCharacters(font: Buffer): Set<number> {
  const covered = new Set<number>();
  for (const table of unicodeTables(font)) {
    const format = font.readUInt16BE(table);
    if (format === 4) addFormat4(font, table, covered);
    if (format === 12) addFormat12(font, table, covered);
  }
  if (covered.size === 0)
    throw new BeheerFout(
      'Een lettertype van de brieven heeft geen leesbare tekentabel (cmap 4 of 12).',
      'Rol de dienst opnieuw uit; helpt dat niet, kies dan een ander TTF-bestand.',
    );
  return covered;
}

function unicodeTables(font: Buffer): number[] {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + index * 16);
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap');
  if (entry === undefined) return [];
  const cmap = font.readUInt32BE(entry + 8);
  return Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, index) => cmap + font.readUInt32BE(cmap + 4 + index * 8 + 4));
}

function addFormat4(font: Buffer, table: number, covered: Set<number>): void {
  const segments = font.readUInt16BE(table + 6) / 2;
  const [ends, starts] = [table + 14, table + 16 + segments * 2];
  const [deltas, offsets] = [starts + segments * 2, starts + segments * 4];
  for (let segment = 0; segment < segments; segment += 1) {
    const [start, end] = [font.readUInt16BE(starts + segment * 2), font.readUInt16BE(ends + segment * 2)];
    const offset = font.readUInt16BE(offsets + segment * 2);
    for (let code = start; code <= end && code !== 0xffff; code += 1) {
      const at = offsets + segment * 2 + offset + (code - start) * 2;
      const glyph = offset === 0 ? (code + font.readUInt16BE(deltas + segment * 2)) & 0xffff : font.readUInt16BE(at);
      if (glyph !== 0) covered.add(code);
    }
  }
}

function addFormat12(font: Buffer, table: number, covered: Set<number>): void {
  const groups = font.readUInt32BE(table + 12);
  for (let group = 0; group < groups; group += 1) {
    const at = table + 16 + group * 12;
    for (let code = font.readUInt32BE(at); code <= font.readUInt32BE(at + 4); code += 1) covered.add(code);
  }
}
