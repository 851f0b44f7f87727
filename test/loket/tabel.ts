import type { RouteName } from '../../src/loket/access.ts';

// Written out by hand, against the table in the code. Per page: who reaches all schools, who only the schools that name him as a reader, what the audit record
// says, and for a POST whether someone tied to the school may do it. Add a page here when you add it there.
const alle = 'alle';
const lezen = { secretaris: alle, voorzitter: alle, deskundige: alle, 'directeur-bestuurder': alle, lezer: alle, schoollezer: 'eigen' };
const beheren = { beheerder: alle, secretaris: alle };
const inzien = { ...beheren, voorzitter: alle, 'directeur-bestuurder': alle };
const besluiten = { secretaris: alle, voorzitter: alle, 'directeur-bestuurder': alle };
const vergaderen = { secretaris: alle, voorzitter: alle, deskundige: alle, 'directeur-bestuurder': alle, lezer: alle };
const leiden = { secretaris: alle, voorzitter: alle };
const noteren = { secretaris: alle };
const leden = { secretaris: alle, beheerder: alle };
const tekenen = { 'directeur-bestuurder': alle };
export type Verwacht = [rollen: Record<string, string>, daad: string, gebonden?: 'mag' | 'mag-niet'];
export const tabel: Record<RouteName, Verwacht> = {
  lijst: [lezen, 'lijst gelezen'],
  zoeken: [lezen, 'dossiers gezocht', 'mag'],
  weergaveBewaren: [lezen, 'geen', 'mag'],
  weergaveWeg: [lezen, 'geen', 'mag'],
  volgen: [lezen, 'dossier gevolgd', 'mag'],
  dossier: [lezen, 'dossier gelezen'],
  bestand: [lezen, 'bestand gelezen'],
  beeld: [lezen, 'bladzijde gelezen'],
  bewijs: [lezen, 'bladzijde gelezen'],
  bewijsBlad: [lezen, 'bladzijde gelezen'],
  bericht: [lezen, 'bericht gelezen'],
  besluit: [lezen, 'besluit gelezen'],
  brief: [lezen, 'brief gelezen'],
  formulier: [besluiten, 'besluitformulier geopend'],
  invullen: [besluiten, 'besluit ingevuld', 'mag'],
  oordelen: [besluiten, 'anders geoordeeld', 'mag-niet'],
  nakijken: [besluiten, 'besluit nagekeken'],
  voorbeeld: [besluiten, 'voorbeeld van de brief gelezen'],
  vastleggen: [besluiten, 'besluit vastgelegd', 'mag'],
  teTekenen: [besluiten, 'te ondertekenen brief gelezen'],
  ondertekenen: [tekenen, 'besluit ondertekend', 'mag-niet'],
  terugsturen: [tekenen, 'besluit teruggestuurd', 'mag-niet'],
  register: [lezen, 'register gelezen'],
  registerZoeken: [lezen, 'register doorzocht', 'mag'],
  registerUitvoer: [besluiten, 'register uitgevoerd'],
  registerBesluit: [lezen, 'besluit in het register gelezen'],
  inschrijven: [besluiten, 'inschrijving opgeschreven', 'mag'],
  stemming: [vergaderen, 'stemming gelezen'],
  stemmen: [{ voorzitter: alle, deskundige: alle }, 'stem uitgebracht', 'mag-niet'],
  stemmenNoteren: [noteren, 'stemmen genoteerd', 'mag'],
  stemKeuze: [leiden, 'keuze bij gelijke stemmen vastgelegd', 'mag'],
  stemronde: [leiden, 'stemronde gewijzigd', 'mag'],
  stemInbreng: [leiden, 'deskundige bij dossier vastgelegd', 'mag'],
  vergaderingen: [vergaderen, 'geen'],
  vergaderingNieuw: [leiden, 'geen'],
  vergaderingPlannen: [leiden, 'vergadering gepland', 'mag'],
  vergadering: [vergaderen, 'agenda gelezen'],
  vergaderingGegevens: [leiden, 'geen'],
  vergaderingWijzigen: [leiden, 'vergadering gewijzigd', 'mag'],
  agenda: [leiden, 'agenda gewijzigd', 'mag'],
  punt: [vergaderen, 'dossier in vergadering gelezen'],
  puntNoteren: [noteren, 'dossier in vergadering genoteerd', 'mag'],
  verslag: [vergaderen, 'verslag gelezen'],
  verslagDocx: [vergaderen, 'verslag opgehaald'],
  verslagPdf: [vergaderen, 'verslag opgehaald'],
  vergaderingSluiten: [leiden, 'verslag gesloten of vastgesteld', 'mag'],
  beheerLeden: [{ ...leiden, beheerder: alle }, 'geen'],
  lidNieuw: [leden, 'geen'],
  lidToevoegen: [leden, 'lid toegevoegd', 'mag'],
  lid: [leden, 'geen'],
  lidWijzigen: [leden, 'lid gewijzigd', 'mag'],
  beheer: [beheren, 'geen'],
  beheerScholen: [inzien, 'geen'],
  beheerRegels: [inzien, 'geen'],
  beheerSjablonen: [inzien, 'geen'],
  beheerSjabloon: [inzien, 'geen'],
  beheerSjabloonMail: [inzien, 'geen'],
  beheerWerk: [beheren, 'geen'],
  beheerHerstel: [{ beheerder: alle }, 'mislukt werk afgehandeld', 'mag'],
};
