import { schrijfAudit, type Daad } from '../audit/index.ts';
import { crashOf } from '../read/crash.ts';
import type { DossierRecord } from '../storage/records.ts';
import { href, routes, type RouteName } from './access.ts';
import type { Betreft, LoketBezoek } from './bezoek.ts';
import { geweigerd } from './error-pages.ts';
import { page, type LoketResponse } from './exchange.ts';

type Vraag = { route: RouteName; kenmerk: string; id: string };
type Uitslag = Daad['uitslag'];

/** Longest id of a part that is kept, in characters; ids of Microsoft 365 are shorter. */
const maxOnderdeel = 200;

/** What an id of a part looks like: no sentence, name or address. Whatever else somebody puts in an address by hand stays out of a record that is kept for ever. */
const onderdeelVan = (id: string): { onderdeel?: string } => {
  const onderdeel = id.slice(0, maxOnderdeel);
  return /^[\w.:!-]+$/.test(onderdeel) ? { onderdeel } : {};
};

const kanNiet = ({ persoon }: LoketBezoek, { kenmerk }: Vraag, isAct: boolean): LoketResponse => {
  const uitleg = isAct
    ? 'Het loket kan nu niet bijhouden wie wat doet. Daarom is er niets vastgelegd. Probeer het over een minuut opnieuw. Blijft het misgaan? Meld het bij de beheerder.'
    : 'Het loket kan nu niet bijhouden wie wat leest. Daarom ziet u deze pagina niet. Probeer het over een minuut opnieuw. Blijft het misgaan? Meld het bij de beheerder.';
  const back = kenmerk === '' ? href('lijst') : href('dossier', { kenmerk });
  return page(geweigerd(persoon, 'Dat kan nu niet', uitleg, { href: back, naam: 'Opnieuw proberen' }), 503);
};

const daadVan = ({ persoon }: LoketBezoek, { route, id }: Vraag, dossier: Betreft | undefined, uitslag: Uitslag): Daad => ({
  wie: persoon,
  daad: routes[route].daad,
  route,
  uitslag,
  ...(dossier === undefined ? {} : { kenmerk: dossier.kenmerk, dossierId: dossier.dossierId, schoolId: dossier.schoolId }),
  ...(dossier?.besluitId === undefined ? {} : { besluitId: dossier.besluitId }),
  ...onderdeelVan(id),
});

/** A page that is not there, or sends on to another page of the loket, shows nothing of a dossier; one that sends on to a file in SharePoint does. */
const shows = ({ status, headers }: LoketResponse): boolean =>
  status !== 404 && (status < 300 || status >= 400 || headers['Location']?.startsWith('/') !== true);

/**
 * Gives an answer and writes in the audit record that it was given, before it leaves. An act is written before it is begun, and after it how it went. What
 * cannot be written is not shown and not done: the page says so (503).
 */
export async function metAudit(
  bezoek: LoketBezoek,
  vraag: Vraag,
  dossier: DossierRecord | undefined,
  answer: (bezoek: LoketBezoek) => Promise<LoketResponse>,
): Promise<LoketResponse> {
  const { app } = bezoek;
  const { method, daad } = routes[vraag.route];
  if ((daad as string) === 'geen') return answer(bezoek);
  const isAct = method === 'POST';
  let about: Betreft | undefined = dossier;
  const write = async (uitslag: Uitslag): Promise<boolean> => {
    try {
      await schrijfAudit(app, daadVan(bezoek, vraag, about, uitslag));
      return true;
    } catch (error) {
      app.log('audit-fout', { route: vraag.route, uitslag, ...crashOf(error) });
      return false;
    }
  };
  if (isAct && !(await write('begonnen'))) return kanNiet(bezoek, vraag, true);
  const given = await answer({ ...bezoek, betreft: (what) => void (about = what) });
  if (!isAct) return !shows(given) || (await write('gegeven')) ? given : kanNiet(bezoek, vraag, false);
  // A besluit that was made by it belongs to what was done
  if (dossier !== undefined) about = (await app.storage.dossiers.get(dossier.schoolId, dossier.dossierId))?.record ?? dossier;
  // What was done is done, and that it was begun is written: an end that cannot be written stops nothing, and shows as an act without an end.
  await write(given.status < 400 ? 'gedaan' : 'niet-gedaan');
  return given;
}
