import type { Signature } from '../document.ts';
import type { ReadLimits } from '../limits.ts';
import { around } from '../segments.ts';
import type { Sketch } from '../signatures/sketch.ts';
import { UnreadError } from '../unread.ts';
import type { FlowPicture } from './blocks.ts';
import type { FlowPage } from './layout.ts';
import { plainPng } from './plain-png.ts';

/** The bytes of a picture by the name of its part. */
export type PictureBytes = (part: string) => Uint8Array | undefined | Promise<Uint8Array>;

/** Most signatures of one document that are shown. */
const most = 20;

const keyOf = (page: number, box: FlowPage['pictures'][number]['box']): string => `${page} ${around([box]).join(' ')}`;

/**
 * The sketches with, on each mark that was found to be a signature, the picture itself as evidence (`beeld`). A picture that cannot be opened is
 * left out: the signature stands all the same.
 */
export async function withSignaturePictures(
  sketches: readonly Sketch[],
  laid: readonly FlowPage[],
  signatures: readonly Signature[],
  bytesOf: PictureBytes,
  limits: ReadLimits,
): Promise<Sketch[]> {
  const pictures = new Map<string, FlowPicture>();
  for (const page of laid) for (const { box, picture } of page.pictures) pictures.set(keyOf(page.number, box), picture);
  const shown = new Map<string, string>();
  for (const { page, box } of signatures.slice(0, most)) {
    const key = box === undefined ? '' : keyOf(page, box);
    const part = pictures.get(key)?.part;
    const beeld = part === undefined ? undefined : await shownPicture(part, bytesOf, limits);
    if (beeld !== undefined) shown.set(key, beeld);
  }
  return sketches.map((sketch) => ({
    ...sketch,
    marks: sketch.marks.map((mark) => {
      const beeld = shown.get(keyOf(sketch.number, mark.box));
      return beeld === undefined ? mark : { ...mark, beeld };
    }),
  }));
}

async function shownPicture(part: string, bytesOf: PictureBytes, limits: ReadLimits): Promise<string | undefined> {
  const bytes = await bytesOf(part);
  if (bytes === undefined) return undefined;
  const plain = plainPng(bytes);
  if (plain !== undefined) return plain;
  const [{ decodeImage }, { evidencePicture }] = await Promise.all([
    import('../picture/decode-image.ts'),
    import('../signatures/evidence-picture.ts'),
  ]);
  try {
    return evidencePicture((await decodeImage(bytes, 1, limits)).picture);
  } catch (error) {
    if (error instanceof UnreadError) return undefined;
    throw error;
  }
}
