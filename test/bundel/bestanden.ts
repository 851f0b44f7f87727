import { PDFDocument } from '@cantoo/pdf-lib';
import type { App } from '../../src/app.ts';
import { textPath } from '../../src/dossier/paths.ts';
import { writePng } from '../../src/read/picture/write-png.ts';
import type { ReadResult } from '../../src/read/document.ts';
import type { World } from '../loket/world.ts';

/** A PDF of so many pages, each with its own words; with a password where one is given. */
export async function maakPdf(woord: string, paginas: number, wachtwoord?: string): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  for (let at = 1; at <= paginas; at += 1) pdf.addPage([400, 500]).drawText(`${woord} blad ${at}`, { x: 40, y: 300, size: 18 });
  if (wachtwoord !== undefined) pdf.encrypt({ userPassword: wachtwoord, ownerPassword: wachtwoord, permissions: {} });
  return Buffer.from(await pdf.save());
}

export const maakPng = (): Buffer => writePng(40, 30, 4, new Uint8Array(40 * 30 * 4).fill(200));

type Bestand = { name: string; content: Buffer; resultaten?: (name: string) => ReadResult[] };

const gelezen = (name: string, format: 'pdf' | 'docx' | 'afbeelding', regels: string[]): ReadResult =>
  ({
    name,
    format,
    pages: [{ number: 1, lines: regels.map((text) => ({ text })), source: 'tekst', confidence: 1 }],
  }) as unknown as ReadResult;

export const alsPdf = (name: string): ReadResult[] => [gelezen(name, 'pdf', ['x'])];
export const alsBeeld = (name: string): ReadResult[] => [gelezen(name, 'afbeelding', [])];
export const alsWord = (name: string): ReadResult[] => [
  gelezen(name, 'docx', ['Het eerste advies van de deskundige.', 'De tweede regel.']),
];
export const alsKapot = (name: string): ReadResult[] => [{ name, fault: 'beschadigd', message: 'kapot' }];

/** Puts files into the folder of a dossier, with what was read of them; gives their item ids by name. */
export async function zetBestanden(
  app: World & Pick<App, 'storage'>,
  { dossierId, map }: { dossierId: string; map: string },
  bestanden: readonly Bestand[],
): Promise<Record<string, string>> {
  const school = app.settings.scholen[0]!;
  const ids: Record<string, string> = {};
  const manifest = [];
  for (const [at, { name, content, resultaten }] of bestanden.entries()) {
    const itemId = app.graph.put(`${school.pad}/Aanvragen/${encodeURIComponent(map)}/${name}`, content);
    const blob = textPath(dossierId, `bundel-${at}`);
    if (resultaten !== undefined) await app.storage.afgeleid.write(blob, JSON.stringify({ naam: name, resultaten: resultaten(name) }));
    manifest.push({ name, itemId, blob });
    ids[name] = itemId;
  }
  await app.storage.afgeleid.write(`${dossierId}/manifest-3.json`, JSON.stringify({ blik: 'x', bestanden: manifest }));
  return ids;
}
