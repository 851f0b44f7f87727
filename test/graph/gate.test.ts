import { describe, expect, it } from 'vitest';
import { Gate, NoTurn } from '../../src/graph/gate/gate.ts';
import { laneLimits, type LaneLimits } from '../../src/graph/gate/lanes.ts';
import { Ledger, ownLevels, type Levels } from '../../src/graph/gate/ledger.ts';
import type { Priority } from '../../src/graph/priority.ts';
import { FakeTime } from './fake-time.ts';

const limits: LaneLimits = { bucket: { capacity: 10, perMinute: 60 }, concurrent: 100, chunk: 5 };

/** A gate, and the calls that went through it in order, each held until it is ended. */
function gateOf(given: Partial<LaneLimits> = {}, time = new FakeTime(), levels: Levels = ownLevels()) {
  const gate = new Gate('graph', { ...limits, ...given }, new Ledger(levels, time), time);
  const gone: string[] = [];
  const ends = new Map<string, () => void>();
  const refused = new Map<string, unknown>();
  const ask = (name: string, units: number, priority: Priority = 'dringend') =>
    void gate.enter(units, priority).then(
      (end) => {
        gone.push(name);
        ends.set(name, end);
      },
      (error: unknown) => refused.set(name, error),
    );
  return { gate, time, gone, ends, refused, ask };
}

