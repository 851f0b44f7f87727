import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { bareEnvironment } from '../bare-environment.ts';
import { fixedClock } from '../../src/clock.ts';
import { shipped } from '../../src/root.ts';
import { openStorage } from '../../src/storage/index.ts';
import { bareMicrosoft365, type Bare } from '../inrichten/m365.ts';

let here: Bare;
let webhook: Server;
let folder: string;
let file: string;

beforeAll(async () => {
  here = await bareMicrosoft365({ clock: fixedClock(new Date()) });
  webhook = createServer((request, response) => {
    response.setHeader('content-type', 'text/plain');
    response.end(new URL(request.url ?? '/', 'http://localhost').searchParams.get('validationToken') ?? '');
  });
  await new Promise<void>((resolve) => webhook.listen(0, '127.0.0.1', resolve));
  folder = mkdtempSync(join(tmpdir(), 'commands-'));
  file = join(folder, 'local.settings.json');
  const scholen = join(folder, 'scholen.json');
  writeFileSync(scholen, JSON.stringify({ scholen: here.settings.scholen }));
  const example = JSON.parse(readFileSync(shipped('local.settings.example.json'), 'utf8')) as { Values: Record<string, string> };
  const given = [
    'GRAPH_URL',
    'GRAPH_AUTHORITY',
    'GRAPH_TENANT_ID',
    'GRAPH_CLIENT_ID',
    'GRAPH_CLIENT_SECRET',
    'TEAMS_WORKFLOW_URL',
    'LOKET_GROEP',
  ] as const;
  const Values = {
    ...example.Values,
    ...Object.fromEntries(given.map((name) => [name, String(here.settings[name])])),
    GRAPH_EENHEDEN_PER_MINUUT: '6250',
    AzureWebJobsStorage: inject('azurite'),
    MELDING_URL: `http://localhost:${(webhook.address() as AddressInfo).port}/api/graph/notifications`,
    SCHOLEN_BESTAND: scholen,
    NODE_EXTRA_CA_CERTS: here.m365.caFile,
  };
  writeFileSync(file, JSON.stringify({ Values }));
  await openStorage({ AzureWebJobsStorage: inject('azurite') });
});
afterAll(async () => {
  webhook.close();
  rmSync(folder, { recursive: true });
  await here.m365.end();
});

/** Runs a command as an administrator does; the environment holds no settings. */
const run = (name: 'inrichten' | 'doctor', ...args: string[]) =>
  new Promise<{ code: number; text: string }>((resolve) => {
    const options = { cwd: folder, env: bareEnvironment() };
    const child = execFile(process.execPath, [shipped(`src/cli/${name}.ts`), ...args], options, (_, out, err) =>
      resolve({ code: child.exitCode ?? -1, text: out + err }),
    );
  });

describe('the two commands, from a file of settings', () => {
  it('doctor on an empty library names what to do and ends with 1; inrichten shows a plan, does it, and then has nothing to do', async () => {
    const before = await run('doctor', '--instellingen', file);
    expect(before.code).toBe(1);
    expect(before.text).toMatch(/FOUT +kolom Status .*\n +doe: npm run inrichten -- --doen/);
    const plan = await run('inrichten', '--instellingen', file);
    expect(plan).toMatchObject({ code: 0, text: expect.stringContaining('Er is nog niets veranderd') as string });
    const done = await run('inrichten', '--instellingen', file, '--doen');
    expect(done).toMatchObject({ code: 0, text: expect.stringContaining('gedaan:   map De Eik/Aanvragen (School De Eik)') as string });
    const again = await run('inrichten', '--doen'); // the file stands in the working folder
    expect(again).toMatchObject({ code: 0, text: expect.stringContaining('Er is niets te doen') as string });
    expect(again.text).not.toContain('gedaan:');
  }, 120_000);

  it('doctor ends with 0 when all is well', async () => {
    expect((await run('doctor')).code).toBe(1); // nobody asked for notifications yet
    const at = new Date(here.m365.clock.now().getTime() + 72 * 3_600_000);
    const [, url = ''] = /"MELDING_URL":"([^"]+)"/.exec(readFileSync(file, 'utf8')) ?? [];
    const asked = await here.m365.call('/subscriptions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({
        changeType: 'updated',
        notificationUrl: url,
        resource: `/drives/${here.m365.drive}/root`,
        expirationDateTime: at.toISOString(),
        clientState: 'm'.repeat(32),
      }),
    });
    expect(asked.status).toBe(201);
    const well = await run('doctor');
    expect(well.text).toContain('Alles is in orde.');
    expect(well.code).toBe(0);
  }, 120_000);

  it.each<[string, 'inrichten' | 'doctor', string[], number, string]>([
    ['an option that is not there', 'doctor', ['--alles'], 2, 'Gebruik: npm run doctor'],
    ['an option that is not there', 'inrichten', ['--alles'], 2, 'Gebruik: npm run inrichten'],
    ['taking away without doing', 'inrichten', ['--weghalen'], 2, '--doen'],
    ['something else than a client id', 'inrichten', ['--dienst', 'x'], 2, 'client-id'],
    ['a file that is not there', 'inrichten', ['--instellingen', 'weg.json'], 2, 'kan niet gelezen worden'],
    ['a file that is not there', 'doctor', ['--instellingen', 'weg.json'], 1, 'FOUT    instellingen'],
    ['a file without values', 'doctor', ['--instellingen', 'scholen.json'], 1, 'heeft geen "Values"'],
  ])('%s: %s %j', async (_, name, args, code, text) => {
    const found = await run(name, ...args);
    expect(found.code).toBe(code);
    expect(found.text).toContain(text);
    expect(found.text).not.toMatch(/\n {4}at /);
  });
});
