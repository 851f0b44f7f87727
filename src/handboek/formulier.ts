import type { Dossier } from './dossier.ts';
import { gemistStuk } from './gemist.ts';
import { mits, ontbreekt, teBeoordelen, voldaan, type Stap, type Uitslag } from './uitslag.ts';

const stap: Stap = {
  actie: 'Laat de ouders hun deel van het aanmeldingsformulier invullen en upload het formulier.',
  kort: 'aanmeldingsformulier, ingevuld door de ouders',
};

/** Whether the parents filled in the form; not filled in and the school says why: for a person to judge. */
export function formulierIngevuld(dossier: Dossier): Uitslag {
  const { document, ingevuld, redenNietOndertekend } = dossier.feiten.aanvraag;
  if (document === undefined) return gemistStuk(dossier, 'Er is geen aanmeldingsformulier gevonden.', stap);
  if (ingevuld === undefined) return teBeoordelen('Of de ouders hun deel van het formulier hebben ingevuld, is niet te zien.', [], stap);
  if (ingevuld.waarde) return mits(ingevuld.zeker, voldaan('De ouders hebben hun deel van het formulier ingevuld.', [ingevuld.bewijs]));
  if (redenNietOndertekend !== undefined) {
    return teBeoordelen('De ouders hebben het formulier niet ingevuld; de school schrijft waarom. Beoordeel die reden.', [
      ingevuld.bewijs,
      redenNietOndertekend,
    ]);
  }
  return mits(ingevuld.zeker, ontbreekt('Het deel voor de ouders is niet ingevuld.', stap, [ingevuld.bewijs]));
}
