const daySeconds = 86_400;

const number = (header: string | null): number | undefined => {
  const text = header?.trim() ?? '';
  return /^\d{1,9}(\.\d{1,6})?$/.test(text) ? Number(text) : undefined;
};

/**
 * Seconds that an answer asks to wait, by `Retry-After` as seconds or as a date; undefined where it does not say. A date is held against the
 * server's own `Date` where it gives one, since clocks differ. Never more than a day.
 */
export function retryAfterOf(headers: Headers, now: number): number | undefined {
  const header = headers.get('retry-after');
  if (header === null) return undefined;
  const seconds = number(header);
  if (seconds !== undefined) return Math.min(seconds, daySeconds);
  const until = /[a-z]/i.test(header) ? Date.parse(header) : Number.NaN;
  if (Number.isNaN(until)) return undefined;
  const sent = Date.parse(headers.get('date') ?? '');
  return Math.min(Math.max(0, (until - (Number.isNaN(sent) ? now : sent)) / 1000), daySeconds);
}

/** What an answer tells of the units that are left (from 80% on Graph sends these): so many, for so many seconds. */
export function rateLimitOf(headers: Headers): { remaining: number; resetSeconds: number } | undefined {
  const remaining = number(headers.get('ratelimit-remaining'));
  const reset = number(headers.get('ratelimit-reset'));
  return remaining === undefined || reset === undefined ? undefined : { remaining, resetSeconds: Math.min(reset, daySeconds) };
}
