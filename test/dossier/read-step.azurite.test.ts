import { describe, expect, it, vi } from 'vitest';
import { readDossier, type Manifest } from '../../src/dossier/read-step.ts';
import { lookAt } from '../../src/dossier/blik.ts';
import { manifestPath } from '../../src/dossier/paths.ts';
import { GraphFault } from '../../src/graph/fault.ts';
import type { ReadResult } from '../../src/read/document.ts';
import type { KeptResults } from '../../src/read/kept.ts';
import { lookAtDrive } from '../../src/watch/drive-round.ts';
import { testApp } from '../fakes/app.ts';

type Test = Awaited<ReturnType<typeof testApp>>;
const folder = 'De Esdoorn/Aanvragen/A';

/** A dossier that has come to rest with these files, and the message to read it. */
async function settled(files: Record<string, string>) {
  const app = await testApp('2026-04-20T10:00:00Z');
  for (const [name, content] of Object.entries(files)) app.graph.put(`${folder}/${name}`, content);
  await lookAtDrive(app, { driveId: app.driveId, sinds: app.clock.now().toISOString(), poging: 2 });
  return { app, message: await rested(app) };
}

async function rested(app: Test) {
  const schoolId = app.settings.scholen[0]?.id ?? '';
  const dossierId = app.graph.folder(folder);
  const blik = await lookAt(app.graph, app.driveId, dossierId);
  const record = await app.storage.dossiers.change(schoolId, dossierId, (found) =>
    found === undefined ? undefined : { ...found, blik: blik?.mark ?? '' },
  );
  app.graph.calls.length = 0;
  app.sent.length = 0;
  return { schoolId, dossierId, versie: record?.versie ?? 0 };
}

async function textsOf(app: Test, { dossierId, versie }: { dossierId: string; versie: number }): Promise<Record<string, ReadResult[]>> {
  const manifest = JSON.parse(String(await app.storage.afgeleid.read(manifestPath(dossierId, versie)))) as Manifest;
  const texts = await Promise.all(
    manifest.bestanden.map(async ({ name, blob }) => {
      const kept = JSON.parse(String(await app.storage.afgeleid.read(blob ?? ''))) as KeptResults;
      return [name, kept.resultaten] as const;
    }),
  );
  return Object.fromEntries(texts);
}

describe('reading a dossier', () => {
  it('keeps what each file gave, shows the school that it is being read, and goes on to the check', async () => {
    const { app, message } = await settled({ 'leeg.pdf': '', 'Thumbs.db': 'x', 'sub/raar.bin': '\u0000\u0001\u0002' });
    await readDossier(app, message);
    expect(await textsOf(app, message)).toEqual({
      'Thumbs.db': [],
      'leeg.pdf': [expect.objectContaining({ fault: 'leeg' })],
      'sub/raar.bin': [expect.objectContaining({ fault: 'onbekend' })],
    });
    expect(app.graph.fields.get(message.dossierId)?.['Status']).toBe('wordt gelezen');
    expect(app.sent).toEqual([{ queue: 'dossier-controleren', message, delay: 0 }]);
  });

  it('downloads after one changed file that file only', async () => {
    const { app, message } = await settled({ 'een.txt': 'een', 'twee.txt': 'twee' });
    await readDossier(app, message);
    expect(app.graph.calls.filter((call) => call === 'download').length).toBe(2);
    app.graph.put(`${folder}/twee.txt`, 'anders');
    await lookAtDrive(app, { driveId: app.driveId, sinds: app.clock.now().toISOString(), poging: 2 });
    await readDossier(app, await rested(app));
    expect(app.graph.calls.filter((call) => call === 'download').length).toBe(1);
  });

  it('a file replaced between the look and the download is not kept under the old content: the dossier settles anew', async () => {
    const { app, message } = await settled({ 'een.txt': 'een' });
    const real = app.graph.download.bind(app.graph);
    vi.spyOn(app.graph, 'download').mockImplementationOnce((driveId, itemId, bound) => {
      app.graph.put(`${folder}/een.txt`, 'vervangen');
      return real(driveId, itemId, bound);
    });
    await readDossier(app, message);
    expect(app.sent.map(({ queue }) => queue)).toEqual(['dossier-rust']);
    expect(await app.storage.afgeleid.paths(`${message.dossierId}/tekst/`)).toEqual([]);
  });

  it.each(['geen-toegang', 'geweigerd'] as const)(
    'a file that Microsoft 365 does not give (%s) costs one line, the others are read',
    async (kind) => {
      const { app, message } = await settled({ 'virus.pdf': 'x', 'leeg.pdf': '' });
      const virus = app.graph.put(`${folder}/virus.pdf`, 'x');
      const real = app.graph.download.bind(app.graph);
      vi.spyOn(app.graph, 'download').mockImplementation((driveId, itemId, bound) => {
        if (itemId === virus) throw new GraphFault(kind, { status: 403, operation: 'bestand-ophalen', next: '' });
        return real(driveId, itemId, bound);
      });
      await readDossier(app, await rested(app));
      const texts = await textsOf(app, message);
      expect(texts['virus.pdf']).toMatchObject([{ fault: 'onbekend', message: expect.stringContaining('geeft dit bestand niet') }]);
      expect(texts['leeg.pdf']).toMatchObject([{ fault: 'leeg' }]);
    },
  );

  it('a file that is open elsewhere is left for a next try', async () => {
    const { app, message } = await settled({ 'een.txt': 'een' });
    app.graph.locked.add(app.graph.put(`${folder}/een.txt`, 'een'));
    await expect(readDossier(app, await rested(app))).rejects.toMatchObject({ kind: 'vergrendeld' });
    expect(message.versie).toBeGreaterThan(0);
  });

  it('work for an older version is dropped', async () => {
    const { app, message } = await settled({ 'een.txt': 'een' });
    await readDossier(app, { ...message, versie: message.versie - 1 });
    expect([app.graph.calls, app.sent]).toEqual([[], []]);
  });
});
