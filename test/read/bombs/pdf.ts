import { deflateSync } from 'node:zlib';
import { encryptedPdf, writePdf } from '../encrypted-pdf.ts';
import { sized, type Bomb, type Outcome } from './bomb.ts';

const megabyte = 1024 * 1024;
type PdfObject = string | Buffer;

const catalog = '<< /Type /Catalog /Pages 2 0 R >>';
const tree = '<< /Type /Pages /Kids [3 0 R] /Count 1 >>';
const font = '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>';
const words = 'BT /F1 12 Tf 70 700 Td (Verslag van het gesprek) Tj ET';

/** A stream object; `head` holds its other entries. */
const stream = (content: string | Buffer, head = ''): Buffer => {
  const bytes = Buffer.from(content as string, 'latin1');
  return Buffer.concat([Buffer.from(`<< ${head} /Length ${bytes.length} >>\nstream\n`), bytes, Buffer.from('\nendstream')]);
};
const flate = (content: Buffer, head = ''): Buffer => stream(deflateSync(content), `${head} /Filter /FlateDecode`);

const pageHead = (more: string, resources: string): string =>
  `<< /Type /Page /Parent 2 0 R ${more} /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> ${resources} >> >>`;
const box = '/MediaBox [0 0 595 842]';

/** One page with these contents; more objects are numbered from 6. */
const onePage = (contents: string | Buffer, more: readonly PdfObject[] = [], resources = '', page = box): Buffer =>
  writePdf([catalog, tree, pageHead(page, resources), typeof contents === 'string' ? stream(contents) : contents, font, ...more]);

const picture = (head: string, content: Buffer): Buffer =>
  onePage(`q 500 0 0 500 0 0 cm /X Do Q ${words}`, [stream(content, `/Type /XObject /Subtype /Image ${head}`)], '/XObject << /X 6 0 R >>');

const gray = '/ColorSpace /DeviceGray /BitsPerComponent 8';

/** Drawings that each draw the next ten times. */
const fan = (levels: number, wide: number): PdfObject[] =>
  Array.from({ length: levels }, (_, i) =>
    stream(
      i === levels - 1 ? words : '/N Do '.repeat(wide),
      `/Type /XObject /Subtype /Form /BBox [0 0 600 850] /Resources << /Font << /F1 5 0 R >> /XObject << /N ${i + 7} 0 R >> >>`,
    ),
  );

const uint32 = (...values: number[]): Buffer => {
  const out = Buffer.alloc(values.length * 4);
  values.forEach((value, i) => out.writeUInt32BE(value >>> 0, i * 4));
  return out;
};

/** A page of a JBIG2 picture that says to be enormous, with a region that fills it from two bytes. */
const jbig2 = (size: number): Buffer =>
  Buffer.concat([
    uint32(0), Buffer.from([0x30, 0x00, 0x01]), uint32(19), uint32(size, size, 0, 0), Buffer.from([0x00, 0x00, 0x00]),
    uint32(1), Buffer.from([0x26, 0x00, 0x01]), uint32(20 + 8), uint32(size, size, 0, 0), Buffer.from([0x00, 0x00, 3, -1 & 255, -3 & 255, -1 & 255, 2, -2 & 255, -2 & 255, -2 & 255, 0xff, 0xac]),
  ]); // prettier-ignore

/** The head of a JPEG 2000 picture of this size in tiles of one pixel. */
const jpx = (size: number, tile: number): Buffer => {
  const siz = Buffer.concat([Buffer.from([0, 0]), uint32(size, size, 0, 0, tile, tile, 0, 0), Buffer.from([0, 1, 7, 1, 1])]);
  const cod = Buffer.from([0xff, 0x52, 0, 12, 0, 0, 0, 1, 0, 5, 4, 4, 0, 1]);
  const qcd = Buffer.from([0xff, 0x5c, 0, 19, 0x40, ...Array.from({ length: 16 }, () => 0x40)]);
  const sot = Buffer.concat([Buffer.from([0xff, 0x90, 0, 10, 0, 0]), uint32(14), Buffer.from([0, 1, 0xff, 0x93])]);
  return Buffer.concat([Buffer.from([0xff, 0x4f, 0xff, 0x51, 0, siz.length + 2]), siz, cod, qcd, sot, Buffer.from([0xff, 0xd9])]);
};

