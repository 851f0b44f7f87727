import { inDutch } from '../calendar.ts';
import { ongelezenPlaatsen, type Dossier } from './dossier.ts';
import { gemistOpFormulier, gemistStuk } from './gemist.ts';
import { teBeoordelen, type Uitslag } from './uitslag.ts';

/** What to say when no age can be counted: no birth date, documents that disagree, or one after the peildatum. Undefined when it can. */
export function geboortedatumOnbruikbaar(dossier: Dossier): Uitslag | undefined {
  const { geboortedatum, geboortedatumStrijdig } = dossier.feiten;
  if (geboortedatumStrijdig.length > 0) {
    return teBeoordelen('De stukken noemen verschillende geboortedata.', geboortedatumStrijdig, {
      actie: 'Controleer de geboortedatum in alle stukken en vervang het stuk waarin hij niet klopt.',
      kort: 'dezelfde geboortedatum in alle stukken',
    });
  }
  if (geboortedatum === undefined) {
    // It may stand in any piece, and by hand on a scanned form.
    const gemist = ongelezenPlaatsen(dossier).length > 0 ? gemistStuk : gemistOpFormulier;
    return gemist(dossier, 'De geboortedatum van de leerling staat niet in de gelezen stukken.', {
      actie: 'Zet de geboortedatum van de leerling op het aanvraagformulier.',
      kort: 'geboortedatum op het aanvraagformulier',
    });
  }
  if (geboortedatum.waarde > dossier.peildatum) {
    return teBeoordelen(`De geboortedatum ${inDutch(geboortedatum.waarde)} ligt na de dag van indienen.`, [geboortedatum.bewijs]);
  }
  return undefined;
}
