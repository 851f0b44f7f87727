import { describe, expect, it, vi } from 'vitest';
import type { App } from '../../src/app.ts';
import { beoordeel, type BesluitInhoud } from '../../src/decide/beoordeel.ts';
import { besluitIdOf } from '../../src/decide/besluit-id.ts';
import { executeBesluit } from '../../src/decide/index.ts';
import { onderteken } from '../../src/decide/ondertekenen.ts';
import type { Beslisser } from '../../src/decide/persoon.ts';
import { stempelVan } from '../../src/decide/stempel.ts';
import { legVast } from '../../src/decide/vastleggen.ts';
import { leerlingenPath, opmerkingenPath } from '../../src/dossier/paths.ts';
import type { DossierRecord, NummerRecord } from '../../src/storage/records.ts';
import { testApp } from '../fakes/app.ts';
import { Fuse, Killed, withFuse } from '../fakes/crash.ts';
import { ingevuld } from './invoer.ts';

// Some thousand letters: here it matters which there are and where they stand, not how they are set. `execute.azurite.test.ts` sets them in earnest.
vi.mock('../../src/pdf/compile.ts', () => ({
  PdfError: class extends Error {},
  compileTypst: async (template: string, inhoud: object) => Buffer.from(`%PDF ${template} ${JSON.stringify(inhoud)}`),
}));

type Test = Awaited<ReturnType<typeof testApp>>;
const grondslag = { peildatum: '2026-04-20', handboekVersie: '4.1' };
const secretaris: Beslisser = { id: 'a', naam: 'S. Ecretaris', rol: 'secretaris' };
const directeur = { id: 'd', naam: 'D. Irecteur' };
const dag = '2026-05-12';
let codes = 0;

function tlv(): BesluitInhoud {
  const gevonden = beoordeel(ingevuld(), dag);
  if (!gevonden.ok) throw new Error('the form of this test is not filled in well');
  return gevonden.inhoud;
}
const lijst: BesluitInhoud = {
  besluit: 'toekennen',
  soort: 'lwoo',
  variant: 'nieuw',
  lijst: { versie: 3, rijen: 3, geweigerd: [4], brieven: 'per-leerling' },
  motivering: 'De leerlingen voldoen aan de eisen van het handboek.',
  deskundigen: [],
};

async function newApp(): Promise<Test> {
  const made = await testApp('2026-05-12T10:00:00Z');
  codes += 1;
  return { ...made, settings: { ...made.settings, SWV_CODE: `H${process.pid}X${codes}` } };
}

let dossiers = 0;
async function newDossier(app: Test, inhoud: BesluitInhoud): Promise<DossierRecord> {
  dossiers += 1;
  const school = app.settings.scholen[0]!;
  const dossier: DossierRecord = {
    schoolId: school.id,
    dossierId: app.graph.folder(`${school.pad}/Aanvragen/Leerling ${dossiers}`),
    driveId: school.drive,
    kenmerk: `D-${dossiers}`,
    map: `Leerling ${dossiers}`,
    status: 'in behandeling',
    ontvangenOp: '2026-04-02T08:00:00.000Z',
    laatsteUpload: '2026-04-20T08:00:00.000Z',
    gewijzigdOp: '2026-04-20T08:00:00.000Z',
    versie: 3,
    gecontroleerdVersie: 3,
    eindoordeel: 'compleet',
  };
  await app.storage.dossiers.put(dossier);
  if (inhoud.lijst !== undefined) {
    const rijen = [2, 3, 4].map((rij) => ({ rij, leerling: `${process.pid}-${dossiers}-${rij}`.padStart(64, '0') }));
    await app.storage.afgeleid.write(leerlingenPath(dossier.dossierId, 3), JSON.stringify(rijen));
    const namen = [2, 3, 4].map((rij) => ['Aron', `Akker ${rij}`]);
    const opmerkingen = { lijsten: [{ document: 'lijst.csv', format: 'csv', rijen: [['Voornaam', 'Achternaam'], ...namen], koprij: 1, bladnummer: 1, leerlingKolommen: [0, 1] }] }; // prettier-ignore
    await app.storage.afgeleid.write(opmerkingenPath(dossier.dossierId, 3), JSON.stringify(opmerkingen));
  }
  return dossier;
}

const storedOf = async (app: App, { schoolId, dossierId }: DossierRecord) => (await app.storage.dossiers.get(schoolId, dossierId))!.record;

/** The whole way of a besluit, as its people and the queue go it: recorded, looked at, signed, carried out. */
async function wholeWay(app: App, dossier: DossierRecord, inhoud: BesluitInhoud): Promise<void> {
  const legged = await legVast(app, await storedOf(app, dossier), 3, inhoud, grondslag, secretaris);
  if (!legged.ok) throw new Error(legged.melding);
  const { besluitId } = legged.besluit;
  await executeBesluit(app, { besluitId });
  const besluit = (await app.storage.besluiten.get('besluit', besluitId))!.record;
  if (besluit.ondertekening === undefined) {
    const stempel = await stempelVan(app, besluit, await storedOf(app, dossier), dag);
    const signed = await onderteken(app, besluitId, directeur, stempel);
    if (!signed.ok) throw new Error(signed.melding);
  }
  await executeBesluit(app, { besluitId });
}

