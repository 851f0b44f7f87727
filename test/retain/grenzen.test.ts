import { describe, expect, it } from 'vitest';
import { dateOf, plusDays } from '../../src/calendar.ts';
import { chooseDue } from '../../src/retain/due.ts';
import { dossier, planOf, stappenApp, uploads, work, type Test } from './stappen-wereld.ts';

/** What a night does that begins at a moment. */
async function nachtOp(app: Test, moment: string): Promise<void> {
  app.clock.set(moment);
  app.sent.length = 0;
  await chooseDue(app);
  await work(app);
}

describe('the day on which a dossier may go, in the Netherlands and to the second', () => {
  it.each([
    ['just before midnight in summer', '2026-04-20T21:59:59Z', '2026-10-19T22:00:00Z'],
    ['at midnight in summer', '2026-04-20T22:00:00Z', '2026-10-20T22:00:00Z'],
    ['on 31 August, before midnight', '2026-08-31T21:59:59Z', '2027-02-27T23:00:00Z'],
    ['on 1 September, at midnight', '2026-08-31T22:00:00Z', '2027-02-28T23:00:00Z'],
    ['on 30 August before a leap year', '2027-08-30T10:00:00Z', '2028-02-28T23:00:00Z'],
    ['on 31 August before a leap year', '2027-08-31T10:00:00Z', '2028-02-28T23:00:00Z'],
    ['on 1 September before a leap year', '2027-09-01T10:00:00Z', '2028-02-29T23:00:00Z'],
    ['on 29 February', '2028-02-29T10:00:00Z', '2028-08-28T22:00:00Z'],
    ['for a term that ends on the day on which summer time begins', '2025-09-29T10:00:00Z', '2026-03-28T23:00:00Z'],
    ['for a term that ends the day after it', '2025-09-30T10:00:00Z', '2026-03-29T22:00:00Z'],
    ['for a term that ends on the day on which summer time ends', '2026-04-25T10:00:00Z', '2026-10-24T22:00:00Z'],
    ['in the hour that comes twice, the first time', '2026-10-25T00:30:00Z', '2027-04-24T22:00:00Z'],
    ['in the hour that comes twice, the second time', '2026-10-25T01:30:00Z', '2027-04-24T22:00:00Z'],
    ['at the midnight after it', '2026-10-25T23:00:00Z', '2027-04-25T22:00:00Z'],
    ['in the hour that there is not', '2026-03-29T01:00:00Z', '2026-09-28T22:00:00Z'],
    ['just before midnight in winter', '2026-12-31T22:59:59Z', '2027-06-29T22:00:00Z'],
    ['at midnight in winter', '2026-12-31T23:00:00Z', '2027-06-30T22:00:00Z'],
  ])('uploaded %s (%s): kept until the second before %s', async (_when, upload, eerste) => {
    const app = await stappenApp(upload, { VERNIETIGEN_GOEDKEURING: 'automatisch' });
    const record = await dossier(app, 'Leerling A', 1);
    const voor = new Date(new Date(eerste).getTime() - 1000).toISOString();
    const dag = dateOf(new Date(eerste));
    // Announced on the first moment of the fourteenth day before, and not a second earlier
    const aankondiging = plusDays(dag, -14);
    const begin = [22, 23]
      .map((hour) => `${plusDays(aankondiging, -1)}T${hour}:00:00Z`)
      .find((one) => dateOf(new Date(one)) === aankondiging);
    await nachtOp(app, new Date(new Date(begin ?? '').getTime() - 1000).toISOString());
    expect(await planOf(app, record)).toBeUndefined();
    await nachtOp(app, begin ?? '');
    expect(await planOf(app, record)).toMatchObject({ stand: 'aangezegd', vanafOp: dag });
    await nachtOp(app, voor);
    expect(uploads(app)).toHaveLength(1);
    await nachtOp(app, eerste);
    expect(uploads(app)).toEqual([]);
  });
});
