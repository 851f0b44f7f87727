import { globSync } from 'node:fs';
import { vi } from 'vitest';
import type { App } from '../../src/app.ts';
import { root, shipped } from '../../src/root.ts';

type Handler = (input: unknown, context: unknown) => Promise<unknown>;
type Given = { handler: Handler; queueName?: string };
type Call = { functionHandler: Handler; invocationContext: { traceContext: object }; inputs: unknown[] };

/** The functions of the service as the host has them: each run with the hooks that stand before it. */
export type Functies = {
  /** The functions that a queue message starts, by their queue. */
  wachtrijen: ReadonlyMap<string, (message: unknown) => Promise<unknown>>;
  tijdklokken: ReadonlyMap<string, () => Promise<unknown>>;
  http: ReadonlyMap<string, (request: unknown) => Promise<unknown>>;
};

/** Loads every file of functions/ for one app, with a stand-in for the library that tells the host of them. */
export async function laadFuncties(app: () => App): Promise<Functies> {
  const found = { storageQueue: new Map<string, Handler>(), timer: new Map<string, Handler>(), http: new Map<string, Handler>() };
  const before: ((call: Call) => void)[] = [];
  const register =
    (soort: keyof typeof found) =>
    (name: string, { handler, queueName = name }: Given) =>
      void found[soort].set(queueName, handler);
  vi.doMock('@azure/functions', () => ({
    app: {
      storageQueue: register('storageQueue'),
      timer: register('timer'),
      http: register('http'),
      hook: { appStart: () => {}, appTerminate: () => {}, preInvocation: (hook: (call: Call) => void) => void before.push(hook) },
    },
  }));
  vi.doMock('../../src/app.ts', () => ({ app: async () => app(), appThatQueues: async () => app() }));
  for (const file of globSync('functions/*.ts', { cwd: root })) await import(shipped(file));
  const run = (handler: Handler) => (input?: unknown) => {
    const call: Call = { functionHandler: handler, invocationContext: { traceContext: {} }, inputs: [input] };
    for (const hook of before) hook(call);
    return call.functionHandler(input, call.invocationContext);
  };
  const runs = (handlers: ReadonlyMap<string, Handler>) => new Map(Array.from(handlers, ([name, handler]) => [name, run(handler)]));
  return { wachtrijen: runs(found.storageQueue), tijdklokken: runs(found.timer), http: runs(found.http) };
}
