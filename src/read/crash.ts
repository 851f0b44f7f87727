import { damaged, UnreadError } from './unread.ts';

/** A fault of a reader itself, for the log: the kind of error and where in the code it came from. Never a word of its message, which may quote a document. */
export type Crash = { soort: string; plaats: string };

const unknown = 'onbekend';

/** What an error that no reader meant to throw tells an administrator. */
export function crashOf(error: unknown): Crash {
  if (!(error instanceof Error)) return { soort: typeof error, plaats: unknown };
  const soort = /^\w{1,60}$/u.test(error.name) ? error.name : unknown;
  return { soort, plaats: placesOf(error)[0] ?? unknown };
}

/** Where in the code an error came from, nearest first, as `file.ts:line:column`; never a word of its message. */
export function placesOf(error: Error): string[] {
  // The stack begins with the message, whose lines could look like places
  const from = error.stack?.indexOf(error.message) ?? -1;
  const frames = from < 0 ? '' : (error.stack ?? '').slice(from + error.message.length);
  return frames.split('\n').flatMap((line) => /([\w.-]{1,100}:\d{1,9}:\d{1,9})\)?$/u.exec(line)?.[1] ?? []);
}

/** The reader broke over a file: damaged to whoever sent it, which it nearly always is, and a crash to whoever keeps the service running. */
export class CrashError extends UnreadError {
  readonly crash: Crash;
  constructor(crash: Crash) {
    const { fault, message } = damaged();
    super(fault, message);
    this.crash = crash;
  }
}
