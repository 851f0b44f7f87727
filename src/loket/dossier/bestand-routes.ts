import type { App } from '../../app.ts';
import { eigenNamen } from '../../dossier/eigen-namen.ts';
import { isFault } from '../../graph/fault.ts';
import type { DriveItem } from '../../graph/types.ts';
import type { DossierRecord } from '../../storage/records.ts';
import { beeldNaam, bewijsVan } from '../../tell/rapport-beelden.ts';
import type { Bezoek } from '../bezoek.ts';
import { nietGevonden } from '../error-pages.ts';
import { page, png, redirect, type LoketResponse } from '../exchange.ts';
import { loadBestanden, loadRapport } from './load-dossier.ts';

/** The report as it stands in the dossier's folder, or beside the list. */
async function findRapport({ graph }: App, dossier: DossierRecord): Promise<DriveItem | undefined> {
  const { driveId, dossierId, lijst } = dossier;
  const folder = lijst === true ? (await graph.getItem(driveId, dossierId)).parentId : dossierId;
  const { rapport } = eigenNamen(dossier);
  return folder === undefined ? undefined : (await graph.listChildren(driveId, folder)).find(({ name }) => name === rapport);
}

/** Sends the browser to a file in SharePoint: of this dossier only, its folder, or its report by name. */
export async function toBestand({ app, dossier, persoon }: Bezoek, id: string): Promise<LoketResponse> {
  const { driveId, dossierId } = dossier;
  const known = id === dossierId || id === 'controlerapport' || (await loadBestanden(app, dossier)).some(({ itemId }) => itemId === id);
  if (!known || dossier.vernietigdOp !== undefined) return page(nietGevonden(persoon), 404);
  try {
    const item = id === 'controlerapport' ? await findRapport(app, dossier) : await app.graph.getItem(driveId, id);
    const url = item?.webUrl;
    return url === undefined || !/^https?:\/\//.test(url) ? page(nietGevonden(persoon), 404) : redirect(url, 302);
  } catch (error) {
    if (isFault(error, 'niet-gevonden')) return page(nietGevonden(persoon), 404);
    throw error;
  }
}

/** A picture of evidence in the last report on a dossier, by the name that it has there. */
export async function toBeeld({ app, dossier, persoon }: Bezoek, naam: string): Promise<LoketResponse> {
  const rapport = dossier.vernietigdOp === undefined ? await loadRapport(app, dossier) : undefined;
  const beelden = (rapport === undefined ? [] : bewijsVan(rapport)).flatMap(({ beeld }) => (beeld === undefined ? [] : [beeld]));
  const beeld = beelden.find((een) => beeldNaam(een) === naam);
  return beeld === undefined ? page(nietGevonden(persoon), 404) : png(Buffer.from(beeld, 'base64'));
}
