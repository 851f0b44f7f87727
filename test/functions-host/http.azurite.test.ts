import { request as rawRequest } from 'node:http';
import { QueueServiceClient } from '@azure/storage-queue';
import { createLocalJWKSet, jwtVerify, type JSONWebKeySet } from 'jose';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { endTestHosts, startTestHost, type TestHost } from './start-test-host.ts';

const azurite = inject('azurite');
const prefix = `http-${crypto.randomUUID().slice(0, 8)}`;
const signIn = {
  LOKET_AUTHORITY: 'http://localhost/.auth/proef',
  GRAPH_TENANT_ID: '11111111-2222-4333-8444-555555555555',
  LOKET_CLIENT_ID: '88888888-9999-4000-8111-222222222222',
};
let host: TestHost;
beforeAll(async () => {
  host = await startTestHost(azurite, prefix, {
    args: ['--sign-in-paths', '/api/files'],
    env: { HOST_SIGN_IN_KEY: 'a key for this test', HOST_FUNCTION_KEY: 'sesam', ...signIn },
  });
});
afterAll(endTestHosts);

const call = (path: string, init?: RequestInit) => fetch(`${host.url}${path}`, { redirect: 'manual', ...init });

describe('a request', () => {
  test('reaches its function with route parameters, query, headers and body', async () => {
    const answer = await call('/api/ECHO/12/jan%20smit?q=1&q=2', {
      method: 'POST',
      body: 'hallo',
      headers: { 'content-type': 'text/plain' },
    });
    expect(answer.status).toBe(201);
    expect(answer.headers.get('set-cookie')).toBe('a=b%20c; HttpOnly; SameSite=Lax');
    expect(await answer.json()).toMatchObject({
      params: { kind: '12', name: 'jan smit' },
      query: ['1', '2'],
      text: 'hallo',
      type: 'text/plain',
    });
  });

  test('may leave out an optional parameter', async () => {
    expect(await (await call('/api/echo/1')).json()).toMatchObject({ params: { kind: '1' }, text: '' });
  });

  test('by HEAD gets the headers alone', async () => {
    const answer = await call('/api/echo/1', { method: 'HEAD' });
    expect([answer.status, answer.headers.get('x-method'), await answer.text()]).toEqual([201, 'HEAD', '']);
  });

  test.each([
    ['a wrong method', '/api/echo/1', 'DELETE', 404],
    ['a wrong kind of parameter', '/api/echo/one', 'GET', 404],
    ['a path that is too long', '/api/echo/1/a/b', 'GET', 404],
    ['a route without its prefix', '/echo/1', 'GET', 404],
    ['a malformed address', '/api/echo/1/%E0%A4%A', 'GET', 404],
    ['no key', '/api/closed', 'GET', 401],
    ['a wrong key', '/api/closed?code=mis', 'GET', 401],
    ['its key', '/api/closed?code=sesam', 'GET', 200],
    ['nothing returned', '/api/nothing', 'POST', 204],
  ])('with %s: %s by %s answers %i', async (_, path, method, status) => {
    expect((await call(path, { method })).status).toBe(status);
  });

  test('whose function fails gets 500 without its words', async () => {
    const answer = await call('/api/fails');
    expect([answer.status, await answer.text()]).toEqual([500, '']);
    expect(host.output()).toContain('secret words');
  });

  test('is answered with a stream', async () => {
    expect(await (await call('/api/stream')).text()).toBe('one two');
  });

  test('with a body past the limit gets 413', async () => {
    const status = await new Promise((resolve, reject) => {
      const request = rawRequest(`${host.url}/api/echo/1`, { method: 'POST', headers: { 'content-length': 104_857_601 } }, (response) => {
        resolve(response.statusCode);
        request.destroy();
      });
      request.on('error', reject);
      request.flushHeaders();
    });
    expect(status).toBe(413);
  });

  test('puts its extra outputs on their queue, one message for each element', async () => {
    const answer = await call('/api/queues', { method: 'POST', body: 'answered' });
    expect([answer.status, await answer.text()]).toEqual([202, 'answered']);
    const queue = QueueServiceClient.fromConnectionString(azurite).getQueueClient(`${prefix}-extra`);
    const { receivedMessageItems } = await queue.receiveMessages({ numberOfMessages: 5 });
    expect(receivedMessageItems.map(({ messageText }) => Buffer.from(messageText, 'base64').toString()).sort()).toEqual(['two', '{"a":1}']);
  });

  test('whose function forgets a promise does not end the host', async () => {
    expect((await call('/api/forgets')).status).toBe(200);
    await expect.poll(() => host.output()).toContain('nobody awaits this');
    expect((await call('/admin/host/status')).status).toBe(200);
  });
});

