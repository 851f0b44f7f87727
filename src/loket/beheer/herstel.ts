import type { App } from '../../app.ts';
import { queues, type Message, type QueueName } from '../../storage/queues.ts';
import type { HersteldRecord } from '../../storage/records/lijsten.ts';
import type { Persoon } from '../principal.ts';

/** How long a reason for throwing work away may be, in characters. */
export const redenLengte = { kortst: 10, langst: 500 } as const;

/** What came of it: done, done before or by someone else, not to be understood by its queue, or another is at it at this moment. */
export type Herstel = 'gedaan' | 'al-gedaan' | 'onleesbaar' | 'bezet';

export const isWachtrij = (naam: string): naam is QueueName => Object.hasOwn(queues, naam);

/** The ids that a message holds, in one line; nothing personal stands in a message. */
export const overTekst = (inhoud: Record<string, unknown> | undefined): string =>
  inhoud === undefined
    ? 'niet te lezen'
    : Object.entries(inhoud)
        .map(([naam, waarde]) => `${naam} ${String(waarde)}`)
        .join(', ')
        .slice(0, 1000);

/** Leaves a message where it is. */
class Onleesbaar extends Error {}

type Daad = { wachtrij: QueueName; berichtId: string } & ({ daad: 'opnieuw' } | { daad: 'weggooien'; reden: string });

/**
 * Puts a message that was put aside back on its queue, or throws it away. What was done is written down before and after, under a lease of the queue: the same asked
 * twice, also at once, is done once. A crash between sending and writing down sends it again at the next attempt; every step may run twice.
 */
export async function herstel(app: App, persoon: Persoon, vraag: Daad): Promise<Herstel> {
  const { wachtrij, berichtId, daad } = vraag;
  const { storage } = app;
  const done = await storage.underLease(`herstel-${wachtrij}`, async (): Promise<Herstel> => {
    const earlier = (await storage.hersteldWerk.get(wachtrij, berichtId))?.record;
    let isDone = false;
    try {
      await storage.opzij.take(wachtrij, berichtId, async (inhoud) => {
        // Done before, and the service fell over before it could be taken away
        if (earlier?.klaar === true) return;
        if (daad === 'opnieuw' && inhoud === undefined) throw new Onleesbaar();
        const record: HersteldRecord = {
          wachtrij,
          berichtId,
          daad: daad === 'opnieuw' ? 'opnieuw' : 'weggegooid',
          ...(daad === 'opnieuw' ? {} : { reden: vraag.reden }),
          door: persoon.naam,
          op: app.clock.now().toISOString(),
          klaar: false,
          over: overTekst(inhoud),
        };
        await storage.hersteldWerk.put(record);
        if (daad === 'opnieuw') await storage.send(wachtrij, inhoud as Message<typeof wachtrij>);
        await storage.hersteldWerk.put({ ...record, klaar: true });
        isDone = true;
      });
    } catch (error) {
      if (error instanceof Onleesbaar) return 'onleesbaar';
      throw error;
    }
    return isDone ? 'gedaan' : 'al-gedaan';
  });
  return done === 'busy' ? 'bezet' : done;
}

/** What was done last with messages that were put aside, newest first. */
export async function recentHersteld(app: App, aantal: number): Promise<HersteldRecord[]> {
  const found: HersteldRecord[] = [];
  for await (const record of app.storage.hersteldWerk.list()) if (record.klaar) found.push(record);
  return found.toSorted((a, b) => (a.op < b.op ? 1 : -1)).slice(0, aantal);
}
