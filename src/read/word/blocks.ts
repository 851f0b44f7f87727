/** A picture in a text: its size in points, and whether it floats over the text instead of taking room. */
export type Picture = { width: number; height: number; floating: boolean };

/** A paragraph: its lines (at line breaks), each in cells (at tabs), and its pictures. */
export type Paragraph = { kind: 'paragraph'; lines: string[][]; pictures: Picture[] };

/** A table: rows of cells of blocks. */
export type Table = { kind: 'table'; rows: Block[][][] };

/** What a Word document consists of, in order; `page` marks the begin of a new page. */
export type Block = Paragraph | Table | { kind: 'page' };
