import { createHash } from 'node:crypto';
import type { App } from '../app.ts';
import { isFault } from '../graph/fault.ts';
import type { DriveItem } from '../graph/types.ts';
import type { School } from '../settings.ts';
import type { BesluitRecord } from '../storage/records.ts';
import { beschikkingenNaam } from './bestand.ts';

/** What stands in the school's folder is not the letter that was written; a person has to look. Holds nothing personal. */
export class BriefNietGelijk extends Error {
  override name = 'BriefNietGelijk';
}

export type Brief = NonNullable<BesluitRecord['brief']>;

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');
const join = (...parts: string[]) => parts.filter((part) => part !== '').join('/');

async function folderOf(app: Pick<App, 'graph'>, school: School): Promise<DriveItem> {
  try {
    return await app.graph.getItemByPath(school.drive, join(school.pad, beschikkingenNaam));
  } catch (error) {
    if (!isFault(error, 'niet-gevonden')) throw error;
  }
  const own = await app.graph.getItemByPath(school.drive, school.pad);
  return app.graph.createFolder(school.drive, own.id, beschikkingenNaam);
}

/**
 * What stands under the name of a letter: the one that was written before and of which the answer was lost, or another file. Throws BriefNietGelijk for that.
 */
async function standingBrief(app: Pick<App, 'graph'>, school: School, naam: string, content: Buffer): Promise<DriveItem> {
  const item = await app.graph.getItemByPath(school.drive, join(school.pad, beschikkingenNaam, naam));
  const stored = await app.graph.download(school.drive, item.id, content.length + 1024 * 1024);
  if (sha256(stored) === sha256(content)) return item;
  throw new BriefNietGelijk(
    `In Beschikkingen/ staat al een ander bestand met de naam ${naam}, of SharePoint gaf iets anders terug. Verplaats dat bestand; de dienst probeert het daarna opnieuw.`,
  );
}

/**
 * Puts a letter in the school's `Beschikkingen/`, never over another file. What is uploaded is read back by the door; a letter that is there already
 * is downloaded and counts as delivered where it is the same. Throws BriefNietGelijk where another file has its name or the content
 * comes back different, GraphFault where Microsoft 365 refuses.
 */
export async function deliverBrief(
  app: Pick<App, 'graph'>,
  school: School,
  naam: string,
  content: Buffer,
): Promise<Brief & { hash: string | undefined }> {
  const folder = await folderOf(app, school);
  const item = await app.graph.upload(school.drive, folder.id, naam, content, 'fail').catch((error: unknown) => {
    if (isFault(error, 'conflict', 'gewijzigd')) return standingBrief(app, school, naam, content);
    throw error;
  });
  return { driveId: school.drive, itemId: item.id, naam, sha256: sha256(content), hash: item.hash };
}
