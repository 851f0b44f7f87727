import type { IsoDate } from '../../calendar.ts';
import type { Evidence } from '../../evidence.ts';
import { isRead, type ReadResult } from '../document.ts';
import type { DocumentFacts, DocumentKind, DossierFacts, KindFound } from '../facts.ts';
import { kindsOf } from '../kinds/index.ts';
import { piecesOf } from '../kinds/pieces.ts';
import { metVastgesteldeSoorten } from '../kinds/vastgesteld.ts';
import { compareLeerling, findWie, nameWords, type Wie } from './andere-leerling.ts';
import { leidSoortAf, leidVariantAf } from './aanvraag/afgeleid.ts';
import { findAanvraag, joinAanvragen } from './aanvraag/index.ts';
import { findEenouderGezag, findOuders, findReden } from './aanvraag/ouders.ts';
import { findTlvNummers, sameNumber } from './aanvraag/tlv-nummer.ts';
import { findBsn, showsBsn } from './bsn.ts';
import { findDatum, findOnderzoeksdag } from './datum.ts';
import { findDeskundigen } from './deskundigen.ts';
import { findToetsen } from './didactiek.ts';
import { findDown } from './down.ts';
import { findDsm } from './dsm.ts';
import { findHandelingsplan } from './handelingsplan.ts';
import { hideNames } from './hide-names.ts';
import { findInstrumenten } from './instrumenten-gebruikt.ts';
import { findIq, orderIq } from './iq.ts';
import { findLeerling } from './leerling.ts';
import { findLeerlinglijsten } from './leerlinglijst.ts';
import { literalQuotes, withLiteralQuotes } from './literal.ts';
import { noDocumentFacts } from './nothing-found.ts';
import { findOndersteuning } from './ondersteuning.ts';
import { findOntwikkelingsleeftijden } from './ontwikkelingsleeftijd.ts';
import { findOnderwerpen } from './onderwerpen/index.ts';
import { findOpp } from './opp.ts';
import { findPassages } from './passages.ts';
import { findPersonen, foldName } from './personen.ts';
import type { Reading } from './reading.ts';
import { findReplaced } from './versies.ts';

type Read = { facts: DocumentFacts; reading: Reading };

/**
 * What is known beside the documents. What a person set: `soorten`, the kinds of a document by its name; `vanLeerling`, whether a document is this pupil's
 * and the page that shows it; `geboren`, the pupil's birth date.
 */
export type FactsContext = {
  peildatum: IsoDate;
  schoolNaam: string;
  soorten?: ReadonlyMap<string, readonly DocumentKind[]>;
  vanLeerling?: ReadonlyMap<string, { is: boolean; bewijs: Evidence }>;
  geboren?: IsoDate;
};

const leerlingVan = (facts: DocumentFacts, wie: Wie, { vanLeerling }: FactsContext): DocumentFacts['andereLeerling'] => {
  const gezet = vanLeerling?.get(facts.naam);
  if (gezet === undefined) return compareLeerling(facts.leerling, wie);
  const { is, bewijs } = gezet;
  return is ? { stand: 'geen', paginas: [] } : { stand: 'beide', paginas: [bewijs.pagina], bewijs };
};

/**
 * What the documents of one dossier say: each piece of a file by itself (a scan of five pieces is five documents of one name), with document, page and quote for each fact. Documents that could not be read give nothing.
 * Nothing here decides: what is missing, too old or not certain is for the rules to say.
 */
