import { describe, expect, it } from 'vitest';
import { geefVrij, keurGoed, keurRol, teKeuren } from '../../src/retain/goedkeuren.ts';
import { hefHoudOp, verlengHoud, zetHoud } from '../../src/retain/houden.ts';
import { lopendeHouden, magVernietigen } from '../../src/retain/houd.ts';
import { lopendePlannen } from '../../src/retain/plan.ts';
import { readVernietigingen } from '../../src/retain/record.ts';
import { redenen } from '../../src/retain/redenen.ts';
import { dichteRemmen } from '../../src/retain/rem.ts';
import { sluitRondes } from '../../src/retain/ronde.ts';
import type { BesluitRecord } from '../../src/storage/records.ts';
import { lookAtDrive } from '../../src/watch/drive-round.ts';
import { bezwaarRecord } from '../decide/bezwaren.ts';
import { directeur, dossier, night, planOf, stappenApp, stateOf, uploads, work, type Test } from './stappen-wereld.ts';

const aangezegd = '2026-10-06';
const dag = '2026-10-20';
const houd = { grond: 'klacht', herzienOp: '2026-12-01' } as const;
const persoon = { id: 'account-secretaris', naam: 'S. Secretaris' };

/** A dossier whose first day has come, and that waits for approval. */
async function wachtend(settings: Partial<Test['settings']> = {}) {
  const app = await stappenApp('2026-04-20T10:00:00Z', settings);
  const record = await dossier(app, 'Leerling A');
  await night(app, aangezegd);
  await night(app, dag);
  return { app, record };
}
async function keur(app: Test) {
  const gekeurd = await keurGoed(app, (await teKeuren(app)).stempel, directeur);
  await work(app);
  return gekeurd;
}
const regels = async (app: Test, maand: string, schoolId: string) =>
  (await readVernietigingen(app, maand)).filter((regel) => regel.schoolId === schoolId);

describe('a correction of a letter on a list', () => {
  const lijst = { versie: 1, rijen: 2, geweigerd: [] };
  const daad = { door: 'S. Secretaris', rol: 'secretaris', account: 'a', op: '2026-10-19T10:00:00.000Z' };
  const verbetering = { motivering: 'De leerlingen voldoen aan de eisen.', reden: 'Een woord ontbrak.', voorstel: daad };
  const zet = (app: Test, dossierId: string, part: Partial<BesluitRecord>) =>
    app.storage.besluiten.change('besluit', `b-${dossierId}`, (now) => {
      const { verbetering: _done, ...kept } = now!;
      return { ...kept, ...part };
    });

  it.each([
    ['laid ready', verbetering],
    ['signed', { ...verbetering, ondertekening: daad }],
  ])('that is %s keeps the list, also where that was approved, until it is carried out', async (_, wacht) => {
    const { app, record } = await wachtend();
    await zet(app, record.dossierId, { lijst, verbetering: wacht });
    await keur(app);
    await night(app, '2026-10-21');
    expect(uploads(app)).toHaveLength(2);
    expect(await planOf(app, record)).toMatchObject({ stand: 'geblokkeerd', blokkade: { reden: redenen.verbetering.reden } });
    await zet(app, record.dossierId, {});
    await night(app, '2026-10-22');
    expect(uploads(app)).toEqual([]);
  });

  it.each<[string, Partial<BesluitRecord>]>([
    ['of a letter on one pupil, which the besluit itself holds', { verbetering }],
    ['that needs no list any more', { lijst, verbetering: { ...verbetering, zonderLijst: true } }],
  ])('%s keeps nothing', async (_, part) => {
    const { app, record } = await wachtend();
    await zet(app, record.dossierId, part);
    await keur(app);
    expect(uploads(app)).toEqual([]);
  });
});

