import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { lookAt } from '../../src/dossier/blik.ts';
import { lookByDelta } from '../../src/dossier/inhoud.ts';
import { inhoudPath } from '../../src/dossier/paths.ts';
import type { Graph } from '../../src/graph/types.ts';
import type { DossierRecord } from '../../src/storage/records.ts';
import { caseApp, type CaseApp } from './cases/case-app.ts';

let app: CaseApp;
beforeEach(async () => {
  app = await caseApp();
});
afterEach(() => app.end());

const aanvragen = 'De Esdoorn/Aanvragen';
const map = `${aanvragen}/A`;
const drive = () => app.drives[0] ?? '';

async function dossier(naam = 'A'): Promise<DossierRecord> {
  const found = (await app.dossiers()).find((record) => record.map === naam && record.geslotenOp === undefined);
  if (found === undefined) throw new Error(`no dossier ${naam}`);
  return found;
}

/** What a look at a dossier sees, beside what stands there, and how it was taken. */
async function seen(naam = 'A') {
  const record = await dossier(naam);
  const blik = await lookByDelta(app, record);
  const listed = await lookAt(app.graph, drive(), record.dossierId);
  expect(blik?.mark).toBe(listed?.mark);
  expect(blik?.own.map(({ name }) => name)).toEqual(listed?.own.map(({ name }) => name));
  return { files: blik?.files.map(({ path }) => path), by: blik?.doorDelta === true ? 'delta' : 'a listing' };
}

/** Three files, one of them in a folder. */
async function begin(): Promise<void> {
  await app.put(`${map}/een.txt`, 'een');
  await app.put(`${map}/twee.txt`, 'twee');
  await app.put(`${map}/bijlagen/drie.txt`, 'drie');
  await app.look();
}

const admin = async (name: string, path: string, more: object = {}) =>
  app.m365.admin(name, { drive: drive(), item: await app.idAt(path), ...more });

describe('what delta told of a dossier is what stands there', () => {
  it('when it came in', async () => {
    await begin();
    expect(await seen()).toEqual({ files: ['bijlagen/drie.txt', 'een.txt', 'twee.txt'], by: 'delta' });
  });

  it('over pages of delta of one item each', async () => {
    await app.knobs({ pageSize: 1 });
    await begin();
    expect(await seen()).toMatchObject({ by: 'delta' });
  });

  it.each<[string, () => Promise<unknown>]>([
    ['a file more', () => app.put(`${map}/vier.txt`, 'vier')],
    ['a file more in a folder', () => app.put(`${map}/bijlagen/vier.txt`, 'vier')],
    ['a file replaced', () => app.put(`${map}/een.txt`, 'anders')],
    ['a file removed', () => admin('delete', `${map}/een.txt`)],
    ['a file renamed', () => admin('rename', `${map}/een.txt`, { name: 'eerste.txt' })],
    ['a folder renamed', () => admin('rename', `${map}/bijlagen`, { name: 'stukken' })],
    ['a folder removed', () => admin('delete', `${map}/bijlagen`)],
    ['the report of the service', () => app.put(`${map}/Controlerapport.pdf`, 'rapport')],
    ['the dossier itself renamed', async () => { await admin('rename', map, { name: 'B' }); await app.look(); await admin('rename', `${aanvragen}/B`, { name: 'A' }); }],
    ['the dossier itself at another school and back', async () => {
      await admin('move', map, { to: await app.idAt('Het Baken/Aanvragen') });
      await app.look();
      await app.put('Het Baken/Aanvragen/A/vier.txt', 'vier');
      await app.look();
      await admin('move', 'Het Baken/Aanvragen/A', { to: await app.idAt(aanvragen) });
    }],
  ])('after %s', async (_what, happens) => {
    await begin();
    await happens();
    await app.look();
    expect(await seen()).toMatchObject({ by: 'delta' });
  }); // prettier-ignore

  it('with a folder that delta deletes without what stood in it', async () => {
    await app.knobs({ deletedFolders: 'folder' });
    await begin();
    await admin('delete', `${map}/bijlagen`);
    await app.look();
    expect(await seen()).toEqual({ files: ['een.txt', 'twee.txt'], by: 'delta' });
    expect(String(await app.storage.afgeleid.read(inhoudPath((await dossier()).dossierId)))).not.toContain('drie.txt');
  });
});

