import type { Aanvraagtype } from '../handboek/criterium.ts';
import type { Aanvraagsoort } from '../handboek/soorten.ts';
import type { DocumentFacts, DossierFacts } from '../read/facts.ts';

const inNames: readonly [Aanvraagsoort, RegExp][] = [
  ['tlv-gp', /\bgp\b/],
  ['tlv-zml', /\bzml\b/],
  ['tlv-lz', /\blz\b/],
  ['tlv-lg', /\blg\b/],
  ['tlv-emb', /\bemb\b/],
  ['tlv-pro', /\bpro\b/],
];
const aboutApplication = /tlv|toelaatbaarheid|aanvra|aanmeld|formulier/;
const words = (name: string): string => name.toLowerCase().replaceAll(/[_.\-/()]+/g, ' ');

const applications = (names: readonly string[]): string[] => names.map(words).filter((name) => aboutApplication.test(name));

/** The type that the names of application files point to; undefined where they name none or several. */
function soortInNamen(names: readonly string[]): Aanvraagsoort | undefined {
  const named = applications(names);
  const types = inNames.filter(([, pattern]) => named.some((name) => pattern.test(name))).map(([soort]) => soort);
  return types.length === 1 ? types[0] : undefined;
}

const lijstVan = ({ kinds }: DocumentFacts) => kinds.find(({ kind }) => kind === 'lwoo-lijst');
const isErbij = ({ kinds }: DocumentFacts): boolean => kinds.every(({ kind }) => kind === 'brief' || kind === 'overig');

/** Lists of pupils and nothing else; beside a list that speaks of LWOO there may be a letter or something without a kind. */
const isLijst = (documenten: readonly DocumentFacts[]): boolean => {
  const lists = documenten.flatMap((document) => lijstVan(document) ?? []);
  if (lists.length === 0) return false;
  return (
    lists.length === documenten.length ||
    (lists.some(({ zeker }) => zeker) && documenten.every((one) => lijstVan(one) !== undefined || isErbij(one)))
  );
};

/** Spreadsheets alone, of which a name says that it is for LWOO: a list whose columns or words could not be read is still one. */
const isLijstInNaam = (names: readonly string[]): boolean =>
  names.length > 0 && names.every((name) => /\.(?:xls[xmb]?|ods|csv)$/i.test(name)) && names.some((name) => /\blwoo\b/.test(words(name)));

/**
 * What a dossier asks for. The type is what the application names; where it names none, what other pieces point to, and else what the names
 * of the files do, so that the right criteria are checked (`alg.soort` then stays for a person to judge). It is `onbekend` where several are
 * named and nothing tells which of them. A renewal is checked against less: it is one where the application says so for certain, or less
 * surely (or a name does) beside the number of a TLV that there is already. Else the variant is the one found, and `nieuw`, the fullest
 * check, where nothing says otherwise.
 */
export function aanvraagtypeVan({ aanvraag, documenten }: DossierFacts, names: readonly string[]): Aanvraagtype {
  const variant = variantVan(aanvraag, names);
  const named = [...new Set(aanvraag.soorten.map(({ waarde }) => waarde))];
  const certain = [...new Set(aanvraag.soorten.filter(({ zeker }) => zeker).map(({ waarde }) => waarde))];
  const only = named.length === 1 ? named : certain;
  if (only.length === 1 && only[0] !== undefined) return { soort: only[0], variant };
  if (named.length === 0 && (isLijst(documenten) || isLijstInNaam(names))) return { soort: 'lwoo', variant };
  const afgeleid = aanvraag.afgeleid?.waarde;
  if (afgeleid !== undefined && (named.length === 0 || named.includes(afgeleid))) return { soort: afgeleid, variant };
  return { soort: (named.length === 0 ? soortInNamen(names) : undefined) ?? 'onbekend', variant };
}

function variantVan({ variant, tlvNummer }: DossierFacts['aanvraag'], names: readonly string[]): Aanvraagtype['variant'] {
  if (variant !== undefined && (variant.zeker || variant.waarde !== 'verlenging')) return variant.waarde;
  const renewal = variant?.waarde === 'verlenging' || applications(names).some((name) => name.includes('verleng'));
  return renewal && tlvNummer !== undefined ? 'verlenging' : 'nieuw';
}
