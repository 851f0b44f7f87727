import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { controlecode, sleutelVan, verifieerAdres } from '../../src/verifieer/code.ts';
import { adresUit, magSamen, maakLimiet, perMinuut, type Limiet } from '../../src/verifieer/limiet.ts';
import { storageFor } from '../fakes/storage.ts';
import { leesVraag, maxFormulier } from '../../src/verifieer/vraag.ts';

const post = (fields: Record<string, string | Blob>, headers: Record<string, string> = { 'content-length': '500' }) => {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.set(name, value);
  const all = new Headers(headers);
  return { method: 'POST', url: 'https://loket.example/verifieer', headers: all, formData: async () => form };
};
const hash = (text: string) => createHash('sha256').update(text).digest('hex');

describe('a form to check a letter', () => {
  it('gives number and code without the spaces around them', async () =>
    expect(await leesVraag(post({ nummer: ' SWV-1 ', code: ' K7QM-2XRA' }))).toEqual({ nummer: 'SWV-1', code: 'K7QM-2XRA' }));

  it('gives of a file no more than its hash', async () =>
    expect(await leesVraag(post({ nummer: 'a', code: 'b', bestand: new Blob(['brief']) }))).toEqual({
      nummer: 'a',
      code: 'b',
      sha256: hash('brief'),
    }));

  it('takes a hash in capitals and in groups; an empty file is none', async () => {
    const typed = hash('x')
      .toUpperCase()
      .replace(/(.{8})/, '$1 ');
    expect(await leesVraag(post({ sha256: typed, bestand: new Blob([]) }))).toMatchObject({ sha256: hash('x') });
  });

  it.each([
    ['a hash of the wrong length', post({ sha256: 'abc' }), 400],
    ['no length', post({}, {}), 411],
    ['a length that is no number', post({}, { 'content-length': '1e3' }), 411],
    ['too long', post({}, { 'content-length': String(maxFormulier + 1) }), 413],
    ['a broken form', { ...post({}), formData: () => Promise.reject(new TypeError('x')) }, 400],
  ])('with %s is refused with what to do', async (_, request, status) =>
    expect(await leesVraag(request)).toMatchObject({ status, fout: expect.stringMatching(/Open|Kies|Kopieer/) as string }),
  );

  it('passes on what is no fault of the form', async () =>
    expect(leesVraag({ ...post({}), formData: () => Promise.reject(new Error('x')) })).rejects.toThrow('x'));
});

describe('a check code', () => {
  const settings = { LEERLING_GEHEIM: 'g'.repeat(32) };
  it('is the same every time, of eight clear signs, and another for every number and secret', () => {
    const codes = ['SWV-1', 'SWV-2', 'SWV-3'].map((nummer) => controlecode(settings, nummer));
    for (const code of codes) expect(code).toMatch(/^[A-HJ-NP-Z2-9]{4}-[A-HJ-NP-Z2-9]{4}$/);
    expect(new Set([...codes, controlecode({ LEERLING_GEHEIM: 'h'.repeat(32) }, 'SWV-1')]).size).toBe(4);
    expect(controlecode(settings, 'SWV-1')).toBe(codes[0]);
  });

  it('may be typed in small letters, with spaces and without its dash', () => {
    expect(sleutelVan('swv-1', 'k7qm 2xra')).toBe(sleutelVan('SWV-1', 'K7QM-2XRA'));
    expect(sleutelVan('SWV-1', 'K7QM-2XRB')).not.toBe(sleutelVan('SWV-1', 'K7QM-2XRA'));
  });

  it('stands by the address of the page, of its own or of the loket', () => {
    expect(verifieerAdres({ LOKET_URL: 'https://l.example/' })).toBe('https://l.example/verifieer');
    expect(verifieerAdres({ LOKET_URL: 'https://l.example', VERIFIEER_URL: 'https://v.example' })).toBe('https://v.example/verifieer');
  });
});

