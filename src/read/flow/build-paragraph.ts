import type { Block, FlowPicture, Paragraph } from './blocks.ts';

/** A paragraph while it is read; it may become several blocks, where a page ends in it or text boxes hang on it. */
export type ParagraphBuilder = {
  /** Adds to the cell at hand. */
  add(text: string): void;
  /** Begins the next cell of the line. */
  tab(): void;
  /** Begins a new line. */
  line(): void;
  /** Ends the page here; the rest of the paragraph stands on the next. */
  page(): void;
  picture(picture: FlowPicture): void;
  /** What stands in a text box that hangs on the paragraph: it follows it. */
  follow(blocks: readonly Block[]): void;
  end(): Block[];
};

const empty = (): Paragraph => ({ kind: 'paragraph', lines: [['']], pictures: [] });

export function buildParagraph(): ParagraphBuilder {
  const blocks: Block[] = [];
  const following: Block[] = [];
  let paragraph = empty();
  return {
    add(text) {
      const cells = paragraph.lines.at(-1);
      if (cells !== undefined) cells[cells.length - 1] += text;
    },
    tab: () => void paragraph.lines.at(-1)?.push(''),
    line: () => void paragraph.lines.push(['']),
    page() {
      blocks.push(paragraph, { kind: 'page' });
      paragraph = empty();
    },
    picture: (picture) => void paragraph.pictures.push(picture),
    follow: (more) => void following.push(...more),
    end: () => [...blocks, paragraph, ...following],
  };
}
