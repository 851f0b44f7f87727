import { maximum } from '../../decide/invoer.ts';
import { loadVerbeterRijen } from '../../decide/brief-rijen.ts';
import {
  beoordeelVerbetering,
  eersteVerbetering,
  isLijstBesluit,
  redenLengte,
  verbeterVelden,
  type VerbeterFouten,
  type VerbeterInvoer,
  type VerbeterRijen,
} from '../../decide/verbeter-invoer.ts';
import { haalVerbeteringWeg, nietTeVerbeteren, stelVerbeteringVoor, tekenVerbetering, type Verbeterd } from '../../decide/verbeteren.ts';
import type { BesluitRecord } from '../../storage/records.ts';
import { href } from '../access.ts';
import { keusIn } from '../besluit/brief-voorbeeld.ts';
import { findBesluit } from '../besluit/intrekken-page.ts';
import { kanNu, kleinFormulier, tekstVelden, teLang } from '../besluit/klein-formulier.ts';
import { verbeterdVoorbeeld, verbeteringFoutVan } from '../besluit/verbeterd-voorbeeld.ts';
import type { Bezoek } from '../bezoek.ts';
import { nietGevonden } from '../error-pages.ts';
import { page, pdf, redirect, type LoketResponse } from '../exchange.ts';
import { tekstvak, tekstVeld } from '../frame/form-fields.ts';
import { metGedaan, type Gedaan } from '../frame/gedaan.ts';
import { html, type Html } from '../frame/html.ts';
import { melding, p } from '../frame/layout.ts';
import { asBeslisser } from '../principal.ts';

const kanNiet = 'De brief kan niet verbeterd worden';

function form(bezoek: Bezoek, besluit: BesluitRecord, invoer: VerbeterInvoer, fouten: VerbeterFouten): Html {
  const { kenmerk } = bezoek.dossier;
  const lijst = isLijstBesluit(besluit);
  const leerling = besluit.leerling !== undefined || lijst;
  const deze = lijst ? 'Alleen als het om één leerling gaat.' : undefined;
  return kleinFormulier(bezoek, {
    titel: 'Een fout in de brief verbeteren',
    naar: href('verbeteren', { kenmerk, id: besluit.besluitId }),
    terug: href('besluit', { kenmerk }),
    knop: 'Leg klaar om te ondertekenen',
    fouten,
    uitleg: melding(
      'info',
      p(
        'Verbeter alleen een vergissing in de tekst. Het besluit, de soort en de geldigheid kunt u hier niet veranderen: neem dan een nieuw besluit. De directeur-bestuurder ondertekent. Daarna komt er een nieuwe brief naast de oude, met een nieuw versienummer, en krijgt de school een mail.',
      ),
    ),
    velden: html`${lijst && tekstVeld({ naam: 'rij', label: 'Rij van de leerling', hulp: 'Het nummer van de rij in de brief. Klopt de motivering niet? Laat dit en de twee velden hieronder dan leeg.', waarde: invoer.rij, max: 6, fout: fouten.rij })}
    ${leerling && tekstVeld({ naam: 'naam', label: 'Naam van de leerling', ...(deze === undefined ? {} : { hulp: deze }), waarde: invoer.naam, max: maximum.naam, fout: fouten.naam })}
    ${leerling && tekstVeld({ naam: 'geboortedatum', label: 'Geboortedatum', soort: 'date', waarde: invoer.geboortedatum, max: 20, fout: fouten.geboortedatum })}
    ${tekstvak({ naam: 'motivering', label: 'Motivering', ...(lijst && { hulp: 'Deze staat in de brieven over alle leerlingen.' }), waarde: invoer.motivering, rijen: 8, max: maximum.motivering, fout: fouten.motivering })}
    ${tekstvak({ naam: 'reden', label: 'Wat klopte er niet?', hulp: lijst ? 'Dit staat bovenaan de nieuwe brieven, ook voor ouders. Schrijf geen namen op.' : 'Dit staat bovenaan de nieuwe brief, ook voor de ouders.', waarde: invoer.reden, rijen: 3, max: redenLengte.max, fout: fouten.reden })}`,
  });
}

