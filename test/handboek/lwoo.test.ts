import { describe, expect, it } from 'vitest';
import { assessFacts } from '../../src/check/assess.ts';
import type { Uitkomst } from '../../src/check/rapport.ts';
import { leerlingSleutel } from '../../src/handboek/lwoo/dubbel.ts';
import type { ReadDocument } from '../../src/read/document.ts';
import { gatherFacts } from '../../src/read/facts/index.ts';
import { leesLijsten } from '../../src/read/lijst/lees-lijsten.ts';
import type { Leerlingrij } from '../../src/read/lijst/lijst.ts';
import { assess } from './assess-one.ts';
import { negenCijfers, volledig } from './cases-lwoo.ts';
import { context } from './facts-builder.ts';
import { lijst, lijstMetScores, lijstZonder, rekenblad, type Rij } from './lwoo-lijst.ts';

const rapportVan = (document: ReadDocument, peildatum = '2026-06-16') => assess({ lijst: document, peildatum }).rapport;
const perRij = (document: ReadDocument, id: string, peildatum?: string) =>
  Object.fromEntries((rapportVan(document, peildatum).rijen ?? []).map(({ rij, uitkomsten }) => [rij, uitkomsten[id]]));
const eerste = (rij: Rij, id: string, peildatum?: string) => perRij(lijst([rij, {}]), id, peildatum)[2];
const score = (rij: Rij, id: string) => perRij(lijstMetScores(rij, {}), id)[2];

describe('the IQ of a row', () => {
  it.each([
    ['74', '', 'niet-voldaan'],
    ['75', '', 'voldaan'],
    ['90', '', 'voldaan'],
    ['90,5', '', 'te-beoordelen'],
    ['91', '', 'niet-voldaan'],
    ['91', 'ja', 'voldaan'],
    ['120', 'ja', 'voldaan'],
    ['121', 'ja', 'niet-voldaan'],
    ['100', 'mogelijk', 'te-beoordelen'],
  ] as const)('of %s with problems %j is %s', (iq, se, uitkomst) => expect(score({ iq, se }, 'lwoo.iq')).toBe(uitkomst));

  it('asks for delay, which a list without it does not show', () => {
    const zonder = lijst([{ iq: '84' }], ['voornaam', 'achternaam', 'geboortedatum', 'bsn', 'leerjaar', 'begin', 'iq']);
    expect(perRij(zonder, 'lwoo.iq')[2]).toBe('te-beoordelen');
  });

  it('does not say of a list without a column for problems that there are none', () => {
    const zonder = lijst([{ iq: '98' }], ['voornaam', 'achternaam', 'geboortedatum', 'bsn', 'leerjaar', 'begin', 'iq', 'bl', 'ir']);
    expect(perRij(zonder, 'lwoo.iq')[2]).toBe('te-beoordelen');
  });
});

describe('the delay of a row', () => {
  const of = (tl: string, bl: string, sp: string, ir: string) => score({ tl, bl, sp, ir }, 'lwoo.leerachterstand');
  it.each([
    ['0', '0,24', '0', '0,25', 'niet-voldaan'],
    ['0', '0,25', '0', '0,25', 'voldaan'],
    ['0', '0,49', '0', '0,25', 'voldaan'],
    ['0', '0,50', '0', '0,25', 'te-beoordelen'],
    ['0', '0,50', '0', '0,50', 'te-beoordelen'],
    ['0', '0,51', '0', '0,52', 'niet-voldaan'],
    ['0', '0,51', '0', '0,30', 'te-beoordelen'],
    ['0,60', '0,40', '0', '0,30', 'te-beoordelen'],
    ['0,3', '0', '0,3', '0', 'niet-voldaan'],
    ['0,3', '0', '0', '0,3', 'voldaan'],
    ['0,3', '', '0,3', '0', 'te-beoordelen'],
    ['25', '25', '0', '0', 'voldaan'],
    ['-0,1', '0,3', '0', '0,3', 'voldaan'],
    ['0', '130', '0', '40', 'te-beoordelen'],
  ])('of TL %s, BL %s, SP %s, IR %s is %s', (tl, bl, sp, ir, uitkomst) => expect(of(tl, bl, sp, ir)).toBe(uitkomst));

  it('of two domains alone is enough where both fit, and open where they do not', () => {
    const twee = (bl: string, ir: string) =>
      perRij(
        lijst([{ bl, ir }], ['voornaam', 'achternaam', 'geboortedatum', 'bsn', 'leerjaar', 'begin', 'bl', 'ir']),
        'lwoo.leerachterstand',
      )[2];
    expect([twee('0,3', '0,3'), twee('0,3', '0,1'), twee('0,1', '0,1')]).toEqual(['voldaan', 'te-beoordelen', 'niet-voldaan']);
  });
});

