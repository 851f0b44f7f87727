import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { criterialijst, criterialijstCsv } from '../../src/formulieren/criterialijst.ts';
import { begrippen } from '../../src/formulieren/woordenlijst.ts';
import { handboeken } from '../../src/handboek/handboek.ts';
import { aanvraagsoorten } from '../../src/handboek/soorten.ts';
import { shipped } from '../../src/root.ts';
import { cases } from './cases.ts';
import { handboekPage } from './docs/handboek-page.ts';
import { pages } from './docs/pages.ts';

const page = handboekPage(handboeken, cases);
const cells = (line: string): string[] => line.slice(2, -2).split(' | ');

describe('the pages that are made from the rules', () => {
  it.each(Object.entries(pages()))('docs/%s is what the code makes; run npm run docs:handboek when this fails', (name, content) => {
    expect(readFileSync(shipped('docs', name), 'utf8')).toBe(content);
  });
});

describe('the page on the handbook', () => {
  it('gives every criterion its source, its kind and the number of its samples for every outcome that it can come to', () => {
    for (const { criteria } of handboeken)
      for (const { id, bron, uitkomsten } of criteria) {
        const found = page.split('\n').find((line) => line.startsWith(`| \`${id}\` |`));
        const [, , source, , , asked, samples] = cells(found ?? '');
        expect([source, asked]).toEqual([bron, expect.stringMatching(/tlv|lwoo/)]);
        const counts = (samples ?? '').split(', ').map((one) => one.split(' '));
        expect(counts.map(([outcome]) => outcome)).toEqual([...uitkomsten]);
        expect(counts.filter(([, count]) => !(Number(count) > 0))).toEqual([]);
      }
  });

  it('shows where a criterion has no sample', () => {
    const less = handboekPage(
      handboeken,
      cases.filter(([id, uitkomst]) => id !== 'gp.opp' || uitkomst !== 'ontbreekt'),
    );
    expect(page).not.toMatch(/ontbreekt 0\b/);
    expect(less.split('\n').find((line) => line.startsWith('| `gp.opp`'))).toMatch(/ontbreekt 0\b/);
  });

  it('names every number once, with its source', () => {
    for (const { waarden } of handboeken)
      for (const { omschrijving, bron } of Object.values(waarden)) {
        const rows = page.split('\n').filter((line) => line.startsWith(`| ${omschrijving} |`));
        expect([omschrijving, rows.length, rows[0]?.endsWith(`| ${bron} |`)]).toEqual([omschrijving, 1, true]);
      }
  });

  it('says what every kind of application asks, new and to be extended', () => {
    const start = page.indexOf('### Wat elke aanvraag vraagt');
    const rows = page
      .slice(start, page.indexOf('### Getallen'))
      .split('\n')
      .filter((line) => /^\| (?:TLV|Leerweg)/.test(line));
    expect(rows).toHaveLength(2 * (aanvraagsoorten.length - 1) + 1);
    expect(rows.find((line) => line.includes('(ZML), nieuw'))).toContain('`zml.onderwijsbehoeften`');
    expect(rows.find((line) => line.includes('(ZML), verlenging'))).not.toContain('`zml.iq`');
  });
});

describe('the list of criteria for figures', () => {
  const list = criterialijst('2026-11-22');

  it('holds every criterion once, asked somewhere, with a short name of its own', () => {
    const [handboek] = handboeken;
    expect(list.map(({ id }) => id)).toEqual(handboek?.criteria.map(({ id }) => id));
    for (const { gevraagd, naam, id } of list) expect([id, gevraagd.length > 0, naam.length < 60]).toEqual([id, true, true]);
  });

  it.each([
    ['gp.opp', [['tlv-gp', true, false]]],
    ['vl.opp', aanvraagsoorten.filter((soort) => soort !== 'lwoo').map((soort) => [soort, false, true])],
    ['prob.groep', [['tlv-pro-bijzonder', true, false]]],
    ['lwoo.bsn3', [['lwoo', true, false]]],
    ['avg.bsn', aanvraagsoorten.map((soort) => [soort, true, soort !== 'lwoo'])],
  ])('says where %s is asked', (id, asked) => {
    const found = list.find((one) => one.id === id)?.gevraagd.map(({ soort, nieuw, verlenging }) => [soort, nieuw, verlenging]);
    expect(found).toEqual(asked);
  });

  it('is a CSV with as many cells in every line, one line per criterion and kind of application', () => {
    const lines = criterialijstCsv('2026-11-22').trimEnd().split('\n');
    expect(lines).toHaveLength(1 + list.reduce((sum, { gevraagd }) => sum + gevraagd.length, 0));
    expect(new Set(lines.map((line) => line.split(';').length))).toEqual(new Set([7]));
    expect(lines).toContain('zml.iq;IQ voor ZML;verplicht;handboek 7.3;tlv-zml;ja;nee');
  });
});

describe('the glossary', () => {
  const words = begrippen('2026-11-22');

  it('explains every word once, in the order of the alphabet', () => {
    const names = words.map(([woord]) => woord.replaceAll('`', ''));
    expect(new Set(words.map(([woord]) => woord)).size).toBe(words.length);
    expect(names).toEqual(names.toSorted((a, b) => a.localeCompare(b, 'nl')));
    for (const [woord, betekenis] of words) expect([woord, betekenis]).toEqual([woord, expect.stringMatching(/^.{8}/)]);
  });

  it('explains the short words that the criteria use', () => {
    const known = words.map(([woord]) => woord);
    for (const woord of ['TLV', 'VSO', 'PrO', 'LWOO', 'ZML', 'LZ', 'LG', 'EMB', 'GP', 'IQ', 'DL', 'DLE', 'OPP', 'OKR', 'COTAN'])
      expect(known).toContain(woord);
  });
});