describe('approval', () => {
  it('nothing goes before a person approved it, however many nights pass; then it goes at once, and the record says who, which run and which list', async () => {
    const { app, record } = await wachtend();
    for (const day of ['2026-10-21', '2026-10-22']) await night(app, day);
    expect([uploads(app).length, (await planOf(app, record))?.stand]).toEqual([2, 'te-keuren']);
    const lijst = (await planOf(app, record))?.lijst;
    const gekeurd = await keur(app);
    expect(uploads(app)).toEqual([]);
    const [regel] = await regels(app, '2026-10', record.schoolId);
    expect(regel).toMatchObject({
      bestanden: 2,
      bestandenlijst: lijst,
      rondeId: gekeurd.ok ? gekeurd.rondeId : '',
      goedkeuring: { door: directeur.naam, rol: directeur.rol, automatisch: false },
    });
    expect(await planOf(app, record)).toBeUndefined();
    await sluitRondes(app);
    const ronde = await app.storage.vernietigrondes.get('ronde', regel?.rondeId ?? '');
    expect(ronde?.record).toMatchObject({ dossiers: 1, bestanden: 2, afgerondOp: expect.any(String) });
  });

  it('holds for exactly the list that was shown: another one approves nothing', async () => {
    const { app, record } = await wachtend();
    const { stempel } = await teKeuren(app);
    app.clock.set('2026-04-20T11:00:00Z');
    await dossier(app, 'Leerling B');
    await night(app, aangezegd);
    await night(app, dag);
    expect(await keurGoed(app, stempel, directeur)).toEqual({ ok: false, reden: 'veranderd' });
    expect((await planOf(app, record))?.stand).toBe('te-keuren');
    expect(uploads(app).length).toBe(4);
  });

  it('the same list approved twice, also after a crash between its dossiers, is one run', async () => {
    const { app, record } = await wachtend();
    const { stempel } = await teKeuren(app);
    const send = app.storage.send.bind(app.storage);
    app.storage.send = () => Promise.reject(new Error('the queue is away'));
    await expect(keurGoed(app, stempel, directeur)).rejects.toThrow('the queue is away');
    app.storage.send = send;
    const again = await keurGoed(app, stempel, { ...directeur, naam: 'Een ander' });
    await work(app);
    expect(again.ok).toBe(true);
    expect(uploads(app)).toEqual([]);
    expect((await regels(app, '2026-10', record.schoolId)).map(({ goedkeuring }) => goedkeuring?.door)).toEqual([directeur.naam]);
  });

  it('approved, and the message about it lost: the next night does it, within a day', async () => {
    const { app } = await wachtend();
    await keurGoed(app, (await teKeuren(app)).stempel, directeur);
    app.sent.length = 0;
    await night(app, '2026-10-21');
    expect(uploads(app)).toEqual([]);
  });

  it.each([
    ['a file that was added', (app: Test) => app.graph.put('De Esdoorn/Aanvragen/Leerling A/3.pdf', 'nieuw')],
    ['a file that was changed', (app: Test) => app.graph.put('De Esdoorn/Aanvragen/Leerling A/2.pdf', 'anders')],
  ])('%s after approval: nothing is destroyed, the approval lapses, and its own term begins', async (_what, change) => {
    const { app, record } = await wachtend();
    await keurGoed(app, (await teKeuren(app)).stempel, directeur);
    change(app);
    const before = uploads(app);
    await work(app);
    expect(uploads(app)).toEqual(before);
    const plan = await planOf(app, record);
    expect([plan?.stand, plan?.goedkeuring, plan?.blokkade?.reden]).toEqual([
      'geblokkeerd',
      undefined,
      'de bestanden zijn anders dan toen wij ze lazen',
    ]);
    await lookAtDrive(app, { driveId: app.driveId, sinds: app.clock.now().toISOString(), poging: 2 });
    expect([await planOf(app, record), (await stateOf(app, record)).vervaltOp]).toEqual([undefined, '2027-04-20']);
  });

  it('what is blocked says why and since when, is tried every night on the same approval, and opens its run again when it goes', async () => {
    const { app, record } = await wachtend();
    const file = app.graph.idAt('De Esdoorn/Aanvragen/Leerling A/2.pdf');
    app.graph.locked.add(file);
    const gekeurd = await keur(app);
    await sluitRondes(app);
    await night(app, '2026-10-21');
    expect((await planOf(app, record))?.blokkade).toEqual({ reden: 'vergrendeld of geen recht', sinds: dag, opnieuwOp: '2026-10-22' });
    app.graph.locked.delete(file);
    await night(app, '2026-10-22');
    expect(uploads(app)).toEqual([]);
    const ronde = (await app.storage.vernietigrondes.get('ronde', gekeurd.ok ? gekeurd.rondeId : ''))?.record;
    expect(ronde?.afgerondOp).toBe('2026-10-22T02:00:00.000Z');
  });

  it.each([
    ['beide', ['secretaris'], 'secretaris'],
    ['beide', ['directeur-bestuurder', 'secretaris'], 'directeur-bestuurder'],
    ['secretaris', ['directeur-bestuurder'], undefined],
    ['directeur-bestuurder', ['secretaris', 'voorzitter'], undefined],
    ['beide', ['voorzitter', 'lezer', 'beheerder'], undefined],
  ] as const)('by setting %s, somebody who is %s approves as %s', async (wie, rollen, rol) => {
    const { settings } = await stappenApp('2026-04-20T10:00:00Z', { VERNIETIGEN_ROL: wie });
    expect(keurRol(settings, rollen)).toBe(rol);
  });
});

