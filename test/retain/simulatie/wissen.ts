import { keurWissenGoed, vraagWissen, wisStempel } from '../../../src/retain/wissen.ts';
import { directeur, secretaris, type Mensen } from './handelingen.ts';
import type { Dossier } from './model.ts';

/** A parent asks to have all of a pupil destroyed; the loket writes that down, and a second person approves it at once. */
export async function wis(mensen: Mensen, dossier: Dossier): Promise<void> {
  const { wereld, model, day } = mensen;
  const record = await mensen.record(dossier);
  if (record === undefined) return;
  const verzoek = await vraagWissen(wereld.app, [record], secretaris);
  if (verzoek.dossiers.every(({ lijst }) => lijst === undefined)) return;
  model.wis(dossier);
  const gekeurd = await keurWissenGoed(wereld.app, verzoek.verzoekId, wisStempel(verzoek), directeur);
  if (gekeurd !== 'goed' && gekeurd !== 'niet-open') model.broken.push(`${day}: a request to destroy was not approved: ${gekeurd}`);
}

/** Which dossiers may go on request, or went so: those of requests that were approved, but for what came to nothing. */
export async function wisStanden({ wereld, model }: Mensen): Promise<void> {
  if (wereld.account.table('Wisverzoeken').isEmpty) return;
  const open = new Set<string>();
  for await (const { goedkeuring, klaarOp, dossiers } of wereld.app.storage.wisverzoeken.list('wissen'))
    for (const { dossierId, uitkomst } of dossiers)
      if (goedkeuring !== undefined && (klaarOp === undefined || uitkomst === 'vernietigd')) open.add(dossierId);
  for (const dossier of model.dossiers) dossier.gewist = open.has(dossier.dossierId);
}
