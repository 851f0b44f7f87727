import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dossierRijen } from '../../src/loket/dossiers/dossier-index.ts';
import { stemIndex } from '../../src/loket/dossiers/stem-index.ts';
import { besluitIndex } from '../../src/loket/register/besluit-index.ts';
import { vergeetZoekopdrachten } from '../../src/loket/zoeken/zoekopdracht.ts';
import type { LoketResponse } from '../../src/loket/exchange.ts';
import { besluitRecord } from '../decide/besluiten.ts';
import { accountOf, as, csrfOf, get, post, principal, type Visitor } from './visit.ts';
import { dossier, world, type World } from './world.ts';

let app: World;
const secretaris = as('secretaris');
const ander: Visitor = { header: principal(['secretaris'], 'oid-2', 'A. Nder') };
const andereDirecteur: Visitor = { header: principal(['directeur-bestuurder'], 'oid-2', 'A. Nder') };

const body = ({ body: text }: LoketResponse): string => (text instanceof ReadableStream ? '' : text.toString());
/** The names in the list, in its order. */
const namen = (answer: LoketResponse) =>
  [...body(answer).matchAll(/<th scope="row"[^>]*><a[^>]*>([^<]*)<\/a>/g)].map(([, naam = '']) => naam.replaceAll('&#39;', "'"));
const lijst = async (query = '', visitor: Visitor = secretaris) => namen(await get(app, `/loket${query}`, visitor));

/** Sends the form as it stands on a page. */
async function sendFrom(path: string, to: string, fields: Record<string, string>, visitor: Visitor = secretaris): Promise<LoketResponse> {
  return post(app, to, visitor, { csrf: csrfOf(await get(app, path, visitor)), ...fields });
}

beforeAll(async () => {
  // One of its own: what other tests keep would stand in the same lists
  app = await world();
  const school2 = app.settings.scholen[1]!;
  await dossier(app, {
    map: 'Anna Zwart',
    status: 'incompleet',
    soort: 'tlv-gp',
    ontvangenOp: '2026-03-01T08:00:00.000Z',
    nogNodig: ['a', 'b', 'c', 'd', 'e', 'f'],
  });
  await dossier(app, {
    map: 'Élodie de Wit',
    leerling: 'Élodie Müller',
    soort: 'tlv-zml',
    ontvangenOp: '2026-03-20T08:00:00.000Z',
    nogNodig: [],
  });
  await dossier(app, { map: 'bas Aerts', soort: 'tlv-gp', ontvangenOp: '2026-03-10T08:00:00.000Z', eindoordeel: 'compleet', nogNodig: [] });
  const celik = await dossier(app, {
    map: 'Celik',
    schoolId: school2.id,
    status: 'ontvangen',
    ontvangenOp: '2026-05-01T08:00:00.000Z',
    nogNodig: ['a'],
  });
  const { soort: _soort, variant: _variant, ...nogOnduidelijk } = celik;
  await app.storage.dossiers.put(nogOnduidelijk);
  await dossier(app, { map: 'Dirk', status: 'toegekend', soort: 'lwoo', ontvangenOp: '2026-01-01T08:00:00.000Z', nogNodig: [] });
});
beforeEach(() => dossierRijen(app, 0));

describe('the list is narrowed', () => {
  it('to open dossiers, newest first, unless something else is asked', async () => {
    expect(await lijst()).toEqual(['Celik', 'Élodie de Wit', 'bas Aerts', 'Anna Zwart']);
  });
  it.each([
    ['?status=alle', ['Celik', 'Élodie de Wit', 'bas Aerts', 'Anna Zwart', 'Dirk']],
    ['?status=toegekend', ['Dirk']],
    ['?status=bestaat-niet', ['Celik', 'Élodie de Wit', 'bas Aerts', 'Anna Zwart']],
    ['?soort=tlv-gp', ['bas Aerts', 'Anna Zwart']],
    // On 12 May: eight weeks from 10 March are over, from 20 March are so in three days, of what is incomplete the term stands still
    ['?termijn=verlopen', ['bas Aerts']],
    ['?termijn=deze-week', ['Élodie de Wit']],
    ['?termijn=binnenkort', ['Élodie de Wit']],
    ['?termijn=later', ['Celik']],
    ['?termijn=stil', ['Anna Zwart']],
    ['?soort=tlv-gp&termijn=stil', ['Anna Zwart']],
    ['?werk=te-agenderen', ['bas Aerts']],
  ])('%s', async (query, wanted) => expect(await lijst(query)).toEqual(wanted));

  it('to one school', async () => {
    expect(await lijst(`?school=${app.settings.scholen[1]!.id}`)).toEqual(['Celik']);
  });
});

