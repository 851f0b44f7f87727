import { describe, expect, it } from 'vitest';
import { executeBesluit } from '../../src/decide/index.ts';
import { leerlingenPath } from '../../src/dossier/paths.ts';
import { dossierRijen } from '../../src/loket/dossiers/dossier-index.ts';
import type { DossierRecord } from '../../src/storage/records.ts';
import { csrfOf, get, post, principal } from '../loket/visit.ts';
import type { World } from '../loket/world.ts';
import { metLeden } from '../commissie/eigen-leden.ts';
import { loket as leden } from '../commissie/leden.ts';
import { testApp } from '../fakes/app.ts';
import { gestemd } from '../loket/besluit/gestemd.ts';
import { pageTexts } from '../pdf/look.ts';
import { round, work } from '../tell/work.ts';

type Test = Awaited<ReturnType<typeof testApp>>;
const secretaris = { header: principal(['secretaris']) };
const kop = 'Voornaam;Achternaam;Geboortedatum;BSN (laatste 3);Leerjaar;Begin LWOO';
const letters = String(process.pid).replaceAll(/\d/g, (figure) => 'abcdefghij'.charAt(Number(figure)));
let codes = 0;

/** A list of three pupils that no other test knows, in the folder LWOO, read and told. */
async function told(): Promise<{ app: Test; record: DossierRecord; rows: string[] }> {
  const made = metLeden((await testApp('2026-06-16T10:00:00Z')) as unknown as World, leden) as unknown as Test;
  codes += 1;
  const app = { ...made, settings: { ...made.settings, SWV_CODE: `L${process.pid}X${codes}` } };
  const name = `Q${letters}${'abcdefgh'.charAt(codes)}`;
  const rows = ['10-02-2014;090', '11-03-2014;191', ';292'].map(
    (rest, at) => `${name}${'rst'.charAt(at)};Akker${'rst'.charAt(at)};${rest};1;01-08-2026`,
  );
  const id = app.graph.put('De Esdoorn/LWOO/lijst.csv', [kop, ...rows].join('\n'));
  await round(app);
  await dossierRijen(app, 0);
  return { app, record: (await app.storage.dossiers.get(app.settings.scholen[0]!.id, id))!.record, rows };
}
const at = ({ kenmerk }: DossierRecord) => `/loket/dossiers/${kenmerk}/besluit`;
const asWorld = (app: Test) => app as unknown as World;

async function decide(app: Test, record: DossierRecord, fields: Record<string, string> = {}) {
  await gestemd(app, record);
  const form = await get(asWorld(app), `${at(record)}/nieuw`, secretaris);
  const given = /name="geweigerd"[^>]*>\s*([^<]*)</.exec(String(form.body))?.[1]?.trim() ?? '';
  return post(asWorld(app), `${at(record)}/nieuw`, secretaris, {
    csrf: csrfOf(form),
    versie: String(record.versie),
    geweigerd: given,
    motivering: 'De leerlingen voldoen aan de eisen van het handboek, hoofdstuk 9.',
    nagekeken: 'ja',
    ...fields,
  });
}
const directeur = { header: principal(['directeur-bestuurder'], 'oid-directeur', 'D. Irecteur') };
const hidden = (html: string, naam: string) => new RegExp(`name="${naam}"\\s+value="([^"]*)"`).exec(html)?.[1] ?? '';

/** Signs what was recorded, by the page. */
async function sign(app: Test, record: DossierRecord) {
  const page = String((await get(asWorld(app), at(record), directeur)).body);
  const fields = Object.fromEntries(['csrf', 'besluit', 'gezien'].map((naam) => [naam, hidden(page, naam)]));
  expect((await post(asWorld(app), `${at(record)}/ondertekenen`, directeur, fields)).status).toBe(303);
}

/** Signs and carries out what was recorded; returns the decision. */
async function execute(app: Test, record: DossierRecord) {
  await sign(app, record);
  const asked = app.sent.flatMap(({ queue, message }) => (queue === 'besluit-uitvoeren' ? [message] : []));
  for (const message of asked) await executeBesluit(app, message);
  await work(app);
  return (await app.storage.besluiten.get('besluit', asked[0]?.besluitId ?? ''))?.record;
}

