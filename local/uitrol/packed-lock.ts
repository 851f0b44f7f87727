import { z } from 'zod';

const entrySchema = z.looseObject({
  version: z.string().optional(),
  resolved: z.string().optional(),
  integrity: z.string().optional(),
  optional: z.boolean().optional(),
  os: z.array(z.string()).optional(),
  cpu: z.array(z.string()).optional(),
  libc: z.array(z.string()).optional(),
  dependencies: z.record(z.string(), z.string()).optional(),
  optionalDependencies: z.record(z.string(), z.string()).optional(),
});
const lockSchema = z.object({ lockfileVersion: z.literal(3), packages: z.record(z.string(), entrySchema) });
type Entry = z.infer<typeof entrySchema>;

/** The machine that the app runs on: Flex Consumption is Linux on x64 with glibc. */
export const target = { os: 'linux', cpu: 'x64', libc: 'glibc' } as const;

const fits = (entry: Entry) =>
  (entry.os?.includes(target.os) ?? true) && (entry.cpu?.includes(target.cpu) ?? true) && (entry.libc?.includes(target.libc) ?? true);

/** A package.json and package-lock.json that hold some packages of a larger lock, with all that they need on the target and nothing else. */
export type Packed = { dependencies: Record<string, string>; lock: object };

/**
 * Takes packages out of a lock, at the very versions and checksums that it names. Throws where one is not in it at the top level, or is
 * not locked by checksum.
 */
export function packedLock(lock: unknown, names: readonly string[], about: { name: string; version: string }): Packed {
  const { packages } = lockSchema.parse(lock);
  const kept = new Map<string, Entry>();
  const todo = [...names];
  for (let name = todo.pop(); name !== undefined; name = todo.pop()) {
    const path = `node_modules/${name}`;
    const entry = packages[path];
    if (entry === undefined) throw new Error(`${name} is not in package-lock.json; run npm install`);
    if (kept.has(path) || !fits(entry)) continue;
    if (entry.integrity === undefined) throw new Error(`${name} has no checksum in package-lock.json`);
    if (Object.keys(packages).some((other) => other.startsWith(`${path}/node_modules/`))) {
      throw new Error(`${name} has packages of its own inside it, which are not packed; look at package-lock.json`);
    }
    const optional = Object.keys(entry.optionalDependencies ?? {}).filter((own) => {
      const found = packages[`node_modules/${own}`];
      return found !== undefined && fits(found);
    });
    const { optionalDependencies: _all, ...rest } = entry;
    const only = Object.fromEntries(optional.map((own) => [own, entry.optionalDependencies?.[own] ?? '']));
    kept.set(path, optional.length === 0 ? rest : { ...rest, optionalDependencies: only });
    todo.push(...Object.keys(entry.dependencies ?? {}), ...optional);
  }
  const dependencies = Object.fromEntries(names.map((name) => [name, packages[`node_modules/${name}`]?.version ?? '']));
  const entries = Object.fromEntries([...kept].sort(([a], [b]) => (a < b ? -1 : 1)));
  return { dependencies, lock: { ...about, lockfileVersion: 3, requires: true, packages: { '': { ...about, dependencies }, ...entries } } };
}
