import { describe, expect, it } from 'vitest';
import { ageOn, cursusjaarOf, dateOf, daysBetween, inDutch, isIsoDate, plusDays, plusMonths, plusYears } from '../../src/calendar.ts';

describe('the calendar is that of the Netherlands', () => {
  it.each([
    ['2026-01-31T22:59:59Z', '2026-01-31'],
    ['2026-01-31T23:00:00Z', '2026-02-01'],
    ['2026-07-31T21:59:59Z', '2026-07-31'],
    ['2026-07-31T22:00:00Z', '2026-08-01'],
    ['2026-03-29T00:30:00Z', '2026-03-29'],
    ['2026-10-25T22:59:59Z', '2026-10-25'],
    ['2026-10-25T23:00:00Z', '2026-10-26'],
  ])('%s is on %s', (moment, date) => expect(dateOf(new Date(moment))).toBe(date));

  it.each([
    ['2026-08-31', 6, '2027-02-28'],
    ['2027-08-31', 6, '2028-02-29'],
    ['2026-08-29', 6, '2027-02-28'],
    ['2026-08-28', 6, '2027-02-28'],
    ['2026-05-31', 1, '2026-06-30'],
    ['2026-03-31', -1, '2026-02-28'],
  ])('%s and %i months is %s', (date, months, later) => expect(plusMonths(date, months)).toBe(later));

  it.each([
    ['2024-02-29', 1, '2025-02-28'],
    ['2024-02-29', 4, '2028-02-29'],
    ['2024-05-10', 2, '2026-05-10'],
  ])('%s and %i years is %s', (date, years, later) => expect(plusYears(date, years)).toBe(later));

  it('days pass the change of the clock', () => {
    expect(plusDays('2026-03-28', 2)).toBe('2026-03-30');
    expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  });

  it.each([
    ['2014-08-01', '2026-08-01', 12],
    ['2014-08-02', '2026-08-01', 11],
    ['2008-02-29', '2026-02-28', 17],
    ['2008-02-29', '2026-03-01', 18],
  ])('who was born on %s is on %s %i years old', (born, on, age) => expect(ageOn(born, on)).toBe(age));

  it.each([
    ['2026-07-31', '2025-08-01', '2026-07-31'],
    ['2026-08-01', '2026-08-01', '2027-07-31'],
  ])('%s lies in the cursusjaar from %s to %s', (date, begin, einde) => expect(cursusjaarOf(date)).toEqual({ begin, einde }));

  it('knows which texts are dates', () => {
    expect(['2026-02-28', '2028-02-29', '2026-02-29', '2026-13-01', '2026-2-1', 'x'].map(isIsoDate)).toEqual([
      true,
      true,
      false,
      false,
      false,
      false,
    ]);
    expect(inDutch('2026-05-01')).toBe('1 mei 2026');
  });
});
