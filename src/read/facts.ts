import type { IsoDate } from '../calendar.ts';
import type { Evidence, Fact } from '../evidence.ts';
import type { Domein } from '../handboek/domeinen.ts';
import type { Aanvraagsoort, Variant } from '../handboek/soorten.ts';
import type { Onderwerpen } from './onderwerpen.ts';

/** Kinds of document that the handbook's lists name; `overig` is everything else. One file may hold several. */
export const documentKinds = [
  'aanmeldingsformulier',
  'onderzoeksverslag',
  'intelligentieonderzoek',
  'hulpverlening',
  'opp',
  'onderbouwing',
  'vragenlijst',
  'handelingsplan',
  'deskundigenadvies',
  'voortgangsrapportage',
  'medische-verklaring',
  'okr',
  'toestemming',
  'archief',
  'keuze-motivering',
  'lwoo-beslissing',
  'tlv',
  'zienswijze',
  'motivering',
  'begeleiding',
  'externen',
  'risicos',
  'lwoo-lijst',
  'brief',
  'overig',
] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** A kind found in a document: on which pages, shown by which words, and whether that is certain. */
export type KindFound = { kind: DocumentKind; van: number; tot: number; bewijs: Evidence; zeker: boolean };

/** A total IQ as one test gave it. `tiq` is undefined when the report says it cannot be computed; index scores never stand here. */
export type IqTest = {
  tiq: number | undefined;
  interval?: [number, number];
  instrument: string | undefined;
  /** Day the test was taken; where only a month is known its first day, with `zeker` false. */
  datum: Fact<IsoDate> | undefined;
  /** A test that another document quotes, not the report itself. */
  aangehaald: boolean;
  /** The figure is no score of a test but a developmental age set against the calendar age. */
  ratio?: boolean;
  /** Scores of its parts (VBI, VSI ...), as the same report gives them; never a total. */
  indexen?: IndexScore[];
  bewijs: Evidence;
  zeker: boolean;
};

/** A score of a part of an intelligence test, by the short name that is usual for it where there is one. */
export type IndexScore = { naam: string; score: number; interval?: [number, number]; bewijs: Evidence };

/**
 * What a piece gives of one domain: the test, its day and its scores. `dl` and `dle` in months of education; `achterstand` as it is
 * printed (0 to 1), never computed. Undefined is what the piece does not give.
 */
export type DidactischeToets = {
  domein: Domein;
  toets: string | undefined;
  versie: string | undefined;
  datum: Fact<IsoDate> | undefined;
  ruweScore: number | undefined;
  vaardigheidsscore: number | undefined;
  dl: number | undefined;
  dle: number | undefined;
  achterstand: number | undefined;
  bewijs: Evidence;
  zeker: boolean;
};

/** An age at which someone functions, in months; `gebied` is the text's word for self-reliance, undefined where the age is for the whole. Ages for another part (language, motor skills) are left out. */
export type Ontwikkelingsleeftijd = { maanden: number; gebied: string | undefined; bewijs: Evidence; zeker: boolean };

/** What a column of a list of pupils holds; a domain is its learning delay. */
export type LijstKolom =
  | 'voornaam'
  | 'achternaam'
  | 'naam'
  | 'geboortedatum'
  | 'bsn'
  | 'leerjaar'
  | 'begin'
  | 'iq'
  | 'sociaal-emotioneel'
  | 'achterstand'
  | Domein;

/**
 * A list of pupils in a spreadsheet: the row of its heads and those of its pupils, counted as the spreadsheet counts, and what its columns
 * are (undefined: something else). The cells themselves are not kept.
 */
export type Leerlinglijst = {
  blad: number;
  koprij: number;
  kolommen: { kop: string; soort: LijstKolom | undefined }[];
  rijen: number[];
  /** Day on which the support of all rows begins, where they agree. */
  begin: Fact<IsoDate> | undefined;
  bewijs: Evidence;
};

/** A professional register that someone is said to be in, with the number where the document gives one. */
export type Registratie = { register: 'BIG' | 'NIP' | 'NVO' | 'SKJ' | 'AGB'; nummer?: string };

/** Someone who advises, writes or signs. `functie` as the document says it. */
export type Persoon = { naam: string; functie: string; registraties?: Registratie[]; bewijs: Evidence };

/** One of the expert advices that a TLV needs (handboek 3). */
export type Deskundige = { naam: string | undefined; functie: string | undefined; datum?: Fact<IsoDate>; bewijs: Evidence; zeker: boolean };

/** A part of an OPP: there with content, only an empty heading, only promised for later, or not there. */
export type OppDeel = {
  stand: 'aanwezig' | 'leeg' | 'beloofd' | 'afwezig';
  bewijs?: Evidence;
  /** Only set (to false) where what stands there may be read in two ways: a person must judge. */
  zeker?: boolean;
};

export type Opp = {
  document: string;
  datum: Fact<IsoDate> | undefined;
  verantwoording: OppDeel;
  handelingsdeel: OppDeel;
  evaluatie: OppDeel;
  /** Its goals are evaluated one by one with dates (may then count as handelingsplan, to be judged). */
  doelenGeevalueerd?: Fact<IsoDate>;
  concept: boolean;
};

export type Handelingsplan = {
  document: string;
  begin: Fact<IsoDate> | undefined;
  einde: Fact<IsoDate> | undefined;
  evaluatie: Fact<IsoDate> | undefined;
  /** Other days of evaluation that the document gives: of an earlier period, or of a plan before this one. */
  andereEvaluaties?: Fact<IsoDate>[];
  /** Holds an evaluation with content, not just the heading or a promise. */
  geevalueerd: Fact<boolean> | undefined;
  /** About behaviour or social-emotional problems. */
  gedrag: Evidence | undefined;
  /** About an arrangement of extra support. */
  arrangement: Evidence | undefined;
  zeker: boolean;
};

