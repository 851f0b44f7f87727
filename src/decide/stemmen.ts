import type { App } from '../app.ts';
import type { IsoDate } from '../calendar.ts';
import { besluitVan, heropenStemming, loadUitslag, sluitStemming, type GeladenUitslag } from '../commissie/index.ts';
import type { Aanvraagsoort } from '../handboek/soorten.ts';
import type { School } from '../settings.ts';
import type { BesluitKind, BesluitRecord, DossierRecord } from '../storage/records.ts';

/** A school that gives out a TLV-GP itself, since when (handboek 3, delegeren). */
export type Delegatie = { sinds: IsoDate };

/**
 * Whether the school gave out the TLV itself that is asked for: a TLV-GP, and the school said beforehand that it does. The day on which the request was
 * received counts.
 */
export function delegatieVan(
  school: Pick<School, 'delegatieGpSinds'> | undefined,
  soort: Aanvraagsoort | '' | undefined,
  ontvangen: IsoDate,
): Delegatie | undefined {
  const sinds = school?.delegatieGpSinds;
  return soort === 'tlv-gp' && sinds !== undefined && sinds <= ontvangen ? { sinds } : undefined;
}

/** Why a besluit may not be recorded as the votes stand, with what to do; undefined where it follows them (handboek 2.4). */
export function stemFout(besluit: 'toekennen' | 'afwijzen', uitslag: GeladenUitslag): string | undefined {
  const keuze = besluitVan(uitslag);
  if (keuze === undefined) return uitslag.reden ?? 'Er is nog niet over dit dossier gestemd. Laat de leden eerst stemmen.';
  if (keuze === besluit) return undefined;
  const wie = uitslag.uitkomst === 'gelijk' ? 'De stemmen staken en de voorzitter koos voor' : 'De meerderheid van het loket stemde voor';
  return `${wie} ${keuze}. Een besluit kan daar niet van afwijken. Kies ${keuze}, of laat de leden opnieuw stemmen.`;
}

type Stemmend = Parameters<typeof sluitStemming>[0];

/** What came of holding a besluit to the votes: how they were counted (undefined where none are needed), or why not, in Dutch. */
export type Gesloten = { ok: true; telling?: NonNullable<BesluitRecord['telling']> } | { ok: false; melding: string };

/**
 * Closes the vote for a besluit that follows it, right before it is recorded: no vote changes from here. A besluit on which nobody votes passes. Where
 * recording fails after all, `heropenStemming` opens it again; so does sending the besluit back.
 */
export async function sluitVoor(
  app: Stemmend & Pick<App, 'settings'>,
  dossier: Pick<DossierRecord, 'dossierId' | 'schoolId' | 'versie'>,
  { besluit, gedelegeerd }: { besluit: BesluitKind; gedelegeerd?: BesluitRecord['gedelegeerd'] },
  besluitId: string,
): Promise<Gesloten> {
  if (besluit !== 'toekennen' && besluit !== 'afwijzen') return { ok: true };
  if (gedelegeerd !== undefined) return { ok: true };
  const uitslag = await loadUitslag(app, dossier);
  const melding = stemFout(besluit, uitslag);
  return melding === undefined ? sluitStemming(app, dossier, uitslag, besluitId) : { ok: false, melding };
}

export { heropenStemming };
