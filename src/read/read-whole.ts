import { createHash } from 'node:crypto';
import type { ReadFormat, ReadResult } from './document.ts';
import type { FirstRead, Part, PictureRef, Unpacked } from './first-read.ts';
import { joinPictures, type Recognition } from './join-pictures.ts';
import { isJunk } from './junk.ts';
import { renamed, type Kept, type KeptResults } from './kept.ts';
import type { ReadLimits } from './limits.ts';
import type { PageOcr } from './picture-page.ts';
import { empty, pastLimit, unread, UnreadError } from './unread.ts';

/** How far reading has come, in pages; `totaal` grows while packed files are opened. */
export type Progress = { gedaan: number; totaal: number };

/** Bytes with the hash that names their content. */
export type Content = { key: string; bytes: Uint8Array };

/** Who does the work: reading processes, or this process itself. Answers, and never rejects, for what is in a file. */
export type Worker = {
  lees(content: Content, name: string): Promise<FirstRead | Unpacked | UnreadError>;
  beeld(content: Content, format: ReadFormat, ref: PictureRef): Promise<PageOcr | UnreadError>;
  /** How many requests run side by side. */
  size: number;
};

/** For reading that may stop half-way and go on later. */
export type Resume = {
  kept?: Kept;
  /** Asked before every next piece of work; true makes `read` reject with ReadStopped. */
  stop?: () => boolean;
};

/** Reading was asked to stop; what was read so far is kept. */
export class ReadStopped extends Error {
  override readonly name = 'ReadStopped';
}

/** One uploaded file with all that is in it: what it has cost so far is held against the bounds. */
type Run = {
  worker: Worker;
  limits: ReadLimits;
  progress: Progress;
  tell: (progress: Progress) => void;
  resume: Resume;
  files: number;
  bytes: number;
};

/** Reads one file and every file in it. Junk gives nothing; everything else at least one result. */
export async function readWhole(
  name: string,
  bytes: Uint8Array,
  worker: Worker,
  limits: ReadLimits,
  tell: (progress: Progress) => void = () => undefined,
  resume: Resume = {},
): Promise<ReadResult[]> {
  return readOne(name, bytes, 0, { worker, limits, progress: { gedaan: 0, totaal: 0 }, tell, resume, files: 0, bytes: 0 });
}

const contentOf = (bytes: Uint8Array): Content => ({ key: createHash('sha256').update(bytes).digest('base64url'), bytes });

async function readOne(name: string, bytes: Uint8Array, depth: number, run: Run): Promise<ReadResult[]> {
  if (isJunk(name)) return [];
  if (bytes.length === 0) return [unread(name, empty())];
  if (bytes.length > run.limits.fileBytes) return [unread(name, pastLimit('fileBytes', run.limits))];
  const content = contentOf(bytes);
  const before = await keptDocument(content, name, run);
  if (before !== undefined) return before;
  goOn(run);
  const read = await run.worker.lees(content, name);
  if (read instanceof UnreadError) return keep(content, name, [unread(name, read)], run);
  if ('parts' in read) return keep(content, name, await readParts(name, read, depth, run), run);
  return keep(content, name, [await readPictures(content, read, name, run)], run);
}

/** The mail itself, and every file in it in order; files in files only so deep, and so many, as the bounds allow. */
async function readParts(name: string, { own, parts }: Unpacked, depth: number, run: Run): Promise<ReadResult[]> {
  const results: ReadResult[] = own === undefined ? [] : [{ ...own.document, name }];
  const shown = parts.filter((part) => !isJunk(part.name));
  const inner = await inOrder(shown, run.worker.size, (part) => readPart(name, part, depth + 1, run));
  results.push(...inner.flat());
  return results.length > 0 ? results : [unread(name, nothingInside())];
}

const nothingInside = (): UnreadError =>
  new UnreadError('leeg', 'In dit bestand zitten geen bestanden. Kijk of het goed is ingepakt, of upload de losse bestanden.');

async function readPart(outer: string, part: Part, depth: number, run: Run): Promise<ReadResult[]> {
  // A part without a name stands for the packed file itself
  const name = part.name === '' ? outer : `${outer}/${part.name}`;
  if ('error' in part) return [unread(name, part.error)];
  run.files += 1;
  run.bytes += part.bytes.length;
  if (depth > run.limits.packDepth) return [unread(name, pastLimit('packDepth', run.limits))];
  if (run.files > run.limits.packFiles) return [unread(name, pastLimit('packFiles', run.limits))];
  if (run.bytes > run.limits.packBytes) return [unread(name, pastLimit('packBytes', run.limits))];
  return readOne(name, part.bytes, depth, run);
}

/** The document with its pictures recognised; a picture that fails costs its page. */
async function readPictures(content: Content, first: FirstRead, name: string, run: Run): Promise<ReadResult> {
  const { document, beelden } = first;
  const withPicture = new Set(beelden.map((ref) => ref.pagina));
  const text = document.pages.filter((page) => !withPicture.has(page.number)).length;
  advance(run, text, text + beelden.length);
  const recognised = await inOrder(beelden, run.worker.size, async (ref): Promise<Recognition> => {
    goOn(run);
    const result = await recognise(content, document.format, ref, run);
    advance(run, 1, 0);
    return { ref, result };
  });
  try {
    return { ...joinPictures(first, recognised), name };
  } catch (error) {
    if (error instanceof UnreadError) return unread(name, error);
    throw error;
  }
}

async function recognise(content: Content, format: ReadFormat, ref: PictureRef, run: Run): Promise<PageOcr | UnreadError> {
  const key = `${content.key}-${ref.pagina}${ref.deel === undefined ? '' : `-${contentOf(Buffer.from(ref.deel)).key}`}`;
  const before = await run.resume.kept?.get(key);
  if (before !== undefined) return JSON.parse(before) as PageOcr;
  const result = await run.worker.beeld(content, format, ref);
  if (!(result instanceof UnreadError)) await run.resume.kept?.put(key, JSON.stringify(result));
  return result;
}

function goOn(run: Run): void {
  if (run.resume.stop?.() === true) throw new ReadStopped('reading was asked to stop');
}

function advance(run: Run, done: number, more: number): void {
  run.progress = { gedaan: run.progress.gedaan + done, totaal: run.progress.totaal + more };
  run.tell(run.progress);
}

async function keptDocument({ key }: Content, name: string, run: Run): Promise<ReadResult[] | undefined> {
  const found = await run.resume.kept?.get(key);
  return found === undefined ? undefined : renamed(JSON.parse(found) as KeptResults, name);
}

async function keep({ key }: Content, naam: string, resultaten: ReadResult[], run: Run): Promise<ReadResult[]> {
  await run.resume.kept?.put(key, JSON.stringify({ naam, resultaten } satisfies KeptResults));
  return resultaten;
}

/** Does the work for every item, `size` at a time, and gives the answers in the order of the items. The first failure ends it. */
async function inOrder<T, R>(items: readonly T[], size: number, work: (item: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  const waiting = items.entries();
  const worker = async () => {
    for (const [index, item] of waiting) answers[index] = await work(item);
  };
  await Promise.all(Array.from({ length: Math.max(1, size) }, worker));
  return answers;
}
