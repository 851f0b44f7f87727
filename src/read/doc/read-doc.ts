import type { Control } from '../controls.ts';
import type { FirstRead } from '../first-read.ts';
import type { Block } from '../flow/blocks.ts';
import { countElements } from '../flow/build-text.ts';
import { finishFlow } from '../flow/finish.ts';
import type { ReadLimits } from '../limits.ts';
import { anchoredDrawings, textBoxes } from './drawings.ts';
import { characterLooks, paragraphLooks } from './formatting.ts';
import { openDoc, textParts, type DocFile, type TextPart } from './open-doc.ts';
import { docPictureBytes } from './pictures.ts';
import { piecesOf } from './pieces.ts';
import { readStory, type DocText } from './read-story.ts';
import { continuousSections, runningHeads } from './sections.ts';

/**
 * Reads a Word 97-2003 file (DOC) by its own tables: body, headers, footers, notes, text boxes, form fields and pictures. Hidden and deleted text
 * and remarks are not read. @throws UnreadError when it has a password, is older than Word 97, broken, past a limit, or holds no text.
 */
export async function readDoc(name: string, bytes: Uint8Array, limits: ReadLimits): Promise<FirstRead> {
  const file = openDoc(bytes);
  const controls: Control[] = [];
  const doc: DocText = {
    file,
    pieces: piecesOf(file),
    characters: characterLooks(file),
    paragraphs: paragraphLooks(file),
    continuous: continuousSections(file),
    drawings: anchoredDrawings(file),
    boxesOf: (shapes) => takeBoxes((box) => shapes.includes(box.shape)),
    controls,
    count: countElements(limits),
  };
  const boxes = new Set(textBoxes(file));
  const boxesAt = beginOf(file, 'boxes');
  const takeBoxes = (wanted: (box: { shape: number }) => boolean): Block[] =>
    [...boxes].filter(wanted).flatMap((box) => {
      boxes.delete(box);
      return readStory(doc, boxesAt + box.from, boxesAt + box.to);
    });
  const part = (of: TextPart): Block[] => {
    const from = beginOf(file, of);
    return readStory(doc, from, from + file.counts[of]);
  };
  const header: Block[] = [];
  const footer: Block[] = [];
  const seen = new Set<string>();
  const heads = beginOf(file, 'headers');
  for (const { footer: below, from, to } of runningHeads(file)) {
    const blocks = readStory(doc, heads + from, heads + to);
    // Sections repeat the headers of the one before
    const written = JSON.stringify(blocks);
    if (!seen.has(written)) (below ? footer : header).push(...blocks);
    seen.add(written);
  }
  // Text boxes that hang on nothing that was read follow the body
  const body = [...part('body'), ...takeBoxes(() => true)];
  const last = [...part('footnotes'), ...part('endnotes'), ...part('headerBoxes'), ...footer];
  return finishFlow(name, 'doc', { header, body, last, controls }, limits, (picture) => docPictureBytes(bytes, picture));
}

function beginOf({ counts }: DocFile, part: TextPart): number {
  let at = 0;
  for (const each of textParts) {
    if (each === part) break;
    at += counts[each];
  }
  return at;
}
