import { describe, expect, it } from 'vitest';
import { alsInvoer, leesLid, type LidInvoer, type LidVeld } from '../../src/commissie/lid-invoer.ts';
import type { LidRecord } from '../../src/storage/records/commissie.ts';
import { deskundigeGp, loket, voorzitter } from './leden.ts';

const scholen = [{ id: 'esdoorn' }];
const goed = alsInvoer({ naam: 'N. Ieuw', functie: 'deskundige-gp', vanaf: '2026-06-01' });
const account = '3f2504e0-4f89-41d3-9a0c-0305e82c3301';
const lees = (part: Partial<LidInvoer>, andere = loket, eigen?: string) => leesLid({ ...goed, ...part }, andere, scholen, eigen);

describe('a member as typed', () => {
  it('is read with what belongs to the function, and the same form gives the same member', () => {
    const een = lees({ schoolId: 'esdoorn', account: account.toUpperCase(), registratie: 'nvo-og', discipline: 'arts', regio: 'Zuid' });
    expect(een).toEqual(lees({ schoolId: 'esdoorn', account, registratie: 'nvo-og', naam: ' N.  Ieuw ' }));
    expect(een).toMatchObject({ ok: true, lid: { naam: 'N. Ieuw', account, schoolId: 'esdoorn', registratie: 'nvo-og' } });
    expect(een.ok && Object.keys(een.lid)).not.toContain('discipline');
  });

  it('an expert on call has a discipline and a region', () => {
    const opAfroep = lees({
      functie: 'deskundige-op-afroep',
      discipline: 'arts',
      regio: 'Zuid',
      registratie: 'nvo-og',
      vervangt: voorzitter.lidId,
    });
    expect(opAfroep.ok && opAfroep.lid).toEqual({
      naam: 'N. Ieuw',
      functie: 'deskundige-op-afroep',
      vanaf: '2026-06-01',
      discipline: 'arts',
      regio: 'Zuid',
      lidId: expect.any(String),
    });
  });

  it.each<[string, Partial<LidInvoer>, LidVeld]>([
    ['no name', { naam: ' ' }, 'naam'],
    ['no function', { functie: '' }, 'functie'],
    ['a function that is none', { functie: 'baas' }, 'functie'],
    ['an account that is none', { account: 'iemand@swv.example' }, 'account'],
    ['a school that is not in the register', { schoolId: 'weg' }, 'schoolId'],
    ['a day that does not exist', { vanaf: '2026-02-30' }, 'vanaf'],
    ['an end before the begin', { tot: '2026-05-31' }, 'tot'],
    ['an expert on call without discipline', { functie: 'deskundige-op-afroep' }, 'discipline'],
    ['a substitute of another function', { vervangt: voorzitter.lidId, tot: '2026-07-01' }, 'vervangt'],
    ['a substitute without a last day', { vervangt: deskundigeGp.lidId }, 'vervangt'],
    ['a substitute of who is not there', { vervangt: 'niemand', tot: '2026-07-01' }, 'vervangt'],
  ])('%s is said by the field', (_what, part, veld) => {
    const gelezen = lees(part);
    expect(gelezen.ok ? [] : Object.keys(gelezen.fouten)).toEqual([veld]);
  });

  it('a substitute sits in the place of a member in days that both have, and not of another substitute', () => {
    const gelezen = lees({ vervangt: deskundigeGp.lidId, tot: '2026-07-01' });
    expect(gelezen).toMatchObject({ ok: true, lid: { vervangt: deskundigeGp.lidId } });
    const weg = loket.map((lid) => (lid === deskundigeGp ? { ...lid, tot: '2026-05-31' } : lid));
    expect(lees({ vervangt: deskundigeGp.lidId, tot: '2026-07-01' }, weg)).toMatchObject({
      ok: false,
      fouten: { vervangt: expect.stringContaining('geen lid') },
    });
    const zelf = loket.map((lid) => (lid === deskundigeGp ? { ...lid, vervangt: 'x' } : lid));
    expect(lees({ vervangt: deskundigeGp.lidId, tot: '2026-07-01' }, zelf)).toMatchObject({
      ok: false,
      fouten: { vervangt: expect.stringContaining('zelf een vervanger') },
    });
  });

  it('one account is one member at a time', () => {
    const andere = loket.map((lid) => (lid === voorzitter ? { ...lid, account, tot: '2026-06-30' } : lid));
    expect(lees({ account }, andere)).toMatchObject({ ok: false, fouten: { account: expect.any(String) } });
    expect(lees({ account, vanaf: '2026-07-01' }, andere)).toMatchObject({ ok: true });
    expect(lees({ account }, andere, voorzitter.lidId)).toMatchObject({ ok: true });
  });
});

