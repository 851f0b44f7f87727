import { beforeAll, describe, expect, it } from 'vitest';
import { lookAt } from '../../src/dossier/blik.ts';
import { leesBewijs } from '../../src/retain/bewijs/keten.ts';
import { defaultLimits } from '../../src/read/limits.ts';
import { openParts } from '../../src/read/packed/unzip.ts';
import type { DossierRecord } from '../../src/storage/records.ts';
import { besluitRecord, ondertekend } from '../decide/besluiten.ts';
import { pageTexts } from '../pdf/look.ts';
import { lijstDossier } from './lijst-dossier.ts';
import { as, csrfOf, get, principal, send, type Visitor } from './visit.ts';
import { dossier, rapport, world, type World } from './world.ts';

// All tests share one storage, in which at most fifty of a name are found: here nobody else has this one
const achternaam = `van den Bergh${String(process.pid).replace(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit)))}`;
const joris = { naam: `Joris ${achternaam}`, geboortedatum: '2011-03-14' };
let mappen = 0;
const vanJoris = (at: World, part: Parameters<typeof dossier>[1] = {}, report = rapport): Promise<DossierRecord> => {
  mappen += 1;
  return dossier(at, { map: `${joris.naam} ${mappen}`, leerling: joris.naam, ...part }, report);
};
const opLijst = { naam: 'Aron van den Akker', geboortedatum: '2014-02-13' };
const anderenOpLijst = ['Boersema', 'Dekkers', 'Evers'];
const secretaris = as('secretaris');
const directeur: Visitor = { header: principal(['directeur-bestuurder'], 'oid-2', 'A. Bestuurder') };

const post = async (app: World, path: string, visitor: Visitor, fields: [string, string][]) => {
  const csrf = csrfOf(await get(app, '/loket/rechten', visitor));
  return send(app, 'POST', path, visitor, new URLSearchParams([['csrf', csrf], ...fields]).toString());
};
const gezocht = (wie = joris): [string, string][] => [
  ['naam', wie.naam],
  ['geboortedatum', wie.geboortedatum],
];
const kies = (...dossiers: DossierRecord[]): [string, string][] => dossiers.map(({ kenmerk }) => ['dossier', kenmerk]);

/** A dossier on which was decided, read as it stands. */
async function besloten(app: World): Promise<DossierRecord> {
  const { schoolId, dossierId, driveId, kenmerk } = await vanJoris(app);
  const ids = { leerling: joris, besluitId: `b-${dossierId}`, dossierId, schoolId, driveId, kenmerk, nummer: `N-${kenmerk}` };
  const besluit = besluitRecord({ ...ids, ...ondertekend, uitgevoerdOp: '2026-05-12T10:00:00.000Z' });
  await app.storage.besluiten.put(besluit);
  const blik = await lookAt(app.graph, driveId, dossierId);
  const record = await app.storage.dossiers.change(schoolId, dossierId, (found) =>
    found === undefined
      ? undefined
      : { ...found, gelezenBlik: blik?.mark ?? '', besluitId: besluit.besluitId, laatsteBesluit: besluit.besluitId },
  );
  if (record === undefined) throw new Error('the dossier is gone');
  return record;
}

let app: World;
beforeAll(async () => {
  app = await world();
});

describe('looking a pupil up', () => {
  it('finds dossiers and besluiten by name and birth date, says what is uncertain, and leaves another pupil of the name out', async () => {
    const own = await besloten(app);
    const zonder = await vanJoris(app, {}, { ...rapport, feiten: {} });
    const ander = await vanJoris(app, {}, { ...rapport, feiten: { geboortedatum: '2012-01-01' } });
    const { status, body } = await post(app, '/loket/rechten/zoeken', secretaris, gezocht());
    const text = String(body);
    expect(status).toBe(200);
    expect(text).toMatch(new RegExp(`value="${own.kenmerk}"\\s+checked`));
    expect(text).toContain(`besluit N-${own.kenmerk} in het register`);
    expect(text).not.toMatch(new RegExp(`value="${zonder.kenmerk}"\\s+checked`));
    expect(text).toContain(zonder.kenmerk);
    expect(text).not.toContain(ander.kenmerk);
  });

  it('asks for a whole name and a day, and says so in the form', async () => {
    const { status, body } = await post(app, '/loket/rechten/zoeken', secretaris, gezocht({ naam: 'Bergh', geboortedatum: 'morgen' }));
    expect([status, String(body)]).toEqual([400, expect.stringContaining('Vul de voornaam en de achternaam in')]);
    expect(String(body)).toContain('Vul de geboortedatum in');
  });

  it('finds a pupil on a list by the hash alone, in its row', async () => {
    const lijst = await lijstDossier(app);
    const { body } = await post(app, '/loket/rechten/zoeken', secretaris, gezocht(opLijst));
    expect(String(body)).toContain(lijst.kenmerk);
    expect(String(body)).toMatch(/LWOO-lijst, rij \d+/);
  });

  it.each(['voorzitter', 'deskundige', 'lezer', 'beheerder'])('is not for %s', async (rol) => {
    expect((await get(app, '/loket/rechten', as(rol))).status).toBe(403);
  });
});

