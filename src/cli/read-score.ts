import type { Case } from './case-file.ts';
import { isRead, type ReadResult } from '../read/document.ts';
import type { DossierFacts } from '../read/facts.ts';

/** One thing that was expected, found, or both; `goed` when both are the same. `oorzaak` where it is a difference that has a plain cause. */
export type Lezing = {
  caseId: string;
  /** The kind or the fact. */
  naam: string;
  document: string;
  verwacht: string | undefined;
  gevonden: string | undefined;
  goed: boolean;
  /** Found, but not said to be certain. */
  onzeker: boolean;
  oorzaak: string;
};

/** Right where it was both expected and found. */
const lezing = (one: Omit<Lezing, 'goed'>): Lezing => ({ ...one, goed: one.verwacht !== undefined && one.gevonden !== undefined });

/** What was read of one case. */
export type Gelezen = { one: Case; results: readonly ReadResult[]; feiten: DossierFacts };

// Names that labels use for what this service calls otherwise.
const alsoCalled: Record<string, readonly string[]> = {
  'sociaal-emotioneel': ['vragenlijst'],
  onderbouwing: ['motivering', 'keuze-motivering'],
  motivering: ['onderbouwing'],
  'keuze-motivering': ['onderbouwing'],
};
// Kinds that a label may lump together as `overig`: neither right nor wrong when found there.
const besides = new Set([
  'brief',
  'overig',
  'archief',
  'lwoo-beslissing',
  'begeleiding',
  'externen',
  'risicos',
  'zienswijze',
  'motivering',
  'keuze-motivering',
  'tlv',
]);

const fits = (expected: string, found: string): boolean => expected === found || (alsoCalled[expected]?.includes(found) ?? false);

/** Why nothing could be read of a file: its fault, or that pages of it are not readable. */
const causeIn = (name: string, results: readonly ReadResult[]): string => {
  const own = results.filter((result) => result.name === name || result.name.startsWith(`${name}/`));
  if (own.length === 0) return 'niet gelezen';
  const fault = own.find((result) => !isRead(result));
  if (fault !== undefined && !isRead(fault)) return `niet gelezen: ${fault.fault}`;
  const pages = own.filter(isRead).flatMap(({ onleesbarePaginas = [] }) => onleesbarePaginas);
  return pages.length > 0 ? `niet te lezen bladzijden: ${pages.join(', ')}` : '';
};

const weakIn = (name: string, results: readonly ReadResult[]): string => {
  const pages = results
    .filter(isRead)
    .filter((result) => result.name === name || result.name.startsWith(`${name}/`))
    .flatMap((result) => result.pages.filter(({ source }) => source === 'ocr'));
  const least = Math.min(1, ...pages.map(({ confidence }) => confidence));
  return pages.length > 0 ? `herkend van beeld (${least.toFixed(2)})` : '';
};

/** Every kind that a label names or that was found, one for each document (a zip or mail counts with all that is in it). */
export const compareKinds = ({ one, results, feiten }: Gelezen): Lezing[] =>
  Object.entries(one.documenten).flatMap(([name, labelled]) => {
    const expected = [labelled].flat();
    const inside = feiten.documenten.filter(({ naam }) => naam === name || naam.startsWith(`${name}/`));
    const kinds = inside.flatMap((document) => document.kinds);
    const found = [...new Set(kinds.map(({ kind }) => kind))];
    const unsure = (kind: string) => kinds.every((found) => found.kind !== kind || !found.zeker);
    const oorzaak = causeIn(name, results) || weakIn(name, results);
    const make = (naam: string, verwacht: string | undefined, gevonden: string | undefined) =>
      lezing({ caseId: one.id, naam, document: name, verwacht, gevonden, onzeker: gevonden !== undefined && unsure(gevonden), oorzaak });
    const wanted = expected.filter((kind) => kind !== 'overig' && kind !== 'brief');
    const right = wanted.map((kind) =>
      make(
        kind,
        kind,
        found.find((other) => fits(kind, other)),
      ),
    );
    const more = found
      .filter((kind) => !wanted.some((other) => fits(other, kind) || fits(kind, other)))
      .filter((kind) => !['overig', 'brief'].includes(kind) && !(expected.includes('overig') && besides.has(kind)))
      .map((kind) => make(kind, undefined, kind));
    return [...right, ...more];
  });

const text = (van: number, tot: number) => `${van}-${tot}`;

/**
 * Every stretch of pages that a label of a combined file names; right where kind, first and last page are the same. Of a file in a zip or
 * mail only the kind counts.
 */
export const comparePages = ({ one, results, feiten }: Gelezen): Lezing[] =>
  Object.entries(one.bladzijden).flatMap(([name, stretches]) =>
    stretches.map(({ soort, van, tot, bestand = '', bijlage = bestand }) => {
      const inside = bijlage === '' ? [name] : [`${name}/${bijlage}`];
      const found = feiten.documenten
        .filter(({ naam }) => inside.includes(naam) || (bijlage !== '' && naam.startsWith(`${name}/`) && naam.endsWith(`/${bijlage}`)))
        .flatMap(({ kinds }) => kinds)
        .filter(({ kind }) => fits(soort, kind));
      const exact = found.find((kind) => (van === undefined || kind.van === van) && (tot === undefined || kind.tot === tot));
      const near = exact ?? found.find((kind) => kind.van <= (tot ?? kind.van) && kind.tot >= (van ?? kind.tot));
      return {
        caseId: one.id,
        naam: soort,
        document: bijlage === '' ? name : `${name}/${bijlage}`,
        verwacht: van === undefined || tot === undefined ? soort : text(van, tot),
        gevonden: near && (van === undefined ? near.kind : text(near.van, near.tot)),
        goed: exact !== undefined,
        onzeker: near?.zeker === false,
        oorzaak: causeIn(name, results) || weakIn(name, results),
      };
    }),
  );