describe('a dossier is listed where delta may not have told all of it', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['a file moved into a folder: delta names the folder that it left no more', async () => admin('move', `${map}/een.txt`, { to: await app.idAt(`${map}/bijlagen`) })],
    ['a file moved to another dossier', async () => {
      await app.put(`${aanvragen}/C/vier.txt`, 'vier');
      await app.look();
      await admin('move', `${map}/een.txt`, { to: await app.idAt(`${aanvragen}/C`) });
      await app.look();
      expect(await seen('C')).toEqual({ files: ['een.txt', 'vier.txt'], by: 'delta' });
    }],
    ['a file without content, which may still grow', () => app.put(`${map}/leeg.txt`, '')],
    ['a folder with what stood in it, brought in from elsewhere', async () => {
      await app.put('De Esdoorn/Archief/oud/vier.txt', 'vier');
      await app.look();
      await admin('move', 'De Esdoorn/Archief/oud', { to: await app.idAt(map) });
    }],
    ['an item that makes no sense somewhere in the library', async () => {
      await app.put(`${map}/vier.txt`, 'vier');
      app.m365.wrongOnPurpose();
      await app.knobs({ deltaMalformed: true });
    }],
  ])('after %s', async (_what, happens) => {
    await begin();
    await happens();
    await app.look();
    expect(await seen()).toMatchObject({ by: 'a listing' });
  }); // prettier-ignore

  it('after it was elsewhere, where nobody followed what changed in it', async () => {
    await begin();
    await admin('move', map, { to: await app.idAt('De Esdoorn') });
    await app.look();
    await app.put('De Esdoorn/A/een.txt', 'anders dan eerst');
    await app.look();
    await admin('move', 'De Esdoorn/A', { to: await app.idAt(aanvragen) });
    await app.look();
    expect(await seen()).toMatchObject({ by: 'a listing' });
  });

  it('after what is above it had another name while a file was replaced, and it went to another school from there', async () => {
    await begin();
    await admin('rename', aanvragen, { name: 'Oud' });
    await app.put('De Esdoorn/Oud/A/een.txt', 'anders dan eerst');
    await admin('move', 'De Esdoorn/Oud/A', { to: await app.idAt('Het Baken/Aanvragen') });
    await app.look();
    expect(await seen()).toMatchObject({ by: 'a listing' });
  });

  it('until a full listing met no item that makes no sense', async () => {
    await begin();
    app.m365.wrongOnPurpose();
    await app.knobs({ deltaMalformed: true });
    await app.look();
    await app.knobs({ deltaMalformed: false });
    await app.look();
    expect(await seen()).toMatchObject({ by: 'a listing' });
    app.clock.set('2026-04-29T10:00:00Z');
    await app.look();
    expect(await seen()).toMatchObject({ by: 'delta' });
  });
});

describe('a dossier at rest', () => {
  const reads = () => app.sent.flatMap(({ queue, message }) => (queue === 'dossier-lezen' ? [message.versie] : []));

  it('is not read before a round through its drive that is finished later found it as it was', async () => {
    await begin();
    await app.drain({ queues: ['dossier-rust'], seconds: 60 });
    expect(reads()).toEqual([]);
    expect(app.sent.flatMap(({ queue, message }) => (queue === 'drive-kijken' ? [message.naRonde] : []))).toEqual([
      '2026-04-20T10:00:00.000Z',
    ]);
    await app.drain({ queues: ['drive-kijken', 'dossier-rust'], seconds: 60 });
    expect(reads()).toEqual([1]);
  });

  it('that changed unnoticed is seen by that round, and rests anew', async () => {
    await begin();
    await app.drain({ queues: ['dossier-rust'], seconds: 10 });
    await app.put(`${map}/een.txt`, 'een en de rest');
    await app.drain({ queues: ['drive-kijken', 'dossier-rust'], seconds: 60 });
    expect(reads()).toEqual([2]);
  });

  it('asks for no look where the timer took one meanwhile, nor twice for two dossiers', async () => {
    await begin();
    await app.put(`${aanvragen}/C/vier.txt`, 'vier');
    await app.look();
    await app.m365.admin('reset-units');
    await app.drain({ queues: ['drive-kijken', 'dossier-rust'], seconds: 60 });
    const { units } = await app.m365.view<{ units: { operations: { operation: string; calls: number }[] } }>('state');
    expect(units.operations.find(({ operation }) => operation.endsWith('delta'))?.calls).toBe(1);
    expect(reads()).toEqual([1, 1]);
    await app.put(`${map}/een.txt`, 'anders');
    await app.look();
    app.sent.splice(0, app.sent.length, ...app.sent.filter(({ queue }) => queue === 'dossier-rust'));
    app.clock.set(new Date(app.clock.now().getTime() + 20_000));
    await app.look();
    await app.drain({ queues: ['dossier-rust'], seconds: 60 });
    expect([reads(), app.sent.filter(({ queue }) => queue === 'drive-kijken')]).toEqual([[2], []]);
  });
});

