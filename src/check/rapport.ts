import type { IsoDate } from '../calendar.ts';
import type { Evidence } from '../evidence.ts';
import type { Wetspunt } from '../handboek/wet.ts';
import type { Leerlingrij } from '../read/lijst/lijst.ts';
import type { FeitCorrectie, VastgesteldFeit } from './feiten/corrigeer.ts';
import type { SoortCorrectie } from './soort-correctie.ts';
import type { Aanvraagsoort, SchoolSoort, Variant } from '../handboek/soorten.ts';

export const uitkomsten = ['voldaan', 'niet-voldaan', 'ontbreekt', 'te-beoordelen', 'nvt'] as const;
export type Uitkomst = (typeof uitkomsten)[number];

/**
 * What a person of the loket says of a finding, beside what was computed. `op` is the moment as ISO text; `wie` and `reden` are shown to people
 * alone, `wie` never on paper. `vervallen`: what was computed, where it stands or what the files hold has changed since, so that it counts no more;
 * `vervallenDoor` says which in a Dutch sentence.
 */
export type MensOordeel = { uitkomst: Uitkomst; reden: string; wie: string; op: string; vervallen?: true; vervallenDoor?: string };

/** A small table as people read it: the heads of its columns and its rows, without anything of the pupil but figures. */
export type Tabel = { kop: string[]; rijen: string[][] };

/** What one criterion came to. `voldaan` and `niet-voldaan` always have evidence, or a person who answers for them (`mens`). */
export type Bevinding = {
  id: string;
  /** Section of the handbook. */
  bron: string;
  /** Short Dutch name ("Evaluatie van het OPP"). */
  titel: string;
  /** What the handbook asks, in plain Dutch. */
  eis: string;
  /** A required document, part or fact; an optional one; or a judgement by people. */
  soort: 'vereist' | 'facultatief' | 'oordeel' | 'aandacht';
  uitkomst: Uitkomst;
  /** Why, in plain Dutch, without the pupil's name. */
  uitleg: string;
  bewijs: Evidence[];
  /** What was computed, in columns, where words alone would be hard to follow. */
  tabel?: Tabel;
  /** One sentence for the school that says what to do; only where the school can do something. */
  actie?: string;
  /** The action in a few words, for a card, a column or a subject ("evaluatie van het OPP"); holds nothing personal. */
  kort?: string;
  /** What a person made of it; what is computed stays beside it. What counts is what `geldend` gives. */
  mens?: MensOordeel;
};

/** A document as the report lists it; `inhoud` is the imprint of the file that it came in, where it is known. */
export type DocumentRegel = {
  naam: string;
  soorten: string[];
  leesbaar: boolean;
  melding?: string;
  inhoud?: string;
  /** A person of the loket set its kinds: why, who (never on paper), when, and what the computer had recognised. */
  doorLoket?: { reden: string; wie: string; op: string; computer: string[] };
};

/** A row of a list: what each criterion came to, and by criterion a remark for the school in Dutch, without anything of the pupil in it. */
export type RijRegel = {
  document: string;
  blad: number;
  rij: number;
  uitkomsten: Record<string, Uitkomst>;
  opmerkingen: Record<string, string>;
};

/** What the register says of a row: `misschien` where all agrees but the three figures of the BSN. */
export type AlToegewezen = (rij: Leerlingrij) => 'ja' | 'misschien' | 'nee';

/** What is known from outside the dossier. */
export type Context = {
  school: {
    naam: string;
    soort: SchoolSoort;
    aangesloten: boolean;
    pro: boolean;
    /** Since when it gives out a TLV-GP itself. */ delegatieGpSinds?: IsoDate | undefined;
  };
  peildatum: IsoDate;
  /** The kind of request, where it is known from where the papers were handed in; else it is read from them. */
  soort?: Aanvraagsoort;
  /** Whether the pupil of a row of a list was assigned LWOO before; see `AlToegewezen`. */
  toegewezen?: AlToegewezen;
  /** The imprint of the file that each document came in, by the name of the document. */
  inhoud?: ReadonlyMap<string, string>;
  /** The kinds that a person of the loket set, by the name of the document. */
  soorten?: ReadonlyMap<string, SoortCorrectie>;
  /** The facts that people of the loket set, in force or not. */
  feiten?: readonly FeitCorrectie[];
};

/** The report on one dossier: data only; how it looks is made from it elsewhere. */
export type Controlerapport = {
  handboekVersie: string;
  peildatum: IsoDate;
  soort: Aanvraagsoort | 'onbekend';
  variant: Variant;
  /** `compleet` when no required criterion is `ontbreekt`. */
  eindoordeel: 'compleet' | 'incompleet';
  aandachtspunten: boolean;
  /** In the order of the handbook. */
  bevindingen: Bevinding[];
  documenten: DocumentRegel[];
  /** Of an LWOO list: every pupil's row, in the order of the list. */
  rijen?: RijRegel[];
  /** Criteria that no rule decides yet, with the sentence that says so to the reader; absent when every one was checked. */
  nietGecontroleerd?: { ids: readonly string[]; uitleg: string };
  /** What law or practice asks beyond the handbook; never part of an outcome. Absent when there is nothing. */
  wetspunten?: Wetspunt[];
  /** The school decided itself (delegated TLV-GP, handboek 3): valid only after this check, with signature and number. */
  gedelegeerd?: true;
  /** Facts that people of the loket set, with those that count no more; absent when there are none. */
  vastgesteld?: VastgesteldFeit[];
  feiten: {
    geboortedatum?: IsoDate;
    tiq?: number;
    tiqDatum?: IsoDate;
    instrument?: string;
    plaatsing?: IsoDate;
    geldigTot?: IsoDate;
    tlvNummer?: string;
  };
};
