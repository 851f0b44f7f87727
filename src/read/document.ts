/** A rectangle on a page in points (1/72 inch): left, top, width, height, counted from the top left corner. */
export type Box = readonly [left: number, top: number, width: number, height: number];

/**
 * One line of text as a reader's eye takes it. In a table or a form, `cells` holds the parts of the row from left to right (a label
 * and its value, the columns of a score table); `text` is then the same parts with two spaces between.
 */
export type Line = {
  text: string;
  cells?: string[];
  box?: Box;
  /** Only for a line recognised on a picture: 0 to 1, of its weakest word that matters. */
  confidence?: number;
  /** The row as the spreadsheet counts it, from 1. */
  rij?: number;
};

/** One page. Formats without fixed pages (Word) count by the page breaks that the file itself records; the first page is 1. */
export type Page = {
  number: number;
  lines: Line[];
  /** Where the text comes from: the file itself, or recognised on a picture. */
  source: 'tekst' | 'ocr';
  /** 0 to 1; text from the file itself is 1. */
  confidence: number;
  /** Only for a page recognised on a picture: its resolution and how far it was turned (clockwise, to stand upright) and set straight, in degrees; `deel` where the picture was only a part of the page. */
  beeld?: { dpi: number; gedraaid: 0 | 90 | 180 | 270; scheef: number; deel?: true };
};

/** Kinds of file that are read, told by their content. `afbeelding` is a photo or scan (JPG, PNG, TIFF, HEIC); `tekst` plain text or HTML. */
export type ReadFormat = 'pdf' | 'docx' | 'doc' | 'odt' | 'rtf' | 'xlsx' | 'xls' | 'ods' | 'csv' | 'afbeelding' | 'mail' | 'tekst';

/** A field of a fillable PDF, a content control or a checkbox in Word, or a tick box drawn in text (☒ ☐). */
export type FormField = {
  /** The technical name where the file gives one, else the label beside the field. */
  name: string;
  /** The words that stand before or beside it, as a person sees them. */
  label: string;
  kind: 'text' | 'checkbox' | 'choice' | 'date';
  /** What is filled in; `''` when empty. For a checkbox the words of the option. */
  value: string;
  /** Only for a checkbox. */
  checked?: boolean;
  page: number;
};

/**
 * A signature that a person set: never a typed name. `how` tells in what way; `label` is the text that it stands at ("Ouder/verzorger 1"),
 * `name` a printed name under or in it, `state` what a digital signature's certificate says, `reden` in Dutch why that is not
 * `geldig` (a part of a sentence), `ondertekenaar` the name in that certificate, `beeld` the picture of the place as a PNG in base64 (at most `beeldTekens` characters).
 */
export type Signature = {
  how: 'digitaal' | 'veld' | 'afbeelding' | 'inkt';
  label: string;
  name?: string;
  date?: string;
  state?: 'geldig' | 'ongeldig' | 'niet te controleren';
  reden?: string;
  ondertekenaar?: string;
  beeld?: string;
  page: number;
  box?: Box;
  confidence: number;
};

/**
 * A place where a signature is asked for (a dotted line or box with a label), found in the document, whether or not it is signed.
 * `signed` is undefined where the format does not tell.
 */
export type SignaturePlace = { label: string; name?: string; date?: string; page: number; signed: boolean | undefined };

/** A document that could be read. `name` is the path inside the dossier as the school uploaded it, with `/` between folders. */
export type ReadDocument = {
  name: string;
  format: ReadFormat;
  pages: Page[];
  fields: FormField[];
  signatures: Signature[];
  places: SignaturePlace[];
  /** Pages that hold a picture or garbled text instead of words, while other text could be read; their `lines` are empty or hold the few words beside the picture. Absent when there are none. */
  onleesbarePaginas?: number[];
};

/** Why a file could not be read; one code per way out for the school. `onleesbaar` (a picture of text too bad to recognise) is for a person of the loket to look at. */
export type ReadFault =
  | 'wachtwoord'
  | 'beschadigd'
  | 'leeg'
  | 'te-groot'
  | 'te-lang'
  | 'onbekend'
  | 'andere-soort'
  | 'zonder-tekst'
  | 'onleesbaar';

/** A file that could not be read, with the Dutch sentence that says what to do. */
export type UnreadDocument = { name: string; fault: ReadFault; message: string };

/** Most characters of a picture in a signature or in evidence. */
export const beeldTekens = 60_000;

/**
 * What reading one document gives. A file that holds others (zip, mail) gives one for each, named `map/bestand.zip/verslag.pdf`; junk files
 * (`~$x`, `._x`, `Thumbs.db`, `.DS_Store`, `desktop.ini`) give nothing at all.
 */
export type ReadResult = ReadDocument | UnreadDocument;

/** Whether a file could be read. */
export const isRead = (result: ReadResult): result is ReadDocument => 'pages' in result;
