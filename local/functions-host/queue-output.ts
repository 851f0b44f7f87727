import type { QueueServiceClient } from '@azure/storage-queue';
import { resolveSetting, type HostFunction } from './bindings.ts';
import { HostFault } from './fault.ts';
import { encodeMessage } from './queue-message.ts';
import type { Binding, InvocationResponse, TypedData } from './rpc.ts';
import { statusOf } from './storage-account.ts';

const asText = (one: unknown): string => (typeof one === 'string' ? one : JSON.stringify(one));

/** The texts of the messages that a value stands for: one for each element of an array, else one. */
export function messagesOf(data: TypedData): string[] {
  if ('string' in data) return [data.string];
  if ('bytes' in data) return [Buffer.from(data.bytes).toString('utf8')];
  if ('int' in data) return [String(data.int)];
  if ('double' in data) return [String(data.double)];
  if ('http' in data) throw new TypeError('Een HTTP-antwoord kan niet op een queue gezet worden.');
  const value: unknown = JSON.parse(data.json);
  return Array.isArray(value) ? value.map(asText) : [data.json];
}

/** Puts on their queues what a function returned or set for its output bindings. Makes a queue that is not there. */
export function createQueueOutput(
  open: (connection: string, where: string) => QueueServiceClient,
  encoding: 'base64' | 'none',
  environment: NodeJS.ProcessEnv,
): { check(fn: HostFunction): void; send(fn: HostFunction, response: InvocationResponse): Promise<void> } {
  const clientOf = (fn: HostFunction, binding: Binding) => {
    const where = `Functie ${fn.name}, uitvoer`;
    if (binding.queueName === undefined) throw new HostFault(`${where}: queueName ontbreekt. Zet de naam van de queue in de binding.`);
    return open(binding.connection ?? 'Storage', where).getQueueClient(resolveSetting(binding.queueName, environment, where));
  };
  return {
    check: (fn) => fn.queueOutputs.forEach((binding) => clientOf(fn, binding)),
    async send(fn, response) {
      for (const [key, binding] of fn.queueOutputs) {
        const data = key === '$return' ? response.returnValue : response.outputData?.find(({ name }) => name === key)?.data;
        if (data === null || data === undefined) continue;
        const queue = clientOf(fn, binding);
        for (const text of messagesOf(data)) {
          const message = encodeMessage(text, encoding);
          try {
            await queue.sendMessage(message);
          } catch (error) {
            if (statusOf(error) !== 404) throw error;
            await queue.createIfNotExists();
            await queue.sendMessage(message);
          }
        }
      }
    },
  };
}