describe('inzage', () => {
  const zipVan = async (wie: typeof joris, ...dossiers: DossierRecord[]) => {
    const answer = await post(app, '/loket/rechten/inzage', secretaris, [...gezocht(wie), ...kies(...dossiers)]);
    expect([answer.status, answer.headers['Content-Type']]).toEqual([200, 'application/zip']);
    const parts = new Map<string, Buffer>();
    const found = await openParts(Buffer.from(answer.body), defaultLimits);
    for (const name of found.names) parts.set(name, Buffer.from(found.read(name) ?? ''));
    return parts;
  };

  it('gives the files, letters and what the loket did of each chosen dossier, with contents, and writes each down', async () => {
    const [one, two] = [await besloten(app), await besloten(app)];
    const parts = await zipVan(joris, one, two);
    const names = [...parts.keys()];
    for (const { kenmerk } of [one, two]) {
      expect(names).toContain(`${kenmerk}/Stukken van de school/Onderzoeksverslag.pdf`);
      expect(names).toContain(`${kenmerk}/Van het loket/Besluiten en bezwaar.pdf`);
    }
    const inhoud = (await pageTexts(parts.get('Inhoud.pdf') ?? Buffer.from(''))).join(' ');
    for (const part of [joris.naam, one.kenmerk, two.kenmerk, 'Onderzoeksverslag.pdf']) expect(inhoud).toContain(part);
    for await (const { daad } of app.storage.inzage.list(one.dossierId)) expect(daad).toBe('inzage gegeven in alles van de leerling');
  });

  it('of a list gives the row of this pupil and of nobody else', async () => {
    const lijst = await lijstDossier(app);
    const parts = await zipVan(opLijst, lijst);
    expect([...parts.keys()].filter((name) => !name.startsWith(lijst.kenmerk))).toEqual(['Inhoud.pdf']);
    const text = (await pageTexts(parts.get(`${lijst.kenmerk}/Op de LWOO-lijst.pdf`) ?? Buffer.from(''))).join(' ');
    expect(text).toContain(opLijst.naam.split(' ').at(-1));
    for (const other of anderenOpLijst) expect(text).not.toContain(other);
  });

  it('gives nothing of a dossier of another pupil, whatever the form says', async () => {
    const ander = await vanJoris(app, { map: 'Iemand Anders' }, { ...rapport, feiten: { geboortedatum: '2010-01-01' } });
    const answer = await post(app, '/loket/rechten/inzage', secretaris, [...gezocht(), ...kies(ander)]);
    expect([answer.status, String(answer.body)]).toEqual([400, expect.stringContaining('Kies eerst welke dossiers')]);
  });
});

describe('wie heeft gelezen', () => {
  it('tells who opened what, as a list and as a file, at once', async () => {
    const own = await besloten(app);
    await get(app, `/loket/dossiers/${own.kenmerk}`, { header: principal(['deskundige'], 'oid-3', 'D. Eskundige') });
    const list = String((await post(app, '/loket/rechten/gelezen', secretaris, [...gezocht(), ...kies(own)])).body);
    expect(list).toContain('D. Eskundige');
    expect(list).toContain('dossier gelezen');
    const csv = await post(app, '/loket/rechten/gelezen', secretaris, [...gezocht(), ...kies(own), ['als', 'csv']]);
    expect(csv.headers['Content-Type']).toContain('text/csv');
    expect(String(csv.body)).toMatch(new RegExp(`"D. Eskundige";"deskundige";"dossier gelezen";"${own.kenmerk}"`));
  });
});

