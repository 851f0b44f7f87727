import { expect } from 'vitest';

/** Fifty names and texts that mean harm to a page, a spreadsheet, a document, a query, a file system or who reads them. */
export const vijandig: readonly string[] = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg onload=alert(1)>",
  '</title><script>x</script>',
  '</textarea><script>alert(1)</script>',
  '</select><img src=x onerror=alert(1)>',
  '<a href="javascript:alert(1)">klik</a>',
  '<style>*{display:none}</style>',
  '<iframe srcdoc="<script>1</script>">',
  '<input autofocus onfocus=alert(1)>',
  '<meta http-equiv="refresh" content="0;url=https://example.test">',
  '<base href="https://example.test/">',
  '<form action="https://example.test"><button>Aanmelden</button></form>',
  '<body onload=alert(1)>',
  '<math><mtext></form><form><mglyph><style></math><img src onerror=alert(1)>',
  '<!--',
  '-->',
  ']]>',
  '<![CDATA[<script>alert(1)</script>]]>',
  '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;</x>',
  '" autofocus onfocus="alert(1)',
  "' onmouseover='alert(1)",
  '`onload=alert(1)`',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '&lt;script&gt;',
  '&#x3C;script&#x3E;',
  '%3Cscript%3E',
  '\\u003cscript\\u003e',
  '${alert(1)}',
  '{{7*7}}',
  '#let x = read("/etc/passwd")',
  '#import "@preview/evil:1.0.0": *',
  '$ sum_1 ^ n $ _onder_ *vet* @ref <label>',
  '=cmd|calc!A0',
  '+31-6=HYPERLINK("https://example.test","klik")',
  '-2+3+cmd|calc!A0',
  '@SUM(1+1)*cmd|calc!A0',
  '\t=1+1',
  '＝1+1',
  "'; DROP TABLE Dossiers; --",
  "x' or PartitionKey ne '",
  '../../etc/passwd',
  '..\\..\\windows\\win.ini',
  '\u202Egnp.exe',
  '\u0000\u0001\u001b[31m',
  '\r\nSet-Cookie: x=1',
  '\ud83d\ude00\u200d\u2764\ufe0f\u0301\u0302\u0303',
  'a'.repeat(2_000),
  '%s%n%x{0}__proto__constructor',
];

const tags = new Set(
  'html head meta title link script body a header div nav ul ol li p span main section h1 h2 h3 h4 h5 h6 figure figcaption blockquote time form input label select option button table caption thead tbody tr th td details summary dl dt dd footer strong textarea fieldset legend code article iframe'.split(
    ' ',
  ),
);

/**
 * Holds that a page has nothing but what the loket itself writes: its own tags, one script that is a file of its own, no handler, no style and no way out of the loket
 * in any attribute.
 */
export function alleenEigen(page: string, what: string): void {
  const found: string[] = [];
  for (const [tag, name = '', attributes = ''] of page.matchAll(/<([a-zA-Z][^\s/>]*)((?:"[^"]*"|[^">])*)>/g)) {
    if (!tags.has(name)) found.push(tag.slice(0, 200));
    for (const [, key = '', value = ''] of attributes.matchAll(/([^\s="]+)(?:="([^"]*)")?/g)) {
      const leads = /^(href|src|action|formaction)$/.test(key) && !/^(\/(?!\/)|[#?])/.test(value);
      if (leads || /^(on|style$|srcdoc$|http-equiv$)/i.test(key)) found.push(tag.slice(0, 200));
    }
  }
  expect([what, page.match(/<script\b/g)?.length, found]).toEqual([what, 1, []]);
}
