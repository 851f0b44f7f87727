import type { Server } from 'node:http';
import type { QueueServiceClient } from '@azure/storage-queue';
import type { Clock } from '../../src/clock.ts';
import type { Keys } from './access.ts';
import { readFunction, resolveSetting, type HostFunction } from './bindings.ts';
import * as core from './core.ts';
import { HostFault } from './fault.ts';
import type { HostJson } from './host-json.ts';
import { createHttpServer } from './http-server.ts';
import { createInvoke, describe, type Started } from './invoke.ts';
import { writeLog } from './log.ts';
import type { SignIn } from './login/index.ts';
import { listenToQueue, type QueueListener } from './queue-listener.ts';
import { metadataOf } from './queue-message.ts';
import { createQueueOutput } from './queue-output.ts';
import type { InvocationResponse } from './rpc.ts';
import { readSchedule } from './schedule.ts';
import { holdSingleton } from './singleton.ts';
import { connectionString, openBlobs, openQueues } from './storage-account.ts';
import { runTimers, timerData, type Timer } from './timers.ts';
import { openTimerStatuses } from './timer-status.ts';

export type HostOptions = {
  /** Names this app in storage; hosts with the same id share timers. */
  hostId: string;
  hostJson: HostJson;
  environment: NodeJS.ProcessEnv;
  clock: Clock;
  keys: Keys;
  signIn: SignIn;
  /** How long a message that a host has taken stays hidden, in seconds, renewed at half of it. */
  hiddenSeconds: number;
  /** A function ran past functionTimeout: this process must be replaced. */
  onTimeout: (name: string) => void;
};

export type Host = {
  names: string[];
  /** Answers requests; the caller lets it listen or gives it connections. */
  server: Server;
  /** Takes no new work, waits for what runs, gives the lock back. */
  stop(): Promise<void>;
};

/** Starts what was registered by the modules loaded so far; throws HostFault where the app asks for what this host does not do. */
export async function startHost(options: HostOptions): Promise<Host> {
  const { hostJson, environment, hostId, clock } = options;
  const model = core.getProgrammingModel();
  const capabilities = await model.getCapabilities({});
  if (capabilities['HttpUri'] !== undefined) {
    throw new HostFault(
      'De app zet enableHttpStream aan; deze host kent dat niet. Laat app.setup({ enableHttpStream: true }) weg of start met func start.',
    );
  }
  const functions = [...core.takeRegistered().values()].map(readFunction);
  const services = new Map<string, QueueServiceClient>();
  const openService = (connection: string, where: string) => {
    const text = connectionString(connection, environment, where);
    const service = services.get(text) ?? openQueues(text);
    services.set(text, service);
    return service;
  };
  const queueSettings = hostJson.extensions.queues;
  const outputs = createQueueOutput(openService, queueSettings.messageEncoding, environment);
  functions.forEach((fn) => outputs.check(fn));
  const { invoke, idle, running } = createInvoke(hostJson.functionTimeout, options.onTimeout);
  const listeners: QueueListener[] = [];
  const run = async (fn: HostFunction, started: Started): Promise<InvocationResponse> => {
    try {
      const response = await invoke(fn, started);
      await outputs.send(fn, response);
      return response;
    } finally {
      // Work often puts the next message on a queue; looking now spares the waiting time of an empty queue.
      for (const listener of listeners) listener.wake();
    }
  };

  const timers: Timer[] = functions
    .filter((fn) => fn.trigger.type === 'timertrigger')
    .map((fn) => {
      const { binding } = fn.trigger;
      const where = `Functie ${fn.name}`;
      const schedule = readSchedule(resolveSetting(binding.schedule ?? '', environment, where), where);
      return {
        name: fn.name,
        schedule,
        runOnStartup: binding.runOnStartup ?? false,
        monitored: binding.useMonitor ?? schedule.everyMinuteAtMost,
        run: (data) => run(fn, { data }),
      };
    });
  const queues = functions
    .filter((fn) => fn.trigger.type === 'queuetrigger')
    .map((fn) => {
      const where = `Functie ${fn.name}`;
      const queueName = resolveSetting(fn.trigger.binding.queueName ?? '', environment, where);
      if (queueName === '') throw new HostFault(`${where}: queueName ontbreekt. Zet de naam van de queue in de functie.`);
      const service = openService(fn.trigger.binding.connection ?? 'Storage', where);
      return { fn, queue: service.getQueueClient(queueName), poison: service.getQueueClient(`${queueName}-poison`) };
    });

  let state: 'Running' | 'Stopping' = 'Running';
  const server = createHttpServer({
    functions,
    http: hostJson.extensions.http,
    keys: options.keys,
    signIn: options.signIn,
    run: async (fn, data, traceParent) => {
      const returned = (await run(fn, { data, traceParent })).returnValue;
      return fn.queueOutputs.has('$return') ? null : returned;
    },
    admin: {
      functions,
      hostId,
      state: () => state,
      start(fn, input) {
        const now = clock.now().toISOString();
        const data = fn.trigger.type === 'timertrigger' ? timerData({ Last: now, Next: now, LastUpdated: now }, false) : { string: input };
        run(fn, { data }).catch((error: unknown) => writeLog('error', fn.name, `failed: ${describe(error)}`));
      },
    },
  });

  const container = openBlobs(connectionString('Storage', environment, 'De host')).getContainerClient('azure-webjobs-hosts');
  await container.createIfNotExists();
  const appHookData = {};
  await core.runHooks('appStart', { hookData: {}, appHookData });
  for (const { fn, queue, poison } of queues) {
    listeners.push(
      listenToQueue({
        name: fn.name,
        queue,
        poison,
        settings: queueSettings,
        hiddenSeconds: options.hiddenSeconds,
        run: (message, text) => run(fn, { data: { string: text }, triggerMetadata: metadataOf(message, text) }),
      }),
    );
  }
  const lock = timers.length === 0 ? undefined : holdSingleton(container, `${hostId}/timers`);
  const timing = lock === undefined ? undefined : runTimers(timers, clock, openTimerStatuses(container, hostId), lock);
  return {
    names: functions.map(({ name }) => name),
    server,
    async stop() {
      state = 'Stopping';
      if (server.listening) server.close();
      server.closeIdleConnections();
      if (running() > 0) writeLog('information', 'host', `stopping; ${running()} still running`);
      await Promise.all([...listeners.map((listener) => listener.stop()), timing?.stop()]);
      await idle();
      await lock?.stop();
      await core.runHooks('appTerminate', { hookData: {}, appHookData });
      server.closeAllConnections();
    },
  };
}
