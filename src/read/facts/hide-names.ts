import type { DocumentFacts } from '../facts.ts';
import { nameWords, near, type Wie } from './andere-leerling.ts';

/** The facts of a document that is in another pupil's name, with that pupil's names made unreadable. */
export const hideNames = (facts: DocumentFacts, wie: Wie): DocumentFacts => {
  const foreign = new Set(
    facts.leerling.namen
      .flatMap((name) => nameWords(name.waarde))
      .filter((word) => word.length > 2 && ![...wie.words].some((own) => near(own, word))),
  );
  if (foreign.size === 0) return facts;
  const hide = (text: string): string =>
    text.replace(/[\p{L}'’]+/gu, (word) => (nameWords(word).some((part) => foreign.has(part)) ? '•••' : word));
  const walk = (value: unknown, key = ''): unknown => {
    if (typeof value === 'string') return key === 'citaat' || key === 'waarde' ? hide(value) : value;
    if (Array.isArray(value)) return value.map((item) => walk(item, key));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => [name, walk(inner, name)]));
  };
  return walk(facts) as DocumentFacts;
};
