import { describe, expect, it } from 'vitest';
import { beoordeelAanhouden, nietAanTeHouden } from '../../src/decide/aanhouden.ts';
import { lopendeAanhouding, magBuitenBehandeling, opschortingDagen, type Aanhouding } from '../../src/decide/aanhouding.ts';
import type { DossierRecord } from '../../src/storage/records.ts';

const vraag = (part: Partial<Aanhouding> = {}): Aanhouding => ({
  op: '2026-03-02T10:00:00.000Z',
  tot: '2026-03-16',
  reden: 'Het handelingsplan ontbreekt.',
  gevraagd: 'Het handelingsplan van dit jaar.',
  door: 'S. Ecretaris',
  ...part,
});
const dossier = (aanhoudingen: Aanhouding[], part: Partial<DossierRecord> = {}) => ({
  aanhoudingen,
  eindoordeel: 'incompleet' as const,
  laatsteUpload: '2026-02-20T10:00:00.000Z',
  ...part,
});

describe('the term that stands still while the school completes a request (Awb 4:15)', () => {
  it.each<[string, Parameters<typeof opschortingDagen>[0], number]>([
    ['no question', dossier([]), 0],
    ['held back for another reason', dossier([vraag({ gevraagd: undefined })]), 0],
    ['never answered: to the end of the term given', dossier([vraag()]), 14],
    ['written down, never asked of the school', dossier([vraag({ teMelden: true })]), 0],
    [
      'written down, and asked later',
      dossier([vraag({ teMelden: true }), vraag({ op: '2026-04-01T10:00:00.000Z', tot: '2026-04-11' })]),
      10,
    ],
    ['answered on the day itself', dossier([vraag({ beeindigdOp: '2026-03-02' })]), 0],
    ['taken up again after five days', dossier([vraag({ beeindigdOp: '2026-03-07' })]), 5],
    ['taken up again after its end', dossier([vraag({ beeindigdOp: '2026-03-20' })]), 14],
    ['complete by an upload', dossier([vraag()], { eindoordeel: 'compleet', laatsteUpload: '2026-03-10T10:00:00.000Z' }), 8],
    ['complete before it was asked', dossier([vraag()], { eindoordeel: 'compleet', laatsteUpload: '2026-03-02T09:00:00.000Z' }), 14],
    ['two questions', dossier([vraag(), vraag({ op: '2026-04-01T10:00:00.000Z', tot: '2026-04-11' })]), 24],
    ['two questions that overlap', dossier([vraag(), vraag({ op: '2026-03-10T10:00:00.000Z', tot: '2026-03-20' })]), 18],
  ])('%s', (_, given, days) => expect(opschortingDagen(given)).toBe(days));

  it('runs to its last day, and not once what was asked is there', () => {
    expect(lopendeAanhouding(dossier([vraag()]), '2026-03-16')?.tot).toBe('2026-03-16');
    expect(lopendeAanhouding(dossier([vraag()]), '2026-03-17')).toBeUndefined();
    expect(lopendeAanhouding(dossier([vraag({ beeindigdOp: '2026-03-05' })]), '2026-03-06')).toBeUndefined();
  });
});

describe('leaving a request out of consideration (Awb 4:5)', () => {
  it.each<[string, Aanhouding[], string, boolean, RegExp]>([
    ['without a question', [], '2026-03-17', false, /eerst de kans krijgen/],
    ['held back without asking for anything', [vraag({ gevraagd: undefined })], '2026-03-17', false, /eerst de kans/],
    ['on the last day of the term', [vraag()], '2026-03-16', false, /nog aanvullen tot en met 16 maart 2026/],
    ['the day after the term', [vraag()], '2026-03-17', true, /^$/],
    ['four weeks after the term', [vraag()], '2026-04-13', true, /^$/],
    ['a day later', [vraag()], '2026-04-14', false, /uiterlijk op 13 april 2026/],
    ['completed in the term', [vraag({ beeindigdOp: '2026-03-16' })], '2026-03-17', false, /aangevuld op 16 maart 2026/],
  ])('%s', (_, aanhoudingen, vandaag, ok, melding) => {
    const answer = magBuitenBehandeling(dossier(aanhoudingen), vandaag);
    expect([answer.ok, answer.ok ? '' : answer.melding]).toEqual([ok, expect.stringMatching(melding) as string]);
    if (answer.ok)
      expect(answer.aanvulling).toEqual({ gevraagdOp: '2026-03-02', tot: '2026-03-16', gevraagd: 'Het handelingsplan van dit jaar.' });
  });
});

describe('the form on holding back', () => {
  const goed = { tot: '2026-03-16', reden: 'Het handelingsplan ontbreekt.', aanvullen: 'ja', gevraagd: 'Het handelingsplan.' };
  it.each<[string, Partial<typeof goed>, string[]]>([
    ['as it should be', {}, []],
    ['typed the Dutch way', { tot: '16-3-2026' }, []],
    ['a day that is not there', { tot: '31-2-2026' }, ['tot']],
    ['today', { tot: '2026-03-02' }, ['tot']],
    ['six days to complete', { tot: '2026-03-08' }, ['tot']],
    ['a week to complete', { tot: '2026-03-09' }, []],
    ['six days for another reason', { tot: '2026-03-08', aanvullen: '', gevraagd: '' }, []],
    ['half a year', { tot: '2026-09-02' }, []],
    ['longer', { tot: '2026-09-03' }, ['tot']],
    ['without reason and without question', { reden: ' ', gevraagd: '' }, ['reden', 'gevraagd']],
    ['too much text', { reden: 'x'.repeat(1001), gevraagd: 'x'.repeat(2001) }, ['reden', 'gevraagd']],
  ])('%s', (_, part, fields) => {
    const answer = beoordeelAanhouden({ ...goed, ...part }, '2026-03-02');
    expect(answer.ok ? [] : Object.keys(answer.fouten)).toEqual(fields);
  });

  it('is not taken on a dossier that is closed, decided, held back already, or held back time and again', () => {
    const open = { ...dossier([]), status: 'incompleet' } as unknown as DossierRecord;
    expect(nietAanTeHouden(open, '2026-03-02')).toBeUndefined();
    expect(nietAanTeHouden({ ...open, besluitId: 'b' }, '2026-03-02')).toContain('al een besluit');
    expect(nietAanTeHouden({ ...open, geslotenOp: '2026-03-01T10:00:00.000Z' }, '2026-03-02')).toContain('gesloten');
    expect(nietAanTeHouden({ ...open, aanhoudingen: [vraag()] }, '2026-03-03')).toContain('al aangehouden');
    const often = Array.from({ length: 20 }, () => vraag({ beeindigdOp: '2026-03-02' }));
    expect(nietAanTeHouden({ ...open, aanhoudingen: often }, '2026-03-03')).toContain('20 keer');
  });
});
