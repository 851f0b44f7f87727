import type { Control } from '../controls.ts';
import type { FirstRead } from '../first-read.ts';
import { finishFlow } from '../flow/finish.ts';
import type { ReadLimits } from '../limits.ts';
import { damaged } from '../unread.ts';
import type { Block } from '../flow/blocks.ts';
import { readBlock } from './body.ts';
import { digitalSignatures } from './digital-signatures.ts';
import { openParts, type Parts } from '../packed/unzip.ts';
import { relations } from '../packed/relations.ts';
import { eachBlock } from '../packed/xml.ts';
import type { Reading } from './paragraph.ts';

/** Reads a DOCX (also DOCM, DOTX). @throws UnreadError when it is broken, past a limit, or holds no text. */
export async function readWord(name: string, bytes: Uint8Array, limits: ReadLimits): Promise<FirstRead> {
  const parts = await openParts(bytes, limits);
  try {
    return readParts(parts, name, limits);
  } finally {
    parts.close();
  }
}

function readParts(parts: Parts, name: string, limits: ReadLimits): FirstRead {
  const root = relations(parts, '', limits);
  const main = root.find((relation) => relation.kind === 'officeDocument')?.target ?? 'word/document.xml';
  if (!parts.names.includes(main)) throw damaged();
  const related = relations(parts, main, limits);
  const controls: Control[] = [];
  const part = (file: string, container: string): Block[] => {
    const xml = parts.read(file);
    if (xml === undefined) return [];
    const links = new Map((file === main ? related : relations(parts, file, limits)).map(({ id, target }) => [id, target]));
    const reading: Reading = { controls, target: (link) => links.get(link) };
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
  const read = finishFlow(name, 'docx', { header, body, last: [...notes, ...footer], controls }, limits);
  read.document.signatures.push(...digitalSignatures(parts, limits));
  return read;
}
