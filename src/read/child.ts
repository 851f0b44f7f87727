import { crashOf } from './crash.ts';
import type { ReadLimits } from './limits.ts';
import { firstRead, readPicture } from './read-in-process.ts';
import { closeNetwork } from './sandbox/close-network.ts';
import { giveBackOwn } from './sandbox/give-back.ts';
import type { ReadAnswer, ReadRequest, Ready, SentFault } from './sandbox/messages.ts';
import type { PageAsk, PageView } from './show/page-view.ts';
import { UnreadError } from './unread.ts';

/**
 * The program of a reading child. It is started with an empty environment, may read only the files of the service and write nothing, and gets
 * documents as bytes. It keeps the last document, so that its pages can be asked for one by one. It ends when its parent does.
 */
closeNetwork();
const giveBack = giveBackOwn();
/** The document inside the held one that was shown last: its pages are asked for one after another. */
let inside: { of: Uint8Array; binnen: string; bytes: Uint8Array } | undefined;
let held: { key: string; bytes: Uint8Array } | undefined;

const told = ({ fault, message }: UnreadError): SentFault => ({ fault, message });

async function showPage(bytes: Uint8Array, ask: PageAsk, limits: ReadLimits): Promise<PageView> {
  const [{ findInside }, { drawPage }] = await Promise.all([import('./show/find-inside.ts'), import('./show/draw-page.ts')]);
  if (inside?.of !== bytes || inside.binnen !== ask.binnen)
    inside = { of: bytes, binnen: ask.binnen, bytes: await findInside(bytes, ask.binnen, limits) };
  return drawPage(inside.bytes, ask, limits);
}

async function answerTo(request: ReadRequest): Promise<ReadAnswer> {
  if (request.bytes !== undefined) held = { key: request.key, bytes: request.bytes };
  if (held?.key !== request.key) return { crashed: { soort: 'document-niet-vast', plaats: 'child.ts' } };
  try {
    if (request.vraag === 'toon') return { view: await showPage(held.bytes, request, request.limits) };
    if (request.vraag === 'beeld') return { page: await readPicture(held.bytes, request.format, request.ref, request.limits) };
    const read = await firstRead(request.name, held.bytes, request.limits);
    if (!('parts' in read)) return { first: read };
    const parts = read.parts.map((part) => ('bytes' in part ? part : { name: part.name, unread: told(part.error) }));
    return { ...(read.own !== undefined && { own: read.own }), parts };
  } catch (error) {
    return error instanceof UnreadError ? { unread: told(error) } : { crashed: crashOf(error) };
  }
}

process.on('disconnect', () => process.exit(0));
process.on('message', (request: ReadRequest) => {
  // When the answer has gone: whoever waits for it does not wait for this
  void answerTo(request).then((answer) => process.send?.(answer, undefined, undefined, giveBack));
});
process.send?.({ ready: true } satisfies Ready);
