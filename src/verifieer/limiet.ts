import { createHmac } from 'node:crypto';

/** How many questions are answered in a minute: to one address, and by one instance of the service to all together. */
export const perMinuut = { adres: 20, totaal: 300 } as const;

const minuut = 60_000;

/** Counts questions in memory: each instance for itself, and anew from its start. */
export type Limiet = {
  /** Whether a question from an address may be answered now; counts it. */
  mag(adres: string, now: Date): boolean;
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
  return {
    mag(adres, now) {
      const nu = Math.floor(now.getTime() / minuut);
      if (nu !== venster) {
        perAdres.clear();
        [venster, totaal] = [nu, 0];
      }
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

/** The address of who asks, as the front of the platform adds it at the end; earlier parts of the header are written by anybody. */
export const adresUit = (forwardedFor: string | null): string => (forwardedFor ?? '').split(',').at(-1)?.trim() ?? '';
