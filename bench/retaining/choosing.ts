import { plusDays } from '../../src/calendar.ts';
import { fixedClock } from '../../src/clock.ts';
import { chooseDue } from '../../src/retain/due.ts';
import type { App } from '../../src/app.ts';
import { Gate } from '../../test/fakes/gate.ts';
import { MemoryAccount } from '../../test/fakes/memory-storage/index.ts';
import { exampleSettings } from '../watching/example-settings.ts';
import { verdict, type Verdict } from '../watching/verdict.ts';

const sizes = [1_000, 1_000_000] as const;
const libraries = 10;
const today = '2026-10-20';
/** As many fall due tonight among few as among many: in one library enough to be counted for the brake, and too few to pull it. */
const dueIn = [10, 5, 5, 5, 5] as const;
const runs = 101;
const most = 1.2;

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

type World = { app: App; gate: Gate; empty: () => void; due: number };

/** A partnership that keeps so many dossiers, each standing down for a day of its own in the months to come, but for those that fall due tonight. */
async function worldOf(size: number): Promise<World> {
  const clock = fixedClock(`${today}T03:00:00Z`);
  const account = new MemoryAccount(clock);
  const gate = new Gate();
  const scholen = Array.from({ length: libraries }, (_none, n) => ({ id: `school-${n}`, drive: `drive-${n}` }));
  const settings = exampleSettings();
  const [first] = settings.scholen;
  if (first === undefined) throw new Error('the example has no school');
  const given = { ...settings, scholen: scholen.map((one) => ({ ...first, ...one })) };
  const storage = await account.open(gate);
  const app = { settings: given, clock, storage, log: () => {}, graph: {} } as unknown as App;
  const [dossiers, termijnen] = [account.table('Dossiers'), account.table('Termijnen')];
  const moment = clock.now().toISOString();
  for (let n = 0; n < size; n += 1) {
    const at = n % libraries;
    const place = Math.floor(n / libraries);
    const schoolId = `school-${at}`;
    const dossierId = `d-${n}`;
    const isDue = place < (dueIn[at] ?? 0);
    const dag = isDue ? today : plusDays(today, 1 + (place % 180));
    dossiers.put({ partitionKey: schoolId, rowKey: dossierId, status: 'toegekend', json: '{}' }, moment);
    const json = JSON.stringify({ vervaltOp: dag, schoolId, dossierId, driveId: `drive-${at}` });
    termijnen.put({ partitionKey: dag, rowKey: `${schoolId}_${dossierId}`, json }, moment);
  }
  return {
    app,
    gate,
    empty: () => account.queues.queues.get('dossier-vervallen')?.splice(0),
    due: dueIn.reduce((sum, one) => sum + one, 0),
  };
}

async function once({ app, gate, empty, due }: World): Promise<{ ms: number; calls: number }> {
  empty();
  const { calls } = gate;
  const begun = performance.now();
  const chosen = await chooseDue(app);
  const ms = performance.now() - begun;
  if (chosen !== due) throw new Error(`${chosen} were chosen, ${due} fall due`);
  return { ms, calls: gate.calls - calls };
}

/**
 * Choosing what falls due in one night among few and among many records. On the double of the tables, which finds a range of keys as Azure does, without looking at other rows;
 * Azurite looks at every row of a table for any question, and measures itself. Both worlds stand in one process and take turns.
 */
export async function choosing(): Promise<Verdict[]> {
  const worlds = [await worldOf(sizes[0]), await worldOf(sizes[1])] as const;
  const times: [number[], number[]] = [[], []];
  const calls: [number, number] = [0, 0];
  for (let run = 0; run < runs + 10; run += 1)
    // The one that goes first changes with every turn
    for (const at of run % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const found = await once(worlds[at]);
      calls[at] = found.calls;
      if (run >= 10) times[at].push(found.ms);
    }
  const [few, many] = [median(times[0]), median(times[1])];
  console.log(
    `Choosing the ${worlds[0].due} dossiers that fall due tonight, with the brake counted (median of ${runs} alternating turns):`,
  );
  console.log(`  among ${sizes[0]} records: ${few.toFixed(2)} ms, ${calls[0]} calls to storage`);
  console.log(`  among ${sizes[1]} records: ${many.toFixed(2)} ms, ${calls[1]} calls to storage`);
  return [
    verdict(`time to choose among ${sizes[1]} records against ${sizes[0]}`, many / few, most),
    verdict('calls to storage more among the many', calls[1] - calls[0], 0),
  ];
}
