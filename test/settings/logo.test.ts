import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makeBrief } from '../../src/decide/make-brief.ts';
import { maxLogo, readLogo } from '../../src/logo.ts';
import { writePng } from '../../src/read/picture/write-png.ts';
import { SettingsError } from '../../src/settings-error.ts';
import { briefSettings, toegekend } from '../../templates/beschikking/voorbeelden.ts';
import { pageTexts, propertiesOf } from '../pdf/look.ts';

const folder = mkdtempSync(join(tmpdir(), 'logo-'));
const file = (name: string, content: string | Buffer): string => {
  writeFileSync(join(folder, name), content);
  return join(folder, name);
};
const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 20"><rect width="40" height="20" fill="#12436d"/></svg>';

describe('a logo above letters', () => {
  it('is read by its content', () => {
    expect(readLogo(file('a.svg', svg))?.naam).toBe('logo.svg');
    expect(readLogo(file('b.logo', writePng(4, 2, 4, new Uint8Array(32))))?.naam).toBe('logo.png');
    expect(readLogo(undefined)).toBeUndefined();
  });

  it.each([
    ['is not there', join(folder, 'weg.svg'), /is er niet/],
    ['is too large', file('groot.svg', svg.padEnd(maxLogo + 1)), /te groot/],
    ['is something else', file('x.jpg', 'JFIF'), /geen SVG of PNG/],
  ])('that %s is refused with what to do', (_, path, words) => {
    expect(() => readLogo(path)).toThrow(SettingsError);
    expect(() => readLogo(path)).toThrow(words);
    expect(() => readLogo(path)).toThrow(/LOGO_BESTAND/);
  });

  it.each([
    ['SVG', file('c.svg', svg)],
    ['PNG', file('d.png', writePng(40, 20, 4, new Uint8Array(3200).fill(120)))],
  ])('as %s stands in the letter with the name of the partnership beside it, still PDF/A-2a', async (_, LOGO_BESTAND) => {
    const pdf = await makeBrief(toegekend, { ...briefSettings, LOGO_BESTAND });
    const properties = await propertiesOf(pdf);
    expect(properties.xmp).toMatch(/<pdfaid:part>2</);
    expect(properties.structure).toContain('/Figure');
    expect((await pageTexts(pdf))[0]).toContain('Samenwerkingsverband VO De Waarden Postbus 1');
  });
});
