import { describe, expect, it } from 'vitest';
import { checkDossierStep } from '../../src/dossier/check-step.ts';
import { isEigenNaam, lookAt, opmerkingenNaam, rapportNaam } from '../../src/dossier/blik.ts';
import { readDossier } from '../../src/dossier/read-step.ts';
import { settleDossier } from '../../src/dossier/settle.ts';
import { tellDossier } from '../../src/tell/tell-dossier.ts';
import { lookAtDrive } from '../../src/watch/drive-round.ts';
import { testApp } from '../fakes/app.ts';
import { negenCijfers, volledig } from '../handboek/cases-lwoo.ts';

type Test = Awaited<ReturnType<typeof testApp>>;
const folder = 'De Esdoorn/Aanvragen/LWOO 2026';
const kop = 'Voornaam;Achternaam;Geboortedatum;BSN (laatste 3);Leerjaar;Begin LWOO';
const goed = 'Aron;Akker;10-02-2014;090;1;01-08-2026';

async function start(list: string) {
  const app = await testApp('2026-06-16T10:00:00Z');
  app.graph.put(`${folder}/lijst.csv`, list);
  await round(app);
  return app;
}

const steps: Record<string, (app: Test, message: never) => Promise<void>> = {
  'dossier-rust': settleDossier,
  'dossier-lezen': readDossier,
  'dossier-controleren': checkDossierStep,
  'dossier-melden': tellDossier,
};

/** Looks at the drive and does all the work on dossiers that follows; returns how many steps that were. */
async function round(app: Test): Promise<number> {
  await lookAtDrive(app, { driveId: app.driveId, sinds: app.clock.now().toISOString(), poging: 2 });
  let count = 0;
  for (let next = app.sent.shift(); next !== undefined && count < 50; next = app.sent.shift()) {
    const step = steps[next.queue];
    if (step === undefined) continue;
    app.clock.set(new Date(app.clock.now().getTime() + next.delay * 1000));
    await step(app, next.message as never);
    count += 1;
  }
  return count;
}

const alphabetical = (a: string, b: string): number => a.localeCompare(b);
const names = async (app: Test) =>
  (await app.graph.listChildren(app.driveId, app.graph.folder(folder))).map(({ name }) => name ?? '').toSorted(alphabetical);
const contentOf = async (app: Test, name: string) => {
  const item = (await app.graph.listChildren(app.driveId, app.graph.folder(folder))).find((one) => one.name === name);
  return (await app.graph.download(app.driveId, item?.id ?? '', 1_000_000)).toString();
};

describe('a list in a dossier’s folder', () => {
  it('comes back beside the report, with a remark behind every pupil', async () => {
    const app = await start([kop, goed, 'Bas;;11-02-2014;091;1;01-08-2026'].join('\n'));
    expect(await names(app)).toEqual([opmerkingenNaam.csv, rapportNaam, 'lijst.csv'].toSorted(alphabetical));
    expect((await contentOf(app, opmerkingenNaam.csv)).split('\r\n').slice(0, 3)).toEqual([
      `\uFEFF${kop};Opmerkingen van de controle`,
      `${goed};In orde.`,
      'Bas;;11-02-2014;091;1;01-08-2026;De achternaam ontbreekt.',
    ]);
  });

  it('does not wake the service by what the service writes, and is not read as a second list', async () => {
    const app = await start([kop, goed].join('\n'));
    expect(await round(app)).toBe(0);
    const blik = await lookAt(app.graph, app.driveId, app.graph.folder(folder));
    expect(blik?.files.map(({ path }) => path)).toEqual(['lijst.csv']);
    expect(blik?.own.every(({ name }) => isEigenNaam(name))).toBe(true);
  });

  it('comes back again when it was mended, in the same file', async () => {
    const app = await start([kop, 'Aron;;10-02-2014;090;1;01-08-2026'].join('\n'));
    app.graph.put(`${folder}/lijst.csv`, [kop, goed].join('\n'));
    await round(app);
    expect(await names(app)).toHaveLength(3);
    expect(await contentOf(app, opmerkingenNaam.csv)).toContain(`${goed};In orde.`);
  });

  it('goes as Excel file where it is not one list of CSV, and the earlier file is taken away', async () => {
    const app = await start([kop, goed].join('\n'));
    app.graph.put(`${folder}/nog een.csv`, [kop, 'Noor;Graaf;12-02-2014;092;1;01-08-2026'].join('\n'));
    await round(app);
    expect(await names(app)).toEqual([opmerkingenNaam.xlsx, rapportNaam, 'lijst.csv', 'nog een.csv'].toSorted(alphabetical));
  });

  it.each([volledig, negenCijfers])('leaves a full BSN in nothing that the service keeps, sends or writes', async (bsn) => {
    const app = await start([kop, goed, `Bas;Boer;11-02-2014;${bsn};1;01-08-2026`].join('\n'));
    const dossierId = app.graph.folder(folder);
    const blobs = await app.storage.afgeleid.paths(`${dossierId}/`);
    expect(blobs.length).toBeGreaterThan(3);
    for (const path of blobs) expect((await app.storage.afgeleid.read(path))?.toString()).not.toContain(bsn);
    const record = (await app.storage.dossiers.get(app.settings.scholen[0]!.id, dossierId))?.record;
    expect(record).toMatchObject({ soort: 'lwoo', eindoordeel: 'incompleet' });
    expect(await contentOf(app, opmerkingenNaam.csv)).toContain('verwijderd: heel BSN');
    expect(await contentOf(app, opmerkingenNaam.csv)).not.toContain(bsn);
    expect(JSON.stringify([record, app.graph.mails, app.graph.cards, [...app.graph.fields.values()]])).not.toContain(bsn);
  });
});
