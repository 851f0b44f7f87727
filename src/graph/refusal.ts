import { z } from 'zod';
import { GraphFault, type FaultKind } from './fault.ts';
import { NoTurn } from './gate/gate.ts';
import { retryAfterOf } from './gate/headers.ts';
import type { Operation } from './operation.ts';
import { isNetwork } from './traffic.ts';

/** A refusal, wherever it stood: an answer of its own, or one of several in a batch. */
export type Refusal = { status: number; headers: Headers; code: string | undefined };

const byStatus = new Map<number, FaultKind>([
  [401, 'geen-toegang'],
  [403, 'geen-toegang'],
  [404, 'niet-gevonden'],
  [409, 'conflict'],
  [410, 'opnieuw-beginnen'],
  [412, 'gewijzigd'],
  [423, 'vergrendeld'],
  [429, 'te-druk'],
  [503, 'te-druk'],
  [507, 'geweigerd'],
]);

/** Codes that say more than their status does: SharePoint answers a lock and a resync under several. */
const byCode = new Map<string, FaultKind>([
  ['resourceLocked', 'vergrendeld'],
  ['resyncRequired', 'opnieuw-beginnen'],
  ['resyncChangesApplyDifferences', 'opnieuw-beginnen'],
  ['resyncChangesUploadDifferences', 'opnieuw-beginnen'],
]);

const kindOf = ({ status, code }: Refusal): FaultKind =>
  byCode.get(code ?? '') ?? byStatus.get(status) ?? (status >= 500 ? 'onbereikbaar' : 'geweigerd');

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

const noRoom = 'De site in SharePoint is vol: maak ruimte, of geef de site meer opslag.';

/** The number by which Microsoft knows a call, for who asks its support; a header that holds anything else is left out of what may be logged. */
const requestIdOf = (headers: Headers): string | undefined => /^[0-9a-f-]{8,64}$/i.exec(headers.get('request-id') ?? '')?.[0];

/** The fault that a refusal stands for. `now` is for a `Retry-After` that is a date. */
export function faultOf(operation: Operation, refusal: Refusal, now: number, clientRequestId?: string): GraphFault {
  const kind = kindOf(refusal);
  const permission = kind === 'geen-toegang' ? ` Nodig: ${operation.permission}.` : '';
  return new GraphFault(kind, {
    status: refusal.status,
    operation: operation.name,
    next: (refusal.status === 507 ? noRoom : nextSteps[kind]) + permission,
    code: refusal.code,
    location: refusal.headers.get('location') ?? undefined,
    retryAfter: retryAfterOf(refusal.headers, now),
    requestId: requestIdOf(refusal.headers),
    clientRequestId,
  });
}

/** A fault without a response of Graph: the network, or a bound of ours. */
export function ownFault(
  operation: Operation,
  kind: FaultKind,
  more: { cause?: unknown; next?: string; retryAfter?: number; clientRequestId?: string } = {},
): GraphFault {
  const { cause, next = nextSteps[kind], ...rest } = more;
  const fault = new GraphFault(kind, { status: 0, operation: operation.name, next, ...rest });
  if (cause !== undefined) fault.cause = cause;
  return fault;
}

/** What a thrown error comes to for the caller: the network and the gate as faults, everything else as it is. */
export function thrownFault(operation: Operation, error: unknown, clientRequestId?: string): unknown {
  const number = clientRequestId === undefined ? {} : { clientRequestId };
  if (error instanceof NoTurn) return ownFault(operation, 'te-druk', { cause: error, retryAfter: error.retryAfter, ...number });
  return isNetwork(error) ? ownFault(operation, 'onbereikbaar', { cause: error, ...number }) : error;
}

const errorSchema = z.object({
  error: z.object({ code: z.string(), innerError: z.object({ code: z.string() }).optional().catch(undefined) }),
});

/** Graph's own word for a refusal, from a body that was parsed; the inner one says more. Never a text that could hold a name. */
export function codeOf(body: unknown): string | undefined {
  const { data } = errorSchema.safeParse(body);
  return [data?.error.innerError?.code, data?.error.code].find((code) => code !== undefined && /^[A-Za-z][A-Za-z0-9_]{0,59}$/.test(code));
}
