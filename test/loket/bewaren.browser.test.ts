import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withBrowser } from '../../local/render/browser.ts';
import { dossierRijen } from '../../src/loket/dossiers/dossier-index.ts';
import { beginPlan, blokkeer, putPlan } from '../../src/retain/plan.ts';
import type { DossierRecord } from '../../src/storage/records.ts';
import { look, looks, open, overflow, violations } from './kijk.ts';
import { serve } from './serve.ts';
import { as, csrfOf, get, post, principal } from './visit.ts';
import { dossier, world, type World } from './world.ts';

let app: World;
let server: Awaited<ReturnType<typeof serve>>;
const wie = principal(['secretaris']);
const secretaris = as('secretaris');
const voorzitter = as('voorzitter');
const lijst = 'a'.repeat(64);

beforeAll(async () => {
  app = await world();
  server = await serve(app, () => wie);
});
afterAll(async () => {
  await server.close();
});

/** A dossier whose term is over, in the record and in its plan. */
async function vervallen(map: string): Promise<{ record: DossierRecord; plan: ReturnType<typeof beginPlan> }> {
  const record = { ...(await dossier(app, { map })), vervaltOp: '2026-05-12', aangezegdOp: '2026-04-28', status: 'toegekend' as const };
  await app.storage.dossiers.put(record);
  return { record, plan: beginPlan(record, '2026-05-12') };
}

describe('keeping and destroying on the page', () => {
  it('shows what waits, is held back by the brake, blocked, announced and held, fits 320 px, light and dark, and has no violation of WCAG 2.2 AA', async () => {
    const [een, twee, drie, vier, vijf] = await Promise.all(['Een', 'Twee', 'Drie', 'Vier', 'Vijf'].map(vervallen));
    if (een === undefined || twee === undefined || drie === undefined || vier === undefined || vijf === undefined)
      throw new Error('too few dossiers');
    const teKeurenSinds = '2026-05-12T02:00:00.000Z';
    await putPlan(app, { ...een.plan, stand: 'te-keuren', lijst, bestanden: 7, teKeurenSinds });
    await putPlan(app, { ...twee.plan, stand: 'geremd', remId: '2026-05-12-alles' });
    await app.storage.remmen.put({ remId: '2026-05-12-alles', op: '2026-05-12T02:00:00.000Z', aantal: 412, reden: 'aantal' });
    await putPlan(app, blokkeer(drie.plan, 'vergrendeld of geen recht', app.clock.now(), '2026-05-13'));
    await putPlan(app, { ...vier.plan, stand: 'aangezegd', vanafOp: '2026-05-20' });
    await dossierRijen(app, 0);
    const naar = `/loket/dossiers/${vijf.record.kenmerk}/bewaren`;
    const csrf = csrfOf(await get(app, naar, secretaris));
    const fout = await post(app, naar, secretaris, { csrf, grond: 'klacht', herzienOp: '' });
    expect([fout.status, String(fout.body)]).toEqual([422, expect.stringContaining('Kies een dag na vandaag')]);
    const gezet = await post(app, naar, secretaris, { csrf, grond: 'klacht', herzienOp: '2026-06-01' });
    expect(gezet.status).toBe(303);
    await withBrowser(async (browser) => {
      for (const one of looks) {
        const page = await open(browser, one);
        for (const [name, path] of [
          ['vernietigen', '/loket/vernietigen'],
          ['bewaren', naar],
          ['dossier', `/loket/dossiers/${een.record.kenmerk}`],
        ] as const) {
          await page.goto(`${server.url}${path}`);
          for (const details of await page.locator('main details').all()) await details.evaluate((node) => node.setAttribute('open', ''));
          await look(page, `bewaren-${name}-${one.name}`);
          expect([name, one.name, await violations(page), await overflow(page)]).toEqual([name, one.name, [], 0]);
        }
        await page.context().close();
      }
    });
  });

  it('approves the list that was shown, once; refuses another, and who may not', async () => {
    const shown = await get(app, '/loket/vernietigen', secretaris);
    const csrf = csrfOf(shown);
    const [, stempel = ''] = /name="lijst" value="([0-9a-f]{64})"/.exec(String(shown.body)) ?? [];
    const naar = '/loket/vernietigen/goedkeuren';
    expect((await post(app, naar, secretaris, { csrf, lijst: 'b'.repeat(64) })).status).toBe(409);
    expect(
      (await post(app, naar, voorzitter, { csrf: csrfOf(await get(app, '/loket/vernietigen', voorzitter)), lijst: stempel })).status,
    ).toBe(403);
    app.settings.VERNIETIGEN_ROL = 'directeur-bestuurder';
    expect((await post(app, naar, secretaris, { csrf, lijst: stempel })).status).toBe(403);
    app.settings.VERNIETIGEN_ROL = 'beide';
    const before = app.sent.length;
    expect((await post(app, naar, secretaris, { csrf, lijst: stempel })).status).toBe(303);
    expect((await post(app, naar, secretaris, { csrf, lijst: stempel })).status).toBe(303);
    expect(app.sent.slice(before).map(({ queue }) => queue)).toEqual(['dossier-vervallen', 'dossier-vervallen']);
    const rondes = [];
    for await (const row of app.storage.vernietigrondes.rows()) rondes.push(row.read());
    expect(rondes).toMatchObject([{ lijst: stempel, dossiers: 1, bestanden: 7, goedkeuring: { rol: 'secretaris' } }]);
  });

  it('releases the brake, and takes a hold off', async () => {
    const csrf = csrfOf(await get(app, '/loket/vernietigen', secretaris));
    const before = app.sent.length;
    expect((await post(app, '/loket/vernietigen/rem/2026-05-12-alles', secretaris, { csrf })).status).toBe(303);
    expect(app.sent.slice(before).map(({ queue }) => queue)).toEqual(['dossier-vervallen']);
    expect((await post(app, '/loket/vernietigen/rem/2026-01-01-alles', secretaris, { csrf })).status).toBe(404);
    const [houd] = await (async () => {
      const found = [];
      for await (const row of app.storage.houden.rows('loopt eq true')) found.push(row.read());
      return found;
    })();
    if (houd === undefined) throw new Error('no hold stands');
    const naar = `/loket/dossiers/${houd.kenmerk}/bewaren/${houd.houdId}`;
    expect((await post(app, naar, secretaris, { csrf, daad: 'verlengen', herzienOp: '2026-05-01' })).status).toBe(422);
    const geen = naar.replace(/[^/]+$/, 'geen-houd');
    for (const herzienOp of ['2026-05-01', '2026-07-01'])
      expect((await post(app, geen, secretaris, { csrf, daad: 'verlengen', herzienOp })).status).toBe(404);
    expect((await post(app, naar, secretaris, { csrf, daad: 'verlengen', herzienOp: '2026-07-01' })).status).toBe(303);
    expect((await post(app, naar, secretaris, { csrf, daad: 'weg' })).status).toBe(303);
    expect(String((await get(app, '/loket/vernietigen', secretaris)).body)).toContain('Er wordt niets vastgehouden.');
  });
});
