import { dateOf } from '../../calendar.ts';
import type { Controlerapport } from '../../check/rapport.ts';
import { beoordeel, type BesluitInhoud } from '../../decide/beoordeel.ts';
import { missendeOnderdelen } from '../../decide/brief.ts';
import type { BesluitInvoer, Fouten } from '../../decide/invoer.ts';
import { nieuwBesluit, nietTeBesluiten, sleutelOf } from '../../decide/vastleggen.ts';
import { loadLeden } from '../../commissie/leden.ts';
import { loadUitslag } from '../../commissie/index.ts';
import { delegatieVan, stemFout } from '../../decide/stemmen.ts';
import { stemmingTekst } from './stemming-tekst.ts';
import { legVastMetStemmen } from './stemmen-vastleggen.ts';
import { waardenVan } from '../../handboek/instellingen.ts';
import type { DossierRecord } from '../../storage/records.ts';
import type { Bezoek } from '../bezoek.ts';
import { besluitForm, eersteInvoer, readInvoer } from './besluit-form.ts';
import { besluitPage, nakijkPage } from './besluit-pages.ts';
import { besluitBeeld } from './ondertekenen-routes.ts';
import { keusIn, voorbeeldVan } from './brief-voorbeeld.ts';
import { metBouwstenen } from '../../../templates/bouwstenen/index.ts';
import { verlengingVan } from '../../decide/verlenging.ts';
import { besluitIndex } from '../register/besluit-index.ts';
import { gevraagdeBouwstenen } from './bouwstenen-view.ts';
import { keepConcept, readConcept } from './concept.ts';
import { makeToken } from '../csrf.ts';
import { geweigerd, nietGevonden } from '../error-pages.ts';
import { isLijstBesluit, showLijstForm, takeLijstForm } from './lijst-besluit-routes.ts';
import { page, pdf, redirect, type LoketResponse } from '../exchange.ts';
import { html, type Shown } from '../frame/html.ts';
import { dossierHref } from '../dossiers/list-page.ts';
import { loadBesluit, loadControle, loadRapport } from '../dossier/load-dossier.ts';
import { asBeslisser } from '../principal.ts';
import { Onleesbaar } from '../../storage/table.ts';
import { logUnread } from '../../storage/unread.ts';

const besluitHref = ({ kenmerk }: DossierRecord) => `${dossierHref(kenmerk)}/besluit`;
const tokenFor = ({ app, persoon, now }: Bezoek) => makeToken(app.settings.LOKET_GEHEIM, persoon.id, now);
const terugNaarDossier = ({ kenmerk }: DossierRecord) => ({ href: dossierHref(kenmerk), naam: 'Terug naar het dossier' });
const geenBesluit = ({ persoon, dossier }: Bezoek, uitleg: string): LoketResponse =>
  page(geweigerd(persoon, 'Er kan nu geen besluit worden vastgelegd', uitleg, terugNaarDossier(dossier)), 409);

function deskundigenInDossier(rapport: Controlerapport | undefined): Shown {
  const bewijs = rapport?.bevindingen.find(({ id }) => id === 'alg.deskundigen')?.bewijs ?? [];
  return (
    bewijs.length > 0 &&
    html`<details class="eis">
      <summary>Wat het dossier over deskundigen zegt</summary>
      ${bewijs.map(
        ({ document, pagina, citaat }) =>
          html`<figure class="citaat">
            <blockquote><p>${citaat}</p></blockquote>
            <figcaption>${document}, bladzijde ${pagina}</figcaption>
          </figure>`,
      )}
    </details>`
  );
}

async function form(bezoek: Bezoek, invoer: BesluitInvoer, fouten: Fouten, status: number): Promise<LoketResponse> {
  const { app, dossier, persoon, now } = bezoek;
  const gevonden = deskundigenInDossier(await loadRapport(app, dossier));
  const delegatie = delegatieOf(bezoek, invoer.soort);
  const stemming = delegatie === undefined ? stemmingTekst(await loadUitslag(app, dossier)) : undefined;
  const velden = { dossier, persoon, invoer, fouten, token: tokenFor(bezoek), vandaag: dateOf(now), gevonden, stemming, delegatie };
  return page(besluitForm(velden), status);
}

/** Since when the school gives out such a TLV itself; undefined where it does not, or did not when this was received. */
const delegatieOf = ({ app, dossier }: Bezoek, soort: BesluitInvoer['soort']) =>
  delegatieVan(
    app.settings.scholen.find(({ id }) => id === dossier.schoolId),
    soort,
    dateOf(new Date(dossier.ontvangenOp)),
  );