export const gatherFacts = (documents: ReadResult[], context: FactsContext): DossierFacts => {
  const read = documents.filter(isRead);
  const quotes = new Map(read.map((document) => [document.name, literalQuotes(document)]));
  const literal = (quote: Evidence): Evidence => quotes.get(quote.document)?.(quote) ?? quote;
  const all: Read[] = read.flatMap((document) => {
    const pieces = piecesOf(document);
    const found = pieces.map((reading) => ({ reading, kinds: kindsOf(reading, pieces.length === 1) }));
    const wanted = context.soorten?.get(document.name);
    return (wanted === undefined ? found : metVastgesteldeSoorten(found, wanted)).map(({ reading, kinds }) => ({
      reading,
      facts: withLiteralQuotes(gatherDocument(reading, kinds, context), literal),
    }));
  });
  const replaced = findReplaced(all);
  const found = findWie(all.map(({ facts }) => ({ leerling: facts.leerling, form: facts.aanvraag?.document !== undefined })));
  const wie = context.geboren === undefined ? found : { ...found, geboortedatum: context.geboren };
  for (const one of all) {
    const { facts } = one;
    facts.vervangenDoor = replaced.get(one)?.facts.naam;
    facts.andereLeerling = leerlingVan(facts, wie, context);
    // The pupil advises on nothing, whatever function stands near the name.
    const isPupil = (naam: string | undefined): boolean => {
      const words = nameWords(naam ?? '').filter((word) => word.length > 2);
      return words.length > 1 && words.every((word) => wie.words.has(word));
    };
    facts.personen = facts.personen.filter(({ naam }) => !isPupil(naam));
    facts.deskundigen = facts.deskundigen.filter(({ naam }) => !isPupil(naam));
  }
  const counting = all.filter(({ facts }) => facts.vervangenDoor === undefined && facts.andereLeerling.stand !== 'beide');
  const dossier: DossierFacts = {
    documenten: all.map(({ facts }) => (facts.andereLeerling.stand === 'geen' ? facts : hideNames(facts, wie))),
    ...bornOn(counting, wie),
    aanvraag: withLiteralQuotes(joinForms(counting), literal),
    iq: orderIq(counting.flatMap(({ facts }) => facts.iq)),
    toetsen: counting.flatMap(({ facts }) => facts.toetsen),
    ontwikkelingsleeftijden: counting.flatMap(({ facts }) => facts.ontwikkelingsleeftijden),
    down: counting.flatMap(({ facts }) => facts.down),
    lijsten: counting.flatMap(({ facts }) => facts.lijsten),
    passages: withLiteralQuotes(findPassages(counting), literal),
    onderwerpen: withLiteralQuotes(findOnderwerpen(counting), literal),
  };
  return dossier;
};

const gatherDocument = (
  reading: Reading,
  kinds: KindFound[],
  { peildatum, schoolNaam }: { peildatum: IsoDate; schoolNaam: string },
): DocumentFacts => {
  const lijsten = findLeerlinglijsten(reading.document);
  // A list holds many pupils and no dossier: of none of them anything else is taken up.
  if (lijsten.length > 0) return { ...noDocumentFacts(reading.name, kinds), lijsten, bsnPaginas: bsnPages(reading) };
  const names = kinds.map((found) => found.kind);
  const datum = findDatum(reading) ?? (names.includes('archief') ? findOnderzoeksdag(reading) : undefined);
  const leerling = findLeerling(reading);
  const pupil = leerling.namen.map((name) => foldName(name.waarde));
  const personen = findPersonen(reading).filter((person) => !pupil.includes(foldName(person.naam)));
  const plan = names.includes('handelingsplan') ? findHandelingsplan(reading, peildatum) : undefined;
  return {
    ...noDocumentFacts(reading.name, kinds),
    datum,
    personen,
    iq: findIq(reading, names.includes('intelligentieonderzoek'), datum),
    deskundigen: findDeskundigen(reading, kinds, personen),
    opp: names.includes('opp') ? findOpp(reading, peildatum) : undefined,
    plan,
    aanvraag: findAanvraag(reading, kinds, schoolNaam),
    ouders: kinds
      .filter(({ kind }) => kind === 'toestemming' || kind === 'zienswijze')
      .flatMap(({ van, tot }) => findOuders(reading, van, tot)),
    instrumenten: findInstrumenten(reading, names),
    dsm: findDsm(reading),
    ondersteuning: findOndersteuning(reading, names, plan, peildatum),
    toetsen: findToetsen(reading),
    ontwikkelingsleeftijden: findOntwikkelingsleeftijden(reading),
    down: findDown(reading, names),
    bsnPaginas: bsnPages(reading),
    leerling,
  };
};

