import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { HostFault } from './fault.ts';

const timespan = z
  .string()
  .regex(/^(\d{1,5}\.)?\d{1,2}:\d{2}:\d{2}$/, 'moet de vorm uu:mm:ss hebben, zoals 00:00:30')
  .transform((text) => {
    const [hours = '', minutes, seconds] = text.split(':');
    const [days, rest] = hours.includes('.') ? hours.split('.') : ['0', hours];
    return (((Number(days) * 24 + Number(rest)) * 60 + Number(minutes)) * 60 + Number(seconds)) * 1000;
  });

const whole = (least: number, most: number) => z.number().int().min(least).max(most);
const level = z
  .string()
  .toLowerCase()
  .pipe(z.enum(['trace', 'debug', 'information', 'warning', 'error', 'critical', 'none']));

const queues = z
  .object({
    maxPollingInterval: timespan.default(60_000),
    visibilityTimeout: timespan.default(0),
    batchSize: whole(1, 32).default(16),
    newBatchThreshold: whole(0, 1000).optional(),
    maxDequeueCount: whole(1, 1000).default(5),
    messageEncoding: z.enum(['base64', 'none']).default('base64'),
  })
  .transform((queues) => ({ ...queues, newBatchThreshold: queues.newBatchThreshold ?? Math.floor(queues.batchSize / 2) }));

/** What this host reads of host.json, with the defaults of the real host. Times are in milliseconds. */
const schema = z.object({
  version: z.literal('2.0'),
  functionTimeout: timespan.default(1_800_000),
  logging: z.object({ logLevel: z.object({ default: level.optional() }).optional() }).optional(),
  extensions: z
    .object({
      http: z
        .object({
          routePrefix: z.string().default('api'),
          maxOutstandingRequests: whole(-1, 1e6).default(-1),
          maxConcurrentRequests: whole(-1, 1e6).default(-1),
        })
        .prefault({}),
      queues: queues.prefault({}),
    })
    .prefault({}),
});
export type HostJson = z.infer<typeof schema>;
export type QueueSettings = HostJson['extensions']['queues'];

/** Reads host.json; throws HostFault with a Dutch line per fault. */
export function readHostJson(file: string): HostJson {
  let data: unknown;
  try {
    data = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    throw new HostFault(`${file} kan niet gelezen worden (${(error as Error).message}). Zet er een geldige host.json neer.`, {
      cause: error,
    });
  }
  const parsed = schema.safeParse(data);
  if (parsed.success) return parsed.data;
  throw new HostFault(
    parsed.error.issues.map((issue) => `${file}: ${issue.path.join('.')}: ${issue.message}. Verbeter deze waarde.`).join('\n'),
  );
}
