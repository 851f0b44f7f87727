import { createHash } from 'node:crypto';
import { describe, expect, inject, it } from 'vitest';
import { leesBewijs } from '../../../src/retain/bewijs/keten.ts';
import { kijkBewijsNa } from '../../../src/retain/bewijs/nakijken.ts';
import { maakVerklaringen, verklaringBestand, verklaringen } from '../../../src/retain/bewijs/verklaring.ts';
import { verklaringPath } from '../../../src/retain/bewijs/verklaring-bestand.ts';
import { recordVernietiging } from '../../../src/retain/record.ts';
import type { VernietigrondeRecord } from '../../../src/storage/records.ts';
import { testApp } from '../../fakes/app.ts';
import { Fuse, Killed, withFuse } from '../../fakes/crash.ts';
import { eigenArchief, vernietiging } from './archief.ts';

const goedkeuring = {
  door: 'A. Bestuurder',
  rol: 'directeur-bestuurder',
  account: 'acc',
  op: '2026-10-20T01:00:00.000Z',
  automatisch: false,
};

/** An app with an archive of its own, and a run with two destroyed dossiers. */
async function metRonde(part: Partial<VernietigrondeRecord> = {}) {
  const [app, eigen] = await Promise.all([testApp('2026-10-21T03:00:00Z'), eigenArchief(inject('azurite'))]);
  const rondeId = `ronde-${app.driveId}`;
  await app.storage.vernietigrondes.put({ rondeId, goedkeuring, lijst: 'c'.repeat(64), ...part });
  const made = { ...app, storage: { ...app.storage, archief: eigen.archief } };
  const schoolId = app.settings.scholen[0]?.id ?? '';
  for (const n of [1, 2]) await recordVernietiging(made, vernietiging(n, { rondeId, schoolId }));
  return { app: made, rondeId, eigen, schoolId };
}
const afgerondOp = '2026-10-20T02:00:00.000Z';

