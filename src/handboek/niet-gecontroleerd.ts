import type { Aanvraagtype } from './criterium.ts';
import type { Aanvraagsoort } from './soorten.ts';

const zonderRegels: Partial<Record<Aanvraagsoort, { bron: string; ids: readonly string[] }>> = {
  lwoo: {
    bron: '9 en 10.1',
    ids: [
      'voornaam',
      'achternaam',
      'geboortedatum',
      'leerjaar',
      'begin',
      'bsn3',
      'dubbel',
      'iq',
      'leerachterstand',
      'indientermijn',
      'kolommen',
    ].map((id) => `lwoo.${id}`),
  },
};

/** Criteria of the handbook that no rule here decides yet, and the sentence that says so; undefined when every one is checked. */
export type NietGecontroleerd = { ids: readonly string[]; uitleg: string };

export function nietGecontroleerd({ soort, variant }: Aanvraagtype): NietGecontroleerd | undefined {
  if (soort === 'onbekend') {
    return {
      ids: [],
      uitleg:
        'Het type aanvraag is niet duidelijk. Daarom zijn alleen de algemene eisen gecontroleerd, niet de eisen die bij een type horen.',
    };
  }
  const open = variant === 'verlenging' ? undefined : zonderRegels[soort];
  return open === undefined
    ? undefined
    : {
        ids: open.ids,
        uitleg: `De eisen van paragraaf ${open.bron} van het handboek worden nog niet door de computer gecontroleerd. Kijk die zelf na.`,
      };
}
