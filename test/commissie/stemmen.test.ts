import { beforeAll, describe, expect, it } from 'vitest';
import { haalInbrengWeg, legInbrengVast, maxInbreng, sleutelVan } from '../../src/commissie/inbreng.ts';
import { besluitVan, heropenStemming, loadUitslag, sluitStemming } from '../../src/commissie/index.ts';
import { kiesAlsVoorzitter } from '../../src/commissie/keuze-voorzitter.ts';
import { beginRonde, laatGelden } from '../../src/commissie/ronde.ts';
import { brengStemmenUit } from '../../src/commissie/stemmen.ts';
import { loadEerdereRondes, loadStemming } from '../../src/commissie/stemming.ts';
import { sluitMilliseconds } from '../../src/commissie/wijzig.ts';
import { destroyDerived } from '../../src/retain/derived.ts';
import type { LidRecord, StemRecord } from '../../src/storage/records/commissie.ts';
import type { DossierRecord } from '../../src/storage/records.ts';
import { dossier, world, type World } from '../loket/world.ts';
import { metLeden } from './eigen-leden.ts';
import { deskundige3, deskundigeGp, loket, secretaris, voorzitter } from './leden.ts';

let app: World;
let leden: LidRecord[];
const besluit = 'b'.repeat(32);

beforeAll(async () => {
  leden = [...loket];
  app = metLeden(await world(), leden);
});

const om = (part: object = {}) => ({ leden, schoolNaam: 'De Esdoorn', ...part });
const geef = (record: DossierRecord, ...stemmen: [LidRecord, StemRecord['stem'], string?][]) =>
  brengStemmenUit(
    app,
    record,
    stemmen.map(([lid, stem, toelichting = '']) => ({ lidId: lid.lidId, stem, toelichting })),
    om(),
  );
const uitslag = (record: DossierRecord) => loadUitslag(app, record);
const sluit = async (record: DossierRecord, gezien?: Awaited<ReturnType<typeof uitslag>>) =>
  sluitStemming(app, record, gezien ?? (await uitslag(record)), besluit);

describe('votes on a dossier', () => {
  it('are kept, counted, and changed until the besluit', async () => {
    const record = await dossier(app);
    expect(await geef(record, [voorzitter, 'toekennen'], [deskundige3, 'toekennen'])).toEqual({ ok: true });
    expect(await geef(record, [deskundige3, 'afwijzen', 'De onderbouwing is mager.'])).toEqual({ ok: true });
    expect(await uitslag(record)).toMatchObject({ uitkomst: 'geen', voor: 1, tegen: 1, ronde: 1 });
    await geef(record, [deskundigeGp, 'toekennen']);
    expect(besluitVan(await uitslag(record))).toBe('toekennen');
  });

  it('the same vote twice is one: the count does not move', async () => {
    const record = await dossier(app);
    await geef(record, [voorzitter, 'toekennen']);
    const { stempel } = await uitslag(record);
    await geef(record, [voorzitter, 'toekennen']);
    expect((await uitslag(record)).stempel).toBe(stempel);
  });

  it('of all members at the same moment are all kept', async () => {
    const record = await dossier(app);
    const allen = [voorzitter, deskundige3, deskundigeGp];
    await Promise.all(allen.map((lid) => geef(record, [lid, 'toekennen'])));
    expect(await uitslag(record)).toMatchObject({ voor: 3, uitkomst: 'toekennen' });
  });

  it('of who has no vote, is tied to the school, or does not sit are refused by name', async () => {
    const record = await dossier(app);
    const gebonden = leden.map((lid) => (lid.functie === 'deskundige-gp' ? { ...lid, schoolId: record.schoolId } : lid));
    const stem = (lidId: string, wie: LidRecord[]) =>
      brengStemmenUit(app, record, [{ lidId, stem: 'toekennen', toelichting: '' }], om({ leden: wie }));
    expect(await stem(secretaris.lidId, leden)).toMatchObject({
      ok: false,
      melding: expect.stringContaining('geen stemrecht'),
    });
    expect(await stem(deskundigeGp.lidId, gebonden)).toMatchObject({
      ok: false,
      melding: expect.stringContaining('verbonden aan De Esdoorn'),
    });
    expect(await stem('nobody', leden)).toMatchObject({ ok: false, melding: expect.stringContaining('zit nu niet in het loket') });
    expect((await loadStemming(app, record.dossierId)).stemmen).toEqual([]);
  });

  it('an abstention says why, without the name of the pupil: it goes into the minutes', async () => {
    const record = await dossier(app, { map: 'Joris van den Bergh' });
    expect(await geef(record, [voorzitter, 'onthouding'])).toMatchObject({ ok: false, melding: expect.stringContaining('waarom') });
    expect(await geef(record, [voorzitter, 'onthouding', 'Ik ken Joris van de kerk.'])).toMatchObject({
      ok: false,
      melding: expect.stringContaining('(Joris)'),
    });
    expect(await geef(record, [voorzitter, 'onthouding', 'Ik ken de leerling van de kerk.'])).toEqual({ ok: true });
    expect(await geef(record, [deskundige3, 'toekennen', 'BSN 111222333'])).toMatchObject({
      ok: false,
      melding: expect.stringContaining('burgerservicenummer'),
    });
  });
});

