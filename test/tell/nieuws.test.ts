import { describe, expect, it } from 'vitest';
import { voorbeeldCompleet, voorbeeldRapport } from '../../templates/controlerapport/voorbeeld.ts';
import type { Bevinding, Controlerapport } from '../../src/check/rapport.ts';
import { nieuwsSinds } from '../../src/tell/nieuws.ts';
import { beperking, stappenVan } from '../../src/tell/stappen.ts';

const change = (id: string, to: Partial<Bevinding>): Controlerapport => ({
  ...voorbeeldRapport,
  bevindingen: voorbeeldRapport.bevindingen.map((one) => (one.id === id ? { ...one, ...to } : one)),
});
const done = (id: string, uitkomst: Bevinding['uitkomst']): Controlerapport => ({
  ...voorbeeldRapport,
  bevindingen: voorbeeldRapport.bevindingen.map(({ actie, kort, ...one }) =>
    one.id === id ? { ...one, uitkomst } : { ...one, ...(actie === undefined ? {} : { actie }), ...(kort === undefined ? {} : { kort }) },
  ),
});

describe('what there is to tell', () => {
  it('is everything, the first time', () => {
    const nieuws = nieuwsSinds(undefined, voorbeeldRapport);
    expect(nieuws).toMatchObject({ eerste: true, voorSchool: true, voorLoket: true, opgelost: [], nogOpen: [] });
    expect([nieuws.stappen.toevoegen, nieuws.stappen.verbeteren, nieuws.stappen.nakijken].map(({ length }) => length)).toEqual([2, 2, 1]);
  });

  it('is nothing when the report says the same', () => {
    expect(nieuwsSinds(voorbeeldRapport, structuredClone(voorbeeldRapport))).toMatchObject({
      voorSchool: false,
      voorLoket: false,
      stappen: { toevoegen: [], verbeteren: [], nakijken: [] },
    });
  });

  it.each([
    ['voldaan', 'Ontwikkelingsperspectief (OPP)'],
    ['nvt', 'Ontwikkelingsperspectief (OPP) (niet meer nodig)'],
    ['te-beoordelen', 'Ontwikkelingsperspectief (OPP) (bekijkt het loket)'],
  ] as const)('names a thing asked before that is now %s, and what is still open', (uitkomst, naam) => {
    const nieuws = nieuwsSinds(voorbeeldRapport, done('gp.opp', uitkomst));
    expect(nieuws.opgelost).toEqual([naam]);
    expect(nieuws.nogOpen).toEqual(['handtekening van de ouders', 'nieuwer verslag van hulpverlening', 'bestand zonder wachtwoord']);
    expect(nieuws.voorSchool).toBe(true);
  });

  it('names a thing that is asked in other words as new, not as done', () => {
    const nieuws = nieuwsSinds(
      voorbeeldRapport,
      change('gp.opp', { actie: 'Voeg ook het handelingsdeel toe.', kort: 'handelingsdeel van het OPP' }),
    );
    expect(nieuws.stappen.toevoegen.map(({ tekst }) => tekst)).toEqual(['Voeg ook het handelingsdeel toe.']);
    expect(nieuws.opgelost).toEqual([]);
  });

  it('is for the loket alone when only a judgement changed', () => {
    const nieuws = nieuwsSinds(voorbeeldRapport, change('gp.context', { uitkomst: 'voldaan' }));
    expect(nieuws).toMatchObject({ voorSchool: false, voorLoket: true });
  });

  it('is for the school when the dossier became complete', () => {
    expect(nieuwsSinds(voorbeeldRapport, voorbeeldCompleet)).toMatchObject({ voorSchool: true, nogOpen: [] });
  });
});

describe('the steps for the school', () => {
  it('say an action once that several criteria ask for, with each reason', () => {
    const [first] = voorbeeldRapport.bevindingen.filter(({ id }) => id === 'gp.opp');
    const { toevoegen } = stappenVan([first!, { ...first!, id: 'vl.opp', uitleg: 'Ook hier.' }], []);
    expect(toevoegen).toMatchObject([{ tekst: first!.actie, waarom: [first!.uitleg, 'Ook hier.'] }]);
  });

  it('name each unreadable file with its own way out', () => {
    const file = (naam: string, melding: string) => ({ naam, soorten: [], leesbaar: false, melding });
    const [unread] = voorbeeldRapport.bevindingen.filter(({ id }) => id === 'bestand.leesbaar');
    const both = { ...unread!, actie: 'Dit bestand is leeg. Dit bestand is stuk.' };
    const files = [file('a.pdf', 'Dit bestand is leeg.'), file('b.pdf', 'Dit bestand is stuk.'), file('c.tif', 'Een scan.')];
    expect(stappenVan([both], files).verbeteren.map(({ tekst }) => tekst)).toEqual([
      'a.pdf: Dit bestand is leeg.',
      'b.pdf: Dit bestand is stuk.',
    ]);
  });

  it('leave judgements to the loket', () => {
    const judged = voorbeeldRapport.bevindingen.filter(({ id }) => id === 'gp.ernst');
    expect(stappenVan(judged, [])).toEqual({ toevoegen: [], verbeteren: [], nakijken: [] });
  });
});

describe('the limit that is said beside compleet', () => {
  it.each([
    [{ soort: 'tlv-gp' }, undefined],
    [{ soort: 'tlv-zml', nietGecontroleerd: {} }, 'Wij konden niet alle eisen uit het handboek controleren. Het loket bekijkt die zelf.'],
    [{ soort: 'onbekend', nietGecontroleerd: {} }, expect.stringMatching(/^Het is nog niet duidelijk welk soort aanvraag dit is\./)],
  ])('of %j is %s', (rapport, text) => {
    expect(beperking(rapport)).toEqual(text);
  });
});
