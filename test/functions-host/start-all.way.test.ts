import { existsSync, globSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { startAll, type Running } from '../../local/start/index.ts';
import { traffic } from '../traffic.ts';

let running: Running | undefined;
afterEach(async () => {
  await running?.stop();
  running = undefined;
});

const drive = 'drive-de-vlasakker';
async function act(name: string, body: object): Promise<{ item: string }> {
  const answer = await fetch(`${running?.pageUrl}/_admin/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(200);
  return (await answer.json()) as { item: string };
}
const reports = (folder: string) => globSync('microsoft365/drives/**/Controlerapport.pdf', { cwd: folder });

test('a dossier that is dropped in gets its report, also when a host is killed; the next start knows it still', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'alles-'));
  const lines: string[] = [];
  running = await startAll({ folder, hosts: 2, settleSeconds: 1, ...traffic(), say: (line) => lines.push(line) });
  const { item } = await act('path', { drive, path: 'De Vlasakker/Aanvragen' });
  await act('sample', { sample: 'compleet', drive, item });
  await running.killHost(0);
  await expect.poll(() => reports(folder), { timeout: 120_000 }).toHaveLength(1);
  await running.restartHost(0);
  expect(new Set(running.pids()).size).toBe(2);

  const { url, graphUrl, pageUrl } = running;
  await running.stop();
  expect(existsSync(join(folder, 'bezig'))).toBe(false);
  await expect(fetch(pageUrl)).rejects.toThrow('fetch failed');

  running = await startAll({ folder, ...traffic() });
  expect([running.url, running.graphUrl]).toEqual([url, graphUrl]);
  const signedIn = await fetch(`${url}/.auth/login`, { method: 'POST', body: new URLSearchParams({ rol: 'lezer' }), redirect: 'manual' });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  expect(await (await fetch(`${url}/loket`, { headers: { cookie } })).text()).toContain('Tobias L');
});

test('a folder keeps the ports that stand in what it holds', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'poort-'));
  running = await startAll({ folder, firstRound: false, ...traffic() });
  const port = Number(new URL(running.graphUrl).port);
  await running.stop();
  await expect(startAll({ folder, microsoft365Port: port + 10 })).rejects.toThrow(`hoort bij poort ${port} van Microsoft 365`);
  running = await startAll({ folder, firstRound: false, ...traffic() });
  expect(Number(new URL(running.graphUrl).port)).toBe(port);
});