describe('the list is sorted', () => {
  it.each([
    ['naam', ['Anna Zwart', 'bas Aerts', 'Celik', 'Élodie de Wit']],
    ['status', ['Celik', 'Anna Zwart', 'Élodie de Wit', 'bas Aerts']],
    ['soort', ['bas Aerts', 'Anna Zwart', 'Élodie de Wit', 'Celik']],
    ['termijn', ['bas Aerts', 'Élodie de Wit', 'Celik', 'Anna Zwart']],
    ['nodig', ['Élodie de Wit', 'bas Aerts', 'Celik', 'Anna Zwart']],
    ['school', undefined],
  ])('by %s upwards and downwards, and says so to a screen reader', async (kolom, wanted) => {
    const up = await get(app, `/loket?sorteer=${kolom}`, secretaris);
    if (wanted !== undefined) expect(namen(up)).toEqual(wanted);
    expect(body(up).match(/aria-sort="ascending"/g)).toHaveLength(1);
    const [, down = ''] = /aria-sort="ascending">\s*<a class="sorteer" href="([^"]*)"/.exec(body(up)) ?? [];
    const turned = await get(app, down.replaceAll('&amp;', '&'), secretaris);
    expect(namen(turned)).toEqual(namen(up).toReversed());
    expect(body(turned)).toContain('aria-sort="descending"');
  });
});

describe('searching', () => {
  const zoek = async (tekst: string, visitor: Visitor = secretaris) => {
    const answer = await sendFrom('/loket', '/loket/zoeken', { tekst }, visitor);
    expect(answer.status).toBe(303);
    return answer.headers['Location'] ?? '';
  };

  it.each([
    ['anna', ['Anna Zwart']],
    ['ZWART anna', ['Anna Zwart']],
    ['elodie', ['Élodie de Wit']],
    ['muller', ['Élodie de Wit']],
    ['wit müll', ['Élodie de Wit']],
    // Whatever the status
    ['dirk', ['Dirk']],
    ['niemand', []],
    ["<script>alert('x')</script>", []],
  ])('%s finds %j, and no word of it stands in the address', async (tekst, wanted) => {
    const to = await zoek(tekst);
    expect(to).toMatch(/^\/loket\?zoek=[\w-]{22}$/);
    const answer = await get(app, to, secretaris);
    expect(namen(answer)).toEqual(wanted);
    expect(body(answer)).not.toContain('<script>alert');
    for (const [, link = ''] of body(answer).matchAll(/href="([^"]*)"/g))
      expect(decodeURIComponent(link).toLowerCase()).not.toContain(tekst.toLowerCase());
  });

  it('by kenmerk, and sorted and turned over like any list', async () => {
    const [rij] = (await dossierRijen(app)).rijen;
    expect(namen(await get(app, await zoek(rij?.kenmerk ?? ''), secretaris))).toEqual([rij?.map]);
    const to = await zoek('er e');
    expect(namen(await get(app, `${to}&sorteer=naam`, secretaris))).toEqual(['bas Aerts', 'Élodie de Wit']);
    expect(namen(await get(app, `${to}&sorteer=naam&richting=af&status=open`, secretaris))).toEqual(['Élodie de Wit', 'bas Aerts']);
  });

  it('nothing shows the list', async () => expect(await zoek('   ')).toBe('/loket'));

  it('is for who searched alone, and forgotten after twelve hours', async () => {
    const to = await zoek('anna');
    const other = await get(app, to, ander);
    expect(body(other)).toContain('Deze zoekopdracht is verlopen');
    expect(body(other)).not.toContain('“anna”');
    const moment = app.clock.now();
    app.clock.set(new Date(moment.getTime() + 12 * 3_600_000 + 1));
    const late = await get(app, to, secretaris);
    expect(body(late)).toContain('Deze zoekopdracht is verlopen');
    await vergeetZoekopdrachten(app);
    const left = [];
    for await (const { op } of app.storage.zoekopdrachten.list()) if (op <= moment.toISOString()) left.push(op);
    expect(left).toEqual([]);
    app.clock.set(moment);
  });

  it('keeps thirty searches of one person', async () => {
    for (let n = 0; n < 33; n += 1) {
      app.clock.set(new Date(app.clock.now().getTime() + 1000));
      await zoek(`woord ${n}`);
    }
    const kept = [];
    for await (const { tekst } of app.storage.zoekopdrachten.list()) if (tekst.startsWith('woord')) kept.push(tekst);
    expect(kept).toHaveLength(30);
    expect(kept).toContain('woord 32');
  });
});

