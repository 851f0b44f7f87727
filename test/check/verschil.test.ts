import { describe, expect, it } from 'vitest';
import { vergelijk } from '../../src/check/verschil.ts';
import { assess, document, drop, type Change } from '../handboek/assess-one.ts';
import { bewijs, fact } from '../handboek/facts-builder.ts';

const report = (change: Change = {}) => assess(change).rapport;
const ids = (bevindingen: { id: string }[]) => bevindingen.map(({ id }) => id);
const withoutOpp: Change = { facts: (f) => drop(f, 'opp.pdf') };

describe('what changed between two reports', () => {
  it('is everything that is asked for, for a first report', () => {
    const first = vergelijk(undefined, report(withoutOpp));
    expect([first.eerste, first.gelijk, ids(first.nieuw), ids(first.opgelost)]).toEqual([
      true,
      false,
      ['gp.opp', 'gp.extra-ondersteuning'],
      [],
    ]);
  });

  it('is nothing when the same is found again', () => {
    const same = vergelijk(report(withoutOpp), report(withoutOpp));
    expect([same.gelijk, same.nieuw, same.opgelost, same.veranderd]).toEqual([true, [], [], []]);
    expect(ids(same.nogOpen)).toEqual(['gp.opp', 'gp.extra-ondersteuning']);
  });

  it('names what was solved, with the verdict and the new file', () => {
    const solved = vergelijk(report(withoutOpp), report());
    expect(ids(solved.opgelost)).toEqual(['gp.opp', 'gp.extra-ondersteuning']);
    expect(solved.eindoordeel).toEqual({ van: 'incompleet', naar: 'compleet' });
    expect(solved.documenten).toEqual({ nieuw: ['opp.pdf'], weg: [] });
    expect(solved.veranderd[0]).toEqual({
      id: 'gp.opp',
      titel: 'Ontwikkelingsperspectief (OPP)',
      van: 'ontbreekt',
      naar: 'voldaan',
      kort: 'ontwikkelingsperspectief (OPP)',
    });
  });

  it('tells a question that is put in other words', () => {
    const noEvaluation = report({ facts: (f) => (document(f, 'opp.pdf').opp!.evaluatie = { stand: 'leeg', bewijs: bewijs('opp.pdf') }) });
    const change = vergelijk(report(withoutOpp), noEvaluation);
    expect(change.nieuw.map(({ kort }) => kort)).toEqual(['het evaluatiedeel van het OPP']);
    expect(ids(change.opgelost)).toEqual(['gp.opp', 'gp.extra-ondersteuning']);
  });

  it('tells another type, with the criteria that came and went', () => {
    const other = vergelijk(report(), report({ facts: (f) => (f.aanvraag.soorten = [fact('tlv-lz')]) }));
    expect(other.soort).toEqual({ van: 'tlv-gp', naar: 'tlv-lz' });
    expect(other.veranderd).toContainEqual({ id: 'gp.ernst', titel: 'Ernst van de problematiek', van: 'te-beoordelen', naar: undefined });
    expect(other.gelijk).toBe(false);
  });

  it('does not tell that a file was added when nothing else changed', () => {
    const more = report({ facts: (f) => f.documenten.push({ ...document(f, 'hulp.pdf'), naam: 'brief.pdf', kinds: [] }) });
    const change = vergelijk(report(), more);
    expect([change.gelijk, change.documenten.nieuw]).toEqual([true, ['brief.pdf']]);
  });
});
