import { createHash } from 'node:crypto';
import type { Clock } from '../clock.ts';
import { CrashError, type Crash } from './crash.ts';
import type { ReadFormat, ReadResult } from './document.ts';
import type { FirstRead, Part, PictureRef, Unpacked } from './first-read.ts';
import { joinPictures, type Recognition } from './join-pictures.ts';
import { isJunk } from './junk.ts';
import { renamed, type Kept, type KeptResults } from './kept.ts';
import type { ReadLimits } from './limits.ts';
import type { PageOcr } from './picture-page.ts';
import { empty, pastLimit, unread, UnreadError } from './unread.ts';
import { bladzijdeZonderBsn, zonderBsn } from './zonder-bsn.ts';

/** How far reading has come, in pages; `totaal` grows while packed files are opened. */
export type Progress = { gedaan: number; totaal: number };

/** Bytes with the hash that names their content. */
export type Content = { key: string; bytes: Uint8Array };

/**
 * Who does the work: reading processes, or this process itself. Answers, and never rejects, for what is in a file; rejects with ReadStopped when the
 * service ends meanwhile. `begun` is called when the work begins, after waiting for its turn.
 */
export type Worker = {
  lees(content: Content, name: string, begun: () => void): Promise<FirstRead | Unpacked | UnreadError>;
  beeld(content: Content, format: ReadFormat, ref: PictureRef, begun: () => void): Promise<PageOcr | UnreadError>;
  /** How many requests run side by side. */
  size: number;
};

/** What the caller has to do with a reading under way: it may stop half-way and go on later. */
export type Resume = {
  kept?: Kept;
  /** Asked before every next piece of work; true makes `read` reject with ReadStopped. */
  stop?: () => boolean;
  /** Hears of every fault of a reader itself, which to the school is a damaged file. */
  onCrash?: (crash: Crash) => void;
};

/** Reading was asked to stop; what was read so far is kept. */
export class ReadStopped extends Error {
  override readonly name = 'ReadStopped';
}

/** One uploaded file with all that is in it: what it has cost so far is held against the bounds. */
type Run = {
  worker: Worker;
  limits: ReadLimits;
  clock: Clock;
  progress: Progress;
  tell: (progress: Progress) => void;
  resume: Resume;
  files: number;
  bytes: number;
  /** Milliseconds of work, those of earlier turns included. */
  spent: number;
  /** How often something was left out because of the bounds on the whole. */
  leftOut: number;
  /** Documents and pages at hand or done, by content: copies in one zip cost nothing twice. */
  read: Map<string, Promise<FirstRead | Unpacked | UnreadError>>;
  recognised: Map<string, Promise<PageOcr | UnreadError>>;
};

/** With whom, within which bounds, and for whom a file is read. */
export type Reading = Pick<Run, 'worker' | 'limits' | 'clock'> & { tell?: Run['tell'] | undefined; resume?: Resume | undefined };

/** Reads one file and every file in it. Junk gives nothing; everything else at least one result. @throws ReadStopped when asked to stop. */
export async function readWhole(name: string, bytes: Uint8Array, reading: Reading): Promise<ReadResult[]> {
  const { tell = () => undefined, resume = {}, ...rest } = reading;
  const { key } = contentOf(bytes);
  const spent = Number((await resume.kept?.get('duur', key)) ?? 0);
  const counts = { progress: { gedaan: 0, totaal: 0 }, files: 0, bytes: 0, spent, leftOut: 0 };
  const run: Run = { ...rest, ...counts, tell, resume, read: new Map(), recognised: new Map() };
  try {
    return await readOne(name, bytes, 0, run);
  } catch (error) {
    if (error instanceof ReadStopped) await resume.kept?.put('duur', key, String(run.spent));
    throw error;
  }
}

const contentOf = (bytes: Uint8Array): Content => ({ key: createHash('sha256').update(bytes).digest('base64url'), bytes });

async function readOne(name: string, bytes: Uint8Array, depth: number, run: Run): Promise<ReadResult[]> {
  if (isJunk(name)) return [];
  if (bytes.length === 0) return [unread(name, empty())];
  if (bytes.length > run.limits.fileBytes) return [unread(name, pastLimit('fileBytes', run.limits))];
  const content = contentOf(bytes);
  const before = await run.resume.kept?.get('bestand', content.key);
  if (before !== undefined) return renamed(JSON.parse(before) as KeptResults, name);
  const { leftOut } = run;
  const read = await once(run.read, content.key, () => work(run, (begun) => run.worker.lees(content, name, begun)));
  // What was unpacked is not held longer than it is needed
  if ('parts' in read) run.read.delete(content.key);
  const resultaten = await resultsOf(read, content, name, depth, run);
  // The caller keeps what the uploaded file itself gave; what the bounds on this whole left out may be read elsewhere
  if (depth > 0 && run.leftOut === leftOut)
    await run.resume.kept?.put(
      'bestand',
      content.key,
      JSON.stringify({ naam: name, resultaten: zonderBsn(resultaten) } satisfies KeptResults),
    );
  return resultaten;
}

