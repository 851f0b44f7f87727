import { RestError } from '@azure/storage-blob';

/** Statuses by which storage says that it will not, whatever is tried again at once: no right, a lease or a policy that keeps it (409, 412). */
const refusals: readonly (number | undefined)[] = [403, 409, 412];

/** Whether storage refused something for good, until a person takes the cause away; false where it could not be reached or was too busy. */
export const isRefused = (error: unknown): boolean => error instanceof RestError && refusals.includes(error.statusCode);
