import type { ReadLimits } from './limits.ts';
import { openParts, type Parts } from './packed/unzip.ts';
import { otherKind } from './other-kinds.ts';
import type { Recognised } from './recognise.ts';
import { damaged, locked, UnreadError } from './unread.ts';

/** Tells the kinds that are zips by what is in them: new Office files, OpenDocument, and files that were only packed together. */
export async function recogniseZip(bytes: Uint8Array, limits: ReadLimits): Promise<Recognised> {
  let parts: Parts;
  try {
    parts = await openParts(bytes, limits);
  } catch (error) {
    if (error instanceof UnreadError) return brokenKind(bytes);
    throw error;
  }
  try {
    return await kindOf(parts);
  } finally {
    parts.close();
  }
}

/** Of a zip whose list of files is broken or too long: the names that stand before each file are left. Its reader says what is the matter. */
function brokenKind(bytes: Uint8Array): Recognised {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!file.includes('[Content_Types].xml')) return 'zip';
  return file.includes('word/document.xml') ? 'docx' : file.includes('xl/workbook.xml') ? 'xlsx' : 'zip';
}

async function kindOf(parts: Parts): Promise<Recognised> {
  const has = (name: string) => parts.names.includes(name);
  const within = (folder: string) => parts.names.some((name) => name.startsWith(folder));
  if (has('[Content_Types].xml')) {
    if (within('word/')) return 'docx';
    if (has('xl/workbook.bin')) return otherKind('xlsb') ?? damaged();
    if (within('xl/')) return 'xlsx';
    if (within('ppt/')) return otherKind('pptx') ?? damaged();
    if (within('visio/')) return otherKind('vsdx') ?? damaged();
  }
  if (has('word/document.xml')) return 'docx';
  if (has('xl/workbook.xml')) return 'xlsx';
  if (has('FixedDocumentSequence.fdseq') || has('FixedDocSeq.fdseq')) return otherKind('xps') ?? damaged();
  if (within('Index/') && parts.names.some((name) => name.endsWith('.iwa'))) return otherKind('iwork') ?? damaged();
  if (has('mimetype')) return openDocument(parts);
  return 'zip';
}

const openDocuments: readonly [type: string, kind: Exclude<Recognised, UnreadError>][] = [
  ['application/vnd.oasis.opendocument.text', 'odt'],
  ['application/vnd.oasis.opendocument.spreadsheet', 'ods'],
];
const otherDocuments: readonly [type: string, kind: string][] = [
  ['application/vnd.oasis.opendocument.presentation', 'odp'],
  ['application/vnd.oasis.opendocument.graphics', 'odg'],
  ['application/epub+zip', 'epub'],
];

async function openDocument(parts: Parts): Promise<Recognised> {
  const type = parts.read('mimetype')?.toString('latin1').trim() ?? '';
  const other = otherDocuments.find(([begin]) => type.startsWith(begin))?.[1];
  if (other !== undefined) return otherKind(other) ?? damaged();
  const kind = openDocuments.find(([begin]) => type.startsWith(begin))?.[1];
  if (kind === undefined) return 'zip';
  const manifest = parts.read('META-INF/manifest.xml');
  return manifest?.includes('encryption-data') === true ? locked() : kind;
}
