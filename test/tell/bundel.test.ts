import { describe, expect, it } from 'vitest';
import { besluitMail } from '../../templates/mail/besluit.ts';
import { controleMail } from '../../templates/mail/controle.ts';
import { GraphFault } from '../../src/graph/fault.ts';
import { mailInhoud } from '../../src/tell/inhoud.ts';
import { recentMislukt } from '../../src/tell/mislukt.ts';
import { queueBericht, resumeBerichten } from '../../src/tell/queue-bericht.ts';
import { sendBericht } from '../../src/tell/send-bericht.ts';
import { testApp } from '../fakes/app.ts';
import { Fuse, Killed, withFuse } from '../fakes/crash.ts';
import { berichtenOf, drain, type TestApp } from './dossier.ts';

const start = '2026-03-18T13:05:00Z';
const afzender = { naam: 'Loket', postbus: 'loket@swv.example' };

/** Lays ready the mail on a check of the dossier with this number, in a folder of its own. */
async function keep(app: TestApp, number: number, versie = 1, schoolAt = 0) {
  const kenmerk = `D-${app.driveId}-${number}`;
  const dossierId = `${app.driveId}-dossier-${number}`;
  const mail = controleMail({
    kenmerk,
    map: `Map ${number}`,
    eerste: true,
    compleet: false,
    toevoegen: [],
    verbeteren: [],
    nakijken: [],
    opgelost: [],
    nogOpen: [],
    nogNodig: [`stuk ${versie} van ${number}`],
    url: 'https://swv.example/Aanvragen',
    afzender,
  });
  const over = { kenmerk, school: 'Het Baken', soort: 'TLV', url: 'https://loket.example' };
  const bericht = { dossierId, sleutel: `rapport-${versie}-mail` };
  await queueBericht(app, { ...bericht, inhoud: mailInhoud(app.settings.scholen[schoolAt]!.id, mail, over) });
  return { ...bericht, kenmerk };
}

const many = async (app: TestApp, count: number) => {
  const kept = [];
  for (let number = 1; number <= count; number += 1) kept.push(await keep(app, number));
  return kept;
};
const rowOf = async (app: TestApp, { dossierId, sleutel }: { dossierId: string; sleutel: string }) =>
  (await app.storage.berichten.get(dossierId, sleutel))!.record;

