import { afterEach, describe, expect, it } from 'vitest';
import { besluitIdOf } from '../../../src/decide/besluit-id.ts';
import type { BesluitRecord } from '../../../src/storage/records.ts';
import { lookAtAllDrives } from '../../../src/watch/drive-round.ts';
import { besluitRecord } from '../../decide/besluiten.ts';
import { caseApp, type CaseApp } from './case-app.ts';

let app: CaseApp;
afterEach(() => app.end());

const map = 'De Esdoorn/Aanvragen/A';
const drive = () => app.drives[0] ?? '';
const tellings = () => app.drain({ queues: ['bericht-versturen'], seconds: 0 });
const only = async () => {
  const [found, ...more] = await app.dossiers();
  if (found === undefined || more.length > 0) throw new Error('there is not one dossier');
  return found;
};

describe('9. folders and files that go and come back', () => {
  it('a file that is deleted changes its dossier, restored it does again; neither closes it', async () => {
    app = await caseApp();
    const item = await app.put(`${map}/een.txt`, 'x');
    await app.put(`${map}/twee.txt`, 'y');
    await app.look();
    const { versie, laatsteUpload } = await only();
    app.clock.set('2026-05-20T10:00:00Z');
    await app.m365.admin('delete', { drive: drive(), item });
    await app.look();
    const without = await only();
    expect([without.versie > versie, without.status, without.laatsteUpload]).toEqual([true, 'ontvangen', laatsteUpload]);
    await app.m365.admin('restore', { drive: drive(), item });
    await app.look();
    const back = await only();
    expect([back.versie > without.versie, back.status]).toEqual([true, 'ontvangen']);
  });

  it.each(['all', 'folder'])(
    'a dossier whose folder is deleted (delta lists %s) is closed with one word to the loket; restored, it is open again',
    async (deletedFolders) => {
      app = await caseApp();
      await app.put(`${map}/een.txt`, 'x');
      await app.put(`${map}/bijlagen/twee.txt`, 'y');
      await app.knobs({ deletedFolders });
      await app.look();
      const { dossierId, kenmerk } = await only();
      await app.m365.admin('delete', { drive: drive(), item: dossierId });
      for (let round = 0; round < 3; round += 1) await app.look();
      await tellings();
      expect((await only()).status).toBe('gesloten');
      const cards = await app.cards();
      expect(cards).toHaveLength(1);
      expect(cards[0]).toContain(kenmerk);
      await app.m365.admin('restore', { drive: drive(), item: dossierId });
      await app.look();
      const back = await only();
      expect([back.status, back.geslotenOp, back.kenmerk]).toEqual(['ontvangen', undefined, kenmerk]);
    },
  );

  it.each([
    ['no number yet', {}, true],
    ['a number', { nummer: 'SWV-1', volgnummer: 1, reeks: 'r' }, false],
  ])(
    'a decision with %s, of a dossier that moves to another school, stays the decision on it',
    async (_what, part: Partial<BesluitRecord>, along) => {
      app = await caseApp();
      await app.put(`${map}/een.txt`, 'x');
      await app.look();
      const begun = await only();
      const besluitId = besluitIdOf(begun);
      await app.storage.besluiten.put(
        besluitRecord({ ...part, besluitId, schoolId: begun.schoolId, dossierId: begun.dossierId, driveId: drive() }),
      );
      await app.m365.admin('move', { drive: drive(), item: begun.dossierId, to: await app.idAt('Het Baken/Aanvragen') });
      await app.look();
      const moved = await only();
      const [esdoorn, baken] = app.settings.scholen.map(({ id }) => id);
      expect([moved.schoolId, moved.besluitId, besluitIdOf(moved)]).toEqual([baken, besluitId, besluitId]);
      expect((await app.storage.besluiten.get('besluit', besluitId))?.record.schoolId).toBe(along ? baken : esdoorn);
    },
  );

  it('schools that share a library, and schools with one of their own, are seen each in its own; one that refuses does not stop the others', async () => {
    app = await caseApp(undefined, [
      { library: 'Samen', schools: ['De Esdoorn', 'Het Baken'] },
      { library: 'Alleen', schools: ['De Linde'] },
    ]);
    await app.put('De Esdoorn/Aanvragen/A/een.txt', 'x', app.drives[0]);
    await app.put('Het Baken/Aanvragen/B/een.txt', 'x', app.drives[0]);
    await app.put('De Linde/Aanvragen/C/een.txt', 'x', app.drives[1]);
    await lookAtAllDrives(app);
    await app.drain({ queues: ['drive-kijken'], seconds: 0 });
    const school = (id: string) => app.settings.scholen.find((one) => one.id === id)?.naam;
    expect((await app.dossiers()).map(({ map: naam, schoolId, driveId }) => [naam, school(schoolId), app.drives.indexOf(driveId)])).toEqual(
      [
        ['A', 'De Esdoorn', 0],
        ['B', 'Het Baken', 0],
        ['C', 'De Linde', 1],
      ],
    );
    await app.knobs({ refuse: { status: 403, path: `/drives/${encodeURIComponent(app.drives[0] ?? '')}` } });
    await app.put('De Linde/Aanvragen/D/een.txt', 'x', app.drives[1]);
    await expect(app.look(app.drives[0])).rejects.toMatchObject({ kind: 'geen-toegang' });
    await app.look(app.drives[1]);
    expect((await app.dossiers()).map(({ map: naam }) => naam)).toContain('D');
  });
});
