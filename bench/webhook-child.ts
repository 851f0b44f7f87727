import { Agent, request } from 'node:http';
import { z } from 'zod';

/** What the load generator is asked: where, and each call with its body and the milliseconds after the start at which it is due. */
export const loadSchema = z.object({ url: z.string(), calls: z.array(z.object({ due: z.number(), body: z.string() })) });
export type Load = z.infer<typeof loadSchema>;

/**
 * What came of each call, in their order: its status (0: no answer), milliseconds from the moment at which it was due to the end of the answer, and when it was
 * sent and answered, in milliseconds since 1970.
 */
export type Outcome = { status: number; ms: number; sent: number; answered: number };

// As many connections as are needed: one that waits never holds up the next call.
const agent = new Agent({ keepAlive: true, maxSockets: Infinity, scheduling: 'fifo' });

const post = (url: string, body: string): Promise<number> =>
  new Promise((resolve, reject) => {
    const headers = { 'content-type': 'application/json; charset=utf-8', 'content-length': Buffer.byteLength(body) };
    const call = request(url, { method: 'POST', agent, headers }, (response) => {
      response.resume();
      response.once('end', () => resolve(response.statusCode ?? 0));
      response.once('error', reject);
    });
    call.once('error', reject);
    call.end(body);
  });

/** Sends every call at its own moment, whatever became of those before it. */
async function send({ url, calls }: Load): Promise<Outcome[]> {
  const start = performance.now() + 100;
  const outcomes: Promise<Outcome>[] = [];
  for (let next = 0; next < calls.length;) {
    const now = performance.now() - start;
    for (let call = calls[next]; call !== undefined && call.due <= now; call = calls[(next += 1)]) {
      const due = start + call.due;
      const sent = Date.now();
      outcomes.push(
        post(url, call.body).then(
          (status) => ({ status, ms: performance.now() - due, sent, answered: Date.now() }),
          () => ({ status: 0, ms: performance.now() - due, sent, answered: Date.now() }),
        ),
      );
    }
    await new Promise((resolve) => void setTimeout(resolve, 1));
  }
  return Promise.all(outcomes);
}

process.once('message', (message) => {
  void send(loadSchema.parse(message)).then((outcomes) => process.send?.(outcomes, () => process.exit(0)));
});
