import { describe, expect, it } from 'vitest';
import { gatherFacts } from '../../../src/read/facts/index.ts';
import { context, madeUp } from './made-up.ts';

const megabyte = (line: string): string => `${line}\n`.repeat(Math.ceil(1_000_000 / (line.length + 1)));

describe('a document of a megabyte', () => {
  it.each([
    ['loose figures', '1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0'],
    ['initials without a name', 'A. B. C. D. van de der den het E. F.'],
    ['one long word', 'x'.repeat(5000)],
    ['years', '2024 '.repeat(40)],
  ])('of %s gives what stands above it and nothing of its own', (_, line) => {
    const text = `Naam: Bo Tuinstra\nGeboortedatum: 03-04-2012\n${megabyte(line)}`;
    const { geboortedatum, iq, documenten } = gatherFacts([madeUp('lang.pdf', text)], context);
    expect(geboortedatum?.waarde).toBe('2012-04-03');
    expect(iq).toEqual([]);
    expect(documenten[0]).toMatchObject({ bsnPaginas: [], deskundigen: [], personen: [], ondersteuning: [], instrumenten: [] });
  });
});
