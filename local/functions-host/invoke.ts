import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import type { HostFunction } from './bindings.ts';
import * as core from './core.ts';
import { writeLog } from './log.ts';
import type { CoreInvocationContext, InvocationRequest, InvocationResponse, RetryOptions, TypedData } from './rpc.ts';

export type Started = { data: TypedData; triggerMetadata?: Record<string, TypedData>; traceParent?: string | undefined };

/** Runs a function once; rejects with what it threw. */
export type Invoke = (fn: HostFunction, started: Started) => Promise<InvocationResponse>;

const isError = (error: unknown) => error !== null && error !== undefined;

// The order of steps is that of the Node worker on Azure.
async function runOnce(fn: HostFunction, request: InvocationRequest): Promise<InvocationResponse> {
  const { metadata, callback } = fn.registered;
  const coreContext: CoreInvocationContext = {
    invocationId: request.invocationId,
    request,
    metadata,
    log: (level, category, message) => core.log(level, category, message, undefined, fn.name),
  };
  const model = core.getProgrammingModel().getInvocationModel(coreContext);
  const { context, inputs } = await model.getArguments();
  const hookData = {};
  const before = { hookData, appHookData, invocationContext: context, functionCallback: callback, inputs };
  coreContext.state = 'preInvocationHooks';
  await core.runHooks('preInvocation', before);
  const after: Record<string, unknown> = {
    hookData,
    appHookData,
    invocationContext: context,
    inputs: before.inputs,
    result: null,
    error: null,
  };
  coreContext.state = 'invocation';
  try {
    after['result'] = await model.invokeFunction(context, before.inputs, before.functionCallback);
  } catch (error) {
    after['error'] = error ?? new Error('The function threw nothing.');
  }
  coreContext.state = 'postInvocationHooks';
  await core.runHooks('postInvocation', after);
  if (isError(after['error'])) throw after['error'];
  return model.getResponse(context, after['result']);
}

const appHookData = {};

const delayOf = (retry: RetryOptions, attempt: number): number => {
  if (retry.retryStrategy !== 'exponentialBackoff') return (retry.delayInterval?.seconds ?? 0) * 1000;
  const least = (retry.minimumInterval?.seconds ?? 0) * 1000;
  const most = (retry.maximumInterval?.seconds ?? 60) * 1000;
  return Math.min(most, least * 2 ** attempt);
};

/** What a person may read of an error in a log line. */
export const describe = (error: unknown): string => (error instanceof Error ? (error.stack ?? error.message) : String(error));

/**
 * Makes the one way in which functions are run. A run past `timeout` milliseconds calls `onTimeout` (the host must then be replaced, since
 * code cannot be stopped from outside); its promise stays open. A retry policy is followed for timers only, as on Azure.
 */
export function createInvoke(
  timeout: number,
  onTimeout: (name: string) => void,
): { invoke: Invoke; running: () => number; idle: () => Promise<void> } {
  const running = new Set<Promise<unknown>>();
  const attempt = async (fn: HostFunction, started: Started, retryContext?: InvocationRequest['retryContext']) => {
    const limit = setTimeout(() => onTimeout(fn.name), timeout);
    try {
      return await runOnce(fn, {
        invocationId: randomUUID(),
        functionId: fn.name,
        inputData: [{ name: fn.trigger.name, data: started.data }],
        triggerMetadata: started.triggerMetadata ?? {},
        ...(started.traceParent === undefined ? {} : { traceContext: { traceParent: started.traceParent } }),
        ...(retryContext === undefined ? {} : { retryContext }),
      });
    } finally {
      clearTimeout(limit);
    }
  };
  const withRetries = async (fn: HostFunction, started: Started): Promise<InvocationResponse> => {
    const retry = fn.trigger.type === 'timertrigger' ? fn.registered.metadata.retryOptions : undefined;
    const most = retry?.maxRetryCount ?? 0;
    let context: InvocationRequest['retryContext'];
    for (let count = 0; ; count += 1) {
      try {
        return await attempt(fn, started, context);
      } catch (error) {
        if (retry === undefined || (most !== -1 && count >= most)) throw error;
        writeLog('warning', fn.name, `failed, tried again: ${describe(error)}`);
        context = { retryCount: count + 1, maxRetryCount: most, exception: { message: String(error) } };
        await wait(delayOf(retry, count));
      }
    }
  };
  const invoke: Invoke = (fn, started) => {
    const run = withRetries(fn, started);
    running.add(run);
    const forget = () => void running.delete(run);
    run.then(forget, forget);
    return run;
  };
  return {
    invoke,
    running: () => running.size,
    async idle() {
      while (running.size > 0) await Promise.allSettled(running);
    },
  };
}
