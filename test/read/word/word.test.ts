import { describe, expect, it } from 'vitest';
import { utils, write } from 'cfb';
import { Document, HeadingLevel, Packer, Paragraph, Table, TableCell, TableRow } from 'docx';
import { cell, makeWord, paragraph, picture, row, run, table } from '../make-word.ts';
import { pictureBytes } from '../../../src/read/packed/picture-part.ts';
import { defaultLimits } from '../../../src/read/limits.ts';
import { readWord, readWordFile } from '../../../src/read/word/read-word.ts';
import { readWith, refusedBy } from '../read-with.ts';
import { linesOf, readable } from '../reading.ts';

const word = (body: string) => readable(makeWord({ body }));

describe('text of a Word file', () => {
  it('reads headings, paragraphs and tables of a file made by a library', async () => {
    const file = new Document({
      sections: [
        {
          children: [
            new Paragraph({ text: 'Handelingsplan', heading: HeadingLevel.HEADING_1 }),
            new Table({
              rows: [new TableRow({ children: ['Doel', 'Evaluatie'].map((text) => new TableCell({ children: [new Paragraph(text)] })) })],
            }),
          ],
        },
      ],
    });
    expect(linesOf(await readable(await Packer.toBuffer(file)))).toEqual(['Handelingsplan', 'Doel | Evaluatie']);
  });

  it('keeps a row of a table as cells, with the paragraphs of a cell joined', async () => {
    const document = await word(table(row('Doel', cell('rustig', 'blijven zitten'), 'mentor')));
    expect(document.pages[0]?.lines).toEqual([
      { text: 'Doel  rustig blijven zitten  mentor', cells: ['Doel', 'rustig blijven zitten', 'mentor'] },
    ]);
  });

  it('gives the rows of a table in a cell after the row they stand in', async () => {
    expect(linesOf(await word(table(row('Scores', cell('zie', table(row('TIQ', '94')))))))).toEqual(['Scores | zie', 'TIQ | 94']);
  });

  it('takes tabs for columns and line breaks for lines', async () => {
    expect(linesOf(await word(paragraph('Naam', '<w:r><w:tab/><w:t>Joas</w:t><w:br/><w:t>Klas 3</w:t></w:r>')))).toEqual([
      'Naam | Joas',
      'Klas 3',
    ]);
  });

  it('keeps signature blocks that stand side by side in one row apart, line by line', async () => {
    const block = (label: string, name: string) => cell(label, '..................', name);
    expect(linesOf(await word(table(row(block('Ouder 1', 'P. de Wit'), block('Ouder 2', 'M. Post')))))).toEqual([
      'Ouder 1 | Ouder 2',
      '.................. | ..................',
      'P. de Wit | M. Post',
    ]);
  });

  it('counts inserted text and not deleted text', async () => {
    const body = paragraph(
      run('Het plan is '),
      '<w:del><w:r><w:delText>niet </w:delText></w:r></w:del>',
      '<w:ins><w:r><w:t>wel </w:t></w:r></w:ins>',
      run('geëvalueerd'),
    );
    expect(linesOf(await word(body))).toEqual(['Het plan is wel geëvalueerd']);
  });

  it('leaves out hidden text and the second form of a drawing', async () => {
    const body = paragraph(
      run('zichtbaar'),
      '<w:r><w:rPr><w:vanish/></w:rPr><w:t>verborgen</w:t></w:r>',
      '<w:r><mc:AlternateContent><mc:Choice><w:t> eenmaal</w:t></mc:Choice><mc:Fallback><w:t> andermaal</w:t></mc:Fallback></mc:AlternateContent></w:r>',
    );
    expect(linesOf(await word(body))).toEqual(['zichtbaar eenmaal']);
  });

  it('reads text boxes, header, footer and footnotes', async () => {
    const box = `<w:r><w:pict><v:shape><v:textbox><w:txbxContent>${paragraph('In een kader')}</w:txbxContent></v:textbox></v:shape></w:pict></w:r>`;
    const bytes = makeWord({
      body: paragraph(run('Tekst'), box),
      header: paragraph('School'),
      footer: paragraph('versie 2'),
      footnotes: `<w:footnote>${paragraph('noot')}</w:footnote>`,
    });
    expect(linesOf(await readable(bytes))).toEqual(['School', 'Tekst', 'In een kader', 'noot', 'versie 2']);
  });

  it('counts pages by the breaks in the file, and one break that is recorded twice as one', async () => {
    const body =
      paragraph('een') +
      paragraph('<w:r><w:br w:type="page"/></w:r>') +
      paragraph('<w:r><w:lastRenderedPageBreak/><w:t>twee</w:t></w:r>') +
      paragraph('nog twee');
    const { pages } = await word(body);
    expect(pages.map((page) => [page.number, ...page.lines.map((line) => line.text)])).toEqual([
      [1, 'een'],
      [2, 'twee', 'nog twee'],
    ]);
  });
});

