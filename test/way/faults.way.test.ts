import { afterEach, describe, expect, it } from 'vitest';
import { Loket } from './loket.ts';
import { Service, type TreeItem } from './service.ts';

let service: Service;
afterEach(() => service.stop());

const files = (items: TreeItem[] = []): string[] =>
  items.flatMap(({ kind, name, children }) => (kind === 'file' ? [name] : files(children))).sort();

/** Goes the whole way of a complete dossier, to the folder gone and the letter there; returns what a person can see at the end. Says when each of its stages begins. */
async function goTheWholeWay(begins = () => {}): Promise<{ cards: string[]; mails: string[]; letters: string[]; destroyed: number }> {
  const lettersOf = async (school: string) => files((await service.at(school, 'Beschikkingen'))?.item.children);
  const place = await service.drop('compleet');
  const before = await lettersOf(place.school);
  begins();
  const kenmerk = await service.status(place, 'in behandeling');
  await service.until('the card', async () => ((await service.cards(kenmerk)).length > 0 ? true : undefined));
  await service.until('the mail', async () => ((await service.mails(kenmerk)).length > 0 ? true : undefined));
  const loket = new Loket(service);
  begins();
  await service.until('the sign-in page', () => tried(() => loket.signIn('voorzitter')));
  await service.until('the decision', () => tried(() => record(loket, kenmerk)));
  await cardOn(kenmerk, 'Een besluit wacht op een handtekening');
  await service.until('the signature', () => tried(() => sign(loket, kenmerk)));
  await service.status(place, 'toegekend');
  await service.until('the mail on the decision', async () => ((await service.mails(kenmerk)).length > 1 ? true : undefined));
  await cardOn(kenmerk, 'Besluit: toegekend');
  await service.act('clock', { months: 6 });
  begins();
  await nightUntil('the announcement', async () => ((await service.mails(kenmerk)).length > 2 ? true : undefined));
  await service.act('clock', { days: 15 });
  begins();
  // An answer that was lost may hide an approval that was taken: then the list is empty and the folder goes
  await nightUntil('the folder gone', async () => {
    await tried(async () => void (await loket.approve([kenmerk])));
    return (await service.at(place.school, 'Aanvragen', place.map)) === undefined ? true : undefined;
  });
  await service.until('told that it is gone', async () => ((await service.mails(kenmerk)).length > 3 ? true : undefined));
  await cardOn(kenmerk, 'Bestanden vernietigd');
  const paths = await service.storage.archief.paths('vernietigingen/');
  const lines = (await Promise.all(paths.map((path) => service.storage.archief.read(path)))).join('\n').split('\n');
  const numberless = (text: string) => text.replaceAll(kenmerk, 'D').replaceAll(/\d{4}/g, '#');
  return {
    cards: (await service.cards(kenmerk)).map(numberless),
    mails: (await service.mails(kenmerk)).map(numberless),
    letters: (await lettersOf(place.school)).filter((name) => !before.includes(name)).map(numberless),
    destroyed: lines.filter((line) => line.includes('"soort":"vernietiging"') && line.includes(kenmerk)).length,
  };
}

/** Waits for the card on a dossier that begins so. */
const cardOn = (kenmerk: string, begin: string) =>
  service.until(`the card: ${begin}`, async () => (await service.cards(kenmerk)).find((text) => text.startsWith(begin)));

/** Records the decision; nothing where that was done, and the answer lost. */
async function record(loket: Loket, kenmerk: string): Promise<void> {
  await loket.signIn('secretaris');
  if (await loket.isRecorded(kenmerk)) return;
  const page = await loket.page(`/loket/dossiers/${kenmerk}/besluit/nieuw`);
  const advices = Array.from(
    page.matchAll(/name="(deskundige-\d)-naam"[^>]*value="([^"]+)"/g),
    ([, name]) => [`${name}-advies`, 'toekennen'] as const,
  );
  const reasons = 'De ondersteuning op school is volledig benut en was niet genoeg.';
  await loket.decide(kenmerk, { besluit: 'toekennen', motivering: reasons, leerlingKlopt: 'ja', ...Object.fromEntries(advices) });
}

