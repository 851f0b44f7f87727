import type { Fact } from '../../evidence.ts';
import type { DocumentKind } from '../facts.ts';
import { clauseAround, modalityAt } from './modality.ts';
import { fact } from './quote.ts';
import type { Reading } from './reading.ts';
import { makeSeeker } from './sieve.ts';

const syndrome = /\b(?:syndroom van down|down ?-?syndroom|down's? syndrome?|trisomie ?-?(?:van chromosoom )?21|morbus down)\b/;
const namesDown = makeSeeker(syndrome);
const others = /\b(?:broer\w*|zus\w*|klasgeno\w*|neef\w*|nicht\w*|leerlingen|kinderen|mensen|jongeren|bij wie|screening|oudere?)\b/;
const medical: readonly DocumentKind[] = ['medische-verklaring', 'onderzoeksverslag'];

const most = 20;

/**
 * Where a document says that the pupil has Down syndrome; not where it is denied, supposed or said of someone else. Certain only where a
 * medical piece says it: what a form says is hearsay.
 */
export const findDown = (reading: Reading, kinds: readonly DocumentKind[]): Fact<boolean>[] => {
  const found: Fact<boolean>[] = [];
  const told = kinds.some((kind) => medical.includes(kind));
  for (const sentence of reading.sentences) {
    const match = found.length < most ? namesDown(sentence) : null;
    if (!match || modalityAt(sentence.folded, match.index) !== 'feit' || others.test(clauseAround(sentence.folded, match.index))) continue;
    found.push(fact(true, reading.name, sentence, told, match.index));
  }
  return found;
};
