import { createHash } from 'node:crypto';
import { isOpen } from '../../dossier/open.ts';
import { vraagAanSchool } from '../../tell/index.ts';
import { href } from '../access.ts';
import type { Bezoek } from '../bezoek.ts';
import { geweigerd } from '../error-pages.ts';
import { page, redirect, type LoketResponse } from '../exchange.ts';
import { metGedaan } from '../frame/gedaan.ts';
import { loadRapport } from './load-dossier.ts';
import { dossierMetForms } from './oordeel-routes.ts';
import { leesVraag, teVragen, type VraagInvoer } from './vraag-form.ts';

/** Names the question of one form as it was filled in: the proof in it tells two openings of the form from each other. */
const sleutelOf = (sent: URLSearchParams, { punten, toelichting }: VraagInvoer): string =>
  `vraag-${createHash('sha256')
    .update(JSON.stringify([sent.get('csrf'), punten.toSorted(), toelichting]))
    .digest('hex')
    .slice(0, 32)}`;

/** Takes a question to the school: one mail, also where the same form comes twice. Back to the page, with faults where there are any. */
export async function takeVraag(bezoek: Bezoek, sent: URLSearchParams): Promise<LoketResponse> {
  const { app, dossier, persoon } = bezoek;
  const terug = { href: href('dossier', dossier), naam: 'Terug naar het dossier' };
  const nietMeer = (uitleg: string) => page(geweigerd(persoon, 'U kunt de school hier niets vragen', uitleg, terug), 409);
  if (!isOpen(dossier)) return nietMeer('Dit dossier is gesloten of vernietigd. Mail de school zelf.');
  const school = app.settings.scholen.find(({ id }) => id === dossier.schoolId);
  if (school === undefined)
    return nietMeer('Deze school staat niet meer in het register van scholen. Vraag de beheerder om de school erin te zetten.');

  const invoer: VraagInvoer = { punten: [...new Set(sent.getAll('punt'))], toelichting: sent.get('toelichting') ?? '' };
  const sleutel = sleutelOf(sent, invoer);
  const klaar = redirect(metGedaan(`${href('dossier', dossier)}#berichten`, 'vraag'));
  // Sent before: what the report asks may have changed since
  if ((await app.storage.berichten.get(dossier.dossierId, sleutel)) !== undefined) return klaar;
  const rapport = await loadRapport(app, dossier);
  const gelezen = leesVraag(invoer, teVragen(rapport));
  if (!gelezen.ok) return page(await dossierMetForms(bezoek, { vraag: { invoer, fouten: gelezen.fouten } }), 422);
  const { punten, toelichting } = gelezen;
  await vraagAanSchool(app, dossier, school, rapport, { sleutel, punten, toelichting, door: persoon.naam });
  app.log('loket-vraag', { kenmerk: dossier.kenmerk, punten: punten.length });
  return klaar;
}
