import { encode } from 'fast-png';
import { beforeAll, describe, expect, inject, it } from 'vitest';
import { fixedClock } from '../../src/clock.ts';
import { dossierRijen } from '../../src/loket/dossiers/dossier-index.ts';
import { assets } from '../../src/loket/frame/assets.ts';
import { handleLoket } from '../../src/loket/handle.ts';
import { besluitIdOf } from '../../src/decide/besluit-id.ts';
import { executeBesluit } from '../../src/decide/index.ts';
import type { DossierRecord } from '../../src/storage/records.ts';
import { as, csrfOf, get, goedIngevuld, post, principal, send } from './visit.ts';
import { authority, claimsOf, serveText, sign } from './sign-in.ts';
import { metLeden } from '../commissie/eigen-leden.ts';
import { loket as leden } from '../commissie/leden.ts';
import { gestemd } from './besluit/gestemd.ts';
import { dossier, rapport, world, type World } from './world.ts';

let app: World;
let record: DossierRecord;
const secretaris = as('secretaris');
const directeur = { header: principal(['directeur-bestuurder'], 'oid-directeur', 'D. Irecteur') };
const hiddenOf = (html: string, naam: string) => new RegExp(`name="${naam}"\\s+value="([^"]*)"`).exec(html)?.[1] ?? '';
const at = (kenmerk: string, rest = '') => `/loket/dossiers/${kenmerk}${rest}`;

beforeAll(async () => {
  app = metLeden(await world({ connection: inject('azurite') }), leden);
  record = await dossier(app);
  await dossierRijen(app, 0);
});

async function made(part: Parameters<typeof dossier>[1] = {}, report?: typeof rapport): Promise<DossierRecord> {
  const fresh = await dossier(app, part, report);
  await gestemd(app, fresh);
  await dossierRijen(app, 0);
  return fresh;
}

/** Fills in the form of a dossier and gives the answer. */
async function fillIn({ kenmerk }: DossierRecord, change: Record<string, string> = {}, visitor = secretaris) {
  const form = await get(app, at(kenmerk, '/besluit/nieuw'), visitor);
  return post(app, at(kenmerk, '/besluit/nieuw'), visitor, { ...goedIngevuld(csrfOf(form)), ...change });
}

/** The whole way by plain forms: fill in, look, record. */
async function decide(fresh: DossierRecord, change: Record<string, string> = {}) {
  const sent = await fillIn(fresh, change);
  expect(sent.status).toBe(303);
  const look = await get(app, sent.headers['Location'] ?? '', secretaris);
  const concept = new URL(sent.headers['Location'] ?? '', 'https://x').searchParams.get('concept') ?? '';
  const fields = { csrf: csrfOf(look), concept };
  return { look, concept, fields, answer: await post(app, at(fresh.kenmerk, '/besluit/vastleggen'), secretaris, fields) };
}

