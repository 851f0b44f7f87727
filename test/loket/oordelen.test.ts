import { beforeAll, describe, expect, it } from 'vitest';
import type { Controlerapport } from '../../src/check/rapport.ts';
import { loadOverrulingen, maxReden } from '../../src/dossier/overrulingen.ts';
import { overrulingenPath } from '../../src/dossier/paths.ts';
import { dossierRijen } from '../../src/loket/dossiers/dossier-index.ts';
import { destroyDerived } from '../../src/retain/derived.ts';
import type { DossierRecord } from '../../src/storage/records.ts';
import { lijstDossier, lijstRapport } from './lijst-dossier.ts';
import { as, csrfOf, get, post, principal, send } from './visit.ts';
import { dossier, rapport, world, type World } from './world.ts';

let app: World;
const secretaris = as('secretaris');
const reden = 'de evaluatie staat op de laatste bladzijde van het OPP';

beforeAll(async () => {
  app = await world();
});

async function made(part: Partial<DossierRecord> = {}, report: Controlerapport = rapport): Promise<DossierRecord> {
  const fresh = await dossier(app, part, report);
  await dossierRijen(app, 0);
  app.sent.length = 0;
  return fresh;
}
const pageOf = async ({ kenmerk }: DossierRecord, visitor = secretaris) =>
  String((await get(app, `/loket/dossiers/${kenmerk}`, visitor)).body);
/** What the page shows of one criterion. */
const punt = (body: string, id: string) => body.slice(body.indexOf(`id="punt-${id}"`)).split('</li>')[0] ?? '';
const grondIn = (body: string, id: string) => /name="grond" value="([^"]+)"/.exec(punt(body, id))?.[1] ?? '';
const to = ({ kenmerk }: DossierRecord, id: string) => `/loket/dossiers/${kenmerk}/oordelen/${id}`;

async function judge(fresh: DossierRecord, id: string, change: Record<string, string> = {}, visitor = secretaris) {
  const body = await pageOf(fresh, visitor);
  const fields = { csrf: csrfOf({ status: 200, headers: {}, body }), grond: grondIn(body, id), uitkomst: 'voldaan', reden, ...change };
  return post(app, to(fresh, id), visitor, fields);
}
const recordOf = async ({ schoolId, dossierId }: DossierRecord) => (await app.storage.dossiers.get(schoolId, dossierId))!.record;

