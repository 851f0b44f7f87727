import { afterAll, beforeAll, expect, it } from 'vitest';
import { RestError } from '@azure/storage-blob';
import { dateOf } from '../../src/calendar.ts';
import type { DossierRecord } from '../../src/storage/records.ts';
import { containers, tabellen, type Plaats } from '../../src/verwerking/plaatsen.ts';
import { verklaringBestand, verklaringen } from '../../src/retain/bewijs/verklaring.ts';
import { pageTexts } from '../pdf/look.ts';
import { kanaries, Voorraad, type Kanarie } from './kanaries.ts';
import { besluit, besluitLijst } from './besluiten.ts';
import { misgaan } from './misgaan.ts';
import { planten } from './planten.ts';
import { formulierenIn, ingevuld, Persoon } from './persoon.ts';
import { aanvraagVan, formulierVan, lijstVan, rommelVan } from './stukken.ts';
import { Wereld } from './wereld.ts';

let wereld: Wereld;
const voorraad = new Voorraad();
const neem = () => voorraad.neem();
const typ = () => voorraad.typ();
const typZonderBsn = () => voorraad.typZonderBsn();

beforeAll(async () => {
  wereld = await Wereld.start();
});
afterAll(() => wereld.stop());
/** Reading starts processes, which takes its time on a machine with other work, in milliseconds. */
const lang = 60_000;

const upload = (path: string, bytes: Buffer) => wereld.upload(path, bytes);
const dossierVan = (naam: string) => wereld.dossierVan(naam);

/** What was uploaded: a complete application, one full of rubbish, one that is a form alone, and a list. */
type Wat = 'a' | 'b' | 'c' | 'lijst';
const geupload = new Map<Wat, { kanarie: Kanarie; kenmerk: string }>();
const van = (wat: Wat) => {
  const found = geupload.get(wat);
  if (found === undefined) throw new Error(`${wat} was not uploaded`);
  return found;
};
const dossierPad = (wat: Wat, rest = ''): string => `/loket/dossiers/${van(wat).kenmerk}${rest}`;
const als = (rol: string): Persoon => new Persoon(wereld, rol);

it(
  'uploaded, read, checked and told',
  async () => {
    const [a, b, c, lijst] = [neem(), neem(), neem(), neem()];
    for (const { naam, bytes } of await aanvraagVan(a, '2026-03-02')) await upload(`Aanvragen/${a.naam}/${naam}`, bytes);
    for (const { naam, bytes } of await rommelVan(neem)) await upload(`Aanvragen/${b.naam} ${b.geboren} ${b.bsn}/${naam}`, bytes);
    await upload(`Aanvragen/${c.naam}/formulier.txt`, formulierVan(c));
    await upload(`Aanvragen/los ${neem().naam}.pdf`, Buffer.from(typ()));
    await upload(`LWOO/lijst ${lijst.naam}.xlsx`, lijstVan(kanaries.slice(40)));
    await wereld.tijdklok('drives-nalopen');
    expect(await wereld.werk()).toEqual([]);
    for (const [wat, kanarie] of Object.entries({ a, b, c, lijst }) as [Wat, Kanarie][])
      geupload.set(wat, { kanarie, kenmerk: (await dossierVan(kanarie.naam)).kenmerk });
    expect((await dossierVan(a.naam)).eindoordeel).toBe('compleet');
    expect(wereld.gevonden()).toEqual([]);
  },
  lang,
);

