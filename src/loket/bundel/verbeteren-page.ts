import { maximum } from '../../decide/invoer.ts';
import {
  beoordeelVerbetering,
  eersteVerbetering,
  haalVerbeteringWeg,
  nietTeVerbeteren,
  redenLengte,
  stelVerbeteringVoor,
  tekenVerbetering,
  verbeterVelden,
  type VerbeterFouten,
  type VerbeterInvoer,
  type Verbeterd,
} from '../../decide/verbeteren.ts';
import type { BesluitRecord } from '../../storage/records.ts';
import { href } from '../access.ts';
import { findBesluit } from '../besluit/intrekken-page.ts';
import { kanNu, kleinFormulier, tekstVelden, teLang } from '../besluit/klein-formulier.ts';
import type { Bezoek } from '../bezoek.ts';
import { nietGevonden } from '../error-pages.ts';
import { page, redirect, type LoketResponse } from '../exchange.ts';
import { tekstvak, tekstVeld } from '../frame/form-fields.ts';
import { metGedaan, type Gedaan } from '../frame/gedaan.ts';
import { html, type Html } from '../frame/html.ts';
import { melding, p } from '../frame/layout.ts';
import { asBeslisser } from '../principal.ts';

const kanNiet = 'De brief kan niet verbeterd worden';

function form(bezoek: Bezoek, besluit: BesluitRecord, invoer: VerbeterInvoer, fouten: VerbeterFouten): Html {
  const { kenmerk } = bezoek.dossier;
  const leerling = besluit.leerling !== undefined;
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
    velden: html`${leerling && tekstVeld({ naam: 'naam', label: 'Naam van de leerling', waarde: invoer.naam, max: maximum.naam, fout: fouten.naam })}
    ${leerling && tekstVeld({ naam: 'geboortedatum', label: 'Geboortedatum', soort: 'date', waarde: invoer.geboortedatum, max: 20, fout: fouten.geboortedatum })}
    ${tekstvak({ naam: 'motivering', label: 'Motivering', waarde: invoer.motivering, rijen: 8, max: maximum.motivering, fout: fouten.motivering })}
    ${tekstvak({ naam: 'reden', label: 'Wat klopte er niet?', hulp: 'Dit staat bovenaan de nieuwe brief, ook voor de ouders.', waarde: invoer.reden, rijen: 3, max: redenLengte.max, fout: fouten.reden })}`,
  });
}

/** The form on a correction of a letter. */
export async function showVerbeteren(bezoek: Bezoek, id: string): Promise<LoketResponse> {
  const besluit = await findBesluit(bezoek, id);
  if (besluit === undefined) return page(nietGevonden(bezoek.persoon), 404);
  const reden = nietTeVerbeteren(besluit);
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
  const gelezen = beoordeelVerbetering(invoer, besluit);
  if (!gelezen.ok) return page(form(bezoek, besluit, invoer, gelezen.fouten), 422);
  return gedaan(bezoek, await stelVerbeteringVoor(app, id, gelezen.wijziging, beslisser), 'verbetering');
}

/** Takes the signature under a correction. */
export async function takeVerbeteringTekenen(bezoek: Bezoek, id: string, sent: URLSearchParams): Promise<LoketResponse> {
  const { app, persoon } = bezoek;
  if ((await findBesluit(bezoek, id)) === undefined) return page(nietGevonden(persoon), 404);
  return gedaan(bezoek, await tekenVerbetering(app, id, persoon, sent.get('gezien') ?? ''), 'verbetering-getekend');
}

/** Takes a correction away that is not signed. */
export async function takeVerbeteringWeg(bezoek: Bezoek, id: string): Promise<LoketResponse> {
  if ((await findBesluit(bezoek, id)) === undefined) return page(nietGevonden(bezoek.persoon), 404);
  return gedaan(bezoek, await haalVerbeteringWeg(bezoek.app, id), 'verbetering-weg');
}
