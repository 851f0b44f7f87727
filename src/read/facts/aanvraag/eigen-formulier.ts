import { voorvoegsel } from '../../../formulieren/velden.ts';
import { soortNaam, varianten, type Aanvraagsoort } from '../../../handboek/soorten.ts';
import type { IsoDate } from '../../../calendar.ts';
import type { Evidence, Fact } from '../../../evidence.ts';
import type { Aanvraag } from '../../facts.ts';
import { firstDate } from '../dates.ts';
import { fold } from '../fold.ts';
import { fact } from '../quote.ts';
import type { Reading } from '../reading.ts';
import { antwoordenOp, type Antwoord } from './antwoorden.ts';
import { likeness } from './likeness.ts';

/** How much of the name of the type must be read as it is printed. */
const alike = 0.85;

/**
 * What our own form says, field by field, filled in on a screen or printed and scanned; `undefined` where nothing is filled in that can be read.
 * `ouders` are the places where parents sign, which get the names that are filled in above them. Undefined for any other document.
 */
export function leesEigenFormulier(reading: Reading, ouders: Aanvraag['ouders']): Partial<Aanvraag> | undefined {
  const antwoorden = antwoordenOp(reading);
  if (antwoorden === undefined) return undefined;
  const at = (naam: string) => antwoorden.get(voorvoegsel + naam);
  const found = <T>({ found: where }: Antwoord, waarde: T, zeker = true): Fact<T> => fact(waarde, reading.name, where, zeker);
  const text = (naam: string): Fact<string> | undefined => {
    const answer = at(naam);
    return answer === undefined || answer.waarde === '' ? undefined : found(answer, answer.waarde);
  };
  const date = (naam: string): Fact<IsoDate> | undefined => {
    const answer = at(naam);
    const read = answer && firstDate(answer.waarde);
    return answer && read && found(answer, read.waarde, read.zeker);
  };
  const choice = (naam: string) => {
    const start = `${voorvoegsel}${naam}.`;
    const options = [...antwoorden].filter(([key]) => key.startsWith(start));
    const [only, ...more] = options.filter(([, { aangekruist }]) => aangekruist === true);
    const told = options.every(([, { aangekruist }]) => aangekruist !== undefined);
    return only && { from: only[1], waarde: only[0].slice(start.length), zeker: told && more.length === 0 };
  };
  const soort = at('aanvraag.soort');
  const type = soort && typeOf(soort.waarde);
  const variant = choice('aanvraag.variant');
  const known = varianten.find((one) => one === variant?.waarde);
  const overleg = text('vso.overleg.met');
  const dag = date('vso.overleg.datum');
  const zelfde = choice('vso.zelfde');
  const gezag = choice('ouders.gezag');
  const words = ['ouders.kind', 'ouders.verwachting', 'ouders.hulp'].map(text).filter((one) => one !== undefined);
  const own = words.toSorted((a, b) => b.waarde.length - a.waarde.length)[0];
  const parents = at('ouders.kind');
  const nameAbove = ({ bewijs }: Aanvraag['ouders'][number]): string | undefined => {
    const number = /^handtekening ouder\/verzorger ([12])/i.exec(bewijs.citaat)?.[1];
    const name = number === undefined ? undefined : text(`ouder${number}.naam`);
    return name?.zeker === true ? name.waarde : undefined;
  };
  return {
    ...(soort && type && { soorten: [found(soort, type)] }),
    variant: variant && known && found(variant.from, known, variant.zeker),
    tlvNummer: text('aanvraag.tlvNummer'),
    plaatsing: date('aanvraag.plaatsing'),
    geldigVan: date('aanvraag.van'),
    geldigTot: date('aanvraag.tot'),
    beoogdeSchool: text('vso.naam'),
    zelfdeVso: zelfde?.waarde === 'ja' ? sure(found(zelfde.from, true, zelfde.zeker)) : undefined,
    overlegVso: dag && overleg && { ...dag, waarde: true, zeker: dag.zeker && overleg.zeker },
    eenouderGezag: gezag !== undefined && gezag.waarde !== 'beiden' ? sure(found(gezag.from, true, gezag.zeker)) : undefined,
    redenNietOndertekend: text('ouders.nietGetekend')?.bewijs,
    ingevuld: own ? { ...own, waarde: true } : parents && found(parents, false),
    school: text('school.naam'),
    ouders: ouders.map((ouder) => ({ ...ouder, naam: ouder.naam ?? nameAbove(ouder) })),
  };
}

/** Evidence that is there only when it is certain. */
const sure = ({ zeker, bewijs }: Fact<unknown>): Evidence | undefined => (zeker ? bewijs : undefined);

const typeOf = (words: string): Aanvraagsoort | undefined => {
  const scores = (Object.keys(soortNaam) as Aanvraagsoort[]).map((soort) => ({
    soort,
    score: likeness(fold(words), fold(soortNaam[soort])),
  }));
  const best = scores.toSorted((a, b) => b.score - a.score)[0];
  return best !== undefined && best.score >= alike ? best.soort : undefined;
};
