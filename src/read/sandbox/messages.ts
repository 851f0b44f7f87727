import type { ReadFault, ReadFormat } from '../document.ts';
import type { FirstRead, PictureRef } from '../first-read.ts';
import type { Crash } from '../crash.ts';
import type { ReadLimits } from '../limits.ts';
import type { PageOcr } from '../picture-page.ts';
import type { PageAsk, PageView } from '../show/page-view.ts';

/** The bytes of a document: `key` names them, so that a child that still holds them gets no `bytes`. */
export type HeldBytes = { key: string; bytes?: Uint8Array };

/** What the parent asks of a reading child, one request at a time: read a document, recognise one picture in it, or draw one of its pages to look at. */
export type ReadRequest = HeldBytes & { limits: ReadLimits } & (
    | { vraag: 'lees'; name: string }
    | { vraag: 'beeld'; format: ReadFormat; ref: PictureRef }
    | ({ vraag: 'toon' } & PageAsk)
  );

/** An UnreadError as it crosses between processes. */
export type SentFault = { fault: ReadFault; message: string };

/** What a file in a file is, as it crosses between processes. */
export type SentPart = { name: string; bytes: Uint8Array } | { name: string; unread: SentFault };

/** What the child says when it has started: whoever ends before has not read a word. */
export type Ready = { ready: true };

/** What the child answers. `crashed` is a fault of the reader itself, without a word of the document in it. */
export type ReadAnswer =
  | { first: FirstRead }
  | { own?: FirstRead; parts: SentPart[] }
  | { page: PageOcr }
  | { view: PageView }
  | { unread: SentFault }
  | { crashed: Crash };
