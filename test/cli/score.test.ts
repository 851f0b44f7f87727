import { describe, expect, it } from 'vitest';
import type { Case } from '../../src/cli/case-file.ts';
import type { CaseResult } from '../../src/cli/case-result.ts';
import { score } from '../../src/cli/score.ts';
import { scoreText } from '../../src/cli/score-text.ts';

const one: Case = {
  id: 'verzonnen',
  folder: '',
  school: { naam: 'De Brug', soort: 'vo', aangesloten: true, pro: false },
  soort: 'tlv-gp',
  variant: 'nieuw',
  peildatum: '2026-05-01',
  documenten: { 'a.pdf': ['opp', 'handelingsplan'], 'b.pdf': 'overig', 'c.pdf': 'opp' },
  feiten: { tiq: 92, plaatsing: '2026-08-01', down: true },
  bladzijden: {},
  handtekeningen: {},
  verwacht: {
    criteria: {
      'alg.soort': ['voldaan'],
      'alg.leeftijd': ['voldaan', 'te-beoordelen'],
      'gp.opp': ['ontbreekt'],
      'avg.bsn': ['niet-voldaan', 'te-beoordelen'],
      'alg.aanvrager': ['voldaan'],
      'zml.iq': ['voldaan'],
    },
    rijen: { 3: { 'lwoo.iq': ['nvt'] } },
  },
  eindoordeel: 'incompleet',
};
const criterium = (id: string, uitkomst: string) => ({ id, uitkomst, uitleg: `Waarom ${id}.`, bewijs: [] });
const result: CaseResult = {
  id: 'verzonnen',
  soort: 'tlv-gp',
  variant: 'nieuw',
  eindoordeel: 'compleet',
  criteria: [
    criterium('alg.soort', 'voldaan'),
    criterium('alg.leeftijd', 'te-beoordelen'),
    criterium('gp.opp', 'voldaan'),
    criterium('avg.bsn', 'te-beoordelen'),
    criterium('alg.aanvrager', 'niet-voldaan'),
  ],
  documenten: [
    { naam: 'a.pdf', soorten: ['handelingsplan', 'opp', 'brief'], leesbaar: true },
    { naam: 'b.pdf', soorten: [], leesbaar: true },
    { naam: 'c.pdf', soorten: ['brief'], leesbaar: true },
  ],
  feiten: { tiq: 92, plaatsing: '2026-08-02' },
  rijen: {},
  seconds: 1,
};
const pairs = [{ one, result }];

describe('the score', () => {
  it('counts the first outcome, those that are good too, and the faults that were found', () => {
    expect(score(pairs)).toMatchObject({
      cases: 1,
      criteria: 5,
      eerste: 1,
      aanvaardbaar: 3,
      gebreken: 2,
      gebrekenGevonden: 1,
      soorten: 1,
      eindoordelen: 0,
      documenten: 3,
      documentenGoed: 2,
      feiten: 2,
      feitenGoed: 1,
    });
  });

  it('names every wrong voldaan, every disagreement and what is not checked', () => {
    const all = score(pairs);
    expect(all.fouteVoldaan.map(({ id }) => id)).toEqual(['gp.opp']);
    expect(all.afwijkingen.map(({ id }) => id)).toEqual(['gp.opp', 'alg.aanvrager']);
    expect(all.nietGecontroleerd.map(({ id }) => id)).toEqual(['zml.iq', 'lwoo.iq']);
    expect(all.feitenAnders).toEqual(['verzonnen: plaatsing is "2026-08-01", gelezen "2026-08-02"']);
  });

  it('compares the rows of a list', () => {
    const rows = { ...result, rijen: { 3: [{ id: 'lwoo.iq', uitkomst: 'voldaan' }] } };
    expect(score([{ one, result: rows }]).fouteVoldaan.map(({ id, uitleg }) => `${id} ${uitleg}`)).toEqual([
      'gp.opp Waarom gp.opp.',
      'lwoo.iq Rij 3.',
    ]);
  });

  it('is told as a table with the names', () => {
    const text = scoreText(pairs);
    expect(text).toMatch(/fout voldaan\s+1\n/);
    expect(text).toContain('verzonnen  gp.opp: voldaan, verwacht ontbreekt. Waarom gp.opp.');
    expect(text).toContain('verzonnen  alg.aanvrager: niet-voldaan, verwacht voldaan.');
    expect(text).toContain('zml.iq');
  });
});
