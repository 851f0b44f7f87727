import { beforeEach, describe, expect, it } from 'vitest';
import { GraphFault } from '../../src/graph/fault.ts';
import type { Toegang } from '../../src/graph/permission.ts';
import { beginRechten, resumeRechten, spreiding, stepRechten } from '../../src/rechten/ronde.ts';
import type { Message } from '../../src/storage/queues.ts';
import { lookAtDrive } from '../../src/watch/drive-round.ts';
import { testApp } from '../fakes/app.ts';

type App = Awaited<ReturnType<typeof testApp>>;
let app: App;
beforeEach(async () => {
  app = await testApp('2026-11-21T01:00:00Z');
});

const erfenis = (app: App): Toegang => ({
  id: 'e',
  rollen: ['write'],
  geerfd: true,
  wie: 'groep',
  sleutel: app.settings.scholen[0]?.groep ?? '',
});
const openbaar: Toegang = { id: 'l1', rollen: ['read'], geerfd: false, wie: 'koppeling', bereik: 'iedereen' };
const vreemd: Toegang = { id: 'p1', rollen: ['write'], geerfd: false, wie: 'persoon', sleutel: 'jan@hetbaken.example' };

/** What stands on the queue of the guard and was not taken off yet. */
function taken(): Message<'rechten-nalopen'>[] {
  const found = app.sent.filter(({ queue }) => queue === 'rechten-nalopen').map(({ message }) => message as Message<'rechten-nalopen'>);
  app.sent.splice(0, app.sent.length, ...app.sent.filter(({ queue }) => queue !== 'rechten-nalopen'));
  return found;
}
/** Carries the round out to its end; gives the number of steps. */
async function walk(messages = taken()): Promise<number> {
  let steps = 0;
  for (let next = messages; next.length > 0; next = taken()) {
    for (const message of next) await stepRechten(app, message);
    steps += next.length;
  }
  return steps;
}
async function week(): Promise<void> {
  app.clock.set(new Date(app.clock.now().getTime() + 7 * 86_400_000));
  await beginRechten(app);
  await walk();
}
async function cards(): Promise<string[][]> {
  const found: string[][] = [];
  for (const school of app.settings.scholen)
    for await (const { inhoud } of app.storage.berichten.list(`school-${school.id}`)) {
      const { kaart } = JSON.parse(String(await app.storage.afgeleid.read(inhoud))) as {
        kaart: { body: { inlines?: { text: string }[] }[] };
      };
      found.push(kaart.body.flatMap(({ inlines = [] }) => inlines.map(({ text }) => text)).filter((text) => text.startsWith('• ')));
    }
  return found;
}
const know = () => lookAtDrive(app, { driveId: app.driveId, sinds: app.clock.now().toISOString(), poging: 0 });
const shared = (id: string, ...own: Toegang[]) => app.graph.permissions.set(id, [...own, erfenis(app)]);

