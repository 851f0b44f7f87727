import { beoordeelLijst, lijstInvoerSchema, teBesluiten, voorstelGeweigerd, alsRijen, type LijstFouten, type LijstInvoer, type TeBesluiten } from '../../decide/lijst-besluit.ts'; // prettier-ignore
import { loadLeerlingen } from '../../decide/toewijzingen.ts';
import { eerderBesloten } from '../../decide/eerder-besloten.ts';
import { loadBriefRijen } from '../../decide/brief-rijen.ts';
import { BriefOnvolledig, lijstBriefInhoud } from '../../decide/brief.ts';
import { onzetbaar } from '../../decide/onzetbaar.ts';
import { nieuwBesluit } from '../../decide/vastleggen.ts';
import { metBouwstenen } from '../../../templates/bouwstenen/index.ts';
import { loadUitslag } from '../../commissie/index.ts';
import { stemFout } from '../../decide/stemmen.ts';
import { gevraagdeBouwstenen } from './bouwstenen-view.ts';
import { stemmingTekst } from './stemming-tekst.ts';
import { legVastMetStemmen } from './stemmen-vastleggen.ts';
import type { BesluitRecord } from '../../storage/records.ts';
import type { Controlerapport } from '../../check/rapport.ts';
import type { Bezoek } from '../bezoek.ts';
import { makeToken } from '../csrf.ts';
import { geweigerd } from '../error-pages.ts';
import { page, redirect, type LoketResponse } from '../exchange.ts';
import { lijstBesluitForm } from './lijst-besluit-form.ts';
import { dossierHref } from '../dossiers/list-page.ts';
import { loadRapport } from '../dossier/load-dossier.ts';
import { asBeslisser } from '../principal.ts';

const meerLijsten =
  'Over deze lijst kan hier geen besluit worden vastgelegd: er is geen lijst met leerlingen gevonden, of meer dan één. Vraag de school om elke lijst als eigen bestand in de map LWOO te zetten.';

type Stand = { rapport: Controlerapport; lijst: TeBesluiten };

async function standVan({ app, dossier }: Bezoek): Promise<Stand | undefined> {
  const rapport = await loadRapport(app, dossier);
  if (rapport === undefined || dossier.gecontroleerdVersie === undefined) return undefined;
  const leerlingen = await loadLeerlingen(app, dossier.dossierId, dossier.gecontroleerdVersie);
  const eerder = await eerderBesloten(app, dossier, dossier.gecontroleerdVersie, leerlingen ?? []);
  const lijst = teBesluiten(rapport, leerlingen, eerder);
  return lijst && { rapport, lijst };
}

/** Whether a decision is on a list: a file in the folder LWOO, or a dossier of which rows of pupils were read. */
export const isLijstBesluit = async ({ app, dossier }: Bezoek): Promise<boolean> =>
  dossier.soort === 'lwoo' && (dossier.lijst === true || (await loadRapport(app, dossier))?.rijen !== undefined);

const weigering = ({ persoon, dossier }: Bezoek, uitleg: string, status: number): LoketResponse =>
  page(
    geweigerd(persoon, 'Er kan nu geen besluit worden vastgelegd', uitleg, {
      href: dossierHref(dossier.kenmerk),
      naam: 'Terug naar de lijst',
    }),
    status,
  );

async function form({ app, dossier, persoon, now }: Bezoek, { lijst }: Stand, invoer: LijstInvoer, fouten: LijstFouten, status: number) {
  const token = makeToken(app.settings.LOKET_GEHEIM, persoon.id, now);
  const stemming = stemmingTekst(await loadUitslag(app, dossier));
  return page(lijstBesluitForm({ dossier, persoon, invoer, fouten, token, lijst, stemming }), status);
}