type Found = { waarde: string | number | boolean; zeker: boolean } | undefined;

const certain = (waarde: string | number | undefined, zeker: boolean): Found => (waarde === undefined ? undefined : { waarde, zeker });

const factsFound = ({ aanvraag, geboortedatum, iq, down, lijsten }: DossierFacts): Record<string, Found> => {
  const [newest] = iq;
  const [list] = lijsten;
  return {
    geboortedatum: geboortedatum && certain(geboortedatum.waarde, geboortedatum.zeker),
    tiq: newest && certain(newest.tiq, newest.zeker),
    // The day of a test without a total is no day of a total.
    tiqDatum: newest?.datum && newest.tiq !== undefined ? certain(newest.datum.waarde, newest.datum.zeker) : undefined,
    instrument: newest && certain(newest.instrument, newest.zeker),
    plaatsing: aanvraag.plaatsing && certain(aanvraag.plaatsing.waarde, aanvraag.plaatsing.zeker),
    geldigTot: aanvraag.geldigTot && certain(aanvraag.geldigTot.waarde, aanvraag.geldigTot.zeker),
    tlvNummer: aanvraag.tlvNummer && certain(aanvraag.tlvNummer.waarde, aanvraag.tlvNummer.zeker),
    down: down.length === 0 ? undefined : { waarde: true, zeker: down.some(({ zeker }) => zeker) },
    aantalRijen: list && certain(list.rijen.length, true),
    koprij: list && certain(list.koprij, true),
    begin: list?.begin && certain(list.begin.waarde, list.begin.zeker),
  };
};

/** Facts that labels name and that are read; what else a label names is a conclusion of the rules. */
const measuredFacts = [
  'geboortedatum',
  'tiq',
  'tiqDatum',
  'instrument',
  'plaatsing',
  'geldigTot',
  'tlvNummer',
  'down',
  'aantalRijen',
  'koprij',
  'begin',
] as const;

// Labels give a fact only where the pieces state it; the number of an earlier TLV or an instrument may be left out of them.
const maybeUnlabelled = new Set<string>(['instrument', 'tlvNummer', 'down']);

/** Every fact that a label names or that was found. */
export const compareFacts = ({ one, feiten, results }: Gelezen): Lezing[] => {
  const found = factsFound(feiten);
  const unread = results.filter((result) => !isRead(result)).map(({ name }) => name);
  return measuredFacts.flatMap((naam) => {
    const expected = one.feiten[naam];
    const got = found[naam];
    if (expected === undefined && (got === undefined || maybeUnlabelled.has(naam))) return [];
    return [
      {
        caseId: one.id,
        naam,
        document: '',
        verwacht: expected === undefined ? undefined : JSON.stringify(expected).replaceAll('"', ''),
        gevonden: got && String(got.waarde),
        goed: got !== undefined && got.waarde === expected,
        onzeker: got?.zeker === false,
        oorzaak: got?.waarde !== expected && unread.length > 0 ? `niet gelezen: ${unread.join('; ')}` : '',
      },
    ];
  });
};

/** Every place for a signature that a label says is signed, and every signature found beside those. */
export const compareSignatures = ({ one, results }: Gelezen): Lezing[] =>
  Object.entries(one.handtekeningen).flatMap(([name, labelled]) => {
    const left = results
      .filter(isRead)
      .filter((result) => result.name === name || result.name.startsWith(`${name}/`))
      .flatMap((result) => result.signatures.map((signature) => ({ ...signature, in: result.name })));
    const oorzaak = causeIn(name, results) || weakIn(name, results);
    const make = (naam: string, verwacht: string | undefined, gevonden: string | undefined) =>
      lezing({ caseId: one.id, naam, document: name, verwacht, gevonden, onzeker: false, oorzaak });
    const right = labelled
      .filter(({ gezet }) => gezet)
      .map(({ label, hoe, bladzijde, in_zip: packed = '', in_bijlage: within = packed }) => {
        const at = left.findIndex(
          (signature) => (bladzijde === undefined || signature.page === bladzijde) && (within === '' || signature.in.endsWith(within)),
        );
        const [match] = at < 0 ? [] : left.splice(at, 1);
        return make(`gezet (${hoe ?? 'onbekend'})`, label, match && `${match.how}: ${match.label}`);
      });
    return [...right, ...left.map((more) => make('niet verwacht', undefined, `${more.how}: ${more.label}, blz. ${more.page}`))];
  });

/** Everything that was compared of one case. */
export const compareAll = (gelezen: Gelezen): Lezing[] => [
  ...compareKinds(gelezen),
  ...comparePages(gelezen),
  ...compareFacts(gelezen),
  ...compareSignatures(gelezen),
];
