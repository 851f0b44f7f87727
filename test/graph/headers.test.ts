import { describe, expect, it } from 'vitest';
import { rateLimitOf, retryAfterOf } from '../../src/graph/gate/headers.ts';
import { userAgentOf } from '../../src/graph/user-agent.ts';

const now = Date.parse('2026-03-02T09:00:00Z');

describe('how long an answer asks to wait', () => {
  it.each<[Record<string, string>, number | undefined]>([
    [{ 'Retry-After': '17' }, 17],
    [{ 'retry-after': '17' }, 17],
    [{ 'retry-after': '0' }, 0],
    [{ 'retry-after': ' 2.5 ' }, 2.5],
    [{ 'retry-after': 'Mon, 02 Mar 2026 09:01:00 GMT' }, 60],
    [{ 'retry-after': 'Mon, 02 Mar 2026 08:59:00 GMT' }, 0],
    // The server's clock runs ten minutes ahead of ours: its own date counts.
    [{ 'retry-after': 'Mon, 02 Mar 2026 09:10:30 GMT', date: 'Mon, 02 Mar 2026 09:10:00 GMT' }, 30],
    [{ 'retry-after': '999999999' }, 86_400],
    [{ 'retry-after': 'Fri, 01 Jan 2038 00:00:00 GMT' }, 86_400],
    [{ 'retry-after': '-5' }, undefined],
    [{ 'retry-after': '1e9' }, undefined],
    [{ 'retry-after': '' }, undefined],
    [{ 'retry-after': 'straks' }, undefined],
    [{}, undefined],
  ])('%j is %s seconds', (headers, seconds) => expect(retryAfterOf(new Headers(headers), now)).toBe(seconds));
});

describe('how many units an answer says are left', () => {
  it.each<[Record<string, string>, object | undefined]>([
    [
      { 'RateLimit-Limit': '1250', 'RateLimit-Remaining': '200', 'RateLimit-Reset': '30' },
      { remaining: 200, resetSeconds: 30 },
    ],
    [
      { 'ratelimit-remaining': '0', 'ratelimit-reset': '1' },
      { remaining: 0, resetSeconds: 1 },
    ],
    [{ 'RateLimit-Remaining': '200' }, undefined],
    [{ 'RateLimit-Remaining': 'veel', 'RateLimit-Reset': '30' }, undefined],
    [{}, undefined],
  ])('%j', (headers, expected) => expect(rateLimitOf(new Headers(headers))).toEqual(expected));
});

describe('the name of the service in every call', () => {
  it.each([
    ['Samenwerkingsverband VO De Waarden', 'NONISV|Samenwerkingsverband VO De Waarden|Dossierloket/1.0'],
    ['SWV Zuid–Oost | Coöperatie', 'NONISV|SWV ZuidOost Cooperatie|Dossierloket/1.0'],
    ['А Б', 'NONISV|Dossierloket|Dossierloket/1.0'],
    ['x\r\nAuthorization: y', 'NONISV|xAuthorization y|Dossierloket/1.0'],
  ])('%j', (name, header) => {
    expect(userAgentOf(name)).toBe(header);
    expect(new Headers({ 'user-agent': userAgentOf(name) }).get('user-agent')).toBe(header);
  });
});
