import { Cron } from 'croner';
import { HostFault } from './fault.ts';

/** The moments at which a timer falls due. */
export type Schedule = { after(moment: Date): Date; everyMinuteAtMost: boolean };

const field = /^[\dA-Za-z*,/-]+$/;

/**
 * Reads an NCRONTAB expression (second minute hour day month weekday, UTC; day and weekday must both fit; five fields mean second 0). Throws
 * HostFault for what NCRONTAB does not know, such as `L`, `W`, `#` and `?`, or for a time span.
 */
export function readSchedule(expression: string, where: string): Schedule {
  const fields = expression.trim().split(/\s+/);
  const refuse = (why: string) =>
    new HostFault(
      `${where}: schema "${expression}" klopt niet (${why}). Gebruik zes velden: seconde minuut uur dag maand weekdag, zoals 0 */5 * * * *.`,
    );
  if (fields.length !== 5 && fields.length !== 6) throw refuse('geen zes velden');
  const six = fields.length === 5 ? ['0', ...fields] : fields;
  // Only month and weekday have names; croner's own letters (L, W) are refused with them.
  const bad = six.some((text, index) => !field.test(text) || (index < 4 && /[A-Za-z]/.test(text)));
  if (bad || /(?:^|[\s,\d])[LW](?:$|[\s,])/i.test(six.join(' '))) throw refuse('onbekend teken');
  let cron: Cron;
  try {
    cron = new Cron(six.join(' '), { paused: true, timezone: 'UTC', mode: '6-part', domAndDow: true });
  } catch (error) {
    throw refuse((error as Error).message);
  }
  const after = (moment: Date) => {
    const next = cron.nextRun(moment);
    if (next === null) throw refuse('dit moment komt nooit meer');
    return next;
  };
  const start = new Date(Date.UTC(2026, 0, 1));
  const first = after(start);
  return { after, everyMinuteAtMost: after(first).getTime() - first.getTime() >= 60_000 };
}
