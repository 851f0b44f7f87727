import { describe, expect, it } from 'vitest';
import { leesBewijs } from '../../src/retain/bewijs/keten.ts';
import { chooseDue } from '../../src/retain/due.ts';
import { volgVernietigingen } from '../../src/retain/na-herstel.ts';
import { nachtwerk } from '../../src/retain/nacht.ts';
import { rondeVanzelf } from '../../src/retain/ronde.ts';
import { beginPlan, putPlan, vanzelf } from '../../src/retain/plan.ts';
import { Bedorven, dagen, later } from './bedorven/wereld.ts';

describe('of 10,000 records some are poisoned', () => {
  it('all others are chosen, read and announced where that is due; each poisoned one is told with what to do, tried again the next night, and goes on when it is mended', async () => {
    const wereld = await Bedorven.met(10_000, { dag: dagen.aankondiging, bestanden: false, elke: 20 });
    const { app } = wereld;
    const dossiers = [20, 4_720, 9_980];
    wereld.bederfDossier(20, (record) => JSON.stringify(record).slice(0, 60));
    wereld.bederfDossier(4_720, ({ laatsteUpload: _gone, ...record }) => record);
    wereld.bederfDossier(9_980, (record) => ({ ...record, laatsteUpload: '2026-02-31T10:00:00.000Z' }));
    const { schoolId, dossierId } = wereld.at(5_000);
    wereld.bederf('Termijnen', dagen.aankondiging, `${schoolId}_${dossierId}`, '{');
    // A row of a day that there is not
    const other = wereld.at(6_000);
    wereld.account.table('Termijnen').delete(dagen.aankondiging, `${other.schoolId}_${other.dossierId}`);
    wereld.bederf('Termijnen', '2026-02-31', `${other.schoolId}_${other.dossierId}`, '{}');

    expect(await chooseDue(app)).toBe(10_000);
    await wereld.werk();

    expect(wereld.opzij).toEqual([]);
    expect(await wereld.standen()).toEqual(new Map([['aangezegd', 497]]));
    expect((await wereld.tel('Termijnen', ({ partitionKey }) => String(partitionKey))).get(later.aankondiging)).toBe(9_500);
    for (const n of dossiers) {
      const [kaart, ...more] = await wereld.gemeld(n);
      expect(more).toEqual([]);
      expect(kaart).toContain(wereld.at(n).kenmerk);
      expect(kaart).toContain('Vraag de beheerder om ze te herstellen');
      expect(kaart).not.toContain('Leerling');
    }
    const keys = (events: typeof wereld.logs) =>
      events
        .filter(({ event }) => event === 'rij-onleesbaar')
        .map(({ details }) => `${String(details['partitie'])} ${String(details['rij'])}`);
    expect(keys(wereld.logs)).toHaveLength(5);
    expect(keys(wereld.logs)).toContain(`${wereld.at(20).schoolId} ${wereld.at(20).dossierId}`);

    // The next night they are tried again and told no second time; one that was mended goes on
    wereld.logs.length = 0;
    wereld.bederfDossier(20, (record) => record);
    wereld.clock.set('2026-10-07T03:00:00Z');
    expect(await chooseDue(app)).toBe(3);
    await wereld.werk();
    expect(await wereld.standen()).toEqual(new Map([['aangezegd', 498]]));
    expect(keys(wereld.logs)).toHaveLength(2);
    expect(await wereld.gemeld(9_980)).toHaveLength(1);
  }, 60_000);

  it('all others are destroyed, whatever is wrong with one: rows, blobs, or what Microsoft 365 refuses', async () => {
    const count = 400;
    const wereld = await Bedorven.met(count, { dag: dagen.verval, aangezegdOp: dagen.aankondiging, bestanden: true });
    const { app } = wereld;
    wereld.bederfDossier(1, () => 'null');
    const plan = wereld.at(2);
    wereld.bederf('Vernietigplannen', 'lopend', `${plan.schoolId}_${plan.dossierId}`, '{"stand":"aangezegd"}');
    wereld.bederf('Besluiten', 'besluit', `b-${wereld.at(3).dossierId}`, '');
    wereld.bederf('Houden', wereld.at(4).dossierId, 'houd', '{"grond":"klacht"}');
    wereld.weigerBlob(5);
    wereld.weiger(6, 'geen-toegang');
    wereld.weiger(7, 'vergrendeld');
    wereld.weiger(8, 'te-druk');

    await chooseDue(app);
    await wereld.werk();

    expect(wereld.opzij).toEqual([]);
    const { regels } = await leesBewijs(app);
    const destroyed = new Set(regels.flatMap((regel) => (regel.soort === 'vernietiging' ? [regel.dossierId] : [])));
    // Of the one whose blob is refused the record holds that its file went
    expect(regels.flatMap((regel) => (regel.soort === 'deel' ? [regel.dossierId] : []))).toEqual([wereld.at(5).dossierId]);
    const poisoned = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => wereld.at(n).dossierId);
    expect(destroyed.size).toBe(count - poisoned.length);
    expect(poisoned.filter((id) => destroyed.has(id))).toEqual([]);
    const standing = wereld.app.settings.scholen.flatMap(({ drive }) => wereld.graph.drive(drive).paths());
    // Of the one whose blob is refused the file itself is gone
    expect(standing.toSorted()).toEqual([1, 2, 3, 4, 6, 7, 8].map((n) => `/De Esdoorn/Aanvragen/Leerling ${n}/een.pdf`));
    for (const [n, doe] of [
      [1, 'Vraag de beheerder om ze te herstellen'],
      [2, 'Vraag de beheerder om ze te herstellen'],
      [3, 'Vraag de beheerder om ze te herstellen'],
      [4, 'Vraag de beheerder om ze te herstellen'],
      [5, 'een slot, een bewaarbeleid of een lease op de opslag'],
      [6, 'Kijk in SharePoint of iemand een bestand open heeft'],
      [7, 'Kijk in SharePoint of iemand een bestand open heeft'],
    ] as const)
      expect(await wereld.gemeld(n), `dossier ${n}`).toEqual([expect.stringContaining(doe)]);
    // What Microsoft 365 has no room for waits; it is told where that lasts longer than a day
    expect(await wereld.gemeld(8)).toEqual([]);
    wereld.clock.set('2026-10-21T04:00:00Z');
    await nachtwerk(app);
    expect(await wereld.gemeld(8)).toEqual([expect.stringContaining('langer dan een dag geleden goedgekeurd')]);
  }, 60_000);
});

