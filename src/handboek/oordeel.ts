import type { Criterium } from './criterium.ts';
import { teBeoordelen } from './uitslag.ts';

/** A criterion that is always for people: the report gathers the passages that speak to it. */
export const oordeel = (wat: Pick<Criterium, 'id' | 'bron' | 'titel' | 'hoortBij' | 'nietVanToepassing'> & { eis: string }): Criterium => ({
  ...wat,
  eis: () => wat.eis,
  soort: 'oordeel',
  uitkomsten: wat.nietVanToepassing === undefined ? ['te-beoordelen'] : ['te-beoordelen', 'nvt'],
  check({ feiten }) {
    const passages = feiten.passages[wat.id] ?? [];
    return passages.length === 0
      ? teBeoordelen('De commissie beoordeelt dit. In de gelezen stukken zijn geen passages gevonden die hierover gaan.')
      : teBeoordelen('De commissie beoordeelt dit. Deze passages gaan hierover.', passages);
  },
});