describe('the gate', () => {
  it('lets calls through as long as there are units, in the order in which they came', async () => {
    const { ask, gone, time } = gateOf();
    ask('a', 5);
    ask('b', 5);
    ask('c', 2);
    ask('d', 1);
    await time.advance(0);
    expect(gone).toEqual(['a', 'b']);
    await time.advance(1999);
    expect(gone).toEqual(['a', 'b']);
    await time.advance(1);
    expect(gone).toEqual(['a', 'b', 'c']);
    await time.advance(1000);
    expect(gone).toEqual(['a', 'b', 'c', 'd']);
  });

  it('urgent work passes clean-up that came before it, and wakes the gate from waiting for that', async () => {
    const { ask, gone, time } = gateOf();
    ask('first', 5);
    ask('clean-up', 5, 'opruimen');
    await time.advance(0);
    expect(gone).toEqual(['first']);
    // Nothing was left above what clean-up leaves; urgent work may have it at once.
    ask('urgent', 5);
    await time.advance(0);
    expect(gone).toEqual(['first', 'urgent']);
    await time.advance(9_999);
    expect(gone).toEqual(['first', 'urgent']);
    await time.advance(1);
    expect(gone).toEqual(['first', 'urgent', 'clean-up']);
  });

  it('clean-up that gets no turn in four minutes is told so, urgent work in three', async () => {
    const { ask, gate, gone, refused, time } = gateOf();
    await gate.heard(429, new Headers({ 'retry-after': '200' }), 1);
    ask('urgent', 1);
    ask('clean-up', 1, 'opruimen');
    await time.advance(0);
    expect(refused.get('urgent')).toEqual(new NoTurn(200));
    await time.advance(200_000);
    expect([gone, refused.size]).toEqual([['clean-up'], 1]);
  });

  it('clean-up that urgent work keeps from its turn does not wait for ever', async () => {
    const { ask, gone, refused, time } = gateOf({ bucket: { capacity: 2, perMinute: 60 }, concurrent: 1000 });
    ask('first', 2);
    ask('clean-up', 1, 'opruimen');
    for (let second = 0; second < 239; second += 1) {
      ask(`${second}`, 1);
      await time.advance(1000);
    }
    expect(gone.length).toBe(240);
    ask('another', 1);
    await time.advance(2000);
    expect([gone.at(-1), gone.includes('clean-up'), refused.get('clean-up')]).toEqual(['another', false, expect.any(NoTurn)]);
  });

  it('says how long a call would wait: as long as the next has waited, or the pause lasts', async () => {
    const { ask, gate, time } = gateOf();
    expect(gate.crowdedMs()).toBe(0);
    ask('a', 10);
    ask('b', 10);
    await time.advance(4_000);
    expect(gate.crowdedMs()).toBe(4_000);
    await time.advance(6_000);
    expect(gate.crowdedMs()).toBe(0);
    await gate.heard(429, new Headers({ 'retry-after': '30' }), 1);
    expect(gate.crowdedMs()).toBe(30_000);
  });

  it('a pause that one answer asks for holds for every call of the process', async () => {
    const { ask, gate, gone, time } = gateOf();
    await gate.heard(503, new Headers({ 'retry-after': '7' }), 1);
    await gate.heard(429, new Headers({ 'retry-after': '3' }), 1);
    ask('a', 1);
    ask('b', 0);
    await time.advance(6_999);
    expect(gone).toEqual([]);
    await time.advance(1);
    expect(gone).toEqual(['a', 'b']);
  });

  it('a 429 that does not say how long pauses as long as the caller says', async () => {
    const { ask, gate, gone, time } = gateOf();
    await gate.heard(429, new Headers(), 2);
    ask('a', 1);
    await time.advance(1_999);
    expect(gone).toEqual([]);
    await time.advance(1);
    expect(gone).toEqual(['a']);
  });

  it('what Graph says is left is all that goes until it says otherwise; clean-up waits', async () => {
    const { ask, gate, gone, time } = gateOf({ bucket: { capacity: 100, perMinute: 600 } });
    await gate.heard(200, new Headers({ 'RateLimit-Limit': '1250', 'RateLimit-Remaining': '3', 'RateLimit-Reset': '20' }), 1);
    ask('a', 2);
    ask('clean-up', 1, 'opruimen');
    ask('b', 2);
    ask('c', 1);
    await time.advance(19_999);
    expect(gone).toEqual(['a']);
    await time.advance(1);
    expect(gone).toEqual(['a', 'b', 'c', 'clean-up']);
  });

  it('what is under way counts against what Graph says is left', async () => {
    const { ask, gate, gone, time } = gateOf({ bucket: { capacity: 100, perMinute: 600 } });
    ask('under way', 5);
    await time.advance(0);
    await gate.heard(200, new Headers({ 'RateLimit-Remaining': '6', 'RateLimit-Reset': '20' }), 1);
    ask('a', 2);
    await time.advance(19_000);
    expect(gone).toEqual(['under way']);
    await time.advance(1_000);
    expect(gone).toEqual(['under way', 'a']);
  });

  it('no more at a time than it may, and on as soon as one is over', async () => {
    const { ask, ends, gone, time } = gateOf({ concurrent: 2 });
    for (const name of ['a', 'b', 'c']) ask(name, 0);
    await time.advance(0);
    expect(gone).toEqual(['a', 'b']);
    ends.get('a')?.();
    await time.advance(0);
    expect(gone).toEqual(['a', 'b', 'c']);
  });

  it('two instances share one budget, and a pause', async () => {
    const time = new FakeTime();
    const levels = ownLevels();
    const [one, two] = [gateOf({}, time, levels), gateOf({}, time, levels)];
    for (let call = 0; call < 30; call += 1) {
      one.ask(`1-${call}`, 1);
      two.ask(`2-${call}`, 1);
    }
    await time.advance(0);
    expect(one.gone.length + two.gone.length).toBe(10);
    await time.advance(20_000);
    expect(one.gone.length + two.gone.length).toBe(30);
    await one.gate.heard(429, new Headers({ 'retry-after': '15' }), 1);
    const before = two.gone.length;
    await time.advance(14_000);
    // What was drawn already may still go.
    expect(two.gone.length - before).toBeLessThanOrEqual(limits.chunk);
  });

  it('calls that follow each other ask the storage ever less often, and what is not used is given up', async () => {
    const time = new FakeTime();
    const own = ownLevels();
    let asked = 0;
    const levels: Levels = {
      change(lane, next) {
        asked += 1;
        return own.change(lane, next);
      },
    };
    const large: LaneLimits = { bucket: { capacity: 1000, perMinute: 600 }, concurrent: 100, chunk: 20 };
    const gate = new Gate('graph', large, new Ledger(levels, time), time);
    for (let call = 0; call < 100; call += 1) (await gate.enter(1, 'dringend'))();
    expect(asked).toBeLessThan(12);
    await time.advance(10_000);
    const before = asked;
    (await gate.enter(1, 'dringend'))();
    expect(asked).toBe(before + 1);
  });

  it('a storage that fails is told to the one who asked, and the next goes on', async () => {
    const own = ownLevels();
    let fails = true;
    const levels: Levels = { change: (lane, next) => (fails ? Promise.reject(new Error('storage')) : own.change(lane, next)) };
    const { ask, gone, refused, time } = gateOf({}, new FakeTime(), levels);
    ask('a', 1);
    await time.advance(0);
    expect(refused.get('a')).toEqual(new Error('storage'));
    fails = false;
    ask('b', 1);
    await time.advance(0);
    expect(gone).toEqual(['b']);
  });

  it.each([1, 8, 40])(
    '%i instances in a storm use what they may, in no minute more, each in its turn, with few looks at storage',
    async (instances) => {
      const time = new FakeTime();
      const own = ownLevels();
      let looks = 0;
      const levels: Levels = {
        change(lane, next) {
          looks += 1;
          return own.change(lane, next);
        },
      };
      const went: { at: number; units: number }[] = [];
      const waited: number[] = [];
      const storm = { over: false };
      const worker = async (gate: Gate, first: number) => {
        for (let call = first; !storm.over; call += 1) {
          const begun = time.now();
          const units = 1 + (call % 2);
          const end = await gate.enter(units, 'dringend');
          went.push({ at: time.now(), units });
          waited.push(time.now() - begun);
          await time.wait(200);
          end();
        }
      };
      const workers = 240 / instances;
      const all = Array.from(
        { length: instances },
        () => new Gate('graph', laneLimits(1250, 90).graph, new Ledger(levels, time), time),
      ).flatMap((gate) => Array.from({ length: workers }, (_, first) => worker(gate, first)));
      await time.advance(180_000);
      storm.over = true;
      const spent = (from: number) => went.filter(({ at }) => at >= from && at < from + 60_000).reduce((sum, { units }) => sum + units, 0);
      expect(Math.max(...went.map(({ at }) => spent(at)))).toBeLessThanOrEqual(1125);
      expect(went.reduce((sum, { units }) => sum + units, 0) / 3).toBeGreaterThan(1000);
      // 240 calls of 1.5 units in the row, at 16.9 units a second.
      expect(Math.max(...waited)).toBeLessThan(30_000);
      expect(looks / 3).toBeLessThan(800);
      await time.advance(60_000);
      await Promise.all(all);
    },
  );
});
