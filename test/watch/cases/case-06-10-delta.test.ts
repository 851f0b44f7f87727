import { afterEach, describe, expect, it } from 'vitest';
import { caseApp, type CaseApp } from './case-app.ts';

let app: CaseApp;
afterEach(() => app.end());

const esdoorn = 'De Esdoorn/Aanvragen';
const shown = async () =>
  (await app.dossiers()).toSorted((a, b) => a.map.localeCompare(b.map)).map(({ map, status, versie }) => [map, status, versie]);
const tellings = () => app.drain({ queues: ['bericht-versturen'], seconds: 0 });

describe('what went wrong for others', () => {
  it('6. 410, and its Location answers 500: everything is listed anew from the beginning, and nothing is told again', async () => {
    app = await caseApp();
    await app.put(`${esdoorn}/A/een.txt`, 'x');
    await app.put(`${esdoorn}/B/een.txt`, 'x');
    await app.look();
    app.sent.length = 0;
    await app.m365.admin('delete', { drive: app.drives[0], item: await app.idAt(`${esdoorn}/B`) });
    await app.put(`${esdoorn}/C/een.txt`, 'x');
    await app.knobs({ resyncLocation: 'fails' });
    await app.m365.admin('expire-delta');
    await app.look();
    expect(await shown()).toEqual([['A', 'ontvangen', 1], ['B', 'gesloten', 1], ['C', 'ontvangen', 1]]); // prettier-ignore
    expect(app.sent.map(({ queue }) => queue).toSorted()).toEqual(['bericht-versturen', 'dossier-rust']);
    // The new link is kept: the next look asks for what changed only.
    await app.m365.admin('reset-units');
    await app.look();
    expect(await app.m365.view('state')).toMatchObject({ units: { total: 1 } });
  });

  it('6. 410 with a Location that works is followed there', async () => {
    app = await caseApp();
    await app.put(`${esdoorn}/A/een.txt`, 'x');
    await app.look();
    await app.put(`${esdoorn}/B/een.txt`, 'x');
    await app.m365.admin('expire-delta');
    await app.look();
    expect(await shown()).toEqual([['A', 'ontvangen', 1], ['B', 'ontvangen', 1]]); // prettier-ignore
  });

  it('7. nextLink loops: the look stops and says so, and the next one works', async () => {
    app = await caseApp();
    for (const name of ['A', 'B', 'C']) await app.put(`${esdoorn}/${name}/een.txt`, name);
    await app.knobs({ deltaLoops: true, pageSize: 3 });
    await expect(app.look()).rejects.toMatchObject({ kind: 'opnieuw-beginnen' });
    await app.knobs({ deltaLoops: false });
    await app.look();
    expect((await shown()).map(([map]) => map)).toEqual(['A', 'B', 'C']);
  });

  it('7. 404 in the middle of paging: begun anew, in the first listing and in a later round', async () => {
    app = await caseApp();
    for (const name of ['A', 'B', 'C']) await app.put(`${esdoorn}/${name}/een.txt`, name);
    await app.knobs({ deltaLost: 1, pageSize: 3 });
    await app.look();
    expect((await shown()).map(([map]) => map)).toEqual(['A', 'B', 'C']);
    for (const name of ['D', 'E', 'F']) await app.put(`${esdoorn}/${name}/een.txt`, name);
    await app.knobs({ deltaLost: 1, pageSize: 3 });
    await app.look();
    expect((await shown()).map(([map]) => map)).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
  });

  it('8. an item twice, the older last or first: what Graph has now is what counts, and no look after it finds a change', async () => {
    app = await caseApp();
    await app.knobs({ deltaTwice: true });
    const path = `${esdoorn}/A/een.txt`;
    await app.put(path, 'oud');
    await app.look();
    await app.put(path, 'nieuw');
    await app.put(path, 'nieuwst');
    await app.look();
    const id = await app.idAt(path);
    const known = (await app.storage.items.get(app.drives[0] ?? '', id))?.record;
    expect(known?.hash).toBe((await app.graph.getItem(app.drives[0] ?? '', id)).hash);
    const before = await shown();
    for (let round = 0; round < 3; round += 1) await app.look();
    expect(await shown()).toEqual(before);
  });

  it.each(['renamed', 'moved to the other school', 'moved out of Aanvragen'])(
    '9. folder %s: the dossier is kept or closed',
    async (what) => {
      app = await caseApp();
      await app.put(`${esdoorn}/A/een.txt`, 'x');
      await app.look();
      const [begun] = await app.dossiers();
      const drive = app.drives[0] ?? '';
      const item = begun?.dossierId ?? '';
      if (what === 'renamed') await app.m365.admin('rename', { drive, item, name: 'A, nieuw' });
      else await app.m365.admin('move', { drive, item, to: await app.idAt(what.includes('out') ? 'De Esdoorn' : 'Het Baken/Aanvragen') });
      await app.look();
      const [esdoornId, bakenId] = app.settings.scholen.map(({ id }) => id);
      const expected = {
        renamed: [esdoornId, 'A, nieuw', 'ontvangen'],
        'moved to the other school': [bakenId, 'A', 'ontvangen'],
        'moved out of Aanvragen': [esdoornId, 'A', 'gesloten'],
      }[what];
      const now = await app.dossiers();
      expect(now.map(({ schoolId, map, status }) => [schoolId, map, status])).toEqual([expected]);
      expect(now[0]?.kenmerk).toBe(begun?.kenmerk);
      await tellings();
      expect(await app.cards()).toHaveLength(what.includes('out') ? 1 : 0);
    },
  );

  it('10. a malformed item in a page: set aside, counted and told once a day; the rest goes on', async () => {
    app = await caseApp();
    app.m365.wrongOnPurpose();
    await app.knobs({ deltaMalformed: true, pageSize: 4 });
    await app.put(`${esdoorn}/A/een.txt`, 'x');
    await app.look();
    await app.put(`${esdoorn}/B/een.txt`, 'x');
    await app.look();
    expect((await shown()).map(([map]) => map)).toEqual(['A', 'B']);
    expect(app.events.filter(({ event }) => event === 'items-onleesbaar').length).toBe(2);
    await tellings();
    const cards = await app.cards();
    expect(cards).toHaveLength(1);
    expect(cards[0]).toContain('SharePoint gaf gegevens die wij niet begrijpen');
  });
});
