import { describe, expect, it } from 'vitest';
import type { Controlerapport, Uitkomst } from '../../src/check/rapport.ts';
import { checkDossierStep } from '../../src/dossier/check-step.ts';
import { stukkenNu } from '../../src/check/stukken-toen.ts';
import { geldendeUitkomst } from '../../src/check/geldend.ts';
import { grondOf, legOverrulingVast, loadOverrulingen, trekOverrulingIn, wachtMetMelden } from '../../src/dossier/overrulingen.ts';
import { manifestPath, overrulingenPath, rapportPath } from '../../src/dossier/paths.ts';
import { tellDossier } from '../../src/tell/tell-dossier.ts';
import type { Message } from '../../src/storage/queues.ts';
import type { DossierRecord } from '../../src/storage/records.ts';
import { testApp } from '../fakes/app.ts';
import { canary, drain, putDossier, type TestApp } from '../tell/dossier.ts';

const start = '2026-03-18T13:05:00Z';
const later = (app: TestApp, seconds: number) => app.clock.set(new Date(app.clock.now().getTime() + seconds * 1000));

/** An empty dossier that was read, checked and told: everything that is required is missing. */
async function toldDossier() {
  const app = await testApp(start);
  const { schoolId, dossierId } = await putDossier(app);
  const about = { schoolId, dossierId };
  await app.storage.afgeleid.write(manifestPath(dossierId, 1), JSON.stringify({ blik: 'x', bestanden: [] }));
  await app.storage.dossiers.change(schoolId, dossierId, (now) => now && { ...now, versie: 1, gelezenVersie: 1 });
  await checkDossierStep(app, { ...about, versie: 1 });
  await drain(app);
  return { app, about };
}
type Told = Awaited<ReturnType<typeof toldDossier>>;

const recordOf = async ({ app, about }: Told): Promise<DossierRecord> =>
  (await app.storage.dossiers.get(about.schoolId, about.dossierId))!.record;
async function rapportOf(told: Told): Promise<Controlerapport> {
  const blob = await told.app.storage.afgeleid.read(rapportPath(told.about.dossierId, (await recordOf(told)).gecontroleerdVersie ?? 0));
  return (JSON.parse(String(blob)) as { rapport: Controlerapport }).rapport;
}
const missing = (rapport: Controlerapport) =>
  rapport.bevindingen.filter(({ uitkomst, kort }) => uitkomst === 'ontbreekt' && kort !== undefined);

async function judge(told: Told, id: string, uitkomst: Uitkomst = 'voldaan'): Promise<void> {
  const rapport = await rapportOf(told);
  const bevinding = rapport.bevindingen.find((one) => one.id === id)!;
  const op = told.app.clock.now().toISOString();
  const reden = 'Geheime reden van het loket';
  const documenten = rapport.documenten.map(({ naam }) => naam);
  const stukken = stukkenNu(rapport);
  const overruling = { id, grond: grondOf(bevinding), documenten, stukken, uitkomst, reden, wie: 'S. Ecretaris', op };
  await legOverrulingVast(told.app, told.about, overruling, geldendeUitkomst(bevinding));
}
const withdraw = (told: Told, id: string) => {
  const op = told.app.clock.now().toISOString();
  return trekOverrulingIn(told.app, told.about, { id, was: 'voldaan', werd: 'ontbreekt', wie: 'V. Oorzitter', op });
};
/** Does the checks that were asked for; gives what telling they ask for, with its delay. */
async function checks({ app }: Told): Promise<{ message: Message<'dossier-melden'>; delay: number }[]> {
  for (const one of app.sent.splice(0)) {
    if (one.queue === 'dossier-controleren') await checkDossierStep(app, one.message);
    else throw new Error(`not asked for: ${one.queue}`);
  }
  return app.sent.map(({ message, delay }) => ({ message: message as Message<'dossier-melden'>, delay }));
}

