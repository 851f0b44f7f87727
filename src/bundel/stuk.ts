/** A page of a text that was read, as its lines. */
export type Tekstblad = { nummer: number; regels: string[] };

/**
 * Something that belongs in a bundle. `naam` is how people know it, `pad` where it stands in the zip. `weergave` is what the service read of a file that
 * is no PDF and no picture, `waarom` why its pages cannot stand in the PDF, as part of a sentence.
 */
export type Stuk = {
  groep: Groep;
  naam: string;
  pad: string;
  bytes: number;
  /** How its pages go into the PDF: as they are, as one picture, as read text, or not at all. */
  als: 'pdf' | 'beeld' | 'tekst' | 'niet';
  weergave?: { naam: string; bladen: Tekstblad[] }[];
  waarom?: string;
  /** Degrees clockwise to set a picture upright. */
  draai?: number;
  lees(): Promise<Buffer>;
};

/** The parts of a bundle, in their order. */
export const groepen = ['Van het loket', 'Brieven', 'Stukken van de school'] as const;
export type Groep = (typeof groepen)[number];

/** A file that cannot be fetched now; the message is Dutch and says why, as part of a sentence. */
export class NietOpTeHalen extends Error {
  override name = 'NietOpTeHalen';
}
