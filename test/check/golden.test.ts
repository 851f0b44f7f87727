import { expect, it } from 'vitest';
import { assess } from '../handboek/assess-one.ts';

const asJson = (value: unknown): string => `${JSON.stringify(value, undefined, 2)}\n`;

it.each([
  ['gp-nieuw', {}],
  ['gp-verlenging', { verlenging: true }],
])('the whole report on a complete %s is the golden one', async (name, change) => {
  const { rapport, faults } = assess(change);
  expect(faults).toEqual([]);
  await expect(asJson(rapport)).toMatchFileSnapshot(`golden/${name}.json`);
});
