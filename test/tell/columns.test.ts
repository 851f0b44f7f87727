import { describe, expect, it } from 'vitest';
import { settleDossier } from '../../src/dossier/settle.ts';
import { touchDossier } from '../../src/dossier/touch.ts';
import { showColumns, tellDossierGesloten } from '../../src/tell/index.ts';
import { statussen } from '../../src/storage/records.ts';
import { testApp } from '../fakes/app.ts';
import { putDossier } from './dossier.ts';
import { round } from './work.ts';

const start = '2026-03-18T13:05:00Z';
const ours = ['Kenmerk', 'NogNodig', 'Status'];

describe('the columns of a dossier', () => {
  it.each(statussen.filter((status) => status !== 'vernietigd'))('show that it is %s', async (status) => {
    const app = await testApp(start);
    const record = await putDossier(app);
    await app.storage.dossiers.put({ ...record, status, nogNodig: ['een OPP'] });
    await showColumns(app, record);
    expect(app.graph.fields.get(record.dossierId)).toEqual({ Status: status, NogNodig: 'een OPP', Kenmerk: record.kenmerk });
  });

  it('leave what people fill in elsewhere alone, and put back at the next change what people changed in ours', async () => {
    const app = await testApp(start);
    const record = await putDossier(app);
    const set: string[][] = [];
    const real = app.graph.setFields.bind(app.graph);
    app.graph.setFields = async (driveId: string, itemId: string, fields: Record<string, string>) => {
      set.push(Object.keys(fields).sort());
      await real(driveId, itemId, fields);
      return undefined;
    };
    await showColumns(app, record);
    await real(app.driveId, record.dossierId, { Behandelaar: 'M. de Vries', Status: 'eigen woord' });
    await showColumns(app, record);
    expect(app.graph.fields.get(record.dossierId)).toMatchObject({ Behandelaar: 'M. de Vries', Status: 'eigen woord' });
    await app.storage.dossiers.put({ ...record, status: 'incompleet' });
    await showColumns(app, record);
    expect(app.graph.fields.get(record.dossierId)).toMatchObject({ Behandelaar: 'M. de Vries', Status: 'incompleet' });
    expect(set).toEqual([ours, ours]);
  });

  it('are set again where the service died before it wrote down what it had set, also where the dossier is by then as it was', async () => {
    const app = await testApp(start);
    const record = await putDossier(app);
    await showColumns(app, record);
    await app.storage.dossiers.put({ ...record, status: 'ter besluit' });
    const real = app.graph.setFields.bind(app.graph);
    app.graph.setFields = async (...args: Parameters<typeof real>) => {
      await real(...args);
      throw new Error('died');
    };
    await expect(showColumns(app, record)).rejects.toThrow('died');
    expect(app.graph.fields.get(record.dossierId)?.['Status']).toBe('ter besluit');
    app.graph.setFields = real;
    await app.storage.dossiers.put(record);
    await showColumns(app, record);
    expect(app.graph.fields.get(record.dossierId)?.['Status']).toBe(record.status);
  });

  it('show that it arrived while the school is still uploading, once', async () => {
    const app = await testApp(start);
    const school = app.settings.scholen[0]!;
    const dossierId = app.graph.folder(`${school.pad}/Aanvragen/Nieuw`);
    const place = { schoolId: school.id, driveId: app.driveId, dossierId, map: 'Nieuw' };
    await touchDossier(app, place, 'upload');
    await touchDossier(app, place, 'upload');
    for (const versie of [1, 2]) await settleDossier(app, { schoolId: school.id, dossierId, versie });
    expect(app.graph.fields.get(dossierId)).toMatchObject({ Status: 'ontvangen' });
    expect(app.graph.calls.filter((call) => call.startsWith('setFields'))).toHaveLength(1);
  });

  it('show that it is closed where its folder was moved away, and ask nothing where it was deleted', async () => {
    const app = await testApp(start);
    const record = { ...(await putDossier(app)), status: 'gesloten' as const, geslotenOp: start };
    await app.storage.dossiers.put(record);
    await tellDossierGesloten(app, record, 'weggehaald');
    expect(app.graph.fields.get(record.dossierId)).toBeUndefined();
    await tellDossierGesloten(app, record, 'verplaatst');
    expect(app.graph.fields.get(record.dossierId)).toMatchObject({ Status: 'gesloten' });
    app.graph.remove(record.dossierId);
    await app.storage.dossiers.put({ ...record, nogNodig: ['iets'] });
    await tellDossierGesloten(app, record, 'verplaatst');
  });
});

describe('a school that uploads 40 files', () => {
  it('gets one mail and the loket one card, also when they come in pieces', async () => {
    const app = await testApp(start);
    const folder = `${app.settings.scholen[0]!.pad}/Aanvragen/Veertig`;
    app.graph.folder(folder);
    for (let number = 1; number <= 15; number += 1) app.graph.put(`${folder}/stuk ${number}.txt`, `Dit is stuk ${number} van veertig.`);
    const { lookAtDrive } = await import('../../src/watch/drive-round.ts');
    await lookAtDrive(app, { driveId: app.driveId, sinds: start, poging: 2 });
    for (let number = 16; number <= 40; number += 1) app.graph.put(`${folder}/stuk ${number}.txt`, `Dit is stuk ${number} van veertig.`);
    app.clock.set('2026-03-18T13:05:05Z');
    await round(app);
    expect([app.graph.mails.length, app.graph.cards.length]).toEqual([1, 1]);
  }, 120_000);
});
