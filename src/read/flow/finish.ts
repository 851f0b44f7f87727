import { resolveControls, withoutMarks, type Control } from '../controls.ts';
import type { FormField, Page, ReadFormat, Signature } from '../document.ts';
import type { FirstRead } from '../first-read.ts';
import type { ReadLimits } from '../limits.ts';
import { findSignatures } from '../signatures/find-signatures.ts';
import type { Sketch } from '../signatures/sketch.ts';
import { isPlausible } from '../plausible-text.ts';
import { garbled, onlyPictures, pastLimit, withoutText } from '../unread.ts';
import type { Block } from './blocks.ts';
import { layOut, type FlowPage } from './layout.ts';
import { picturesToRead } from './pictures-to-read.ts';
import { withSignaturePictures, type PictureBytes } from './signature-pictures.ts';

/** A text without fixed pages: its blocks, what stands above (headers) and below (footnotes, footers), and the controls that its marks point at. */
export type FlowText = { header: Block[]; body: Block[]; last: Block[]; controls: readonly Control[] };

/**
 * The document that a text without fixed pages makes: pages at its page breaks, fields, signatures (each with its picture, which `bytesOf` gives),
 * and the pictures that may hold text.
 * @throws UnreadError `te-groot` past a limit, `zonder-tekst` where there are neither words nor a picture that can be recognised, or letters that make
 * no words.
 */
export async function finishFlow(
  name: string,
  format: ReadFormat,
  flow: FlowText,
  limits: ReadLimits,
  bytesOf: PictureBytes = () => undefined,
): Promise<FirstRead> {
  const laid = layOut(flow.body, 1);
  if (laid.length > limits.pages) throw pastLimit('pages', limits);
  // Headers stand at the top of the first page and footers under the last, once: they are the same on every page
  const above = layOut(flow.header.filter((block) => block.kind !== 'page'), 1)[0]; // prettier-ignore
  const below = layOut(flow.last.filter((block) => block.kind !== 'page'), 1)[0]; // prettier-ignore
  const fields: FormField[] = [];
  let characters = 0;
  const pages = laid.map((page, i): Page => {
    const lines = [...(i === 0 ? (above?.lines ?? []) : []), ...page.lines, ...(i === laid.length - 1 ? (below?.lines ?? []) : [])];
    const resolved = resolveControls(lines, flow.controls, page.number);
    fields.push(...resolved.fields);
    characters += resolved.lines.reduce((sum, line) => sum + line.text.length, 0);
    if (characters > limits.characters) throw pastLimit('characters', limits);
    return { number: page.number, lines: resolved.lines.filter((line) => line.text !== ''), source: 'tekst', confidence: 1 };
  });
  const { beelden, unreadable } = picturesToRead(laid, [above, below]);
  if (characters === 0 && beelden.length === 0) throw unreadable.length > 0 ? onlyPictures() : withoutText();
  if (oldFormats.has(format) && !isPlausible(sampleOf(pages))) throw garbled();
  const bare = laid.map(sketchOf);
  const { signatures: found } = findSignatures(bare);
  const sketches = found.length === 0 ? bare : await withSignaturePictures(bare, laid, found, bytesOf, limits);
  const { signatures, places } = findSignatures(sketches);
  const document = {
    name,
    format,
    pages,
    fields,
    signatures: signatures.map(withoutBox),
    places,
    ...(unreadable.length > 0 && { onleesbarePaginas: unreadable }),
  };
  return { document, beelden, sketches };
}

/** Formats whose letters depend on code pages and fonts, or that may be anything at all. */
const oldFormats: ReadonlySet<ReadFormat> = new Set(['doc', 'rtf', 'tekst']);
/** How many characters are looked at to see whether a text can be one. */
const sample = 50_000;

function sampleOf(pages: readonly Page[]): string {
  let text = '';
  for (const { lines } of pages) for (const line of lines) if (text.length < sample) text += `${line.text}\n`;
  return text;
}

/** The rough layout has no positions that mean anything outside this reader; only what stands where beside what. */
const sketchOf = (page: FlowPage): Sketch => ({
  number: page.number,
  width: 500,
  height: Math.max(842, page.height),
  running: false,
  segments: page.segments.map((segment) => ({ ...segment, text: withoutMarks(segment.text) })),
  rules: [],
  marks: page.pictures.map(({ box }) => ({ how: 'afbeelding', box })),
});

function withoutBox(signature: Signature): Signature {
  const bare = { ...signature };
  delete bare.box;
  return bare;
}
