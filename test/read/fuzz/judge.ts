import { isRead, type ReadFault, type ReadResult } from '../../../src/read/document.ts';
import type { ReadLimits } from '../../../src/read/limits.ts';

const faults: Record<ReadFault, true> = {
  wachtwoord: true, beschadigd: true, leeg: true, 'te-groot': true, 'te-lang': true, onbekend: true, 'zonder-tekst': true, 'andere-soort': true, onleesbaar: true,
}; // prettier-ignore

/** Words by which a message tells the school what to do, or that the loket does it. */
const wayOut = /\b(?:upload|maak|sla|splits|bekijk|bekijkt|scan|kijk|stuur|vraag|pak|deel|haal)\b/iu;
const english = /\b(?:the|error|invalid|failed|unexpected|undefined|null|NaN|cannot|must|at offset|object Object)\b/iu;

/** What is wrong with an answer: empty when it is one that a school can use and that stays within its limits. */
export function complaints(results: readonly ReadResult[], limits: ReadLimits): string[] {
  const wrong: string[] = [];
  if (results.length === 0) wrong.push('a file without an outcome');
  for (const result of results) {
    if (isRead(result)) wrong.push(...beyond(result, limits));
    else {
      if (!(result.fault in faults)) wrong.push(`an unknown fault: ${result.fault}`);
      if (!wayOut.test(result.message)) wrong.push(`a message without a way out: ${result.message}`);
      if (english.test(result.message)) wrong.push(`a message that is not Dutch: ${result.message}`);
      if (!/^[A-Z].{20,400}\.$/su.test(result.message)) wrong.push(`a message that is no sentence: ${result.message}`);
    }
  }
  return wrong;
}

type Read = Extract<ReadResult, { pages: unknown }>;

function beyond({ name, pages, fields, signatures, places, onleesbarePaginas }: Read, limits: ReadLimits): string[] {
  const wrong: string[] = [];
  const characters = pages.reduce((sum, page) => sum + page.lines.reduce((all, line) => all + line.text.length, 0), 0);
  if (pages.length > limits.pages) wrong.push(`${pages.length} pages`);
  // Joints between words and cells are not counted while reading
  if (characters > limits.characters * 1.5) wrong.push(`${characters} characters`);
  const present = pages.map((page) => page.number);
  if (present.some((number, i) => number <= (present[i - 1] ?? 0))) wrong.push('pages out of order');
  const told = new Set([...present, ...(onleesbarePaginas ?? [])]);
  const last = Math.max(...told);
  if (Array.from({ length: last }, (_, i) => i + 1).some((number) => !told.has(number))) wrong.push('a page left out in silence');
  const numbers = [...pages.flatMap((page) => [page.confidence]), ...signatures.map((one) => one.confidence)];
  if (numbers.some((number) => !(number >= 0 && number <= 1))) wrong.push('a confidence outside 0 to 1');
  const placed = [...fields, ...signatures, ...places].map((one) => one.page);
  if (placed.some((page) => page < 1 || page > last)) wrong.push('something on a page that is not there');
  if (pages.some((page) => page.lines.some((line) => line.box?.some((edge) => !Number.isFinite(edge)) ?? false)))
    wrong.push('a line nowhere on the page');
  const silent = pages.every((page) => page.lines.length === 0) && fields.length === 0 && (onleesbarePaginas ?? []).length === 0;
  if (silent) wrong.push(`${name}: nothing read and nothing said about it`);
  return wrong;
}
