import type { IsoDate } from '../calendar.ts';
import type { DossierFacts } from '../read/facts.ts';
import type { Aanvraagtype } from './criterium.ts';
import type { Dossier } from './dossier.ts';
import type { Waarden } from './waarden.ts';

const nietsGevonden: DossierFacts = {
  documenten: [],
  geboortedatum: undefined,
  geboortedatumStrijdig: [],
  aanvraag: {
    document: undefined,
    soorten: [],
    variant: undefined,
    plaatsing: undefined,
    geldigVan: undefined,
    geldigTot: undefined,
    beoogdeSchool: undefined,
    zelfdeVso: undefined,
    overlegVso: undefined,
    overlegDatum: undefined,
    ingevuld: undefined,
    ouders: [],
    eenouderGezag: undefined,
    redenNietOndertekend: undefined,
    tlvNummer: undefined,
    school: undefined,
  },
  iq: [],
  toetsen: [],
  ontwikkelingsleeftijden: [],
  down: [],
  lijsten: [],
  passages: {},
  onderwerpen: {},
};

/** A dossier of a type with nothing in it: for asking which criteria apply before anything was handed in. */
export const leegDossier = (aanvraag: Aanvraagtype, waarden: Waarden, peildatum: IsoDate): Dossier => ({
  ...aanvraag,
  feiten: nietsGevonden,
  school: { naam: '', soort: 'vo', aangesloten: true, pro: true },
  peildatum,
  waarden,
  gelezen: [],
  ongelezen: [],
  ongelezenMetBsn: [],
});
