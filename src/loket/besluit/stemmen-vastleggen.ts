import type { Controlerapport } from '../../check/rapport.ts';
import type { BesluitInhoud } from '../../decide/beoordeel.ts';
import { besluitIdOf, volgendBesluitId } from '../../decide/besluit-id.ts';
import type { Beslisser } from '../../decide/persoon.ts';
import { heropenStemming, sluitVoor } from '../../decide/stemmen.ts';
import { legVast, type Vastlegging } from '../../decide/vastleggen.ts';
import type { DossierRecord } from '../../storage/records.ts';
import type { Bezoek } from '../bezoek.ts';

/** Records a besluit that follows the votes: closes the vote first, and opens it again where nothing was recorded after all. */
export async function legVastMetStemmen(
  { app, dossier }: Bezoek,
  gezienVersie: number,
  { inhoud, rapport }: { inhoud: BesluitInhoud; rapport: Pick<Controlerapport, 'peildatum' | 'handboekVersie'> },
  persoon: Beslisser,
): Promise<Vastlegging> {
  const { besluitId, isStanding } = await wordt(app, dossier);
  const gesloten = isStanding ? { ok: true as const } : await sluitVoor(app, dossier, inhoud, besluitId);
  if (!gesloten.ok) return gesloten;
  const { peildatum, handboekVersie } = rapport;
  const telling = 'telling' in gesloten ? gesloten.telling : undefined;
  const grondslag = { peildatum, handboekVersie, ...(telling === undefined ? {} : { telling, voor: besluitId }) };
  const vastlegging = await legVast(app, dossier, gezienVersie, inhoud, grondslag, persoon);
  if (!vastlegging.ok && telling !== undefined && !(await isVastgelegd(app, besluitId))) await heropenStemming(app, dossier, besluitId);
  return vastlegging;
}

/**
 * Under which id a besluit is recorded now, and whether it is there: one that was sent back makes way for the next, also where the dossier does not know yet, and so does
 * one that the dossier names and the table does not hold, after tables were put back.
 */
async function wordt({ storage }: Bezoek['app'], dossier: DossierRecord): Promise<{ besluitId: string; isStanding: boolean }> {
  for (let besluitId = besluitIdOf(dossier); ; besluitId = volgendBesluitId({ ...dossier, laatsteBesluit: besluitId })) {
    const had = (await storage.besluiten.get('besluit', besluitId))?.record;
    if (had === undefined && besluitId === dossier.besluitId) return { besluitId: volgendBesluitId(dossier), isStanding: false };
    if (had?.teruggestuurd === undefined) return { besluitId, isStanding: had !== undefined };
  }
}

const isVastgelegd = async ({ storage }: Bezoek['app'], besluitId: string): Promise<boolean> =>
  (await storage.besluiten.get('besluit', besluitId))?.record !== undefined;
