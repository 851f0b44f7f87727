import { createHash } from 'node:crypto';
import type { App } from '../app.ts';
import { dateOf, isIsoDate, plusDays } from '../calendar.ts';
import type { AgendapuntRecord, VergaderingRecord } from '../storage/records/commissie.ts';
import { schoneTekst } from './opmerking.ts';

type VergaderApp = { storage: Pick<App['storage'], 'vergaderingen' | 'agendapunten'> };

/** Most dossiers on one agenda. */
export const maxAgenda = 150;
/** How far ahead a meeting can be planned, and how far back one that was held can still be entered, in days. */
const vooruitDagen = 550;
const terugDagen = 60;

/** What a meeting is planned with, as typed. */
export type VergaderingInvoer = { datum: string; tijd: string; plaats: string };
export type VergaderingFouten = Partial<Record<keyof VergaderingInvoer, string>>;

/** What is wrong with a meeting as typed, a Dutch sentence by field. `vandaag` as ISO date. */
export function foutenIn({ datum, tijd, plaats }: VergaderingInvoer, vandaag: string): VergaderingFouten {
  const fouten: VergaderingFouten = {};
  if (!isIsoDate(datum)) fouten.datum = 'Vul de dag van de vergadering in.';
  else if (datum > plusDays(vandaag, vooruitDagen)) fouten.datum = 'Deze dag ligt te ver vooruit. Kies een dag binnen anderhalf jaar.';
  else if (datum < plusDays(vandaag, -terugDagen))
    fouten.datum = 'Deze dag is te lang geleden. Kies een dag van de laatste twee maanden of later.';
  if (!/^([01]\d|2[0-3]):[0-5]\d$/.test(tijd)) fouten.tijd = 'Vul in hoe laat de vergadering begint, bijvoorbeeld 09:30.';
  const waar = schoneTekst(plaats);
  if (waar.length < 2) fouten.plaats = 'Vul in waar de vergadering is, bijvoorbeeld Houten, kamer 2, of Teams.';
  if (waar.length > 120) fouten.plaats = 'Kort de plaats in tot 120 tekens.';
  return fouten;
}

const idOf = (invoer: VergaderingInvoer, poging: number): string =>
  createHash('sha256')
    .update(JSON.stringify([invoer.datum, invoer.tijd, poging]))
    .digest('hex')
    .slice(0, 12);

/** Plans a meeting; the same day and hour again is the same meeting. One that was moved or cancelled leaves its hour free. */
export async function planVergadering(app: VergaderApp & Pick<App, 'clock'>, invoer: VergaderingInvoer): Promise<VergaderingRecord> {
  const { datum, tijd } = invoer;
  for (let poging = 0; ; poging += 1) {
    const vergaderingId = idOf(invoer, poging);
    const nieuw: VergaderingRecord = {
      vergaderingId,
      datum,
      tijd,
      plaats: schoneTekst(invoer.plaats),
      stand: 'gepland',
      aanwezig: [],
      agenda: [],
      afgevoerd: [],
      gemaaktOp: app.clock.now().toISOString(),
    };
    if (await app.storage.vergaderingen.insert(nieuw)) return nieuw;
    const found = (await app.storage.vergaderingen.get('vergadering', vergaderingId))?.record;
    if (found?.datum === datum && found.tijd === tijd && found.stand !== 'vervallen') return found;
  }
}

/** All meetings, latest first. A loket has some tens a year: one partition. */
export async function loadVergaderingen({ storage }: VergaderApp): Promise<VergaderingRecord[]> {
  const found: VergaderingRecord[] = [];
  for await (const vergadering of storage.vergaderingen.list('vergadering')) found.push(vergadering);
  return found.sort((a, b) => (`${a.datum} ${a.tijd}` < `${b.datum} ${b.tijd}` ? 1 : -1));
}

/** Whether anything of a meeting may still change. */
export const isOpenVergadering = ({ stand }: Pick<VergaderingRecord, 'stand'>): boolean => stand === 'gepland' || stand === 'gehouden';

/** Changes a meeting whose minutes are not fixed; gives it as it now stands, undefined where there is none. */
export const wijzigVergadering = (
  { storage }: VergaderApp,
  vergaderingId: string,
  change: (found: VergaderingRecord) => VergaderingRecord | undefined,
): Promise<VergaderingRecord | undefined> =>
  storage.vergaderingen.change('vergadering', vergaderingId, (found) =>
    found === undefined || !isOpenVergadering(found) ? undefined : change(found),
  );

/** The dossiers on an agenda, in its order, with what was noted of each. */
export async function loadAgenda({ storage }: VergaderApp, { vergaderingId, agenda }: VergaderingRecord): Promise<AgendapuntRecord[]> {
  const found = new Map<string, AgendapuntRecord>();
  for await (const punt of storage.agendapunten.list(vergaderingId)) found.set(punt.dossierId, punt);
  return agenda.flatMap((dossierId) => found.get(dossierId) ?? []);
}

/** The meetings to come, soonest first, the one of today included. */
export const komende = (vergaderingen: readonly VergaderingRecord[], now: Date): VergaderingRecord[] =>
  vergaderingen.filter(({ stand, datum }) => stand === 'gepland' && datum >= dateOf(now)).toReversed();
