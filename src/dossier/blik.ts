import { createHash } from 'node:crypto';
import { isFault } from '../graph/fault.ts';
import type { DriveItem, Graph } from '../graph/types.ts';
import type { DossierRecord } from '../storage/records.ts';

/** A file of a dossier; `path` is its place inside the dossier's folder, with `/` between folders. */
export type DossierFile = DriveItem & { path: string };

/** What stands in a dossier's folder, or as a list, at one moment: its files (what the service itself writes there left out), its sub-folders deepest first. `doorDelta`: as delta told it. */
export type Blik = { files: DossierFile[]; folders: DriveItem[]; own: DriveItem[]; mark: string; doorDelta?: true };

/** The name under which the service writes its report into a dossier's folder. */
export const rapportNaam = 'Controlerapport.pdf';

/** The names under which it writes the lists of a dossier back with its remarks. */
export const opmerkingenNaam = {
  xlsx: 'Controlerapport - lijst met opmerkingen.xlsx',
  csv: 'Controlerapport - lijst met opmerkingen.csv',
} as const;

/** Whether a file at the top of a dossier's folder is one that the service writes there. */
export const isEigenNaam = (naam: string | undefined): boolean =>
  naam === rapportNaam || naam === opmerkingenNaam.xlsx || naam === opmerkingenNaam.csv;

/** How deep sub-folders are followed, and how many files a dossier may hold; beyond it the loket is told. */
export const dossierLimits = { depth: 8, files: 500 } as const;

/** A dossier that is larger than the service takes. */
export class TooLarge extends Error {
  override name = 'TooLarge';
  /** The limit in Dutch, as in "hoogstens 500 bestanden". */
  readonly grens: string;
  constructor(grens: string) {
    super(`a dossier holds at most ${grens}`);
    this.grens = grens;
  }
}

/**
 * Looks at a dossier's folder (2 units per folder). `mark` is the same exactly when no file was added, removed, renamed or changed.
 * Returns undefined where the folder is gone. Throws TooLarge beyond `dossierLimits`.
 */
export async function lookAt(graph: Pick<Graph, 'listChildren'>, driveId: string, dossierId: string): Promise<Blik | undefined> {
  const files: DossierFile[] = [];
  const folders: DriveItem[] = [];
  const own: DriveItem[] = [];
  const walk = async (folderId: string, prefix: string, depth: number): Promise<void> => {
    if (depth > dossierLimits.depth) throw new TooLarge(`${dossierLimits.depth} mappen diep`);
    for (const item of await graph.listChildren(driveId, folderId)) {
      // One that makes no sense is not passed over: it is shown as a file that could not be read.
      const path = prefix + (item.name ?? (item.onleesbaar ? '(naam onleesbaar)' : ''));
      if (item.folder) {
        await walk(item.id, `${path}/`, depth + 1);
        folders.push(item);
      } else if (isEigenNaam(path)) own.push(item);
      else files.push({ ...item, path });
      if (files.length > dossierLimits.files) throw new TooLarge(`${dossierLimits.files} bestanden`);
    }
  };
  try {
    await walk(dossierId, '', 1);
  } catch (error) {
    if (isFault(error, 'niet-gevonden')) return undefined;
    throw error;
  }
  // Two files whose names are not known are told apart by their ids, in whichever order they come
  files.sort((a, b) => (a.path < b.path || (a.path === b.path && a.id < b.id) ? -1 : 1));
  return { files, folders, own, mark: markOf(files) };
}

function markOf(files: readonly DossierFile[]): string {
  const hash = createHash('sha256');
  for (const file of files) hash.update(`${file.id}\t${file.path}\t${file.size}\t${file.hash ?? ''}\n`);
  return hash.digest('base64url');
}

/** Looks at a list, which is one file among others (1 unit); what the service wrote beside it is left out. Undefined where the file is gone. */
async function lookAtLijst(graph: Graph, driveId: string, dossierId: string): Promise<Blik | undefined> {
  try {
    const item = await graph.getItem(driveId, dossierId);
    if (item.deleted) return undefined;
    const files = [{ ...item, path: item.name ?? '' }];
    return { files, folders: [], own: [], mark: markOf(files) };
  } catch (error) {
    if (isFault(error, 'niet-gevonden')) return undefined;
    throw error;
  }
}

/** Looks at a dossier, be it a folder (`lookAt`) or a list. */
export const lookAtDossier = (graph: Graph, { driveId, dossierId, lijst }: Pick<DossierRecord, 'driveId' | 'dossierId' | 'lijst'>) =>
  lijst === true ? lookAtLijst(graph, driveId, dossierId) : lookAt(graph, driveId, dossierId);
