import { ConfidentialClientApplication } from '@azure/msal-node';
import { Client } from '@microsoft/microsoft-graph-client';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { traffic } from '../traffic.ts';
import { onTestFinished } from 'vitest';
import { trust } from './trust.ts';
import { fixedClock } from '../../src/clock.ts';
import { startMicrosoft365, type Microsoft365, type Microsoft365Options } from '../../local/microsoft365/index.ts';

export type Running = Microsoft365 & {
  folder: string;
  clock: ReturnType<typeof fixedClock>;
  client: Client;
  drive: string;
  admin(name: string, json?: object): Promise<Record<string, unknown>>;
  view<T>(name: string): Promise<T>;
  token(): Promise<string>;
  /** A call without the client library; `path` from `/v1.0`, or a whole URL. */
  call(path: string, init?: RequestInit): Promise<Response>;
  json<T>(path: string, init?: RequestInit): Promise<T>;
  /**
   * Says that this test sends or answers on purpose what Graph does not have, to see it refused or borne: until its end exchanges are kept in a file beside that of
   * the others.
   */
  wrongOnPurpose(): void;
  /** Ends it and starts it again on the same folder. */
  restart(): Promise<Running>;
  end(): Promise<void>;
};

/** Microsoft 365 on free ports in a folder of its own, with the real client library and the real msal-node against it. */
export async function withMicrosoft365(options: Partial<Microsoft365Options> = {}): Promise<Running> {
  const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'microsoft365-'));
  const clock = (options.clock as Running['clock'] | undefined) ?? fixedClock('2026-03-02T09:00:00Z');
  const { traffic: file } = traffic();
  let onPurpose = false;
  const given: Microsoft365Options = {
    folder,
    port: 0,
    clock,
    schools: ['De Eik', 'De Linde'].map((school) => ({ site: 'loket', library: 'Scholen', folder: school })),
    subscriptionSpeedup: 50,
    scanEvery: 20,
    ...(file === undefined ? {} : { traffic: () => (onPurpose ? `${file}.met-opzet` : file) }),
    ...options,
  };
  const running = await startMicrosoft365(given);
  trust(readFileSync(running.caFile, 'utf8'));
  const { app, graphUrl, pageUrl } = running;
  const msal = new ConfidentialClientApplication({
    auth: {
      clientId: app.clientId,
      clientSecret: app.clientSecret,
      authority: `${running.authority}/${app.tenantId}`,
      knownAuthorities: [new URL(running.authority).host],
    },
  });
  const token = async () => {
    const result = await msal.acquireTokenByClientCredential({ scopes: [`${graphUrl}/.default`] });
    return result?.accessToken ?? '';
  };
  const client = Client.init({
    baseUrl: graphUrl,
    customHosts: new Set([new URL(graphUrl).hostname]),
    authProvider: (done) =>
      void token().then(
        (value) => done(null, value),
        (error: unknown) => done(error, null),
      ),
  });
  const call = async (path: string, init: RequestInit = {}) => {
    const headers = new Headers(init.headers);
    if (!headers.has('authorization')) headers.set('authorization', `Bearer ${await token()}`);
    return fetch(path.startsWith('https:') ? path : `${graphUrl}/v1.0${path}`, { redirect: 'manual', ...init, headers });
  };
  return {
    ...running,
    folder,
    clock,
    client,
    token,
    call,
    drive: running.drives[0]?.id ?? '',
    async json<T>(path: string, init?: RequestInit) {
      return (await (await call(path, init)).json()) as T;
    },
    async admin(name, json = {}) {
      const response = await fetch(`${pageUrl}/_admin/${name}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(json),
      });
      if (!response.ok) throw new Error(`${name}: ${await response.text()}`);
      return (await response.json()) as Record<string, unknown>;
    },
    view: async <T>(name: string) => (await (await fetch(`${pageUrl}/_admin/${name}`)).json()) as T,
    wrongOnPurpose() {
      onPurpose = true;
      onTestFinished(() => void (onPurpose = false));
    },
    async restart() {
      await running.close();
      return withMicrosoft365({ ...given, folder, clock });
    },
    async end() {
      await running.close();
      rmSync(folder, { recursive: true });
    },
  };
}

export type Item = {
  id: string;
  name?: string;
  eTag: string;
  cTag?: string;
  size: number;
  webUrl: string;
  file?: { hashes: { quickXorHash: string } };
  folder?: { childCount: number };
  deleted?: { state: string };
  parentReference: { id?: string; path?: string };
};
export type Page = { value: Item[]; '@odata.nextLink'?: string; '@odata.deltaLink'?: string };
