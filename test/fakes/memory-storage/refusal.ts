type Refusal<E> = new (message: string, options: { statusCode: number }) => E;

/** What storage answers where it refuses. A double refuses by the thousand, where nobody looks at the place that asked: it is made without a stack. */
export function refusal<E>(RestError: Refusal<E>, store: string, statusCode: number): E {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  const error = new RestError(`${store} answered ${statusCode}`, { statusCode });
  Error.stackTraceLimit = stackTraceLimit;
  return error;
}
