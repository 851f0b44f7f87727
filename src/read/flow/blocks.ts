/**
 * A picture in a text: its size in points (0 where the file does not say), whether it floats over the text instead of taking room, and the part of
 * the file that holds it, where that is a kind of picture that can be recognised.
 */
export type FlowPicture = { width: number; height: number; floating: boolean; part?: string };

/** A paragraph: its lines (at line breaks), each in cells (at tabs), and its pictures. */
export type Paragraph = { kind: 'paragraph'; lines: string[][]; pictures: FlowPicture[] };

/** A table: rows of cells of blocks. */
export type Table = { kind: 'table'; rows: Block[][][] };

/** What a text without fixed pages (Word, OpenDocument, RTF) consists of, in order; `page` marks the begin of a new page. */
export type Block = Paragraph | Table | { kind: 'page' };

/** A paragraph of one line without pictures. */
export const plainParagraph = (...cells: string[]): Paragraph => ({ kind: 'paragraph', lines: [cells], pictures: [] });
