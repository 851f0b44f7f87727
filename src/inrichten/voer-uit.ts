import { GraphFault, isFault } from '../graph/fault.ts';
import type { SetupGraph } from '../graph/setup.ts';
import type { DriveItem, Graph } from '../graph/types.ts';
import type { Regel, Stap } from './plan.ts';
import { mapRegel } from './zelf.ts';

type Writer = Pick<Graph, 'getItemByPath' | 'createFolder' | 'listPermissions' | 'removePermission'> &
  Pick<SetupGraph, 'createColumn' | 'setChoices' | 'invite' | 'grantSite'>;

/** What came of a line of the plan; `fout` says what went wrong and what a person does about it. */
export type Uitkomst = { regel: Regel; fout?: string };

/** Makes the folders of a path that are not there, and gives the last. */
async function makePath(graph: Writer, driveId: string, pad: string): Promise<DriveItem> {
  try {
    return await graph.getItemByPath(driveId, pad);
  } catch (error) {
    if (!isFault(error, 'niet-gevonden') || pad === '') throw error;
    const at = pad.lastIndexOf('/');
    const parent = await makePath(graph, driveId, at < 0 ? '' : pad.slice(0, at));
    return graph.createFolder(driveId, parent.id, pad.slice(at + 1));
  }
}

/** Gives groups access and looks whether it came to that; undefined, or what a person has to do in its place. */
async function give(graph: Writer, stap: Stap & { soort: 'afschermen' | 'toegang' }): Promise<string | undefined> {
  const { driveId, pad, groepen, bibliotheek } = stap;
  const { id } = await makePath(graph, driveId, pad);
  const byHand = `Doe het zelf: ${mapRegel(bibliotheek, pad, groepen)}`;
  try {
    await graph.invite(driveId, id, groepen, { afschermen: stap.soort === 'afschermen' });
  } catch (error) {
    // Some tenants refuse to shut a folder off this way, whatever the rights of who asks
    if (stap.soort === 'afschermen' && isFault(error, 'geweigerd')) return `${error.message} ${byHand}`;
    throw error;
  }
  const now = await graph.listPermissions(driveId, id);
  if (now.some(({ geerfd }) => geerfd)) return `Microsoft 365 nam de toegang aan, maar de map erft nog van de site. ${byHand}`;
  if (groepen.some((groep) => !now.some(({ wie, sleutel }) => wie === 'groep' && sleutel === groep))) {
    return `Microsoft 365 nam de toegang aan, maar een groep staat er niet bij. Controleer of haar object-id klopt. ${byHand}`;
  }
  return undefined;
}

/** Does one thing; gives what a person has to do in its place where it did not come to what was asked. */
async function take(graph: Writer, stap: Stap): Promise<string | undefined> {
  if (stap.soort === 'afschermen' || stap.soort === 'toegang') return give(graph, stap);
  if (stap.soort === 'siterecht') await graph.grantSite(stap.siteId, stap.clientId, stap.bestaand);
  else if (stap.soort === 'kolom') await graph.createColumn(stap.bibliotheek, stap.kolom);
  else if (stap.soort === 'keuzes') await graph.setChoices(stap.bibliotheek, stap.kolomId, stap.keuzes);
  else if (stap.soort === 'map') await makePath(graph, stap.driveId, stap.pad);
  else for (const recht of stap.rechten) await graph.removePermission(stap.driveId, stap.itemId, recht);
  return undefined;
}

/**
 * Does what the plan says, line by line, and yields what came of each. A line that fails does not stop the others. What takes away what people made
 * is passed over unless `weghalen`. May be broken off and begun again: a new plan holds what is left.
 */
export async function* voerUit(graph: Writer, plan: readonly Regel[], { weghalen }: { weghalen: boolean }): AsyncGenerator<Uitkomst> {
  for (const regel of plan) {
    if (regel.stap === undefined || (regel.actie === 'weghalen' && !weghalen)) continue;
    try {
      const fout = await take(graph, regel.stap);
      yield { regel, ...(fout === undefined ? {} : { fout }) };
    } catch (error) {
      if (!(error instanceof GraphFault)) throw error;
      yield { regel, fout: error.message };
    }
  }
}
