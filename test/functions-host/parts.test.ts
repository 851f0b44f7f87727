import { describe, expect, test } from 'vitest';
import { createBackoff } from '../../local/functions-host/backoff.ts';
import { createLimit } from '../../local/functions-host/limit.ts';
import { messagesOf } from '../../local/functions-host/queue-output.ts';
import { decodeMessage, encodeMessage } from '../../local/functions-host/queue-message.ts';
import { resolveSetting } from '../../local/functions-host/bindings.ts';
import { compareRoutes, matchRoute, parseRoute } from '../../local/functions-host/route.ts';

describe('looking at an empty queue', () => {
  test('waits twice as long each time, up to the longest of host.json', () => {
    const backoff = createBackoff(1000, () => 0.5);
    expect(Array.from({ length: 6 }, () => backoff.next())).toEqual([100, 200, 400, 800, 1000, 1000]);
    backoff.reset();
    expect(backoff.next()).toBe(100);
  });

  test('is spread by a fifth, and never past the longest', () => {
    expect(createBackoff(1000, () => 0).next()).toBe(80);
    expect(createBackoff(1000, () => 1).next()).toBe(120);
    expect(createBackoff(100, () => 1).next()).toBe(100);
  });
});

describe('a message', () => {
  test.each(['hallo', '{"a":"é €"}', ''])('with %j comes back as it went in', (text) => {
    expect(decodeMessage(encodeMessage(text, 'base64'), 'base64')).toBe(text);
    expect(decodeMessage(encodeMessage(text, 'none'), 'none')).toBe(text);
  });
  test.each(['geen base64', 'abc', '////'])('of %s is not text in base64', (text) => {
    expect(decodeMessage(text, 'base64')).toBeUndefined();
  });
});

describe('an output of a function', () => {
  test.each([
    [{ string: 'a' }, ['a']],
    [{ json: '[{"a":1},"b"]' }, ['{"a":1}', 'b']],
    [{ json: '{"a":1}' }, ['{"a":1}']],
    [{ bytes: Buffer.from('c') }, ['c']],
    [{ int: 3 }, ['3']],
  ])('of %j is put on the queue as %j', (data, messages) => {
    expect(messagesOf(data)).toEqual(messages);
  });
});

describe('a route', () => {
  test.each([
    ['loket/{*path}', 'loket', {}],
    ['loket/{*path}', 'loket/a/b', { path: 'a/b' }],
    ['a/{id:guid}', 'a/6f9619ff-8b86-d011-b42d-00cf4fc964ff', { id: '6f9619ff-8b86-d011-b42d-00cf4fc964ff' }],
    ['a/{id:guid}', 'a/12', undefined],
    ['a/{id?}', 'a', {}],
    ['a/{id}', 'a', undefined],
    ['A/b', 'a/B', {}],
    ['a', 'a/b', undefined],
  ])('%s takes %s with %j', (template, path, params) => {
    expect(matchRoute(parseRoute('', template), path.split('/'))).toEqual(params);
  });
  test('with fixed parts goes before one with parameters, and that before the rest', () => {
    const templates = ['a/{*rest}', 'a/{id}', 'a/list', 'a/{id:int}'];
    expect(templates.sort((a, b) => compareRoutes(parseRoute('', a), parseRoute('', b)))).toEqual([
      'a/list',
      'a/{id:int}',
      'a/{id}',
      'a/{*rest}',
    ]);
  });
  test.each(['a/{id:regex(x)}', 'a/x{id}', 'a/{id'])('of a form that this host does not know is refused: %s', (template) => {
    expect(() => parseRoute('', template)).toThrow(/deze host kent/);
  });
});

test('a setting between percent signs is filled in, and a missing one is named', () => {
  expect(resolveSetting('%A%-x', { A: 'b' }, 'Functie f')).toBe('b-x');
  expect(() => resolveSetting('%A%-x', {}, 'Functie f')).toThrow('Functie f: instelling A ontbreekt');
});

test('more requests than host.json allows wait, and past that are refused', async () => {
  const limit = createLimit(1, 2);
  expect(await limit.enter()).toBe(true);
  let second = false;
  const waiting = limit.enter().then((entered) => (second = entered));
  expect(await limit.enter()).toBe(false);
  expect(second).toBe(false);
  limit.leave();
  await waiting;
  expect(second).toBe(true);
  limit.leave();
  expect(await limit.enter()).toBe(true);
});