describe('views that someone keeps', () => {
  const bewaar = (naam: string, filter: string, visitor: Visitor = secretaris) =>
    sendFrom('/loket', '/loket/weergaven', { naam, filter }, visitor);
  const links = async (visitor: Visitor = secretaris) =>
    [...body(await get(app, '/loket', visitor)).matchAll(/<a class="weergave" href="([^"]*)"[^>]*>([^<]*)</g)].map(
      ([, href = '', naam = '']) => [naam, href.replaceAll('&amp;', '&')],
    );

  it('stand above the list by name for that person alone, and open the list as it was', async () => {
    expect((await bewaar('GP dat wacht', 'soort=tlv-gp&termijn=stil&pagina=3')).headers['Location']).toBe(
      '/loket?soort=tlv-gp&termijn=stil&gedaan=bewaard',
    );
    expect(body(await get(app, '/loket?soort=tlv-gp&termijn=stil&gedaan=bewaard', secretaris))).toContain('Het is bewaard.');
    expect(await links()).toEqual([['GP dat wacht', '/loket?soort=tlv-gp&termijn=stil']]);
    expect(await lijst('?soort=tlv-gp&termijn=stil')).toEqual(['Anna Zwart']);
    expect(body(await get(app, '/loket?soort=tlv-gp&termijn=stil', secretaris))).toMatch(/aria-current="page"[^>]*>GP dat wacht/);
    expect(await links(ander)).toEqual([]);
  });

  it('replace one of the same name, and keep no search and nothing that the list does not know', async () => {
    await bewaar('gp dat WACHT', 'soort=tlv-zml&zoek=AAAAAAAAAAAAAAAAAAAAAA&evil=%22%3E&school=geen');
    expect(await links()).toEqual([['gp dat WACHT', '/loket?soort=tlv-zml']]);
  });

  it('can have any name', async () => {
    const naam = `"><script>alert('1')</script>&amp; =1+1`;
    await bewaar(naam, '');
    const page = body(await get(app, '/loket', secretaris));
    expect(page).not.toContain('<script>alert');
    expect(page).toContain('&quot;&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt;&amp;amp; =1+1');
  });

  it.each([
    ['', 'Geef de weergave een naam.'],
    ['\u202e \u0000', 'Geef de weergave een naam.'],
    ['x'.repeat(61), 'De naam is te lang. Gebruik hoogstens 60 tekens.'],
  ])('with the name %j is not kept, and the page says why', async (naam, why) => {
    const answer = await bewaar(naam, 'soort=tlv-gp');
    expect(answer.status).toBe(422);
    expect(body(answer)).toContain(why);
    expect(body(answer)).toContain('<details class="weergaven__beheer"  open>');
  });

  it('are at most twenty, and can be taken away', async () => {
    for (let n = 0; n < 18; n += 1) expect((await bewaar(`Weergave ${n}`, '', ander)).status).toBe(303);
    for (const naam of ['18', '19']) await bewaar(naam, '', ander);
    expect(body(await bewaar('20', '', ander))).toContain('U heeft al 20 weergaven. Haal er eerst een weg.');
    const [, weg = ''] = /action="(\/loket\/weergaven\/[0-9a-f]{16})"/.exec(body(await get(app, '/loket', ander))) ?? [];
    expect((await sendFrom('/loket', weg, {}, ander)).status).toBe(303);
    expect((await sendFrom('/loket', weg, {}, ander)).status).toBe(303);
    expect(await links(ander)).toHaveLength(19);
  });

  it('need the proof of the form', async () => {
    expect((await post(app, '/loket/weergaven', secretaris, { naam: 'x', filter: '' })).status).toBe(403);
    expect((await post(app, '/loket/zoeken', secretaris, { tekst: 'anna' })).status).toBe(403);
  });
});

