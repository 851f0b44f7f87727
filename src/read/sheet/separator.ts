const candidates = [';', '\t', ',', '|'] as const;

/** How many lines are looked at. */
const lines = 200;
const longestLine = 10_000;

/** The separator of a list, and where its rows begin: past a first line that only names the separator (`sep=;`, as Excel writes it). */
export function findSeparator(text: string): { separator: string; start: number } {
  const named = /^sep=(.)\r?\n?/u.exec(text);
  if (named !== null) return { separator: named[1] ?? ';', start: named[0].length };
  const counts = candidates.map((separator) => ({ separator, score: agreement(text, separator) }));
  const best = counts.reduce((most, each) => (each.score > most.score ? each : most));
  return { separator: best.score > 0 ? best.separator : ';', start: 0 };
}

/** How many lines have the most common number of separators (more than none), outside quotes; more columns count a little more. */
function agreement(text: string, separator: string): number {
  const tally = new Map<number, number>();
  let quoted = false;
  let found = 0;
  let read = 0;
  for (let at = 0, length = 0; at <= text.length && read < lines; at++, length++) {
    const sign = text[at];
    if (sign === '"') quoted = !quoted;
    else if (sign === separator && !quoted) found++;
    else if (sign === undefined || (sign === '\n' && !quoted) || length > longestLine) {
      if (found > 0) tally.set(found, (tally.get(found) ?? 0) + 1);
      read++;
      found = 0;
      length = 0;
    }
  }
  return Math.max(0, ...[...tally].map(([columns, count]) => count + Math.min(columns, 50) / 100));
}
