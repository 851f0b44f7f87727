import type { Fact } from '../../../evidence.ts';
import type { Aanvraagsoort } from '../../../handboek/soorten.ts';
import { fold } from '../fold.ts';
import { pairsOf } from '../pairs.ts';
import { fact, type Found } from '../quote.ts';
import type { Reading, Row } from '../reading.ts';

const ways: readonly [Aanvraagsoort, RegExp][] = [
  ['tlv-gp', /\bgp\b|\bgedragsproble\w*|\bcluster ?-?(?:4|iv)\b|\bernstige gedrags/],
  ['tlv-zml', /\bzml\w*\b|\bzeer moeilijk ler\w*/],
  ['tlv-lz', /\blz\w?\b|\blangdurig(?:e)? ziek\w*/],
  ['tlv-lg', /\blg\b|\blichamelijk(?:e)? (?:handicap|gehandicapt|beperk)\w*/],
  ['tlv-emb', /\bemb\b|\bernstig(?:e)? meervoudig\w*|\bmg\b/],
  ['tlv-pro', /\bpro\b|\bpraktijk ?-?onderwijs\b/],
  ['lwoo', /\blwoo\b|\bleerweg ?-?ondersteun\w*/],
];
const special = /\bbijzondere? groep(?:en)?\b|\b9\.2\b|\bpro[- ]bijzonder\b/;
const ticked = /(?:[☒☑✓✔⊠■●◉🗹]|\[ ?[xX✓] ?\]|\( ?[xX] ?\)|(?<=^|\s)[xX](?=\s))/u;
const box = /(?:[☒☑✓✔⊠■●◉🗹☐□▢❏○◯]|\[ ?[xX✓]? ?\]|\( ?[xX]? ?\)|(?<=^|\s)[xX](?=\s))/gu;

/** The types named in a folded text. */
export const soortenIn = (folded: string): Aanvraagsoort[] => {
  const found = ways.filter(([, pattern]) => pattern.test(folded)).map(([soort]) => soort);
  if (!found.includes('tlv-pro') || !special.test(folded)) return found;
  // The special groups are told apart by LWOO and by a TLV that the pupil has already: no second type is asked for
  return found.filter((soort) => soort !== 'lwoo').map((soort) => (soort === 'tlv-pro' ? 'tlv-pro-bijzonder' : soort));
};

/** The options that are ticked in a text with boxes; undefined when it has no boxes. Works with the box before or after its words. */
export const tickedOptions = (text: string): string[] | undefined => {
  const boxes = [...text.matchAll(box)];
  if (boxes.length === 0) return undefined;
  const last = boxes.at(-1);
  const boxFirst = last !== undefined && /\p{L}/u.test(text.slice(last.index + last[0].length));
  return boxes.flatMap((mark, index) => {
    if (!ticked.test(mark[0])) return [];
    const from = boxFirst
      ? mark.index + mark[0].length
      : index === 0
        ? 0
        : (boxes[index - 1]?.index ?? 0) + (boxes[index - 1]?.[0].length ?? 0);
    const to = boxFirst ? (boxes[index + 1]?.index ?? text.length) : mark.index;
    return [text.slice(from, to).trim()];
  });
};

const mark = /^(?:[xXvV✓✔☒☑✗×●■]|ja)$/u;

/** Rows of options with a mark in a column beside them, as a text and its columns; a mark in a column headed "nee" is none. */
export const markedRows = (reading: Reading): Row[] =>
  reading.rows.filter((row) => {
    const at = row.columns.findIndex((cell, column) => column > 0 && mark.test(cell));
    if (at < 1 || row.columns.some((cell, column) => column > 0 && cell !== '' && !mark.test(cell))) return false;
    const head = reading.rows
      .slice(Math.max(0, row.index - 8), row.index)
      .findLast((above) => above.columns.some((cell) => /^(?:ja|nee)$/i.test(cell)));
    return !/^(?:nee|n\.?v\.?t\.?)$/i.test(head?.columns[at] ?? '');
  });

const label =
  /^(?:(?:soort|type|welke?|gevraagde?|aangevraagde?|categorie)\b.{0,45}(?:tlv|toelaatbaarheidsverklaring|aanvraag|type|soort|ondersteuning)?.{0,20}|tlv(?:[- ]type|[- ]soort)?|type|soort|aanvraag(?: tlv)?|gevraagd|(?:wij|we) vragen.{0,45}|aard\b.{0,30}\b(?:tlv|toelaatbaar\w*|verklaring|aanvraag))$/;
// "Aanmelding praktijkonderwijs", "PrO-aanvraag": the title of a form that names the type and no TLV.
const titled = /\b(?:aanvra\w+|aanmeld\w*|verzoek|formulier)\b/;
const sentenceAsking = /\b(?:tlv|toelaatbaar\w*)\b/;

/**
 * The types that the form asks for: ticked boxes first, then what stands beside its label, then its title and sentences. A form for PrO that says
 * under its title that it is the one for special groups asks for that.
 */
export const findSoorten = (reading: Reading): Fact<Aanvraagsoort>[] => {
  const found = findNamed(reading);
  const [only] = found;
  if (found.length !== 1 || only?.waarde !== 'tlv-pro') return found;
  const head = reading.rows
    .slice(0, 10)
    .find(({ folded, text }) => special.test(folded) && tickedOptions(text) === undefined && !/\b(?:geen|niet|ander\w*)\b/.test(folded));
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
  const top = reading.rows.slice(0, 25).filter((row) => sentenceAsking.test(row.folded) && tickedOptions(row.text) === undefined);
  const title = reading.rows.slice(0, 8).filter((row) => row.heading && row.text.length < 80 && titled.test(row.folded));
  for (const row of [
    ...top,
    ...title,
    ...reading.sentences.filter(
      (sentence) => sentenceAsking.test(sentence.folded) && /\b(?:vraag|vragen|vraagt|aanvraag|verzoek\w*|type)\b/.test(sentence.folded),
    ),
  ]) {
    const soorten = soortenIn(row.folded);
    if (soorten.length === 1) add(soorten, row, true);
    if (found.length > 0) break;
  }
  return found;
};

/** A form field as quoted words. */
export const textOfField = (field: { label: string; value: string; name: string; checked?: boolean }): string =>
  field.checked === undefined
    ? `${field.label || field.name}: ${field.value}`
    : `${field.checked ? '☒' : '☐'} ${field.value || field.label || field.name}`;