describe('dossiers that someone follows', () => {
  it('are a list of their own, and no longer when let go', async () => {
    const [rij] = (await dossierRijen(app)).rijen.filter(({ map }) => map === 'bas Aerts');
    const at = `/loket/dossiers/${rij?.kenmerk}`;
    expect(await lijst('?mijn=ja')).toEqual([]);
    for (const _twice of [1, 2]) expect((await sendFrom('/loket', `${at}/volgen`, { volg: 'ja' })).headers['Location']).toBe(at);
    expect(await lijst('?mijn=ja')).toEqual(['bas Aerts']);
    expect(await lijst('?mijn=ja', ander)).toEqual([]);
    expect(body(await get(app, at, secretaris))).toContain('Niet meer volgen');
    await sendFrom('/loket', `${at}/volgen`, { volg: 'nee' });
    expect(await lijst('?mijn=ja')).toEqual([]);
  });
});

describe('a dossier that the school was asked to complete', () => {
  it('stands still until that day, and shows what came of it', async () => {
    const [rij] = (await dossierRijen(app)).rijen.filter(({ map }) => map === 'Élodie de Wit');
    const { record } = (await app.storage.dossiers.get(rij?.schoolId ?? '', rij?.dossierId ?? ''))!;
    const vraag = { op: '2026-05-01T08:00:00.000Z', tot: '2026-05-14', reden: 'r', gevraagd: 'het OPP', door: 'S.' } as NonNullable<
      typeof record.aanhoudingen
    >[number];
    const zet = async (change: object) => {
      await app.storage.dossiers.put({ ...record, ...change });
      await dossierRijen(app, 0);
    };
    await zet({ aanhoudingen: [vraag] });
    expect(body(await get(app, '/loket', secretaris))).toContain('staat stil tot en met 14 mei 2026: de school vult aan');
    expect(await lijst('?termijn=stil')).toContain('Élodie de Wit');
    expect([await lijst('?werk=aangevuld'), await lijst('?werk=niet-aangevuld')]).toEqual([[], []]);
    await zet({ aanhoudingen: [{ ...vraag, tot: '2026-05-11' }] });
    expect(await lijst('?werk=niet-aangevuld')).toEqual(['Élodie de Wit']);
    // Held back for a reason of the loket's own
    const { gevraagd: _none, ...zelf } = vraag;
    await zet({ aanhoudingen: [zelf] });
    expect(body(await get(app, '/loket', secretaris))).toContain('aangehouden tot en met 14 mei 2026');
    await zet({ aanhoudingen: [{ ...zelf, tot: '2026-05-11' }] });
    expect(body(await get(app, '/loket', secretaris))).not.toContain('aangehouden tot');
    await zet({ aanhoudingen: [vraag], eindoordeel: 'compleet', laatsteUpload: '2026-05-10T08:00:00.000Z' });
    expect(await lijst('?werk=aangevuld')).toEqual(['Élodie de Wit']);
    await zet({});
  });
});

