import { fonts } from '../pdf/fonts.ts';
import { unshowable } from '../pdf/showable.ts';

/** The signs of a text that the typeface of letters lacks, each once; empty when all can be shown. */
export const onzetbaar = (text: string): string => unshowable(text, fonts().covered).join(' ');

/** Of texts that go into a letter: by field, in Dutch, which signs it cannot show and what to do. What is not said there would be a gap in the letter. */
export function onzetbaarFouten<Veld extends string>(velden: Partial<Record<Veld, string>>): Partial<Record<Veld, string>> {
  const fouten: Partial<Record<Veld, string>> = {};
  for (const [veld, tekst] of Object.entries<string | undefined>(velden)) {
    const tekens = onzetbaar((tekst ?? '').slice(0, langste));
    if (tekens !== '') fouten[veld as Veld] = `De brief kan dit niet laten zien: ${tekens.slice(0, 40)}. Schrijf het met andere tekens.`;
  }
  return fouten;
}

/** No text of a letter is longer, in characters; what is gets a fault of its own. */
const langste = 20_000;
