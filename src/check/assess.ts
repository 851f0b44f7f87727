import { nietGecontroleerd } from '../handboek/niet-gecontroleerd.ts';
import type { Aanvraagtype } from '../handboek/criterium.ts';
import type { Dossier } from '../handboek/dossier.ts';
import { handboeken, handboekOp, type Handboek } from '../handboek/handboek.ts';
import { waardenOp } from '../handboek/waarden.ts';
import { wetspunten } from '../handboek/wet.ts';
import { isRead, type ReadResult, type UnreadDocument } from '../read/document.ts';
import { findBsn, maskBsn } from '../read/facts/bsn.ts';
import type { DocumentKind, DossierFacts } from '../read/facts.ts';
import { leesLijsten } from '../read/lijst/lees-lijsten.ts';
import type { Lijst } from '../read/lijst/lijst.ts';
import { checkCriterium, type CriteriumFault } from './check-criterium.ts';
import { gelezenVan } from './gelezen.ts';
import { eindstand } from './overrulen.ts';
import type { Context, Controlerapport, DocumentRegel } from './rapport.ts';
import { shownEvidence } from './shown-evidence.ts';
import { inRapport } from './soort-correctie.ts';
import { aanvraagtypeVan } from './soort.ts';
import { rijenVan } from './rijen.ts';
import { besluitVoorstel, type BesluitVoorstel } from './voorstel.ts';

/** The report on a dossier, what went wrong in single criteria, what a decision can begin with, and the lists that were found as they were read. */
export type CheckResult = { rapport: Controlerapport; faults: CriteriumFault[]; voorstel: BesluitVoorstel; lijsten: readonly Lijst[] };

function documentLines(
  results: readonly ReadResult[],
  { documenten }: DossierFacts,
  { inhoud: imprints, soorten }: { inhoud: Context['inhoud']; soorten: Context['soorten'] },
): DocumentRegel[] {
  // A scan of several pieces gives several documents of one name.
  const kinds = new Map<string, DocumentKind[]>();
  for (const { naam, kinds: found } of documenten)
    kinds.set(naam, [...new Set([...(kinds.get(naam) ?? []), ...found.map(({ kind }) => kind)])]);
  return results.map((result) => {
    const inhoud = imprints?.get(result.name);
    const correctie = isRead(result) ? soorten?.get(result.name) : undefined;
    return {
      ...(isRead(result)
        ? { naam: result.name, soorten: kinds.get(result.name) ?? [], leesbaar: true }
        : { naam: result.name, soorten: [], leesbaar: false, melding: result.message }),
      ...(inhoud === undefined ? {} : { inhoud }),
      ...(correctie === undefined ? {} : { doorLoket: inRapport(correctie) }),
    };
  });
}

function factLines({ geboortedatum, aanvraag, iq }: DossierFacts): Controlerapport['feiten'] {
  const newest = iq[0];
  const all = {
    geboortedatum: geboortedatum?.waarde,
    tiq: newest?.tiq,
    tiqDatum: newest?.datum?.waarde,
    instrument: newest?.instrument,
    plaatsing: aanvraag.plaatsing?.waarde,
    geldigTot: aanvraag.geldigTot?.waarde,
    tlvNummer: aanvraag.tlvNummer?.waarde,
  };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== undefined));
}

/** The same value with every full BSN in its texts made unreadable, names of files included; a picture's own signs are no text, nor is an imprint. */
function masked<T>(value: T): T {
  if (typeof value === 'string') return maskBsn(value) as T;
  if (Array.isArray(value)) return value.map(masked) as T;
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [key, key === 'beeld' || key === 'inhoud' ? inner : masked<unknown>(inner)]),
  ) as T;
}

/** Holds the facts of a dossier against the version of the handbook that is in force on the peildatum. */
export function assessFacts(
  feiten: DossierFacts,
  results: readonly ReadResult[],
  { school, peildatum, soort, toegewezen, inhoud, soorten }: Context,
  versies: readonly Handboek[] = handboeken,
): CheckResult {
  const handboek = handboekOp(peildatum, versies);
  const aanvraag: Aanvraagtype =
    soort === undefined
      ? aanvraagtypeVan(
          feiten,
          results.map(({ name }) => name),
        )
      : { soort, variant: 'nieuw' };
  const ongelezen = results.filter((result): result is UnreadDocument => !isRead(result));
  const ongelezenMetBsn = ongelezen.map(({ name }) => name).filter((name) => findBsn(name).length > 0);
  const waarden = waardenOp(handboek.waarden, peildatum);
  const dossier: Dossier = {
    ...aanvraag,
    feiten,
    school,
    peildatum,
    waarden,
    gelezen: gelezenVan(results, school.naam),
    ongelezen,
    ongelezenMetBsn,
    ...(aanvraag.soort === 'lwoo' ? { lijsten: leesLijsten(results, feiten) } : {}),
    ...(toegewezen === undefined ? {} : { toegewezen }),
  };
  const checked = handboek.criteria.filter(({ hoortBij }) => hoortBij(aanvraag)).map((criterium) => checkCriterium(criterium, dossier));
  const bevindingen = shownEvidence(
    checked.map(({ bevinding }) => bevinding),
    results,
  );
  const unchecked = nietGecontroleerd(aanvraag);
  const rijen = rijenVan(checked);
  const punten = wetspunten(dossier);
  const { delegatieGpSinds } = school;
  const gedelegeerd = aanvraag.soort === 'tlv-gp' && delegatieGpSinds !== undefined && delegatieGpSinds <= peildatum;
  const rapport: Controlerapport = {
    handboekVersie: handboek.versie,
    peildatum,
    ...aanvraag,
    ...eindstand({ bevindingen, ...(unchecked === undefined ? {} : { nietGecontroleerd: unchecked }) }),
    bevindingen,
    documenten: documentLines(results, feiten, { inhoud, soorten }),
    ...(rijen.length === 0 ? {} : { rijen }),
    ...(unchecked === undefined ? {} : { nietGecontroleerd: unchecked }),
    ...(punten.length === 0 ? {} : { wetspunten: punten }),
    ...(gedelegeerd ? { gedelegeerd: true as const } : {}),
    feiten: factLines(feiten),
  };
  return {
    rapport: masked(rapport),
    faults: checked.flatMap(({ fault }) => (fault === undefined ? [] : [fault])),
    voorstel: besluitVoorstel(feiten),
    lijsten: dossier.lijsten ?? [],
  };
}
