import { describe, expect, it } from 'vitest';
import type { ReadDocument, Signature, SignaturePlace } from '../../../src/read/document.ts';
import { findOuders } from '../../../src/read/facts/aanvraag/ouders.ts';
import { makeReading } from '../../../src/read/facts/reading.ts';
import { signatureInWords } from '../../../src/read/signatures/in-words.ts';

const form = (places: SignaturePlace[], signatures: Signature[]): ReadDocument => ({
  name: 'formulier.pdf',
  format: 'pdf',
  pages: [{ number: 1, lines: [{ text: 'Handtekening ouder 1' }, { text: 'Handtekening ouder 2' }], source: 'tekst', confidence: 1 }],
  fields: [],
  signatures,
  places,
});
const place = (label: string, signed: boolean | undefined): SignaturePlace => ({ label, page: 1, signed });
const ink = (label: string, confidence: number, beeld: string): Signature => ({ how: 'inkt', label, page: 1, confidence, beeld });
const digital = (part: Partial<Signature>): Signature => ({
  how: 'digitaal',
  label: 'Handtekening ouder 1',
  page: 1,
  state: 'geldig',
  ondertekenaar: 'Petra de Wit',
  date: '2026-04-11',
  confidence: 1,
  ...part,
});
const parents = (places: SignaturePlace[], signatures: Signature[]) => findOuders(makeReading(form(places, signatures)), 1, 1);

describe('the evidence of a signature of parents', () => {
  it('is the words of its place with the picture of it, each place its own', () => {
    const found = parents(
      [place('Handtekening ouder', true), place('Handtekening ouder', true)],
      [ink('Handtekening ouder', 0.9, 'eerste'), ink('Handtekening ouder', 0.9, 'tweede')],
    );
    expect(found.map(({ ondertekend, zeker, bewijs }) => [ondertekend, zeker, bewijs.citaat, bewijs.beeld])).toEqual([
      [true, true, 'Handtekening ouder', 'eerste'],
      [true, true, 'Handtekening ouder', 'tweede'],
    ]);
  });

  it('is no certain one when the strokes are weak, nor when the place is unclear', () => {
    const found = parents(
      [place('Handtekening ouder 1', undefined), place('Handtekening ouder 2', undefined)],
      [ink('Handtekening ouder 1', 0.6, 'zwak')],
    );
    expect(found.map(({ ondertekend, zeker, bewijs }) => [ondertekend, zeker, bewijs.beeld])).toEqual([
      [undefined, false, 'zwak'],
      [undefined, false, undefined],
    ]);
  });

  it.each([
    [
      {},
      true,
      true,
      'Digitaal ondertekend door Petra de Wit op 11 april 2026. Het document is daarna niet gewijzigd. Of het certificaat echt van deze persoon is, is niet nagegaan.',
    ],
    [
      { state: 'niet te controleren' as const, reden: 'de gebruikte techniek is onbekend', confidence: 0.6 },
      true,
      false,
      'Digitaal ondertekend door Petra de Wit op 11 april 2026. Of de handtekening geldig is, kon niet worden nagegaan: de gebruikte techniek is onbekend.',
    ],
    [
      { state: 'ongeldig' as const, reden: 'het document is na het ondertekenen gewijzigd', confidence: 0.6 },
      undefined,
      false,
      'Digitaal ondertekend door Petra de Wit op 11 april 2026, maar de handtekening is niet geldig: het document is na het ondertekenen gewijzigd.',
    ],
  ])('says what a digital signature proves (%j)', (part, ondertekend, zeker, toelichting) => {
    const signature = digital(part);
    const [found] = parents([place('Handtekening ouder 1', ondertekend)], [signature]);
    expect([found?.ondertekend, found?.zeker, found?.bewijs.toelichting]).toEqual([ondertekend, zeker, toelichting]);
    expect(found?.bewijs.citaat).toBe('Handtekening ouder 1');
  });

  it('is a question for a person on a scan where no place was found, and none at all in a text', () => {
    const text = form([], []);
    const scan: ReadDocument = { ...text, pages: text.pages.map((page) => ({ ...page, source: 'ocr', confidence: 0.9 })) };
    expect(findOuders(makeReading(text), 1, 1)).toEqual([]);
    expect(findOuders(makeReading(scan), 1, 1)).toEqual([
      { naam: undefined, ondertekend: undefined, bewijs: { document: 'formulier.pdf', pagina: 1, citaat: '' }, zeker: false },
    ]);
  });

  it('says nothing of the kind of a signature set by hand', () => {
    expect(signatureInWords(ink('Handtekening ouder', 0.9, 'eerste'))).toBeUndefined();
  });
});
