import { isRead, type ReadDocument, type ReadFault, type ReadResult, type UnreadDocument } from '../../src/read/document.ts';
import { defaultLimits, type ReadLimits } from '../../src/read/limits.ts';
import { readInProcess } from '../../src/read/read-in-process.ts';

/** The one result of a file that holds no others. */
async function only(bytes: Uint8Array, limits: Partial<ReadLimits>): Promise<ReadResult> {
  const [result, ...more] = await readInProcess('stuk', bytes, { ...defaultLimits, ...limits });
  if (result === undefined || more.length > 0) throw new Error(`${more.length + 1} results`);
  return result;
}

/** What a document holds; fails when it could not be read. */
export async function readable(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Promise<ReadDocument> {
  const result = await only(bytes, limits);
  if (!isRead(result)) throw new Error(`not read: ${result.fault}: ${result.message}`);
  return result;
}

/** Why a document could not be read; fails when it could. */
export async function refused(bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Promise<UnreadDocument> {
  const result = await only(bytes, limits);
  if (isRead(result)) throw new Error('was read');
  return result;
}

export const faultOf = async (bytes: Uint8Array, limits: Partial<ReadLimits> = {}): Promise<ReadFault> =>
  (await refused(bytes, limits)).fault;

/** The lines of all pages, cells between bars. */
export const linesOf = (document: ReadDocument): string[] =>
  document.pages.flatMap((page) => page.lines.map((line) => (line.cells === undefined ? line.text : line.cells.join(' | '))));
