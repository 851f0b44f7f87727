import { beforeAll, describe, expect, it } from 'vitest';
import { bezwaarIndex } from '../../src/loket/dossiers/bezwaar-index.ts';
import { dossierRijen } from '../../src/loket/dossiers/dossier-index.ts';
import { stemIndex } from '../../src/loket/dossiers/stem-index.ts';
import { besluitIndex } from '../../src/loket/register/besluit-index.ts';
import type { BesluitRecord, DossierRecord } from '../../src/storage/records.ts';
import type { LidRecord, VergaderingRecord } from '../../src/storage/records/commissie.ts';
import { metLeden } from '../commissie/eigen-leden.ts';
import { deskundige3, deskundigeGp, voorzitter as voorzitterLid } from '../commissie/leden.ts';
import { besluitRecord } from '../decide/besluiten.ts';
import { bezwaarRecord } from '../decide/bezwaren.ts';
import { accountOf, as, get, principal, type Visitor } from './visit.ts';
import { dossier, world, type World } from './world.ts';

// On 12 May 2026
let app: World;
const leden: LidRecord[] = [{ ...voorzitterLid, account: accountOf('v') }, deskundige3, deskundigeGp];
const [secretaris, voorzitter, directeur] = [as('secretaris'), as('voorzitter'), as('directeur-bestuurder')];
beforeAll(async () => {
  app = metLeden(await world(), leden);
});

