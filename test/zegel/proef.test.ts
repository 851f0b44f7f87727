import { generate } from 'selfsigned';
import { describe, expect, it } from 'vitest';
import { proefZegel } from '../../src/doctor/zegel.ts';

const now = new Date('2026-05-12T10:00:00Z');
const met = async (until: string) => {
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'Zegel' }], {
    keySize: 2048,
    algorithm: 'sha256',
    notBeforeDate: new Date('2026-01-01'),
    notAfterDate: new Date(until),
  });
  return { ZEGEL_CERTIFICAAT: cert + key };
};

describe('the doctor looks at the certificate of letters', () => {
  it.each([
    ['none', () => Promise.resolve({}), 'let-op', /geen certificaat/],
    ['one for a year', () => met('2027-05-12'), 'goed', /tot en met 12 mei 2027/],
    ['one for a month', () => met('2026-06-12'), 'let-op', /verloopt op 12 juni 2026/],
    ['one that lapsed', () => met('2026-05-01'), 'fout', /verlopen op 1 mei 2026/],
    ['something else', () => Promise.resolve({ ZEGEL_CERTIFICAAT: 'x' }), 'fout', /geen PEM/],
  ] as const)('%s', async (_, settings, staat, words) => {
    const uitslag = await proefZegel(await settings(), now);
    expect(uitslag).toMatchObject({ staat, tekst: expect.stringMatching(words) as string });
    if (staat !== 'goed' && uitslag.tekst.includes('certificaat v')) expect(uitslag.doe).toBeDefined();
  });
});