describe('signing in', () => {
  const signInAs = async (rol: string) => {
    const answer = await call('/.auth/login', {
      method: 'POST',
      body: new URLSearchParams({ rol, post_login_redirect_uri: '/loket?x=1' }),
    });
    return { answer, cookie: (answer.headers.get('set-cookie') ?? '').split(';')[0] ?? '' };
  };

  test('sends a browser that is not signed in to the page where a role is picked', async () => {
    const answer = await call('/api/files/a?b=c', { headers: { accept: 'text/html' } });
    expect([answer.status, answer.headers.get('location')]).toEqual([
      302,
      '/.auth/login?post_login_redirect_uri=%2Fapi%2Ffiles%2Fa%3Fb%3Dc',
    ]);
    expect((await call('/api/files/a')).status).toBe(401);
    expect(await (await call('/.auth/login')).text()).toContain('Dit is een oefenpagina');
  });

  test('gives the function the person, and keeps the cookie to itself', async () => {
    const { answer, cookie } = await signInAs('voorzitter');
    expect([answer.status, answer.headers.get('location')]).toEqual([302, '/loket?x=1']);
    expect(answer.headers.get('set-cookie')).toMatch(/HttpOnly; SameSite=Lax$/);
    const seen = (await (await call('/api/echo/1', { headers: { cookie: `${cookie}; own=1` } })).json()) as {
      user: string;
      principal: string;
      cookie: string;
    };
    expect(seen).toMatchObject({ user: 'hendrik.bakker@swv.example', cookie: 'own=1' });
    expect(JSON.parse(Buffer.from(seen.principal, 'base64').toString())).toMatchObject({
      auth_typ: 'aad',
      role_typ: 'roles',
      claims: expect.arrayContaining([
        { typ: 'roles', val: 'voorzitter' },
        { typ: 'name', val: 'Hendrik Bakker' },
      ]),
    });
    expect((await call('/api/files/list', { headers: { cookie } })).status).toBe(200);
    expect(await (await call('/api/files/other/deep', { headers: { cookie } })).text()).toBe('rest other/deep');
    expect(await (await call('/.auth/me', { headers: { cookie } })).json()).toMatchObject([{ user_id: 'hendrik.bakker@swv.example' }]);
  });

  test.each(['x-ms-client-principal', 'X-MS-CLIENT-PRINCIPAL-NAME', 'x-ms-client-principal-id', 'X-MS-TOKEN-AAD-ID-TOKEN'])(
    'takes off a %s that someone sends',
    async (name) => {
      const principal = Buffer.from('{"claims":[{"typ":"roles","val":"secretaris"}]}').toString('base64');
      const answer = await call('/api/echo/1', { headers: { [name]: principal } });
      expect(await answer.json()).toMatchObject({ user: null, principal: null, token: null });
    },
  );

  test('gives the function a token that holds against the key it shows, and against no other app', async () => {
    const { cookie } = await signInAs('voorzitter');
    const { token } = (await (await call('/api/echo/1', { headers: { cookie } })).json()) as { token: string };
    const keys = (await (await call('/.auth/proef/11111111-2222-4333-8444-555555555555/discovery/v2.0/keys')).json()) as JSONWebKeySet;
    const check = { issuer: `${signIn.LOKET_AUTHORITY}/${signIn.GRAPH_TENANT_ID}/v2.0`, audience: signIn.LOKET_CLIENT_ID };
    const { payload } = await jwtVerify(token, createLocalJWKSet(keys), check);
    expect(payload).toMatchObject({ roles: ['voorzitter'], name: 'Hendrik Bakker', tid: signIn.GRAPH_TENANT_ID });
    await expect(jwtVerify(token, createLocalJWKSet(keys), { ...check, audience: 'x' })).rejects.toThrow('aud');
    expect((await call('/.auth/proef/other/discovery/v2.0/keys')).status).toBe(404);
  });

  test('refuses a cookie that was changed', async () => {
    const { cookie } = await signInAs('lezer');
    const forged = cookie.replace('lezer', 'secretaris');
    expect((await call('/api/files/list', { headers: { cookie: forged } })).status).toBe(401);
  });

  test.each([
    ['//elders.example', '/loket'],
    ['/\\elders.example', '/loket'],
    ['https://elders.example/', '/loket'],
    ['/loket/dossiers/1', '/loket/dossiers/1'],
  ])('goes on to %s as %s', async (wanted, location) => {
    const answer = await call('/.auth/login', {
      method: 'POST',
      body: new URLSearchParams({ rol: 'lezer', post_login_redirect_uri: wanted }),
    });
    expect(answer.headers.get('location')).toBe(location);
  });

  test('does not take a role that does not exist, nor a form of another server', async () => {
    expect((await signInAs('koning')).answer.status).toBe(400);
    const headers = { origin: 'https://elders.example' };
    expect((await call('/.auth/login', { method: 'POST', headers, body: new URLSearchParams({ rol: 'lezer' }) })).status).toBe(400);
  });

  test('ends by the page for it', async () => {
    expect((await call('/.auth/logout')).headers.get('set-cookie')).toContain('Max-Age=0');
  });
});

test('a host that is asked to stop still answers the request that it has', async () => {
  const own = await startTestHost(azurite, `${prefix}-stop`);
  const answer = fetch(`${own.url}/api/waits`);
  await own.next('waiting');
  const ended = own.end();
  await expect.poll(() => own.output()).toContain('stopping; 1 still running');
  own.open('http');
  expect(await (await answer).text()).toBe('waited');
  expect(await ended).toBe(0);
});

test('a host whose function runs past functionTimeout ends, so that it is replaced', async () => {
  const own = await startTestHost(azurite, `${prefix}-slow`, { app: 'too-slow' });
  await expect(fetch(`${own.url}/api/slow`)).rejects.toThrow();
  expect(await own.end()).toBe(3);
  expect(own.output()).toContain('[slow] ran past functionTimeout');
});
