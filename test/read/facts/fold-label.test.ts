import { expect, it } from 'vitest';
import { foldLabel } from '../../../src/read/facts/pairs.ts';

it.each([
  ['Geboortedatum:', 'geboortedatum'],
  ['3. Geboortedatum', 'geboortedatum'],
  ['3a) Geboortedatum', 'geboortedatum'],
  ['B3. Geboortedatum ....', 'geboortedatum'],
  ['B12) Geboortedatum', 'geboortedatum'],
  ['M6 rekenen', 'm6 rekenen'],
])('the label %s is compared as %s', (label, folded) => {
  expect(foldLabel(label)).toBe(folded);
});