describe('what people did to an outcome', () => {
  it('is all kept, oldest first: who, when, why and what counted before', async () => {
    const told = await toldDossier();
    const { id } = missing(await rapportOf(told))[0]!;
    await judge(told, id);
    await checks(told);
    told.app.sent.length = 0;
    told.app.clock.set(new Date(told.app.clock.now().getTime() + 60_000));
    await judge(told, id, 'te-beoordelen');
    told.app.clock.set(new Date(told.app.clock.now().getTime() + 60_000));
    await withdraw(told, id);
    const kept = await loadOverrulingen(told.app, told.about.dossierId);
    expect(kept?.overrulingen).toEqual([]);
    expect(kept?.geschiedenis.map(({ was, werd, wie, reden }) => [was, werd, wie, reden])).toEqual([
      ['ontbreekt', 'voldaan', 'S. Ecretaris', 'Geheime reden van het loket'],
      ['voldaan', 'te-beoordelen', 'S. Ecretaris', 'Geheime reden van het loket'],
      ['voldaan', 'ontbreekt', 'V. Oorzitter', undefined],
    ]);
    const moments = kept?.geschiedenis.map(({ op }) => op) ?? [];
    expect([new Set(moments).size, moments]).toEqual([3, moments.toSorted()]);
  });

  it('is kept once when the same is done twice', async () => {
    const told = await toldDossier();
    const { id } = missing(await rapportOf(told))[0]!;
    await judge(told, id);
    await judge(told, id);
    expect((await loadOverrulingen(told.app, told.about.dossierId))?.geschiedenis).toHaveLength(1);
  });

  it('withdrawn by two people, it is the step of the first', async () => {
    const told = await toldDossier();
    const { id } = missing(await rapportOf(told))[0]!;
    await judge(told, id);
    await withdraw(told, id);
    told.app.clock.set(new Date(told.app.clock.now().getTime() + 60_000));
    await withdraw(told, id);
    const kept = await loadOverrulingen(told.app, told.about.dossierId);
    expect(kept?.geschiedenis.map(({ wie, werd }) => [wie, werd])).toEqual([
      ['S. Ecretaris', 'voldaan'],
      ['V. Oorzitter', 'ontbreekt'],
    ]);
  });

  it('may be missing in what an earlier version of the service kept', async () => {
    const told = await toldDossier();
    const { id } = missing(await rapportOf(told))[0]!;
    await judge(told, id);
    const { geschiedenis: _none, ...older } = (await loadOverrulingen(told.app, told.about.dossierId))!;
    await told.app.storage.afgeleid.write(overrulingenPath(told.about.dossierId), JSON.stringify(older));
    expect(await loadOverrulingen(told.app, told.about.dossierId)).toEqual({ ...older, geschiedenis: [] });
  });
});

describe('an overruling on its way to the school', () => {
  it('is in the report, the columns and the mail; the reason only in report and mail', async () => {
    const told = await toldDossier();
    const [first] = missing(await rapportOf(told));
    await judge(told, first!.id);
    await checks(told);
    await drain(told.app);
    const after = (await rapportOf(told)).bevindingen.find(({ id }) => id === first!.id)!;
    expect([after.uitkomst, after.mens?.uitkomst]).toEqual(['ontbreekt', 'voldaan']);
    const record = await recordOf(told);
    expect(record.nogNodig).not.toContain(first!.kort);
    expect([record.gecontroleerdVersie, record.gemeldVersie, record.versie]).toEqual([2, 2, 2]);
    const { mails, cards, fields } = told.app.graph;
    expect(mails).toHaveLength(2);
    expect(mails[1]!.html).toContain(first!.titel);
    const elsewhere = JSON.stringify([cards, mails.map(({ subject }) => subject), [...fields.values()], told.app.events, record]);
    for (const part of ['Geheime reden', 'Ecretaris', canary.split(' ')[1]!])
      expect(elsewhere.replaceAll(record.map, '')).not.toContain(part);
  });

  it('several after one another are told as one, when nobody has judged for the time of rest', async () => {
    const told = await toldDossier();
    const [first, second] = missing(await rapportOf(told));
    await judge(told, first!.id);
    const [one] = await checks(told);
    expect(one).toMatchObject({ message: { versie: 2 }, delay: 10 });
    later(told.app, 4);
    told.app.sent.length = 0;
    await judge(told, second!.id);
    const [two] = await checks(told);
    expect(two).toMatchObject({ message: { versie: 3 }, delay: 10 });
    await tellDossier(told.app, one!.message);
    expect(told.app.graph.mails).toHaveLength(1);
    await drain(told.app);
    expect(told.app.graph.mails).toHaveLength(2);
    for (const { titel } of [first!, second!]) expect(told.app.graph.mails[1]!.html).toContain(titel);
  });

  it('withdrawn before it was told, nothing is told', async () => {
    const told = await toldDossier();
    const before = await rapportOf(told);
    await judge(told, missing(before)[0]!.id);
    await checks(told);
    told.app.sent.length = 0;
    await withdraw(told, missing(before)[0]!.id);
    await checks(told);
    await drain(told.app);
    expect([told.app.graph.mails.length, told.app.graph.cards.length]).toEqual([1, 1]);
    expect(await rapportOf(told)).toEqual(before);
  });

  it('the same work twice tells it once', async () => {
    const told = await toldDossier();
    await judge(told, missing(await rapportOf(told))[0]!.id);
    const again = [...told.app.sent];
    await checks(told);
    await drain(told.app);
    told.app.sent.push(...again);
    await checks(told);
    await drain(told.app);
    expect(told.app.graph.mails).toHaveLength(2);
  });

  it('what the school need not act on is not mailed', async () => {
    const told = await toldDossier();
    const quiet = (await rapportOf(told)).bevindingen.find(({ kort }) => kort === undefined)!;
    expect(['te-beoordelen', 'voldaan']).toContain(quiet.uitkomst);
    await judge(told, quiet.id, 'nvt');
    await checks(told);
    await drain(told.app);
    expect([told.app.graph.mails.length, told.app.graph.cards.length]).toEqual([1, 1]);
  });

  it('everything that is missing judged there makes the dossier complete', async () => {
    const told = await toldDossier();
    for (const { id, soort } of (await rapportOf(told)).bevindingen.filter(({ uitkomst }) => uitkomst === 'ontbreekt'))
      if (soort === 'vereist') await judge(told, id);
    await checks(told);
    expect(await recordOf(told)).toMatchObject({ eindoordeel: 'compleet', status: 'in behandeling' });
  });
});

