import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { describe, expect, it } from 'vitest';
import { linesOf, readable } from './reading.ts';

/** A fillable form with a text field, a choice, boxes and radio buttons. */
async function form(fill: boolean): Promise<Uint8Array> {
  const file = await PDFDocument.create();
  const page = file.addPage([595, 842]);
  page.setFont(await file.embedFont(StandardFonts.Helvetica));
  page.setFontSize(10);
  const fields = file.getForm();
  const label = (text: string, x: number, y: number) => page.drawText(text, { x, y });
  label('Naam leerling', 50, 740);
  const name = fields.createTextField('veld_1');
  name.addToPage(page, { x: 180, y: 734, width: 200, height: 18 });
  label('Type', 50, 710);
  label('GP', 200, 710);
  label('ZML', 260, 710);
  const [gp, zml] = ['cb_gp', 'cb_zml'].map((id) => fields.createCheckBox(id));
  gp?.addToPage(page, { x: 180, y: 706, width: 12, height: 12 });
  zml?.addToPage(page, { x: 240, y: 706, width: 12, height: 12 });
  label('Soort', 50, 680);
  const kind = fields.createDropdown('soort');
  kind.setOptions(['nieuw', 'verlenging']);
  kind.addToPage(page, { x: 180, y: 674, width: 120, height: 18 });
  if (fill) {
    name.setText('Joas de Wit');
    gp?.check();
    kind.select('verlenging');
  }
  return file.save();
}

describe('fields of a fillable PDF', () => {
  it('are given with the label beside them, and stand in the lines as a person sees them', async () => {
    const document = await readable(await form(true));
    expect(document.fields).toEqual([
      { name: 'veld_1', label: 'Naam leerling', kind: 'text', value: 'Joas de Wit', page: 1 },
      { name: 'cb_gp', label: 'Type', kind: 'checkbox', value: 'GP', checked: true, page: 1 },
      { name: 'cb_zml', label: 'Type', kind: 'checkbox', value: 'ZML', checked: false, page: 1 },
      { name: 'soort', label: 'Soort', kind: 'choice', value: 'verlenging', page: 1 },
    ]);
    expect(linesOf(document)).toEqual(['Naam leerling | Joas de Wit', 'Type | ☒ GP | ☐ ZML', 'Soort | verlenging']);
  });

  it('are there with nothing in them when nobody filled them in', async () => {
    const { fields } = await readable(await form(false));
    expect(fields.map(({ value, checked }) => checked ?? value)).toEqual(['', false, false, '']);
  });
});

describe('boxes drawn on a page', () => {
  /** Two squares before words; `mark` draws in the first. */
  const boxes = async (
    mark: (draw: { text(t: string, x: number, y: number): void; line(x0: number, y0: number, x1: number, y1: number): void }) => void,
  ): Promise<Uint8Array> => {
    const file = await PDFDocument.create();
    const page = file.addPage([595, 842]);
    page.setFont(await file.embedFont(StandardFonts.Helvetica));
    page.setFontSize(10);
    page.drawText('Akkoord:', { x: 50, y: 700 });
    for (const [x, text] of [
      [150, 'ja'],
      [220, 'nee'],
    ] as const) {
      page.drawRectangle({ x, y: 698, width: 10, height: 10, borderWidth: 1 });
      page.drawText(text, { x: x + 16, y: 700 });
    }
    mark({
      text: (t, x, y) => page.drawText(t, { x, y }),
      line: (x0, y0, x1, y1) => page.drawLine({ start: { x: x0, y: y0 }, end: { x: x1, y: y1 } }),
    });
    return file.save();
  };
  const ticked = async (bytes: Uint8Array) => (await readable(bytes)).fields.map(({ label, value, checked }) => [label, value, checked]);

  it.each([
    ['a letter x', (draw: { text(t: string, x: number, y: number): void }) => draw.text('x', 152, 700)],
    [
      'two strokes',
      (draw: { line(x0: number, y0: number, x1: number, y1: number): void }) => {
        draw.line(151, 699, 159, 707);
        draw.line(151, 707, 159, 699);
      },
    ],
  ])('are ticked by %s', async (_, mark) => {
    expect(await ticked(await boxes(mark))).toEqual([
      ['Akkoord', 'ja', true],
      ['Akkoord', 'nee', false],
    ]);
  });

  it('are open without a mark', async () => {
    expect(await ticked(await boxes(() => undefined))).toEqual([
      ['Akkoord', 'ja', false],
      ['Akkoord', 'nee', false],
    ]);
  });
});