describe('the birth date of a row', () => {
  // On 16 June 2026
  it.each([
    ['17-06-2016', 'niet-voldaan'],
    ['16-06-2016', 'te-beoordelen'],
    ['17-06-2015', 'te-beoordelen'],
    ['16-06-2015', 'voldaan'],
    ['29-02-2012', 'voldaan'],
    ['17-06-2008', 'voldaan'],
    ['16-06-2008', 'te-beoordelen'],
    ['17-06-2005', 'te-beoordelen'],
    ['16-06-2005', 'niet-voldaan'],
  ])('%s is %s', (geboortedatum, uitkomst) => expect(eerste({ geboortedatum }, 'lwoo.geboortedatum')).toBe(uitkomst));

  it('of 29 February is a day older on 1 March', () => {
    expect(eerste({ geboortedatum: '29-02-2016' }, 'lwoo.geboortedatum', '2026-02-28')).toBe('niet-voldaan');
    expect(eerste({ geboortedatum: '29-02-2016' }, 'lwoo.geboortedatum', '2026-03-01')).toBe('te-beoordelen');
  });
});

describe('the year of school of a row', () => {
  it.each([
    ['0', 'niet-voldaan'],
    ['1', 'voldaan'],
    ['4', 'voldaan'],
    ['5', 'te-beoordelen'],
    ['6', 'te-beoordelen'],
    ['7', 'niet-voldaan'],
  ])('%s is %s', (leerjaar, uitkomst) => expect(eerste({ leerjaar }, 'lwoo.leerjaar')).toBe(uitkomst));
});

describe('the begin of a row', () => {
  it.each([
    ['31-07-2021', 'niet-voldaan'],
    ['01-08-2021', 'te-beoordelen'],
    ['15-06-2026', 'te-beoordelen'],
    ['16-06-2026', 'voldaan'],
    ['31-07-2027', 'voldaan'],
    ['01-08-2027', 'te-beoordelen'],
    ['31-07-2028', 'te-beoordelen'],
    ['01-08-2028', 'niet-voldaan'],
  ])('%s is %s in a list for the next year', (begin, uitkomst) =>
    expect(perRij(lijst([{ begin }, {}, {}]), 'lwoo.begin')[2]).toBe(uitkomst),
  );

  it('may be past in a list for this year', () => {
    const lopend = lijst([{ begin: '01-02-2026' }, { begin: '01-02-2026' }]);
    expect(perRij(lopend, 'lwoo.begin')).toEqual({ 2: 'voldaan', 3: 'voldaan' });
  });
});

describe('the term', () => {
  const term = (begin: string, peildatum: string) =>
    rapportVan(lijst([{ begin }, { begin }]), peildatum).bevindingen.find(({ id }) => id === 'lwoo.indientermijn')?.uitkomst;
  it.each([
    ['01-08-2026', '2026-06-30', 'voldaan'],
    ['01-08-2026', '2026-07-01', 'niet-voldaan'],
    ['01-08-2026', '2026-08-01', 'niet-voldaan'],
    ['01-08-2027', '2026-07-01', 'voldaan'],
    ['24-08-2026', '2026-06-30', 'voldaan'],
    ['24-08-2026', '2026-07-01', 'te-beoordelen'],
    ['01-10-2026', '2026-09-01', 'nvt'],
    ['zie dossier', '2026-06-30', 'te-beoordelen'],
  ])('for a begin on %s, handed in on %s, is %s', (begin, peildatum, uitkomst) => expect(term(begin, peildatum)).toBe(uitkomst));
});