describe('a file that is replaced under its own name, by one of which the same was read', () => {
  it('takes away what a person let pass; one that came does not', async () => {
    const told = await toldDossier();
    const { app, about } = told;
    const tekst = 'tekst-van-plan';
    await app.storage.afgeleid.write(
      tekst,
      JSON.stringify({ naam: 'plan.txt', resultaten: [{ name: 'plan.txt', fault: 'leeg', message: 'Dit bestand is leeg.' }] }),
    );
    const checked = async (versie: number, ...inhoud: (string | undefined)[]) => {
      const bestanden = inhoud.map((one, at) => ({ name: `plan${at}.txt`, itemId: `i${at}`, blob: tekst, ...(one && { inhoud: one }) }));
      await app.storage.afgeleid.write(manifestPath(about.dossierId, versie), JSON.stringify({ blik: 'x', bestanden }));
      await app.storage.dossiers.change(about.schoolId, about.dossierId, (now) => now && { ...now, versie, gelezenVersie: versie });
      await checkDossierStep(app, { ...about, versie });
      return (await rapportOf(told)).bevindingen;
    };
    const { id } = (await checked(2, 'een')).find(({ uitkomst, kort }) => uitkomst === 'ontbreekt' && kort !== undefined)!;
    await judge(told, id);
    const mensIn = (bevindingen: Controlerapport['bevindingen']) => bevindingen.find((one) => one.id === id)?.mens;
    expect(mensIn(await checked(4, 'een'))).toMatchObject({ uitkomst: 'voldaan' });
    expect(mensIn(await checked(5, 'een', 'erbij'))).not.toHaveProperty('vervallen');
    expect(mensIn(await checked(6, 'twee', 'erbij'))).toMatchObject({
      vervallen: true,
      vervallenDoor: 'Het bestand ‘plan0.txt’ is sindsdien veranderd.',
    });
    expect(mensIn(await checked(7, undefined, 'erbij'))).toMatchObject({ vervallen: true });
  });
});

describe('what was read of the dossier is gone', () => {
  it('it is read anew as a version of its own', async () => {
    const told = await toldDossier();
    await told.app.storage.afgeleid.removeAll(manifestPath(told.about.dossierId, 1));
    await judge(told, missing(await rapportOf(told))[0]!.id);
    expect(told.app.sent).toMatchObject([{ queue: 'dossier-rust', message: { ...told.about, versie: 2 } }]);
    expect(await recordOf(told)).toMatchObject({ versie: 2, gelezenVersie: 1 });
  });
});

describe('what does not happen', () => {
  it('nothing written while the dossier is being destroyed stays', async () => {
    const told = await toldDossier();
    await told.app.storage.dossiers.change(
      told.about.schoolId,
      told.about.dossierId,
      (now) => now && { ...now, vernietigingBegonnen: true },
    );
    await judge(told, missing(await rapportOf(told))[0]!.id);
    expect(await loadOverrulingen(told.app, told.about.dossierId)).toBeUndefined();
    expect(told.app.sent).toEqual([]);
  });

  it.each([
    [undefined, 0],
    ['2026-03-18T13:05:00.000Z', 10],
    ['2026-03-18T13:04:59.500Z', 10],
    ['2026-03-18T13:04:51.000Z', 1],
    ['2026-03-18T13:04:50.000Z', 0],
    ['2026-03-18T12:00:00.000Z', 0],
    ['2026-03-18T14:00:00.000Z', 0],
  ])('telling after a last judgement at %s waits %i seconds', (laatst, seconds) => {
    const kept = laatst === undefined ? undefined : { laatst, overrulingen: [] };
    expect(wachtMetMelden(kept, new Date(start), 10)).toBe(seconds);
  });
});
