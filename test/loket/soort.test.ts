import { beforeAll, describe, expect, it } from 'vitest';
import { loadLoketdelen } from '../../src/bundel/loketstukken.ts';
import type { Controlerapport } from '../../src/check/rapport.ts';
import { loadCorrecties } from '../../src/dossier/correcties.ts';
import { correctiesPath } from '../../src/dossier/paths.ts';
import { documentIdOf } from '../../src/loket/dossier/document-id.ts';
import { dossierRijen } from '../../src/loket/dossiers/dossier-index.ts';
import { destroyDerived } from '../../src/retain/derived.ts';
import type { DossierRecord } from '../../src/storage/records.ts';
import { soortenTekst } from '../../src/tell/documentsoort-naam.ts';
import { echtDossier, opnieuwGecontroleerd, vervangen } from './bewijs/echt-dossier.ts';
import { as, csrfOf, get, send, type Visitor } from './visit.ts';
import { world, type World } from './world.ts';

let app: World;
const secretaris = as('secretaris');
const reden = 'de school noemt dit stuk anders';
const formulier = `Aanmeldingsformulier TLV
Naam leerling: Fenna Roelofs
Geboortedatum: 04-09-2011
Type TLV: GP`;
// Nothing in it says what it is
const stuk = `Fenna Roelofs, klas 3
Waar we nu staan en waar we heen willen
Zij doet het rustig aan en wij kijken in mei opnieuw.`;

beforeAll(async () => {
  app = await world();
});

async function made(part: Partial<DossierRecord> = {}) {
  const { record, rapport } = await echtDossier(
    app,
    [
      { naam: 'formulier.txt', bytes: Buffer.from(formulier) },
      { naam: 'Fenna.txt', bytes: Buffer.from(stuk) },
    ],
    part,
  );
  await dossierRijen(app, 0);
  app.sent.length = 0;
  app.events.length = 0;
  return { record, rapport, id: documentIdOf(rapport.documenten[1]!)! };
}
type Made = Awaited<ReturnType<typeof made>>;
const path = ({ record, id }: Pick<Made, 'record' | 'id'>) => `/loket/dossiers/${record.kenmerk}/documenten/${id}`;

async function set(one: Made, change: Record<string, string> = {}, soorten = ['opp'], visitor: Visitor = secretaris) {
  const csrf = csrfOf(await get(app, path(one), visitor));
  const fields = new URLSearchParams({ csrf, reden, ...change });
  for (const soort of soorten) fields.append('soort', soort);
  return send(app, 'POST', path(one), visitor, fields.toString());
}
const checked = ({ record }: Made): Promise<Controlerapport> => opnieuwGecontroleerd(app, record);
const pageOf = async ({ record }: Made, visitor: Visitor = secretaris) =>
  String((await get(app, `/loket/dossiers/${record.kenmerk}`, visitor)).body).replace(/\s+/g, ' ');

