import { checkBrackets, tokens, type Token } from './bicep-tokens.ts';

/** A value: an object, a list, or an expression as its tokens. A list made by a loop holds the value for one turn. */
export type Value =
  | { is: 'object'; entries: Map<string, Value>; keys: Token[] }
  | { is: 'list'; items: Value[]; loop: Token[] | undefined }
  | { is: 'expression'; tokens: Token[] };

export type Declaration = {
  kind: 'param' | 'var' | 'resource' | 'module' | 'output' | 'targetScope';
  name: string;
  line: number;
  /** Type of a param or output; type and version of a resource; path of a module. */
  type: string;
  existing: boolean;
  /** Value of a var or output, body of a resource or module, default of a param. */
  value: Value | undefined;
  /** Every token of the declaration after its name. */
  rest: Token[];
};

const kinds = new Set(['param', 'var', 'resource', 'module', 'output', 'targetScope']);
const is = (token: Token | undefined, text: string) => token !== undefined && token.kind !== 'string' && token.text === text;

/** The tokens of each declaration: it ends at a newline outside all brackets, unless the next line goes on with `?` or `:`. */
function statements(all: readonly Token[]): Token[][] {
  const found: Token[][] = [];
  let current: Token[] = [];
  let depth = 0;
  for (const [index, token] of all.entries()) {
    if (token.kind === 'sign' && '([{'.includes(token.text)) depth += 1;
    if (token.kind === 'sign' && ')]}'.includes(token.text)) depth -= 1;
    const next = all.slice(index).find(({ kind }) => kind !== 'newline');
    if (token.kind === 'newline' && depth === 0 && !is(next, '?') && !is(next, ':')) {
      if (current.length > 0) found.push(current);
      current = [];
    } else current.push(token);
  }
  if (current.length > 0) found.push(current);
  return found;
}

class Reader {
  private at = 0;
  private readonly all: readonly Token[];
  constructor(all: readonly Token[]) {
    this.all = all;
  }

  private skip(): Token | undefined {
    while (this.all[this.at]?.kind === 'newline' || is(this.all[this.at], ',')) this.at += 1;
    return this.all[this.at];
  }

  value(): Value {
    const token = this.skip();
    if (is(token, 'if') || is(token, 'for')) throw new Error('a loop or condition stands where a value should');
    if (is(token, '{')) return this.object();
    if (is(token, '[')) return this.list();
    return this.expression();
  }

  private object(): Value {
    this.at += 1;
    const entries = new Map<string, Value>();
    const keys: Token[] = [];
    for (let token = this.skip(); !is(token, '}'); token = this.skip()) {
      if (token === undefined) throw new Error('an object does not end');
      if (token.kind !== 'name' && token.kind !== 'string') throw new Error(`line ${token.line}: ${token.text} is no name of a property`);
      if (entries.has(token.text)) throw new Error(`line ${token.line}: ${token.text} stands twice in one object`);
      if (token.kind === 'string') keys.push(token);
      this.at += 1;
      if (!is(this.all[this.at], ':')) throw new Error(`line ${token.line}: ${token.text} has no value`);
      this.at += 1;
      entries.set(token.text, this.value());
    }
    this.at += 1;
    return { is: 'object', entries, keys };
  }

  private list(): Value {
    this.at += 1;
    const items: Value[] = [];
    let loop: Token[] | undefined;
    for (let token = this.skip(); !is(token, ']'); token = this.skip()) {
      if (token === undefined) throw new Error('a list does not end');
      if (is(token, 'for') && items.length === 0) {
        const begun = this.at + 1;
        while (!is(this.all[this.at], ':')) this.at += 1;
        loop = this.all.slice(begun, this.at);
        this.at += 1;
      }
      items.push(this.value());
    }
    this.at += 1;
    return { is: 'list', items, loop };
  }

