import { createHmac } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { leesToken } from '../../src/loket/aanmelding/token.ts';
import { fixedClock } from '../../src/clock.ts';
import type { App } from '../../src/app.ts';
import { accountOf, authority, claimsOf, jwks, kid, makeKey, serveText, sign } from './sign-in.ts';

const clock = fixedClock('2026-05-12T10:00:00Z');
const now = clock.now();
const tenant = '11111111-2222-4333-8444-555555555555';
const client = '88888888-9999-4000-8111-222222222222';
let issuer = '';
let settings = { LOKET_AUTHORITY: '', LOKET_CLIENT_ID: client, GRAPH_TENANT_ID: tenant };
let claims: ReturnType<typeof claimsOf>;

beforeAll(async () => {
  issuer = await authority();
  settings = { ...settings, LOKET_AUTHORITY: issuer };
  claims = claimsOf({ settings, clock } as unknown as App, issuer, { rollen: ['secretaris', 'iets anders'], id: 'a', naam: 'S. de Wit' });
});

const seconds = now.getTime() / 1000;
const read = (token: string | null, at = now) => leesToken(settings, token, at);
const bad = (reden: string) => ({ soort: 'ongeldig', reden });

describe('a token of the sign-in', () => {
  it('says who someone is: account, name and the roles that are known', async () => {
    expect(await read(sign(claims))).toEqual({ soort: 'geldig', id: accountOf('a'), naam: 'S. de Wit', rollen: ['secretaris'] });
  });

  it.each([
    ['no name', { name: undefined }, 'iemand@swv.example'],
    ['an empty name', { name: '  ' }, 'iemand@swv.example'],
    ['no name at all', { name: undefined, preferred_username: undefined }, 'onbekende naam'],
    ['a very long name', { name: 'x'.repeat(900) }, 'x'.repeat(200)],
  ])('with %s has the next best', async (_, part, naam) => {
    expect(await read(sign({ ...claims, ...part }))).toMatchObject({ soort: 'geldig', naam });
  });

  it('without roles is of someone who may do nothing', async () => {
    expect(await read(sign({ ...claims, roles: undefined }))).toMatchObject({ soort: 'geldig', rollen: [] });
  });

  it.each<[string, object]>([
    ['another case', { roles: ['Secretaris', 'SECRETARIS'] }],
    ['white space or signs nobody sees', { roles: ['secretaris ', ' secretaris', 'secretaris\u0000', 'secretaris\u200b'] }],
    ['letters of another script', { roles: ['\u0455ecretaris', 'secret\u0430ris'] }],
    ['names of what every object has', { roles: ['__proto__', 'constructor', 'toString'] }],
    ['groups', { roles: undefined, groups: ['secretaris'], wids: ['secretaris'], role: 'secretaris' }],
    [
      'too many groups to name, and a place to ask for them',
      {
        roles: undefined,
        hasgroups: true,
        _claim_names: { groups: 'src1', roles: 'src1' },
        _claim_sources: { src1: { endpoint: 'https://graph.windows.net/x/users/y/getMemberObjects' } },
      },
    ],
  ])('with %s instead of a role gives none', async (_, part) => {
    expect(await read(sign({ ...claims, ...part }))).toMatchObject({ soort: 'geldig', rollen: [] });
  });

  it.each([
    ['none', null, { soort: 'geen' }],
    ['an empty one', '', { soort: 'geen' }],
    ['words', 'secretaris', bad('ERR_JWS_INVALID')],
    ['an endless one', 'A'.repeat(40_000), bad('te-lang')],
    ['two dots', '..', bad('ERR_JWS_INVALID')],
  ])('%s is nobody', async (_, token, answer) => expect(await read(token)).toEqual(answer));

  it.each([
    [
      'of another tenant',
      { iss: 'https://login.microsoftonline.com/99999999-0000-4000-8000-000000000000/v2.0' },
      'ERR_JWT_CLAIM_VALIDATION_FAILED',
    ],
    ['of the old kind of issuer', { iss: `https://sts.windows.net/${tenant}/` }, 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['of a guest tenant inside', { tid: '99999999-0000-4000-8000-000000000000' }, 'tenant'],
    ['for another app', { aud: '99999999-0000-4000-8000-000000000001' }, 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['for nobody', { aud: undefined }, 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['without an end', { exp: undefined }, 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['with an end that is no number', { exp: '9999999999' }, 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['not yet good', { nbf: seconds + 61 }, 'ERR_JWT_CLAIM_VALIDATION_FAILED'],
    ['without an account', { oid: undefined }, 'inhoud'],
    ['with an account that is no id', { oid: '../../x' }, 'inhoud'],
    ['with roles that are no list', { roles: 'secretaris' }, 'inhoud'],
    ['with roles that are no words', { roles: [{ toString: 'secretaris' }, 1] }, 'inhoud'],
    ['for another app beside ours', { aud: [client, '99999999-0000-4000-8000-000000000001'] }, 'inhoud'],
    ['for calling our app, given to a page in a browser', { scp: 'user_impersonation', azp: client }, 'inhoud'],
    ['of an app and not of a person', { idtyp: 'app', azp: client }, 'inhoud'],
    ['that another app asked for', { azp: '99999999-0000-4000-8000-000000000001' }, 'voor-een-ander'],
  ])('%s is refused', async (_, part, reden) => expect(await read(sign({ ...claims, ...part }))).toEqual(bad(reden)));

  it.each([
    ['at its end', 3300, 'geldig'],
    ['within a minute after', 3359, 'geldig'],
    ['a minute after', 3361, 'verlopen'],
    ['a day after', 90_000, 'verlopen'],
    ['within a minute before it begins', -359, 'geldig'],
    ['more than a minute before it begins', -361, 'ongeldig'],
  ])('%s is %s s from its making and then %s', async (_, after, soort) => {
    expect((await read(sign(claims), new Date(now.getTime() + after * 1000))).soort).toBe(soort);
  });

  describe('that is forged', () => {
    const part = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    it.each<[string, () => string, string]>([
      ['without a signature (alg none)', () => `${part({ alg: 'none', typ: 'JWT' })}.${part(claims)}.`, 'ERR_JOSE_ALG_NOT_ALLOWED'],
      ['without a signature, by the name of a key', () => `${part({ alg: 'none', kid })}.${part(claims)}.`, 'ERR_JOSE_ALG_NOT_ALLOWED'],
      [
        'by HS256 with the public key for a secret',
        () => {
          const body = `${part({ alg: 'HS256', kid })}.${part(claims)}`;
          const secret = JSON.stringify(jwks.keys[0]);
          return `${body}.${createHmac('sha256', secret).update(body).digest('base64url')}`;
        },
        'ERR_JOSE_ALG_NOT_ALLOWED',
      ],
      [
        'by a key of its own under the name of ours',
        () => sign(claims, { alg: 'RS256', kid }, makeKey().privateKey),
        'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
      ],
      [
        'by a key that the tenant does not have',
        () => sign(claims, { alg: 'RS256', kid: 'andere' }, makeKey().privateKey),
        'ERR_JWKS_NO_MATCHING_KEY',
      ],
      [
        'with a key that it brings along',
        () => {
          const other = makeKey();
          return sign(claims, { alg: 'RS256', jwk: other.publicKey.export({ format: 'jwk' }), jku: `${issuer}/x` }, other.privateKey);
        },
        'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
      ],
      [
        'with a name of a key that is a path',
        () => sign(claims, { alg: 'RS256', kid: '../../keys?x=http://evil.example/%00\r\n' }),
        'ERR_JWKS_NO_MATCHING_KEY',
      ],
      ['with a name of a key that is endless', () => sign(claims, { alg: 'RS256', kid: 'k'.repeat(9000) }), 'ERR_JWKS_NO_MATCHING_KEY'],
      [
        'with an extension that must be understood',
        () => sign(claims, { alg: 'RS256', kid, crit: ['exp'], exp: 1 }),
        'ERR_JOSE_NOT_SUPPORTED',
      ],
      [
        'with other roles in it',
        () => {
          const [head, , signature] = sign(claims).split('.');
          return `${head}.${part({ ...claims, roles: ['directeur-bestuurder'] })}.${signature}`;
        },
        'ERR_JWS_SIGNATURE_VERIFICATION_FAILED',
      ],
      ['with its signature cut off', () => sign(claims).replace(/\.[^.]*$/, '.'), 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED'],
      ['in five parts, as an encrypted one', () => `${sign(claims)}.a.b`, 'ERR_JWS_INVALID'],
    ])('%s is refused', async (_, token, reden) => expect(await read(token())).toEqual(bad(reden)));
  });
});

describe('the keys of the tenant', () => {
  const by = (origin: string, at = now) =>
    leesToken({ ...settings, LOKET_AUTHORITY: origin }, sign({ ...claims, iss: `${origin}/${tenant}/v2.0` }), at);

  it('are fetched once for many tokens at a time, and not again for a key that is not there', async () => {
    const keys = await serveText(() => ({ body: JSON.stringify(jwks) }));
    const answers = await Promise.all(Array.from({ length: 20 }, () => by(keys.origin)));
    expect(new Set(answers.map(({ soort }) => soort))).toEqual(new Set(['geldig']));
    const stranger = sign(claims, { alg: 'RS256', kid: 'x' }, makeKey().privateKey);
    for (let i = 0; i < 5; i += 1)
      expect(await leesToken({ ...settings, LOKET_AUTHORITY: keys.origin }, stranger, now)).toEqual(bad('ERR_JWKS_NO_MATCHING_KEY'));
    expect(keys.asked()).toBe(1);
    keys.close();
  });

  it.each([
    ['answer 500', { status: 500, body: '{}' }],
    ['send elsewhere', { status: 302, body: '' }],
    ['are no JSON', { body: '<html>' }],
    ['are no keys', { body: '{"keys":1}' }],
    ['are endless', { body: ' '.repeat(300_000) + JSON.stringify(jwks) }],
  ])('that %s let nobody in, and are asked for again a few seconds later', async (_, first) => {
    let answer: { status?: number; body: string } = first;
    const keys = await serveText(() => answer);
    expect(await by(keys.origin)).toEqual({ soort: 'onbereikbaar' });
    answer = { body: JSON.stringify(jwks) };
    expect(await by(keys.origin, new Date(now.getTime() + 1000))).toEqual({ soort: 'onbereikbaar' });
    expect(keys.asked()).toBe(1);
    expect((await by(keys.origin, new Date(now.getTime() + 6000))).soort).toBe('geldig');
    keys.close();
  });

  it('of a server that is not there let nobody in', async () => {
    const keys = await serveText(() => ({ body: '' }));
    keys.close();
    expect(await by(keys.origin)).toEqual({ soort: 'onbereikbaar' });
  });
});
