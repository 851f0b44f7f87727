import { beforeAll, describe, expect, it } from 'vitest';
import { isOverDossier, rollen, routes, type Rol, type RouteName } from '../../src/loket/access.ts';
import { makeToken } from '../../src/loket/csrf.ts';
import { dossierRijen } from '../../src/loket/dossiers/dossier-index.ts';
import { noteMislukt } from '../../src/tell/mislukt.ts';
import type { DossierRecord } from '../../src/storage/records.ts';
import type { Answer } from './sign-in.ts';
import { tabel } from './tabel.ts';
import { accountOf, principal, send } from './visit.ts';
import { dossier, world, type World } from './world.ts';

// Ids of something else, in the addresses of the loket: with the real pages behind them.

let app: World;
let eigen: DossierRecord;
let ander: DossierRecord;
/** Files of the two dossiers, by their ids in Microsoft 365. */
let files: { eigen: string; ander: string };

beforeAll(async () => {
  app = await world();
  const [one, two] = app.settings.scholen;
  one!.lezers = [accountOf('lezer van een')];
  eigen = await dossier(app, { map: 'Joris van den Bergh' });
  ander = await dossier(app, { map: 'Anna de Vries', schoolId: two!.id });
  await dossierRijen(app, 0);
  const fileOf = async ({ dossierId }: DossierRecord) => {
    const manifest = await app.storage.afgeleid.read(`${dossierId}/manifest-3.json`);
    return (JSON.parse(String(manifest)) as { bestanden: { itemId: string }[] }).bestanden[0]!.itemId;
  };
  files = { eigen: await fileOf(eigen), ander: await fileOf(ander) };
});

function ask(route: RouteName, who: string, rol: Rol, { kenmerk }: { kenmerk: string }, id: string, fields = ''): Promise<Answer> {
  const { method } = routes[route];
  const path = routes[route].path.replace('{kenmerk}', kenmerk).replace('{id}', encodeURIComponent(id));
  const csrf = makeToken(app.settings.LOKET_GEHEIM, accountOf(who), app.clock.now());
  return send(
    app,
    method,
    path,
    { header: principal([rol], who) },
    method === 'POST' ? `csrf=${encodeURIComponent(csrf)}&${fields}` : undefined,
  );
}

/** Taking away one's own view that is gone is done already. */
const otherwise: Partial<Record<RouteName, number>> = { weergaveWeg: 303 };
const withId = (Object.keys(tabel) as RouteName[]).filter((route) => routes[route].path.includes('{id}'));
const roleFor = (route: RouteName): Rol => rollen.find((rol) => tabel[route][0][rol] === 'alle') ?? 'lezer';
const bytes = ({ status, headers, body }: Answer) => [status, headers, String(body)];

describe('an id that is not there', () => {
  it.each(withId)(
    '%s answers that it is not there, with the same bytes for an id of another dossier and for one that nobody has',
    async (route) => {
      const ids = ['bestaat-niet', files.ander, ander.dossierId, ander.kenmerk, '0'.repeat(300), 'a\u0000b', '%'];
      const answers: unknown[] = [];
      for (const id of ids) {
        const answer = await ask(route, 'iemand', roleFor(route), eigen, id);
        expect(answer.status, id).toBe(otherwise[route] ?? 404);
        answers.push(bytes(answer));
      }
      // An id with a slash in it is an address of its own, which is not there
      expect((await ask(route, 'iemand', roleFor(route), eigen, '../x')).status).toBe(404);
      // The form that is sent back names the id that was given, and nothing else of it
      if (otherwise[route] !== 422) for (const answer of answers) expect(answer).toEqual(answers[0]);
    },
  );

  it('a file of the dossier itself is there', async () => {
    expect((await ask('bestand', 'iemand', 'lezer', eigen, files.eigen)).status).not.toBe(404);
  });
});

describe('who reads for one school', () => {
  const schoollezer = (route: RouteName, record: { kenmerk: string } = eigen, id = 'x', fields = '') =>
    ask(route, 'lezer van een', 'schoollezer', record, id, fields);

  it('sees its dossiers in the list, and no other dossier, name or school', async () => {
    const { status, body } = await schoollezer('lijst');
    expect(status).toBe(200);
    expect(body).toContain(eigen.kenmerk);
    const { naam } = app.settings.scholen[1]!;
    for (const other of [ander.kenmerk, 'Anna de Vries', naam]) expect(body).not.toContain(other);
  });

  it('finds nothing of another school by searching', async () => {
    const found = await schoollezer('zoeken', eigen, '', 'zoek=Anna');
    const at = found.headers['Location'];
    const shown = at === undefined ? found : await send(app, 'GET', at, { header: principal(['schoollezer'], 'lezer van een') });
    expect(shown.status).toBe(200);
    expect(shown.body).not.toContain(ander.kenmerk);
    expect(shown.body).not.toContain('Anna de Vries');
  });

  const overDossier = (Object.keys(tabel) as RouteName[]).filter(
    (route) => isOverDossier(route) && tabel[route][0]['schoollezer'] === 'eigen',
  );
  it.each(overDossier)('%s of another school answers as one that is not there', async (route) => {
    const hidden = await schoollezer(route, ander, files.ander);
    const absent = await schoollezer(route, { kenmerk: 'D-1900-00000' }, files.ander);
    expect(hidden.status).toBe(404);
    expect(bytes(hidden)).toEqual(bytes(absent));
  });

  it('who is named by no school sees an empty list', async () => {
    const { status, body } = await ask('lijst', 'van nergens', 'schoollezer', eigen, '');
    expect(status).toBe(200);
    for (const other of [eigen.kenmerk, ander.kenmerk]) expect(body).not.toContain(other);
  });
});

describe('a message that could not be sent', () => {
  const reden = 'De postbus van de school weigert.';
  it('is told to who decides or keeps the service running, and to nobody who only reads or votes', async () => {
    const { schoolId, dossierId, driveId, kenmerk } = ander;
    const bericht = { kanaal: 'mail' as const, inhoud: '', gemaaktOp: app.clock.now().toISOString(), pogingen: 26 };
    await noteMislukt(app, { ...bericht, dossierId, sleutel: `${schoolId}-${driveId}` }, reden, kenmerk);
    const told = async (...van: Rol[]): Promise<boolean> => {
      const { status, body } = await send(app, 'GET', '/loket', { header: principal(van, 'lezer van een') });
      expect(status, van.join()).toBe(200);
      const text = String(body);
      expect(text.includes('id="mislukt"'), van.join()).toBe(text.includes(reden));
      return text.includes(reden);
    };
    const tellen = async (...van: Rol[][]) => Promise.all(van.map((each) => told(...each)));
    expect(await tellen(['schoollezer'], ['lezer'], ['deskundige'])).toEqual([false, false, false]);
    expect(await tellen(['secretaris'], ['voorzitter'], ['directeur-bestuurder'], ['lezer', 'beheerder'])).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect((await ask('lijst', 'lezer van een', 'schoollezer', eigen, '')).body).not.toContain(kenmerk);
  });
});
