import { beforeAll, describe, expect, it } from 'vitest';
import { inhoudSchema } from '../../src/tell/inhoud.ts';
import { dossierRijen } from '../../src/loket/dossiers/dossier-index.ts';
import { maxToelichting } from '../../src/loket/dossier/vraag-form.ts';
import type { BerichtRecord, DossierRecord } from '../../src/storage/records.ts';
import { as, csrfOf, get, send, type Visitor } from './visit.ts';
import { dossier, world, type World } from './world.ts';

let app: World;
const secretaris = as('secretaris');
const toelichting = 'De commissie komt op 20 mei bij elkaar.\r\n\r\nLukt het voor die dag?';

beforeAll(async () => {
  app = await world();
});

async function made(part: Partial<DossierRecord> = {}): Promise<DossierRecord> {
  const fresh = await dossier(app, part);
  await dossierRijen(app, 0);
  app.sent.length = 0;
  app.events.length = 0;
  return fresh;
}
const pageOf = async ({ kenmerk }: DossierRecord, visitor: Visitor = secretaris) =>
  String((await get(app, `/loket/dossiers/${kenmerk}`, visitor)).body);
const proof = async (fresh: DossierRecord) => csrfOf({ status: 200, headers: {}, body: await pageOf(fresh) });

const ask = async (
  { kenmerk }: DossierRecord,
  { csrf, punten = [], tekst = '' }: { csrf: string; punten?: string[]; tekst?: string },
  visitor: Visitor = secretaris,
) => {
  const fields: [string, string][] = [['csrf', csrf], ...punten.map((id): [string, string] => ['punt', id]), ['toelichting', tekst]];
  return send(app, 'POST', `/loket/dossiers/${kenmerk}/vraag`, visitor, new URLSearchParams(fields).toString());
};
async function vragenOf({ dossierId }: DossierRecord): Promise<BerichtRecord[]> {
  const found: BerichtRecord[] = [];
  for await (const one of app.storage.berichten.list(dossierId)) if (one.sleutel.startsWith('vraag-')) found.push(one);
  return found;
}
async function mailOf(record: BerichtRecord) {
  const inhoud = inhoudSchema.parse(JSON.parse((await app.storage.afgeleid.read(record.inhoud))!.toString()));
  if (inhoud.kanaal !== 'mail') throw new Error('no mail');
  return inhoud;
}

describe('a question to the school', () => {
  it('offers what is still needed, and becomes one mail with what was chosen and written', async () => {
    const fresh = await made();
    const body = await pageOf(fresh);
    // What is in order, or only for people to judge, is not asked
    const offered = [...body.matchAll(/name="punt"\s+value="([^"]+)"/g)].map(([, id]) => id);
    expect(offered).toEqual(['gp.opp', 'alg.plaatsingsdatum']);
    const csrf = await proof(fresh);
    const { status, headers } = await ask(fresh, { csrf, punten: ['gp.opp'], tekst: toelichting });
    expect([status, headers['Location']]).toEqual([303, `/loket/dossiers/${fresh.kenmerk}?gedaan=vraag#berichten`]);
    const [record, ...more] = await vragenOf(fresh);
    expect(more).toEqual([]);
    expect(record).toMatchObject({ kanaal: 'mail', door: 'S. Ecretaris' });
    expect(app.sent).toEqual([{ queue: 'bericht-versturen', message: { dossierId: fresh.dossierId, sleutel: record!.sleutel } }]);
    const { onderwerp, tekst, kern, url } = await mailOf(record!);
    expect(onderwerp).toBe(`Dossier ${fresh.kenmerk}`);
    for (const words of ['Voeg de evaluatie van het OPP toe.', 'De commissie komt op 20 mei bij elkaar.', 'Lukt het voor die dag?'])
      expect(tekst).toContain(words);
    for (const words of ['evaluatie van het OPP', 'Lukt het voor die dag?']) expect(kern).toContain(words);
    for (const seen of [onderwerp, url ?? '', JSON.stringify(app.sent), JSON.stringify(app.events)]) expect(seen).not.toContain('Joris');
  });

  it('sent twice, also at one moment, is one mail; asked anew later it is another', async () => {
    const fresh = await made();
    const csrf = await proof(fresh);
    const form = { csrf, punten: ['gp.opp'], tekst: toelichting };
    expect((await Promise.all([ask(fresh, form), ask(fresh, form)])).map(({ status }) => status)).toEqual([303, 303]);
    expect((await ask(fresh, form)).status).toBe(303);
    expect(await vragenOf(fresh)).toHaveLength(1);
    app.clock.set('2026-05-12T10:01:00Z');
    expect((await ask(fresh, { ...form, csrf: await proof(fresh) })).status).toBe(303);
    expect(await vragenOf(fresh)).toHaveLength(2);
  });

  it('stands among messages and in the history with who asked it', async () => {
    const fresh = await made();
    await ask(fresh, { csrf: await proof(fresh), tekst: 'Op welke dag was het gesprek?' });
    const body = await pageOf(fresh, as('lezer'));
    const [record] = await vragenOf(fresh);
    const berichten = body.slice(body.indexOf('id="berichten"'));
    expect(berichten).toContain(`/berichten/${record!.sleutel}">Vraag aan de school`);
    const history = body.slice(body.indexOf('id="geschiedenis"')).replace(/\s+/g, ' ');
    expect(history).toMatch(/Mail aan de school wordt verstuurd: Vraag aan de school<\/a> <span class="klein">S\. Ecretaris/);
    const { body: shown } = await get(app, `/loket/dossiers/${fresh.kenmerk}/berichten/${record!.sleutel}`, secretaris);
    expect(String(shown)).toContain('Op welke dag was het gesprek?');
  });
});

