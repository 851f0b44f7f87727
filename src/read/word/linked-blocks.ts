import { resolveControls } from '../controls.ts';
import { plainParagraph, type Block, type Table } from '../flow/blocks.ts';
import type { FlowText } from '../flow/finish.ts';
import { layOut } from '../flow/layout.ts';
import type { ReadLimits } from '../limits.ts';
import type { Parts } from '../packed/unzip.ts';
import { childrenOf, eachBlock, withoutPrefix, type Element } from '../packed/xml.ts';
import { interpretRtf } from '../rtf/interpret.ts';
import { decodeText } from '../text/decode.ts';
import { readHtml } from '../text/html.ts';
import { isHtml } from '../text/is-html.ts';

/** What another part of a Word file puts into the text: the words of a diagram, the title and numbers of a chart, or a whole web page or RTF. */
export function linkedBlocks(parts: Parts, file: string, limits: ReadLimits): Block[] {
  const content = parts.read(file);
  if (content === undefined) return [];
  if (file.startsWith('word/diagrams/')) return diagram(content, limits);
  if (file.startsWith('word/charts/')) return chart(content, limits);
  if (!isReadInText(content)) return [];
  const begin = rtfBegin(content);
  return linesOf(begin < 0 ? readHtml(decodeText(content), limits) : interpretRtf(content.subarray(begin), limits));
}

const rtfBegin = (content: Buffer): number => content.subarray(0, 100).indexOf('{\\rtf');

/** Whether a file that was put into the text is read where it stands; others (another Word file) become documents of their own. */
export const isReadInText = (content: Buffer): boolean => rtfBegin(content) >= 0 || isHtml(decodeText(content.subarray(0, 4_000)));

/** The lines of a text put into another, without its controls' own marks. */
const linesOf = (flow: FlowText): Block[] =>
  layOut(flow.body, 1).flatMap((page) =>
    resolveControls(page.lines, flow.controls, 1).lines.map((line) => plainParagraph(...(line.cells ?? [line.text]))),
  );

/** Each point of a diagram is a line. */
function diagram(xml: Uint8Array, limits: ReadLimits): Block[] {
  const blocks: Block[] = [];
  const take = (point: Element) => {
    const text = textsIn(point, 't').join('').trim();
    if (text !== '') blocks.push(plainParagraph(text));
  };
  eachBlock(xml, 'ptLst', limits, take, withoutPrefix);
  return blocks;
}

/** The title and other words of a chart, then a table of its series. */
function chart(xml: Uint8Array, limits: ReadLimits): Block[] {
  const blocks: Block[] = [];
  const table: Table = { kind: 'table', rows: [] };
  const series = (element: Element) => {
    const column = (name: string) => childrenOf(element, name).flatMap((part) => textsIn(part, 'v'));
    const [names, values] = [
      [...column('cat'), ...column('xVal')],
      [...column('val'), ...column('yVal')],
    ];
    const title = column('tx').join(' ');
    const rows =
      names.length > 0
        ? [
            ['', ...names],
            [title, ...values],
          ]
        : [[title, ...values]];
    table.rows.push(...rows.map((row) => row.map((text) => [plainParagraph(text)])));
  };
  const walk = (element: Element) => {
    if (element.name === 'ser') return series(element);
    if (element.name === 'p') {
      const text = textsIn(element, 't').join('').trim();
      if (text !== '') blocks.push(plainParagraph(text));
    } else childrenOf(element).forEach(walk);
  };
  eachBlock(xml, 'chart', limits, walk, withoutPrefix);
  return [...blocks, ...(table.rows.length > 0 ? [table] : [])];
}

function textsIn(element: Element, name: string): string[] {
  if (element.name === name) return [element.children.filter((child) => typeof child === 'string').join('')];
  return childrenOf(element).flatMap((child) => textsIn(child, name));
}
