/** Bounds on reading one document. Each is a choice that a person may meet; docs/lezen.md names them with these numbers. */
export type ReadLimits = {
  /** Largest file that is opened, in bytes. */
  fileBytes: number;
  /** Most time for reading the text of one document, in seconds of computing; past it, or three times as long on the clock, the reading process is killed. */
  seconds: number;
  /** The same for recognising one page of a scan or photo; past it the page is called unreadable. */
  pageSeconds: number;
  /** Most time that one uploaded file with all that is in it may cost, in seconds of work, over all turns; what is left is called unread. */
  fileSeconds: number;
  /** Longest turn of reading one dossier, in seconds; what is left goes on in a next turn. Shorter than functionTimeout in host.json. */
  turnSeconds: number;
  /** Most memory of one reading process in MB, WASM and parsed pages together; past it the process is killed. */
  memoryMb: number;
  /** Most heap of JavaScript in one reading process, in MB. */
  heapMb: number;
  /** Most pages of one document. */
  pages: number;
  /** Most characters of text that one document gives. */
  characters: number;
  /** Most drawn objects of one PDF page that are looked at for table lines and signatures; text is always read. */
  pageObjects: number;
  /** Most fillable fields and notes of one PDF page. */
  pageFields: number;
  /** Most pixels of a picture that is opened; told from its head, before it is decoded. */
  picturePixels: number;
  /** Most pixels in which a page is looked at; a larger picture is made smaller. */
  pagePixels: number;
  /** Most files inside one packed file (DOCX is a zip). */
  zipEntries: number;
  /** Most bytes that one file in a packed file may unpack to; counted while unpacking, what the file declares is not believed. */
  zipEntryBytes: number;
  /** Most bytes that all files in a packed file may unpack to together. */
  zipTotalBytes: number;
  /** Most times that a file in a packed file may grow when unpacked; only looked at past 1 MB. */
  zipRatio: number;
  /** How deep files may stand in files: an attachment of a mail in a zip stands 2 deep. */
  packDepth: number;
  /** Most files in one uploaded zip or mail, over all depths. */
  packFiles: number;
  /** Most bytes of all files in one uploaded zip or mail together, over all depths. */
  packBytes: number;
  /** Deepest nesting of parts in one mail. */
  mimeDepth: number;
  /** A picture in the text of a mail that is smaller than this many bytes is a logo: it is counted and not read. */
  mailPictureBytes: number;
  /** Deepest nesting of elements in the XML of a Word or OpenDocument file, and of groups in RTF. */
  xmlDepth: number;
  /** Most elements in one block (paragraph, table or row of a spreadsheet) or one side part (header, footnotes). */
  xmlElements: number;
  /** Most rows of one list or spreadsheet, all sheets together. */
  sheetRows: number;
  /** Most columns of one sheet that are looked at. */
  sheetColumns: number;
  /** Most cells of one list or spreadsheet, empty ones between filled ones counted. */
  sheetCells: number;
};

/** Sensible bounds for a plan of 1 core and 2 GB: an ordinary dossier stays a hundredfold under them. */
export const defaultLimits: ReadLimits = {
  fileBytes: 50 * 1024 * 1024,
  seconds: 60,
  pageSeconds: 60,
  fileSeconds: 3_600,
  turnSeconds: 360,
  memoryMb: 900,
  heapMb: 512,
  pages: 500,
  characters: 4_000_000,
  pageObjects: 20_000,
  pageFields: 2_000,
  picturePixels: 120_000_000,
  pagePixels: 12_000_000,
  zipEntries: 2_000,
  zipEntryBytes: 60 * 1024 * 1024,
  zipTotalBytes: 150 * 1024 * 1024,
  zipRatio: 250,
  packDepth: 4,
  packFiles: 500,
  packBytes: 300 * 1024 * 1024,
  mimeDepth: 50,
  mailPictureBytes: 40 * 1024,
  xmlDepth: 200,
  xmlElements: 400_000,
  sheetRows: 50_000,
  sheetColumns: 500,
  sheetCells: 1_000_000,
};

const inMb = (bytes: number): string => `${Math.floor(bytes / (1024 * 1024))} MB`;

