type Value = string | boolean;
/** One comparison of a filter: `column op value`. */
export type Comparison = { column: string; op: 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge'; value: Value };

const one = /^(\w+) (eq|ne|lt|le|gt|ge) (?:(?:datetime)?'((?:[^']|'')*)'|(true|false))/;

/** The comparisons of a filter, all of which must hold. Throws on anything else that OData knows and this does not. */
export function readFilter(filter: string | undefined): Comparison[] {
  const found: Comparison[] = [];
  let rest = filter ?? '';
  while (rest !== '') {
    const match = one.exec(rest);
    if (match === null) throw new Error(`the double of tables does not know this filter: ${filter}`);
    const [whole, column = '', op, text, truth] = match;
    found.push({ column, op: op as Comparison['op'], value: text === undefined ? truth === 'true' : text.replaceAll("''", "'") });
    rest = rest.slice(whole.length);
    if (rest.startsWith(' and ')) rest = rest.slice(5);
    else if (rest !== '') throw new Error(`the double of tables does not know this filter: ${filter}`);
  }
  return found;
}

const orders: Record<Comparison['op'], (a: string, b: string) => boolean> = {
  eq: (a, b) => a === b,
  ne: (a, b) => a !== b,
  lt: (a, b) => a < b,
  le: (a, b) => a <= b,
  gt: (a, b) => a > b,
  ge: (a, b) => a >= b,
};

/** Whether a value passes a comparison; a column that is not there passes none, as in Azure. */
export function passes(actual: unknown, { op, value }: Comparison): boolean {
  if (typeof actual !== typeof value) return false;
  const a = actual as string;
  const b = value as string;
  return orders[op](a, b);
}
