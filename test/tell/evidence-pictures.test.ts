import { encode } from 'fast-png';
import { PDFDict, PDFDocument, PDFHexString, PDFName, PDFRawStream, PDFString } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import type { Evidence } from '../../src/evidence.ts';
import { nogNodig } from '../../src/check/nog-nodig.ts';
import { beperking, stappenVan } from '../../src/tell/stappen.ts';
import { nieuwsSinds } from '../../src/tell/nieuws.ts';
import { controlerapportMark, makeControlerapport } from '../../src/tell/controlerapport.ts';
import { voorbeeldRapport, voorbeeldDetails } from '../../templates/controlerapport/voorbeeld.ts';
import { pageTexts } from '../pdf/look.ts';

const png = (width: number, height: number, level: number): string =>
  Buffer.from(encode({ width, height, data: new Uint8Array(width * height).fill(level), channels: 1, depth: 8 })).toString('base64');

const report = (bewijs: Evidence) => ({
  ...voorbeeldRapport,
  bevindingen: voorbeeldRapport.bevindingen.map((one) => (one.id === 'alg.handtekening-ouders' ? { ...one, bewijs: [bewijs] } : one)),
});
const words = { document: 'Formulier getekend.pdf', pagina: 4, citaat: 'Handtekening ouder' };

/** The size of each picture in a PDF, and the texts that stand for pictures. */
async function picturesIn(bytes: Uint8Array) {
  const { context } = await PDFDocument.load(bytes);
  const objects = context.enumerateIndirectObjects().map(([, object]) => object);
  const sizes = objects.flatMap((object) =>
    object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image')
      ? [[Number(String(object.dict.get(PDFName.of('Width')))), Number(String(object.dict.get(PDFName.of('Height'))))]]
      : [],
  );
  const alts = objects.flatMap((object) => {
    const alt = object instanceof PDFDict ? object.get(PDFName.of('Alt')) : undefined;
    return alt instanceof PDFString || alt instanceof PDFHexString ? [alt.decodeText()] : [];
  });
  return { sizes, alts };
}

describe('a picture of evidence in the report', () => {
  it('stands by the quote, with a text for who cannot see it', async () => {
    const { sizes, alts } = await picturesIn(await makeControlerapport(report({ ...words, beeld: png(400, 120, 40) }), voorbeeldDetails));
    expect(sizes).toEqual([[400, 120]]);
    expect(alts).toContain('Uitsnede van bladzijde 4 van Formulier getekend.pdf, bij de woorden: Handtekening ouder');
  });

  it('is left out where it is no PNG, and the words stay', async () => {
    const bytes = await makeControlerapport(report({ ...words, beeld: Buffer.from('<svg/>').toString('base64') }), voorbeeldDetails);
    expect((await picturesIn(bytes)).sizes).toEqual([]);
    expect((await pageTexts(bytes)).join(' ')).toContain('“Handtekening ouder”');
  });

  it('goes with what a digital signature proves, and with the word that the page is a scan', async () => {
    const toelichting = 'Digitaal ondertekend door Petra de Wit op 11 april 2026. Het document is daarna niet gewijzigd.';
    const text = (await pageTexts(await makeControlerapport(report({ ...words, toelichting, scan: true }), voorbeeldDetails))).join(' ');
    expect(text).toContain(toelichting);
    expect(text).toContain('Formulier getekend.pdf, bladzijde 4 (gelezen van een scan)');
  });

  it('makes another report when it shows something else', () => {
    const mark = (level: number) => controlerapportMark(report({ ...words, beeld: png(40, 12, level) }), voorbeeldDetails);
    expect(mark(40)).toBe(mark(40));
    expect(mark(40)).not.toBe(mark(50));
  });

  it('is in nothing that goes to mails, cards and columns', () => {
    const beeld = png(40, 12, 40);
    const shown = report({ ...words, beeld, toelichting: 'Digitaal ondertekend door Petra de Wit.' });
    const told = JSON.stringify([
      stappenVan(shown.bevindingen, shown.documenten),
      nogNodig(shown),
      nieuwsSinds(undefined, shown),
      beperking(shown),
    ]);
    expect(told).toContain('ondertekenen');
    expect(told).not.toContain(beeld);
    expect(told).not.toContain('Petra de Wit');
  });
});
