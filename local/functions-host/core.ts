import { writeLog } from './log.ts';
import type { FunctionCallback, FunctionMetadata, HookCallback, HookName, LogCategory, LogLevel, ProgrammingModel } from './rpc.ts';

// This file IS `@azure/functions-core` for what is loaded in this process; see supply-core.ts. What is exported here under the names of that
// module (registerFunction, registerHook, setProgrammingModel, getProgrammingModel, log, Disposable, hostVersion, workerVersion) is its whole surface.

export type RegisteredFunction = { metadata: FunctionMetadata; callback: FunctionCallback };

const functions = new Map<string, RegisteredFunction>();
const hooks = new Map<HookName, Set<HookCallback>>();
let model: ProgrammingModel | undefined;
let locked = false;

export const hostVersion = '4.1040.0';
export const workerVersion = '3.12.0';

export class Disposable {
  private readonly undo: () => void;
  constructor(undo: () => void) {
    this.undo = undo;
  }
  dispose(): void {
    this.undo();
  }
}

/** Called by the library for every function of the app. Throws when a name is taken or when the app has been started already. */
export function registerFunction(metadata: FunctionMetadata, callback: FunctionCallback): Disposable {
  if (locked) throw new Error(`A function can only be registered during app startup: "${metadata.name}".`);
  if (!/^[A-Za-z][\w-]{0,126}$/.test(metadata.name)) throw new Error(`The function name "${metadata.name}" is not allowed.`);
  const taken = [...functions.keys()].some((name) => name.toLowerCase() === metadata.name.toLowerCase());
  if (taken) throw new Error(`There are two functions named "${metadata.name}".`);
  functions.set(metadata.name, { metadata, callback });
  return new Disposable(() => functions.delete(metadata.name));
}

const hookNames: readonly string[] = ['appStart', 'appTerminate', 'preInvocation', 'postInvocation', 'log'] satisfies HookName[];

export function registerHook(name: string, callback: HookCallback): Disposable {
  if (!hookNames.includes(name)) throw new RangeError(`Unrecognized hook "${name}".`);
  const all = hooks.get(name as HookName) ?? new Set();
  hooks.set(name as HookName, all.add(callback));
  return new Disposable(() => all.delete(callback));
}

export function setProgrammingModel(next: ProgrammingModel): void {
  if (locked) throw new Error('The programming model can only be set during app startup.');
  model = next;
}

export function getProgrammingModel(): ProgrammingModel {
  if (model === undefined) throw new Error('No programming model is set: no function has been registered.');
  return model;
}

/** Runs the hooks of a name one after the other, in the order in which they were registered. */
export async function runHooks(name: HookName, context: Record<string, unknown>): Promise<void> {
  for (const hook of hooks.get(name) ?? []) await hook(context);
}

/** Writes a line of the library or of a function; log hooks may change it first. */
export function log(level: LogLevel, category: LogCategory, message: string, invocationContext?: unknown, from = 'app'): void {
  const line = { level, category, message, invocationContext, hookData: {} };
  for (const hook of hooks.get('log') ?? []) hook(line);
  writeLog(line.level, from, line.message);
}

/** Closes registration and gives what was registered. */
export function takeRegistered(): ReadonlyMap<string, RegisteredFunction> {
  locked = true;
  return functions;
}
