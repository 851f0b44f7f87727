import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeVoorbeelden } from '../../../local/voorbeelden/maak.ts';
import { checkDossier } from '../../../src/check/check-dossier.ts';
import { readFolder } from '../../../src/cli/read-folder.ts';
import { createReader, type Reader } from '../../../src/read/read-file.ts';
import { scholenSchema } from '../../../src/settings.ts';

describe('the samples as they are read', () => {
  let folder: string;
  let reader: Reader;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'voorbeelden-gelezen-'));
    reader = createReader();
  });
  afterAll(async () => {
    reader.close();
    await rm(folder, { recursive: true, force: true });
  });

  it.each(['2026-11-22', '2027-02-10', '2027-05-20', '2027-09-03'])(
    'come to what each should show when handed in on %s',
    async (peildatum) => {
      const { scholen } = scholenSchema.parse(JSON.parse(await readFile('local/voorbeelden/scholen.json', 'utf8')));
      const base = join(folder, peildatum);
      for (const { id, map, school, verwacht } of await makeVoorbeelden(base, peildatum)) {
        const found = scholen.find((one) => one.id === school);
        if (found === undefined) throw new Error(`No school ${school}`);
        const results = await readFolder(join(base, map), reader, () => undefined);
        const { rapport } = checkDossier(results, { school: found, peildatum });
        const outcomes = Object.fromEntries(rapport.bevindingen.map((bevinding) => [bevinding.id, bevinding.uitkomst]));
        expect({ id, ...rapport, outcomes }).toMatchObject({ id, eindoordeel: verwacht.eindoordeel, outcomes: verwacht.uitkomsten });
      }
    },
    // A sample holds a scan, which is recognised each time
    180_000,
  );
});
