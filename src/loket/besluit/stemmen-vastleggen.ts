import type { Controlerapport } from '../../check/rapport.ts';
import type { BesluitInhoud } from '../../decide/beoordeel.ts';
import { besluitIdOf } from '../../decide/besluit-id.ts';
import type { Beslisser } from '../../decide/persoon.ts';
import { heropenStemming, sluitVoor } from '../../decide/stemmen.ts';
import { legVast, type Vastlegging } from '../../decide/vastleggen.ts';
import type { Bezoek } from '../bezoek.ts';

/** Records a besluit that follows the votes: closes the vote first, and opens it again where nothing was recorded after all. */
export async function legVastMetStemmen(
  { app, dossier }: Bezoek,
  gezienVersie: number,
  { inhoud, rapport }: { inhoud: BesluitInhoud; rapport: Pick<Controlerapport, 'peildatum' | 'handboekVersie'> },
  persoon: Beslisser,
): Promise<Vastlegging> {
  const besluitId = besluitIdOf(dossier);
  const had = (await app.storage.besluiten.get('besluit', besluitId))?.record;
  const isStanding = had !== undefined && had.teruggestuurd === undefined;
  const gesloten = isStanding ? { ok: true as const } : await sluitVoor(app, dossier, inhoud, besluitId);
  if (!gesloten.ok) return gesloten;
  const { peildatum, handboekVersie } = rapport;
  const telling = 'telling' in gesloten ? gesloten.telling : undefined;
  const grondslag = { peildatum, handboekVersie, ...(telling === undefined ? {} : { telling }) };
  const vastlegging = await legVast(app, dossier, gezienVersie, inhoud, grondslag, persoon);
  if (!vastlegging.ok && telling !== undefined && !(await isVastgelegd(app, besluitId))) await heropenStemming(app, dossier);
  return vastlegging;
}

const isVastgelegd = async ({ storage }: Bezoek['app'], besluitId: string): Promise<boolean> =>
  (await storage.besluiten.get('besluit', besluitId))?.record !== undefined;
