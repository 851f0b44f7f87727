import { beforeAll, describe, expect, it } from 'vitest';
import { readable } from '../reading.ts';
import { appended, cms, formWith, makeSigner, signField, type Form, type Signer } from './sign-pdf.ts';

let ouder: Signer;
let directeur: Signer;
let form: Form;
let signed: Form;

beforeAll(async () => {
  [ouder, directeur, form] = await Promise.all([
    makeSigner('Petra de Wit'),
    makeSigner('Karel Meer', 'rsa'),
    formWith(['ouder', 'school']),
  ]);
  signed = signField(form, 'ouder', (covered) => cms(covered, ouder));
});

const told = async ({ bytes }: { bytes: Uint8Array }) => {
  const { signatures, places } = await readable(bytes);
  return {
    signatures: signatures.map(({ label, state, reden, ondertekenaar, date }) => ({ label, state, reden, ondertekenaar, date })),
    places: places.map(({ label, signed: set }) => [label, set]),
  };
};

describe('a digital signature in a PDF', () => {
  it('is valid when nothing changed, with the name in the certificate and the day in the Netherlands', async () => {
    expect(await told(signed)).toEqual({
      signatures: [{ label: 'Handtekening ouder', state: 'geldig', reden: undefined, ondertekenaar: 'Petra de Wit', date: '2026-04-11' }],
      places: [
        ['Handtekening ouder', true],
        ['Handtekening school', false],
      ],
    });
  });

  it('shows its place as a picture', async () => {
    const [signature] = (await readable(signed.bytes)).signatures;
    expect(
      Buffer.from(signature?.beeld ?? '', 'base64')
        .subarray(1, 4)
        .toString(),
    ).toBe('PNG');
  });

  it('is not valid when a byte of the document changed', async () => {
    const bytes = Buffer.from(signed.bytes);
    bytes.write('A', bytes.indexOf('/Rect [200 600') + 7, 'latin1');
    bytes.write('9', bytes.indexOf('/Rect [A00 600') + 7, 'latin1');
    expect(await told({ bytes })).toMatchObject({
      signatures: [{ state: 'ongeldig', reden: 'het document is na het ondertekenen gewijzigd', ondertekenaar: 'Petra de Wit' }],
      places: [
        ['Handtekening ouder', undefined],
        ['Handtekening school', false],
      ],
    });
  });

  it('stays valid when someone else signs after it, each with the own name', async () => {
    const both = signField(signed, 'school', (covered) => cms(covered, directeur));
    expect((await told(both)).signatures.map(({ label, state, ondertekenaar }) => [label, state, ondertekenaar])).toEqual([
      ['Handtekening ouder', 'geldig', 'Petra de Wit'],
      ['Handtekening school', 'geldig', 'Karel Meer'],
    ]);
  });

  it('keeps the names apart when the field below was signed first', async () => {
    const first = signField(form, 'school', (covered) => cms(covered, directeur));
    const both = signField(first, 'ouder', (covered) => cms(covered, ouder));
    expect((await told(both)).signatures.map(({ label, ondertekenaar }) => [label, ondertekenaar])).toEqual([
      ['Handtekening ouder', 'Petra de Wit'],
      ['Handtekening school', 'Karel Meer'],
    ]);
  });

  it('stays valid when only something that does not show was added after it', async () => {
    const bytes = appended(signed.bytes, [{ number: 900, text: '/Type /DSS' }]);
    expect((await told({ bytes })).signatures).toMatchObject([{ state: 'geldig' }]);
  });

  it('cannot be checked when a field that was empty was filled in after it', async () => {
    const { number, text } = form.fields['plaats']!;
    const bytes = appended(signed.bytes, [{ number, text: `${text} /V (Zwolle)` }]);
    expect((await told({ bytes })).signatures).toMatchObject([
      { state: 'niet te controleren', reden: 'er zijn na het ondertekenen nog velden ingevuld' },
    ]);
  });

  it('is not valid when a page was changed in a later version inside the file', async () => {
    const file = Buffer.from(signed.bytes).toString('latin1');
    const second = [...file.matchAll(/(\d+) 0 obj\s*<<\s*\/Type \/Page\b/gu)].at(-1)?.[1];
    const parent = /\/Parent (\d+ 0 R)/u.exec(file)?.[1];
    const bytes = appended(signed.bytes, [{ number: Number(second), text: `/Type /Page /Parent ${parent} /MediaBox [0 0 595 842]` }]);
    expect((await told({ bytes })).signatures).toMatchObject([
      { state: 'ongeldig', reden: 'het document is na het ondertekenen gewijzigd', ondertekenaar: 'Petra de Wit' },
    ]);
  });

  it.each([
    ['a certificate that is not in it', (covered: Uint8Array) => cms(covered, ouder, { withoutCertificate: true }), 'niet te controleren'],
    ['an unknown hash', (covered: Uint8Array) => cms(covered, ouder, { hash: '1.2.840.113549.2.5' }), 'niet te controleren'],
    [
      'a text of its own instead of the document',
      (covered: Uint8Array) => cms(covered, ouder, { content: Buffer.from('iets anders') }),
      'niet te controleren',
    ],
    ['the certificate of someone else', (covered: Uint8Array) => cms(covered, ouder, { certificateOf: directeur }), 'ongeldig'],
    [
      'a moment after its certificate ended',
      (covered: Uint8Array) => cms(covered, ouder, { at: new Date('2031-01-01') }),
      'niet te controleren',
    ],
    ['bytes that are no signature', () => Buffer.from('30050203010203', 'hex'), 'niet te controleren'],
    ['bytes nested too deep', () => Buffer.from('3080'.repeat(1_400), 'hex'), 'niet te controleren'],
  ])('with %s', async (_, make, state) => {
    expect((await told(signField(form, 'ouder', make))).signatures).toMatchObject([{ state }]);
  });

  it.each([
    ['the middle of the file left out', (before: number, after: number, length: number) => [0, before - 500, after, length - after]],
    ['more than the file has', (before: number, after: number, length: number) => [0, before, after, length]],
    ['not the beginning', (before: number, after: number, length: number) => [9, before - 9, after, length - after]],
    ['negative numbers', (before: number) => [0, before, -5, 5]],
  ])('cannot be checked when it covers %s', async (_, range) => {
    const bad = signField(form, 'ouder', (covered) => cms(covered, ouder), 'adbe.pkcs7.detached', range);
    expect((await told(bad)).signatures).toMatchObject([{ state: 'niet te controleren' }]);
  });

  it('is no time stamp of a machine, and no empty field', async () => {
    const stamped = signField(form, 'ouder', (covered) => cms(covered, directeur), 'ETSI.RFC3161');
    expect((await told(form)).signatures).toEqual([]);
    expect((await told(stamped)).signatures.map(({ ondertekenaar }) => ondertekenaar)).not.toContain('Karel Meer');
  });
});
