import { isFault } from './fault.ts';
import type { DriveItem, Graph } from './types.ts';

/** What is asked of Microsoft 365; undefined where what is asked after is not there. Any other fault is thrown. */
export async function ifThere<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (isFault(error, 'niet-gevonden')) return undefined;
    throw error;
  }
}

/** An item as it stands now; undefined where it is gone (1 unit). */
export async function itemIfThere(graph: Pick<Graph, 'getItem'>, driveId: string, itemId: string): Promise<DriveItem | undefined> {
  const item = await ifThere(graph.getItem(driveId, itemId));
  return item?.deleted === true ? undefined : item;
}
