import { describe, expect, it, vi } from 'vitest';
import { checkDossierStep } from '../../src/dossier/check-step.ts';
import { readDossier, type Manifest } from '../../src/dossier/read-step.ts';
import { loadTexts } from '../../src/dossier/check-step.ts';
import { lookAt } from '../../src/dossier/blik.ts';
import { manifestPath } from '../../src/dossier/paths.ts';
import { resumeDossiers } from '../../src/dossier/resume.ts';
import { loadVoortgang, noteVoortgang, voortgangZin } from '../../src/dossier/voortgang.ts';
import { GraphFault } from '../../src/graph/fault.ts';
import { isRead, type ReadResult } from '../../src/read/document.ts';
import type { KeptResults } from '../../src/read/kept.ts';
import { tellDossier } from '../../src/tell/tell-dossier.ts';
import { lookAtDrive } from '../../src/watch/drive-round.ts';
import { testApp } from '../fakes/app.ts';
import { makeZip } from '../read/make-zip.ts';

type Test = Awaited<ReturnType<typeof testApp>>;
const folder = 'De Esdoorn/Aanvragen/A';

/** A dossier that has come to rest with these files, and the message to read it. */
async function settled(files: Record<string, string | Buffer>) {
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
  it('keeps what each file gave, and goes on to the check', async () => {
    const { app, message } = await settled({ 'leeg.pdf': '', 'Thumbs.db': 'x', 'sub/raar.bin': '\u0000\u0001\u0002' });
    await readDossier(app, message);
    expect(await textsOf(app, message)).toEqual({
      'Thumbs.db': [],
      'leeg.pdf': [expect.objectContaining({ fault: 'leeg' })],
      'sub/raar.bin': [expect.objectContaining({ fault: 'onbekend' })],
    });
    expect((await app.storage.dossiers.get(message.schoolId, message.dossierId))?.record.status).toBe('wordt gelezen');
    expect(app.graph.fields.get(message.dossierId)).toBeUndefined();
    expect(app.sent).toEqual([{ queue: 'dossier-controleren', message, delay: 0 }]);
  });

  it('is shown to the school once it lasts ten seconds, and once only', async () => {
    const { app, message } = await settled({ 'een.txt': 'een', 'twee.txt': 'twee', 'drie.txt': 'drie' });
    const real = app.graph.download.bind(app.graph);
    vi.spyOn(app.graph, 'download').mockImplementation((driveId, itemId, bound) => {
      app.clock.set(new Date(app.clock.now().getTime() + 6_000));
      return real(driveId, itemId, bound);
    });
    const shown = () => app.graph.calls.filter((call) => call.startsWith('setFields')).length;
    await readDossier(app, message);
    expect(app.graph.fields.get(message.dossierId)?.['Status']).toBe('wordt gelezen');
    expect(shown()).toBe(1);
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

  it('a file that is replaced while it comes in makes the dossier settle anew', async () => {
    const { app, message } = await settled({ 'een.txt': 'een' });
    vi.spyOn(app.graph, 'download').mockRejectedValueOnce(
      new GraphFault('gewijzigd', { status: 0, operation: 'bestand-ophalen', next: '' }),
    );
    await readDossier(app, message);
    expect(app.sent.map(({ queue }) => queue)).toEqual(['dossier-rust']);
  });

  it('a file that Graph lists without sense costs one line and is not asked for; the others are read', async () => {
    const { app } = await settled({ 'raar.pdf': 'x', 'leeg.pdf': '' });
    const odd = app.graph.idAt(`${folder}/raar.pdf`);
    const real = app.graph.listChildren.bind(app.graph);
    vi.spyOn(app.graph, 'listChildren').mockImplementation(async (driveId, itemId) =>
      (await real(driveId, itemId)).map((item) =>
        item.id === odd ? { id: odd, size: 0, folder: false, file: false, deleted: false, root: false, onleesbaar: true } : item,
      ),
    );
    const message = await rested(app);
    await readDossier(app, message);
    const texts = await textsOf(app, message);
    expect(texts['(naam onleesbaar)']).toMatchObject([{ fault: 'onbekend', message: expect.stringContaining('geeft dit bestand niet') }]);
    expect(texts['leeg.pdf']).toMatchObject([{ fault: 'leeg' }]);
    expect(app.graph.calls.filter((call) => call === 'download').length).toBe(1);
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

  it('a file that stands there and has no content to give, as a notebook of OneNote, costs one line instead of a round without end', async () => {
    const { app } = await settled({ Notitieblok: 'x', 'leeg.pdf': '' });
    const notebook = app.graph.put(`${folder}/Notitieblok`, 'x');
    const real = app.graph.download.bind(app.graph);
    vi.spyOn(app.graph, 'download').mockImplementation((driveId, itemId, bound) => {
      if (itemId === notebook) throw new GraphFault('niet-gevonden', { status: 404, operation: 'bestand-ophalen', next: '' });
      return real(driveId, itemId, bound);
    });
    const message = await rested(app);
    await readDossier(app, message);
    expect((await textsOf(app, message))['Notitieblok']).toMatchObject([
      { fault: 'onbekend', message: expect.stringContaining('geeft dit bestand niet') },
    ]);
    expect(app.sent.map(({ queue }) => queue)).toEqual(['dossier-controleren']);
  });

  it('a dossier that is destroyed while it is being read keeps nothing of what was read', async () => {
    const { app, message } = await settled({ 'een.txt': 'een', 'twee.txt': 'twee' });
    const real = app.graph.download.bind(app.graph);
    vi.spyOn(app.graph, 'download').mockImplementationOnce(async (driveId, itemId, bound) => {
      await app.storage.afgeleid.removeAll(`${message.dossierId}/`);
      await app.storage.dossiers.change(message.schoolId, message.dossierId, (found) =>
        found === undefined ? undefined : { ...found, vernietigdOp: app.clock.now().toISOString() },
      );
      return real(driveId, itemId, bound);
    });
    await readDossier(app, message);
    expect(await app.storage.afgeleid.paths(`${message.dossierId}/`)).toEqual([]);
  });

  it('a dossier that is destroyed while it is being checked keeps no report', async () => {
    const { app, message } = await settled({ 'een.txt': 'een' });
    await readDossier(app, message);
    const real = app.storage.afgeleid.write.bind(app.storage.afgeleid);
    vi.spyOn(app.storage.afgeleid, 'write').mockImplementationOnce(async (path, content) => {
      await app.storage.afgeleid.removeAll(`${message.dossierId}/`);
      await app.storage.dossiers.change(message.schoolId, message.dossierId, (found) =>
        found === undefined ? undefined : { ...found, vernietigdOp: app.clock.now().toISOString() },
      );
      return real(path, content);
    });
    await checkDossierStep(app, message);
    expect(await app.storage.afgeleid.paths(`${message.dossierId}/`)).toEqual([]);
  });

  it('a file that somebody has open is tried again in a minute, once, however often work is asked for', async () => {
    const { app } = await settled({ 'een.txt': 'een', 'twee.txt': 'twee' });
    app.graph.locked.add(app.graph.put(`${folder}/een.txt`, 'anders'));
    const message = await rested(app);
    app.sent.length = 0;
    await readDossier(app, message);
    await readDossier(app, message);
    expect(app.sent).toEqual([{ queue: 'dossier-lezen', message, delay: 60 }]);
  });

  it('work for an older version is dropped', async () => {
    const { app, message } = await settled({ 'een.txt': 'een' });
    await readDossier(app, { ...message, versie: message.versie - 1 });
    expect([app.graph.calls, app.sent]).toEqual([[], []]);
  });

  it('what takes longer than a turn goes on in the next where it was, until all is read', async () => {
    const names = ['a.txt', 'b.txt', 'c.txt', 'd.txt'];
    const { app, message } = await settled(Object.fromEntries(names.map((name) => [name, `Dit is ${name}.`])));
    // Time passes whenever someone looks at the clock
    const clock = { now: () => { app.clock.set(new Date(app.clock.now().getTime() + 1000)); return app.clock.now(); } }; // prettier-ignore
    const hurried = { ...app, clock, settings: { ...app.settings, lezen: { ...app.settings.lezen, turnSeconds: 6 } } };
    let turns = 0;
    do {
      turns += 1;
      app.sent.length = 0;
      await readDossier(hurried, message);
    } while (app.sent[0]?.queue === 'dossier-lezen' && turns < 10);
    expect(turns).toBeGreaterThan(1);
    expect(app.sent).toEqual([{ queue: 'dossier-controleren', message, delay: 0 }]);
    expect(app.graph.calls.filter((call) => call === 'download').length).toBe(names.length);
    const texts = await textsOf(app, message);
    expect(Object.values(texts).map(([result]) => result !== undefined && isRead(result) && result.pages[0]?.lines[0]?.text)).toEqual(
      names.map((name) => `Dit is ${name}.`),
    );
    expect(await app.storage.afgeleid.paths(`${message.dossierId}/half-gelezen/`)).toEqual([]);
  });

  it('two files with the same content are fetched and read once, each under its own name', async () => {
    const { app, message } = await settled({ 'een.txt': 'Hetzelfde.', 'map/twee.txt': 'Hetzelfde.' });
    await readDossier(app, message);
    expect(app.graph.calls.filter((call) => call === 'download').length).toBe(1);
    expect(await loadTexts(app, message.dossierId, message.versie)).toMatchObject({
      results: [{ name: 'een.txt' }, { name: 'map/twee.txt' }],
    });
  });

  it('the files in a zip are documents of the dossier, and a new zip costs only what is new in it', async () => {
    const zip = (...files: [string, string][]) => makeZip(files.map(([name, content]) => ({ name, content })));
    const { app, message } = await settled({ 'stukken.zip': zip(['plan.txt', 'Het plan.'], ['Thumbs.db', 'x']) });
    await readDossier(app, message);
    expect(await loadTexts(app, message.dossierId, message.versie)).toMatchObject({
      results: [{ name: 'stukken.zip/plan.txt', format: 'tekst' }],
    });
    const before = (await app.storage.afgeleid.paths(`${message.dossierId}/tekst/`)).length;
    app.graph.put(`${folder}/stukken.zip`, zip(['map/plan.txt', 'Het plan.'], ['brief.txt', 'De brief.']));
    await lookAtDrive(app, { driveId: app.driveId, sinds: app.clock.now().toISOString(), poging: 2 });
    const again = await rested(app);
    await readDossier(app, again);
    const texts = await loadTexts(app, again.dossierId, again.versie);
    expect(texts?.results.map(({ name }) => name)).toEqual(['stukken.zip/map/plan.txt', 'stukken.zip/brief.txt']);
    // The zip itself and the letter
    expect((await app.storage.afgeleid.paths(`${message.dossierId}/tekst/`)).length).toBe(before + 2);
  });
});

describe('one dossier', () => {
  it('is read by one at a time: who comes meanwhile looks again later', async () => {
    const { app, message } = await settled({ 'een.txt': 'een' });
    await app.storage.underLease(`lezen-${message.dossierId}`, () => readDossier(app, message));
    expect([app.graph.calls, app.sent]).toEqual([[], [{ queue: 'dossier-lezen', message, delay: 35 }]]);
  });

  it('of which reading comes once more beside telling, shows in its columns where it stands', async () => {
    const { app, message } = await settled({ 'een.txt': 'een' });
    await readDossier(app, message);
    await checkDossierStep(app, message);
    await readDossier(app, message);
    await tellDossier(app, message);
    await checkDossierStep(app, message);
    await tellDossier(app, message);
    const record = (await app.storage.dossiers.get(message.schoolId, message.dossierId))?.record;
    expect(record).toMatchObject({ status: 'incompleet', gemeldVersie: message.versie });
    expect(app.graph.fields.get(message.dossierId)).toMatchObject({ Status: 'incompleet', Kenmerk: record?.kenmerk });
  });

  it('that is being read for a long time is not set going anew as long as it gets on', async () => {
    const { app, message } = await settled({ 'een.txt': 'een' });
    const { schoolId, dossierId, versie } = message;
    await app.storage.dossiers.change(schoolId, dossierId, (now) => (now === undefined ? undefined : { ...now, status: 'wordt gelezen' }));
    const later = (minutes: number) => app.clock.set(new Date(app.clock.now().getTime() + minutes * 60_000));
    later(25);
    const note = noteVoortgang(app, dossierId, versie, 1);
    note.tell(0, { gedaan: 30, totaal: 400 });
    await note.flush();
    const isResumed = async () => {
      app.sent.length = 0;
      await resumeDossiers(app);
      return app.sent.some((sent) => 'dossierId' in sent.message && sent.message.dossierId === dossierId);
    };
    later(10);
    expect(await isResumed()).toBe(false);
    later(11);
    expect(await isResumed()).toBe(true);
  });
});

describe('how far reading has come', () => {
  it('is noted now and then, for the version at hand', async () => {
    const { app, message } = await settled({ 'een.txt': 'een' });
    const { dossierId, versie } = message;
    expect(await loadVoortgang(app, dossierId, versie)).toBeUndefined();
    const note = noteVoortgang(app, dossierId, versie, 8);
    note.tell(2, { gedaan: 12, totaal: 40 });
    note.tell(2, { gedaan: 13, totaal: 40 });
    await note.flush();
    expect(await loadVoortgang(app, dossierId, versie)).toMatchObject({ versie, bestanden: 8, gelezen: 2, gedaan: 12, totaal: 40 });
    app.clock.set(new Date(app.clock.now().getTime() + 3_000));
    note.tell(2, { gedaan: 20, totaal: 40 });
    await note.flush();
    expect((await loadVoortgang(app, dossierId, versie))?.gedaan).toBe(20);
    expect(await loadVoortgang(app, dossierId, versie + 1)).toBeUndefined();
  });

  it.each([
    [{ gelezen: 2, gedaan: 12, totaal: 40 }, 'Bestand 3 van 8 wordt gelezen: 12 van 40 bladzijden.'],
    [{ gelezen: 0, gedaan: 0, totaal: 0 }, 'Bestand 1 van 8 wordt gelezen.'],
    [{ gelezen: 7, gedaan: 0, totaal: 1 }, 'Bestand 8 van 8 wordt gelezen: 0 van 1 bladzijde.'],
  ])('is told to a person: %o', (voortgang, zin) => {
    expect(voortgangZin({ bestanden: 8, ...voortgang })).toBe(zin);
  });
});
