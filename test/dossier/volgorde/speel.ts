import { controleer } from './controle.ts';
import type { Verstuurd } from './graph.ts';
import { alleTimers, Wereld, type Timer } from './wereld.ts';

/** How much happens while all goes wrong; how long after it is looked whether anything still moves. */
const maat = { begin: 3, stappen: 70, meestBerichten: 3000, meestRondes: 100, rustigeRondes: 6, rondeSeconden: 300 } as const;

/** Lets one thing happen. */
async function happen(wereld: Wereld): Promise<void> {
  const { prng } = wereld;
  const chance = prng.below(100);
  const visible = wereld.visible();
  if (chance < 45 && visible.length > 0) return wereld.deliver(prng.pick(visible));
  if (chance < 62 && visible.length > 0) {
    const chosen = [prng.pick(visible), prng.pick(visible), prng.pick(visible)].slice(0, 2 + prng.below(2));
    wereld.note('tegelijk:');
    await Promise.all(chosen.map((one) => wereld.deliver(one)));
    return;
  }
  if (chance < 70) {
    wereld.note(wereld.school.act());
    if (prng.percent(70)) await wereld.notify();
    return;
  }
  if (chance < 76) return wereld.timer(prng.pick(alleTimers));
  if (chance < 78) return wereld.note(wereld.school.openOrClose());
  if (chance < 81) return wereld.checkedAgain();
  const next = Math.min(...wereld.waiting().map(({ message }) => message.visibleAt));
  const until = (next - wereld.clock.now().getTime()) / 1000;
  if (chance < 92 && Number.isFinite(until) && until > 0) wereld.forward(until);
  else wereld.forward(chance < 95 ? prng.below(60) : 60 * prng.below(40));
}

/** The timers of one round after a quiet while: the drives every five minutes, what came to a stop every ten. */
const ronde: readonly (readonly Timer[])[] = [
  ['drives', 'hartslag'],
  ['drives', 'hartslag', 'dossiers', 'berichten'],
];

/** From here on nothing goes wrong: everything is done as its time comes, until nothing moves for long enough. */
async function settle(wereld: Wereld): Promise<void> {
  wereld.rustig = true;
  wereld.school.closeAll();
  wereld.note('van hier af gaat alles goed');
  let before = '';
  for (let round = 0, still = 0; still < maat.rustigeRondes; round += 1) {
    if (round > maat.meestRondes) throw new Error('het komt niet tot rust');
    for (const timer of ronde[round % ronde.length] ?? []) await wereld.timer(timer);
    await work(wereld, wereld.clock.now().getTime() + maat.rondeSeconden * 1000);
    const tables = ['Dossiers', 'Berichten'].map((name) => [...wereld.account.table(name).all()].map(({ etag }) => etag));
    const now = JSON.stringify([tables, wereld.bibliotheek.memory.changes, wereld.bibliotheek.verstuurd.length]);
    still = now === before && wereld.waiting().length === 0 ? still + 1 : 0;
    before = now;
  }
}

/** Does what waits as its time comes, until a moment. */
async function work(wereld: Wereld, until: number): Promise<void> {
  for (let count = 0; ; count += 1) {
    if (count > maat.meestBerichten) throw new Error('de wachtrijen komen niet tot rust');
    const [next] = wereld.waiting().toSorted((a, b) => a.message.visibleAt - b.message.visibleAt);
    if (next === undefined || next.message.visibleAt > until) break;
    wereld.forward(Math.max(0, (next.message.visibleAt - wereld.clock.now().getTime()) / 1000));
    await wereld.deliver(next);
  }
  wereld.forward(Math.max(0, (until - wereld.clock.now().getTime()) / 1000));
}

/** Plays one seed to its end: what is then not as it must be, what happened line by line, and what was sent. */
export async function speel(seed: number): Promise<{ mis: string[]; verloop: string[]; verstuurd: readonly Verstuurd[] }> {
  const wereld = await Wereld.begin(seed);
  const mis: string[] = [];
  try {
    for (let count = 0; count < maat.begin; count += 1) {
      wereld.note(wereld.school.act());
      await wereld.notify();
    }
    for (let count = 0; count < maat.stappen; count += 1) await happen(wereld);
    await settle(wereld);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    mis.push(error.message);
  }
  mis.push(...(await controleer(wereld)));
  return { mis, verloop: wereld.verloop, verstuurd: wereld.bibliotheek.verstuurd };
}