describe('the weekly look at who has access', () => {
  it('tells each kind on one card per school, once, without a name of a pupil or a file', async () => {
    const brief = app.graph.put('De Esdoorn/Aanvragen/Sanne Verzonnen/brief.pdf', 'x');
    const map = app.graph.folder('De Esdoorn/Aanvragen/Sanne Verzonnen');
    const los = app.graph.put('De Esdoorn/Beschikkingen/Besluit Sanne.pdf', 'y');
    const anders = app.graph.put('Het Baken/Aanvragen/Ook Verzonnen/a.pdf', 'z');
    await know();
    shared(brief, openbaar);
    shared(map, vreemd);
    app.graph.permissions.set(los, [{ ...erfenis(app), geerfd: false }]);
    shared(anders, { ...openbaar, bereik: 'organisatie' });
    await beginRechten(app);
    expect(await walk()).toBe(1);
    const told = await cards();
    expect(told.map((points) => points.length)).toEqual([3, 1]);
    const all = told.flat().join('\n');
    expect(all).toMatch(/in dossier D-[\w-]+: een koppeling waarmee iedereen het kan openen/);
    expect(all).toMatch(/• dossier D-[\w-]+: iemand van een andere school heeft toegang/);
    expect(all).toContain('in de map Beschikkingen: eigen rechten');
    expect(all).not.toMatch(/Sanne|Verzonnen|brief|jan@/);
    await week();
    await week();
    expect(await cards()).toEqual(told);
    expect(app.graph.calls).not.toContain('removePermission');
  });

  it('leaves alone what belongs to the school and the loket', async () => {
    const file = app.graph.put('De Esdoorn/Aanvragen/A/a.pdf', 'x');
    await know();
    shared(
      file,
      { ...vreemd, sleutel: 'mentor@deesdoorn.example' },
      { ...vreemd, sleutel: app.settings.LOKET_POSTBUS },
      { ...vreemd, wie: 'groep', sleutel: app.settings.LOKET_GROEP ?? '' },
    );
    app.settings.RECHTEN_WEGHALEN = 'ja';
    await week();
    expect(await cards()).toEqual([]);
    expect(app.graph.permissions.get(file)).toHaveLength(4);
  });

  it('takes away what is certain when the setting says so, says that on the card, and leaves the rest', async () => {
    const file = app.graph.put('De Esdoorn/Aanvragen/A/a.pdf', 'x');
    await know();
    shared(file, openbaar, vreemd, { ...vreemd, id: 'p2', sleutel: 'wie@elders.example' });
    app.settings.RECHTEN_WEGHALEN = 'ja';
    await week();
    expect(app.graph.permissions.get(file)?.map(({ id }) => id)).toEqual(['p2', 'e']);
    const [points = []] = await cards();
    expect(points.filter((point) => point.endsWith('(weggehaald)'))).toHaveLength(2);
    expect(points.filter((point) => !point.endsWith('(weggehaald)'))).toHaveLength(1);
  });

  it('what Microsoft 365 refuses to take away is told as still there, once, and tried again each week', async () => {
    const file = app.graph.put('De Esdoorn/Aanvragen/A/a.pdf', 'x');
    await know();
    shared(file, openbaar);
    app.settings.RECHTEN_WEGHALEN = 'ja';
    let tries = 0;
    app.graph.removePermission = async () => {
      tries += 1;
      throw new GraphFault('geen-toegang', { status: 403, operation: 'recht-weghalen', next: '' });
    };
    await week();
    await week();
    expect(tries).toBe(2);
    expect(await cards()).toEqual([[expect.stringMatching(/openen$/)]]);
  });

  it('tells again what was gone and came back', async () => {
    const file = app.graph.put('De Esdoorn/Aanvragen/A/a.pdf', 'x');
    await know();
    shared(file, openbaar);
    await week();
    shared(file);
    await week();
    shared(file, openbaar);
    await week();
    expect(await cards()).toHaveLength(2);
  });

  it('puts no more on a card than it shows, and the rest on a next one', async () => {
    const files = Array.from({ length: 20 }, (_, index) => app.graph.put(`De Esdoorn/Aanvragen/A/${index}.pdf`, `${index}`));
    await know();
    for (const file of files) shared(file, openbaar);
    await week();
    expect((await cards()).map((points) => points.length).sort((a, b) => b - a)).toEqual([15, 5]);
  });
});

