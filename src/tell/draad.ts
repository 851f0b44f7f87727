import { z } from 'zod';
import type { App } from '../app.ts';
import { GraphFault } from '../graph/fault.ts';
import { adresOf } from './adres.ts';

/** The first mail on a dossier to an address: by its key, and once it was looked up by the id that other mails refer to. Nothing personal. */
const draadSchema = z.object({ adres: z.string(), sleutel: z.string(), messageId: z.string().optional() });
type Draad = z.infer<typeof draadSchema>;

const pathOf = (kenmerk: string) => `draden/${kenmerk}.json`;

async function read(app: App, kenmerk: string): Promise<Draad | undefined> {
  const content = await app.storage.afgeleid.read(pathOf(kenmerk));
  return content === undefined ? undefined : draadSchema.parse(JSON.parse(content.toString()));
}

/** The message id of the first mail to this address on a dossier; undefined where there was none, or it cannot be found any more. */
export async function draadVan(app: App, kenmerk: string, to: string): Promise<string | undefined> {
  const draad = await read(app, kenmerk);
  if (draad === undefined || draad.adres !== adresOf(to)) return undefined;
  if (draad.messageId !== undefined) return draad.messageId;
  try {
    const messageId = await app.graph.messageIdOf(draad.sleutel);
    if (messageId !== undefined) await app.storage.afgeleid.write(pathOf(kenmerk), JSON.stringify({ ...draad, messageId }));
    return messageId;
  } catch (error) {
    // A mail that stands apart is better than none.
    if (!(error instanceof GraphFault)) throw error;
    app.log('draad-onbekend', { soort: error.kind, status: error.status });
    return undefined;
  }
}

/** Makes a mail that was sent the first of its conversation, where it answered none. */
export async function beginDraad(app: App, kenmerk: string, to: string, sleutel: string): Promise<void> {
  await app.storage.afgeleid.write(pathOf(kenmerk), JSON.stringify({ adres: adresOf(to), sleutel } satisfies Draad));
}
