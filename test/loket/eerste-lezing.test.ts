import { describe, expect, it } from 'vitest';
import { leesEerst } from '../../src/loket/eerste-lezing.ts';
import { as, get, post, type Visitor } from './visit.ts';
import { dossier, world, type World } from './world.ts';

const secretaris = as('secretaris');
/** Who opens a page in a browser. */
const browser = (wie: Visitor): Visitor => ({ ...wie, extra: { accept: 'text/html,application/xhtml+xml;q=0.9,*/*;q=0.8' } });

/** A loket of which the list of dossiers is read only when that is let go, or fails then; the next reading is as it should be. */
async function traag(): Promise<{ app: World; laat: () => void; breek: () => void }> {
  const app = await world();
  await dossier(app, { map: 'Joris van den Bergh' });
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  promise.catch(() => {}); // told to who asks, if anybody does
  const { dossiers } = app.storage;
  let first = true;
  const held = Object.assign(Object.create(dossiers) as typeof dossiers, {
    async *changed(since?: Date) {
      const waits = first;
      first = false;
      if (waits) await promise;
      yield* dossiers.changed(since);
    },
  });
  return { app: { ...app, storage: { ...app.storage, dossiers: held } }, laat: resolve, breek: () => reject(new Error('weg')) };
}

describe('a process that reads the lists for the first time', () => {
  it('says so at once, opens the same page anew by itself, and shows it when they are read', async () => {
    const { app, laat } = await traag();
    const early = await get(app, '/loket?status=alle&sorteer=naam', browser(secretaris));
    expect([early.status, early.headers['Refresh'], early.headers['Retry-After'], early.headers['Cache-Control']]).toEqual([
      503,
      '2',
      '2',
      'no-store',
    ]);
    expect(early.body).toContain('Het loket start op');
    expect(early.body).toMatch(/role="status">\d+ gelezen\./);
    expect(early.body).toContain('href="/loket?status=alle&amp;sorteer=naam"');
    expect(early.body).not.toContain('Joris');
    // Nothing was shown, so that nothing is written of it
    for await (const regel of app.storage.audit.list()) expect(regel).not.toMatchObject({ daad: 'lijst gelezen' });
    laat();
    expect(await leesEerst(app, 30_000)).toBeUndefined();
    const later = await get(app, '/loket', browser(secretaris));
    expect([later.status, String(later.body).includes('Joris van den Bergh')]).toEqual([200, true]);
  });

  it('keeps nobody from Beheer, and a form or a picture waits', async () => {
    const { app, laat } = await traag();
    expect((await get(app, '/loket/beheer', browser(as('beheerder')))).status).toBe(200);
    const picture = get(app, '/loket', { ...secretaris, extra: { accept: 'image/avif,*/*' } });
    const form = post(app, '/loket/zoeken', browser(secretaris), { tekst: 'Joris' });
    laat();
    expect([(await picture).status, (await form).status]).toEqual([200, 403]);
  });

  it('says that it went wrong to who comes after a reading that failed behind the page, and then begins anew', async () => {
    const { app, breek } = await traag();
    expect(await leesEerst(app, 0)).toBe(0);
    breek();
    await expect.poll(() => app.events.map(({ event }) => event)).toContain('loket-lijst-fout');
    expect(await leesEerst(app, 0)).toBeUndefined();
    expect((await get(app, '/loket', browser(secretaris))).status).toBe(200);
  });

  it('that fails while somebody waits says so', async () => {
    const { app, breek } = await traag();
    breek();
    expect((await get(app, '/loket', browser(secretaris))).status).toBe(500);
  });
});
