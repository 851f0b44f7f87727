import { describe, expect, it } from 'vitest';
import { findPersonen } from '../../../src/read/facts/personen.ts';
import { makeReading } from '../../../src/read/facts/reading.ts';
import { registratiesIn } from '../../../src/read/facts/registraties.ts';
import { madeUp } from './made-up.ts';

describe('professional registers', () => {
  it.each([
    ['drs. A. Bos, GZ-psycholoog, BIG 19912345625', [{ register: 'BIG', nummer: '19912345625' }]],
    ['BIG-registratienummer: 1991 2345 625', [{ register: 'BIG', nummer: '19912345625' }]],
    ['orthopedagoog-generalist NVO (SKJ-nummer 110012345)', [{ register: 'NVO' }, { register: 'SKJ', nummer: '110012345' }]],
    ['Kinder- en jeugdpsycholoog NIP, AGB-code 94012345', [{ register: 'NIP' }, { register: 'AGB', nummer: '94012345' }]],
    ['BIG: 1234', [{ register: 'BIG' }]],
    ['BIG-registratie aangevraagd', []],
    ['werkt onder supervisie van een BIG-geregistreerde psycholoog', []],
    ['een big in de wei, de NIPPER', []],
  ])('%s', (text, expected) => {
    expect(registratiesIn(text)).toEqual(expected);
  });

  it('belong to the person above them', () => {
    const people = findPersonen(
      makeReading(
        madeUp('a.docx', 'drs. A. Bos\northopedagoog-generalist NVO\nBIG 19912345625\nmw. C. Dam\nkinder- en jeugdpsycholoog NIP'),
      ),
    );
    expect(people.map(({ naam, registraties }) => [naam, registraties])).toEqual([
      ['drs. A. Bos', [{ register: 'NVO' }, { register: 'BIG', nummer: '19912345625' }]],
      ['mw. C. Dam', [{ register: 'NIP' }]],
    ]);
  });
});
