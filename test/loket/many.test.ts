import { beforeAll, describe, expect, it } from 'vitest';
import { dossierRijen } from '../../src/loket/dossiers/dossier-index.ts';
import { as, get } from './visit.ts';
import { dossier, world, type World } from './world.ts';

/** Dossiers in the list; 5,000 by `LOKET_DOSSIERS=5000` for a measurement. */
const count = Number(process.env['LOKET_DOSSIERS'] ?? '300');

let app: World;
let kenmerk: string;

beforeAll(async () => {
  app = await world();
  const one = await dossier(app);
  kenmerk = one.kenmerk;
  const rest = Array.from({ length: count - 1 }, (_, index) => ({
    ...one,
    dossierId: `${one.dossierId}x${index}`,
    kenmerk: `${kenmerk}X${index}`,
    map: `Leerling ${index}`,
  }));
  for (let from = 0; from < rest.length; from += 50)
    await Promise.all(rest.slice(from, from + 50).map((record) => app.storage.dossiers.put(record)));
}, 300_000);

describe('the list with many dossiers', () => {
  it('shows fifty of them, however many there are, and answers from memory', async () => {
    const started = performance.now();
    await dossierRijen(app, 0);
    const reading = performance.now() - started;
    const time = async (path: string) => {
      const times: number[] = [];
      for (let turn = 0; turn < 20; turn += 1) {
        const begun = performance.now();
        expect((await get(app, path, as('lezer'))).status).toBe(200);
        times.push(performance.now() - begun);
      }
      return times.sort((a, b) => a - b)[18] ?? 0;
    };
    const views = {
      list: await time(`/loket?school=${app.schoolId}`),
      search: await time(`/loket?kenmerk=${kenmerk}X7`),
      last: await time('/loket?status=alle&pagina=100000'),
      dossier: await time(`/loket/dossiers/${kenmerk}`),
    };
    const { body } = await get(app, `/loket?school=${app.schoolId}`, as('lezer'));
    expect(String(body).match(/<th scope="row"/g)?.length).toBe(50);
    expect(String(body)).toContain(`Pagina 1 van ${Math.ceil(count / 50)}`);
    expect(String((await get(app, `/loket?school=${app.schoolId}&pagina=2`, as('lezer'))).body)).toContain('rel="prev"');
    if (process.env['LOKET_DOSSIERS'] === undefined) return;
    console.log({ count, reading, ...views });
    expect(Math.max(...Object.values(views))).toBeLessThan(100);
  });
});
