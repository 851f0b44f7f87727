import { describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { systemClock } from '../../src/clock.ts';
import { Gate } from '../fakes/gate.ts';
import { MemoryAccount } from '../fakes/memory-storage/index.ts';
import { get, as } from './visit.ts';
import type { World } from './world.ts';

const tenant = '11111111-2222-4333-8444-555555555555';

/** A loket of which every call to storage breaks with this error. */
async function broken(error: Error): Promise<{ app: World; lines: unknown[] }> {
  const lines: unknown[] = [];
  const gate = new Gate();
  const storage = await new MemoryAccount(systemClock).open(gate);
  gate.wrong = () => ({ error, after: false });
  const app: Pick<App, 'settings' | 'clock' | 'log' | 'storage'> = {
    settings: { GRAPH_TENANT_ID: tenant, LOKET_CLIENT_ID: tenant, scholen: [] as App['settings']['scholen'] } as App['settings'],
    clock: { now: () => new Date('2026-04-20T10:00:00Z') },
    log: (event, details) => void lines.push({ event, ...details }),
    storage,
  };
  return { app: app as World, lines };
}

describe('a fault of the page', () => {
  it('is logged by its kind and its place in the code, whatever its message says', async () => {
    const { app, lines } = await broken(new TypeError('geen rij gevonden\n    at Joris van den Bergh (geboren 14-03-2011)'));
    const { status, body } = await get(app, '/loket', as('secretaris'));
    expect(status).toBe(500);
    expect(String(body)).not.toMatch(/Joris|14-03-2011/);
    expect(lines).toEqual([{ event: 'loket-fout', soort: 'TypeError', plaats: expect.stringMatching(/^[\w.-]+\.ts:\d+:\d+$/) }]);
  });
});
