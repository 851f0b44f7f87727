import { BlobServiceClient } from '@azure/storage-blob';
import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, inject, it } from 'vitest';
import { followRegister } from '../../src/register/follow.ts';
import { Blobs } from '../../src/storage/blobs.ts';
import { lookAtDrive } from '../../src/watch/drive-round.ts';
import { chooseDue } from '../../src/retain/due.ts';
import { settleDossier } from '../../src/dossier/settle.ts';
import { testApp } from '../fakes/app.ts';

type Test = Awaited<ReturnType<typeof testApp>>;
let app: Test;
let folder: string;
let minutes = 0;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'register-'));
  const made = await testApp('2026-04-20T10:00:00Z');
  const container = BlobServiceClient.fromConnectionString(inject('azurite')).getContainerClient(`register-${crypto.randomUUID()}`);
  await container.create();
  app = { ...made, storage: { ...made.storage, instellingen: new Blobs(container) } };
  app.settings.SCHOLEN_BESTAND = join(folder, 'scholen.json');
  file(app.settings.scholen);
  await followRegister(app);
  both = names();
});
afterEach(() => rmSync(folder, { recursive: true }));

const textOf = (scholen: unknown) => JSON.stringify({ scholen });

/** The administrator saves the file; its moment differs each time. */
function file(scholen: unknown, text = textOf(scholen)): void {
  writeFileSync(app.settings.SCHOLEN_BESTAND, text);
  minutes += 1;
  utimesSync(app.settings.SCHOLEN_BESTAND, new Date(), new Date(Date.UTC(2026, 0, 1, 0, minutes)));
}
async function minuteLater(of: Test = app): Promise<void> {
  of.clock.set(new Date(of.clock.now().getTime() + 61_000));
  await followRegister(of);
}
const names = (of: Test = app) => of.settings.scholen.map(({ naam }) => naam);
let both: string[] = [];
const cards = () => app.sent.filter(({ queue, message }) => queue === 'bericht-versturen' && message.dossierId === 'register').length;
const look = () => lookAtDrive(app, { driveId: app.driveId, sinds: app.clock.now().toISOString(), poging: 2 });
const second = 'Het Baken';

describe('the register of schools, changed while the service runs', () => {
  it('a school is added, changed and removed in the file, at the next look, which is a minute later at the earliest', async () => {
    const [esdoorn, baken] = app.settings.scholen;
    file([esdoorn]);
    await followRegister(app);
    expect(names()).toEqual(both);
    await minuteLater();
    expect(names()).toEqual(both.slice(0, 1));
    file([{ ...esdoorn, naam: 'De Esdoorn (nieuw)' }, baken]);
    await minuteLater();
    expect(names()).toEqual(['De Esdoorn (nieuw)', both[1]]);
  });

  it('a blob in the storage goes before the file, and once it is taken away the file counts again', async () => {
    const [esdoorn] = app.settings.scholen;
    await app.storage.instellingen.write('scholen.json', textOf([{ ...esdoorn, naam: 'Uit de opslag' }]));
    await minuteLater();
    expect(names()).toEqual(['Uit de opslag']);
    await app.storage.instellingen.removeAll('scholen.json');
    await minuteLater();
    expect(names()).toEqual(both);
  });

  it.each([
    ['no JSON', '{ "scholen": ['],
    ['no school', textOf([])],
    ['a wrong mail', textOf([{ id: 'abc', naam: 'A', brin: '99XA', soort: 'vo', drive: 'd', pad: 'A', mail: 'geen adres' }])],
  ])('a wrong one (%s) leaves the old one in force and is told once, though not while it is half written', async (_what, text) => {
    file(undefined, text);
    await minuteLater();
    expect([names(), cards()]).toEqual([both, 0]);
    for (let times = 0; times < 4; times += 1) await minuteLater();
    expect([names(), cards()]).toEqual([both, 1]);
    expect(app.events).toContain('register-fout');
    file([{ ...app.settings.scholen[0], naam: 'Verbeterd' }]);
    await minuteLater();
    expect([names(), cards()]).toEqual([['Verbeterd'], 1]);
  });

  it('the card says where it is wrong, and holds nothing of the file', async () => {
    const [esdoorn] = app.settings.scholen;
    file([{ ...esdoorn, mail: 'jan.jansen apenstaart school' }]);
    for (let times = 0; times < 3; times += 1) await minuteLater();
    const bericht = app.sent.find(({ queue, message }) => queue === 'bericht-versturen' && message.dossierId === 'register');
    const key = bericht?.queue === 'bericht-versturen' ? bericht.message.sleutel : '';
    const card = (await app.storage.afgeleid.read(`register/berichten/${key}.json`))?.toString() ?? '';
    expect(card).toContain('school 1, mail');
    expect(card).not.toContain('jansen');
  });

  it('a process that starts while the blob is wrong takes the last one that was right', async () => {
    const [esdoorn] = app.settings.scholen;
    await app.storage.instellingen.write('scholen.json', textOf([{ ...esdoorn, naam: 'Uit de opslag' }]));
    await minuteLater();
    await app.storage.instellingen.write('scholen.json', '{');
    const fresh: Test = { ...app, settings: { ...app.settings, scholen: [] } };
    await followRegister(fresh);
    expect(names(fresh)).toEqual(['Uit de opslag']);
  });
});

