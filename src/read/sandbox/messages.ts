import type { ReadResult } from '../document.ts';
import type { ReadLimits } from '../limits.ts';

/** What the parent asks of a reading child: one document at a time. */
export type ReadRequest = { name: string; bytes: Uint8Array; limits: ReadLimits };

/** What the child answers. `crashed` is a fault of the reader itself, without a word of the document in it. */
export type ReadAnswer = { result: ReadResult } | { crashed: string };