describe('a dossier that stands down for no day', () => {
  it('is found on Monday, also where its term was never reckoned, and goes on as the others', async () => {
    const wereld = await Bedorven.met(4, { dag: dagen.aankondiging, bestanden: false });
    const { app } = wereld;
    const lost = [1, 2].map((n) => wereld.at(n));
    for (const { schoolId, dossierId } of lost) await app.storage.termijnen.remove(dagen.aankondiging, `${schoolId}_${dossierId}`);
    wereld.bederfDossier(2, ({ vervaltOp: _never, ...record }) => record);
    await nachtwerk(app);
    await wereld.werk();
    // 6 October 2026 is a Tuesday
    expect(await wereld.standen()).toEqual(new Map([['aangezegd', 2]]));
    wereld.clock.set('2026-10-12T03:00:00Z');
    await nachtwerk(app);
    await wereld.werk();
    expect(await wereld.standen()).toEqual(new Map([['aangezegd', 4]]));
    expect(wereld.logs.filter(({ event }) => event === 'termijnen-vergeten')).toEqual([
      { event: 'termijnen-vergeten', details: { dossiers: 2 } },
    ]);
  });

  it('where the brake that held it is gone is counted anew with what falls due, and does not go by itself', async () => {
    const wereld = await Bedorven.met(1, { dag: dagen.verval, aangezegdOp: dagen.aankondiging, bestanden: true });
    const { app } = wereld;
    const plan = { ...beginPlan(wereld.at(0), dagen.verval), stand: 'geremd', remId: '2026-10-19-alles' } as const;
    await putPlan(app, plan);
    await chooseDue(app);
    await wereld.werk();
    expect(await wereld.standen()).toEqual(new Map([['aangezegd', 1]]));
    const [next] = [...wereld.account.table('Termijnen').find([])];
    expect(next).toMatchObject({ partitionKey: '2026-10-21', json: expect.stringContaining('driveId') });
  });
});

