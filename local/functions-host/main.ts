import { once } from 'node:events';
import { globSync, readFileSync } from 'node:fs';
import type { Socket } from 'node:net';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { shiftedClock, systemClock } from '../../src/clock.ts';
import { HostFault } from './fault.ts';
import { startHost } from './host.ts';
import { readHostJson } from './host-json.ts';
import { describe } from './invoke.ts';
import { setLogLevel, writeLog } from './log.ts';
import { tokenMakerOf } from './login/token.ts';
import { supplyCore } from './supply-core.ts';

const { values: options } = parseArgs({
  options: {
    app: { type: 'string', default: '.' },
    main: { type: 'string' },
    port: { type: 'string', default: '7071' },
    'from-parent': { type: 'boolean', default: false },
    'host-id': { type: 'string', default: 'dossierloket' },
    'sign-in-paths': { type: 'string', default: '' },
    'hidden-seconds': { type: 'string', default: '30' },
    'stop-seconds': { type: 'string', default: '30' },
  },
});
const app = resolve(options.app);
const environment = process.env;

/** Settings of local.settings.json, as Core Tools gives them; what the environment has already goes first. */
function readLocalSettings(): void {
  let text: string;
  try {
    text = readFileSync(resolve(app, 'local.settings.json'), 'utf8');
  } catch {
    return; // there need not be one: settings may all come from the environment
  }
  const { Values } = z.object({ Values: z.record(z.string(), z.string()) }).parse(JSON.parse(text));
  for (const [name, value] of Object.entries(Values)) environment[name] ??= value;
}

async function loadApp(): Promise<void> {
  const { main } = z.object({ main: z.string() }).parse(JSON.parse(readFileSync(resolve(app, 'package.json'), 'utf8')));
  const pattern = options.main ?? main;
  const files = globSync(pattern, { cwd: app }).sort();
  if (files.length === 0) throw new HostFault(`Geen enkel bestand past bij ${pattern}. Draai eerst npm run build.`);
  for (const file of files) await import(pathToFileURL(resolve(app, file)).href);
}

async function run(): Promise<void> {
  if (!options['from-parent']) readLocalSettings();
  const hostJson = readHostJson(resolve(app, 'host.json'));
  setLogLevel(hostJson.logging?.logLevel?.default ?? 'information');
  const began = performance.now();
  supplyCore();
  await loadApp();
  const loaded = performance.now();
  const clockFile = environment['KLOK_BESTAND'];
  const clock = clockFile === undefined || clockFile === '' ? systemClock : shiftedClock(resolve(app, clockFile));
  const host = await startHost({
    hostId: options['host-id'],
    hostJson,
    environment,
    clock,
    keys: { function: environment['HOST_FUNCTION_KEY'], master: environment['HOST_MASTER_KEY'] },
    signIn: {
      key: environment['HOST_SIGN_IN_KEY'] ?? randomBytes(32).toString('base64url'),
      signInPaths: options['sign-in-paths'].split(',').filter((path) => path !== ''),
      tokens: tokenMakerOf(environment, clock),
    },
    hiddenSeconds: Number(options['hidden-seconds']),
    onTimeout(name) {
      writeLog('critical', name, 'ran past functionTimeout; this host ends');
      process.exit(3);
    },
  });

  let stopping = false;
  const stop = () => {
    if (stopping) return;
    stopping = true;
    setTimeout(
      () => {
        writeLog('warning', 'host', 'functions still ran when the time to stop was over; this host ends');
        process.exit(2);
      },
      Number(options['stop-seconds']) * 1000,
    ).unref();
    host.stop().then(
      () => process.exit(0),
      (error: unknown) => {
        writeLog('error', 'host', describe(error));
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
  if (options['from-parent']) {
    process.on('message', (message: 'stop' | { connection: number }, socket) => {
      if (message === 'stop') return stop();
      process.send?.({ taken: message.connection });
      if (socket === undefined) return; // one that closed on the way arrives as nothing
      host.server.emit('connection', socket);
      (socket as Socket).resume();
    });
  } else {
    host.server.listen(Number(options.port), '127.0.0.1');
    await once(host.server, 'listening');
  }
  const address = host.server.address();
  const port = address !== null && typeof address === 'object' ? address.port : undefined;
  writeLog(
    'information',
    'host',
    `${host.names.length} functions, app loaded in ${Math.round(loaded - began)} ms${port === undefined ? '' : `, http://127.0.0.1:${port}`}`,
  );
  process.send?.({ ready: true, port, functions: host.names, loadMs: loaded - began });
}

// One function that forgets to await something must not stop the others.
process.on('unhandledRejection', (error) => writeLog('error', 'host', `unhandled rejection: ${describe(error)}`));

await run().catch((error: unknown) => {
  const known = error instanceof HostFault || (error instanceof Error && error.name === 'SettingsError');
  process.stderr.write(`${known ? error.message : describe(error)}\n`);
  process.send?.({ failed: known ? error.message : describe(error) });
  process.exit(1);
});
