import { describe, expect, it } from 'vitest';
import { leesBewijs } from '../../src/retain/bewijs/keten.ts';
import { pasVernietigingenToe } from '../../src/retain/na-herstel.ts';
import { hervatWissen, keurWissenGoed, vraagWissen, wisStempel } from '../../src/retain/wissen.ts';
import { lookAtDrive } from '../../src/watch/drive-round.ts';
import { uitgevoerdBesluit } from '../decide/besluiten.ts';
import { asRead, directeur, dossier, night, planOf, stappenApp, stateOf, uploads, type Test } from './stappen-wereld.ts';

const look = (app: Test) => lookAtDrive(app, { driveId: app.driveId, sinds: app.clock.now().toISOString(), poging: 2 });
const secretaris = { id: 'account-secretaris', naam: 'S. Secretaris' };
const naar = 'Het Baken';

/** The folder of a dossier is put in the folder of another school of the same library; its key there. */
async function verplaats(app: Test, dossierId: string) {
  app.graph.rename(dossierId, 'Leerling A', app.graph.folder(`${naar}/Aanvragen`));
  await look(app);
  const schoolId = app.settings.scholen[1]?.id ?? '';
  await asRead(app, schoolId, dossierId);
  return { schoolId, dossierId };
}

describe('a dossier whose folder was moved to another school', () => {
  it('while it waited to be approved, waits there no longer under its old school', async () => {
    const app = await stappenApp('2026-04-20T10:00:00Z');
    const record = await dossier(app, 'Leerling A');
    for (const day of ['2026-10-06', '2026-10-20']) await night(app, day);
    expect(await planOf(app, record)).toMatchObject({ stand: 'te-keuren' });
    app.clock.set('2026-10-20T10:00:00Z');
    await verplaats(app, record.dossierId);
    await night(app, '2026-10-21');
    expect(await planOf(app, record)).toBeUndefined();
    expect(uploads(app)).toEqual([`/${naar}/Aanvragen/Leerling A/1.pdf`, `/${naar}/Aanvragen/Leerling A/2.pdf`]);
  });

  it('and was destroyed there, is destroyed again where a backup brings its row back under its old school', async () => {
    const app = await stappenApp('2026-04-20T10:00:00Z', { VERNIETIGEN_GOEDKEURING: 'automatisch' });
    const record = await dossier(app, 'Leerling A');
    const oud = { ...record, leerling: 'Leerling A' };
    const nieuw = await verplaats(app, record.dossierId);
    for (const day of ['2026-10-06', '2026-10-20', '2026-11-03', '2026-11-17']) await night(app, day);
    expect((await stateOf(app, nieuw)).status).toBe('vernietigd');
    await app.storage.dossiers.remove(nieuw.schoolId, nieuw.dossierId);
    await app.storage.dossiers.put(oud);
    await app.storage.vernietigstanden.remove('stand', 'toegepast');
    await pasVernietigingenToe(app);
    const row = await stateOf(app, record);
    expect([row.status, row.map, row.leerling]).toEqual(['vernietigd', '', undefined]);
  });

  it('while a request to destroy it waited, is not said to be gone', async () => {
    const app = await stappenApp('2026-04-20T10:00:00Z');
    const record = await dossier(app, 'Leerling A');
    const verzoek = await vraagWissen(app, [record], secretaris);
    await verplaats(app, record.dossierId);
    await keurWissenGoed(app, verzoek.verzoekId, wisStempel(verzoek), directeur);
    const na = (await app.storage.wisverzoeken.get('wissen', verzoek.verzoekId))?.record;
    expect(na?.dossiers.map(({ uitkomst }) => uitkomst)).toEqual([
      'niet vernietigd: het dossier staat niet meer bij deze school. Vraag het opnieuw',
    ]);
    expect(uploads(app)).toHaveLength(2);
  });
});

describe('a dossier that the school took away', () => {
  it('while its besluit waits for a signature, keeps what was made from it: the letter needs that', async () => {
    const app = await stappenApp('2026-04-20T10:00:00Z', { VERNIETIGEN_GOEDKEURING: 'automatisch' });
    const record = await dossier(app, 'Leerling A');
    const { uitgevoerdOp: _not, ...besluit } = uitgevoerdBesluit({
      dossierId: record.dossierId,
      schoolId: record.schoolId,
      driveId: app.driveId,
    });
    await app.storage.besluiten.put(besluit);
    await app.storage.afgeleid.write(`${record.dossierId}/leerlingen-1.json`, '[]');
    app.graph.remove(record.dossierId);
    await look(app);
    expect((await stateOf(app, record)).status).toBe('gesloten');
    for (const day of ['2026-10-06', '2026-10-20', '2026-10-21']) await night(app, day);
    expect(await planOf(app, record)).toMatchObject({ stand: 'geblokkeerd', blokkade: { reden: 'er is nog geen besluit' } });
    expect(await app.storage.afgeleid.exists(`${record.dossierId}/leerlingen-1.json`)).toBe(true);
    const verzoek = await vraagWissen(app, [await stateOf(app, record)], secretaris);
    expect(verzoek.dossiers.map(({ behouden }) => behouden)).toEqual([expect.stringContaining('besluit')]);
    // Once it is carried out, all goes on
    await app.storage.besluiten.put({ ...besluit, uitgevoerdOp: '2026-10-21T10:00:00.000Z' });
    await night(app, '2026-11-21');
    expect((await stateOf(app, record)).status).toBe('vernietigd');
  });

  it('and was destroyed on request, and came back with a term that ends on the same day, stands in the record twice', async () => {
    const app = await stappenApp('2026-08-30T10:00:00Z', { VERNIETIGEN_GOEDKEURING: 'automatisch' });
    const record = await dossier(app, 'Leerling A');
    app.graph.remove(record.dossierId);
    await look(app);
    const verzoek = await vraagWissen(app, [await stateOf(app, record)], secretaris);
    await keurWissenGoed(app, verzoek.verzoekId, wisStempel(verzoek), directeur);
    await hervatWissen(app);
    expect((await stateOf(app, record)).status).toBe('vernietigd');
    app.clock.set('2026-08-31T10:00:00Z');
    app.graph.restore(record.dossierId);
    await look(app);
    await asRead(app, record.schoolId, record.dossierId);
    for (const day of ['2027-02-14', '2027-02-28']) await night(app, day);
    expect(uploads(app)).toEqual([]);
    const { regels } = await leesBewijs(app);
    expect(regels.flatMap((regel) => (regel.soort === 'vernietiging' ? [[regel.vervaltOp, regel.bestanden]] : []))).toEqual([
      ['2027-02-28', 0],
      ['2027-02-28', 2],
    ]);
  });
});
