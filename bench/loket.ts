import { setTimeout } from 'node:timers/promises';
import { dateOf } from '../src/calendar.ts';
import { systemClock } from '../src/clock.ts';
import { dossierIndex, dossierRijen } from '../src/loket/dossiers/dossier-index.ts';
import { besluitIndex } from '../src/loket/register/besluit-index.ts';
import { inschrijvingIndex } from '../src/loket/register/inschrijvingen.ts';
import { startAzurite } from '../local/start/azurite.ts';
import { as, csrfOf, get, post, type Visitor } from '../test/loket/visit.ts';
import { world, type World } from '../test/loket/world.ts';
import { benchVergadering, fillLoket } from './loket/fill.ts';
import { conclude, verdict } from './watching/verdict.ts';

const sizes = [5_000, 50_000];
const turns = 60;
const warm = 5;
/** Asked of every view at 5,000 dossiers, in milliseconds. */
const mostMs = 100;
/** How much more work a view may be with ten times as many dossiers. */
const mostGrowth = 3;

const percentile = (sorted: readonly number[], part: number): number =>
  sorted[Math.min(sorted.length - 1, Math.ceil(sorted.length * part) - 1)] ?? Number.NaN;

const secretaris = as('secretaris');

/** The views as people open them; each is a page of the loket with what it asks of storage. */
async function views(app: World, kenmerk: string, besproken: string): Promise<Record<string, [path: string, visitor: Visitor]>> {
  const school = app.settings.scholen[0]?.id ?? '';
  const csrf = csrfOf(await get(app, '/loket', secretaris));
  const search = async (to: string, tekst: string) => (await post(app, to, secretaris, { csrf, tekst })).headers['Location'] ?? '';
  return {
    lijst: ['/loket', as('lezer')],
    gefilterd: [`/loket?school=${school}&soort=tlv-gp&termijn=verlopen`, as('lezer')],
    'gesorteerd op naam': ['/loket?status=alle&sorteer=naam', as('lezer')],
    'gesorteerd op termijn': ['/loket?sorteer=termijn', as('lezer')],
    'laatste bladzijde': ['/loket?status=alle&pagina=100000', as('lezer')],
    zoeken: [await search('/loket/zoeken', 'elodie wit'), secretaris],
    'vandaag, secretaris': ['/loket', secretaris],
    'vandaag, voorzitter': ['/loket', as('voorzitter')],
    'vandaag, directeur': ['/loket?werk=te-ondertekenen', as('directeur-bestuurder')],
    dossier: [`/loket/dossiers/${kenmerk}`, secretaris],
    vergaderingen: ['/loket/vergaderingen', secretaris],
    agenda: [`/loket/vergaderingen/${benchVergadering}`, secretaris],
    'dossier in vergadering': [`/loket/vergaderingen/${benchVergadering}/dossiers/${besproken}`, secretaris],
    verslag: [`/loket/vergaderingen/${benchVergadering}/verslag`, secretaris],
    register: ['/loket/register', secretaris],
    'register, te verlengen': ['/loket/register?aandacht=verlengen-6&sorteer=leerling', secretaris],
    'register, zoeken': [await search('/loket/register/zoeken', 'BENCH-001234'), secretaris],
    'besluit in register': ['/loket/register/000012340123456789abcdef01234567', secretaris],
    beheer: ['/loket/beheer', as('beheerder')],
    'mislukt werk': ['/loket/beheer/werk', as('beheerder')],
    leden: ['/loket/beheer/leden', secretaris],
    scholen: ['/loket/beheer/scholen', secretaris],
    regels: ['/loket/beheer/regels', secretaris],
    sjablonen: ['/loket/beheer/sjablonen', secretaris],
  };
}

/** Of each view, sorted: how long it took, and how much of it this process itself worked, which a busy machine changes little. */
type Measured = { times: ReadonlyMap<string, number[]>; cpu: ReadonlyMap<string, number[]> };

