import { describe, expect, it } from 'vitest';
import type { App } from '../../src/app.ts';
import { beletselsVan } from '../../src/retain/houd.ts';
import { noteerBezwaar } from '../../src/retain/houd-bewijs.ts';
import { hefHoudOp, verlengHoud, zetHoud } from '../../src/retain/houden.ts';
import { volgVernietigingen } from '../../src/retain/na-herstel.ts';
import { vergelijkMetBewijs } from '../../src/retain/teruggekomen.ts';
import { chooseDue } from '../../src/retain/due.ts';
import type { DossierRecord } from '../../src/storage/records.ts';
import { bezwaarRecord } from '../decide/bezwaren.ts';
import { Bedorven, dagen } from './bedorven/wereld.ts';

const secretaris = { id: 'account-secretaris', naam: 'S. Secretaris' };
const klacht = { grond: 'klacht', herzienOp: '2026-12-01' } as const;
const zet = async (app: App, dossier: DossierRecord) => (await zetHoud(app, dossier, klacht, secretaris)).houd.houdId;

/** Due tomorrow night, in a process that follows the record. */
async function begin() {
  const wereld = await Bedorven.met(2, { dag: dagen.verval, aangezegdOp: dagen.aankondiging, bestanden: true });
  wereld.clock.set('2026-10-19T10:00:00Z');
  await volgVernietigingen(wereld.app);
  return { wereld, app: wereld.app, dossier: wereld.at(0) };
}

/** The tables are put back, a process starts, and the night comes on which both dossiers fall due; which of them are still there. */
async function naHerstel(wereld: Bedorven, putBack: ReturnType<Bedorven['account']['backup']>): Promise<number[]> {
  putBack('tabellen', 'afgeleid');
  wereld.clock.set('2026-10-20T03:00:00Z');
  const app = await wereld.proces();
  await volgVernietigingen(app);
  await chooseDue(app);
  await wereld.werk();
  return [0, 1].filter((n) => wereld.graph.drive(wereld.at(n).driveId).paths().length > 0);
}

describe('after tables are put back', () => {
  it('a hold that was set since holds again, with who set it and until when', async () => {
    const { wereld, app, dossier } = await begin();
    const putBack = wereld.account.backup();
    const houdId = await zet(app, dossier);
    await verlengHoud(app, dossier.dossierId, houdId, '2027-01-15');
    expect(await naHerstel(wereld, putBack)).toEqual([0]);
    expect((await app.storage.houden.get(dossier.dossierId, houdId))?.record).toMatchObject({
      gezetDoor: secretaris.naam,
      herzienOp: '2027-01-15',
    });
    expect(wereld.logs.map(({ event }) => event)).toContain('houden-na-herstel');
  });

  it('a hold that was taken off since is off again', async () => {
    const { wereld, app, dossier } = await begin();
    const houdId = await zet(app, dossier);
    const putBack = wereld.account.backup();
    await hefHoudOp(app, dossier, houdId, secretaris);
    expect(await naHerstel(wereld, putBack)).toEqual([]);
  });

  it('a hold that was taken off and set again on one day stands', async () => {
    const { wereld, app, dossier } = await begin();
    await hefHoudOp(app, dossier, await zet(app, dossier), secretaris);
    const putBack = wereld.account.backup();
    wereld.clock.set('2026-10-19T11:00:00Z');
    await zet(app, dossier);
    expect(await naHerstel(wereld, putBack)).toEqual([0]);
  });

  it('an objection that was recorded since is stood in for by a hold; one that was closed since is not', async () => {
    const { wereld, app } = await begin();
    const putBack = wereld.account.backup();
    await noteerBezwaar(app, bezwaarRecord(wereld.at(0)));
    await noteerBezwaar(app, bezwaarRecord(wereld.at(1), { bezwaarId: 'bezwaar-2' }));
    await noteerBezwaar(
      app,
      bezwaarRecord(wereld.at(1), {
        bezwaarId: 'bezwaar-2',
        stand: 'afgehandeld',
        afgehandeldOp: '2026-10-19',
        afgehandeldDoor: 'S. Secretaris',
      }),
    );
    expect(await naHerstel(wereld, putBack)).toEqual([0]);
    expect(await beletselsVan(app, wereld.at(0))).toMatchObject([{ grond: 'bezwaar', houd: { herzienOp: '2026-11-02' } }]);
  });
});

describe('without a restore', () => {
  it('an objection that stands in its own table gets no hold beside it, also not at night', async () => {
    const { wereld, app, dossier } = await begin();
    await app.storage.bezwaren.insert(bezwaarRecord(dossier));
    await noteerBezwaar(app, bezwaarRecord(dossier));
    await vergelijkMetBewijs(app);
    expect(await beletselsVan(app, dossier)).toEqual([{ grond: 'bezwaar' }]);
    expect(wereld.logs).toEqual([]);
  });

  it('a hold that was taken off while that could not be written in the record stays off', async () => {
    const { wereld, app, dossier } = await begin();
    const houdId = await zet(app, dossier);
    wereld.clock.set('2026-10-19T11:00:00Z');
    await app.storage.houden.change(
      dossier.dossierId,
      houdId,
      (houd) => houd && { ...houd, opgehevenOp: '2026-10-19T11:00:00.000Z', opgehevenDoor: 'S.' },
    );
    await vergelijkMetBewijs(app);
    expect(await beletselsVan(app, dossier)).toEqual([]);
  });

  it('the same form sent twice is one line of the record, and a broken record keeps no hold from being set', async () => {
    const { wereld, app, dossier } = await begin();
    await zet(app, dossier);
    await zet(app, dossier);
    const lines = wereld.account.container('archief').content('vernietigingen/keten/0001.jsonl')?.toString().trim().split('\n');
    expect(lines).toHaveLength(1);
    wereld.account.container('archief').put('vernietigingen/keten/0001.jsonl', Buffer.from('{\n'), wereld.clock.now());
    const next = await wereld.proces();
    const other = wereld.at(1);
    await zet(next, other);
    expect(await beletselsVan(next, other)).toHaveLength(1);
    expect(wereld.logs.map(({ event }) => event)).toContain('bewijs-kapot');
  });
});
