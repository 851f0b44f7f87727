import { beforeAll, describe, expect, it } from 'vitest';
import { besluitIdOf } from '../../../src/decide/besluit-id.ts';
import { executeBesluit } from '../../../src/decide/index.ts';
import { dossierRijen } from '../../../src/loket/dossiers/dossier-index.ts';
import type { BesluitRecord, DossierRecord } from '../../../src/storage/records.ts';
import { metLeden } from '../../commissie/eigen-leden.ts';
import { loket as leden } from '../../commissie/leden.ts';
import { as, csrfOf, get, goedIngevuld, post, principal } from '../visit.ts';
import { dossier, rapport, world, type World } from '../world.ts';
import { pageTexts } from '../../pdf/look.ts';
import { gestemd } from './gestemd.ts';

let app: World;
const secretaris = as('secretaris');
const directeur = { header: principal(['directeur-bestuurder'], 'oid-directeur', 'D. Irecteur') };
const at = ({ kenmerk }: DossierRecord, rest = '') => `/loket/dossiers/${kenmerk}/besluit${rest}`;
const body = async (path: string, visitor = secretaris) => String((await get(app, path, visitor)).body);
const hidden = (html: string, naam: string) => new RegExp(`name="${naam}"\\s+value="([^"]*)"`).exec(html)?.[1] ?? '';

beforeAll(async () => {
  app = metLeden(await world(), leden);
  await dossierRijen(app, 0);
});

async function made(part: Parameters<typeof dossier>[1] = {}): Promise<DossierRecord> {
  const fresh = await dossier(app, part);
  await dossierRijen(app, 0);
  return fresh;
}

const stored = async (fresh: DossierRecord) => (await app.storage.dossiers.get(fresh.schoolId, fresh.dossierId))!.record;
const besluitVan = async (fresh: DossierRecord): Promise<BesluitRecord | undefined> =>
  (await app.storage.besluiten.get('besluit', besluitIdOf(await stored(fresh))))?.record;

async function fillIn(fresh: DossierRecord, change: Record<string, string> = {}, visitor = secretaris) {
  const form = await get(app, at(fresh, '/nieuw'), visitor);
  return post(app, at(fresh, '/nieuw'), visitor, { ...goedIngevuld(csrfOf(form)), ...change });
}

/** Fills in, looks, records. */
async function record(fresh: DossierRecord, change: Record<string, string> = {}, visitor = secretaris) {
  const sent = await fillIn(fresh, change, visitor);
  expect([sent.status, String(sent.body).slice(0, 0)]).toEqual([303, '']);
  const look = await body(sent.headers['Location'] ?? '', visitor);
  return post(app, at(fresh, '/vastleggen'), visitor, { csrf: hidden(look, 'csrf'), concept: hidden(look, 'concept') });
}

async function sign(fresh: DossierRecord, fields: Record<string, string> = {}) {
  const html = await body(at(fresh), directeur);
  const form = { csrf: hidden(html, 'csrf'), besluit: hidden(html, 'besluit'), gezien: hidden(html, 'gezien') };
  return post(app, at(fresh, '/ondertekenen'), directeur, { ...form, ...fields });
}

/** Everything that was put on the queue of decisions for a dossier. */
async function execute(fresh: DossierRecord) {
  const besluit = await besluitVan(fresh);
  await executeBesluit(app, { besluitId: besluit?.besluitId ?? '' });
}

