import type { Control } from '../controls.ts';
import type { FirstRead, Unpacked } from '../first-read.ts';
import { finishFlow } from '../flow/finish.ts';
import type { ReadLimits } from '../limits.ts';
import { BlankError, damaged, UnreadError } from '../unread.ts';
import type { Block } from '../flow/blocks.ts';
import { readBlock } from './body.ts';
import { digitalSignatures } from './digital-signatures.ts';
import { hiddenStyles } from './hidden-styles.ts';
import { linkedBlocks } from './linked-blocks.ts';
import { openParts, type Parts } from '../packed/unzip.ts';
import { relations } from '../packed/relations.ts';
import { eachBlock } from '../packed/xml.ts';
import type { Reading } from './paragraph.ts';

/** Reads a DOCX (also DOCM, DOTX). @throws UnreadError when it is broken, past a limit, or holds no text. */
export async function readWord(name: string, bytes: Uint8Array, limits: ReadLimits): Promise<FirstRead> {
  const parts = await openParts(bytes, limits);
  try {
    return await readParts(parts, name, limits);
  } finally {
    parts.close();
  }
}

/** The same with the files that were put into it as a whole, each to be read as a document of its own. */
export async function readWordFile(name: string, bytes: Uint8Array, limits: ReadLimits): Promise<FirstRead | Unpacked> {
  const parts = await openParts(bytes, limits);
  try {
    const embedded = parts.names.some((part) => part.startsWith('word/') && !part.endsWith('.xml') && !part.endsWith('.rels'));
    const files = embedded ? (await import('./embedded-files.ts')).embeddedFiles(parts, mainPart(parts, limits), limits) : [];
    try {
      const own = await readParts(parts, name, limits);
      return files.length === 0 ? own : { own, parts: files };
    } catch (error) {
      if (!(error instanceof UnreadError) || files.length === 0) throw error;
      return { parts: error instanceof BlankError ? files : [{ name: '', error }, ...files] };
    }
  } finally {
    parts.close();
  }
}

/** The part with the text. Nearly all programs give it one name; only for the others the links of the package are read. */
function mainPart(parts: Parts, limits: ReadLimits): string {
  if (parts.read('_rels/.rels')?.includes(`"${usual}"`) === true) return usual;
  return relations(parts, '', limits).find(({ kind }) => kind === 'officeDocument')?.target ?? usual;
}

const usual = 'word/document.xml';

async function readParts(parts: Parts, name: string, limits: ReadLimits): Promise<FirstRead> {
  const main = mainPart(parts, limits);
  if (!parts.names.includes(main)) throw damaged();
  const related = relations(parts, main, limits);
  const controls: Control[] = [];
  const put = new Set<string>();
  const hidden = hiddenStyles(parts, related.find(({ kind }) => kind === 'styles')?.target, limits);
  const part = (file: string, container: string): Block[] => {
    const xml = parts.read(file);
    if (xml === undefined) return [];
    // Only a part with pictures asks where its links lead
    let links = file === main ? related : undefined;
    const target = (link: string) => (links ??= relations(parts, file, limits)).find(({ id }) => id === link)?.target;
    const blocksOf = (link: string) => {
      const linked = target(link);
      // Each once: a small file that puts a large one into the text again and again would make a huge text
      if (linked === undefined || put.has(linked)) return [];
      put.add(linked);
      return linkedBlocks(parts, linked, limits);
    };
    const reading: Reading = { controls, target, blocksOf, hidden };
    const blocks: Block[] = [];
    eachBlock(xml, container, limits, (block) => void blocks.push(...readBlock(block, reading)));
    return blocks;
  };
  const all = (kind: string, container: string): Block[] => {
    const found: Block[] = [];
    for (const relation of related) if (relation.kind === kind) found.push(...part(relation.target, container));
    return found;
  };
  const header = all('header', 'w:hdr');
  const body = part(main, 'w:body');
  const notes = [...all('footnotes', 'w:footnotes'), ...all('endnotes', 'w:endnotes')];
  const footer = all('footer', 'w:ftr');
  const read = await finishFlow(name, 'docx', { header, body, last: [...notes, ...footer], controls }, limits, (file) => parts.read(file));
  read.document.signatures.push(...digitalSignatures(parts, limits));
  return read;
}
