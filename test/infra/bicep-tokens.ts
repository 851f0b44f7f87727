/** A piece of Bicep. A string with `${…}` in it is its parts: texts, and the tokens of each expression. */
export type Token =
  | { kind: 'name' | 'number' | 'sign'; text: string; line: number }
  | { kind: 'newline'; text: '\n'; line: number }
  | { kind: 'string'; text: string; line: number; parts: (string | Token[])[] };

const signs = ['=>', '==', '!=', '<=', '>=', '&&', '||', '??', '.?', '::', '...'];

/** Splits Bicep into tokens without comments; throws on what no Bicep is made of, and on a string or comment that does not end. */
export function tokens(source: string): Token[] {
  let at = 0;
  let line = 1;
  const fail = (what: string): never => {
    throw new Error(`line ${line}: ${what}`);
  };

  function readString(): Token {
    const begun = line;
    const parts: (string | Token[])[] = [];
    let text = '';
    at += 1;
    while (source[at] !== "'") {
      if (at >= source.length || source[at] === '\n') fail('a string does not end');
      if (source.startsWith('${', at)) {
        at += 2;
        parts.push(text, readUntil('}'));
        text = '';
      } else if (source[at] === '\\') {
        text += source[at + 1] ?? '';
        at += 2;
      } else {
        text += source[at] ?? '';
        at += 1;
      }
    }
    at += 1;
    parts.push(text);
    return { kind: 'string', text: parts.map((part) => (typeof part === 'string' ? part : '${}')).join(''), line: begun, parts };
  }

  function readUntil(end: string | undefined): Token[] {
    const found: Token[] = [];
    let depth = 0;
    while (at < source.length) {
      const char = source[at] ?? '';
      if (depth === 0 && char === end) {
        at += 1;
        return found;
      }
      if (char === '\n') {
        found.push({ kind: 'newline', text: '\n', line });
        line += 1;
        at += 1;
      } else if (/\s/.test(char)) at += 1;
      else if (source.startsWith('//', at)) at = source.indexOf('\n', at) === -1 ? source.length : source.indexOf('\n', at);
      else if (source.startsWith('/*', at)) fail('write comments with //');
      else if (source.startsWith("'''", at)) fail("''' is not read here");
      else if (char === "'") found.push(readString());
      else {
        const name = /^[A-Za-z_][A-Za-z0-9_]*/.exec(source.slice(at, at + 100))?.[0];
        const number = /^\d+/.exec(source.slice(at, at + 20))?.[0];
        const sign = signs.find((one) => source.startsWith(one, at)) ?? (/[[\]{}()?:.,=<>!@+\-*/%]/.test(char) ? char : undefined);
        const text = name ?? number ?? sign ?? fail(`${char} is no Bicep`);
        if ('([{'.includes(text)) depth += 1;
        if (')]}'.includes(text)) depth -= 1;
        found.push({ kind: name !== undefined ? 'name' : number !== undefined ? 'number' : 'sign', text, line });
        at += text.length;
      }
    }
    if (end !== undefined) fail(`${end} is missing`);
    return found;
  }

  return readUntil(undefined);
}

const closing: Record<string, string> = { '(': ')', '[': ']', '{': '}' };

/** Throws where a bracket has no partner, naming its line. */
export function checkBrackets(all: readonly Token[]): void {
  const open: Token[] = [];
  for (const token of all) {
    if (token.kind === 'string') for (const part of token.parts) if (typeof part !== 'string') checkBrackets(part);
    if (token.kind !== 'sign') continue;
    if (token.text in closing) open.push(token);
    else if (Object.values(closing).includes(token.text)) {
      const partner = open.pop();
      if (partner === undefined || closing[partner.text] !== token.text)
        throw new Error(`line ${token.line}: ${token.text} closes nothing`);
    }
  }
  const [left] = open;
  if (left !== undefined) throw new Error(`line ${left.line}: ${left.text} is not closed`);
}
