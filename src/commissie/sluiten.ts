import type { App } from '../app.ts';
import type { DossierRecord } from '../storage/records.ts';
import type { TellingRecord } from '../storage/records/commissie.ts';
import { inbrengTekst } from './inbreng.ts';
import { loadLeden } from './leden.ts';
import { legeStemming, standRij, stempelVan, type GeladenUitslag } from './stemming.ts';
import { dateOf } from '../calendar.ts';

/** A count as it is kept with a besluit and in minutes, after the votes themselves are gone. */
export function tellingVan(uitslag: GeladenUitslag, inbreng: string[]): TellingRecord {
  const { ronde, uitkomst, voor, tegen, onthouden, zetels, keuzeVoorzitter, stemming } = uitslag;
  const koos = zetels.find(({ lid }) => lid.lidId === keuzeVoorzitter?.lidId)?.lid;
  return {
    ronde,
    telling: stemming.telling,
    uitkomst,
    voor,
    tegen,
    onthouden,
    leden: zetels.map(({ lid, stem, gebonden, uitgebracht }) => ({
      lidId: lid.lidId,
      naam: lid.naam,
      functie: lid.functie,
      stem: stem ?? 'niet-gestemd',
      ...(gebonden ? { gebonden, reden: 'verbonden aan de school die de aanvraag deed' } : {}),
      ...(!gebonden && stem === 'onthouding' && uitgebracht?.toelichting !== undefined ? { reden: uitgebracht.toelichting } : {}),
      ...(uitgebracht?.genoteerdDoor === undefined ? {} : { genoteerdDoor: uitgebracht.genoteerdDoor }),
    })),
    ...(keuzeVoorzitter === undefined
      ? {}
      : { keuze: { keuze: keuzeVoorzitter.keuze, motivering: keuzeVoorzitter.motivering, naam: koos?.naam ?? 'de voorzitter' } }),
    inbreng,
  };
}

/**
 * Closes the vote on a dossier for a besluit, as it was counted: from here no vote changes. Call it right before the besluit is kept, and keep
 * `telling` with it. Refused, with a Dutch sentence, where a vote changed since the count; the same besluit may close again. Where no besluit
 * follows, the vote opens by itself after a quarter of an hour, or at once by `heropenStemming`.
 */
export async function sluitStemming(
  app: Pick<App, 'clock' | 'settings'> & { storage: Pick<App['storage'], 'stemmen' | 'leden'> },
  dossier: Pick<DossierRecord, 'dossierId'>,
  uitslag: GeladenUitslag,
  besluitId: string,
): Promise<{ ok: true; telling: TellingRecord } | { ok: false; melding: string }> {
  const now = app.clock.now();
  let isSame = false;
  await app.storage.stemmen.change(dossier.dossierId, standRij, (found) => {
    const stand = found ?? legeStemming(dossier.dossierId);
    isSame = stempelVan(stand) === uitslag.stempel;
    return isSame ? { ...stand, gesloten: { besluitId, op: now.toISOString() } } : undefined;
  });
  if (!isSame) {
    return { ok: false, melding: 'Er is net een stem veranderd. Bekijk de stemming opnieuw en leg het besluit daarna vast.' };
  }
  const { alle } = await loadLeden(app, dateOf(now));
  return {
    ok: true,
    telling: tellingVan(
      uitslag,
      uitslag.stemming.inbreng.map((een) => inbrengTekst(een, alle)),
    ),
  };
}

/** Opens a vote again that this besluit closed, and that was sent back or withdrawn before it was carried out; one that another besluit closed since stays closed. Votes stay as they were. */
export async function heropenStemming(
  app: { storage: Pick<App['storage'], 'stemmen'> },
  { dossierId }: Pick<DossierRecord, 'dossierId'>,
  besluitId: string,
): Promise<void> {
  await app.storage.stemmen.change(dossierId, standRij, (found) => {
    if (found?.gesloten?.besluitId !== besluitId) return undefined;
    const { gesloten: _closed, ...open } = found;
    return { ...open, telling: found.telling + 1 };
  });
}
