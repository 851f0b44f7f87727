import { dateOf, inDutch } from '../../calendar.ts';
import { beoordeelAfhandeling, beoordeelBezwaar, bezwaarTot, handelBezwaarAf, legBezwaarVast, loadBezwaren, maxBezwaarTekst, nietBezwaar, zonderStukken, type BezwaarFouten, type BezwaarInvoer } from '../../decide/bezwaar.ts'; // prettier-ignore
import type { BesluitRecord, BezwaarRecord } from '../../storage/records.ts';
import { href } from '../access.ts';
import type { Bezoek } from '../bezoek.ts';
import { nietGevonden } from '../error-pages.ts';
import { page, redirect, type LoketResponse } from '../exchange.ts';
import { keuzeLijst, keuzeRondjes, tekstvak, tekstVeld } from '../frame/form-fields.ts';
import { metGedaan } from '../frame/gedaan.ts';
import { html, type Html } from '../frame/html.ts';
import { gegevens, p } from '../frame/layout.ts';
import { asBeslisser } from '../principal.ts';
import { findBesluit } from './intrekken-page.ts';
import { indienerNaam } from './woorden.ts';
import { kanNu, kleinFormulier, tekstVelden, teLang } from './klein-formulier.ts';

const velden = ['ontvangenOp', 'indiener', 'grond', 'verweerGevraagdOp'] as const;

function form(bezoek: Bezoek, besluit: BesluitRecord, invoer: BezwaarInvoer, fouten: BezwaarFouten): Html {
  const { kenmerk } = bezoek.dossier;
  const tot = bezwaarTot(besluit);
  return kleinFormulier(bezoek, {
    titel: 'Bezwaar vastleggen',
    naar: href('bezwaarMaken', { kenmerk, id: besluit.besluitId }),
    terug: href('besluit', { kenmerk }),
    knop: 'Leg het bezwaar vast',
    fouten,
    uitleg: html`${gegevens([
      ['Tegen', besluit.nummer],
      ['Bezwaar kan tot en met', tot !== undefined && inDutch(tot)],
    ])}
    ${p('Zolang het bezwaar loopt, wordt er niets van dit dossier vernietigd. Een bezwaar dat te laat is, legt u ook vast: of dat te verontschuldigen is, beoordelen mensen.')}`,
    velden: html`${tekstVeld({ naam: 'ontvangenOp', label: 'Op welke dag is het bezwaar ontvangen?', soort: 'date', waarde: invoer.ontvangenOp, max: 20, fout: fouten.ontvangenOp })}
    ${keuzeLijst({
      naam: 'indiener',
      label: 'Wie maakt bezwaar?',
      waarde: invoer.indiener,
      keuzes: [
        ['', 'Kies…'],
        ['school', 'de school'],
        ['ouders', 'de ouders'],
      ],
      fout: fouten.indiener,
    })}
    ${tekstvak({ naam: 'grond', label: 'Waarom?', hulp: 'Kort, in uw eigen woorden.', waarde: invoer.grond, rijen: 4, max: maxBezwaarTekst, fout: fouten.grond })}
    ${tekstVeld({ naam: 'verweerGevraagdOp', label: 'Op welke dag vroeg de landelijke commissie (LBT) om verweer?', soort: 'date', hulp: 'Leeg laten als dat nog niet is gevraagd. Het verweer moet er binnen veertien dagen zijn.', waarde: invoer.verweerGevraagdOp, max: 20, fout: fouten.verweerGevraagdOp })}`,
  });
}

/** The form on an objection against a besluit. */
export async function showBezwaarMaken(bezoek: Bezoek, id: string): Promise<LoketResponse> {
  const besluit = await findBesluit(bezoek, id);
  if (besluit === undefined) return page(nietGevonden(bezoek.persoon), 404);
  const reden = nietBezwaar(besluit);
  if (reden !== undefined) return kanNu(bezoek, 'Bezwaar vastleggen kan niet', reden);
  const ontvangenOp = dateOf(bezoek.now);
  return page(form(bezoek, besluit, { ontvangenOp, indiener: '', grond: '', verweerGevraagdOp: '' }, {}));
}

