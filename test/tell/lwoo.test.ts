import { describe, expect, it } from 'vitest';
import type { DossierRecord } from '../../src/storage/records.ts';
import { testApp } from '../fakes/app.ts';
import { round } from './work.ts';

type Test = Awaited<ReturnType<typeof testApp>>;
const lwoo = 'De Esdoorn/LWOO';
const kop = 'Voornaam;Achternaam;Geboortedatum;BSN (laatste 3);Leerjaar;Begin LWOO';
const aron = 'Aron;Akker;10-02-2014;090;1;01-08-2026';
const bas = 'Bas;;11-02-2014;091;1;01-08-2026';
const noor = 'Noor;Graaf;12-02-2014;092;1;01-08-2026';

async function start(files: Record<string, string>) {
  const app = await testApp('2026-06-16T10:00:00Z');
  for (const [path, list] of Object.entries(files)) app.graph.put(`${lwoo}/${path}`, list);
  await round(app);
  return app;
}
async function dossiersOf(app: Test): Promise<DossierRecord[]> {
  const found: DossierRecord[] = [];
  for (const { id } of app.settings.scholen) for await (const record of app.storage.dossiers.list(id)) found.push(record);
  return found.toSorted((a, b) => a.map.localeCompare(b.map));
}
const recordOf = async (app: Test, map: string) => {
  const record = (await dossiersOf(app)).find((one) => one.map === map);
  if (record === undefined) throw new Error(`no list ${map}`);
  return record;
};
const under = (app: Test) => app.graph.paths().map((path) => path.replace(`/${lwoo}/`, ''));
const idOf = (app: Test, path: string) => app.graph.idAt(`${lwoo}/${path}`);
const contentOf = async (app: Test, path: string) => (await app.graph.download(app.driveId, idOf(app, path), 1_000_000)).toString();

