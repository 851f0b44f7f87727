import { randomUUID } from 'node:crypto';
import { parseArgs } from 'node:util';
import { openForTrying, openSetup } from '../app.ts';
import { systemClock } from '../clock.ts';
import { doctor } from '../doctor/index.ts';
import { geduldOpslag } from '../doctor/opslag.ts';
import { regel, slotregel, type Uitslag } from '../doctor/uitslag.ts';
import { tokenSource } from '../graph/token.ts';
import { SettingsError } from '../settings-error.ts';
import type { Settings } from '../settings.ts';
import { UsageError } from './arguments.ts';
import { runCommand } from './run-command.ts';
import { settingsFrom } from './settings-from-file.ts';

const usage = 'npm run doctor -- [--kaart] [--mail] [--zonder-opslag] [--instellingen BESTAND]';

function readArguments(args: string[]) {
  const flag = { type: 'boolean', default: false } as const;
  try {
    const { values } = parseArgs({ args, options: { kaart: flag, mail: flag, 'zonder-opslag': flag, instellingen: { type: 'string' } } });
    return values;
  } catch (error) {
    throw new UsageError(`Deze opties kloppen niet. Gebruik: ${usage}`, { cause: error });
  }
}

/** The settings; undefined after what is wrong in them was told. */
function readSettings(file: string | undefined): Settings | undefined {
  try {
    return settingsFrom(file);
  } catch (error) {
    if (!(error instanceof SettingsError)) throw error;
    for (const line of error.message.split('\n')) console.log(regel({ onderdeel: 'instellingen', staat: 'fout', tekst: line }));
    return undefined;
  }
}

await runCommand(async (args) => {
  const given = readArguments(args);
  const settings = readSettings(given.instellingen);
  if (settings === undefined) {
    console.log('\nDe rest is niet geprobeerd: eerst moeten de instellingen kloppen.');
    process.exitCode = 1;
    return;
  }
  const { storage, storedNames } = openForTrying(settings, geduldOpslag);
  const token = tokenSource(settings);
  const uitslagen: Uitslag[] = [];
  const proef = {
    settings,
    graph: await openSetup(settings),
    token: () => token(true),
    storage,
    storedNames,
    clock: systemClock,
    vragen: fetch,
    newId: randomUUID,
    vlaggen: { kaart: given.kaart, mail: given.mail, zonderOpslag: given['zonder-opslag'] },
  };
  for await (const uitslag of doctor(proef)) {
    uitslagen.push(uitslag);
    console.log(regel(uitslag));
  }
  console.log(`\n${slotregel(uitslagen)}`);
  if (uitslagen.some(({ staat }) => staat === 'fout')) process.exitCode = 1;
});
