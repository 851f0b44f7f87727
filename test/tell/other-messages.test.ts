import { describe, expect, it } from 'vitest';
import {
  tellAanzegging,
  tellBesluit,
  tellGeblokkeerd,
  tellGeenBesluit,
  tellDossierGesloten,
  tellLosseBestanden,
  tellVernietigd,
} from '../../src/tell/index.ts';
import type { BesluitRecord } from '../../src/storage/records.ts';
import { tellVerbeterd } from '../../src/tell/tell-verbeterd.ts';
import { testApp } from '../fakes/app.ts';
import { canary, drain, putDossier, type TestApp } from './dossier.ts';

const start = '2026-03-18T13:05:00Z';

/** Runs telling three times, each to its end. */
async function thrice(app: TestApp, tell: () => Promise<void>): Promise<void> {
  for (let time = 0; time < 3; time += 1) {
    await tell();
    await drain(app);
  }
}
const text = (value: unknown) => JSON.stringify(value);

function besluitOver(
  dossier: { dossierId: string; schoolId: string; driveId: string; kenmerk: string },
  besluit: BesluitRecord['besluit'],
): BesluitRecord {
  return {
    besluitId: `b-${dossier.dossierId}`,
    dossierId: dossier.dossierId,
    schoolId: dossier.schoolId,
    driveId: dossier.driveId,
    kenmerk: dossier.kenmerk,
    besluit,
    soort: 'tlv-gp',
    variant: 'nieuw',
    leerling: { naam: canary, geboortedatum: '2010-06-23' },
    geldigVan: '2026-04-01',
    geldigTot: '2027-07-31',
    motivering: `${canary} heeft meer steun nodig.`,
    deskundigen: [],
    genomenDoor: 'A. Voorbeeld',
    genomenOp: '2026-03-18T13:00:00Z',
    peildatum: '2026-03-18',
    ontvangenOp: '2026-03-18',
    handboekVersie: '4.1',
    nummer: 'SWV2801-2025-0042',
  };
}

describe('a decision', () => {
  it.each([
    ['toekennen', 'toegekend'],
    ['afwijzen', 'afgewezen'],
  ] as const)('%s is told once to school and loket', async (besluit, word) => {
    const app = await testApp(start);
    const dossier = { ...(await putDossier(app)), status: besluit === 'toekennen' ? ('toegekend' as const) : ('afgewezen' as const) };
    await app.storage.dossiers.put(dossier);
    await thrice(app, () => tellBesluit(app, besluitOver(dossier, besluit)));
    expect([app.graph.cards.length, app.graph.mails.length]).toEqual([1, 1]);
    expect(text(app.graph.cards)).toContain(`Besluit: ${word}`);
    expect(app.graph.mails[0]!.html).toContain(`De aanvraag is ${word}`);
    expect(app.graph.mails[0]!.html).toContain('Beschikkingen');
    expect(app.graph.fields.get(dossier.dossierId)?.['Status']).toBe(word);
    expect(app.graph.calls.filter((call) => call === 'setFields')).toHaveLength(1);
  });

  it('shows neither pupil nor reasons outside the body of the mail', async () => {
    const app = await testApp(start);
    const dossier = await putDossier(app);
    await thrice(app, () => tellBesluit(app, besluitOver(dossier, 'toekennen')));
    expect(text([app.graph.cards, app.graph.mails[0]!.subject])).not.toContain('Kanarie');
    expect(app.graph.mails[0]!.html).not.toContain('meer steun nodig');
  });

  it.each([
    ['the letter', (app: TestApp, besluit: BesluitRecord) => tellBesluit(app, besluit)],
    [
      'a corrected letter',
      (app: TestApp, besluit: BesluitRecord) =>
        tellVerbeterd(app, { ...besluit, nummer: 'SWV2801-2025-0042' }, { versie: 2, ouders: true, leerlingen: [] }),
    ],
  ])('gives the way to the folder in which %s stands, and goes once also where that way changes', async (_, tell) => {
    const app = await testApp(start);
    const dossier = await putDossier(app);
    const [school] = app.settings.scholen;
    const folder = app.graph.folder(`${school!.pad}/Beschikkingen`);
    const { webUrl } = await app.graph.getItemByPath(school!.drive, `${school!.pad}/Beschikkingen`);
    await thrice(app, () => tell(app, besluitOver(dossier, 'toekennen')));
    app.graph.remove(folder);
    await thrice({ ...app }, () => tell({ ...app }, besluitOver(dossier, 'toekennen')));
    expect(app.graph.mails).toHaveLength(1);
    expect(app.graph.mails[0]!.html).toContain(`<a href="${webUrl}">Naar de map Beschikkingen van uw school</a>`);
  });

  it('of a school without that folder, or that left, is mailed without a way to it', async () => {
    const app = await testApp(start);
    const dossier = await putDossier(app);
    await thrice(app, () => tellBesluit(app, besluitOver(dossier, 'toekennen')));
    expect(app.graph.mails[0]!.html).toContain('in de map Beschikkingen van uw school');
    expect(app.graph.mails[0]!.html).not.toContain('href=');
    await tellBesluit(app, { ...besluitOver(dossier, 'toekennen'), besluitId: 'b-weg', schoolId: 'weg' });
    expect(await app.storage.berichten.get(dossier.dossierId, 'besluit-b-weg-mail')).toBeDefined();
  });

  it('is told also when the folder is gone', async () => {
    const app = await testApp(start);
    const dossier = await putDossier(app);
    app.graph.remove(dossier.dossierId);
    await thrice(app, () => tellBesluit(app, besluitOver(dossier, 'toekennen')));
    expect([app.graph.cards.length, app.graph.mails.length]).toEqual([1, 1]);
  });
});