describe('overruling on the page', () => {
  it('shows both outcomes with reason, person and moment, and has the report made again once', async () => {
    const fresh = await made();
    const { status, headers } = await judge(fresh, 'gp.opp');
    expect([status, headers['Location']]).toEqual([303, `/loket/dossiers/${fresh.kenmerk}?gedaan=oordeel#punt-gp.opp`]);
    const shown = punt(await pageOf(fresh, as('lezer')), 'gp.opp');
    for (const words of [
      'Het loket oordeelt: <strong>voldaan</strong>',
      reden,
      'S. Ecretaris, 12 mei 2026, 12:00 uur',
      '<s>ontbreekt</s>',
      'In het OPP staat geen evaluatie',
    ])
      expect(shown).toContain(words);
    const whole = await pageOf(fresh);
    expect(whole).toContain('volgen vanzelf');
    expect(whole).not.toContain('Dit vragen we nog aan de school');
    expect(await recordOf(fresh)).toMatchObject({
      versie: 4,
      gelezenVersie: 4,
      gecontroleerdVersie: 3,
      laatsteUpload: fresh.laatsteUpload,
    });
    const message = { schoolId: fresh.schoolId, dossierId: fresh.dossierId, versie: 4 };
    expect(app.sent).toEqual([{ queue: 'dossier-controleren', message }]);
    expect(await app.storage.afgeleid.exists(`${fresh.dossierId}/manifest-4.json`)).toBe(true);
  });

  it('the log and the queues say only which dossier and which criterion', async () => {
    const fresh = await made();
    app.events.length = 0;
    await judge(fresh, 'gp.opp');
    await judge(fresh, 'gp.opp', { intrekken: 'ja' });
    expect(app.events).toEqual([
      { event: 'loket-oordeel', details: { kenmerk: fresh.kenmerk, criterium: 'gp.opp' } },
      { event: 'loket-oordeel-ingetrokken', details: { kenmerk: fresh.kenmerk, criterium: 'gp.opp' } },
    ]);
    for (const part of ['Ecretaris', 'evaluatie', 'Joris']) expect(JSON.stringify(app.sent)).not.toContain(part);
  });

  it('withdrawn, the computed outcome counts again and no overruling stands', async () => {
    const fresh = await made();
    await judge(fresh, 'gp.opp');
    expect((await judge(fresh, 'gp.opp', { intrekken: 'ja' })).status).toBe(303);
    const shown = punt(await pageOf(fresh), 'gp.opp');
    expect(shown).toContain('Ontbreekt');
    expect(shown).not.toContain('Het loket oordeelt: ');
    expect((await loadOverrulingen(app, fresh.dossierId))?.overrulingen).toEqual([]);
    expect((await recordOf(fresh)).versie).toBe(5);
  });

  it('shows everybody what was judged before: who, when, from which outcome to which, and why', async () => {
    const fresh = await made();
    await judge(fresh, 'gp.opp');
    const once = await pageOf(fresh, as('lezer'));
    expect(once).not.toContain('Eerdere oordelen');
    await judge(
      fresh,
      'gp.opp',
      { uitkomst: 'nvt', reden: 'bij nader inzien niet gevraagd' },
      { header: principal(['voorzitter'], 'oid-2', 'V. Oorzitter') },
    );
    await judge(fresh, 'gp.opp', { intrekken: 'ja' });
    const body = await pageOf(fresh, as('lezer'));
    const history = body.slice(body.indexOf('Eerdere oordelen van het loket (3)')).split('</details>')[0]?.replace(/\s+/g, ' ') ?? '';
    const places = [
      'trok het oordeel <s>niet van toepassing</s> in; daarna gold weer: ontbreekt',
      'V. Oorzitter, 12 mei 2026, 12:00 uur',
      'van <s>voldaan</s> naar <strong>niet van toepassing</strong>, want: Bij nader inzien niet gevraagd',
      'van <s>ontbreekt</s> naar <strong>voldaan</strong>, want: ',
    ].map((words) => history.toLowerCase().indexOf(words.toLowerCase()));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    expect(Math.min(...places)).toBeGreaterThan(0);
  });

  it('a second judgement takes the place of the first; others stay', async () => {
    const fresh = await made();
    await judge(fresh, 'gp.opp');
    await judge(fresh, 'alg.plaatsingsdatum', { reden: 'zo afgesproken met het vso' });
    await judge(fresh, 'gp.opp', { uitkomst: 'nvt' }, { header: principal(['voorzitter'], 'oid-2', 'V. Oorzitter') });
    const kept = (await loadOverrulingen(app, fresh.dossierId))?.overrulingen.map(({ id, uitkomst, wie }) => [id, uitkomst, wie]);
    expect(kept).toEqual([
      ['alg.plaatsingsdatum', 'voldaan', 'S. Ecretaris'],
      ['gp.opp', 'nvt', 'V. Oorzitter'],
    ]);
  });

  it('two people at the same moment: both are kept', async () => {
    const fresh = await made();
    await Promise.all([judge(fresh, 'gp.opp'), judge(fresh, 'alg.plaatsingsdatum'), judge(fresh, 'alg.deskundigen')]);
    const kept = (await loadOverrulingen(app, fresh.dossierId))?.overrulingen.map(({ id }) => id).sort();
    expect(kept).toEqual(['alg.deskundigen', 'alg.plaatsingsdatum', 'gp.opp']);
    expect((await recordOf(fresh)).versie).toBe(6);
  });

  it('of a dossier that is still to be read is kept for the check that comes', async () => {
    const fresh = await made({ versie: 4 });
    await judge(fresh, 'gp.opp');
    expect([(await recordOf(fresh)).versie, app.sent]).toEqual([4, []]);
    expect((await loadOverrulingen(app, fresh.dossierId))?.overrulingen).toHaveLength(1);
  });

  it('is destroyed with all that was made from the dossier', async () => {
    const fresh = await made();
    await judge(fresh, 'gp.opp');
    expect(await app.storage.afgeleid.exists(overrulingenPath(fresh.dossierId))).toBe(true);
    await destroyDerived(app, fresh, () => Promise.resolve(true));
    expect(await app.storage.afgeleid.exists(overrulingenPath(fresh.dossierId))).toBe(false);
  });
});