describe('a round is spread, and may be broken off anywhere', () => {
  const many = spreiding.items * 2 + 7;
  async function fill(): Promise<string[]> {
    const files = Array.from({ length: many }, (_, index) => app.graph.put(`De Esdoorn/Aanvragen/A/${index}.pdf`, `${index}`));
    await know();
    for (const file of files) shared(file);
    return files;
  }

  it('so many items at a time, with a pause, each looked at once', async () => {
    await fill();
    await beginRechten(app);
    const steps: { delay: number }[] = [];
    for (let next = app.sent.splice(0); next.length > 0; next = app.sent.splice(0)) {
      for (const { queue, message, delay } of next)
        if (queue === 'rechten-nalopen') {
          steps.push({ delay });
          await stepRechten(app, message);
        }
    }
    expect(steps.map(({ delay }) => delay)).toEqual([0, spreiding.seconden, spreiding.seconden]);
    expect(app.graph.calls.filter((call) => call === 'listPermissions')).toHaveLength(many + 3);
  });

  it('a message that comes twice, or late, does nothing; one that was lost is sent again', async () => {
    const [first = ''] = await fill();
    shared(first, openbaar);
    await beginRechten(app);
    const [begin] = taken();
    if (begin === undefined) throw new Error('nothing was begun');
    await stepRechten(app, begin);
    const looks = app.graph.calls.filter((call) => call === 'listPermissions').length;
    await stepRechten(app, begin);
    expect(app.graph.calls.filter((call) => call === 'listPermissions')).toHaveLength(looks);
    taken(); // the next message is lost
    expect(await resumeRechten(app)).toBe(0);
    app.clock.set(new Date(app.clock.now().getTime() + (spreiding.stil + 1) * 60_000));
    await resumeRechten(app);
    await walk(taken().filter(({ driveId }) => driveId === app.driveId));
    expect((await app.storage.rechtenRondes.get('ronde', app.driveId))?.record.klaarOp).toBeDefined();
    expect(await cards()).toHaveLength(1);
  });

  it('a new week does not begin while a round is under way', async () => {
    await fill();
    await beginRechten(app);
    const before = (await app.storage.rechtenRondes.get('ronde', app.driveId))?.record;
    app.clock.set('2026-11-28T01:00:00Z');
    expect(await beginRechten(app)).toBe(0);
    expect((await app.storage.rechtenRondes.get('ronde', app.driveId))?.record).toEqual(before);
  });

  it('where Microsoft 365 is busy it goes on later from where it was, not sooner than asked', async () => {
    await fill();
    await beginRechten(app);
    const [begin] = taken();
    if (begin === undefined) throw new Error('nothing was begun');
    const original = app.graph.listPermissions.bind(app.graph);
    let looks = 0;
    app.graph.listPermissions = async (driveId, itemId) => {
      looks += 1;
      if (looks === 11) {
        throw new GraphFault('te-druk', { status: 429, operation: 'rechten-lezen', next: '', retryAfter: 900 });
      }
      return original(driveId, itemId);
    };
    await stepRechten(app, begin);
    const [next] = app.sent.filter(({ queue }) => queue === 'rechten-nalopen');
    expect(next?.delay).toBe(900);
    await walk();
    expect(app.graph.calls.filter((call) => call === 'listPermissions')).toHaveLength(many + 3);
  });

  it.each([
    ['before', 'listPermissions'],
    ['before', 'removePermission'],
    ['after', 'removePermission'],
  ] as const)('a crash %s %s is made up for by the same message, with one card', async (moment, call) => {
    const files = await fill();
    for (const file of files.slice(0, 12)) shared(file, openbaar);
    app.settings.RECHTEN_WEGHALEN = 'ja';
    await beginRechten(app);
    const [begin] = taken();
    if (begin === undefined) throw new Error('nothing was begun');
    const original = app.graph[call].bind(app.graph) as (...given: string[]) => Promise<never>;
    let count = 0;
    app.graph[call] = async (...given: string[]) => {
      count += 1;
      if (count === 3 && moment === 'before') throw new Error('crash');
      const answer = await original(...given);
      if (count === 3) throw new Error('crash');
      return answer;
    };
    await expect(
      (async () => {
        await stepRechten(app, begin);
        await walk();
      })(),
    ).rejects.toThrow('crash');
    const state = (await app.storage.rechtenRondes.get('ronde', app.driveId))?.record;
    if (state === undefined) throw new Error('the round is gone');
    await walk([{ driveId: app.driveId, ronde: state.ronde, na: state.na }]);
    const told = await cards();
    expect(told.map((points) => points.length)).toEqual([12]);
    expect(told.flat().every((point) => point.endsWith('(weggehaald)'))).toBe(true);
  });

  it('a crash while cards are laid ready tells each finding once all the same', async () => {
    const files = await fill();
    for (const file of files.slice(0, 20)) shared(file, openbaar);
    const send = app.storage.send.bind(app.storage);
    let cardsAsked = 0;
    app.storage.send = async (queue, message, delay) => {
      if (queue === 'bericht-versturen' && (cardsAsked += 1) === 2) throw new Error('crash');
      return send(queue, message, delay);
    };
    await beginRechten(app);
    await expect(walk()).rejects.toThrow('crash');
    const state = (await app.storage.rechtenRondes.get('ronde', app.driveId))?.record;
    if (state === undefined) throw new Error('the round is gone');
    await walk([{ driveId: app.driveId, ronde: state.ronde, na: state.na }]);
    expect((await cards()).map((points) => points.length).sort((a, b) => b - a)).toEqual([15, 5]);
  });
});