describe('what a dossier costs of Microsoft 365', () => {
  const units = async () => {
    const { units: spent } = await app.m365.view<{ units: { operations: { operation: string; calls: number }[] } }>('state');
    const mails = /sendMail|messages/;
    return Object.fromEntries(spent.operations.flatMap(({ operation, calls }) => (mails.test(operation) ? [] : [[operation, calls]])));
  };

  it('of eight files with one re-upload, with its notifications and echoes at the usual time of rest, is each content once, two reports, read back, and three statuses; no listing, and looks that keep all of it within 1.15 times the least', async () => {
    app.settings.RUSTTIJD_SECONDEN = 120;
    await app.look();
    await app.m365.admin('reset-units');
    const lookIn = (seconds: number, poging: number) => {
      const at = app.clock.now().getTime() + seconds * 1000;
      const message = { driveId: drive(), sinds: new Date(at).toISOString(), poging };
      app.sent.push({ queue: 'drive-kijken', message, delay: seconds, at });
    };
    const graph = { ...app.graph };
    const echo = () => [2, 15, 40].forEach((seconds) => lookIn(seconds, 0));
    Object.assign(app.graph, {
      upload: (...given: Parameters<Graph['upload']>) => graph.upload(...given).finally(echo),
      setFields: (...given: Parameters<Graph['setFields']>) => graph.setFields(...given).finally(echo),
    });
    const timers = 6;
    for (let timer = 1; timer <= timers; timer += 1) lookIn(timer * 300, 2);
    const form = (born: string) => `Aanvraagformulier toelaatbaarheidsverklaring\nNaam leerling: Sam de Vries\nGeboortedatum: ${born}\n`;
    const happens = async (path: string, text: string) => {
      await app.put(`${map}/${path}`, text);
      [3, 5, 20].forEach((seconds) => lookIn(seconds, 0));
    };
    app.clock.set('2026-04-20T10:01:00Z');
    await happens('aanvraagformulier.txt', form(''));
    for (let count = 2; count <= 8; count += 1) await happens(`verslag ${count}.txt`, `Verslag ${count} van het gesprek met de ouders.`);
    await app.drain({ seconds: 780 });
    const first = await dossier();
    await happens('aanvraagformulier.txt', form('12 maart 2012'));
    await app.drain({ seconds: 1200 });
    expect([first.gemeldVersie, (await dossier()).gemeldVersie]).toEqual([first.versie, first.versie + 1]);
    const { 'GET item delta': looks = 0, ...rest } = await units();
    // Of an item: the reports read back, and once in each process the address of Aanvragen for the mail
    expect(rest).toEqual({ 'GET item content': 9, 'PUT item content': 2, 'PATCH item listItem/fields': 3, 'GET item': 3 });
    // Least: a look after each upload, nine downloads, two reports (2) read back, three times columns (2)
    const spent = looks - timers + 9 + 2 * 2 + 3 * 2 + 3;
    expect(spent / (2 + 9 + 2 * 2 + 2 + 3 * 2)).toBeLessThanOrEqual(1.15);
  });
});