describe('what is refused, in Dutch', () => {
  it.each([
    ['no outcome', { uitkomst: '' }, 'Kies een uitkomst.'],
    ['an outcome that is none', { uitkomst: 'prima' }, 'Kies een uitkomst.'],
    ['what the computer found too', { uitkomst: 'ontbreekt' }, 'De computer vond dit ook.'],
    ['no reason', { reden: ' \n ' }, 'Schrijf in één of twee zinnen waarom.'],
    ['the word alone that stands there already', { reden: 'Want' }, 'Schrijf in één of twee zinnen waarom.'],
    ['a reason that is too long', { reden: 'a'.repeat(maxReden + 1) }, 'hoogstens 500 tekens'],
    ['a full BSN', { reden: 'BSN 123456782 staat op het formulier' }, 'Haal het burgerservicenummer uit de reden.'],
    ['signs that the report cannot show', { reden: 'gezien \u{1F600}' }, 'Het controlerapport kan dit niet laten zien'],
  ])('%s', async (_, change, words) => {
    const fresh = await made();
    const { status, body } = await judge(fresh, 'gp.opp', change);
    expect(status).toBe(422);
    expect(body).toContain(words);
    expect(body).not.toContain('123456782');
    expect(punt(String(body), 'gp.opp')).toMatch(/<details class="oordeel"\s+open>/);
    expect(await loadOverrulingen(app, fresh.dossierId)).toBeUndefined();
  });

  it('a reason of exactly the longest length is taken', async () => {
    expect((await judge(await made(), 'gp.opp', { reden: 'a'.repeat(maxReden) })).status).toBe(303);
  });

  it.each([
    ['Want: het staat\r\n\r\n op  bladzijde 7 ', 'het staat op bladzijde 7.'],
    ['wantrouwen is niet nodig!', 'wantrouwen is niet nodig!'],
  ])('a reason is kept as one sentence after "want": %j', async (given, expected) => {
    const fresh = await made();
    await judge(fresh, 'gp.opp', { reden: given });
    expect((await loadOverrulingen(app, fresh.dossierId))?.overrulingen[0]?.reden).toBe(expected);
  });

  it('what changed while the person filled it in: asked again, with what was filled in', async () => {
    const fresh = await made();
    const { status, body } = await judge(fresh, 'gp.opp', { grond: 'oud' });
    expect(status).toBe(409);
    expect(body).toContain('De uitkomst of een bestand is veranderd terwijl u dit invulde');
    expect(punt(String(body), 'gp.opp')).toContain(reden);
  });

  it('a criterion that the report does not have', async () => {
    const fresh = await made();
    const csrf = csrfOf({ status: 200, headers: {}, body: await pageOf(fresh) });
    expect((await post(app, to(fresh, 'gp.niets'), secretaris, { csrf, uitkomst: 'voldaan', reden })).status).toBe(404);
  });

  it('a form without proof, with another’s, or from another site', async () => {
    const fresh = await made();
    expect((await judge(fresh, 'gp.opp', { csrf: '' })).status).toBe(403);
    const csrf = csrfOf({ status: 200, headers: {}, body: await pageOf(fresh) });
    const other = { header: principal(['voorzitter'], 'oid-2') };
    expect((await post(app, to(fresh, 'gp.opp'), other, { csrf, uitkomst: 'voldaan', reden })).status).toBe(403);
    const cross = { ...secretaris, extra: { 'sec-fetch-site': 'cross-site' } };
    const refused = await post(app, to(fresh, 'gp.opp'), cross, { csrf, uitkomst: 'voldaan', reden });
    expect([refused.status, String(refused.body).includes(`href="/loket/dossiers/${fresh.kenmerk}"`)]).toEqual([403, true]);
    expect(await loadOverrulingen(app, fresh.dossierId)).toBeUndefined();
  });

  it('roles that may only read see no form and are refused', async () => {
    const fresh = await made();
    for (const rol of ['lezer', 'deskundige']) {
      expect(await pageOf(fresh, as(rol))).not.toContain('class="oordeel"');
      expect((await send(app, 'POST', to(fresh, 'gp.opp'), as(rol), 'uitkomst=voldaan')).status).toBe(403);
    }
  });

  it.each([{ besluitId: 'x' }, { geslotenOp: '2026-05-01T02:00:00.000Z' }, { vernietigingBegonnen: true }])(
    'a dossier with %j: no form, and no judgement any more',
    async (part) => {
      const fresh = await made(part);
      expect(await pageOf(fresh)).not.toContain('class="oordeel"');
      const csrf = csrfOf({ status: 200, headers: {}, body: await pageOf(await made()) });
      expect((await post(app, to(fresh, 'gp.opp'), secretaris, { csrf, uitkomst: 'voldaan', reden })).status).toBe(409);
      expect(await loadOverrulingen(app, fresh.dossierId)).toBeUndefined();
    },
  );
});

