import { beforeAll, describe, expect, it, vi } from 'vitest';
import { inzageVan } from '../../src/audit/index.ts';
import { isOverDossier, rollen, routes, type Rol, type RouteName } from '../../src/loket/access.ts';
import type { LoketBezoek } from '../../src/loket/bezoek.ts';
import { makeToken } from '../../src/loket/csrf.ts';
import { dossierRijen } from '../../src/loket/dossiers/dossier-index.ts';
import { page, redirect, type LoketResponse } from '../../src/loket/exchange.ts';
import { html } from '../../src/loket/frame/html.ts';
import type { AuditRegel } from '../../src/storage/records/audit.ts';
import type { DossierRecord } from '../../src/storage/records.ts';
import type { Answer } from './sign-in.ts';
import { tabel } from './tabel.ts';
import { accountOf, principal, send } from './visit.ts';
import { dossier, world, type World } from './world.ts';

// What answers a page is replaced, so that each page can be asked for and can answer as it likes.
let give: (bezoek: LoketBezoek) => LoketResponse = () => page(html`geheim`);
vi.mock('../../src/loket/handlers.ts', () => {
  const answers = new Proxy({}, { get: () => async (bezoek: LoketBezoek) => give(bezoek) });
  return { loketHandlers: answers, dossierHandlers: answers };
});

let app: World;
let record: DossierRecord;
beforeAll(async () => {
  app = await world();
  record = await dossier(app, { besluitId: 'het-besluit' });
  await dossierRijen(app, 0);
});

const roleFor = (route: RouteName): Rol => rollen.find((rol) => tabel[route][0][rol] === 'alle') ?? 'lezer';

function ask(route: RouteName, name: string, on = app, rol = roleFor(route)): Promise<Answer> {
  const path = routes[route].path.replace('{kenmerk}', record.kenmerk).replace('{id}', 'een-id');
  const csrf = makeToken(app.settings.LOKET_GEHEIM, accountOf(name), app.clock.now());
  const body = routes[route].method === 'POST' ? `csrf=${encodeURIComponent(csrf)}` : undefined;
  return send(on, routes[route].method, path, { header: principal([rol], name, 'L. Id') }, body);
}

/** The lines of the chain by one account. */
async function linesBy(name: string): Promise<AuditRegel[]> {
  const found: AuditRegel[] = [];
  for await (const line of app.storage.audit.list()) if (line.soort === 'regel' && line.account === accountOf(name)) found.push(line);
  return found;
}

const all = Object.keys(tabel) as RouteName[];
const written = all.filter((route) => tabel[route][1] !== 'geen');

