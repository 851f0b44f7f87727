/** The kinds of refusal that callers treat apart. */
export type FaultKind =
  | 'niet-gevonden'
  | 'opnieuw-beginnen'
  | 'conflict'
  | 'gewijzigd'
  | 'vergrendeld'
  | 'geen-toegang'
  | 'te-druk'
  | 'onbereikbaar'
  | 'te-groot'
  | 'geweigerd';

/** What is known of a refusal. `status` is 0 where it is one of our own bounds or the network; `code` is Graph's own word for it. */
export type FaultDetails = {
  status: number;
  operation: string;
  next: string;
  code?: string | undefined;
  location?: string | undefined;
  retryAfter?: number | undefined;
  requestId?: string | undefined;
  clientRequestId?: string | undefined;
};

const numbersOf = ({ requestId, clientRequestId }: FaultDetails): string => {
  const numbers = [requestId && `request-id ${requestId}`, clientRequestId && `client-request-id ${clientRequestId}`].filter(Boolean);
  return numbers.length === 0 ? '' : ` [${numbers.join(', ')}]`;
};

/**
 * A refusal by Microsoft 365: its kind, the HTTP status, the operation and what to do next. The message holds no path and no name, but the
 * two numbers by which Microsoft's support finds the call. `location` is where delta says to begin anew; `retryAfter` is in seconds.
 */
export class GraphFault extends Error {
  override name = 'GraphFault';
  readonly kind: FaultKind;
  readonly status: number;
  readonly operation: string;
  readonly code: string | undefined;
  readonly location: string | undefined;
  readonly retryAfter: number | undefined;
  readonly requestId: string | undefined;
  readonly clientRequestId: string | undefined;

  constructor(kind: FaultKind, details: FaultDetails) {
    super(
      `${details.operation}: ${kind} (${[details.status, details.code].filter((part) => part !== undefined).join(' ')}). ${details.next}${numbersOf(details)}`,
    );
    this.kind = kind;
    this.status = details.status;
    this.operation = details.operation;
    this.code = details.code;
    this.location = details.location;
    this.retryAfter = details.retryAfter;
    this.requestId = details.requestId;
    this.clientRequestId = details.clientRequestId;
  }
}

/** Whether an error is a refusal of one of these kinds. */
export const isFault = (error: unknown, ...kinds: FaultKind[]): error is GraphFault =>
  error instanceof GraphFault && kinds.includes(error.kind);
