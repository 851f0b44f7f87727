import { inDutch } from '../../calendar.ts';
import { soortNaam } from '../../handboek/soorten.ts';
import type { School } from '../../settings.ts';
import type { BesluitRecord } from '../../storage/records.ts';
import { aanwezig, alineas, type Gegeven } from './blok.ts';
import type { BriefKern } from './rand.ts';
import type { BriefSettings, Ontvanger } from './vraag.ts';

/** A request that school or parents withdrew. */
export type IngetrokkenAanvraag = BesluitRecord & { intrekking: NonNullable<BesluitRecord['intrekking']> };

/** The confirmation that a request was withdrawn: a plain letter, no decision, so that nothing is there to object to. */
export function aanvraagIngetrokken(besluit: IngetrokkenAanvraag, school: School, settings: BriefSettings, voor: Ontvanger): BriefKern {
  const { door, op } = besluit.intrekking;
  const wie = { school: voor === 'school' ? 'U trok' : `${school.naam} trok`, ouders: voor === 'school' ? 'De ouders trokken' : 'U trok' }[
    door
  ];
  const ouders = voor === 'ouders';
  return {
    soort: 'Bevestiging: aanvraag ingetrokken',
    kop: 'Bevestiging: de aanvraag is ingetrokken',
    onderwerp: ouders ? 'de aanvraag voor uw kind is ingetrokken' : 'uw aanvraag is ingetrokken',
    nummer: besluit.nummer,
    kind: besluit.leerling?.naam ?? '',
    blokken: [
      {
        alinea: `${wie} op ${inDutch(op)} de aanvraag in die wij op ${inDutch(besluit.ontvangenOp)} ontvingen. Wij behandelen de aanvraag niet verder.`,
        bijVolgende: true,
      },
      {
        gegevens: aanwezig<Gegeven>([
          besluit.leerling !== undefined && { naam: 'Leerling', waarde: [{ vet: besluit.leerling.naam }] },
          besluit.leerling !== undefined && { naam: 'Geboortedatum', waarde: inDutch(besluit.leerling.geboortedatum) },
          { naam: 'School die aanvroeg', waarde: school.naam },
          { naam: 'Gevraagd', waarde: soortNaam[besluit.soort] },
        ]),
      },
      ...alineas(besluit.motivering),
      {
        alinea: `Wij hebben niet beslist of ${ouders ? 'uw kind' : 'de leerling'} aan de eisen voldoet. Deze brief is een bevestiging en geen besluit: er is niets waartegen u bezwaar kunt maken.`,
      },
      {
        alinea: ouders
          ? `De school kan later een nieuwe aanvraag doen. Heeft u een vraag? Stel die aan de school, of aan ons: ${settings.LOKET_POSTBUS}.`
          : `U kunt later een nieuwe aanvraag doen. ${besluit.leerling === undefined ? '' : 'De brief voor de ouders staat naast deze brief in uw map. '}Heeft u een vraag? Mail ons: ${settings.LOKET_POSTBUS}.`,
      },
    ],
  };
}
