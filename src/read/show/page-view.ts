import type { Box, Page } from '../document.ts';

/**
 * Which page to draw: `binnen` is the path of the document inside the uploaded file, `''` for the file itself. `scan` is how the page was set straight
 * when it was recognised, so that the lines that were read stand on the picture where their boxes say.
 */
export type PageAsk = { binnen: string; pagina: number; scan?: Pick<NonNullable<Page['beeld']>, 'gedraaid' | 'scheef'> };

/** A word as it stands on the picture, in points. */
export type PlacedWord = { tekst: string; vak: Box };

/** A page as a picture (PNG), its size in points, and the words that the file itself has on it, in the order of the file. */
export type PageView = { png: Uint8Array; breedte: number; hoogte: number; woorden: PlacedWord[] };
