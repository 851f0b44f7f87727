import { describe, expect, it } from 'vitest';
import { voorbeeldCompleet, voorbeeldRapport } from '../../templates/controlerapport/voorbeeld.ts';
import type { Controlerapport } from '../../src/check/rapport.ts';
import { rapportNaam } from '../../src/dossier/blik.ts';
import { GraphFault } from '../../src/graph/fault.ts';
import { tellDossier } from '../../src/tell/tell-dossier.ts';
import { testApp } from '../fakes/app.ts';
import { Fuse, Killed, withFuse } from '../fakes/crash.ts';
import { berichtenOf, canary, checked, drain, putDossier, type TestApp } from './dossier.ts';

const start = '2026-03-18T13:05:00Z';

async function told(app: TestApp, versie: number, rapport: Controlerapport, record?: Awaited<ReturnType<typeof putDossier>>) {
  const next = await checked(app, record ?? (await putDossier(app)), versie, rapport);
  await tellDossier(app, { schoolId: next.schoolId, dossierId: next.dossierId, versie });
  await drain(app);
  return (await app.storage.dossiers.get(next.schoolId, next.dossierId))!.record;
}
const uploads = (app: TestApp) => app.graph.calls.filter((call) => call === 'upload').length;
/** The same report with one thing less to do. */
const improved: Controlerapport = {
  ...voorbeeldRapport,
  bevindingen: voorbeeldRapport.bevindingen.map(({ actie, kort, ...one }) => {
    if (one.id === 'alg.handtekening-ouders') return { ...one, uitkomst: 'voldaan' };
    return { ...one, ...(actie === undefined ? {} : { actie }), ...(kort === undefined ? {} : { kort }) };
  }),
};

describe('telling what a first check found', () => {
  it('puts the report into the folder, sets the columns, posts a card and sends a mail', async () => {
    const app = await testApp(start);
    const record = await told(app, 1, voorbeeldRapport);
    expect(app.graph.paths()).toEqual([`/${app.settings.scholen[0]!.pad}/Aanvragen/${canary}/${rapportNaam}`]);
    expect(app.graph.fields.get(record.dossierId)).toEqual({
      Status: 'incompleet',
      NogNodig: 'handtekening van de ouders; evaluatie van het OPP; nieuwer verslag van hulpverlening; bestand zonder wachtwoord',
      Kenmerk: 'D-7K3M2-QX9AB',
    });
    expect(app.graph.cards).toHaveLength(1);
    expect(app.graph.mails).toHaveLength(1);
    expect(app.graph.mails[0]).toMatchObject({ to: app.settings.scholen[0]!.mail, subject: 'Dossier D-7K3M2-QX9AB' });
    expect(app.graph.mails[0]!.html).toContain('Laat de ouders het aanmeldingsformulier ondertekenen');
    expect(record.gemeldVersie).toBe(1);
  });

  it('records the report as a file of its own', async () => {
    const app = await testApp(start);
    const record = await told(app, 1, voorbeeldRapport);
    const [item] = await app.graph.listChildren(app.driveId, record.dossierId);
    const own = await app.storage.ownFiles.get(app.driveId, item!.id);
    expect(own?.record).toMatchObject({ what: 'controlerapport', dossierId: record.dossierId, hash: item!.hash });
  });

  it('names the pupil’s folder only in the body of the mail: not on the card, in a subject, a link, a column, a queue or a log', async () => {
    const app = await testApp(start);
    const record = await checked(app, await putDossier(app), 1, voorbeeldRapport);
    await tellDossier(app, { schoolId: record.schoolId, dossierId: record.dossierId, versie: 1 });
    const queued = JSON.stringify(app.sent);
    await drain(app);
    const [mail] = app.graph.mails;
    const links = [...mail!.html.matchAll(/href="([^"]*)"/g)].map(([, url]) => decodeURIComponent(url ?? ''));
    expect(mail!.html).toContain(canary);
    const elsewhere = JSON.stringify([
      queued,
      app.graph.cards,
      mail!.subject,
      mail!.sleutel,
      links,
      app.events,
      [...app.graph.fields.values()],
    ]);
    for (const part of [canary, 'Kanarie', 'Geheim-Naam']) expect(elsewhere).not.toContain(part);
    expect(elsewhere).not.toContain('.pdf');
  });

  it('makes a full BSN in the name of the folder unreadable', async () => {
    const app = await testApp(start);
    const record = { ...(await putDossier(app)), map: 'Jip 123456782' };
    await app.storage.dossiers.put(record);
    await told(app, 1, voorbeeldRapport, record);
    expect(app.graph.mails[0]!.html).toContain('Jip ');
    expect(app.graph.mails[0]!.html).not.toContain('123456782');
  });

  it('escapes the name of the folder in the mail', async () => {
    const app = await testApp(start);
    const record = { ...(await putDossier(app)), map: '<b>Jip & Co</b>' };
    await app.storage.dossiers.put(record);
    await told(app, 1, voorbeeldRapport, record);
    expect(app.graph.mails[0]!.html).toContain('&lt;b&gt;Jip &amp; Co&lt;/b&gt;');
  });
});

