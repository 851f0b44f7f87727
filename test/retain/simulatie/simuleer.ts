import { createHash } from 'node:crypto';
import { plusDays } from '../../../src/calendar.ts';
import { chooseDue } from '../../../src/retain/due.ts';
import { sluitRondes } from '../../../src/retain/ronde.ts';
import { vergelijkMetBewijs } from '../../../src/retain/teruggekomen.ts';
import { Killed } from '../../fakes/crash.ts';
import { Gate } from '../../fakes/gate.ts';
import { Prng } from '../../fakes/prng.ts';
import { controleer, controleerEinde } from './controle.ts';
import { Mensen } from './handelingen.ts';
import { Model } from './model.ts';
import { storingen } from './storingen.ts';
import { Wereld } from './wereld.ts';

/** How large a world is. `perDag`: dossiers that come in on a day, in hundredths; `controleDagen`: how often the stores are held against the model. */
export type Maat = { schools: number; days: number; perDag: number; controleDagen: number };
export const klein: Maat = { schools: 2, days: 730, perDag: 2, controleDagen: 1 };
export const groot: Maat = { schools: 300, days: 730, perDag: 400, controleDagen: 30 };

/** How it went: what was broken (nothing, one hopes), a hash of all that happened, and figures. */
export type Verloop = {
  broken: string[];
  hash: string;
  dossiers: number;
  destroyed: number;
  vernietigd: number;
  restarts: number;
  putAside: number;
  restores: number;
};

/** Days at the end on which nothing comes in and nothing fails. */
const quietDays = 75;
const first = '2025-01-01';

/** Two years of a partnership, day by day, from one seed: the same seed gives the same to the byte. Stops at the first day on which an invariant is broken. */
export async function simuleer(seed: number, maat: Maat): Promise<Verloop> {
  const prng = new Prng(seed);
  const wereld = new Wereld(maat.schools, {
    VERNIETIGEN_GOEDKEURING: prng.percent(70) ? 'persoon' : 'automatisch',
    VERNIETIGEN_REM_AANTAL: prng.percent(30) ? 1 : 50,
  });
  const model = new Model();
  const mensen = new Mensen(wereld, model, prng);
  const hash = createHash('sha256');
  const besides = await wereld.proces(new Gate());
  const note = (line: string) => void hash.update(`${mensen.day} ${line}\n`);
  wereld.graph.onDestroy = (_drive, item) => {
    note(`destroyed ${item}`);
    model.onDestroy(item, mensen.day);
  };
  await wereld.start();
  const dirty = new Set(wereld.schools);
  let backup: { restore: () => void; day: string } | undefined;
  let restores = 0;

  const at = (time: string) => wereld.clock.set(`${mensen.day}T${time}Z`);
  const look = async () => {
    for (const school of dirty) {
      await wereld.look(school);
      for (const dossier of model.dossiers) if (dossier.school === school) dossier.gezien = dossier.upload;
    }
    dirty.clear();
  };
  const schools = async (n: number) => {
    const perWorld = (chance: number) => prng.percent((chance * maat.perDag) / 2);
    for (let left = maat.perDag; left > 0; left -= 100)
      if (prng.percent(left)) {
        const school = prng.pick(wereld.schools);
        mensen.nieuw(school);
        dirty.add(school);
      }
    const open = mensen.open();
    if (open.length > 0 && n % 2 === 0) {
      const dossier = prng.pick(open);
      if (perWorld(2)) mensen.upload(dossier, `${prng.below(4) + 1}.pdf`);
      if (perWorld(1)) mensen.gooiWeg(dossier);
      if (perWorld(1)) mensen.haalTerug();
      for (const one of open) dirty.add(one.school);
    }
  };
  const loket = async (quiet: boolean) => {
    for (const dossier of mensen.open()) {
      if (!dossier.besloten && (quiet || prng.percent(5))) await mensen.besluit(dossier);
      if (quiet) continue;
      if (prng.percent(0.4)) await mensen.houd(dossier);
      if (dossier.besloten && !dossier.bezwaar && prng.percent(0.3)) await mensen.bezwaar(dossier, 'loopt');
    }
    for (const dossier of model.dossiers) {
      if (dossier.houden.size > 0 && prng.percent(quiet ? 60 : 3)) await mensen.hefOp(dossier);
      if (dossier.bezwaar && prng.percent(quiet ? 60 : 3)) await mensen.bezwaar(dossier, 'afgehandeld');
    }
    if (quiet || prng.percent(50)) await mensen.keur();
  };
  /** The work of the queues, on some days with trouble, a kill, or a hold that is set while something is destroyed. */
  const work = async (quiet: boolean) => {
    const trouble = !quiet && prng.percent(15) ? storingen(prng, 25) : undefined;
    const surprise = !quiet && prng.percent(30) ? mensen.open().find(({ goedgekeurdOp }) => goedgekeurdOp !== undefined) : undefined;
    wereld.wrong = trouble;
    wereld.gate.wrong = trouble;
    if (!quiet && prng.percent(15)) wereld.gate.kill(prng.below(120) + 1, prng.percent(50) ? 'before' : 'after');
    if (surprise !== undefined && prng.percent(30))
      wereld.before = { call: 'graph.retentionLabel', act: () => mensen.houd(surprise, besides) };
    await wereld.work(4 * 3600);
    wereld.before = undefined;
    wereld.wrong = undefined;
    wereld.gate.wrong = undefined;
    // A person whose act was killed looks whether it was done; here nobody does
    wereld.gate.kill(Number.POSITIVE_INFINITY, 'before');
    if (wereld.gate.dead) await wereld.start();
  };
  const night = async () => {
    const { app } = wereld;
    await chooseDue(app);
    await sluitRondes(app);
    if (maat.controleDagen === 1 || mensen.day.endsWith('01')) await vergelijkMetBewijs(app);
  };

  for (let n = 0; n < maat.days && model.broken.length === 0; n += 1) {
    mensen.day = plusDays(first, n);
    const quiet = n >= maat.days - quietDays;
    try {
      at('02:00:00');
      await night();
      await work(quiet);
      at('09:00:00');
      if (!quiet) await schools(n);
      at('10:00:00');
      await look();
      await work(quiet);
      at('15:00:00');
      await loket(quiet);
      await work(quiet);
      if (!quiet && backup === undefined && prng.percent(2)) backup = { restore: wereld.account.backup(), day: mensen.day };
      else if (backup !== undefined && prng.percent(40)) {
        at('21:00:00');
        backup.restore();
        note(`restored ${backup.day}`);
        backup = undefined;
        restores += 1;
        await wereld.start();
        await vergelijkMetBewijs(wereld.app);
        for (const school of wereld.schools) dirty.add(school);
        await look();
        await mensen.opnieuwVastleggen();
        await wereld.work();
      }
    } catch (error) {
      if (!(error instanceof Killed)) throw error;
      await wereld.start();
    }
    at('23:00:00');
    if (n % maat.controleDagen === 0 || n === maat.days - 1) await controleer(besides, wereld, model, mensen.day);
    for (const event of wereld.events.splice(0)) note(event);
  }
  if (model.broken.length === 0) await controleerEinde(besides, model, mensen.day, plusDays(mensen.day, -60));
  for (const line of model.broken) note(line);
  const { restarts, putAside } = wereld;
  const vernietigd = model.dossiers.filter((one) => one.vernietigd).length;
  const { broken, destroyed } = model;
  return { broken, hash: hash.digest('hex'), dossiers: model.dossiers.length, destroyed, vernietigd, restarts, putAside, restores };
}
