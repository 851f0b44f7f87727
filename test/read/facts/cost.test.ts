import { describe, expect, it } from 'vitest';
import { gatherFacts } from '../../../src/read/facts/index.ts';
import { context, madeUp } from './made-up.ts';

const time = (line: string, size: number): number => {
  const document = madeUp('lang.pdf', `${line}\n`.repeat(Math.ceil(size / (line.length + 1))));
  const begin = performance.now();
  gatherFacts([document], context);
  return performance.now() - begin;
};
// The best of two: another process may take the machine for a while.
const best = (line: string, size: number): number => Math.min(...[0, 1].map(() => time(line, size)));

describe('what finding facts costs', { retry: 2 }, () => {
  it.each([
    [
      'a sentence full of facts',
      'Voldoet aan de criteria van ADHD volgens de DSM-5; WISC-V op 3 maart 2025, TIQ 98, overleg met VSO gehad.',
    ],
    ['loose figures', '1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0'],
    ['initials without a name', 'A. B. C. D. van de der den het E. F.'],
    ['boxes', '☐ ja ☐ nee ☒ GP ☐ ZML'],
    ['numbers of a TLV', 'Nummer van de TLV 2024-123, geldig tot 31 juli 2026, verlenging'],
    ['one long word', 'x'.repeat(5000)],
  ])(
    'doubles at most with the size, up to a megabyte: %s',
    (_, line) => {
      best(line, 100_000);
      const [half, whole] = [best(line, 500_000), best(line, 1_000_000)];
      expect(whole / half).toBeLessThan(2.5);
    },
    60_000,
  );
});
