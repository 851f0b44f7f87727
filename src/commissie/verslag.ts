import { createHash } from 'node:crypto';
import type { App } from '../app.ts';
import { dateOf, inDutch } from '../calendar.ts';
import { compileTypst } from '../pdf/compile.ts';
import type { AgendapuntRecord, StemmingRecord, TellingRecord, VergaderingRecord } from '../storage/records/commissie.ts';
import { inbrengTekst } from './inbreng.ts';
import { loadLeden } from './leden.ts';
import { tellingVan } from './sluiten.ts';
import { loadStemming, telStemming } from './stemming.ts';
import { loadAgenda, wijzigVergadering } from './vergaderingen.ts';
import { verslagDocx } from './verslag-docx.ts';
import { koppen, verslagInhoud, type VerslagInhoud } from './verslag-inhoud.ts';

type VerslagApp = Pick<App, 'clock' | 'settings' | 'storage'>;

/** Gives the round that runs on a dossier: from storage, or from what is in memory. */
type StemmingVan = (dossierId: string) => StemmingRecord | Promise<StemmingRecord>;

/** The votes on dossiers of an agenda as they stand now, in the form that minutes keep, by dossier. */
export async function tellingenNu(
  app: VerslagApp,
  punten: readonly AgendapuntRecord[],
  stemmingVan: StemmingVan = (dossierId) => loadStemming(app, dossierId),
): Promise<Map<string, TellingRecord>> {
  const dag = dateOf(app.clock.now());
  const { alle } = await loadLeden(app, dag);
  const tel = async ({ dossierId, schoolId }: AgendapuntRecord): Promise<[string, TellingRecord]> => {
    const stemming = await stemmingVan(dossierId);
    // Minutes say how was voted, also where the dossier changed since.
    const uitslag = telStemming(stemming, { schoolId, versie: stemming.versie ?? 0 }, alle, dag);
    const inbreng = stemming.inbreng.map((een) => inbrengTekst(een, alle));
    return [dossierId, tellingVan(uitslag, inbreng)];
  };
  return new Map(await Promise.all(punten.map(tel)));
}

/** The minutes of a meeting: of one that is still to be closed as the votes stand now. */
export async function loadVerslag(
  app: VerslagApp,
  vergadering: VergaderingRecord,
  { vastgesteld, stemmingVan }: { vastgesteld?: Parameters<typeof verslagInhoud>[4]; stemmingVan?: StemmingVan | undefined } = {},
): Promise<VerslagInhoud> {
  const [agenda, { alle }] = await Promise.all([loadAgenda(app, vergadering), loadLeden(app, vergadering.datum)]);
  const nu = await tellingenNu(
    app,
    agenda.filter(({ telling }) => telling === undefined),
    stemmingVan,
  );
  const punten = agenda.map((punt) => ({ ...punt, telling: punt.telling ?? nu.get(punt.dossierId) }));
  return verslagInhoud(vergadering, punten, alle, app.settings.SWV_NAAM, vastgesteld);
}

/** The minutes as a tagged PDF. */
export const verslagPdf = async (inhoud: VerslagInhoud, gemaaktOp: Date): Promise<Buffer> =>
  Buffer.from(await compileTypst('verslag/verslag.typ', { ...inhoud, koppen }, { gemaaktOp, standaard: 'a-2a' }));

/** Whether any member who may vote did; that somebody is tied to the school is no treatment. */
const isBehandeld = ({ leden, keuze }: TellingRecord): boolean =>
  keuze !== undefined || leden.some(({ stem, gebonden }) => stem !== 'niet-gestemd' && gebonden !== true);

/**
 * Closes a meeting: keeps how each vote stood, since votes go with the dossier and minutes stay. A dossier on which nothing was concluded and not
 * decided was not treated. Closing again keeps what was kept.
 */
export async function sluitVergadering(app: VerslagApp, vergadering: VergaderingRecord): Promise<void> {
  const agenda = await loadAgenda(app, vergadering);
  const open = agenda.filter(({ telling }) => telling === undefined);
  for (const [dossierId, telling] of await tellingenNu(app, open)) {
    const conclusie = isBehandeld(telling) ? 'stemming' : 'niet-behandeld';
    await app.storage.agendapunten.change(vergadering.vergaderingId, dossierId, (found) =>
      found === undefined || found.telling !== undefined ? undefined : { ...found, telling, conclusie: found.conclusie ?? conclusie },
    );
  }
  const geslotenOp = app.clock.now().toISOString();
  await wijzigVergadering(app, vergadering.vergaderingId, (found) =>
    found.stand === 'gepland' ? { ...found, stand: 'gehouden', geslotenOp } : undefined,
  );
}

