import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, onTestFinished } from 'vitest';
import { fixedClock } from '../../src/clock.ts';
import { doctor } from '../../src/doctor/index.ts';
import { proefNamen, readNamen } from '../../src/doctor/namen.ts';
import type { Proef } from '../../src/doctor/proef.ts';
import { regel, slotregel, type Uitslag } from '../../src/doctor/uitslag.ts';
import { openSetupGraph } from '../../src/graph/index.ts';
import { tokenSource } from '../../src/graph/token.ts';
import { maakPlan } from '../../src/inrichten/plan.ts';
import { readStand } from '../../src/inrichten/stand.ts';
import { voerUit } from '../../src/inrichten/voer-uit.ts';
import type { Settings } from '../../src/settings.ts';
import { openStorage, type Storage } from '../../src/storage/index.ts';
import { listStoredNames } from '../../src/storage/names.ts';
import { bareMicrosoft365, type Bare } from '../inrichten/m365.ts';

let here: Bare;
let webhook: Server;
let answerWith: (request: IncomingMessage, response: ServerResponse) => void;
let storage: Storage;
let proef: Proef;

const asTheService = (request: IncomingMessage, response: ServerResponse) => {
  const token = new URL(request.url ?? '/', 'http://localhost').searchParams.get('validationToken') ?? '';
  response.writeHead(request.method === 'POST' ? 200 : 405, { 'content-type': 'text/plain; charset=utf-8' }).end(token);
};

beforeAll(async () => {
  here = await bareMicrosoft365({ clock: fixedClock(new Date()) });
  webhook = createServer((request, response) => answerWith(request, response));
  await new Promise<void>((resolve) => webhook.listen(0, '127.0.0.1', resolve));
  storage = await openStorage({ AzureWebJobsStorage: inject('azurite') });
  const voor = { loketgroep: here.settings.LOKET_GROEP, clientId: here.settings.GRAPH_CLIENT_ID };
  const plan = maakPlan(await readStand(here.graph, here.settings.scholen, voor.clientId), voor);
  for await (const { fout } of voerUit(here.graph, plan, { weghalen: false })) expect(fout).toBeUndefined();
  answerWith = asTheService;
  const url = `http://localhost:${(webhook.address() as AddressInfo).port}/api/graph/notifications`;
  here.settings = { ...here.settings, MELDING_URL: url, LOKET_URL: 'https://loket.example', MELDING_GEHEIM: 'm'.repeat(32) };
  here.graph = openSetupGraph(here.settings, { log: () => {} });
  await here.graph.createSubscription(here.m365.drive, new Date(here.m365.clock.now().getTime() + 72 * 3_600_000));
});
afterAll(async () => {
  webhook.close();
  await here.m365.end();
});

const withSettings = (settings: Settings): Proef => ({
  settings,
  graph: openSetupGraph(settings, { log: () => {} }),
  token: () => tokenSource(settings)(true),
  storedNames: () => listStoredNames({ AzureWebJobsStorage: inject('azurite') }, 20),
  storage: async () => storage,
  clock: here.m365.clock,
  vragen: fetch,
  newId: randomUUID,
  vlaggen: { kaart: false, mail: false, zonderOpslag: false },
});
beforeEach(async () => {
  answerWith = asTheService;
  await here.m365.admin('knobs', { refuse: null });
  await here.m365.admin('empty-bin');
  proef = withSettings(here.settings);
});

async function run(): Promise<Uitslag[]> {
  const found: Uitslag[] = [];
  for await (const uitslag of doctor(proef)) found.push(uitslag);
  return found;
}
const wrong = (found: Uitslag[]) => found.filter(({ staat }) => staat === 'fout');
type View = { drives: { tree: unknown }[] };
const traces = async () => {
  const files = JSON.stringify(await here.m365.view<View>('tree'));
  return { files, cards: await here.m365.view('cards'), mails: await here.m365.view('mails') };
};

describe('all well', () => {
  it('is a line for each thing, and leaves no trace', async () => {
    const before = await traces();
    const found = await run();
    expect(wrong(found)).toEqual([]);
    expect(found.filter(({ staat }) => staat === 'goed').map(({ onderdeel }) => onderdeel)).toEqual([
      'instellingen',
      'namen op Azure',
      'klok',
      'aanmelden',
      'bibliotheken',
      'recht op de site',
      'kolommen',
      'mappen',
      'toegang tot de mappen',
      'schrijven',
      'kolommen vullen',
      'rechten lezen',
      'bewaarlabel lezen',
      'voorgoed verwijderen',
      'abonnement',
      'postbus lezen',
      'adres voor meldingen',
      'namen in de opslag',
      'opslag',
    ]);
    expect(slotregel(found)).toBe('Alles is in orde. Let nog op 3 regels.');
    expect(await traces()).toEqual(before);
    expect(before.files).not.toContain('dossierloket-proef');
    expect(await storage.afgeleid.paths('doctor-')).toEqual([]);
  });

  it('with flags a card and a mail to the loket itself are tried too', async () => {
    proef.vlaggen = { kaart: true, mail: true, zonderOpslag: true };
    const found = await run();
    expect(wrong(found)).toEqual([]);
    expect(JSON.stringify(await here.m365.view('cards'))).toContain('npm run doctor');
    const mails = await here.m365.view<{ mailbox: string }[]>('mails');
    expect(new Set(mails.map(({ mailbox }) => mailbox))).toEqual(new Set([here.settings.LOKET_POSTBUS]));
  });
});

