import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { besluitVan, uitslagVan, type Stemming } from '../../src/commissie/uitslag.ts';
import { functies, stemKeuzes, type LidRecord, type StemRecord } from '../../src/storage/records/commissie.ts';
import { deskundige3, deskundigeGp, lid, loket, pool, stem, voorzitter } from './leden.ts';

const dag = '2026-05-12';
const uitslag = (stemmen: readonly StemRecord[], part: Partial<Stemming> = {}) =>
  uitslagVan({ leden: loket, stemmen, schoolId: 'de-esdoorn', dag, ...part });
const [V, C, G] = [voorzitter.lidId, deskundige3.lidId, deskundigeGp.lidId];
type Keuze = StemRecord['stem'] | '-';

/** Votes of chair, expert cluster 3 and expert GP, written as `+`, `-`, `o` (abstains), `x` (absent) and `.` (not yet). */
const geschreven: Record<string, Keuze> = { '+': 'toekennen', '-': 'afwijzen', o: 'onthouding', x: 'afwezig', '.': '-' };
const stemmenVan = (tekens: string): StemRecord[] =>
  [V, C, G].flatMap((lidId, index) => {
    const keuze = geschreven[tekens[index] ?? ''] ?? '-';
    return keuze === '-' ? [] : [stem(lidId, keuze)];
  });

describe('a majority, an equal number, or nothing yet (handboek 2.4)', () => {
  it.each([
    ['+++', 'toekennen'],
    ['++-', 'toekennen'],
    ['+--', 'afwijzen'],
    ['---', 'afwijzen'],
    ['++.', 'toekennen'],
    ['--.', 'afwijzen'],
    ['+-.', 'geen'],
    ['+..', 'geen'],
    ['...', 'geen'],
    ['+-o', 'gelijk'],
    ['+-x', 'gelijk'],
    ['++o', 'toekennen'],
    ['++x', 'toekennen'],
    ['+o.', 'geen'],
    ['+ox', 'geen'],
    ['ooo', 'geen'],
    ['xxx', 'geen'],
    ['-x.', 'geen'],
  ] as const)('%s is %s', (tekens, uitkomst) => {
    expect(uitslag(stemmenVan(tekens)).uitkomst).toBe(uitkomst);
  });

  it('says who has not voted yet, and with too few votes what to do', () => {
    expect(uitslag(stemmenVan('+..')).reden).toBe('Er is nog geen meerderheid. Nog niet gestemd: C. Luster, G. Drag.');
    expect(uitslag(stemmenVan('+ox')).reden).toContain('minstens 2 stemmen');
    expect(uitslagVan({ leden: [], stemmen: [], schoolId: 'x', dag }).reden).toContain('Beheer, Leden');
  });

  it('the vote of the secretary and of an expert on call counts for nothing', () => {
    const ook = [stem('secretaris', 'toekennen'), stem('arts', 'toekennen')];
    const { uitkomst, voor, zetels } = uitslag([...stemmenVan('--.'), ...ook], { leden: [...loket, ...pool] });
    expect([uitkomst, voor, zetels.length]).toEqual(['afwijzen', 0, 3]);
  });
});

describe('who is tied to the school that applies abstains, whatever was recorded', () => {
  const leden = [voorzitter, { ...deskundige3, schoolId: 'de-esdoorn' }, deskundigeGp];

  it('the vote does not count and is shown as an abstention', () => {
    const { voor, onthouden, uitkomst, zetels } = uitslag(stemmenVan('++-'), { leden });
    expect([voor, onthouden, uitkomst]).toEqual([1, 1, 'gelijk']);
    expect(zetels.find(({ lid: { lidId } }) => lidId === C)).toMatchObject({ stem: 'onthouding', gebonden: true });
    expect(uitslag(stemmenVan('++-'), { leden, schoolId: 'de-linde' }).uitkomst).toBe('toekennen');
  });

  it('nobody waits for a vote of who is tied', () => {
    expect(uitslag(stemmenVan('+.+'), { leden })).toMatchObject({ uitkomst: 'toekennen', nogNietGestemd: [] });
  });
});