  private expression(): Value {
    const begun = this.at;
    let depth = 0;
    for (; this.at < this.all.length; this.at += 1) {
      const token = this.all[this.at];
      if (token?.kind === 'sign' && '([{'.includes(token.text)) depth += 1;
      if (token?.kind === 'sign' && ')]}'.includes(token.text)) depth -= 1;
      const next = this.all.slice(this.at).find(({ kind }) => kind !== 'newline');
      const ends = token?.kind === 'newline' && !is(next, '?') && !is(next, ':');
      if (depth < 0 || (depth === 0 && (ends || is(token, ',')))) break;
    }
    return { is: 'expression', tokens: this.all.slice(begun, this.at).filter(({ kind }) => kind !== 'newline') };
  }
}

function declaration(statement: Token[]): Declaration | undefined {
  const [first, second, third] = statement;
  if (first === undefined || is(first, '@')) return undefined;
  if (!kinds.has(first.text)) throw new Error(`line ${first.line}: ${first.text} begins no declaration`);
  const kind = first.text as Declaration['kind'];
  const equals = statement.findIndex((token) => is(token, '='));
  const after = equals === -1 ? [] : statement.slice(equals + 1);
  // `= if (condition) { … }`: the condition is checked with the rest, the value is the body.
  const body = is(after[0], 'if') ? after.slice(after.findIndex((token) => is(token, '{'))) : after;
  return {
    kind,
    name: kind === 'targetScope' ? 'targetScope' : (second?.text ?? ''),
    line: first.line,
    type: kind === 'var' || kind === 'targetScope' ? '' : (third?.text ?? ''),
    existing: statement.some((token) => is(token, 'existing')) && kind === 'resource',
    value: equals === -1 ? undefined : new Reader(body).value(),
    rest: statement.slice(2),
  };
}

/** The declarations of a Bicep file, decorators left out; throws on brackets that do not match and on what is no declaration. */
export function readBicep(source: string): Declaration[] {
  const all = tokens(source);
  checkBrackets(all);
  return statements(all)
    .map(declaration)
    .filter((one) => one !== undefined);
}

/** A property by its path, such as `properties.encryption.keySource`; undefined where it is not there. */
export function property(value: Value | undefined, path: string): Value | undefined {
  return path.split('.').reduce<Value | undefined>((at, name) => (at?.is === 'object' ? at.entries.get(name) : undefined), value);
}

/** An expression as text without spaces; a string without its quotes. */
export function text(value: Value | undefined): string | undefined {
  if (value?.is !== 'expression') return undefined;
  return value.tokens.map(({ text: one }) => one).join('');
}

/** Names that an expression stands on: not names of properties, and not names that a loop or lambda brings itself. */
export function namesIn(all: readonly Token[]): string[] {
  const own = new Set<string>();
  const used: string[] = [];
  const plain = all.filter(({ kind }) => kind !== 'newline');
  all.forEach((token, index) => {
    if (is(token, '=>')) {
      const open = is(all[index - 1], ')') ? all.findLastIndex((one, at) => at < index && is(one, '(')) : index - 2;
      for (const one of all.slice(open + 1, index)) if (one.kind === 'name') own.add(one.text);
    }
    if (is(token, 'for')) for (let on = index + 1; !is(all[on], 'in') && on < all.length; on += 1) own.add(all[on]?.text ?? '');
  });
  plain.forEach((token, index) => {
    if (token.kind === 'string') for (const part of token.parts) if (typeof part !== 'string') used.push(...namesIn(part));
    if (token.kind !== 'name') return;
    const [before, after] = [plain[index - 1], plain[index + 1]];
    const isProperty = is(before, '.') || is(before, '.?');
    const isKey = is(after, ':') && !is(before, '?') && !ternaryEnds(plain, index);
    if (!isProperty && !isKey) used.push(token.text);
  });
  return used.filter((name) => !own.has(name));
}

/** Whether the `:` after a name ends the middle of `a ? b.c : d`: a `?` stands before it in the same brackets. */
function ternaryEnds(all: readonly Token[], index: number): boolean {
  let depth = 0;
  for (let back = index; back >= 0; back -= 1) {
    const token = all[back];
    if (token?.kind !== 'sign') continue;
    if (')]}'.includes(token.text)) depth += 1;
    if ('([{'.includes(token.text)) depth -= 1;
    if (depth < 0) return false;
    if (depth === 0 && token.text === ',') return false;
    if (depth === 0 && token.text === '?') return true;
  }
  return false;
}
