import { describe, expect, it } from 'vitest';
import { GraphFault, type FaultKind } from '../../src/graph/fault.ts';
import { orLater } from '../../src/uitstel.ts';

const message = { schoolId: 's', dossierId: 'd', versie: 3 };

/** Does work that ends so, and returns what was put on a queue and logged. */
async function after(work: () => Promise<unknown>, crowded = 0) {
  const sent: unknown[] = [];
  const events: string[] = [];
  const send = async (...args: unknown[]) => void sent.push(args);
  const app = { graph: { crowdedSeconds: () => crowded }, storage: { send }, log: (event: string) => void events.push(event) };
  await orLater(app, 'dossier-lezen', message, work);
  return { sent, events };
}
const failing = (kind: FaultKind, retryAfter?: number) => () =>
  Promise.reject(new GraphFault(kind, { status: 429, operation: 'item-lezen', next: '', retryAfter }));

describe('work that Microsoft 365 has no room for', () => {
  it.each([
    [undefined, 60],
    [5, 60],
    [90.2, 91],
    [86_400, 3600],
  ])('is put back for later: asked %s seconds, %s', async (asked, seconds) => {
    expect(await after(failing('te-druk', asked))).toEqual({ sent: [['dossier-lezen', message, seconds]], events: ['uitgesteld'] });
  });

  it.each([
    [15, 0],
    [15.1, 60],
    [300, 300],
  ])('is not begun where a question would wait %s seconds', async (crowded, seconds) => {
    let begun = false;
    const { sent } = await after(async () => void (begun = true), crowded);
    expect([begun, sent]).toEqual([seconds === 0, seconds === 0 ? [] : [['dossier-lezen', message, seconds]]]);
  });

  it('any other fault is left to the queue', async () => {
    await expect(after(failing('onbereikbaar'))).rejects.toMatchObject({ kind: 'onbereikbaar' });
    await expect(after(() => Promise.reject(new Error('of ours')))).rejects.toThrow('of ours');
  });

  it('work that is done is not put back', async () => {
    expect(await after(() => Promise.resolve('klaar'))).toEqual({ sent: [], events: [] });
  });
});
