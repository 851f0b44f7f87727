import { beforeAll, describe, expect, it, vi } from 'vitest';
import { inhouden } from './volgorde/school.ts';
import { speel } from './volgorde/speel.ts';
import { wachten } from './volgorde/wereld.ts';

// Reading is done in this process and once for each content, and a report is kept as what it says: that takes most of the time, and neither asks anybody for anything.
const { gelezen } = vi.hoisted(() => ({ gelezen: new Map<string, unknown[]>() }));
vi.mock('../../src/read/read-file.ts', () => ({
  createReader: () => ({
    read: ({ name, bytes }: { name: string; bytes: Uint8Array }) =>
      Promise.resolve((gelezen.get(Buffer.from(bytes).toString('base64')) ?? []).map((result) => ({ ...(result as object), name }))),
    close: () => {},
  }),
}));
vi.mock('../../src/pdf/compile.ts', () => ({
  compileTypst: (_template: string, content: unknown) => Promise.resolve(Buffer.from(JSON.stringify(content))),
}));
// A step that waits for another does so by the clock of its world
vi.mock('node:timers/promises', async (original) => ({
  ...(await original<typeof import('node:timers/promises')>()),
  setTimeout: (ms: number) => wachten.getStore()?.(ms),
}));

/** From which seed, and how many: `ZAAD=27 npx vitest run test/dossier/willekeurige-volgorde.test.ts` plays one again. */
const eerste = Number(process.env['ZAAD'] ?? 0);
const aantal = Number(process.env['ZADEN'] ?? (process.env['ZAAD'] === undefined ? 200 : 1));
/** After so many worlds in which something is not as it must be the others tell no more. */
const genoeg = Number(process.env['GENOEG'] ?? 2);

beforeAll(async () => {
  const { readInProcess } = await import('../../src/read/read-in-process.ts');
  for (const inhoud of inhouden) gelezen.set(Buffer.from(inhoud).toString('base64'), await readInProcess('x.txt', Buffer.from(inhoud)));
});

describe('the steps of dossiers in any order, twice, at once and broken off, while schools go on', () => {
  it(`end where they would have ended had all gone well (${aantal} seeds)`, async () => {
    const mis: string[] = [];
    const gebeurd = { gemeld: 0, gestorven: 0, dubbel: 0, gesloten: 0, samen: 0 };
    for (let zaad = eerste, worlds = 0; zaad < eerste + aantal && worlds < genoeg; zaad += 1) {
      const { mis: wrong, verloop, verstuurd } = await speel(zaad);
      if (wrong.length > 0) {
        mis.push(`ZAAD=${zaad}`, ...wrong, ...(worlds === 0 ? verloop : []));
        worlds += 1;
      }
      const count = (what: string) => verloop.filter((line) => line.includes(what)).length;
      gebeurd.gemeld += verstuurd.filter(({ bericht }) => bericht.includes(' rapport-')).length;
      gebeurd.gesloten += verstuurd.filter(({ bericht }) => bericht.includes(' gesloten-')).length;
      gebeurd.gestorven += count(': dood ');
      gebeurd.dubbel += count('komt nog eens');
      gebeurd.samen += count('tegelijk:');
    }
    expect(mis.join('\n')).toBe('');
    // Worlds in which little happens prove little
    if (aantal > 20) for (const [what, times] of Object.entries(gebeurd)) expect(times, what).toBeGreaterThan(aantal / 4);
  }, 3_600_000);

  it('go the same way again from the same seed', async () => {
    const [een, twee] = [await speel(3), await speel(3)];
    expect(twee.verloop).toEqual(een.verloop);
    expect(twee.verstuurd).toEqual(een.verstuurd);
  });
});