const body = async (path: string, wie: Visitor): Promise<string> => String((await get(app, path, wie)).body);
const punten = async (wie: Visitor): Promise<string[]> =>
  [...(await body('/loket', wie)).matchAll(/vandaag__aantal">(\d+)<\/strong>\s*<span>([^<]*)</g)].map(([, n, tekst]) => `${n} ${tekst}`);
const lijst = async (werk: string, wie: Visitor): Promise<string[]> =>
  [...(await body(`/loket?werk=${werk}`, wie)).matchAll(/<th scope="row"[^>]*><a[^>]*>([^<]*)<\/a>/g)].map(([, naam = '']) => naam);

/** Votes on a dossier, as they stand now. */
async function stem({ dossierId, versie }: DossierRecord, ...stemmen: ('toekennen' | 'afwijzen')[]): Promise<void> {
  await app.storage.stemmen.put({
    dossierId,
    rij: 'stand',
    ronde: 1,
    telling: stemmen.length,
    versie,
    stemmen: stemmen.map((keuze, at) => ({ lidId: leden[at]?.lidId ?? '', stem: keuze, op: '2026-05-12T09:00:00.000Z' })),
    inbreng: [],
  });
  await stemIndex(app).stand(0);
}
async function made(part: Partial<DossierRecord> & { map: string }): Promise<DossierRecord> {
  const record = await dossier(app, { eindoordeel: 'compleet', nogNodig: [], ontvangenOp: '2026-05-01T08:00:00.000Z', ...part });
  await dossierRijen(app, 0);
  return record;
}
async function besluit({ dossierId, kenmerk, schoolId }: DossierRecord, part: Partial<BesluitRecord>): Promise<void> {
  const op = { besluitId: `b-${dossierId}`, dossierId, schoolId, kenmerk };
  await app.storage.besluiten.put(
    besluitRecord({ ...op, genomenDoorAccount: accountOf('s'), genomenOp: '2026-05-10T09:00:00.000Z', ...part }),
  );
  await besluitIndex(app).stand(0);
}
const door = (account: string) => ({ door: 'X', rol: 'secretaris', account: accountOf(account), op: '2026-05-11T09:00:00.000Z' });

describe('a dossier on which the loket voted', () => {
  it('waits for a besluit, not for an agenda, and is not proposed for a meeting', async () => {
    const record = await made({ map: 'Gestemd' });
    const ander = await made({ map: 'Nog niet' });
    await stem(record, 'toekennen', 'toekennen');
    await stem(ander, 'toekennen', 'afwijzen');
    expect(await punten(secretaris)).toEqual([
      '1 dossier is gestemd en wacht op een besluit',
      '1 compleet dossier staat nog op geen agenda',
    ]);
    expect(await lijst('te-besluiten', voorzitter)).toEqual(['Gestemd']);
    expect(await lijst('te-agenderen', secretaris)).toEqual(['Nog niet']);
    await app.storage.vergaderingen.put(vergadering('2026-05-20', 'gepland'));
    const agenda = await body('/loket/vergaderingen/000000000001', secretaris);
    expect([agenda.includes(`value="${ander.dossierId}"`), agenda.includes(`value="${record.dossierId}"`)]).toEqual([true, false]);
  });

  it.each([
    ['changed after the vote', { versie: 4 }],
    ['is held back today', { aanhoudingen: [{ op: '2026-05-11T08:00:00.000Z', tot: '2026-05-12', reden: 'r', door: 'S.' }] }],
    ['has a besluit', { besluitId: 'b' }],
  ])('no longer where it %s', async (wat, change) => {
    const record = await made({ map: wat });
    await stem(record, 'toekennen', 'toekennen');
    expect(await lijst('te-besluiten', secretaris)).toContain(wat);
    await app.storage.dossiers.put({ ...record, ...change });
    await dossierRijen(app, 0);
    expect(await lijst('te-besluiten', secretaris)).not.toContain(wat);
    await app.storage.dossiers.put({ ...record, status: 'gesloten' });
    await dossierRijen(app, 0);
  });
});

describe('a meeting', () => {
  it('that was held is to be closed, and its minutes to be fixed', async () => {
    const over = (await punten(voorzitter)).length;
    await app.storage.vergaderingen.put(vergadering('2026-05-11', 'gepland'));
    await app.storage.vergaderingen.put(vergadering('2026-04-01', 'gehouden'));
    await app.storage.vergaderingen.put(vergadering('2026-05-12', 'gepland'));
    const nu = await punten(voorzitter);
    expect(nu.slice(over)).toEqual(['1 vergadering is geweest en nog niet gesloten', '1 verslag is nog niet vastgesteld']);
    expect(await body('/loket/vergaderingen', secretaris)).toContain('nog niet gesloten');
  });
});

describe('a besluit', () => {
  it('that was signed and cannot be carried out is said, with where it is', async () => {
    const record = await made({ map: 'Loopt vast', status: 'ter besluit', besluitId: 'b' });
    await besluit(record, { ondertekening: { ...door('d'), stempel: 's' }, melding: 'Het adres van de school ontbreekt.' });
    for (const wie of [secretaris, directeur]) expect(await punten(wie)).toContain('1 ondertekend besluit loopt vast');
    expect(await lijst('vastgelopen', directeur)).toEqual(['Loopt vast']);
    expect(await punten(voorzitter)).not.toContain('1 ondertekend besluit loopt vast');
    await besluit(record, { ondertekening: { ...door('d'), stempel: 's' }, uitgevoerdOp: '2026-05-12T09:00:00.000Z', nummer: 'N' });
    expect(await punten(directeur)).not.toContain('1 ondertekend besluit loopt vast');
  });

  it('of which the letter was put right waits for a signature, not of who put it right', async () => {
    const record = await made({ map: 'Verbeterd', status: 'toegekend', besluitId: 'b' });
    const getekend = { ondertekening: { ...door('d'), stempel: 's' }, uitgevoerdOp: '2026-05-11T09:00:00.000Z', nummer: 'N2' };
    await besluit(record, { ...getekend, verbetering: { reden: 'Naam', voorstel: door('s') } });
    expect(await lijst('te-ondertekenen', directeur)).toEqual(['Verbeterd']);
    const zelf: Visitor = { header: principal(['directeur-bestuurder'], 's') };
    expect(await lijst('te-ondertekenen', zelf)).toEqual([]);
    await besluit(record, { ...getekend, verbetering: { reden: 'Naam', voorstel: door('s'), ondertekening: door('d') } });
    expect(await lijst('te-ondertekenen', directeur)).toEqual([]);
  });
});

describe('an objection', () => {
  it.each([
    ['2026-05-19', '19 mei 2026 (nog 7 dagen)', true],
    ['2026-05-20', '20 mei 2026 (nog 8 dagen)', false],
    ['2026-05-12', '12 mei 2026 (vandaag)', true],
    ['2026-05-11', '11 mei 2026 (voorbij)', true],
    [undefined, undefined, false],
  ])('with a defence by %s shows that in the list, and presses in the last week', async (reactieVoor, tekst, dringend) => {
    const record = await made({ map: `In bezwaar ${reactieVoor}`, status: 'bezwaar', besluitId: 'b' });
    const bezwaar = bezwaarRecord(record, { ontvangenOp: '2026-05-05', termijnTot: '2026-06-01', ...(reactieVoor && { reactieVoor }) });
    await app.storage.bezwaren.put(bezwaar);
    await bezwaarIndex(app).stand(0);
    expect(await punten(secretaris)).toContain('1 bezwaar loopt');
    const page = await body('/loket?werk=bezwaar', secretaris);
    expect(await lijst('bezwaar', secretaris)).toEqual([record.map]);
    if (tekst !== undefined) expect(page).toContain(`verweer LBT: ${tekst}`);
    expect(/vandaag__punt--dringend">\s*<a href="\/loket\?werk=bezwaar"/.test(page)).toBe(dringend);
    await app.storage.bezwaren.put({ ...bezwaar, stand: 'afgehandeld', uitkomst: 'gehandhaafd' });
    await bezwaarIndex(app).stand(0);
    expect(await lijst('bezwaar', secretaris)).toEqual([]);
    await app.storage.dossiers.put({ ...record, status: 'gesloten' });
    await dossierRijen(app, 0);
  });
});

describe('what waits for a second person', () => {
  it('is a list to destroy, for the role that approves, and a request to wipe of somebody else', async () => {
    const plan = { schoolId: app.schoolId, dossierId: 'x', driveId: 'd', kenmerk: 'D-X', laatsteUpload: '2025-11-01T08:00:00.000Z' };
    await app.storage.vernietigplannen.put({
      ...plan,
      stand: 'te-keuren',
      vervaltOp: '2026-05-01',
      vanafOp: '2026-05-01',
      volgendeOp: '2026-05-12',
    } as never);
    await app.storage.wisverzoeken.put({
      verzoekId: 'w',
      gevraagdDoor: 'S.',
      gevraagdDoorAccount: accountOf('s'),
      gevraagdOp: '2026-05-12T08:00:00.000Z',
      dossiers: [],
    });
    const beide = ['1 dossier wacht op uw akkoord om te vernietigen', '1 verzoek om te wissen wacht op een tweede persoon'];
    expect(await punten(directeur)).toEqual(beide);
    expect(await punten({ header: principal(['directeur-bestuurder'], 's') })).toEqual(beide.slice(0, 1));
    expect(await punten(as('lezer'))).toEqual([]);
    app.settings.VERNIETIGEN_ROL = 'secretaris';
    expect(await punten(directeur)).toEqual(beide.slice(1));
  });
});

describe('a row that cannot be read', () => {
  it('is missing from the list, which says so, and stops no other', async () => {
    const own = await world();
    await dossier(own, { map: 'Leesbaar' });
    const stuk = await dossier(own, { map: 'Onleesbaar' });
    await own.storage.dossiers.put({ ...stuk, status: 'geen status' as never });
    const shown = String((await get(own, '/loket', secretaris)).body);
    expect([shown.includes('Leesbaar'), shown.includes('1 dossier kan niet gelezen worden en ontbreekt hier')]).toEqual([true, true]);
    expect(own.events.filter(({ event }) => event === 'rij-onleesbaar')).toMatchObject([{ details: { veld: 'status' } }]);
  });

  it('of a meeting takes away what waits, which the page says, and not the list', async () => {
    const own = await world();
    await dossier(own, { map: 'Leesbaar' });
    await own.storage.vergaderingen.put({ ...vergadering('2026-05-20', 'gepland'), stand: 'anders' as never });
    const shown = String((await get(own, '/loket', secretaris)).body);
    expect([shown.includes('Leesbaar'), shown.includes('Wat er op u wacht, kan nu niet geteld worden')]).toEqual([true, true]);
    expect(String((await get(own, '/loket?werk=te-agenderen', secretaris)).body)).toContain('0 dossiers');
    expect(String((await get(own, '/loket', as('lezer'))).body)).not.toContain('niet geteld');
  });
});

let vergaderingen = 0;
function vergadering(datum: string, stand: VergaderingRecord['stand']): VergaderingRecord {
  vergaderingen += 1;
  const wat = { datum, tijd: '09:00', plaats: 'Houten', stand, aanwezig: [], agenda: [], afgevoerd: [] };
  return { ...wat, vergaderingId: String(vergaderingen).padStart(12, '0'), gemaaktOp: '2026-05-01T08:00:00.000Z' };
}
