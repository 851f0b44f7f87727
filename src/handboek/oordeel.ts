import type { Gevraagd } from './paragraaf.ts';
import { teBeoordelen } from './uitslag.ts';

/** A criterion that is always for people: the report gathers the passages that speak to it. */
export const oordeel = ({ eis, ...wat }: Pick<Gevraagd, 'id' | 'titel'> & { eis: string }): Gevraagd => ({
  ...wat,
  eis: () => eis,
  soort: 'oordeel',
  uitkomsten: ['te-beoordelen', 'nvt'],
  check({ feiten }) {
    const passages = feiten.passages[wat.id] ?? [];
    return passages.length === 0
      ? teBeoordelen('De commissie beoordeelt dit. In de gelezen stukken zijn geen passages gevonden die hierover gaan.')
      : teBeoordelen('De commissie beoordeelt dit. Deze passages gaan hierover.', passages);
  },
});
