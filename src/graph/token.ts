import { ConfidentialClientApplication, ManagedIdentityApplication, type NodeAuthOptions } from '@azure/msal-node';
import { systemTime, type Time } from '../clock.ts';
import type { Settings } from '../settings.ts';
import { clientCertificate } from './certificate.ts';
import { GraphFault } from './fault.ts';

/** Gives a bearer token for Graph; `fresh` passes over the cached one (after a 401). Parallel callers share one request. */
export type TokenSource = (fresh?: boolean) => Promise<string>;

/** What every way of signing in offers. One client per process, since msal-node caches tokens in it. */
type Acquire = (fresh: boolean) => Promise<string | undefined>;

/** For so many milliseconds msal-node is not asked again: finding a token in its cache takes longer than a page of delta takes to read. It gives none that ends within 5 minutes. */
const keptMs = 30_000;

const nextSteps: Record<Settings['GRAPH_AANMELDING'], string> = {
  geheim: 'Controleer GRAPH_TENANT_ID, GRAPH_CLIENT_ID en GRAPH_CLIENT_SECRET, en of het geheim niet verlopen is.',
  certificaat:
    'Controleer GRAPH_TENANT_ID, GRAPH_CLIENT_ID en GRAPH_CLIENT_CERTIFICAAT, of het certificaat niet verlopen is, en of het bij de app-registratie staat.',
  'beheerde-identiteit':
    'Controleer of de app een beheerde identiteit heeft en of GRAPH_CLIENT_ID haar client-id is. Buiten Azure bestaat zij niet: kies daar GRAPH_AANMELDING geheim of certificaat.',
};

function refused(settings: Settings, cause: unknown): GraphFault {
  const fault = new GraphFault('geen-toegang', { status: 401, operation: 'token', next: nextSteps[settings.GRAPH_AANMELDING] });
  fault.cause = cause;
  return fault;
}

function byClientCredential(settings: Settings): Acquire {
  const own = new URL(settings.GRAPH_AUTHORITY).host;
  const auth: NodeAuthOptions = {
    clientId: settings.GRAPH_CLIENT_ID,
    authority: `${settings.GRAPH_AUTHORITY}/${settings.GRAPH_TENANT_ID}`,
    ...(settings.GRAPH_AANMELDING === 'certificaat'
      ? { clientCertificate: clientCertificate(settings.GRAPH_CLIENT_CERTIFICAAT ?? '') }
      : { clientSecret: settings.GRAPH_CLIENT_SECRET ?? '' }),
    ...(own === 'login.microsoftonline.com' ? {} : { knownAuthorities: [own] }),
  };
  const client = new ConfidentialClientApplication({ auth });
  const scopes = [`${settings.GRAPH_URL}/.default`];
  return async (fresh) => (await client.acquireTokenByClientCredential({ scopes, skipCache: fresh }))?.accessToken;
}

function byManagedIdentity(settings: Settings): Acquire {
  const client = new ManagedIdentityApplication({ managedIdentityIdParams: { userAssignedClientId: settings.GRAPH_CLIENT_ID } });
  return async (fresh) => (await client.acquireToken({ resource: settings.GRAPH_URL, forceRefresh: fresh })).accessToken;
}

/**
 * Tokens for Graph by secret, certificate or managed identity, as the setting GRAPH_AANMELDING says. Throws a GraphFault `geen-toegang` that
 * names the settings to look at.
 */
export function tokenSource(settings: Settings, time: Pick<Time, 'now'> = systemTime): TokenSource {
  let client: Acquire | undefined;
  const acquire = async (fresh: boolean) => {
    let token: string | undefined;
    try {
      client ??= settings.GRAPH_AANMELDING === 'beheerde-identiteit' ? byManagedIdentity(settings) : byClientCredential(settings);
      token = await client(fresh);
    } catch (cause) {
      throw refused(settings, cause);
    }
    if (token === undefined || token === '') throw refused(settings, new Error('Entra ID gave no token'));
    return token;
  };
  // Apart, so that who was refused with the token at hand is not given that one again.
  const running: { cached?: Promise<string> | undefined; fresh?: Promise<string> | undefined } = {};
  let kept: { token: string; until: number } | undefined;
  const ask = async (fresh: boolean): Promise<string> => {
    const before = kept;
    const token = await acquire(fresh);
    // What was asked of the cache may come after a fresh one
    if (fresh || kept === before) kept = { token, until: time.now() + keptMs };
    return token;
  };
  return (fresh = false) => {
    if (!fresh && kept !== undefined && time.now() < kept.until) return Promise.resolve(kept.token);
    const kind = fresh ? 'fresh' : 'cached';
    running[kind] ??= ask(fresh).finally(() => (running[kind] = undefined));
    return running[kind];
  };
}