/** The form of a decision on a list, with the rows filled in on which something is missing or wrong. */
export async function showLijstForm(bezoek: Bezoek): Promise<LoketResponse> {
  const stand = await standVan(bezoek);
  if (stand === undefined) return weigering(bezoek, meerLijsten, 409);
  const geweigerd = alsRijen(voorstelGeweigerd(stand.rapport, stand.lijst));
  const leeg = { aangehouden: '', brieven: 'lijst', motivering: '', nagekeken: '' } as const;
  return form(bezoek, stand, { versie: String(bezoek.dossier.versie), geweigerd, ...leeg }, {}, 200);
}

/** Why the letter could not be made, with who can mend it; undefined where it can. */
async function briefFout({ app, dossier }: Bezoek, besluit: BesluitRecord): Promise<string | undefined> {
  const rijen = await loadBriefRijen(app, dossier.dossierId, besluit.lijst?.versie ?? dossier.versie);
  const tekens = onzetbaar(rijen.map(({ wie }) => wie).join(' '));
  if (tekens !== '')
    return `De brief kan deze tekens in de namen niet laten zien: ${tekens}. Vraag de school om de namen anders te schrijven.`;
  try {
    lijstBriefInhoud({ ...besluit, nummer: '-' }, app.settings, rijen);
    return undefined;
  } catch (error) {
    if (!(error instanceof BriefOnvolledig)) throw error;
    return `${error.message} Vraag de beheerder om dit aan te vullen.`;
  }
}

const veranderd = 'De lijst is veranderd terwijl u dit invulde. Bekijk de rijen opnieuw en verstuur het formulier daarna nog eens.';

/** Takes the form of a decision on a list: back with faults, or recorded for good. */
export async function takeLijstForm(bezoek: Bezoek, sent: URLSearchParams): Promise<LoketResponse> {
  const { app, dossier, persoon } = bezoek;
  const stand = await standVan(bezoek);
  if (stand === undefined) return weigering(bezoek, meerLijsten, 409);
  const parsed = lijstInvoerSchema.safeParse(
    Object.fromEntries(
      ['versie', 'geweigerd', 'aangehouden', 'brieven', 'motivering', 'nagekeken'].map((naam) => [naam, sent.get(naam) ?? '']),
    ),
  );
  const beslisser = asBeslisser(persoon);
  if (!parsed.success || beslisser === undefined) return weigering(bezoek, 'Dit formulier kan niet gelezen worden. Open het opnieuw.', 400);
  const invoer = parsed.data;
  const stenen = gevraagdeBouwstenen(sent);
  if (stenen !== undefined) return form(bezoek, stand, { ...invoer, motivering: metBouwstenen(invoer.motivering, stenen) }, {}, 200);
  if (invoer.versie !== String(dossier.versie))
    return form(bezoek, stand, { ...invoer, versie: String(dossier.versie), nagekeken: '' }, { dossier: veranderd }, 409);
  const gevonden = beoordeelLijst(invoer, stand.lijst, dossier.versie);
  if (!gevonden.ok) return form(bezoek, stand, invoer, gevonden.fouten, 422);
  const { besluit } = gevonden.inhoud;
  const stem = besluit === 'toekennen' || besluit === 'afwijzen' ? stemFout(besluit, await loadUitslag(app, dossier)) : undefined;
  if (stem !== undefined) return form(bezoek, stand, invoer, { dossier: stem }, 422);
  const fout = await briefFout(bezoek, nieuwBesluit(dossier, gevonden.inhoud, stand.rapport, beslisser, bezoek.now));
  if (fout !== undefined) return form(bezoek, stand, invoer, { dossier: fout }, 422);
  const vastlegging = await legVastMetStemmen(bezoek, dossier.versie, { inhoud: gevonden.inhoud, rapport: stand.rapport }, beslisser);
  if (!vastlegging.ok) return weigering(bezoek, vastlegging.melding, 409);
  app.log('loket-besluit', { kenmerk: dossier.kenmerk, besluit: vastlegging.besluit.besluit });
  return redirect(`${dossierHref(dossier.kenmerk)}/besluit`);
}
