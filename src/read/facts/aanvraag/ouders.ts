import type { Evidence } from '../../../evidence.ts';
import type { Signature, SignaturePlace } from '../../document.ts';
import type { Aanvraag } from '../../facts.ts';
import { signatureInWords } from '../../signatures/in-words.ts';
import { fold } from '../fold.ts';
import { namesIn } from '../personen.ts';
import { evidence } from '../quote.ts';
import type { Reading } from '../reading.ts';
import { makeSeeker } from '../sieve.ts';

const parent = /\b(?:\w*ouders?|\w*vader|\w*moeder|verzorgers?|verzorgster|\w*voogd(?:es)?|gezag\w*|gezinshuisouder)\b/;
const notParent =
  /\b(?:school|leerling|deskundige|mentor|\w*coordinator|\w*directeur|directrice|rector|conrector|bestuurder|namens|\w*pedagoog|\w*psycholoog|teamleider|afdelingsleider|vso|intern begeleider|zoco|contactpersoon|behandelaar|docent|leraar|leerkracht)\b/;
// What a letter ends with: who signs there wrote it.
const closing = /\b(?:hoogachtend|groeten?)\b/;

/** The places where parents sign, with whether they did; `undefined` where the file does not tell. */
export const findOuders = (reading: Reading, van: number, tot: number): Aanvraag['ouders'] => {
  const { places, signatures } = reading.document;
  const within = (page: number) => page >= van && page <= tot + 1;
  const found: Aanvraag['ouders'] = [];
  const loose = signatures.filter(({ page }) => within(page));
  for (const place of places) {
    const label = fold(`${place.label} ${place.name ?? ''}`);
    if (!within(place.page) || !isParentPlace(reading, label, place.page)) continue;
    const signature = place.signed === false ? undefined : takeSignature(loose, place);
    const naam = place.name ?? namesIn(place.label)[0]?.naam;
    found.push({
      naam,
      ondertekend: place.signed,
      bewijs: shown(reading, place, signature),
      zeker: place.signed !== undefined && (signature === undefined || isCertain(signature)),
    });
  }
  for (const signature of loose) {
    const label = fold(`${signature.label} ${signature.name ?? ''}`);
    if (!parent.test(label) || notParent.test(label)) continue;
    found.push({
      naam: signature.name,
      ondertekend: signature.state === 'ongeldig' ? undefined : true,
      bewijs: shown(reading, signature, signature),
      zeker: isCertain(signature),
    });
  }
  return found.length === 0 ? unseen(reading, van, tot) : withoutEmptyRoles(found);
};

// On a scan the words at a place may not have been recognised: that none was found does not tell that nobody signed.
const unseen = (reading: Reading, van: number, tot: number): Aanvraag['ouders'] => {
  const scan = reading.document.pages.findLast(({ number, source }) => source === 'ocr' && number >= van && number <= tot);
  if (scan === undefined) return [];
  return [{ naam: undefined, ondertekend: undefined, bewijs: evidence(reading.name, { page: scan.number, text: '' }), zeker: false }];
};

// The one set at a place; each belongs to one place.
const takeSignature = (loose: Signature[], place: SignaturePlace): Signature | undefined => {
  const at = loose.findIndex(({ page, label, name }) => page === place.page && label === place.label && name === place.name);
  return at < 0 ? undefined : loose.splice(at, 1)[0];
};

const isCertain = ({ confidence, state }: Signature): boolean => confidence >= 0.8 && state !== 'ongeldig';

const shown = (reading: Reading, at: SignaturePlace | Signature, signature: Signature | undefined): Evidence => {
  const toelichting = signature && signatureInWords(signature);
  return {
    // The day of a digital signature stands in the file, not on the page
    ...evidence(reading.name, {
      page: at.page,
      text: [at.label, at.name, signature?.how === 'digitaal' ? '' : at.date].filter(Boolean).join(' '),
    }),
    ...(signature?.beeld !== undefined && { beeld: signature.beeld }),
    ...(toelichting !== undefined && { toelichting }),
  };
};

