import { describe, expect, it } from 'vitest';
import { GraphFault } from '../../src/graph/fault.ts';
import { verklaringBlad, verklaringInhoud } from '../../src/retain/bewijs/verklaring-inhoud.ts';
import { leesBewijs } from '../../src/retain/bewijs/keten.ts';
import { handleDue } from '../../src/retain/due.ts';
import type { DossierRecord } from '../../src/storage/records.ts';
import { lookAtDrive } from '../../src/watch/drive-round.ts';
import { Fuse, Killed, withFuse } from '../fakes/crash.ts';
import { dossier, night, stappenApp, stateOf, uploads, type Test } from './stappen-wereld.ts';

const look = (app: Test) => lookAtDrive(app, { driveId: app.driveId, sinds: app.clock.now().toISOString(), poging: 2 });
const map = 'De Esdoorn/Aanvragen/Leerling A';

/** A dossier with two files, announced, on the night that it falls due. */
async function opDeDag() {
  const app = await stappenApp('2026-04-20T10:00:00Z', { VERNIETIGEN_GOEDKEURING: 'automatisch' });
  const record = await dossier(app, 'Leerling A');
  await night(app, '2026-10-06');
  app.clock.set('2026-10-20T02:00:00Z');
  return { app, record };
}
const doe = (app: Test, { schoolId, dossierId }: DossierRecord, dag = '2026-10-20') => handleDue(app, { schoolId, dossierId, dag });

/** The same, killed at a call; whether it came to its end before that. */
async function gedood(at: number, when: 'before' | 'after') {
  const { app, record } = await opDeDag();
  const fuse = new Fuse(at, when);
  const fused = { ...app, graph: withFuse(app.graph, fuse), storage: withFuse(app.storage, fuse) };
  await doe(fused, record).catch((error: unknown) => expect(error).toBeInstanceOf(Killed));
  return { app, record, weg: 2 - uploads(app).length };
}

/** Killed when one of its two files had gone. */
async function halverwege() {
  for (let at = 1; ; at += 1) {
    const een = await gedood(at, 'before');
    if (een.weg === 1) return een;
  }
}

/** The school takes the folder away with what is left in it, and watching sees that. */
async function haalWeg(app: Test, record: DossierRecord): Promise<void> {
  app.graph.remove(record.dossierId);
  await look(app);
}

/** What the record of destructions says of it in the end: how many files went for sure and at most, and the same as the declaration says it. */
async function einde(app: Test, dossierId: string) {
  const { regels } = await leesBewijs(app);
  const einden = regels.filter((regel) => regel.soort === 'vernietiging').filter((regel) => regel.dossierId === dossierId);
  const [{ bestanden, eerder = 0, eerderHoogstens = eerder, wijze } = { bestanden: -1, wijze: '' }] = einden;
  const inhoud = verklaringInhoud({ SWV_NAAM: 'SWV', scholen: [] }, 'ronde', einden, undefined, undefined);
  const blad = verklaringBlad(inhoud, 'a'.repeat(64));
  return {
    keren: einden.length,
    zeker: bestanden + eerder,
    hoogstens: bestanden + eerderHoogstens,
    wijze,
    wat: blad.gegevens.find(({ naam }) => naam === 'Wat')?.waarde ?? '',
    cel: blad.rijen[0]?.[2],
    verklaard: inhoud.dossiers[0],
  };
}

