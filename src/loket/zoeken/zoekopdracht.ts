import { createHmac, hkdfSync } from 'node:crypto';
import type { App } from '../../app.ts';
import type { Persoon } from '../principal.ts';
import { persoonSleutel } from './persoon-sleutel.ts';
import { maxZoektekst } from './woorden.ts';

/** How long a search can be opened again, in milliseconds: a working day, as a form. */
const geldigMs = 12 * 3_600_000;
/** The most searches of one person that are kept. */
const maxPerPersoon = 30;

const isZoekId = (id: string): boolean => /^[\w-]{22}$/.test(id);

/**
 * Keeps what someone searches for and gives the id by which an address names it. A name must not stand in an address, which ends up in histories and logs; and a list that only answers a
 * form cannot be sorted, turned over or come back to. The same words give the same id. Readable for that person only.
 */
export async function bewaarZoekopdracht(app: App, persoon: Persoon, gegeven: string): Promise<string | undefined> {
  const tekst = gegeven.replaceAll(/\s+/g, ' ').trim().slice(0, maxZoektekst);
  if (tekst === '') return undefined;
  const sleutel = persoonSleutel(persoon);
  const key = Buffer.from(hkdfSync('sha256', app.settings.LOKET_GEHEIM, '', 'dossierloket zoeken', 32));
  const zoekId = createHmac('sha256', key)
    .update(JSON.stringify([sleutel, tekst]))
    .digest('base64url')
    .slice(0, 22);
  const now = app.clock.now();
  await app.storage.zoekopdrachten.put({ persoon: sleutel, zoekId, tekst, op: now.toISOString() });
  const kept = [];
  for await (const one of app.storage.zoekopdrachten.list(sleutel)) kept.push(one);
  const old = kept.filter(({ zoekId: id }) => id !== zoekId).toSorted((a, b) => (a.op < b.op ? 1 : -1));
  const gone = old.filter(({ op }, at) => at >= maxPerPersoon - 1 || isOud(op, now));
  await Promise.all(gone.map(({ zoekId: id }) => app.storage.zoekopdrachten.remove(sleutel, id)));
  return zoekId;
}

const isOud = (op: string, now: Date): boolean => now.getTime() - Date.parse(op) > geldigMs;

/** What a search of this person is for; undefined where it is not theirs, or too long ago. */
export async function leesZoekopdracht(app: App, persoon: Persoon, zoekId: string): Promise<string | undefined> {
  if (!isZoekId(zoekId)) return undefined;
  const found = await app.storage.zoekopdrachten.get(persoonSleutel(persoon), zoekId);
  return found === undefined || isOud(found.record.op, app.clock.now()) ? undefined : found.record.tekst;
}

/** Forgets every search of longer than twelve hours ago. */
export async function vergeetZoekopdrachten(app: App): Promise<void> {
  const now = app.clock.now();
  for await (const { persoon, zoekId, op } of app.storage.zoekopdrachten.list())
    if (isOud(op, now)) await app.storage.zoekopdrachten.remove(persoon, zoekId);
}