describe('who may see what', () => {
  it('without a token: to the sign-in, and back to the same page afterwards; nothing of the page is shown', async () => {
    const { status, headers, body } = await get(app, at(record.kenmerk, '?x=1'), {});
    expect([status, headers['Location'], body]).toEqual([
      302,
      `/.auth/login/aad?post_login_redirect_uri=${encodeURIComponent(at(record.kenmerk, '?x=1&aanmelden=opnieuw'))}`,
      '',
    ]);
    expect((await send(app, 'POST', at(record.kenmerk, '/besluit/nieuw'), {}, 'a=b')).status).toBe(401);
  });

  it('signing in that does not help ends in a page, not in a circle; signing in that helps leaves no trace in the address', async () => {
    const { status, body } = await get(app, at(record.kenmerk, '?x=1&aanmelden=opnieuw'), {});
    expect([status, String(body).includes('Aanmelden is niet gelukt'), String(body).includes(record.kenmerk)]).toEqual([401, true, true]);
    expect(body).not.toContain('Joris');
    const back = await get(app, at(record.kenmerk, '?x=1&aanmelden=opnieuw'), secretaris);
    expect([back.status, back.headers['Location']]).toEqual([302, at(record.kenmerk, '?x=1')]);
  });

  it('the header in which the platform says who someone is counts for nothing', async () => {
    const claims = [
      { typ: 'http://schemas.microsoft.com/identity/claims/objectidentifier', val: 'x' },
      { typ: 'roles', val: 'secretaris' },
    ];
    const said = Buffer.from(JSON.stringify({ auth_typ: 'aad', role_typ: 'roles', claims })).toString('base64');
    const extra = { 'x-ms-client-principal': said, 'x-ms-client-principal-id': 'x' };
    expect((await get(app, at(record.kenmerk), { extra })).status).toBe(302);
    expect((await get(app, at(record.kenmerk), { extra, header: principal([]) })).status).toBe(403);
  });

  it.each([
    ['a token of nobody we know', 'eyJhbGciOiJub25lIn0.e30.', 401, 'Uw aanmelding klopt niet'],
    ['a token that is over', 'verlopen', 302, ''],
  ])('%s', async (_, token, status, text) => {
    const before = app.clock.now();
    const old = { ...app, clock: fixedClock(new Date(before.getTime() - 2 * 3_600_000)) };
    const issuer = await authority();
    const person = { rollen: ['secretaris'], id: 'oid-1', naam: 'S. Ecretaris' };
    const header = token === 'verlopen' ? sign(claimsOf(old, issuer, person)) : token;
    const answer = await get(app, at(record.kenmerk), { header });
    expect([answer.status, String(answer.body).includes(text)]).toEqual([status, true]);
    const posted = await send(app, 'POST', at(record.kenmerk, '/besluit/nieuw'), { header }, 'a=b');
    expect([posted.status, String(posted.body).includes('niets vastgelegd')]).toEqual([401, true]);
  });

  it('inside another page, where signing in cannot be shown, the tab of Teams takes over', async () => {
    const { status, headers } = await get(app, at(record.kenmerk, '?x=1'), { extra: { 'sec-fetch-dest': 'iframe' } });
    expect([status, headers['Location']]).toEqual([302, `/teams?verlopen&naar=${encodeURIComponent(at(record.kenmerk, '?x=1'))}`]);
  });

  it('what was filled in is not lost when the sign-in is over: it is sent once more, by its own proof', async () => {
    const fresh = await made();
    const form = await get(app, at(fresh.kenmerk, '/besluit/nieuw'), secretaris);
    const path = at(fresh.kenmerk, '/besluit/nieuw');
    const fields = { ...goedIngevuld(csrfOf(form)), motivering: `Regel één & "twee" <b>\r\nRegel drie is lang genoeg om te mogen.` };
    const over = await post(app, path, {}, fields);
    expect([over.status, over.body]).toEqual([401, expect.stringContaining('Er is nog niets vastgelegd.')]);
    expect(over.body).toContain(`<form method="post" action="${path}">`);
    const kept = Array.from(
      String(over.body).matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g),
      ([, name = '', value = '']) => [
        name,
        value.replaceAll('&quot;', '"').replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&#39;', "'").replaceAll('&amp;', '&'),
      ],
    );
    expect(Object.fromEntries(kept)).toEqual(fields);
    const again = await post(app, path, secretaris, Object.fromEntries(kept));
    expect([again.status, again.headers['Location']]).toEqual([303, expect.stringContaining('/besluit/nakijken?concept=')]);
  });

  it.each([
    ['of another site', { 'sec-fetch-site': 'cross-site' }, 'a=b'],
    ['that is too long', {}, `a=${'b'.repeat(140_000)}`],
    ['that is no form', { 'content-type': 'text/plain' }, '<script>'],
    ['with endless fields', {}, 'a=b&'.repeat(1001)],
  ])('a form %s is not shown again to who is not signed in', async (_, extra, body) => {
    const { status, body: shown } = await send(app, 'POST', at(record.kenmerk, '/besluit/nieuw'), { extra }, body);
    expect([status, String(shown).includes('<form')]).toEqual([401, false]);
  });

  it('nobody is let in while the keys of the tenant cannot be fetched', async () => {
    const gone = await serveText(() => ({ status: 500, body: '' }));
    const signedIn = { ...app, settings: { ...app.settings, LOKET_AUTHORITY: gone.origin } };
    const token = sign(claimsOf(app, gone.origin, { rollen: ['secretaris'], id: 'a', naam: 'b' }));
    const headers = new Headers({ 'x-ms-token-aad-id-token': token });
    const url = `https://loket.example${at(record.kenmerk)}`;
    const { status, body } = await handleLoket(signedIn, { method: 'GET', url, headers, text: async () => '' });
    gone.close();
    expect([status, body]).toEqual([503, expect.stringContaining('de aanmeldserver van Microsoft antwoordt niet')]);
    expect(body).not.toContain('Joris');
  });

  it('a picture of evidence: for readers of the dossier alone, by the name in the last report, as a picture and nothing else', async () => {
    const beeld = Buffer.from(encode({ width: 4, height: 2, data: new Uint8Array(8).fill(90), channels: 1, depth: 8 })).toString('base64');
    const [first, ...rest] = rapport.bevindingen;
    const quote = { document: 'Aanvraagformulier TLV.pdf', pagina: 4, citaat: 'Handtekening ouder', beeld, scan: true as const };
    const fresh = await made({}, { ...rapport, bevindingen: [{ ...first!, bewijs: [quote] }, ...rest] });
    const shown = await get(app, at(fresh.kenmerk), secretaris);
    expect(shown.body).toContain('bladzijde 4 (gelezen van een scan)');
    const src = /<img class="citaat__beeld" src="([^"]+)"/.exec(String(shown.body))?.[1] ?? '';
    const picture = await get(app, src, secretaris);
    expect([picture.status, picture.headers['Content-Type'], picture.headers['Cache-Control']]).toEqual([200, 'image/png', 'no-store']);
    expect(picture.body).toEqual(Buffer.from(beeld, 'base64'));
    expect((await get(app, src, as('beheerder'))).status).toBe(403);
    expect((await get(app, src, {})).status).toBe(302);
    expect((await get(app, src.replace(fresh.kenmerk, record.kenmerk), secretaris)).status).toBe(404);
  });

  it('without role: a page that says what to ask whom', async () => {
    const { status, body } = await get(app, '/loket', as());
    expect(status).toBe(403);
    expect(body).toContain('Vraag de beheerder van Microsoft 365');
    expect(body).not.toContain(record.map);
  });

  it('on Azure nobody comes in while the platform’s authentication is off, whatever header is sent', async () => {
    const azure = (enabled: string | undefined) => ({
      ...app,
      settings: { ...app.settings, WEBSITE_SITE_NAME: 'func', WEBSITE_AUTH_ENABLED: enabled },
    });
    expect((await get(azure(undefined), '/loket', secretaris)).status).toBe(302);
    expect((await get(azure('False'), '/loket', secretaris)).status).toBe(302);
    expect((await get(azure('True'), '/loket', secretaris)).status).toBe(200);
  });

  it('what is not there is 404: dossiers, files of other dossiers, addresses', async () => {
    const other = await made();
    const file = (await app.graph.listChildren('', other.dossierId))[0]!.id;
    expect((await get(app, at(other.kenmerk, `/bestanden/${file}`), secretaris)).status).toBe(302);
    for (const path of [
      at('D-UNKNOWN'),
      at(record.kenmerk, `/bestanden/${file}`),
      at(record.kenmerk, `/bestanden/${other.dossierId}`),
      at("D'%20or%201"),
      at(record.kenmerk, '/besluit'),
      '/loket/x',
      at(record.kenmerk, '/besluit/nakijken?concept=zz'),
    ]) {
      expect([path, (await get(app, path, secretaris)).status]).toEqual([path, 404]);
    }
  });

  it('a file of the dossier, its folder and its report lead to SharePoint', async () => {
    const manifest = JSON.parse(String(await app.storage.afgeleid.read(`${record.dossierId}/manifest-3.json`))) as {
      bestanden: { itemId: string }[];
    };
    for (const id of [manifest.bestanden[0]!.itemId, record.dossierId, 'controlerapport']) {
      const { status, headers } = await get(app, at(record.kenmerk, `/bestanden/${id}`), as('lezer'));
      expect([status, headers['Location']?.startsWith('https://sharepoint.example/')]).toEqual([302, true]);
    }
  });

  it('every page forbids inline script, framing, and keeping', async () => {
    for (const path of ['/loket', at(record.kenmerk), at(record.kenmerk, '/besluit/nieuw'), '/loket/x']) {
      const { headers, body } = await get(app, path, secretaris);
      expect(headers['Content-Security-Policy']).toMatch(
        /default-src 'none'; script-src 'self'; style-src 'self'.*frame-ancestors 'self' https:\/\/teams\.microsoft\.com/,
      );
      expect(headers).toMatchObject({ 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff' });
      // It would forbid what frame-ancestors allows
      expect(headers['X-Frame-Options']).toBeUndefined();
      expect(body).not.toMatch(/<script(?! src=)| style="| on[a-z]+="/);
    }
  });

  it('style sheet and script may be kept for good, packed where the browser can', async () => {
    for (const { path, content } of Object.values(assets())) {
      const plain = await get(app, path, {});
      expect([plain.status, plain.headers['Cache-Control']]).toEqual([200, 'public, max-age=31536000, immutable']);
      expect(plain.body).toEqual(content);
      expect((await get(app, path, { extra: { 'accept-encoding': 'br, gzip' } })).headers['Content-Encoding']).toBe('gzip');
    }
  });
});

