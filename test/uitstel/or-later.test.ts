import { describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { GraphFault, type FaultKind } from '../../src/graph/fault.ts';
import { orLater } from '../../src/uitstel.ts';

const message = { schoolId: 's', dossierId: 'd', versie: 3 };

/** Does work that ends so, and returns what was put on a queue and logged. */
async function after(work: () => Promise<unknown>) {
  const sent: unknown[] = [];
  const events: string[] = [];
  const storage = { send: async (...args: unknown[]) => void sent.push(args) } as unknown as App['storage'];
  await orLater({ storage, log: (event) => void events.push(event) }, 'dossier-lezen', message, work);
  return { sent, events };
}
const failing = (kind: FaultKind, retryAfter?: number) => () =>
  Promise.reject(new GraphFault(kind, { status: 429, operation: 'item-lezen', next: '', retryAfter }));

describe('work that Microsoft 365 has no room for', () => {
  it.each([
    [undefined, 30],
    [5, 30],
    [90.2, 91],
    [86_400, 3600],
  ])('is put back for later: asked %s seconds, %s', async (asked, seconds) => {
    expect(await after(failing('te-druk', asked))).toEqual({ sent: [['dossier-lezen', message, seconds]], events: ['uitgesteld'] });
  });

  it('any other fault is left to the queue', async () => {
    await expect(after(failing('onbereikbaar'))).rejects.toMatchObject({ kind: 'onbereikbaar' });
    await expect(after(() => Promise.reject(new Error('of ours')))).rejects.toThrow('of ours');
  });

  it('work that is done is not put back', async () => {
    expect(await after(() => Promise.resolve('klaar'))).toEqual({ sent: [], events: [] });
  });
});
