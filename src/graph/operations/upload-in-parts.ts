import { z } from 'zod';
import { refusedBy, sendJson, understood } from '../call.ts';
import type { Door } from '../door.ts';
import { itemFields, itemSchema } from '../items.ts';
import { operation, permissions } from '../operation.ts';
import { ownFault, thrownFault } from '../refusal.ts';
import { allowedUrl } from '../transfer/hosts.ts';
import { partBytes, sendPieces, SessionLost, SessionRefused } from '../transfer/session.ts';
import { sizeOf } from '../transfer/source.ts';
import type { DriveItem } from '../types.ts';
import { itemOpPad } from './get-item-by-path.ts';
import { matchHeader, uploadPath, type Upload } from './upload.ts';

export const bestandInDelen = operation({
  name: 'bestand-in-delen-schrijven',
  permission: permissions.schrijven,
  units: 2,
  purpose: 'een bestand van meer dan 4 MB in de map van de school zetten',
});

const sessionSchema = z.object({ uploadUrl: z.string() });

/** Ends a session, so that what was sent does not stay; whether that worked changes nothing: it runs out by itself. */
async function giveUp(door: Door, url: URL): Promise<void> {
  await fetch(url, { method: 'DELETE', redirect: 'error', signal: door.time.timeout(30_000) }).then(
    (response) => response.body?.cancel(),
    (error: unknown) => door.log('uploadsessie-niet-opgeruimd', { fout: error instanceof Error ? error.name : 'onbekend' }),
  );
}

async function faultOfSession(door: Door, error: unknown): Promise<unknown> {
  if (error instanceof SessionRefused) return refusedBy(door, bestandInDelen, error.response);
  if (error instanceof SessionLost) return ownFault(bestandInDelen, 'onbereikbaar', { cause: error });
  return thrownFault(bestandInDelen, error);
}

/**
 * Writes a large file through an upload session (2 units): parts of 5 MiB one after the other, to the address that Graph names, without token and only on
 * hosts of GRAPH_DOWNLOAD_HOSTS. After a break it goes on where the session says that it was; where it gives up, it ends the session.
 */
export async function uploadInParts(
  door: Door,
  allowedHosts: string,
  upload: Upload,
  pieces: (pieceSize: number) => AsyncIterable<Buffer>,
): Promise<DriveItem> {
  const path = uploadPath(upload);
  const session = await sendJson(door, bestandInDelen, `${path}/createUploadSession`, sessionSchema, (r) =>
    r.headers(matchHeader(upload)).post({ item: { '@microsoft.graph.conflictBehavior': upload.conflict } }),
  );
  const url = allowedUrl(bestandInDelen, allowedHosts, session.uploadUrl);
  let said: unknown;
  try {
    said = await sendPieces(door, url, pieces(partBytes), sizeOf(upload.source));
  } catch (error) {
    const fault = await faultOfSession(door, error);
    await giveUp(door, url);
    throw fault;
  }
  if (said !== undefined) return understood(bestandInDelen, itemSchema, said);
  // All was taken in, and the answer that names the item was lost: it stands under its name, or the check of what is stored finds another.
  return sendJson(door, itemOpPad, path, itemSchema, (r) => r.select(itemFields).get());
}