describe('telling what a later check found', () => {
  it('tells nothing when nothing changed, and writes nothing', async () => {
    const app = await testApp(start);
    const record = await told(app, 1, voorbeeldRapport);
    const before = app.graph.calls.length;
    await told(app, 2, voorbeeldRapport, record);
    expect(app.graph.calls.slice(before)).toEqual(['getItem']);
    expect([app.graph.mails.length, app.graph.cards.length]).toEqual([1, 1]);
  });

  it('tells only what changed', async () => {
    const app = await testApp(start);
    const record = await told(app, 1, voorbeeldRapport);
    await told(app, 2, improved, record);
    const mail = app.graph.mails[1]!;
    expect(mail.html).toContain('Dit is nu in orde');
    expect(mail.html).toContain('Handtekening van de ouders');
    expect(mail.html).not.toContain('Voeg een OPP toe');
    expect(mail.html).toContain('evaluatie van het OPP');
    expect(app.graph.cards).toHaveLength(2);
    expect(app.graph.fields.get(record.dossierId)?.['NogNodig']).not.toContain('handtekening');
  });

  it('says that the dossier is complete', async () => {
    const app = await testApp(start);
    const record = await told(app, 1, voorbeeldRapport);
    await told(app, 2, voorbeeldCompleet, record);
    expect(app.graph.mails[1]!.subject).toBe('Dossier D-7K3M2-QX9AB');
    expect(app.graph.mails[1]!.html).toContain('Het dossier is compleet');
    expect(app.graph.fields.get(record.dossierId)).toMatchObject({ Status: 'in behandeling', NogNodig: '' });
  });

  it('puts the report back when the school took it away', async () => {
    const app = await testApp(start);
    const record = await told(app, 1, voorbeeldRapport);
    const [item] = await app.graph.listChildren(app.driveId, record.dossierId);
    app.graph.remove(item!.id);
    await told(app, 2, voorbeeldRapport, record);
    expect(app.graph.paths().filter((path) => path.endsWith(rapportNaam))).toHaveLength(1);
  });

  it('drops work for an older version', async () => {
    const app = await testApp(start);
    const record = await checked(app, await putDossier(app), 1, voorbeeldRapport);
    await checked(app, record, 2, voorbeeldCompleet);
    await tellDossier(app, { schoolId: record.schoolId, dossierId: record.dossierId, versie: 1 });
    expect([app.graph.calls, app.sent]).toEqual([[], []]);
  });

  it.each([{ geslotenOp: start }, { vernietigdOp: start }, { vernietigingBegonnen: true }])(
    'drops work for a dossier with %j',
    async (gone) => {
      const app = await testApp(start);
      const record = await checked(app, await putDossier(app), 1, voorbeeldRapport);
      await app.storage.dossiers.put({ ...record, ...gone });
      await tellDossier(app, { schoolId: record.schoolId, dossierId: record.dossierId, versie: 1 });
      expect([app.graph.calls, app.sent]).toEqual([[], []]);
    },
  );

  it('ends quietly when the folder is gone', async () => {
    const app = await testApp(start);
    const record = await checked(app, await putDossier(app), 1, voorbeeldRapport);
    app.graph.remove(record.dossierId);
    await tellDossier(app, { schoolId: record.schoolId, dossierId: record.dossierId, versie: 1 });
    expect(app.events).toContain('melden-map-weg');
    expect(app.sent).toEqual([]);
  });
});

