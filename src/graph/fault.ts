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

/**
 * A refusal by Microsoft 365: its kind, the HTTP status, the operation and what to do next. The message holds no path and no name.
 * `location` is where delta says to begin anew; `retryAfter` is in seconds.
 */
export class GraphFault extends Error {
  override name = 'GraphFault';
  readonly kind: FaultKind;
  readonly status: number;
  readonly operation: string;
  readonly location: string | undefined;
  readonly retryAfter: number | undefined;
  readonly requestId: string | undefined;

  constructor(
    kind: FaultKind,
    details: {
      status: number;
      operation: string;
      next: string;
      location?: string | undefined;
      retryAfter?: number | undefined;
      requestId?: string | undefined;
    },
  ) {
    super(
      `${details.operation}: ${kind} (${details.status}). ${details.next}${details.requestId === undefined ? '' : ` [${details.requestId}]`}`,
    );
    this.kind = kind;
    this.status = details.status;
    this.operation = details.operation;
    this.location = details.location;
    this.retryAfter = details.retryAfter;
    this.requestId = details.requestId;
  }
}

/** Whether an error is a refusal of one of these kinds. */
export const isFault = (error: unknown, ...kinds: FaultKind[]): error is GraphFault =>
  error instanceof GraphFault && kinds.includes(error.kind);
