/**
 * Writes one line of JSON per event to the platform's log. Only ids, counts, codes and durations may be given: never a name, a
 * file name, a text or a URL.
 */
export type Log = (event: string, details?: Record<string, string | number | boolean | undefined>) => void;

/** What an id, a code, a day or a place in the code looks like: one word without spaces, slashes or `@`, so that no sentence, path, mail address or URL passes. */
const code = /^[\w.:!-]{1,100}$/;

/** What stands in the place of a text that is no id or code. */
export const weggelaten = 'weggelaten';

/** The log of the running service. A text that is no id or code is left out, whoever gave it. */
export const log: Log = (event, details = {}) => {
  const shown = Object.entries(details).map(([name, value]) => [name, typeof value === 'string' && !code.test(value) ? weggelaten : value]);
  console.log(JSON.stringify({ event, ...(Object.fromEntries(shown) as typeof details) }));
};