describe('a report that somebody has open', () => {
  const lock = async (app: TestApp) => {
    const record = await told(app, 1, voorbeeldRapport);
    const [item] = await app.graph.listChildren(app.driveId, record.dossierId);
    app.graph.locked.add(item!.id);
    return { record: await checked(app, record, 2, improved), item: item! };
  };
  const message = (record: { schoolId: string; dossierId: string }) => ({
    schoolId: record.schoolId,
    dossierId: record.dossierId,
    versie: 2,
  });

  it('does not hold up card and mail, and is written once it is closed', async () => {
    const app = await testApp(start);
    const { record, item } = await lock(app);
    await tellDossier(app, message(record));
    const later = app.sent.filter(({ queue }) => queue === 'dossier-melden');
    expect(later).toMatchObject([{ delay: 600 }]);
    app.graph.locked.delete(item.id);
    await drain(app);
    expect([app.graph.mails.length, app.graph.cards.length, uploads(app)]).toEqual([2, 2, 2]);
    expect((await app.storage.dossiers.get(record.schoolId, record.dossierId))?.record.gemeldVersie).toBe(2);
  });

  it('is given up after a day, and the loket is told', async () => {
    const app = await testApp(start);
    const { record } = await lock(app);
    await tellDossier(app, message(record));
    await drain(app);
    expect(app.clock.now().getTime() - new Date(start).getTime()).toBeGreaterThanOrEqual(24 * 3600 * 1000);
    expect(JSON.stringify(app.graph.cards.at(-1))).toContain('het bestand is in gebruik');
    expect([app.graph.mails.length, app.graph.cards.length, uploads(app)]).toEqual([2, 3, 1]);
    expect((await app.storage.dossiers.get(record.schoolId, record.dossierId))?.record.gemeldVersie).toBe(2);
  });
});

describe('each is told once', () => {
  const message = (record: { schoolId: string; dossierId: string }) => ({
    schoolId: record.schoolId,
    dossierId: record.dossierId,
    versie: 1,
  });
  const end = async (app: TestApp, record: { schoolId: string; dossierId: string }) => ({
    mails: app.graph.mails.length,
    reports: app.graph.paths().filter((path) => path.endsWith(rapportNaam)).length,
    gemeld: (await app.storage.dossiers.get(record.schoolId, record.dossierId))?.record.gemeldVersie,
    berichten: (await berichtenOf(app, record.dossierId)).map(({ sleutel, verzondenOp }) => [sleutel, verzondenOp !== undefined]),
  });
  const wanted = {
    mails: 1,
    reports: 1,
    gemeld: 1,
    berichten: [
      ['rapport-1-kaart', true],
      ['rapport-1-mail', true],
    ],
  };

  it('when the step is repeated', async () => {
    const app = await testApp(start);
    const record = await checked(app, await putDossier(app), 1, voorbeeldRapport);
    for (let time = 0; time < 3; time += 1) {
      await tellDossier(app, message(record));
      const again = structuredClone(app.sent);
      await drain(app);
      app.sent.push(...again);
    }
    await drain(app);
    expect(await end(app, record)).toEqual(wanted);
    expect([app.graph.cards.length, uploads(app)]).toEqual([1, 1]);
  });

  it('when the step runs beside itself', async () => {
    const app = await testApp(start);
    const record = await checked(app, await putDossier(app), 1, voorbeeldRapport);
    await Promise.all([1, 2, 3, 4].map(() => tellDossier(app, message(record))));
    await drain(app);
    expect(await end(app, record)).toEqual(wanted);
    expect([app.graph.cards.length, uploads(app)]).toEqual([1, 1]);
  });

  it('when the process dies anywhere: before any call, and after any call but before its answer', async () => {
    const length = await callsOfWholeWay();
    expect(length).toBeGreaterThan(25);
    for (const when of ['before', 'after'] as const) {
      for (let at = 1; at <= length; at += 1) {
        const app = await testApp(start);
        const record = await checked(app, await putDossier(app), 1, voorbeeldRapport);
        app.sent.push({ queue: 'dossier-melden', message: message(record), delay: 0 });
        const cardLost = await wholeWay(app, new Fuse(at, when));
        expect(await end(app, record), `killed ${when} call ${at}`).toEqual(wanted);
        // Teams cannot be asked whether a card arrived: only a death between posting it and hearing so may post it twice.
        expect(app.graph.cards.length, `cards, killed ${when} call ${at}`).toBe(cardLost ? 2 : 1);
      }
    }
  }, 120_000);
});

