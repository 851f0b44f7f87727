import type { App } from '../../app.ts';
import { loadLeerlingen, pseudoniemVanNaam } from '../../decide/toewijzingen.ts';
import type { DossierRecord } from '../../storage/records.ts';
import { loadRapport } from '../dossier/load-dossier.ts';
import { dossierRijen, type DossierRij } from '../dossiers/dossier-index.ts';
import { besluitIndex } from '../register/besluit-index.ts';
import { zoekIn } from '../zoeken/woorden.ts';

/** Who is looked for: the whole name, and the birth date as ISO. */
export type Gezocht = { naam: string; geboortedatum: string };

/** A dossier in which the pupil may stand: where it was found, whether for certain, and of a list in which rows. */
export type Treffer = { dossier: DossierRecord; waar: string[]; zeker: boolean; rijen: number[] };

/** The most dossiers with a name that are looked into, and the most lists; beyond it `meer` is set, and the page says so. */
const maxNamen = 50;
const maxLijsten = 300;
const atOnce = 8;

async function eachOf<T>(values: readonly T[], act: (value: T) => Promise<void>): Promise<void> {
  const queue = [...values];
  const worker = async () => {
    for (let value = queue.shift(); value !== undefined; value = queue.shift()) await act(value);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
}

type Melder = (sleutel: Pick<DossierRij, 'schoolId' | 'dossierId'>, waar: string, zeker: boolean, rijen?: number[]) => Promise<void>;

/** The hash under which lists and the register of assignments know the pupil. */
export const leerlingHash = (app: App, gezocht: Gezocht): string | undefined => pseudoniemVanNaam(app, gezocht)?.leerling;

/** Dossiers by the name of their folder or of the pupil that was read in them, held against the birth date that was read. */
async function opNaam(app: App, rijen: readonly DossierRij[], { geboortedatum }: Gezocht, meld: Melder): Promise<void> {
  await eachOf(rijen, async (rij) => {
    const record = (await app.storage.dossiers.get(rij.schoolId, rij.dossierId))?.record;
    if (record === undefined || record.lijst === true) return;
    const gelezen = (await loadRapport(app, record))?.feiten.geboortedatum;
    if (gelezen !== undefined && gelezen !== geboortedatum) return;
    await meld(rij, gelezen === undefined ? 'naam; er is geen geboortedatum gelezen' : 'naam en geboortedatum', gelezen !== undefined);
  });
}

async function inRegister(app: App, { naam, geboortedatum }: Gezocht, meld: Melder): Promise<void> {
  const { rows } = await besluitIndex(app).stand(0);
  for (const { schoolId, dossierId, leerling, nummer } of zoekIn(rows, naam))
    if (leerling?.geboortedatum === geboortedatum)
      await meld({ schoolId, dossierId }, `besluit ${nummer ?? 'zonder nummer'} in het register`, true);
}

async function inLijsten(app: App, lijsten: readonly DossierRij[], hash: string, meld: Melder): Promise<void> {
  await eachOf(lijsten, async ({ schoolId, dossierId }) => {
    const versie = (await app.storage.dossiers.get(schoolId, dossierId))?.record.gecontroleerdVersie;
    if (versie === undefined) return;
    const rijen = ((await loadLeerlingen(app, dossierId, versie)) ?? []).flatMap(({ rij, leerling }) => (leerling === hash ? [rij] : []));
    if (rijen.length > 0) await meld({ schoolId, dossierId }, `LWOO-lijst, rij ${rijen.join(', ')}`, true, rijen);
  });
}

async function inToewijzingen(app: App, hash: string, meld: Melder): Promise<void> {
  for await (const { besluitId, nummer } of app.storage.toewijzingen.list(hash.slice(0, 2), `leerling eq '${hash}'`)) {
    const besluit = (await app.storage.besluiten.get('besluit', besluitId))?.record;
    if (besluit !== undefined) await meld(besluit, `toewijzing LWOO ${nummer ?? besluit.nummer ?? ''}`.trim(), true);
  }
}

/**
 * Every dossier in which a pupil stands, over dossiers, register and LWOO (whose lists and register know pupils by a keyed hash alone). A dossier with the name of which no birth date was read is
 * given as uncertain: a person chooses. One with another birth date is left out.
 */
export async function zoekLeerling(app: App, gezocht: Gezocht): Promise<{ treffers: Treffer[]; meer: boolean }> {
  const found = new Map<string, Treffer>();
  const meld: Melder = async ({ schoolId, dossierId }, waar, zeker, rijen = []) => {
    const dossier = found.get(dossierId)?.dossier ?? (await app.storage.dossiers.get(schoolId, dossierId))?.record;
    if (dossier === undefined) return;
    const known = found.get(dossierId) ?? { dossier, waar: [], zeker: false, rijen: [] };
    found.set(dossierId, { dossier, waar: [...known.waar, waar], zeker: known.zeker || zeker, rijen: [...known.rijen, ...rijen] });
  };
  const { rijen } = await dossierRijen(app, 0);
  const namen = zoekIn(rijen, gezocht.naam);
  const lijsten = rijen.filter(({ soort, status }) => soort === 'lwoo' && status !== 'vernietigd');
  const hash = leerlingHash(app, gezocht);
  await opNaam(app, namen.slice(0, maxNamen), gezocht, meld);
  await inRegister(app, gezocht, meld);
  if (hash !== undefined) {
    await inLijsten(app, lijsten.slice(0, maxLijsten), hash, meld);
    await inToewijzingen(app, hash, meld);
  }
  const treffers = [...found.values()].toSorted((a, b) => (a.dossier.ontvangenOp < b.dossier.ontvangenOp ? 1 : -1));
  return { treffers, meer: namen.length > maxNamen || lijsten.length > maxLijsten };
}
