import { dateOf } from '../../calendar.ts';
import { magBuitenBehandeling } from '../../decide/aanhouding.ts';
import { afsluitVelden, beoordeelAfsluiten, type AfsluitFouten, type AfsluitInvoer } from '../../decide/afsluiten.ts';
import { maximum } from '../../decide/invoer.ts';
import { legVast, nieuwBesluit, nietTeBesluiten } from '../../decide/vastleggen.ts';
import { handboekOp } from '../../handboek/handboek.ts';
import { aanvraagsoorten, soortNaam } from '../../handboek/soorten.ts';
import { href } from '../access.ts';
import type { Bezoek } from '../bezoek.ts';
import { page, redirect, type LoketResponse } from '../exchange.ts';
import { aankruisen, keuzeLijst, keuzeRondjes, tekstvak, tekstVeld, type Keuze } from '../frame/form-fields.ts';
import { metGedaan } from '../frame/gedaan.ts';
import { html, type Html } from '../frame/html.ts';
import { melding, p } from '../frame/layout.ts';
import { dossierHref } from '../dossiers/list-page.ts';
import { loadBesluit, loadControle } from '../dossier/load-dossier.ts';
import { asBeslisser } from '../principal.ts';
import { briefFoutVan } from './brief-voorbeeld.ts';
import { kanNu, kleinFormulier, tekstVelden, teLang } from './klein-formulier.ts';

const titel = 'Aanvraag afsluiten zonder oordeel';
const soorten: Keuze[] = [['', 'Kies…'], ...aanvraagsoorten.map((soort): Keuze => [soort, soortNaam[soort]])];

const leerlingVelden = (invoer: AfsluitInvoer, fouten: AfsluitFouten): Html =>
  html`${keuzeLijst({ naam: 'soort', label: 'Wat is er aangevraagd?', waarde: invoer.soort, keuzes: soorten, fout: fouten.soort })}
  ${tekstVeld({ naam: 'naam', label: 'Naam van de leerling', hulp: 'Voor- en achternaam, zoals op het aanvraagformulier.', waarde: invoer.naam, max: maximum.naam, fout: fouten.naam })}
  ${tekstVeld({ naam: 'geboortedatum', label: 'Geboortedatum', soort: 'date', waarde: invoer.geboortedatum, max: 20, fout: fouten.geboortedatum })}
  ${aankruisen({ naam: 'leerlingKlopt', label: 'Ik heb naam en geboortedatum vergeleken met het aanvraagformulier', aan: invoer.leerlingKlopt === 'ja', fout: fouten.leerlingKlopt })}`;

function form(bezoek: Bezoek, invoer: AfsluitInvoer, fouten: AfsluitFouten): Html {
  const { dossier, now } = bezoek;
  const { kenmerk } = dossier;
  const buiten = magBuitenBehandeling(dossier, dateOf(now));
  return kleinFormulier(bezoek, {
    titel,
    naar: href('afsluiten', { kenmerk }),
    terug: dossierHref(kenmerk),
    knop: 'Leg vast',
    fouten,
    uitleg: html`${p('Het loket beoordeelt de aanvraag dan niet en stemt er niet over. De directeur-bestuurder ondertekent de brief aan de school.')}
    ${!buiten.ok && fouten.soortBesluit === undefined && melding('info', p(`Buiten behandeling laten kan nu niet. ${buiten.melding}`))}`,
    velden: html`<input type="hidden" name="versie" value="${invoer.versie}" /> ${keuzeRondjes({
        naam: 'soortBesluit',
        label: 'Wat gebeurt er met de aanvraag?',
        waarde: invoer.soortBesluit,
        keuzes: [
          ['ingetrokken', 'De school of de ouders hebben de aanvraag ingetrokken'],
          ['buiten-behandeling', 'Het loket laat de aanvraag buiten behandeling: zij is niet op tijd aangevuld (Awb 4:5)'],
        ],
        fout: fouten.soortBesluit,
      })}
      ${dossier.lijst !== true && leerlingVelden(invoer, fouten)}
      ${keuzeLijst({
        naam: 'door',
        label: 'Wie trok de aanvraag in?',
        hulp: 'Alleen bij intrekken.',
        waarde: invoer.door,
        keuzes: [
          ['', 'Kies…'],
          ['school', 'de school'],
          ['ouders', 'de ouders'],
        ],
        fout: fouten.door,
      })}
      ${tekstVeld({ naam: 'op', label: 'Op welke dag werd de aanvraag ingetrokken?', soort: 'date', hulp: 'Alleen bij intrekken.', waarde: invoer.op, max: 20, fout: fouten.op })}
      ${tekstvak({ naam: 'motivering', label: 'Toelichting in de brief', hulp: 'Bij buiten behandeling laten: waarom de aanvraag zonder deze stukken niet beoordeeld kan worden. Wat er gevraagd is en tot wanneer, staat vanzelf in de brief. Bij intrekken mag dit leeg blijven.', waarde: invoer.motivering, rijen: 5, max: maximum.motivering, fout: fouten.motivering })}`,
  });
}

