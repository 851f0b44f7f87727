import type { Aanvraag } from '../../facts.ts';
import { fact } from '../quote.ts';
import type { Reading } from '../reading.ts';
import { soortenIn, tickedOptions } from './soort.ts';
import { variantsIn } from './variant.ts';

/**
 * Type and variant as the heads of other documents name them ("Deskundigenadvies TLV-GP (overstap)"), for a dossier whose form could not be
 * read. Never certain: only the application itself says what is asked.
 */
export const addHints = (aanvraag: Aanvraag, readings: readonly Reading[]): void => {
  for (const reading of readings) {
    for (const row of reading.rows.slice(0, 12)) {
      if (!/\btlv\b|\btoelaatbaarheids|\bverlenging\b/.test(row.folded) || row.text.length > 160 || tickedOptions(row.text)) continue;
      const soorten = soortenIn(row.folded);
      const variants = variantsIn(row.folded);
      if (aanvraag.soorten.length === 0 && soorten.length === 1)
        for (const soort of soorten) aanvraag.soorten.push(fact(soort, reading.name, row, false));
      if (aanvraag.variant === undefined && variants.length === 1)
        for (const variant of variants) aanvraag.variant = fact(variant, reading.name, row, false);
    }
  }
};
