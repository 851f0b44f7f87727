/** Lets a number of jobs run at a time and a number wait; -1 is no limit. */
export function createLimit(concurrent: number, outstanding: number): { enter(): Promise<boolean>; leave(): void } {
  const waiting: (() => void)[] = [];
  let running = 0;
  return {
    /** True when it may run (call `leave` afterwards), false when there are too many already. */
    async enter() {
      if (outstanding !== -1 && running + waiting.length >= outstanding) return false;
      if (concurrent !== -1 && running >= concurrent) await new Promise<void>((resolve) => waiting.push(resolve));
      else running += 1;
      return true;
    },
    leave() {
      const next = waiting.shift();
      if (next === undefined) running -= 1;
      else next(); // takes over this place
    },
  };
}
