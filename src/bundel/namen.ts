/** Longest name of one folder or file in a zip: longer ones are refused where Windows unpacks them. */
const langste = 100;

const gereserveerd = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/** One part of a path that every machine can unpack: no separators, control or direction marks, and nothing that leads elsewhere. */
function deelVan(naam: string): string {
  const schoon = naam
    .normalize('NFC')
    .replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '')
    .replaceAll(/["*:<>?|\\/]/g, '-')
    .replaceAll(/^[. ]+|[. ]+$/g, '');
  const safe = gereserveerd.test(schoon) ? `_${schoon}` : schoon;
  if (safe === '') return '_';
  if (safe.length <= langste) return safe;
  const dot = safe.lastIndexOf('.');
  const end = dot > 0 && safe.length - dot <= 10 ? safe.slice(dot) : '';
  return `${safe.slice(0, langste - end.length).trimEnd()}${end}`;
}

/** Makes paths for a zip from names of any kind: safe everywhere, and each one once, whatever its capitals. */
export function padenmaker(): (...delen: string[]) => string {
  const used = new Set<string>();
  return (...delen) => {
    const pad = delen
      .flatMap((deel) => deel.split('/'))
      .filter((deel) => deel !== '')
      .map(deelVan)
      .join('/');
    const dot = pad.lastIndexOf('.') > pad.lastIndexOf('/') ? pad.lastIndexOf('.') : pad.length;
    let uniek = pad;
    for (let nth = 2; used.has(uniek.toLowerCase()); nth += 1) uniek = `${pad.slice(0, dot)} (${nth})${pad.slice(dot)}`;
    used.add(uniek.toLowerCase());
    return uniek;
  };
}
