import { app as functions } from '@azure/functions';
import { log } from '../src/log.ts';
import { readSettings } from '../src/settings.ts';
import { parentFrom, under } from '../src/telemetry/parent.ts';
import type { Telemetry } from '../src/telemetry/index.ts';

let running: Promise<Telemetry | undefined> | undefined;

const failed = (error: unknown): undefined => {
  log('telemetrie-mislukt', { soort: error instanceof Error ? error.name : 'onbekend' });
};

// Only where there is a place to send to. Nothing waits for it: what is done before it is loaded is not measured, and where it cannot be
// loaded the service works all the same.
functions.hook.appStart(() => {
  const { APPLICATIONINSIGHTS_CONNECTION_STRING: connection, AzureWebJobsStorage__accountName: account } = readSettings();
  if (connection === undefined) return;
  running = import('../src/telemetry/index.ts')
    .then(({ startTelemetry }) => startTelemetry(connection, account !== undefined))
    .catch(failed);
});

functions.hook.preInvocation((context) => {
  if (running === undefined) return;
  const { functionHandler, invocationContext } = context;
  const parent = parentFrom(invocationContext.traceContext?.traceParent);
  context.functionHandler = (...inputs) => under(parent, () => functionHandler(...inputs));
});

functions.hook.appTerminate(async () => {
  await (await running)?.end().catch(failed);
});
