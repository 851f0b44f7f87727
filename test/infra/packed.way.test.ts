import { cpSync, globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startAll, type Running } from '../../local/start/index.ts';
import { pack } from '../../local/uitrol/pack.ts';
import { shipped } from '../../src/root.ts';
import { traffic } from '../traffic.ts';

// Outside this checkout, so that nothing can be found there but what goes along.
const app = mkdtempSync(join(tmpdir(), 'uitrol-'));
const folder = mkdtempSync(join(tmpdir(), 'uitrol-data-'));
let running: Running | undefined;

/** The packages of the folder's lock, as `npm ci` would put them there. */
function installPacked(): void {
  const { packages } = JSON.parse(readFileSync(join(app, 'package-lock.json'), 'utf8')) as { packages: Record<string, object> };
  for (const path of Object.keys(packages)) if (path !== '') cpSync(shipped(path), join(app, path), { recursive: true });
}

beforeAll(async () => {
  await pack(['scholen.voorbeeld.json'], app, false);
  installPacked();
  running = await startAll({ folder, app, settleSeconds: 1, ...traffic() });
});
afterAll(async () => {
  await running?.stop();
  for (const one of [app, folder]) rmSync(one, { recursive: true, force: true });
});

async function act(name: string, body: object): Promise<{ item: string }> {
  const answer = await fetch(`${running?.pageUrl}/_admin/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(answer.status).toBe(200);
  return (await answer.json()) as { item: string };
}

test('what goes to Azure reads a dossier, writes its report and shows its page with nothing else beside it', async () => {
  const drive = 'drive-de-vlasakker';
  const { item } = await act('path', { drive, path: 'De Vlasakker/Aanvragen' });
  await act('sample', { sample: 'compleet', drive, item });
  await expect
    .poll(() => globSync('microsoft365/drives/**/Controlerapport.pdf', { cwd: folder }), { timeout: 240_000, interval: 500 })
    .toHaveLength(1);

  const signedIn = await fetch(`${running?.url}/.auth/login`, {
    method: 'POST',
    body: new URLSearchParams({ rol: 'lezer' }),
    redirect: 'manual',
  });
  const cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
  const page = await (await fetch(`${running?.url}/loket`, { headers: { cookie } })).text();
  const style = /href="(\/loket\/loket-[0-9a-f]+\.css)"/.exec(page)?.[1] ?? '';
  const css = await fetch(`${running?.url}${style}`, { headers: { cookie } });
  expect(css.headers.get('content-type')).toContain('text/css');
  expect(await css.text()).toContain('.utrecht-theme');
});
