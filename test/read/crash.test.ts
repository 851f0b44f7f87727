import { expect, it } from 'vitest';
import { crashOf } from '../../src/read/crash.ts';

it('tells the kind of an error and its place in the code, without the folders of the machine', () => {
  expect(crashOf(new RangeError('te ver'))).toEqual({ soort: 'RangeError', plaats: expect.stringMatching(/^crash\.test\.ts:\d+:\d+$/u) });
});

it('tells no word of the message, also where that is made to look like a place or a name', () => {
  const error = new Error('brief\n    at Jan de Boer (jan.de.boer:1:2)');
  error.name = 'Jan de Boer';
  expect(JSON.stringify(crashOf(error))).not.toMatch(/jan/iu);
});

it.each([['Jan de Boer'], [12_345], [undefined], [{ name: 'Jan' }]])('knows no more of what is no error (%j) than its type', (thrown) => {
  expect(crashOf(thrown)).toEqual({ soort: typeof thrown, plaats: 'onbekend' });
});
