import { degrees, EncryptedPDFError, PDFDocument } from '@cantoo/pdf-lib';
import type { Labels } from './labels.ts';
import { maakWeergave, type Kop } from './maak-deel.ts';
import { NietOpTeHalen, type Stuk } from './stuk.ts';

/** Bounds on one PDF, told in docs/besluiten.md: bytes of all that is taken over, and pages. */
export const grenzen = { bytes: 100_000_000, paginas: 3000, beeldpunten: 50_000_000 } as const;

/** A page of A4 in points, and the white around a picture on it. */
const a4 = [595.28, 841.89] as const;
const rand = 28;

/** A bundle that is being made, with its labels. */
export type Bundel = { target: PDFDocument; labels: Labels };

/** How far a bundle is: what it holds already. */
export type Voortgang = { bytes: number; paginas: number };

/** That pages of a file cannot be taken over; the message is Dutch, as part of a sentence. */
class NietOverTeNemen extends Error {}

async function pdfPages({ target, labels }: Bundel, content: Buffer, { paginas }: Voortgang, titel: string): Promise<void> {
  let source: PDFDocument;
  try {
    source = await PDFDocument.load(content, { updateMetadata: false, parseSpeed: 500 });
    if (paginas + source.getPageCount() > grenzen.paginas) throw new NietOverTeNemen('de bundel zou te veel bladzijden krijgen');
    const pages = (await target.copyPages(source, source.getPageIndices())).map((page) => target.addPage(page));
    labels.neemOver({ bron: source, paginas: pages, titel });
  } catch (error) {
    if (error instanceof NietOverTeNemen) throw error;
    if (error instanceof EncryptedPDFError) throw new NietOverTeNemen('het is beveiligd met een wachtwoord', { cause: error });
    // A file may come from anyone: pdf-lib tells by errors of many kinds that it makes no sense
    if (error instanceof Error) throw new NietOverTeNemen('de bladzijden zijn niet over te nemen', { cause: error });
    throw error;
  }
}

const isPng = (content: Buffer) => content.subarray(1, 4).toString('latin1') === 'PNG';
const isJpeg = (content: Buffer) => content[0] === 0xff && content[1] === 0xd8;

async function picturePage({ target, labels }: Bundel, content: Buffer, draai: number, titel: string): Promise<void> {
  // A PNG is unpacked here: first how large it says that it is
  if (isPng(content) && content.readUInt32BE(16) * content.readUInt32BE(20) > grenzen.beeldpunten)
    throw new NietOverTeNemen('het plaatje heeft te veel beeldpunten');
  if (!isPng(content) && !isJpeg(content)) throw new NietOverTeNemen('dit soort plaatje kan niet in een PDF');
  let picture;
  try {
    picture = isPng(content) ? await target.embedPng(content) : await target.embedJpg(content);
  } catch (error) {
    if (error instanceof Error) throw new NietOverTeNemen('het plaatje is niet te lezen', { cause: error });
    throw error;
  }
  const page = target.addPage([...a4]);
  const { width, height } = picture.scaleToFit(a4[0] - 2 * rand, a4[1] - 2 * rand);
  page.drawImage(picture, { x: (a4[0] - width) / 2, y: (a4[1] - height) / 2, width, height });
  page.setRotation(degrees(draai));
  labels.neemPlaatje(page, titel);
}

/** Adds the pages of one piece; gives why it has none, as part of a sentence, or undefined. */
export async function voegToe(bundel: Bundel, stuk: Stuk, kop: Kop, gemaaktOp: Date, stand: Voortgang): Promise<string | undefined> {
  if (stuk.als === 'niet') return stuk.waarom ?? 'het heeft geen bladzijden';
  if (stand.bytes + stuk.bytes > grenzen.bytes && stuk.als !== 'tekst') return 'de bundel zou te groot worden';
  const { target } = bundel;
  const before = target.getPageCount();
  try {
    const content = stuk.als === 'tekst' ? await maakWeergave(kop, stuk, gemaaktOp) : await stuk.lees();
    if (stuk.als === 'beeld') await picturePage(bundel, content, stuk.draai ?? 0, stuk.naam);
    else await pdfPages(bundel, content, stand, stuk.naam);
    stand.bytes += content.length;
    stand.paginas = target.getPageCount();
    return undefined;
  } catch (error) {
    if (!(error instanceof NietOverTeNemen) && !(error instanceof NietOpTeHalen)) throw error;
    for (let at = target.getPageCount() - 1; at >= before; at -= 1) target.removePage(at);
    return error.message;
  }
}