describe('what needs me today', () => {
  const punten = async (visitor: Visitor) =>
    [...body(await get(app, '/loket', visitor)).matchAll(/vandaag__aantal">(\d+)<\/strong>\s*<span>([^<]*)</g)].map(
      ([, aantal, tekst]) => `${aantal} ${tekst}`,
    );

  it('says per role how much there is, with a link that lists it', async () => {
    expect(await punten(secretaris)).toEqual([
      '1 compleet dossier staat nog op geen agenda',
      '1 termijn is voorbij',
      '1 termijn loopt binnen 14 dagen af',
    ]);
    expect(body(await get(app, '/loket', as('lezer')))).not.toContain('Wat heeft mij vandaag nodig');
    // The clock of the test is not that of storage
    expect(await punten(as('lezer', 'beheerder'))).toEqual(['1 storing in de dienst']);
    expect(body(await get(app, '/loket', as('directeur-bestuurder')))).toContain('Niets. Er wacht op dit moment geen werk op u.');
  });

  it('counts a besluit that waits for a signature, for who did not record it', async () => {
    const [rij] = (await dossierRijen(app)).rijen.filter(({ map }) => map === 'bas Aerts');
    const { dossierId = '', kenmerk = '' } = rij ?? {};
    const op = { besluitId: `wacht-${app.mark}`, dossierId, schoolId: app.schoolId, kenmerk };
    await app.storage.besluiten.put(besluitRecord({ ...op, genomenDoorAccount: accountOf('oid-2') }));
    await besluitIndex(app).stand(0);
    expect(await punten(as('directeur-bestuurder'))).toEqual(['1 besluit wacht op uw handtekening']);
    expect(await lijst('?werk=te-ondertekenen', as('directeur-bestuurder'))).toEqual(['bas Aerts']);
    expect(await punten(andereDirecteur)).toEqual([]);
  });

  it('counts what waits for a vote, until it was given, and not of a school that someone is tied to', async () => {
    const lid = {
      lidId: `lid-${app.mark}`,
      account: accountOf('oid-1'),
      naam: 'V. Oorzitter',
      functie: 'voorzitter' as const,
      vanaf: '2026-01-01',
    };
    await app.storage.leden.put(lid);
    const ids = (await dossierRijen(app)).rijen.filter(({ map }) => ['Celik', 'Élodie de Wit'].includes(map));
    const vergadering = {
      vergaderingId: `v-${app.mark}`,
      datum: '2026-05-20',
      tijd: '09:00',
      plaats: 'Houten',
      aanwezig: [],
      afgevoerd: [],
      gemaaktOp: '2026-05-01T08:00:00.000Z',
    };
    await app.storage.vergaderingen.put({ ...vergadering, stand: 'gepland', agenda: ids.map(({ dossierId }) => dossierId) });
    const voorzitter = as('voorzitter');
    expect(await punten(voorzitter)).toEqual(['2 dossiers wachten op uw stem']);
    await app.storage.stemmen.put({
      dossierId: ids[0]?.dossierId ?? '',
      rij: 'stand',
      ronde: 1,
      telling: 1,
      stemmen: [{ lidId: lid.lidId, stem: 'toekennen', op: '2026-05-12T09:00:00.000Z' }],
      inbreng: [],
    });
    await stemIndex(app).stand(0);
    expect(await punten(voorzitter)).toEqual(['1 dossier wacht op uw stem']);
    expect(await lijst('?werk=te-stemmen', voorzitter)).toEqual([ids[1]?.map]);
    await app.storage.leden.put({ ...lid, schoolId: ids[1]?.schoolId ?? '' });
    expect(await punten(voorzitter)).toEqual([]);
  });
});

describe('an address that means harm', () => {
  it.each([
    '?status=%00',
    '?sorteer=__proto__',
    '?richting=constructor',
    '?pagina=1e9',
    '?pagina=-1',
    '?school=../..',
    '?zoek=%27%20or%201',
    `?kenmerk=${'x'.repeat(5000)}`,
    '?status=open&status=alle',
    '?werk=toString',
  ])('%s changes nothing but the list', async (query) => expect((await get(app, `/loket${query}`, secretaris)).status).toBe(200));
});
