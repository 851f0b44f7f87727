import type { Fact } from '../../../evidence.ts';
import type { Variant } from '../../../handboek/soorten.ts';
import { fold } from '../fold.ts';
import { pairsOf } from '../pairs.ts';
import { fact } from '../quote.ts';
import type { Reading } from '../reading.ts';
import { markedRows, textOfField, tickedOptions } from './soort.ts';

const ways: readonly [Variant, RegExp][] = [
  [
    'niet-ingeschreven',
    /\bniet (?:tijdig |binnen (?:1|een|één) jaar )?(?:ingeschreven|ingezet|gebruikte?|benutte?|verzilverde?)\b|\bniet (?:\w+ ){1,4}(?:gebruikt|ingeschreven|benut)\b|\bnooit (?:\w+ ){0,4}ingeschreven\b|\bongebruikte? tlv\b|\bverlopen tlv\b|\btlv (?:is )?verlopen\b|\bnog niet ingeschreven\b/,
  ],
  ['overstap', /\boverstap\b|\bso ?(?:-|naar|->|→|\/) ?vso\b|\bvan (?:het )?so naar (?:het )?vso\b/],
  ['verlenging', /\bverleng\w*\b|\bcontinuering\b|\bherindicatie\b|\bvervolg-?tlv\b/],
  ['nieuw', /\bnieuwe?\b|\beerste (?:aanvraag|tlv)\b|\binitieel\b|\b1e aanvraag\b|\bniet eerder een? tlv\b/],
];
/** The variants named in a folded text. */
export const variantsIn = (folded: string): Variant[] => ways.filter(([, pattern]) => pattern.test(folded)).map(([variant]) => variant);

// The categories of section 6; EMB has categories of its own.
const letters: Record<string, Variant> = { a: 'verlenging', b: 'overstap', c: 'niet-ingeschreven' };
const byLetter = (folded: string): Variant[] => {
  const variant = letters[/\bcategorie ([abc])\b/.exec(folded)?.[1] ?? ''];
  return variant === undefined ? [] : [variant];
};

/** New, renewal, from SO to VSO, or a TLV that was not used: ticked, beside a label, or in the title and words of the form. */
export const findVariant = (reading: Reading): Fact<Variant> | undefined => {
  const emb = reading.rows.some(({ folded }) => /\bemb\b|\bmeervoudig/.test(folded));
  const variants = (folded: string): Variant[] => [...new Set([...variantsIn(folded), ...(emb ? [] : byLetter(folded))])];
  const boxes = reading.document.fields.filter(
    (field) => field.kind === 'checkbox' && variants(fold(field.value || field.label)).length > 0,
  );
  const chosen = boxes.filter((field) => field.checked);
  if (chosen.length > 0)
    return choose(
      reading,
      chosen.map((field) => ({
        text: textOfField(field),
        page: field.page,
        weak: false,
        options: variants(fold(field.value || field.label)),
      })),
    );
  const rows = reading.rows.flatMap((row) => {
    const options = tickedOptions(row.text);
    return options && variants(row.folded).length >= 2
      ? [{ ...row, options: options.flatMap((option) => variants(fold(option)).slice(0, 1)) }]
      : [];
  });
  if (rows.some((row) => row.options.length > 0))
    return choose(
      reading,
      rows.filter((row) => row.options.length > 0),
    );
  const offered = reading.rows.filter((row) => row.columns.length > 1 && variants(fold(row.columns[0] ?? '')).length > 0);
  const marked = offered.length < 2 ? [] : markedRows(reading).filter((row) => offered.includes(row));
  if (marked.length > 0)
    return choose(
      reading,
      marked.map((row) => ({ ...row, options: variants(fold(row.columns[0] ?? '')) })),
    );
  if (boxes.length >= 2 || rows.length > 0) return undefined;
  const pairs = pairsOf(
    reading.pairs,
    /^(?:soort.{0,40}|type.{0,40}|aanvraag.{0,20}|aard (?:van )?(?:het |de )?(?:verzoek|aanvraag).{0,20}|dit is een|het gaat om.{0,20}|verzoek|nieuwe?(?: aanvraag)? ?(?:\/|of|dan wel) ?(?:een )?verlenging.{0,20}|betreft|onderwerp|variant|reden (?:van )?(?:de )?aanvraag|gevraagd|(?:is|gaat|betreft)\b.{0,50}\b(?:nieuwe?|verlenging)\b.{0,50})$/,
  );
  const direct = pairs
    .map((pair) => ({ ...pair, options: variants(fold(pair.value).slice(0, 140)) }))
    .filter((pair) => pair.options.length > 0);
  if (direct[0]) return choose(reading, [direct[0]]);
  const top = reading.rows
    .slice(0, 14)
    .map((row) => ({ ...row, options: variants(answerOf(row)) }))
    .filter((row) => row.options.length > 0 && row.text.length < 130 && !row.text.includes('?'));
  if (top[0]) return choose(reading, [top[0]]);
  const asking = reading.sentences
    .map((sentence) => ({
      ...sentence,
      options: /\b(?:tlv|toelaatbaarheidsverklaring|aanvraag)\b/.test(sentence.folded) ? variants(sentence.folded) : [],
    }))
    .find((sentence) => sentence.options.length > 0);
  return asking && choose(reading, [asking]);
};

// A label that names several ("Nieuw of verlenging") is a question; what stands beside it answers.
const answerOf = ({ cells, folded }: { cells: readonly string[]; folded: string }): string =>
  cells.length > 1 && variantsIn(fold(cells[0] ?? '')).length > 1 ? fold(cells.slice(1).join(' ')) : folded;

// "overstap" and "verlenging" beside "nieuw" tell more than "nieuw" does; two of those are not certain.
const choose = (
  reading: Reading,
  found: { text: string; page: number; weak: boolean; options: Variant[] }[],
): Fact<Variant> | undefined => {
  const all = found.flatMap((item) => item.options);
  const telling = [...new Set(all.filter((variant) => variant !== 'nieuw'))];
  const [item] = found;
  const waarde = telling[0] ?? all[0];
  return item && waarde
    ? fact(waarde, reading.name, item, telling.length <= 1 && !(telling.length === 1 && found.length > 1 && all.includes('nieuw')))
    : undefined;
};
