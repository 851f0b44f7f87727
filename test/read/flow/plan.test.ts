import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readDoc } from '../../../src/read/doc/read-doc.ts';
import { defaultLimits } from '../../../src/read/limits.ts';
import { readOdt } from '../../../src/read/odt/read-odt.ts';
import { pictureBytes } from '../../../src/read/packed/picture-part.ts';
import { readRtf } from '../../../src/read/rtf/read-rtf.ts';
import { readWord } from '../../../src/read/word/read-word.ts';
import { readWith } from '../read-with.ts';
import { linesOf } from '../reading.ts';

const file = (extension: string) => readFileSync(new URL(`../samples/plan/plan.${extension}`, import.meta.url));

const firstPage = [
  'Basisschool De Zandloper',
  'Handelingsplan gedrag',
  'Leerling: | Noël van Vliet',
  'Coördinator: drs. Zoë Ünal – “één keer per week”',
  'Het plan is besproken met ouders.',
  'Regel een',
  'Regel twee',
  'ouders akkoord',
  'ouders niet akkoord',
  'Met kader',
  'Tekst in een kader',
  'Doel | Aanpak | Wie',
  'rustig blijven in de rij |  | mentor',
  'samen over twee | ',
  'TIQ | 94',
  'Handtekening ouder:',
  '........................................',
  'M. van Vliet',
];

describe.each([
  ['docx', readWord],
  ['odt', readOdt],
  ['rtf', readRtf],
  ['doc', readDoc],
] as const)('the same plan as %s', (extension, reader) => {
  it('gives the same words on the same pages', async () => {
    const { document } = await readWith(reader, file(extension));
    expect(document.format).toBe(extension);
    const [first, second] = document.pages.map((page) => linesOf({ ...document, pages: [page] }));
    expect(first).toEqual(firstPage);
    expect(second?.[0]).toMatch(/^Tweede bladzijde/u);
    expect(second?.slice(1)).toEqual(['Telefonisch op 3 maart 2026.', 'vertrouwelijk, versie 2']);
  });

  it('shows that the parent signed with a picture, and hands over the pasted scan alone', async () => {
    const bytes = file(extension);
    const { document, beelden } = await readWith(reader, bytes);
    expect(document.signatures).toMatchObject([{ how: 'afbeelding', label: 'Handtekening ouder', page: 1 }]);
    const shown = Buffer.from(document.signatures[0]?.beeld ?? '', 'base64');
    expect([shown.readUInt32BE(16), shown.readUInt32BE(20)]).toEqual([60, 20]);
    expect(beelden).toMatchObject([{ pagina: 2, deel: expect.stringMatching(/\.png$/u) }]);
    const scan = Buffer.from(await pictureBytes(bytes, beelden[0]?.deel ?? '', defaultLimits));
    // Width and height stand in the head of a PNG
    expect([scan.readUInt32BE(16), scan.readUInt32BE(20)]).toEqual([600, 800]);
  });
});