describe('holds', () => {
  it('set between two deletions: what is there stays, with the texts; taken off: asked to be approved anew, and then gone', async () => {
    const { app, record } = await wachtend();
    const own = app.graph.permanentDelete.bind(app.graph);
    let done = 0;
    app.graph.permanentDelete = async (...args) => {
      await own(...args);
      done += 1;
      if (done === 1) await zetHoud(app, record, houd, persoon);
    };
    await app.storage.afgeleid.write(`${record.dossierId}/rapport-1.json`, '{}');
    await keur(app);
    expect([uploads(app).length, done]).toEqual([1, 1]);
    expect(await app.storage.afgeleid.exists(`${record.dossierId}/rapport-1.json`)).toBe(true);
    expect(await magVernietigen(app, record)).toEqual({ mag: false, reden: 'houd', grond: 'klacht' });
    for (const day of ['2026-10-27', '2026-11-03', '2026-12-08']) await night(app, day);
    expect(uploads(app).length).toBe(1);
    const [gezet] = await lopendeHouden(app, record.dossierId);
    await hefHoudOp(app, record, gezet?.houdId ?? '', persoon);
    await night(app, '2026-12-09');
    await night(app, '2026-12-23');
    expect((await planOf(app, record))?.stand).toBe('te-keuren');
    await keur(app);
    expect(uploads(app)).toEqual([]);
    expect((await regels(app, '2026-12', record.schoolId)).map(({ bestanden }) => bestanden)).toEqual([2]);
  });

  it('set before it was announced: nothing is announced, and its review date that passed ends nothing', async () => {
    const app = await stappenApp('2026-04-20T10:00:00Z');
    const record = await dossier(app, 'Leerling A');
    const { houd: gezet } = await zetHoud(app, record, houd, persoon);
    for (const day of [aangezegd, dag, '2026-12-02', '2027-02-01']) await night(app, day);
    expect([uploads(app).length, await planOf(app, record), (await stateOf(app, record)).aangezegdOp]).toEqual([2, undefined, undefined]);
    expect(await verlengHoud(app, record.dossierId, gezet.houdId, '2027-06-01')).toBe(true);
    expect((await zetHoud(app, record, houd, persoon)).houd.herzienOp).toBe('2026-12-01');
  });

  it('an objection that is written and not yet named by its dossier holds too', async () => {
    const { app, record } = await wachtend();
    await app.storage.bezwaren.put(bezwaarRecord(record));
    await keur(app);
    expect([uploads(app).length, await planOf(app, record)]).toEqual([2, undefined]);
  });
});

describe('the brake', () => {
  /** So many dossiers that fall due in one night, in a library that holds them and so many others. */
  async function samen(aantal: number, anderen: number, settings: Partial<Test['settings']>) {
    const app = await stappenApp('2026-04-20T10:00:00Z', { VERNIETIGEN_GOEDKEURING: 'automatisch', ...settings });
    for (let n = 0; n < aantal; n += 1) await dossier(app, `Leerling ${n}`, 1);
    app.clock.set('2026-06-20T10:00:00Z');
    for (let n = 0; n < anderen; n += 1) await dossier(app, `Later ${n}`, 1);
    await night(app, aangezegd);
    await night(app, dag);
    return app;
  }
  it('as many as the number goes by itself; one more waits for a person, and goes once he released it', async () => {
    const grens = await samen(3, 0, { VERNIETIGEN_REM_AANTAL: 3 });
    expect(uploads(grens)).toEqual([]);
    const app = await samen(3, 0, { VERNIETIGEN_REM_AANTAL: 2 });
    await night(app, '2026-10-21');
    expect(uploads(app).length).toBe(3);
    const { plannen } = await lopendePlannen(app, 100);
    expect(plannen.map(({ stand }) => stand)).toEqual(['geremd', 'geremd', 'geremd']);
    expect(await geefVrij(app, plannen[0]?.remId ?? '', directeur)).toBe(true);
    await work(app);
    expect(uploads(app)).toEqual([]);
  });

  it.each([
    [10, 90, 0],
    [10, 89, 10],
  ])(
    '%i of a library that holds %i more in one night: %i are kept back',
    async (aantal, anderen, blijven) => {
      const app = await samen(aantal, anderen, {});
      expect(uploads(app).filter((path) => path.includes('Leerling')).length).toBe(blijven);
      expect((await dichteRemmen(app, 10)).remmen.map(({ aantal: count, van }) => [count, van])).toEqual(
        blijven === 0 ? [] : [[aantal, aantal + anderen]],
      );
    },
    240_000,
  );
});

describe('a destroyed dossier that comes back', () => {
  it('stands again as it was decided', async () => {
    const { app, record } = await wachtend();
    await app.storage.dossiers.change(record.schoolId, record.dossierId, (found) =>
      found === undefined ? undefined : { ...found, status: 'toegekend' },
    );
    await keur(app);
    expect((await stateOf(app, record)).status).toBe('vernietigd');
    const { touchDossier } = await import('../../src/dossier/touch.ts');
    await touchDossier(app, { schoolId: record.schoolId, driveId: app.driveId, dossierId: record.dossierId, map: 'Leerling A' }, 'upload');
    const back = await stateOf(app, record);
    expect([back.status, back.besluitId, back.vernietigdOp]).toEqual(['toegekend', `b-${record.dossierId}`, undefined]);
  });
});
