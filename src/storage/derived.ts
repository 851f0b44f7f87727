const kept = new WeakMap<readonly object[], Map<string, unknown>>();
/** What is kept of one array: names hold days and schools, so that there could be many. */
const most = 200;

/** What is made of an array that is never changed, made once for as long as the array is there. `name` says what, with everything else that it depends on. */
export function derived<Row extends object, T>(rows: readonly Row[], name: string, make: (rows: readonly Row[]) => T): T {
  const known = kept.get(rows) ?? new Map<string, unknown>();
  kept.set(rows, known);
  if (known.has(name)) return known.get(name) as T;
  if (known.size >= most) known.clear();
  const made = make(rows);
  known.set(name, made);
  return made;
}