const series = async (app: App, reeks: string): Promise<NummerRecord[]> => {
  const rows: NummerRecord[] = [];
  for await (const row of app.storage.nummers.list(reeks)) rows.push(row);
  return rows;
};
const letters = (app: Test) =>
  app.graph.paths().flatMap((path) => (path.includes('/Beschikkingen/') ? [path.split('/').at(-1) ?? ''] : []));

/** What must hold at any moment: a letter has its number in the register, and no number was given twice. */
async function expectSound(app: Test): Promise<void> {
  const code = app.settings.SWV_CODE;
  const rows = (
    await Promise.all([`${code}-2025-2026-_`, `LIJST-${code}-2025-2026-_`, `LWOO-${code}-2025-2026-_`].map((reeks) => series(app, reeks)))
  ).flat();
  const given = new Set(rows.map(({ nummer }) => nummer));
  expect(given.size).toBe(rows.length);
  for (const letter of letters(app)) {
    const nummer = /^Beschikking (.*?)(?: voor de ouders)?\.pdf$/.exec(letter)?.[1] ?? letter;
    expect(given.has(nummer), letter).toBe(true);
  }
}

/** What there is at the end of the way, whatever happened on it. */
async function endOf(app: Test, dossier: DossierRecord) {
  const besluitId = besluitIdOf(await storedOf(app, dossier));
  const besluit = (await app.storage.besluiten.get('besluit', besluitId))?.record;
  const code = app.settings.SWV_CODE;
  const berichten: string[] = [];
  for await (const { sleutel } of app.storage.berichten.list(dossier.dossierId)) berichten.push(sleutel.replace(besluitId, 'b'));
  const numbers = await Promise.all(['', 'LIJST-', 'LWOO-'].map((begin) => series(app, `${begin}${code}-2025-2026-_`)));
  const register: string[] = [];
  for await (const row of app.storage.toewijzingen.list()) if (row.besluitId === besluitId) register.push(row.nummer?.slice(-4) ?? 'none');
  return {
    status: (await storedOf(app, dossier)).status,
    klaar: besluit?.uitgevoerdOp !== undefined && besluit.melding === undefined,
    getekend: besluit?.ondertekening?.account,
    nummers: numbers.map((rows) => rows.map(({ volgnummer, rij }) => [volgnummer, rij])),
    brieven: letters(app)
      .map((naam) => naam.replaceAll(code, ''))
      .sort(),
    berichten: berichten.sort(),
    register: register.sort(),
  };
}

describe('a whole besluit, signature and all', () => {
  it.each<[string, 'before' | 'after', () => BesluitInhoud]>([
    ['a TLV', 'before', tlv],
    ['a TLV', 'after', tlv],
    ['an LWOO list', 'before', () => lijst],
    ['an LWOO list', 'after', () => lijst],
  ])(
    '%s: killed %s each of its calls and gone again, ends as it would have',
    async (_, when, make) => {
      const calm = await newApp();
      const first = await newDossier(calm, make());
      await wholeWay(calm, first, make());
      const wanted = await endOf(calm, first);
      expect([wanted.klaar, wanted.status]).toEqual([true, 'toegekend']);
      for (let at = 1; ; at += 1) {
        const app = await newApp();
        const dossier = await newDossier(app, make());
        const fuse = new Fuse(at, when);
        const broken = { ...app, storage: withFuse(app.storage, fuse), graph: withFuse(app.graph, fuse) };
        const outcome = await wholeWay(broken, dossier, make()).catch((error: unknown) => error);
        await expectSound(app);
        await wholeWay(app, dossier, make());
        expect(await endOf(app, dossier), `killed at call ${at}`).toEqual(wanted);
        if (outcome instanceof Killed) continue;
        expect(outcome).toBeUndefined();
        expect(at).toBeGreaterThan(50);
        break;
      }
    },
    600_000,
  );

  it('a hundred at once, each gone twice at the same time: numbers 1 to 100 once each, a letter for school and parents each, told once', async () => {
    const app = await newApp();
    const all = await Promise.all(Array.from({ length: 100 }, () => newDossier(app, tlv())));
    await Promise.all(all.flatMap((dossier) => [wholeWay(app, dossier, tlv()), wholeWay(app, dossier, tlv()).catch(() => undefined)]));
    // Whoever lost a race to sign or record is repeated, as the queue does
    for (const dossier of all) await executeBesluit(app, { besluitId: besluitIdOf(await storedOf(app, dossier)) });
    const rows = await series(app, `${app.settings.SWV_CODE}-2025-2026-_`);
    expect(rows.map(({ volgnummer }) => volgnummer)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
    expect(new Set(rows.map(({ besluitId }) => besluitId)).size).toBe(100);
    expect(letters(app).length).toBe(200);
    await expectSound(app);
    for (const dossier of all) {
      const { klaar, berichten } = await endOf(app, dossier);
      expect([klaar, berichten.filter((key) => key.startsWith('besluit-')).length]).toEqual([true, 2]);
    }
  }, 600_000);
});
