import { isRead, type ReadResult } from '../../../src/read/document.ts';
import type { ReadLimits } from '../../../src/read/limits.ts';
import type { Reader } from '../../../src/read/read-file.ts';
import { complaints } from '../fuzz/judge.ts';
import type { Bomb, Outcome } from './bomb.ts';

/** What a bomb came to. `wrong` is empty when that is what it may come to. */
export type Defused = { outcomes: Outcome[]; seconds: number; wrong: string[] };

const outcomeOf = (result: ReadResult): Outcome => (isRead(result) ? 'gelezen' : result.fault);

/** Names of answers must stay inside the file that was uploaded. */
const climbs = (name: string): boolean => name.split(/[/\\]/u).includes('..') || /^(?:[/\\]|[a-z]:)/iu.test(name) || name.includes('\0');

const ofTheMachine = /root:|daemon:|nobody:/u;

/** Reads a bomb with a reader of these limits and tells what is wrong with the answer, also that it came too late. */
export async function defuse(bomb: Bomb, full: boolean, reader: Reader, limits: ReadLimits, mostSeconds: number): Promise<Defused> {
  const bytes = bomb.make(full);
  const began = performance.now();
  const results = await reader.read({ name: bomb.file, bytes });
  const seconds = (performance.now() - began) / 1000;
  const outcomes = [...new Set(results.map(outcomeOf))];
  const wrong = complaints(results, limits);
  for (const outcome of outcomes) if (!bomb.outcomes.includes(outcome)) wrong.push(`came to ${outcome}, may come to ${bomb.outcomes.join(', ')}`);
  if (seconds > mostSeconds) wrong.push(`took ${seconds.toFixed(1)} seconds`);
  for (const { name } of results) if (climbs(name)) wrong.push(`a name that leaves the upload: ${JSON.stringify(name)}`);
  if (ofTheMachine.test(JSON.stringify(results))) wrong.push('holds words of a file of the machine');
  return { outcomes, seconds, wrong };
} // prettier-ignore
