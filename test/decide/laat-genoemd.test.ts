import { describe, expect, it, vi } from 'vitest';
import type { App } from '../../src/app.ts';
import { besluitIdOf, volgendBesluitId } from '../../src/decide/besluit-id.ts';
import { executeBesluit } from '../../src/decide/index.ts';
import { noemOpDossier } from '../../src/decide/noem-op-dossier.ts';
import { onderteken, stuurTerug } from '../../src/decide/ondertekenen.ts';
import { stempelVan } from '../../src/decide/stempel.ts';
import { legIntrekkingVast } from '../../src/decide/tlv-intrekken.ts';
import { legVast } from '../../src/decide/vastleggen.ts';
import { closeDossier, moveDossier } from '../../src/dossier/close.ts';
import { touchDossier } from '../../src/dossier/touch.ts';
import { appMetReeks, directeur, dossierInBehandeling, grondslag, inhoud, legLijst, lijstInhoud, secretaris } from './dossier.ts';

// Here it matters which besluit a dossier names, not how letters are set
vi.mock('../../src/pdf/compile.ts', () => ({
  PdfError: class extends Error {},
  compileTypst: async (template: string, content: object) => Buffer.from(`%PDF ${template} ${JSON.stringify(content)}`),
}));

async function open() {
  const app = await appMetReeks();
  const dossier = await dossierInBehandeling(app);
  const now = async (schoolId = dossier.schoolId) => (await app.storage.dossiers.get(schoolId, dossier.dossierId))!.record;
  const besluit = async (id: string) => (await app.storage.besluiten.get('besluit', id))!.record;
  const tekenEnVoerUit = async (besluitId: string) => {
    const stempel = await stempelVan(app, await besluit(besluitId), await now(), '2026-05-12');
    expect((await onderteken(app, besluitId, directeur, stempel)).ok).toBe(true);
    await executeBesluit(app, { besluitId });
  };
  return { app, dossier, now, besluit, tekenEnVoerUit, id: besluitIdOf(dossier) };
}

/** Records a besluit as a process does that dies before the dossier names it. */
async function legVastEnSterf(
  app: App,
  ...[dossier, inhoudVan = inhoud()]: [Parameters<typeof legVast>[1], Parameters<typeof legVast>[3]?]
) {
  const dossiers = Object.assign(Object.create(app.storage.dossiers) as App['storage']['dossiers'], {
    replace: () => Promise.reject(new Error('died')),
  });
  const dying = { ...app, storage: { ...app.storage, dossiers } };
  await expect(legVast(dying, dossier, 3, inhoudVan, grondslag, secretaris)).rejects.toThrow('died');
}

const reden = 'De motivering is te kort.';
const deel = { ...lijstInhoud, lijst: { versie: 3, rijen: 3, geweigerd: [], aangehouden: [{ rij: 4, reden: 'Nog niet zeker.' }] } };
const rest = { ...lijstInhoud, lijst: { versie: 3, rijen: 3, geweigerd: [], eerder: [2, 3] } };

