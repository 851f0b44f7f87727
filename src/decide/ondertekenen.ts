import type { App } from '../app.ts';
import { dateOf } from '../calendar.ts';
import { findDossier } from '../dossier/find.ts';
import { zonderBesluit } from '../dossier/status.ts';
import type { BesluitDaad, BesluitRecord } from '../storage/records.ts';
import { standVan } from './besluitdatum.ts';
import { dagFouten } from './dag-fouten.ts';
import type { Beslisser } from './persoon.ts';
import { heropenStemming } from './stemmen.ts';
import { stempelVan } from './stempel.ts';

/** What came of signing or sending back: the besluit as it stands, or a Dutch sentence that says why not and what to do. */
export type Ondertekening = { ok: true; besluit: BesluitRecord } | { ok: false; melding: string };

/** Longest reason for sending a besluit back, in characters. */
export const maxRedenTerug = 1000;

/** Who signs or sends back: always the directeur-bestuurder, whatever other roles the person has. */
export type Ondertekenaar = Pick<Beslisser, 'id' | 'naam'>;

const rol = 'directeur-bestuurder';
const daad = ({ id, naam }: Ondertekenaar, op: string): BesluitDaad => ({ door: naam, rol, account: id, op });

/**
 * Why a person may not sign a besluit, with what to do; undefined where he or she may. Four eyes: never the account that recorded it, and where it is not
 * known which that was, nobody.
 */
export function nietTeOndertekenen(besluit: BesluitRecord, { id }: Pick<Ondertekenaar, 'id'>): string | undefined {
  const stand = standVan(besluit);
  if (stand === 'teruggestuurd') return 'Dit besluit is teruggestuurd. Er moet een nieuw besluit worden vastgelegd.';
  if (stand !== 'wacht') return 'Dit besluit is al ondertekend.';
  if (besluit.genomenDoorAccount === undefined)
    return 'Van dit besluit is niet bewaard met welk account het is vastgelegd. Stuur het terug en laat het opnieuw vastleggen.';
  return besluit.genomenDoorAccount === id
    ? 'U heeft dit besluit zelf vastgelegd. Een ander moet het ondertekenen. Is er geen andere directeur-bestuurder? Stuur het besluit dan terug en laat de secretaris of de voorzitter het vastleggen.'
    : undefined;
}

const nietGevonden = 'Dit besluit is er niet. Open het dossier opnieuw.';
const veranderd =
  'Er is iets veranderd sinds u dit besluit bekeek: aan het besluit, het dossier of de gegevens in de brief, of het is een dag later. Bekijk het opnieuw en onderteken daarna.';

/**
 * Signs a besluit and sets its carrying out going. `gezien`: the hash of what the person looked at (`stempelVan`); where that is not what stands now it
 * is refused. The same again by the same person is one signature.
 */
export async function onderteken(
  app: Pick<App, 'storage' | 'clock' | 'settings'>,
  besluitId: string,
  persoon: Ondertekenaar,
  gezien: string,
): Promise<Ondertekening> {
  const { besluiten, dossiers } = app.storage;
  const isOwn = ({ ondertekening }: BesluitRecord) => ondertekening?.account === persoon.id && ondertekening.stempel === gezien;
  let signed: BesluitRecord | undefined;
  while (signed === undefined) {
    const found = await besluiten.get('besluit', besluitId);
    if (found === undefined) return { ok: false, melding: nietGevonden };
    const before = found.record;
    const now = app.clock.now();
    if (isOwn(before)) signed = before;
    else {
      const melding = nietTeOndertekenen(before, persoon) ?? dagFouten(before, dateOf(now));
      if (melding !== undefined) return { ok: false, melding };
      const dossier = await findDossier(app, before.schoolId, before.dossierId);
      if ((await stempelVan(app, before, dossier, dateOf(now))) !== gezien) return { ok: false, melding: veranderd };
      const next = { ...before, ondertekening: { ...daad(persoon, now.toISOString()), stempel: gezien } };
      // Written meanwhile, also where only the loket was told that it waits: looked at again
      if (await besluiten.replace(next, found.etag)) signed = next;
    }
  }
  const dossier = await findDossier(app, signed.schoolId, signed.dossierId);
  if (dossier !== undefined) await dossiers.change(dossier.schoolId, dossier.dossierId, zonderTeTekenen(besluitId));
  if (signed.uitgevoerdOp === undefined) await app.storage.send('besluit-uitvoeren', { besluitId });
  return { ok: true, besluit: signed };
}

const zonderTeTekenen =
  (besluitId: string) =>
  <T extends { teTekenen?: string | undefined }>(dossier: T | undefined): T | undefined => {
    if (dossier?.teTekenen !== besluitId) return undefined;
    const { teTekenen: _signed, ...kept } = dossier;
    return kept as T;
  };

/**
 * Sends a besluit back instead of signing it: it stays as history with the reason, no number was used, and the dossier is as it was before it was
 * recorded. The same again is once.
 */
export async function stuurTerug(
  app: Pick<App, 'storage' | 'clock'>,
  besluitId: string,
  persoon: Ondertekenaar,
  reden: string,
): Promise<Ondertekening> {
  const { besluiten } = app.storage;
  const text = reden.replace(/\r\n?/g, '\n').trim();
  if (text.length < 10 || text.length > maxRedenTerug)
    return { ok: false, melding: `Schrijf in 10 tot ${maxRedenTerug} tekens waarom u het besluit terugstuurt.` };
  let back: BesluitRecord | undefined;
  while (back === undefined) {
    const found = await besluiten.get('besluit', besluitId);
    if (found === undefined) return { ok: false, melding: nietGevonden };
    const stand = standVan(found.record);
    if (stand === 'ondertekend' || stand === 'uitgevoerd')
      return { ok: false, melding: 'Dit besluit is al ondertekend. Terugsturen kan niet meer. Een TLV kan wel worden ingetrokken.' };
    const next = { ...found.record, teruggestuurd: { ...daad(persoon, app.clock.now().toISOString()), reden: text } };
    if (stand === 'teruggestuurd') back = found.record;
    else if (await besluiten.replace(next, found.etag)) back = next;
  }
  await zetTerug(app, back);
  await app.storage.send('besluit-uitvoeren', { besluitId });
  return { ok: true, besluit: back };
}

/** Takes a besluit that was sent back off its dossier. May be repeated. */
export async function zetTerug(app: Pick<App, 'storage'>, { schoolId, dossierId, besluitId, telling }: BesluitRecord): Promise<void> {
  if (telling !== undefined) await heropenStemming(app, { dossierId }, besluitId);
  const dossier = await findDossier(app, schoolId, dossierId);
  if (dossier === undefined) return;
  await app.storage.dossiers.change(dossier.schoolId, dossierId, (now) =>
    now !== undefined && (now.besluitId === besluitId || now.teTekenen === besluitId) ? zonderBesluit(now, besluitId) : undefined,
  );
}