describe('the loket decides on a list', () => {
  it('by its page: a number, a letter that names every pupil, those with LWOO in the register, the status, a card and a mail', async () => {
    const { app, record, rows } = await told();
    const answer = await decide(app, record);
    expect([answer.status, answer.headers['Location']]).toEqual([303, at(record)]);
    const besluit = await execute(app, record);
    expect(besluit).toMatchObject({
      besluit: 'toekennen',
      lijst: { rijen: 3, geweigerd: [4] },
      nummer: `LIJST-${app.settings.SWV_CODE}-2025-2026-0001`,
    });
    expect([besluit?.uitgevoerdOp === undefined, besluit?.leerling]).toEqual([false, undefined]);
    const letter = app.graph.paths().filter((path) => path.includes('/Beschikkingen/'));
    expect(letter).toEqual([`/De Esdoorn/Beschikkingen/Beschikking ${besluit?.nummer}.pdf`]);
    const text = (await pageTexts(await app.graph.download(app.driveId, besluit?.brief?.itemId ?? '', 1_000_000)))
      .join(' ')
      .replaceAll(/\s+/g, ' ');
    const code = app.settings.SWV_CODE;
    const [first, second, third] = rows.map((row) => row.split(';').slice(0, 3).join(' ').trim());
    expect(text).toContain(
      `LWOO toegewezen Rij Leerling Nummer van de toewijzing 2 ${first} LWOO-${code}-2025-2026-0001 3 ${second} LWOO-${code}-2025-2026-0002 Geen LWOO toegewezen Rij Leerling 4 ${third}`,
    );
    for (const part of [
      String(besluit?.nummer),
      'artikel 2.47',
      'zes weken',
      'voldoen aan de eisen van het handboek',
      'directeur-bestuurder',
    ])
      expect(text).toContain(part);
    expect(text).not.toMatch(/\b(?:090|191|292)\b/);
    const register = [];
    for await (const row of app.storage.toewijzingen.list()) if (row.besluitId === besluit?.besluitId) register.push(row);
    expect(register.map(({ toegewezenOp }) => toegewezenOp)).toEqual(['2026-06-16', '2026-06-16']);
    const now = (await app.storage.dossiers.get(record.schoolId, record.dossierId))?.record;
    expect(now?.status).toBe('toegekend');
    expect([app.graph.mails.length, app.graph.cards.length]).toEqual([2, 2]);
    expect(app.graph.mails[1]?.html).toContain('met de lijst “lijst.csv”');
    expect(app.graph.mails[1]?.html).toContain('alleen wat over hun eigen kind gaat');
    const page = await get(asWorld(app), at(record), secretaris);
    expect(page.body).toContain('2 van 3 toegewezen; niet: rij 4');
    expect(page.body).toContain('Leerlingen in het register van LWOO');
    const naarBrief = /href="([^"]*\/besluit\/brieven\/[^"]*-school-1)"/.exec(String(page.body))?.[1] ?? '';
    expect((await get(asWorld(app), naarBrief, secretaris)).status).toBe(200);
  });

  it('carried out twice it is the same; a later list with such a pupil is told so, the list itself is not', async () => {
    const { app, record, rows } = await told();
    await decide(app, record);
    const besluit = await execute(app, record);
    await executeBesluit(app, { besluitId: besluit!.besluitId });
    expect(app.graph.mails).toHaveLength(2);
    app.graph.put('De Esdoorn/LWOO/later.csv', [kop, rows[1], rows[2]].join('\n'));
    app.graph.rename(record.dossierId, 'eerder.csv');
    await round(app);
    const { schoolId, dossierId } = record;
    const copies = app.graph.paths().filter((path) => path.endsWith('opmerkingen.csv'));
    const [own, later] = await Promise.all(
      [dossierId, app.graph.idAt('De Esdoorn/LWOO/later.csv')].map(async (list) => {
        const kenmerk = (await app.storage.dossiers.get(schoolId, list))?.record.kenmerk ?? 'none';
        const path = copies.find((one) => one.includes(kenmerk))!;
        return (await app.graph.download(app.driveId, app.graph.idAt(path.slice(1)), 100_000)).toString();
      }),
    );
    expect(later?.split('al eerder LWOO toegewezen').length).toBe(2);
    expect(own).not.toContain('al eerder');
  });

  it('not with a fault in the form, and not on a list that changed meanwhile; nothing is recorded', async () => {
    const { app, record } = await told();
    const wrong = await decide(app, record, { geweigerd: '99', nagekeken: '' });
    expect(wrong.status).toBe(422);
    expect(wrong.body).toContain('Deze rijen hebben geen leerling: 99');
    expect((await decide(app, record, { geweigerd: '' })).body).toContain('Bij deze rijen is de leerling niet zeker bekend: 4');
    expect((await decide(app, record, { versie: '7' })).status).toBe(409);
    expect(app.sent.filter(({ queue }) => queue === 'besluit-uitvoeren')).toEqual([]);
  });

  it('not where the letter cannot be made: a part of it is missing, or a name holds signs that it cannot show', async () => {
    const { app, record } = await told();
    const poor = { ...app, settings: { ...app.settings, BEZWAAR_ADRES: ' ' } };
    expect((await decide(poor, record)).body).toContain('Dit ontbreekt: het adres voor bezwaar');
    const id = app.graph.put('De Esdoorn/LWOO/lijst.csv', [kop, '李明;Akker;10-02-2014;090;1;01-08-2026'].join('\n'));
    await round(app);
    await dossierRijen(app, 0);
    const now = (await app.storage.dossiers.get(record.schoolId, id))!.record;
    expect((await decide(app, now)).body).toContain('De brief kan deze tekens in de namen niet laten zien: 李 明');
    expect(app.sent.filter(({ queue }) => queue === 'besluit-uitvoeren')).toEqual([]);
  });

  it('says on the page what to do where what was kept of the pupils is gone after the letter, and goes on once it is back', async () => {
    const { app, record } = await told();
    await decide(app, record);
    await sign(app, record);
    const { besluitId } = app.sent.flatMap(({ queue, message }) => (queue === 'besluit-uitvoeren' ? [message] : []))[0]!;
    const path = leerlingenPath(record.dossierId, record.versie);
    const kept = (await app.storage.afgeleid.read(path))!;
    const storage = Object.assign(Object.create(app.storage) as typeof app.storage, {
      toewijzingen: Object.assign(Object.create(app.storage.toewijzingen) as typeof app.storage.toewijzingen, {
        put: () => Promise.reject(new Error('the storage is not there')),
      }),
    });
    await expect(executeBesluit({ ...app, storage }, { besluitId })).rejects.toThrow('the storage is not there');
    await app.storage.afgeleid.removeAll(path);
    await expect(executeBesluit(app, { besluitId })).rejects.toThrow(/nog niet in het register van LWOO/);
    const page = String((await get(asWorld(app), at(record), secretaris)).body);
    expect(page).toContain(`Vraag de beheerder om het bestand ${path} terug te zetten in de opslag.`);
    expect(app.graph.mails).toHaveLength(1);
    await app.storage.afgeleid.write(path, kept);
    await executeBesluit(app, { besluitId });
    const done = (await app.storage.besluiten.get('besluit', besluitId))?.record;
    expect([done?.uitgevoerdOp === undefined, done?.melding]).toEqual([false, undefined]);
  });

  it('says so where it is gone before the letter was made', async () => {
    const { app, record } = await told();
    await decide(app, record);
    await sign(app, record);
    const { besluitId } = app.sent.flatMap(({ queue, message }) => (queue === 'besluit-uitvoeren' ? [message] : []))[0]!;
    await app.storage.afgeleid.removeAll(leerlingenPath(record.dossierId, record.versie));
    await expect(executeBesluit(app, { besluitId })).rejects.toThrow(/nog niet in het register van LWOO/);
    expect((await app.storage.besluiten.get('besluit', besluitId))?.record.melding).toContain('terug te zetten');
  });

  it('leaves rows for later with a reason; a later besluit is on those alone, also where they moved to another row', async () => {
    const { app, record, rows } = await told();
    const code = app.settings.SWV_CODE;
    const { storage } = app;
    const now = async () => (await storage.dossiers.get(record.schoolId, record.dossierId))!.record;
    expect((await decide(app, record, { geweigerd: '', aangehouden: '3-4: de gegevens zijn nog niet zeker' })).status).toBe(303);
    const first = await execute(app, record);
    expect(first?.lijst?.aangehouden?.map(({ rij }) => rij)).toEqual([3, 4]);
    const open = await now();
    expect([open.status === 'in behandeling' || open.status === 'incompleet', open.besluitId, open.laatsteBesluit]).toEqual([
      true,
      undefined,
      first?.besluitId,
    ]);
    expect(String((await get(asWorld(app), `${at(record)}/nieuw`, secretaris)).body)).toContain('Over rij 2 is al eerder besloten');
    // The school sends a better list, with the pupils in another order
    const [a = '', b = '', c = ''] = rows;
    app.graph.put('De Esdoorn/LWOO/lijst.csv', [kop, c.replace(';;', ';12-04-2014;'), b, a].join('\n'));
    await round(app);
    await dossierRijen(app, 0);
    const better = await now();
    app.sent.splice(0);
    expect((await decide(app, better, { geweigerd: '', aangehouden: '' })).status).toBe(303);
    const second = await execute(app, better);
    expect(second?.lijst).toMatchObject({ eerder: [4], geweigerd: [] });
    const numbers: string[] = [];
    for await (const { nummer, rij } of storage.nummers.list(`LWOO-${code}-2025-2026-_`)) numbers.push(`${rij} ${nummer}`);
    expect(numbers).toEqual([`2 LWOO-${code}-2025-2026-0001`, `2 LWOO-${code}-2025-2026-0002`, `3 LWOO-${code}-2025-2026-0003`]);
    expect([(await now()).status, (await now()).besluitId]).toEqual(['toegekend', second?.besluitId]);
  });

  it('makes a letter for each pupil and for the parents where the loket chose so, under the pupil’s own number', async () => {
    const { app, record } = await told();
    expect((await decide(app, record, { brieven: 'per-leerling' })).status).toBe(303);
    const page = String((await get(asWorld(app), at(record), directeur)).body);
    const [voorbeeld = ''] = /[^"]*te-tekenen[^"]*brief=leerling-ouders/.exec(page) ?? [];
    const [look = ''] = await pageTexts(new Uint8Array((await get(asWorld(app), voorbeeld, directeur)).body as Buffer));
    for (const words of ['Uw kind krijgt leerwegondersteuning', 'volgt na het besluit, rij 2']) expect(look).toContain(words);
    await execute(app, record);
    const after = String((await get(asWorld(app), at(record), secretaris)).body);
    const links = [...after.matchAll(/[^"]*-rij-\d+-(?:school|ouders)-1(?=")/g)].map(([link]) => link);
    expect(links.length).toBe(4);
    const [ouders = ''] = await pageTexts(new Uint8Array((await get(asWorld(app), links[1]!, secretaris)).body as Buffer));
    expect(ouders).toContain(`LWOO-${app.settings.SWV_CODE}-2025-2026-0001`);
    expect((await get(asWorld(app), links[1]!.replace('rij-2', 'rij-4'), secretaris)).status).toBe(404);
    const code = app.settings.SWV_CODE;
    const namen = app.graph.paths().flatMap((path) => (path.includes('/Beschikkingen/') ? [path.split('/').at(-1) ?? ''] : []));
    expect(namen.sort()).toEqual(
      [
        `Beschikking LIJST-${code}-2025-2026-0001.pdf`,
        ...['0001', '0002'].flatMap((volg) => [
          `Beschikking LWOO-${code}-2025-2026-${volg} voor de ouders.pdf`,
          `Beschikking LWOO-${code}-2025-2026-${volg}.pdf`,
        ]),
      ].sort(),
    );
  });

  it('not by who may only read', async () => {
    const { app, record } = await told();
    expect((await get(asWorld(app), `${at(record)}/nieuw`, { header: principal(['lezer']) })).status).toBe(403);
  });
});
