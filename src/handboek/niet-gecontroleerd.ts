import type { Aanvraagtype } from './criterium.ts';
import type { Aanvraagsoort } from './soorten.ts';

const c3 = ['c3.opp', 'c3.betrokkenheid', 'c3.arrangement', 'c3.handelingsplannen', 'c3.gedragswetenschapper', 'c3.jeugdzorg'];

const zonderRegels: Partial<Record<Aanvraagsoort, { bron: string; ids: readonly string[] }>> = {
  'tlv-zml': { bron: '7.2 en 7.3', ids: [...c3, 'zml.iq', 'zml.onderwijsbehoeften'] },
  'tlv-lz': { bron: '7.2 en 7.4', ids: [...c3, 'lz.iq', 'lz.medische-verklaring', 'lz.gevolg'] },
  'tlv-lg': { bron: '7.2 en 7.5', ids: [...c3, 'lg.verslag', 'lg.zelfredzaamheid', 'lg.iq'] },
  'tlv-emb': {
    bron: '7.2 en 7.6',
    ids: [...c3, 'emb.verslag', 'emb.iq', 'emb.zelfredzaamheid', 'emb.iq-onder-20', 'emb.iq-20-35', 'emb.iq-35-70'],
  },
  'tlv-pro': {
    bron: '8 en 9.1',
    ids: ['pro.iq', 'pro.leerachterstand', 'pro.okr', 'pro.toetsen-cursusjaar', 'pro.sociaal-emotioneel', 'pro.toestemming', 'pro.archief'],
  },
  'tlv-pro-bijzonder': {
    bron: '9.2',
    ids: [
      'prob.grond',
      'prob.zienswijze',
      'prob.motivering',
      'prob.opp',
      'prob.begeleiding',
      'prob.externen',
      'prob.risicos',
      'prob.toetsen',
      'prob.groep',
    ],
  },
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