/** Times of each view; the views take turns so that a busy moment of the machine falls on all of them. */
async function measure(app: World, all: Record<string, [string, Visitor]>): Promise<Measured> {
  const times = new Map<string, number[]>(Object.keys(all).map((name) => [name, []]));
  const cpu = new Map<string, number[]>(Object.keys(all).map((name) => [name, []]));
  for (let turn = -warm; turn < turns; turn += 1) {
    for (const [name, [path, visitor]] of Object.entries(all)) {
      const spent = process.cpuUsage();
      const begun = performance.now();
      const { status } = await get(app, path, visitor);
      const ms = performance.now() - begun;
      const { user, system } = process.cpuUsage(spent);
      if (turn >= 0) cpu.get(name)?.push((user + system) / 1000);
      if (status !== 200) throw new Error(`${name} answers ${status}`);
      if (turn >= 0) times.get(name)?.push(ms);
    }
  }
  for (const list of [...times.values(), ...cpu.values()]) list.sort((a, b) => a - b);
  return { times, cpu };
}

const timed = async (work: () => Promise<unknown>): Promise<number> => {
  const begun = performance.now();
  await work();
  return performance.now() - begun;
};

/** Writes the first row of a partition anew, as it is. */
async function touchOne<T extends object>(
  table: { list(partition: string): AsyncGenerator<T>; put(record: T): Promise<void> },
  partition: string,
) {
  for await (const record of table.list(partition)) return table.put(record);
}

/** One loket with so many dossiers: what the lists cost to begin and to keep up, and every view. */
async function runSize(count: number): Promise<Measured> {
  const azurite = await startAzurite();
  try {
    const app = { ...(await world({ connection: azurite.connectionString })), clock: systemClock } as unknown as World;
    const begun = performance.now();
    const { kenmerk, besproken } = await fillLoket(app, count, dateOf(systemClock.now()));
    const filled = performance.now() - begun;
    // All of it was written just now, which no loket is; a look asks for what was written in the minute before the last row
    await setTimeout(61_000);
    await touchOne(app.storage.dossiers, app.schoolId);
    await touchOne(app.storage.besluiten, 'besluit');
    await touchOne(app.storage.inschrijvingen, 'inschrijving');
    globalThis.gc?.();
    const before = process.memoryUsage().heapUsed;
    const first = await timed(() => Promise.all([dossierRijen(app), besluitIndex(app).stand(), inschrijvingIndex(app).stand()]));
    globalThis.gc?.();
    const perRow = (process.memoryUsage().heapUsed - before) / count;
    const again = await timed(() => dossierIndex(app).stand(0));
    console.log(
      `\n${count} dossiers (written in ${(filled / 1000).toFixed(0)} s): first reading ${(first / 1000).toFixed(1)} s, a look after it ${again.toFixed(0)} ms` +
        (globalThis.gc === undefined ? '' : `, ${(perRow / 1024).toFixed(1)} KB of memory a dossier with its besluit`),
    );
    return await measure(app, await views(app, kenmerk, besproken));
  } finally {
    await azurite.close();
  }
}

const worst = (times: ReadonlyMap<string, number[]> | undefined): number =>
  Math.max(...[...(times?.values() ?? [])].map((list) => percentile(list, 0.95)));

/**
 * Every view of the loket at 5,000 and 50,000 dossiers on Azurite, whole requests with the check of the token and the audit record; p95, and how the work of the process itself grows. Exit code 1 where something asked
 * does not hold. `npm run bench -- loket 5000` measures one size. `NODE_OPTIONS=--expose-gc` tells memory as well.
 */
export async function run(given: string[]): Promise<void> {
  const asked = given.length === 0 ? sizes : given.map(Number);
  const measured: Measured[] = [];
  for (const size of asked) {
    const { times, cpu } = await runSize(size);
    measured.push({ times, cpu });
    for (const [name, list] of times) {
      const work = percentile(cpu.get(name) ?? [], 0.5);
      const small = percentile(measured[0]?.cpu.get(name) ?? [], 0.5);
      const shown = [percentile(list, 0.5), percentile(list, 0.95), work].map((ms) => `${ms.toFixed(1).padStart(6)} ms`);
      const growth = measured.length === 1 ? '' : `  ${(work / small).toFixed(2)} x`;
      console.log(`${name.padEnd(24)} p50 ${shown[0]}   p95 ${shown[1]}   own work p50 ${shown[2]}${growth}`);
    }
  }
  const [small, large] = measured;
  console.log();
  conclude([
    verdict(`ms at p95 of the slowest view at ${asked[0]} dossiers`, worst(small?.times), mostMs),
    ...[...(large?.cpu ?? [])].map(([name, list]) =>
      verdict(`times as much work, ${name}`, percentile(list, 0.5) / percentile(small?.cpu.get(name) ?? [], 0.5), mostGrowth),
    ),
  ]);
}
