/** Control words and signs that stand for a character. */
export const characters: Record<string, string> = {
  '~': '\u00a0', _: '-', '-': '', '{': '{', '}': '}', '\\': '\\', emdash: '—', endash: '–', lquote: '‘', rquote: '’', ldblquote: '“', rdblquote: '”',
  bullet: '•', emspace: ' ', enspace: ' ', qmspace: ' ', zwj: '', zwnj: '', zwbo: '', zwnbo: '',
}; // prettier-ignore

/** Groups whose content is no text of the document: settings, remarks, and second forms of what stands elsewhere. */
export const unseen = new Set([
  'colortbl', 'stylesheet', 'info', 'filetbl', 'listtext', 'pntext', 'nonshppict', 'falt', 'panose', 'xe', 'tc', 'txe', 'rxe', 'private', 'objclass', 'objdata', 'objname',
  'fname', 'template', 'buptim', 'revtim', 'bkmkstart', 'bkmkend', 'atnid', 'atnauthor', 'annotation', 'nonesttables', 'upr', 'ftnsep', 'ftnsepc', 'aftnsep', 'aftnsepc', 'ftncn', 'aftncn',
]); // prettier-ignore

/** Groups marked as ones that a program may pass over (`\*`) which do hold text of the document, or lead to it. */
export const seen = new Set(['shpinst', 'shppict', 'do', 'ud', 'fldinst', 'formfield', 'ffname', 'ffl', 'ffdeftext', 'nesttableprops']);

/** Groups with a text of their own, and where that goes. */
export const apart: Record<string, 'header' | 'footer' | 'note' | 'box'> = {
  header: 'header', headerl: 'header', headerr: 'header', headerf: 'header', footer: 'footer', footerl: 'footer', footerr: 'footer', footerf: 'footer',
  footnote: 'note', shptxt: 'box', dptxbxtext: 'box',
}; // prettier-ignore
