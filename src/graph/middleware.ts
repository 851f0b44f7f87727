import { GraphError, type Context, type Middleware, type MiddlewareOptions } from '@microsoft/microsoft-graph-client';
import type { TokenSource } from './token.ts';
import { attempt, type Asked, type Traffic } from './traffic.ts';

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
  const given = context.options?.headers;
  const headers = given instanceof Headers ? given : new Headers(given);
  headers.set(name, value);
  if (headers !== given) context.options = { ...context.options, headers };
};

const urlOf = (context: Context) => new URL(typeof context.request === 'string' ? context.request : context.request.url);

/** What a request of the Graph client carries through the chain: what is asked, and the number under which it is asked. */
export class Carrying implements MiddlewareOptions {
  readonly asked: Asked;
  readonly requestId: string;
  constructor(asked: Asked, requestId: string) {
    this.asked = asked;
    this.requestId = requestId;
  }
}

const carryingOf = (context: Context): Carrying => {
  const carrying: unknown = context.middlewareControl?.getMiddlewareOptions(Carrying);
  if (carrying instanceof Carrying) return carrying;
  throw new Error('a Graph call names its operation');
};

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
  private readonly userAgent: string;
  constructor(userAgent: string) {
    super();
    this.userAgent = userAgent;
  }
  async execute(context: Context): Promise<void> {
    setHeader(context, 'User-Agent', this.userAgent);
    setHeader(context, 'client-request-id', carryingOf(context).requestId);
    await this.pass(context);
  }
}

/** Waits for its turn at the gate, bounds each try in time, and tries again what may be tried again. */
export class Pace extends Link {
  private readonly traffic: Traffic;
  constructor(traffic: Traffic) {
    super();
    this.traffic = traffic;
  }
  async execute(context: Context): Promise<void> {
    await attempt(this.traffic, carryingOf(context).asked, (signal) => {
      context.options = { ...context.options, signal };
      return this.pass(context);
    });
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
    await response.body?.cancel();
    setHeader(context, 'Authorization', `Bearer ${await this.token(true)}`);
    await this.pass(context);
  }
}