describe('the declaration of a destruction', () => {
  it('is made once the run is over, says what, ground, manner, approval and out of reach, and is a line of the chain', async () => {
    const { app, rondeId } = await metRonde();
    await maakVerklaringen(app);
    expect(await verklaringen(app)).toEqual([]);
    await app.storage.vernietigrondes.put({ rondeId, goedkeuring, lijst: 'c'.repeat(64), afgerondOp });
    await maakVerklaringen(app);
    await maakVerklaringen(app);
    const [regel, ...more] = await verklaringen(app);
    expect([regel, more]).toMatchObject([{ rondeId, dossiers: 2, bestanden: 6, tot: 2, nummer: 3 }, []]);
    const json = regel && (await verklaringBestand(app, regel, 'json'));
    const said = JSON.parse(String(json)) as Record<string, unknown>;
    expect(said).toMatchObject({
      soort: 'verklaring van vernietiging',
      goedkeuring,
      goedgekeurdeLijst: 'c'.repeat(64),
      gronden: [expect.stringContaining('hoofdstuk 3')],
      wijzen: [expect.stringContaining('voorbij de prullenbak')],
      nagelezen: expect.stringContaining('opnieuw gekeken'),
      buitenBereik: [expect.stringContaining('Preservation Hold')],
      dossiers: [{ kenmerk: 'D-2026-1', school: app.settings.scholen[0]?.naam, bestanden: 3 }, { kenmerk: 'D-2026-2' }],
    });
    expect(await kijkBewijsNa(app.storage.archief, undefined)).toMatchObject({ heel: true, regels: 3, verklaringen: 1 });
  });

  it('is a tagged PDF/A in Dutch, and the same bytes when it is made again', async () => {
    const [one, two] = [await metRonde({ afgerondOp }), await metRonde({ afgerondOp })];
    await maakVerklaringen(one.app);
    const [regel] = await verklaringen(one.app);
    const pdf = String(regel && (await verklaringBestand(one.app, regel, 'pdf')));
    expect(pdf.startsWith('%PDF-')).toBe(true);
    for (const sign of ['/StructTreeRoot', '/Lang(nl-NL)', '<pdfaid:part>2<', '<pdfaid:conformance>A<'])
      expect(pdf.replaceAll(/\s/g, '')).toContain(sign);
    // The second lacks the line in the record, as after a crash right before it: made again it names the same files
    await maakVerklaringen(one.app);
    expect((await verklaringen(one.app)).length).toBe(1);
    await maakVerklaringen(two.app);
    const [other] = await verklaringen(two.app);
    expect([other?.dossiers, other?.json === regel?.json]).toEqual([2, false]);
  });

  it('killed at every call, before or after, and made again: one declaration, and the chain whole', async () => {
    for (const when of ['before', 'after'] as const) {
      for (let at = 1; at <= 6; at += 1) {
        const { app, eigen } = await metRonde({ afgerondOp });
        const dying = { ...app, storage: withFuse(app.storage, new Fuse(at, when)) };
        await expect(maakVerklaringen(dying)).rejects.toBeInstanceOf(Killed);
        await maakVerklaringen({ ...app, storage: { ...app.storage, archief: eigen.opnieuw() } });
        const { regels } = await leesBewijs({ storage: { archief: eigen.opnieuw() } });
        expect(regels.filter(({ soort }) => soort === 'verklaring').length, `${when} ${at}`).toBe(1);
        expect((await kijkBewijsNa(eigen.archief, undefined)).heel).toBe(true);
        expect((await eigen.archief.paths('vernietigingen/verklaringen/')).length).toBe(2);
      }
    }
  });

  it('a dossier of the run that went later stands in a declaration of its own', async () => {
    const { app, rondeId, schoolId } = await metRonde({ afgerondOp });
    await maakVerklaringen(app);
    await recordVernietiging(app, vernietiging(3, { rondeId, schoolId, vernietigdOp: '2026-10-25T02:00:00.000Z' }));
    await maakVerklaringen(app);
    const found = await verklaringen(app);
    expect(found.map(({ dossiers, tot, kenmerk }) => [dossiers, tot, kenmerk])).toEqual([
      [1, 4, 'V-4-4'],
      [2, 2, 'V-1-2'],
    ]);
    for (const regel of found) {
      const said = JSON.parse(String(await verklaringBestand(app, regel, 'json'))) as { nummer: string };
      expect(said.nummer).toBe(regel.kenmerk);
    }
  });

  it.each(['json', 'pdf'] as const)('a %s that was changed or is gone is found by name, and is not shown', async (soort) => {
    const { app } = await metRonde({ afgerondOp });
    await maakVerklaringen(app);
    const [regel] = await verklaringen(app);
    if (regel === undefined) throw new Error('no declaration');
    const path = verklaringPath(regel[soort], soort);
    await app.storage.archief.write(path, 'iets anders');
    expect(await verklaringBestand(app, regel, soort)).toBeUndefined();
    expect(await kijkBewijsNa(app.storage.archief, undefined)).toMatchObject({
      heel: false,
      plaats: path,
      wat: expect.stringContaining('veranderd'),
    });
    await app.storage.archief.remove(path);
    expect(await kijkBewijsNa(app.storage.archief, undefined)).toMatchObject({
      heel: false,
      plaats: path,
      wat: expect.stringContaining('weg'),
    });
  });

  it('keeps each file under the hash of its own bytes', async () => {
    const { app } = await metRonde({ afgerondOp });
    await maakVerklaringen(app);
    const paths = await app.storage.archief.paths('vernietigingen/verklaringen/');
    const hashes = await Promise.all(
      paths.map(async (path) =>
        createHash('sha256')
          .update((await app.storage.archief.read(path)) ?? '')
          .digest('hex'),
      ),
    );
    expect(paths.map((path) => /([0-9a-f]{64})/.exec(path)?.[1])).toEqual(hashes);
  });
});
