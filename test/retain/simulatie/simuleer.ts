import { createHash } from 'node:crypto';
import { plusDays } from '../../../src/calendar.ts';
import { Prng } from '../../fakes/prng.ts';
import { Dagen } from './dagen.ts';
import type { Maat } from './maat.ts';

/** How it went: what was broken (nothing, one hopes), a hash of every call of the service, of all that happened and of all that the stores hold at the end, and figures. */
export type Verloop = {
  broken: string[];
  hash: string;
  calls: number;
  dossiers: number;
  /** Items that were destroyed in SharePoint, and dossiers. */
  destroyed: number;
  vernietigd: number;
  /** Of those dossiers: lists, those that the school had taken away itself, and those that went on request. */
  soorten: { lijsten: number; weggehaald: number; gewist: number };
  restarts: number;
  putAside: number;
  restores: number;
  verrassingen: number;
};

/** Declarations take their time to be made: of every so many worlds one has them. */
const perVerklaring = 250;
/** Days at the end on which nothing comes in and nothing fails. */
const quietDays = 75;
const first = '2025-01-01';

/** Two years of a partnership, day by day, from one seed: the same seed gives the same to the byte. Stops at the first day on which an invariant is broken. */
export async function simuleer(seed: number, maat: Maat): Promise<Verloop> {
  const dagen = new Dagen(new Prng(seed), maat);
  const { model, wereld } = dagen;
  const hash = createHash('sha256');
  const trace: string[] = [];
  wereld.trace = trace;
  let calls = 0;
  const last = plusDays(first, maat.days - 1);
  const quietSince = plusDays(last, 1 - quietDays);
  await dagen.begin();
  for (let n = 0; n < maat.days && model.broken.length === 0; n += 1) {
    const day = plusDays(first, n);
    await dagen.dag(day, day >= quietSince);
    if (n % maat.controleDagen === 0 || day === last) dagen.controle.dag(day);
    if (trace.length > 0) hash.update(`${day}\n${wereld.events.splice(0).join('\n')}\n${trace.join('\n')}\n`);
    calls += trace.length;
    trace.length = 0;
  }
  if (model.broken.length === 0) await dagen.einde(plusDays(quietSince, 15));
  if (model.broken.length === 0 && seed % perVerklaring === 0) await dagen.verklaringen();
  hash.update(model.broken.join('\n'));
  for (const line of dagen.inhoud()) hash.update(line);
  const { restarts, putAside } = wereld;
  const { restores, verrassingen } = dagen;
  const weg = model.dossiers.filter((one) => one.vernietigd);
  const vernietigd = weg.length;
  const soorten = {
    lijsten: weg.filter(({ lijst }) => lijst).length,
    weggehaald: weg.filter(({ weggehaald }) => weggehaald).length,
    gewist: weg.filter(({ gewist }) => gewist).length,
  };
  const { broken, destroyed, dossiers } = model;
  return {
    broken,
    hash: hash.digest('hex'),
    calls,
    dossiers: dossiers.length,
    destroyed,
    vernietigd,
    soorten,
    restarts,
    putAside,
    restores,
    verrassingen,
  };
}
