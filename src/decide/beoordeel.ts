import { ageOn, readDate, type IsoDate } from '../calendar.ts';
import type { Aanvraagsoort, Variant } from '../handboek/soorten.ts';
import type { BesluitRecord } from '../storage/records.ts';
import { openPlekken } from '../../templates/bouwstenen/index.ts';
import { deskundigenFouten, gevuldeDeskundigen, wijktAf } from './deskundigen.ts';
import { geldigheidFouten } from './geldigheid.ts';
import { onzetbaarFouten } from './onzetbaar.ts';
import { maximum, type BesluitInvoer, type Fouten, type Omgeving } from './invoer.ts';

/** The part of a decision that the form gives. */
export type BesluitInhoud = Pick<
  BesluitRecord,
  | 'besluit'
  | 'soort'
  | 'variant'
  | 'leerling'
  | 'lijst'
  | 'geldigVan'
  | 'geldigTot'
  | 'ingangInOverleg'
  | 'leertraject'
  | 'verlengtNummer'
  | 'motivering'
  | 'afwijkingAdvies'
  | 'deskundigen'
  | 'gedelegeerd'
  | 'intrekking'
  | 'aanvulling'
  | 'verlengt'
  | 'herziet'
>;

export type Beoordeling = { ok: true; inhoud: BesluitInhoud } | { ok: false; fouten: Fouten };

const folded = (text: string) => text.replace(/\r\n?/g, '\n').trim();

function textFout(text: string, min: number, max: number, empty: string): string | undefined {
  if (text.length === 0) return empty;
  if (text.length < min) return `Schrijf iets meer: minstens ${min} tekens. De ouders moeten de uitleg kunnen volgen.`;
  if (text.length > max) return `Deze tekst is te lang (${text.length} tekens). Kort hem in tot ${max} tekens.`;
  return undefined;
}

/** What is said where parts of a building block were not filled in. */
export const openPlekFout = (open: readonly string[]): string =>
  `Vul in of haal weg wat tussen vierkante haken staat: ${open.slice(0, 3).join(', ')}${open.length > 3 ? ' en meer' : ''}.`;

function leerlingFouten(invoer: BesluitInvoer, geboren: IsoDate | undefined, besluitdatum: IsoDate): Fouten {
  const fouten: Fouten = {};
  const naam = textFout(folded(invoer.naam), 2, maximum.naam, 'Vul de naam van de leerling in, zoals die in de brief moet staan.');
  if (naam !== undefined) fouten.naam = naam.startsWith('Schrijf') ? 'Vul de hele naam van de leerling in.' : naam;
  if (geboren === undefined) fouten.geboortedatum = 'Vul de geboortedatum van de leerling in, bijvoorbeeld 14-3-2011.';
  else if (ageOn(geboren, besluitdatum) < 9 || ageOn(geboren, besluitdatum) > 20) {
    fouten.geboortedatum = `Met deze geboortedatum is de leerling nu ${Math.max(0, ageOn(geboren, besluitdatum))} jaar. Kijk de datum na.`;
  }
  if (invoer.leerlingKlopt !== 'ja') {
    fouten.leerlingKlopt = 'Vergelijk naam en geboortedatum met het aanvraagformulier en kruis aan dat ze kloppen.';
  }
  return fouten;
}

type Keuzes = { besluit: 'toekennen' | 'afwijzen'; soort: Aanvraagsoort; variant: Variant };

function keuzes({ besluit, soort, variant }: BesluitInvoer): { keuzes?: Keuzes; fouten: Fouten } {
  const fouten: Fouten = {};
  if (besluit === '') fouten.besluit = 'Kies toekennen of afwijzen.';
  if (soort === '') fouten.soort = 'Kies welke TLV is aangevraagd.';
  if (soort === 'lwoo') fouten.soort = 'Over een LWOO-lijst kan hier nog niet besloten worden. Kies een soort TLV.';
  if (variant === '') fouten.variant = 'Kies of dit een nieuwe aanvraag of een verlenging is.';
  if (besluit === '' || soort === '' || soort === 'lwoo' || variant === '') return { fouten };
  return { keuzes: { besluit, soort, variant }, fouten };
}

