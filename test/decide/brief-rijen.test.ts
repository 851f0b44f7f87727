import { describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { opmerkingenVan } from '../../src/check/opmerkingen.ts';
import { loadBriefRijen } from '../../src/decide/brief-rijen.ts';
import { leerlingenVan } from '../../src/decide/toewijzingen.ts';
import { leerlingenPath, opmerkingenPath } from '../../src/dossier/paths.ts';
import type { ReadDocument } from '../../src/read/document.ts';
import { assess } from '../handboek/assess-one.ts';
import { alles, lijst, rekenblad } from '../handboek/lwoo-lijst.ts';

const settings = { LEERLING_GEHEIM: 'x'.repeat(43) };

/** The rows that a letter on a list names, from what a check of it leaves. */
async function rijenVan(document: ReadDocument) {
  const { lijsten, rapport } = assess({ lijst: document });
  const kept = new Map<string, unknown>([[opmerkingenPath('a', 1), opmerkingenVan([document], lijsten, rapport)]]);
  const read = async (path: string) => (kept.has(path) ? Buffer.from(JSON.stringify(kept.get(path))) : undefined);
  const storage = { afgeleid: { read } } as unknown as App['storage'];
  kept.set(leerlingenPath('a', 1), leerlingenVan({ storage, settings }, lijsten));
  return loadBriefRijen({ storage }, 'a', 1);
}

const pupils = [
  { rij: 2, wie: 'Aron van den Akker 10-02-2014' },
  { rij: 3, wie: 'Bas Boersema 11-02-2014' },
];

describe('the rows of a letter on a list', () => {
  it('are named by the list', async () => {
    expect(await rijenVan(lijst())).toEqual(pupils);
  });

  it('are named by the sheet that has pupils, and not by one before it with heads and rows of nobody', async () => {
    const [kop, ...rows] = lijst([{}, {}], alles).pages[0]!.lines.map(({ cells = [] }) => cells);
    const nobody = rows.map((cells) => cells.map((cell, at) => (at < 4 ? '' : cell)));
    const document = rekenblad([
      [kop!, ...nobody],
      [kop!, ...rows],
    ]);
    expect(assess({ lijst: document }).lijsten.map(({ rijen }) => rijen.length)).toEqual([0, 2]);
    expect(await rijenVan(document)).toEqual(pupils);
  });

  it('are named by their own numbers where a file claims rows far down', async () => {
    const document = lijst();
    const [, first, second] = document.pages[0]!.lines;
    [first!.rij, second!.rij] = [3, 900_000];
    expect(await rijenVan(document)).toEqual(pupils.map(({ wie }, at) => ({ rij: [3, 900_000][at], wie })));
  });
});