it('asked about, judged, put right, voted on, put off and decided', async () => {
  const [secretaris, voorzitter, directeur] = [als('secretaris'), als('voorzitter'), als('directeur-bestuurder')];
  const stemming = dossierPad('a', '/stemming');
  await secretaris.verstuur(dossierPad('b'), '/vraag', { toelichting: typZonderBsn() });
  const [, punt = ''] = /action="([^"]*\/oordelen\/[^"]*)"/.exec(await secretaris.open(dossierPad('b'))) ?? [];
  await secretaris.verstuur(dossierPad('b'), punt, { uitkomst: 'voldaan', reden: typZonderBsn() });
  const feiten = await secretaris.open(dossierPad('b', '/feiten'));
  const ander = neem();
  const nieuw: Record<string, string> = { 'feit-naam': ander.naam, 'feit-datum': ander.geboren };
  for (const [, feit = ''] of feiten.matchAll(/href="([^"]*\/feiten\/[0-9a-f]{32})"/g)) {
    const velden = formulierenIn(await secretaris.open(feit))[0]?.velden ?? [];
    const veld = velden.find(({ naam, waarde }) => naam in nieuw && waarde !== '')?.naam;
    if (veld === undefined) continue;
    await secretaris.verstuur(feit, feit, { [veld]: nieuw[veld] ?? '', reden: typZonderBsn() });
    Reflect.deleteProperty(nieuw, veld);
  }
  expect(nieuw).toEqual({});
  await wereld.werk();
  await secretaris.verstuur(dossierPad('b', '/besluit/aanhouden'), '/aanhouden', { reden: typZonderBsn(), tot: '2026-04-20' });
  await voorzitter.verstuur(stemming, '/stem', { stem: 'toekennen', toelichting: typZonderBsn() });
  const vergadering = await secretaris.verstuur('/loket/vergaderingen/nieuw', '/nieuw', {
    datum: '2026-03-02',
    tijd: '09:30',
    plaats: 'Houten',
  });
  const opAgenda = new URL(vergadering, 'https://x').pathname;
  await secretaris.verstuur(opAgenda, '/agenda', { doe: 'kenmerk', kenmerk: van('a').kenmerk });
  await secretaris.verstuur(`${opAgenda}/dossiers/${van('a').kenmerk}`, van('a').kenmerk, { notities: typZonderBsn() });
  const stemmen = await secretaris.open(stemming);
  const namen = Array.from(stemmen.matchAll(/name="(stem-[^"]+)"/g), ([, naam = '']) => naam);
  await secretaris.verstuur(stemming, '/noteren', Object.fromEntries(namen.map((naam) => [naam, 'toekennen'])));
  await besluit(secretaris, dossierPad('a'), `Passend onderwijs voor ${typZonderBsn()}`);
  await wereld.werk();
  await directeur.verstuur(dossierPad('a', '/besluit'), '/terugsturen', { reden: typZonderBsn().slice(0, 300) });
  await besluit(secretaris, dossierPad('a'), `Passend onderwijs voor ${typZonderBsn()}`);
  await wereld.werk();
  await directeur.verstuur(dossierPad('a', '/besluit'), '/ondertekenen', { bekeken: 'ja' });
  await besluitLijst(secretaris, dossierPad('lijst'), typZonderBsn());
  await wereld.werk();
  await directeur.verstuur(dossierPad('lijst', '/besluit'), '/ondertekenen', { bekeken: 'ja' });
  expect(await wereld.werk()).toEqual([]);
  expect((await dossierVan(van('a').kanarie.naam)).status).toBe('toegekend');
  expect(wereld.gevonden()).toEqual([]);
});

it('looked at by everybody of the loket, who type where they can', async () => {
  for (const [rol, begin, meest] of [
    ['secretaris', '/loket', 80],
    ['voorzitter', '/loket', 8],
    ['directeur-bestuurder', '/loket/vernietigen', 8],
    ['beheerder', '/loket/beheer', 20],
  ] as const) {
    await als(rol).loopDoor(begin, typ, meest);
  }
  expect(wereld.gevonden()).toEqual([]);
});