/** What the application form asks for and how it is filled in. */
export type Aanvraag = {
  document: string | undefined;
  /** Types asked for: one where it is clear; none or several otherwise. */
  soorten: Fact<Aanvraagsoort>[];
  /** The type that other pieces point to, and by which words, where the application itself does not name one for certain. */
  afgeleid?: { waarde: Aanvraagsoort; uit: { kind: DocumentKind; bewijs: Evidence }[] };
  variant: Fact<Variant> | undefined;
  plaatsing: Fact<IsoDate> | undefined;
  geldigVan: Fact<IsoDate> | undefined;
  geldigTot: Fact<IsoDate> | undefined;
  /** The VSO school meant, and whether the pupil is there already. */
  beoogdeSchool: Fact<string> | undefined;
  zelfdeVso: Evidence | undefined;
  /** Words that show consultation with the VSO school; `false` in `waarde` where it says that there was none. */
  overlegVso: Fact<boolean> | undefined;
  /** Words that show that the VSO school agreed to another date of placement. */
  overlegDatum: Evidence | undefined;
  /** The part for the parents holds their own words. Undefined where there is no form. */
  ingevuld: Fact<boolean> | undefined;
  /** Signature places for parents; `sole` authority where the form says so. */
  ouders: { naam: string | undefined; ondertekend: boolean | undefined; bewijs: Evidence; zeker: boolean }[];
  eenouderGezag: Evidence | undefined;
  /** The school's words on why the parents did not sign, anywhere in the dossier. */
  redenNietOndertekend: Evidence | undefined;
  tlvNummer: Fact<string> | undefined;
  school: Fact<string> | undefined;
};

/** An instrument named as used in this dossier. */
export type InstrumentUsed = {
  naam: string;
  cotan: boolean;
  soort: 'intelligentie' | 'vragenlijst' | 'observatie' | 'didactisch' | 'overig';
  bewijs: Evidence;
  zeker: boolean;
};

/** A DSM-classification stated (`aanwezig`), said to be absent, or the words only (`genoemd`). */
export type DsmMention = { stand: 'aanwezig' | 'afwezig' | 'genoemd'; bewijs: Evidence };

/** A stretch of extra support at school. */
export type Ondersteuning = {
  van: IsoDate | undefined;
  tot: IsoDate | undefined;
  maanden: number | undefined;
  bewijs: Evidence;
  zeker: boolean;
};

/** `zwak` where it was recognised too weakly on a picture to tell one pupil from another. */
type Zwak = { zwak?: true };

/** One document with what it was found to be and to hold. */
export type DocumentFacts = {
  naam: string;
  kinds: KindFound[];
  /** Date of the document itself (report date, letter date). */
  datum: Fact<IsoDate> | undefined;
  /** The people that stand under it. */
  personen: Persoon[];
  iq: IqTest[];
  deskundigen: Deskundige[];
  opp: Opp | undefined;
  plan: Handelingsplan | undefined;
  aanvraag: Aanvraag | undefined;
  /** Where parents sign a piece of consent or their view; the application form has its own. */
  ouders: Aanvraag['ouders'];
  instrumenten: InstrumentUsed[];
  dsm: DsmMention[];
  ondersteuning: Ondersteuning[];
  /** Tests of what was learned, with DL and DLE. */
  toetsen: DidactischeToets[];
  ontwikkelingsleeftijden: Ontwikkelingsleeftijd[];
  /** Words that say that the pupil has Down syndrome; certain where a medical piece says so. */
  down: Fact<boolean>[];
  lijsten: Leerlinglijst[];
  /** Pages on which a full BSN stands; the number itself is nowhere kept. 0 for the file's name. */
  bsnPaginas: number[];
  /** Names and birth date of the pupil that this document says it is about. */
  leerling: { namen: (Fact<string> & Zwak)[]; geboortedatum: (Fact<IsoDate> & Zwak)[] };
  /** This document belongs to another pupil: both name and birth date differ, one of both, or neither. `bewijs`: where a person says so. */
  andereLeerling: { stand: 'beide' | 'een' | 'geen'; paginas: number[]; bewijs?: Evidence };
  /** An older version or copy of another document in the dossier: it does not count. */
  vervangenDoor: string | undefined;
};

/** Passages that speak to a judgement criterion, best first, at most three per id. */
export type Passages = Record<string, Evidence[]>;

/** All that was found in one dossier: what the rules work on. */
export type DossierFacts = {
  documenten: DocumentFacts[];
  /** The pupil's name where a person set it; what documents say is with each of them. */
  naam?: Fact<string>;
  geboortedatum: Fact<IsoDate> | undefined;
  /** Set when documents disagree on the birth date. */
  geboortedatumStrijdig: Evidence[];
  aanvraag: Aanvraag;
  /** All IQ tests, newest first. */
  iq: IqTest[];
  /** Of every document that counts. */
  toetsen: DidactischeToets[];
  ontwikkelingsleeftijden: Ontwikkelingsleeftijd[];
  /** Words that say that the pupil has Down syndrome; certain where a medical piece says so. */
  down: Fact<boolean>[];
  lijsten: Leerlinglijst[];
  passages: Passages;
  onderwerpen: Onderwerpen;
};
