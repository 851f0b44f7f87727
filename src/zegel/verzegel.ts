import { PDFArray, PDFDocument, PDFHexString, PDFName, PDFString } from '@cantoo/pdf-lib';
import { geldigOp, type Zegelaar } from './certificaat.ts';
import { signDetached } from './cms.ts';

/** What a seal says beside who set it; nothing about a pupil. */
export type ZegelTekst = { naam: string; reden: string; plaats: string };

const placeholder = '**********';

/** A seal's room in bytes: its certificates, and what stands around them. */
const roomFor = ({ certificaat, keten }: Zegelaar): number => [certificaat, ...keten].reduce((sum, { raw }) => sum + raw.length, 4096);

/** The PDF with an empty signature behind it, as an incremental update: not a byte of the PDF itself changes. */
async function withRoom(pdf: Uint8Array, room: number, tekst: ZegelTekst, moment: Date): Promise<Buffer> {
  const document = await PDFDocument.load(pdf, { forIncrementalUpdate: true, updateMetadata: false });
  const { context } = document;
  const page = document.getPage(0);
  const signature = context.register(
    context.obj({
      Type: 'Sig',
      Filter: 'Adobe.PPKLite',
      SubFilter: 'ETSI.CAdES.detached',
      ByteRange: [0, PDFName.of(placeholder), PDFName.of(placeholder), PDFName.of(placeholder)],
      Contents: PDFHexString.of('0'.repeat(room * 2)),
      M: PDFString.fromDate(moment),
      Name: PDFHexString.fromText(tekst.naam),
      Reason: PDFHexString.fromText(tekst.reden),
      Location: PDFHexString.fromText(tekst.plaats),
    }),
  );
  // No picture on the page: the letter itself says that it is sealed. Printed and locked, without size, as PDF/A and PDF/UA allow.
  const widget = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Widget',
      FT: 'Sig',
      T: PDFString.of('Zegel'),
      TU: PDFHexString.fromText(tekst.reden),
      Rect: [0, 0, 0, 0],
      F: 132,
      V: signature,
      P: page.ref,
    }),
  );
  const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray);
  page.node.set(PDFName.of('Annots'), context.obj([...(annotations?.asArray() ?? []), widget]));
  document.catalog.set(PDFName.of('AcroForm'), context.obj({ Fields: [widget], SigFlags: 3 }));
  return Buffer.from(await document.commit({ useObjectStreams: false }));
}

/** Where the empty signature stands in the bytes after the first PDF. */
function findRoom(file: Buffer, from: number): { contents: [number, number]; range: [number, number] } {
  const range = file.indexOf(`[ 0 /${placeholder}`, from);
  const contents = file.indexOf('/Contents <', from);
  const [rangeEnd, contentsEnd] = [file.indexOf(']', range), file.indexOf('>', contents)];
  if ([range, contents, rangeEnd, contentsEnd].includes(-1)) throw new Error('the room for the signature is not where it was written');
  return { range: [range, rangeEnd + 1], contents: [contents + '/Contents '.length, contentsEnd + 1] };
}

/**
 * The PDF with an electronic seal (PAdES B-B, no time stamp of a third party) behind it: PDF/A, tags and every byte of the PDF stay. `moment` is what the seal
 * says about its time. Throws ZegelFout where the certificate does not hold at that moment.
 */
export async function verzegel(pdf: Uint8Array, zegelaar: Zegelaar, tekst: ZegelTekst, moment: Date): Promise<Buffer> {
  geldigOp(zegelaar, moment);
  const room = roomFor(zegelaar);
  const file = await withRoom(pdf, room, tekst, moment);
  const { contents, range } = findRoom(file, pdf.length);
  const [begin, end] = contents;
  const numbers = `[ 0 ${begin} ${end} ${file.length - end} ]`;
  if (numbers.length > range[1] - range[0]) throw new Error('the numbers of the signature do not fit their room');
  file.write(numbers.padEnd(range[1] - range[0]), range[0], 'latin1');
  const signature = signDetached(zegelaar, [file.subarray(0, begin), file.subarray(end)]);
  if (signature.length > room) throw new Error('the signature does not fit its room');
  file.write(signature.toString('hex').padEnd(room * 2, '0'), begin + 1, 'latin1');
  return file;
}
