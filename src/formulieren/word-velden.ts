import { TextRun } from 'docx';
import { Attributes, Group } from './word-xml.ts';

const title = (naam: string, label: string) => [
  new Attributes('w:alias', { 'w:val': label.slice(0, 64) }),
  new Attributes('w:tag', { 'w:val': naam }),
];
const vraag = (text: string) => new TextRun({ text, color: '5A6570' });

/** A content control of Word for text (`w:text`) or a date (`w:date`), empty or with a fixed value; read back by its tag. */
export class Invulveld extends Group {
  constructor(soort: 'tekst' | 'datum', naam: string, label: string, vast?: string) {
    const empty = vast === undefined;
    const kind =
      soort === 'tekst'
        ? new Attributes('w:text', { 'w:multiLine': '1' })
        : new Group('w:date', new Attributes('w:dateFormat', { 'w:val': 'd MMMM yyyy' }), new Attributes('w:lid', { 'w:val': 'nl-NL' }));
    super(
      'w:sdt',
      new Group(
        'w:sdtPr',
        ...title(naam, label),
        ...(empty ? [new Attributes('w:showingPlcHdr', {})] : [new Attributes('w:lock', { 'w:val': 'sdtContentLocked' })]),
        kind,
      ),
      new Group(
        'w:sdtContent',
        empty ? vraag(soort === 'datum' ? 'Klik om een datum in te vullen.' : 'Klik om tekst in te vullen.') : new TextRun(vast),
      ),
    );
  }
}

const state = (name: string, val: string) => new Attributes(name, { 'w14:val': val, 'w14:font': 'MS Gothic' });

/** Half points: large enough to be found on a scan. */
const vakgrootte = 32;

/** A tick box of Word 2010 and later (`w14:checkbox`), not ticked. */
export class Vinkveld extends Group {
  constructor(naam: string, label: string) {
    super(
      'w:sdt',
      new Group(
        'w:sdtPr',
        ...title(naam, label),
        new Group(
          'w14:checkbox',
          new Attributes('w14:checked', { 'w14:val': '0' }),
          state('w14:checkedState', '2612'),
          state('w14:uncheckedState', '2610'),
        ),
      ),
      new Group('w:sdtContent', new TextRun({ text: '☐', font: 'MS Gothic', size: vakgrootte })),
    );
  }
}
