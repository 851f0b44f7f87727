/** Waiting times between empty looks, in milliseconds: doubling from 100 up to `most`, each spread by a fifth so that hosts do not march in step. */
export function createBackoff(most: number, random: () => number = Math.random): { next(): number; reset(): void } {
  let step = 50;
  return {
    next() {
      step = Math.min(step * 2, most);
      return Math.min(most, Math.round(step * (0.8 + 0.4 * random())));
    },
    reset: () => void (step = 50),
  };
}

/** A wait that can be cut short. */
export function createPause(): { wait(ms: number): Promise<void>; cut(): void } {
  let cut: (() => void) | undefined;
  return {
    wait: (ms) =>
      new Promise((resolve) => {
        const timer = setTimeout(resolve, ms);
        cut = () => {
          clearTimeout(timer);
          resolve();
        };
      }),
    cut: () => cut?.(),
  };
}