describe('where the votes are equal the chair chooses, with a reason', () => {
  const keuze = {
    keuze: 'afwijzen',
    motivering: 'De onderbouwing van de ondersteuning is mager.',
    lidId: V,
    op: '2026-05-12T11:00:00.000Z',
  } as const;

  it('without choice there is no decision; with it the choice is', () => {
    const zonder = uitslag(stemmenVan('+-o'));
    expect([besluitVan(zonder), zonder.reden]).toEqual([undefined, 'De stemmen staken. De voorzitter kiest en schrijft op waarom.']);
    const met = uitslag(stemmenVan('+-o'), { keuze });
    expect([met.uitkomst, met.keuzeVoorzitter, besluitVan(met)]).toEqual(['gelijk', keuze, 'afwijzen']);
  });

  it('a choice is nothing where there is a majority', () => {
    const met = uitslag(stemmenVan('++-'), { keuze });
    expect([met.keuzeVoorzitter, besluitVan(met)]).toEqual([undefined, 'toekennen']);
  });

  it('a chair who is tied to the school cannot choose: a substitute chair is needed', () => {
    const leden = [{ ...voorzitter, schoolId: 'de-esdoorn' }, deskundige3, deskundigeGp];
    const gelijk = uitslag(stemmenVan('.+-'), { leden, keuze });
    expect([gelijk.uitkomst, besluitVan(gelijk)]).toEqual(['gelijk', undefined]);
    expect(gelijk.reden).toContain('vervangend voorzitter');
    const plaatsvervanger = lid('voorzitter', { lidId: 'V2', vervangt: V, vanaf: '2026-05-01', tot: '2026-05-31' });
    const opnieuw = uitslag([...stemmenVan('.+-'), stem('V2', 'onthouding')], {
      leden: [...leden, plaatsvervanger],
      keuze: { ...keuze, lidId: 'V2' },
    });
    expect(besluitVan(opnieuw)).toBe('afwijzen');
  });
});

describe('members come and go', () => {
  const weg: LidRecord = { ...deskundigeGp, tot: '2026-05-12' };
  const nieuw = lid('deskundige-gp', { lidId: 'GP2', vanaf: '2026-05-13' });

  it.each([
    ['on the last day the member sits', '2026-05-12', weg.lidId],
    ['the day after the successor sits', '2026-05-13', 'GP2'],
  ])('%s', (_when, op, lidId) => {
    const { nogNietGestemd } = uitslag([], { leden: [voorzitter, deskundige3, weg, nieuw], dag: op });
    expect(nogNietGestemd.map((een) => een.lidId)).toContain(lidId);
    expect(nogNietGestemd).toHaveLength(3);
  });

  it('a vote cast while a member counts after he left, until the successor votes', () => {
    const leden = [voorzitter, deskundige3, weg, nieuw];
    expect(uitslag(stemmenVan('+-+'), { leden, dag: '2026-05-20' }).uitkomst).toBe('toekennen');
    const opnieuw = [...stemmenVan('+-+'), stem('GP2', 'afwijzen', { op: '2026-05-20T10:00:00.000Z' })];
    expect(uitslag(opnieuw, { leden, dag: '2026-05-20' })).toMatchObject({ uitkomst: 'afwijzen', voor: 1, tegen: 2 });
  });

  it('a vote of who was no member on that day counts for nothing', () => {
    const laat = [...stemmenVan('+-.'), stem(weg.lidId, 'toekennen', { op: '2026-05-14T10:00:00.000Z' })];
    expect(uitslag(laat, { leden: [voorzitter, deskundige3, weg, nieuw], dag: '2026-05-20' }).uitkomst).toBe('geen');
  });

  it('a substitute sits in the place of whom he replaces, in those days only', () => {
    const vervanger = lid('voorzitter', { lidId: 'V2', vervangt: V, vanaf: '2026-05-10', tot: '2026-05-12' });
    const leden = [...loket, vervanger];
    expect(uitslag([], { leden }).nogNietGestemd.map(({ lidId }) => lidId)).toEqual(['V2', C, G]);
    expect(uitslag([], { leden, dag: '2026-05-13' }).nogNietGestemd.map(({ lidId }) => lidId)).toEqual([V, C, G]);
  });
});

