/** Most characters of one tag's attributes that are looked at. */
const longest = 10_000;
const isSpace = (sign: string): boolean => sign === ' ' || sign === '\t' || sign === '\n' || sign === '\r' || sign === '\f' || sign === '/';

/** The attributes of a tag by name, from what stands in it after its own name. By hand and not by a pattern, so that odd quotes cost no more than they are long. */
export function attributesOf(inside: string): Record<string, string> {
  const text = inside.slice(0, longest);
  const attributes: Record<string, string> = {};
  let at = 0;
  const skip = () => {
    while (at < text.length && isSpace(text.charAt(at))) at++;
  };
  const until = (ends: (sign: string) => boolean): string => {
    const from = at;
    while (at < text.length && !ends(text.charAt(at))) at++;
    return text.slice(from, at);
  };
  while (at < text.length) {
    skip();
    const name = until((sign) => isSpace(sign) || sign === '=').toLowerCase();
    skip();
    let value = '';
    if (text.charAt(at) === '=') {
      at++;
      skip();
      const quote = text.charAt(at);
      if (quote === '"' || quote === "'") {
        at++;
        value = until((sign) => sign === quote);
        at++;
      } else value = until(isSpace);
    }
    if (name !== '') attributes[name] = value;
  }
  return attributes;
}
