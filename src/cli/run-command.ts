import { SettingsError } from '../settings-error.ts';
import { UsageError } from './arguments.ts';

/** Runs a command on the words behind it; a command or a file of rules given wrongly ends with its Dutch lines and exit code 2, any other error is thrown on. */
export async function runCommand(command: (args: string[]) => Promise<void>): Promise<void> {
  try {
    await command(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof UsageError) && !(error instanceof SettingsError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
