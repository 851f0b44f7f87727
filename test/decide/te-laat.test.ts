import { describe, expect, it, vi } from 'vitest';
import type { App } from '../../src/app.ts';
import { besluitIdOf, volgendBesluitId } from '../../src/decide/besluit-id.ts';
import { executeBesluit } from '../../src/decide/index.ts';
import { noemOpDossier } from '../../src/decide/noem-op-dossier.ts';
import { onderteken, stuurTerug } from '../../src/decide/ondertekenen.ts';
import { stempelVan } from '../../src/decide/stempel.ts';
import { heropenStemming } from '../../src/decide/stemmen.ts';
import { legVast } from '../../src/decide/vastleggen.ts';
import { stelVerbeteringVoor, tekenVerbetering } from '../../src/decide/verbeteren.ts';
import { legVastMetStemmen } from '../../src/loket/besluit/stemmen-vastleggen.ts';
import type { Bezoek } from '../../src/loket/bezoek.ts';
import type { DossierRecord } from '../../src/storage/records.ts';
import { loket as leden } from '../commissie/leden.ts';
import { gestemd } from '../loket/besluit/gestemd.ts';
import { appMetReeks, directeur, dossierInBehandeling, grondslag, inhoud, legLijst, lijstInhoud, secretaris } from './dossier.ts';

// Here it matters which letters there are, not how they are set
vi.mock('../../src/pdf/compile.ts', () => ({
  PdfError: class extends Error {},
  compileTypst: async (template: string, content: object) => Buffer.from(`%PDF ${template} ${JSON.stringify(content)}`),
}));

async function open(part: Partial<DossierRecord> = {}) {
  const app = await appMetReeks();
  const dossier = await dossierInBehandeling(app, part);
  const now = async () => (await app.storage.dossiers.get(dossier.schoolId, dossier.dossierId))!.record;
  const besluit = async (id: string) => (await app.storage.besluiten.get('besluit', id))!.record;
  const teken = async (besluitId: string) => {
    const stempel = await stempelVan(app, await besluit(besluitId), await now(), '2026-05-12');
    expect((await onderteken(app, besluitId, directeur, stempel)).ok).toBe(true);
  };
  return { app, dossier, now, besluit, teken, id: besluitIdOf(dossier) };
}

/** Storage that dies where a dossier is changed. */
const zonderDossier = (app: App): App => {
  const dossiers = Object.assign(Object.create(app.storage.dossiers) as App['storage']['dossiers'], {
    replace: () => Promise.reject(new Error('died')),
  });
  return { ...app, storage: { ...app.storage, dossiers } };
};

/** Carries a besluit out, and has others do what they do right before it puts its last letter in the folder. */
async function voerUitTerwijl(app: Awaited<ReturnType<typeof appMetReeks>>, besluitId: string, letters: number, act: () => Promise<void>) {
  let uploads = 0;
  const graph = Object.assign(Object.create(app.graph) as typeof app.graph, {
    upload: async (...args: Parameters<typeof app.graph.upload>) => {
      uploads += 1;
      if (uploads === letters) await act();
      return app.graph.upload(...args);
    },
  });
  await executeBesluit({ ...app, graph, storage: { ...app.storage } }, { besluitId });
  expect(uploads).toBeGreaterThanOrEqual(letters);
}

const reden = 'De motivering is te kort.';

describe('a besluit that a process recorded before it died', () => {
  it('is named by its dossier once the queue or the sweep comes to it, and the column says so', async () => {
    const { app, dossier, now, id } = await open();
    await expect(legVast(zonderDossier(app), dossier, 3, inhoud(), grondslag, secretaris)).rejects.toThrow('died');
    expect((await now()).status).toBe('in behandeling');
    await executeBesluit(app, { besluitId: id });
    expect(await now()).toMatchObject({ status: 'ter besluit', besluitId: id, laatsteBesluit: id, teTekenen: id });
    expect(app.graph.fields.get(dossier.dossierId)?.['Status']).toBe('ter besluit');
  });

  it('is not named by work that comes once it was sent back, nor once another one is on the dossier', async () => {
    const { app, dossier, now, besluit, id } = await open();
    await expect(legVast(zonderDossier(app), dossier, 3, inhoud(), grondslag, secretaris)).rejects.toThrow('died');
    const asRecorded = await besluit(id);
    await stuurTerug(app, id, directeur, reden);
    await noemOpDossier(app, dossier, asRecorded);
    expect(await now()).toMatchObject({ status: 'in behandeling' });
    expect([(await now()).besluitId, (await now()).teTekenen]).toEqual([undefined, undefined]);
    expect((await legVast(app, await now(), 3, inhoud(), grondslag, secretaris)).ok).toBe(true);
    const next = await now();
    await noemOpDossier(app, dossier, asRecorded);
    expect([await now(), next.besluitId === id]).toEqual([next, false]);
  });
});

