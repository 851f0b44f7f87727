import { describe, expect, it } from 'vitest';
import { handboeken } from '../../src/handboek/handboek.ts';
import { versiesMet } from '../../src/cli/versies.ts';
import { controleerArguments, evaluateArguments, formulierenArguments, UsageError } from '../../src/cli/arguments.ts';

const vandaag = '2026-05-01';

describe('the words behind controleer', () => {
  it('give the context, with today and an affiliated VO school where nothing is said', () => {
    expect(controleerArguments(['map'], vandaag)).toEqual({
      folder: 'map',
      context: { school: { naam: '', soort: 'vo', aangesloten: true, pro: false }, peildatum: vandaag },
      json: false,
    });
  });

  it('take every option', () => {
    const args = [
      '--peildatum',
      '2026-03-09',
      '--school',
      'De Brug',
      '--school-soort',
      'so',
      '--pro',
      '--niet-aangesloten',
      '--json',
      'map',
    ];
    expect(controleerArguments(args, vandaag)).toEqual({
      folder: 'map',
      context: { school: { naam: 'De Brug', soort: 'so', aangesloten: false, pro: true }, peildatum: '2026-03-09' },
      json: true,
    });
  });

  it.each([
    [[], 'Geef een map op'],
    [['map', 'nog een'], 'Geef één map op'],
    [['map', '--peildatum', '31-12-2025'], 'De peildatum "31-12-2025" is geen datum'],
    [['map', '--peildatum', '2026-02-30'], 'De peildatum "2026-02-30" is geen datum'],
    [['map', '--school-soort', 'hbo'], 'De schoolsoort "hbo" bestaat niet. Kies uit: vo, vso, so, bao.'],
    [['map', '--onbekend'], 'De optie --onbekend bestaat niet of mist een waarde'],
    [['map', '--peildatum'], 'De optie --peildatum'],
    [['map', '--pro=ja'], 'De optie --pro'],
  ])('say in Dutch what is wrong with %j', (args, message) => {
    const run = () => controleerArguments(args, vandaag);
    expect(run).toThrow(UsageError);
    expect(run).toThrow(message);
  });
});

describe('the words behind evaluate', () => {
  it('are a folder and perhaps a file', () => {
    expect([evaluateArguments(['map']), evaluateArguments(['map', '--json', 'uit.json'])]).toEqual([
      { folder: 'map', lezen: false },
      { folder: 'map', lezen: false, json: 'uit.json' },
    ]);
  });
  it('must name a folder', () => expect(() => evaluateArguments([])).toThrow('Geef een map op'));
});

describe('a file with the rules of a partnership', () => {
  it('may be named to controleer and to formulieren', () => {
    expect(controleerArguments(['map', '--regels', 'regels.json'], vandaag).regels).toBe('regels.json');
    expect(formulierenArguments(['map', '--regels', 'regels.json'])).toEqual({ folder: 'map', regels: 'regels.json' });
    expect(formulierenArguments(['map'])).toEqual({ folder: 'map' });
    expect(() => formulierenArguments([])).toThrow('Geef een map op');
  });

  it('that is wrong is said in Dutch, and nothing is made with it', () => {
    expect(() => versiesMet('bestaat-niet.json')).toThrow(/bestaat-niet\.json kan niet gelezen worden/);
    expect(versiesMet(undefined)).toBe(handboeken);
    expect(versiesMet('regels.voorbeeld.json')).not.toBe(handboeken);
  });
});
