import { z } from 'zod';
import type { App } from '../../app.ts';
import { invoerSchema, type BesluitInvoer } from '../../decide/invoer.ts';

/** A decision that was filled in and is not recorded yet, kept beside the dossier and destroyed with it. */
const conceptSchema = z.object({ door: z.string(), invoer: invoerSchema });

const path = (dossierId: string, id: string) => `${dossierId}/besluit-concept-${id}.json`;

/** Keeps what a person filled in under an id that says nothing about it. */
export const keepConcept = (app: App, dossierId: string, id: string, door: string, invoer: BesluitInvoer): Promise<void> =>
  app.storage.afgeleid.write(path(dossierId, id), JSON.stringify({ door, invoer }));

/** What this person filled in; undefined where the id is unknown or another person's. */
export async function readConcept(app: App, dossierId: string, id: string | null, door: string): Promise<BesluitInvoer | undefined> {
  if (id === null || !/^[0-9a-f]{40}$/.test(id)) return undefined;
  const blob = await app.storage.afgeleid.read(path(dossierId, id));
  if (blob === undefined) return undefined;
  const concept = conceptSchema.parse(JSON.parse(blob.toString()));
  return concept.door === door ? concept.invoer : undefined;
}
