import { type Client, type GraphRequest, ResponseType } from '@microsoft/microsoft-graph-client';
import type { z } from 'zod';
import { GraphFault, type FaultKind } from './fault.ts';
import { carriedBy, retryAfterOf } from './middleware.ts';

/** An operation as callers and logs know it: a name without ids, and the least permission that it needs. */
export type Operation = { name: string; permission: string };

const kindOf = (status: number): FaultKind => {
  if (status === 404) return 'niet-gevonden';
  if (status === 409) return 'conflict';
  if (status === 410) return 'opnieuw-beginnen';
  if (status === 412) return 'gewijzigd';
  if (status === 423) return 'vergrendeld';
  if (status === 401 || status === 403) return 'geen-toegang';
  if (status === 429 || status === 503) return 'te-druk';
  return status >= 500 ? 'onbereikbaar' : 'geweigerd';
};

const nextSteps: Record<FaultKind, string> = {
  'niet-gevonden': 'Het onderdeel bestaat niet (meer) of de dienst mag het niet zien.',
  'opnieuw-beginnen': 'De stand moet opnieuw worden opgehaald.',
  conflict: 'Lees opnieuw en probeer het nog eens.',
  gewijzigd: 'Het onderdeel is intussen gewijzigd; lees opnieuw.',
  vergrendeld: 'Het bestand is ergens geopend; sluit het en probeer het later opnieuw.',
  'geen-toegang': 'Geef de app-registratie het recht dat hierbij staat.',
  'te-druk': 'Microsoft 365 vraagt te wachten; de dienst probeert het later opnieuw.',
  onbereikbaar: 'Microsoft 365 antwoordt niet; de dienst probeert het later opnieuw.',
  'te-groot': 'Het bestand is groter dan de dienst leest.',
  geweigerd: 'Microsoft 365 weigert de vraag; meld dit bij de beheerder.',
};

/** The fault that a refusing response stands for. */
export function faultOf(operation: Operation, response: Response): GraphFault {
  const kind = kindOf(response.status);
  const permission = kind === 'geen-toegang' ? ` Nodig: ${operation.permission}.` : '';
  return new GraphFault(kind, {
    status: response.status,
    operation: operation.name,
    next: nextSteps[kind] + permission,
    location: response.headers.get('location') ?? undefined,
    retryAfter: retryAfterOf(response),
    requestId: response.headers.get('request-id') ?? undefined,
  });
}

/** A fault without a response of Graph: the network, or a bound of ours. */
export const ownFault = (operation: Operation, kind: FaultKind, cause?: unknown): GraphFault => {
  const fault = new GraphFault(kind, { status: 0, operation: operation.name, next: nextSteps[kind] });
  if (cause !== undefined) fault.cause = cause;
  return fault;
};

const isDone = (response: Response): boolean => response.ok;

/**
 * Sends a request and returns the raw response; throws a GraphFault on a refusal or when Graph cannot be reached. `accepts` tells what is no
 * refusal: by default only an answer that it was done.
 */
export async function send(
  client: Client,
  operation: Operation,
  path: string,
  run: (request: GraphRequest) => Promise<unknown>,
  accepts = isDone,
): Promise<Response> {
  let response: unknown;
  try {
    response = await run(client.api(path).responseType(ResponseType.RAW));
  } catch (thrown) {
    const error = carriedBy(thrown);
    // fetch reports every network failure as a TypeError.
    throw error instanceof TypeError ? ownFault(operation, 'onbereikbaar', error) : error;
  }
  if (!(response instanceof Response)) throw new Error(`${operation.name}: the Graph client gave no raw response`);
  if (accepts(response)) return response;
  await response.body?.cancel();
  throw faultOf(operation, response);
}

/** As `send`, with the JSON answer parsed to the fields that are used. */
export async function sendJson<T>(
  client: Client,
  operation: Operation,
  path: string,
  schema: z.ZodType<T>,
  run: (request: GraphRequest) => Promise<unknown>,
): Promise<T> {
  const response = await send(client, operation, path, run);
  return schema.parse(await response.json());
}