describe('wissen', () => {
  const vraag = async (...dossiers: DossierRecord[]) => {
    const answer = await post(app, '/loket/rechten/wissen', secretaris, [...gezocht(), ...kies(...dossiers)]);
    expect(answer.status).toBe(303);
    return answer.headers['Location'] ?? '';
  };
  const stempelOf = async (path: string, visitor: Visitor) =>
    /name="stempel" value="(\w+)"/.exec(String((await get(app, path, visitor)).body))?.[1] ?? '';
  const keur = async (path: string, visitor: Visitor, doe = 'goed', stempel?: string) =>
    post(app, path, visitor, [
      ['doe', doe],
      ['stempel', stempel ?? (await stempelOf(path, visitor))],
    ]);
  const rowOf = async ({ schoolId, dossierId }: DossierRecord) => (await app.storage.dossiers.get(schoolId, dossierId))?.record;

  it('is done once a second person approves; besluit and register stay, and the record says on what ground', async () => {
    const own = await besloten(app);
    const path = await vraag(own);
    expect((await keur(path, secretaris, 'goed', await stempelOf(path, directeur))).status).toBe(409);
    expect((await rowOf(own))?.status).toBe('in behandeling');
    expect((await keur(path, directeur)).status).toBe(303);
    expect(await rowOf(own)).toMatchObject({ status: 'vernietigd', map: '' });
    expect(await app.storage.afgeleid.paths(`${own.dossierId}/`)).toEqual([]);
    expect(app.graph.paths().filter((found) => found.includes(`${encodeURIComponent(own.map)}/`))).toEqual([]);
    expect((await app.storage.besluiten.get('besluit', `b-${own.dossierId}`))?.record.leerling?.naam).toBe(joris.naam);
    const { regels } = await leesBewijs(app);
    const line = regels.find((regel) => regel.soort === 'vernietiging' && regel.dossierId === own.dossierId);
    expect(line).toMatchObject({ grond: expect.stringContaining('AVG artikel 17'), goedkeuring: { door: 'A. Bestuurder' }, bestanden: 4 });
    expect(String((await get(app, path, secretaris)).body)).toContain('klaar op');
    expect((await keur(path, directeur, 'goed', 'x')).status).toBe(409);
  });

  it('keeps what a duty stands against, and says which', async () => {
    const [loopt, gehouden] = [await vanJoris(app), await besloten(app)];
    await app.storage.houden.put({
      houdId: 'h1', dossierId: gehouden.dossierId, schoolId: gehouden.schoolId, kenmerk: gehouden.kenmerk, grond: 'klacht',
      gezetDoor: 'S.', gezetDoorAccount: 'x', gezetOp: '2026-05-01T10:00:00.000Z', herzienOp: '2026-08-01',
    }); // prettier-ignore
    const text = String((await get(app, await vraag(loopt, gehouden), directeur)).body);
    for (const part of ['de aanvraag loopt nog', 'er loopt een klacht', 'Archiefwet', 'er is niets dat gewist mag worden'])
      expect(text).toContain(part);
    expect([(await rowOf(loopt))?.status, (await rowOf(gehouden))?.status]).toEqual(['in behandeling', 'in behandeling']);
  });

  it('a hold, or a file, that came after the question stops it', async () => {
    const [own, other] = [await besloten(app), await besloten(app)];
    const [path, second] = [await vraag(own), await vraag(other)];
    await app.storage.dossiers.put({ ...own, bezwaarId: 'bz' });
    const school = app.settings.scholen[0]!;
    app.graph.put(`${school.pad}/Aanvragen/${encodeURIComponent(other.map)}/nieuw.pdf`, 'z');
    for (const one of [path, second]) expect((await keur(one, directeur)).status).toBe(303);
    expect([(await rowOf(own))?.status, (await rowOf(other))?.status]).toEqual(['in behandeling', 'in behandeling']);
    expect(String((await get(app, path, directeur)).body)).toContain('er loopt een bezwaar');
    expect(String((await get(app, second, directeur)).body)).toContain('er is iets veranderd in de map');
  });

  it('sent back, nothing is destroyed, and it cannot be approved any more', async () => {
    const own = await besloten(app);
    const path = await vraag(own);
    const stempel = await stempelOf(path, directeur);
    await keur(path, directeur, 'terug');
    expect((await keur(path, directeur, 'goed', stempel)).status).toBe(409);
    expect((await rowOf(own))?.status).toBe('in behandeling');
  });
});
