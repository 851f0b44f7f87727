import { createHash } from 'node:crypto';
import { describe, expect, it, vi } from 'vitest';
import type { App } from '../../src/app.ts';
import { leesBrief } from '../../src/decide/archiefbrieven.ts';
import { besluitIdOf } from '../../src/decide/besluit-id.ts';
import { executeBesluit, resumeBesluiten } from '../../src/decide/index.ts';
import { GraphFault } from '../../src/graph/fault.ts';
import { controlecode, sleutelVan } from '../../src/verifieer/code.ts';
import type { BesluitRecord, DossierRecord } from '../../src/storage/records.ts';
import { Fuse, Killed, withFuse } from '../fakes/crash.ts';
import { besluitRecord, ondertekend } from './besluiten.ts';
import { appMetReeks, dossierInBehandeling, type Test } from './dossier.ts';

/** A dossier of De Esdoorn with a recorded decision, in a series of its own. */
async function recorded(part: Partial<BesluitRecord> = {}): Promise<{ app: Test; besluit: BesluitRecord; dossier: DossierRecord }> {
  const app = await appMetReeks();
  const dossier = await dossierInBehandeling(app, { nogNodig: ['evaluatie van het OPP'] });
  const { schoolId, dossierId, driveId } = dossier;
  const besluit = besluitRecord({ ...ondertekend, ...part, besluitId: besluitIdOf(dossier), schoolId, dossierId, driveId });
  await app.storage.besluiten.put(besluit);
  return { app, besluit, dossier };
}

const letters = (app: Test) => app.graph.paths().filter((path) => path.includes('/Beschikkingen/'));
const stored = async (app: Test, besluitId: string) => (await app.storage.besluiten.get('besluit', besluitId))?.record;

async function expectDone(app: Test, besluit: BesluitRecord): Promise<void> {
  const nummer = `${app.settings.SWV_CODE}-2025-2026-0001`;
  const record = await stored(app, besluit.besluitId);
  expect(record).toMatchObject({ nummer, volgnummer: 1, brief: { naam: `Beschikking ${nummer}.pdf` } });
  expect(record?.uitgevoerdOp).toBeDefined();
  expect(letters(app)).toEqual([
    `/De Esdoorn/Beschikkingen/Beschikking ${nummer} voor de ouders.pdf`,
    `/De Esdoorn/Beschikkingen/Beschikking ${nummer}.pdf`,
  ]);
  const [eerste, ...later] = record?.versies ?? [];
  expect([eerste?.versie, eerste?.brief, later]).toEqual([1, record?.brief, []]);
  for (const [voor, brief] of [
    ['school', record?.brief],
    ['ouders', eerste?.ouders],
  ] as const) {
    const kept = await leesBrief(app.storage, record!, { voor });
    const uploaded = await app.graph.download('', brief?.itemId ?? '', 10_000_000);
    expect(kept?.equals(uploaded)).toBe(true);
    expect(createHash('sha256').update(uploaded).digest('hex')).toBe(brief?.sha256);
    expect((await app.storage.ownFiles.get(besluit.driveId, brief?.itemId ?? ''))?.record.what).toBe('beschikking');
  }
  const sleutel = sleutelVan(nummer, controlecode(app.settings, nummer));
  expect((await app.storage.verificaties.get(sleutel.slice(0, 2), sleutel))?.record.besluitId).toBe(besluit.besluitId);
  const rows: string[] = [];
  for await (const row of app.storage.nummers.list(record?.reeks)) rows.push(row.nummer);
  expect(rows).toEqual([nummer]);
  const dossier = (await app.storage.dossiers.get(besluit.schoolId, besluit.dossierId))?.record;
  expect(dossier).toMatchObject({ status: 'toegekend', besluitId: besluit.besluitId, nogNodig: [] });
  expect(app.graph.fields.get(besluit.dossierId)).toMatchObject({ Status: 'toegekend', NogNodig: '' });
  const berichten: string[] = [];
  for await (const { sleutel } of app.storage.berichten.list(besluit.dossierId)) berichten.push(sleutel);
  expect(berichten.sort()).toEqual([`besluit-${besluit.besluitId}-kaart`, `besluit-${besluit.besluitId}-mail`]);
}

/** The app whose doors die at one call. */
const fused = (app: Test, fuse: Fuse): App => ({ ...app, storage: withFuse(app.storage, fuse), graph: withFuse(app.graph, fuse) });

