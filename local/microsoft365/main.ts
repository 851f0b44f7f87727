import { parseArgs } from 'node:util';
import { shiftedClock } from '../../src/clock.ts';
import { join } from 'node:path';
import { mkdirSync, writeFileSync } from 'node:fs';
import { makeVoorbeelden } from '../voorbeelden/maak.ts';
import { startMicrosoft365 } from './index.ts';
import { defaultPort } from './options.ts';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: String(defaultPort) },
    folder: { type: 'string', default: '.data/microsoft365' },
    traffic: { type: 'string' },
  },
});
const clockFile = join(values.folder, 'klok');
mkdirSync(values.folder, { recursive: true });

const microsoft365 = await startMicrosoft365({
  folder: values.folder,
  port: Number(values.port),
  clock: shiftedClock(clockFile),
  setClockShift: (milliseconds) => writeFileSync(clockFile, String(milliseconds)),
  schools: ['School De Eik', 'School De Linde'].map((folder) => ({ site: 'loket', library: 'Scholen', folder })),
  sampleFolder: join(values.folder, 'voorbeelden'),
  makeSamples: makeVoorbeelden,
  ...(values.traffic === undefined ? {} : { traffic: values.traffic }),
});

const { graphUrl, pageUrl, caFile, app, drives } = microsoft365;
console.log(`Microsoft 365 op deze computer (nagebootst, geen echte gegevens): ${pageUrl}`);
console.log(JSON.stringify({ graphUrl, caFile, app, drives }, undefined, 2));
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void microsoft365.close().then(() => process.exit(0)));
}
