import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { besluitIdOf } from '../../../src/decide/besluit-id.ts';
import { beginRechten } from '../../../src/rechten/ronde.ts';
import { chooseDue } from '../../../src/retain/due.ts';
import { queues, type QueueName } from '../../../src/storage/queues.ts';
import { lookAtAllDrives } from '../../../src/watch/drive-round.ts';
import { besluitRecord, ondertekend } from '../../decide/besluiten.ts';
import { caseApp, handle, type CaseApp } from './case-app.ts';

const apps: CaseApp[] = [];
afterEach(async () => {
  for (const app of apps.splice(0)) await app.end();
});

/** Marks a delivery as the late one. */
const lateMark = 601;
/** Reports and letters are made in each life. */
const longest = 300_000;
const map = 'De Esdoorn/Aanvragen/A';

/** How messages of one queue are delivered: each once, twice, or the second time ten minutes late. */
type Delivery = 'once' | 'twice' | 'ten minutes late';

/** The whole life of a dossier, with the messages of all queues delivered so; returns what came of it and which queues were used. */
async function life(delivery: Delivery) {
  const app = await caseApp();
  apps.push(app);
  const used = new Set<QueueName>();
  const drain = async (hours: number) => {
    const until = app.clock.now().getTime() + hours * 3_600_000;
    const [esdoorn] = app.settings.scholen;
    for (let done = 0; done < 1000; done += 1) {
      const due = app.sent.filter(({ at }) => at <= until).sort((a, b) => a.at - b.at)[0];
      if (due === undefined) return;
      app.sent.splice(app.sent.indexOf(due), 1);
      // Days of other tests stand in the same storage.
      if (due.queue === 'dossier-vervallen' && due.message.schoolId !== esdoorn?.id) continue;
      app.clock.set(new Date(Math.max(due.at, app.clock.now().getTime())));
      used.add(due.queue);
      await handle(app, due);
      if (delivery === 'twice') await handle(app, due);
      if (delivery !== 'ten minutes late' || due.delay === lateMark) continue;
      app.sent.push({ ...due, delay: lateMark, at: app.clock.now().getTime() + 600_000 });
    }
    throw new Error('the queues do not come to rest');
  };
  await app.storage.send('abonnementen-verlengen', { sinds: app.clock.now().toISOString() });
  await app.put(`${map}/een.txt`, 'Aanvraag van een TLV');
  await lookAtAllDrives(app);
  await drain(3);
  await beginRechten(app);
  await drain(3);
  const [dossier] = await app.dossiers();
  if (dossier === undefined) throw new Error('there is no dossier');
  const subscriptions = await app.graph.listSubscriptions();
  const { schoolId, dossierId, driveId, kenmerk } = dossier;
  const besluitId = besluitIdOf(dossier);
  await app.storage.besluiten.put(besluitRecord({ besluitId, schoolId, dossierId, driveId, kenmerk, ...ondertekend }));
  await app.storage.send('besluit-uitvoeren', { besluitId });
  await drain(3);
  for (const day of ['2026-10-06', '2026-10-20', '2026-10-21']) {
    app.clock.set(`${day}T02:00:00Z`);
    await chooseDue(app);
    await drain(3);
    await lookAtAllDrives(app);
    await drain(3);
  }
  const mails = await app.m365.view<{ mailbox: string; folder: string; message: { subject: string } }[]>('mails');
  const numbers: number[] = [];
  const besluit = (await app.storage.besluiten.get('besluit', besluitId))?.record;
  for await (const { volgnummer } of app.storage.nummers.list(besluit?.reeks)) numbers.push(volgnummer);
  const letters = await app.graph.listChildren(driveId, await app.idAt('De Esdoorn/Beschikkingen'));
  return {
    used,
    came: {
      dossiers: (await app.dossiers()).map(({ status, versie }) => [status, versie]),
      mails: mails
        .filter(({ folder }) => folder === 'inbox')
        .map(({ message }) => message.subject.replace(kenmerk, ''))
        .toSorted(),
      cards: (await app.cards()).length,
      numbers,
      letters: letters.length,
      subscriptions: subscriptions.length,
    },
  };
}

describe('what went wrong for others', () => {
  let once: Awaited<ReturnType<typeof life>>;
  beforeAll(async () => {
    once = await life('once');
  }, longest);

  it('18. a queue message delivered once, on every queue there is: the whole life of a dossier', () => {
    expect([...once.used].toSorted()).toEqual(Object.keys(queues).toSorted());
    expect(once.came).toMatchObject({ dossiers: [['vernietigd', 1]], numbers: [1], letters: 2, subscriptions: 1 });
    expect(once.came.mails.length).toBeGreaterThan(1);
  });

  it.each(['twice', 'ten minutes late'] as const)(
    '18. a queue message delivered twice, the second time %s, on every queue: the end is the same',
    async (delivery) => {
      expect((await life(delivery)).came).toEqual(once.came);
    },
    longest,
  );
});
