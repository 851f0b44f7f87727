const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** A text as it may stand in HTML, between tags as well as in a quoted attribute. Control and direction marks are left out. */
export const escapeHtml = (text: string): string =>
  text
    .toWellFormed()
    .replaceAll(/[^\S ]+/g, ' ')
    .replaceAll(/[\p{Cc}\p{Bidi_Control}]/gu, '')
    .replaceAll(/[&<>"']/g, (char) => entities[char] ?? '');
