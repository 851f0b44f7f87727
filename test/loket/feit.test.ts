import { beforeAll, describe, expect, it } from 'vitest';
import { loadLoketdelen } from '../../src/bundel/loketstukken.ts';
import type { Controlerapport } from '../../src/check/rapport.ts';
import { loadCorrecties } from '../../src/dossier/correcties.ts';
import { correctiesPath } from '../../src/dossier/paths.ts';
import { nummerBewijs } from '../../src/loket/bewijs/bewijs-lijst.ts';
import { inhoudIdOf } from '../../src/loket/dossier/document-id.ts';
import { dossierRijen } from '../../src/loket/dossiers/dossier-index.ts';
import { destroyDerived } from '../../src/retain/derived.ts';
import type { DossierRecord } from '../../src/storage/records.ts';
import { controlerapportInhoud } from '../../src/tell/controlerapport-inhoud.ts';
import { echtDossier, opnieuwGecontroleerd, vervangen } from './bewijs/echt-dossier.ts';
import { as, csrfOf, get, send, type Visitor } from './visit.ts';
import { world, type World } from './world.ts';

let app: World;
const secretaris = as('secretaris');
const reden = 'op het formulier staat een andere dag';
const formulier = `Aanmeldingsformulier TLV
Naam leerling: Fenna Roelofs
Geboortedatum: 04-09-2011
Type TLV: GP
Gewenste plaatsingsdatum: 1 september 2026`;
const stuk = `Fenna Roelofs, klas 3
Waar we nu staan en waar we heen willen
Zij doet het rustig aan en wij kijken in mei opnieuw.
Met de ouders is besproken dat zij op 1 augustus 2026 kan beginnen.`;

beforeAll(async () => {
  app = await world();
});

async function made(part: Partial<DossierRecord> = {}) {
  const bestanden = [
    { naam: 'formulier.txt', bytes: Buffer.from(formulier) },
    { naam: 'Fenna.txt', bytes: Buffer.from(stuk) },
  ];
  const { record, rapport } = await echtDossier(app, bestanden, part);
  await dossierRijen(app, 0);
  app.sent.length = 0;
  app.events.length = 0;
  const documentId = (nummer: number) => inhoudIdOf(rapport.documenten[nummer]!)!;
  return { record, rapport, formulier: documentId(0), fenna: documentId(1) };
}
type Made = Awaited<ReturnType<typeof made>>;
const lijst = ({ record }: Pick<Made, 'record'>) => `/loket/dossiers/${record.kenmerk}/feiten`;
const textOf = async (path: string, visitor: Visitor = secretaris) => String((await get(app, path, visitor)).body).replace(/\s+/g, ' ');

/** Sends the form of a fact as it stands, with what is changed in it. */
async function set(one: Made, feit: string, change: Record<string, string> = {}, visitor: Visitor = secretaris) {
  const path = `${lijst(one)}/${feit}`;
  const csrf = csrfOf(await get(app, path, visitor));
  return send(app, 'POST', path, visitor, new URLSearchParams({ csrf, document: one.formulier, pagina: '1', reden, ...change }).toString());
}
const plaatsing = (one: Made, change: Record<string, string> = {}) => set(one, 'plaatsing', { 'feit-datum': '2026-08-01', ...change });

const checked = ({ record }: Pick<Made, 'record'>): Promise<Controlerapport> => opnieuwGecontroleerd(app, record);
const punt = ({ bevindingen }: Controlerapport) => bevindingen.find(({ id }) => id === 'alg.plaatsingsdatum')!;