describe('what is broken gives its line, with what mends it', () => {
  const refuse = (path: string, status = 403) => here.m365.admin('knobs', { refuse: { status, calls: 1, path } });

  it.each<[string, () => unknown, string, RegExp]>([
    ['the secret', () => (proef = withSettings({ ...here.settings, GRAPH_CLIENT_SECRET: 'verkeerd' })), 'aanmelden', /GRAPH_CLIENT_SECRET/],
    ['the tenant', () => (proef = withSettings({ ...here.settings, GRAPH_TENANT_ID: 'weg' })), 'aanmelden', /GRAPH_TENANT_ID/],
    ['a clock ten minutes ahead', () => (proef.clock = fixedClock(new Date(Date.now() + 600_000))), 'klok', /w32tm/],
    ['a clock ten minutes behind', () => (proef.clock = fixedClock(new Date(Date.now() - 600_000))), 'klok', /w32tm/],
    ['writing', () => refuse(':/content'), 'schrijven', /rechten\.ps1 -Stap Dienst -Site http/],
    ['filling columns', () => refuse('/listItem/fields'), 'kolommen vullen', /npm run inrichten/],
    ['a retention label', () => refuse('/retentionLabel'), 'bewaarlabel lezen', /rechten\.ps1/],
    ['destroying', () => refuse('/permanentDelete'), 'voorgoed verwijderen', /rechten\.ps1/],
    ['the subscriptions', () => refuse('GET /v1.0/subscriptions'), 'abonnement', /Files\.Read\.All/],
    ['the mailbox', () => refuse('/messages'), 'postbus lezen', /rechten\.ps1 -Stap Dienst/],
    [
      'notifications: another page',
      () => (answerWith = (_, response) => void response.end('hallo')),
      'adres voor meldingen',
      /MELDING_URL/,
    ],
    [
      'notifications: the token as HTML',
      () =>
        (answerWith = (request, response) => {
          response.setHeader('content-type', 'text/html');
          response.end(new URL(request.url ?? '', 'http://x').searchParams.get('validationToken'));
        }),
      'adres voor meldingen',
      /MELDING_URL/,
    ],
    [
      'notifications: an error',
      () => {
        // What the doctor tries in a library is a change, of which this address is told too.
        here.m365.wrongOnPurpose();
        onTestFinished(() => void (answerWith = asTheService));
        answerWith = (_, response) => void response.writeHead(500).end();
      },
      'adres voor meldingen',
      /az functionapp/,
    ],
    ['notifications: no answer', () => (answerWith = (request) => void request.socket.destroy()), 'adres voor meldingen', /az functionapp/],
    [
      'Teams',
      () => {
        proef = withSettings({ ...here.settings, TEAMS_WORKFLOW_URL: `${here.m365.graphUrl}/workflows/oud` });
        proef.vlaggen.kaart = true;
      },
      'Teams',
      /geheimen\.ps1 -Vernieuw teams-workflow-url/,
    ],
    [
      'Teams without https',
      () => (proef = withSettings({ ...here.settings, TEAMS_WORKFLOW_URL: 'http://teams.example/x' })),
      'Teams',
      /geheimen/,
    ],
    [
      'storage that lacks a queue and a table',
      () =>
        (proef.storedNames = async () => {
          const names = await listStoredNames({ AzureWebJobsStorage: inject('azurite') }, 20);
          const without = (all: string[], name: string) => all.filter((one) => one !== name);
          return { ...names, wachtrijen: without(names.wachtrijen, 'drive-kijken'), tabellen: without(names.tabellen, 'Items') };
        }),
      'namen in de opslag',
      /azd provision/,
    ],
    [
      'storage with another key',
      () =>
        (proef.storedNames = () =>
          listStoredNames(
            {
              AzureWebJobsStorage: inject('azurite').replace(
                /AccountKey=[^;]+/,
                `AccountKey=${Buffer.from('verkeerd').toString('base64')}`,
              ),
            },
            20,
          )),
      'opslag',
      /AzureWebJobsStorage/,
    ],
    [
      'storage that does not answer',
      () => (proef.storedNames = () => listStoredNames({ AzureWebJobsStorage: inject('azurite').replace(/:\d+\//g, ':9/') }, 3)),
      'opslag',
      /AzureWebJobsStorage/,
    ],
    [
      'the address for notifications in the settings',
      () => (proef = withSettings({ ...here.settings, LOKET_URL: 'http://loket.example' })),
      'namen op Azure',
      /LOKET_URL|instelling/i,
    ],
    [
      'a library that is not there',
      () =>
        (proef = withSettings({
          ...here.settings,
          scholen: here.settings.scholen.map((school, index) => (index === 0 ? { ...school, drive: 'b!weg' } : school)),
        })),
      'Bibliotheek b!weg',
      /scholen\.json/,
    ],
    [
      'a school without its folder',
      () =>
        (proef = withSettings({
          ...here.settings,
          scholen: here.settings.scholen.map((school, index) => (index === 0 ? { ...school, pad: 'Nergens' } : school)),
        })),
      'map Nergens',
      /npm run inrichten -- --doen/,
    ],
  ])(
    '%s',
    async (_, breakIt, onderdeel, mends) => {
      await breakIt();
      const found = await run();
      const line = wrong(found).find((one) => one.onderdeel === onderdeel);
      expect(wrong(found).map((one) => one.onderdeel)).toContain(onderdeel);
      expect(line === undefined ? '' : regel(line)).toMatch(mends);
      expect(slotregel(found)).toMatch(/niet in orde/);
      const folder = await here.graph.getItemByPath(here.m365.drive, 'De Eik');
      const names = (await here.graph.listChildren(here.m365.drive, folder.id)).map(({ name }) => name);
      expect([...names].sort((a, b) => String(a).localeCompare(String(b)))).toEqual(['Aanvragen', 'Beschikkingen', 'LWOO']);
      // Only where it may not be destroyed it is in the recycle bin, and that is said
      const inBin = JSON.stringify(await here.m365.view('tree')).includes('dossierloket-proef');
      expect(inBin).toBe(found.some(({ tekst }) => tekst.startsWith('staat in de prullenbak')));
    },
    60_000,
  );

  it('a person who was let into a school’s folder is told with the command, and no name', async () => {
    const { id } = await here.graph.getItemByPath(here.m365.drive, 'De Eik');
    const body = JSON.stringify({ recipients: [{ email: 'iemand@elders.example' }], roles: ['read'], requireSignIn: true });
    await here.m365.call(`/drives/${here.m365.drive}/items/${id}/invite`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
    });
    const found = await run();
    expect(wrong(found).map(regel).join()).toContain('doe: npm run inrichten -- --doen --weghalen');
    expect(found.map(regel).join()).not.toContain('iemand');
    const extra = (await here.graph.listPermissions(here.m365.drive, id)).find(({ wie }) => wie === 'persoon');
    await here.graph.removePermission(here.m365.drive, id, extra?.id ?? '');
  });

  it('a subscription that vanished, or runs out within the hour', async () => {
    proef.clock = fixedClock(new Date(here.m365.clock.now().getTime() + 71.5 * 3_600_000));
    expect(wrong(await run()).map(({ onderdeel }) => onderdeel)).toEqual(['klok', 'abonnement']);
    proef.clock = here.m365.clock;
    await here.m365.admin('vanish-subscriptions');
    expect(wrong(await run()).map(({ onderdeel }) => onderdeel)).toEqual(['abonnement']);
  });
});

describe('the addresses in the settings', () => {
  const given = { MELDING_URL: 'https://func-a.azurewebsites.net/api/graph/notifications', LOKET_URL: 'https://func-a.azurewebsites.net' };
  it.each([
    ['as on Azure', given, 'goed'],
    ['an address of one’s own', { ...given, MELDING_URL: 'https://loket.swv.example/api/graph/notifications' }, 'goed'],
    ['on this machine', { MELDING_URL: 'http://localhost:7071/api/graph/notifications', LOKET_URL: 'http://localhost:7071' }, 'goed'],
    ['another path', { ...given, MELDING_URL: 'https://func-a.azurewebsites.net/api/meldingen' }, 'fout'],
    ['plain http', { ...given, MELDING_URL: 'http://func-a.azurewebsites.net/api/graph/notifications' }, 'fout'],
    ['the app of another', { ...given, WEBSITE_SITE_NAME: 'func-b' }, 'fout'],
    ['the own app', { ...given, WEBSITE_SITE_NAME: 'FUNC-A' }, 'goed'],
  ])('%s', (_, settings, staat) => expect(proefNamen({ WEBSITE_SITE_NAME: undefined, ...settings }, readNamen()).staat).toBe(staat));
});
