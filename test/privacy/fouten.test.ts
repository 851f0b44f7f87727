import { afterEach, beforeAll, expect, it, vi } from 'vitest';
import { Onleesbaar } from '../../src/storage/table.ts';
import { kanaries, zin } from './kanaries.ts';

type Call = { functionHandler: () => Promise<unknown> };

const hooks: ((call: Call) => void)[] = [];
beforeAll(async () => {
  vi.doMock('@azure/functions', () => ({ app: { hook: { preInvocation: (hook: (call: Call) => void) => void hooks.push(hook) } } }));
  await import('../../functions/fouten.ts');
  expect(hooks).toHaveLength(1);
});
afterEach(() => vi.restoreAllMocks());

/** Runs a function that breaks under the hooks of the service: what the host is told, and what is logged. */
async function breekt(error: Error) {
  const gelogd = vi.spyOn(console, 'log').mockImplementation(() => {});
  const call: Call = { functionHandler: () => Promise.reject(error) };
  for (const hook of hooks) hook(call);
  const gezegd = await call.functionHandler().catch((thrown: unknown) => (thrown as Error).message);
  return { gezegd, gelogd: gelogd.mock.calls.map(([regel]) => JSON.parse(String(regel)) as unknown) };
}

it('of a row that cannot be read the host is told the table, and the log which row it is', async () => {
  const plaats = { tabel: 'Dossiers', partitie: 'de-esdoorn', rij: 'd1', veld: 'status' };
  const { gezegd, gelogd } = await breekt(new Onleesbaar(plaats));
  expect(gezegd).toMatch(/^Onleesbaar bij .*: In de tabel Dossiers staat een rij die niet te lezen is\. Bij rij-onleesbaar /);
  expect(gelogd).toEqual([{ event: 'rij-onleesbaar', ...plaats }]);
});

it('of what else breaks the host is told kind and place, and nothing is logged', async () => {
  const { gezegd, gelogd } = await breekt(new Error(zin(kanaries[12]!)));
  expect(gezegd).toMatch(/^Error bij fouten\.test\.ts[:\d]*$/);
  expect(gelogd).toEqual([]);
});