/** Opens a closed meeting again, whose minutes are still a concept: votes count as they stand. */
export async function heropenVergadering(app: VerslagApp, vergadering: VergaderingRecord): Promise<void> {
  await wijzigVergadering(app, vergadering.vergaderingId, ({ geslotenOp: _closed, ...found }) =>
    found.stand === 'gehouden' ? { ...found, stand: 'gepland' } : undefined,
  );
  for (const { dossierId } of await loadAgenda(app, vergadering)) {
    await app.storage.agendapunten.change(vergadering.vergaderingId, dossierId, (found) => {
      if (found?.telling === undefined) return undefined;
      const { telling: _count, ...open } = found;
      return open;
    });
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
/** Where fixed minutes are kept: under their own hash, so that nothing that was kept is ever overwritten. */
export const verslagPath = (vergaderingId: string, hash: string, soort: 'docx' | 'pdf' | 'json'): string =>
  `verslagen/${vergaderingId}/${hash}.${soort}`;

/** What the minutes are as files. */
export const mime = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  pdf: 'application/pdf',
} as const;

/**
 * Fixes the minutes of a closed meeting: from here nothing of them changes, and their hashes are kept. `inVergadering`: the meeting in which it was done.
 * Fixing again leaves what stands. Gives the meeting as it now stands.
 */
export async function stelVast(
  app: VerslagApp,
  vergadering: VergaderingRecord,
  door: string,
  inVergadering: VergaderingRecord | undefined,
): Promise<VergaderingRecord | undefined> {
  const { vergaderingId } = vergadering;
  if (vergadering.stand !== 'gehouden') return vergadering;
  const now = app.clock.now();
  const dag = inVergadering === undefined ? undefined : inDutch(inVergadering.datum);
  const inhoud = await loadVerslag(app, vergadering, { vastgesteld: { op: now, inVergadering: dag } });
  const [docx, pdf] = await Promise.all([verslagDocx(inhoud), verslagPdf(inhoud, now)]);
  const json = Buffer.from(JSON.stringify(inhoud));
  const hashes = { docx: sha256(docx), pdf: sha256(pdf), json: sha256(json) };
  await app.storage.archief.writeNew(verslagPath(vergaderingId, hashes.docx, 'docx'), docx, mime.docx);
  await app.storage.archief.writeNew(verslagPath(vergaderingId, hashes.pdf, 'pdf'), pdf, mime.pdf);
  await app.storage.archief.writeNew(verslagPath(vergaderingId, hashes.json, 'json'), json, 'application/json');
  return wijzigVergadering(app, vergaderingId, (found) =>
    found.stand === 'gehouden'
      ? {
          ...found,
          stand: 'vastgesteld',
          verslag: {
            vastgesteldOp: now.toISOString(),
            vastgesteldDoor: door,
            ...(inVergadering === undefined ? {} : { inVergadering: inVergadering.vergaderingId }),
            ...hashes,
          },
        }
      : undefined,
  );
}

/** What of fixed minutes is kept; undefined where it is gone or is not what was fixed. */
async function kept(
  app: VerslagApp,
  { vergaderingId, verslag }: VergaderingRecord,
  soort: 'docx' | 'pdf' | 'json',
): Promise<Buffer | undefined> {
  if (verslag === undefined) return undefined;
  const found = await app.storage.archief.read(verslagPath(vergaderingId, verslag[soort], soort));
  return found !== undefined && sha256(found) === verslag[soort] ? found : undefined;
}

/** The minutes as a file: the fixed ones byte for byte, else a concept made now. Undefined where the kept file is gone or is not what was fixed. */
export async function verslagBestand(app: VerslagApp, vergadering: VergaderingRecord, soort: 'docx' | 'pdf'): Promise<Buffer | undefined> {
  if (vergadering.verslag !== undefined) return kept(app, vergadering, soort);
  const inhoud = await loadVerslag(app, vergadering);
  return soort === 'docx' ? verslagDocx(inhoud) : verslagPdf(inhoud, app.clock.now());
}

/**
 * The minutes to show: the fixed ones as they were fixed, else as they stand now by the votes that `stemmingVan` gives. Undefined where what was kept is gone or
 * is not what was fixed.
 */
export async function verslagVan(
  app: VerslagApp,
  vergadering: VergaderingRecord,
  stemmingVan?: StemmingVan,
): Promise<VerslagInhoud | undefined> {
  if (vergadering.verslag === undefined) return loadVerslag(app, vergadering, { stemmingVan });
  const found = await kept(app, vergadering, 'json');
  return found === undefined ? undefined : (JSON.parse(found.toString()) as VerslagInhoud);
}