describe('the list and the dossier', () => {
  it('filter by status and school, search by kenmerk', async () => {
    const done = await made({ status: 'toegekend', map: 'Hanna Klaassen' });
    const list = async (query: string) => String((await get(app, `/loket?school=${app.schoolId}&${query}`, secretaris)).body);
    expect(await list('')).toContain(record.map);
    expect(await list('')).not.toContain(done.map);
    expect(await list('status=toegekend')).toContain(done.map);
    expect(await list('status=toegekend')).not.toContain(`${record.map}<`);
    expect(await list(`kenmerk=${done.kenmerk.toLowerCase()}`)).toContain(done.map);
    expect(await list('kenmerk=NIETS')).toContain('Geen dossiers gevonden');
    const other = String((await get(app, `/loket?status=alle&school=${app.settings.scholen[1]!.id}`, secretaris)).body);
    expect(other).not.toContain(done.map);
  });

  it('the page of a dossier shows outcome, explanation, quote with document and page, messages and the day of destruction', async () => {
    const { status, body } = await get(app, at(record.kenmerk), secretaris);
    expect(status).toBe(200);
    for (const words of [
      'Onderzoeksverslag',
      'normoverschrijdend-gedragsstoornis',
      'bladzijde 3',
      'In het OPP staat geen evaluatie',
      'Ontbreekt',
      'Een foto kan nog niet gelezen worden',
      'kaart in Teams',
      '20 april 2026, 14:41 uur',
      '20 oktober 2026',
      'evaluatie van het OPP',
      'Besluit vastleggen',
    ]) {
      expect(body).toContain(words);
    }
    expect((await get(app, at(record.kenmerk), as('lezer'))).body).not.toContain('/besluit/nieuw');
  });

  it('hostile texts stand there as text, and nowhere in an address', async () => {
    const evil = `<script>alert(1)</script>"'><img src=x onerror=alert(2)>&lt;`;
    const report = {
      ...rapport,
      bevindingen: [
        { ...rapport.bevindingen[0]!, titel: evil, uitleg: evil, eis: evil, bewijs: [{ document: evil, pagina: 1, citaat: evil }] },
      ],
      documenten: [{ naam: evil, soorten: [evil], leesbaar: false, melding: evil }],
    };
    const fresh = await made({ map: evil, nogNodig: [evil] }, report);
    const form = await fillIn(fresh, { naam: '', motivering: evil, 'deskundige-0-naam': evil, verlengtNummer: evil });
    const pages = [
      await get(app, at(fresh.kenmerk), secretaris),
      await get(app, `/loket?school=${app.schoolId}`, secretaris),
      form,
      await get(app, '/loket', { header: principal(['lezer'], 'x', evil) }),
    ];
    for (const { body } of pages) {
      expect(String(body)).not.toMatch(/<script>|<img|onerror=alert\(2\)>(?!&)/);
      expect(body).toContain('&lt;script&gt;alert(1)&lt;/script&gt;');
      for (const [, href] of String(body).matchAll(/(?:href|action|src)="([^"]*)"/g)) expect(href).not.toMatch(/script|alert|Joris/);
    }
  });

  it('a destroyed dossier shows no files and no name', async () => {
    const gone = await made({ status: 'vernietigd', map: '', vernietigdOp: '2026-05-01T02:00:00.000Z', gecontroleerdVersie: undefined });
    const { body } = await get(app, at(gone.kenmerk), secretaris);
    expect(body).toContain('Het besluit en de brief blijven bewaard');
    expect(body).not.toContain('/bestanden/');
    expect((await get(app, at(gone.kenmerk, `/bestanden/${gone.dossierId}`), secretaris)).status).toBe(404);
  });
});

