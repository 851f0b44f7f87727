import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bundle } from '../build.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The file of the bundle that registers the functions, in the folder of the app. */
export const bundled = 'dist/functions/index.js';

const madeOf = ['functions/**/*.ts', 'src/**/*.ts', 'local/build.ts', 'package-lock.json'];

/** Whether the bundle is younger than all it is made of. */
function isFresh(): boolean {
  const made = statSync(join(root, bundled), { throwIfNoEntry: false })?.mtimeMs;
  if (made === undefined) return false;
  return globSync(madeOf, { cwd: root }).every((file) => statSync(join(root, file)).mtimeMs < made);
}

/**
 * Which files register the functions. The bundle, made first where it is missing or old, is what Azure runs and loads some four times as
 * fast; the sources need no making, for who changes them while it runs.
 */
export async function prepareCode(code: 'bundle' | 'sources'): Promise<string> {
  if (code === 'sources') return 'functions/*.ts';
  if (!isFresh()) await bundle();
  return bundled;
}
