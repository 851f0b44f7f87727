import { createHmac, timingSafeEqual } from 'node:crypto';
import { GraphRefusal } from './graph-error.ts';
import type { Tenant } from './tenant.ts';

const lifetime = 3600;
const encode = (json: unknown) => Buffer.from(JSON.stringify(json)).toString('base64url');
const sign = (tenant: Tenant, text: string) => createHmac('sha256', tenant.key).update(text).digest('base64url');
const same = (a: string, b: string) => a.length === b.length && timingSafeEqual(Buffer.from(a), Buffer.from(b));

/** Tokens run by the clock of the machine: msal-node keeps them by that clock, wherever ours was moved to. */
const seconds = () => Math.floor(Date.now() / 1000);

type Reply = { status: number; json: unknown };
const refuse = (status: number, error: string, code: number, text: string): Reply => ({
  status,
  json: { error, error_description: `AADSTS${code}: ${text}`, error_codes: [code], timestamp: new Date().toISOString() },
});

/** Where msal-node finds the endpoints of a tenant. */
export const openidConfiguration = (tenant: Tenant, tenantId: string) => {
  const base = `${tenant.origins.graph}/${tenantId}`;
  return {
    issuer: `${base}/v2.0`,
    authorization_endpoint: `${base}/oauth2/v2.0/authorize`,
    token_endpoint: `${base}/oauth2/v2.0/token`,
    jwks_uri: `${base}/discovery/v2.0/keys`,
    end_session_endpoint: `${base}/oauth2/v2.0/logout`,
    response_types_supported: ['code'],
    subject_types_supported: ['pairwise'],
    id_token_signing_alg_values_supported: ['RS256'],
    token_endpoint_auth_methods_supported: ['client_secret_post'],
  };
};

/** A token for an app by its client credentials. */
export function giveToken(tenant: Tenant, tenantId: string, form: URLSearchParams): Reply {
  const { app } = tenant;
  if (tenantId !== app.tenantId) return refuse(400, 'invalid_request', 90002, 'Tenant not found.');
  if (form.get('grant_type') !== 'client_credentials')
    return refuse(400, 'unsupported_grant_type', 70003, 'Only client_credentials is supported.');
  if (form.get('client_id') !== app.clientId)
    return refuse(400, 'unauthorized_client', 700016, 'Application was not found in the directory.');
  if (!same(form.get('client_secret') ?? '', app.clientSecret))
    return refuse(401, 'invalid_client', 7000215, 'Invalid client secret provided.');
  const scopes = (form.get('scope') ?? '').split(' ').filter((scope) => !['openid', 'profile', 'offline_access'].includes(scope));
  if (scopes.length !== 1 || !scopes[0]?.endsWith('/.default'))
    return refuse(400, 'invalid_scope', 1002012, 'The scope must be one resource with /.default.');
  const body = `${encode({ alg: 'HS256', typ: 'JWT' })}.${encode({
    aud: tenant.origins.graph,
    iss: `${tenant.origins.graph}/${tenantId}/v2.0`,
    appid: app.clientId,
    tid: tenantId,
    iat: seconds(),
    exp: seconds() + lifetime,
  })}`;
  return {
    status: 200,
    json: { token_type: 'Bearer', expires_in: lifetime, ext_expires_in: lifetime, access_token: `${body}.${sign(tenant, body)}` },
  };
}

/** Throws 401 unless the header holds a token that was given here and is still good. */
export function assertToken(tenant: Tenant, header: string | undefined): void {
  const [scheme, token = ''] = (header ?? '').split(' ');
  const [head = '', body = '', mark = ''] = token.split('.');
  const good = scheme?.toLowerCase() === 'bearer' && same(sign(tenant, `${head}.${body}`), mark);
  if (!good)
    throw new GraphRefusal(401, 'InvalidAuthenticationToken', 'Access token is empty or not given here.', { 'www-authenticate': 'Bearer' });
  const { exp } = JSON.parse(Buffer.from(body, 'base64url').toString('utf8')) as { exp: number };
  if (exp < seconds())
    throw new GraphRefusal(401, 'InvalidAuthenticationToken', 'Lifetime validation failed, the token is expired.', {
      'www-authenticate': 'Bearer',
    });
}
