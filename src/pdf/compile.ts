import { setImmediate as nextTurn } from 'node:timers/promises';
import type { NodeCompiler, NodeTypstDocument } from '@myriaddreamin/typst-ts-node-compiler';
import { shipped } from '../root.ts';
import { fonts } from './fonts.ts';
import { showable } from './showable.ts';

/** A template or its data did not make a PDF. The message names the template and the fault, and no text of the data. */
export class PdfError extends Error {
  override name = 'PdfError';
}

export type PdfOptions = {
  /** Kept in the PDF as the moment of making. The same template, data and moment give the same bytes. */
  gemaaktOp: Date;
  /** PDF/UA-1 (accessible; the default) or PDF/A-2a (accessible and to be kept for years). */
  standaard?: 'ua-1' | 'a-2a';
  /** Pictures (PNG, JPEG, SVG) that the template finds as `/beelden/<name>`. */
  beelden?: Record<string, Uint8Array>;
};

/** How many compilations a memoised result lives without being used again. */
const cacheAge = 0;

let opening: Promise<NodeCompiler> | undefined;

async function open(): Promise<NodeCompiler> {
  const { NodeCompiler } = await import('@myriaddreamin/typst-ts-node-compiler');
  return NodeCompiler.create({ workspace: shipped('templates'), fontArgs: [{ fontBlobs: fonts().files }] });
}

/**
 * A tagged PDF from `templates/<template>` with its fonts embedded. The data reaches the template as the file `/data.json`, never as Typst
 * source, so that any text is only text; see `showable` for characters that cannot be shown. The template itself sets the title and
 * imports `/pdf/basis.typ`. Throws PdfError on any error or warning of Typst and on any breach of the standard asked for.
 */
export async function compileTypst(template: string, data: unknown, options: PdfOptions): Promise<Uint8Array> {
  opening ??= open().catch((error: unknown) => {
    opening = undefined;
    throw error;
  });
  const compiler = await opening;
  // Documents of earlier calls are given back between turns of the event loop; a caller that never lets it turn would pile them up.
  await nextTurn();
  const content = Buffer.from(JSON.stringify(showable(data, fonts().covered)));
  // From here to the end nothing waits, so that two calls never see each other's files.
  try {
    compiler.mapShadow(shipped('templates', 'data.json'), content);
    for (const [name, bytes] of Object.entries(options.beelden ?? {})) {
      compiler.mapShadow(shipped('templates', 'beelden', name), Buffer.from(bytes));
    }
    return write(compiler, layOut(compiler, template), template, options);
  } finally {
    compiler.resetShadow();
    compiler.evictCache(cacheAge);
  }
}

function layOut(compiler: NodeCompiler, template: string): NodeTypstDocument {
  const result = compiler.compile({ mainFilePath: shipped('templates', template), resetRead: true });
  const fault = result.takeError() ?? result.takeWarnings();
  if (fault !== null) {
    const diagnostics = fault.shortDiagnostics as { message: string; path: string }[];
    throw new PdfError(`sjabloon ${template}: ${withoutQuotes(diagnostics.map((one) => one.message).join('; '))}`);
  }
  if (result.result === null) throw new PdfError(`sjabloon ${template}: Typst gaf geen document`);
  return result.result;
}

function write(compiler: NodeCompiler, document: NodeTypstDocument, template: string, options: PdfOptions): Uint8Array {
  const standard = options.standaard ?? 'ua-1';
  try {
    const pdfOptions = { pdfStandard: standard, pdfTags: true, creationTimestamp: Math.floor(options.gemaaktOp.getTime() / 1000) };
    return compiler.pdf(document, pdfOptions);
  } catch (error) {
    const messages = [...String(error).matchAll(/message: "((?:[^"\\]|\\.)*)"/g)].map(([, message]) => message);
    throw new PdfError(`sjabloon ${template} voldoet niet aan ${standard}: ${withoutQuotes(messages.join('; ') || 'onbekende fout')}`);
  }
}

// Typst quotes values in its messages, and a value may be somebody's name; names of keys and functions stay.
const withoutQuotes = (message: string) =>
  message.replaceAll(/\\?"[^"]*"|`[^`]*`/g, (quoted) => (/^["`][a-z-]+["`]$/.test(quoted) ? quoted : '…'));
