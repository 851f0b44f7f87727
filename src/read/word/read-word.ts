import { posix } from 'node:path';
import type { Control } from '../controls.ts';
import { resolveControls, withoutMarks } from '../controls.ts';
import type { FormField, Page, ReadDocument, Signature } from '../document.ts';
import type { ReadLimits } from '../limits.ts';
import { findSignatures } from '../signatures/find-signatures.ts';
import type { Sketch } from '../signatures/sketch.ts';
import { damaged, pastLimit, scanned, withoutText } from '../unread.ts';
import type { Block } from './blocks.ts';
import { readBlock } from './body.ts';
import { digitalSignatures } from './digital-signatures.ts';
import { layOut, type WordPage } from './layout.ts';
import { openParts, type Parts } from './unzip.ts';
import { eachBlock, type Element } from './xml.ts';

/** Reads a DOCX (also DOCM, DOTX). @throws UnreadError when it is broken, past a limit, or holds no text. */
export async function readWord(name: string, bytes: Uint8Array, limits: ReadLimits): Promise<ReadDocument> {
  const parts = await openParts(bytes, limits);
  try {
    return await readParts(parts, name, limits);
  } finally {
    parts.close();
  }
}

async function readParts(parts: Parts, name: string, limits: ReadLimits): Promise<ReadDocument> {
  const main = (await relations(parts, '', limits)).find((relation) => relation.kind === 'officeDocument')?.target ?? 'word/document.xml';
  const related = await relations(parts, main, limits);
  const controls: Control[] = [];
  const part = async (file: string, container: string): Promise<Block[]> => {
    const xml = await parts.read(file);
    if (xml === undefined) return [];
    const blocks: Block[] = [];
    eachBlock(xml, container, limits, (block) => void blocks.push(...readBlock(block, controls)));
    return blocks;
  };
  const all = async (kind: string, container: string): Promise<Block[]> => {
    const found: Block[] = [];
    for (const relation of related) if (relation.kind === kind) found.push(...(await part(relation.target, container)));
    return found;
  };
  if (!parts.names.includes(main)) throw damaged();
  const header = await all('header', 'w:hdr');
  const body = await part(main, 'w:body');
  const notes = [...(await all('footnotes', 'w:footnotes')), ...(await all('endnotes', 'w:endnotes'))];
  const footer = await all('footer', 'w:ftr');
  const pages = layOut(body, 1);
  if (pages.length > limits.pages) throw pastLimit('pages', limits);
  const read = finish(name, pages, { header, last: [...notes, ...footer] }, controls, limits);
  return { ...read, signatures: [...read.signatures, ...(await digitalSignatures(parts, limits))] };
}

/** Fewer letters than this beside a picture as large as a page are a heading over a scan. */
const fewLetters = 200;

function finish(
  name: string,
  laid: WordPage[],
  around: { header: Block[]; last: Block[] },
  controls: readonly Control[],
  limits: ReadLimits,
): ReadDocument {
  // Headers stand at the top of the first page and footers under the last, once: they are the same on every page
  const above = layOut(around.header.filter((block) => block.kind !== 'page'), 1)[0]?.lines ?? []; // prettier-ignore
  const below = layOut(around.last.filter((block) => block.kind !== 'page'), 1)[0]?.lines ?? []; // prettier-ignore
  const fields: FormField[] = [];
  let characters = 0;
  const pages = laid.map((page, i): Page => {
    const lines = [...(i === 0 ? above : []), ...page.lines, ...(i === laid.length - 1 ? below : [])];
    const resolved = resolveControls(lines, controls, page.number);
    fields.push(...resolved.fields);
    characters += resolved.lines.reduce((sum, line) => sum + line.text.length, 0);
    if (characters > limits.characters) throw pastLimit('characters', limits);
    return { number: page.number, lines: resolved.lines.filter((line) => line.text !== ''), source: 'tekst', confidence: 1 };
  });
  const letters = laid.map((page) => page.segments.reduce((sum, segment) => sum + segment.text.length, 0));
  const unreadable = laid.flatMap((page, i) => (page.scan && (letters[i] ?? 0) < fewLetters ? [page.number] : []));
  if (letters.every((count) => count === 0) || (unreadable.length === laid.length && characters < fewLetters))
    throw laid.some((page) => page.pictures.length > 0) ? scanned() : withoutText();
  const { signatures, places } = findSignatures(laid.map(sketchOf));
  return {
    name,
    format: 'docx',
    pages,
    fields,
    signatures: signatures.map(withoutBox),
    places,
    ...(unreadable.length > 0 && { onleesbarePaginas: unreadable }),
  };
}

/** The rough layout has no positions that mean anything outside this reader; only what stands where beside what. */
const sketchOf = (page: WordPage): Sketch => ({
  number: page.number,
  width: 500,
  height: Math.max(842, page.height),
  running: false,
  segments: page.segments.map((segment) => ({ ...segment, text: withoutMarks(segment.text) })),
  rules: [],
  marks: page.pictures.map((box) => ({ how: 'afbeelding', box })),
});

function withoutBox(signature: Signature): Signature {
  const bare = { ...signature };
  delete bare.box;
  return bare;
}

type Relation = { kind: string; target: string };

/** What a part points at, with paths from the root of the package; only what lies inside it. */
async function relations(parts: Parts, of: string, limits: ReadLimits): Promise<Relation[]> {
  const folder = posix.dirname(of);
  const xml = await parts.read(posix.join(folder, '_rels', `${posix.basename(of)}.rels`));
  const found: Relation[] = [];
  const take = (element: Element) => {
    const { Type = '', Target = '', TargetMode } = element.attributes;
    if (element.name !== 'Relationship' || TargetMode === 'External') return;
    const target = Target.startsWith('/') ? Target.slice(1) : posix.join(folder, Target);
    found.push({ kind: Type.slice(Type.lastIndexOf('/') + 1), target });
  };
  if (xml !== undefined) eachBlock(xml, 'Relationships', limits, take);
  return found;
}