describe('one poisoned row of the night', () => {
  it.each([
    ['Vernietigrondes', 'ronde', { loopt: true }],
    ['Wisverzoeken', 'wissen', { open: true }],
    ['Remmen', 'rem', { dicht: true }],
  ])('of %s stops nothing else of it; the night says that it failed, and the loket is told', async (table, partition, columns) => {
    const wereld = await Bedorven.met(3, { dag: dagen.verval, aangezegdOp: dagen.aankondiging, bestanden: true });
    const { app } = wereld;
    const row = { partitionKey: partition, rowKey: '0-bedorven', json: '{', ...columns };
    wereld.account.table(table).put(row, wereld.clock.now().toISOString());
    const eerdere = await rondeVanzelf(app, vanzelf(new Date('2026-10-01T03:00:00Z')));
    const night = nachtwerk(app);
    await (table === 'Remmen' ? expect(night).resolves.toBeUndefined() : expect(night).rejects.toThrow('niet te lezen'));
    await wereld.werk();
    expect((await leesBewijs(app)).regels).toHaveLength(3);
    expect((await app.storage.vernietigrondes.get('ronde', eerdere))?.record.afgerondOp).toBeDefined();
    expect((await app.storage.vernietigstanden.get('stand', 'toegepast'))?.record.nummer ?? 0).toBe(0);
    const told = await wereld.tel('Berichten', ({ rowKey }) => String(rowKey).split('-')[0] ?? '');
    expect(told.get('nachtwerk')).toBe(table === 'Remmen' ? undefined : 1);
  });

  it('of a dossier that was destroyed keeps no process from starting, and the others from being destroyed again', async () => {
    const wereld = await Bedorven.met(3, { dag: dagen.verval, aangezegdOp: dagen.aankondiging, bestanden: true });
    const { app, account } = wereld;
    const putBack = account.backup();
    await chooseDue(app);
    await wereld.werk();
    putBack('tabellen', 'afgeleid');
    wereld.bederfDossier(1, () => '{');
    await volgVernietigingen(app);
    const stand = async (n: number) => (await app.storage.dossiers.get(wereld.at(n).schoolId, wereld.at(n).dossierId))?.record.status;
    expect([await stand(0), await stand(2)]).toEqual(['vernietigd', 'vernietigd']);
    expect(wereld.logs.map(({ event }) => event)).toContain('rij-onleesbaar');
  });

  it('where the record of destructions itself is broken nothing goes, and that is told', async () => {
    const wereld = await Bedorven.met(3, { dag: dagen.verval, aangezegdOp: dagen.aankondiging, bestanden: true });
    const { app, account } = wereld;
    account.container('archief').put('vernietigingen/keten/0001.jsonl', Buffer.from('{"hash":\n'), wereld.clock.now());
    await chooseDue(app);
    await wereld.werk();
    expect(app.settings.scholen.flatMap(({ drive }) => wereld.graph.drive(drive).paths())).toHaveLength(3);
    expect(wereld.opzij).toEqual([]);
    expect(wereld.logs.map(({ event }) => event)).toContain('bewijs-kapot');
    expect(await wereld.gemeld(0)).toEqual([expect.stringContaining('npm run audit -- verify')]);
  });
});