describe('beyond five mails an hour to one address', () => {
  it('five go at once, and the rest in one mail when the first is an hour old', async () => {
    const app = await testApp(start);
    const kept = await many(app, 12);
    for (const bericht of kept) await sendBericht(app, bericht);
    expect(app.graph.mails).toHaveLength(5);
    await drain(app);
    expect(app.graph.mails).toHaveLength(6);
    // Made an hour after the first; draining moves the clock past every other wait before it is sent.
    expect(app.graph.mails[5]!.sleutel).toMatch(/\.bundel-20260318140500000$/);
    const { subject, html, to } = app.graph.mails[5]!;
    expect([subject, to]).toEqual(['Nieuws over 7 dossiers', app.settings.scholen[0]!.mail]);
    for (const { kenmerk } of kept.slice(5)) expect(html).toContain(`Dossier ${kenmerk}`);
    for (const { kenmerk } of kept.slice(0, 5)) expect(html).not.toContain(`Dossier ${kenmerk}<`);
    expect(html).toContain('stuk 1 van 12');
    expect(html.split('href="https://swv.example/Aanvragen"')).toHaveLength(8);
    for (const bericht of kept) expect((await rowOf(app, bericht)).verzondenOp).toBeDefined();
    await resumeBerichten(app);
    await drain(app);
    expect(app.graph.mails).toHaveLength(6);
  });

  it('one that is left waits and goes by itself', async () => {
    const app = await testApp(start);
    const kept = await many(app, 6);
    await drain(app);
    expect(app.graph.mails.map(({ subject }) => subject)).toEqual(kept.map(({ kenmerk }) => `Dossier ${kenmerk}`));
  });

  it('of two reports on a dossier only the later is told in the digest', async () => {
    const app = await testApp(start);
    await many(app, 5);
    await drain(app);
    const [old, recent] = [await keep(app, 6, 1), await keep(app, 6, 2)];
    await keep(app, 7);
    await drain(app);
    expect(app.graph.mails.at(-1)!.subject).toBe('Nieuws over 2 dossiers');
    expect(app.graph.mails.at(-1)!.html).toContain('stuk 2 van 6');
    expect(app.graph.mails.at(-1)!.html).not.toContain('stuk 1 van 6');
    expect([(await rowOf(app, old)).verzondenOp, (await rowOf(app, recent)).verzondenOp]).not.toContain(undefined);
  });

  it('another address has its own count, and so has the next hour; the number is a setting', async () => {
    const app = await testApp(start);
    const two = { ...app, settings: { ...app.settings, MAILS_PER_UUR: 2 } };
    for (let number = 1; number <= 2; number += 1) await sendBericht(two, await keep(app, number));
    await sendBericht(two, await keep(app, 3, 1, 1));
    await sendBericht(two, await keep(app, 4));
    expect(app.graph.mails).toHaveLength(3);
    app.clock.set('2026-03-18T14:05:01Z');
    await sendBericht(two, { dossierId: `${app.driveId}-dossier-4`, sleutel: 'rapport-1-mail' });
    expect(app.graph.mails).toHaveLength(4);
  });

  it('gives the way to each folder that its mails give, by its name', async () => {
    const app = await testApp(start);
    await many(app, 5);
    await drain(app);
    const { kenmerk, dossierId } = await keep(app, 6);
    const afwijzing = besluitMail({
      kenmerk,
      map: 'Map 6',
      soort: 'TLV',
      toegekend: false,
      url: 'https://swv.example/Beschikkingen',
      afzender,
    });
    const over = { kenmerk, school: 'Het Baken', soort: 'TLV', url: 'https://loket.example' };
    await queueBericht(app, { dossierId, sleutel: 'besluit-6-mail', inhoud: mailInhoud(app.settings.scholen[0]!.id, afwijzing, over) });
    await drain(app);
    const { html } = app.graph.mails.at(-1)!;
    for (const folder of ['Aanvragen', 'Beschikkingen'])
      expect(html).toContain(`<a href="https://swv.example/${folder}">Naar de map ${folder} van uw school (Dossier ${kenmerk})</a>`);
  });

  it('what was destroyed meanwhile is not told', async () => {
    const app = await testApp(start);
    const kept = await many(app, 8);
    for (const bericht of kept) await sendBericht(app, bericht);
    await app.storage.afgeleid.removeAll(`${kept[6]!.dossierId}/`);
    await drain(app);
    expect(app.graph.mails.at(-1)!.subject).toBe('Nieuws over 2 dossiers');
    expect(app.graph.mails.at(-1)!.html).not.toContain('Map 7');
  });

  it('keeps no name outside the messages themselves', async () => {
    const app = await testApp(start);
    await many(app, 8);
    await drain(app);
    const { createHash } = await import('node:crypto');
    const adres = createHash('sha256').update(app.settings.scholen[0]!.mail).digest('hex').slice(0, 32);
    const paths = [...(await app.storage.afgeleid.paths(`post/${adres}`)), ...(await app.storage.afgeleid.paths(`post-${adres}`))];
    expect(paths).toHaveLength(2);
    for (const path of paths) expect((await app.storage.afgeleid.read(path))!.toString()).not.toMatch(/Map \d|@/);
  });

  it('a digest that is refused for a day ends with a reason at each message, and one card that names the dossiers', async () => {
    const app = await testApp(start);
    const kept = await many(app, 8);
    for (const bericht of kept) await sendBericht(app, bericht);
    app.graph.sendMail = () => Promise.reject(new GraphFault('geen-toegang', { status: 403, operation: 'mail-versturen', next: '' }));
    await drain(app);
    for (const bericht of kept.slice(5)) {
      expect((await rowOf(app, bericht)).mislukt).toContain('De postbus loket@swv.example weigert (403)');
    }
    expect(app.graph.cards).toHaveLength(1);
    for (const { kenmerk } of kept.slice(5)) expect(JSON.stringify(app.graph.cards)).toContain(kenmerk);
    expect((await recentMislukt(app)).some(({ reden }) => reden.includes('loket@swv.example weigert (403)'))).toBe(true);
  });
});

