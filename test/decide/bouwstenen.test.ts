import { describe, expect, it } from 'vitest';
import { aanvraagsoorten } from '../../src/handboek/soorten.ts';
import { bouwstenenVoor, metBouwstenen, openPlekken } from '../../templates/bouwstenen/index.ts';
import { beoordeel } from '../../src/decide/beoordeel.ts';
import { ingevuld } from './invoer.ts';

const alle = aanvraagsoorten.flatMap((soort) =>
  (['toekennen', 'afwijzen'] as const).flatMap((uitkomst) =>
    [true, false].flatMap((verlenging) => bouwstenenVoor(soort, uitkomst, verlenging)),
  ),
);

describe('building blocks for reasons', () => {
  it.each(aanvraagsoorten)('are there for %s, for granting and for rejecting', (soort) => {
    for (const uitkomst of ['toekennen', 'afwijzen'] as const) expect(bouwstenenVoor(soort, uitkomst, false).length).toBeGreaterThan(0);
  });

  it('each have one text by their id, in whole sentences', () => {
    for (const { id, tekst } of alle) {
      expect(new Set(alle.filter((een) => een.id === id).map((een) => een.tekst)).size, id).toBe(1);
      expect(tekst, id).toMatch(/^[A-Z[].*[.\]]$/);
    }
  });

  it('are set after what stands there, each once, also when chosen again', () => {
    const once = metBouwstenen('Eigen tekst.', ['pro-iq', 'pro-achterstand', 'onbekend']);
    expect(once.split('\n\n').length).toBe(3);
    expect(once.startsWith('Eigen tekst.\n\nHet IQ ligt')).toBe(true);
    expect(metBouwstenen(once, ['pro-iq'])).toBe(once);
  });

  it('keep a besluit from being recorded while anything between brackets is left', () => {
    const motivering = metBouwstenen('', ['gp-hulp']);
    expect(openPlekken(motivering)).toEqual(['[welke hulp, sinds wanneer]']);
    const answer = beoordeel(ingevuld({ motivering }), '2026-05-12');
    expect(answer.ok ? '' : answer.fouten.motivering).toContain('[welke hulp, sinds wanneer]');
    expect(
      beoordeel(ingevuld({ motivering: motivering.replace('[welke hulp, sinds wanneer]', 'gezinshulp sinds maart') }), '2026-05-12').ok,
    ).toBe(true);
  });
});
