import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { bareEnvironment } from '../bare-environment.ts';
import { schrijfAudit } from '../../src/audit/index.ts';
import { shipped } from '../../src/root.ts';
import { lezing, startChain, type ChainApp } from './chain-world.ts';

let chain: Awaited<ReturnType<typeof startChain>>;
let app: ChainApp;
beforeAll(async () => {
  chain = await startChain();
});
afterAll(() => chain.azurite.close());
beforeEach(async () => {
  await chain.empty();
  app = await chain.instance();
  for (let n = 0; n < 3; n += 1) await schrijfAudit(app, lezing(n));
});

const example = (JSON.parse(readFileSync(shipped('local.settings.example.json'), 'utf8')) as { Values: Record<string, string> }).Values;

/** Runs the command as `npm run audit` does. */
const run = (...args: string[]): Promise<{ code: number; out: string; err: string }> =>
  new Promise((resolve) => {
    const env = {
      ...bareEnvironment(),
      ...example,
      SCHOLEN_BESTAND: 'scholen.voorbeeld.json',
      AzureWebJobsStorage: chain.azurite.connectionString,
    };
    execFile(process.execPath, [shipped('src/cli/audit.ts'), ...args], { env, cwd: shipped('.') }, (error, out, err) =>
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, out, err }),
    );
  });

describe('npm run audit', () => {
  it('verify tells that the record is whole, and the place to keep', async () => {
    const { code, out } = await run('verify');
    expect([code, out]).toEqual([
      0,
      expect.stringMatching(
        /^Heel\. Regels: 3, dagen: 1, ankers: 1\.\n[^\n]+\n--stand 3:[0-9a-f]{64}\nVerslag van vernietigingen heel: 0 regels,[^\n]+\n$/,
      ),
    ]);
    const stand = /--stand (\S+)/.exec(out)?.[1] ?? '';
    expect((await run('verify', '--stand', stand)).code).toBe(0);
    const other = await run('verify', '--stand', `9${stand.slice(1)}`);
    expect([other.code, other.out]).toEqual([1, expect.stringContaining('Het einde ontbreekt: er waren eens 9 regels.')]);
  });

  it('verify names the first place that is broken and ends with code 1', async () => {
    await app.storage.audit.remove('2026-05-12', '000000000002');
    const { code, out } = await run('verify');
    expect([code, out]).toEqual([1, expect.stringContaining('NIET HEEL. De eerste plaats waar het niet klopt: regel 2, dag 2026-05-12.')]);
  });

  it('herstel makes the lists by dossier anew', async () => {
    await app.storage.inzage.remove('dossier-1', '000000000002');
    expect((await run('verify')).code).toBe(1);
    expect(await run('herstel')).toMatchObject({ code: 0, out: expect.stringContaining('2 regels weggehaald, 3 geschreven') });
    expect((await run('verify')).code).toBe(0);
  });

  it('wie tells who read a dossier', async () => {
    await app.storage.dossiers.put({
      schoolId: 's',
      dossierId: 'dossier-1',
      driveId: 'd',
      kenmerk: 'D-2026-00001',
      map: 'x',
      status: 'in behandeling',
      ontvangenOp: '2026-04-02T08:00:00.000Z',
      laatsteUpload: '2026-04-02T08:00:00.000Z',
      gewijzigdOp: '2026-04-02T08:00:00.000Z',
      versie: 1,
    });
    const { code, out } = await run('wie', 'D-2026-00001');
    expect([code, out]).toEqual([0, '12 mei 2026 om 12:00 uur  Lid 1 (deskundige)  dossier gelezen\nRegels: 1.\n']);
    expect(await run('wie', 'D-2026-09999')).toMatchObject({ code: 2, err: expect.stringContaining('Er is geen dossier met kenmerk') });
  });

  it.each([
    [[]],
    [['nakijken']],
    [['verify', 'x']],
    [['verify', '--stand', '12']],
    [['verify', '--anders']],
    [['wie']],
    [['wie', "x' or 1 eq 1"]],
  ])('%j is told to be wrong', async (args) =>
    expect(await run(...args)).toMatchObject({ code: 2, err: expect.stringMatching(/Gebruik|Neem over/) }),
  );
});
