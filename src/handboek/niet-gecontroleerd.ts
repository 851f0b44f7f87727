import type { Aanvraagtype } from './criterium.ts';

/** Criteria of the handbook that no rule here decides yet, and the sentence that says so; undefined when every one is checked. */
export type NietGecontroleerd = { ids: readonly string[]; uitleg: string };

export function nietGecontroleerd({ soort }: Aanvraagtype): NietGecontroleerd | undefined {
  if (soort !== 'onbekend') return undefined;
  return {
    ids: [],
    uitleg:
      'Het type aanvraag is niet duidelijk. Daarom zijn alleen de algemene eisen gecontroleerd, niet de eisen die bij een type horen.',
  };
}