describe('when the documents changed after it', () => {
  it('the page says that it counts no more, and offers to confirm it', async () => {
    const fresh = await made();
    await judge(fresh, 'gp.opp');
    const other = rapport.bevindingen.map((one) => (one.id === 'gp.opp' ? { ...one, uitleg: 'Er zit geen OPP in het dossier.' } : one));
    await app.storage.afgeleid.write(`${fresh.dossierId}/rapport-3.json`, JSON.stringify({ rapport: { ...rapport, bevindingen: other } }));
    const shown = punt(await pageOf(fresh), 'gp.opp');
    for (const words of [
      'De computer vindt sindsdien iets anders',
      'Ontbreekt',
      reden,
      'Beoordeel dit punt opnieuw',
      'Oordeel wijzigen of intrekken',
    ])
      expect(shown).toContain(words);
    expect((await judge(fresh, 'gp.opp')).status).toBe(303);
    expect(punt(await pageOf(fresh), 'gp.opp')).not.toContain('telt dit oordeel van het loket niet meer');
  });

  const replaced = (given: Controlerapport): Controlerapport => ({
    ...given,
    documenten: given.documenten.map((one, at) => (at === 0 ? { ...one, inhoud: 'een ander bestand' } : one)),
  });
  const checkedAnew = ({ dossierId }: DossierRecord, given: Controlerapport) =>
    app.storage.afgeleid.write(`${dossierId}/rapport-3.json`, JSON.stringify({ rapport: given }));

  it('a file that was replaced under its own name is named, the judgement stays in the history and may be given again', async () => {
    const fresh = await made();
    await judge(fresh, 'gp.opp');
    await checkedAnew(fresh, replaced(rapport));
    const shown = punt(await pageOf(fresh), 'gp.opp');
    for (const words of [
      'Het bestand ‘Aanvraagformulier TLV.pdf’ is sindsdien veranderd.',
      'Beoordeel dit punt opnieuw.',
      'Ontbreekt',
      reden,
    ])
      expect(shown).toContain(words);
    expect((await loadOverrulingen(app, fresh.dossierId))?.geschiedenis).toMatchObject([{ id: 'gp.opp', werd: 'voldaan' }]);
    const other = { header: principal(['voorzitter'], 'oid-2', 'V. Oorzitter') };
    expect((await judge(fresh, 'gp.opp', {}, other)).status).toBe(303);
    expect(punt(await pageOf(fresh), 'gp.opp')).toContain('Het loket oordeelt: <strong>voldaan</strong>');
    expect((await loadOverrulingen(app, fresh.dossierId))?.geschiedenis).toHaveLength(2);
  });

  it('a form that was filled in while a file was replaced is asked again', async () => {
    const fresh = await made();
    const grond = grondIn(await pageOf(fresh), 'gp.opp');
    await checkedAnew(fresh, replaced(rapport));
    expect((await judge(fresh, 'gp.opp', { grond })).status).toBe(409);
    expect(await loadOverrulingen(app, fresh.dossierId)).toBeUndefined();
  });

  it('another pupil in the same row of a list is not let pass by what was judged of the first', async () => {
    const fresh = await lijstDossier(app);
    await dossierRijen(app, 0);
    const { rapport: list } = lijstRapport();
    const { id } = list.bevindingen.find(({ uitkomst }) => uitkomst === 'ontbreekt' || uitkomst === 'niet-voldaan')!;
    expect((await judge(fresh, id)).status).toBe(303);
    expect(punt(await pageOf(fresh), id)).toContain('Het loket oordeelt: <strong>voldaan</strong>');
    await checkedAnew(fresh, replaced(list));
    expect(punt(await pageOf(fresh), id)).toContain('is sindsdien veranderd. Daarom telt dit oordeel van het loket niet meer');
  });
});

describe('what is already known beside the criteria', () => {
  const extra: Controlerapport = {
    ...rapport,
    gedelegeerd: true,
    wetspunten: [{ id: 'wet.x', titel: 'De leerling is gehoord', bron: 'WVO 2020', uitleg: 'Daarover is niets gevonden.', bewijs: [] }],
  };
  it('stands on the page only where there is any', async () => {
    const body = await pageOf(await made({}, extra));
    for (const words of [
      'Wat de wet nog meer vraagt',
      'De leerling is gehoord',
      'Ze veranderen de uitkomst niet',
      'pas dan is de TLV geldig',
    ])
      expect(body).toContain(words);
    const plain = await pageOf(await made());
    for (const words of ['Wat de wet nog meer vraagt', 'pas dan is de TLV geldig']) expect(plain).not.toContain(words);
  });
});
