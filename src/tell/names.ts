import type { App } from '../app.ts';
import type { School, Settings } from '../settings.ts';
import type { DossierRecord } from '../storage/records.ts';
import { soortNaam, type Aanvraagsoort } from '../handboek/soorten.ts';
import type { DossierInKaart } from '../../templates/kaart/dossier.ts';
import { maskBsn } from '../read/facts/bsn.ts';
import { isFault } from '../graph/fault.ts';

/** Who signs a mail, and where an answer goes. */
export const afzenderOf = (settings: Settings): { naam: string; postbus: string } => ({
  naam: `Loket van ${settings.SWV_NAAM}`,
  postbus: settings.LOKET_POSTBUS,
});

const withoutSlash = (url: string) => url.replace(/\/$/, '');

/** A page of the loket. */
export const loketLink = (settings: Settings, kenmerk?: string): string =>
  `${withoutSlash(settings.LOKET_URL)}/loket${kenmerk === undefined ? '' : `/dossiers/${encodeURIComponent(kenmerk)}`}`;

/** The school of the register, or undefined where it was taken out. */
export const schoolOf = (settings: Settings, schoolId: string): School | undefined => settings.scholen.find(({ id }) => id === schoolId);

/** The name of a dossier's folder, or of a list, for the report in it and the body of a mail; a full BSN in it is made unreadable. */
export const mapNaam = ({ map }: Pick<DossierRecord, 'map'>): string => maskBsn(map);

/** How a card names a dossier: nothing personal in it. */
export function inKaart(
  settings: Settings,
  dossier: Pick<DossierRecord, 'kenmerk' | 'schoolId'> & { soort?: Aanvraagsoort | undefined },
): DossierInKaart {
  return {
    kenmerk: dossier.kenmerk,
    school: schoolOf(settings, dossier.schoolId)?.naam ?? dossier.schoolId,
    soort: dossier.soort === undefined ? 'nog niet duidelijk' : soortNaam[dossier.soort],
    url: loketLink(settings, dossier.kenmerk),
  };
}

/** That a dossier is one list and no folder, as templates take it. */
export const alsLijst = ({ lijst }: Pick<DossierRecord, 'lijst'>): { lijst?: true } => (lijst === true ? { lijst } : {});

const links = new WeakMap<App, Map<string, string>>();

/** Address of one of the school's own folders, asked once per process; undefined where the folder is not there. */
async function mapLink(app: App, school: School, folder: 'Aanvragen' | 'LWOO' | 'Beschikkingen'): Promise<string | undefined> {
  const known = links.get(app) ?? new Map<string, string>();
  links.set(app, known);
  const key = `${folder} ${school.drive} ${school.pad}`;
  const cached = known.get(key);
  if (cached !== undefined) return cached;
  try {
    const { webUrl } = await app.graph.getItemByPath(school.drive, school.pad === '' ? folder : `${school.pad}/${folder}`);
    if (webUrl !== undefined) known.set(key, webUrl);
    return webUrl;
  } catch (error) {
    if (isFault(error, 'niet-gevonden')) return undefined;
    throw error;
  }
}

/** Address of the school's folder `Aanvragen`, or `LWOO` for a list; undefined where the folder is not there. */
export const aanvragenLink = (app: App, school: School, lijst?: true): Promise<string | undefined> =>
  mapLink(app, school, lijst === true ? 'LWOO' : 'Aanvragen');

/** Address of the folder in which the letters of the school stand; undefined where the folder is not there, or the school was taken out of the register. */
export async function beschikkingenLink(app: App, schoolId: string): Promise<string | undefined> {
  const school = schoolOf(app.settings, schoolId);
  return school === undefined ? undefined : mapLink(app, school, 'Beschikkingen');
}
