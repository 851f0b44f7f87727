import type { IsoDate } from '../calendar.ts';
import type { AlToegewezen, Context } from '../check/rapport.ts';
import type { Evidence } from '../evidence.ts';
import type { UnreadDocument } from '../read/document.ts';
import type { DocumentFacts, DocumentKind, DossierFacts } from '../read/facts.ts';
import type { Lijst } from '../read/lijst/lijst.ts';
import type { Aanvraagtype } from './criterium.ts';
import type { Waarden } from './waarden.ts';
import { zekerste } from './zekerste.ts';

/**
 * A document that was read: its first line, the first that names the applying school, per page with a full BSN the line where it
 * stands, the number made unreadable, and the pages of which the text is not known.
 */
export type Gelezen = {
  naam: string;
  eersteRegel: string;
  schoolRegel?: { pagina: number; citaat: string };
  bsnRegels: Record<number, string>;
  /** Pages that could not be read, or so badly that what stands there is not known. */
  onleesbarePaginas: number[];
  /** Holds pages that were recognised on a picture: handwriting on them may have been missed. */
  gescand: boolean;
};

/** Everything that a criterion may look at. */
export type Dossier = Aanvraagtype & {
  feiten: DossierFacts;
  school: Context['school'];
  peildatum: IsoDate;
  waarden: Waarden;
  gelezen: Gelezen[];
  ongelezen: UnreadDocument[];
  /** Names of files that could not be read and that hold a full BSN. */
  ongelezenMetBsn: string[];
  /** Lists of pupils, row by row; only where lists are what is handed in. */
  lijsten?: readonly Lijst[];
  /** Whether the pupil of a row was assigned LWOO before. */
  toegewezen?: AlToegewezen;
};

/** The documents that count: not replaced by a newer version, and not wholly another pupil's. */
export const tellendeStukken = ({ feiten }: Dossier): DocumentFacts[] =>
  feiten.documenten.filter(({ vervangenDoor, andereLeerling }) => vervangenDoor === undefined && andereLeerling.stand !== 'beide');

/** A document that counts as a certain kind, with the words that show it. */
export type Stuk = { document: DocumentFacts; bewijs: Evidence; zeker: boolean };

/** The documents that count as a kind; one file may hold several. */
export const stukkenVan = (dossier: Dossier, ...kinds: DocumentKind[]): Stuk[] =>
  tellendeStukken(dossier).flatMap((document) => {
    const found = document.kinds.filter(({ kind }) => kinds.includes(kind));
    const best = zekerste(found);
    return best === undefined ? [] : [{ document, bewijs: best.bewijs, zeker: best.zeker }];
  });

/** Files that this service could not read but a person may; any other fault is for the school to mend, and the file counts as absent. */
export const ongelezenMetInhoud = ({ ongelezen }: Dossier): UnreadDocument[] => ongelezen.filter(({ fault }) => fault === 'onleesbaar');

/** Where something may stand that this service could not read but a person can: whole files, and pages of files that were read otherwise. */
export const ongelezenPlaatsen = (dossier: Dossier): Evidence[] => [
  ...ongelezenMetInhoud(dossier).map(({ name }) => ({ document: name, pagina: 1, citaat: '' })),
  ...dossier.gelezen.flatMap(({ naam, onleesbarePaginas }) => onleesbarePaginas.map((pagina) => ({ document: naam, pagina, citaat: '' }))),
];

/** Pages of certain documents that this service could not read but a person can. */
export const ongelezenIn = ({ gelezen }: Dossier, documenten: readonly string[]): Evidence[] =>
  gelezen
    .filter(({ naam }) => documenten.includes(naam))
    .flatMap(({ naam, onleesbarePaginas }) => onleesbarePaginas.map((pagina) => ({ document: naam, pagina, citaat: '' })));

export const isVso = ({ soort }: Aanvraagtype): boolean => ['tlv-gp', 'tlv-zml', 'tlv-lz', 'tlv-lg', 'tlv-emb'].includes(soort);
export const isPro = ({ soort }: Aanvraagtype): boolean => soort === 'tlv-pro' || soort === 'tlv-pro-bijzonder';
export const isTlv = ({ soort }: Aanvraagtype): boolean => soort !== 'lwoo';