describe('a besluit follows the votes', () => {
  it('is refused without enough votes, and where it differs from the majority', async () => {
    const fresh = await made();
    const none = await fillIn(fresh);
    expect([none.status, String(none.body).includes('Er is nog geen meerderheid')]).toEqual([422, true]);
    await gestemd(app, fresh, ['afwijzen', 'afwijzen', 'toekennen']);
    const other = await fillIn(fresh);
    expect(other.status).toBe(422);
    expect(String(other.body)).toContain('De meerderheid van het loket stemde voor afwijzen');
  });

  it('keeps the count with the besluit, closes the vote, and shows who voted what', async () => {
    const fresh = await made();
    await gestemd(app, fresh, ['toekennen', 'toekennen', 'afwijzen']);
    expect(await body(at(fresh, '/nieuw'))).toContain('Stemmen: 2 voor toekennen, 1 voor afwijzen; de meerderheid is voor toekennen');
    expect((await record(fresh)).status).toBe(303);
    const besluit = (await besluitVan(fresh))!;
    expect(besluit.telling).toMatchObject({ uitkomst: 'toekennen', voor: 2, tegen: 1 });
    const stand = (await app.storage.stemmen.get(fresh.dossierId, 'stand'))!.record;
    expect(stand.gesloten?.besluitId).toBe(besluit.besluitId);
    expect(await body(at(fresh))).toMatch(/C\. Luster[\s\S]*toekennen/);
  });

  it('where the votes are equal, the chair’s choice decides and is shown as such', async () => {
    const fresh = await made();
    await gestemd(app, fresh, ['onthouding', 'toekennen', 'afwijzen']);
    expect(String((await fillIn(fresh)).body)).toContain('De stemmen staken. De voorzitter kiest');
    await app.storage.stemmen.change(fresh.dossierId, 'stand', (found) => ({
      ...found!,
      keuze: { keuze: 'afwijzen', motivering: 'De school kan nog meer proberen.', lidId: 'voorzitter', op: '2026-05-12T10:00:00.000Z' },
    }));
    expect(String((await fillIn(fresh)).body)).toContain('de voorzitter koos voor afwijzen');
    const advies = { 'deskundige-0-advies': 'afwijzen', 'deskundige-1-advies': 'afwijzen' };
    expect((await record(fresh, { besluit: 'afwijzen', ...advies })).status).toBe(303);
    const html = await body(at(fresh));
    expect(html).toContain('V. Oorzitter koos als voorzitter voor afwijzen');
    expect(html).toContain('De school kan nog meer proberen.');
  });

  it('of a TLV-GP that the school gave out itself needs no vote but the loket’s check, and is valid only signed', async () => {
    const schools = app.settings.scholen.map((school) => ({ ...school, delegatieGpSinds: '2026-04-02' }));
    const delegated = { ...app, settings: { ...app.settings, scholen: schools } };
    const plain = app;
    app = delegated;
    try {
      const fresh = await made();
      expect(await body(at(fresh, '/nieuw'))).toContain('de school gaf deze TLV-GP zelf af');
      expect(String((await fillIn(fresh)).body)).toContain('Schrijf op of dat terecht was');
      const toets = 'Het dossier voldoet aan alle criteria van hoofdstuk 7.1; de TLV is terecht afgegeven.';
      expect((await record(fresh, { toets })).status).toBe(303);
      const besluit = await besluitVan(fresh);
      expect([besluit?.gedelegeerd, besluit?.telling, besluit?.nummer]).toEqual([{ sinds: '2026-04-02', toets }, undefined, undefined]);
      expect((await sign(fresh)).status).toBe(303);
      await execute(fresh);
      expect((await besluitVan(fresh))?.nummer).toMatch(/-0001$|-\d{4}$/);
      // Received the day before the school began with it
      const early = await made({ ontvangenOp: '2026-04-01T08:00:00.000Z' });
      expect(await body(at(early, '/nieuw'))).not.toContain('zelf af');
      expect((await fillIn(early, { toets })).status).toBe(422);
    } finally {
      app = plain;
    }
  });
});