describe('a list in the folder LWOO', () => {
  it('is told by a report and a copy with remarks beside it, under its own name and kenmerk; another list has its own', async () => {
    const app = await start({ 'a.csv': [kop, aron, bas].join('\n'), '2026/b.csv': [kop, noor].join('\n') });
    const [a, b] = [await recordOf(app, 'a.csv'), await recordOf(app, 'b.csv')];
    expect(under(app)).toEqual([
      `2026/Controlerapport - b ${b.kenmerk} - lijst met opmerkingen.csv`,
      `2026/Controlerapport - b ${b.kenmerk}.pdf`,
      '2026/b.csv',
      `Controlerapport - a ${a.kenmerk} - lijst met opmerkingen.csv`,
      `Controlerapport - a ${a.kenmerk}.pdf`,
      'a.csv',
    ]);
    expect([a, b].map(({ soort, eindoordeel, status }) => [soort, eindoordeel, status])).toEqual([
      ['lwoo', 'incompleet', 'incompleet'],
      ['lwoo', 'compleet', 'in behandeling'],
    ]);
    expect(await contentOf(app, `Controlerapport - a ${a.kenmerk} - lijst met opmerkingen.csv`)).toContain(
      `${bas};De achternaam ontbreekt.`,
    );
  });

  it('shows its status on its report, and not on the list, into which SharePoint would write it', async () => {
    const app = await start({ 'a.csv': [kop, aron, bas].join('\n') });
    const { dossierId, kenmerk } = await recordOf(app, 'a.csv');
    expect(app.graph.fields.get(dossierId)).toBeUndefined();
    expect(app.graph.fields.get(idOf(app, `Controlerapport - a ${kenmerk}.pdf`))).toMatchObject({ Status: 'incompleet', Kenmerk: kenmerk });
  });

  it('is not woken by what the service writes', async () => {
    const app = await start({ 'a.csv': [kop, aron].join('\n'), 'b.csv': [kop, noor].join('\n') });
    expect(await round(app)).toBe(0);
    expect(await dossiersOf(app)).toHaveLength(2);
  });

  it('what a school made of a copy with remarks, under a name of its own or in another folder, is never taken away', async () => {
    const app = await start({ 'a.csv': [kop, aron, bas].join('\n'), 'b.csv': [kop, bas].join('\n') });
    const [a, b] = [await recordOf(app, 'a.csv'), await recordOf(app, 'b.csv')];
    const copyOf = (naam: string, kenmerk: string) => `Controlerapport - ${naam} ${kenmerk} - lijst met opmerkingen.csv`;
    const [renamed, moved] = [idOf(app, copyOf('a', a.kenmerk)), idOf(app, copyOf('b', b.kenmerk))];
    app.graph.rename(renamed, 'Verbeterd.csv');
    app.graph.rename(moved, copyOf('b', b.kenmerk), app.graph.folder('De Esdoorn/Aanvragen/Bas'));
    app.graph.put(`${lwoo}/a.csv`, [kop, noor].join('\n'));
    app.graph.put(`${lwoo}/b.csv`, [kop, noor].join('\n'));
    await round(app);
    expect(
      app.graph.paths().filter((path) => path.endsWith('/Verbeterd.csv') || path.includes('Aanvragen/Bas/Controlerapport - b')),
    ).toHaveLength(2);
    expect(under(app).filter((path) => path === copyOf('a', a.kenmerk) || path === copyOf('b', b.kenmerk))).toHaveLength(2);
  });

  it('is named in a mail to the school, and by its kenmerk alone on the card and in the subject', async () => {
    const app = await start({ 'Lijst brugklas.csv': [kop, aron, bas].join('\n') });
    const [mail] = app.graph.mails;
    expect(mail?.html).toContain('de lijst “Lijst brugklas.csv”');
    expect(mail?.html).toContain('Naar de map LWOO van uw school');
    expect(mail?.subject).toMatch(/^Lijst D-.{11}$/);
    expect(JSON.stringify([app.graph.cards, mail?.subject])).not.toContain('brugklas');
    expect(app.graph.cards).toHaveLength(1);
  });

  it('mended under the same name, it gets its new report in the same files, and only that is told', async () => {
    const app = await start({ 'a.csv': [kop, bas].join('\n') });
    const files = under(app);
    app.graph.put(`${lwoo}/a.csv`, [kop, aron].join('\n'));
    await round(app);
    expect(under(app)).toEqual(files);
    expect((await recordOf(app, 'a.csv')).eindoordeel).toBe('compleet');
    expect(app.graph.mails).toHaveLength(2);
  });

  it('renamed and moved, its report goes with it, and nothing is told again', async () => {
    const app = await start({ 'a.csv': [kop, aron].join('\n'), 'b.csv': [kop, noor].join('\n') });
    app.graph.rename(idOf(app, 'a.csv'), 'c.csv');
    await round(app);
    app.graph.rename(idOf(app, 'c.csv'), 'c.csv', app.graph.folder(`${lwoo}/2026`));
    await round(app);
    const [b, c] = [await recordOf(app, 'b.csv'), await recordOf(app, 'c.csv')];
    expect(under(app)).toEqual([
      `2026/Controlerapport - c ${c.kenmerk} - lijst met opmerkingen.csv`,
      `2026/Controlerapport - c ${c.kenmerk}.pdf`,
      '2026/c.csv',
      `Controlerapport - b ${b.kenmerk} - lijst met opmerkingen.csv`,
      `Controlerapport - b ${b.kenmerk}.pdf`,
      'b.csv',
    ]);
    expect(app.graph.mails).toHaveLength(2);
    expect(app.graph.fields.get(idOf(app, `2026/Controlerapport - c ${c.kenmerk}.pdf`))).toMatchObject({ Status: 'in behandeling' });
  });

  it('a report that the school threw away comes back with the next check, with its columns', async () => {
    const app = await start({ 'a.csv': [kop, aron].join('\n') });
    const { kenmerk } = await recordOf(app, 'a.csv');
    app.graph.remove(idOf(app, `Controlerapport - a ${kenmerk}.pdf`));
    app.graph.put(`${lwoo}/a.csv`, [kop, noor].join('\n'));
    await round(app);
    expect(app.graph.fields.get(idOf(app, `Controlerapport - a ${kenmerk}.pdf`))).toMatchObject({ Status: 'in behandeling' });
    expect(await round(app)).toBe(0);
  });

  it('what is no list there is asked to be replaced by one', async () => {
    const app = await start({ 'Vraag.csv': 'Kunnen wij nog leerlingen aanmelden?' });
    const record = await recordOf(app, 'Vraag.csv');
    expect(record).toMatchObject({ soort: 'lwoo', nogNodig: [], status: 'in behandeling' });
    expect(app.graph.mails[0]?.html).toContain('Upload een lijst (xlsx, ods of csv)');
  });
});
