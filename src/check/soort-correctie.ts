import { maskBsn } from '../read/facts/bsn.ts';
import type { DocumentKind } from '../read/facts.ts';
import type { DocumentRegel } from './rapport.ts';

/**
 * That a person set the kinds of a document: by the name that the report gives it and the imprint of the file, so that it counts for nothing else.
 * `computer`: the kinds that were recognised.
 */
export type SoortCorrectie = {
  naam: string;
  inhoud: string;
  soorten: DocumentKind[];
  computer: string[];
  reden: string;
  wie: string;
  op: string;
};

/** One thing that a person did to the kinds of a document. Without `reden` it was a withdrawal. */
export type SoortStap = { naam: string; was: string[]; werd: string[]; reden?: string | undefined; wie: string; op: string };

type Document = { naam: string; inhoud?: string | undefined };

/** The correction that counts for a document as it is now; undefined where there is none, or the file was replaced since. */
export const correctieVan = (correcties: readonly SoortCorrectie[], { naam, inhoud }: Document): SoortCorrectie | undefined =>
  correcties.find((een) => inhoud !== undefined && een.inhoud === inhoud && een.naam === maskBsn(naam));

/** The correction that counts no more because the file under its name was replaced. */
export const vervallenCorrectie = (correcties: readonly SoortCorrectie[], document: Document): SoortCorrectie | undefined =>
  correctieVan(correcties, document) === undefined ? correcties.find(({ naam }) => naam === maskBsn(document.naam)) : undefined;

/** What a report says of a document of which a person set the kinds. */
export const inRapport = ({ reden, wie, op, computer }: SoortCorrectie): NonNullable<DocumentRegel['doorLoket']> => ({
  reden,
  wie,
  op,
  computer,
});
