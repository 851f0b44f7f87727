import { describe, expect, it } from 'vitest';
import { verlengingVan, type EerderBesluit } from '../../src/decide/verlenging.ts';

const oud: EerderBesluit = {
  besluitId: 'b1',
  nummer: 'SWV2801-2024-2025-0007',
  besluit: 'toekennen',
  soort: 'tlv-gp',
  leerling: { naam: 'Joris van den Bergh', geboortedatum: '2011-03-14' },
};
const nieuw = { naam: 'Joris van den Bergh', geboortedatum: '2011-03-14', soort: 'tlv-gp' as const };

describe('the TLV that a renewal names', () => {
  it('is linked where our register has it, however it was typed or copied', () => {
    expect(verlengingVan(' swv2801-\u200b2024\u20112025-0007 ', nieuw, [oud])).toEqual({
      soort: 'eigen',
      verlengt: { besluitId: 'b1', nummer: 'SWV2801-2024-2025-0007' },
      aandacht: [],
    });
  });

  it('of another partnership is allowed, with a word of warning', () => {
    const answer = verlengingVan('SWV9999-2024-0001', nieuw, [oud]);
    expect(answer).toMatchObject({ soort: 'onbekend', aandacht: [expect.stringContaining('ander samenwerkingsverband') as string] });
  });

  it.each<[string, Partial<EerderBesluit>, RegExp]>([
    ['of a pupil born on another day', { leerling: { naam: 'Joris van den Bergh', geboortedatum: '2011-04-14' } }, /andere geboortedatum/],
    ['that is a rejection', { besluit: 'afwijzen' }, /geen TLV/],
    ['that is a list', { soort: 'lwoo', leerling: undefined }, /geen TLV/],
  ])('%s is refused', (_, part, fout) => {
    expect(verlengingVan(oud.nummer ?? '', nieuw, [{ ...oud, ...part }])).toMatchObject({
      soort: 'geweigerd',
      fout: expect.stringMatching(fout) as string,
    });
  });

  it.each<[string, Partial<EerderBesluit>, RegExp]>([
    ['of another name', { leerling: { naam: 'Hanna Klaassen', geboortedatum: '2011-03-14' } }, /op naam van Hanna Klaassen/],
    ['of another kind', { soort: 'tlv-zml' }, /andere soort/],
    ['that was revoked', { ingetrokken: { per: '2026-01-01' } }, /ingetrokken vanaf 1 januari 2026/],
  ])('%s is linked, with a word of warning', (_, part, regel) => {
    expect(verlengingVan(oud.nummer ?? '', nieuw, [{ ...oud, ...part }])).toMatchObject({
      soort: 'eigen',
      aandacht: [expect.stringMatching(regel) as string],
    });
  });
});