describe('what is refused, in Dutch', () => {
  it.each<[string, { punten?: string[]; tekst?: string }, string]>([
    ['nothing', {}, 'Kies minstens één punt, of schrijf uw vraag op.'],
    ['white space', { tekst: ' \n\u200b ' }, 'Kies minstens één punt, of schrijf uw vraag op.'],
    ['a point that is not asked any more', { punten: ['alg.leeftijd'] }, 'hoeft de school niet meer te doen'],
    ['a point that there is none of', { punten: ['gp.opp', '<b>'] }, 'hoeft de school niet meer te doen'],
    ['a text that is too long', { tekst: 'a'.repeat(maxToelichting + 1) }, 'hoogstens 1000 tekens'],
    ['a full BSN', { punten: ['gp.opp'], tekst: 'Klopt BSN 123456782?' }, 'Haal het burgerservicenummer uit de tekst.'],
  ])('%s', async (_, form, words) => {
    const fresh = await made();
    const { status, body } = await ask(fresh, { csrf: await proof(fresh), ...form });
    expect(status).toBe(422);
    expect(body).toContain(words);
    expect(body).not.toContain('123456782');
    expect(body).toMatch(/id="vraag"\s+open/);
    expect(await vragenOf(fresh)).toEqual([]);
  });

  it('a text of exactly the longest length is taken', async () => {
    const fresh = await made();
    expect((await ask(fresh, { csrf: await proof(fresh), tekst: 'a'.repeat(maxToelichting) })).status).toBe(303);
  });

  it('keeps what was filled in', async () => {
    const fresh = await made();
    const { body } = await ask(fresh, { csrf: await proof(fresh), punten: ['gp.opp'], tekst: 'b'.repeat(maxToelichting + 1) });
    expect(body).toMatch(/value="gp.opp"\s+checked/);
    expect(body).toContain('b'.repeat(maxToelichting + 1));
  });

  it('text that would be markup is text in the mail', async () => {
    const fresh = await made();
    await ask(fresh, { csrf: await proof(fresh), tekst: '<img src=x onerror=alert(1)>' });
    const [record] = await vragenOf(fresh);
    expect((await mailOf(record!)).html).toContain('&lt;img src=x onerror=alert(1)&gt;');
  });

  it('no form for who may only read; refused where it is sent all the same, or without proof', async () => {
    const fresh = await made();
    for (const rol of ['lezer', 'deskundige']) {
      expect(await pageOf(fresh, as(rol))).not.toContain('id="vraag"');
      expect((await ask(fresh, { csrf: '', tekst: 'x' }, as(rol))).status).toBe(403);
    }
    expect((await ask(fresh, { csrf: '', tekst: 'x' })).status).toBe(403);
    expect(await vragenOf(fresh)).toEqual([]);
  });

  it.each([{ geslotenOp: '2026-05-01T02:00:00.000Z' }, { vernietigingBegonnen: true as const }])('a dossier with %j', async (part) => {
    const fresh = await made(part);
    expect(await pageOf(fresh)).not.toContain('id="vraag"');
    const { status, body } = await ask(fresh, { csrf: await proof(await made()), tekst: 'x' });
    expect([status, String(body).includes('U kunt de school hier niets vragen')]).toEqual([409, true]);
    expect(await vragenOf(fresh)).toEqual([]);
  });
});