/** Signs it; nothing where that was done, and the answer lost. */
async function sign(loket: Loket, kenmerk: string): Promise<void> {
  await loket.signIn('secretaris');
  if (await loket.waits(kenmerk)) await loket.sign(kenmerk);
}

/** True where it went through; a service that is just being started again is tried again. */
async function tried(act: () => Promise<void>): Promise<true | undefined> {
  try {
    await act();
    return true;
  } catch (error) {
    if (error instanceof TypeError || /: (404|409|5\d\d)|was refused: (409|5\d\d)|al een besluit|status 40[14]/.test(String(error)))
      return undefined;
    throw error;
  }
}

/** Has the night's timer run until something is so. */
const nightUntil = (what: string, look: () => Promise<true | undefined>) =>
  service.until(what, async () => {
    await tried(() => service.timer('termijnen-nalopen'));
    return look();
  });

/** The same chance for the same seed. */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

/**
 * Lets a process work: until Microsoft 365 answered some more calls, however long they take on a busy machine, or for some looks where nothing is asked of it, as while a
 * document is read.
 */
async function someWork(random: () => number): Promise<void> {
  const enough = (await service.calls()) + Math.floor(random() * 12);
  let looks = 5 + Math.floor(random() * 30);
  await service.until('some work', async () => {
    looks -= 1;
    return looks <= 0 || (await service.calls()) >= enough ? true : undefined;
  });
}

/** Seconds that one thing may take while processes are killed, and the way in all: on a busy machine each takes long to start. */
const patience = { step: 240, way: 600 } as const;

const undisturbed = {
  cards: [
    expect.stringMatching(/^Besluit: toegekend/),
    expect.stringMatching(/^Bestanden vernietigd/),
    expect.stringMatching(/^Bestanden worden vernietigd/),
    expect.stringMatching(/^Een besluit wacht op een handtekening/),
    expect.stringMatching(/^Nieuw dossier: compleet/),
  ],
  mails: expect.objectContaining({ length: 4 }),
  letters: [expect.stringMatching(/^Beschikking .* voor de ouders\.pdf$/), expect.stringMatching(/^Beschikking .*-#\.pdf$/)],
  destroyed: 1,
};

describe('the whole way under faults', () => {
  it('with every notification lost, the timer sees to it: same end', async () => {
    service = await Service.start({ firstRound: false });
    await service.act('knobs', { notifications: 'lose' });
    await service.timer('abonnementen-nalopen');
    const looking = setInterval(() => void tried(() => service.timer('drives-nalopen')), 1000);
    try {
      expect(await goTheWholeWay()).toEqual(undisturbed);
    } finally {
      clearInterval(looking);
    }
    expect(await service.poisoned()).toEqual([]);
  });

  it('with the process killed (SIGKILL) twenty times at moments chosen by chance: same end', { timeout: patience.way * 1000 }, async () => {
    service = await Service.start({ hosts: 1, hiddenSeconds: 2 });
    service.patience = patience.step;
    const random = chance(20261122);
    // Five in each of the four stages, or in what comes after it
    const state = { kills: 0, due: 0, ended: false };
    const killing = (async () => {
      while (!state.ended && state.kills < 20) {
        await someWork(random);
        if (state.ended) return;
        if (state.kills >= state.due) continue;
        await service.running.killHost(0);
        state.kills += 1;
        await service.running.restartHost(0);
      }
    })();
    // Work whose host was killed five times is put aside; the timer takes it up again after a while, which comes sooner here.
    const taking = setInterval(() => void service.minutesLater(25).then(() => tried(() => service.timer('achterstand-hervatten'))), 15_000);
    try {
      // One dossier after another, until all the killing is done.
      do expect(await goTheWholeWay(() => void (state.due += 5))).toEqual(undisturbed);
      while (state.kills < 20);
    } finally {
      state.ended = true;
      clearInterval(taking);
      await killing;
    }
    expect(state.kills).toBe(20);
  });
});