/** The form, empty or with what was filled in before. */
export async function showForm(bezoek: Bezoek): Promise<LoketResponse> {
  const { app, dossier, persoon, query } = bezoek;
  if ((await loadBesluit(app, dossier)) !== undefined) return redirect(besluitHref(dossier));
  const melding = nietTeBesluiten(dossier);
  if (melding !== undefined) return geenBesluit(bezoek, melding);
  if (await isLijstBesluit(bezoek)) return showLijstForm(bezoek);
  const eerder = await readConcept(app, dossier.dossierId, query.get('concept'), persoon.id);
  const invoer =
    eerder === undefined ? eersteInvoer(dossier, await loadControle(app, dossier)) : { ...eerder, versie: String(dossier.versie) };
  return form(bezoek, invoer, {}, 200);
}

type Oordeel = { ok: true; inhoud: BesluitInhoud; rapport: Controlerapport; aandacht: string[] } | { ok: false; fouten: Fouten };

/** The TLV that a renewal follows on, held against our register. */
async function verlengingOf(app: Bezoek['app'], { verlengtNummer, leerling, soort }: BesluitInhoud) {
  if (verlengtNummer === undefined || leerling === undefined) return undefined;
  const { rows } = await besluitIndex(app).stand();
  return verlengingVan(verlengtNummer, { ...leerling, soort }, rows);
}

async function oordeel(bezoek: Bezoek, invoer: BesluitInvoer): Promise<Oordeel> {
  const { app, dossier, persoon, now } = bezoek;
  const rapport = await loadRapport(app, dossier);
  const delegatie = delegatieOf(bezoek, invoer.soort);
  const gevonden = beoordeel(invoer, dateOf(now), { delegatie });
  const beslisser = asBeslisser(persoon);
  if (rapport === undefined || beslisser === undefined)
    return { ok: false, fouten: { dossier: 'Het controlerapport is er nog niet. Probeer het over een minuut opnieuw.' } };
  if (!gevonden.ok) return gevonden;
  const verlenging = await verlengingOf(app, gevonden.inhoud);
  if (verlenging?.soort === 'geweigerd') return { ok: false, fouten: { verlengtNummer: verlenging.fout } };
  const inhoud = verlenging?.soort === 'eigen' ? { ...gevonden.inhoud, verlengt: verlenging.verlengt } : gevonden.inhoud;
  const { besluit: keuze } = inhoud;
  if (delegatie === undefined && (keuze === 'toekennen' || keuze === 'afwijzen')) {
    const fout = stemFout(keuze, await loadUitslag(app, dossier));
    if (fout !== undefined) return { ok: false, fouten: { besluit: fout } };
  }
  const besluit = nieuwBesluit(dossier, inhoud, rapport, beslisser, now);
  const missend = missendeOnderdelen({ ...besluit, nummer: '-' }, app.settings);
  if (missend.length > 0)
    return {
      ok: false,
      fouten: {
        dossier: `De brief kan niet gemaakt worden. Dit ontbreekt: ${missend.join('; ')}. Vraag de beheerder om dit aan te vullen.`,
      },
    };
  return { ok: true, inhoud, rapport, aandacht: verlenging?.aandacht ?? [] };
}

/** Takes a filled-in form: back with faults, or on to the last look. */
export async function takeForm(bezoek: Bezoek, sent: URLSearchParams): Promise<LoketResponse> {
  const { app, dossier, persoon } = bezoek;
  if ((await loadBesluit(app, dossier)) !== undefined) return redirect(besluitHref(dossier));
  const melding = nietTeBesluiten(dossier);
  if (melding !== undefined) return geenBesluit(bezoek, melding);
  if (await isLijstBesluit(bezoek)) return takeLijstForm(bezoek, sent);
  const invoer = readInvoer(sent);
  const beslisser = asBeslisser(persoon);
  if (invoer === undefined || beslisser === undefined) {
    return page(
      geweigerd(
        persoon,
        'Dit formulier kan niet gelezen worden',
        'Een veld is veel te lang, of het formulier is verouderd. Open het formulier opnieuw.',
        { href: `${besluitHref(dossier)}/nieuw`, naam: 'Naar het formulier' },
      ),
      400,
    );
  }
  const stenen = gevraagdeBouwstenen(sent);
  if (stenen !== undefined) return form(bezoek, { ...invoer, motivering: metBouwstenen(invoer.motivering, stenen) }, {}, 200);
  if (invoer.versie !== String(dossier.versie)) {
    const veranderd =
      'Het dossier is veranderd terwijl u dit invulde. Bekijk het controlerapport opnieuw en verstuur het formulier daarna nog eens.';
    return form(bezoek, { ...invoer, versie: String(dossier.versie) }, { dossier: veranderd }, 409);
  }
  const gevonden = await oordeel(bezoek, invoer);
  if (!gevonden.ok) return form(bezoek, invoer, gevonden.fouten, 422);
  const concept = sleutelOf(gevonden.inhoud, beslisser, dossier);
  await keepConcept(app, dossier.dossierId, concept, persoon.id, invoer);
  return redirect(`${besluitHref(dossier)}/nakijken?concept=${concept}`);
}