describe('the same pupil twice', () => {
  const aron = { voornaam: 'Aron', achternaam: 'van den Akker', geboortedatum: '10-02-2014', bsn: '090' };
  const noor = { voornaam: 'Noor', achternaam: 'de Graaf', geboortedatum: '12-02-2014', bsn: '092' };
  const dubbel = (second: Rij) => Object.values(perRij(lijst([aron, noor, second]), 'lwoo.dubbel'));
  it.each<[string, Rij, Uitkomst[]]>([
    [
      'in other spelling and order',
      { voornaam: 'ARON', achternaam: 'Akker, van den', geboortedatum: '10 feb 2014', bsn: '090' },
      ['te-beoordelen', 'voldaan', 'niet-voldaan'],
    ],
    ['without the figures', { ...aron, bsn: '' }, ['te-beoordelen', 'voldaan', 'niet-voldaan']],
    ['with names in each other’s column', { ...aron, voornaam: 'Akker', achternaam: 'Aron' }, ['te-beoordelen', 'voldaan', 'niet-voldaan']],
    ['with other figures', { ...aron, bsn: '777' }, ['te-beoordelen', 'voldaan', 'te-beoordelen']],
    ['without a birth date', { ...aron, geboortedatum: '' }, ['te-beoordelen', 'voldaan', 'te-beoordelen']],
    [
      'with another birth date and the same figures',
      { ...aron, geboortedatum: '10-03-2014' },
      ['te-beoordelen', 'voldaan', 'te-beoordelen'],
    ],
    ['with another first name, the rest the same', { ...aron, voornaam: 'Aaron' }, ['te-beoordelen', 'voldaan', 'te-beoordelen']],
    ['as a twin', { ...aron, voornaam: 'Bram', bsn: '777' }, ['voldaan', 'voldaan', 'voldaan']],
    ['as a namesake', { ...aron, geboortedatum: '10-03-2013', bsn: '777' }, ['voldaan', 'voldaan', 'voldaan']],
    ['in a row that is refused', { ...aron, bsn: volledig }, ['voldaan', 'voldaan', 'nvt']],
  ])('%s', (_given, second, uitkomsten) => expect(dubbel(second)).toEqual(uitkomsten));

  it('is looked for on every sheet, and the remark says where', () => {
    const kop = ['Voornaam', 'Achternaam', 'Geboortedatum', 'BSN', 'Klas', 'Start'];
    const row = ['Aron', 'Akker', '10-02-2014', '090', '1', '01-08-2026'];
    const { rijen = [] } = rapportVan(
      rekenblad([
        [kop, row],
        [kop, row],
      ]),
    );
    expect(rijen.map(({ blad, rij, uitkomsten }) => [blad, rij, uitkomsten['lwoo.dubbel']])).toEqual([
      [1, 2, 'te-beoordelen'],
      [2, 2, 'niet-voldaan'],
    ]);
    expect(rijen[1]?.opmerkingen['lwoo.dubbel']).toContain('blad 1, rij 2');
  });

  it('counts a pupil who was assigned before', () => {
    const document = lijst();
    const facts = gatherFacts([document], { peildatum: '2026-06-16', schoolNaam: 'x' });
    const [first, second] = leesLijsten([document], facts)[0]!.rijen;
    const toegewezen = (rij: Leerlingrij) =>
      leerlingSleutel(rij) === leerlingSleutel(first!) ? 'ja' : leerlingSleutel(rij) === leerlingSleutel(second!) ? 'misschien' : 'nee';
    const { rapport } = assessFacts(facts, [document], { ...context, peildatum: '2026-06-16', toegewezen });
    expect(rapport.rijen?.map(({ uitkomsten }) => uitkomsten['lwoo.dubbel'])).toEqual(['niet-voldaan', 'te-beoordelen']);
  });
});

