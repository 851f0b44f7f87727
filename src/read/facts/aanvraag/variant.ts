import type { Fact } from '../../../evidence.ts';
import type { Variant } from '../../../handboek/soorten.ts';
import { fold } from '../fold.ts';
import { pairsOf } from '../pairs.ts';
import { fact } from '../quote.ts';
import type { Reading } from '../reading.ts';
import { markedRows, textOfField, tickedOptions } from './aangekruist.ts';

const ways: readonly [Variant, RegExp][] = [
  [
    'niet-ingeschreven',
    /\bniet (?:tijdig |binnen (?:1|een|één) jaar )?(?:ingeschreven|ingezet|gebruikte?|benutte?|verzilverde?)\b|\bniet (?:\w+ ){1,4}(?:gebruikt|ingeschreven|benut)\b|\bnooit (?:\w+ ){0,4}ingeschreven\b|\bongebruikte? tlv\b|\bverlopen tlv\b|\btlv (?:is )?verlopen\b|\bnog niet ingeschreven\b/,
  ],
  ['overstap', /\boverstap\b|\bso ?(?:-|naar|->|→) ?vso\b|\bvan (?:het )?so naar (?:het )?vso\b/],
  ['verlenging', /\bverleng\w*\b|\bcontinuering\b|\bherindicatie\b|\bvervolg-?tlv\b/],
  [
    'nieuw',
    /\bnieuwe?\b|\beerste (?:aanvraag|tlv|toelaatbaarheidsverklaring|verklaring|keer|maal)\b|\binitieel\b|\binitiele\b|\b1e (?:aanvraag|keer|tlv)\b|\bvoor het eerst\b|\bniet eerder (?:een? tlv|aangevraagd)\b|\beerstmalig\w*\b/,
  ],
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
  const asked = reading.pairs.flatMap((pair) => {
    const asksHere = pair.how === 'naast' || pair.how === 'veld';
    const options = asksHere && !pair.weak && !wishes.test(pair.label) ? answerTo(pair.label, pair.value, variants) : undefined;
    return options === undefined ? [] : [{ ...pair, options }];
  });
  if (asked[0]) return choose(reading, [asked[0]]);
  const pairs = pairsOf(
    reading.pairs,
    /^(?:soort.{0,40}|type.{0,40}|aanvraag.{0,20}|aard (?:van )?(?:het |de )?(?:verzoek|aanvraag).{0,20}|aard|dit is een|het gaat om.{0,20}|verzoek|betreft|onderwerp|variant|reden (?:van )?(?:de )?aanvraag|gevraagd)$/,
  );
  const direct = pairs
    .map((pair) => ({ ...pair, options: said(fold(pair.value).slice(0, 140), variants) }))
    .filter((pair) => pair.options.length > 0);
  if (direct[0]) return choose(reading, [direct[0]]);
  const top = reading.rows
    .slice(0, 14)
    .filter((row) => row.text.length < 130 && !row.text.includes('?') && !asks(fold(row.cells.length > 1 ? (row.cells[0] ?? '') : '')))
    .map((row) => ({ ...row, options: said(row.folded, variants) }))
    .filter((row) => row.options.length > 0);
  const [first] = top;
  if (first) {
    const found = choose(reading, [first]);
    // A sentence that asks nothing may speak of anything.
    const spoken = /[.!]$/.test(first.text) && first.cells.length === 1 && !wanted.test(first.folded);
    return found && { ...found, zeker: found.zeker && !(spoken && found.waarde === 'verlenging') };
  }
  const asking = reading.sentences
    .filter(({ folded }) => /\b(?:tlv|toelaatbaarheidsverklaring|aanvraag)\b/.test(folded) && !asks(labelOf(folded)))
    .map((sentence) => ({ ...sentence, options: said(sentence.folded, variants) }))
    .filter((sentence) => sentence.options.length > 0);
  // A sentence that asks for it says more than one that only speaks of it.
  const wantedIn = asking.find(({ folded }) => wanted.test(folded));
  const one = wantedIn ?? asking[0];
  const found = one && choose(reading, [one]);
  return found && { ...found, zeker: found.zeker && (wantedIn !== undefined || found.waarde === 'nieuw') };
};

// What parents want or think is no word of the school on what is asked.
const wishes = /\b(?:wilt|willen|wil|vindt|vinden|vind|eens|akkoord|waarom|hoe)\b/;
const wanted =
  /\b(?:vraag|vragen|vraagt|verzoek\w*|verzoeken|verzocht|willen|wensen|gevraagd|aanvragen|aan te vragen|betreft|gaat om|is een)\b/;
const word = String.raw`(?:nieuwe?|eerste|1e|verleng\w{0,4}|overstap|herindicatie|continuering|vervolg\w{0,10})`;
// "Nieuw / verlenging", "nieuwe aanvraag of een verlenging": what may be chosen from.
const menu = new RegExp(
  String.raw`\b${word}\b[ )]{0,2}(?:[a-z-]{1,15} ){0,3}(?:[a-z-]{1,15})?(?: ?[/|,] ?| ?\bof\b ?| ?\bdan wel\b ?| ?\ben\b ?)(?: ?[a-z-]{1,15} ){0,2} ?\b${word}\b`,
);
// "Bij verlenging: alleen het OPP": tells what to do in that case.
const inThatCase =
  /\b(?:bij|indien|als|in geval van|ingeval van|wanneer|voor)\b (?:\w+ ){0,3}(?:verleng\w*|overstap|nieuwe aanvra\w+)\b(?! (?:van|tot|per|met|vragen|vraag))/;

/** The variants that a folded text says; those that it offers as a choice, denies or names for a case only are not said. */
const said = (folded: string, variants: (folded: string) => Variant[]): Variant[] => {
  const found = variants(folded);
  if (menu.test(folded) && found.includes('verlenging')) return [];
  if (/\b(?:geen|niet om een?|nog niet) (?:\w+ )?verleng\w*/.test(folded) || (inThatCase.test(folded) && !wanted.test(folded)))
    return found.filter((variant) => variant !== 'verlenging');
  return found;
};

/** Whether the folded label before an answer asks for a variant: it names several, or one with a question. */
const asks = (label: string): boolean => label !== '' && (menu.test(label) || (label.includes('?') && variantsIn(label).length > 0));
const labelOf = (folded: string): string => /^[^:?]{3,70}[:?]/.exec(folded)?.[0] ?? '';

const yes = /^(?:ja|j|x|v|klopt|inderdaad)\b/;
const no = /^(?:nee|neen|n|niet|geen|n\.?v\.?t)\b/;

/** What stands beside a question for the variant; undefined where it is no such question, or not answered. */
const answerTo = (label: string, value: string, variants: (folded: string) => Variant[]): Variant[] | undefined => {
  const named = variantsIn(label);
  if (named.length === 0 && !/^(?:is|gaat|betreft)\b.{0,50}\bverlenging\b/.test(label)) return undefined;
  const answer = fold(value).trim().slice(0, 140);
  const choice = named.length > 1 || menu.test(label) || /[/]/.test(label);
  const options = said(answer.replace(/^(?:ja|nee|neen)\b[ ,.:;-]*/, ''), variants);
  if (choice) return options.length > 0 ? options : undefined;
  const [variant] = named;
  if (variant === undefined) return undefined;
  if (yes.test(answer)) return [variant];
  if (no.test(answer)) return variant === 'nieuw' ? (options.length > 0 ? options : undefined) : ['nieuw'];
  return undefined;
};

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