it('objected to, held, put right, answered by right, and written down as enrolled', async () => {
  const [secretaris, directeur] = [als('secretaris'), als('directeur-bestuurder')];
  const besluitPagina = await secretaris.open(dossierPad('a', '/besluit'));
  const linkNaar = (deel: string): string => new RegExp(`href="([^"]*${deel}[^"]*)"`).exec(besluitPagina)?.[1] ?? '';
  await secretaris.verstuur(linkNaar('/verbeteren/'), linkNaar('/verbeteren/'), {
    reden: typZonderBsn().slice(0, 200),
    motivering: typZonderBsn(),
  });
  await secretaris.verstuur(linkNaar('/besluit/bezwaar/'), linkNaar('/besluit/bezwaar/'), {
    ontvangenOp: '2026-03-02',
    indiener: 'ouders',
    grond: typZonderBsn(),
  });
  const [, bezwaar = ''] = /href="([^"]*\/bezwaren\/[^"]*)"/.exec(await secretaris.open(dossierPad('a', '/besluit'))) ?? [];
  await secretaris.verstuur(bezwaar, bezwaar, { uitkomst: 'gehandhaafd', toelichting: typZonderBsn() });
  await secretaris.verstuur(dossierPad('c', '/bewaren'), '/bewaren', { grond: 'klacht', herzienOp: '2026-06-01' });
  const gezocht: [string, string][] = [
    ['naam', van('c').kanarie.naam],
    ['geboortedatum', van('c').kanarie.geboren],
    ['dossier', van('c').kenmerk],
  ];
  const csrf = ingevuld(formulierenIn(await secretaris.open('/loket/rechten'))[0]!).filter(([naam]) => naam === 'csrf');
  // What somebody puts in an address by hand
  const eigen = await secretaris
    .vraag('POST', dossierPad('b', `/oordelen/${encodeURIComponent(van('b').kanarie.naam)}`), csrf)
    .then(({ status }) => status);
  expect(eigen).toBe(404);
  wereld.opvang.vergeet('adres van het loket', encodeURIComponent(van('b').kanarie.naam));
  for (const pad of ['zoeken', 'inzage', 'gelezen']) {
    const { status } = await secretaris.vraag('POST', `/loket/rechten/${pad}`, [...csrf, ...gezocht]);
    expect(status, pad).toBe(200);
  }
  const { headers } = await secretaris.vraag('POST', '/loket/rechten/wissen', [...csrf, ...gezocht]);
  await directeur.open(headers['Location'] ?? '');
  for (const pagina of ['/loket/zoeken', '/loket/register/zoeken']) {
    const gevonden = await secretaris.vraag('POST', pagina, [...csrf, ['tekst', van('a').kanarie.naam]]);
    expect((await secretaris.vraag('GET', gevonden.headers['Location'] ?? '')).body).toContain(van('a').kanarie.naam);
  }
  expect(wereld.gevonden()).toEqual([]);
});

const { kijken, lezen, melden } = misgaan(voorraad);
it.each([
  ['looking', kijken],
  ['reading', lezen],
  ['telling', melden],
])('gone wrong in %s, in every way at once: told without a canary', async (_wat, wijzen) => {
  wereld.netwerk.storingen.push(...wijzen.map(([wat, bij, antwoord]) => ({ wat, bij, keer: 1, antwoord })));
  const map = `Aanvragen/${neem().naam}`;
  await upload(`${map}/formulier.txt`, formulierVan(neem()));
  for (let bestand = 1; bestand <= 4; bestand += 1) await upload(`${map}/${bestand} ${neem().naam}.txt`, Buffer.from(typ()));
  for (let ronde = 1; ronde <= 5; ronde += 1) {
    await wereld.tijdklok('drives-nalopen');
    await wereld.werk();
  }
  expect(
    wereld.netwerk.storingen
      .splice(0)
      .filter(({ keer }) => keer > 0)
      .map(({ wat }) => wat),
  ).toEqual([]);
  expect(wereld.gevonden()).toEqual([]);
});

it('broken in storage: work that fails five times is put aside and dealt with, and no page or log says of whom', async () => {
  const { app, account } = wereld;
  const { dossierId, schoolId } = await dossierVan(van('b').kanarie.naam);
  const kapot = account.container('afgeleid').names(`${dossierId}/tekst/`)[0] ?? '';
  account.container('afgeleid').put(kapot, Buffer.from(`{"naam": ${typ()}`), app.clock.now());
  const { versie } = await dossierVan(van('b').kanarie.naam);
  await app.storage.send('dossier-controleren', { schoolId, dossierId, versie });
  expect((await wereld.werk()).length).toBe(5);
  // A message that is none of ours
  await wereld.neem('dossier-lezen', { schoolId: neem().naam, dossierId: neem().bsn, versie: neem().geboren });
  wereld.gate.wrong = (naam) =>
    /^(?:Dossiers\.list|Besluiten\.)/.test(naam)
      ? { after: false, error: new RestError(`GET ${neem().adressen[1]} failed`, { statusCode: 500 }) }
      : undefined;
  const { fout } = wereld.opvang.aantallen;
  await wereld.tijdklok('achterstand-hervatten');
  expect(wereld.opvang.aantallen.fout).toBe(fout + 1);
  expect((await als('secretaris').vraag('GET', dossierPad('a', '/besluit'))).status).toBe(500);
  wereld.gate.wrong = undefined;
  const beheerder = als('beheerder');
  await beheerder.loopDoor('/loket/beheer/werk', typ, 2);
  expect(wereld.gevonden()).toEqual([]);
});

