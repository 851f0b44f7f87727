import { UsageError } from './arguments.ts';

/** Runs a command on the words behind it; a command given wrongly ends with its Dutch line and exit code 2, any other error is thrown on. */
export async function runCommand(command: (args: string[]) => Promise<void>): Promise<void> {
  try {
    await command(process.argv.slice(2));
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    console.error(error.message);
    process.exitCode = 2;
  }
}
