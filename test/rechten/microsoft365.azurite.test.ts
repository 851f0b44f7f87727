import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { fixedClock } from '../../src/clock.ts';
import { openGraph } from '../../src/graph/index.ts';
import { maakPlan } from '../../src/inrichten/plan.ts';
import { readStand } from '../../src/inrichten/stand.ts';
import { voerUit } from '../../src/inrichten/voer-uit.ts';
import { beginRechten, stepRechten } from '../../src/rechten/ronde.ts';
import type { Message } from '../../src/storage/queues.ts';
import { openStorage } from '../../src/storage/index.ts';
import { lookAtDrive } from '../../src/watch/drive-round.ts';
import { bareMicrosoft365, groepen, type Bare } from '../inrichten/m365.ts';

let here: Bare;
let app: App;
const clock = fixedClock('2026-11-14T01:00:00Z');
const queue: Message<'rechten-nalopen'>[] = [];
const soorten: string[] = [];

beforeAll(async () => {
  here = await bareMicrosoft365();
  const mark = `-${process.pid}`;
  const settings = { ...here.settings, scholen: here.settings.scholen.map((school) => ({ ...school, id: `${school.id}${mark}` })) };
  const voor = { loketgroep: settings.LOKET_GROEP, clientId: settings.GRAPH_CLIENT_ID };
  const plan = maakPlan(await readStand(here.graph, settings.scholen, voor.clientId), voor);
  for await (const { fout } of voerUit(here.graph, plan, { weghalen: false })) expect(fout).toBeUndefined();
  const storage = await openStorage({ AzureWebJobsStorage: inject('azurite') });
  app = {
    settings,
    clock,
    graph: openGraph(settings, { log: () => {} }),
    storage: {
      ...storage,
      send: async (name, message) => {
        if (name === 'rechten-nalopen') queue.push(message as Message<'rechten-nalopen'>);
      },
    },
    log: () => {},
  };
});
afterAll(() => here.m365.end());

const post = (id: string, what: 'invite' | 'createLink', body: object) =>
  here.m365.call(`/drives/${here.m365.drive}/items/${id}/${what}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
const put = async (name: string) => {
  const { id } = await app.graph.getItemByPath(here.m365.drive, 'De Eik/Aanvragen');
  const folder = await app.graph.createFolder(here.m365.drive, id, 'Verzonnen');
  return (await app.graph.upload(here.m365.drive, folder.id, name, Buffer.from(name), 'fail')).id;
};
async function round(): Promise<void> {
  soorten.length = 0;
  clock.set(new Date(clock.now().getTime() + 7 * 86_400_000));
  await lookAtDrive(app, { driveId: here.m365.drive, sinds: app.clock.now().toISOString(), poging: 0 });
  await beginRechten(app);
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) await stepRechten(app, next);
  for (const { id } of app.settings.scholen) for await (const { soort } of app.storage.rechtenVondsten.list(id)) soorten.push(soort);
}

describe('who has access, as Microsoft 365 tells it', () => {
  it('finds nothing where only school and loket are let in, by whichever way they share among themselves', async () => {
    const file = await put('onder elkaar.pdf');
    await post(file, 'invite', { recipients: [{ objectId: groepen.loket }], roles: ['read'], requireSignIn: true });
    await post(file, 'invite', { recipients: [{ email: 'mentor@eik.example' }], roles: ['write'], requireSignIn: true });
    await round();
    expect(soorten).toEqual([]);
  });

  it('finds links, another school, a stranger and a file that follows its folder no more; takes away what the setting reaches', async () => {
    const [open, all, other, stranger, broken] = await Promise.all(['a', 'b', 'c', 'd', 'e'].map((name) => put(`${name}.pdf`)));
    await post(open ?? '', 'createLink', { type: 'view', scope: 'anonymous' });
    await post(all ?? '', 'createLink', { type: 'edit', scope: 'organization' });
    await post(other ?? '', 'invite', { recipients: [{ objectId: groepen.linde }], roles: ['read'], requireSignIn: true });
    await post(stranger ?? '', 'invite', { recipients: [{ email: 'wie@elders.example' }], roles: ['read'], requireSignIn: true });
    const eik = { recipients: [{ objectId: groepen.eik }], roles: ['write'], requireSignIn: true, retainInheritedPermissions: false };
    await post(broken ?? '', 'invite', eik);
    await round();
    const every = ['andere-school', 'onbekend', 'openbaar', 'organisatie', 'verbroken'];
    expect([...soorten].sort((a, b) => a.localeCompare(b))).toEqual(every);
    app.settings.RECHTEN_WEGHALEN = 'ja';
    await round();
    await round(); // a round later what was taken away is not there any more
    expect([...soorten].sort((a, b) => a.localeCompare(b))).toEqual(['onbekend', 'verbroken']);
    const left = await app.graph.listPermissions(here.m365.drive, stranger ?? '');
    expect(left.filter(({ geerfd }) => !geerfd)).toHaveLength(1);
  });
});