async function eersteInvoer({ app, dossier }: Bezoek): Promise<AfsluitInvoer> {
  const controle = await loadControle(app, dossier);
  return {
    versie: String(dossier.versie),
    soortBesluit: '',
    soort: dossier.soort ?? '',
    naam: (controle?.voorstel?.naam ?? '').slice(0, maximum.naam),
    geboortedatum: controle?.rapport.feiten.geboortedatum ?? '',
    leerlingKlopt: '',
    door: '',
    op: '',
    motivering: '',
  };
}

const naarBesluit = ({ dossier }: Bezoek) => redirect(href('besluit', { kenmerk: dossier.kenmerk }));

/** The form on ending a request without judging it. */
export async function showAfsluiten(bezoek: Bezoek): Promise<LoketResponse> {
  if ((await loadBesluit(bezoek.app, bezoek.dossier)) !== undefined) return naarBesluit(bezoek);
  const reden = nietTeBesluiten(bezoek.dossier, 'ingetrokken');
  return reden === undefined ? page(form(bezoek, await eersteInvoer(bezoek), {})) : kanNu(bezoek, 'Afsluiten kan nu niet', reden);
}

const veranderd = 'Het dossier is veranderd terwijl u dit invulde. Bekijk het opnieuw en verstuur het formulier daarna nog eens.';

/** Takes the form: back with faults, or recorded; it waits for its signature. */
export async function takeAfsluiten(bezoek: Bezoek, sent: URLSearchParams): Promise<LoketResponse> {
  const { app, dossier, persoon, now } = bezoek;
  const invoer = tekstVelden(sent, afsluitVelden);
  const beslisser = asBeslisser(persoon);
  if (invoer === undefined || beslisser === undefined) return teLang(bezoek);
  if ((await loadBesluit(app, dossier)) !== undefined) return naarBesluit(bezoek);
  const reden = nietTeBesluiten(dossier, 'ingetrokken');
  if (reden !== undefined) return kanNu(bezoek, 'Afsluiten kan nu niet', reden);
  if (invoer.versie !== String(dossier.versie))
    return page(form(bezoek, { ...invoer, versie: String(dossier.versie) }, { dossier: veranderd }), 409);
  const gelezen = beoordeelAfsluiten(invoer, dossier, dateOf(now));
  if (!gelezen.ok) return page(form(bezoek, invoer, gelezen.fouten), 422);
  const rapport = (await loadControle(app, dossier))?.rapport;
  const ontvangen = dateOf(new Date(dossier.ontvangenOp));
  const grondslag = { peildatum: rapport?.peildatum ?? ontvangen, handboekVersie: rapport?.handboekVersie ?? handboekOp(ontvangen).versie };
  const fout = await briefFoutVan(app, nieuwBesluit(dossier, gelezen.inhoud, grondslag, beslisser, now), now);
  if (fout !== undefined) return page(form(bezoek, invoer, { dossier: fout }), 422);
  const vastlegging = await legVast(app, dossier, dossier.versie, gelezen.inhoud, grondslag, beslisser);
  if (!vastlegging.ok) return kanNu(bezoek, 'Afsluiten kan nu niet', vastlegging.melding);
  app.log('loket-besluit', { kenmerk: dossier.kenmerk, besluit: gelezen.inhoud.besluit });
  return redirect(metGedaan(href('besluit', { kenmerk: dossier.kenmerk }), 'besluit'));
}
