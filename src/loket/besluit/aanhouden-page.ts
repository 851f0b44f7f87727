import { dateOf, plusDays } from '../../calendar.ts';
import {
  beoordeelAanhouden,
  hervat,
  houdAan,
  maxAanhouding,
  nietAanTeHouden,
  type AanhoudFouten,
  type AanhoudInvoer,
} from '../../decide/aanhouden.ts';
import { tellAanvullen } from '../../tell/index.ts';
import { href } from '../access.ts';
import type { Bezoek } from '../bezoek.ts';
import { page, redirect, type LoketResponse } from '../exchange.ts';
import { aankruisen, tekstvak, tekstVeld } from '../frame/form-fields.ts';
import { metGedaan } from '../frame/gedaan.ts';
import { html, type Html } from '../frame/html.ts';
import { p } from '../frame/layout.ts';
import { dossierHref } from '../dossiers/list-page.ts';
import { kanNu, kleinFormulier, tekstVelden, teLang } from './klein-formulier.ts';

const velden = ['tot', 'reden', 'aanvullen', 'gevraagd'] as const;

function form(bezoek: Bezoek, invoer: AanhoudInvoer, fouten: AanhoudFouten): Html {
  const { kenmerk } = bezoek.dossier;
  return kleinFormulier(bezoek, {
    titel: 'Aanvraag aanhouden',
    naar: href('aanhouden', { kenmerk }),
    terug: dossierHref(kenmerk),
    knop: 'Houd de aanvraag aan',
    fouten,
    uitleg: p(
      'Aanhouden is geen besluit. De aanvraag blijft bij het loket tot de dag die u kiest. De beslistermijn staat alleen stil als de school de aanvraag moet aanvullen (Awb 4:15).',
    ),
    velden: html`${tekstvak({ naam: 'reden', label: 'Waarom houdt het loket de aanvraag aan?', hulp: 'Alleen het loket leest dit.', waarde: invoer.reden, rijen: 3, max: maxAanhouding.reden, fout: fouten.reden })}
    ${tekstVeld({ naam: 'tot', label: 'Tot en met welke dag?', soort: 'date', hulp: 'Hoogstens een half jaar. Moet de school aanvullen? Geef dan minstens een week; dit is haar termijn.', waarde: invoer.tot, max: 20, fout: fouten.tot })}
    ${aankruisen({ naam: 'aanvullen', label: 'De school moet de aanvraag aanvullen', hulp: 'Zij krijgt een mail met wat u hieronder vraagt en tot wanneer. Kruist u dit niet aan, dan krijgt zij geen bericht. Vult zij niet op tijd aan, dan kunt u de aanvraag daarna buiten behandeling laten (Awb 4:5).', aan: invoer.aanvullen === 'ja' })}
    ${tekstvak({ naam: 'gevraagd', label: 'Wat moet de school aanvullen?', hulp: 'Elk stuk op een eigen regel, zonder namen. De school krijgt dit in een mail. Het komt ook in de brief als u de aanvraag later buiten behandeling laat.', waarde: invoer.gevraagd, rijen: 4, max: maxAanhouding.gevraagd, fout: fouten.gevraagd })}`,
  });
}

/** The form on holding a request back. */
export async function showAanhouden(bezoek: Bezoek): Promise<LoketResponse> {
  const { dossier, now } = bezoek;
  const melding = nietAanTeHouden(dossier, dateOf(now));
  if (melding !== undefined) return kanNu(bezoek, 'Aanhouden kan nu niet', melding);
  const gevraagd = (dossier.nogNodig ?? []).join('\n');
  const aanvullen = gevraagd === '' ? '' : 'ja';
  return page(
    form(bezoek, { tot: plusDays(dateOf(now), 14), reden: '', aanvullen, gevraagd: gevraagd.slice(0, maxAanhouding.gevraagd) }, {}),
  );
}

/** Takes the form: back with faults, or held back. */
export async function takeAanhouden(bezoek: Bezoek, sent: URLSearchParams): Promise<LoketResponse> {
  const { app, dossier, persoon, now } = bezoek;
  const invoer = tekstVelden(sent, velden);
  if (invoer === undefined) return teLang(bezoek);
  const gelezen = beoordeelAanhouden(invoer, dateOf(now));
  if (!gelezen.ok) return page(form(bezoek, invoer, gelezen.fouten), 422);
  const school = app.settings.scholen.find(({ id }) => id === dossier.schoolId);
  if (school === undefined)
    return kanNu(
      bezoek,
      'Aanhouden kan nu niet',
      'Deze school staat niet meer in het register van scholen en krijgt dus geen mail. Vraag de beheerder om de school erin te zetten.',
    );
  const gedaan = await houdAan(app, dossier, gelezen.aanhoud, persoon.naam);
  if (!gedaan.ok) return kanNu(bezoek, 'Aanhouden kan nu niet', gedaan.melding);
  await tellAanvullen(app, dossier, school, gedaan.aanhouding);
  app.log('loket-aangehouden', { kenmerk: dossier.kenmerk });
  return redirect(metGedaan(dossierHref(dossier.kenmerk), 'aangehouden'));
}

/** Takes a request up again that was held back. */
export async function takeHervatten({ app, dossier }: Bezoek): Promise<LoketResponse> {
  await hervat(app, dossier);
  app.log('loket-hervat', { kenmerk: dossier.kenmerk });
  return redirect(metGedaan(dossierHref(dossier.kenmerk), 'hervat'));
}
