import { appendFileSync, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Tenant } from './tenant.ts';

/** One exchange, as a line of the traffic file holds it. Bodies that are JSON are kept as JSON; bytes of files are left out. */
export type Exchange = {
  kind?: 'notification' | 'transfer';
  method: string;
  url: string;
  requestHeaders: Record<string, string>;
  requestBody?: unknown;
  status: number;
  responseHeaders: Record<string, string>;
  responseBody?: unknown;
  /** The answer was cut off on its way: the caller never saw it. */
  cut?: true;
};

const secret = new Set(['authorization', 'cookie']);

/** Headers as they are kept: without what gives access. */
export const keptHeaders = (headers: Record<string, string | string[] | undefined>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(headers).flatMap(([name, value]) => (value === undefined || secret.has(name) ? [] : [[name, String(value)]])),
  );

/** Adds an exchange to the traffic file, where one is asked for. */
export function recordTraffic(tenant: Tenant, exchange: Exchange): void {
  const { traffic } = tenant.options;
  if (traffic === undefined) return;
  const file = typeof traffic === 'string' ? traffic : traffic();
  mkdirSync(dirname(file), { recursive: true });
  appendFileSync(file, `${JSON.stringify(exchange)}\n`);
}
