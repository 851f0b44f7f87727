import { describe, expect, it } from 'vitest';
import { besluitIdOf } from '../../src/decide/besluit-id.ts';
import { legToewijzingenVast, pseudoniemVan, zoekToewijzingen } from '../../src/decide/toewijzingen.ts';
import type { Leerlingrij } from '../../src/read/lijst/lijst.ts';
import { assess } from '../handboek/assess-one.ts';
import { volledig } from '../handboek/cases-lwoo.ts';
import { lijst, type Rij } from '../handboek/lwoo-lijst.ts';
import { testApp } from '../fakes/app.ts';
import { round } from '../tell/work.ts';

type Test = Awaited<ReturnType<typeof testApp>>;
let names = 0;
/** A pupil that no other test knows. */
const leerling = (): Rij => {
  names += 1;
  return {
    voornaam: `Tess${'abcdefgh'.charAt(names)}${String.fromCharCode(97 + (process.pid % 26))}`,
    achternaam: 'van den Berg',
    geboortedatum: '10-02-2014',
    bsn: '090',
  };
};
const lijsten = (...rijen: Rij[]) => assess({ lijst: lijst(rijen) }).lijsten;
const rowsOf = (...rijen: Rij[]): Leerlingrij[] => lijsten(...rijen).flatMap((one) => one.rijen);
async function assign(app: Test, rij: Rij, besluitId = 'b1') {
  const pseudoniemen = rowsOf(rij).flatMap((one) => pseudoniemVan(app, one) ?? []);
  await legToewijzingenVast(app, { besluitId, toegewezenOp: '2026-06-20' }, pseudoniemen);
  return pseudoniemen;
}
async function found(app: Test, rij: Rij, besluit = 'b2') {
  const toegewezen = await zoekToewijzingen(app, lijsten(rij), [besluit]);
  return toegewezen === undefined ? 'niet bekend' : toegewezen(rowsOf(rij)[0]!);
}

describe('the register of pupils to whom LWOO was assigned', () => {
  it('knows a pupil again however the name is written, and tells pupils apart by the three figures', async () => {
    const app = await testApp('2026-06-16T10:00:00Z');
    const eva = leerling();
    await assign(app, eva);
    const name = String(eva.voornaam);
    expect(await found(app, eva)).toBe('ja');
    expect(await found(app, { ...eva, voornaam: name.toUpperCase(), achternaam: 'Berg, van den' })).toBe('ja');
    expect(await found(app, { ...eva, bsn: '' })).toBe('ja');
    expect(await found(app, { ...eva, bsn: '091' })).toBe('misschien');
    expect(await found(app, { ...eva, geboortedatum: '11-02-2014' })).toBe('niet bekend');
    expect(await found(app, { ...eva, voornaam: 'Mees' })).toBe('niet bekend');
  });

  it('does not hold a list against its own decision', async () => {
    const app = await testApp('2026-06-16T10:00:00Z');
    const eva = leerling();
    await assign(app, eva, 'b1');
    expect(await found(app, eva, 'b1')).toBe('niet bekend');
    await assign(app, eva, 'b0');
    expect(await found(app, eva, 'b1')).toBe('ja');
  });

  it('holds nothing that can be read, and nothing that another secret could find', async () => {
    const app = await testApp('2026-06-16T10:00:00Z');
    const eva = leerling();
    const [known] = await assign(app, eva);
    await assign(app, eva);
    const rows = [];
    for await (const row of app.storage.toewijzingen.list(known!.leerling.slice(0, 2)))
      if (row.leerling === known!.leerling) rows.push(row);
    expect(rows).toHaveLength(1);
    expect(Object.keys(rows[0]!).toSorted()).toEqual(['besluitId', 'cijfers', 'leerling', 'toegewezenOp']);
    for (const plain of [String(eva.voornaam), 'berg', '2014', '090'])
      expect(JSON.stringify(rows).toLowerCase()).not.toContain(plain.toLowerCase());
    const other = { ...app, settings: { ...app.settings, LEERLING_GEHEIM: 'een heel ander geheim van genoeg tekens' } };
    expect(await found(other, eva)).toBe('niet bekend');
  });

  it('takes no row with a full BSN, and none without names or birth date', async () => {
    const app = await testApp('2026-06-16T10:00:00Z');
    const rows = rowsOf({ bsn: volledig }, { geboortedatum: '' }, { voornaam: '', achternaam: '' });
    expect(rows.flatMap((row) => pseudoniemVan(app, row) ?? [])).toEqual([]);
  });

  it('is asked when a list is checked: its pupil is said to have LWOO already', async () => {
    const app = await testApp('2026-06-16T10:00:00Z');
    const [eva, mees] = [leerling(), { ...leerling(), geboortedatum: '11-03-2014', bsn: '091' }];
    await assign(app, eva);
    const line = ({ voornaam = '', achternaam = '', geboortedatum = '', bsn = '' }: Rij) =>
      [voornaam, achternaam, geboortedatum, bsn, '1', '01-08-2026'].join(';');
    const id = app.graph.put(
      'De Esdoorn/LWOO/lijst.csv',
      ['Voornaam;Achternaam;Geboortedatum;BSN (laatste 3);Leerjaar;Begin LWOO', line(eva), line(mees)].join('\n'),
    );
    await round(app);
    const schoolId = app.settings.scholen[0]!.id;
    const { kenmerk } = (await app.storage.dossiers.get(schoolId, id))!.record;
    const copy = app.graph.idAt(`De Esdoorn/LWOO/Controlerapport - lijst ${kenmerk} - lijst met opmerkingen.csv`);
    const [, first, second] = (await app.graph.download(app.driveId, copy, 100_000)).toString().split('\r\n');
    expect(first).toContain(';Aan deze leerling is al eerder LWOO toegewezen.');
    expect(second).toContain(';In orde.');
    expect(besluitIdOf({ schoolId, dossierId: id })).not.toBe('b1');
  });
});