function toekenFouten(invoer: BesluitInvoer, gekozen: Keuzes, geboren: IsoDate | undefined, besluitdatum: IsoDate): Fouten {
  const fouten: Fouten = {};
  const van = readDate(invoer.geldigVan);
  const tot = readDate(invoer.geldigTot);
  if (van === undefined) fouten.geldigVan = 'Vul in vanaf welke dag de TLV geldt, bijvoorbeeld 1-8-2026.';
  if (tot === undefined) fouten.geldigTot = 'Vul in tot en met welke dag de TLV geldt, bijvoorbeeld 31-7-2028.';
  if (van !== undefined && tot !== undefined && geboren !== undefined) {
    const vraag = {
      soort: gekozen.soort,
      variant: gekozen.variant,
      geboortedatum: geboren,
      besluitdatum,
      geldigVan: van,
      geldigTot: tot,
      ingangInOverleg: invoer.ingangInOverleg === 'ja',
      leertraject: invoer.leertraject,
    };
    Object.assign(fouten, geldigheidFouten(vraag));
  }
  if (folded(invoer.leertraject).length > maximum.toelichting) {
    fouten.leertraject = `Deze tekst is te lang. Kort hem in tot ${maximum.toelichting} tekens.`;
  }
  const nummer = folded(invoer.verlengtNummer);
  if (gekozen.variant === 'verlenging' && (nummer.length < 3 || nummer.length > maximum.nummer)) {
    fouten.verlengtNummer = 'Vul het nummer in van de TLV die verlengd wordt (handboek 6).';
  }
  return fouten;
}

/**
 * What a form holds, held against the handbook (2.4, 3, 6): the content of a decision, or one Dutch sentence by each field that must be
 * mended. What belongs to granting only is left out of a rejection. `besluitdatum` is today.
 */
export function beoordeel(invoer: BesluitInvoer, besluitdatum: IsoDate, { delegatie }: Omgeving = {}): Beoordeling {
  const { keuzes: gekozen, fouten } = keuzes(invoer);
  const geboren = readDate(invoer.geboortedatum);
  Object.assign(fouten, leerlingFouten(invoer, geboren, besluitdatum));
  const motivering = folded(invoer.motivering);
  const leeg = 'Schrijf op waarom het loket dit besluit neemt. De reden komt in de brief.';
  const motiveringFout = textFout(motivering, 30, maximum.motivering, leeg);
  if (motiveringFout !== undefined) fouten.motivering = motiveringFout;
  const open = openPlekken(motivering);
  if (open.length > 0 && motiveringFout === undefined) fouten.motivering = openPlekFout(open);
  const deskundigen = gevuldeDeskundigen(invoer);
  Object.assign(fouten, deskundigenFouten(invoer, gekozen));
  const afwijking = folded(invoer.afwijkingAdvies);
  const afwijkend = gekozen !== undefined && wijktAf(gekozen.besluit, deskundigen);
  if (afwijkend) {
    const uitleg = 'Het besluit wijkt af van het advies van een deskundige. Schrijf op waarom. Die uitleg komt in de brief.';
    const fout = textFout(afwijking, 30, maximum.toelichting, uitleg);
    if (fout !== undefined) fouten.afwijkingAdvies = fout;
  }
  const toets = folded(invoer.toets);
  if (delegatie !== undefined) {
    const uitleg = 'De school gaf deze TLV zelf af. Schrijf op of dat terecht was, en waarom (handboek 3).';
    const fout = textFout(toets, 30, maximum.toelichting, uitleg);
    if (fout !== undefined) fouten.toets = fout;
  }
  if (gekozen?.besluit === 'toekennen') {
    Object.assign(fouten, toekenFouten(invoer, gekozen, fouten.geboortedatum === undefined ? geboren : undefined, besluitdatum));
  }
  const leertraject = folded(invoer.leertraject);
  const wie = deskundigen.map(({ naam, functie }) => `${naam} ${functie}`).join(' ');
  const teksten = { naam: invoer.naam, motivering, toets, leertraject, afwijkingAdvies: afwijking, verlengtNummer: invoer.verlengtNummer };
  Object.assign(fouten, onzetbaarFouten({ ...teksten, deskundigen: wie }));
  if (gekozen === undefined || geboren === undefined || Object.keys(fouten).length > 0) return { ok: false, fouten };
  return {
    ok: true,
    inhoud: {
      ...gekozen,
      leerling: { naam: folded(invoer.naam).replace(/\s+/g, ' '), geboortedatum: geboren },
      motivering,
      deskundigen,
      ...(afwijkend ? { afwijkingAdvies: afwijking } : {}),
      ...(delegatie === undefined ? {} : { gedelegeerd: { sinds: delegatie.sinds, toets } }),
      ...(gekozen.besluit === 'toekennen' ? toegekend(invoer, gekozen.variant) : {}),
    },
  };
}

function toegekend(invoer: BesluitInvoer, variant: Variant): Partial<BesluitInhoud> {
  const leertraject = folded(invoer.leertraject);
  return {
    geldigVan: readDate(invoer.geldigVan),
    geldigTot: readDate(invoer.geldigTot),
    ...(invoer.ingangInOverleg === 'ja' ? { ingangInOverleg: true } : {}),
    ...(variant === 'verlenging' && leertraject !== '' ? { leertraject } : {}),
    ...(variant === 'verlenging' ? { verlengtNummer: folded(invoer.verlengtNummer) } : {}),
  };
}
