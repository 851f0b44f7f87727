import { createHash } from 'node:crypto';
import type { App } from '../app.ts';
import { beginRonde } from '../commissie/ronde.ts';
import { dateOf, inDutch, plusDays, readDate, type IsoDate } from '../calendar.ts';
import { metStatus, zonderBesluit } from '../dossier/status.ts';
import { noteerBezwaar } from '../retain/houd-bewijs.ts';
import type { BezwaarRecord, BesluitRecord, DossierRecord } from '../storage/records.ts';
import { standVan } from './besluitdatum.ts';
import { bezwaarWeken } from './grondslag.ts';
import type { Beslisser } from './persoon.ts';
import { statusNa } from './status-na.ts';
import { heropenStemming } from './stemmen.ts';
import { loadStemming, stempelVan } from '../commissie/stemming.ts';
import { eindeTermijn } from './termijnenwet.ts';

/** Days within which the national committee (LBT) wants the defence of the partnership, and the longest texts, in characters. */
export const verweerDagen = 14;
export const maxBezwaarTekst = 3000;

/** The last day on which an objection is in time: six weeks from the day after the letter was made known (Awb 6:7, 6:8). */
export const bezwaarTot = (besluit: Pick<BesluitRecord, 'uitgevoerdOp'>): IsoDate | undefined =>
  besluit.uitgevoerdOp === undefined ? undefined : eindeTermijn(plusDays(dateOf(new Date(besluit.uitgevoerdOp)), 7 * bezwaarWeken));

/** What the forms send, as text. */
export type BezwaarInvoer = { ontvangenOp: string; indiener: string; grond: string; verweerGevraagdOp: string };
export type BezwaarFouten = Partial<Record<keyof BezwaarInvoer | 'uitkomst' | 'toelichting' | 'dossier', string>>;
export type Bezwaar = Pick<
  BezwaarRecord,
  'ontvangenOp' | 'indiener' | 'grond' | 'verweerGevraagdOp' | 'reactieVoor' | 'termijnTot' | 'teLaat'
>;

const folded = (text: string) => text.replace(/\r\n?/g, '\n').trim();

/** Why no objection can be recorded against a besluit; undefined where it can. */
export function nietBezwaar(besluit: BesluitRecord): string | undefined {
  if (standVan(besluit) !== 'uitgevoerd') return 'Dit besluit is nog niet uitgevoerd. Bezwaar kan pas als de brief er is.';
  return besluit.besluit === 'ingetrokken'
    ? 'Een bevestiging van een intrekking is geen besluit. Daartegen staat geen bezwaar open.'
    : undefined;
}

/** What the form on an objection holds, or one Dutch sentence by each field that must be mended. */
export function beoordeelBezwaar(
  invoer: BezwaarInvoer,
  besluit: BesluitRecord,
  vandaag: IsoDate,
): { ok: true; bezwaar: Bezwaar } | { ok: false; fouten: BezwaarFouten } {
  const ontvangen = readDate(invoer.ontvangenOp);
  const gevraagd = invoer.verweerGevraagdOp.trim() === '' ? undefined : readDate(invoer.verweerGevraagdOp);
  const grond = folded(invoer.grond);
  const bekend = dateOf(new Date(besluit.uitgevoerdOp ?? besluit.genomenOp));
  const termijnTot = bezwaarTot(besluit) ?? bekend;
  const { indiener } = invoer;
  const fouten: BezwaarFouten = {
    ...(ontvangen === undefined ? { ontvangenOp: 'Vul in op welke dag het bezwaar is ontvangen, bijvoorbeeld 31-3-2027.' } : {}),
    ...(ontvangen !== undefined && (ontvangen < bekend || ontvangen > vandaag)
      ? { ontvangenOp: `Kies een dag van ${inDutch(bekend)} (de brief) tot en met vandaag.` }
      : {}),
    ...(indiener === 'school' || indiener === 'ouders' ? {} : { indiener: 'Kies wie bezwaar maakt.' }),
    ...(grond.length < 10 ? { grond: 'Schrijf kort op waarom er bezwaar wordt gemaakt.' } : {}),
    ...(grond.length > maxBezwaarTekst ? { grond: `Deze tekst is te lang. Kort hem in tot ${maxBezwaarTekst} tekens.` } : {}),
    ...(invoer.verweerGevraagdOp.trim() !== '' &&
    (gevraagd === undefined || (ontvangen !== undefined && gevraagd < ontvangen) || gevraagd > vandaag)
      ? { verweerGevraagdOp: 'Kies een dag van de ontvangst van het bezwaar tot en met vandaag, of laat dit leeg.' }
      : {}),
  };
  if (ontvangen === undefined || Object.keys(fouten).length > 0) return { ok: false, fouten };
  return {
    ok: true,
    bezwaar: {
      ontvangenOp: ontvangen,
      indiener: indiener === 'ouders' ? 'ouders' : 'school',
      grond,
      termijnTot,
      teLaat: ontvangen > termijnTot,
      ...(gevraagd === undefined ? {} : { verweerGevraagdOp: gevraagd, reactieVoor: plusDays(gevraagd, verweerDagen) }),
    },
  };
}

