import { describe, expect, it, vi } from 'vitest';
import type { App } from '../../src/app.ts';
import type { BesluitInhoud } from '../../src/decide/beoordeel.ts';
import { besluitIdOf } from '../../src/decide/besluit-id.ts';
import { executeBesluit } from '../../src/decide/index.ts';
import { onderteken } from '../../src/decide/ondertekenen.ts';
import { stempelVan } from '../../src/decide/stempel.ts';
import { legVast } from '../../src/decide/vastleggen.ts';
import type { DossierRecord, NummerRecord } from '../../src/storage/records.ts';
import { Fuse, Killed, withFuse } from '../fakes/crash.ts';
import {
  appMetReeks,
  directeur,
  dossierInBehandeling,
  grondslag,
  inhoud,
  legLijst,
  lijstInhoud,
  secretaris,
  type Test,
} from './dossier.ts';

// Some thousand letters: here it matters which there are and where they stand, not how they are set. `execute.azurite.test.ts` sets them in earnest.
vi.mock('../../src/pdf/compile.ts', () => ({
  PdfError: class extends Error {},
  compileTypst: async (template: string, inhoud: object) => Buffer.from(`%PDF ${template} ${JSON.stringify(inhoud)}`),
}));

const dag = '2026-05-12';
const newApp = appMetReeks;
const tlv = inhoud;

async function newDossier(app: Test, what: BesluitInhoud): Promise<DossierRecord> {
  const dossier = await dossierInBehandeling(app);
  if (what.lijst !== undefined) await legLijst(app, dossier);
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
    ['an LWOO list', 'before', () => lijstInhoud],
    ['an LWOO list', 'after', () => lijstInhoud],
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
