import { describe, expect, it } from 'vitest';
import { assess, document, type Change } from './assess-one.ts';
import { bewijs, stuk } from './facts-builder.ts';

const ids = (change: Change) => (assess(change).rapport.wetspunten ?? []).map(({ id }) => id);
const advies = (naam: string, functie: string, stuk: string) => ({
  naam,
  functie,
  bewijs: bewijs(stuk, `${naam}, ${functie}`),
  zeker: true,
});
const adviezen = (...found: ReturnType<typeof advies>[]): Change => ({ facts: (f) => (document(f, 'adviezen.pdf').deskundigen = found) });

describe('what the law asks beyond the handbook', () => {
  it('is pointed out where nothing says that the pupil was heard, since August 2025', () => {
    const silent: Change = { soort: 'tlv-lz', facts: (f) => (f.onderwerpen['leerling-betrokken'] = []) };
    expect(ids({ soort: 'tlv-lz' })).not.toContain('wet.leerling-gehoord');
    expect(ids(silent)).toContain('wet.leerling-gehoord');
    expect(ids({ ...silent, peildatum: '2025-07-31' })).not.toContain('wet.leerling-gehoord');
    expect(ids({ ...silent, peildatum: '2025-08-01' })).toContain('wet.leerling-gehoord');
  });

  it.each([
    [
      'two advices in one document',
      advies('A. Bos', 'orthopedagoog', 'adviezen.pdf'),
      advies('B. Vos', 'kinderpsycholoog', 'adviezen.pdf'),
      true,
    ],
    ['two advices by one person', advies('A. Bos', 'orthopedagoog', 'een.pdf'), advies('dr. A. Bos', 'kinderpsycholoog', 'twee.pdf'), true],
    ['two advices apart', advies('A. Bos', 'orthopedagoog', 'een.pdf'), advies('B. Vos', 'kinderpsycholoog', 'twee.pdf'), false],
  ])('is pointed out for %s: %s', (_given, first, second, expected) => {
    expect(ids(adviezen(first, second)).includes('wet.aparte-adviezen')).toBe(expected);
  });

  it.each([
    ['schoolpsycholoog van De Brug', true],
    ['orthopedagoog bij praktijk Zonneveld', false],
    ['kinder- en jeugdpsycholoog NIP', false],
  ])('is pointed out for an expert who is "%s": %s', (functie, expected) => {
    expect(
      ids(adviezen(advies('A. Bos', functie, 'een.pdf'), advies('B. Vos', 'pedagoog', 'twee.pdf'))).includes('wet.deskundige-van-school'),
    ).toBe(expected);
  });

  it.each<[string, NonNullable<Change['facts']>, boolean]>([
    ['nobody signed and nothing is said', (f) => (f.aanvraag.ouders = []), true],
    ['every line is empty', (f) => f.aanvraag.ouders.forEach((ouder) => (ouder.ondertekend = false)), true],
    ['one parent signed', (f) => (f.aanvraag.ouders[0]!.ondertekend = false), false],
    ['a line may be signed', (f) => (f.aanvraag.ouders = [{ ...f.aanvraag.ouders[0]!, ondertekend: undefined }]), false],
    ['the school says why', (f) => ((f.aanvraag.ouders = []), (f.aanvraag.redenNietOndertekend = bewijs('formulier.pdf'))), false],
    ['their view is there', (f) => ((f.aanvraag.ouders = []), f.documenten.push(stuk('visie.pdf', ['zienswijze']))), false],
    ['there is no form', (f) => ((f.aanvraag.ouders = []), (f.aanvraag.document = undefined)), false],
  ])('is pointed out of the view of the parents where %s', (_given, facts, expected) => {
    expect(ids({ facts }).includes('wet.zienswijze-ouders')).toBe(expected);
  });

  it('changes no outcome', () => {
    const { bevindingen, eindoordeel } = assess(
      adviezen(advies('A. Bos', 'orthopedagoog', 'a.pdf'), advies('B. Vos', 'kinderpsycholoog', 'a.pdf')),
    ).rapport;
    expect(eindoordeel).toBe('compleet');
    expect(bevindingen.find(({ id }) => id === 'alg.deskundigen')?.uitkomst).toBe('voldaan');
  });

  it('is not for a list of pupils', () => {
    expect(
      assess({ facts: (f) => (f.aanvraag.soorten = [{ waarde: 'lwoo', bewijs: bewijs('a.pdf'), zeker: true }]) }).rapport.wetspunten,
    ).toBeUndefined();
  });
});

describe('a school that gives out a TLV-GP itself', () => {
  it.each([
    ['2026-04-20', true],
    ['2026-04-21', undefined],
  ])('since %s has its dossier of 20 April 2026 marked so: %s', (delegatieGpSinds, expected) => {
    expect(assess({ school: { delegatieGpSinds } }).rapport.gedelegeerd).toBe(expected);
    expect(assess({ soort: 'tlv-lz', school: { delegatieGpSinds } }).rapport.gedelegeerd).toBeUndefined();
  });
});
