import { createHash } from 'node:crypto';
import type { App } from '../app.ts';
import type { IsoDate } from '../calendar.ts';
import { archiefbrievenVan } from '../decide/archiefbrieven.ts';
import type { BesluitRecord, VerificatieRecord } from '../storage/records.ts';
import { sleutelVan } from './code.ts';

/** What everybody may know of a letter that is genuine: no name, no school, no kind. */
export type Stand =
  | { stand: 'geldig' | 'nog-niet' | 'verlopen'; van: IsoDate; tot: IsoDate }
  | { stand: 'ingetrokken'; van: IsoDate; tot: IsoDate; per: IsoDate }
  | { stand: 'vervangen' }
  | { stand: 'echt' };

/** What a file that someone has turned out to be. `versie` is that of the file, `laatste` the one that holds. */
export type Bestandsoordeel = { zelfde: true; versie: number; laatste: number } | { zelfde: false };

export type Bevinding = Stand & { bestand?: Bestandsoordeel };

function standVan(besluit: BesluitRecord, vandaag: IsoDate): Stand {
  if (besluit.herzienDoor !== undefined) return { stand: 'vervangen' };
  const { geldigVan: van, geldigTot: tot, tlvIngetrokken } = besluit;
  if (besluit.besluit !== 'toekennen' || van === undefined || tot === undefined) return { stand: 'echt' };
  if (tlvIngetrokken !== undefined) return { stand: 'ingetrokken', van, tot, per: tlvIngetrokken.per };
  return { stand: vandaag < van ? 'nog-niet' : vandaag > tot ? 'verlopen' : 'geldig', van, tot };
}

/** Holds a hash against every version of the letters for school and parents, as the archive keeps them. */
async function beoordeelBestand(
  { storage }: Pick<App, 'storage'>,
  besluit: BesluitRecord,
  rij: VerificatieRecord['rij'],
  sha256: string,
): Promise<Bestandsoordeel> {
  const brieven = (await archiefbrievenVan(storage, besluit)).filter((brief) => brief.rij === rij);
  const laatste = Math.max(1, ...(rij === undefined ? [besluit.versies?.length ?? 1] : brieven.map(({ versie }) => versie)));
  for (const { path, versie } of brieven.toSorted((one, other) => other.versie - one.versie)) {
    // oxlint-disable-next-line no-await-in-loop -- a letter has one version, seldom two
    const kept = await storage.archief.read(path);
    if (kept !== undefined && createHash('sha256').update(kept).digest('hex') === sha256) return { zelfde: true, versie, laatste };
  }
  return { zelfde: false };
}

/** A key that no besluit has, so that what is not there takes as many looks as what is. */
const niemand = 'niemand';

/**
 * What everybody may know of the letter with a number and its check code, and whether a file with this hash is that letter. Undefined where the two do not
 * belong together, the number was never given, or its letter is not out yet: these cannot be told apart.
 */
export async function zoekBrief(
  app: Pick<App, 'storage'>,
  { nummer, code, sha256 }: { nummer: string; code: string; sha256?: string | undefined },
  vandaag: IsoDate,
): Promise<Bevinding | undefined> {
  const sleutel = sleutelVan(nummer, code);
  const wijzer = (await app.storage.verificaties.get(sleutel.slice(0, 2), sleutel))?.record;
  const besluit = (await app.storage.besluiten.get('besluit', wijzer?.besluitId ?? niemand))?.record;
  if (wijzer === undefined || besluit?.brief === undefined) return undefined;
  // Numbered otherwise since: the besluit with this number was lost with its tables, and another was taken under its id
  if (wijzer.rij === undefined && sleutelVan(besluit.nummer ?? '', code) !== sleutel) return undefined;
  const stand = standVan(besluit, vandaag);
  return sha256 === undefined ? stand : { ...stand, bestand: await beoordeelBestand(app, besluit, wijzer.rij, sha256) };
}
