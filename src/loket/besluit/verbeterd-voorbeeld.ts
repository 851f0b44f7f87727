import type { App } from '../../app.ts';
import { briefInhoud, lijstBriefInhoud, toewijzingBriefInhoud, type Brief, type BriefRij, type BriefVraag } from '../../decide/brief.ts';
import { loadGenummerdeRijen } from '../../decide/brief-rijen.ts';
import { loadLijstNummers } from '../../decide/claim-lijst-nummers.ts';
import { makeBrief, makeLijstBrief, makeToewijzingBrief } from '../../decide/make-brief.ts';
import { alsRij, metVerbetering, volgendeVersie, vorigeVersieOp, type Verbetering } from '../../decide/verbeteren.ts';
import { isLijstBesluit } from '../../decide/verbeter-invoer.ts';
import type { BesluitRecord, NummerRecord } from '../../storage/records.ts';
import { Onleesbaar } from '../../storage/table.ts';
import { logUnread } from '../../storage/unread.ts';
import { briefFoutBij, ookBrieven, voorbeeldVraag, type BriefKeus, type Voorbeeldig } from './brief-voorbeeld.ts';

/** A besluit of which a correction waits. */
export type TeVerbeteren = BesluitRecord & { verbetering: Verbetering };

/** The letters that a correction makes anew, each by what people call it. */
export function verbeterdeBrieven(besluit: TeVerbeteren): [keus: BriefKeus, naam: string][] {
  const { rij, zonderLijst } = besluit.verbetering;
  const geweigerd = rij !== undefined && besluit.lijst?.geweigerd.includes(rij) === true;
  const wacht = rij !== undefined && besluit.lijst?.aangehouden?.some((one) => one.rij === rij) === true;
  const deze = { leerling: 'de nieuwe brief over deze leerling', 'leerling-ouders': 'de nieuwe brief voor de ouders van deze leerling' };
  const ook = (geweigerd || wacht ? [] : ookBrieven(besluit)).map(([keus, naam]): [BriefKeus, string] =>
    rij !== undefined && (keus === 'leerling' || keus === 'leerling-ouders') ? [keus, deze[keus]] : [keus, naam],
  );
  return zonderLijst === true ? ook : [['school', 'de nieuwe brief aan de school'], ...ook];
}

/** How each kind of letter is put in another form: in words, or in a file. */
type Opmaak<T> = {
  een: (besluit: BesluitRecord, settings: Voorbeeldig['settings'], vraag: BriefVraag) => T;
  lijst: (besluit: BesluitRecord, settings: Voorbeeldig['settings'], rijen: readonly BriefRij[], vraag: BriefVraag) => T;
  leerling: (besluit: BesluitRecord, settings: Voorbeeldig['settings'], rij: BriefRij, vraag: BriefVraag) => T;
};

/** The number under which the pupil stands whose letters show those that are made: the corrected one, or the first. */
async function eersteRow({ storage }: Voorbeeldig, besluit: TeVerbeteren): Promise<NummerRecord | undefined> {
  const { rij } = besluit.verbetering;
  return (await loadLijstNummers(storage, besluit)).find((row) => row.ouders !== undefined && (rij === undefined || row.rij === rij));
}

/** A letter as it will be with the correction that waits, signed at a moment: each counts its own versions, that of a pupil those kept with the number. */
async function verbeterd<T>(
  app: Voorbeeldig,
  besluit: TeVerbeteren,
  now: Date,
  keus: BriefKeus,
  opmaak: Opmaak<T>,
): Promise<T | undefined> {
  const { verbetering } = besluit;
  const nieuw = metVerbetering(besluit, verbetering);
  const vraagNa = (versies: BesluitRecord['versies']): BriefVraag => {
    const correctie = {
      vorigeOp: vorigeVersieOp(versies, besluit),
      reden: verbetering.reden,
      ondertekend: { door: '', op: now.toISOString() },
    };
    return voorbeeldVraag(app, keus, { versie: volgendeVersie(versies), correctie });
  };
  if (!isLijstBesluit(besluit)) return opmaak.een(nieuw, app.settings, vraagNa(besluit.versies));
  const { zonderLijst, leerling } = verbetering;
  const rijen = zonderLijst === true ? [] : await loadGenummerdeRijen(app, nieuw);
  if (keus === 'school' || keus === 'ouders') return opmaak.lijst(nieuw, app.settings, rijen, vraagNa(besluit.versies));
  const row = await eersteRow(app, besluit);
  if (row === undefined) return undefined;
  const { rij = -1, nummer, versies } = row;
  const wie = zonderLijst === true && leerling !== undefined ? alsRij(leerling) : (rijen.find((one) => one.rij === rij)?.wie ?? '');
  return opmaak.leerling(nieuw, app.settings, { rij, wie, nummer }, vraagNa(versies));
}

const alsPdf: Opmaak<Promise<Buffer>> = { een: makeBrief, lijst: makeLijstBrief, leerling: makeToewijzingBrief };

/** A letter as it will be when its correction is signed now, marked as an example. Undefined where there is no such letter. */
export async function verbeterdVoorbeeld(app: Voorbeeldig, besluit: TeVerbeteren, now: Date, keus: BriefKeus): Promise<Buffer | undefined> {
  return verbeterdeBrieven(besluit).some(([ook]) => ook === keus) ? verbeterd(app, besluit, now, keus, alsPdf) : undefined;
}

const inWoorden: Opmaak<Brief> = { een: briefInhoud, lijst: lijstBriefInhoud, leerling: toewijzingBriefInhoud };

const nummerOnleesbaar =
  'Een nummer van deze lijst kan niet gelezen worden. Zolang dat zo is, komt er geen nieuwe brief. Meld het bij de beheerder: in het logboek staat bij rij-onleesbaar om welke rij het gaat.';

/** Why one of the letters that a correction makes anew cannot be made or sealed at a moment, with what to do; undefined where all can, and where there is no correction. */
export async function verbeteringFoutVan(
  app: Voorbeeldig & Pick<App, 'log'>,
  besluit: BesluitRecord,
  now: Date,
): Promise<string | undefined> {
  const { verbetering } = besluit;
  if (verbetering === undefined) return undefined;
  const wacht = { ...besluit, verbetering };
  try {
    return await briefFoutBij(app, now, 'Vraag de beheerder om dit aan te vullen, of haal de verbetering weg.', async () => {
      for (const [keus] of verbeterdeBrieven(wacht)) await verbeterd(app, wacht, now, keus, inWoorden);
    });
  } catch (error) {
    if (!(error instanceof Onleesbaar)) throw error;
    logUnread(app)(error);
    return nummerOnleesbaar;
  }
}