/** What is wrong with the composition of the loket; that it cannot be told where the row of a member cannot be read, as not every besluit needs members. */
async function samenstellingAandacht({ app, now }: Bezoek): Promise<string[]> {
  try {
    const { fouten } = await loadLeden(app, dateOf(now));
    return fouten.filter(({ wens }) => wens !== true).map(({ tekst }) => tekst);
  } catch (error) {
    if (!(error instanceof Onleesbaar)) throw error;
    logUnread(app)(error);
    return [
      'Of de samenstelling van het loket klopt, kan nu niet worden nagekeken: een lid kan niet gelezen worden. Meld het bij de beheerder: in het logboek staat bij rij-onleesbaar om welke rij het gaat.',
    ];
  }
}

/** The last look before recording. */
export async function showNakijken(bezoek: Bezoek): Promise<LoketResponse> {
  const { app, dossier, persoon, query } = bezoek;
  if ((await loadBesluit(app, dossier)) !== undefined) return redirect(besluitHref(dossier));
  const concept = query.get('concept') ?? '';
  const invoer = await readConcept(app, dossier.dossierId, concept, persoon.id);
  if (invoer === undefined) return page(nietGevonden(persoon), 404);
  const gevonden = await oordeel(bezoek, invoer);
  if (!gevonden.ok) return form(bezoek, invoer, gevonden.fouten, 422);
  const samenstelling = await samenstellingAandacht(bezoek);
  const { tweedeDeskundigeOok: ookTweede } = waardenVan(app.settings.regels, dateOf(new Date(dossier.laatsteUpload)));
  return page(
    nakijkPage({
      dossier,
      persoon,
      inhoud: gevonden.inhoud,
      aandacht: [...gevonden.aandacht, ...samenstelling],
      ookTweede,
      concept,
      token: tokenFor(bezoek),
    }),
  );
}

/** The letter as it will be, marked as an example. */
export async function showVoorbeeld(bezoek: Bezoek): Promise<LoketResponse> {
  const { app, dossier, persoon, query, now } = bezoek;
  const invoer = await readConcept(app, dossier.dossierId, query.get('concept'), persoon.id);
  const beslisser = asBeslisser(persoon);
  if (invoer === undefined || beslisser === undefined) return page(nietGevonden(persoon), 404);
  const gevonden = await oordeel(bezoek, invoer);
  if (!gevonden.ok) return page(nietGevonden(persoon), 404);
  const besluit = nieuwBesluit(dossier, gevonden.inhoud, gevonden.rapport, beslisser, now);
  const voorbeeld = await voorbeeldVan(app, besluit, now, keusIn(query));
  return voorbeeld === undefined ? page(nietGevonden(persoon), 404) : pdf(voorbeeld, `Voorbeeld ${dossier.kenmerk}.pdf`);
}

/** Records the decision that was looked at; the same again leads to the same decision. */
export async function takeVastleggen(bezoek: Bezoek, sent: URLSearchParams): Promise<LoketResponse> {
  const { app, dossier, persoon } = bezoek;
  const beslisser = asBeslisser(persoon);
  const invoer = await readConcept(app, dossier.dossierId, sent.get('concept'), persoon.id);
  if (invoer === undefined || beslisser === undefined) return page(nietGevonden(persoon), 404);
  const gevonden = await oordeel(bezoek, invoer);
  if (!gevonden.ok) return form(bezoek, invoer, gevonden.fouten, 422);
  const vastlegging = await legVastMetStemmen(bezoek, Number(invoer.versie), gevonden, beslisser);
  if (!vastlegging.ok) return geenBesluit(bezoek, vastlegging.melding);
  app.log('loket-besluit', { kenmerk: dossier.kenmerk, besluit: vastlegging.besluit.besluit });
  return redirect(besluitHref(dossier));
}

/** The decision as recorded and how far it is. */
export async function showBesluit(bezoek: Bezoek): Promise<LoketResponse> {
  const beeld = await besluitBeeld(bezoek);
  return beeld === undefined ? page(nietGevonden(bezoek.persoon), 404) : page(besluitPage(beeld));
}