/** Takes the form: back with faults, or recorded. */
export async function takeBezwaarMaken(bezoek: Bezoek, id: string, sent: URLSearchParams): Promise<LoketResponse> {
  const { app, dossier, persoon, now } = bezoek;
  const besluit = await findBesluit(bezoek, id);
  const beslisser = asBeslisser(persoon);
  if (besluit === undefined || beslisser === undefined) return page(nietGevonden(persoon), 404);
  const invoer = tekstVelden(sent, velden);
  if (invoer === undefined) return teLang(bezoek);
  const gelezen = beoordeelBezwaar(invoer, besluit, dateOf(now));
  if (!gelezen.ok) return page(form(bezoek, besluit, invoer, gelezen.fouten), 422);
  const gedaan = await legBezwaarVast(app, dossier, besluit, gelezen.bezwaar, beslisser);
  if (!gedaan.ok) return kanNu(bezoek, 'Bezwaar vastleggen kan niet', gedaan.melding);
  app.log('loket-bezwaar', { kenmerk: dossier.kenmerk });
  return redirect(metGedaan(href('besluit', { kenmerk: dossier.kenmerk }), 'bewaard'));
}

function afForm(bezoek: Bezoek, bezwaar: BezwaarRecord, invoer: { uitkomst: string; toelichting: string }, fouten: BezwaarFouten): Html {
  const { kenmerk } = bezoek.dossier;
  return kleinFormulier(bezoek, {
    titel: 'Bezwaar afhandelen',
    naar: href('bezwaarAf', { kenmerk, id: bezwaar.bezwaarId }),
    terug: href('besluit', { kenmerk }),
    knop: 'Leg de uitkomst vast',
    fouten,
    uitleg: gegevens([
      ['Bezwaar van', indienerNaam[bezwaar.indiener]],
      ['Ontvangen', inDutch(bezwaar.ontvangenOp)],
      ['Waarom', html`<div class="tekst">${bezwaar.grond}</div>`],
    ]),
    velden: html`${keuzeRondjes({
      naam: 'uitkomst',
      label: 'Wat is er met het bezwaar gebeurd?',
      waarde: invoer.uitkomst,
      keuzes: [
        ['gehandhaafd', 'Het besluit blijft zoals het is'],
        [
          'herzien',
          zonderStukken(bezoek.dossier)
            ? 'Het besluit wordt herzien. De stukken zijn er niet meer: de school vraagt opnieuw aan, en u trekt een TLV zo nodig in'
            : 'Het besluit wordt herzien: het loket stemt opnieuw en legt een nieuw besluit vast',
        ],
        ['ingetrokken', 'Het bezwaar is ingetrokken'],
      ],
      fout: fouten.uitkomst,
    })}
    ${tekstvak({ naam: 'toelichting', label: 'Waarom?', hulp: 'Bij intrekken mag dit leeg blijven.', waarde: invoer.toelichting, rijen: 4, max: maxBezwaarTekst, fout: fouten.toelichting })}`,
  });
}

const findBezwaar = async ({ app, dossier }: Bezoek, id: string): Promise<BezwaarRecord | undefined> =>
  (await loadBezwaren(app, dossier.dossierId)).find(({ bezwaarId }) => bezwaarId === id);

/** The form on the outcome of an objection. */
export async function showBezwaarAf(bezoek: Bezoek, id: string): Promise<LoketResponse> {
  const bezwaar = await findBezwaar(bezoek, id);
  if (bezwaar === undefined) return page(nietGevonden(bezoek.persoon), 404);
  if (bezwaar.stand === 'afgehandeld') return redirect(href('besluit', { kenmerk: bezoek.dossier.kenmerk }));
  return page(afForm(bezoek, bezwaar, { uitkomst: '', toelichting: '' }, {}));
}

/** Takes the outcome of an objection. */
export async function takeBezwaarAf(bezoek: Bezoek, id: string, sent: URLSearchParams): Promise<LoketResponse> {
  const { app, dossier, persoon } = bezoek;
  const bezwaar = await findBezwaar(bezoek, id);
  const besluit = bezwaar && (await findBesluit(bezoek, bezwaar.besluitId));
  const beslisser = asBeslisser(persoon);
  if (bezwaar === undefined || besluit === undefined || beslisser === undefined) return page(nietGevonden(persoon), 404);
  const invoer = tekstVelden(sent, ['uitkomst', 'toelichting']);
  if (invoer === undefined) return teLang(bezoek);
  const gelezen = beoordeelAfhandeling(invoer);
  if (!gelezen.ok) return page(afForm(bezoek, bezwaar, invoer, gelezen.fouten), 422);
  const gedaan = await handelBezwaarAf(app, dossier, besluit, id, gelezen.af, beslisser);
  if (!gedaan.ok) return kanNu(bezoek, 'Afhandelen kan niet', gedaan.melding);
  app.log('loket-bezwaar-af', { kenmerk: dossier.kenmerk, uitkomst: gelezen.af.uitkomst });
  return redirect(metGedaan(href('besluit', { kenmerk: dossier.kenmerk }), 'bewaard'));
}
