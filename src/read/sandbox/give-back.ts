/** MB that a process may keep before it is worth a collection, which takes some tens of milliseconds. */
export const keptMb = 24;

/**
 * Gives the memory of a request back to the machine when the request is answered: V8 by itself keeps what it once had. `heldMb` tells how many MB
 * are held, `collect` frees what nobody uses; it is only called when `keptMb` more are held than after the last time.
 */
export function giveBackWhenGrown(heldMb: () => number, collect: () => void): () => void {
  let least = heldMb();
  return () => {
    const held = heldMb();
    // Little by little counts too: what is held is set against the least there was since
    least = Math.min(least, held);
    if (held - least <= keptMb) return;
    collect();
    least = heldMb();
  };
}

const mb = 1024 * 1024;

function heapAndBuffersMb(): number {
  const { heapTotal, external } = process.memoryUsage();
  return (heapTotal + external) / mb;
}

/** The same for this process; without `--expose-gc` nothing is collected. */
export function giveBackOwn(): () => void {
  const collect = globalThis.gc;
  if (collect === undefined) return () => undefined;
  return giveBackWhenGrown(heapAndBuffersMb, () => {
    // Any other kind of collection empties the pages of the heap and keeps them
    collect({ type: 'major', flavor: 'last-resort' });
  });
}
