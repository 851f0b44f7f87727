import { describe, expect, it } from 'vitest';
import { joinWrapped } from '../../src/read/segments.ts';

describe('the lines of one cell', () => {
  it.each([
    [['rustig blijven', 'zitten'], 'rustig blijven zitten'],
    [['handelings-', 'plan'], 'handelingsplan'],
    [['(vmbo-', 'basis/kader)'], '(vmbo-basis/kader)'],
    [['een time-', 'outplek'], 'een time-outplek'],
    [['psycho-', 'educatie'], 'psycho-educatie'],
    [['sociaal-', 'emotioneel'], 'sociaal-emotioneel'],
    [['dyslexie-', 'en rekenbeleid'], 'dyslexie- en rekenbeleid'],
    [['19-01-', '2026'], '19-01-2026'],
    [['', 'tekst', ''], 'tekst'],
  ])('%j become %s', (lines, joined) => {
    expect(joinWrapped(lines)).toBe(joined);
  });
});