describe('a besluit after which another one was recorded', () => {
  it('is not named over it by a host that comes late, where both revoke a TLV', async () => {
    const { app, dossier, now, besluit, tekenEnVoerUit, id } = await open();
    expect((await legVast(app, dossier, 3, inhoud(), grondslag, secretaris)).ok).toBe(true);
    await tekenEnVoerUit(id);
    const tlv = await besluit(id);
    const form = { per: tlv.geldigVan!, motivering: 'De leerling gaat naar een andere school.' };
    const eerste = await legIntrekkingVast(app, await now(), tlv, form, secretaris);
    if (!eerste.ok) throw new Error(eerste.melding);
    await stuurTerug(app, eerste.besluit.besluitId, directeur, reden);
    const tweede = await legIntrekkingVast(
      app,
      await now(),
      tlv,
      { ...form, motivering: `${form.motivering} Dat is nu zeker.` },
      secretaris,
    );
    if (!tweede.ok) throw new Error(tweede.melding);
    await noemOpDossier(app, dossier, eerste.besluit);
    const { besluitId } = tweede.besluit;
    expect(await now()).toMatchObject({ status: 'toegekend', besluitId: id, laatsteBesluit: besluitId, teTekenen: besluitId });
  });

  it('is not named again on a list that is decided in parts, once the one on the rest was sent back', async () => {
    const { app, dossier, now, besluit, tekenEnVoerUit, id } = await open();
    await legLijst(app, dossier);
    expect((await legVast(app, dossier, 3, deel, grondslag, secretaris)).ok).toBe(true);
    const asRecorded = await besluit(id);
    await tekenEnVoerUit(id);
    expect((await legVast(app, await now(), 3, rest, grondslag, secretaris)).ok).toBe(true);
    await stuurTerug(app, volgendBesluitId({ ...dossier, laatsteBesluit: id }), directeur, reden);
    const before = await now();
    await noemOpDossier(app, dossier, asRecorded);
    expect([await now(), before.status, before.besluitId]).toEqual([before, 'in behandeling', undefined]);
  });

  it('does not come back on such a list by a host that is late to carry it out', async () => {
    const { app, dossier, now, besluit, id } = await open();
    await legLijst(app, dossier);
    expect((await legVast(app, dossier, 3, deel, grondslag, secretaris)).ok).toBe(true);
    const tweede = volgendBesluitId({ ...dossier, laatsteBesluit: id });
    let isFirst = true;
    const slow = Object.assign(Object.create(app.graph) as typeof app.graph, {
      upload: async (...args: Parameters<typeof app.graph.upload>) => {
        if (isFirst) {
          isFirst = false;
          await executeBesluit(app, { besluitId: id });
          expect((await legVast(app, await now(), 3, rest, grondslag, secretaris)).ok).toBe(true);
          await stuurTerug(app, tweede, directeur, reden);
        }
        return app.graph.upload(...args);
      },
    });
    const stempel = await stempelVan(app, await besluit(id), await now(), '2026-05-12');
    expect((await onderteken(app, id, directeur, stempel)).ok).toBe(true);
    await executeBesluit({ ...app, graph: slow, storage: { ...app.storage } }, { besluitId: id });
    expect([isFirst, (await now()).laatsteBesluit, (await now()).status]).toEqual([false, tweede, 'in behandeling']);
  });

  it('is not named where the other one is named while this host looks', async () => {
    const { app, dossier, now, besluit, id } = await open();
    await legVastEnSterf(app, dossier);
    const asRecorded = await besluit(id);
    let isFirst = true;
    const besluiten = Object.assign(Object.create(app.storage.besluiten) as App['storage']['besluiten'], {
      get: async (...args: [string, string]) => {
        const found = await app.storage.besluiten.get(...args);
        if (isFirst) {
          isFirst = false;
          await stuurTerug(app, id, directeur, reden);
          expect((await legVast(app, await now(), 3, inhoud(), grondslag, secretaris)).ok).toBe(true);
        }
        return found;
      },
    });
    await noemOpDossier({ ...app, storage: { ...app.storage, besluiten } }, dossier, asRecorded);
    const tweede = volgendBesluitId({ ...dossier, laatsteBesluit: id });
    expect(isFirst).toBe(false);
    expect(await now()).toMatchObject({ status: 'ter besluit', besluitId: tweede, laatsteBesluit: tweede, teTekenen: tweede });
  });
});

describe('a besluit that its dossier does not name yet', () => {
  it('is named on a dossier of which the folder went meanwhile, which stays closed, and waits once the folder is back', async () => {
    const { app, dossier, now, id } = await open();
    const { schoolId, dossierId, driveId, map } = dossier;
    await legVastEnSterf(app, dossier);
    await closeDossier(app, schoolId, dossierId, 'weggehaald');
    await executeBesluit(app, { besluitId: id });
    expect(await now()).toMatchObject({ status: 'gesloten', voorSluiten: 'ter besluit', besluitId: id, laatsteBesluit: id, teTekenen: id });
    await touchDossier(app, { schoolId, dossierId, driveId, map }, 'upload');
    expect(await now()).toMatchObject({ status: 'ter besluit', besluitId: id, teTekenen: id });
  });

  it('leaves such a dossier closed where it is sent back, which comes back as it stood', async () => {
    const { app, dossier, now, id } = await open();
    await legVastEnSterf(app, dossier);
    await closeDossier(app, dossier.schoolId, dossier.dossierId, 'weggehaald');
    await executeBesluit(app, { besluitId: id });
    await stuurTerug(app, id, directeur, reden);
    expect(await now()).toMatchObject({ status: 'gesloten', voorSluiten: 'in behandeling', laatsteBesluit: id });
    expect([(await now()).besluitId, (await now()).teTekenen]).toEqual([undefined, undefined]);
  });

  it('is named by the dossier that is handed over to another school, which waits there, also in the column', async () => {
    const { app, dossier, now, id } = await open();
    const { id: schoolId } = app.settings.scholen[1]!;
    await legVastEnSterf(app, dossier);
    await moveDossier(app, dossier.schoolId, { schoolId, dossierId: dossier.dossierId });
    expect(await now(schoolId)).toMatchObject({ status: 'ter besluit', besluitId: id, laatsteBesluit: id, teTekenen: id });
    await executeBesluit(app, { besluitId: id });
    expect(app.graph.fields.get(dossier.dossierId)?.['Status']).toBe('ter besluit');
    await stuurTerug(app, id, directeur, reden);
    expect((await now(schoolId)).status).toBe('in behandeling');
  });

  it('is named by a closed dossier that is handed over, which stays closed', async () => {
    const { app, dossier, now, id } = await open();
    const { id: schoolId } = app.settings.scholen[1]!;
    await legVastEnSterf(app, dossier);
    await closeDossier(app, dossier.schoolId, dossier.dossierId, 'weggehaald');
    await moveDossier(app, dossier.schoolId, { schoolId, dossierId: dossier.dossierId });
    expect(await now(schoolId)).toMatchObject({ status: 'gesloten', voorSluiten: 'ter besluit', besluitId: id, teTekenen: id });
  });
});
