import { TextRun } from 'docx';
import { Attributes, Group } from '../../../src/formulieren/word-xml.ts';

/** A plain-text content control of Word (`w:sdt`) with its title; an empty value shows Word's own request to click and type. */
export class Invulveld extends Group {
  constructor(label: string, waarde: string) {
    const empty = waarde === '';
    super(
      'w:sdt',
      new Group(
        'w:sdtPr',
        new Attributes('w:alias', { 'w:val': label.slice(0, 60) }),
        new Attributes('w:tag', {
          'w:val': label
            .toLowerCase()
            .replaceAll(/[^a-z0-9]+/g, '_')
            .slice(0, 40),
        }),
        ...(empty ? [new Attributes('w:showingPlcHdr', {})] : []),
        new Attributes('w:text', { 'w:multiLine': '1' }),
      ),
      new Group(
        'w:sdtContent',
        ...(empty
          ? [new TextRun({ text: 'Klik of tik om tekst in te voeren.', color: '808080' })]
          : waarde.split('\n').map((line, index) => new TextRun({ text: line, ...(index > 0 ? { break: 1 } : {}) }))),
      ),
    );
  }
}
