import { badRequest } from '../graph-error.ts';
import type { Json } from '../drive/shape.ts';

export type Message = Json & {
  subject: string;
  receivedDateTime: string;
  sentDateTime: string;
  singleValueExtendedProperties?: { id: string; value: string }[];
};
type Test = (message: Message) => boolean;

const quoted = String.raw`'((?:[^']|'')*)'`;
const plain = (text: string) => text.replaceAll("''", "'");
const property = new RegExp(`^singleValueExtendedProperties/any\\((\\w+): ?(\\w+)/id eq ${quoted} and (\\w+)/value eq ${quoted}\\)$`, 'i');
const equal = new RegExp(`^(subject|internetMessageId|conversationId|id) eq ${quoted}$`, 'i');
const starts = new RegExp(`^startswith\\(subject, ?${quoted}\\)$`, 'i');
const moment = /^(receivedDateTime|sentDateTime) (ge|gt|le|lt) (\S+)$/i;

/** Splits at ` and ` outside quotes and parentheses. */
function clausesOf(filter: string): string[] {
  const clauses: string[] = [];
  let depth = 0;
  let inText = false;
  let from = 0;
  for (let at = 0; at < filter.length; at += 1) {
    const char = filter[at];
    if (char === "'") inText = !inText;
    else if (!inText && char === '(') depth += 1;
    else if (!inText && char === ')') depth -= 1;
    else if (!inText && depth === 0 && filter.slice(at, at + 5).toLowerCase() === ' and ') {
      clauses.push(filter.slice(from, at));
      from = at + 5;
    }
  }
  return [...clauses, filter.slice(from)].map((clause) => clause.trim());
}

const compare: Record<string, (a: number, b: number) => boolean> = {
  ge: (a, b) => a >= b,
  gt: (a, b) => a > b,
  le: (a, b) => a <= b,
  lt: (a, b) => a < b,
};

function testOf(clause: string): Test {
  const asProperty = property.exec(clause);
  if (asProperty !== null) {
    const [, , , id = '', , value = ''] = asProperty;
    const wanted = { id: plain(id).toLowerCase(), value: plain(value) };
    return (message) =>
      message.singleValueExtendedProperties?.some((one) => one.id.toLowerCase() === wanted.id && one.value === wanted.value) ?? false;
  }
  const asEqual = equal.exec(clause);
  if (asEqual !== null) return (message) => message[String(asEqual[1])] === plain(asEqual[2] ?? '');
  const asStart = starts.exec(clause);
  if (asStart !== null) return (message) => message.subject.startsWith(plain(asStart[1] ?? ''));
  const [, field, operator, text] = moment.exec(clause) ?? [];
  const holds = compare[operator?.toLowerCase() ?? ''];
  const at = Date.parse(text ?? '');
  if (field === undefined || holds === undefined || Number.isNaN(at))
    throw badRequest(`The filter clause is not supported here: ${clause}`);
  return (message) => holds(Date.parse(String(message[field])), at);
}

/** What `$filter` on messages asks; throws 400 for what this Microsoft 365 does not know. */
export function filterOf(filter: string | null): Test {
  const tests = filter === null ? [] : clausesOf(filter).map(testOf);
  return (message) => tests.every((test) => test(message));
}

/** What `$search` on messages asks: words in the subject or body, or `subject:words`. */
export function searchOf(search: string | null): Test {
  if (search === null) return () => true;
  const text = search.replace(/^"|"$/g, '').toLowerCase();
  const [, words = text] = /^subject:(.*)$/.exec(text) ?? [];
  return (message) => {
    const body = words === text ? JSON.stringify(message['body'] ?? '') : '';
    return `${message.subject} ${body}`.toLowerCase().includes(words);
  };
}
