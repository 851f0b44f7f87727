import { sendJson } from '../call.ts';
import type { Door } from '../door.ts';
import { itemPath, itemSchema } from '../items.ts';
import { operation, permissions } from '../operation.ts';
import { QuickXorHash } from '../quick-xor-hash.ts';
import { piecesOf, sizeOf, type Source } from '../transfer/source.ts';
import { verified } from '../transfer/verified.ts';
import type { DriveItem } from '../types.ts';
import { uploadInParts } from './upload-in-parts.ts';

export const bestandSchrijven = operation({
  name: 'bestand-schrijven',
  permission: permissions.schrijven,
  units: 2,
  purpose: 'rapport, lijst met opmerkingen en brief in de map van de school zetten',
  seconds: 120,
});

/** Up to here a file goes in one call; a larger one in parts, which after a break need not begin anew. Microsoft takes up to 250 MB at once. */
const largestPut = 4 * 1024 * 1024;

/** Where a file is written, and how: over another of its name, or not; `ifMatch` only over the one of that eTag. */
export type Upload = {
  driveId: string;
  parentId: string;
  name: string;
  source: Source;
  conflict: 'replace' | 'fail';
  ifMatch?: string | undefined;
};

/** The headers that hold an upload to the eTag that was seen. */
export const matchHeader = ({ ifMatch }: Upload): Record<string, string> => (ifMatch === undefined ? {} : { 'If-Match': ifMatch });

/** The path of a file by the folder that it goes into. */
export const uploadPath = ({ driveId, parentId, name }: Upload): string => `${itemPath(driveId, parentId)}:/${encodeURIComponent(name)}:`;

async function* hashed(pieces: AsyncIterable<Buffer>, hash: QuickXorHash): AsyncGenerator<Buffer> {
  for await (const piece of pieces) {
    hash.update(piece);
    yield piece;
  }
}

const putWhole = (door: Door, upload: Upload, content: Buffer): Promise<DriveItem> =>
  sendJson(door, bestandSchrijven, `${uploadPath(upload)}/content`, itemSchema, (r) =>
    r
      .query({ '@microsoft.graph.conflictBehavior': upload.conflict })
      .headers({ 'Content-Type': 'application/octet-stream', ...matchHeader(upload) })
      .put(content),
  );

/**
 * Writes a file and returns it as SharePoint stored it, after reading that back (3 units; for a file of Office 4). See `verified` for what is proved. Throws a
 * GraphFault: `conflict` where `fail` finds the name taken, `gewijzigd` under another eTag than `ifMatch` or where something else
 * stands there than was sent, `vergrendeld` where somebody has it open.
 */
export async function upload(door: Door, allowedHosts: string, upload: Upload): Promise<DriveItem> {
  const size = sizeOf(upload.source);
  const hash = new QuickXorHash();
  let stored: DriveItem;
  if (size <= largestPut) {
    const pieces: Buffer[] = [];
    for await (const piece of hashed(piecesOf(upload.source, largestPut + 1), hash)) pieces.push(piece);
    stored = await putWhole(door, upload, Buffer.concat(pieces));
  } else {
    stored = await uploadInParts(door, allowedHosts, upload, (pieceSize) => hashed(piecesOf(upload.source, pieceSize), hash));
  }
  return verified(door, allowedHosts, { driveId: upload.driveId, name: upload.name, stored, size, hash: hash.digest() });
}
