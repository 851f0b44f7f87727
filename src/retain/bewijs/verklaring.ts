import { createHash } from 'node:crypto';
import type { App } from '../../app.ts';
import { dateOf } from '../../calendar.ts';
import { eenVoorEen } from '../../een-voor-een.ts';
import { leesBewijs, voegToe } from './keten.ts';
import type { Inhoud } from './regel.ts';
import { verklaringPath } from './verklaring-bestand.ts';
import { bestandenVan, verklaringInhoud, verklaringNummer, verklaringPdf, type VernietigRegel } from './verklaring-inhoud.ts';

/** A declaration as the record knows it. */
export type VerklaardRegel = Extract<Inhoud, { soort: 'verklaring' }>;

type VerklaringApp = Pick<App, 'clock' | 'storage' | 'log'> & { settings: Pick<App['settings'], 'SWV_NAAM' | 'scholen'> };

const sha256 = (content: Buffer): string => createHash('sha256').update(content).digest('hex');
/** Of what was destroyed outside any run: all of one day. */
const rondeVan = ({ rondeId, vernietigdOp }: VernietigRegel): string => rondeId ?? `${dateOf(new Date(vernietigdOp))}-los`;

/** The lines of each run that no declaration covers yet. */
function onverklaard(regels: readonly Inhoud[]): Map<string, VernietigRegel[]> {
  const covered = new Map<string, number>();
  for (const regel of regels)
    if (regel.soort === 'verklaring') covered.set(regel.rondeId, Math.max(regel.tot, covered.get(regel.rondeId) ?? 0));
  const open = regels
    .filter((regel) => regel.soort === 'vernietiging')
    .filter((regel) => regel.nummer > (covered.get(rondeVan(regel)) ?? 0));
  return Map.groupBy(open, rondeVan);
}

async function verklaar(app: VerklaringApp, rondeId: string, regels: readonly VernietigRegel[]): Promise<void> {
  const ronde = (await app.storage.vernietigrondes.get('ronde', rondeId))?.record;
  // A run that is under way, or a day that is not over, comes a later time
  const last = regels.at(-1);
  if (last === undefined) return;
  const isOver = ronde === undefined ? dateOf(new Date(last.vernietigdOp)) < dateOf(app.clock.now()) : ronde.afgerondOp !== undefined;
  if (!isOver) return;
  const inhoud = verklaringInhoud(app.settings, rondeId, regels, ronde?.goedkeuring, ronde?.lijst);
  const json = Buffer.from(`${JSON.stringify(inhoud, undefined, 1)}\n`);
  const som = (of: 'zeker' | 'hoogstens'): number => regels.reduce((sum, regel) => sum + bestandenVan(regel)[of], 0);
  const [zeker, hoogstens] = [som('zeker'), som('hoogstens')];
  const pdf = await verklaringPdf(inhoud, sha256(json), new Date(inhoud.opgemaaktOp));
  await app.storage.archief.writeNew(verklaringPath(sha256(json), 'json'), json, 'application/json');
  await app.storage.archief.writeNew(verklaringPath(sha256(pdf), 'pdf'), pdf, 'application/pdf');
  await voegToe(app, {
    soort: 'verklaring',
    sleutel: `verklaring_${rondeId}_${last.nummer}`,
    rondeId,
    op: app.clock.now().toISOString(),
    tot: last.nummer,
    dossiers: regels.length,
    bestanden: zeker,
    ...(hoogstens === zeker ? {} : { bestandenHoogstens: hoogstens }),
    json: sha256(json),
    pdf: sha256(pdf),
  });
}

/**
 * Makes the declaration of every run that came to its end and has none yet: PDF (PDF/A-2a, tagged) and JSON in the archive, each under its own hash, and a line in the record that names
 * both. May be broken off anywhere and repeated. Every night, after the runs were ended. Throws BewijsKapot, PdfError.
 */
export async function maakVerklaringen(app: VerklaringApp): Promise<void> {
  const { regels } = await leesBewijs(app);
  await eenVoorEen(app, 'verklaringen', onverklaard(regels), ([rondeId, eigen]) => verklaar(app, rondeId, eigen));
}

/** A declaration with the number that stands on it (`kenmerk`). */
export type Verklaring = VerklaardRegel & { kenmerk: string };

/** Every declaration, the last first. Throws BewijsKapot. */
export async function verklaringen(app: Parameters<typeof leesBewijs>[0]): Promise<Verklaring[]> {
  const { regels } = await leesBewijs(app);
  const vernietigd = Map.groupBy(
    regels.filter((regel) => regel.soort === 'vernietiging'),
    rondeVan,
  );
  const verklaard = new Map<string, number>();
  const found: Verklaring[] = [];
  for (const regel of regels) {
    if (regel.soort !== 'verklaring') continue;
    const eerder = verklaard.get(regel.rondeId) ?? 0;
    const eerste = vernietigd.get(regel.rondeId)?.find(({ nummer }) => nummer > eerder)?.nummer ?? regel.tot;
    found.push({ ...regel, kenmerk: verklaringNummer(eerste, regel.tot) });
    verklaard.set(regel.rondeId, Math.max(eerder, regel.tot));
  }
  return found.toReversed();
}

/** A file of a declaration; undefined where it is gone, or is not what was kept. */
export async function verklaringBestand(
  { storage }: { storage: Pick<App['storage'], 'archief'> },
  regel: VerklaardRegel,
  soort: 'json' | 'pdf',
): Promise<Buffer | undefined> {
  const content = await storage.archief.read(verklaringPath(regel[soort], soort));
  return content !== undefined && sha256(content) === regel[soort] ? content : undefined;
}
