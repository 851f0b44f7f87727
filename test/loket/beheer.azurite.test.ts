import { QueueServiceClient } from '@azure/storage-queue';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { startAzurite } from '../../local/start/azurite.ts';
import type { LoketResponse } from '../../src/loket/exchange.ts';
import { herstel } from '../../src/loket/beheer/herstel.ts';
import { pageTexts } from '../pdf/look.ts';
import { as, csrfOf, get, post, type Visitor } from './visit.ts';
import { world, type World } from './world.ts';

let app: World;
let azurite: Awaited<ReturnType<typeof startAzurite>>;
let queues: QueueServiceClient;
const beheerder = as('beheerder');
const body = ({ body: text }: LoketResponse): string => (text instanceof ReadableStream ? '' : text.toString());
const B = { id: 'oid-1', naam: 'B. Eheerder', rollen: ['beheerder' as const] };

beforeAll(async () => {
  azurite = await startAzurite();
  queues = QueueServiceClient.fromConnectionString(azurite.connectionString);
  app = await world({ connection: azurite.connectionString });
});
afterAll(() => azurite.close());

const opzij = (wachtrij: string) => queues.getQueueClient(`${wachtrij}-poison`);
/** Puts messages aside as the host does; gives their ids. */
async function zetOpzij(wachtrij: string, ...berichten: (object | string)[]): Promise<string[]> {
  const queue = opzij(wachtrij);
  await queue.createIfNotExists();
  const ids: string[] = [];
  for (const bericht of berichten) {
    const text = typeof bericht === 'string' ? bericht : Buffer.from(JSON.stringify(bericht)).toString('base64');
    ids.push((await queue.sendMessage(text)).messageId);
  }
  return ids;
}
const leeg = async () => {
  for await (const { name } of queues.listQueues()) if (name.endsWith('-poison')) await queues.getQueueClient(name).clearMessages();
  app.sent.length = 0;
};
const aantal = async (wachtrij: string) => (await opzij(wachtrij).peekMessages({ numberOfMessages: 32 })).peekedMessageItems.length;
const werk = async (visitor: Visitor = beheerder) => get(app, '/loket/beheer/werk', visitor);
const doe = async (wachtrij: string, id: string, fields: Record<string, string>, visitor: Visitor = beheerder) =>
  post(app, `/loket/beheer/werk/${wachtrij}.${id}`, visitor, { csrf: csrfOf(await werk()), ...fields });

