import { createHash, generateKeyPairSync } from 'node:crypto';
import { generate } from 'selfsigned';
import { beforeAll, describe, expect, it } from 'vitest';
import { makeBrief } from '../../src/decide/make-brief.ts';
import { openPdf } from '../../src/read/pdf/open-pdf.ts';
import { pdfium } from '../../src/read/pdf/pdfium.ts';
import { digitalSignatures } from '../../src/read/signatures/digital/pdf-signatures.ts';
import { readZegelaar, type Zegelaar } from '../../src/zegel/certificaat.ts';
import { verzegel } from '../../src/zegel/verzegel.ts';
import { ZegelFout } from '../../src/zegel/zegel-fout.ts';
import { briefSettings, toegekend } from '../../templates/beschikking/voorbeelden.ts';
import { pageTexts, propertiesOf } from '../pdf/look.ts';
import { nieuw, oud } from './pkcs12-voorbeelden.ts';

const tekst = { naam: 'Samenwerkingsverband VO De Waarden', reden: 'Besluit van het samenwerkingsverband', plaats: 'Voorbeeldstad' };
const moment = new Date('2026-05-12T10:05:00Z');

const make = async (notBeforeDate: string, notAfterDate: string) => {
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'Zegel De Waarden' }], {
    keySize: 2048,
    algorithm: 'sha256',
    notBeforeDate: new Date(notBeforeDate),
    notAfterDate: new Date(notAfterDate),
  });
  return { cert, key };
};

/** What the reader of uploads, with PDFium and node:crypto, makes of the signatures in a PDF. */
async function signaturesIn(bytes: Uint8Array) {
  const pdf = await pdfium();
  const { document, close } = openPdf(pdf, bytes);
  const found = await digitalSignatures(pdf, document, bytes, [{ name: 'Zegel', page: 0 }]);
  close();
  return found;
}

let brief: Buffer;
let good: { cert: string; key: string };
let other: { cert: string; key: string };
let zegelaar: Zegelaar;
const zegelaarVan = async (ZEGEL_CERTIFICAAT: string, ZEGEL_WACHTWOORD?: string): Promise<Zegelaar> => {
  const read = await readZegelaar({ ZEGEL_CERTIFICAAT, ZEGEL_WACHTWOORD });
  if (read === undefined) throw new Error('no certificate was read');
  return read;
};

beforeAll(async () => {
  [brief, good, other] = await Promise.all([
    makeBrief(toegekend, briefSettings),
    make('2026-01-01', '2027-01-01'),
    make('2026-01-01', '2027-01-01'),
  ]);
  zegelaar = await zegelaarVan(good.cert + good.key);
});

describe('a sealed letter', () => {
  it('has one signature that holds, over the whole file, by the holder of the certificate', async () => {
    const found = await signaturesIn(await verzegel(brief, zegelaar, tekst, moment));
    expect(found).toEqual([{ state: 'geldig', ondertekenaar: 'Zegel De Waarden', date: '2026-05-12', field: 'Zegel' }]);
  });

  it('begins with every byte of the letter, and is tagged PDF/A-2a with the same words as before', async () => {
    const sealed = await verzegel(brief, zegelaar, tekst, moment);
    expect(sealed.subarray(0, brief.length).equals(brief)).toBe(true);
    const { structure: _before, ...before } = await propertiesOf(brief);
    const { structure: _after, ...after } = await propertiesOf(sealed);
    expect(after).toEqual(before);
    expect(await pageTexts(sealed)).toEqual(await pageTexts(brief));
  });

  it('does not hold any more once a byte of it is another', async () => {
    const sealed = await verzegel(brief, zegelaar, tekst, moment);
    const changed = Buffer.from(sealed);
    const at = changed.indexOf('/Title');
    changed.writeUInt8(changed.readUInt8(at + 9) ^ 1, at + 9);
    expect((await signaturesIn(changed))[0]).toMatchObject({ state: 'ongeldig' });
  });

  it('can be sealed with an elliptic curve from PKCS#12', async () => {
    const ec = await zegelaarVan(nieuw, 'geheim');
    const found = await signaturesIn(await verzegel(brief, ec, tekst, new Date('2027-05-12T10:05:00Z')));
    expect(found).toMatchObject([{ state: 'geldig', ondertekenaar: 'Zegel voor tests' }]);
  });

  it('names the certificate among what is signed, as CAdES asks', async () => {
    const sealed = await verzegel(brief, zegelaar, tekst, moment);
    const [, hex = ''] = /\/Contents <([0-9a-f]+)>/.exec(sealed.subarray(brief.length).toString('latin1')) ?? [];
    expect(hex).toContain(createHash('sha256').update(zegelaar.certificaat.raw).digest('hex'));
  });
});

describe('a certificate is read', () => {
  it('with line ends that a setting lost, the key first, and its chain behind it', async () => {
    const read = await zegelaarVan(`${good.key}${good.cert}${other.cert}`.replaceAll('\n', '\\n'));
    expect(read.certificaat.subject).toContain('Zegel De Waarden');
    expect(read.keten).toHaveLength(1);
  });

  it('not where there is no setting: letters then have no seal', async () => expect(await readZegelaar({})).toBeUndefined());
});

describe('what is wrong with a certificate is said in Dutch, with what to do', () => {
  const weak = generateKeyPairSync('rsa', { modulusLength: 1024 }).privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  it.each<[string, () => Promise<unknown>, RegExp]>([
    ['no key', () => zegelaarVan(good.cert), /sleutel van het certificaat ontbreekt/],
    ['no certificate', () => zegelaarVan(good.key), /geen certificaat/],
    ['a key of another', () => zegelaarVan(good.cert + other.key), /hoort niet bij het certificaat/],
    ['a weak key of another', () => zegelaarVan(good.cert + weak), /hoort niet bij het certificaat/],
    [
      'broken PEM',
      () => zegelaarVan('-----BEGIN CERTIFICATE-----\nx\n-----END CERTIFICATE-----\n' + good.key),
      /certificaat kan niet gelezen/,
    ],
    ['something else', () => zegelaarVan('zomaar wat'), /geen PEM en geen PKCS#12/],
    ['a wrong password', () => zegelaarVan(nieuw, 'anders'), /wachtwoord \(ZEGEL_WACHTWOORD\) klopt niet/],
    ['an old kind of PKCS#12', () => zegelaarVan(oud, 'geheim'), /versleuteling is te oud/],
    ['far too long', () => zegelaarVan('x'.repeat(100_001)), /te lang/],
  ])('%s', async (_, read, words) => {
    const error = await read().catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(ZegelFout);
    expect(String(error)).toMatch(words);
    expect(String(error)).toMatch(/ZEGEL_CERTIFICAAT/);
  });

  it.each([
    ['2024-01-01', '2026-05-01', /verlopen op 1 mei 2026/],
    ['2026-06-01', '2027-06-01', /geldt pas vanaf 1 juni 2026/],
  ])('valid from %s to %s', async (from, to, words) => {
    const { cert, key } = await make(from, to);
    await expect(verzegel(brief, await zegelaarVan(cert + key), tekst, moment)).rejects.toThrow(words);
  });
});
