import { GraphError, type Context, type Middleware } from '@microsoft/microsoft-graph-client';
import { setTimeout as wait } from 'node:timers/promises';
import type { TokenSource } from './token.ts';

/** How often a call is tried again, and how long is waited at most in one call, in seconds. Longer waits are left to the queue. */
const retryLimits = { tries: 4, waitSeconds: 30 } as const;

/** Joins middleware into the chain that the Graph client wants. */
abstract class Link implements Middleware {
  protected next: Middleware | undefined;
  setNext(next: Middleware): void {
    this.next = next;
  }
  abstract execute(context: Context): Promise<void>;
  protected async pass(context: Context): Promise<Response> {
    await this.next?.execute(context);
    if (context.response === undefined) throw new Error('the Graph client gave no response');
    return context.response;
  }
}

const setHeader = (context: Context, name: string, value: string) => {
  const headers = new Headers(context.options?.headers);
  headers.set(name, value);
  context.options = { ...context.options, headers: Object.fromEntries(headers.entries()) };
};

const urlOf = (context: Context) => new URL(typeof context.request === 'string' ? context.request : context.request.url);

/** What was thrown in the chain, packed so that the Graph client hands it on: of an Error it keeps only the message. */
class Carried {
  readonly reason: unknown;
  constructor(reason: unknown) {
    this.reason = reason;
  }
}

/** Packs what the links behind it throw; `carriedBy` unpacks it. */
export class Carry extends Link {
  async execute(context: Context): Promise<void> {
    try {
      await this.pass(context);
    } catch (error) {
      // eslint-disable-next-line typescript/only-throw-error -- the Graph client keeps a thrown value whole only when it is no Error
      throw new Carried(error);
    }
  }
}

/** What was thrown in the chain, from what the Graph client threw. */
export const carriedBy = (thrown: unknown): unknown => {
  const body: unknown = thrown instanceof GraphError ? thrown.body : undefined;
  return body instanceof Carried ? body.reason : thrown;
};

/** Names the service, as Microsoft asks of every caller, and numbers the call so that their support can find it. */
export class Identify extends Link {
  private readonly newId: () => string;
  constructor(newId: () => string) {
    super();
    this.newId = newId;
  }
  async execute(context: Context): Promise<void> {
    setHeader(context, 'User-Agent', 'NONISV|Dossierloket|Dossierloket/1.0');
    setHeader(context, 'client-request-id', this.newId());
    await this.pass(context);
  }
}

/**
 * Puts the bearer token on calls to Graph itself, never to another host; after a 401 tries once with a fresh one. A call that does something is
 * not led elsewhere: fetch would only look at the page there, which says nothing of what was done.
 */
export class Authenticate extends Link {
  private readonly token: TokenSource;
  private readonly origin: string;
  constructor(token: TokenSource, origin: string) {
    super();
    this.token = token;
    this.origin = origin;
  }
  async execute(context: Context): Promise<void> {
    if (urlOf(context).origin !== this.origin) throw new Error('a Graph call may only go to the Graph host');
    if ((context.options?.method ?? 'GET').toUpperCase() !== 'GET') context.options = { ...context.options, redirect: 'manual' };
    setHeader(context, 'Authorization', `Bearer ${await this.token()}`);
    const response = await this.pass(context);
    if (response.status !== 401) return;
    setHeader(context, 'Authorization', `Bearer ${await this.token(true)}`);
    await this.pass(context);
  }
}

const secondsFrom = (header: string | null): number | undefined => {
  const seconds = Number(header);
  return header !== null && Number.isFinite(seconds) && seconds >= 0 ? seconds : undefined;
};

/** Seconds that a response asks to wait; undefined where it does not say. */
export const retryAfterOf = (response: Response): number | undefined => secondsFrom(response.headers.get('retry-after'));

/** Whether a refusal with this status says for certain that nothing was done. */
const isUndone = (status: number) => status === 429 || status === 503;

/**
 * Tries again after 429, 5xx and network errors: as long as the server asks, else after 0.5, 1, 2 and 4 seconds; bounded by `retryLimits`. A POST
 * (a mail, a subscription) is tried again only where nothing can have been done: whether its work was done is for the caller to find out.
 */
export class Retry extends Link {
  async execute(context: Context): Promise<void> {
    const once = context.options?.method?.toUpperCase() === 'POST';
    for (let attempt = 1; ; attempt += 1) {
      const last = attempt > retryLimits.tries;
      let asked: number | undefined;
      try {
        const response = await this.pass(context);
        if (response.status !== 429 && response.status < 500) return;
        if (once && !isUndone(response.status)) return;
        asked = retryAfterOf(response);
        if (last || (asked ?? 0) > retryLimits.waitSeconds) return;
        await response.body?.cancel();
      } catch (error) {
        // fetch reports every network failure as a TypeError; anything else is a fault of ours.
        if (last || once || !(error instanceof TypeError)) throw error;
      }
      await wait((asked ?? 2 ** (attempt - 2)) * 1000);
    }
  }
}
