import { describe, expect, it } from 'vitest';
import { kaartVoorbeelden } from '../../templates/kaart/voorbeelden.ts';
import { mailVoorbeelden } from '../../templates/mail/voorbeelden.ts';
import { GraphFault, type FaultKind } from '../../src/graph/fault.ts';
import { kaartInhoud, mailInhoud, type Inhoud } from '../../src/tell/inhoud.ts';
import { recentMislukt } from '../../src/tell/mislukt.ts';
import { queueBericht } from '../../src/tell/queue-bericht.ts';
import { sendBericht, verzending } from '../../src/tell/send-bericht.ts';
import { testApp } from '../fakes/app.ts';
import { drain, type TestApp } from './dossier.ts';

const start = '2026-03-18T13:05:00Z';
const over = { kenmerk: 'D-7K3M2-QX9AB', school: 'Het Baken', soort: 'TLV', url: 'https://loket.example/loket/dossiers/D-7K3M2-QX9AB' };
const kaart = kaartInhoud(kaartVoorbeelden['controle-nieuw']!);
const mail = (app: TestApp): Inhoud => mailInhoud(app.settings.scholen[0]!.id, mailVoorbeelden['controle-eerste']!, over);

async function keep(app: TestApp, inhoud: Inhoud) {
  const bericht = { dossierId: `dossier-${app.driveId}`, sleutel: 'proef' };
  await queueBericht(app, { ...bericht, inhoud });
  return bericht;
}
const row = async (app: TestApp, { dossierId, sleutel }: { dossierId: string; sleutel: string }) =>
  (await app.storage.berichten.get(dossierId, sleutel))!.record;
const refuse = (kind: FaultKind, status: number, more: { retryAfter?: number; cause?: unknown } = {}) => {
  const fault = new GraphFault(kind, { status, operation: 'mail-versturen', next: '', retryAfter: more.retryAfter });
  fault.cause = more.cause;
  return fault;
};
const failing = (faults: GraphFault[], real: () => Promise<undefined>) => () => {
  const fault = faults.shift();
  return fault === undefined ? real() : Promise.reject(fault);
};

describe('a kept message', () => {
  it('is sent once, however often it is asked for', async () => {
    const app = await testApp(start);
    const bericht = await keep(app, mail(app));
    for (let time = 0; time < 3; time += 1) await sendBericht(app, bericht);
    await drain(app);
    expect(app.graph.mails).toHaveLength(1);
    expect(await row(app, bericht)).toMatchObject({ pogingen: 1, verzondenOp: '2026-03-18T13:05:00.000Z' });
  });

  it('is sent once when asked for at the same moment', async () => {
    const app = await testApp(start);
    const bericht = await keep(app, mail(app));
    await Promise.all([1, 2, 3, 4, 5].map(() => sendBericht(app, bericht)));
    await drain(app);
    expect(app.graph.mails).toHaveLength(1);
  });

  it('goes to the zorgcoördinator of the school, with a key that can be looked up', async () => {
    const app = await testApp(start);
    const bericht = await keep(app, mail(app));
    await drain(app);
    expect(app.graph.mails).toMatchObject([{ to: app.settings.scholen[0]!.mail, sleutel: `${bericht.dossierId}.proef` }]);
  });

  it('keeps its first content when it is kept again', async () => {
    const app = await testApp(start);
    const bericht = await keep(app, mail(app));
    await queueBericht(app, { ...bericht, inhoud: mailInhoud(app.settings.scholen[0]!.id, mailVoorbeelden['vernietigd']!, over) });
    await drain(app);
    expect(app.graph.mails.map(({ subject }) => subject)).toEqual(['Dossier D-7K3M2-QX9AB']);
  });

  it('of which nothing is known is dropped', async () => {
    const app = await testApp(start);
    await sendBericht(app, { dossierId: 'weg', sleutel: 'weg' });
    expect([app.graph.calls, app.sent]).toEqual([[], []]);
  });
});

describe('a try whose answer never came', () => {
  const begun = async (app: TestApp, inhoud: Inhoud, onzeker?: number) => {
    const bericht = await keep(app, inhoud);
    app.sent.length = 0;
    await app.storage.berichten.put({
      ...(await row(app, bericht)),
      begonnenOp: start,
      pogingen: 1,
      ...(onzeker === undefined ? {} : { onzeker }),
    });
    return bericht;
  };

  it('is given time to show up before anything else is done', async () => {
    const app = await testApp(start);
    const bericht = await begun(app, mail(app));
    app.clock.set('2026-03-18T13:05:20Z');
    await sendBericht(app, bericht);
    expect(app.sent).toMatchObject([{ queue: 'bericht-versturen', delay: verzending.onzeker - 20 }]);
    expect(app.graph.calls).toEqual([]);
  });

  it('is not repeated when the mail stands in the sent items', async () => {
    const app = await testApp(start);
    const bericht = await begun(app, mail(app));
    await app.graph.sendMail({ to: 'x@y.example', subject: '', html: '', sleutel: `${bericht.dossierId}.proef` });
    app.clock.set('2026-03-18T13:08:00Z');
    await sendBericht(app, bericht);
    expect(app.graph.mails).toHaveLength(1);
    expect((await row(app, bericht)).verzondenOp).toBeDefined();
  });

  it('is repeated when the mail does not stand there', async () => {
    const app = await testApp(start);
    const bericht = await begun(app, mail(app));
    app.clock.set('2026-03-18T13:08:00Z');
    await sendBericht(app, bericht);
    expect(app.graph.mails).toHaveLength(1);
    expect(await row(app, bericht)).toMatchObject({ pogingen: 2, onzeker: 1 });
  });

  it('is repeated once for a card, and then left with a reason', async () => {
    const app = await testApp(start);
    const bericht = await begun(app, kaart);
    app.clock.set('2026-03-18T13:08:00Z');
    app.graph.postCard = () => Promise.reject(refuse('onbereikbaar', 504));
    await sendBericht(app, bericht);
    await drain(app);
    expect(await row(app, bericht)).toMatchObject({ pogingen: 2, onzeker: 1, mislukt: expect.stringContaining('Kijk in het kanaal') });
  });

  it('of a card is not counted when the connection was never made', async () => {
    const app = await testApp(start);
    const bericht = await keep(app, kaart);
    const real = app.graph.postCard.bind(app.graph, {});
    const refused = () =>
      refuse('onbereikbaar', 0, {
        cause: Object.assign(new TypeError('fetch failed'), { cause: Object.assign(new Error(), { code: 'ECONNREFUSED' }) }),
      });
    app.graph.postCard = failing([refused(), refused(), refused(), refused()], real);
    await drain(app);
    expect(app.graph.cards).toHaveLength(1);
    expect(await row(app, bericht)).toMatchObject({ pogingen: 5, onzeker: 0 });
  });
});

