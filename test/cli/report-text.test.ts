import { describe, expect, it } from 'vitest';
import { caseResult } from '../../src/cli/case-result.ts';
import { reportText } from '../../src/cli/report-text.ts';
import { assess, drop } from '../handboek/assess-one.ts';
import { unreadFile } from '../handboek/facts-builder.ts';

describe('a report as text', () => {
  it('says first what the school can do, then each criterion with its evidence, then the files', () => {
    const { rapport } = assess({ facts: (f) => drop(f, 'handelingsplan.docx'), unread: [unreadFile('leeg.pdf', 'leeg')] });
    const text = reportText(rapport);
    const order = [
      'Nog nodig: geëvalueerd handelingsplan',
      'Wat de school kan doen',
      'Alle eisen',
      '✗ Geëvalueerde handelingsplannen (gp.handelingsplannen): ontbreekt',
      'Documenten',
      'leeg.pdf: Dit bestand',
    ];
    const places = order.map((part) => text.indexOf(part));
    expect(places).not.toContain(-1);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(text).toContain('opp.pdf, bladzijde 3: "Evaluatie"');
  });

  it('hands no control characters of a file on to the terminal', () => {
    const { rapport } = assess({ unread: [unreadFile('\u001B[2Jx.pdf', 'leeg')] });
    expect(reportText(rapport)).not.toContain('\u001B');
  });
});

describe('a report as data', () => {
  it('has the shape that stays', () => {
    const { rapport } = assess();
    const result = caseResult('dossier', rapport, 1.23456);
    expect(Object.keys(result)).toEqual(['id', 'soort', 'variant', 'eindoordeel', 'criteria', 'documenten', 'feiten', 'rijen', 'seconds']);
    expect(result.criteria[0]).toEqual({
      id: 'alg.aanvrager',
      uitkomst: 'voldaan',
      uitleg: 'De school is aangesloten en mag dit type aanvragen.',
      bewijs: [{ document: 'formulier.pdf', pagina: 1, citaat: 'Voorbeeldcollege De Brug' }],
    });
    expect(result.feiten).toEqual({
      geboortedatum: '2012-03-14',
      tiq: 92,
      tiqDatum: '2025-02-11',
      instrument: 'WISC-V-NL',
      plaatsing: '2026-08-01',
      geldigTot: '2028-07-31',
    });
    expect([result.documenten[0], result.seconds]).toEqual([
      { naam: 'formulier.pdf', soorten: ['aanmeldingsformulier'], leesbaar: true },
      1.235,
    ]);
  });
});
