const token = /"(?:[^"\\]|\\.)*"|[{}[\],:]/g;

/**
 * The names that stand more than once in one object of a JSON text, each once, in the order in which that shows. `JSON.parse` takes the last in
 * silence. The text must be valid JSON.
 */
export function dubbeleNamen(json: string): string[] {
  const open: (Set<string> | undefined)[] = [];
  const double = new Set<string>();
  let last: string | undefined;
  for (const [found] of json.matchAll(token)) {
    if (found === '{') open.push(new Set());
    else if (found === '[') open.push(undefined);
    else if (found === '}' || found === ']') open.pop();
    else if (found === ':' && last !== undefined) {
      const name = JSON.parse(last) as string;
      const names = open.at(-1);
      if (names?.has(name)) double.add(name);
      names?.add(name);
    }
    last = found.startsWith('"') ? found : undefined;
  }
  return [...double];
}
