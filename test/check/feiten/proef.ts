import { assessFacts } from '../../../src/check/assess.ts';
import { feiten, nieuweSleutel, stukkenIn, vindFeiten, type FeitNaam, type GelezenFeit } from '../../../src/check/feiten/catalogus.ts';
import { corrigeer, type FeitCorrectie } from '../../../src/check/feiten/corrigeer.ts';
import type { Waarden } from '../../../src/check/feiten/veld.ts';
import type { Controlerapport } from '../../../src/check/rapport.ts';
import type { ReadDocument } from '../../../src/read/document.ts';
import type { DocumentKind, DossierFacts } from '../../../src/read/facts.ts';
import { context, readFor } from '../../handboek/facts-builder.ts';

/** The files of facts: an imprint of each. */
export const inhoudVan = ({ documenten }: DossierFacts): Map<string, string> =>
  new Map(documenten.map(({ naam }) => [naam, `inhoud van ${naam}`]));

/** What was found of a fact; fails the test where it was not. */
export function gelezen(facts: DossierFacts, feit: FeitNaam, nummer = 0): GelezenFeit {
  const found = vindFeiten(facts).filter((een) => een.gelezen.feit === feit)[nummer];
  if (found === undefined) throw new Error(`${feit} was not found`);
  return found.gelezen;
}

export type Zegt = Partial<FeitCorrectie> & { feit: FeitNaam; naam: string };

/** A correction as a person makes it of facts; of a fact that was read with its `sleutel`, else a new one. */
export function correctie(facts: DossierFacts, part: Zegt): FeitCorrectie {
  const { feit, naam, pagina = 1, waarden } = part;
  return {
    sleutel: nieuweSleutel(feit, { document: naam, pagina }, stukkenIn(facts), waarden ?? {}),
    inhoud: `inhoud van ${naam}`,
    pagina,
    computer: 'iets anders',
    reden: 'zo staat het er.',
    wie: 'S. Ecretaris',
    op: '2026-04-21T09:00:00.000Z',
    ...part,
  };
}

/** The report on facts after corrections. */
export function rapportNa(facts: DossierFacts, correcties: readonly FeitCorrectie[]): Controlerapport {
  const { feiten: anders, vastgesteld } = corrigeer(facts, correcties, inhoudVan(facts));
  return { ...assessFacts(anders, readFor(facts), context).rapport, vastgesteld };
}

/** A document of a kind that a fact is looked for in. */
export const stukVoor = (facts: DossierFacts, feit: FeitNaam): string | undefined => {
  const kinds: readonly DocumentKind[] | undefined = feiten[feit].soorten;
  return facts.documenten.find((stuk) => kinds === undefined || stuk.kinds.some(({ kind }) => kinds.includes(kind)))?.naam;
};

/** A text file of so many lines, as it is read. */
export const tekstStuk = (name: string, ...lines: string[]): ReadDocument => ({
  name,
  format: 'tekst',
  pages: [{ number: 1, lines: lines.map((text) => ({ text })), source: 'tekst', confidence: 1 }],
  fields: [],
  signatures: [],
  places: [],
});

/** Of every fact what a person may say it is. */
export const voorbeelden: Record<FeitNaam, Waarden> = {
  soort: { soort: 'tlv-zml' },
  variant: { variant: 'overstap' },
  naam: { naam: 'Fenna Roelofs' },
  geboortedatum: { datum: '2011-09-04' },
  plaatsing: { datum: '2027-01-01' },
  'geldig-van': { datum: '2027-01-01' },
  'geldig-tot': { datum: '2029-07-31' },
  'tlv-nummer': { nummer: 'TLV-2023-0815' },
  aanvrager: { school: 'Ander College' },
  'beoogde-school': { school: 'VSO De Eik' },
  'zelfde-vso': { antwoord: 'ja' },
  'overleg-vso': { antwoord: 'nee' },
  'overleg-datum': { antwoord: 'ja' },
  ingevuld: { antwoord: 'nee' },
  handtekening: { handtekening: 'een' },
  eenouder: { antwoord: 'ja' },
  'reden-geen-handtekening': { antwoord: 'ja' },
  documentdatum: { datum: '2026-01-12' },
  'van-leerling': { antwoord: 'nee' },
  opp: { verantwoording: 'aanwezig', handelingsdeel: 'afwezig', evaluatie: 'aanwezig', concept: 'ja' },
  handelingsplan: {
    begin: '2025-09-01',
    einde: '2026-01-30',
    geevalueerd: 'ja',
    evaluatie: '2026-02-03',
    gedrag: 'ja',
    arrangement: 'nee',
  },
  toestemming: { handtekening: 'alle' },
  iq: { tiq: '62', instrument: 'WISC-V-NL', datum: '2026-01-14', bron: 'verslag' },
  toets: {
    domein: 'spelling',
    toets: 'CITO',
    versie: '3.0',
    datum: '2026-01-14',
    ruweScore: '31',
    vaardigheidsscore: '120.5',
    dl: '60',
    dle: '24',
  },
  ontwikkelingsleeftijd: { maanden: '30', gebied: 'zelfredzaamheid' },
  down: { antwoord: 'ja' },
  deskundige: { naam: 'A. Visser', functie: 'kinder- en jeugdpsycholoog' },
  schrijver: { naam: 'A. Visser', functie: 'orthopedagoog' },
  ondersteuning: { van: '2025-01-06', tot: '2025-12-19', maanden: '11' },
  dsm: { stand: 'afwezig' },
  instrument: { naam: 'SDQ', soort: 'vragenlijst', cotan: 'ja' },
};