/** Runs telling to its end; the step in which the fuse blows is delivered again with doors that work. Whether a posted card's answer was lost. */
async function wholeWay(app: TestApp, fuse: Fuse): Promise<boolean> {
  const doors = { ...app, graph: withFuse(app.graph, fuse), storage: withFuse(app.storage, fuse) };
  let cardLost = false;
  await drain(app, async (run) => {
    const cards = app.graph.cards.length;
    try {
      await run(doors);
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      cardLost ||= app.graph.cards.length > cards && (await unsentCards(app)) > 0;
      fuse = new Fuse(Infinity, 'before');
      doors.graph = withFuse(app.graph, fuse);
      doors.storage = withFuse(app.storage, fuse);
      await run(app);
    }
  });
  return cardLost;
}

const unsentCards = async (app: TestApp): Promise<number> => {
  const dossierId =
    app.graph.paths().length === 0 ? '' : (await app.graph.getItemByPath('', `${app.settings.scholen[0]!.pad}/Aanvragen/${canary}`)).id;
  return (await berichtenOf(app, dossierId)).filter(({ kanaal, verzondenOp }) => kanaal === 'kaart' && verzondenOp === undefined).length;
};

async function callsOfWholeWay(): Promise<number> {
  const app = await testApp(start);
  const record = await checked(app, await putDossier(app), 1, voorbeeldRapport);
  app.sent.push({ queue: 'dossier-melden', message: { schoolId: record.schoolId, dossierId: record.dossierId, versie: 1 }, delay: 0 });
  const fuse = new Fuse(Infinity, 'before');
  await wholeWay(app, fuse);
  return fuse.calls;
}

describe('a version that comes while the one before is being told', () => {
  it('finishes the messages of the one before, and tells only what is new since', async () => {
    const app = await testApp(start);
    const record = await checked(app, await putDossier(app), 1, voorbeeldRapport);
    const fuse = new Fuse(Infinity, 'before');
    const graph = withFuse(app.graph, fuse);
    // Dies right after the plan of version 1 was written down, before any message of it was kept.
    const storage = {
      ...app.storage,
      berichten: new Proxy(app.storage.berichten, {
        get: () => () => {
          throw new Killed('before the first message');
        },
      }),
    };
    await expect(
      tellDossier({ ...app, graph, storage }, { schoolId: record.schoolId, dossierId: record.dossierId, versie: 1 }),
    ).rejects.toThrow(Killed);
    await told(app, 2, improved, record);
    expect(app.graph.mails.map(({ sleutel }) => sleutel.split('.')[1])).toEqual(['rapport-1-mail', 'rapport-2-mail']);
    expect(app.graph.mails[1]!.html).toContain('Dit is nu in orde');
    expect(app.graph.mails[1]!.html).not.toContain('Voeg een OPP toe');
  });
});

describe('a refusal that telling cannot mend', () => {
  it('is thrown, for the queue to try again', async () => {
    const app = await testApp(start);
    const record = await checked(app, await putDossier(app), 1, voorbeeldRapport);
    const refusal = new GraphFault('te-druk', { status: 429, operation: 'upload', next: '' });
    app.graph.upload = () => Promise.reject(refusal);
    await expect(tellDossier(app, { schoolId: record.schoolId, dossierId: record.dossierId, versie: 1 })).rejects.toBe(refusal);
    expect((await app.storage.dossiers.get(record.schoolId, record.dossierId))?.record.gemeldVersie).toBeUndefined();
  });
});
