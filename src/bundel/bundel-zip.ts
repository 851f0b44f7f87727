import { makeZip } from 'client-zip';
import type { App } from '../app.ts';
import type { DossierRecord } from '../storage/records.ts';
import { maakInhoud, type Regel } from './inhoud.ts';
import { kopVan } from './maak-deel.ts';
import { NietOpTeHalen, type Stuk } from './stuk.ts';
import { verzamel } from './verzamel.ts';

/** Most bytes of files in one zip; told in docs/besluiten.md. */
export const maxZip = 250_000_000;

/** A dossier that is too large for one zip; `megabytes` is how large it is. */
export class TeGrootVoorZip extends Error {
  override name = 'TeGrootVoorZip';
  readonly megabytes: number;

  constructor(bytes: number) {
    super('the files of the dossier are larger together than one zip may be');
    this.megabytes = Math.ceil(bytes / 1_000_000);
  }
}

type Deel = { name: string; input: Uint8Array<ArrayBuffer>; lastModified: Date };

async function* delen(app: App, dossier: DossierRecord, stukken: readonly Stuk[], now: Date): AsyncGenerator<Deel> {
  const regels: Regel[] = [];
  for (const stuk of stukken) {
    const { groep, naam, pad } = stuk;
    let content: Buffer;
    try {
      // oxlint-disable-next-line no-await-in-loop -- one file in memory at a time
      content = await stuk.lees();
    } catch (error) {
      if (!(error instanceof NietOpTeHalen)) throw error;
      regels.push({ groep, naam, opmerking: `Ontbreekt in deze zip: ${error.message}.` });
      continue;
    }
    regels.push({ groep, naam, opmerking: pad });
    yield { name: pad, input: new Uint8Array(content), lastModified: now };
  }
  const inhoud = await maakInhoud(app, kopVan(app, dossier.kenmerk), dossier, regels, now);
  yield { name: 'Inhoud.pdf', input: new Uint8Array(inhoud), lastModified: now };
}

/**
 * Everything of a dossier as a zip: the files themselves, the letters, and what the loket did, with the contents as `Inhoud.pdf`, which names what could not
 * be fetched. A stream: one file is held at a time, and the next is fetched when there is room. A fault on the way breaks the stream off, so
 * that a part is never taken for the whole. Throws TeGrootVoorZip before it begins.
 */
export async function maakBundelZip(app: App, dossier: DossierRecord): Promise<ReadableStream<Uint8Array>> {
  const stukken = await verzamel(app, dossier);
  const bytes = stukken.reduce((sum, stuk) => sum + stuk.bytes, 0);
  if (bytes > maxZip) throw new TeGrootVoorZip(bytes);
  // Through a pipe: a reader that goes away halfway ends it without an error
  return makeZip(delen(app, dossier, stukken, app.clock.now())).pipeThrough(new TransformStream());
}