const bsnPages = (reading: Reading): number[] => {
  const pages = new Set<number>();
  if (findBsn(reading.name).length > 0) pages.add(0);
  for (const [index, row] of reading.rows.entries()) {
    // A label on the line above belongs to a number that stands alone.
    const above = row.text.length < 25 ? (reading.rows[index - 1]?.text ?? '') : '';
    if (showsBsn(row) || (above !== '' && /bsn|burgerservice/i.test(above) && findBsn(`${above} ${row.text}`).length > 0))
      pages.add(row.page);
  }
  for (const field of reading.document.fields) if (findBsn(`${field.label} ${field.value}`).length > 0) pages.add(field.page);
  return [...pages].sort((a, b) => a - b);
};

const joinForms = (all: Read[]): DossierFacts['aanvraag'] => {
  const joined = joinAanvragen(all.flatMap(({ facts }) => (facts.aanvraag ? [facts.aanvraag] : [])));
  // What an application does not say, or says twice, the other pieces may point to.
  const others = all.filter(({ facts }) => facts.aanvraag?.document === undefined);
  if (joined.soorten.length !== 1 || joined.soorten[0]?.zeker !== true) {
    const afgeleid = leidSoortAf(others);
    if (afgeleid) joined.afgeleid = afgeleid;
  }
  if (joined.variant === undefined && (joined.document === undefined || joined.soorten.length === 0))
    joined.variant = leidVariantAf(
      others
        .filter(({ facts }) => facts.kinds.some((found) => found.kind === 'deskundigenadvies' || found.kind === 'onderbouwing'))
        .map(({ reading }) => reading),
    );
  // Reasons, authority and the number of an earlier TLV may stand in a mail, a letter or the substantiation.
  for (const { reading, facts } of all) {
    joined.redenNietOndertekend ??= findReden(reading);
    joined.eenouderGezag ??= facts.kinds.some((found) => ['brief', 'onderbouwing', 'overig'].includes(found.kind))
      ? findEenouderGezag(reading)
      : undefined;
  }
  joined.tlvNummer = agreedNumber(joined.tlvNummer, all);
  return joined;
};

// The number that the form gives, else another document; where documents give numbers that differ, which one holds is for a person.
const agreedNumber = (onForm: DossierFacts['aanvraag']['tlvNummer'], all: Read[]): DossierFacts['aanvraag']['tlvNummer'] => {
  const elsewhere = all.flatMap(({ reading }) => findTlvNummers(reading));
  const first = onForm ?? elsewhere[0];
  const differs = elsewhere.some((other) => first !== undefined && !sameNumber(other.waarde, first.waarde));
  return first && { ...first, zeker: first.zeker && !differs };
};

const bornOn = (all: Read[], wie: Wie): Pick<DossierFacts, 'geboortedatum' | 'geboortedatumStrijdig'> => {
  const dates = all.flatMap(({ facts }) => facts.leerling.geboortedatum);
  const same = dates.filter((date) => date.waarde === wie.geboortedatum);
  const others = dates.filter((date) => date.waarde !== wie.geboortedatum && date.zeker);
  const strijdig: Evidence[] = others.length > 0 ? [...same.slice(0, 1), ...others].map((date) => date.bewijs) : [];
  const [best] = same.toSorted((a, b) => Number(b.zeker) - Number(a.zeker));
  // Two documents that say the same are certain together, though neither was alone.
  const sure = best?.zeker === true || new Set(same.map((date) => date.bewijs.document)).size > 1;
  return { geboortedatum: best && { ...best, zeker: sure && strijdig.length === 0 }, geboortedatumStrijdig: strijdig };
};
