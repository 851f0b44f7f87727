import { trimLabel } from '../trim-label.ts';

/** Words that ask for a signature. */
const asks = /handtekening|paraaf|(?:voor|gezien en|gezien|en) akkoord|voor gezien|ondertekend|was getekend|getekend door|namens /iu;

/** People who sign, by their role: a short text that begins with one labels a signature line. */
const roles =
  /^(?:de |het |naam |dhr\.? |mw\.? )?(?:ouder|verzorger|voogd|vader|moeder|gezaghebbende|leerling|mentor|docent|leerkracht|directeur|directie|rector|teamleider|afdelingsleider|schoolleider|bestuur|bevoegd gezag|zorgco|ondersteuningsco|zoco|oco\b|intern begeleider|ib'?er|trajectbegeleider|begeleider|ambulant|orthopedagoog|gedragswetenschapper|psycholoog|gz-|kinder- en jeugd|kinderarts|jeugdarts|arts\b|psychiater|school\b|deskundige|eerste deskundige|tweede deskundige|opsteller|onderzoeker|regiebehandelaar|behandelaar|commissie|cvb\b|loket)/iu;

/** The close of a letter, under which its writer signs. */
const closes =
  /^(?:met (?:vriendelijke|hartelijke|collegiale) groet|hoogachtend|vriendelijke groet|groet|aldus (?:naar waarheid )?opgemaakt)/iu;

/** Headings over a part of a form; they label no single signature. */
const headings = /^(?:[0-9a-z]{1,2}[.)]?\s+)?(?:ondertekening|handtekeningen|akkoordverklaring)\s*:?$/iu;

const dateWords =
  /\b\d{1,2}[-/. ]\d{1,2}[-/. ]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\b\d{1,2} (?:jan|feb|mrt|maart|apr|mei|jun|jul|aug|sep|okt|nov|dec)[a-z]{0,7}\.? \d{4}\b/iu;

const titles = /^(?:(?:drs|dr|mr|ir|ing|prof|mw|mevr|dhr|mevrouw|meneer|de heer)\.?\s{1,3}){1,4}/iu;
const initials = /^(?:\p{Lu}\.\s?){1,6}(?:\p{Ll}[\p{Ll}'’]{0,4}\s){0,3}\p{Lu}[\p{L}'’-]{1,40}/u;
const firstAndLast =
  /^\p{Lu}[\p{Ll}ë]{1,20}(?: \p{Lu}\.)?(?: (?:van|de|der|den|ten|ter|te|el|'t|in|op)){0,3} \p{Lu}[\p{L}'’-]{1,40}(?: MSc| MEd| BSc)?$/u;

/** A label without the number or code of its question ("12. Naam", "F3. Handtekening ouder"). */
export const unnumbered = (text: string): string =>
  text.trim().replace(/^(?:\d{1,2}[a-z]?[.)]|[a-z]\d{1,2}[.)]|[a-z]\))\s{1,3}(?=\p{L})/iu, '');

export const isAsk = (text: string): boolean => text.length <= 70 && asks.test(text) && !headings.test(text.trim());
/** A label with its answer behind it ("Handtekening ouders: nog niet") belongs to no line below it. */
export const isAnswered = (text: string): boolean => /:\s*[\p{L}\p{N}]/u.test(text);
export const isHeading = (text: string): boolean => headings.test(text.trim());
export const isRole = (text: string): boolean => text.length <= 60 && roles.test(unnumbered(text)) && !/[.!?]$/u.test(text.trim());
export const isClose = (text: string): boolean => closes.test(text.trim());

/** Labels of what else people write beside a signature. */
const elseStart =
  /^(?:de |uw )?(?:datum|naam|namen|voornaam|achternaam|voorletters|plaats|functie|beroep|telefoon|tel\b|e-?mail|mail\b|adres|straat|postcode|woonplaats|geboorte|geb\b|relatie|klas|groep|leerjaar|d\.d\.|opmerking|toelichting|reden|bsn)/iu;
const elseEnd = /\b(?:datum|naam|plaats|functie|d\.d\.)\s{0,3}:?[\s._…]{0,80}$/iu;

/** Whether a label asks for something else than a signature: a name, a date, a place. */
export const asksElse = (text: string): boolean =>
  text.length <= 120 && !isAsk(text) && (elseStart.test(unnumbered(text)) || elseEnd.test(text));

/** The date in a text, as it stands there. */
export const dateIn = (text: string): string | undefined => dateWords.exec(text)?.[0];

/** A person's name as printed under a signature: initials or a first name with a surname, titles allowed. */
export function nameIn(text: string): string | undefined {
  if (text.length > 120) return undefined;
  const own = text.replace(/^(?:naam|door)\s*:\s*/iu, '').split(/\s(?:datum|d\.d\.)\b/iu)[0]?.trim() ?? ''; // prettier-ignore
  const bare = own.replace(titles, '');
  if (own.length > 60 || isAsk(own) || isRole(own)) return undefined;
  return initials.test(bare) || (firstAndLast.test(bare) && (bare !== own || !roles.test(bare))) ? trimLabel(own) : undefined;
}

/** Who signs and in which role, from words under a signature as "moeder: N. de Wit"; undefined for any other text. */
export function personInRole(text: string): { role: string; name: string } | undefined {
  const [, role, rest] = /^([^:]{3,40}?)\s{0,3}:\s{0,3}(\S.{2,60})$/u.exec(text.trim()) ?? [];
  if (role === undefined || rest === undefined || !isRole(role)) return undefined;
  const name = nameIn(rest);
  return name === undefined ? undefined : { role, name };
}
