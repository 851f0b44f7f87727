import type { PDFObject } from '@cantoo/pdf-lib';

/**
 * Bounds on the labels that are taken over into one bundle, which may be anybody's: elements and their values; the highest number of a mark on each page, all
 * pages together; bytes of what elements say, as often as it is written out; and how deep elements stand in each other.
 */
export const labelGrenzen = { elementen: 200_000, merken: 1_000_000, bytes: 20_000_000, diepte: 200 } as const;

/** That the labels of a file are more than is taken over, or make no sense. */
export class GeenLabels extends Error {}

/** Counts what the labels of one bundle take; each of its counts throws GeenLabels beyond its bound. */
export class LabelRuimte {
  private elementen = 0;
  private merken = 0;
  private bytes = 0;

  /** Begins anew, whatever others took. */
  verruim(): void {
    [this.elementen, this.merken, this.bytes] = [0, 0, 0];
  }

  /** One more element or value, which stands so deep. */
  tel(diepte: number): void {
    this.elementen += 1;
    if (this.elementen > labelGrenzen.elementen || diepte > labelGrenzen.diepte) throw new GeenLabels();
  }

  /** So many more places for marks on a page. */
  telMerken(meer: number): void {
    this.merken += meer;
    if (this.merken > labelGrenzen.merken) throw new GeenLabels();
  }

  /** A value that is written out so often. Give only values whose size is their own: names, texts and numbers. */
  telBytes(waarde: PDFObject, keren = 1): void {
    this.bytes += waarde.sizeInBytes() * keren;
    if (this.bytes > labelGrenzen.bytes) throw new GeenLabels();
  }
}
