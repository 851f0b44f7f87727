import { otherKind } from './other-kinds.ts';
import type { Recognised } from './recognise.ts';
import { encodingOf } from './text/decode.ts';
import { beginsAsHtml } from './text/is-html.ts';

const mailHeader =
  /^(?:from|to|cc|subject|date|sender|received|return-path|delivered-to|message-id|mime-version|reply-to|content-type|x-[a-z-]{1,40}|dkim-signature|authentication-results|arc-seal|thread-(?:index|topic)):/iu;
/** One of these stands in every mail. */
const telling = new Set(['from', 'to', 'date', 'received', 'mime-version', 'subject']);
const headBytes = 8192;

/** Whether the first lines are those of a saved mail. */
function isMail(bytes: Uint8Array): boolean {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, headBytes)).replace(/^\u00ef\u00bb\u00bf/u, '');
  const lines = text.trimStart().split(/\r?\n/u, 40);
  // A mailbox file begins with a line of its own
  const first = lines[0]?.startsWith('From ') === true ? 1 : 0;
  const end = lines.findIndex((line, i) => i >= first && line.trim() === '');
  const head = lines.slice(first, end < 0 ? undefined : end);
  const names = head.filter((line) => mailHeader.test(line)).map((line) => line.slice(0, line.indexOf(':')).toLowerCase());
  return mailHeader.test(head[0] ?? '') && new Set(names).size >= 2 && names.some((name) => telling.has(name));
}

/** Whether it is a mail of several parts, so that what stands further on belongs to the mail. */
export const isMultipart = (bytes: Uint8Array): boolean =>
  isMail(bytes) && /^content-type:\s*multipart\//imu.test(new TextDecoder('latin1').decode(bytes.subarray(0, headBytes)));

/** Tells kinds that are text by their first lines; undefined where the bytes are no text. */
export function recogniseText(bytes: Uint8Array): Recognised | undefined {
  const head = bytes.subarray(0, headBytes);
  const text = textOf(head);
  if (text === undefined) return undefined;
  if (isMail(bytes)) return 'eml';
  if (text.trimStart().startsWith('{\\rtf')) return 'rtf';
  return marked(text.trimStart()) ?? (isSeparated(text) ? 'csv' : /[\p{L}\d]/u.test(text) ? 'tekst' : undefined);
}

/** The first lines as text; undefined where control characters stand in them that no text holds. */
function textOf(head: Uint8Array): string | undefined {
  const encoding = encodingOf(head);
  // Letters that were saved in an old code page are told apart by the reader; here the signs are enough
  const text = new TextDecoder(encoding.startsWith('utf') ? encoding : 'latin1').decode(head).replace(/^\ufeff/u, '');
  return Array.from(text).some(isControl) ? undefined : text;
}

/** Signs below a space other than tab, line ends, form feed and the end sign of DOS. */
const isControl = (sign: string): boolean => sign < ' ' && !'\t\n\v\f\r\u001A\u001B'.includes(sign);

/** Text in a language of tags, or of another program. */
function marked(text: string): Recognised | undefined {
  const begin = text.slice(0, 1024);
  if (beginsAsHtml(text) || /<(?:!doctype\s+html|html|body|table|head)[\s>]/iu.test(begin)) return 'tekst';
  if (/<svg[\s>]/iu.test(begin)) return otherKind('svg');
  if (/^<\?xml|^<[a-z][\w:.-]{0,60}[\s>]/iu.test(begin)) return otherKind('xml');
  if (/^\[InternetShortcut\]/iu.test(begin)) return otherKind('lnk');
  if (/^[{[]\s*["{[]/u.test(begin)) return /"(?:url|doc_id)"\s*:/u.test(begin) ? otherKind('lnk') : otherKind('json');
  if (begin.startsWith('%!PS')) return otherKind('ps');
  return begin.startsWith('-----BEGIN PGP MESSAGE') ? otherKind('pgp') : undefined;
}

const separators = [';', '\t', ','];

/** Lines with the same number of separators each, at least three columns (two with a semicolon or tab, which seldom stand in prose). */
function isSeparated(text: string): boolean {
  const lines = text.split(/\r?\n/u).filter((line) => line.trim() !== '');
  if (/^sep=.$/iu.test(lines[0] ?? '')) return true;
  // The last line may be cut off
  const whole = lines.slice(0, Math.min(8, Math.max(2, lines.length - 1)));
  if (whole.length < 2) return false;
  return separators.some((mark) => {
    const counts = whole.map((line) => line.replace(/"[^"]*"/gu, '').split(mark).length);
    const [first = 0] = counts;
    // Prose has commas too
    if (mark === ',' && whole.length < 3) return false;
    return first >= (mark === ',' ? 3 : 2) && counts.every((count) => Math.abs(count - first) <= (mark === ',' ? 0 : 1) && count >= 2);
  });
}