describe('work that was put aside', () => {
  beforeEach(leeg);

  it('is listed with the ids that it names, of any queue, bounded', async () => {
    await zetOpzij('besluit-uitvoeren', { besluitId: 'besluit-1' });
    await zetOpzij('dossier-lezen', ...Array.from({ length: 40 }, (_, at) => ({ schoolId: 's', dossierId: `d${at}`, versie: 1 })));
    const page = body(await werk());
    expect(page).toContain('<code>besluitId besluit-1</code>');
    expect(page).toContain('<code>schoolId s, dossierId d31, versie 1</code>');
    expect(page).not.toContain('dossierId d32,');
    expect(page).toContain('Hier staan de eerste 32.');
  });

  it('goes back on its queue once, however often and however fast it is asked', async () => {
    const [id = ''] = await zetOpzij('besluit-uitvoeren', { besluitId: 'een' }, { besluitId: 'twee' });
    const answers = await Promise.all([1, 2, 3].map(() => doe('besluit-uitvoeren', id, { daad: 'opnieuw' })));
    expect(answers.map(({ status }) => status).filter((status) => status === 303)).toHaveLength(1);
    expect((await doe('besluit-uitvoeren', id, { daad: 'opnieuw' })).status).toBe(409);
    expect(app.sent).toEqual([{ queue: 'besluit-uitvoeren', message: { besluitId: 'een' } }]);
    expect(await aantal('besluit-uitvoeren')).toBe(1);
    const page = body(await werk());
    expect(page).toContain('<code>besluitId twee</code>');
    expect(page).not.toContain('<code>besluitId een</code>');
    expect(page.replaceAll(/\s+/g, ' ')).toContain('besluit-uitvoeren: opnieuw klaargezet');
  });

  it('that fails to be sent stays aside, in sight, and can be tried again', async () => {
    const [id = ''] = await zetOpzij('dossier-rust', { schoolId: 's', dossierId: 'd', versie: 2 });
    const broken = { ...app, storage: { ...app.storage, send: () => Promise.reject(new Error('weg')) } };
    await expect(herstel(broken, B, { wachtrij: 'dossier-rust', berichtId: id, daad: 'opnieuw' })).rejects.toThrow('weg');
    expect(await aantal('dossier-rust')).toBe(1);
    expect(await herstel(app, B, { wachtrij: 'dossier-rust', berichtId: id, daad: 'opnieuw' })).toBe('gedaan');
    expect(app.sent).toHaveLength(1);
    expect(await aantal('dossier-rust')).toBe(0);
  });

  it('that was sent before the service fell over is taken away and not sent again', async () => {
    const [id = ''] = await zetOpzij('dossier-rust', { schoolId: 's', dossierId: 'd', versie: 2 });
    await app.storage.hersteldWerk.put({
      wachtrij: 'dossier-rust',
      berichtId: id,
      daad: 'opnieuw',
      door: 'B.',
      op: '2026-05-12T09:00:00.000Z',
      klaar: true,
      over: 'd',
    });
    expect(await herstel(app, B, { wachtrij: 'dossier-rust', berichtId: id, daad: 'opnieuw' })).toBe('al-gedaan');
    expect(app.sent).toEqual([]);
    expect(await aantal('dossier-rust')).toBe(0);
  });

  it('is thrown away with a reason, which stays readable', async () => {
    const [id = ''] = await zetOpzij('dossier-melden', { schoolId: 's', dossierId: 'd', versie: 2 });
    for (const reden of ['', 'kort', '  \u202e\n ', 'x'.repeat(501)]) {
      const answer = await doe('dossier-melden', id, { daad: 'weggooien', reden });
      expect(answer.status).toBe(422);
      expect(body(answer)).toContain('Schrijf in 10 tot 500 tekens op waarom.');
    }
    expect(await aantal('dossier-melden')).toBe(1);
    expect((await doe('dossier-melden', id, { daad: 'weggooien', reden: `Dit dossier is <b>weg</b> bij de school.` })).status).toBe(303);
    expect(await aantal('dossier-melden')).toBe(0);
    expect(app.sent).toEqual([]);
    expect(body(await werk())).toContain('weggegooid, omdat: Dit dossier is &lt;b&gt;weg&lt;/b&gt; bij de school.');
  });

  it('that cannot be understood is shown as such and can only be thrown away', async () => {
    const [id = ''] = await zetOpzij('dossier-lezen', Buffer.from('{"naam":"Joris"}').toString('base64'));
    const page = body(await werk());
    expect(page).toContain('niet te lezen');
    expect(page).not.toContain('Joris');
    expect((await doe('dossier-lezen', id, { daad: 'opnieuw' })).status).toBe(409);
    expect(await aantal('dossier-lezen')).toBe(1);
    expect((await doe('dossier-lezen', id, { daad: 'weggooien', reden: 'Dit is geen bericht van de dienst.' })).status).toBe(303);
  });

  it('is for the beheerder; the secretaris may look', async () => {
    const [id = ''] = await zetOpzij('besluit-uitvoeren', { besluitId: 'x' });
    expect((await werk(as('secretaris'))).status).toBe(200);
    expect(body(await werk(as('secretaris')))).not.toContain('name="daad"');
    expect((await doe('besluit-uitvoeren', id, { daad: 'opnieuw' }, as('secretaris'))).status).toBe(403);
    for (const rol of ['lezer', 'deskundige', 'voorzitter']) expect((await werk(as(rol))).status).toBe(403);
    expect((await post(app, `/loket/beheer/werk/besluit-uitvoeren.${id}`, beheerder, { daad: 'opnieuw' })).status).toBe(403);
    expect(app.sent).toEqual([]);
  });

  it.each(['geen-wachtrij.abc', 'besluit-uitvoeren', 'besluit-uitvoeren.a b', '__proto__.x', 'besluit-uitvoeren.../x'])(
    'is not there as %s',
    async (id) => {
      await zetOpzij('besluit-uitvoeren', { besluitId: 'voor het bewijs van het formulier' });
      expect(
        (await post(app, `/loket/beheer/werk/${encodeURIComponent(id)}`, beheerder, { csrf: csrfOf(await werk()), daad: 'opnieuw' }))
          .status,
      ).toBe(404);
    },
  );
});