const rijenVan = async ({ app }: Bezoek, besluit: BesluitRecord): Promise<VerbeterRijen | undefined> =>
  isLijstBesluit(besluit) ? loadVerbeterRijen(app, besluit) : undefined;

const zonderRijen = (rijen: VerbeterRijen | undefined): string | undefined =>
  rijen?.rijen.length === 0
    ? 'De lijst is vernietigd, en er zijn geen brieven per leerling. De namen staan alleen nog in de brief zelf. Neem een nieuw besluit over de leerling om wie het gaat.'
    : undefined;

/** The form on a correction of a letter. */
export async function showVerbeteren(bezoek: Bezoek, id: string): Promise<LoketResponse> {
  const besluit = await findBesluit(bezoek, id);
  if (besluit === undefined) return page(nietGevonden(bezoek.persoon), 404);
  const reden = nietTeVerbeteren(besluit) ?? zonderRijen(await rijenVan(bezoek, besluit));
  return reden === undefined ? page(form(bezoek, besluit, eersteVerbetering(besluit), {})) : kanNu(bezoek, kanNiet, reden);
}

const gedaan = (bezoek: Bezoek, uitkomst: Verbeterd, wat: Gedaan): LoketResponse =>
  uitkomst.ok ? redirect(metGedaan(href('besluit', { kenmerk: bezoek.dossier.kenmerk }), wat)) : kanNu(bezoek, kanNiet, uitkomst.melding);

/** Takes the form: back with faults, or laid ready for the signature. */
export async function takeVerbeteren(bezoek: Bezoek, id: string, sent: URLSearchParams): Promise<LoketResponse> {
  const { app, persoon } = bezoek;
  const besluit = await findBesluit(bezoek, id);
  const beslisser = asBeslisser(persoon);
  if (besluit === undefined || beslisser === undefined) return page(nietGevonden(persoon), 404);
  const invoer = tekstVelden(sent, verbeterVelden);
  if (invoer === undefined) return teLang(bezoek);
  const gelezen = beoordeelVerbetering(invoer, besluit, await rijenVan(bezoek, besluit));
  if (!gelezen.ok) return page(form(bezoek, besluit, invoer, gelezen.fouten), 422);
  return gedaan(bezoek, await stelVerbeteringVoor(app, id, gelezen.wijziging, beslisser), 'verbetering');
}

/** Takes the signature under a correction of which the letters can be made: once signed it cannot be taken away. */
export async function takeVerbeteringTekenen(bezoek: Bezoek, id: string, sent: URLSearchParams): Promise<LoketResponse> {
  const { app, persoon, now } = bezoek;
  const besluit = await findBesluit(bezoek, id);
  if (besluit === undefined) return page(nietGevonden(persoon), 404);
  const isNew = besluit.verbetering?.ondertekening === undefined;
  const fout = isNew ? await verbeteringFoutVan(app, besluit, now) : undefined;
  if (fout !== undefined) return kanNu(bezoek, kanNiet, fout);
  return gedaan(bezoek, await tekenVerbetering(app, id, persoon, sent.get('gezien') ?? ''), 'verbetering-getekend');
}

/** Takes a correction away that is not signed. */
export async function takeVerbeteringWeg(bezoek: Bezoek, id: string): Promise<LoketResponse> {
  if ((await findBesluit(bezoek, id)) === undefined) return page(nietGevonden(bezoek.persoon), 404);
  return gedaan(bezoek, await haalVerbeteringWeg(bezoek.app, id), 'verbetering-weg');
}

/** A letter as it will be when its correction is signed now. */
export async function showVerbeteringVoorbeeld(bezoek: Bezoek, id: string): Promise<LoketResponse> {
  const { app, dossier, persoon, now, query } = bezoek;
  const besluit = await findBesluit(bezoek, id);
  const { verbetering } = besluit ?? {};
  const fout = besluit && (await verbeteringFoutVan(app, besluit, now));
  if (fout !== undefined) return kanNu(bezoek, kanNiet, fout);
  const brief = besluit && verbetering && (await verbeterdVoorbeeld(app, { ...besluit, verbetering }, now, keusIn(query)));
  return brief === undefined ? page(nietGevonden(persoon), 404) : pdf(brief, `Te ondertekenen ${dossier.kenmerk}.pdf`);
}
