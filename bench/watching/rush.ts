import { Gate } from '../../src/graph/gate/gate.ts';
import { laneLimits } from '../../src/graph/gate/lanes.ts';
import { Ledger, ownLevels } from '../../src/graph/gate/ledger.ts';
import { FakeTime } from '../../test/graph/fake-time.ts';
import { exampleSettings } from './example-settings.ts';
import { verdict, type Verdict } from './verdict.ts';

const schools = 500;
const dossiersOfSchool = 40;
/** What a tenant with up to 1,000 licences gives an app in a minute. */
export const budget = 1250;
/** How many pieces of work are under way at once. */
export const workers = 16;
export const callMs = 150;

/** Counts as the tenant does: what was asked in the minute before each call. */
export class Tenant {
  throttled = 0;
  spent = 0;
  most = 0;
  private readonly recent: { at: number; units: number }[] = [];
  private first = 0;
  private inMinute = 0;
  ask(at: number, units: number): void {
    this.recent.push({ at, units });
    this.inMinute += units;
    this.spent += units;
    for (let old = this.recent[this.first]; old !== undefined && old.at <= at - 60_000; old = this.recent[(this.first += 1)])
      this.inMinute -= old.units;
    this.most = Math.max(this.most, this.inMinute);
    if (this.inMinute > budget) this.throttled += 1;
  }
}

/** Messages to schools by the rule of the service: so many mails an hour to an address, then one for what came meanwhile. */
function mailsOf(moments: readonly number[], perHour: number): number {
  const sent: number[] = [];
  let digestAt: number | undefined;
  for (const at of moments.toSorted((a, b) => a - b)) {
    if (digestAt !== undefined && at < digestAt) continue;
    digestAt = undefined;
    const recent = sent.filter((moment) => moment > at - 3_600_000);
    if (recent.length < perHour) sent.push(at);
    else sent.push((digestAt = (recent[0] ?? at) + 3_600_000));
  }
  return sent.length;
}

/**
 * All dossiers of all schools at once: the real gate with its real limits, under a clock that runs as fast as the machine, before a tenant that counts units
 * as Microsoft 365 does. What a dossier asks is what was measured of one; reading and checking take no time here, so that only the tenant bounds it.
 */
export async function rush(unitsOfCalls: readonly number[]): Promise<Verdict[]> {
  const settings = exampleSettings();
  const time = new FakeTime();
  const start = time.now();
  const gate = new Gate('graph', laneLimits(budget, settings.GRAPH_AANDEEL).graph, new Ledger(ownLevels(), time), time);
  const tenant = new Tenant();
  const finished: number[][] = Array.from({ length: schools }, () => []);
  let next = 0;
  let late = 0;
  const work = async () => {
    for (let at = next++; at < schools * dossiersOfSchool; at = next++) {
      for (const units of unitsOfCalls) {
        for (let leave: (() => void) | undefined; leave === undefined;) {
          leave = await gate.enter(units, 'dringend').catch(() => undefined);
          if (leave === undefined) {
            late += 1;
            await time.wait(60_000);
            continue;
          }
          tenant.ask(time.now(), units);
          await time.wait(callMs);
          leave();
        }
      }
      finished[at % schools]?.push(time.now());
    }
  };
  const state = { done: false };
  const all = Promise.all(Array.from({ length: workers }, work)).then(() => void (state.done = true));
  while (!state.done) await time.advance(60_000);
  await all;
  const hours = (Math.max(...finished.flat()) - start) / 3_600_000;
  const mails = finished.reduce((total, moments) => total + mailsOf(moments, settings.MAILS_PER_UUR), 0);
  const count = schools * dossiersOfSchool;
  const least = tenant.spent / budget / 60;
  console.log(
    `${schools} schools × ${dossiersOfSchool} dossiers at once, on a tenant of ${budget} units a minute (simulated: the real gate, a fast clock):`,
  );
  console.log(
    `  ${tenant.spent} units in ${hours.toFixed(1)} hours (at the whole budget ${least.toFixed(1)}), at most ${tenant.most} in any minute, ${tenant.throttled} throttled calls, ${late} calls put off`,
  );
  console.log(
    `  ${count} cards to the loket (120 a minute: ${(count / 120 / 60).toFixed(1)} hours), ${mails} mails to schools, ${(mails / schools).toFixed(1)} each`,
  );
  return [
    verdict('throttled calls in a rush', tenant.throttled, 0),
    verdict('units in the busiest minute of a rush', tenant.most, budget),
    verdict('time of a rush against the whole budget of the tenant', hours / least, 100 / settings.GRAPH_AANDEEL / 0.9 + 0.05),
  ];
}
