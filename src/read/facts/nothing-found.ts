import type { Aanvraag, DocumentFacts, DossierFacts, KindFound } from '../facts.ts';

/** An application without a form: everything unknown. */
export const noAanvraag = (): Aanvraag => ({
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
});

/** A document of these kinds in which nothing else was found. */
export const noDocumentFacts = (naam: string, kinds: KindFound[]): DocumentFacts => ({
  naam,
  kinds,
  datum: undefined,
  personen: [],
  iq: [],
  deskundigen: [],
  opp: undefined,
  plan: undefined,
  aanvraag: undefined,
  ouders: [],
  instrumenten: [],
  dsm: [],
  ondersteuning: [],
  toetsen: [],
  ontwikkelingsleeftijden: [],
  down: [],
  lijsten: [],
  bsnPaginas: [],
  leerling: { namen: [], geboortedatum: [] },
  andereLeerling: { stand: 'geen', paginas: [] },
  vervangenDoor: undefined,
});

/** A dossier without documents. */
export const noDossierFacts = (): DossierFacts => ({
  documenten: [],
  geboortedatum: undefined,
  geboortedatumStrijdig: [],
  aanvraag: noAanvraag(),
  iq: [],
  toetsen: [],
  ontwikkelingsleeftijden: [],
  down: [],
  lijsten: [],
  passages: {},
  onderwerpen: {},
});
