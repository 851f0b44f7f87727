import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { App } from '../app.ts';
import type { Onderdeel } from './inhoud.ts';

const onderdeel = z.object({ dossierId: z.string(), sleutel: z.string() });

/**
 * What an address got in the last hour, which mails wait for their turn, and the digest that is being made. Changed under a lease, and written
 * before anything follows from it. Names messages only.
 */
const adresSchema = z.object({
  verzonden: z.array(onderdeel.extend({ op: z.iso.datetime() })),
  wachtend: z.array(onderdeel),
  bundel: z.object({ sleutel: z.string(), onderdelen: z.array(onderdeel) }).optional(),
});
export type Adres = z.infer<typeof adresSchema>;

/** An hour, in seconds. */
export const uur = 3600;

/** A name for an address that does not tell it. */
export const adresOf = (to: string): string => createHash('sha256').update(to.trim().toLowerCase()).digest('hex').slice(0, 32);

/** Under what digests to an address are kept. */
export const bundelsOf = (adres: string): string => `post-${adres}`;

export const isSame = (a: Onderdeel, b: Onderdeel): boolean => a.dossierId === b.dossierId && a.sleutel === b.sleutel;

const pathOf = (adres: string) => `post/${adres}.json`;

/** What is known of an address, without what is older than an hour. */
export async function readAdres(app: App, adres: string): Promise<Adres> {
  const content = await app.storage.afgeleid.read(pathOf(adres));
  if (content === undefined) return { verzonden: [], wachtend: [] };
  const known = adresSchema.parse(JSON.parse(content.toString()));
  const since = app.clock.now().getTime() - uur * 1000;
  return { ...known, verzonden: known.verzonden.filter(({ op }) => new Date(op).getTime() > since) };
}

export const writeAdres = (app: App, adres: string, known: Adres): Promise<void> =>
  app.storage.afgeleid.write(pathOf(adres), JSON.stringify(known));
