import { maskBsn } from '../read/facts/bsn.ts';
import type { DossierRecord } from '../storage/records.ts';
import { opmerkingenNaam, rapportNaam } from './blik.ts';

/** How the service calls what it writes for a dossier: its report, and the lists with remarks. */
export type EigenNamen = { rapport: string; opmerkingen: { xlsx: string; csv: string } };

/** Letters of a list's own name that its report repeats; the kenmerk behind it tells lists apart. */
const longestStem = 60;

/** The name of a list as its report repeats it: without its extension, a full BSN and signs that SharePoint refuses. */
const stem = (map: string): string =>
  maskBsn(map)
    .replace(/\.[a-z]{3,4}$/i, '')
    .replaceAll(/["*:<>?/\\|#%\p{C}]/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .slice(0, longestStem)
    // A sign of two halves that was cut through
    .replace(/\p{Cs}$/u, '')
    .trim();

/**
 * The names of what the service writes for a dossier. In a dossier's own folder they are always the same; beside a list, where other lists may
 * stand, they hold its name and its kenmerk.
 */
export function eigenNamen({ lijst, map, kenmerk }: Pick<DossierRecord, 'lijst' | 'map' | 'kenmerk'>): EigenNamen {
  if (lijst !== true) return { rapport: rapportNaam, opmerkingen: opmerkingenNaam };
  const base = `Controlerapport - ${stem(map)} ${kenmerk}`;
  const opmerkingen = `${base} - lijst met opmerkingen`;
  return { rapport: `${base}.pdf`, opmerkingen: { xlsx: `${opmerkingen}.xlsx`, csv: `${opmerkingen}.csv` } };
}

const besideList =
  /^Controlerapport - .{0,61}(D-[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5})(?: - lijst met opmerkingen\.(?:xlsx|csv)|\.pdf)$/u;

/** Whether a file has a name that the service gives to what it writes beside lists. */
export const isEigenNaamBijLijst = (naam: string | undefined): boolean => naam !== undefined && besideList.test(naam);

/** Whether a file has a name that the service gives to what it writes beside the list of this kenmerk; the list's own name may hold another. */
export const isNaamBijLijstVan = (naam: string | undefined, kenmerk: string): boolean =>
  naam !== undefined && besideList.exec(naam)?.[1] === kenmerk;
