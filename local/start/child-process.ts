import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

const endWithParent = new URL('./end-with-parent.ts', import.meta.url).href;

/**
 * Starts a Node program as a child in a process group of its own, so that Ctrl-C reaches only the launcher, which then ends its children
 * in order. The child ends by itself when the launcher dies.
 */
export const startChild = (module: string, args: string[], env: NodeJS.ProcessEnv): ChildProcess =>
  fork(module, args, {
    env: { ...env, NODE_NO_WARNINGS: '1' },
    execArgv: ['--import', endWithParent],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    detached: true,
  });

/** Waits until the child has ended; at once where it has. */
export async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit');
}

/** Asks a child to end, and after `patience` milliseconds makes it; resolves when it has ended. */
export async function endChild(child: ChildProcess, patience: number, ask: () => void = () => void child.kill('SIGTERM')): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const timer = setTimeout(() => child.kill('SIGKILL'), patience);
  ask();
  await ended(child);
  clearTimeout(timer);
}
