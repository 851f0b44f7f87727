import type { GraphFault } from '../graph/fault.ts';

/** The connection was never made, so that nothing can have been sent over it. */
const neverConnected = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH', 'UND_ERR_CONNECT_TIMEOUT'];

const maxDepth = 5;

/** Whether a call that failed may have done its work all the same: its answer was lost, or a server behind the first one gave up. */
export function mayHaveArrived(fault: GraphFault): boolean {
  if (fault.status !== 0) return fault.status >= 500 && fault.status !== 503;
  let cause: unknown = fault.cause;
  for (let depth = 0; depth < maxDepth && cause instanceof Error; depth += 1) {
    if ('code' in cause && neverConnected.includes(String(cause.code))) return false;
    cause = cause.cause;
  }
  return true;
}
