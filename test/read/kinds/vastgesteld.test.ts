import { describe, expect, it } from 'vitest';
import { gatherFacts } from '../../../src/read/facts/index.ts';
import type { DocumentKind } from '../../../src/read/facts.ts';
import { context, madeUp } from '../facts/made-up.ts';

const form = 'Aanmeldingsformulier TLV\nNaam leerling: Fenna Roelofs\nGeboortedatum: 04-09-2011\nType TLV | ☒ GP ☐ ZML';
const plan = 'Handelingsplan\nNaam leerling: Fenna Roelofs\nPeriode: sept 2025 - jan 2026\nDoel: rust in de klas';
const loose = 'Fenna Roelofs\nWaar we nu staan en waar we heen willen.';

const kindsWith = (text: string, wanted?: DocumentKind[]) =>
  gatherFacts([madeUp('scan.pdf', text)], {
    ...context,
    ...(wanted === undefined ? {} : { soorten: new Map([['scan.pdf', wanted]]) }),
  }).documenten.map(({ kinds }) => kinds.map(({ kind, zeker, bewijs }) => [kind, zeker, bewijs.pagina, bewijs.citaat !== '']));

describe('kinds that a person set', () => {
  it('take the place of what was found, certain and with the words of the document', () => {
    expect(kindsWith(loose)[0]?.[0]?.[0]).toBe('overig');
    expect(kindsWith(loose, ['opp', 'onderbouwing'])).toEqual([
      [
        ['opp', true, 1, true],
        ['onderbouwing', true, 1, true],
      ],
    ]);
  });

  it('keep their pieces where those were found; one that was not goes to the piece of which nothing is left', () => {
    const scan = [form, plan].join('\n===\n');
    expect(kindsWith(scan).map((kinds) => kinds[0]?.[0])).toEqual(['aanmeldingsformulier', 'handelingsplan']);
    expect(kindsWith(scan, ['aanmeldingsformulier', 'opp'])).toEqual([[['aanmeldingsformulier', true, 1, true]], [['opp', true, 2, true]]]);
    expect(kindsWith(scan, ['aanmeldingsformulier']).map((kinds) => kinds[0]?.[0])).toEqual(['aanmeldingsformulier', 'overig']);
  });

  it('leave documents of other names alone', () => {
    const soorten = new Map<string, DocumentKind[]>([['ander.pdf', ['opp']]]);
    const kinds = gatherFacts([madeUp('scan.pdf', plan)], { ...context, soorten }).documenten[0]?.kinds.map(({ kind }) => kind);
    expect(kinds).toEqual(['handelingsplan']);
  });

  it('give facts that a person can check: the words of a kind that was set say so', () => {
    const [document] = gatherFacts([madeUp('scan.pdf', loose)], { ...context, soorten: new Map([['scan.pdf', ['opp']]]) }).documenten;
    expect(document?.kinds[0]?.bewijs.toelichting).toContain('heeft een medewerker van het loket vastgesteld');
    expect(document?.opp).toBeDefined();
  });
});
