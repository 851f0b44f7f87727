import { parseArgs } from 'node:util';
import { dateOf } from '../calendar.ts';
import { systemClock } from '../clock.ts';
import { verwerkingsregister } from '../verwerking/register.ts';
import { UsageError } from './arguments.ts';
import { runCommand } from './run-command.ts';
import { settingsFrom } from './settings-from-file.ts';

const usage = 'npm run --silent verwerkingsregister -- [--instellingen BESTAND]';

function readArguments(args: string[]): string | undefined {
  try {
    return parseArgs({ args, options: { instellingen: { type: 'string' } } }).values.instellingen;
  } catch (error) {
    throw new UsageError(`Deze opties kloppen niet. Gebruik: ${usage}`, { cause: error });
  }
}

// The register of processing for the settings at hand, as Markdown on standard output.
await runCommand(async (args) => {
  const settings = settingsFrom(readArguments(args));
  console.log(`# Register van verwerkingen\n\n${verwerkingsregister(settings, dateOf(systemClock.now()))}`);
});
