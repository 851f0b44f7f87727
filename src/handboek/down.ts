import type { Evidence } from '../evidence.ts';
import type { Criterium } from './criterium.ts';
import { stukkenVan, type Dossier } from './dossier.ts';

/** The words of a medical statement on Down syndrome in an application for ZML; undefined for any other type and without such words. */
export function downVerklaring(dossier: Dossier): { bewijs: Evidence; zeker: boolean } | undefined {
  if (dossier.soort !== 'tlv-zml') return undefined;
  const statements = new Map(stukkenVan(dossier, 'medische-verklaring').map((stuk) => [stuk.document.naam, stuk.zeker]));
  const found = dossier.feiten.down.filter(({ waarde, bewijs }) => waarde && statements.has(bewijs.document));
  const sure = ({ bewijs, zeker }: (typeof found)[number]) => zeker && statements.get(bewijs.document) === true;
  const best = found.find(sure) ?? found[0];
  return best && { bewijs: best.bewijs, zeker: sure(best) };
}

/** Handboek 7.2: for a pupil with Down syndrome a medical statement is enough for ZML; the reason why the rest is not asked. */
export const nietBijDown = (dossier: Dossier): string | undefined =>
  downVerklaring(dossier)?.zeker === true
    ? 'Er is een medische verklaring dat de leerling het syndroom van Down heeft; die is genoeg voor een TLV-ZML.'
    : undefined;

/**
 * A criterion that is not asked with a medical statement on Down syndrome. Where there is such a statement but it cannot be read for certain,
 * what is lacking is for a person to judge: the statement may be enough.
 */
export const tenzijDown =
  (check: Criterium['check']): Criterium['check'] =>
  (dossier) => {
    const uitslag = check(dossier);
    const statement = downVerklaring(dossier);
    if (statement === undefined || statement.zeker || uitslag.uitkomst === 'voldaan' || uitslag.uitkomst === 'nvt') return uitslag;
    return {
      ...uitslag,
      uitkomst: 'te-beoordelen',
      uitleg: `${uitslag.uitleg} Geldt de verklaring over het syndroom van Down, dan is dit niet nodig.`,
      bewijs: [...uitslag.bewijs, statement.bewijs],
    };
  };
