import { lookAt } from '../../src/dossier/blik.ts';
import { Gate as GraphGate } from '../../src/graph/gate/gate.ts';
import { laneLimits } from '../../src/graph/gate/lanes.ts';
import { Ledger, ownLevels } from '../../src/graph/gate/ledger.ts';
import { itemLezen } from '../../src/graph/operations/get-item.ts';
import { mapLezen } from '../../src/graph/operations/list-children.ts';
import { vernietigen } from '../../src/graph/operations/permanent-delete.ts';
import { bewaarlabelLezen } from '../../src/graph/operations/retention-label.ts';
import { chooseDue } from '../../src/retain/due.ts';
import { FakeTime } from '../../test/graph/fake-time.ts';
import { Bedorven, dagen } from '../../test/retain/bedorven/wereld.ts';
import { exampleSettings } from '../watching/example-settings.ts';
import { budget, callMs, Tenant, workers } from '../watching/rush.ts';
import { verdict, type Verdict } from '../watching/verdict.ts';

const files = 8;
const hours = 4;

/** What each call that a destruction makes costs, by its door. */
const operations: Readonly<Record<string, { name: string; units: number }>> = {
  'graph.listChildren': mapLezen,
  'graph.getItem': itemLezen,
  'graph.retentionLabel': bewaarlabelLezen,
  'graph.permanentDelete': vernietigen,
};

/** The units of every call of one destruction, from the night on which it falls due, in their order: really done, on a library in memory. */
async function callsOfOne(): Promise<number[]> {
  const world = await Bedorven.met(1, { dag: dagen.verval, aangezegdOp: dagen.aankondiging, bestanden: true });
  const { schoolId, dossierId, driveId } = world.at(0);
  const drive = world.graph.drive(driveId);
  for (let n = 2; n <= files; n += 1) drive.put(`De Esdoorn/Aanvragen/Leerling 0/${n > 5 ? 'bijlagen/' : ''}${n}.pdf`, `bestand ${n}`);
  const gelezenBlik = (await lookAt(drive, driveId, dossierId))?.mark ?? '';
  await world.app.storage.dossiers.change(schoolId, dossierId, (found) => found && { ...found, gelezenBlik });
  world.gate.trace = [];
  await chooseDue(world.app);
  await world.werk();
  if (drive.paths().length > 0) throw new Error('the dossier was not destroyed');
  return world.gate.trace.flatMap((name) => {
    if (!name.startsWith('graph.')) return [];
    const operation = operations[name];
    if (operation === undefined) throw new Error(`what ${name} costs is not known`);
    return [operation.units];
  });
}

/**
 * The least that a dossier of these files can cost: two looks at both folders (what is asked to be approved, and what is destroyed), a label and a deletion of each file and
 * folder, the eTag of each folder as it is by then, and a look that nothing is left.
 */
const folders = 2;
const least =
  2 * folders * mapLezen.units +
  (files + folders) * (bewaarlabelLezen.units + vernietigen.units) +
  folders * itemLezen.units +
  mapLezen.units;

/**
 * Destructions an hour: what one costs in units of Microsoft 365, and as many as the real gate lets through under a fast clock before a tenant that counts as Microsoft 365
 * does for a tenant with at most 1,000 licences.
 */
export async function destroying(): Promise<Verdict[]> {
  const calls = await callsOfOne();
  const units = calls.reduce((sum, one) => sum + one, 0);
  const { GRAPH_AANDEEL: share } = exampleSettings();
  const time = new FakeTime();
  const gate = new GraphGate('graph', laneLimits(budget, share).graph, new Ledger(ownLevels(), time), time);
  const tenant = new Tenant();
  const until = time.now() + hours * 3_600_000;
  let done = 0;
  const work = async () => {
    while (time.now() < until) {
      for (const one of calls) {
        let leave: (() => void) | undefined;
        while (leave === undefined) {
          leave = await gate.enter(one, 'opruimen').catch(() => undefined);
          if (leave === undefined) await time.wait(60_000);
        }
        tenant.ask(time.now(), one);
        await time.wait(callMs);
        leave();
      }
      done += 1;
    }
  };
  const state = { done: false };
  const all = Promise.all(Array.from({ length: workers }, work)).then(() => void (state.done = true));
  while (!state.done) await time.advance(60_000);
  await all;
  const perHour = done / hours;
  const whole = (budget * 60) / units;
  console.log(
    `Destroying a dossier of ${files} files and a sub-folder: ${calls.length} calls, ${units} units (the least possible: ${least})`,
  );
  console.log(
    `  ${Math.round(perHour)} dossiers an hour within ${share}% of a tenant of ${budget} units a minute (the whole of it: ${Math.round(whole)})`,
  );
  console.log(
    `  at most ${tenant.most} units in any minute, ${tenant.throttled} throttled calls; approved at once are at most 200, in ${Math.ceil((200 / perHour) * 60)} minutes`,
  );
  return [
    verdict('units of a destroyed dossier against the least possible', units / least, 1.15),
    verdict('throttled calls while destroying', tenant.throttled, 0),
    verdict('units in the busiest minute of destroying', tenant.most, budget),
    verdict('destructions that the whole budget allows against those that are done', whole / perHour, 100 / share / 0.9 + 0.05),
    verdict('hours for all that is approved at once (200)', 200 / perHour, 24),
  ];
}
