import type { DocumentKind, InstrumentUsed } from '../facts.ts';
import { instrumentsIn } from './instrumenten.ts';
import { isDenied, looksBack, modalityAt } from './modality.ts';
import { evidence } from './quote.ts';
import type { Reading } from './reading.ts';

const means =
  /\b(?:middelen|instrumenten|onderzoeksmiddelen|werkwijze|tests?|methode|afgenomen|gebruikte|testbatterij|wat is er gedaan|onderzoek(?:sinstrumenten)?|resultaten|vragenlijsten|uitslag|gegevens waarop)\b/;
const result =
  /\b(?:afgenomen|ingevuld|gescoord|scoort|scoren|scores?|score|t ?= ?\d|t-?scores?|resultaten|uitslag|komt uit op|afname|verwerkt|herhaald|onderzocht met|middels|gemeten|blijkt|laat zien|volgens de|op de)\b/;
/** Documents in which an instrument that is named counts as used; in others the name may be a plan or hearsay. */
const reports: readonly DocumentKind[] = [
  'onderzoeksverslag',
  'intelligentieonderzoek',
  'vragenlijst',
  'onderbouwing',
  'voortgangsrapportage',
  'hulpverlening',
];

/** The instruments that a document shows as used: in its results or its list of means, not planned, wished for, refused or explained. */
export const findInstrumenten = (reading: Reading, kinds: readonly DocumentKind[]): InstrumentUsed[] => {
  const found = new Map<string, InstrumentUsed>();
  const reporting = kinds.some((kind) => reports.includes(kind));
  for (const [index, sentence] of reading.sentences.entries()) {
    for (const { instrument, at } of instrumentsIn(sentence)) {
      const spoken = modalityAt(sentence.folded, at);
      if (
        spoken !== 'feit' ||
        /\b(?:weiger\w*|niet (?:ingevuld|afgenomen|ontvangen|geretourneerd|terug)|adviseren|advies: )/.test(sentence.folded)
      )
        continue;
      const near = `${sentence.folded} ${sentence.kop}`;
      const numbers = reading.sentences.slice(index, index + 4).some((next) => next.table && /\d{2}/.test(next.text));
      const past = looksBack(sentence.kop) || /\b(?:eerder|destijds|toen)\b/.test(sentence.folded);
      const listed = instrumentsIn(sentence).length >= 3;
      // A list that was filled in, with its scores under it, was used whatever the document is.
      const scored = numbers && /\b(?:ingevuld|afgenomen|gescoord)\b/.test(sentence.folded);
      const strong =
        (reporting || scored) && !past && (listed || result.test(near) || means.test(near) || (numbers && sentence.text.length < 90));
      const known = found.get(instrument.naam);
      if (known && (known.zeker || !strong)) continue;
      found.set(instrument.naam, {
        naam: instrument.naam,
        cotan: instrument.cotan,
        soort: instrument.soort,
        bewijs: evidence(reading.name, sentence, at),
        zeker: strong && !sentence.weak,
      });
    }
  }
  return [...found.values()].filter((used) => reporting || (used.zeker && !isDenied(used.bewijs.citaat.toLowerCase())));
};
