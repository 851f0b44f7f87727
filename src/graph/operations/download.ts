import { refusedBy, send } from '../call.ts';
import type { Door } from '../door.ts';
import { itemPath } from '../items.ts';
import { operation, permissions } from '../operation.ts';
import { priorityNow } from '../priority.ts';
import { ownFault, thrownFault } from '../refusal.ts';
import { attempt } from '../traffic.ts';
import { contentOf, NotWhole, Truncated } from '../transfer/content.ts';
import { allowedUrl } from '../transfer/hosts.ts';

export const bestandOphalen = operation({
  name: 'bestand-ophalen',
  permission: permissions.lezen,
  units: 1,
  purpose: 'stukken lezen, en nagaan of een brief of rapport goed is opgeslagen',
  seconds: 300,
});

/** Where an answer says that the content stands. */
const elsewhere = ({ status, headers }: Response): string | undefined =>
  status === 302 ? (headers.get('location') ?? undefined) : undefined;

const rangeFrom = (from: number): Record<string, string> => (from === 0 ? {} : { range: `bytes=${from}-` });

/**
 * Asks Graph where the content stands, and opens it there from a byte on: without the bearer token, and only on hosts of the setting
 * GRAPH_DOWNLOAD_HOSTS. Graph may give the bytes itself.
 */
async function open(door: Door, allowedHosts: string, driveId: string, itemId: string, from: number): Promise<Response> {
  const answer = await send(
    door,
    bestandOphalen,
    `${itemPath(driveId, itemId)}/content`,
    (r) => r.headers(rangeFrom(from)).option('redirect', 'manual').get(),
    { accepts: (response) => response.ok || elsewhere(response) !== undefined },
  );
  const location = elsewhere(answer);
  if (location === undefined) return answer;
  await answer.body?.cancel();
  const url = allowedUrl(bestandOphalen, allowedHosts, location);
  // The unit was spent on the call to Graph; the bytes themselves cost none.
  const response = await attempt(door, { operation: bestandOphalen, units: 0, priority: priorityNow() }, (signal) =>
    fetch(url, { headers: rangeFrom(from), redirect: 'error', signal }),
  );
  if (!response.ok) throw await refusedBy(door, bestandOphalen, response);
  return response;
}

/**
 * The bytes of a file in parts (1 unit, and 1 more for each break). Throws a GraphFault: `te-groot` as soon as more than `maxBytes` came in,
 * `gewijzigd` where the file was replaced under way, `onbereikbaar` where it stays cut off. What came in before a throw is no file.
 */
export async function* downloadParts(
  door: Door,
  allowedHosts: string,
  driveId: string,
  itemId: string,
  maxBytes: number,
): AsyncGenerator<Uint8Array> {
  let size = 0;
  try {
    for await (const part of contentOf(door, (from) => open(door, allowedHosts, driveId, itemId, from))) {
      size += part.length;
      if (size > maxBytes) throw ownFault(bestandOphalen, 'te-groot');
      yield part;
    }
  } catch (error) {
    if (error instanceof Truncated) throw ownFault(bestandOphalen, 'onbereikbaar', { cause: error });
    if (error instanceof NotWhole) throw ownFault(bestandOphalen, 'gewijzigd', { cause: error });
    throw thrownFault(bestandOphalen, error);
  }
}

/** The content of a file, whole or not at all; see `downloadParts`. */
export async function download(door: Door, allowedHosts: string, driveId: string, itemId: string, maxBytes: number): Promise<Buffer> {
  const parts: Uint8Array[] = [];
  for await (const part of downloadParts(door, allowedHosts, driveId, itemId, maxBytes)) parts.push(part);
  return Buffer.concat(parts);
}
