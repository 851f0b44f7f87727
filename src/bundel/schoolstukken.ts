import type { App } from '../app.ts';
import { manifestPath } from '../dossier/paths.ts';
import type { Manifest } from '../dossier/read-step.ts';
import { isFault } from '../graph/fault.ts';
import { isRead, type ReadDocument, type ReadResult } from '../read/document.ts';
import type { KeptResults } from '../read/kept.ts';
import type { DossierRecord } from '../storage/records.ts';
import { NietOpTeHalen, type Stuk } from './stuk.ts';

const refused = ['niet-gevonden', 'geen-toegang', 'geweigerd', 'te-groot', 'gewijzigd', 'vergrendeld'] as const;

/** The content of a file in SharePoint. Throws NietOpTeHalen where this file is not given; any other fault is one of the moment. */
async function fetch(app: App, driveId: string, itemId: string, bytes: number): Promise<Buffer> {
  try {
    return await app.graph.download(driveId, itemId, bytes + 1024 * 1024);
  } catch (error) {
    if (isFault(error, 'niet-gevonden')) throw new NietOpTeHalen('het staat niet meer in de map van de school', { cause: error });
    if (isFault(error, ...refused)) throw new NietOpTeHalen('Microsoft 365 geeft dit bestand nu niet', { cause: error });
    throw error;
  }
}

const bladen = ({ pages }: ReadDocument) => pages.map(({ number, lines }) => ({ nummer: number, regels: lines.map(({ text }) => text) }));

/** How what was read of a file goes into the PDF. Only a PDF or picture that the reading process could open is opened again. */
function hoe(name: string, resultaten: readonly ReadResult[]): Pick<Stuk, 'als' | 'weergave' | 'waarom' | 'draai'> {
  const gelezen = resultaten.filter(isRead);
  const [own] = resultaten;
  if (own !== undefined && resultaten.length === 1 && isRead(own) && own.name === name) {
    if (own.format === 'pdf') return { als: 'pdf' };
    if (own.format === 'afbeelding' && own.pages.length === 1) return { als: 'beeld', draai: own.pages[0]?.beeld?.gedraaid ?? 0 };
  }
  if (gelezen.length > 0) return { als: 'tekst', weergave: gelezen.map((one) => ({ naam: one.name, bladen: bladen(one) })) };
  const fault = resultaten.find((one) => !isRead(one));
  return { als: 'niet', waarom: fault === undefined || isRead(fault) ? 'het is niet gelezen' : 'het bestand kon niet gelezen worden' };
}

/** The files of a dossier as they were last read, with how each goes into a bundle; empty once they were destroyed. */
export async function loadSchoolstukken(app: App, dossier: DossierRecord, pad: (...delen: string[]) => string): Promise<Stuk[]> {
  const { driveId, dossierId, gelezenVersie, vernietigdOp } = dossier;
  if (gelezenVersie === undefined || vernietigdOp !== undefined) return [];
  const blob = await app.storage.afgeleid.read(manifestPath(dossierId, gelezenVersie));
  if (blob === undefined) return [];
  const { bestanden } = JSON.parse(blob.toString()) as Manifest;
  const items = await app.graph.getItems(driveId, bestanden.map(({ itemId }) => itemId)); // prettier-ignore
  const stukken: Stuk[] = [];
  for (const { name, itemId, blob: text } of bestanden) {
    const kept = text === undefined ? undefined : await app.storage.afgeleid.read(text);
    const { naam, resultaten } = kept === undefined ? { naam: name, resultaten: [] } : (JSON.parse(kept.toString()) as KeptResults);
    const size = items.get(itemId)?.size;
    stukken.push({
      groep: 'Stukken van de school',
      naam: name,
      pad: pad('Stukken van de school', name),
      bytes: size ?? 0,
      ...(size === undefined ? { als: 'niet' as const, waarom: 'het staat niet meer in de map van de school' } : hoe(naam, resultaten)),
      lees: () => fetch(app, driveId, itemId, size ?? 0),
    });
  }
  return stukken;
}