describe('signing on the page', () => {
  it('the signer sees the letter as it will be and signs it; others see that it waits', async () => {
    const fresh = await made();
    await gestemd(app, fresh);
    await record(fresh);
    const html = await body(at(fresh), directeur);
    expect(html).toContain('Te ondertekenen: toekennen');
    const src = /<iframe class="voorbeeld" src="([^"]+)"/.exec(html)?.[1] ?? '';
    const letter = await get(app, src, directeur);
    expect([letter.status, letter.headers['Content-Type']]).toEqual([200, 'application/pdf']);
    expect(await body(at(fresh))).toContain('De directeur-bestuurder bekijkt de brief');
    expect(await body(at(fresh))).not.toContain('/besluit/ondertekenen');
    expect((await post(app, at(fresh, '/ondertekenen'), secretaris, {})).status).toBe(403);
    const signed = await sign(fresh);
    expect([signed.status, signed.headers['Location']]).toEqual([303, `${at(fresh)}?gedaan=ondertekend`]);
    await execute(fresh);
    const done = await body(at(fresh), directeur);
    expect(done).toContain('Het besluit is uitgevoerd');
    expect(done).toContain('door D. Irecteur (directeur-bestuurder)');
    for (const { details } of app.events) expect(JSON.stringify(details)).not.toContain('Joris');
  });

  it('who recorded it cannot sign it, also with the role, and is told so', async () => {
    const fresh = await made();
    await gestemd(app, fresh);
    await record(fresh, {}, directeur);
    const html = await body(at(fresh), directeur);
    expect(html).toContain('U heeft dit besluit zelf vastgelegd');
    expect(html).not.toContain(`action="${at(fresh, '/ondertekenen')}"`);
    expect((await sign(fresh)).status).toBe(409);
    expect((await besluitVan(fresh))?.ondertekening).toBeUndefined();
  });

  it('what changed in the dossier while it waited is shown, and is ticked before signing', async () => {
    const fresh = await made();
    await gestemd(app, fresh);
    await record(fresh);
    const first = rapport.bevindingen[0]!;
    const nieuw = {
      ...rapport,
      bevindingen: [{ ...first, uitkomst: 'voldaan' as const }, ...rapport.bevindingen.slice(1)],
      documenten: [...rapport.documenten, { naam: 'Nieuw verslag.pdf', soorten: ['overig'], leesbaar: true, inhoud: 'bestand-9' }],
    };
    await app.storage.afgeleid.write(`${fresh.dossierId}/rapport-4.json`, JSON.stringify({ rapport: nieuw }));
    const before = await body(at(fresh), directeur);
    await app.storage.dossiers.put({ ...(await stored(fresh)), versie: 4, gelezenVersie: 4, gecontroleerdVersie: 4 });
    const stale = { csrf: hidden(before, 'csrf'), besluit: hidden(before, 'besluit'), gezien: hidden(before, 'gezien'), bekeken: 'ja' };
    expect((await post(app, at(fresh, '/ondertekenen'), directeur, stale)).status).toBe(409);
    const html = await body(at(fresh), directeur);
    expect(html).toContain('Nieuw of vervangen: Nieuw verslag.pdf');
    expect(html).toContain('Twee deskundigen: was zelf beoordelen, is nu voldaan');
    const unseen = await sign(fresh);
    expect([unseen.status, String(unseen.body).includes('Bekijk eerst wat er is veranderd')]).toEqual([422, true]);
    expect((await sign(fresh, { bekeken: 'ja' })).status).toBe(303);
  });

  it('sent back with a reason: shown to who recorded it, the vote is open again, and a new besluit can be recorded', async () => {
    const fresh = await made();
    await gestemd(app, fresh);
    await record(fresh);
    const html = await body(at(fresh), directeur);
    const form = { csrf: hidden(html, 'csrf'), besluit: hidden(html, 'besluit') };
    expect((await post(app, at(fresh, '/terugsturen'), directeur, { ...form, reden: '' })).status).toBe(422);
    const reden = 'Schrijf <b>korter</b> waarom een kleine groep nodig is.';
    expect((await post(app, at(fresh, '/terugsturen'), directeur, { ...form, reden })).status).toBe(303);
    const page = await body(at(fresh));
    expect(page).toContain('Schrijf &lt;b&gt;korter&lt;/b&gt; waarom');
    expect((await app.storage.stemmen.get(fresh.dossierId, 'stand'))?.record.gesloten).toBeUndefined();
    expect((await record(fresh, { motivering: 'Een kleine groep met dagelijkse begeleiding is nodig.' })).status).toBe(303);
    expect((await sign(fresh)).status).toBe(303);
    await execute(fresh);
    const done = await body(at(fresh));
    expect(done).toContain('Ook vastgelegd over dit dossier');
    expect(done).toContain('teruggestuurd');
  });

  it('a besluit of another dossier is not there', async () => {
    const [one, other] = [await made(), await made()];
    for (const fresh of [one, other]) {
      await gestemd(app, fresh);
      await record(fresh);
    }
    const foreign = (await besluitVan(other))!.besluitId;
    expect((await sign(one, { besluit: foreign })).status).toBe(404);
    expect((await get(app, at(one, `/te-tekenen/${foreign}`), directeur)).status).toBe(404);
    expect((await besluitVan(other))?.ondertekening).toBeUndefined();
  });

  it('shows the letter for the parents as it will be, before recording and before signing', async () => {
    const fresh = await made();
    await gestemd(app, fresh);
    const look = (await fillIn(fresh)).headers['Location'] ?? '';
    const links = [...(await body(look)).matchAll(/href="([^"]*brief=ouders)"/g)].map(([, href = '']) => href.replaceAll('&amp;', '&'));
    await record(fresh);
    const teken = [...(await body(at(fresh), directeur)).matchAll(/href="([^"]*te-tekenen[^"]*brief=ouders)"/g)].map(
      ([, href = '']) => href,
    );
    expect([links.length, teken.length]).toEqual([1, 1]);
    const answer = await get(app, teken[0]!, directeur);
    const text = (await pageTexts(new Uint8Array(answer.body as Buffer))).join(' ');
    for (const words of ['Aan de ouders/verzorgers van', 'volgt na het besluit', 'Voorbeeld: dit is nog geen besluit'])
      expect(text).toContain(words);
    // A besluit on one pupil has no letters of a list
    expect((await get(app, teken[0]!.replace('ouders', 'leerling'), directeur)).status).toBe(404);
  });
});
