import { describe, expect, it } from 'vitest';
import { daysBetween, inDutch, isIsoDate, plusDays, plusMonths, plusYears } from '../src/calendar.ts';

describe('calendar dates', () => {
  it.each([
    ['2025-08-31', 6, '2026-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2026-02-28', 6, '2026-08-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-01-15', -25, '2023-12-15'],
    ['2025-12-31', 2, '2026-02-28'],
    ['2026-05-01', 0, '2026-05-01'],
  ])('%s and %i months is %s', (date, months, expected) => {
    expect(plusMonths(date, months)).toBe(expected);
  });

  it('29 February has its day in other years on the 28th, and in leap years on the 29th', () => {
    expect(plusYears('2012-02-29', 12)).toBe('2024-02-29');
    expect(plusYears('2012-02-29', 13)).toBe('2025-02-28');
    expect(plusYears('2000-02-29', -100)).toBe('1900-02-28');
  });

  it('days go over months, years and changes of the clock', () => {
    expect(plusDays('2026-02-28', 1)).toBe('2026-03-01');
    expect(plusDays('2026-01-01', -1)).toBe('2025-12-31');
    expect(plusDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-10-26', '2026-10-24')).toBe(-2);
  });

  it.each(['2026-02-29', '1900-02-29', '2026-04-31', '2026-13-01', '2026-00-01', '2026-01-00', '2026-1-1', '', '2026-01-01T00:00'])(
    '%j is no calendar date',
    (text) => {
      expect(isIsoDate(text)).toBe(false);
    },
  );

  it.each(['2024-02-29', '2000-02-29', '2026-12-31', '2026-01-01'])('%s is one', (text) => {
    expect(isIsoDate(text)).toBe(true);
  });

  it('are written as people write them', () => {
    expect(['2026-05-01', '2012-12-31'].map(inDutch)).toEqual(['1 mei 2026', '31 december 2012']);
  });

  it('does not count on with what is no date', () => {
    expect(() => plusMonths('morgen', 1)).toThrow(RangeError);
    expect(() => inDutch('')).toThrow(RangeError);
  });
});
