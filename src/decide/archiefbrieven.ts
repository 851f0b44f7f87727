import { createHash } from 'node:crypto';
import type { Storage } from '../storage/index.ts';
import type { BesluitRecord } from '../storage/records.ts';
import type { Onleesbaar } from '../storage/table.ts';
import { briefBegin, merkVanVerbetering } from './bestand.ts';
import { loadLijstNummers } from './claim-lijst-nummers.ts';

/** A letter in the archive; `rij` where it is about the pupil in that row of a list alone. */
export type ArchiefBrief = { path: string; rij?: number; versie: number; voor: 'school' | 'ouders' };

/** Gets a number of a pupil whose row cannot be read. */
type Unread = (error: Onleesbaar) => void;
type Bewaard = { versies: NonNullable<BesluitRecord['versies']>; sha256: Set<string> };

/** What the register says of the letters of a besluit: the versions, and the hashes of all. */
async function bewaardVan(storage: Pick<Storage, 'nummers'>, besluit: BesluitRecord, unread?: Unread): Promise<Bewaard> {
  const rows = besluit.lijst === undefined ? [] : await loadLijstNummers(storage, besluit, unread);
  const versies = [besluit, ...rows].flatMap((one) => one.versies ?? []);
  const brieven = [
    besluit.brief,
    ...rows.flatMap(({ brief, ouders }) => [brief, ouders]),
    ...versies.flatMap(({ brief, ouders }) => [brief, ouders]),
  ];
  return { versies, sha256: new Set(brieven.flatMap((brief) => (brief === undefined ? [] : [brief.sha256]))) };
}

const vorm = /^(?:-rij-(\d{1,9}))?(?:-v(\d{1,9}))?(?:-s([0-9a-f]{16}))?(-ouders)?\.pdf$/;

/**
 * The letters of a besluit that the archive keeps, and of no other that was lost under its id. Letters from before paths bore the signature count where the register has their hash, and
 * corrected ones where it has that correction. Without `unread` it throws where a number cannot be read: what is said to be all is all.
 */
export async function archiefbrievenVan(
  storage: Pick<Storage, 'archief' | 'nummers'>,
  besluit: BesluitRecord,
  unread?: Unread,
): Promise<ArchiefBrief[]> {
  const paths = await storage.archief.paths(`beschikkingen/${besluit.besluitId}`);
  if (paths.length === 0) return [];
  const begin = briefBegin(besluit);
  const bewaard = await bewaardVan(storage, besluit, unread);
  const verbeterd = new Set(bewaard.versies.flatMap(({ versie, op }) => (versie > 1 ? [merkVanVerbetering(op)] : [])));
  const found: ArchiefBrief[] = [];
  for (const path of paths) {
    const isEigen = path.startsWith(begin);
    const deel = vorm.exec(path.slice((isEigen ? begin : `beschikkingen/${besluit.besluitId}`).length));
    if (deel === null) continue;
    const [, rij, versie = '1', correctie, ouders] = deel;
    const brief: ArchiefBrief = {
      path,
      versie: Number(versie),
      voor: ouders === undefined ? 'school' : 'ouders',
      ...(rij === undefined ? {} : { rij: Number(rij) }),
    };
    if (isEigen ? correctie === undefined || verbeterd.has(correctie) : correctie === undefined && (await isBekend(storage, path, bewaard)))
      found.push(brief);
  }
  return found;
}

async function isBekend({ archief }: Pick<Storage, 'archief'>, path: string, { sha256 }: Bewaard): Promise<boolean> {
  if (sha256.size === 0) return false;
  const content = await archief.read(path);
  return content !== undefined && sha256.has(createHash('sha256').update(content).digest('hex'));
}

/** One letter of a besluit from the archive; undefined where there is none. Numbers that cannot be read as with `archiefbrievenVan`. */
export async function leesBrief(
  storage: Pick<Storage, 'archief' | 'nummers'>,
  besluit: BesluitRecord,
  { voor = 'school', versie = 1, rij }: Partial<Omit<ArchiefBrief, 'path'>> = {},
  unread?: Unread,
): Promise<Buffer | undefined> {
  const brieven = await archiefbrievenVan(storage, besluit, unread);
  const gevraagd = brieven.find((brief) => brief.voor === voor && brief.versie === versie && brief.rij === rij);
  return gevraagd && storage.archief.read(gevraagd.path);
}
