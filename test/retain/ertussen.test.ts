import { describe, expect, it } from 'vitest';
import { leesBewijs } from '../../src/retain/bewijs/keten.ts';
import { hefHoudOp, zetHoud } from '../../src/retain/houden.ts';
import { noteerBezwaar } from '../../src/retain/houd-bewijs.ts';
import { lopendeHouden } from '../../src/retain/houd.ts';
import { bezwaarRecord } from '../decide/bezwaren.ts';
import { Gate } from '../fakes/gate.ts';
import { goedgekeurd, map, type Klaar } from './goedgekeurd-wereld.ts';

const secretaris = { id: 'account-secretaris', naam: 'S. Secretaris' };

/** What is asked right before a deletion, and the deletion itself. */
const vraag = ['Dossiers.get', 'Houden.list', 'Bezwaren.list', 'graph.permanentDelete'];

/**
 * Carries out what was approved while `act` is done right before its `at`th call, of those to Microsoft 365 and of the question that is asked before each deletion; which call that was, and
 * what went after it.
 */
async function ertussen(klaar: Klaar, at: number, act: () => Promise<void>): Promise<{ call: string | undefined; daarna: string[] }> {
  const { wereld, destroyed } = klaar;
  let [call, before]: [string | undefined, number] = [undefined, 0];
  let count = 0;
  wereld.gate.before = async (name) => {
    if (!name.startsWith('graph.') && !vraag.includes(name)) return;
    count += 1;
    if (count !== at) return;
    [call, before] = [name, destroyed.length];
    await act();
  };
  await wereld.work();
  wereld.gate.before = undefined;
  return { call, daarna: call === undefined ? [] : destroyed.slice(before) };
}

describe('while what was approved is destroyed', () => {
  it.each(['houd', 'bezwaar'] as const)(
    'a %s that comes at any call stops it: nothing goes after the question that was asked last, and no line says that it is destroyed until it is let go',
    async (wat) => {
      for (let at = 1; ; at += 1) {
        const klaar = await goedgekeurd();
        const { wereld, sleutel } = klaar;
        const besides = await wereld.proces(new Gate());
        const record = await wereld.record(sleutel);
        if (record === undefined) throw new Error('no dossier');
        const { call, daarna } = await ertussen(klaar, at, async () => {
          if (wat === 'houd') await zetHoud(besides, record, { grond: 'klacht', herzienOp: '2026-12-01' }, secretaris);
          else {
            const bezwaar = bezwaarRecord(record);
            await besides.storage.bezwaren.put(bezwaar);
            await noteerBezwaar(besides, bezwaar);
          }
        });
        if (call === undefined) break;
        // Asked already, and answered: the one deletion that follows
        const asked = ['Houden.list', 'Bezwaren.list', 'graph.permanentDelete'].includes(call);
        expect(daarna.length, `${at} ${call}`).toBeLessThanOrEqual(asked ? 1 : 0);
        const now = await wereld.record(sleutel);
        const isOver = now?.vernietigdOp !== undefined;
        // Only where all had gone when it came
        if (isOver) expect(wereld.drive(klaar.school).stands(sleutel.dossierId), `${at} ${call}`).toBe(false);
        else expect((await leesBewijs(wereld.app)).regels.filter(({ soort }) => soort === 'vernietiging')).toEqual([]);
      }
    },
    60_000,
  );

  it('a file that comes in at any call stays, and so does one that is changed; no line says that the dossier is destroyed while it stands', async () => {
    const laatste: string[] = [];
    for (const wat of ['nieuw', 'anders'] as const)
      for (let at = 1; ; at += 1) {
        const klaar = await goedgekeurd();
        const { wereld, school, sleutel, drive } = klaar;
        let id: string | undefined;
        const { call } = await ertussen(klaar, at, async () => {
          if (!drive.stands(sleutel.dossierId)) return;
          if (wat === 'nieuw') id = drive.put(`${map}/bijlagen/drie.pdf`, 'nieuw');
          else if (drive.paths().some((path) => path.endsWith('een.pdf'))) id = drive.put(`${map}/een.pdf`, 'anders');
        });
        if (call === undefined) break;
        if (id === undefined) continue;
        // Once an empty folder was looked at for the last time it goes, within the call that takes it away
        const isTooLate = vraag.includes(call) && !drive.stands(id);
        if (isTooLate) laatste.push(`${wat} ${call}`);
        if (isTooLate) continue;
        expect(drive.stands(id), `${wat} ${at} ${call}`).toBe(true);
        expect((await wereld.record(sleutel))?.vernietigdOp, `${wat} ${at} ${call}`).toBeUndefined();
        await wereld.look(school);
        await wereld.work();
        const now = await wereld.record(sleutel);
        if (drive.stands(sleutel.dossierId)) expect(now, `${wat} ${at} ${call}`).toMatchObject({ vervaltOp: '2027-04-20' });
      }
    expect(new Set(laatste)).toEqual(new Set(vraag.map((call) => `nieuw ${call}`)));
  }, 60_000);

  it('what is recorded of a besluit between the line and the emptying of the row stays', async () => {
    const klaar = await goedgekeurd();
    const { wereld, sleutel } = klaar;
    const besides = await wereld.proces(new Gate());
    let done = false;
    wereld.gate.before = async (name) => {
      if (done || !name.startsWith('archief.append')) return;
      done = true;
      await besides.storage.dossiers.change(sleutel.schoolId, sleutel.dossierId, (found) => found && { ...found, teTekenen: 'b-later' });
    };
    await wereld.work();
    expect(await wereld.record(sleutel)).toMatchObject({ status: 'vernietigd', map: '', teTekenen: 'b-later' });
  });

  it('a hold on what is partly gone is let go again: the rest goes, each file counted once', async () => {
    const klaar = await goedgekeurd();
    const { wereld, sleutel, destroyed } = klaar;
    const record = await wereld.record(sleutel);
    if (record === undefined) throw new Error('no dossier');
    wereld.gate.before = async (name) => {
      if (name === 'graph.retentionLabel' && destroyed.length === 1 && (await lopendeHouden(wereld.app, sleutel.dossierId)).length === 0) {
        wereld.gate.before = undefined;
        await zetHoud(wereld.app, record, { grond: 'klacht', herzienOp: '2026-12-01' }, secretaris);
      }
    };
    await wereld.work();
    expect(destroyed).toHaveLength(1);
    const now = await wereld.record(sleutel);
    const [houd] = await lopendeHouden(wereld.app, sleutel.dossierId);
    if (now !== undefined) await hefHoudOp(wereld.app, now, houd?.houdId ?? '', secretaris);
    await klaar.keurOpnieuw('2026-10-28');
    const { regels } = await leesBewijs(wereld.app);
    expect(regels.flatMap((regel) => (regel.soort === 'vernietiging' ? [[regel.bestanden, regel.eerder]] : []))).toEqual([[2, undefined]]);
  });
});
