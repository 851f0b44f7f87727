import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { startAzurite } from '../../local/start/azurite.ts';
import type { Ask, Measured } from './first-delta-child.ts';
import { verdict, type Verdict } from './verdict.ts';

const mostTimes = 1.5;
/** How often bare and service are measured, by turns, so that what else the machine does meets both; the median counts. Odd, so that there is one. */
const rounds = 7;
/** Memory is flat where ten times as many items keep at most so many times as much in use; what V8 leaves uncollected meanwhile is not counted. */
const mostGrowth = 1.35;

const at = (name: string) => fileURLToPath(new URL(name, import.meta.url));

type Served = Pick<Ask, 'origin' | 'authority' | 'app'> & { caFile: string; drives: { size: number; id: string }[]; pages: number };

async function measured(served: Served, ask: Pick<Ask, 'what' | 'azurite' | 'drive'>): Promise<Measured> {
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: served.caFile };
  const child = fork(at('first-delta-child.ts'), [], { env, execArgv: ask.what === 'kept' ? ['--expose-gc'] : [] });
  child.send({ ...ask, origin: served.origin, authority: served.authority, app: served.app });
  const [answer] = (await Promise.race([
    once(child, 'message'),
    once(child, 'exit').then(([code]) => Promise.reject(new Error(`the measuring process ended with ${String(code)}`))),
  ])) as [Measured];
  return answer;
}

const line = (name: string, { cpu, wall, peakMb, keptMb, items }: Measured) =>
  console.log(
    `  ${name.padEnd(48)} ${String(items).padStart(7)} items  CPU ${cpu.toFixed(0).padStart(6)} ms  wall ${wall.toFixed(0).padStart(6)} ms  peak ${peakMb.toFixed(0).padStart(4)} MB${keptMb === 0 ? '' : `  in use ${keptMb.toFixed(1)} MB`}`,
  );

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;

/** The medians of some measurements of one thing. */
const medianOf = (all: readonly Measured[]) => ({ cpu: median(all.map(({ cpu }) => cpu)), wall: median(all.map(({ wall }) => wall)) });

/** How many times the one took of the other, round by round. */
const perRound = (all: readonly Measured[], of: readonly Measured[], what: 'cpu' | 'wall') =>
  all.map((one, round) => (one[what] / (of[round]?.[what] ?? Number.NaN)).toFixed(2)).join(' ');

/** A first listing of a library, against the same requests and JSON.parse of the same bytes, and what memory it takes at a tenth and at the whole. */
export async function firstDelta(items: number): Promise<Verdict[]> {
  const small = items / 10;
  console.log(`A first listing of ${items} items (2% in dossiers), each figure from a process of its own, the server in another:`);
  const library = fork(at('library-child.ts'), [String(small), String(items)]);
  const azurite = await startAzurite();
  try {
    const [served] = (await Promise.race([
      once(library, 'message'),
      once(library, 'exit').then(() => Promise.reject(new Error('the library did not start'))),
    ])) as [Served];
    const of = (size: number) => served.drives.find((drive) => drive.size === size)?.id ?? '';
    const run = async (name: string, what: Ask['what'], size: number) => {
      const found = await measured(served, { what, drive: of(size), azurite: azurite.connectionString });
      line(name, found);
      return found;
    };
    const keptOfTenth = await run('the service, collected every 20 pages', 'kept', small);
    const keptOfAll = await run('the service, collected every 20 pages', 'kept', items);
    const bares: Measured[] = [];
    const services: Measured[] = [];
    const turns = [
      async () => bares.push(await run('requests and JSON.parse', 'bare', items)),
      async () => services.push(await run('the service, storage not asked', 'service', items)),
    ];
    for (let round = 0; round < rounds; round += 1) for (const turn of round % 2 === 0 ? turns : turns.toReversed()) await turn();
    const [bare, service] = [medianOf(bares), medianOf(services)];
    console.log(`  The service against the requests and JSON.parse, round by round: CPU ${perRound(services, bares, 'cpu')}`);
    console.log(`  ${' '.repeat(65)}time ${perRound(services, bares, 'wall')}`);
    const bareWrites = await run('requests, JSON.parse and bare writes to Azurite', 'bare-azurite', items);
    const stored = await run('the service with Azurite', 'service-azurite', items);
    const share = (stored.wall - service.wall) / stored.wall;
    console.log(`  Azurite and its client are ${(share * 100).toFixed(0)}% of the time of the last.`);
    return [
      verdict(`first listing, CPU against requests and JSON.parse, medians of ${rounds}`, service.cpu / bare.cpu, mostTimes),
      verdict(`first listing, time against requests and JSON.parse, medians of ${rounds}`, service.wall / bare.wall, mostTimes),
      verdict('with storage, CPU against the same with bare writes', stored.cpu / bareWrites.cpu, mostTimes),
      verdict('with storage, time against the same with bare writes', stored.wall / bareWrites.wall, mostTimes),
      verdict(`memory in use at ${items} items against ${small}`, keptOfAll.keptMb / keptOfTenth.keptMb, mostGrowth),
    ];
  } finally {
    library.disconnect();
    await azurite.close();
  }
}