/** A file whose trailer is written by hand, after these objects. */
const withTrailer = (objects: readonly PdfObject[], trailer: (xref: number) => string): Buffer => {
  const whole = writePdf(objects);
  const xref = whole.lastIndexOf('xref\n0');
  const tableEnd = whole.lastIndexOf('trailer');
  return Buffer.concat([whole.subarray(0, tableEnd), Buffer.from(trailer(xref))]);
};
const plain: readonly PdfObject[] = [catalog, tree, pageHead(box, ''), stream(words), font];

const xrefStream = (entries: string): Buffer => {
  const body = Buffer.concat([Buffer.from('%PDF-1.7\n'), ...plain.map((object, i) => Buffer.concat([Buffer.from(`${i + 1} 0 obj\n`), Buffer.from(object as string), Buffer.from('\nendobj\n')]))]);
  return Buffer.concat([body, Buffer.from('9 0 obj\n'), flate(Buffer.alloc(megabyte), `/Type /XRef /Root 1 0 R ${entries}`), Buffer.from(`\nendobj\nstartxref\n${body.length}\n%%EOF\n`)]);
}; // prettier-ignore

const some: Outcome[] = ['gelezen', 'te-groot', 'te-lang', 'beschadigd', 'zonder-tekst', 'onleesbaar'];
const bomb = (name: string, make: (full: boolean) => Buffer, outcomes: readonly Outcome[] = some): Bomb => ({
  name: `pdf: ${name}`,
  file: 'verslag.pdf',
  make,
  outcomes,
});
const notes = (count: number): string[] =>
  Array.from({ length: count }, (_, i) => `<< /Type /Annot /Subtype /FreeText /Rect [10 10 90 30] /Contents (Notitie ${i}) /P 3 0 R >>`);
const references = (from: number, count: number): string => Array.from({ length: count }, (_, i) => `${from + i} 0 R`).join(' ');