describe('the audit record of the page', () => {
  it('has a line for every page of the table, and two for every act', async () => {
    for (const route of all) await ask(route, `wie vraagt ${route}`);
    for (const route of all) {
      const [, daad, gebonden] = tabel[route];
      const over = isOverDossier(route);
      const line = {
        daad,
        route,
        naam: 'L. Id',
        rollen: [roleFor(route)],
        op: '2026-05-12T10:00:00.000Z',
        ...(over ? { kenmerk: record.kenmerk, dossierId: record.dossierId, schoolId: record.schoolId, besluitId: 'het-besluit' } : {}),
        ...(routes[route].path.includes('{id}') ? { onderdeel: 'een-id' } : {}),
      };
      const results = daad === 'geen' ? [] : gebonden === undefined ? ['gegeven'] : ['begonnen', 'gedaan'];
      expect(await linesBy(`wie vraagt ${route}`), route).toEqual(results.map((uitslag) => expect.objectContaining({ ...line, uitslag })));
    }
  });

  it('tells by dossier who read it', async () => {
    const names = (await inzageVan(app, record.dossierId)).map(({ route }) => route);
    for (const route of written) expect(names.includes(route), route).toBe(isOverDossier(route));
  });

  it('tells of a page without a dossier in its address which one it was about', async () => {
    give = (bezoek) => {
      bezoek.betreft?.({ kenmerk: record.kenmerk, dossierId: record.dossierId, schoolId: record.schoolId, besluitId: 'ander-besluit' });
      return page(html`geheim`);
    };
    await ask('registerBesluit', 'register');
    give = () => page(html`geheim`);
    const last = (await inzageVan(app, record.dossierId)).at(-1);
    expect(last).toMatchObject({ route: 'registerBesluit', kenmerk: record.kenmerk, besluitId: 'ander-besluit', onderdeel: 'een-id' });
  });

  it('has no line of what was not shown: not there, sent on, not allowed', async () => {
    give = () => page(html`niets`, 404);
    await ask('dossier', 'stil');
    give = () => redirect('/loket');
    await ask('dossier', 'stil');
    give = () => page(html`geheim`);
    await ask('dossier', 'stil', app, 'beheerder');
    await ask('dossier', 'stil', app, 'schoollezer');
    expect(await linesBy('stil')).toEqual([]);
  });

  it('has a line of who was sent on to a file outside the loket: that is how it is read', async () => {
    give = () => redirect('https://sharepoint.example/Scholen/Joris%20van%20den%20Bergh/plan.pdf', 302);
    await ask('bestand', 'naar sharepoint');
    give = () => page(html`geheim`);
    expect(await linesBy('naar sharepoint')).toMatchObject([{ route: 'bestand', uitslag: 'gegeven', onderdeel: 'een-id' }]);
    expect(JSON.stringify(await linesBy('naar sharepoint'))).not.toContain('Joris');
  });

  it('tells of an act that was refused', async () => {
    give = () => page(html`een veld klopt niet`, 422);
    await ask('invullen', 'weigering');
    give = () => page(html`geheim`);
    expect((await linesBy('weigering')).map(({ uitslag }) => uitslag)).toEqual(['begonnen', 'niet-gedaan']);
  });

  it('of an act that broke off has its beginning alone', async () => {
    give = () => {
      throw new Error('stuk');
    };
    expect((await ask('invullen', 'gebroken')).status).toBe(500);
    give = () => page(html`geheim`);
    expect((await linesBy('gebroken')).map(({ uitslag }) => uitslag)).toEqual(['begonnen']);
  });

  describe('that cannot be written', () => {
    const without = (fails: (uitslag: string) => boolean): World => {
      const audit = Object.create(app.storage.audit, {
        addUnder: {
          value: async (...args: Parameters<typeof app.storage.audit.addUnder>) => {
            const [lines] = args;
            if (lines.some((line) => line.soort === 'regel' && fails(line.uitslag))) throw new Error('storage is away');
            return app.storage.audit.addUnder(...args);
          },
        },
      }) as World['storage']['audit'];
      return { ...app, storage: { ...app.storage, audit } };
    };

    it.each(written)('%s shows nothing and does nothing', async (route) => {
      let called = 0;
      give = () => {
        called += 1;
        return page(html`geheim`);
      };
      const { status, body } = await ask(
        route,
        'iemand',
        without(() => true),
      );
      give = () => page(html`geheim`);
      expect([status, String(body).includes('geheim')]).toEqual([503, false]);
      expect(body).toContain(routes[route].method === 'POST' ? 'Daarom is er niets vastgelegd.' : 'Daarom ziet u deze pagina niet.');
      if (routes[route].method === 'POST') expect(called).toBe(0);
    });

    it('after an act that was done does not undo it: the act stands there as begun', async () => {
      give = () => redirect('/loket');
      const { status } = await ask(
        'invullen',
        'half',
        without((uitslag) => uitslag === 'gedaan'),
      );
      give = () => page(html`geheim`);
      expect(status).toBe(303);
      expect((await linesBy('half')).map(({ uitslag }) => uitslag)).toEqual(['begonnen']);
      expect(app.events.map(({ event }) => event)).toContain('audit-fout');
    });
  });
});
