import type { DossierRecord } from '../storage/records.ts';
import { opmerkingenNaam, rapportNaam } from './blik.ts';

/** How the service calls what it writes for a dossier: its report, and the lists with remarks. */
type EigenNamen = { rapport: string; opmerkingen: { xlsx: string; csv: string } };

/** Words of a list's own name that its report repeats, and letters of them at most; the kenmerk behind it tells lists apart. */
const plainWords = new Set(
  'aanvraag aanvragen aanvulling brugklas concept definitief groep klas klassen leerjaar leerling leerlingen lijst lijsten lwoo nieuw overzicht pro schooljaar vmbo vo'.split(
    ' ',
  ),
);
const longestStem = 60;

/** A word that cannot be of a name or a birth date: a common one, a year, a class (`1b`), a letter. */
const isPlain = (word: string): boolean => plainWords.has(word.toLowerCase()) || /^(?:20\d\d|[1-6][a-z]|[a-z])$/i.test(word);

/** What the report repeats of a list's name: the name of a file stands in addresses, in which a pupil's name has no place. */
const stem = (map: string): string =>
  map
    .replace(/\.[a-z]{3,4}$/i, '')
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter(isPlain)
    .join(' ')
    .slice(0, longestStem)
    .trim();

/**
 * The names of what the service writes for a dossier. In a dossier's own folder they are always the same; beside a list, where other lists may
 * stand, they hold its kenmerk, and of its name what names nobody.
 */
export function eigenNamen({ lijst, map, kenmerk }: Pick<DossierRecord, 'lijst' | 'map' | 'kenmerk'>): EigenNamen {
  if (lijst !== true) return { rapport: rapportNaam, opmerkingen: opmerkingenNaam };
  const base = ['Controlerapport -', stem(map), kenmerk].filter((part) => part !== '').join(' ');
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
