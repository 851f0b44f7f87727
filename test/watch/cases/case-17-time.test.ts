import { afterEach, describe, expect, it } from 'vitest';
import { lookAtAllDrives } from '../../../src/watch/drive-round.ts';
import { keepSubscriptions } from '../../../src/watch/subscriptions.ts';
import { caseApp, handle, type CaseApp } from './case-app.ts';

let app: CaseApp;
afterEach(() => app.end());

const map = 'De Esdoorn/Aanvragen/A';
const ten = 600_000;

/** Works off the queues with two instances in turn, whose clocks are ten minutes apart. */
async function drainByTwo(seconds: number): Promise<void> {
  let clock = app.clock.now().getTime();
  const until = clock + seconds * 1000;
  for (let turn = 0; turn < 200; turn += 1) {
    const due = app.sent.filter(({ at }) => at <= until + ten).sort((a, b) => a.at - b.at)[0];
    if (due === undefined) return;
    app.sent.splice(app.sent.indexOf(due), 1);
    clock = Math.max(clock, due.at);
    const shift = turn % 2 === 0 ? -ten : ten;
    app.clock.set(new Date(clock + shift));
    const before = app.sent.length;
    await handle(app, due);
    // A delay runs by the clock of the queue, which is nobody's instance.
    for (const sent of app.sent.slice(before)) sent.at -= shift;
    app.clock.set(new Date(clock));
  }
  throw new Error('the queues do not come to rest');
}

describe('what went wrong for others', () => {
  it('17. clocks 10 minutes apart: two instances in turn see the dossier, let it rest, read it and tell it once', async () => {
    app = await caseApp();
    await keepSubscriptions(app);
    await app.look();
    app.clock.set('2026-04-20T10:10:00Z');
    await app.look();
    await app.put(`${map}/een.txt`, 'Aanvraag');
    app.clock.set('2026-04-20T10:05:00Z');
    await lookAtAllDrives(app);
    await drainByTwo(3600);
    const [dossier] = await app.dossiers();
    expect([dossier?.versie, dossier?.gemeldVersie]).toEqual([1, 1]);
    const mails = await app.m365.view<{ mailbox: string }[]>('mails');
    expect(mails.filter(({ mailbox }) => mailbox === 'zc0@school.example')).toHaveLength(1);
  });

  it.each([
    ['DST: an hour that does not exist', '2026-03-29T01:30:00Z', '2026-09-29'],
    ['DST: an hour that comes twice, the first time', '2026-10-25T00:30:00Z', '2027-04-25'],
    ['DST: an hour that comes twice, the second time', '2026-10-25T01:30:00Z', '2027-04-25'],
    ['late in the evening in the Netherlands it is the next day already', '2026-06-30T22:30:00Z', '2027-01-01'],
    ['29 February', '2028-02-29T10:00:00Z', '2028-08-29'],
    ['31 August + 6 months', '2026-08-31T10:00:00Z', '2027-02-28'],
    ['31 August + 6 months, to a leap year', '2027-08-31T10:00:00Z', '2028-02-29'],
    ['30 August + 6 months', '2026-08-30T10:00:00Z', '2027-02-28'],
  ])('17. %s: an upload at %s is kept until %s', async (_what, moment, until) => {
    app = await caseApp(moment);
    await app.put(`${map}/een.txt`, 'x');
    await app.look();
    expect((await app.dossiers()).map(({ vervaltOp }) => vervaltOp)).toEqual([until]);
  });
});
