import { describe, expect, it } from 'vitest';
import type { Controlerapport, Uitkomst } from '../../src/check/rapport.ts';
import { rijenView } from '../../src/loket/dossier/rijen-view.ts';
import { assess } from '../handboek/assess-one.ts';
import { lijstRapport } from './lijst-dossier.ts';

const { rapport, opmerkingen } = lijstRapport();
const shown = (report: Controlerapport, alle = false, lijsten = opmerkingen.lijsten) =>
  String(rijenView(report, lijsten, { href: '/loket/dossiers/D-1', alle }));
/** The rows of the table: number, pupil, outcome in words, remarks. */
const rows = (page: string) =>
  [...page.matchAll(/<tr>\s*<th scope="row"[^>]*>(.*?)<\/th>\s*<td[^>]*>(.*?)<\/td>\s*<td[^>]*>(.*?)<\/td>\s*<td[^>]*>(.*?)<\/td>/gs)].map(
    (cells) =>
      cells.slice(1).map((cell) =>
        cell
          .replaceAll(/<[^>]*>/g, '')
          .replaceAll(/\s+/g, ' ')
          .trim(),
      ),
  );
const judged = (id: string, uitkomst: Uitkomst): Controlerapport => ({
  ...rapport,
  bevindingen: rapport.bevindingen.map((one) => (one.id === id ? { ...one, mens: { uitkomst, reden: 'r.', wie: 'w', op: '' } } : one)),
});

describe('the rows of a list on the page of the loket', () => {
  it('are those with a remark, by the number that the spreadsheet shows, with the names as the list has them', () => {
    const found = rows(shown(rapport));
    expect(found.map(([rij, wie, uitkomst]) => [rij, wie, uitkomst?.slice(2)])).toEqual([
      ['4', 'Aron van den Akker 13-02-2014', 'Zelf beoordelen'],
      ['5', 'Bas Boersema 31-09-2013', 'Niet voldaan'],
      ['6', 'Cato 17-10-2013', 'Ontbreekt'],
      ['7', 'Daan Dekkers 02-10-2013', 'Niet voldaan'],
      ['8', 'Eva Evers 08-11-1998', 'Ontbreekt'],
      ['9', 'Aron Akker, van den 13 feb 2014', 'Niet voldaan'],
    ]);
    expect(found[2]?.[3]).toMatch(/^De achternaam ontbreekt\. Er staan geen drie cijfers/);
  });

  it('hold no figures of a BSN', () => {
    const page = shown(rapport, true);
    for (const figures of ['096', '246', '698', ['123', '456', '789'].join('')]) expect(page).not.toContain(figures);
  });

  it('follow what a person judged; all rows are shown where asked', () => {
    const passed = judged('lwoo.dubbel', 'voldaan');
    expect(rows(shown(passed)).map(([rij]) => rij)).toEqual(['5', '6', '7', '8']);
    expect(rows(shown(passed, true))).toHaveLength(6);
    expect(rows(shown(passed, true))[0]?.[2]).toContain('Voldaan');
    expect(shown(passed)).toContain('href="/loket/dossiers/D-1?rijen=alle#rijen"');
    expect(shown(passed, true)).toContain('href="/loket/dossiers/D-1#rijen"');
  });

  it('stand without names where the list itself is gone', () => {
    expect(rows(shown(rapport, false, [])).map(([rij, wie]) => `${rij}${wie}`)).toEqual(['4', '5', '6', '7', '8', '9']);
  });

  it('show what a cell holds as text', () => {
    const lijsten = opmerkingen.lijsten.map((lijst) => ({
      ...lijst,
      rijen: lijst.rijen.map((cells) => cells.map((cell) => `<b>${cell}`)),
    }));
    expect(shown(rapport, false, lijsten)).not.toContain('<b>');
  });

  it('are not there for a dossier', () => expect(rijenView(assess().rapport, [], { href: '', alle: false })).toBe(false));
});