/** Every objection on a dossier, newest first. */
export async function loadBezwaren({ storage }: Pick<App, 'storage'>, dossierId: string): Promise<BezwaarRecord[]> {
  const found: BezwaarRecord[] = [];
  for await (const bezwaar of storage.bezwaren.list(dossierId)) found.push(bezwaar);
  return found.sort((a, b) => (a.vastgelegdOp < b.vastgelegdOp ? 1 : -1));
}

export type Vastgelegd = { ok: true; bezwaar: BezwaarRecord } | { ok: false; melding: string };

const idOf = (besluitId: string, { ontvangenOp, indiener }: Bezwaar) =>
  createHash('sha256')
    .update(JSON.stringify([besluitId, ontvangenOp, indiener]))
    .digest('hex')
    .slice(0, 24);

/**
 * Records an objection against a besluit. As long as it runs the dossier has the status `bezwaar`, nothing of it is announced or destroyed. The same form
 * sent twice is one objection.
 */
export async function legBezwaarVast(
  app: Pick<App, 'storage' | 'clock' | 'log'>,
  dossier: DossierRecord,
  besluit: BesluitRecord,
  inhoud: Bezwaar,
  persoon: Beslisser,
): Promise<Vastgelegd> {
  const { besluitId, dossierId, schoolId, kenmerk } = besluit;
  const bezwaarId = idOf(besluitId, inhoud);
  const melding = nietBezwaar(besluit);
  if (melding !== undefined) return { ok: false, melding };
  const vastgelegdOp = app.clock.now().toISOString();
  const nieuw: BezwaarRecord = {
    ...inhoud,
    bezwaarId,
    besluitId,
    dossierId,
    schoolId,
    kenmerk,
    stand: 'loopt',
    vastgelegdDoor: persoon.naam,
    vastgelegdOp,
  };
  const bezwaar = (await app.storage.bezwaren.insert(nieuw)) ? nieuw : (await app.storage.bezwaren.get(dossierId, bezwaarId))?.record;
  if (bezwaar === undefined) throw new Error('the objection is neither new nor there');
  if (bezwaar.grond !== inhoud.grond)
    return { ok: false, melding: 'Op deze dag is van deze indiener al een bezwaar vastgelegd. Bekijk dat eerst.' };
  await noteerBezwaar(app, bezwaar);
  if (bezwaar.stand === 'loopt')
    await app.storage.dossiers.change(dossier.schoolId, dossier.dossierId, (found) =>
      found === undefined || found.vernietigdOp !== undefined || found.bezwaarId !== undefined
        ? undefined
        : metStatus({ ...found, bezwaarId }, 'bezwaar'),
    );
  return { ok: true, bezwaar };
}

/** What came of an objection. */
export type Afhandeling = { uitkomst: NonNullable<BezwaarRecord['uitkomst']>; toelichting: string };

/** What the form on the outcome holds, or one Dutch sentence by each field that must be mended. */
export function beoordeelAfhandeling(invoer: {
  uitkomst: string;
  toelichting: string;
}): { ok: true; af: Afhandeling } | { ok: false; fouten: BezwaarFouten } {
  const { uitkomst } = invoer;
  const toelichting = folded(invoer.toelichting);
  const gekozen = uitkomst === 'gehandhaafd' || uitkomst === 'herzien' || uitkomst === 'ingetrokken' ? uitkomst : undefined;
  const fouten: BezwaarFouten = {
    ...(gekozen === undefined ? { uitkomst: 'Kies wat er met het bezwaar is gebeurd.' } : {}),
    ...(gekozen !== undefined && gekozen !== 'ingetrokken' && toelichting.length < 10 ? { toelichting: 'Schrijf kort op waarom.' } : {}),
    ...(toelichting.length > maxBezwaarTekst ? { toelichting: `Deze tekst is te lang. Kort hem in tot ${maxBezwaarTekst} tekens.` } : {}),
  };
  return gekozen === undefined || Object.keys(fouten).length > 0
    ? { ok: false, fouten }
    : { ok: true, af: { uitkomst: gekozen, toelichting } };
}

