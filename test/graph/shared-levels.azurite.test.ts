import { inject } from 'vitest';
import { describe, expect, it } from 'vitest';
import { sharedLevels } from '../../src/app.ts';
import { Ledger } from '../../src/graph/gate/ledger.ts';
import { openStorage } from '../../src/storage/index.ts';
import { FakeTime } from './fake-time.ts';

const bucket = { capacity: 100, perMinute: 600 };

describe('what instances share of the budget', () => {
  it('is drawn once, however many draw at the same moment, and a pause reaches them all', async () => {
    const storage = await openStorage({ AzureWebJobsStorage: inject('azurite') });
    await storage.verbruik.remove('verbruik', 'graph');
    const time = new FakeTime();
    const instances = Array.from({ length: 4 }, () => new Ledger(sharedLevels(storage), time));
    const ask = { atLeast: 7, atMost: 7, priority: 'dringend' } as const;
    const drawn = await Promise.all(instances.flatMap((ledger) => [1, 2, 3, 4, 5].map(() => ledger.draw('graph', bucket, ask))));
    expect(drawn.every(({ granted }) => granted === 7)).toBe(true);
    // 14 times 7 are there; the others are promised what flows in next, each something else.
    expect(drawn.map(({ waitMs }) => waitMs).toSorted((a, b) => a - b)).toEqual([
      ...Array.from({ length: 14 }, () => 0),
      ...[1, 2, 3, 4, 5, 6].map((place) => place * 700 - 200),
    ]);
    const kept = (await storage.verbruik.get('verbruik', 'graph'))?.record;
    expect(kept).toMatchObject({ baan: 'graph', units: -40, spent: 140, day: '2026-03-02' });

    await instances[0]?.pause('graph', bucket, time.now() + 20_000);
    await time.advance(5_000);
    expect(await instances[3]?.draw('graph', bucket, ask)).toEqual({ granted: 0, waitMs: 15_000 });
    await time.advance(15_000);
    expect(await instances[3]?.draw('graph', bucket, ask)).toEqual({ granted: 7, waitMs: 0 });
    await storage.verbruik.remove('verbruik', 'graph');
  });
});