describe('the besluit closes the vote', () => {
  it('and keeps what it rests on; no vote changes after it', async () => {
    const record = await dossier(app);
    await geef(
      record,
      [voorzitter, 'toekennen'],
      [deskundige3, 'toekennen'],
      [deskundigeGp, 'afwijzen', 'Ik zou het bij de school laten.'],
    );
    const dicht = await sluit(record);
    expect(dicht).toMatchObject({ ok: true, telling: { uitkomst: 'toekennen', voor: 2, tegen: 1, ronde: 1 } });
    expect(JSON.stringify(dicht)).not.toContain('bij de school laten');
    expect(await geef(record, [deskundigeGp, 'toekennen'])).toMatchObject({ ok: false });
    expect(await uitslag(record)).toMatchObject({ voor: 2, tegen: 1 });
  });

  it('is refused where a vote changed since it was counted', async () => {
    const record = await dossier(app);
    await geef(record, [voorzitter, 'toekennen'], [deskundige3, 'toekennen']);
    const gezien = await uitslag(record);
    await geef(record, [deskundige3, 'afwijzen']);
    expect(await sluit(record, gezien)).toMatchObject({ ok: false, melding: expect.stringContaining('net een stem veranderd') });
    expect(await geef(record, [deskundigeGp, 'afwijzen'])).toEqual({ ok: true });
  });

  it('at the same moment as a vote: one of the two is refused, and what is kept is what was counted', async () => {
    for (let round = 0; round < 8; round += 1) {
      const record = await dossier(app);
      await geef(record, [voorzitter, 'toekennen'], [deskundige3, 'toekennen'], [deskundigeGp, 'afwijzen']);
      const gezien = await uitslag(record);
      const [stem, dicht] = await Promise.all([geef(record, [deskundige3, 'afwijzen']), sluit(record, gezien)]);
      const na = await uitslag(record);
      expect([stem.ok, dicht.ok].filter(Boolean)).toHaveLength(1);
      if (dicht.ok) expect([na.voor, na.tegen]).toEqual([dicht.telling.voor, dicht.telling.tegen]);
      else expect(na.uitkomst).toBe('afwijzen');
    }
  });

  it('where it broke off, votes open by themselves after a quarter of an hour; sent back, at once', async () => {
    const record = await dossier(app);
    await geef(record, [voorzitter, 'toekennen'], [deskundige3, 'toekennen']);
    await sluit(record);
    expect(await geef(record, [deskundigeGp, 'toekennen'])).toMatchObject({ ok: false, melding: expect.stringContaining('op dit moment') });
    const later = { ...app, clock: { now: () => new Date(app.clock.now().getTime() + sluitMilliseconds) } };
    const stem = { lidId: deskundigeGp.lidId, stem: 'toekennen' as const, toelichting: '' };
    expect(await brengStemmenUit(later, record, [stem], om())).toEqual({ ok: true });
    await sluit(record);
    await heropenStemming(app, record, besluit);
    expect(await geef(record, [deskundigeGp, 'afwijzen'])).toEqual({ ok: true });
  });
});

