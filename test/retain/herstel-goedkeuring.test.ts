import { describe, expect, it } from 'vitest';
import { leesBewijs } from '../../src/retain/bewijs/keten.ts';
import { hefHoudOp, zetHoud } from '../../src/retain/houden.ts';
import { directeur, goedgekeurd, map, nacht, wachtend, type Klaar } from './goedgekeurd-wereld.ts';

const secretaris = { id: 'account-secretaris', naam: 'S. Secretaris' };
type Backup = ReturnType<Klaar['wereld']['account']['backup']>;

/** Tables and blobs are put back, what was on its way is asked again as by a queue that kept it, and a night comes; how many items went. */
async function naHerstel({ wereld, sleutel, destroyed }: Klaar, putBack: Backup, day = '2026-10-22'): Promise<number> {
  putBack('tabellen', 'afgeleid');
  await wereld.start();
  await wereld.app.storage.send('dossier-vervallen', { ...sleutel, dag: '2026-10-20' });
  const before = destroyed.length;
  await nacht(wereld, day);
  return destroyed.length - before;
}
const lopend = async ({ wereld, sleutel }: Klaar) =>
  (await wereld.app.storage.vernietigplannen.get('lopend', `${sleutel.schoolId}_${sleutel.dossierId}`))?.record;
const klaarVan = async (): Promise<Klaar> => ({ ...(await wachtend()), keurOpnieuw: async () => undefined });

describe('after a backup is put back', () => {
  it('what was approved since is not carried out by that: somebody must approve it once more', async () => {
    const klaar = await klaarVan();
    const putBack = klaar.wereld.account.backup();
    await klaar.keur();
    expect(await naHerstel(klaar, putBack)).toBe(0);
    expect(await lopend(klaar)).toMatchObject({ stand: 'te-keuren' });
    expect(await lopend(klaar)).not.toHaveProperty('goedkeuring');
  });

  it('what was approved before, and lapsed since somebody held it, stays lapsed after the hold was taken off', async () => {
    const klaar = await goedgekeurd();
    const { wereld, sleutel } = klaar;
    wereld.account.queues.queues.get('dossier-vervallen')?.splice(0);
    const putBack = wereld.account.backup();
    const record = await wereld.record(sleutel);
    if (record === undefined) throw new Error('no dossier');
    wereld.clock.set('2026-10-21T10:00:00Z');
    const { houd } = await zetHoud(wereld.app, record, { grond: 'klacht', herzienOp: '2026-12-01' }, secretaris);
    await hefHoudOp(wereld.app, record, houd.houdId, secretaris);
    expect(await naHerstel(klaar, putBack)).toBe(0);
    expect(await lopend(klaar)).not.toHaveProperty('goedkeuring');
    // Approved anew it goes
    expect(await klaar.keur()).toBe(1);
    await wereld.work();
    expect((await wereld.record(sleutel))?.status).toBe('vernietigd');
  });

  it.each([
    ['a file that was put there since', (klaar: Klaar) => klaar.drive.put(`${map}/drie.pdf`, 'nieuw'), 3],
    ['another content of a file', (klaar: Klaar) => klaar.drive.put(`${map}/een.pdf`, 'anders'), 2],
  ])('and a night comes before anybody looked at the libraries, %s stays, with all beside it', async (_wat, doe, files) => {
    const klaar = await goedgekeurd();
    const { wereld, drive, school, sleutel } = klaar;
    wereld.account.queues.queues.get('dossier-vervallen')?.splice(0);
    const putBack = wereld.account.backup();
    wereld.clock.set('2026-10-21T10:00:00Z');
    doe(klaar);
    await wereld.look(school);
    await wereld.work();
    expect(await naHerstel(klaar, putBack)).toBe(0);
    expect(drive.paths().filter((path) => path.includes('/Aanvragen/'))).toHaveLength(files);
    await wereld.look(school);
    expect(await wereld.record(sleutel)).toMatchObject({ vervaltOp: '2027-04-22' });
  });

  it('a dossier of which the besluit came since is kept, and its letter is touched by nothing', async () => {
    const klaar = await klaarVan();
    const { wereld, drive, school, brief, sleutel } = klaar;
    const record = await wereld.record(sleutel);
    if (record === undefined) throw new Error('no dossier');
    const { besluitId: _none, ...zonder } = record;
    await wereld.app.storage.dossiers.put(zonder);
    await wereld.app.storage.besluiten.remove('besluit', `b-${sleutel.dossierId}`);
    const putBack = wereld.account.backup();
    await wereld.decide(school, sleutel);
    const archief = () => wereld.account.container('archief').names('').toSorted();
    const before = archief();
    expect(await naHerstel(klaar, putBack, '2026-11-22')).toBe(0);
    expect(drive.contentOf(brief)?.toString()).toBe(`beschikking ${sleutel.dossierId}`);
    expect(archief()).toEqual(before);
    expect(await lopend(klaar)).toMatchObject({ stand: 'geblokkeerd' });
  });

  it('what was destroyed since takes no letter along when it is destroyed again, and stands in the record once', async () => {
    const klaar = await goedgekeurd();
    const { wereld, drive, brief, sleutel } = klaar;
    const putBack = wereld.account.backup();
    await wereld.work();
    expect(await naHerstel(klaar, putBack)).toBe(0);
    expect((await wereld.record(sleutel))?.status).toBe('vernietigd');
    expect(drive.stands(brief)).toBe(true);
    const { regels } = await leesBewijs(wereld.app);
    expect(regels.flatMap((regel) => (regel.soort === 'vernietiging' ? [regel.goedkeuring?.door] : []))).toEqual([directeur.naam]);
  });
});
