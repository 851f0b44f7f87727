/** A rectangle on a page in points (1/72 inch): left, top, width, height, counted from the top left corner. */
export type Box = readonly [left: number, top: number, width: number, height: number];

/**
 * One line of text as a reader's eye takes it. In a table or a form, `cells` holds the parts of the row from left to right (a label
 * and its value, the columns of a score table); `text` is then the same parts with two spaces between.
 */
export type Line = { text: string; cells?: string[]; box?: Box };

/** One page. Formats without fixed pages (Word) count by the page breaks that the file itself records; the first page is 1. */
export type Page = {
  number: number;
  lines: Line[];
  /** Where the text comes from: the file itself, or recognised on a picture. */
  source: 'tekst' | 'ocr';
  /** 0 to 1; text from the file itself is 1. */
  confidence: number;
};

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
 * `name` a printed name under or in it, `state` what a digital signature's certificate says.
 */
export type Signature = {
  how: 'digitaal' | 'veld' | 'afbeelding' | 'inkt';
  label: string;
  name?: string;
  date?: string;
  state?: 'geldig' | 'ongeldig' | 'niet te controleren';
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
  format: 'pdf' | 'docx';
  pages: Page[];
  fields: FormField[];
  signatures: Signature[];
  places: SignaturePlace[];
  /** Pages that hold a picture or garbled text instead of words, while other text could be read; their `lines` are empty or hold the few words beside the picture. Absent when there are none. */
  onleesbarePaginas?: number[];
};

/** Why a file could not be read; one code per way out for the school. */
export type ReadFault = 'wachtwoord' | 'beschadigd' | 'leeg' | 'te-groot' | 'te-lang' | 'onbekend' | 'nog-niet' | 'zonder-tekst';

/** A file that could not be read, with the Dutch sentence that says what to do. */
export type UnreadDocument = { name: string; fault: ReadFault; message: string };

/** What reading one file gives. Junk files (`~$x`, `._x`, `Thumbs.db`, `.DS_Store`, `desktop.ini`) give nothing at all. */
export type ReadResult = ReadDocument | UnreadDocument;

/** Whether a file could be read. */
export const isRead = (result: ReadResult): result is ReadDocument => 'pages' in result;