async function resultsOf(
  read: FirstRead | Unpacked | UnreadError,
  content: Content,
  name: string,
  depth: number,
  run: Run,
): Promise<ReadResult[]> {
  if (read instanceof UnreadError) return [unread(name, read)];
  return 'parts' in read ? readParts(content, name, read, depth, run) : [await readPictures(content, read, name, run)];
}

/** Does one piece of work, unless reading was asked to stop or the file has had its time. */
async function work<T>(run: Run, piece: (begun: () => void) => Promise<T | UnreadError>): Promise<T | UnreadError> {
  if (run.resume.stop?.() === true) throw new ReadStopped('reading was asked to stop');
  if (run.spent > run.limits.fileSeconds * 1000) return leaveOut('fileSeconds', run);
  const now = () => run.clock.now().getTime();
  let begin = now();
  try {
    const result = await piece(() => void (begin = now()));
    if (result instanceof CrashError) run.resume.onCrash?.(result.crash);
    return result;
  } finally {
    run.spent += now() - begin;
  }
}

/** The mail or PDF itself, and every file in it in order; files in files only so deep, and so many, as the bounds allow. */
async function readParts(content: Content, name: string, { own, parts }: Unpacked, depth: number, run: Run): Promise<ReadResult[]> {
  const results: ReadResult[] = own === undefined ? [] : [await readPictures(content, own, name, run)];
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
  if (depth > run.limits.packDepth) return [unread(name, leaveOut('packDepth', run))];
  if (run.files > run.limits.packFiles) return [unread(name, leaveOut('packFiles', run))];
  if (run.bytes > run.limits.packBytes) return [unread(name, leaveOut('packBytes', run))];
  return readOne(name, part.bytes, depth, run);
}

/** The document with its pictures recognised; a picture that fails costs its page. */
async function readPictures(content: Content, first: FirstRead, name: string, run: Run): Promise<ReadResult> {
  const { document, beelden } = first;
  const withPicture = new Set(beelden.map((ref) => ref.pagina));
  const text = document.pages.filter((page) => !withPicture.has(page.number)).length;
  advance(run, text, text + beelden.length);
  const recognised = await inOrder(beelden, run.worker.size, async (ref): Promise<Recognition> => {
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
  const key = `${content.key}-${contentOf(Buffer.from(JSON.stringify([ref.pagina, ref.deel, ref.vak]))).key}`;
  return once(run.recognised, key, async () => {
    const before = await run.resume.kept?.get('bladzijde', key);
    if (before !== undefined) return JSON.parse(before) as PageOcr;
    const result = await work(run, (begun) => run.worker.beeld(content, format, ref, begun));
    if (!(result instanceof UnreadError)) await run.resume.kept?.put('bladzijde', key, JSON.stringify(bladzijdeZonderBsn(result)));
    return result;
  });
}

/** The answer that was given, or is being made, for a key; else the work is done. */
function once<T>(answers: Map<string, Promise<T>>, key: string, piece: () => Promise<T>): Promise<T> {
  const answer = answers.get(key) ?? piece();
  answers.set(key, answer);
  return answer;
}

/** A bound on the whole was met: what is left out is told, and not kept. */
function leaveOut(limit: keyof ReadLimits, run: Run): UnreadError {
  run.leftOut += 1;
  return pastLimit(limit, run.limits);
}

function advance(run: Run, done: number, more: number): void {
  run.progress = { gedaan: run.progress.gedaan + done, totaal: run.progress.totaal + more };
  run.tell(run.progress);
}

/**
 * Does the work for every item, `size` at a time, and gives the answers in the order of the items. After a failure nothing new is begun; it is
 * thrown when what was at hand is done, so that this is kept.
 */
async function inOrder<T, R>(items: readonly T[], size: number, each: (item: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  const waiting = items.entries();
  let failed = false;
  const run = async () => {
    for (const [index, item] of waiting) {
      if (failed) return;
      try {
        answers[index] = await each(item);
      } catch (error) {
        failed = true;
        throw error;
      }
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: Math.max(1, size) }, run));
  const failure = ended.find((one) => one.status === 'rejected');
  if (failure !== undefined) throw failure.reason;
  return answers;
}