/** What a school reads when a bound is met: what is the matter and what to do. One sentence or two per bound. */
export const limitMessages: Record<keyof ReadLimits, (limits: ReadLimits) => string> = {
  fileBytes: (l) =>
    `Dit bestand is groter dan ${inMb(l.fileBytes)}. Maak het kleiner (bijvoorbeeld met een lagere scankwaliteit) of splits het, en upload het opnieuw.`,
  seconds: (l) =>
    `Het lezen van dit bestand duurde langer dan ${l.seconds} seconden en is gestopt. Sla het opnieuw op als PDF, of splits het, en upload het opnieuw.`,
  pageSeconds: (l) =>
    `Het herkennen van een bladzijde duurde langer dan ${l.pageSeconds} seconden en is gestopt. Scan het document opnieuw met een lagere kwaliteit (300 dpi) en upload het opnieuw.`,
  fileSeconds: (l) =>
    `Het lezen van dit bestand met alles erin kost meer dan ${Math.round(l.fileSeconds / 60)} minuten en is gestopt. Splits het in losse documenten en upload die.`,
  turnSeconds: () => 'Het lezen van dit dossier gaat in een volgende beurt verder.',
  memoryMb: () => 'Dit bestand is te zwaar om te lezen. Sla het opnieuw op als PDF, of splits het, en upload het opnieuw.',
  heapMb: () => 'Dit bestand is te zwaar om te lezen. Sla het opnieuw op als PDF, of splits het, en upload het opnieuw.',
  pages: (l) => `Dit bestand heeft meer dan ${l.pages} bladzijden. Splits het in losse documenten en upload die.`,
  characters: () => 'Dit bestand bevat te veel tekst om te lezen. Splits het in losse documenten en upload die.',
  pageObjects: () => 'Dit bestand is te ingewikkeld om te lezen. Sla het opnieuw op als PDF en upload het opnieuw.',
  pageFields: () => 'Dit bestand heeft te veel invulvelden om te lezen. Sla het opnieuw op als PDF en upload het opnieuw.',
  picturePixels: (l) =>
    `Deze foto of scan heeft meer dan ${Math.floor(l.picturePixels / 1_000_000)} miljoen beeldpunten. Maak of scan hem opnieuw met een lagere kwaliteit (300 dpi is genoeg) en upload het opnieuw.`,
  pagePixels: () => 'Dit plaatje is te groot om te lezen. Maak het kleiner en upload het opnieuw.',
  zipEntries: (l) => `Dit bestand bestaat uit meer dan ${l.zipEntries} onderdelen. Sla het opnieuw op als PDF en upload het opnieuw.`,
  zipEntryBytes: () => 'Dit bestand wordt bij het uitpakken te groot. Sla het opnieuw op als PDF en upload het opnieuw.',
  zipTotalBytes: () => 'Dit bestand wordt bij het uitpakken te groot. Sla het opnieuw op als PDF en upload het opnieuw.',
  zipRatio: () => 'Dit bestand wordt bij het uitpakken te groot. Sla het opnieuw op als PDF en upload het opnieuw.',
  packDepth: (l) => `Dit bestand zit in meer dan ${l.packDepth} lagen van ingepakte bestanden. Pak het uit en upload het losse bestand.`,
  packFiles: (l) =>
    `Dit bestand is niet gelezen, omdat er meer dan ${l.packFiles} bestanden in één ingepakt bestand zitten. Pak het uit en upload alleen de losse bestanden die bij de aanvraag horen.`,
  packBytes: (l) =>
    `Dit bestand is niet gelezen, omdat alles in het ingepakte bestand samen groter is dan ${inMb(l.packBytes)}. Pak het uit en upload de losse bestanden.`,
  mimeDepth: () => 'Deze mail is te ingewikkeld opgebouwd om te lezen. Sla de mail op als PDF, sla de bijlagen los op, en upload die.',
  mailPictureBytes: () => 'Dit plaatje is te klein om te lezen. Upload het als los bestand.',
  xmlDepth: () => 'Dit bestand is te ingewikkeld opgebouwd om te lezen. Sla het opnieuw op als PDF en upload het opnieuw.',
  xmlElements: () => 'Dit bestand is te ingewikkeld opgebouwd om te lezen. Sla het opnieuw op als PDF en upload het opnieuw.',
  sheetRows: (l) =>
    `Deze lijst heeft meer dan ${l.sheetRows} rijen. Verwijder de rijen die niet nodig zijn, of splits de lijst, en upload opnieuw.`,
  sheetColumns: (l) =>
    `Dit rekenblad heeft meer dan ${l.sheetColumns} kolommen. Verwijder de kolommen die niet nodig zijn en upload het opnieuw.`,
  sheetCells: (l) => `Dit rekenblad heeft meer dan ${l.sheetCells} cellen. Verwijder wat niet nodig is en upload het opnieuw.`,
};