describe('a dossier that changed after the vote', () => {
  it('counts for nothing until the loket says that the votes hold, or votes anew', async () => {
    const record = await dossier(app);
    await geef(record, [voorzitter, 'toekennen'], [deskundige3, 'toekennen']);
    const nieuw = { ...record, versie: record.versie + 1 };
    const toen = await uitslag(nieuw);
    expect([toen.uitkomst, toen.dossierVeranderd, besluitVan(toen)]).toEqual(['geen', true, undefined]);
    expect(await geef(nieuw, [deskundigeGp, 'toekennen'])).toMatchObject({
      ok: false,
      melding: expect.stringContaining('veranderd na de stemming'),
    });
    expect(await laatGelden(app, nieuw, 'x')).toMatchObject({ ok: false });
    expect(await laatGelden(app, nieuw, toen.stempel)).toEqual({ ok: true });
    expect(besluitVan(await uitslag(nieuw))).toBe('toekennen');
  });

  it('a new round keeps the old one to be read and begins empty; the same form again begins no third', async () => {
    const record = await dossier(app);
    await geef(record, [voorzitter, 'toekennen'], [deskundige3, 'toekennen']);
    const { stempel } = await uitslag(record);
    expect(await beginRonde(app, record, stempel, 'S. Ecretaris', 'Er is een nieuw verslag.')).toEqual({ ok: true });
    expect(await beginRonde(app, record, stempel, 'S. Ecretaris', 'Er is een nieuw verslag.')).toEqual({ ok: true });
    const nu = await uitslag(record);
    expect([nu.ronde, nu.stemming.stemmen, nu.uitkomst]).toEqual([2, [], 'geen']);
    const [eerste, ...meer] = await loadEerdereRondes(app, nu.stemming);
    expect([eerste?.stemmen.length, eerste?.vervallen?.reden, meer]).toEqual([2, 'Er is een nieuw verslag.', []]);
  });
});

describe('votes and the dossier', () => {
  it('all rounds are destroyed with it, and those of another dossier stay', async () => {
    const [record, ander] = [await dossier(app), await dossier(app)];
    for (const een of [record, ander]) await geef(een, [voorzitter, 'toekennen', 'Iets over de leerling.']);
    await beginRonde(app, record, (await uitslag(record)).stempel, 'S.', 'Opnieuw stemmen.');
    await destroyDerived(app, record, async () => true);
    expect(await app.storage.stemmen.isEmpty(record.dossierId)).toBe(true);
    expect((await uitslag(ander)).voor).toBe(1);
  });
});

describe('where the votes are equal', () => {
  const keuze = { keuze: 'toekennen' as const, motivering: 'Het verslag van het onderzoek geeft de doorslag.' };

  it('the chair chooses with a reason; any vote that changes takes the choice away', async () => {
    const record = await dossier(app);
    await geef(record, [voorzitter, 'toekennen'], [deskundige3, 'afwijzen']);
    expect(await kiesAlsVoorzitter(app, record, keuze, om())).toMatchObject({ ok: false, melding: expect.stringContaining('staken niet') });
    await geef(record, [deskundigeGp, 'onthouding', 'Ik gaf zelf advies.']);
    expect(await kiesAlsVoorzitter(app, record, { ...keuze, motivering: 'Zo.' }, om())).toMatchObject({ ok: false });
    expect(await kiesAlsVoorzitter(app, record, keuze, om())).toEqual({ ok: true });
    const gekozen = await uitslag(record);
    expect([gekozen.uitkomst, besluitVan(gekozen)]).toEqual(['gelijk', 'toekennen']);
    expect(await sluit(record)).toMatchObject({ ok: true, telling: { keuze: { naam: 'V. Oorzitter', keuze: 'toekennen' } } });
    await heropenStemming(app, record, besluit);
    await geef(record, [voorzitter, 'afwijzen']);
    const na = await uitslag(record);
    expect([na.uitkomst, na.keuzeVoorzitter, na.stemming.keuze]).toEqual(['afwijzen', undefined, undefined]);
  });
});

describe('experts who do not vote', () => {
  const verklaring = (naam: string) =>
    ({ soort: 'verklaring', naam, discipline: 'arts', datum: '2026-05-01', op: '2026-05-12T10:00:00.000Z' }) as const;

  it('are recorded once each, kept over rounds, bounded, and taken back', async () => {
    const record = await dossier(app);
    expect(await legInbrengVast(app, record, verklaring('dr. H. Uisarts'))).toEqual({ ok: true });
    await legInbrengVast(app, record, verklaring('dr. H. Uisarts'));
    await geef(record, [voorzitter, 'toekennen']);
    await beginRonde(app, record, (await uitslag(record)).stempel, 'S.', 'Opnieuw, met de arts erbij.');
    expect((await uitslag(record)).stemming.inbreng).toHaveLength(1);
    for (let index = 1; index < maxInbreng; index += 1) await legInbrengVast(app, record, verklaring(`dr. ${index}`));
    expect(await legInbrengVast(app, record, verklaring('dr. Te Veel'))).toMatchObject({ ok: false });
    await haalInbrengWeg(app, record, sleutelVan(verklaring('dr. 1')));
    expect((await loadStemming(app, record.dossierId)).inbreng).toHaveLength(maxInbreng - 1);
  });
});
