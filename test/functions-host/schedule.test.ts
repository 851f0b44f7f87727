import { describe, expect, test } from 'vitest';
import { readSchedule } from '../../local/functions-host/schedule.ts';

const after = (expression: string, moment: string) => readSchedule(expression, 'Functie x').after(new Date(moment)).toISOString();

describe('a timer with schedule', () => {
  test.each([
    ['0 */5 * * * *', '2026-05-01T10:04:59.999Z', '2026-05-01T10:05:00.000Z'],
    ['0 */5 * * * *', '2026-05-01T10:05:00.000Z', '2026-05-01T10:10:00.000Z'],
    ['30 */15 * * * *', '2026-05-01T10:59:00.000Z', '2026-05-01T11:00:30.000Z'],
    // UTC, also on the day on which clocks in the Netherlands go forward
    ['0 0 2 * * *', '2026-03-28T12:00:00.000Z', '2026-03-29T02:00:00.000Z'],
    ['0 0 9 * * MON-FRI', '2026-05-01T09:00:00.000Z', '2026-05-04T09:00:00.000Z'],
    // NCRONTAB asks both day and weekday: Friday the 13th
    ['0 0 0 13 * 5', '2026-01-01T00:00:00.000Z', '2026-02-13T00:00:00.000Z'],
    ['0 0 0 29 2 *', '2026-01-01T00:00:00.000Z', '2028-02-29T00:00:00.000Z'],
    ['*/5 * * * *', '2026-05-01T10:01:00.000Z', '2026-05-01T10:05:00.000Z'],
  ])('%s falls due after %s at %s', (expression, moment, next) => {
    expect(after(expression, moment)).toBe(next);
  });

  test.each([
    '',
    '* * * *',
    '0 0 0 L * *',
    '0 0 0 15W * *',
    '0 0 0 * * 5L',
    '0 0 0 ? * *',
    '0 0 0 * * MON#2',
    '00:05:00',
    '61 * * * * *',
    '0 0 0 31 2 *',
    '@daily',
  ])('"%s" is refused with an example', (expression) => {
    expect(() => readSchedule(expression, 'Functie x').after(new Date('2026-01-01T00:00:00Z'))).toThrow(
      /^Functie x: schema .* klopt niet .*zoals 0 \*\/5/,
    );
  });

  test('that falls due each second is not followed through restarts unless asked', () => {
    expect(readSchedule('* * * * * *', 'x').everyMinuteAtMost).toBe(false);
    expect(readSchedule('0 * * * * *', 'x').everyMinuteAtMost).toBe(true);
  });
});
