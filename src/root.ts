import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const here = fileURLToPath(import.meta.url);

function findRoot(from: string): string {
  if (existsSync(join(from, 'host.json'))) return from;
  const up = dirname(from);
  if (up === from) throw new Error('host.json staat in geen enkele bovenliggende map; start de dienst vanuit haar eigen map');
  return findRoot(up);
}

/** The folder that holds `host.json`, from the sources as well as from the bundle. */
export const root = findRoot(dirname(here));

/** Whether this is the bundle in `dist/` and not the sources. */
export const bundled = here.startsWith(join(root, 'dist'));

/** A file that is shipped beside the code, such as a template. */
export const shipped = (...path: string[]): string => join(root, ...path);
