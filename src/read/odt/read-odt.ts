import type { Control } from '../controls.ts';
import type { FirstRead } from '../first-read.ts';
import type { Block } from '../flow/blocks.ts';
import { finishFlow } from '../flow/finish.ts';
import type { ReadLimits } from '../limits.ts';
import { openOpenDocument } from '../packed/open-document.ts';
import type { Parts } from '../packed/unzip.ts';
import { childrenOf, eachBlock, type Element } from '../packed/xml.ts';
import { damaged } from '../unread.ts';
import { blocksOf, readBlock } from './body.ts';
import { digitalSignatures } from './digital-signatures.ts';
import type { Reading } from './paragraph.ts';
import { collectStyles } from './styles.ts';

/** Reads an OpenDocument text (ODT, also OTT). @throws UnreadError when it has a password, is broken, past a limit, or holds no text. */
export async function readOdt(name: string, bytes: Uint8Array, limits: ReadLimits): Promise<FirstRead> {
  const parts = await openOpenDocument(bytes, limits);
  try {
    return await readParts(parts, name, limits);
  } finally {
    parts.close();
  }
}

async function readParts(parts: Parts, name: string, limits: ReadLimits): Promise<FirstRead> {
  const content = parts.read('content.xml');
  if (content === undefined) throw damaged();
  const styles = collectStyles();
  const controls: Control[] = [];
  const notes: Block[] = [];
  const reading: Reading = { styles, controls, forms: new Map(), notes, blocksOf: (parent) => blocksOf(parent, reading) };
  const header: Block[] = [];
  const footer: Block[] = [];
  const shared = parts.read('styles.xml');
  if (shared !== undefined) {
    eachBlock(shared, ['office:styles', 'office:automatic-styles', 'office:master-styles'], limits, (element, container) => {
      if (container.name !== 'office:master-styles') styles.add(element);
      else if (element.name === 'style:master-page') runningHeads(element, reading, header, footer);
    });
  }
  const body: Block[] = [];
  eachBlock(content, ['office:automatic-styles', 'office:text'], limits, (element, container) => {
    if (container.name === 'office:text') body.push(...readBlock(element, reading));
    else styles.add(element);
  });
  const read = await finishFlow(name, 'odt', { header, body, last: [...notes, ...footer], controls }, limits, (part) => parts.read(part));
  read.document.signatures.push(...digitalSignatures(parts, limits));
  return read;
}

/** Headers and footers of a page style; those of the first and of left pages too, each text once. */
function runningHeads(master: Element, reading: Reading, header: Block[], footer: Block[]): void {
  for (const side of childrenOf(master)) {
    const into = side.name.startsWith('style:header') ? header : side.name.startsWith('style:footer') ? footer : undefined;
    if (into === undefined || side.attributes['style:display'] === 'false') continue;
    const blocks = blocksOf(side, reading);
    const already = new Set(into.map((block) => JSON.stringify(block)));
    into.push(...blocks.filter((block) => !already.has(JSON.stringify(block))));
  }
}
