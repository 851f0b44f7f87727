import { X509Certificate } from 'node:crypto';
import { http, HttpResponse } from 'msw';
import { generate } from 'selfsigned';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { clientCertificate } from '../../src/graph/certificate.ts';
import { isFault } from '../../src/graph/fault.ts';
import { tokenSource } from '../../src/graph/token.ts';
import type { Settings } from '../../src/settings.ts';
import { testSettings } from '../fakes/app.ts';
import { server, tokenHandlers } from './server.ts';

const made = await generate([{ name: 'commonName', value: 'dossierloket' }], { keySize: 2048, algorithm: 'sha256' });
const pem = `${made.private}\n${made.cert}\n`;
const settings = (own: Partial<Settings>): Settings => ({ ...testSettings('drive'), ...own });
const bodies: URLSearchParams[] = [];

beforeAll(() => server.listen({ onUnhandledFrame: 'error' }));
beforeEach(() => {
  bodies.length = 0;
  server.use(...tokenHandlers);
});
afterEach(() => {
  server.resetHandlers();
  vi.unstubAllEnvs();
});
afterAll(() => server.close());

const decoded = (part: string | undefined) => JSON.parse(Buffer.from(part ?? '', 'base64url').toString()) as Record<string, string>;

describe('signing in by certificate', () => {
  it('sends an assertion that the certificate signed, and no secret', async () => {
    server.use(
      http.post('https://login.microsoftonline.com/:tenant/oauth2/v2.0/token', async ({ request }) => {
        bodies.push(new URLSearchParams(await request.text()));
        return HttpResponse.json({ token_type: 'Bearer', expires_in: 3599, access_token: 'by-certificate' });
      }),
    );
    const token = tokenSource(settings({ GRAPH_AANMELDING: 'certificaat', GRAPH_CLIENT_CERTIFICAAT: pem }));
    expect(await token()).toBe('by-certificate');
    const [header, claims] = (bodies[0]?.get('client_assertion') ?? '').split('.');
    const thumbprint = Buffer.from(new X509Certificate(made.cert).fingerprint256.replaceAll(':', ''), 'hex').toString('base64url');
    expect(decoded(header)['x5t#S256']).toBe(thumbprint);
    expect(decoded(claims)['iss']).toBe(settings({}).GRAPH_CLIENT_ID);
    expect(bodies[0]?.has('client_secret')).toBe(false);
  });

  it('takes a PEM whose line ends a setting has turned into text', () => {
    expect(clientCertificate(pem.replaceAll('\n', '\\n'))).toEqual(clientCertificate(pem));
  });

  it.each([
    ['without its key', made.cert],
    ['without a certificate', made.private],
    ['that is none', 'geen certificaat'],
  ])('a PEM %s names the setting', async (_what, wrong) => {
    const token = tokenSource(settings({ GRAPH_AANMELDING: 'certificaat', GRAPH_CLIENT_CERTIFICAAT: wrong }));
    await expect(token()).rejects.toThrow(/GRAPH_CLIENT_CERTIFICAAT/);
  });

  it('a key of another certificate is refused', async () => {
    const other = await generate([{ name: 'commonName', value: 'ander' }], { keySize: 2048, algorithm: 'sha256' });
    expect(() => clientCertificate(`${other.private}\n${made.cert}`)).toThrow(/private key/);
  });
});

describe('signing in by managed identity', () => {
  const endpoint = 'http://127.0.0.1:41741/msi/token';
  const asked: Request[] = [];
  const onAzure = (answer: (count: number) => Response | Promise<Response>) => {
    asked.length = 0;
    vi.stubEnv('IDENTITY_ENDPOINT', endpoint);
    vi.stubEnv('IDENTITY_HEADER', 'header-of-the-platform');
    server.use(
      http.get(endpoint, ({ request }) => {
        asked.push(request.clone());
        return answer(asked.length);
      }),
    );
  };
  const given = (count: number) =>
    HttpResponse.json({
      access_token: `identity-${count}`,
      expires_on: String(Math.floor(Date.now() / 1000) + 86_400),
      resource: 'https://graph.microsoft.com',
      token_type: 'Bearer',
    });

  it('asks the platform for the identity of the setting, keeps the token, and asks anew when it must be fresh', async () => {
    onAzure(given);
    const token = tokenSource(settings({ GRAPH_AANMELDING: 'beheerde-identiteit', GRAPH_CLIENT_SECRET: undefined }));
    expect(await Promise.all([token(), token()])).toEqual(['identity-1', 'identity-1']);
    expect(await token()).toBe('identity-1');
    expect(await token(true)).toBe('identity-2');
    expect(await token()).toBe('identity-2');
    const query = new URL(asked[0]?.url ?? '').searchParams;
    expect(Object.fromEntries(query)).toMatchObject({
      client_id: settings({}).GRAPH_CLIENT_ID,
      resource: 'https://graph.microsoft.com',
    });
    expect(asked[0]?.headers.get('x-identity-header')).toBe('header-of-the-platform');
  });

  it('a fresh token asked for while another is under way is a fresh one, once for all who ask', async () => {
    onAzure(given);
    const token = tokenSource(settings({ GRAPH_AANMELDING: 'beheerde-identiteit', GRAPH_CLIENT_ID: 'identity-of-its-own' }));
    const [cached, fresh, again] = await Promise.all([token(), token(true), token(true)]);
    expect(new Set([cached, fresh])).toEqual(new Set(['identity-1', 'identity-2']));
    expect(again).toBe(fresh);
    expect(asked).toHaveLength(2);
  });

  it('what was asked of the cache and comes after a fresh one does not take its place', async () => {
    const late = Promise.withResolvers<void>();
    onAzure(async (count) => {
      if (count === 1) await late.promise;
      return given(count);
    });
    const token = tokenSource(settings({ GRAPH_AANMELDING: 'beheerde-identiteit', GRAPH_CLIENT_ID: 'identity-that-is-late' }));
    const cached = token();
    await vi.waitUntil(() => asked.length === 1);
    expect(await token(true)).toBe('identity-2');
    late.resolve();
    expect([await cached, await token()]).toEqual(['identity-1', 'identity-2']);
  });

  it('a refusal by the platform says what to look at', async () => {
    onAzure(() => HttpResponse.json({ error: 'invalid_client', error_description: 'no such identity' }, { status: 400 }));
    const token = tokenSource(settings({ GRAPH_AANMELDING: 'beheerde-identiteit', GRAPH_CLIENT_ID: 'another-identity' }));
    const fault: unknown = await token().catch((error: unknown) => error);
    expect(isFault(fault, 'geen-toegang')).toBe(true);
    expect((fault as Error).message).toMatch(/GRAPH_CLIENT_ID haar client-id/);
  });
});
