import { ConfidentialClientApplication } from '@azure/msal-node';
import type { Settings } from '../settings.ts';
import { GraphFault } from './fault.ts';

/** Gives a bearer token for Graph; `fresh` passes over the cached one (after a 401). Parallel callers share one request. */
export type TokenSource = (fresh?: boolean) => Promise<string>;

/** Tokens by client credentials. One client per process, since msal-node caches tokens in it. */
export function tokenSource(settings: Settings): TokenSource {
  const authority = `${settings.GRAPH_AUTHORITY}/${settings.GRAPH_TENANT_ID}`;
  const own = new URL(settings.GRAPH_AUTHORITY).host;
  const client = new ConfidentialClientApplication({
    auth: {
      clientId: settings.GRAPH_CLIENT_ID,
      clientSecret: settings.GRAPH_CLIENT_SECRET,
      authority,
      ...(own === 'login.microsoftonline.com' ? {} : { knownAuthorities: [own] }),
    },
  });
  let running: Promise<string> | undefined;
  const acquire = async (fresh: boolean) => {
    const result = await client
      .acquireTokenByClientCredential({ scopes: [`${settings.GRAPH_URL}/.default`], skipCache: fresh })
      .catch((cause: unknown) => {
        const fault = new GraphFault('geen-toegang', {
          status: 401,
          operation: 'token',
          next: 'Controleer GRAPH_TENANT_ID, GRAPH_CLIENT_ID en GRAPH_CLIENT_SECRET, en of het geheim niet verlopen is.',
        });
        fault.cause = cause;
        throw fault;
      });
    if (result === null)
      throw new GraphFault('geen-toegang', {
        status: 401,
        operation: 'token',
        next: 'Entra ID gaf geen token; controleer de app-registratie.',
      });
    return result.accessToken;
  };
  return (fresh = false) => {
    running ??= acquire(fresh).finally(() => (running = undefined));
    return running;
  };
}
