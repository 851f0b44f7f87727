import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { gegevens } from '../../local/voorbeelden/compleet/gegevens.ts';
import { makeVoorbeelden, type Voorbeeld } from '../../local/voorbeelden/maak.ts';
import { aanvraagtijd, geboren, werkdag } from '../../local/voorbeelden/tijd.ts';
import { ageOn, cursusjaarOf, plusDays, plusMonths, plusYears } from '../../src/calendar.ts';
import { scholenSchema } from '../../src/settings.ts';

const iederePeildatum = Array.from({ length: 366 }, (_, day) => plusDays('2026-11-22', day));

describe('the complete sample, whatever the day it is dropped in', () => {
  it('asks placement on a legal day that is still to come, in time', () => {
    for (const peildatum of iederePeildatum) {
      const { plaatsing } = aanvraagtijd(peildatum);
      expect(plaatsing > peildatum, peildatum).toBe(true);
      expect(plaatsing.slice(5)).toMatch(/^(08|01)-01$/);
      if (plaatsing.endsWith('-08-01')) expect(peildatum < `${plaatsing.slice(0, 4)}-06-01`, peildatum).toBe(true);
    }
  });

  it('asks a validity of a whole cursusjaar at least, not past the year of eighteen, for a pupil of twelve or older', () => {
    for (const peildatum of iederePeildatum) {
      const g = gegevens(peildatum);
      const eersteHeleJaar = g.plaatsing.endsWith('-08-01') ? g.plaatsing : plusDays(cursusjaarOf(g.plaatsing).einde, 1);
      expect(cursusjaarOf(eersteHeleJaar).einde <= g.geldigTot).toBe(true);
      expect(g.geldigTot <= cursusjaarOf(plusYears(g.geboren, 18)).einde).toBe(true);
      expect(ageOn(g.geboren, cursusjaarOf(g.plaatsing).begin)).toBe(14);
    }
  });

  it('has an IQ of at most two years, a plan of at most half a year and half a year of support', () => {
    for (const peildatum of iederePeildatum) {
      const g = gegevens(peildatum);
      expect(plusYears(g.iqAfname, 2) >= peildatum).toBe(true);
      expect(plusMonths(g.planEvaluatie, 6) >= peildatum).toBe(true);
      expect(plusMonths(g.arrangementBegin, 6) <= peildatum).toBe(true);
      expect(plusYears(g.behandelbericht, 1) >= peildatum).toBe(true);
      expect(g.planBegin < g.planEvaluatie && g.verslag < g.behandelbericht && g.ondertekening < peildatum).toBe(true);
    }
  });

  it.each([
    ['2026-11-20', '2026-11-20'],
    ['2026-11-21', '2026-11-20'],
    ['2026-11-22', '2026-11-20'],
  ])('a %s becomes the working day %s', (day, expected) => expect(werkdag(day)).toBe(expected));

  it.each([
    ['2026-08-01', 14, '08-01', '2012-08-01'],
    ['2026-08-01', 14, '08-02', '2011-08-02'],
    ['2027-01-01', 14, '03-09', '2012-03-09'],
  ])('placed on %s at %i, with the birthday on %s, is born on %s', (plaatsing, leeftijd, dag, expected) => {
    expect(geboren(plaatsing, leeftijd, dag)).toBe(expected);
    expect(ageOn(expected, cursusjaarOf(plaatsing).begin)).toBe(leeftijd);
  });
});

describe('the files', () => {
  let folder: string;
  let made: Voorbeeld[];
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'voorbeelden-'));
    made = await makeVoorbeelden(folder, '2026-11-22');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('are the samples, each in a folder of its own', async () => {
    expect(made.map((voorbeeld) => voorbeeld.id)).toEqual(['compleet', 'stukken-missen', 'inhoudsfouten', 'verlenging', 'lwoo-lijst']);
    for (const { map, bestanden } of made) {
      const names = (await readdir(join(folder, map))).map((name) => name.normalize('NFC'));
      expect(names.toSorted()).toEqual(bestanden.map((name) => name.normalize('NFC')).toSorted());
    }
  });

  it('are real PDF, Word and Excel files, but for the one that is empty', async () => {
    for (const { map, bestanden } of made)
      for (const naam of bestanden) {
        const bytes = await readFile(join(folder, map, naam));
        if (naam === 'onderbouwing.docx' && bytes.length === 0) continue;
        expect(bytes.subarray(0, 4).toString('latin1'), naam).toBe(naam.endsWith('.pdf') ? '%PDF' : 'PK\u0003\u0004');
      }
  });

  it('belong to schools of the sample register', async () => {
    const register = scholenSchema.parse(
      JSON.parse(await readFile(join(import.meta.dirname, '../../local/voorbeelden/scholen.json'), 'utf8')),
    );
    const ids = register.scholen.map((school) => school.id);
    for (const voorbeeld of made) expect(ids).toContain(voorbeeld.school);
  });
});