describe('what a document is, set by a person', () => {
  it('is checked again with it, and the report says that a person set it and why', async () => {
    const one = await made();
    expect(one.rapport.documenten[1]?.soorten).toEqual(['overig']);
    expect(one.rapport.bevindingen.find(({ id }) => id === 'gp.opp')?.uitkomst).toBe('ontbreekt');
    expect((await set(one)).status).toBe(303);
    expect(app.sent).toEqual([
      {
        queue: 'dossier-controleren',
        message: { schoolId: one.record.schoolId, dossierId: one.record.dossierId, versie: one.record.versie + 1 },
      },
    ]);
    const after = await checked(one);
    const document = after.documenten[1]!;
    expect(document).toMatchObject({
      soorten: ['opp'],
      doorLoket: { reden: 'de school noemt dit stuk anders.', wie: 'S. Ecretaris', computer: ['overig'] },
    });
    expect(soortenTekst(document)).toBe(
      'ontwikkelingsperspectief (OPP) (vastgesteld door het loket, want: de school noemt dit stuk anders.)',
    );
    const opp = after.bevindingen.find(({ id }) => id === 'gp.opp')!;
    expect(opp.uitleg).not.toBe(one.rapport.bevindingen.find(({ id }) => id === 'gp.opp')?.uitleg);
    expect(after.documenten[0]?.doorLoket).toBeUndefined();
  });

  it('never makes anything voldaan without a place to open', async () => {
    const one = await made();
    await set(one, {}, ['opp', 'deskundigenadvies', 'handelingsplan', 'toestemming', 'onderzoeksverslag']);
    for (const { id, uitkomst, bewijs } of (await checked(one)).bevindingen)
      if (uitkomst === 'voldaan') expect(bewijs.length, id).toBeGreaterThan(0);
  });

  it('stands with the document and in the history for everybody; the log names only the dossier', async () => {
    const one = await made();
    await set(one);
    expect(app.events).toEqual([{ event: 'loket-soort', details: { kenmerk: one.record.kenmerk } }]);
    await checked(one);
    const body = await pageOf(one, as('lezer'));
    expect(body).toMatch(/Vastgesteld door het loket \(S\. Ecretaris, 12 mei 2026, 12:00 uur\), want: de school noemt dit stuk anders\./);
    expect(body).toContain('Soort vastgesteld van Fenna.txt: van ander document naar ontwikkelingsperspectief (OPP), want: ');
    expect(body).not.toContain('de soort van Fenna.txt</span>');
    expect(await pageOf(one)).toContain('de soort van Fenna.txt</span>');
  });

  it('stands in the bundle for an objection, and is destroyed with all that was made from the dossier', async () => {
    const one = await made();
    await set(one);
    const deel = (await loadLoketdelen(app, one.record)).find(({ kop }) => kop === 'Wat documenten zijn');
    expect(JSON.stringify(deel?.blokken)).toContain('Fenna.txt van ‘ander document’ naar ‘ontwikkelingsperspectief (OPP)’, want: ');
    await destroyDerived(app, one.record, async () => true);
    expect(await app.storage.afgeleid.exists(correctiesPath(one.record.dossierId))).toBe(false);
  });

  it('sent twice is one act', async () => {
    const one = await made();
    await set(one);
    expect((await set(one)).status).toBe(303);
    expect(app.sent).toHaveLength(1);
    expect((await loadCorrecties(app, one.record.dossierId))?.geschiedenis).toHaveLength(1);
  });

  it('kept by a run that broke off, it is checked when the form comes again', async () => {
    const one = await made();
    await set(one);
    const { schoolId, dossierId, versie } = one.record;
    await app.storage.dossiers.change(schoolId, dossierId, (now) => now && { ...now, versie, gelezenVersie: versie });
    app.sent.length = 0;
    await set(one);
    expect(app.sent).toHaveLength(1);
    expect((await checked(one)).documenten[1]?.soorten).toEqual(['opp']);
    expect((await loadCorrecties(app, dossierId))?.geschiedenis).toHaveLength(1);
  });

  it('withdrawn, what the computer recognised counts again; both steps stay', async () => {
    const one = await made();
    await set(one);
    await checked(one);
    expect((await set(one, { intrekken: 'ja' })).status).toBe(303);
    const after = await checked(one);
    expect([after.documenten[1]?.soorten, after.documenten[1]?.doorLoket]).toEqual([['overig'], undefined]);
    const kept = await loadCorrecties(app, one.record.dossierId);
    expect([kept?.soorten, kept?.geschiedenis.map(({ was, werd }) => [was, werd])]).toEqual([
      [],
      [
        [['overig'], ['opp']],
        [['opp'], ['overig']],
      ],
    ]);
  });

  it('lapses when the file is replaced, and the page of the new one says so', async () => {
    const one = await made();
    await set(one);
    await checked(one);
    const { record } = one;
    await vervangen(app, record, 'Fenna.txt');
    const after = await checked(one);
    expect([after.documenten[1]?.soorten, after.documenten[1]?.doorLoket]).toEqual([['overig'], undefined]);
    const { body } = await get(app, path({ record, id: documentIdOf(after.documenten[1]!)! }), secretaris);
    expect(String(body)).toContain('Het bestand is vervangen sinds het loket vaststelde: ontwikkelingsperspectief (OPP).');
    // The address of the old content is gone
    expect((await get(app, path(one), secretaris)).status).toBe(404);
  });
});

describe('what is refused, in Dutch', () => {
  it.each<[string, Record<string, string>, string[], string]>([
    ['no kind', {}, [], 'Kies wat dit document is.'],
    ['a kind that is none', {}, ['<b>'], 'Kies wat dit document is.'],
    ['a list of pupils', {}, ['lwoo-lijst'], 'Kies wat dit document is.'],
    ['what the computer found too', {}, ['overig'], 'De computer herkende dit ook.'],
    ['no reason', { reden: ' ' }, ['opp'], 'Schrijf in één of twee zinnen waarom.'],
    ['a full BSN', { reden: 'BSN 123456782' }, ['opp'], 'Haal het burgerservicenummer uit de reden.'],
  ])('%s', async (_, change, soorten, words) => {
    const one = await made();
    const { status, body } = await set(one, change, soorten);
    expect([status, String(body).includes(words), String(body).includes('123456782')]).toEqual([422, true, false]);
    expect([app.sent, await loadCorrecties(app, one.record.dossierId)]).toEqual([[], undefined]);
  });

  it('who may only read, and a form without proof', async () => {
    const one = await made();
    for (const rol of ['lezer', 'deskundige']) expect((await get(app, path(one), as(rol))).status).toBe(403);
    expect((await set(one, { csrf: '' })).status).toBe(403);
    expect(await loadCorrecties(app, one.record.dossierId)).toBeUndefined();
  });

  it.each([{ besluitId: 'x' }, { geslotenOp: '2026-05-01T02:00:00.000Z' }])('a dossier with %j', async (part) => {
    const one = await made(part);
    expect((await get(app, path(one), secretaris)).status).toBe(409);
    expect(await app.storage.afgeleid.exists(correctiesPath(one.record.dossierId))).toBe(false);
  });
});
