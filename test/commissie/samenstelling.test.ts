import { describe, expect, it } from 'vitest';
import { samenstellingFouten } from '../../src/commissie/samenstelling.ts';
import type { LidRecord } from '../../src/storage/records/commissie.ts';
import { deskundige3, deskundigeGp, lid, loket, pool, secretaris, voorzitter } from './leden.ts';

const dag = '2026-05-12';
const scholen = [
  { id: 'esdoorn', naam: 'De Esdoorn', soort: 'vo' },
  { id: 'wilg', naam: 'De Wilg', soort: 'vso' },
] as const;
const fouten = (leden: readonly LidRecord[], op = dag) => samenstellingFouten(leden, op, scholen);
const regels = (leden: readonly LidRecord[], op = dag) => fouten(leden, op).map(({ regel }) => regel);
const goed = [...loket, ...pool];

describe('the composition of the loket (handboek 2.3)', () => {
  it('four persons in their functions, with a pool of several disciplines and regions, is right', () => {
    expect(fouten(goed)).toEqual([]);
  });

  it.each<[string, LidRecord[], string[]]>([
    [
      'nobody at all',
      [],
      ['vier-personen', 'functie-voorzitter', 'functie-deskundige-cluster-3', 'functie-deskundige-gp', 'functie-secretaris', 'pool'],
    ],
    ['no secretary', goed.filter((een) => een !== secretaris), ['vier-personen', 'functie-secretaris']],
    ['a fifth person', [...goed, lid('secretaris', { lidId: 's2', naam: 'T. Weede' })], ['vier-personen', 'functie-secretaris']],
    [
      'one person in two functions',
      [voorzitter, deskundige3, { ...deskundigeGp, naam: 'v. oorzitter ' }, secretaris, ...pool],
      ['een-functie', 'vier-personen'],
    ],
    [
      'two of one school',
      [voorzitter, { ...deskundige3, schoolId: 'esdoorn' }, { ...deskundigeGp, schoolId: 'esdoorn' }, secretaris, ...pool],
      ['een-per-school'],
    ],
    [
      'the secretary counts for that too',
      [{ ...voorzitter, schoolId: 'esdoorn' }, deskundige3, deskundigeGp, { ...secretaris, schoolId: 'esdoorn' }, ...pool],
      ['een-per-school'],
    ],
    [
      'a chair of a special school',
      [{ ...voorzitter, schoolId: 'wilg' }, deskundige3, deskundigeGp, secretaris, ...pool],
      ['voorzitter-regulier'],
    ],
    ['a chair of a regular school', [{ ...voorzitter, schoolId: 'esdoorn' }, deskundige3, deskundigeGp, secretaris, ...pool], []],
    ['a pool of one region', [...loket, ...pool.map((een) => ({ ...een, regio: 'Zeeland' }))], ['pool-regios']],
    ['a pool without regions', [...loket, ...pool.map(({ regio: _none, ...een }) => een)], ['pool-regios']],
    ['a pool of one discipline', [...loket, ...pool.map((een) => ({ ...een, discipline: 'arts' as const }))], ['pool-disciplines']],
    [
      'an expert of the pool may be of a school of a member',
      [
        { ...voorzitter, schoolId: 'esdoorn' },
        deskundige3,
        deskundigeGp,
        secretaris,
        ...pool.map((een) => ({ ...een, schoolId: 'esdoorn' })),
      ],
      [],
    ],
  ])('%s', (_what, leden, verwacht) => {
    expect(regels(leden)).toEqual(verwacht);
  });

  it('names who it is about, and says what to do', () => {
    const twee = fouten([
      voorzitter,
      { ...deskundige3, schoolId: 'esdoorn' },
      { ...deskundigeGp, schoolId: 'esdoorn' },
      secretaris,
      ...pool,
    ]);
    expect(twee[0]?.tekst).toBe(
      'C. Luster en G. Drag zijn allebei aan De Esdoorn verbonden. In het loket zit nooit meer dan één persoon van dezelfde school. Vervang bij Beheer, Leden een van hen.',
    );
    expect(fouten([])[0]?.tekst).toBe(
      'Het loket heeft 0 personen; het zijn er vier (handboek 2.3). Vul aan wie er ontbreekt bij Beheer, Leden.',
    );
  });

  it('a registration of the orthopedagogen is a wish, not a fault', () => {
    const [zonder] = fouten([voorzitter, { ...deskundige3, registratie: 'geen' }, deskundigeGp, secretaris, ...pool]);
    expect(zonder).toMatchObject({ regel: 'registratie', wens: true });
  });

  it('a substitute sits in the place of whom he replaces, so that the number stays right', () => {
    const vervanger = lid('voorzitter', {
      lidId: 'v2',
      naam: 'W. Issel',
      vervangt: voorzitter.lidId,
      vanaf: '2026-05-10',
      tot: '2026-05-20',
    });
    expect(regels([...goed, vervanger])).toEqual([]);
    expect(regels([...goed, { ...vervanger, schoolId: 'wilg' }])).toEqual(['voorzitter-regulier']);
    expect(regels([...goed, { ...vervanger, schoolId: 'wilg' }], '2026-05-21')).toEqual([]);
  });

  it('who left or did not begin yet is not counted', () => {
    const leden = [{ ...voorzitter, tot: '2026-05-11' }, deskundige3, deskundigeGp, secretaris, ...pool];
    expect(regels(leden)).toEqual(['vier-personen', 'functie-voorzitter']);
    expect(regels(leden, '2026-05-11')).toEqual([]);
  });
});