describe('Beheer', () => {
  it('is where a beheerder begins', async () => {
    expect(await get(app, '/loket', beheerder)).toMatchObject({ status: 302, headers: { Location: '/loket/beheer' } });
    const page = body(await get(app, '/loket/beheer', beheerder));
    expect(page).toContain('Register van scholen');
    expect(page).toMatch(/Dossierloket \d+\.\d+\.\d+, Node v24/);
    expect(page).not.toMatch(/href="\/loket"[^>]*>Dossiers</);
  });

  it('shows every school, whatever its name', async () => {
    const { scholen } = app.settings;
    app.settings.scholen = [{ ...scholen[0]!, naam: '<script>alert(1)</script>' }];
    try {
      const page = body(await get(app, '/loket/beheer/scholen', beheerder));
      expect(page).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
    } finally {
      app.settings.scholen = scholen;
    }
    const page = body(await get(app, '/loket/beheer/scholen', as('secretaris')));
    for (const { naam } of scholen) expect(page).toContain(naam);
  });

  it('shows the rules in force on a day, with what the partnership set', async () => {
    const { regels } = app.settings;
    app.settings.regels = { beslistermijnWeken: [{ vanaf: '2026-09-01', waarde: 6 }] };
    try {
      const now = body(await get(app, '/loket/beheer/regels', beheerder)).replaceAll(/\s+/g, ' ');
      expect(now).toContain('<strong>8 weken</strong><span class="klein sinds">vanaf 1 september 2026: 6 weken</span>');
      expect(now).toContain('eigen instelling');
      expect(now).toContain('<strong>1 augustus, 1 januari, 1 april</strong>');
      for (const said of ['50%', '25%', 'de laatste drie cijfers', 'alleen bij verlenging van een TLV-GP'])
        expect(now).toContain(`<strong>${said}</strong>`);
      // No word of the settings file, and no fraction
      expect(
        [...now.matchAll(/<strong>([^<]*)<\/strong>/g)].map(([, said = '']) => said).filter((said) => /[a-z]-[a-z]|0,\d/.test(said)),
      ).toEqual([]);
      expect(body(await get(app, '/loket/beheer/regels?dag=2026-09-01', beheerder))).toContain('<strong>6 weken</strong>');
      expect(body(await get(app, '/loket/beheer/regels?dag=2026-02-30', beheerder))).toContain('Die datum bestaat niet.');
    } finally {
      app.settings.regels = regels;
    }
  });

  it('shows every letter and report as a PDF, a letter marked as no decision, and says what misses', async () => {
    const list = body(await get(app, '/loket/beheer/sjablonen', beheerder));
    const paths = [...list.matchAll(/href="(\/loket\/beheer\/sjablonen\/[^"]+\/pdf)"/g)].map(([, path = '']) => path);
    expect(paths.length).toBeGreaterThan(20);
    for (const path of paths) {
      const { status, headers, body: bytes } = await get(app, path, beheerder);
      expect([path, status, headers['Content-Type']]).toEqual([path, 200, 'application/pdf']);
      if (path.includes('afgewezen-ouders')) {
        const text = (await pageTexts(bytes as Buffer)).join(' ');
        expect([text.includes('Voorbeeld'), text.includes(app.settings.SWV_NAAM)]).toEqual([true, true]);
      }
    }
    const zonder = { ...app, settings: { ...app.settings, SWV_ADRES: '' } };
    const missing = await get(zonder, '/loket/beheer/sjablonen/toegekend-school/pdf', beheerder);
    expect([missing.status, body(missing).includes('Dit ontbreekt')]).toEqual([422, true]);
    expect((await get(app, '/loket/beheer/sjablonen/constructor/pdf', beheerder)).status).toBe(404);
  });

  it('shows every template by an example, a mail in a frame that may do nothing', async () => {
    const list = body(await get(app, '/loket/beheer/sjablonen', beheerder));
    const ids = [...list.matchAll(/href="\/loket\/beheer\/sjablonen\/([^"/]+)"/g)].map(([, id = '']) => id);
    expect(ids.length).toBeGreaterThan(10);
    const titles = [...list.matchAll(/href="\/loket\/beheer\/sjablonen\/[^"/]+">([^<]+)</g)].map(([, title = '']) => title);
    const cards = [...list.matchAll(/id="kaart-([^"]+)">([^<]+)</g)];
    expect([new Set(titles).size, cards.length > 20]).toEqual([ids.length, true]);
    // Each has a title that people read, and not the name of its file
    const named = [...ids.map((id, at) => [id, titles[at] ?? '']), ...cards.map(([, id = '', title = '']) => [id, title])] as const;
    for (const [id = '', title = ''] of named) expect(title.toLowerCase().replaceAll(' ', '-'), id).not.toBe(id);
    for (const id of ids) {
      expect(body(await get(app, `/loket/beheer/sjablonen/${id}`, beheerder))).toContain('sandbox="" src=');
      const mail = await get(app, `/loket/beheer/sjablonen/${id}/mail`, beheerder);
      expect(mail.headers['Content-Security-Policy']).toContain("default-src 'none'");
      expect(mail.headers['Content-Security-Policy']).toContain('sandbox;');
    }
    for (const id of ['bestaat-niet', 'constructor', '__proto__'])
      expect((await get(app, `/loket/beheer/sjablonen/${id}`, beheerder)).status).toBe(404);
  });
});
