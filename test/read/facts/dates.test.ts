import { describe, expect, it } from 'vitest';
import { findDates } from '../../../src/read/facts/dates.ts';
import { datesOfPeriod } from '../../../src/read/facts/handelingsplan.ts';

describe('a date is read in every Dutch way of writing it', () => {
  it.each([
    ['14-03-2012', '2012-03-14'],
    ['14/3/12', '2012-03-14'],
    ['14.03.2012', '2012-03-14'],
    ['14 mrt. 2012', '2012-03-14'],
    ["14 maart '12", '2012-03-14'],
    ['14 maart 2012', '2012-03-14'],
    ['2012-03-14', '2012-03-14'],
    ['14 - 3 - 2012', '2012-03-14'],
    ['14 03 2012', '2012-03-14'],
    ['veertien maart 2012', '2012-03-14'],
    ['de eenendertigste augustus tweeduizend zesentwintig', '2026-08-31'],
    ['Op 3e februari 2026 gesproken', '2026-02-03'],
    ['1 AUG 2026', '2026-08-01'],
    ['03/04/2012', '2012-04-03'],
    ['29-02-2024', '2024-02-29'],
    ["3-4-'25", '2025-04-03'],
    ['d.d.03.04.2025', '2025-04-03'],
    ['de derde april tweeduizend vijfentwintig', '2025-04-03'],
    ['vijf februari tweeduizend zes en twintig', '2026-02-05'],
  ])('%s', (text, date) => {
    expect(findDates(text).map(({ waarde, precision }) => [waarde, precision])).toEqual([[date, 'dag']]);
  });

  it.each([
    ['maart 2025', '2025-03-01'],
    ["mrt '25", '2025-03-01'],
    ['03-2025', '2025-03-01'],
    ['mrt-25', '2025-03-01'],
  ])('a month alone, %s, is never certain', (text, first) => {
    expect(findDates(text)).toMatchObject([{ waarde: first, precision: 'maand', zeker: false }]);
  });

  it.each([
    '1e kwartaal',
    'tel. 0399 - 55 01 20',
    '31-02-2025',
    '30 februari 2025',
    'om 9.00.15 uur',
    'WISC 6-16 jaar',
    '95-105',
    'T = 72 en 69',
    'paragraaf 1.2.3',
    'groep 7 en 8',
  ])('%s is no date', (text) => {
    expect(findDates(text)).toEqual([]);
  });

  it('a month that cannot be one is read the other way round, unsure', () => {
    expect(findDates('03/14/2012')).toMatchObject([{ waarde: '2012-03-14', zeker: false }]);
  });

  it.each([
    ['O3-O4-2025', '2025-04-03'],
    ['l3-04-2O25', '2025-04-13'],
    ['09-1l-2025', '2025-11-09'],
    ['(14:11-2024)', '2024-11-14'],
    ['1 rnaart 2025', '2025-03-01'],
    ['3 apri1 2025', '2025-04-03'],
  ])('%s, as a scan may have it, is mended but not certain', (text, waarde) => {
    expect(findDates(text)).toMatchObject([{ waarde, zeker: false, precision: 'dag' }]);
  });

  it.each(['1 junl 2025', '12 weken 2025', 'lil-lo-2025', '3 groep 2025'])('%s is not mended into a date', (text) => {
    expect(findDates(text)).toEqual([]);
  });

  it('finds several in one text, in order', () => {
    expect(findDates('van 1 augustus 2026 t/m 31-07-2028').map((date) => date.waarde)).toEqual(['2026-08-01', '2028-07-31']);
  });
});

describe('a period may leave out the month or the year of its first day', () => {
  it.each([
    ['13 januari tot 23 mei 2025', ['2025-01-13', '2025-05-23']],
    ['september - december 2025', ['2025-09-01', '2025-12-01']],
    ['november t/m maart 2026', ['2025-11-01', '2026-03-01']],
    ['van 6 januari t/m 11 juli 2025 en daarna vanaf 1 september 2025', ['2025-01-06', '2025-07-11']],
    ['2 september 2024 - 27 juni 2025', ['2024-09-02', '2025-06-27']],
  ])('%s', (text, days) => {
    expect(
      datesOfPeriod(text)
        .slice(0, 2)
        .map((date) => date.waarde),
    ).toEqual(days);
  });
});
