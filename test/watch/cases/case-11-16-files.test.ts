import { zipSync, strToU8 } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { quickXorHash } from '../../../src/graph/quick-xor-hash.ts';
import { showColumns } from '../../../src/tell/index.ts';
import { chooseDue } from '../../../src/retain/due.ts';
import { lookAtAllDrives } from '../../../src/watch/drive-round.ts';
import { besluitRecord } from '../../decide/besluiten.ts';
import { caseApp, type CaseApp } from './case-app.ts';

let app: CaseApp;
afterEach(() => app.end());

const map = 'De Esdoorn/Aanvragen/A';
const drive = () => app.drives[0] ?? '';
const only = async () => {
  const [found] = await app.dossiers();
  if (found === undefined) throw new Error('there is no dossier');
  return found;
};
const paths = (id: string) => app.storage.afgeleid.paths(`${id}/tekst/`);

/** Hours go by in which nothing is tried, and then what is due, with what follows from it. */
async function pass(hours: number): Promise<void> {
  app.clock.set(new Date(app.clock.now().getTime() + hours * 3_600_000));
  await lookAtAllDrives(app);
  await app.drain({ seconds: 120 });
}

describe('what went wrong for others', () => {
  it('11. 0-byte file that grows: nothing is read before it has come to rest, and then the whole of it', async () => {
    app = await caseApp();
    const grow = async (content: string) => {
      await app.put(`${map}/een.txt`, content);
      await app.look();
    };
    await grow('');
    await app.drain({ queues: ['drive-kijken', 'dossier-rust'], seconds: 8 });
    await grow('half');
    await app.drain({ queues: ['drive-kijken', 'dossier-rust'], seconds: 8 });
    expect(app.sent.map(({ queue }) => queue)).not.toContain('dossier-lezen');
    await grow('half en de rest');
    await app.drain({ queues: ['drive-kijken', 'dossier-rust', 'dossier-lezen'], seconds: 60 });
    const { dossierId, gelezenVersie, versie } = await only();
    expect(gelezenVersie).toBe(versie);
    const [text, ...more] = await Promise.all((await paths(dossierId)).map((path) => app.storage.afgeleid.read(path)));
    expect(more).toEqual([]);
    expect(text?.toString()).toContain('half en de rest');
  });

  it('11. file replaced while it is read: what was read of it counts for nothing, the new one is read', async () => {
    app = await caseApp();
    await app.put(`${map}/een.txt`, 'oud');
    await app.look();
    await app.drain({ queues: ['drive-kijken', 'dossier-rust'], seconds: 60 });
    const real = app.graph.download.bind(app.graph);
    let times = 0;
    app.graph.download = async (...args) => {
      times += 1;
      if (times === 1) await app.put(`${map}/een.txt`, 'nieuw');
      return real(...args);
    };
    await app.drain({ queues: ['dossier-lezen'], seconds: 0 });
    expect((await only()).gelezenVersie).toBeUndefined();
    await app.look();
    await app.drain({ queues: ['drive-kijken', 'dossier-rust', 'dossier-lezen'], seconds: 120 });
    const { dossierId, gelezenVersie, versie } = await only();
    expect(gelezenVersie).toBe(versie);
    const texts = await Promise.all(
      (await paths(dossierId)).map(async (path) => (await app.storage.afgeleid.read(path))?.toString() ?? ''),
    );
    expect(texts.some((text) => text.includes('nieuw'))).toBe(true);
  });

  it('12. property promotion: an Office file is stored otherwise than it was sent; that is no change, and no failed upload', async () => {
    app = await caseApp();
    await app.look();
    const parts = { '[Content_Types].xml': strToU8('<Types/>'), 'word/document.xml': strToU8('<w:document/>') };
    const bytes = Buffer.from(zipSync(parts, { mtime: '2026-01-02T00:00:00' }));
    const folder = await app.idAt('De Esdoorn');
    const stored = await app.graph.upload(drive(), folder, 'Beschikking.docx', bytes, 'fail');
    expect(stored.hash).not.toBe(quickXorHash(bytes));
    expect((await app.graph.getItem(drive(), stored.id)).hash).toBe(stored.hash);
    await app.put(`${map}/een.docx`, bytes);
    await app.look();
    const { versie } = await only();
    for (let round = 0; round < 3; round += 1) await app.look();
    expect((await only()).versie).toBe(versie);
  });

  it.each([409, 412])('13. %i on own metadata: read again and set, at most 5 times; columns of other people stay', async (status) => {
    app = await caseApp();
    await app.put(`${map}/een.txt`, 'x');
    await app.look();
    const { dossierId, schoolId } = await only();
    const at = `/drives/${encodeURIComponent(drive())}`;
    const headers = { 'content-type': 'application/json' };
    await app.m365.call(`${at}/list/columns`, { method: 'POST', headers, body: JSON.stringify({ name: 'Notitie', text: {} }) });
    const body = JSON.stringify({ Notitie: 'van een mens' });
    await app.m365.call(`${at}/items/${dossierId}/listItem/fields`, { method: 'PATCH', headers, body });
    await app.knobs({ refuse: { status, calls: 3, path: 'PATCH /v1.0/drives' } });
    await showColumns(app, { schoolId, dossierId });
    expect(await app.graph.getFields(drive(), dossierId)).toMatchObject({ Status: 'ontvangen', Notitie: 'van een mens' });
    await app.storage.dossiers.change(schoolId, dossierId, (found) => found && { ...found, status: 'incompleet' });
    await app.knobs({ refuse: { status, path: 'PATCH /v1.0/drives' } });
    await expect(showColumns(app, { schoolId, dossierId })).rejects.toMatchObject({ status });
    expect(await app.graph.getFields(drive(), dossierId)).toMatchObject({ Status: 'ontvangen' });
  });

  it('14. own writes that wake the service again: report, columns and messages are told, and 0 writes follow in 10 further rounds', async () => {
    app = await caseApp();
    await app.put(`${map}/een.txt`, 'Aanvraag');
    await app.look();
    await app.drain();
    const { gemeldVersie, versie } = await only();
    expect(gemeldVersie).toBe(versie);
    await app.look();
    await app.drain();
    await app.m365.admin('reset-units');
    for (let round = 0; round < 10; round += 1) {
      app.clock.set(new Date(app.clock.now().getTime() + 300_000));
      await lookAtAllDrives(app);
      await app.drain();
    }
    const { units } = await app.m365.view<{ units: { operations: { operation: string; calls: number }[] } }>('state');
    expect(units.operations.filter(({ operation }) => operation.includes('delta')).map(({ calls }) => calls)).toEqual([10]);
    expect(units.operations.filter(({ operation }) => !operation.startsWith('GET '))).toEqual([]);
    expect(app.sent).toEqual([]);
    expect((await only()).versie).toBe(versie);
  });

  it('15. 423 on read: the rest is read; after a day the dossier goes on without the file and says to close it; closed, it is read', async () => {
    app = await caseApp();
    const item = await app.put(`${map}/open.txt`, 'Dit stond open');
    await app.put(`${map}/dicht.txt`, 'Dit stond niet open');
    await app.m365.admin('lock', { drive: drive(), item, lock: 'all' });
    await app.look();
    await app.drain({ seconds: 120 });
    expect((await only()).status).toBe('wordt gelezen');
    await pass(23);
    expect((await only()).gemeldVersie).toBeUndefined();
    await pass(2);
    const told = await only();
    expect([told.gemeldVersie, told.status]).toEqual([told.versie, 'incompleet']);
    const texts = async () =>
      (await Promise.all((await paths(told.dossierId)).map(async (path) => (await app.storage.afgeleid.read(path))?.toString()))).join();
    expect(await texts()).toContain('Sluit het bestand');
    await app.m365.admin('lock', { drive: drive(), item, lock: null });
    await pass(25);
    const again = await only();
    expect(again.versie).toBeGreaterThan(told.versie);
    expect(again.gemeldVersie).toBe(again.versie);
    expect(again.laatsteUpload).toBe(told.laatsteUpload);
    expect(await texts()).toContain('Dit stond open');
  });

  it('15. 423 on write: the messages go out, the report is tried again, and once closed it stands there', async () => {
    app = await caseApp();
    await app.put(`${map}/een.txt`, 'Aanvraag');
    await app.look();
    await app.drain();
    const report = await app.idAt(`${map}/Controlerapport.pdf`);
    const hash = async () => (await app.graph.getItem(drive(), report)).hash;
    const before = await hash();
    await app.m365.admin('lock', { drive: drive(), item: report, lock: 'write' });
    await app.put(`${map}/twee.txt`, 'Nog een stuk');
    await app.look();
    await app.drain({ seconds: 1800 });
    expect(await hash()).toBe(before);
    await app.m365.admin('lock', { drive: drive(), item: report, lock: null });
    await app.drain({ seconds: 1800 });
    expect(await hash()).not.toBe(before);
    const { gemeldVersie, versie } = await only();
    expect(gemeldVersie).toBe(versie);
  });

  it.each(['15. 423 on delete', '19. retention label blocks a deletion'])(
    '%s: "geblokkeerd", told to the loket, never "vernietigd"',
    async (what) => {
      app = await caseApp();
      const item = await app.put(`${map}/een.txt`, 'Aanvraag');
      await app.look();
      await app.drain();
      const { dossierId, schoolId, kenmerk } = await only();
      const besluitId = `b-${dossierId}`;
      await app.storage.besluiten.put(
        besluitRecord({ besluitId, dossierId, schoolId, driveId: drive(), kenmerk, uitgevoerdOp: '2026-05-01T10:05:00.000Z' }),
      );
      await app.storage.dossiers.change(schoolId, dossierId, (found) => found && { ...found, besluitId });
      if (what.startsWith('19')) await app.m365.admin('label', { drive: drive(), item, name: 'Bewaren' });
      else await app.m365.admin('lock', { drive: drive(), item, lock: 'write' });
      for (const day of ['2026-10-06', '2026-10-20', '2026-10-21']) {
        app.clock.set(`${day}T02:00:00Z`);
        await chooseDue(app);
        app.sent.splice(0, app.sent.length, ...app.sent.filter(({ message }) => !('schoolId' in message) || message.schoolId === schoolId));
        await app.drain({ seconds: 3600 });
      }
      expect((await only()).vernietigdOp).toBeUndefined();
      expect((await app.graph.getItem(drive(), item)).deleted).toBe(false);
      expect((await app.cards()).join()).toContain(what.startsWith('19') ? 'bewaarlabel' : 'vergrendeld');
      if (what.startsWith('19')) return;
      await app.m365.admin('lock', { drive: drive(), item, lock: null });
      app.clock.set('2026-10-28T02:00:00Z');
      await chooseDue(app);
      app.sent.splice(0, app.sent.length, ...app.sent.filter(({ message }) => !('schoolId' in message) || message.schoolId === schoolId));
      await app.drain({ seconds: 3600 });
      expect((await only()).status).toBe('vernietigd');
    },
  );

  it.each([429, 503])(
    '16. %i storms with lower-case retry-after: each wait is as long as was said, and everything comes through',
    async (status) => {
      app = await caseApp();
      for (const name of ['een', 'twee', 'drie']) await app.put(`${map}/${name}.txt`, name);
      await app.look();
      await app.put(`${map}/vier.txt`, 'vier');
      await app.knobs({ refuse: { status, retryAfter: 7, calls: 2 } });
      app.time.waits.length = 0;
      await app.look();
      expect(app.time.waits.filter((ms) => ms >= 7000).length).toBeGreaterThanOrEqual(2);
      expect((await only()).versie).toBe(2);
      // A storm that lasts longer than a look: the look is refused, nothing is lost, and a later one sees it all.
      await app.put(`${map}/vijf.txt`, 'vijf');
      await app.knobs({ refuse: { status, retryAfter: 600 } });
      await expect(app.look()).rejects.toMatchObject({ kind: 'te-druk', retryAfter: 600 });
      await app.knobs({ refuse: null });
      await app.time.advance(600_000);
      await app.look();
      expect((await only()).versie).toBe(3);
    },
  );
});
