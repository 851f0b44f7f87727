import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { voorbeeldRapport } from '../../templates/controlerapport/voorbeeld.ts';
import { compileTypst, PdfError } from '../../src/pdf/compile.ts';
import { fonts } from '../../src/pdf/fonts.ts';
import { showable } from '../../src/pdf/showable.ts';
import { controlerapportInhoud } from '../../src/tell/controlerapport-inhoud.ts';
import { pageTexts, propertiesOf } from './look.ts';

const gemaaktOp = new Date('2026-03-18T13:05:00Z');
const template = 'controlerapport/controlerapport.typ';
const data = (school: string) => ({
  ...controlerapportInhoud(voorbeeldRapport, {
    kenmerk: 'D-7K3M2-QX9AB',
    school,
    map: 'Jip',
    gemaaktOp,
    loket: { naam: 'Loket', postbus: 'loket@swv.example' },
  }),
  gemaaktOp: '18 maart 2026 om 14:05',
});

describe('a PDF from a template', () => {
  it('is tagged, Dutch, titled, and says that it is PDF/UA-1', async () => {
    const properties = await propertiesOf(await compileTypst(template, data('Het Baken'), { gemaaktOp }));
    expect(properties).toMatchObject({
      lang: expect.stringMatching(/^\(nl/),
      marked: 'true',
      tree: true,
      title: 'Controlerapport D-7K3M2-QX9AB',
    });
    expect(properties.xmp).toMatch(/<pdfuaid:part>1</);
    expect(properties.structure).toEqual(expect.arrayContaining(['/H1', '/H2', '/H3', '/Table', '/TH', '/TD', '/L', '/LI']));
  });

  it('is PDF/A-2a where that is asked for', async () => {
    const { xmp } = await propertiesOf(await compileTypst(template, data('Het Baken'), { gemaaktOp, standaard: 'a-2a' }));
    expect(xmp).toMatch(/<pdfaid:part>2</);
    expect(xmp).toMatch(/<pdfaid:conformance>A</);
  });

  it('holds all its fonts', async () => {
    const { fonts, missingFonts } = await propertiesOf(await compileTypst(template, data('Het Baken'), { gemaaktOp }));
    expect(fonts).toBeGreaterThan(1);
    expect(missingFonts).toBe(0);
  });

  it('is the same to the byte for the same data and moment', async () => {
    const first = await compileTypst(template, data('Het Baken'), { gemaaktOp });
    await compileTypst(template, data('De Esdoorn'), { gemaaktOp });
    expect(Buffer.from(await compileTypst(template, data('Het Baken'), { gemaaktOp })).equals(first)).toBe(true);
  });

  it.each(['#panic("weg")', '$x^2$', '*vet* _schuin_ = kop', '@bron <label>', '\\u{41} // weg', '#import "/data.json"', '"}]{#}'])(
    'shows %s as text',
    async (text) => {
      const [first] = await pageTexts(await compileTypst(template, data(text), { gemaaktOp }));
      expect(first).toContain(text);
    },
  );

  it('can be made from any text', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        const pdf = await compileTypst(template, data(text), { gemaaktOp });
        expect(Buffer.from(pdf.subarray(0, 5)).toString()).toBe('%PDF-');
      }),
      { numRuns: 40 },
    );
  });

  it('makes two at the same time without mixing them', async () => {
    const [one, two] = await Promise.all(
      ['Eerste School', 'Tweede School'].map((school) => compileTypst(template, data(school), { gemaaktOp })),
    );
    expect((await pageTexts(one!))[0]).toContain('Eerste School');
    expect((await pageTexts(two!))[0]).toContain('Tweede School');
  });
});

describe('a fault in a template or its data', () => {
  it('names a template that is not there', async () => {
    await expect(compileTypst('controlerapport/weg.typ', {}, { gemaaktOp })).rejects.toThrow(
      /^sjabloon controlerapport\/weg\.typ: file not found/,
    );
  });

  it('names a value that is missing, and shows no value', async () => {
    const { school: _school, ...rest } = data('Het Baken');
    const error = await compileTypst(template, { ...rest, kenmerk: 'Jip van der Linden' }, { gemaaktOp }).catch(
      (caught: unknown) => caught,
    );
    expect(error).toBeInstanceOf(PdfError);
    expect(String(error)).toContain('school');
    expect(String(error)).not.toContain('Jip');
  });

  it('leaves nothing behind for the next call', async () => {
    await compileTypst(template, {}, { gemaaktOp, beelden: { 'x.png': new Uint8Array([1]) } }).catch(() => undefined);
    const [first] = await pageTexts(await compileTypst(template, data('Het Baken'), { gemaaktOp }));
    expect(first).toContain('Het Baken');
  });
});

describe('texts are made fit to be set', () => {
  const { covered } = fonts();
  it.each([
    ['e\u0301e\u0301n', 'één', 'composes letters and accents'],
    ['verslag\u202efdp.exe', 'verslagfdp.exe', 'leaves out marks that turn the direction of reading'],
    ['a\u0000b\u001bc', 'abc', 'leaves out control characters'],
    ['een\r\ntwee\tdrie', 'een\ntwee drie', 'keeps lines and spaces'],
    ['hoi 😀👍🏽 漢字!', 'hoi □ □!', 'shows each run that the typeface lacks as one box'],
    ['☒ GP ☐ PrO 🗹 ja', '☑ GP ☐ PrO ☑ ja', 'keeps a ticked box ticked'],
    ['Zoë Łukasz Şükrü Ñandú Ωж', 'Zoë Łukasz Şükrü Ñandú Ωж', 'keeps the letters of European names'],
    ['\ud800los', '□los', 'mends half characters'],
  ])('%j becomes %j: %s', (text, shown) => {
    expect(showable(text, covered)).toBe(shown);
  });

  it('reaches texts at any depth, and leaves keys and other values alone', () => {
    expect(showable({ 'a\u0000': ['x\u0000', { b: 1, c: null, d: true, e: undefined }] }, covered)).toEqual({
      'a\u0000': ['x', { b: 1, c: null, d: true }],
    });
  });
});