describe('whatever the members and votes', () => {
  const een = fc.record({
    functie: fc.constantFrom(...functies),
    schoolId: fc.constantFrom('de-esdoorn', 'de-linde', undefined),
    vanaf: fc.constantFrom('2026-01-01', '2026-05-12', '2026-05-13'),
    tot: fc.constantFrom('2026-05-11', '2026-05-12', undefined),
    stem: fc.constantFrom(...stemKeuzes, undefined),
  });
  const wereld = fc.array(een, { maxLength: 8 }).map((personen) => ({
    leden: personen.map(({ functie, schoolId, vanaf, tot }, index): LidRecord => {
      const deel = { ...(schoolId === undefined ? {} : { schoolId }), ...(tot === undefined ? {} : { tot }) };
      return lid(functie, { lidId: `lid${index}`, vanaf, ...deel });
    }),
    stemmen: personen.flatMap((persoon, index) => (persoon.stem === undefined ? [] : [stem(`lid${index}`, persoon.stem)])),
  }));

  it('never a majority without more than half of the votes for or against, and without two of them', () => {
    fc.assert(
      fc.property(wereld, ({ leden, stemmen }) => {
        const { uitkomst, voor, tegen } = uitslagVan({ leden, stemmen, schoolId: 'de-esdoorn', dag });
        const uitgebracht = voor + tegen;
        if (uitkomst === 'toekennen') expect(voor * 2).toBeGreaterThan(uitgebracht);
        if (uitkomst === 'afwijzen') expect(tegen * 2).toBeGreaterThan(uitgebracht);
        if (uitkomst === 'gelijk') expect(voor).toBe(tegen);
        if (uitkomst !== 'geen') expect(uitgebracht).toBeGreaterThanOrEqual(2);
      }),
    );
  });

  it('every seat is counted once: for, against, abstained, absent or not yet', () => {
    fc.assert(
      fc.property(wereld, ({ leden, stemmen }) => {
        const { voor, tegen, onthouden, afwezig, nogNietGestemd, zetels } = uitslagVan({ leden, stemmen, schoolId: 'de-esdoorn', dag });
        expect(voor + tegen + onthouden + afwezig + nogNietGestemd.length).toBe(zetels.length);
        expect(new Set(zetels.map(({ lid: { lidId } }) => lidId)).size).toBe(zetels.length);
      }),
    );
  });

  it('who is tied to the school never counts for or against', () => {
    fc.assert(
      fc.property(wereld, ({ leden, stemmen }) => {
        const vrij = leden.filter(({ schoolId }) => schoolId !== 'de-esdoorn');
        const alle = uitslagVan({ leden, stemmen, schoolId: 'de-esdoorn', dag });
        const gebonden = new Set(leden.filter((lid_) => !vrij.includes(lid_)).map(({ lidId }) => lidId));
        for (const { lid: wie, stem: gaf } of alle.zetels) if (gebonden.has(wie.lidId)) expect(gaf).toBe('onthouding');
      }),
    );
  });

  it('a vote still to come never turns a majority', () => {
    fc.assert(
      fc.property(wereld, fc.constantFrom(...stemKeuzes), ({ leden, stemmen }, keuze) => {
        const eerst = uitslagVan({ leden, stemmen, schoolId: 'de-esdoorn', dag });
        fc.pre(eerst.uitkomst === 'toekennen' || eerst.uitkomst === 'afwijzen');
        const erbij = eerst.nogNietGestemd.map(({ lidId }) => stem(lidId, keuze));
        expect(uitslagVan({ leden, stemmen: [...stemmen, ...erbij], schoolId: 'de-esdoorn', dag }).uitkomst).toBe(eerst.uitkomst);
      }),
    );
  });
});
