import { gatherFacts } from '../src/read/facts/index.ts';
import type { ReadDocument } from '../src/read/document.ts';

const context = { peildatum: '2026-04-15', schoolNaam: 'Het Veenpark College' };
const rounds = 3;

const pieceOf = (lines: readonly string[], perPage: number): ReadDocument => ({
  name: 'lang.pdf',
  format: 'pdf',
  pages: Array.from({ length: Math.ceil(lines.length / perPage) }, (_, page) => ({
    number: page + 1,
    source: 'tekst',
    confidence: 1,
    lines: lines.slice(page * perPage, (page + 1) * perPage).map((text) => ({ text })),
  })),
  fields: [],
  signatures: [],
  places: [],
});

const milliseconds = (documents: ReadDocument[]): number => {
  const times = Array.from({ length: rounds }, () => {
    const begin = performance.now();
    gatherFacts(documents, context);
    return performance.now() - begin;
  });
  return Math.min(...times);
};

// One line over and over on one page, of `size` characters together.
const repeated = (line: string, size: number): ReadDocument =>
  pieceOf(Array<string>(Math.ceil(size / (line.length + 1))).fill(line), Number.MAX_SAFE_INTEGER);

const hostile: Record<string, string> = {
  'a sentence full of facts': 'Voldoet aan de criteria van ADHD volgens de DSM-5; WISC-V op 3 maart 2025, TIQ 98, overleg met VSO gehad.',
  'loose figures': '1 2 3 4 5 6 7 8 9 0 1 2 3 4 5 6 7 8 9 0',
  'initials without a name': 'A. B. C. D. van de der den het E. F.',
  boxes: '☐ ja ☐ nee ☒ GP ☐ ZML',
  'numbers of a TLV': 'Nummer van de TLV 2024-123, geldig tot 31 juli 2026, verlenging',
  'one long word': 'x'.repeat(5000),
  'years, one to a line': '2024',
  'half a date as a scan has it': 'l3-O4-2O 13-04- 3 aprii 20 de eenendertigste augustus tweeduizend zes en',
  'delays and domains': 'Begrijpend lezen DLE 28 DL 55, achterstand 0,55 (spelling) en 0,5 op rekenen, leerachterstand 48%',
  'ages of development': 'ontwikkelingsleeftijd voor zelfredzaamheid van 14 maanden, op het niveau van een kind van 2 jaar',
  'registers and numbers': 'BIG 1991 2345 62 NVO NIP SKJ 110012345 AGB-code BIG-registratienummer: 199',
  'heads of pieces': 'Handelingsplan Naam leerling: Bo Tuinstra, 3 april 2012 Dijkweg 20, 3993 AA Kerkdrecht pagina 1 van',
  'parts of a test': 'Verbaal Begrip (VBI) 97 90 - 104 Totaal IQ (TIQ) 94 [89-99] werkgeheugenindex 79 73-87',
};

const story = [
  'De leerling krijgt sinds 1 september 2025 drie keer per week begeleiding van de mentor en de orthopedagoog drs. A. Bos.',
  'De TRF laat een verhoogde score zien op aandachtsproblemen (T = 71). De ouders herkennen dit thuis.',
  'Evaluatie op 3 maart 2026: het doel is deels behaald. De begeleiding gaat door tot de zomer.',
];
const pages = 60;
const linesOnAPage = 45;

/** Time to find the facts of a dossier of 60 pages, and how that time grows when a hostile megabyte doubles; the best of three rounds. */
export async function run(): Promise<void> {
  const lines = Array.from({ length: pages * linesOnAPage }, (_, index) => `${index + 1}. ${story[index % story.length] ?? ''}`);
  console.log(
    `${'a dossier of 60 pages'.padEnd(26)} ${milliseconds([pieceOf(lines, linesOnAPage)])
      .toFixed(0)
      .padStart(6)} ms`,
  );
  for (const [name, line] of Object.entries(hostile)) {
    const [half, whole] = [milliseconds([repeated(line, 500_000)]), milliseconds([repeated(line, 1_000_000)])];
    console.log(`${name.padEnd(26)} ${whole.toFixed(0).padStart(6)} ms   1 MB is ${(whole / half).toFixed(2)} x half of it`);
  }
}