describe('questions are counted', () => {
  const now = new Date('2026-05-12T10:00:30Z');
  const times = (count: number, ask: () => boolean) => Array.from({ length: count }, ask).filter((may) => may).length;

  it('per address, anew every minute, whatever port or place in an IPv6 network it has', () => {
    const limiet = maakLimiet('geheim');
    expect(times(30, () => limiet.mag('192.0.2.1:4000', now))).toBe(perMinuut.adres);
    expect(limiet.mag('192.0.2.1:5000', now)).toBe(false);
    expect(limiet.mag('192.0.2.2', now)).toBe(true);
    expect(times(30, () => limiet.mag('[2001:db8:1:2::9]:443', now))).toBe(perMinuut.adres);
    expect(limiet.mag('2001:db8:1:2:ffff::1', now)).toBe(false);
    expect(limiet.mag('192.0.2.1:4000', new Date('2026-05-12T10:01:00Z'))).toBe(true);
  });

  it('and all together; one address that is refused takes no room of the others', () => {
    const limiet = maakLimiet('geheim');
    times(1000, () => limiet.mag('192.0.2.1', now));
    let asked = 0;
    expect(times(1000, () => limiet.mag(`198.51.100.${(asked += 1) % 200}`, now))).toBe(perMinuut.totaal - perMinuut.adres);
  });

  it('by the address that the front of the platform wrote last', () => {
    expect(adresUit('203.0.113.9, 192.0.2.1:4000')).toBe('192.0.2.1:4000');
    expect(adresUit(null)).toBe('');
  });
});

describe('the limit of all instances together', () => {
  const now = new Date('2026-05-12T10:00:00Z');
  const open = async () => {
    const app = { storage: await storageFor(), settings: { LOKET_GEHEIM: 'geheim' } };
    return { instantie: () => maakLimiet('geheim'), vraag: (adres: string, limiet: Limiet, at = now) => magSamen(app, adres, at, limiet) };
  };
  /** Asks one after the other at instances by turns; how many were answered. */
  const stel = async (keren: number, vraag: (nth: number) => Promise<boolean>) => {
    let answered = 0;
    for (let nth = 0; nth < keren; nth += 1) if (await vraag(nth)) answered += 1;
    return answered;
  };

  it('counts one address at two instances once, and begins anew with the minute', async () => {
    const { instantie, vraag } = await open();
    const [een, twee] = [instantie(), instantie()];
    expect(await stel(50, (nth) => vraag('192.0.2.1', nth % 2 === 0 ? een : twee))).toBe(perMinuut.adres);
    expect(await vraag('192.0.2.1', een, new Date('2026-05-12T10:01:00Z'))).toBe(true);
  });

  it('counts all addresses, and an instance that met the bound asks storage no more in that minute', async () => {
    const { instantie, vraag } = await open();
    const [een, twee] = [instantie(), instantie()];
    expect(await stel(400, (nth) => vraag(`198.51.${nth % 200}.${nth}`, nth % 2 === 0 ? een : twee))).toBe(perMinuut.totaal);
    expect([een, twee].map((one) => one.mag('203.0.113.9', now))).toEqual([false, false]);
    expect(een.mag('203.0.113.9', new Date('2026-05-12T10:01:00Z'))).toBe(true);
  });

  it.each([
    ['a minute ahead counts', '2026-05-12T10:01:00Z', false],
    ['two minutes ahead does not', '2026-05-12T10:02:00Z', true],
    ['an hour ahead does not', '2026-05-12T11:00:00Z', true],
  ])('an instance whose clock is %s for the others', async (_, elders, mag) => {
    const { instantie, vraag } = await open();
    expect(await stel(400, (nth) => vraag(`198.51.${nth % 200}.${nth}`, instantie(), new Date(elders)))).toBe(perMinuut.totaal);
    const limiet = instantie();
    expect(await vraag('203.0.113.9', limiet)).toBe(mag);
    expect(limiet.mag('203.0.113.9', now)).toBe(mag);
  });

  it('answers where others write at the same time, and keeps no address', async () => {
    const storage = await storageFor();
    const app = { storage, settings: { LOKET_GEHEIM: 'geheim' } };
    expect(
      (await Promise.all(Array.from({ length: 20 }, (_, nth) => magSamen(app, `192.0.2.${nth}`, now, maakLimiet('geheim'))))).includes(
        false,
      ),
    ).toBe(false);
    const kept = (await storage.limieten.get('limiet', 'verifieer'))!.record;
    expect(Object.keys(kept.lijnen).every((lijn) => /^[0-9a-f]{3}$/.test(lijn))).toBe(true);
  });
});
