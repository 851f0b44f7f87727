import { controlMark, type Control } from '../controls.ts';
import type { Block } from '../flow/blocks.ts';
import { buildText, type Counter } from '../flow/build-text.ts';
import { withoutPrivate, wordSymbol } from '../symbols.ts';
import { storedPicture, type Drawing } from './drawings.ts';
import { openFields } from './fields.ts';
import { formData } from './form-data.ts';
import { characterProperty, runAt, type CharacterLook, type ParagraphLook, type Run } from './formatting.ts';
import type { DocFile } from './open-doc.ts';
import { placedPicture } from './pictures.ts';
import { textOf, type Piece } from './pieces.ts';
import { eachProperty } from './sprms.ts';

/** A DOC with what is known of its text: pieces, looks, at which characters a section ends without a new page, and the controls found. */
export type DocText = {
  file: DocFile;
  pieces: readonly Piece[];
  characters: readonly Run<CharacterLook>[];
  paragraphs: readonly Run<ParagraphLook>[];
  continuous: ReadonlySet<number>;
  /** Drawings by the character that they hang on, and what stands in the text boxes of a shape, once. */
  drawings: ReadonlyMap<number, Drawing>;
  boxesOf: (shapes: readonly number[]) => Block[];
  controls: Control[];
  count: Counter;
};

/** In how many tables a paragraph stands. */
const depthOf = (look: ParagraphLook | undefined): number =>
  look?.inTable === true || (look?.depth ?? 0) > 0 ? Math.max(1, look?.depth ?? 1) : 0;

/** The blocks of a part of the text, from one character to another. */
export function readStory(doc: DocText, from: number, to: number): Block[] {
  const { file, pieces, characters, paragraphs } = doc;
  const text = buildText(doc.count);
  const fields = openFields();

  const add = (words: string) => {
    if (!fields.take(words)) text.now.add(words);
  };
  const endParagraph = (at: number, sign: number) => {
    const look = paragraphs[runAt(paragraphs, at)]?.look;
    const depth = depthOf(look);
    if (sign === 0x07) {
      if (look?.rowEnd === true) text.endRow(1);
      else text.endCell(1);
    } else if (look?.innerRowEnd === true) text.endRow(depth);
    else if (look?.innerCell === true) text.endCell(depth);
    else text.endParagraph(depth, look?.pageBefore === true);
  };

  const special = (sign: number, look: CharacterLook, at: number, character: number) => {
    if (sign === 0x0d || sign === 0x07) endParagraph(at, sign);
    else if (sign === 0x0c) pageOrSection(at, character);
    else if (sign === 0x13) fields.begin();
    else if (sign === 0x14) fields.separate();
    else if (sign === 0x15) {
      const found = fields.end();
      if (found !== undefined) add(typeof found === 'string' ? found : controlMark(doc.controls.push(found) - 1));
    } else if (look.hidden === true || look.deleted === true) return;
    else if (sign === 0x09) {
      if (!fields.take(' ')) text.now.tab();
    } else if (sign === 0x0b) {
      if (!fields.take(' ')) text.now.line();
    } else if (sign === 0x1e) add('-');
    else if (sign === 0x01 && look.location !== undefined && file.data !== undefined) {
      if (look.data === true) fields.data(formData(file.data, look.location));
      else {
        const picture = placedPicture(file.data, look.location);
        if (picture !== undefined) text.now.picture(picture);
      }
    } else if (sign === 0x08) drawing(doc.drawings.get(character));
    else if (look.special === true && look.symbol !== undefined) add(wordSymbol(look.symbol));
    else if (sign === 0x28) add('(');
  };
  const drawing = (drawn: Drawing | undefined) => {
    if (drawn === undefined) return;
    text.now.follow(doc.boxesOf(drawn.shapes));
    for (const number of drawn.pictures) {
      const stored = storedPicture(file, number);
      const { width, height } = drawn;
      text.now.picture({ width, height, floating: true, ...(stored !== undefined && { part: `store/${number}.${stored.extension}` }) });
    }
  };
  const pageOrSection = (at: number, character: number) => {
    const section = doc.continuous.has(character + 1);
    if (section) endParagraph(at, 0x0d);
    else text.now.page();
  };

  for (const piece of pieces) {
    const [begin, end] = [Math.max(from, piece.from), Math.min(to, piece.to)];
    if (begin >= end) continue;
    const over = ownLook(file, piece);
    const place = (character: number) => piece.at + (character - piece.from) * piece.size;
    let run = runAt(characters, place(begin));
    for (let here = begin; here < end;) {
      const next = characters[run];
      const inside = next !== undefined && next.from <= place(here);
      const edge = next === undefined ? Infinity : inside ? next.to : next.from;
      const stop = Math.max(here + 1, Math.min(end, piece.from + Math.ceil((edge - piece.at) / piece.size)));
      const look = inside ? { ...next.look, ...over } : over;
      readRun(textOf(file, piece, here, stop), look, (sign, i) => special(sign, look, place(here + i), here + i), add);
      here = stop;
      while (run < characters.length && (characters[run]?.to ?? 0) <= place(here)) run++;
    }
  }
  return text.end();
}

/** Signs that are no letters, and the bracket that stands for a sign of a symbol font. */
const signs = /[\u0000-\u001F(]/gu; // oxlint-disable-line no-control-regex -- Word marks the ends of paragraphs and cells with these

function readRun(text: string, look: CharacterLook, special: (sign: number, at: number) => void, add: (words: string) => void): void {
  const shown = look.hidden !== true && look.deleted !== true;
  let done = 0;
  for (const found of text.matchAll(signs)) {
    if (shown && found.index > done) add(withoutPrivate(text.slice(done, found.index)));
    special(found[0].charCodeAt(0), found.index);
    done = found.index + 1;
  }
  if (shown && done < text.length) add(withoutPrivate(text.slice(done)));
}

/** What a piece says of all its characters. */
function ownLook({ table }: DocFile, { own }: Piece): CharacterLook {
  const look: CharacterLook = {};
  if (own !== undefined) eachProperty(table, own[0], own[1], (sprm, at) => characterProperty(look, sprm, table, at));
  return look;
}
