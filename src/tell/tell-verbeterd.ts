import type { App } from '../app.ts';
import { findDossier } from '../dossier/find.ts';
import type { BesluitRecord } from '../storage/records.ts';
import { verbeterdMail } from '../../templates/mail/verbeterd.ts';
import { mailInhoud } from './inhoud.ts';
import { afzenderOf, alsLijst, beschikkingenLink, inKaart } from './names.ts';
import { queueBericht } from './queue-bericht.ts';
import { berichtPlek } from './tell-besluit.ts';

/** A pupil of a list whose own letters were made anew: the number and which version they are. */
export type VerbeterdeLeerling = { nummer: string; versie: number };

/** Which letters were made anew: the version of the besluit's own letter where that was, whether the parents have one beside it, and those of pupils. */
export type VerbeterdeBrieven = { versie?: number; ouders: boolean; leerlingen: readonly VerbeterdeLeerling[] };

/** Tells the school that corrected letters stand in its folder beside the old ones; once per version. */
export async function tellVerbeterd(app: App, besluit: BesluitRecord & { nummer: string }, brieven: VerbeterdeBrieven): Promise<void> {
  const { schoolId, kenmerk, soort, nummer, besluitId } = besluit;
  const { versie, ouders, leerlingen } = brieven;
  const [een] = leerlingen;
  if (versie === undefined && een === undefined) return;
  // Of many each is its own version: one may have been corrected before
  const leerling = leerlingen.length > 1 ? 'alle' : een;
  const dossier = await findDossier(app, schoolId, besluit.dossierId);
  const url = await beschikkingenLink(app, schoolId);
  const mail = verbeterdMail({
    kenmerk,
    nummer,
    ...(versie === undefined ? {} : { versie }),
    ...(leerling === undefined ? {} : { leerling }),
    ouders,
    ...(dossier === undefined ? {} : alsLijst(dossier)),
    ...(url === undefined ? {} : { url }),
    afzender: afzenderOf(app.settings),
  });
  const inhoud = mailInhoud(schoolId, mail, inKaart(app.settings, { kenmerk, schoolId, soort }));
  const welke = versie === undefined ? `${een?.nummer ?? ''}-versie-${een?.versie ?? 0}` : `versie-${versie}`;
  const sleutel = `besluit-${besluitId}-${welke.replaceAll(/[^\w-]/g, '-')}-mail`;
  await queueBericht(app, { dossierId: berichtPlek(besluit, dossier), sleutel, inhoud });
}
