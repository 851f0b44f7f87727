import { createHmac } from 'node:crypto';
import type { App } from '../app.ts';
import type { LimietRecord } from '../storage/records.ts';

/** How many questions are answered in a minute: to one address, and to all together. */
export const perMinuut = { adres: 20, totaal: 300 } as const;

const minuutVan = (now: Date): number => Math.floor(now.getTime() / 60_000);

/** Counts questions in memory, so that what one instance refuses costs no look at storage. */
export type Limiet = {
  /** Whether a question from an address may be answered now, as far as this instance knows; counts it. */
  mag(adres: string, now: Date): boolean;
  /** All instances together have no room left in this minute: this one need not ask again. */
  isVol(now: Date): void;
};

/** Two addresses of one line count as one: of IPv6 only the network is told apart, which a household or school has as a whole. */
function lijnVan(adres: string): string {
  const zonderPoort = /^\[([^\]]+)\](?::\d+)?$/.exec(adres)?.[1] ?? adres.replace(/^(\d+\.\d+\.\d+\.\d+):\d+$/, '$1');
  return zonderPoort.includes(':') ? zonderPoort.split(':').slice(0, 4).join(':') : zonderPoort;
}

/** A limit of its own. An address is kept as a keyed hash, and no longer than the minute. */
export function maakLimiet(geheim: string): Limiet {
  let venster = 0;
  let totaal = 0;
  const perAdres = new Map<string, number>();
  const inVenster = (now: Date) => {
    const nu = minuutVan(now);
    if (nu === venster) return;
    perAdres.clear();
    [venster, totaal] = [nu, 0];
  };
  return {
    isVol(now) {
      inVenster(now);
      totaal = perMinuut.totaal;
    },
    mag(adres, now) {
      inVenster(now);
      if (totaal >= perMinuut.totaal) return false;
      const wie = createHmac('sha256', geheim)
        .update(lijnVan(adres.slice(0, 100)))
        .digest('base64');
      const eerder = perAdres.get(wie) ?? 0;
      if (eerder >= perMinuut.adres) return false;
      // Only what is answered counts for all, so that one address cannot use up the room of the others
      totaal += 1;
      perAdres.set(wie, eerder + 1);
      return true;
    },
  };
}

/** One share of 4096 of the addresses: enough to count by, too coarse to know anybody by. */
const lijnDeel = (geheim: string, adres: string): string =>
  createHmac('sha256', geheim)
    .update(lijnVan(adres.slice(0, 100)))
    .digest('hex')
    .slice(0, 3);

/** How often writing the count is tried where other instances write it at the same time; then the question is answered without being counted. */
const pogingen = 4;

/**
 * Whether a question may be answered that this instance would answer, counting those of all instances: a look and a write for each that is, a look for each that
 * is not. What `limiet` knows afterwards spares the looks of the rest of the minute.
 */
export async function magSamen(
  { storage, settings }: { storage: Pick<App['storage'], 'limieten'>; settings: Pick<App['settings'], 'LOKET_GEHEIM'> },
  adres: string,
  now: Date,
  limiet: Pick<Limiet, 'isVol'>,
): Promise<boolean> {
  const lijn = lijnDeel(settings.LOKET_GEHEIM, adres);
  for (let poging = 0; poging < pogingen; poging += 1) {
    // oxlint-disable-next-line no-await-in-loop -- each try looks anew
    const found = await storage.limieten.get('limiet', 'verifieer');
    const leeg: LimietRecord = { naam: 'verifieer', minuut: minuutVan(now), totaal: 0, lijnen: {} };
    // An instance whose clock is a little ahead began the minute: that counts. One far ahead would close the door to all until then
    const verder = found === undefined ? -1 : found.record.minuut - leeg.minuut;
    const stand = found !== undefined && (verder === 0 || verder === 1) ? found.record : leeg;
    if (stand.totaal >= perMinuut.totaal) {
      limiet.isVol(now);
      return false;
    }
    const eerder = stand.lijnen[lijn] ?? 0;
    if (eerder >= perMinuut.adres) return false;
    const next = { ...stand, totaal: stand.totaal + 1, lijnen: { ...stand.lijnen, [lijn]: eerder + 1 } };
    // oxlint-disable-next-line no-await-in-loop -- each try looks anew
    if (await (found === undefined ? storage.limieten.insert(next) : storage.limieten.replace(next, found.etag))) return true;
  }
  return true;
}

/** The address of who asks, as the front of the platform adds it at the end; earlier parts of the header are written by anybody. */
export const adresUit = (forwardedFor: string | null): string => (forwardedFor ?? '').split(',').at(-1)?.trim() ?? '';
