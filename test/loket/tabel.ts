import type { RouteName } from '../../src/loket/access.ts';

// Written out by hand, against the table in the code. Per page: who reaches all schools, who only the schools that name him as a reader, what the audit record
// says, and for a POST whether someone tied to the school may do it. Add a page here when you add it there.
const alle = 'alle';
const lezen = { secretaris: alle, voorzitter: alle, deskundige: alle, 'directeur-bestuurder': alle, lezer: alle, schoollezer: 'eigen' };
const besluiten = { secretaris: alle, voorzitter: alle, 'directeur-bestuurder': alle };
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
};
