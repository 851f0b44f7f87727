import { type GraphRequest, ResponseType } from '@microsoft/microsoft-graph-client';
import type { z } from 'zod';
import { readJson, TooLong } from './body.ts';
import type { Door } from './door.ts';
import { Carrying, carriedBy } from './middleware.ts';
import type { Operation } from './operation.ts';
import { priorityNow } from './priority.ts';
import { codeOf, faultOf, ownFault, thrownFault } from './refusal.ts';

/** The longest JSON that is taken in, in bytes; a page of Graph is some hundreds of thousands. */
const maxJson = 32 * 1024 * 1024;
const maxError = 64 * 1024;

const isDone = (response: Response): boolean => response.ok;

/** The fault that a refusing response stands for; reads what it says, as far as it does. */
export async function refusedBy(door: Pick<Door, 'time'>, operation: Operation, response: Response, clientRequestId?: string) {
  let code: string | undefined;
  try {
    code = codeOf(await readJson(response, maxError));
  } catch (error) {
    // The status says enough where the body is cut off or endless.
    if (!(error instanceof TooLong) && thrownFault(operation, error) === error) throw error;
  }
  return faultOf(operation, { status: response.status, headers: response.headers, code }, door.time.now(), clientRequestId);
}

/** Units that one call costs where they are not those of its operation (a batch). */
type Cost = { units?: number; accepts?: (response: Response) => boolean };

/**
 * Sends a request and returns the raw response; throws a GraphFault on a refusal or when Graph cannot be reached. `accepts` tells what is no
 * refusal: by default only an answer that it was done.
 */
export async function send(
  door: Door,
  operation: Operation,
  path: string,
  run: (request: GraphRequest) => Promise<unknown>,
  { units = operation.units, accepts = isDone }: Cost = {},
): Promise<Response> {
  const requestId = door.newId();
  const carrying = new Carrying({ operation, units, priority: priorityNow() }, requestId);
  let response: unknown;
  try {
    response = await run(door.client.api(path).middlewareOptions([carrying]).responseType(ResponseType.RAW));
  } catch (thrown) {
    throw thrownFault(operation, carriedBy(thrown), requestId);
  }
  if (!(response instanceof Response)) throw new Error(`${operation.name}: the Graph client gave no raw response`);
  if (accepts(response)) return response;
  throw await refusedBy(door, operation, response, requestId);
}

/** What reads an answer: a zod schema, or what does its work. */
export type Reads<T> = { safeParse(json: unknown): { success: true; data: T } | { success: false; error: z.ZodError } };

/** As `send`, with the JSON answer parsed to the fields that are used. An answer without sense is a GraphFault `onbereikbaar`. */
export async function sendJson<T>(
  door: Door,
  operation: Operation,
  path: string,
  schema: Reads<T>,
  run: (request: GraphRequest) => Promise<unknown>,
  cost: Cost = {},
): Promise<T> {
  const response = await send(door, operation, path, run, cost);
  let json: unknown;
  try {
    json = await readJson(response, maxJson);
  } catch (error) {
    throw error instanceof TooLong ? ownFault(operation, 'geweigerd', { cause: error }) : thrownFault(operation, error);
  }
  return understood(operation, schema, json);
}

/** What an answer says, as far as it is used; GraphFault `onbereikbaar` where it makes no sense. */
export function understood<T>(operation: Operation, schema: Reads<T>, json: unknown): T {
  const parsed = schema.safeParse(json);
  if (parsed.success) return parsed.data;
  const where = parsed.error.issues.map(({ path }) => path.join('.')).join(', ');
  throw ownFault(operation, 'onbereikbaar', {
    cause: new Error(`the answer is not understood at ${where}`),
    next: 'Microsoft 365 gaf een antwoord dat niet te begrijpen is; de dienst probeert het later opnieuw.',
  });
}

/** Reads what is left of an answer whose content does not matter, so that its connection is free again. */
export const done = async (response: Response): Promise<void> => {
  await response.body?.cancel();
};
