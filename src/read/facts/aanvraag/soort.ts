import type { Fact } from '../../../evidence.ts';
import type { Aanvraagsoort } from '../../../handboek/soorten.ts';
import { fold } from '../fold.ts';
import { pairsOf } from '../pairs.ts';
import { fact, type Found } from '../quote.ts';
import type { Reading } from '../reading.ts';
import { markedRows, textOfField, tickedOptions } from './aangekruist.ts';
import { isSpecial, soortenIn } from './soort-woorden.ts';
import { genoemdeSoorten } from './soort-wegen.ts';

const label =
  /^(?:(?:soort|type|welke?|gevraagde?|aangevraagde?|categorie)\b.{0,45}(?:tlv|toelaatbaarheidsverklaring|aanvraag|type|soort|ondersteuning)?.{0,20}|tlv(?:[- ]type|[- ]soort)?|type|soort|aanvraag(?: tlv)?|gevraagd|(?:wij|we) vragen.{0,45}|aard\b.{0,30}\b(?:tlv|toelaatbaar\w*|verklaring|aanvraag))$/;

/**
 * The types that the form asks for: ticked boxes first, then what stands beside its label, then what its title, labels and sentences say
 * most strongly. A form for PrO that says under its title that it is the one for special groups asks for that.
 */
export const findSoorten = (reading: Reading): Fact<Aanvraagsoort>[] => {
  const found = findNamed(reading);
  const [only] = found;
  if (found.length !== 1 || only?.waarde !== 'tlv-pro') return found;
  const head = reading.rows
    .slice(0, 10)
    .find(({ folded, text }) => isSpecial(folded) && tickedOptions(text) === undefined && !/\b(?:geen|niet|ander\w*)\b/.test(folded));
  return head ? [fact('tlv-pro-bijzonder', reading.name, head, only.zeker)] : found;
};

const findNamed = (reading: Reading): Fact<Aanvraagsoort>[] => {
  const found: Fact<Aanvraagsoort>[] = [];
  const add = (soorten: Aanvraagsoort[], item: Found, certain: boolean) => {
    for (const soort of soorten) if (!found.some((known) => known.waarde === soort)) found.push(fact(soort, reading.name, item, certain));
  };
  const boxes = reading.document.fields.filter((field) => field.kind === 'checkbox');
  const choices = boxes.filter((field) => soortenIn(fold(field.value || field.label)).length === 1);
  for (const field of choices)
    if (field.checked) add(soortenIn(fold(field.value || field.label)), { page: field.page, text: textOfField(field), weak: false }, true);
  if (found.length > 0 || choices.length >= 3) return found;
  for (const row of reading.rows) {
    const options = tickedOptions(row.text);
    // "TLV ☒ PrO ☐ VSO" has one type beside something that is none.
    if (!options || soortenIn(row.folded).length < (/\b(?:tlv|toelaatbaar\w*)\b/.test(row.folded) ? 1 : 2)) continue;
    add(
      options.flatMap((option) => soortenIn(fold(option)).slice(0, 1)),
      row,
      true,
    );
  }
  if (found.length > 0) return found;
  const offered = reading.rows.filter((row) => row.columns.length > 1 && soortenIn(fold(row.columns[0] ?? '')).length === 1);
  for (const row of offered.length < 3 ? [] : markedRows(reading))
    if (offered.includes(row)) add(soortenIn(fold(row.columns[0] ?? '')), row, true);
  if (found.length > 0) return found;
  for (const field of reading.document.fields)
    if (field.kind === 'choice' && soortenIn(fold(field.value)).length > 0)
      add(soortenIn(fold(field.value)), { page: field.page, text: textOfField(field), weak: false }, true);
  if (found.length > 0) return found;
  for (const pair of pairsOf(reading.pairs, label)) {
    const soorten = soortenIn(fold(pair.value).slice(0, 120));
    if (tickedOptions(pair.value) === undefined && pair.value.length < 200) add(soorten, pair, soorten.length === 1);
    if (found.length > 0) return found;
  }
  return genoemdeSoorten(reading);
};
