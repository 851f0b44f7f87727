import { describe, expect, it } from 'vitest';
import { beoordeelPaar, rolVan, zelfdePersoon } from '../../src/handboek/deskundigen.ts';

const gp = { soort: 'tlv-gp', variant: 'nieuw' } as const;
const pro = { soort: 'tlv-pro', variant: 'nieuw' } as const;

describe('the role that a function names', () => {
  it.each([
    ['kinder- en jeugdpsycholoog NIP', 'kinderpsycholoog'],
    ['Kinder- & Jeugdpsycholoog', 'kinderpsycholoog'],
    ['jeugdpsycholoog', 'kinderpsycholoog'],
    ['kinderpsycholoog', 'kinderpsycholoog'],
    ['GZ-psycholoog', 'psycholoog'],
    ['schoolpsycholoog (psycholoog NIP)', 'psycholoog'],
    ['psychologe', 'psycholoog'],
    ['orthopedagoog-generalist NVO', 'orthopedagoog'],
    ['orthopedagoge', 'orthopedagoog'],
    ['pedagoog, verbonden aan het schoolmaatschappelijk werk', 'pedagoog'],
    ['docent', 'anders'],
    ['zorgcoördinator', 'anders'],
    ['pedagogisch medewerker', 'anders'],
  ])('%s is %s', (functie, rol) => expect(rolVan(functie)).toBe(rol));
});

describe('two experts for the VSO', () => {
  it.each([
    ['orthopedagoog', 'kinder- en jeugdpsycholoog', 'goed'],
    ['GZ-psycholoog', 'jeugdpsycholoog', 'goed'],
    ['psycholoog', 'pedagoog', 'goed'],
    ['orthopedagoog', 'pedagoog', 'goed'],
    ['orthopedagoog', 'orthopedagoog-generalist', 'twijfel'],
    ['orthopedagoog', 'GZ-psycholoog', 'twijfel'],
    ['psycholoog', 'GZ-psycholoog', 'twijfel'],
    ['orthopedagoog', 'maatschappelijk werker', 'fout'],
    ['pedagoog', 'orthopedagoog', 'fout'],
  ] as const)('%s and %s: %s', (first, second, oordeel) => expect(beoordeelPaar(first, second, gp, true, [])).toBe(oordeel));

  it('take a psycholoog and an orthopedagoog where the dossier names them in that order', () => {
    expect([
      beoordeelPaar('psycholoog', 'orthopedagoog', gp, true, []),
      beoordeelPaar('psycholoog', 'orthopedagoog', gp, false, []),
    ]).toEqual(['goed', 'twijfel']);
  });
});

describe('two experts for the PrO', () => {
  it.each([
    ['orthopedagoog', 'teamleider vmbo-basis', 'goed'],
    ['psycholoog', 'docent praktijkonderwijs', 'goed'],
    ['orthopedagoog', 'orthopedagoog van een PrO-school', 'goed'],
    ['orthopedagoog', 'kinder- en jeugdpsycholoog', 'twijfel'],
    ['teamleider vmbo', 'decaan PrO', 'fout'],
  ] as const)('%s and %s: %s', (first, second, oordeel) => expect(beoordeelPaar(first, second, pro, true, [])).toBe(oordeel));
});

describe('one person under two names', () => {
  it.each([
    ['drs. M. Hoek', 'mw. M. Hoek MSc', true],
    ['Marieke Hoek', 'M. Hoek', true],
    ['Hoek', 'M. Hoek', true],
    ['M. Hoek', 'J. Hoek', false],
    ['M. Hoek', 'M. Slot', false],
    ['Zoë Hoek', 'Zoe Hoek', true],
  ])('%s and %s: %s', (a, b, same) => expect(zelfdePersoon(a, b)).toBe(same));
});
