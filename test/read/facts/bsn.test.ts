import { describe, expect, it } from 'vitest';
import { findBsn, maskBsn, showsBsn } from '../../../src/read/facts/bsn.ts';

// 111222333 and 123456782 pass the eleven test and belong to nobody: the well-known numbers of examples.
describe('a full BSN is found', () => {
  it.each([
    'BSN 123456782',
    'burgerservicenummer: 123.456.782',
    'bsn 123 456 782',
    'BSN:123456782Naam',
    'SON 2022 123456782.pdf',
    'nummer 123456782 staat hier zonder meer',
    'tel. 06-12345678, BSN 111222333',
    'BSN 1234 56 782',
    'bsn: 1 2 3 4 5 6 7 8 2',
  ])('%s', (text) => {
    expect(findBsn(text)).toHaveLength(1);
  });

  it('also with eight digits beside the word, the leading zero left out', () => {
    // 012345672 passes the eleven test.
    expect(findBsn('BSN 12345672')).toHaveLength(1);
    expect(findBsn('klantnaam 12345672')).toHaveLength(0);
  });
});

describe('what is no BSN is passed over', () => {
  it.each([
    'BSN (laatste drie cijfers) 418',
    '123456789',
    'BIG 19012345625',
    'telefoon 0123456782',
    'tel: 123456782',
    'IBAN NL91ABNA0417164300',
    'dossiernummer 123456782',
    'van 12-3-2012 tot 14-5-2013',
    'KvK 123456782',
    '111111111',
    '2025-12-31 10:00',
    'Groepsverloop 1-2-2-3-4-5-6-7-8',
  ])('%s', (text) => {
    expect(findBsn(text)).toHaveLength(0);
  });
});

it('a BSN is made unreadable, and nothing else', () => {
  expect(maskBsn('leerling 4 met BSN 123 456 782 in klas 3')).toBe('leerling 4 met BSN ••••••••••• in klas 3');
});

describe('a row of a table', () => {
  // 111222333 and 123456782 pass the eleven test.
  it.each([
    [['Index', '111', '222-333'], false],
    [['Index', '123', '456', '782'], false],
    [['111', '222 - 333'], false],
    [['leerling', '123456782'], true],
    [['BSN', '123', '456', '782'], true],
    [['1', '2', '3', '4', '5', '6', '7', '8', '2'], true],
  ])('%j shows a BSN: %s', (cells, shows) => {
    expect(showsBsn({ text: cells.join(' '), cells })).toBe(shows);
  });

  it('with a score and its range as one text is no BSN either', () => {
    expect(findBsn('Werkgeheugen 111 222-333')).toEqual([]);
  });
});
