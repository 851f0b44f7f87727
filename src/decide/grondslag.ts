import type { Aanvraagsoort } from '../handboek/soorten.ts';

/** What a kind of request is called in a letter, where the handbook describes it, and its category for DUO (handboek 7). */
export type SoortInBrief = {
  naam: string;
  hoofdstuk: string;
  onderwijs: 'vso' | 'pro';
  categorie?: 1 | 2 | 3;
};

/** The kinds of TLV as handboek 7, 8 and 9 name them. LWOO is decided by list, not by letter per pupil. */
export const soortInBrief: Record<Exclude<Aanvraagsoort, 'lwoo'>, SoortInBrief> = {
  'tlv-gp': { naam: 'GP: ernstige gedragsproblemen', hoofdstuk: '7.1', onderwijs: 'vso', categorie: 1 },
  'tlv-zml': { naam: 'ZML: zeer moeilijk leren', hoofdstuk: '7.2 en 7.3', onderwijs: 'vso', categorie: 1 },
  'tlv-lz': { naam: 'LZ: langdurige ziekte', hoofdstuk: '7.2 en 7.4', onderwijs: 'vso', categorie: 1 },
  'tlv-lg': { naam: 'LG: lichamelijke handicap', hoofdstuk: '7.2 en 7.5', onderwijs: 'vso', categorie: 2 },
  'tlv-emb': { naam: 'EMB: ernstig meervoudige beperking', hoofdstuk: '7.2 en 7.6', onderwijs: 'vso', categorie: 3 },
  'tlv-pro': { naam: 'PrO: praktijkonderwijs', hoofdstuk: '8 en 9.1', onderwijs: 'pro' },
  'tlv-pro-bijzonder': { naam: 'PrO: praktijkonderwijs, bijzondere groep', hoofdstuk: '8 en 9.2', onderwijs: 'pro' },
};

/** What the pupil may be admitted to. */
export const onderwijsNaam = { vso: 'het voortgezet speciaal onderwijs (vso)', pro: 'het praktijkonderwijs (PrO)' } as const;

/**
 * The articles that a decision rests on (Awb 3:47). The law is named by article and not by paragraph: paragraphs move, and a wrong one
 * would make the letter wrong.
 */
export const wettelijkeGrondslag = {
  vso: 'artikel 2.47 van de Wet voortgezet onderwijs 2020 en artikel 40 van de Wet op de expertisecentra',
  pro: 'artikel 2.47 van de Wet voortgezet onderwijs 2020',
  lwoo: 'artikel 2.47 van de Wet voortgezet onderwijs 2020',
} as const;

/** Weeks within which someone may object, from the day after the decision was made known (Awb 6:7, 6:8). */
export const bezwaarWeken = 6;