describe('a destruction that broke off, of a dossier that the school takes away after that', () => {
  it.each(['before', 'after'] as const)('says never fewer than went, killed %s whichever call', async (when) => {
    const seen = new Set<string>();
    for (let at = 1, uit = false; !uit; at += 1) {
      const { app, record, weg } = await gedood(at, when);
      const { leeggemaakt, vernietigdOp } = await stateOf(app, record);
      uit = leeggemaakt === true || vernietigdOp !== undefined;
      if (uit) break;
      await haalWeg(app, record);
      await night(app, '2026-10-21');
      const { keren, zeker, hoogstens, wijze, verklaard, wat } = await einde(app, record.dossierId);
      expect([at, keren]).toEqual([at, 1]);
      expect(zeker, `sure, killed ${when} call ${at}`).toBeLessThanOrEqual(weg);
      expect(hoogstens, `at most, killed ${when} call ${at}`).toBeGreaterThanOrEqual(weg);
      expect(verklaard?.bestandenHoogstens ?? verklaard?.bestanden).toBe(hoogstens);
      if (weg > 0) {
        expect(wijze).toContain(`eerder hoogstens ${hoogstens} bestanden permanent verwijderd door de dienst`);
        expect(wat).toContain(`0 tot hoogstens ${hoogstens} bestanden van scholen`);
      }
      seen.add(`${weg}`);
    }
    expect([...seen].toSorted()).toEqual(['0', '1', '2']);
  });

  type Breuk = { wat: string; breek: (app: Test, tweede: string) => void; zeker: number; hoogstens: number };
  const storing = (kind: 'te-druk' | 'onbereikbaar') => new GraphFault(kind, { status: 0, operation: 'x', next: 'y' });
  const breuken: Breuk[] = [
    {
      wat: 'Microsoft 365 is too busy before the second file is asked to go: exactly known',
      breek: ({ graph }, tweede) => {
        const label = graph.retentionLabel.bind(graph);
        graph.retentionLabel = (drive, id) => (id === tweede ? Promise.reject(storing('te-druk')) : label(drive, id));
      },
      zeker: 1,
      hoogstens: 1,
    },
    {
      wat: 'the answer on the deletion of the second file is lost: sure of the first alone',
      breek: ({ graph }, tweede) => {
        const destroy = graph.permanentDelete.bind(graph);
        graph.permanentDelete = async (drive, id, eTag) => {
          await destroy(drive, id, eTag);
          if (id === tweede) throw storing('onbereikbaar');
        };
      },
      zeker: 1,
      hoogstens: 2,
    },
    {
      wat: 'the storage breaks once the second file went: exactly known',
      breek: ({ storage }, tweede) => {
        const remove = storage.ownFiles.remove.bind(storage.ownFiles);
        storage.ownFiles.remove = (drive, id) => (id === tweede ? Promise.reject(new Error('storage')) : remove(drive, id));
      },
      zeker: 2,
      hoogstens: 2,
    },
  ];
  it.each(breuken)('says what went where $wat', async ({ breek, zeker, hoogstens }) => {
    const { app, record } = await opDeDag();
    breek(app, app.graph.idAt(`${map}/2.pdf`));
    await expect(doe(app, record)).rejects.toThrow();
    await haalWeg(app, record);
    await night(app, '2026-10-21');
    expect(await einde(app, record.dossierId)).toMatchObject({
      zeker,
      hoogstens,
      cel: zeker === hoogstens ? String(zeker) : `max. ${hoogstens}`,
      verklaard: { bestanden: zeker, ...(zeker === hoogstens ? {} : { bestandenHoogstens: hoogstens }) },
    });
  });

  it.each(breuken)('and counts each file once where it goes on instead, after $wat', async ({ breek }) => {
    const { app, record } = await opDeDag();
    const { graph, storage } = app;
    const heel = { label: graph.retentionLabel, destroy: graph.permanentDelete, remove: storage.ownFiles.remove.bind(storage.ownFiles) };
    breek(app, graph.idAt(`${map}/2.pdf`));
    await expect(doe(app, record)).rejects.toThrow();
    Object.assign(graph, { retentionLabel: heel.label, permanentDelete: heel.destroy });
    storage.ownFiles.remove = heel.remove;
    await night(app, '2026-10-21');
    expect(await einde(app, record.dossierId)).toMatchObject({ keren: 1, zeker: 2, hoogstens: 2 });
  });

  it('also where a person is asked anew for what is left of it', async () => {
    const { app, record, weg } = await halverwege();
    expect(weg).toBe(1);
    await app.storage.vernietigplannen.remove('lopend', `${record.schoolId}_${record.dossierId}`);
    await haalWeg(app, record);
    await night(app, '2026-10-21');
    expect(await einde(app, record.dossierId)).toMatchObject({ keren: 1, zeker: 0, hoogstens: 2 });
  });

  it('also where the list itself was lost since', async () => {
    const { app, record } = await halverwege();
    await app.storage.afgeleid.remove(`${record.dossierId}/te-vernietigen.json`);
    await haalWeg(app, record);
    await night(app, '2026-10-21');
    expect(await einde(app, record.dossierId)).toMatchObject({ keren: 1, zeker: 0, hoogstens: 2 });
  });
});