describe('deciding by plain forms', () => {
  it('fill in, look at the letter, record, see the number', async () => {
    const fresh = await made();
    const { look, concept, answer } = await decide(fresh);
    expect(look.body).toContain('Er is nog niets vastgelegd');
    const letter = await get(app, at(fresh.kenmerk, `/besluit/voorbeeld.pdf?concept=${concept}`), secretaris);
    expect([letter.status, letter.headers['Content-Type'], String(letter.body).slice(0, 5)]).toEqual([200, 'application/pdf', '%PDF-']);
    expect(answer.headers['Location']).toBe(at(fresh.kenmerk, '/besluit'));
    expect((await get(app, at(fresh.kenmerk, '/besluit'), as('lezer'))).body).toContain('De directeur-bestuurder bekijkt de brief');
    const page = String((await get(app, at(fresh.kenmerk, '/besluit'), directeur)).body);
    const form = Object.fromEntries(['csrf', 'besluit', 'gezien'].map((naam) => [naam, hiddenOf(page, naam)]));
    expect((await post(app, at(fresh.kenmerk, '/besluit/ondertekenen'), directeur, form)).status).toBe(303);
    expect((await get(app, at(fresh.kenmerk, '/besluit'), as('lezer'))).body).toContain('wordt nu uitgevoerd');
    const { message } = app.sent.findLast(({ queue }) => queue === 'besluit-uitvoeren')!;
    await executeBesluit(app, message as { besluitId: string });
    const done = await get(app, at(fresh.kenmerk, '/besluit'), as('lezer'));
    expect(done.body).toContain('Het besluit is uitgevoerd');
    expect(done.body).toMatch(/Toegekend: T\w+-2025-2026-\d{4}/);
    const naarBrief = /href="([^"]*\/besluit\/brieven\/[^"]*-school-1)"/.exec(String(done.body))?.[1] ?? '';
    const brief = await get(app, naarBrief, as('lezer'));
    expect([brief.status, brief.headers['Content-Type']]).toEqual([200, 'application/pdf']);
    for (const { details } of app.events) expect(JSON.stringify(details)).not.toContain('Joris');
  });

  it('recording twice is recording once; another decision afterwards is refused', async () => {
    const fresh = await made();
    const { fields } = await decide(fresh);
    const again = await post(app, at(fresh.kenmerk, '/besluit/vastleggen'), secretaris, fields);
    expect([again.status, again.headers['Location']]).toEqual([303, at(fresh.kenmerk, '/besluit')]);
    const form = await get(app, at(fresh.kenmerk, '/besluit/nieuw'), secretaris);
    expect(form.headers['Location']).toBe(at(fresh.kenmerk, '/besluit'));
    const other = await post(app, at(fresh.kenmerk, '/besluit/nieuw'), secretaris, { ...goedIngevuld(fields.csrf), besluit: 'afwijzen' });
    expect(other.headers['Location']).toBe(at(fresh.kenmerk, '/besluit'));
    expect((await app.storage.besluiten.get('besluit', besluitIdOf(fresh)))?.record.besluit).toBe('toekennen');
  });

  it('two people who decide otherwise at once: one decision stands, the other is told so', async () => {
    const fresh = await made();
    const chair = { header: principal(['voorzitter'], 'oid-2', 'V. Oorzitter') };
    const conceptOf = (location: string | undefined) => new URL(location ?? '', 'https://x').searchParams.get('concept') ?? '';
    const one = await fillIn(fresh);
    const two = await fillIn(fresh, { geldigTot: '2027-07-31' }, chair);
    const look = await get(app, two.headers['Location'] ?? '', chair);
    const ownLook = await get(app, one.headers['Location'] ?? '', secretaris);
    expect((await get(app, two.headers['Location'] ?? '', secretaris)).status).toBe(404);
    const answers = await Promise.all([
      post(app, at(fresh.kenmerk, '/besluit/vastleggen'), secretaris, {
        csrf: csrfOf(ownLook),
        concept: conceptOf(one.headers['Location']),
      }),
      post(app, at(fresh.kenmerk, '/besluit/vastleggen'), chair, { csrf: csrfOf(look), concept: conceptOf(two.headers['Location']) }),
    ]);
    expect(answers.map(({ status }) => status).sort((a, b) => a - b)).toEqual([303, 409]);
    expect(answers.find(({ status }) => status === 409)?.body).toContain('al een besluit vastgelegd');
  });

  it('faults come back by their fields with what was typed', async () => {
    const fresh = await made();
    const { status, body } = await fillIn(fresh, { motivering: '', geldigTot: '2031-07-31', 'deskundige-1-naam': '' });
    expect(status).toBe(422);
    for (const words of [
      'Schrijf op waarom het loket dit besluit neemt',
      'hoogstens tot 31 juli 2029',
      'Vul van deskundige 2',
      'value="drs. M. de Wit"',
      'href="#motivering"',
      'aria-invalid="true"',
    ])
      expect(body).toContain(words);
  });

  it('a dossier that changed meanwhile is looked at again first', async () => {
    const fresh = await made();
    const form = await get(app, at(fresh.kenmerk, '/besluit/nieuw'), secretaris);
    await app.storage.dossiers.put({ ...fresh, versie: 4, gecontroleerdVersie: 4 });
    await app.storage.afgeleid.write(`${fresh.dossierId}/rapport-4.json`, JSON.stringify({ rapport }));
    const answer = await post(app, at(fresh.kenmerk, '/besluit/nieuw'), secretaris, goedIngevuld(csrfOf(form)));
    expect([answer.status, String(answer.body).includes('Het dossier is veranderd')]).toEqual([409, true]);
  });

  it.each<[string, Partial<DossierRecord>, RegExp]>([
    ['not checked yet', { gecontroleerdVersie: undefined }, /nog niet nagekeken/],
    ['with documents that are still being checked', { versie: 4 }, /nog nagekeken worden/],
    ['withdrawn', { status: 'ingetrokken' }, /ingetrokken/],
    ['destroyed', { status: 'vernietigd' }, /vernietigd/],
  ])('a dossier %s takes no decision and says what to do', async (_, part, words) => {
    const fresh = await made(part);
    const { status, body } = await get(app, at(fresh.kenmerk, '/besluit/nieuw'), secretaris);
    expect(status).toBe(409);
    expect(body).toMatch(words);
  });

  it('a letter that would miss a part stops at the form and names the part', async () => {
    const fresh = await made();
    const poor = { ...app, settings: { ...app.settings, BEZWAAR_ADRES: ' | ' } };
    const form = await get(poor, at(fresh.kenmerk, '/besluit/nieuw'), secretaris);
    const { status, body } = await post(poor, at(fresh.kenmerk, '/besluit/nieuw'), secretaris, goedIngevuld(csrfOf(form)));
    expect(status).toBe(422);
    expect(body).toContain('het adres voor bezwaar (instelling BEZWAAR_ADRES)');
  });
});