describe('carrying a decision out', () => {
  it('gives a number, a letter in the school’s folder and in the archive, the status, and the messages', async () => {
    const { app, besluit } = await recorded();
    await executeBesluit(app, besluit);
    await expectDone(app, besluit);
  });

  it('done again, and five times at once, changes nothing', async () => {
    const { app, besluit } = await recorded();
    await Promise.all(Array.from({ length: 5 }, () => executeBesluit(app, besluit)));
    const before = await stored(app, besluit.besluitId);
    await executeBesluit(app, besluit);
    expect(await stored(app, besluit.besluitId)).toEqual(before);
    await expectDone(app, besluit);
  });

  it.each(['before', 'after'] as const)(
    'killed %s each of its calls and taken up again, ends the same',
    async (when) => {
      for (let at = 1; ; at += 1) {
        const { app, besluit } = await recorded();
        const outcome = await executeBesluit(fused(app, new Fuse(at, when)), besluit).catch((error: unknown) => error);
        expect(letters(app).length).toBeLessThanOrEqual(2);
        if (letters(app).length > 0) expect((await stored(app, besluit.besluitId))?.nummer).toBeDefined();
        await executeBesluit(app, besluit);
        await expectDone(app, besluit);
        if (!(outcome instanceof Killed)) {
          expect(outcome).toBeUndefined();
          expect(at).toBeGreaterThan(20);
          break;
        }
      }
      // As many whole executions as there are calls, each with letters made by Typst
    },
    120_000,
  );

  it('never writes over another file of that name: says so, and goes on once it is moved away', async () => {
    const { app, besluit } = await recorded();
    const name = `De Esdoorn/Beschikkingen/Beschikking ${app.settings.SWV_CODE}-2025-2026-0001.pdf`;
    const other = app.graph.put(name, 'something else');
    await expect(executeBesluit(app, besluit)).rejects.toThrow(/Verplaats dat bestand/);
    expect((await app.graph.download('', other, 100)).toString()).toBe('something else');
    expect(await stored(app, besluit.besluitId)).toMatchObject({ melding: expect.stringContaining('Verplaats dat bestand') as string });
    expect((await stored(app, besluit.besluitId))?.brief).toBeUndefined();
    app.graph.rename(other, 'iets anders.pdf');
    await executeBesluit(app, besluit);
    expect(letters(app).length).toBe(3);
    const record = await stored(app, besluit.besluitId);
    expect(record?.uitgevoerdOp).toBeDefined();
    expect(record?.melding).toBeUndefined();
  });

  it('does not count a letter as delivered that comes back different', async () => {
    const { app, besluit } = await recorded();
    const real = app.graph.upload.bind(app.graph);
    vi.spyOn(app.graph, 'upload').mockImplementation(async (driveId, parentId, name, _content, conflict) => {
      await real(driveId, parentId, name, Buffer.from('%PDF but other'), conflict);
      throw new GraphFault('gewijzigd', { status: 0, operation: 'bestand-ophalen', next: '' });
    });
    await expect(executeBesluit(app, besluit)).rejects.toThrow(/iets anders terug/);
    const { uitgevoerdOp, melding } = (await stored(app, besluit.besluitId)) ?? {};
    expect([uitgevoerdOp, melding]).toEqual([undefined, expect.stringContaining('Verplaats dat bestand')]);
  });

  it('asks for no letter that was read back when it was written', async () => {
    const { app, besluit } = await recorded();
    await executeBesluit(app, besluit);
    expect(app.graph.calls.filter((call) => call === 'upload')).toHaveLength(2);
    expect(app.graph.calls).not.toContain('download');
  });

  it('makes no letter where a part is missing, and names the part', async () => {
    const { app, besluit } = await recorded({ motivering: ' ' });
    await expect(executeBesluit(app, besluit)).rejects.toThrow(/Dit ontbreekt: de motivering/);
    expect(letters(app)).toEqual([]);
  });

  it('carries out a rejection under a series of its own', async () => {
    const { app, besluit } = await recorded({ besluit: 'afwijzen', geldigVan: undefined, geldigTot: undefined, deskundigen: [] });
    await executeBesluit(app, besluit);
    expect((await stored(app, besluit.besluitId))?.nummer).toBe(`AFW-${app.settings.SWV_CODE}-2025-2026-0001`);
    expect(app.graph.fields.get(besluit.dossierId)?.['Status']).toBe('afgewezen');
  });

  it('refuses a message for a decision that is not there', async () => {
    const { app } = await recorded();
    await expect(executeBesluit(app, { besluitId: 'unknown' })).rejects.toThrow(/no decision/);
  });

  it('a sweep sends what was recorded three minutes ago and is not done, and nothing else', async () => {
    const { app, besluit } = await recorded();
    const young = await recorded({ ondertekening: { ...ondertekend.ondertekening, op: '2026-05-12T10:00:01.000Z' } });
    const done = await recorded();
    await executeBesluit(done.app, done.besluit);
    app.clock.set('2026-05-12T10:03:00.500Z');
    expect(await resumeBesluiten(app)).toBeGreaterThanOrEqual(1);
    const ids = app.sent.map(({ message }) => (message as { besluitId?: string }).besluitId);
    expect(ids).toContain(besluit.besluitId);
    expect(ids).not.toContain(young.besluit.besluitId);
    expect(ids).not.toContain(done.besluit.besluitId);
  });
});