describe('a row with a full BSN', () => {
  const bewaard = (bsn: string) => JSON.stringify(assess({ lijst: lijst([{ bsn }, {}]) }));
  it.each([volledig, negenCijfers, volledig.slice(1)])('is refused whole, and its number stands nowhere', (bsn) => {
    const { rapport } = assess({ lijst: lijst([{ bsn, voornaam: '', leerjaar: '9' }, {}]) });
    const { 'lwoo.bsn3': bsn3, ...others } = rapport.rijen?.[0]?.uitkomsten ?? {};
    expect(bsn3).toBe('niet-voldaan');
    expect(new Set(Object.values(others))).toEqual(new Set(['nvt']));
    expect(rapport.eindoordeel).toBe('incompleet');
    expect(rapport.bevindingen.find(({ id }) => id === 'avg.bsn')?.uitkomst).toBe('niet-voldaan');
    expect(bewaard(bsn)).not.toContain(bsn);
  });
});

describe('a list', () => {
  it('is compleet with everything in place', () => {
    const { eindoordeel, aandachtspunten, bevindingen } = rapportVan(lijst());
    expect([eindoordeel, aandachtspunten]).toEqual(['compleet', false]);
    expect(bevindingen.map(({ uitkomst }) => uitkomst)).not.toContain('te-beoordelen');
  });
  it.each([
    ['a column that is missing', lijstZonder('leerjaar')],
    ['a cell that is empty', lijst([{ voornaam: '' }, {}])],
    ['a row that is refused', lijst([{ bsn: volledig }, {}])],
  ])('is incompleet with %s', (_given, document) => expect(rapportVan(document).eindoordeel).toBe('incompleet'));
  it.each([
    ['a double pupil', lijst([{}, { voornaam: 'Aron', achternaam: 'van den Akker', geboortedatum: '10-02-2014', bsn: '090' }])],
    ['an IQ that does not fit', lijstMetScores({ iq: '60' })],
    ['a date that does not exist', lijst([{ geboortedatum: '31-02-2014' }])],
    ['a term that has gone by', lijst([{ begin: '01-08-2025' }, { begin: '01-08-2025' }])],
  ])('with %s is compleet, with a point to look at', (_given, document) => {
    const { eindoordeel, aandachtspunten } = rapportVan(document);
    expect([eindoordeel, aandachtspunten]).toEqual(['compleet', true]);
  });
  it('says nothing of a pupil in an explanation, an action or a remark', () => {
    const { rapport } = assess({
      lijst: lijst([
        { leerjaar: '9', bsn: '12' },
        { voornaam: '', geboortedatum: '05-06-1998' },
      ]),
    });
    const said = JSON.stringify([rapport.bevindingen.map(({ uitleg, actie, kort }) => [uitleg, actie, kort]), rapport.rijen]);
    for (const personal of ['Aron', 'Akker', 'Boersema', '1998', '1992', '2014']) expect(said).not.toContain(personal);
  });

  it('with a fault in very many rows is explained in a few lines', () => {
    const kop = ['Voornaam', 'Achternaam', 'Geboortedatum', 'BSN', 'Klas', 'Start'];
    const name = (index: number) => String(index).replaceAll(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)));
    const pupil = (index: number) => [name(index), 'Vos', '10-02-2014', String(100 + index), '9', '01-08-2026'];
    const pupils = Array.from({ length: 600 }, (_, index) => pupil(index % 300));
    const { bevindingen, rijen = [] } = rapportVan(rekenblad([[kop, ...pupils]]));
    expect(rijen.filter(({ uitkomsten }) => uitkomsten['lwoo.dubbel'] === 'niet-voldaan')).toHaveLength(300);
    for (const { uitleg, actie = '', bewijs } of bevindingen) {
      expect(uitleg.length + actie.length).toBeLessThan(1500);
      expect(bewijs.length).toBeLessThanOrEqual(10);
    }
    expect(bevindingen.find(({ id }) => id === 'lwoo.dubbel')?.uitleg).toContain('zie de lijst met opmerkingen');
  });

  it('without a column shows its heads, not every row', () => {
    const { bevindingen } = rapportVan(lijstZonder('leerjaar'));
    expect(bevindingen.find(({ id }) => id === 'lwoo.leerjaar')?.bewijs).toEqual([expect.objectContaining({ rij: 1 })]);
  });
});
