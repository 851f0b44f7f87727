import { describe, expect, it } from 'vitest';
import { feitInWoorden, leesFeit, type FeitNaam } from '../../../src/check/feiten/catalogus.ts';
import { voorbeelden } from './proef.ts';

describe('what may be typed for a fact', () => {
  it.each(Object.entries(voorbeelden) as [FeitNaam, Record<string, string>][])('%s as it is kept may be typed again', (feit, waarden) => {
    expect(leesFeit(feit, (veld) => waarden[veld] ?? '')).toEqual({ ok: true, waarden });
  });

  const typed = (feit: FeitNaam, change: Record<string, string>) => leesFeit(feit, (veld) => change[veld] ?? voorbeelden[feit][veld] ?? '');
  it.each<[string, FeitNaam, Record<string, string>, string]>([
    ['an IQ of nobody', 'iq', { tiq: '201' }, 'Vul een getal in van 1 tot en met 200.'],
    ['an IQ in words', 'iq', { tiq: 'tweeënzestig' }, 'Vul een getal in van 1 tot en met 200.'],
    ['a number past all bounds', 'toets', { dl: '1e3' }, 'Vul een getal in van 0 tot en met 150.'],
    ['a day that is none', 'geboortedatum', { datum: '31-02-2011' }, 'Vul een bestaande dag in, zoals 14-03-2026.'],
    ['a day of long ago', 'geboortedatum', { datum: '1989-12-31' }, 'Vul een dag in van 1 januari 1990 tot en met 31 december 2099.'],
    ['nothing where something must stand', 'deskundige', { functie: ' ' }, 'Vul in: functie.'],
    ['a choice that is none', 'soort', { soort: 'tlv-xx' }, 'Kies: soort aanvraag.'],
    ['no choice', 'soort', { soort: '' }, 'Kies: soort aanvraag.'],
    ['a text that is too long', 'naam', { naam: 'x'.repeat(101) }, 'Maak dit korter: hoogstens 100 tekens.'],
    ['a full BSN', 'tlv-nummer', { nummer: 'BSN 123456782' }, 'Haal het burgerservicenummer weg. Dat mag hier niet staan.'],
    ['an end before its begin', 'ondersteuning', { tot: '2025-01-05' }, 'Het einde ligt voor het begin.'],
    ['a plan that ends before it begins', 'handelingsplan', { einde: '2025-08-31' }, 'Het einde ligt voor het begin.'],
    ['support without a length', 'ondersteuning', { van: '', maanden: '' }, 'Vul de begindatum of het aantal maanden in.'],
  ])('%s is refused', (_, feit, change, words) => {
    const found = typed(feit, change);
    expect(found.ok ? [] : Object.values(found.fouten)).toEqual([words]);
  });

  it.each<[FeitNaam, Record<string, string>, string]>([
    ['geboortedatum', { datum: '4-9-2011' }, '4 september 2011'],
    [
      'toets',
      { dl: '60,5', toets: '', versie: '', datum: '', ruweScore: '', vaardigheidsscore: '', dle: '' },
      'domein: spelling; DL in maanden: 60,5',
    ],
    ['iq', { tiq: '1', instrument: '', datum: '' }, 'totaal IQ: 1; bron: in het verslag van het onderzoek zelf'],
  ])('%s %j is read as %s', (feit, change, words) => {
    const found = typed(feit, change);
    expect(found.ok && feitInWoorden(feit, found.waarden)).toBe(words);
  });
});
