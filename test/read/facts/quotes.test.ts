import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeVoorbeelden } from '../../../local/voorbeelden/maak.ts';
import { assessFacts } from '../../../src/check/assess.ts';
import type { Evidence } from '../../../src/evidence.ts';
import { readFolder } from '../../../src/cli/read-folder.ts';
import { isRead, type ReadResult } from '../../../src/read/document.ts';
import { gatherFacts } from '../../../src/read/facts/index.ts';
import { isLiteral } from '../../../src/read/facts/literal.ts';
import { createReader, type Reader } from '../../../src/read/read-file.ts';
import { context, madeUp } from './made-up.ts';

/** Every evidence in a value, whatever its depth. */
const allEvidence = (value: unknown): Evidence[] => {
  if (Array.isArray(value)) return value.flatMap(allEvidence);
  if (typeof value !== 'object' || value === null) return [];
  return 'citaat' in value && 'pagina' in value ? [value as Evidence] : Object.values(value).flatMap(allEvidence);
};

const notLiteral = (results: ReadResult[], quotes: Evidence[]): Evidence[] =>
  quotes.filter((quote) => {
    const document = results.filter(isRead).find(({ name }) => name === quote.document);
    // Names and figures of another pupil are hidden; a file that could not be read has no words.
    return document !== undefined && !quote.citaat.includes('•') && !isLiteral(document, quote);
  });

describe('quotes in the report on a sample', () => {
  let folder: string;
  let reader: Reader;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'citaten-'));
    reader = createReader();
  });
  afterAll(async () => {
    reader.close();
    await rm(folder, { recursive: true, force: true });
  });

  it('are words that stand on the page that they name, and every claim has some', async () => {
    const school = { naam: 'Het Veenpark College', soort: 'vo' as const, aangesloten: true, pro: false };
    const made = await makeVoorbeelden(folder, '2026-11-22');
    let seen = 0;
    for (const { map } of made) {
      const results = await readFolder(join(folder, map), reader, () => undefined);
      const facts = gatherFacts(results, { peildatum: '2026-11-22', schoolNaam: school.naam });
      const { rapport } = assessFacts(facts, results, { school, peildatum: '2026-11-22' });
      const quotes = [...allEvidence(rapport.bevindingen), ...allEvidence(facts)];
      seen += quotes.length;
      expect(
        notLiteral(
          results,
          quotes.filter(({ citaat }) => citaat !== ''),
        ),
      ).toEqual([]);
      const claims = rapport.bevindingen.filter(({ uitkomst }) => uitkomst === 'voldaan' || uitkomst === 'niet-voldaan');
      const readable = new Set(results.filter(isRead).map(({ name }) => name));
      // A row of a list is pointed at by its number; the pupil's name in it is not repeated.
      const mute = claims.filter(({ bewijs }) =>
        bewijs.some(({ citaat, document, rij }) => citaat === '' && rij === undefined && readable.has(document)),
      );
      expect(mute.map(({ id }) => id)).toEqual([]);
    }
    expect(seen).toBeGreaterThan(200);
    // A sample holds a scan, which is recognised
  }, 180_000);
});

describe('a quote that is put together', () => {
  it('keeps the words of the page, in runs', () => {
    const document = madeUp(
      'brief.pdf',
      `Verslag van een gesprek over de hulp-
verlening aan Bo
De heer A. Wiersinga
behandelaar
Naam | Bo Tuinstra
iets daartussen
Geboortedatum | 03-04-2012`,
    );
    const facts = gatherFacts([document], context);
    const quotes = allEvidence(facts);
    expect(quotes.length).toBeGreaterThan(2);
    expect(notLiteral([document], quotes)).toEqual([]);
  });

  it('of words that stand nowhere on its page is found wanting', () => {
    const document = madeUp('a.pdf', 'De leerling gaat vooruit.');
    expect(isLiteral(document, { document: 'a.pdf', pagina: 1, citaat: 'De leerling gaat achteruit.' })).toBe(false);
    expect(isLiteral(document, { document: 'a.pdf', pagina: 1, citaat: 'De leerling … vooruit.' })).toBe(true);
    expect(isLiteral(document, { document: 'a.pdf', pagina: 2, citaat: 'De leerling' })).toBe(false);
    expect(isLiteral(document, { document: 'a.pdf', pagina: 1, citaat: '' })).toBe(false);
  });
});
