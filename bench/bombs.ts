import { defaultLimits } from '../src/read/limits.ts';
import { createReader } from '../src/read/read-file.ts';
import { bombs } from '../test/read/bombs/all.ts';
import { defuse } from '../test/read/bombs/defuse.ts';

const good = {
  name: 'goed',
  file: 'goed.csv',
  outcomes: ['gelezen'] as const,
  make: () => Buffer.from('Onderdeel;DL;DLE\nLezen;50;31\nSpelling;50;28\n'),
};
const limits = { ...defaultLimits };
/** A packed bomb may be several documents, each up to its own limit of time. */
const mostSeconds = 4 * limits.seconds;

/** Every bomb at full size, with the limits of the service; `small` first for the sizes of the tests; a word picks those whose name holds it. Exit code 1 on any fault. */
export async function run(args: string[] = []): Promise<void> {
  const full = args[0] !== 'small';
  const words = (full ? args : args.slice(1)).join(' ');
  const chosen = bombs.filter(({ name }) => name.includes(words));
  const reader = createReader({ limits, processes: 1 });
  let faults = 0;
  for (const bomb of chosen) {
    const { outcomes, seconds, wrong } = await defuse(bomb, full, reader, limits, mostSeconds);
    const after = await defuse(good, true, reader, limits, mostSeconds);
    const all = [...wrong, ...after.wrong.map((one) => `afterwards: ${one}`)];
    if (all.length > 0) faults++;
    console.log(`${all.length === 0 ? 'ok   ' : 'FAULT'} ${seconds.toFixed(1).padStart(6)} s  ${bomb.name}: ${outcomes.join(', ')}${all.map((one) => `\n      ${one}`).join('')}`);
  }
  reader.close();
  console.log(`${chosen.length} bombs, ${faults} faults`);
  if (faults > 0) process.exitCode = 1;
} // prettier-ignore
