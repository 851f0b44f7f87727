import type { Dossier } from './dossier.ts';
import type { Gevraagd } from './paragraaf.ts';
import { teBeoordelen } from './uitslag.ts';

type Wat = Pick<Gevraagd, 'id' | 'titel' | 'eis'> & {
  /** What the dossier points to, as a Dutch sentence that helps who judges; `''` where it points nowhere. */
  wijstOp?: (dossier: Dossier) => string;
};

/** A criterion that is always for people: the report gathers the passages that speak to it. */
export const oordeel = ({ wijstOp, ...wat }: Wat): Gevraagd => ({
  ...wat,
  soort: 'oordeel',
  uitkomsten: ['te-beoordelen', 'nvt'],
  check(dossier) {
    const passages = dossier.feiten.passages[wat.id] ?? [];
    const hint = wijstOp?.(dossier) ?? '';
    const said = `De commissie beoordeelt dit.${hint === '' ? '' : ` ${hint}`}`;
    return passages.length === 0
      ? teBeoordelen(`${said} In de gelezen stukken zijn geen passages gevonden die hierover gaan.`)
      : teBeoordelen(`${said} Deze passages gaan hierover.`, passages);
  },
});
