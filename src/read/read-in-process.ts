import { systemClock } from '../clock.ts';
import type { ReadFormat, ReadResult } from './document.ts';
import type { FirstRead, PictureRef, Unpacked } from './first-read.ts';
import { defaultLimits, type ReadLimits } from './limits.ts';
import type { PageOcr } from './picture-page.ts';
import { readWhole, type Worker } from './read-whole.ts';
import { readers } from './readers.ts';
import { recognise } from './recognise.ts';
import { empty, pastLimit, UnreadError } from './unread.ts';

/** Reads one file in this process: its text, or the files in it. @throws UnreadError with what the school can do. */
export async function firstRead(name: string, bytes: Uint8Array, limits: ReadLimits): Promise<FirstRead | Unpacked> {
  if (bytes.length === 0) throw empty();
  if (bytes.length > limits.fileBytes) throw pastLimit('fileBytes', limits);
  const kind = await recognise(bytes, limits);
  if (kind instanceof UnreadError) throw kind;
  return readers[kind](name, bytes, limits);
}

/** Recognises one picture of a document in this process. @throws UnreadError when it cannot be opened or is past a bound. */
export async function readPicture(bytes: Uint8Array, format: ReadFormat, ref: PictureRef, limits: ReadLimits): Promise<PageOcr> {
  const [{ pagePicture }, { recognisePicture }, { inkOf }, { picturePage }] = await Promise.all([
    import('./picture/page-picture.ts'),
    import('./ocr/recognise-picture.ts'),
    import('./signatures/ink/ink-of.ts'),
    import('./picture-page.ts'),
  ]);
  const ocr = await recognisePicture(await pagePicture(bytes, format, ref, limits), limits);
  return picturePage(ocr, ref.pagina, inkOf(ocr, ref.pagina));
}

const answer = async <T>(work: Promise<T>): Promise<T | UnreadError> => {
  try {
    return await work;
  } catch (error) {
    if (error instanceof UnreadError) return error;
    throw error;
  }
};

/** Reads one file and all that is in it in this process: the bounds on time and memory are not held here. For tests and measurements. */
export function readInProcess(name: string, bytes: Uint8Array, limits: ReadLimits = defaultLimits): Promise<ReadResult[]> {
  const worker: Worker = {
    size: 1,
    lees: (content, inner) => answer(firstRead(inner, content.bytes, limits)),
    beeld: (content, format, ref) => answer(readPicture(content.bytes, format, ref, limits)),
  };
  return readWhole(name, bytes, { worker, limits, clock: systemClock });
}
