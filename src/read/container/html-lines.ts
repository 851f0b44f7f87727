import type { ReadLimits } from '../limits.ts';
import { readText } from '../text/read-text.ts';
import { UnreadError } from '../unread.ts';

/** The lines of a mail that was written as a web page; none where it holds no words. @throws UnreadError past a limit. */
export async function htmlLines(html: string, limits: ReadLimits): Promise<string[]> {
  try {
    const { document } = await readText('', Buffer.from(`<!DOCTYPE html><html>${html}`), limits);
    return document.pages.flatMap((page) => page.lines.map((line) => line.text));
  } catch (error) {
    // A mail may be nothing but its attachments
    if (error instanceof UnreadError && error.fault === 'zonder-tekst') return [];
    throw error;
  }
}
