import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withBrowser } from '../../local/render/browser.ts';
import { personOf } from '../../local/functions-host/login/persons.ts';
import { lookAt } from '../../src/dossier/blik.ts';
import { executeBesluit } from '../../src/decide/index.ts';
import { findRoute, mag, routes, type Rol, type RouteName } from '../../src/loket/access.ts';
import { dossierRijen } from '../../src/loket/dossiers/dossier-index.ts';
import { maakVerklaringen } from '../../src/retain/bewijs/verklaring.ts';
import type { DossierRecord } from '../../src/storage/records.ts';
import { metLeden } from '../commissie/eigen-leden.ts';
import { deskundige3, deskundigeGp, secretaris, voorzitter } from '../commissie/leden.ts';
import { pdf, write } from '../read/make-pdf.ts';
import { echtDossier } from './bewijs/echt-dossier.ts';
import { gestemd } from './besluit/gestemd.ts';
import { Kantoor } from './besluit/kantoor.ts';
import { look, overflow, violations } from './kijk.ts';
import { serve } from './serve.ts';
import { Toetsen } from './toetsen.ts';
import { rapport, world, type World } from './world.ts';

const zes = ['secretaris', 'voorzitter', 'deskundige', 'directeur-bestuurder', 'lezer', 'beheerder'] as const satisfies readonly Rol[];
const account = (rol: Rol) => ({ account: personOf(rol)?.oid ?? '' });

let app: World;
let kantoor: Kantoor;
let server: Awaited<ReturnType<typeof serve>>;

beforeAll(async () => {
  app = metLeden(await world(), [
    { ...voorzitter, ...account('voorzitter') },
    { ...deskundige3, ...account('deskundige') },
    deskundigeGp,
    secretaris,
  ]);
  kantoor = new Kantoor(app);
  const opzij = app.storage.opzij['service'].getQueueClient('besluit-uitvoeren-poison');
  await opzij.createIfNotExists();
  for (const besluitId of ['a', 'b', 'c']) await opzij.sendMessage(Buffer.from(JSON.stringify({ besluitId })).toString('base64'));
  server = await serve(app, 'by a page');
});
afterAll(async () => {
  await server.close();
});

/** A dossier with a document that was really read, on which the loket can decide. */
async function compleet(map: string): Promise<DossierRecord> {
  const bytes = await pdf(write(['Onderzoeksverslag', 60, 90], ['De leerling heeft een totaal-IQ van 71.', 60, 120]));
  const bewijs = [{ document: 'verslag.pdf', pagina: 1, citaat: 'een totaal-IQ van 71' }];
  const { record } = await echtDossier(app, [{ naam: 'verslag.pdf', bytes }], { map, eindoordeel: 'compleet' }, () => ({
    ...rapport,
    bevindingen: rapport.bevindingen.map((een) => ({ ...een, bewijs: een.bewijs.length > 0 ? bewijs : [] })),
    documenten: [{ naam: 'verslag.pdf', soorten: ['onderzoeksverslag'], leesbaar: true, inhoud: 'bestand-1' }],
  }));
  await dossierRijen(app, 0);
  return record;
}

/** A dossier that was decided on, so that all of it can be destroyed at the request of a pupil. */
async function teWissen(map: string): Promise<DossierRecord> {
  const { fresh: made } = await kantoor.granted({ naam: map }, { map });
  const { schoolId, dossierId, driveId } = made;
  const blik = await lookAt(app.graph, driveId, dossierId);
  await app.storage.dossiers.change(schoolId, dossierId, (found) => found && { ...found, gelezenBlik: blik?.mark ?? '' });
  return made;
}

/** Signs in as somebody of a role, by keys, from the address of the loket. */
async function meldAan(context: BrowserContext, rol: Rol): Promise<Toetsen> {
  await context.clearCookies();
  const keys = new Toetsen(await context.newPage());
  await keys.page.goto(`${server.url}/loket`);
  await keys.volg(keys.page.getByRole('button', { name: new RegExp(`– ${rol}\\b`) }), /\/loket/);
  return keys;
}

const menu = ({ page }: Toetsen, naam: string) =>
  page.getByRole('navigation', { name: 'Hoofdmenu' }).getByRole('link', { name: naam, exact: true });

