import type { App } from '../app.ts';
import type { AgendapuntRecord, VergaderingRecord } from '../storage/records/commissie.ts';
import type { DossierStatus } from '../storage/records.ts';
import { zetOpPlaats, voegIn, volgensHandboek, type Agendeerbaar } from './agenda-volgorde.ts';
import { loadAgenda, maxAgenda, wijzigVergadering } from './vergaderingen.ts';

type AgendaApp = { storage: Pick<App['storage'], 'vergaderingen' | 'agendapunten'> };

/** A dossier as an agenda takes it. */
export type AgendaDossier = Agendeerbaar & Pick<AgendapuntRecord, 'schoolId' | 'schoolNaam' | 'variant'> & { status: DossierStatus };

/** Dossiers on which the loket can decide: also incomplete ones may be chosen. */
export const isTeAgenderen = ({ status }: Pick<AgendaDossier, 'status'>): boolean => status === 'incompleet' || status === 'in behandeling';
/** Dossiers that are proposed by themselves: complete, and without a besluit. */
export const isVoorTeStellen = ({ status }: Pick<AgendaDossier, 'status'>): boolean => status === 'in behandeling';

/** Most dossiers that are proposed at a time; the rest follows when these are on an agenda. */
export const maxVoorstellen = 50;

const opTermijn = (a: AgendaDossier, b: AgendaDossier): number => ((a.besluitVoor ?? '9999') < (b.besluitVoor ?? '9999') ? -1 : 1);

/**
 * The dossiers to propose for a meeting: complete, on no other agenda that is still to come, and not taken off this one by a person. The most urgent of
 * them, in the order of the handbook; and how many there are in all.
 */
export function voorstellen<T extends AgendaDossier>(
  dossiers: readonly T[],
  vergadering: VergaderingRecord,
  andere: readonly VergaderingRecord[],
): { eerste: T[]; alle: number } {
  const elders = new Set(
    andere
      .filter(({ stand, vergaderingId }) => stand === 'gepland' && vergaderingId !== vergadering.vergaderingId)
      .flatMap(({ agenda }) => agenda),
  );
  const nee = new Set([...vergadering.agenda, ...vergadering.afgevoerd, ...elders]);
  const alle = dossiers.filter((een) => isVoorTeStellen(een) && !nee.has(een.dossierId));
  return { eerste: alle.toSorted(opTermijn).slice(0, maxVoorstellen).toSorted(volgensHandboek), alle: alle.length };
}

/** Puts dossiers on an agenda, each in its place by the handbook. Gives how many found no room. */
export async function zetOpAgenda(
  app: AgendaApp,
  vergadering: VergaderingRecord,
  nieuw: readonly AgendaDossier[],
  bekend: ReadonlyMap<string, Agendeerbaar>,
): Promise<number> {
  const { vergaderingId } = vergadering;
  const room = Math.max(0, maxAgenda - vergadering.agenda.length);
  const taken = nieuw.slice(0, room);
  // The points first: an id on the agenda without its point would not be shown.
  for (const { dossierId, schoolId, schoolNaam, kenmerk, soort, variant } of taken) {
    const deel = { ...(soort === undefined ? {} : { soort }), ...(variant === undefined ? {} : { variant }) };
    await app.storage.agendapunten.change(vergaderingId, dossierId, (found) => ({
      ...found,
      vergaderingId,
      dossierId,
      schoolId,
      schoolNaam,
      kenmerk,
      ...deel,
    }));
  }
  const ids = new Set(taken.map(({ dossierId }) => dossierId));
  await wijzigVergadering(app, vergaderingId, (found) => {
    const nu = found.agenda.map((dossierId): Agendeerbaar => bekend.get(dossierId) ?? { dossierId, kenmerk: '' });
    return {
      ...found,
      agenda: voegIn<Agendeerbaar>(nu, taken).map(({ dossierId }) => dossierId),
      afgevoerd: found.afgevoerd.filter((id) => !ids.has(id)),
    };
  });
  return nieuw.length - taken.length;
}

/** Takes a dossier off an agenda; what was noted of it stays beside the meeting, and comes back with it. */
export const haalVanAgenda = (app: AgendaApp, vergaderingId: string, dossierId: string): Promise<VergaderingRecord | undefined> =>
  wijzigVergadering(app, vergaderingId, (found) => ({
    ...found,
    agenda: found.agenda.filter((id) => id !== dossierId),
    afgevoerd: [...found.afgevoerd.filter((id) => id !== dossierId), dossierId].slice(-maxAgenda),
  }));

/** Puts a dossier at another place on an agenda, from 0. */
export const verplaats = (
  app: AgendaApp,
  vergaderingId: string,
  dossierId: string,
  plaats: number,
): Promise<VergaderingRecord | undefined> =>
  wijzigVergadering(app, vergaderingId, (found) => ({ ...found, agenda: zetOpPlaats(found.agenda, dossierId, plaats) }));

/** Puts an agenda back in the order of the handbook. */
export const ordenAgenda = (
  app: AgendaApp,
  vergaderingId: string,
  bekend: ReadonlyMap<string, Agendeerbaar>,
): Promise<VergaderingRecord | undefined> =>
  wijzigVergadering(app, vergaderingId, (found) => ({
    ...found,
    agenda: found.agenda
      .map((dossierId): Agendeerbaar => bekend.get(dossierId) ?? { dossierId, kenmerk: '' })
      .toSorted(volgensHandboek)
      .map(({ dossierId }) => dossierId),
  }));

/** What the agenda is ordered by of the dossiers that are on it: from the list where they still stand there, else as they were put on it. */
export async function bekendVan(
  app: AgendaApp,
  vergadering: VergaderingRecord,
  dossiers: readonly Agendeerbaar[],
): Promise<Map<string, Agendeerbaar>> {
  const punten = await loadAgenda(app, vergadering);
  const op = new Set(vergadering.agenda);
  return new Map<string, Agendeerbaar>([
    ...punten.map((punt) => [punt.dossierId, punt] as const),
    ...dossiers.filter(({ dossierId }) => op.has(dossierId)).map((een) => [een.dossierId, een] as const),
  ]);
}