describe('what a change of the register does to dossiers', () => {
  const dossiers = async (schoolId: string) => {
    const found: string[] = [];
    for await (const { map, status, versie } of app.storage.dossiers.list(schoolId)) found.push(`${map} ${status} ${versie}`);
    return found;
  };

  it('a school that is removed keeps its dossiers, nothing more is done or sent, and the term of keeping goes on', async () => {
    const [esdoorn, baken] = app.settings.scholen;
    const id = baken?.id ?? '';
    app.graph.put(`${second}/Aanvragen/B/een.pdf`, 'x');
    await look();
    const settling = app.sent.find(({ queue, message }) => queue === 'dossier-rust' && message.schoolId === id);
    file([esdoorn]);
    await minuteLater();
    app.sent.length = 0;
    app.graph.calls.length = 0;
    app.graph.put(`${second}/Aanvragen/B/twee.pdf`, 'y');
    await look();
    if (settling?.queue === 'dossier-rust') await settleDossier(app, settling.message);
    expect(app.graph.calls.filter((call) => call === 'listChildren')).toEqual([]);
    expect([await dossiers(id), app.sent]).toEqual([['B ontvangen 1'], []]);
    app.clock.set('2026-10-06T02:00:00Z');
    await chooseDue(app);
    expect(app.sent.some(({ queue, message }) => queue === 'dossier-vervallen' && message.schoolId === id)).toBe(true);
  });

  it('a school that comes back is seen with what changed meanwhile', async () => {
    const [esdoorn, baken] = app.settings.scholen;
    const id = baken?.id ?? '';
    app.graph.put(`${second}/Aanvragen/B/een.pdf`, 'x');
    app.graph.put(`${second}/Aanvragen/Stil/een.pdf`, 'x');
    await look();
    for (const sent of app.sent.filter(({ queue }) => queue === 'dossier-rust')) {
      app.clock.set('2026-04-20T10:05:00Z');
      if (sent.queue === 'dossier-rust') await settleDossier(app, sent.message);
    }
    file([esdoorn]);
    await minuteLater();
    await look();
    app.graph.put(`${second}/Aanvragen/B/twee.pdf`, 'y');
    app.graph.put(`${second}/Aanvragen/C/een.pdf`, 'y');
    await look();
    file([esdoorn, baken]);
    await minuteLater();
    await look();
    expect((await dossiers(id)).toSorted()).toEqual(['B ontvangen 2', 'C ontvangen 1', 'Stil ontvangen 1']);
  });

  it('a school that gets another id in the register keeps its dossiers under it', async () => {
    const [esdoorn, baken] = app.settings.scholen;
    app.graph.put(`${second}/Aanvragen/B/een.pdf`, 'x');
    await look();
    const id = `${baken?.id ?? ''}-2`;
    file([esdoorn, { ...baken, id }]);
    await minuteLater();
    await look();
    expect([await dossiers(baken?.id ?? ''), await dossiers(id)]).toEqual([[], ['B ontvangen 1']]);
  });
});
