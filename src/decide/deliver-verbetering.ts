import type { App } from '../app.ts';
import type { BesluitRecord, NummerRecord } from '../storage/records.ts';
import { tellVerbeterd, type VerbeterdeLeerling } from '../tell/tell-verbeterd.ts';
import { besluitdatumVan } from './besluitdatum.ts';
import { loadGenummerdeRijen } from './brief-rijen.ts';
import { loadLijstNummers } from './claim-lijst-nummers.ts';
import { deliverBrieven, deliverToewijzing } from './deliver-brieven.ts';
import { rijVanNummer } from './neem-nummer.ts';
import { pseudoniemVanNaam } from './toewijzingen.ts';
import { alsRij, metVerbetering, volgendeVersie, vorigeVersieOp, type Verbetering } from './verbeteren.ts';

type Genummerd = BesluitRecord & { nummer: string };
type Getekend = Verbetering & { ondertekening: NonNullable<Verbetering['ondertekening']> };
/** The version that a correction made, of the letters that have these; undefined where it made none yet. */
const versieVan = (versies: BesluitRecord['versies'], { ondertekening }: Getekend): number | undefined =>
  versies?.find(({ versie, op }) => versie > 1 && op === ondertekening.op)?.versie;

/** Those of the numbers whose pupils' own letters are made anew: that of the corrected row, or all where what is said to all is corrected. */
const leerlingenVan = (nummers: NummerRecord[], { lijst }: BesluitRecord, { rij }: Getekend): NummerRecord[] =>
  lijst?.brieven === 'per-leerling' ? nummers.filter((row) => row.ouders !== undefined && (rij === undefined || row.rij === rij)) : [];

/** A new version of the letters of one pupil of a list, kept with the number. Done before, it is left. */
async function deliverLeerling(app: App, verbeterd: Genummerd, row: NummerRecord, wie: string, verbetering: Getekend): Promise<void> {
  const { brief, ouders, rij = -1, nummer, versies } = row;
  const { reden, ondertekening } = verbetering;
  if (brief === undefined || versieVan(versies, verbetering) !== undefined) return;
  const versie = volgendeVersie(versies);
  const correctie = { vorigeOp: vorigeVersieOp(versies, verbeterd), reden, ondertekend: ondertekening };
  const brieven = await deliverToewijzing(app, verbeterd, { rij, wie, nummer }, { versie, correctie });
  const eerste = { versie: 1, brief, ...(ouders === undefined ? {} : { ouders }), op: verbeterd.uitgevoerdOp ?? verbeterd.genomenOp };
  // Why and by whom stands in the letter and with the besluit: a number names nobody
  const nieuw = { versie, ...brieven, op: ondertekening.op };
  await app.storage.nummers.change(row.reeks, rijVanNummer(row.volgnummer), (now) =>
    now === undefined || versieVan(now.versies, verbetering) !== undefined
      ? undefined
      : { ...now, ...brieven, versies: [...(now.versies ?? [eerste]), nieuw] },
  );
}

/** A pupil under the corrected name is known in the register too, so that a later list with that name is told; the name as it was stays known. */
async function registreer(app: App, besluit: BesluitRecord, nummers: NummerRecord[], { rij, leerling }: Getekend): Promise<void> {
  if (rij === undefined || leerling === undefined) return;
  const row = nummers.find((one) => one.rij === rij);
  const pseudoniem = row && pseudoniemVanNaam(app, leerling);
  if (row === undefined || pseudoniem === undefined) return;
  const { besluitId } = besluit;
  // Known under a name that folds to the same, the row stays: it has the three figures too, which a correction does not
  await app.storage.toewijzingen.insert({ ...pseudoniem, nummer: row.nummer, besluitId, toegewezenOp: besluitdatumVan(besluit) });
}

/** How many pupils get new letters in one turn. */
export const verbeterdPerBeurt = 40;

/**
 * Carries a signed correction out: a new version of the letters beside the old, the words in the besluit, a mail to the school. Of a list the letter on all its
 * rows, and where pupils have letters of their own those of the corrected pupil, or of all where the reasons were corrected; some each turn. Every step looks whether it
 * was done. False where some are left for the next turn. Throws as `deliverBrieven`.
 */
export async function deliverVerbetering(app: App, besluit: Genummerd, verbetering: Getekend): Promise<boolean> {
  const { reden, ondertekening, zonderLijst, leerling } = verbetering;
  const versie = volgendeVersie(besluit.versies);
  const verbeterd = { ...metVerbetering(besluit, verbetering), nummer: besluit.nummer };
  const correctie = { vorigeOp: vorigeVersieOp(besluit.versies, besluit), reden, ondertekend: ondertekening };
  const brieven = zonderLijst === true ? undefined : await deliverBrieven(app, verbeterd, { versie, correctie });
  const nummers = await loadLijstNummers(app.storage, besluit);
  const rows = leerlingenVan(nummers, besluit, verbetering);
  const open = rows.filter(({ versies }) => versieVan(versies, verbetering) === undefined);
  const namen = new Map(
    zonderLijst === true || open.length === 0 ? [] : (await loadGenummerdeRijen(app, verbeterd)).map(({ rij, wie }) => [rij, wie]),
  );
  for (const row of open.slice(0, verbeterdPerBeurt)) {
    const wie = zonderLijst === true && leerling !== undefined ? alsRij(leerling) : (namen.get(row.rij ?? -1) ?? '');
    await deliverLeerling(app, verbeterd, row, wie, verbetering);
  }
  if (open.length > verbeterdPerBeurt) return false;
  await registreer(app, besluit, nummers, verbetering);
  const leerlingen = rows.map(({ nummer, versies }): VerbeterdeLeerling => ({
    nummer,
    versie: versieVan(versies, verbetering) ?? volgendeVersie(versies),
  }));
  await tellVerbeterd(app, verbeterd, { ...(brieven === undefined ? {} : { versie }), ouders: brieven?.ouders !== undefined, leerlingen });
  await app.storage.besluiten.change('besluit', besluit.besluitId, (now) => {
    if (now?.verbetering?.voorstel.op !== verbetering.voorstel.op) return undefined;
    const { verbetering: _done, melding: _mended, ...kept } = metVerbetering(now, verbetering);
    if (brieven === undefined) return kept;
    const eerste = now.brief === undefined ? [] : [{ versie: 1, brief: now.brief, op: now.uitgevoerdOp ?? now.genomenOp }];
    const nieuw = { versie, ...brieven, reden, op: ondertekening.op, door: ondertekening.door };
    return { ...kept, brief: brieven.brief, versies: [...(now.versies ?? eerste), nieuw] };
  });
  app.log('brief-verbeterd', { kenmerk: besluit.kenmerk, ...(brieven === undefined ? {} : { versie }), leerlingen: rows.length });
  return true;
}