/** All of it, with a fuse that blows once; what was being done then is delivered again with doors that work. */
async function wholeWay(app: TestApp, fuse: Fuse): Promise<void> {
  const doors = { ...app, graph: withFuse(app.graph, fuse), storage: withFuse(app.storage, fuse) };
  await drain(app, async (run) => {
    try {
      await run(doors);
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      fuse = new Fuse(Infinity, 'before');
      doors.graph = withFuse(app.graph, fuse);
      doors.storage = withFuse(app.storage, fuse);
      await run(app);
    }
  });
}

describe('a digest is sent once, and each message is in one mail', () => {
  const few = (app: TestApp): TestApp => ({ ...app, settings: { ...app.settings, MAILS_PER_UUR: 1 } });
  const count = async () => {
    const app = few(await testApp(start));
    await many(app, 3);
    const fuse = new Fuse(Infinity, 'before');
    await wholeWay(app, fuse);
    return fuse.calls;
  };

  it('when the process dies anywhere: before any call, and after any call but before its answer', async () => {
    const calls = await count();
    expect(calls).toBeGreaterThan(40);
    for (const when of ['before', 'after'] as const) {
      for (let at = 1; at <= calls; at += 1) {
        const app = few(await testApp(start));
        const kept = await many(app, 3);
        await wholeWay(app, new Fuse(at, when));
        const told = kept.map(({ kenmerk }) => app.graph.mails.filter(({ html, subject }) => `${subject}${html}`.includes(kenmerk)).length);
        expect(told, `killed ${when} call ${at}`).toEqual([1, 1, 1]);
        for (const bericht of kept) expect((await rowOf(app, bericht)).verzondenOp, `killed ${when} call ${at}`).toBeDefined();
        expect(await berichtenOf(app, kept[0]!.dossierId)).toHaveLength(1);
      }
    }
  }, 300_000);

  it('when all of them are asked for at the same moment, again and again', async () => {
    const app = few(await testApp(start));
    const kept = await many(app, 6);
    await Promise.all([...kept, ...kept].map((bericht) => sendBericht(app, bericht)));
    await drain(app);
    const told = kept.map(({ kenmerk }) => app.graph.mails.filter(({ html, subject }) => `${subject}${html}`.includes(kenmerk)).length);
    expect(told).toEqual([1, 1, 1, 1, 1, 1]);
    expect(app.graph.mails).toHaveLength(2);
  });
});

describe('mails on one dossier', () => {
  it('are one conversation: later ones answer the first, which is looked up once', async () => {
    const app = await testApp(start);
    for (let versie = 1; versie <= 3; versie += 1) {
      await keep(app, 1, versie);
      await drain(app);
    }
    await keep(app, 2);
    await drain(app);
    const first = `<${app.driveId}-dossier-1.rapport-1-mail@postbus.example>`;
    expect(app.graph.mails.map(({ antwoordOp }) => antwoordOp)).toEqual([undefined, first, first, undefined]);
    expect(new Set(app.graph.mails.slice(0, 3).map(({ subject }) => subject)).size).toBe(1);
    expect(app.graph.calls.filter((call) => call.startsWith('messageIdOf'))).toHaveLength(1);
  });

  it('go out all the same where the first cannot be looked up, or is gone from the mailbox', async () => {
    const app = await testApp(start);
    await keep(app, 1, 1);
    await drain(app);
    const real = app.graph.messageIdOf.bind(app.graph);
    app.graph.messageIdOf = () => Promise.reject(new GraphFault('geen-toegang', { status: 403, operation: 'mail-opzoeken', next: '' }));
    await keep(app, 1, 2);
    await drain(app);
    app.graph.messageIdOf = async () => undefined;
    await keep(app, 1, 3);
    await drain(app);
    app.graph.messageIdOf = real;
    await keep(app, 1, 4);
    await drain(app);
    const third = `<${app.driveId}-dossier-1.rapport-3-mail@postbus.example>`;
    expect(app.graph.mails.map(({ antwoordOp }) => antwoordOp)).toEqual([undefined, undefined, undefined, third]);
  });
});
