import { proefAanmelden, proefKlok } from './aanmelden.ts';
import { proefMelding, proefPostbus, proefTeams } from './berichten.ts';
import { proefBibliotheken } from './bibliotheken.ts';
import { proefNamen, readNamen } from './namen.ts';
import { proefOpslag } from './opslag.ts';
import type { Proef } from './proef.ts';
import { goed, letOp, type Uitslag } from './uitslag.ts';
import { proefZegel } from './zegel.ts';

/**
 * Tries everything that the service needs, one outcome at a time, and leaves nothing behind. What needs a sign-in is passed over where there is
 * none.
 */
export async function* doctor(proef: Proef): AsyncGenerator<Uitslag> {
  const { settings } = proef;
  const schools = settings.scholen.length;
  yield goed('instellingen', `alle kloppen; ${schools === 1 ? '1 school' : `${schools} scholen`} in het register`);
  const namen = readNamen();
  yield proefNamen(settings, namen);
  yield await proefZegel(settings, proef.clock.now());
  yield await proefKlok(proef);
  const signedIn = await proefAanmelden(proef);
  yield signedIn;
  if (signedIn.staat === 'goed') {
    yield* await proefBibliotheken(proef);
    yield* await proefPostbus(proef);
  } else yield letOp('bibliotheken en postbus', 'niet geprobeerd: eerst moet aanmelden lukken');
  yield await proefTeams(proef);
  yield await proefMelding(proef);
  yield* await proefOpslag(proef, namen);
}
