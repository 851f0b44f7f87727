import { builtPatterns, literalPatterns, type Found } from './regex/collect.ts';
import { mostRatio, probe } from './regex/probe.ts';

const megabyte = 1024 * 1024;

/** Every pattern of the service against texts made of its own letters, up to 1 MB: doubling the text may cost 2.5 times more. Exit code 1 on any that costs more. */
export async function run([only = '']: string[] = []): Promise<void> {
  const patterns = new Map<string, Found>();
  for (const found of [...literalPatterns(), ...(await builtPatterns())])
    if (found.where.includes(only) && !patterns.has(String(found.pattern))) patterns.set(String(found.pattern), found);
  let offenders = 0;
  let worst = 0;
  for (const { where, pattern } of patterns.values()) {
    const found = probe(pattern, megabyte);
    if (found === undefined) continue;
    worst = Math.max(worst, found.ratio <= mostRatio ? found.ratio : 0);
    if (found.ratio <= mostRatio) continue;
    offenders++;
    console.log(`${found.ratio.toFixed(1).padStart(6)} x  ${found.milliseconds.toFixed(0)} ms at ${found.length} characters  ${where}\n          ${String(pattern).slice(0, 160)}\n          on ${JSON.stringify(found.text)}`);
  }
  console.log(`${patterns.size} patterns, ${offenders} that cost more than ${mostRatio} times at twice the text; the worst of the others ${worst.toFixed(2)} x`);
  if (offenders > 0) process.exitCode = 1;
} // prettier-ignore
