import type { FirstRead } from '../first-read.ts';
import type { Block } from '../flow/blocks.ts';
import { countElements } from '../flow/build-text.ts';
import { finishFlow, type FlowText } from '../flow/finish.ts';
import type { ReadLimits } from '../limits.ts';
import { withoutPrivate } from '../symbols.ts';
import { damaged } from '../unread.ts';
import { decodeText } from './decode.ts';
import { readHtml } from './html.ts';
import { isHtml } from './is-html.ts';

/** Reads plain text or a web page, in whatever encoding. @throws UnreadError when it is no text, past a limit, or empty. */
export async function readText(name: string, bytes: Uint8Array, limits: ReadLimits): Promise<FirstRead> {
  const text = decodeText(bytes);
  if (text.includes('\0')) throw damaged();
  return finishFlow(name, 'tekst', isHtml(text) ? readHtml(text, limits) : plain(text, limits), limits);
}

/** Lines are paragraphs, tabs part cells, and a form feed begins a page. */
function plain(text: string, limits: ReadLimits): FlowText {
  const count = countElements(limits);
  const body: Block[] = [];
  text.split('\f').forEach((page, i) => {
    if (i > 0) body.push({ kind: 'page' });
    for (const line of page.split(/\r\n|\r|\n/u)) {
      count();
      body.push({ kind: 'paragraph', lines: [withoutPrivate(line).split('\t')], pictures: [] });
    }
  });
  return { header: [], body, last: [], controls: [] };
}