describe('a besluit on a list that two hosts carry out at once', () => {
  it('keeps the corrected letters of a pupil, where the slower one puts down the first ones after them', async () => {
    const { app, dossier, now, teken, besluit, id } = await open();
    await legLijst(app, dossier);
    expect((await legVast(app, dossier, 3, lijstInhoud, grondslag, secretaris)).ok).toBe(true);
    await teken(id);
    // Of the list, and of the first pupil for the school and for the parents
    await voerUitTerwijl(app, id, 3, async () => {
      await executeBesluit(app, { besluitId: id });
      const leerling = { naam: 'Aron van den Akker', geboortedatum: '2014-02-10' };
      await stelVerbeteringVoor(app, id, { rij: 2, leerling, reden: 'De naam klopte niet.' }, secretaris);
      await tekenVerbetering(app, id, directeur, (await besluit(id)).verbetering!.voorstel.op);
      await executeBesluit(app, { besluitId: id });
    });
    const versies: (number | undefined)[] = [];
    for await (const row of app.storage.nummers.list(`LWOO-${app.settings.SWV_CODE}-2025-2026-_`)) versies.push(row.versies?.length);
    expect([versies, (await now()).status]).toEqual([[2, undefined], 'toegekend']);
  });

  it('leaves the besluit on the rest of the list, which people recorded before the slower one was done', async () => {
    const { app, dossier, now, teken, id } = await open();
    await legLijst(app, dossier);
    const deel = { ...lijstInhoud, lijst: { versie: 3, rijen: 3, geweigerd: [], aangehouden: [{ rij: 4, reden: 'Nog niet zeker.' }] } };
    expect((await legVast(app, dossier, 3, deel, grondslag, secretaris)).ok).toBe(true);
    await teken(id);
    const rest = { ...lijstInhoud, lijst: { versie: 3, rijen: 3, geweigerd: [], eerder: [2, 3] } };
    await voerUitTerwijl(app, id, 1, async () => {
      await executeBesluit(app, { besluitId: id });
      expect((await legVast(app, await now(), 3, rest, grondslag, secretaris)).ok).toBe(true);
    });
    const tweede = volgendBesluitId({ ...dossier, laatsteBesluit: id });
    expect(await now()).toMatchObject({ status: 'ter besluit', besluitId: tweede, laatsteBesluit: tweede, teTekenen: tweede });
  });
});

describe('the vote', () => {
  it('is closed by the next besluit where the dossier does not know yet that the one before was sent back, and stays so', async () => {
    const { app, dossier, now, id } = await open();
    for (const lid of leden) await app.storage.leden.put(lid);
    await gestemd(app, dossier);
    const legt = async () =>
      legVastMetStemmen({ app, dossier: await now() } as unknown as Bezoek, 3, { inhoud: inhoud(), rapport: grondslag }, secretaris);
    expect((await legt()).ok).toBe(true);
    await expect(stuurTerug(zonderDossier(app), id, directeur, reden)).rejects.toThrow('died');
    expect((await legt()).ok).toBe(true);
    const gesloten = async () => (await app.storage.stemmen.get(dossier.dossierId, 'stand'))?.record.gesloten?.besluitId;
    const tweede = volgendBesluitId({ ...dossier, laatsteBesluit: id });
    expect(await gesloten()).toBe(tweede);
    // The other press of the same button, later
    await stuurTerug(app, id, directeur, reden);
    await heropenStemming(app, dossier, id);
    expect(await gesloten()).toBe(tweede);
  });

  it('is closed by the next besluit where the table does not hold the one that the dossier names', async () => {
    const { app, now, dossier, id } = await open();
    for (const lid of leden) await app.storage.leden.put(lid);
    await gestemd(app, dossier);
    await app.storage.dossiers.put({ ...dossier, besluitId: id, laatsteBesluit: id, teTekenen: id, status: 'ter besluit' });
    const bezoek = { app, dossier: await now() } as unknown as Bezoek;
    expect(await legVastMetStemmen(bezoek, 3, { inhoud: inhoud(), rapport: grondslag }, secretaris)).toMatchObject({ ok: true });
    const tweede = volgendBesluitId({ ...dossier, laatsteBesluit: id });
    expect(await now()).toMatchObject({ status: 'ter besluit', besluitId: tweede, laatsteBesluit: tweede, teTekenen: tweede });
    expect((await app.storage.stemmen.get(dossier.dossierId, 'stand'))?.record.gesloten?.besluitId).toBe(tweede);
  });

  it('that was closed for a besluit which was sent back meanwhile counts for no other one', async () => {
    const { app, dossier, now, id } = await open();
    expect((await legVast(app, dossier, 3, inhoud(), { ...grondslag, voor: id }, secretaris)).ok).toBe(true);
    await stuurTerug(app, id, directeur, reden);
    expect(await legVast(app, dossier, 3, inhoud(), { ...grondslag, voor: id }, secretaris)).toMatchObject({
      ok: false,
      melding: expect.stringContaining('veranderd sinds u het bekeek') as string,
    });
    expect((await now()).status).toBe('in behandeling');
  });
});
