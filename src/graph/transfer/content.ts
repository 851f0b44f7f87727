import { createHash } from 'node:crypto';
import { backoffSeconds, isNetwork, retryLimits, type Traffic } from '../traffic.ts';

/** What came in is no one file: it was replaced while it came in. */
export class NotWhole extends Error {
  override name = 'NotWhole';
}

/** Fewer or more bytes came in than were said, though the connection ended as it should. */
export class Truncated extends Error {
  override name = 'Truncated';
}

/** Opens the content from a byte on; the answer may begin at 0 all the same (a server need not know Range). */
export type OpenAt = (from: number) => Promise<Response>;

const rangePattern = /^bytes (\d{1,15})-(\d{1,15})\/(\d{1,15}|\*)$/;

/** Where an answer begins and how long the whole content is, as far as it says. */
function extentOf({ status, headers }: Response): { from: number; total: number | undefined } {
  const length = headers.has('content-encoding') ? undefined : headers.get('content-length');
  if (status !== 206) return { from: 0, total: length === null || length === undefined ? undefined : Number(length) };
  const [, from, , total] = rangePattern.exec(headers.get('content-range') ?? '') ?? [];
  if (from === undefined) throw new NotWhole('a part of the content does not say which');
  return { from: Number(from), total: total === '*' || total === undefined ? undefined : Number(total) };
}

/**
 * The bytes of a content, one part after the other. After a break goes on where it was, by Range; where the server ignores that, passes over what it had, as long
 * as that is the same again. What ends before the length that was said is a break too. Throws NotWhole where the content changed under way,
 * and Truncated, or what the network throws, when it breaks more often than `retryLimits.tries` times.
 */
export async function* contentOf({ time }: Pick<Traffic, 'time'>, open: OpenAt): AsyncGenerator<Uint8Array> {
  const before = createHash('sha256');
  let received = 0;
  let total: number | undefined;
  for (let tried = 1; ; tried += 1) {
    const response = await open(received);
    const extent = extentOf(response);
    if (extent.from > received || (total !== undefined && extent.total !== undefined && extent.total !== total)) {
      throw new NotWhole('the content is another one than before the break');
    }
    total ??= extent.total;
    const again = createHash('sha256');
    let passOver = received - extent.from;
    // Only a whole answer shows what it had; the part that the server was asked for begins right behind it.
    if (extent.from > 0 && passOver > 0) throw new NotWhole('the server sent another part than was asked');
    try {
      for await (const part of response.body ?? []) {
        const known = part.subarray(0, Math.min(passOver, part.length));
        const fresh = part.subarray(known.length);
        if (known.length > 0) {
          again.update(known);
          passOver -= known.length;
          if (passOver === 0 && again.digest('hex') !== before.copy().digest('hex')) throw new NotWhole('the content was replaced');
        }
        if (fresh.length === 0) continue;
        before.update(fresh);
        received += fresh.length;
        yield fresh;
      }
    } catch (error) {
      if (!isNetwork(error) || tried > retryLimits.tries) throw error;
      await time.wait(backoffSeconds(tried) * 1000);
      continue;
    }
    if (passOver > 0) throw new NotWhole('the content is shorter than before the break');
    if (total === undefined || received === total) return;
    if (received > total || tried > retryLimits.tries) throw new Truncated(`${received} bytes of ${total} came in`);
    await time.wait(backoffSeconds(tried) * 1000);
  }
}
