import { afterAll, beforeAll, expect, it } from 'vitest';
import { withBrowser } from '../../local/render/browser.ts';
import { lookAt } from '../../src/dossier/blik.ts';
import { maakVerklaringen } from '../../src/retain/bewijs/verklaring.ts';
import { besluitRecord, ondertekend } from '../decide/besluiten.ts';
import { look, looks, open, overflow, violations } from './kijk.ts';
import { serve } from './serve.ts';
import { principal } from './visit.ts';
import { dossier, rapport, world, type World } from './world.ts';

let app: World;
let server: Awaited<ReturnType<typeof serve>>;
let wie = principal(['secretaris']);

/** A dossier on which was decided, and one with the same name of which no birth date was read. */
async function tweeDossiers(): Promise<void> {
  const { schoolId, dossierId, driveId, kenmerk } = await dossier(app);
  const besluit = besluitRecord({
    besluitId: `b-${dossierId}`,
    dossierId,
    schoolId,
    driveId,
    kenmerk,
    nummer: 'N-1',
    ...ondertekend,
    uitgevoerdOp: '2026-05-12T10:00:00.000Z',
  });
  await app.storage.besluiten.put(besluit);
  const blik = await lookAt(app.graph, driveId, dossierId);
  await app.storage.dossiers.change(schoolId, dossierId, (found) =>
    found === undefined ? undefined : { ...found, gelezenBlik: blik?.mark ?? '', besluitId: besluit.besluitId },
  );
  await dossier(app, {}, { ...rapport, feiten: {} });
}

beforeAll(async () => {
  app = await world();
  server = await serve(app, () => wie);
});
afterAll(async () => {
  await server.close();
});

it.each(looks.filter(({ name }) => name === 'breed' || name === 'smal-donker'))(
  'a pupil is looked up, who read is told, and destroyed by two people, without script: $name',
  (view) =>
    withBrowser(async (browser) => {
      await tweeDossiers();
      // Axe is a script: the form itself is used in a page without any
      const page = await open(browser, view);
      const check = async (name: string) => {
        await look(page, `rechten-${name}-${view.name}`);
        expect(await violations(page), name).toEqual([]);
        expect(await overflow(page), name).toBeLessThanOrEqual(0);
      };
      const zoek = async () => {
        wie = principal(['secretaris']);
        await page.goto(`${server.url}/loket/rechten`);
        await page.getByLabel('Naam van de leerling').fill('Joris van den Bergh');
        await page.getByLabel('Geboortedatum').fill('2011-03-14');
        await page.getByRole('button', { name: 'Zoek alles van deze leerling' }).click();
      };
      await page.goto(`${server.url}/loket/rechten`);
      await page.getByRole('button', { name: 'Zoek alles van deze leerling' }).click();
      await check('fout');
      await zoek();
      expect(page.url()).toBe(`${server.url}/loket/rechten/zoeken`);
      await check('keuze');
      await page.getByRole('button', { name: 'Wie heeft gelezen', exact: true }).click();
      await check('gelezen');
      await zoek();
      await page.getByRole('button', { name: 'Wissen vragen' }).click();
      await check('gevraagd');
      const address = page.url();
      wie = principal(['directeur-bestuurder'], 'oid-2', 'A. Bestuurder');
      await page.goto(address);
      await check('keuren');
      await page.getByRole('button', { name: 'Goedkeuren en vernietigen' }).click();
      await page.getByText('klaar op').waitFor();
      await check('klaar');
      await maakVerklaringen(app);
      await page.goto(`${server.url}/loket/verklaringen`);
      await page.getByText('wissen-').first().waitFor();
      await check('verklaringen');
    }),
);
