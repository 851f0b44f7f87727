import { z } from 'zod';
import { readJson } from '../body.ts';
import { priorityNow } from '../priority.ts';
import { isPassing, isNetwork, backoffSeconds, retryLimits, type Traffic } from '../traffic.ts';
import { retryAfterOf } from '../gate/headers.ts';

/** Microsoft takes parts of so many bytes times a whole number. */
export const partUnit = 320 * 1024;
/** What is sent at once: 16 of those, 5 MiB. */
export const partBytes = 16 * partUnit;

const maxAnswer = 1024 * 1024;
const secondsPerPart = 120;

/** The session refused a part, or answered without sense; `response` is what it said. */
export class SessionRefused extends Error {
  override name = 'SessionRefused';
  readonly response: Response;
  constructor(response: Response) {
    super(`the upload session answered ${response.status}`);
    this.response = response;
  }
}

/** The session is gone, or does not have what it took in. */
export class SessionLost extends Error {
  override name = 'SessionLost';
}

const stateSchema = z.object({ nextExpectedRanges: z.array(z.string()).min(1) });

function expectedOf(json: unknown): number | undefined {
  const [range] = stateSchema.safeParse(json).data?.nextExpectedRanges ?? [];
  const [, from] = /^(\d{1,15})-\d{0,15}$/.exec(range ?? '') ?? [];
  return from === undefined ? undefined : Number(from);
}

/** Sends bytes when no pause holds, and tells the gate of one that the answer asks for. They cost no units, and take no Authorization: the URL gives access. */
async function put({ time, gates }: Traffic, url: URL, part: Buffer, from: number, total: number): Promise<Response> {
  const leave = await gates.graph.enter(0, priorityNow());
  try {
    const response = await fetch(url, {
      method: 'PUT',
      headers: { 'content-range': `bytes ${from}-${from + part.length - 1}/${total}`, 'content-type': 'application/octet-stream' },
      body: new Uint8Array(part),
      redirect: 'error',
      signal: time.timeout(secondsPerPart * 1000),
    });
    await gates.graph.heard(response.status, response.headers, backoffSeconds(1));
    return response;
  } finally {
    leave();
  }
}

/** The byte that the session expects next; `klaar` where it is gone, as after the last byte. */
async function askExpected({ time }: Pick<Traffic, 'time'>, url: URL): Promise<number | 'klaar'> {
  const response = await fetch(url, { redirect: 'error', signal: time.timeout(30_000) });
  if (response.status === 404) return 'klaar';
  const expected = response.ok ? expectedOf(await readJson(response, maxAnswer)) : undefined;
  if (expected === undefined) throw new SessionRefused(response);
  return expected;
}

/** As `askExpected`; undefined where the network breaks: the part is sent again as it was, and the session says what it makes of that. */
async function askAgain(traffic: Traffic, url: URL): Promise<number | 'klaar' | undefined> {
  try {
    return await askExpected(traffic, url);
  } catch (error) {
    if (isNetwork(error)) return undefined;
    throw error;
  }
}

/** Whether an answer may pass by itself; 416 says that the session already has what was sent. */
const isWorthAsking = (status: number) => isPassing(status) || status === 416;

/**
 * Sends one part, and after a break what is left of it: asks the session what it expects, and goes on there. Returns the answer that took the
 * last byte in; undefined where the session has the whole part, of which the answer was lost.
 */
async function sendPart(traffic: Traffic, url: URL, part: Buffer, begin: number, total: number): Promise<Response | undefined> {
  let from = begin;
  for (let tried = 1; ; tried += 1) {
    let wait = backoffSeconds(tried);
    try {
      const response = await put(traffic, url, part.subarray(from - begin), from, total);
      if (response.ok) return response;
      wait = retryAfterOf(response.headers, traffic.time.now()) ?? wait;
      if (tried > retryLimits.tries || wait > retryLimits.waitSeconds || !isWorthAsking(response.status))
        throw new SessionRefused(response);
      await response.body?.cancel();
    } catch (error) {
      if (!isNetwork(error) || tried > retryLimits.tries) throw error;
    }
    await traffic.time.wait(wait * 1000);
    const expected = await askAgain(traffic, url);
    if (expected === undefined) continue;
    if (expected === 'klaar' ? begin + part.length === total : expected >= begin + part.length) return undefined;
    if (expected === 'klaar' || expected < begin) throw new SessionLost('the upload session lost what it had');
    from = expected;
  }
}

/**
 * Sends pieces through an upload session, one after the other, and returns what its last answer says (the item as stored); undefined where that answer
 * was lost though all was taken in. Throws SessionRefused, or what the network throws; the session stands then.
 */
export async function sendPieces(traffic: Traffic, url: URL, pieces: AsyncIterable<Buffer>, total: number): Promise<unknown> {
  let from = 0;
  let last: unknown;
  for await (const piece of pieces) {
    const response = await sendPart(traffic, url, piece, from, total);
    from += piece.length;
    if (response === undefined) continue;
    const said = await readJson(response, maxAnswer);
    if (from === total) last = said;
    else if (expectedOf(said) !== from) throw new SessionLost('the upload session expects another part than the next');
  }
  return last;
}
