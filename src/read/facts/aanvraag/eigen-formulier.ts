import { soortNaam, varianten, type Aanvraagsoort } from '../../../handboek/soorten.ts';
import type { IsoDate } from '../../../calendar.ts';
import type { Fact } from '../../../evidence.ts';
import type { FormField } from '../../document.ts';
import type { Aanvraag } from '../../facts.ts';
import { firstDate } from '../dates.ts';
import { fact } from '../quote.ts';
import type { Reading } from '../reading.ts';

/** Technical names of the fields of the application forms that this service gives out (src/formulieren/velden.ts) begin so. */
const voorvoegsel = 'dossierloket.';

/** Whether a document is one of our own forms with its fields still in it (a printed and scanned one has none). */
export const isEigenFormulier = (fields: readonly FormField[]): boolean => fields.some(({ name }) => name.startsWith(voorvoegsel));

/** What our own form says, field by field; `null` where a field is there and left empty. Undefined for any other document. */
export function leesEigenFormulier(reading: Reading): Partial<Aanvraag> | undefined {
  const { fields } = reading.document;
  if (!isEigenFormulier(fields)) return undefined;
  const field = (naam: string) => fields.find(({ name }) => name === voorvoegsel + naam);
  const found = <T>(from: FormField, waarde: T, zeker = true): Fact<T> =>
    fact(waarde, reading.name, { page: from.page, text: quoted(reading, from), weak: false }, zeker);
  const text = (naam: string): Fact<string> | undefined => {
    const from = field(naam);
    return from === undefined || from.value.trim() === '' ? undefined : found(from, from.value.trim());
  };
  const date = (naam: string): Fact<IsoDate> | undefined => {
    const from = field(naam);
    const read = from && firstDate(from.value);
    return from && read && found(from, read.waarde, read.zeker);
  };
  const ticked = (naam: string) => fields.filter(({ name, checked }) => checked === true && name.startsWith(`${voorvoegsel}${naam}.`));
  const choice = (naam: string) => {
    const [only, ...more] = ticked(naam);
    return only === undefined
      ? undefined
      : { from: only, waarde: only.name.slice(voorvoegsel.length + naam.length + 1), zeker: more.length === 0 };
  };
  const soort = field('aanvraag.soort');
  const type = (Object.keys(soortNaam) as Aanvraagsoort[]).find((one) => soortNaam[one] === soort?.value.trim());
  const variant = choice('aanvraag.variant');
  const known = varianten.find((one) => one === variant?.waarde);
  const overleg = field('vso.overleg.met');
  const dag = date('vso.overleg.datum');
  const zelfde = choice('vso.zelfde');
  const gezag = choice('ouders.gezag');
  const reden = text('ouders.nietGetekend');
  const words = ['ouders.kind', 'ouders.verwachting', 'ouders.hulp'].map(text).filter((one) => one !== undefined);
  const own = words.toSorted((a, b) => b.waarde.length - a.waarde.length)[0];
  const parents = field('ouders.kind');
  return {
    ...(soort && type && { soorten: [found(soort, type)] }),
    variant: variant && known && found(variant.from, known, variant.zeker),
    tlvNummer: text('aanvraag.tlvNummer'),
    plaatsing: date('aanvraag.plaatsing'),
    geldigVan: date('aanvraag.van'),
    geldigTot: date('aanvraag.tot'),
    beoogdeSchool: text('vso.naam'),
    zelfdeVso: zelfde?.waarde === 'ja' && zelfde.zeker ? found(zelfde.from, true).bewijs : undefined,
    overlegVso: dag !== undefined && overleg !== undefined && overleg.value.trim() !== '' ? { ...dag, waarde: true } : undefined,
    eenouderGezag: gezag !== undefined && gezag.waarde !== 'beiden' && gezag.zeker ? found(gezag.from, true).bewijs : undefined,
    redenNietOndertekend: reden?.bewijs,
    ingevuld: own ? { ...own, waarde: true } : parents && found(parents, false),
    school: text('school.naam'),
  };
}

/** The words that a person sees: the line of the document that holds the value, else the label with the value. */
function quoted({ rows }: Reading, { label, value, page }: FormField): string {
  const seen = value.trim().split('\n')[0] ?? '';
  const row = rows.find((line) => line.page === page && seen !== '' && line.text.includes(seen));
  return row?.text ?? `${label} ${seen}`;
}
