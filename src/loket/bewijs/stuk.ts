import type { App } from '../../app.ts';
import { manifestPath } from '../../dossier/paths.ts';
import type { Manifest } from '../../dossier/read-step.ts';
import { isRead, type Page, type ReadFormat } from '../../read/document.ts';
import { renamed, type KeptResults } from '../../read/kept.ts';
import type { DossierRecord } from '../../storage/records.ts';
import { Geheugen } from './geheugen.ts';

/**
 * Where a document of the report is: the file in SharePoint that it came in, its path inside that (`binnen`, `''` for the file itself), what tells the content
 * that was read from any other, and the blob with what was read.
 */
export type Stuk = { naam: string; itemId: string; binnen: string; inhoud: string | undefined; blob: string | undefined };

/** A page as it was read. `format` is absent where the document could not be read; then `melding` says why. */
export type GelezenBladzijde = { format?: ReadFormat; melding?: string; page?: Page; paginas: number };

/** The place of a document in the files that the report was made of; undefined where the dossier has none by that name. */
export async function vindStuk(app: App, { dossierId, gecontroleerdVersie }: DossierRecord, naam: string): Promise<Stuk | undefined> {
  if (gecontroleerdVersie === undefined) return undefined;
  const blob = await app.storage.afgeleid.read(manifestPath(dossierId, gecontroleerdVersie));
  if (blob === undefined) return undefined;
  const files = new Map((JSON.parse(blob.toString()) as Manifest).bestanden.map((file) => [file.name, file]));
  for (let part = naam; part !== ''; part = part.slice(0, Math.max(0, part.lastIndexOf('/')))) {
    const file = files.get(part);
    if (file !== undefined) return { naam, itemId: file.itemId, binnen: naam.slice(part.length + 1), inhoud: file.inhoud, blob: file.blob };
  }
  return undefined;
}

/** What pages that people look at take in memory, and for how long: leafing through a document does not read its whole text again. */
const kept = { bytes: 16 * 1024 * 1024, ms: 10 * 60_000 };
const memories = new WeakMap<object, Geheugen<GelezenBladzijde>>();

/** A page of a document as it was read, by its number. */
export async function loadBladzijde(app: App, stuk: Stuk, pagina: number): Promise<GelezenBladzijde> {
  const memory = memories.get(app.storage) ?? new Geheugen<GelezenBladzijde>(kept);
  memories.set(app.storage, memory);
  const key = JSON.stringify([stuk.blob, stuk.naam, pagina]);
  return memory.get(
    key,
    app.clock.now(),
    () => readBladzijde(app, stuk, pagina),
    (read) => 500 + (read.page?.lines ?? []).reduce((sum, { text }) => sum + 2 * text.length + 200, 0),
  );
}

async function readBladzijde(app: App, { blob, naam, binnen }: Stuk, pagina: number): Promise<GelezenBladzijde> {
  const text = blob === undefined ? undefined : await app.storage.afgeleid.read(blob);
  if (text === undefined) return { paginas: 0 };
  const file = binnen === '' ? naam : naam.slice(0, -binnen.length - 1);
  const result = renamed(JSON.parse(text.toString()) as KeptResults, file).find(({ name }) => name === naam);
  if (result === undefined) return { paginas: 0 };
  if (!isRead(result)) return { melding: result.message, paginas: 0 };
  const page = result.pages.find(({ number }) => number === pagina);
  const paginas = Math.max(0, ...result.pages.map(({ number }) => number), ...(result.onleesbarePaginas ?? []));
  return { format: result.format, paginas, ...(page !== undefined && { page }) };
}