describe('destruction', () => {
  it('is announced once per day named, to school and loket', async () => {
    const app = await testApp(start);
    const dossier = await putDossier(app);
    await thrice(app, () => tellAanzegging(app, dossier, '2026-09-18'));
    expect(app.graph.mails[0]!.html).toContain('18 september 2026');
    expect(text(app.graph.cards)).toContain('18 september 2026');
    await thrice(app, () => tellAanzegging(app, dossier, '2026-10-01'));
    expect([app.graph.cards.length, app.graph.mails.length]).toEqual([2, 2]);
    expect(text(app.graph.cards)).not.toContain('Kanarie');
  });

  it('that waits for a decision is told to the loket once a month', async () => {
    const app = await testApp('2026-09-18T10:00:00Z');
    const dossier = await putDossier(app);
    await thrice(app, () => tellGeenBesluit(app, dossier));
    app.clock.set('2026-10-18T10:00:00Z');
    await thrice(app, () => tellGeenBesluit(app, dossier));
    expect([app.graph.cards.length, app.graph.mails.length]).toEqual([2, 0]);
  });

  it('that is blocked is told once a month per reason', async () => {
    const app = await testApp('2026-09-18T10:00:00Z');
    const dossier = await putDossier(app);
    await thrice(app, () => tellGeblokkeerd(app, dossier, 'bewaarlabel'));
    await thrice(app, () => tellGeblokkeerd(app, dossier, 'vergrendeld of geen recht'));
    expect(app.graph.cards).toHaveLength(2);
  });

  it('that is done is told once, also when all that was derived from the dossier is destroyed again and again', async () => {
    const app = await testApp('2026-09-18T10:00:00Z');
    const dossier = { ...(await putDossier(app)), map: '', vernietigdOp: '2026-09-18T10:00:00Z' };
    await thrice(app, async () => {
      await app.storage.afgeleid.removeAll(`${dossier.dossierId}/`);
      for await (const { dossierId, sleutel } of app.storage.berichten.list(dossier.dossierId))
        await app.storage.berichten.remove(dossierId, sleutel);
      await tellVernietigd(app, dossier);
    });
    expect([app.graph.cards.length, app.graph.mails.length]).toEqual([1, 1]);
    expect(app.graph.mails[0]!.html).toContain('18 september 2026');
    expect(text([app.graph.mails, app.graph.cards])).not.toContain('Kanarie');
    expect(await app.storage.afgeleid.paths(`${dossier.dossierId}/`)).toEqual([]);
  });
});

describe('folders', () => {
  it('a folder that was taken away is told to the loket once per time', async () => {
    const app = await testApp(start);
    const dossier = await putDossier(app);
    await thrice(app, () => tellDossierGesloten(app, { ...dossier, geslotenOp: start }));
    await thrice(app, () => tellDossierGesloten(app, { ...dossier, geslotenOp: '2026-03-20T08:00:00Z' }));
    expect([app.graph.cards.length, app.graph.mails.length]).toEqual([2, 0]);
    expect(text(app.graph.cards)).not.toContain('Kanarie');
  });

  it('loose files are told to the school once per key, with a link to its folder Aanvragen', async () => {
    const app = await testApp(start);
    const [school] = app.settings.scholen;
    app.graph.folder(`${school!.pad}/Aanvragen`);
    await thrice(app, () => tellLosseBestanden(app, school!, 'los-2026-03-18'));
    await thrice(app, () => tellLosseBestanden(app, school!, 'los-2026-03-19'));
    expect(app.graph.mails).toHaveLength(2);
    expect(app.graph.mails[0]!.html).toContain('href="https://sharepoint.example/');
    expect(app.graph.cards).toEqual([]);
  });

  it('a school without folder Aanvragen gets its mail without a link', async () => {
    const app = await testApp(start);
    await thrice(app, () => tellLosseBestanden(app, app.settings.scholen[0]!, 'los-2026-03-18'));
    expect(app.graph.mails).toHaveLength(1);
    expect(app.graph.mails[0]!.html).not.toContain('href=');
  });
});
