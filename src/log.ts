/**
 * Writes one line of JSON per event to the platform's log. Only ids, counts, codes and durations may be given: never a name, a
 * file name, a text or a URL.
 */
export type Log = (event: string, details?: Record<string, string | number | boolean | undefined>) => void;

/** The log of the running service. */
export const log: Log = (event, details = {}) => console.log(JSON.stringify({ event, ...details }));