/** What a role does with a dossier, from its own first page. */
const daden = {
  weergave: async (keys: Toetsen, { kenmerk }: DossierRecord) => {
    const { page } = keys;
    // Folded on a page as narrow as this
    await keys.druk(page.getByText('Filters', { exact: true }));
    await keys.kies(page.getByLabel('Status'), 'incom');
    await keys.stuur(page.getByRole('button', { name: 'Toon' }));
    await keys.druk(page.getByText('Deze lijst bewaren als weergave'));
    await keys.vul(page.getByLabel('Naam van de weergave'), `Wacht ${kenmerk}`);
    await keys.enter();
    await keys.volg(page.getByRole('link', { name: `Wacht ${kenmerk}` }), '**/loket?status=incompleet');
  },
  agenda: async (keys: Toetsen, { map, kenmerk }: DossierRecord, tijd: string) => {
    const { page } = keys;
    await keys.volg(page.getByRole('link', { name: 'Naar de inhoud' }), /#inhoud$/);
    await keys.vul(page.getByLabel('Zoek op naam van de leerling, map of kenmerk'), map);
    await keys.enter();
    await page.waitForURL(/\/loket\?zoek=[\w-]{22}$/);
    await keys.volg(page.getByRole('columnheader').getByRole('link', { name: 'Ontvangen' }), /richting=op/);
    await keys.volg(page.getByRole('link', { name: map }), `**/dossiers/${kenmerk}`);
    await keys.volg(menu(keys, 'Vergaderingen'), '**/vergaderingen');
    await keys.volg(page.getByRole('link', { name: 'Vergadering plannen' }), '**/nieuw');
    await keys.datum(page.getByLabel('Dag'), '2026-05-12');
    await keys.vul(page.getByLabel('Begint om'), tijd);
    await keys.vul(page.getByLabel('Plaats'), `Kamer ${kenmerk}`);
    await keys.enter();
    await page.waitForURL(/vergaderingen\/(?!nieuw)[\w-]+/);
    await keys.druk(page.getByText('Een ander dossier op de agenda zetten'));
    await keys.vul(page.getByLabel('Kenmerk'), kenmerk);
    await keys.enter();
    for (const naam of [/V\. Oorzitter/, /C\. Luster/, /G\. Drag/]) await keys.kies(page.getByRole('checkbox', { name: naam }));
    await keys.stuur(page.getByRole('button', { name: 'Bewaren' }));
    await keys.volg(page.getByRole('link', { name: 'Begin bij het eerste dossier' }), `**/dossiers/${kenmerk}`);
    await keys.kies(page.getByLabel(/^G\. Drag/), 'toek');
    await keys.vul(page.getByLabel('Notities voor het verslag'), 'Besproken zonder muis.');
    await keys.stuur(page.getByRole('button', { name: 'Vastleggen', exact: true }));
    await page.getByText('1 voor').waitFor();
  },
  stemVanDossier: async (keys: Toetsen, { kenmerk }: DossierRecord) => {
    const { page } = keys;
    await keys.volg(page.getByRole('link', { name: /wacht(en)? op uw stem/ }), /werk=te-stemmen/);
    await keys.volg(page.getByRole('row').filter({ hasText: kenmerk }).getByRole('link'), `**/dossiers/${kenmerk}`);
    await keys.volg(page.getByRole('link', { name: 'Stemmen of stemmen noteren' }), '**/stemming');
    await keys.kies(page.getByRole('radio', { name: 'toekennen' }));
    await keys.stuur(page.getByRole('button', { name: 'Stem uitbrengen' }));
    await page.getByText('De stem is vastgelegd.').waitFor();
  },
  stemInVergadering: async (keys: Toetsen, { map, kenmerk }: DossierRecord) => {
    const { page } = keys;
    await keys.volg(menu(keys, 'Vergaderingen'), '**/vergaderingen');
    await keys.volg(page.getByRole('row').filter({ hasText: kenmerk }).getByRole('link'), /vergaderingen\/[\w-]+$/);
    await keys.volg(page.getByRole('link', { name: map }), '**/dossiers/**');
    await keys.kies(page.getByRole('radio', { name: 'toekennen' }));
    await keys.stuur(page.getByRole('button', { name: 'Stem uitbrengen' }));
    await page.getByText('De stem is vastgelegd.').waitFor();
  },
  besluit: async (keys: Toetsen, { kenmerk, map }: DossierRecord) => {
    const { page } = keys;
    await keys.volg(page.getByRole('link', { name: map }), `**/dossiers/${kenmerk}`);
    await keys.volg(page.getByRole('link', { name: 'Besluit vastleggen' }), '**/besluit/nieuw');
    await keys.kies(page.getByRole('radio', { name: 'TLV toekennen' }));
    await keys.stuur(page.getByRole('button', { name: 'Bekijk de brief' }));
    await page.waitForSelector('#fouten');
    await keys.volg(page.getByRole('link', { name: /Schrijf op waarom/ }), /#motivering$/);
    await page.keyboard.type('De school heeft veel gedaan. Een kleine groep met dagelijkse begeleiding is nodig.');
    await keys.vul(page.getByLabel('Naam van de leerling'), map);
    await keys.datum(page.getByLabel('Geboortedatum', { exact: true }), '2011-03-14');
    await keys.kies(page.getByLabel(/Ik heb naam en geboortedatum vergeleken/));
    await keys.datum(page.getByLabel('Geldig van'), '2026-08-01');
    await keys.datum(page.getByLabel('Geldig tot en met'), '2028-07-31');
    for (const [nummer, naam, functie] of [
      [1, 'drs. M. de Wit', 'orthopedagoog'],
      [2, 'P. Aksoy MSc', 'kinder- en jeugdpsycholoog'],
    ] as const) {
      const groep = page.getByRole('group', { name: `Deskundige ${nummer}` });
      await keys.vul(groep.getByLabel(`Naam deskundige ${nummer}`), naam);
      await keys.vul(groep.getByLabel('Functie'), functie);
      await keys.kies(groep.getByLabel('Advies'), 'toek');
    }
    await keys.volg(page.getByRole('button', { name: 'Bekijk de brief' }), /nakijken/);
    await keys.volg(page.getByRole('button', { name: /^Leg vast/ }), /\/besluit(\?|$)/);
  },
  handtekening: async (keys: Toetsen, { kenmerk }: DossierRecord) => {
    const { page } = keys;
    await keys.volg(page.getByRole('link', { name: /wacht(en)? op uw handtekening/ }), /werk=te-ondertekenen/);
    await keys.volg(page.getByRole('row').filter({ hasText: kenmerk }).getByRole('link'), `**/dossiers/${kenmerk}`);
    await keys.volg(page.getByRole('link', { name: /onderteken het/ }), '**/besluit');
    await keys.stuur(page.getByRole('button', { name: 'Onderteken het besluit' }));
    await page.getByText('Het besluit is ondertekend en wordt nu uitgevoerd').waitFor();
  },
  register: async (keys: Toetsen, { map, kenmerk }: DossierRecord) => {
    const { page } = keys;
    await keys.volg(menu(keys, 'Register'), '**/register');
    await keys.vul(page.getByLabel('Zoek op nummer, naam van de leerling of kenmerk'), map);
    await keys.enter();
    await page.waitForURL(/zoek=[\w-]{22}/);
    await keys.volg(page.getByRole('row').filter({ hasText: map }).getByRole('link'), /register\/\w+$/);
    await keys.volg(page.getByRole('link', { name: 'Naar het besluit en de brief' }), `**/dossiers/${kenmerk}/besluit`);
    await page.getByText('Het besluit is uitgevoerd').waitFor();
  },
  wissen: async (keys: Toetsen, { map }: DossierRecord) => {
    const { page } = keys;
    await keys.volg(menu(keys, 'Rechten'), '**/rechten');
    await keys.vul(page.getByLabel('Naam van de leerling'), map);
    await keys.datum(page.getByLabel('Geboortedatum'), '2011-03-14');
    await keys.stuur(page.getByRole('button', { name: 'Zoek alles van deze leerling' }));
    await keys.stuur(page.getByRole('button', { name: 'Wissen vragen' }));
    await page.waitForURL(/\/rechten\/wissen\//);
  },
  wissenKeuren: async (keys: Toetsen, { kenmerk }: DossierRecord) => {
    const { page } = keys;
    await keys.volg(menu(keys, 'Rechten'), '**/rechten');
    await keys.volg(page.locator('main a[href*="/rechten/wissen/"]'), /\/rechten\/wissen\//);
    await page.getByText(kenmerk).first().waitFor();
    await keys.stuur(page.getByRole('button', { name: 'Goedkeuren en vernietigen' }));
    await page.getByText('klaar op').waitFor();
  },
  opnieuw: async (keys: Toetsen) => {
    const { page } = keys;
    await page.waitForURL('**/loket/beheer');
    await keys.volg(page.getByRole('link', { name: 'Mislukt werk' }), '**/werk');
    const before = await page.getByRole('button', { name: /^Opnieuw/ }).count();
    await keys.stuur(page.getByRole('button', { name: /^Opnieuw/ }));
    await page.getByText('klaargezet').first().waitFor();
    expect(await page.getByRole('button', { name: /^Opnieuw/ }).count()).toBe(before - 1);
  },
};

async function openContext(browser: Browser, javaScriptEnabled: boolean): Promise<BrowserContext> {
  const context = await browser.newContext({ viewport: { width: 320, height: 900 }, javaScriptEnabled, bypassCSP: true, locale: 'nl-NL' });
  context.setDefaultTimeout(15_000);
  return context;
}

/** What no link leads to: pictures cut from a scan, and the preview in the page after the form. */
const withoutLink: ReadonlySet<RouteName> = new Set<RouteName>(['beeld', 'voorbeeld']);

/** The pages that a role may open, of which the last look at a besluit comes after its form, which one role fills in here. */
const pagesOf = (rol: Rol): RouteName[] =>
  (Object.keys(routes) as RouteName[]).filter(
    (route) =>
      routes[route].method === 'GET' && mag(route, [rol]) && !withoutLink.has(route) && (route !== 'nakijken' || rol === 'secretaris'),
  );

/** Files that a browser opens beside the page, or shows in it: a link that was reached is enough. */
const files: ReadonlySet<RouteName> = new Set<RouteName>([
  'bestand',
  'beeld',
  'bewijsBlad',
  'briefVersie',
  'voorbeeld',
  'teTekenen',
  'verbeteringVoorbeeld',
  'bundelPdf',
  'bundelZip',
  'registerUitvoer',
  'verslagDocx',
  'verslagPdf',
  'verklaringPdf',
  'verklaringGegevens',
  'beheerSjabloonMail',
  'beheerSjabloonPdf',
]);

const routeOf = (href: string): RouteName | undefined => {
  const { origin, pathname } = new URL(href, server.url);
  return origin === new URL(server.url).origin ? findRoute('GET', pathname)?.route : undefined;
};

/** Goes by keys from link to link to every kind of page that a role may open. `kijk` looks at a kind of page that nobody saw before. */
class Ronde {
  readonly reached: Set<RouteName>;
  private readonly seen = new Set<string>();
  private readonly rol: Rol;
  private readonly keys: Toetsen;
  private readonly kijk: (route: RouteName, url: string) => Promise<boolean>;
  constructor(rol: Rol, keys: Toetsen, reached: Set<RouteName>, kijk: (route: RouteName, url: string) => Promise<boolean>) {
    this.rol = rol;
    this.keys = keys;
    this.reached = reached;
    this.kijk = kijk;
  }

  /** Once of each kind; of each dossier its page, its besluit and one of its evidence, since one offers what another does not. */
  private isNew(href: string): boolean {
    const route = routeOf(href);
    if (route === undefined) return false;
    if (!mag(route, [this.rol])) {
      // The name of the loket leads to the list, which sends who has no business there to his own first page
      if (route !== 'lijst') this.keys.fouten.add(`${this.rol} is offered ${route}, and may not open it`);
      return false;
    }
    const [, , , kenmerk = ''] = new URL(href).pathname.split('/');
    const kind = route === 'dossier' || route === 'besluit' || route === 'bewijs' ? `${route} ${kenmerk}` : route;
    const fresh = !this.seen.has(kind);
    this.seen.add(kind);
    this.reached.add(route);
    return fresh && !files.has(route);
  }

  /** The pages that the role may open and did not come to. */
  gemist(): RouteName[] {
    return pagesOf(this.rol).filter((route) => !this.reached.has(route));
  }

  /** Goes round the page that is open where it is the first of its kind, and on to what it links to until every page was reached. */
  async ga(): Promise<void> {
    const { page } = this.keys;
    const here = page.url();
    const route = routeOf(here);
    if (route === undefined) throw new Error(`no page stands at ${here}`);
    this.isNew(here);
    if (await this.kijk(route, here)) await this.keys.ronde();
    const shown = await page
      .locator('iframe[src], img[src]')
      .evaluateAll((all) => all.map((el) => (el as HTMLImageElement | HTMLIFrameElement).src));
    for (const src of shown) this.isNew(src);
    for (const href of await page.locator('a[href]').evaluateAll((all) => all.map((el) => (el as HTMLAnchorElement).href))) {
      if (this.gemist().length === 0) return;
      if (!this.isNew(href)) continue;
      if (page.url() !== here) await page.goto(here);
      await this.keys.naarHalte(href);
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.href !== here);
      await this.ga();
    }
  }
}

/** All that is done with one request and with the rights of a pupil, each act by who may do it. Gives the pages that each role came on. */
async function hele(context: BrowserContext, mark: string, tijd: string): Promise<{ reached: Map<Rol, Set<RouteName>>; fouten: string[] }> {
  const record = await compleet(`Toets ${mark}`);
  const reached = new Map<Rol, Set<RouteName>>(zes.map((rol) => [rol, new Set()]));
  const fouten: string[] = [];
  const als = async (rol: Rol, daad: (keys: Toetsen, over: DossierRecord) => Promise<void>, over = record) => {
    const keys = await meldAan(context, rol);
    keys.page.on('framenavigated', (frame) => {
      const route = frame.url().startsWith(server.url) ? routeOf(frame.url()) : undefined;
      if (route !== undefined) reached.get(rol)?.add(route);
    });
    await daad(keys, over);
    await keys.page.close();
    fouten.push(...keys.fouten);
  };
  await als('secretaris', daden.weergave);
  await als('secretaris', (keys, over) => daden.agenda(keys, over, tijd));
  await als('voorzitter', daden.stemVanDossier);
  await als('deskundige', daden.stemInVergadering);
  await als('secretaris', daden.besluit);
  await als('directeur-bestuurder', daden.handtekening);
  const [message] = app.sent.filter(({ queue }) => queue === 'besluit-uitvoeren').slice(-1);
  await executeBesluit(app, message?.message as { besluitId: string });
  await als('lezer', daden.register);
  await als('beheerder', daden.opnieuw);
  const gewist = await teWissen(`Gewist ${mark}`);
  await als('secretaris', daden.wissen, gewist);
  await als('directeur-bestuurder', daden.wissenKeuren, gewist);
  return { reached, fouten };
}

describe('the loket by keys alone, on a page of 320 px', () => {
  it('a request goes from agenda to register through six roles, with script', async () => {
    await withBrowser(async (browser) => {
      const { fouten } = await hele(await openContext(browser, true), 'Metscript', '10:30');
      expect(fouten).toEqual([]);
    });
  });

  it('and without; each role reaches every page that it may open, axe finds nothing on it, and nothing is wider', async () => {
    const { fresh, tlv } = await kantoor.granted({}, { map: 'Ronde Eerste' });
    const bezwaar = { ontvangenOp: '2026-05-12', indiener: 'ouders', grond: 'De school kan wel degelijk ondersteunen.' };
    await kantoor.send(kantoor.at(fresh, `/bezwaar/${tlv.besluitId}`), { ...bezwaar, verweerGevraagdOp: '' });
    // A letter that is put right, and waits for its signature
    const { fresh: tweede, tlv: fout } = await kantoor.granted({}, { map: 'Ronde Verbeterd' });
    await kantoor.send(kantoor.at(tweede, `/bezwaar/${fout.besluitId}`), { ...bezwaar, verweerGevraagdOp: '' });
    const voorstel = { door: 'Iemand', rol: 'secretaris', account: 'iemand', op: '2026-05-12T10:00:00.000Z' };
    const verbetering = { reden: 'Er stond een woord te veel.', motivering: 'De motivering zonder dat woord.', voorstel };
    await app.storage.besluiten.change('besluit', fout.besluitId, (found) => found && { ...found, verbetering });
    await withBrowser(async (browser) => {
      const context = await openContext(browser, false);
      const { reached, fouten } = await hele(context, 'Zonderscript', '09:30');
      await maakVerklaringen(app);
      await compleet('Nog Open');
      const waits = await kantoor.made({ map: 'Wacht Nog' });
      await gestemd(app, waits);
      await kantoor.record(waits);
      // Axe is a script itself: it looks at the same pages where script runs
      const kijker = await (await openContext(browser, true)).newPage();
      const seen = new Set<RouteName>();
      for (const rol of zes) {
        const keys = await meldAan(context, rol);
        await kijker.context().addCookies(await context.cookies());
        const ronde = new Ronde(rol, keys, reached.get(rol) ?? new Set(), async (route, url) => {
          if (seen.has(route)) return false;
          seen.add(route);
          await kijker.goto(url);
          await kijker.evaluate(() => {
            for (const group of document.querySelectorAll('details')) group.open = true;
          });
          fouten.push(...(await violations(kijker)).map((fout) => `${route}: ${fout}`));
          if ((await overflow(kijker)) > 0) fouten.push(`${route} is wider than its window`);
          await look(kijker, `toetsen-${route}`);
          return true;
        });
        await ronde.ga();
        await keys.page.close();
        fouten.push(...keys.fouten);
        fouten.push(...ronde.gemist().map((route) => `${rol} does not come to ${route}`));
      }
      expect(fouten).toEqual([]);
    });
  });
});
