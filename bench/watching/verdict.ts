/** One thing that was asked: what was measured, the most that it may be, and whether it holds. */
export type Verdict = { what: string; measured: number; most: number; met: boolean };

export const verdict = (what: string, measured: number, most: number): Verdict => ({ what, measured, most, met: measured <= most });

/** Prints what was asked and measured; sets the exit code to 1 where something does not hold. */
export function conclude(verdicts: readonly Verdict[]): void {
  for (const { what, measured, most, met } of verdicts)
    console.log(`${met ? 'ok     ' : 'NOT MET'} ${what}: ${Number(measured.toFixed(2))} (asked: at most ${most})`);
  if (verdicts.some(({ met }) => !met)) process.exitCode = 1;
}