describe('form fields of a Word file', () => {
  const sdt = (properties: string, text: string) =>
    `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent><w:r><w:t>${text}</w:t></w:r></w:sdtContent></w:sdt>`;
  const box = (checked: 0 | 1) => sdt(`<w14:checkbox><w14:checked w14:val="${checked}"/></w14:checkbox>`, '?');

  it('reads content controls with their name, and takes placeholder text for empty', async () => {
    const named = '<w:alias w:val="Naam leerling"/><w:tag w:val="naam"/><w:text/>';
    const body =
      paragraph(run('Naam: '), sdt(named, 'Joas')) +
      paragraph(run('Klas: '), sdt('<w:showingPlcHdr/><w:text/>', 'Klik hier om tekst in te voeren'));
    const { fields, ...document } = await word(body);
    expect(fields).toEqual([
      { name: 'naam', label: 'Naam leerling', kind: 'text', value: 'Joas', page: 1 },
      { name: 'Klas', label: 'Klas', kind: 'text', value: '', page: 1 },
    ]);
    expect(linesOf({ ...document, fields })).toEqual(['Naam: Joas', 'Klas:']);
  });

  it('reads new checkboxes with the label of their row', async () => {
    const body = table(row('Soort aanvraag', cell(paragraph(box(1), run(' nieuw '), box(0), run(' verlenging')))));
    const document = await word(body);
    expect(document.fields.map(({ label, value, checked }) => [label, value, checked])).toEqual([
      ['Soort aanvraag', 'nieuw', true],
      ['Soort aanvraag', 'verlenging', false],
    ]);
    expect(linesOf(document)).toEqual(['Soort aanvraag | ☒ nieuw ☐ verlenging']);
  });

  it('reads old form fields: checkbox, text and choice', async () => {
    const field = (data: string, result = '') =>
      `<w:r><w:fldChar w:fldCharType="begin"><w:ffData>${data}</w:ffData></w:fldChar></w:r><w:r><w:instrText> FORM </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${result}<w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const body =
      paragraph(field('<w:name w:val="ja"/><w:checkBox><w:default w:val="0"/><w:checked/></w:checkBox>'), run(' akkoord')) +
      paragraph(run('Groep: '), field('<w:name w:val="groep"/><w:textInput/>', run('8'))) +
      paragraph(
        run('Type: '),
        field('<w:name w:val="type"/><w:ddList><w:result w:val="1"/><w:listEntry w:val="GP"/><w:listEntry w:val="ZML"/></w:ddList>'),
      );
    expect((await word(body)).fields).toEqual([
      { name: 'ja', label: 'akkoord', kind: 'checkbox', value: 'akkoord', checked: true, page: 1 },
      { name: 'groep', label: 'Groep', kind: 'text', value: '8', page: 1 },
      { name: 'type', label: 'Type', kind: 'choice', value: 'ZML', page: 1 },
    ]);
  });

  it('reads ticks of the font Wingdings', async () => {
    const { fields } = await word(
      paragraph(
        '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/></w:r>',
        run(' ja '),
        '<w:r><w:sym w:font="Wingdings" w:char="F0A8"/></w:r>',
        run(' nee'),
      ),
    );
    expect(fields.map(({ value, checked }) => [value, checked])).toEqual([
      ['ja', true],
      ['nee', false],
    ]);
  });
});

describe('signatures of a Word file', () => {
  const dots = '...............................';

  it('takes a picture above a dotted line for a signature, with label, name and date', async () => {
    const document = await word(
      paragraph('Ouder/verzorger 1') +
        paragraph(picture(120, 40)) +
        paragraph(dots) +
        paragraph('P. de Wit') +
        paragraph('Datum: 3 april 2026'),
    );
    expect(document.places).toEqual([{ label: 'Ouder/verzorger 1', name: 'P. de Wit', date: '3 april 2026', page: 1, signed: true }]);
    expect(document.signatures).toEqual([
      { how: 'afbeelding', label: 'Ouder/verzorger 1', name: 'P. de Wit', date: '3 april 2026', page: 1, confidence: 0.95 },
    ]);
  });

  it('leaves a line with only a typed name open, beside one that is signed', async () => {
    const block = (label: string, name: string, ...drawn: string[]) => cell(label, ...drawn.map((part) => paragraph(part)), dots, name);
    const { places } = await word(table(row(block('Ouder 1', 'P. de Wit', picture(110, 40)), block('Ouder 2', 'M. Post'))));
    expect(places.map(({ label, name, signed }) => [label, name, signed])).toEqual([
      ['Ouder 1', 'P. de Wit', true],
      ['Ouder 2', 'M. Post', false],
    ]);
  });

  it('takes a logo above the letter for no signature', async () => {
    const document = await word(
      paragraph(picture(80, 60)) + paragraph('Scholengemeenschap Het Ven') + paragraph('Geachte ouders, hierbij ontvangt u het plan.'),
    );
    expect(document.signatures).toEqual([]);
  });

  it('does not give a signature of the school to the parents who did not sign', async () => {
    const body =
      paragraph('Handtekening ouders: nog niet') +
      paragraph('24 maart 2026') +
      paragraph(picture(110, 40)) +
      paragraph(dots) +
      paragraph('K. Meer') +
      paragraph('zorgcoördinator');
    const { places } = await word(body);
    expect(places.map(({ label, name, signed }) => [label, name, signed])).toEqual([
      ['Handtekening ouders', undefined, false],
      ['zorgcoördinator', 'K. Meer', true],
    ]);
  });

  it('reads a digital signature on the file', async () => {
    const content =
      '<Signature xmlns="x"><Object><SignatureProperties><SignatureProperty><mdssi:SignatureTime xmlns:mdssi="y"><mdssi:Value>2026-03-12T10:00:00Z</mdssi:Value></mdssi:SignatureTime></SignatureProperty></SignatureProperties></Object></Signature>';
    const { signatures } = await readable(makeWord({ body: paragraph('Tekst'), extra: [{ name: '_xmlsignatures/sig1.xml', content }] }));
    expect(signatures).toMatchObject([
      { how: 'digitaal', date: '2026-03-12', state: 'niet te controleren', reden: expect.any(String), page: 1 },
    ]);
  });
});

describe('pictures in a Word file', () => {
  const prose = 'Het plan is met ouders besproken en per doel geëvalueerd. '.repeat(6);
  const newPage = paragraph('<w:r><w:br w:type="page"/></w:r>');
  const file = (body: string, ...links: [id: string, target: string][]) => makeWord({ body, links });

  it('are handed over for recognition where there are no words', async () => {
    const read = await readWith(readWord, file(paragraph(picture(450, 640, 'rId9')), ['rId9', 'media/image1.jpeg']));
    expect(read.beelden).toEqual([{ pagina: 1, deel: 'word/media/image1.jpeg' }]);
    expect(read.document.pages[0]?.lines).toEqual([]);
  });
  it('are handed over with their page, each once, between words', async () => {
    const body = paragraph(prose) + newPage + paragraph(picture(450, 640, 'rId9')) + paragraph(picture(450, 640, 'rId9'));
    const read = await readWith(readWord, file(body, ['rId9', 'media/image1.png']));
    expect(read.beelden).toEqual([{ pagina: 2, deel: 'word/media/image1.png' }]);
    expect(read.sketches).toHaveLength(2);
  });
  it('are left alone where they are the size of a logo or a signature beside enough words', async () => {
    const body = paragraph(prose) + paragraph(picture(150, 60, 'rId9'));
    expect((await readWith(readWord, file(body, ['rId9', 'media/image1.png']))).beelden).toEqual([]);
  });
  it('of a kind that cannot be recognised name their page', async () => {
    const read = await readWith(
      readWord,
      file(paragraph(prose) + newPage + paragraph(picture(450, 640, 'rId9')), ['rId9', 'media/image1.emf']),
    );
    expect(read.beelden).toEqual([]);
    expect(read.document.onleesbarePaginas).toEqual([2]);
  });
  it('of such a kind and no words at all make the file one to save as PDF', async () => {
    expect(await refusedBy(readWord, file(paragraph(picture(450, 640, 'rId9')), ['rId9', 'media/image1.wmf']))).toEqual({
      fault: 'zonder-tekst',
      message: 'In dit bestand staan alleen afbeeldingen die niet te lezen zijn. Sla het document op als PDF en upload dat.',
    });
  });
  it('without words or pictures nothing is there to read', async () => {
    expect((await refusedBy(readWord, file(paragraph('')))).fault).toBe('zonder-tekst');
  });
  it('are had from the file by the name of their part', async () => {
    const extra = [{ name: 'word/media/image1.png', content: 'de bytes' }];
    const bytes = makeWord({ body: paragraph(prose), extra });
    expect(Buffer.from(await pictureBytes(bytes, 'word/media/image1.png', defaultLimits)).toString()).toBe('de bytes');
  });
});

describe('what else a Word file may hold', () => {
  const link = (id: string, kind: string, target: string): [string, string, string] => [id, target, kind];

  it('is hidden by the style of its words, unless they say that they are shown', async () => {
    const styles =
      '<w:styles><w:style w:styleId="Weg"><w:rPr><w:vanish/></w:rPr></w:style><w:style w:styleId="Ook"><w:basedOn w:val="Weg"/></w:style></w:styles>';
    const styled = (style: string, extra: string, text: string) =>
      `<w:r><w:rPr><w:rStyle w:val="${style}"/>${extra}</w:rPr><w:t>${text}</w:t></w:r>`;
    const body = paragraph('a', styled('Ook', '', 'b'), styled('Weg', '<w:vanish w:val="0"/>', 'c'));
    const bytes = makeWord({ body, extra: [{ name: 'word/styles.xml', content: styles }], links: [link('s', 'styles', 'styles.xml')] });
    expect(linesOf(await readable(bytes))).toEqual(['ac']);
  });

  it('reads boxes that are letters of a symbol font, and words that may be broken', async () => {
    const body = paragraph('<w:r><w:rPr><w:rFonts w:ascii="Wingdings"/></w:rPr><w:t>þ</w:t></w:r>', run(' school\u00ADwinkel'));
    expect(linesOf(await word(body))).toEqual(['☒ schoolwinkel']);
  });

  it('reads the words of a stamp across the page, and all of a group of text and pictures', async () => {
    const stamp = '<w:r><w:pict><v:group><v:shape><v:textpath string="CONCEPT"/></v:shape></v:group></w:pict></w:r>';
    const group = `<w:r><w:drawing><wp:anchor><wp:extent cx="6350000" cy="6350000"/><a:graphic><a:graphicData><wpg:wgp><wps:wsp><wps:txbx><w:txbxContent>${paragraph('in de groep')}</w:txbxContent></wps:txbx></wps:wsp><pic:pic><pic:blipFill><a:blip r:embed="p"/></pic:blipFill><pic:spPr><a:xfrm><a:ext cx="5080000" cy="5080000"/></a:xfrm></pic:spPr></pic:pic></wpg:wgp></a:graphicData></a:graphic></wp:anchor></w:drawing></w:r>`;
    const read = await readWith(readWord, makeWord({ body: paragraph('Plan', stamp, group), links: [link('p', 'image', 'media/1.png')] }));
    expect(linesOf(read.document)).toEqual(['Plan', 'CONCEPT', 'in de groep']);
    expect(read.beelden).toEqual([{ pagina: 1, deel: 'word/media/1.png' }]);
  });

  it('takes the picture that asks for a picture for none', async () => {
    const asking = `<w:sdt><w:sdtPr><w:picture/><w:showingPlcHdr/></w:sdtPr><w:sdtContent>${picture(150, 60, 'p')}</w:sdtContent></w:sdt>`;
    const body = paragraph('Handtekening ouder:') + paragraph(asking) + paragraph('........................') + paragraph('M. de Boer');
    const { signatures, places } = await readable(makeWord({ body, links: [link('p', 'image', 'media/1.png')] }));
    expect(signatures).toEqual([]);
    expect(places).toMatchObject([{ signed: false }]);
  });

  it('reads diagrams, charts and texts of another kind put into it, each once', async () => {
    const graphic = (inner: string) =>
      `<w:r><w:drawing><wp:inline><a:graphic><a:graphicData>${inner}</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>`;
    const body =
      paragraph(graphic('<dgm:relIds r:dm="d"/>')) +
      paragraph(graphic('<c:chart r:id="c"/>')) +
      '<w:altChunk r:id="h"/><w:altChunk r:id="h"/><w:altChunk r:id="t"/>';
    const text = (inner: string) => `<a:p><a:r><a:t>${inner}</a:t></a:r></a:p>`;
    const points = (name: string, ...values: string[]) =>
      `<c:${name}>${values.map((value) => `<c:pt><c:v>${value}</c:v></c:pt>`).join('')}</c:${name}>`;
    const extra = [
      {
        name: 'word/diagrams/data1.xml',
        content: `<dgm:dataModel xmlns:dgm="d" xmlns:a="a"><dgm:ptLst><dgm:pt>${text('stap een')}</dgm:pt><dgm:pt/><dgm:pt>${text('stap twee')}</dgm:pt></dgm:ptLst></dgm:dataModel>`,
      },
      {
        name: 'word/charts/chart1.xml',
        content: `<c:chartSpace xmlns:c="c" xmlns:a="a"><c:chart><c:title>${text('DLE door de jaren')}</c:title><c:ser>${points('tx', 'rekenen')}${points('cat', '2024', '2025')}${points('val', '20', '25')}</c:ser></c:chart></c:chartSpace>`,
      },
      { name: 'word/stuk.html', content: '<html><body><p>uit een webpagina</p></body></html>' },
      { name: 'word/stuk.rtf', content: '{\\rtf1 uit een RTF\\par}' },
    ];
    const links = [
      link('d', 'diagramData', 'diagrams/data1.xml'),
      link('c', 'chart', 'charts/chart1.xml'),
      link('h', 'aFChunk', 'stuk.html'),
      link('t', 'aFChunk', 'stuk.rtf'),
    ];
    expect(linesOf(await readable(makeWord({ body, extra, links })))).toEqual([
      'stap een',
      'stap twee',
      'DLE door de jaren',
      ' | 2024 | 2025',
      'rekenen | 20 | 25',
      'uit een webpagina',
      'uit een RTF',
    ]);
  });

  it('gives whole files in it as documents of their own, whether of Office or packed by Windows', async () => {
    const inner = makeWord({ body: paragraph('Bijlage') });
    const native = Buffer.concat([
      Buffer.from([0, 0, 0, 0, 2, 0]),
      Buffer.from('verslag.pdf\0C:\\map\\verslag.pdf\0\0\0\x03\0', 'latin1'),
      Buffer.from([4, 0, 0, 0]),
      Buffer.from('C:\\\0', 'latin1'),
      Buffer.from([5, 0, 0, 0]),
      Buffer.from('%PDF-'),
    ]);
    const container = utils.cfb_new();
    utils.cfb_add(container, '/\u0001Ole10Native', native);
    const object = Buffer.from(write(container, { type: 'buffer' }) as Uint8Array);
    const extra = [
      { name: 'word/embeddings/bijlage.docx', content: inner },
      { name: 'word/embeddings/oleObject1.bin', content: object },
      { name: 'word/embeddings/oleObject2.bin', content: Buffer.from(write(utils.cfb_new(), { type: 'buffer' }) as Uint8Array) },
    ];
    const links = [
      link('1', 'package', 'embeddings/bijlage.docx'),
      link('2', 'oleObject', 'embeddings/oleObject1.bin'),
      link('3', 'oleObject', 'embeddings/oleObject2.bin'),
    ];
    const read = await readWordFile('brief.docx', makeWord({ body: paragraph('Brief'), extra, links }), defaultLimits);
    expect('parts' in read ? read.parts.map((part) => ({ ...part, bytes: 'bytes' in part ? part.bytes.length : 0 })) : []).toEqual([
      { name: 'bijlage.docx', bytes: inner.length },
      { name: 'verslag.pdf', bytes: 5 },
    ]);
    expect('own' in read ? linesOf(read.own.document) : []).toEqual(['Brief']);
  });

  /** An object with what Windows packs a file in: its size, a sign, its name, where it came from, and the file. */
  const packed = (name: string, content: string, size = content.length): Buffer => {
    const sized = Buffer.alloc(4);
    sized.writeUInt32LE(size);
    const names = Buffer.from(`${name}\0C:\\map\\${name}\0\0\0\x03\0`, 'latin1');
    const native = Buffer.concat([Buffer.from([0, 0, 0, 0, 2, 0]), names, Buffer.from([4, 0, 0, 0]), Buffer.from('C:\\\0', 'latin1'), sized, Buffer.from(content)]); // prettier-ignore
    return objectOf(native);
  };
  const objectOf = (native: Buffer): Buffer => {
    const container = utils.cfb_new();
    utils.cfb_add(container, '/\u0001Ole10Native', native);
    return Buffer.from(write(container, { type: 'buffer' }) as Uint8Array);
  };
  const withObjects = (objects: readonly Buffer[], body = paragraph('Brief'), images: [string, string][] = []): Buffer =>
    makeWord({
      body,
      extra: objects.map((content, i) => ({ name: `word/embeddings/o${i}.bin`, content })),
      links: [
        ...objects.map((_, i) => link(`o${i}`, 'oleObject', `embeddings/o${i}.bin`)),
        ...images.map(([id, target]) => link(id, 'image', target)),
      ],
    });
  const partsOf = async (bytes: Buffer) => {
    const read = await readWordFile('brief.docx', bytes, defaultLimits);
    return 'parts' in read
      ? read.parts.map((part) => [part.name, 'bytes' in part ? Buffer.from(part.bytes).toString() : part.error.fault])
      : [];
  };

  it('gives two whole files of one name each a name of its own', async () => {
    expect(await partsOf(withObjects([packed('verslag.pdf', 'een'), packed('verslag.pdf', 'twee')]))).toEqual([
      ['verslag.pdf', 'een'],
      ['verslag (2).pdf', 'twee'],
    ]);
  });

  it('says of a whole file that is broken that it is, and gives data that Windows did not pack as they are', async () => {
    const cut = objectOf(Buffer.concat([Buffer.from([0, 0, 0, 0, 2, 0]), Buffer.from('verslag.pdf')]));
    const broken = Buffer.concat([Buffer.from([0xd0, 0xcf, 0x11, 0xe0]), Buffer.alloc(600, 0xee)]);
    const drawing = objectOf(Buffer.from('\0\0\0\0BM tekening'));
    expect(await partsOf(withObjects([cut, broken, drawing]))).toEqual([
      ['o0.bin', 'beschadigd'],
      ['o1.bin', 'beschadigd'],
      ['o2.bin', 'BM tekening'],
    ]);
  });

  it('leaves out none of more than a hundred whole files', async () => {
    expect(await partsOf(withObjects(Array.from({ length: 130 }, (_, i) => packed(`${i}.txt`, `${i}`))))).toHaveLength(130);
  });

  it('with nothing but a drawing that cannot be read has a line of its own beside its files', async () => {
    const body = paragraph(picture(400, 400, 'p'));
    expect(await partsOf(withObjects([packed('a.txt', 'a')], body, [['p', 'media/1.emf']]))).toEqual([
      ['', 'zonder-tekst'],
      ['a.txt', 'a'],
    ]);
    expect(await partsOf(withObjects([packed('a.txt', 'a')], paragraph('')))).toEqual([['a.txt', 'a']]);
  });
});