it('told of by Microsoft 365 and asked from outside', async () => {
  const { functies, app, opvang, m365 } = wereld;
  const vraag = async (naam: string, given: { method: string; url: string; text?: string }) => {
    const { text = '', ...rest } = given;
    const run = functies.http.get(naam);
    if (run === undefined) throw new Error(`no function ${naam}`);
    const answer = await run({ ...rest, headers: new Headers(), query: new URL(given.url).searchParams, text: async () => text });
    const { status, headers = {} } = answer as { status: number; headers?: Record<string, string> };
    opvang.vang('kop van het loket', headers);
    return status;
  };
  const melding = (clientState: string) => {
    const value = [{ subscriptionId: neem().token, clientState, resource: `drives/${m365.drive}/root`, tenantId: neem().naam, x: typ() }];
    return JSON.stringify({ value });
  };
  const url = 'https://loket.example/api/graph/notifications';
  const statussen: number[] = [];
  for (const text of [melding(app.settings.MELDING_GEHEIM), melding(neem().token.slice(-43)), `{"value": ${typ()}`, typ()])
    statussen.push(await vraag('graph-notifications', { method: 'POST', url, text }));
  expect(statussen).toEqual([202, 403, 400, 400]);
  await wereld.werk();
  const brief = `https://loket.example/verifieer/${encodeURIComponent(neem().naam)}`;
  expect([200, 404]).toContain(await vraag('verifieren-nummer', { method: 'GET', url: brief }));
  expect(wereld.gevonden()).toEqual([]);
});

it('shared with who has no business there, and looked after by every timer', async () => {
  const { m365, functies } = wereld;
  const { driveId, dossierId } = await wereld.dossierVan(van('a').kanarie.naam);
  const aan = async (pad: string, json: object) => {
    const init = { method: 'POST', body: JSON.stringify(json), headers: { 'content-type': 'application/json' } };
    const { status } = await m365.call(`/drives/${driveId}/items/${dossierId}/${pad}`, init);
    expect([200, 201]).toContain(status);
  };
  await aan('createLink', { type: 'view', scope: 'anonymous' });
  const wie = neem();
  await aan('invite', {
    recipients: [{ email: `${wie.voornaam}.${wie.achternaam}@elders.example`.toLowerCase() }],
    roles: ['read'],
    requireSignIn: true,
    sendInvitation: false,
  });
  wereld.opvang.doorzoek(wereld.zoeker);
  const { kaart } = wereld.opvang.aantallen;
  for (const naam of functies.tijdklokken.keys()) {
    await wereld.tijdklok(naam);
    await wereld.werk();
  }
  expect(wereld.opvang.aantallen.kaart).toBeGreaterThan(kaart);
  expect(wereld.gevonden()).toEqual([]);
});

it('withdrawn by the parents, and destroyed on request', async () => {
  const [secretaris, directeur] = [als('secretaris'), als('directeur-bestuurder')];
  const { kanarie, kenmerk } = van('b');
  const op = dateOf(wereld.app.clock.now());
  const leerling = { naam: kanarie.naam, geboortedatum: kanarie.geboren, leerlingKlopt: 'ja' };
  const ingetrokken = {
    soortBesluit: 'ingetrokken',
    soort: 'tlv-gp',
    door: 'ouders',
    op,
    motivering: typZonderBsn().slice(0, 300),
    ...leerling,
  };
  await secretaris.verstuur(dossierPad('b', '/besluit/afsluiten'), '/afsluiten', ingetrokken);
  await wereld.werk();
  await directeur.verstuur(dossierPad('b', '/besluit'), '/ondertekenen', { bekeken: 'ja' });
  await wereld.werk();
  const gezocht: [string, string][] = [
    ['naam', kanarie.naam],
    ['geboortedatum', kanarie.geboren],
    ['dossier', kenmerk],
  ];
  const csrf = ingevuld(formulierenIn(await secretaris.open('/loket/rechten'))[0]!).filter(([naam]) => naam === 'csrf');
  const { headers } = await secretaris.vraag('POST', '/loket/rechten/wissen', [...csrf, ...gezocht]);
  const verzoek = headers['Location'] ?? '';
  await directeur.verstuur(verzoek, verzoek.split('/').at(-1) ?? '', { doe: 'goed' });
  await wereld.werk();
  expect(await directeur.open(verzoek)).toContain('vernietigd');
  const over: DossierRecord[] = [];
  for await (const record of wereld.app.storage.dossiers.list()) if (record.kenmerk === kenmerk) over.push(record);
  expect(over.map(({ status, map }) => [status, map])).toEqual([['vernietigd', '']]);
  wereld.vangBlijvend();
  expect(wereld.gevonden()).toEqual([]);
});