// "Moeder" above a line with the name under it may give two places: the role without a name, and the name that is signed at.
const withoutEmptyRoles = (found: Aanvraag['ouders']): Aanvraag['ouders'] => {
  const roles = found.filter(({ naam, ondertekend }) => naam === undefined && ondertekend !== true);
  const named = found.filter(({ naam, bewijs }) => naam !== undefined && fold(bewijs.citaat).startsWith(fold(naam)));
  const together = roles.length === named.length && roles.every(({ bewijs }, at) => bewijs.pagina === named[at]?.bewijs.pagina);
  return together ? found.filter((one) => !roles.includes(one)) : found;
};

// By its own label, else by the heading of the part it stands in: a name under a line between "handtekening ouder" and "namens de school".
const isParentPlace = (reading: Reading, label: string, page: number): boolean => {
  if (notParent.test(label) && !parent.test(label)) return false;
  if (parent.test(label)) return true;
  const rows = reading.rows.filter((row) => row.page === page || row.page === page - 1);
  const at = rows.findIndex((row) => row.page === page && label.length > 3 && row.folded.includes(label.trim().slice(0, 25)));
  const above = rows
    .slice(0, at < 0 ? rows.length : at + 1)
    .toReversed()
    .slice(0, 8);
  if (closing.test(label)) {
    const under = at < 0 ? [] : rows.slice(at, at + 4);
    return under.some((row) => row.text.length < 60 && parent.test(row.folded) && !notParent.test(row.folded));
  }
  const near = above.find((row) => parent.test(row.folded) || notParent.test(row.folded));
  if (near === undefined) return reading.rows.slice(0, 6).some(({ folded, text }) => text.length < 80 && byParents.test(folded));
  return parent.test(near.folded) && !/^namens\b/.test(near.folded);
};
// The title of a form that parents fill in: "Aanmelding door de ouders".
const byParents = /\b(?:door|van|voor) (?:de )?ouders?\b|\bouder-?formulier\b/;

const alone = makeSeeker(
  /\b(?:eenhoofdig(?:e)? (?:ouderlijk )?gezag|(?:moeder|vader|ouder) (?:heeft|is)\b.{0,40}\b(?:alleen|als enige|eenhoofdig|enige)\b.{0,30}\bgezag\w*|alleen(?:staand)? (?:met )?(?:het )?(?:ouderlijk )?gezag|gezag (?:ligt|berust)\b.{0,20}\b(?:alleen|uitsluitend|volledig) bij|enige (?:gezaghebbende|ouder met gezag)|(?:vader|moeder|andere ouder) (?:is )?(?:overleden|uit (?:het )?(?:ouderlijk )?gezag ontheven|heeft geen gezag)|geen gezag\b.{0,20}\b(?:vader|moeder))\b/,
);

/** Words that say that one parent alone has authority. */
export const findEenouderGezag = (reading: Reading): Evidence | undefined => {
  const found = reading.sentences.find((sentence) => alone(sentence) !== null && !/\bniet (?:eenhoofdig|alleen)\b|☐/.test(sentence.folded));
  return found && evidence(reading.name, found);
};

const unsigned = makeSeeker(
  /\b(?:niet|nog niet|niets|geen|weiger\w*)\b.{0,60}\b(?:\w{0,30}teken\w{0,30}|getekend|ondertekend|ondertekenen|handtekening)|\b(?:\w{0,30}teken\w{0,30}|handtekening)\b.{0,40}\b(?:niet|geen|ontbreekt|weiger\w*)\b|\bwaarom\b.{0,30}\bniet (?:onder)?teken/,
);

/** The words of the school on why parents did not sign. */
export const findReden = (reading: Reading): Evidence | undefined => {
  const index = reading.sentences.findIndex(
    (sentence) => unsigned(sentence) !== null && /\b(?:ouders?|moeder|vader|zij|verzorgers?)\b/.test(sentence.folded),
  );
  const found = reading.sentences[index];
  if (!found) return undefined;
  const next = reading.sentences[index + 1];
  // An empty line "Reden waarom ouders niet tekenen:" gives no reason.
  const asked = /\b(?:waarom|reden|toelichting|indien|als)\b/.test(found.folded);
  const said = found.text.replace(/^[^:]*:/, '').trim();
  if (asked && said.length < 15 && (!next || /\.{5}|_{4}/.test(next.text) || next.text.length < 15)) return undefined;
  if (/\bindien\b|^als\b/.test(found.folded) && said === found.text.trim()) return undefined;
  return evidence(reading.name, { page: found.page, text: said.length < 15 && next ? `${found.text} ${next.text}` : found.text });
};