/** Whether the documents of a dossier are gone, so that no other besluit can be taken on it: the school asks anew. */
export const zonderStukken = ({ vernietigdOp, geslotenOp }: Pick<DossierRecord, 'vernietigdOp' | 'geslotenOp'>): boolean =>
  vernietigdOp !== undefined || geslotenOp !== undefined;

/** Why a besluit cannot be reconsidered; undefined where it can: by another one on the same dossier, or on a new request where its documents are gone. */
export function nietTeHerzien(dossier: DossierRecord, besluit: BesluitRecord): string | undefined {
  return zonderStukken(dossier) || dossier.besluitId === besluit.besluitId || besluit.herzienDoor !== undefined
    ? undefined
    : 'Dit is niet het besluit dat nu geldt voor dit dossier. Trek een TLV zo nodig in, of neem een nieuw besluit.';
}

/** The dossier as it stands once an objection ended: as the besluit left it, or open for another besluit in its place. */
function naBezwaar(
  found: DossierRecord,
  besluit: BesluitRecord,
  { bezwaarId, uitkomst }: BezwaarRecord,
  volgende: string | undefined,
): DossierRecord {
  const { bezwaarId: _ended, ...kept } = found;
  const rest: DossierRecord = volgende === undefined ? kept : { ...kept, bezwaarId: volgende };
  if (uitkomst === 'herzien' && found.besluitId === besluit.besluitId && !zonderStukken(found)) {
    const herziet = { besluitId: besluit.besluitId, nummer: besluit.nummer ?? '', bezwaarId };
    const open = zonderBesluit(
      { ...rest, status: 'ter besluit', laatsteBesluit: found.laatsteBesluit ?? besluit.besluitId },
      besluit.besluitId,
    );
    return { ...open, herziet };
  }
  if (volgende !== undefined || found.status !== 'bezwaar') return rest;
  return { ...rest, status: statusNa[besluit.besluit] ?? 'toegekend' };
}

/**
 * Ends an objection. Reconsidered: the loket votes anew and records another besluit, and the old one holds until that is carried out; where the documents are
 * gone, only that it must be reconsidered is recorded. May be repeated.
 */
export async function handelBezwaarAf(
  app: Pick<App, 'storage' | 'clock' | 'settings' | 'log'>,
  dossier: DossierRecord,
  besluit: BesluitRecord,
  bezwaarId: string,
  af: Afhandeling,
  persoon: Beslisser,
): Promise<Vastgelegd> {
  const { dossierId } = dossier;
  const before = (await app.storage.bezwaren.get(dossierId, bezwaarId))?.record;
  if (before === undefined) return { ok: false, melding: 'Dit bezwaar is er niet. Open het besluit opnieuw.' };
  const melding = before.stand === 'loopt' && af.uitkomst === 'herzien' ? nietTeHerzien(dossier, besluit) : undefined;
  if (melding !== undefined) return { ok: false, melding };
  const afgehandeldOp = dateOf(app.clock.now());
  const bezwaar = await app.storage.bezwaren.change(dossierId, bezwaarId, (found) =>
    found?.stand === 'loopt' ? { ...found, ...af, stand: 'afgehandeld', afgehandeldOp, afgehandeldDoor: persoon.naam } : undefined,
  );
  if (bezwaar === undefined) throw new Error('the objection is gone while it is closed');
  if (bezwaar.uitkomst !== af.uitkomst) return { ok: false, melding: 'Dit bezwaar is al afgehandeld met een andere uitkomst.' };
  await noteerBezwaar(app, bezwaar);
  if (bezwaar.uitkomst === 'herzien' && !zonderStukken(dossier)) await stemOpnieuw(app, dossier, besluit, persoon);
  const volgende = (await loadBezwaren(app, dossierId)).find(({ stand }) => stand === 'loopt')?.bezwaarId;
  await app.storage.dossiers.change(dossier.schoolId, dossierId, (found) =>
    found?.bezwaarId === bezwaarId ? naBezwaar(found, besluit, bezwaar, volgende) : undefined,
  );
  return { ok: true, bezwaar };
}

/** Votes that were cast for a besluit do not count for the one that comes in its place. */
async function stemOpnieuw(
  app: Pick<App, 'storage' | 'clock' | 'settings'>,
  dossier: DossierRecord,
  besluit: BesluitRecord,
  { naam }: Beslisser,
): Promise<void> {
  await heropenStemming(app, dossier, besluit.besluitId);
  const stemming = await loadStemming(app, dossier.dossierId);
  if (stemming.stemmen.length === 0 && stemming.keuze === undefined) return;
  await beginRonde(app, { ...dossier, status: 'bezwaar' }, stempelVan(stemming), naam, 'Het besluit wordt na bezwaar herzien.');
}
