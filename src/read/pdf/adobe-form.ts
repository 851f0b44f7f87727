import type { FormField, Page } from '../document.ts';
import { UnreadError } from '../unread.ts';

/** Forms that are made by Adobe's own program (XFA): the first is only built up while it is shown, the second has pages as well. */
const [builtWhenShown, withPages] = [2, 3];

const notice = /if this message is not eventually replaced|als dit bericht niet|your pdf viewer may not be able to display/iu;

/**
 * Whether a PDF is the empty shell of a form that only Adobe Reader can show: its one page says "Please wait...". `type` is that of the form as
 * PDFium tells it.
 */
export function isShell(type: number, pages: readonly { page: Page; fields: readonly FormField[] }[]): boolean {
  const first = pages[0];
  if (first === undefined || pages.length > 1 || first.fields.length > 0) return false;
  if (type !== builtWhenShown && type !== withPages) return false;
  return type === builtWhenShown || notice.test(first.page.lines.map((line) => line.text).join(' '));
}

/** What a school can do with such a form. */
export const onlyInAdobe = (): UnreadError =>
  new UnreadError(
    'andere-soort',
    'Dit formulier is alleen te zien in Adobe Reader. Open het in Adobe Reader, druk het af naar een PDF (kies bij Afdrukken de printer "Microsoft Print to PDF") en upload die PDF.',
  );
