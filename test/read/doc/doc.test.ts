import { readFileSync } from 'node:fs';
import { find, read, write, type CFB$Container } from 'cfb';
import { describe, expect, it } from 'vitest';
import { readDoc } from '../../../src/read/doc/read-doc.ts';
import { readWith, refusedBy } from '../read-with.ts';
import { linesOf } from '../reading.ts';

const sample = readFileSync(new URL('../samples/plan/plan.doc', import.meta.url));

/** The sample with its main stream changed. */
function changed(change: (word: Buffer, container: CFB$Container) => void): Buffer {
  const container = read(sample, { type: 'buffer' });
  const entry = find(container, '/WordDocument');
  if (entry === null) throw new Error('no main stream');
  const word = Buffer.from(entry.content);
  change(word, container);
  entry.content = word;
  return Buffer.from(write(container, { type: 'buffer' }) as Uint8Array);
}

/** Makes the last piece of the text as long as a hundred files. */
function stretchLastPiece(word: Buffer, container: CFB$Container): void {
  const table = find(container, '/1Table');
  if (table === null) throw new Error('no table stream');
  const content = Buffer.from(table.content);
  const at = word.readUInt32LE(0x1a2);
  const count = (content.readUInt32LE(at + 1) - 4) / 12;
  content.writeUInt32LE(100 * word.length, at + 5 + 4 * count);
  table.content = content;
}

describe('an old Word file', () => {
  it('gives headers, text, tables with cells, notes and footers, and neither hidden nor deleted text', async () => {
    const text = linesOf((await readWith(readDoc, sample)).document);
    expect(text.slice(0, 7)).toEqual([
      'Basisschool De Zandloper',
      'Handelingsplan gedrag',
      'Leerling: | Noël van Vliet',
      'Coördinator: drs. Zoë Ünal – “één keer per week”',
      'Het plan is besproken met ouders.',
      'Regel een',
      'Regel twee',
    ]);
    expect(text).toContain('rustig blijven in de rij |  | mentor');
    expect(text).toContain('TIQ | 94');
    expect(text.slice(-2)).toEqual(['Telefonisch op 3 maart 2026.', 'vertrouwelijk, versie 2']);
  });

  it('has a password', async () => {
    expect(
      await refusedBy(
        readDoc,
        changed((word) => word.writeUInt16LE(word.readUInt16LE(0x0a) | 0x0100, 0x0a)),
      ),
    ).toMatchObject({ fault: 'wachtwoord' });
  });

  it('is from before Word 97', async () => {
    const refused = await refusedBy(
      readDoc,
      changed((word) => word.writeUInt16LE(104, 2)),
    );
    expect(refused).toMatchObject({ fault: 'onbekend', message: expect.stringContaining('sla het op als PDF of DOCX') });
  });

  it.each([
    ['breaks off', () => sample.subarray(0, 5_000)],
    ['is no container', () => Buffer.from('tekst'.repeat(300))],
    ['names pieces past its end', () => changed((word) => word.writeUInt32LE(0x00ff_ffff, 0x1a2))],
    ['says that one stretch of text has more characters than the file has bytes', () => changed(stretchLastPiece)],
    ['has runs past its end', () => changed((word) => word.writeUInt32LE(0x00ff_ffff, 0xfa))],
  ])('is damaged when it %s', async (_, bytes) => {
    expect((await refusedBy(readDoc, bytes())).fault).toBe('beschadigd');
  });

  it('is refused past a limit', async () => {
    expect((await refusedBy(readDoc, sample, { characters: 100 })).fault).toBe('te-groot');
    expect((await refusedBy(readDoc, sample, { xmlElements: 10 })).fault).toBe('te-groot');
  });
});