it('destroyed after its term, and declared', async () => {
  const directeur = als('directeur-bestuurder');
  const nacht = async (dag: string) => {
    wereld.setDay(dag);
    await wereld.tijdklok('termijnen-nalopen');
    await wereld.werk();
  };
  await nacht('2026-08-20');
  await nacht('2026-09-04');
  await directeur.verstuur('/loket/vernietigen', '/goedkeuren');
  await wereld.werk();
  await nacht('2026-09-05');
  await nacht('2026-09-06');
  const { app, opvang } = wereld;
  const weg: DossierRecord[] = [];
  for await (const record of app.storage.dossiers.list()) if (record.vernietigdOp !== undefined) weg.push(record);
  expect(weg.map(({ kenmerk }) => kenmerk).toSorted()).toEqual([van('a').kenmerk, van('b').kenmerk, van('lijst').kenmerk].toSorted());
  await directeur.open('/loket/verklaringen');
  const [verklaring] = await verklaringen(app);
  const pdf = verklaring && (await verklaringBestand(app, verklaring, 'pdf'));
  opvang.vang('bewijs van vernietiging', (await pageTexts(pdf ?? Buffer.from(''))).join('\n'));
  wereld.vangBlijvend();
  expect(wereld.gevonden()).toEqual([]);
});

it('what the register of processing says tells of no pupil, tells of none', () => {
  const isNiemand = ({ over }: Plaats) => over === 'niemand' || over === 'code' || over === 'medewerker';
  const vol = Object.entries<Plaats>(tabellen).filter(([naam]) => Array.from(wereld.account.table(naam).find([])).length > 0);
  expect(vol.length).toBeGreaterThan(20);
  const teksten = [
    ...vol.flatMap(([naam, plaats]) =>
      isNiemand(plaats) ? Array.from(wereld.account.table(naam).find([]), (row) => [naam, JSON.stringify(row)] as const) : [],
    ),
    ...Object.entries<Plaats>(containers).flatMap(([naam, plaats]) =>
      isNiemand(plaats)
        ? wereld.account
            .container(naam)
            .names('')
            .map((blob) => [naam, wereld.blob(naam, blob).toString()] as const)
        : [],
    ),
  ];
  const gevonden = teksten.flatMap(([naam, tekst]) => wereld.zoeker.zoek(`${naam} ${tekst}`).map(({ rondom }) => `${naam}: ${rondom}`));
  expect(gevonden).toEqual([]);
});

it('with all hundred of them, on every way out, and with what Microsoft 365 itself gave out', () => {
  expect(voorraad.genomen).toBeGreaterThanOrEqual(100);
  expect(Object.entries(wereld.opvang.aantallen).filter(([, aantal]) => aantal === 0)).toEqual([]);
  expect(wereld.netwerk.uitgegeven).toBeGreaterThan(20);
  expect(wereld.opvang.weggelaten).toEqual([]);
});

it.each(planten)('and one that is put in on purpose is found: %s', async (kanaal, plant) => {
  wereld.vangBlijvend();
  wereld.opvang.doorzoek(wereld.zoeker);
  await plant(wereld, kanaries[91]!);
  wereld.vangBlijvend();
  expect(wereld.gevonden().map((vondst) => vondst.split(': ')[0])).toContain(kanaal);
});
