import { describe, expect, it } from 'vitest';
import { handboeken, handboekOp, type Handboek } from '../../src/handboek/handboek.ts';
import { waarden41, waardenOp } from '../../src/handboek/waarden.ts';
import { assess } from './assess-one.ts';
import { fact } from './facts-builder.ts';

// Invented: from August 2027 IQ data may be three years old and the questionnaires are no longer asked.
const invented: Handboek = {
  versie: '9.9',
  naam: 'Verzonnen handboek',
  geldigVanaf: '2027-08-01',
  criteria: handboekOp('2026-01-01').criteria.filter(({ id }) => id !== 'gp.instrumenten'),
  waarden: { ...waarden41, iqMaanden: { ...waarden41.iqMaanden, reeks: [{ vanaf: '2027-08-01', waarde: 36 }] } },
};
const both = [invented, ...handboeken];
const iqOf = (datum: string, peildatum: string) => assess({ peildatum, facts: (f) => (f.iq[0]!.datum = fact(datum)) }, both).rapport;

describe('versions of the handbook', () => {
  it.each([
    ['2027-07-31', '4.1', 'niet-voldaan', true],
    ['2027-08-01', '9.9', 'voldaan', false],
  ])('on %s version %s holds', (peildatum, versie, uitkomst, asksInstruments) => {
    const rapport = iqOf('2025-02-11', peildatum);
    expect(rapport.handboekVersie).toBe(versie);
    expect(rapport.bevindingen.find(({ id }) => id === 'alg.iq-actueel')?.uitkomst).toBe(uitkomst);
    expect(rapport.bevindingen.some(({ id }) => id === 'gp.instrumenten')).toBe(asksInstruments);
  });

  it('put the number in force in the Dutch text of the criterion', () => {
    const eis = (peildatum: string) => iqOf('2025-02-11', peildatum).bevindingen.find(({ id }) => id === 'alg.iq-actueel')?.eis;
    expect([eis('2027-07-31'), eis('2027-08-01')]).toEqual([expect.stringContaining('2 jaar'), expect.stringContaining('3 jaar')]);
  });

  it('fall back to the first version for an earlier day, and ask for at least one', () => {
    expect(handboekOp('2010-01-01', both).versie).toBe('4.1');
    expect(() => handboekOp('2026-01-01', [])).toThrow('No version');
  });
});

describe('a number that changes within a version', () => {
  const reeks = [
    { vanaf: '2018-11-12', waarde: 24 },
    { vanaf: '2026-08-01', waarde: 18 },
  ] as const;
  it.each([
    ['2026-07-31', 24],
    ['2026-08-01', 18],
    ['2000-01-01', 24],
  ])('on %s is %i', (dag, months) => {
    expect(waardenOp({ ...waarden41, iqMaanden: { ...waarden41.iqMaanden, reeks } }, dag).iqMaanden).toBe(months);
  });
});