export const pdfBombs: readonly Bomb[] = [
  bomb('a tree of pages that bites its tail', () => writePdf([catalog, '<< /Type /Pages /Kids [2 0 R 3 0 R] /Count 100000 >>', '<< /Type /Pages /Parent 2 0 R /Kids [2 0 R] /Count 100000 >>']), ['te-groot', 'beschadigd']),
  bomb('says to have a million pages', () => writePdf([catalog, '<< /Type /Pages /Kids [3 0 R] /Count 1000000 >>', pageHead(box, ''), stream(words), font]), ['te-groot']),
  bomb('says to have fewer than no pages', () => writePdf([catalog, '<< /Type /Pages /Kids [3 0 R] /Count -7 >>', pageHead(box, ''), stream(words), font])),
  bomb('one page that stands in the tree a hundred thousand times', () => writePdf([catalog, `<< /Type /Pages /Kids [${'3 0 R '.repeat(100_000)}] /Count 100000 >>`, pageHead(box, ''), stream(words), font]), ['te-groot']),
  bomb('a tree of pages ten thousand deep', () => writePdf([catalog, ...Array.from({ length: 10_000 }, (_, i) => `<< /Type /Pages /Kids [${i + 3} 0 R] /Count 1 ${i > 0 ? `/Parent ${i + 1} 0 R` : ''} >>`), `<< /Type /Page /Parent 10001 0 R ${box} >>`])),
  bomb('paper of a million kilometres', () => onePage(words, [], '', '/MediaBox [0 0 1e15 1e15]')),
  bomb('paper of a billion points with a picture on it', () => onePage('q 1000000000 0 0 1000000000 0 0 cm /X Do Q', [stream(Buffer.alloc(100, 128), `/Type /XObject /Subtype /Image /Width 10 /Height 10 ${gray}`)], '/XObject << /X 6 0 R >>', '/MediaBox [0 0 1000000000 1000000000]')),
  bomb('paper without size, upside down and beyond counting', () => onePage(words, [], '', '/MediaBox [nan 842 0 -1e309] /Rotate 45 /UserUnit 1e30')),
  bomb('contents that unpack to hundreds of megabytes', (full) => onePage(flate(Buffer.alloc(sized(full, 50, 700) * megabyte, 0x20))), ['te-groot', 'te-lang', 'zonder-tekst', 'beschadigd']),
  bomb('contents packed three times over', (full) => onePage(stream(deflateSync(deflateSync(deflateSync(Buffer.alloc(sized(full, 50, 700) * megabyte, 0x20)))), '/Filter [/FlateDecode /FlateDecode /FlateDecode]')), ['te-groot', 'te-lang', 'zonder-tekst', 'beschadigd']),
  bomb('a hundred filters one after the other', () => onePage(stream(deflateSync(Buffer.from(words)), `/Filter [${'/FlateDecode '.repeat(100)}]`))),
  bomb('a picture of 60,000 by 60,000 from nothing', () => picture(`/Width 60000 /Height 60000 ${gray} /Filter /FlateDecode`, deflateSync(Buffer.alloc(megabyte)))),
  bomb('a picture that unpacks to far more than its size', (full) => picture(`/Width 100 /Height 100 ${gray} /Filter /FlateDecode`, deflateSync(Buffer.alloc(sized(full, 50, 600) * megabyte)))),
  bomb('a fax of 60,000 by 2,000,000,000', () => picture('/Width 60000 /Height 2000000000 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /CCITTFaxDecode /DecodeParms << /K -1 /Columns 60000 /Rows 2000000000 >>', Buffer.alloc(1_000, 0xff))),
  bomb('a JBIG2 picture that says to be enormous', () => picture('/Width 65000 /Height 65000 /ColorSpace /DeviceGray /BitsPerComponent 1 /Filter /JBIG2Decode', jbig2(65_000))),
  bomb('a JPEG 2000 picture that says to be enormous', () => picture('/Width 60000 /Height 60000 /Filter /JPXDecode', jpx(60_000, 60_000))),
  bomb('a JPEG 2000 picture in billions of tiles', () => picture('/Width 60000 /Height 60000 /Filter /JPXDecode', jpx(60_000, 1))),
  bomb('a mask that masks itself', () => picture(`/Width 8 /Height 8 ${gray} /SMask 6 0 R`, Buffer.alloc(64))),
  bomb('a drawing that draws itself', () => onePage(`/X Do ${words}`, [stream('/X Do', '/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /XObject << /X 6 0 R >> >>')], '/XObject << /X 6 0 R >>'), ['gelezen']),
  bomb('two drawings that draw each other', () => onePage(`/X Do ${words}`, [6, 7].map((self) => stream('/Y Do /Y Do', `/Type /XObject /Subtype /Form /BBox [0 0 100 100] /Resources << /XObject << /Y ${13 - self} 0 R >> >>`)), '/XObject << /X 6 0 R >>'), ['gelezen', 'te-groot', 'te-lang']),
  bomb('drawings that each draw the next ten times, ten levels', (full) => onePage('/N Do', fan(sized(full, 6, 10), 10), '/XObject << /N 6 0 R >>'), ['te-groot', 'te-lang', 'gelezen', 'beschadigd']),
  bomb('a font whose letters are drawn in that font', () => onePage('BT /T 12 Tf 70 700 Td (aaaa) Tj ET', ['<< /Type /Font /Subtype /Type3 /FontBBox [0 0 1 1] /FontMatrix [1 0 0 1 0 0] /CharProcs << /a 7 0 R >> /Encoding << /Differences [97 /a] >> /FirstChar 97 /LastChar 97 /Widths [1] /Resources << /Font << /T 6 0 R >> >> >>', stream('BT /T 12 Tf (aa) Tj ET')], '/Font << /T 6 0 R >>'), some),
  bomb('a pattern that is filled with itself', () => onePage(`/Pattern cs /P scn 0 0 500 500 re f ${words}`, [stream('/Pattern cs /P scn 0 0 1 1 re f', '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 1 1] /XStep 0.0001 /YStep 0.0001 /Resources << /Pattern << /P 6 0 R >> >>')], '/Pattern << /P 6 0 R >>')),
  bomb('a table of letters of four billion rows', () => onePage('BT /T 12 Tf 70 700 Td (Verslag) Tj ET', ['<< /Type /Font /Subtype /Type0 /BaseFont /A /Encoding /Identity-H /DescendantFonts [<< /Type /Font /Subtype /CIDFontType2 /BaseFont /A /CIDSystemInfo << /Registry (Adobe) /Ordering (Identity) /Supplement 0 >> /W [0 4294967295 500] >>] /ToUnicode 7 0 R >>', stream(`begincmap 1 begincodespacerange <00000000> <FFFFFFFF> endcodespacerange ${'1 beginbfrange <00000000> <FFFFFFFF> <0041> endbfrange '.repeat(200)} endcmap`)], '/Font << /T 6 0 R >>')),
  bomb('a list of offsets that continues in itself', () => withTrailer(plain, (xref) => `trailer\n<< /Size 6 /Root 1 0 R /Prev ${xref} >>\nstartxref\n${xref}\n%%EOF\n`)),
  bomb('two lists of offsets that continue in each other', () => withTrailer(plain, (xref) => `trailer\n<< /Size 6 /Root 1 0 R /Prev ${xref + 300} /XRefStm ${xref} >>\nstartxref\n${xref}\n%%EOF\n`)),
  bomb('a list of offsets of two billion rows', () => withTrailer(plain, (xref) => `trailer\n<< /Size 2147483647 /Root 1 0 R >>\nxref\n0 2147483647\nstartxref\n${xref}\n%%EOF\n`)),
  bomb('a packed list of offsets with rows as wide as the file', () => xrefStream('/Size 2147483647 /W [1 2147483647 2147483647] /Index [0 2147483647]')),
  bomb('a root that is not there', () => withTrailer(plain, (xref) => `trailer\n<< /Size 6 /Root 99 0 R >>\nstartxref\n${xref}\n%%EOF\n`)),
  bomb('a length that points at itself', () => writePdf([catalog, tree, pageHead(box, ''), `<< /Length 4 0 R >>\nstream\n${words}\nendstream`, font])),
  bomb('lists in lists a million deep', (full) => writePdf([catalog, tree, pageHead(`${box} /Annots ${'['.repeat(sized(full, 100_000, 5_000_000))}`, ''), stream(words), font])),
  bomb('a hundred thousand notes on one page', (full) => { const count = sized(full, 10_000, 100_000); return onePage(words, notes(count), '', `${box} /Annots [${references(6, count)}]`); }, ['gelezen', 'te-groot']),
  bomb('one note that stands on a page a million times', () => onePage(words, notes(1), '', `${box} /Annots [${'6 0 R '.repeat(300_000)}]`), ['gelezen', 'te-groot']),
  bomb('fields whose parents are their children', () => writePdf(['<< /Type /Catalog /Pages 2 0 R /AcroForm << /Fields [6 0 R] >> >>', tree, pageHead(`${box} /Annots [6 0 R 7 0 R]`, ''), stream(words), font, '<< /Type /Annot /Subtype /Widget /FT /Tx /T (a) /Parent 7 0 R /Kids [7 0 R] /Rect [0 0 90 20] >>', '<< /Type /Annot /Subtype /Widget /FT /Tx /T (b) /Parent 6 0 R /Kids [6 0 R] /Rect [0 0 90 20] >>'])),
  bomb('outlines that go round in a circle', () => writePdf(['<< /Type /Catalog /Pages 2 0 R /Outlines 6 0 R >>', tree, pageHead(box, ''), stream(words), font, '<< /First 7 0 R /Last 7 0 R /Count 2147483647 >>', '<< /Title (a) /Parent 6 0 R /Next 7 0 R /Prev 7 0 R /First 6 0 R >>']), ['gelezen']),
  bomb('a million lines drawn', (full) => onePage(flate(Buffer.from(`${'0 0 m 5 5 l S '.repeat(sized(full, 100_000, 3_000_000))} ${words}`))), ['gelezen', 'te-lang', 'te-groot']),
  bomb('hundreds of thousands of words on one page', (full) => onePage(flate(Buffer.from(`BT /F1 1 Tf ${'1 0 0 1 50 700 Tm (Verslag) Tj '.repeat(sized(full, 20_000, 400_000))} ET`))), ['gelezen', 'te-lang', 'te-groot']),
  bomb('brackets and states that are never closed', (full) => onePage(flate(Buffer.from(`${'q BT '.repeat(sized(full, 100_000, 3_000_000))}${words}`)))),
  bomb('numbers without end', () => onePage(`${'9'.repeat(500_000)} ${'-'.repeat(500_000)} 1e${'9'.repeat(1_000)} Td ${words}`)),
  bomb('encrypted in a way that does not exist', () => writePdf([...plain, `<< /Filter /Standard /V 99 /R 99 /Length -8 /O <${'00'.repeat(5_000)}> /U <00> /P 4294967295 >>`], '/Encrypt 6 0 R /ID [<00> <00>]'), ['wachtwoord', 'beschadigd']),
  bomb('encrypted by itself', () => writePdf([...plain, '<< /Filter /Standard /V 6 0 R /R 6 0 R >>'], '/Encrypt 6 0 R'), [...some, 'wachtwoord']),
  bomb('encrypted with a password of nobody and cut off', () => encryptedPdf('Verslag', 'geheim', 'eigenaar').subarray(0, 700), ['wachtwoord', 'beschadigd']),
]; // prettier-ignore