describe('two of one school in the loket', () => {
  const vast = loket.map((lid) => (lid === voorzitter ? { ...lid, schoolId: 'esdoorn' } : lid));
  it.each<[string, Partial<LidInvoer>, boolean]>([
    ['a second one', { schoolId: 'esdoorn' }, false],
    ['a second one for a time', { schoolId: 'esdoorn', tot: '2026-07-01' }, false],
    ['one of another school', { schoolId: 'iep' }, true],
    ['an expert on call', { schoolId: 'esdoorn', functie: 'deskundige-op-afroep', discipline: 'arts' }, true],
    ['who replaces the first', { schoolId: 'esdoorn', functie: 'voorzitter', vervangt: voorzitter.lidId, tot: '2026-07-01' }, true],
    ['who comes before the first', { schoolId: 'esdoorn', vanaf: '2025-01-01', tot: '2025-12-31' }, true],
  ])('%s', (_, part, mag) => {
    const gelezen = leesLid({ ...goed, ...part }, vast, [{ id: 'esdoorn' }, { id: 'iep' }]);
    expect(gelezen.ok ? 'ok' : gelezen.fouten.schoolId).toEqual(
      mag ? 'ok' : expect.stringContaining('V. Oorzitter is ook aan deze school'),
    );
  });

  it('that stood so already can be ended', () => {
    const twee = [...vast, { ...deskundigeGp, lidId: 'tweede', schoolId: 'esdoorn' }];
    const eind = leesLid({ ...alsInvoer(twee.at(-1)!), tot: '2026-06-30' }, twee, [{ id: 'esdoorn' }], 'tweede');
    expect(eind).toMatchObject({ ok: true, lid: { tot: '2026-06-30' } });
  });

  describe('who sat together for some days', () => {
    const register = [{ id: 'esdoorn' }, { id: 'iep' }];
    const a = { ...voorzitter, schoolId: 'esdoorn', tot: '2026-06-30' };
    const b = { ...deskundigeGp, schoolId: 'esdoorn', vanaf: '2026-07-01' };
    const rest = loket.filter((lid) => lid !== voorzitter && lid !== deskundigeGp);
    const r = { ...voorzitter, lidId: 'r', naam: 'R. Eserve', vervangt: a.lidId, vanaf: '2026-07-01', tot: '2026-09-30' };
    const vast = { ...voorzitter, schoolId: 'esdoorn' };
    const drie = { ...b, tot: '2026-09-30' };
    it.each<[string, readonly LidRecord[], LidRecord, Partial<LidInvoer>, string | undefined]>([
      ['the first stays without end', [a, b], a, { tot: '' }, '1 juli 2026'],
      ['the first stays into the days of the second', [a, b], a, { tot: '2026-07-01' }, '1 juli 2026'],
      ['the first stays until those', [a, b], a, { tot: '2026-06-29' }, undefined],
      ['the second comes earlier', [a, b], b, { vanaf: '2026-06-30' }, '30 juni 2026'],
      ['who sat together for a month stay longer', [a, { ...b, vanaf: '2026-06-01' }], a, { tot: '' }, '1 juli 2026'],
      ['who sat together for a month do so for less', [a, { ...b, vanaf: '2026-06-01' }], a, { tot: '2026-06-15' }, undefined],
      [
        'another school is one of somebody',
        [a, { ...b, schoolId: 'iep', vanaf: '2026-01-01' }],
        b,
        { schoolId: 'esdoorn', vanaf: '2026-01-01' },
        '1 januari 2026',
      ],
      ['who is replaced sits again afterwards', [vast, r, drie], drie, { tot: '' }, '1 oktober 2026'],
      ['who is replaced sits again when the other is gone', [vast, r, drie], drie, { tot: '2026-09-15' }, undefined],
      ['the replacement ends before the other is gone', [vast, r, drie], r, { tot: '2026-08-31' }, '1 september 2026'],
      ['nothing but the name', [vast, { ...b, vanaf: '2026-01-01' }], vast, { naam: 'V. Anders' }, undefined],
    ])('%s', (_, leden, wie, part, dag) => {
      const gelezen = leesLid({ ...alsInvoer(wie), ...part }, [...rest, ...leden], register, wie.lidId);
      expect(gelezen.ok ? 'ok' : gelezen.fouten.schoolId).toEqual(dag === undefined ? 'ok' : expect.stringContaining(`p ${dag} `));
    });
  });
});
