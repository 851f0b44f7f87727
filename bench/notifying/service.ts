import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shipped } from '../../src/root.ts';
import { exampleSettings } from '../watching/example-settings.ts';

/** A register with a school for each of these drives. */
function writeRegister(file: string, drives: readonly string[]): void {
  const [school] = exampleSettings().scholen;
  if (school === undefined) throw new Error('an example of a school is needed');
  const scholen = drives.map((drive, at) => ({ ...school, id: `school-${at}`, naam: `School ${at}`, pad: `School ${at}`, drive }));
  writeFileSync(file, JSON.stringify({ scholen }));
}

/** The notification address as it runs: a Functions host in a process of its own. `close` ends it. */
export type Service = { url: string; close(): Promise<void> };

async function ready(child: ChildProcess): Promise<number> {
  const [said] = (await once(child, 'message')) as [{ port?: number; failed?: string }];
  if (said.port === undefined) throw new Error(said.failed ?? 'the host did not start');
  return said.port;
}

/**
 * The Functions host with the function for notifications alone, for schools on these drives: on Flex Consumption HTTP functions have instances of their
 * own, beside those of the queues.
 */
export async function startService(storage: string, secret: string, drives: readonly string[]): Promise<Service> {
  const folder = mkdtempSync(join(tmpdir(), 'meldingen-'));
  const register = join(folder, 'scholen.json');
  writeRegister(register, drives);
  const { Values } = JSON.parse(readFileSync(shipped('local.settings.example.json'), 'utf8')) as { Values: Record<string, string> };
  const settings = { ...Values, AzureWebJobsStorage: storage, SCHOLEN_BESTAND: register, MELDING_GEHEIM: secret };
  const main = fileURLToPath(new URL('../../local/functions-host/main.ts', import.meta.url));
  const child = fork(main, ['--main', 'functions/graph-notifications.ts', '--port', '0'], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: { ...process.env, ...settings },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  });
  return {
    url: `http://127.0.0.1:${await ready(child)}/api/graph/notifications`,
    async close() {
      child.kill('SIGTERM');
      await once(child, 'exit');
      rmSync(folder, { recursive: true });
    },
  };
}