describe('forms that are refused', () => {
  it.each<[string, (csrf: string) => Record<string, string>, Record<string, string>, number]>([
    ['without proof', () => ({}), {}, 403],
    ['with another’s proof', () => ({ csrf: '99999999999999.abc' }), {}, 403],
    ['from another site', (csrf) => ({ csrf }), { 'sec-fetch-site': 'cross-site' }, 403],
    ['from a sibling site', (csrf) => ({ csrf }), { 'sec-fetch-site': 'same-site' }, 403],
    ['of another kind', (csrf) => ({ csrf }), { 'content-type': 'text/plain' }, 413],
    ['that are huge', (csrf) => ({ csrf, motivering: 'x'.repeat(140_000) }), {}, 413],
    ['that say to be small and are huge', (csrf) => ({ csrf, motivering: 'x'.repeat(140_000) }), { 'content-length': '10' }, 413],
    ['with a field that nobody types', (csrf) => ({ csrf, motivering: 'x'.repeat(9000) }), {}, 400],
    ['with a choice that is not there', (csrf) => ({ csrf, besluit: 'intrekken' }), {}, 400],
  ])('%s', async (_, fields, extra, status) => {
    const form = await get(app, at(record.kenmerk, '/besluit/nieuw'), secretaris);
    const csrf = csrfOf(form);
    const visitor = { ...secretaris, extra };
    const all = { ...goedIngevuld(''), ...fields(csrf) };
    expect((await post(app, at(record.kenmerk, '/besluit/nieuw'), visitor, all)).status).toBe(status);
    expect(await app.storage.besluiten.get('besluit', besluitIdOf(record))).toBeUndefined();
  });
});
