import { parseArgs } from 'node:util';
import { groot, klein } from './maat.ts';
import { simuleer } from './simuleer.ts';

/** Plays worlds from a seed on and says how each went; `--groot` with 300 schools. Exits 1 where an invariant was broken. */
const { values } = parseArgs({
  options: {
    zaad: { type: 'string', default: '0' },
    aantal: { type: 'string', default: '1' },
    groot: { type: 'boolean', default: false },
  },
});
const first = Number(values.zaad);
const maat = values.groot ? groot : klein;
console.log(`${maat.schools} schools, ${maat.days} days`);
for (let seed = first; seed < first + Number(values.aantal); seed += 1) {
  const began = performance.now();
  const { broken, ...verloop } = await simuleer(seed, maat);
  console.log(JSON.stringify({ zaad: seed, seconden: Math.round((performance.now() - began) / 100) / 10, ...verloop }));
  for (const line of broken) console.log(`  BROKEN ${line}`);
  if (broken.length > 0) process.exitCode = 1;
}