describe('a refusal', () => {
  it('is tried again with growing waits, at least as long as the server asks', async () => {
    const app = await testApp(start);
    await keep(app, mail(app));
    const real = app.graph.sendMail.bind(app.graph, { to: 'x@y.example', subject: '', html: '', sleutel: '' });
    app.graph.sendMail = failing([refuse('te-druk', 429, { retryAfter: 500 }), refuse('te-druk', 503), refuse('geen-toegang', 403)], real);
    const delays: number[] = [];
    await drain(app, async (run) => {
      await run(app);
      delays.push(...app.sent.map(({ delay }) => delay));
    });
    expect(delays).toEqual([500, 300, 900]);
    expect(app.graph.mails).toHaveLength(1);
  });

  it('that lasts a day ends with a reason, and a card to the loket', async () => {
    const app = await testApp(start);
    const bericht = await keep(app, mail(app));
    app.graph.sendMail = () => Promise.reject(refuse('geen-toegang', 403));
    await drain(app);
    const failed = await row(app, bericht);
    expect(failed.mislukt).toMatch(/^Niet verstuurd: het lukte een dag lang niet \(\d+ pogingen\)/);
    expect(failed.pogingen).toBeGreaterThan(20);
    expect(app.graph.cards).toHaveLength(1);
    expect(JSON.stringify(app.graph.cards)).toContain('Een mail aan de school is niet verstuurd');
    const before = app.graph.calls.length;
    await sendBericht(app, bericht);
    expect(app.graph.calls.length).toBe(before);
  });

  it('of a card names the host of the Workflow and what to do, at the message and for the page of the loket, and never its secret', async () => {
    const app = await testApp(start);
    const settings = { ...app.settings, TEAMS_WORKFLOW_URL: 'https://prod-07.example/workflows/abc?sig=GEHEIM' };
    const bericht = await keep({ ...app, settings }, kaart);
    app.graph.postCard = () => Promise.reject(refuse('niet-gevonden', 404));
    await drain(app, (run) => run({ ...app, settings }));
    const { mislukt } = await row(app, bericht);
    expect(mislukt).toContain('Teams (de Workflow op prod-07.example) weigert de kaart (404).');
    expect(mislukt).toContain('TEAMS_WORKFLOW_URL');
    expect(mislukt).not.toMatch(/GEHEIM|workflows/);
    expect((await recentMislukt(app)).map(({ reden }) => reden)).toContain(mislukt);
    app.clock.set('2026-04-10T10:00:00Z');
    expect((await recentMislukt(app)).map(({ reden }) => reden)).not.toContain(mislukt);
  });

  it('is not tried more often for being asked for more often', async () => {
    const app = await testApp(start);
    const bericht = await keep(app, mail(app));
    let tries = 0;
    app.graph.sendMail = () => {
      tries += 1;
      return Promise.reject(refuse('geen-toegang', 403));
    };
    await sendBericht(app, bericht);
    for (let time = 0; time < 5; time += 1) await sendBericht(app, bericht);
    expect(tries).toBe(1);
  });

  it('that is no refusal of Microsoft 365 is thrown', async () => {
    const app = await testApp(start);
    const bericht = await keep(app, mail(app));
    app.graph.sendMail = () => Promise.reject(new RangeError('a fault of ours'));
    await expect(sendBericht(app, bericht)).rejects.toThrow(RangeError);
  });
});

describe('a message that can no longer be sent', () => {
  it('says that its content went with the dossier', async () => {
    const app = await testApp(start);
    const bericht = await keep(app, kaart);
    await app.storage.afgeleid.removeAll(`${bericht.dossierId}/`);
    await drain(app);
    expect((await row(app, bericht)).mislukt).toContain('met het dossier vernietigd');
    expect(app.graph.cards).toEqual([]);
  });

  it('says that the school is not in the register', async () => {
    const app = await testApp(start);
    const bericht = await keep(app, mailInhoud('weg', mailVoorbeelden['vernietigd']!, over));
    await drain(app);
    expect((await row(app, bericht)).mislukt).toContain('scholen.json');
    expect(app.graph.mails).toEqual([]);
    expect(app.graph.cards).toHaveLength(1);
  });
});