describe('a fact, set by a person', () => {
  it('is listed as the computer read it, that of the criterion someone came from first', async () => {
    const one = await made();
    const body = await textOf(`${lijst(one)}?punt=alg.plaatsingsdatum`);
    expect(body).toMatch(/Bij het punt ‘Plaatsingsdatum’.*Gewenste plaatsingsdatum.*1 september 2026.*formulier\.txt, bladzijde 1/);
    // What it did not find may be added; what it did, not once more
    expect([body.includes('/feiten/iq"'), body.includes('/feiten/plaatsing"')]).toEqual([true, false]);
    expect(await textOf(`/loket/dossiers/${one.record.kenmerk}`)).toContain(`${lijst(one)}?punt=alg.plaatsingsdatum`);
    // Nor what no point of this request rests on
    expect(body).not.toMatch(/Syndroom van Down|Toets met DL en DLE/);
  });

  it('leads to the page with its words marked, and says so where they are not found; nobody else sees it so', async () => {
    const one = await made();
    const naar = (body: string, feit: string) =>
      new RegExp(`<th [^>]*>${feit}</th>.*?href="([^"#]*\\?feit=[0-9a-f]{32})#woorden"`).exec(body)?.[1] ?? '';
    const body = await textOf(lijst(one));
    const shown = await textOf(naar(body, 'Gewenste plaatsingsdatum'));
    expect(shown).toContain('<mark>Gewenste plaatsingsdatum: 1 september 2026</mark>');
    expect(shown).toMatch(/<dt>Gewenste plaatsingsdatum<\/dt> <dd>1 september 2026<\/dd>/);
    expect(await textOf(naar(body, 'Soort aanvraag'))).toContain('De woorden van dit feit zijn hier niet teruggevonden.');
    expect(await textOf(naar(body, 'Gewenste plaatsingsdatum'), as('lezer'))).not.toContain('<mark>');
    expect(await textOf(naar(body, 'Gewenste plaatsingsdatum').replace(/feit=.*/, 'feit=x'))).not.toContain('<mark>');
  });

  it('is checked again with it; report, paper and pages say that the loket set it, when and why', async () => {
    const one = await made();
    expect(punt(one.rapport)).toMatchObject({ uitkomst: 'te-beoordelen' });
    expect((await plaatsing(one)).headers['Location']).toBe(`${lijst(one)}?gedaan=feit`);
    const after = await checked(one);
    const bewijs = { document: 'formulier.txt', pagina: 1, citaat: '', doorLoket: { reden: `${reden}.`, wie: 'S. Ecretaris' } };
    expect(punt(after)).toMatchObject({ uitkomst: 'voldaan', bewijs: [bewijs] });
    expect(after.vastgesteld).toMatchObject([{ feit: 'plaatsing', waarde: '1 augustus 2026', computer: '1 september 2026' }]);

    const paper = controlerapportInhoud(after, {
      kenmerk: 'x',
      school: 's',
      map: 'm',
      gemaaktOp: new Date(),
      loket: { naam: 'l', postbus: 'p' },
    });
    const zin = `Vastgesteld door het loket op 12 mei 2026, want: ${reden}.`;
    expect(paper.criteria.find(({ titel }) => titel === 'Plaatsingsdatum')?.bewijs.map(({ toelichting }) => toelichting)).toEqual([zin]);
    expect(paper.vastgesteld).toMatchObject([
      { feit: 'Gewenste plaatsingsdatum', waarde: '1 augustus 2026', plaats: 'formulier.txt, bladzijde 1' },
    ]);
    expect(JSON.stringify(paper)).not.toContain('Ecretaris');

    const dossier = await textOf(`/loket/dossiers/${one.record.kenmerk}`, as('lezer'));
    expect(dossier).toMatch(/Gewenste plaatsingsdatum<\/strong>: 1 augustus 2026 \(<a [^>]*\/bewijs\/\d+-d1p1\?feit=[0-9a-f]{32}#woorden"/);
    expect(dossier).toContain(`Vastgesteld door het loket (S. Ecretaris, 12 mei 2026, 12:00 uur), want: ${reden}.`);
    expect(dossier).toContain(
      'Feit vastgesteld (Gewenste plaatsingsdatum, formulier.txt): van 1 september 2026 naar 1 augustus 2026, want: ',
    );
    expect(dossier).not.toContain('Klopt een feit niet?');
    expect(await textOf(lijst(one))).toContain('De computer las: <s>1 september 2026</s>');
  });

  it('that the computer did not find is added with the page that shows it', async () => {
    const one = await made();
    await set(one, 'iq', { 'feit-tiq': '62', 'feit-datum': '14-01-2026', 'feit-bron': 'verslag', document: one.fenna });
    const after = await checked(one);
    expect([after.feiten.tiq, after.feiten.tiqDatum]).toEqual([62, '2026-01-14']);
    expect(await textOf(lijst(one))).toContain('totaal IQ: 62; dag van afname: 14 januari 2026');
  });

  it('whose words stand on the page is quoted, and the page marks them; where they do not, the page says so', async () => {
    const evidenceOf = async (document: 'formulier' | 'fenna') => {
      const one = await made();
      await plaatsing(one, { document: one[document] });
      const { n, bewijs } = nummerBewijs(await checked(one)).find(({ punt: { id } }) => id === 'alg.plaatsingsdatum')!;
      const path = `/loket/dossiers/${one.record.kenmerk}/bewijs/${one.record.versie + 1}-${n}`;
      return { citaat: bewijs.citaat, shown: await textOf(path) };
    };
    const there = await evidenceOf('fenna');
    expect(there.citaat).toBe('Met de ouders is besproken dat zij op 1 augustus 2026 kan beginnen.');
    expect(there.shown).toContain(`<mark>${there.citaat}</mark>`);
    expect(there.shown).not.toContain('niet als woorden op teruggevonden');
    const elsewhere = await evidenceOf('formulier');
    expect(elsewhere.citaat).toBe('');
    expect(elsewhere.shown).toMatch(/niet als woorden op teruggevonden.*Gewenste plaatsingsdatum: 1 september 2026/);
    expect(elsewhere.shown).not.toContain('<mark>');
  });

  it('that the papers do not give counts no more, whatever else was filled in', async () => {
    const one = await made();
    await plaatsing(one, { ontbreekt: 'ja' });
    const after = await checked(one);
    expect([after.feiten.plaatsing, punt(after).uitkomst]).toEqual([undefined, 'ontbreekt']);
  });

  it('sent twice is one act; kept by a run that broke off, it is checked when the form comes again', async () => {
    const one = await made();
    await plaatsing(one);
    await plaatsing(one);
    expect(app.sent).toHaveLength(1);
    expect(app.events).toEqual([{ event: 'loket-feit', details: { kenmerk: one.record.kenmerk, feit: 'plaatsing' } }]);
    const { schoolId, dossierId, versie } = one.record;
    await app.storage.dossiers.change(schoolId, dossierId, (now) => now && { ...now, versie, gelezenVersie: versie });
    app.sent.length = 0;
    await plaatsing(one);
    expect([app.sent.length, punt(await checked(one)).uitkomst]).toEqual([1, 'voldaan']);
    expect((await loadCorrecties(app, dossierId))?.feitStappen).toHaveLength(1);
  });

  it('withdrawn, what the computer read counts again; both steps stay, in the bundle for an objection too', async () => {
    const one = await made();
    await plaatsing(one);
    await checked(one);
    expect((await set(one, 'plaatsing', { intrekken: 'ja' })).headers['Location']).toBe(`${lijst(one)}?gedaan=feit-ingetrokken`);
    const after = await checked(one);
    expect([after.feiten.plaatsing, after.vastgesteld]).toEqual(['2026-09-01', undefined]);
    const deel = (await loadLoketdelen(app, one.record)).find(({ kop }) => kop === 'Feiten die het loket vaststelde');
    expect(deel?.blokken.map((blok) => JSON.stringify(blok).replace(/^.*S\. Ecretaris: /, ''))).toEqual([
      `Gewenste plaatsingsdatum (formulier.txt) van ‘1 september 2026’ naar ‘1 augustus 2026’, want: ${reden}."}`,
      'Gewenste plaatsingsdatum (formulier.txt) van ‘1 augustus 2026’ naar ‘1 september 2026’ (ingetrokken)"}',
    ]);
    await destroyDerived(app, one.record, async () => true);
    expect(await app.storage.afgeleid.exists(correctiesPath(one.record.dossierId))).toBe(false);
  });

  it('lapses when the file is replaced; report and pages say so, and it may be set anew', async () => {
    const one = await made();
    await plaatsing(one);
    await checked(one);
    await vervangen(app, one.record, 'formulier.txt');
    const after = await checked(one);
    const zin = 'Het bestand ‘formulier.txt’ is sindsdien veranderd.';
    expect([after.feiten.plaatsing, after.vastgesteld?.[0]?.vervallenDoor]).toEqual(['2026-09-01', zin]);
    for (const path of [lijst(one), `${lijst(one)}/plaatsing`, `/loket/dossiers/${one.record.kenmerk}`])
      expect(await textOf(path)).toContain(zin);
    // The old content can be pointed at no more
    expect((await plaatsing(one)).status).toBe(422);
    expect((await plaatsing(one, { document: inhoudIdOf(after.documenten[0]!)! })).status).toBe(303);
    expect((await checked(one)).feiten.plaatsing).toBe('2026-08-01');
  });

  it('leaves what was kept before facts could be corrected as it was', async () => {
    const one = await made();
    const soort = {
      naam: 'Fenna.txt',
      inhoud: 'x',
      soorten: ['opp'],
      computer: ['overig'],
      reden: 'r.',
      wie: 'w',
      op: '2026-05-01T10:00:00.000Z',
    };
    const old = { laatst: '2026-05-01T10:00:00.000Z', soorten: [soort], geschiedenis: [] };
    await app.storage.afgeleid.write(correctiesPath(one.record.dossierId), JSON.stringify(old));
    await plaatsing(one);
    expect(await loadCorrecties(app, one.record.dossierId)).toMatchObject({ soorten: [soort], feiten: [{ feit: 'plaatsing' }] });
  });
});

describe('what is refused, in Dutch', () => {
  it.each<[string, string, Record<string, string>, string]>([
    ['no day', 'plaatsing', { 'feit-datum': '' }, 'Vul in: gewenste plaatsingsdatum.'],
    ['what the computer read for certain', 'plaatsing', { 'feit-datum': '2026-09-01' }, 'De computer las dit ook.'],
    ['no document', 'plaatsing', { document: '' }, 'Kies het document waarin u dit zag.'],
    ['a document that is none', 'plaatsing', { document: 'x' }, 'Dit bestand is intussen veranderd of weg.'],
    ['a page that is not there', 'plaatsing', { pagina: '2' }, 'Dit bestand heeft één bladzijde.'],
    ['a page that is none', 'plaatsing', { pagina: '0' }, 'Vul in op welke bladzijde u dit zag'],
    ['no reason', 'plaatsing', { reden: ' ' }, 'Schrijf in één of twee zinnen waarom.'],
    ['what cannot stand on paper', 'aanvrager', { 'feit-school': 'School \u{1F600}' }, 'Het controlerapport kan dit niet laten zien: '],
    ['a full BSN', 'naam', { 'feit-naam': 'BSN 123456782' }, 'Haal het burgerservicenummer weg.'],
    ['a document of another kind', 'opp', {}, 'Dit feit telt alleen mee in: ontwikkelingsperspectief (OPP).'],
  ])('%s', async (_, feit, change, words) => {
    const one = await made();
    const { status, body } = await set(one, feit, { 'feit-datum': '2026-08-01', ...change });
    expect([status, String(body).includes(words), String(body).includes('123456782')]).toEqual([422, true, false]);
    expect([app.sent, await loadCorrecties(app, one.record.dossierId)]).toEqual([[], undefined]);
  });

  it('who may only read, a form without proof, and an address that is none', async () => {
    const one = await made();
    for (const rol of ['lezer', 'deskundige'])
      for (const path of [lijst(one), `${lijst(one)}/iq`]) expect((await get(app, path, as(rol))).status).toBe(403);
    expect((await plaatsing(one, { csrf: '' })).status).toBe(403);
    expect((await get(app, `${lijst(one)}/iets`, secretaris)).status).toBe(404);
    expect(await loadCorrecties(app, one.record.dossierId)).toBeUndefined();
  });

  it.each([{ besluitId: 'x' }, { geslotenOp: '2026-05-01T02:00:00.000Z' }, { lijst: true as const }])('a dossier with %j', async (part) => {
    const one = await made(part);
    for (const path of [lijst(one), `${lijst(one)}/iq`]) expect((await get(app, path, secretaris)).status).toBe(409);
  });
});
