import type { Klasse } from '../retain/klassen.ts';

/**
 * Of whom something tells: `leerling` and parents, by name or in other words; `code`: a pupil by a code that only the service's own secret leads back; `medewerker`: who works at
 * the partnership or a school; `typen`: of nobody but whom somebody types into a field that asks for no names; `niemand`.
 */
export type Over = 'leerling' | 'code' | 'medewerker' | 'typen' | 'niemand';

/** What stands in one table, container or queue: of whom, what, and the class of keeping that it goes with. */
export type Plaats = { over: Over; wat: string; klasse: Klasse['id'] };

const plaats = (over: Over, klasse: Klasse['id'], wat: string): Plaats => ({ over, klasse, wat });

/** Every table of the service's storage. */
export const tabellen = {
  Dossiers: plaats('leerling', 'afgeleid', 'naam van de map en van de leerling, soort aanvraag, stand; na vernietiging zonder namen'),
  Items: plaats('leerling', 'afgeleid', 'namen van mappen en bestanden'),
  EigenBestanden: plaats('niemand', 'afgeleid', 'welke bestanden de dienst zelf schreef, als nummer'),
  Berichten: plaats('niemand', 'afgeleid', 'welke mail of kaart wanneer ging; de tekst staat in afgeleid'),
  Stemmen: plaats('leerling', 'afgeleid', 'stemmen van leden met hun toelichting'),
  Besluiten: plaats('leerling', 'register', 'besluit, leerling, motivering, deskundigen'),
  Bezwaren: plaats('leerling', 'register', 'wie bezwaar maakt, waarom, en wat ervan kwam'),
  Nummers: plaats('niemand', 'register', 'uitgegeven nummers'),
  Toewijzingen: plaats('code', 'register', 'leerlingen met LWOO, als code'),
  Verificaties: plaats('code', 'register', 'waarmee een brief teruggevonden wordt, als code'),
  Inschrijvingen: plaats('niemand', 'register', 'sinds wanneer de leerling van een besluit is ingeschreven'),
  Leden: plaats('medewerker', 'besluitvorming', 'leden van het loket'),
  Vergaderingen: plaats('typen', 'besluitvorming', 'dag, plaats, aanwezigen, mededelingen'),
  Agendapunten: plaats('typen', 'besluitvorming', 'kenmerk, uitslag van de stemming, notities voor het verslag'),
  Houden: plaats('medewerker', 'vernietiging', 'wie een dossier vasthield, waarom en tot wanneer'),
  Vernietigplannen: plaats('medewerker', 'vernietiging', 'dossiers op weg naar vernietiging, met wie het goedkeurde'),
  Vernietigrondes: plaats('medewerker', 'vernietiging', 'wie wat goedkeurde'),
  Remmen: plaats('medewerker', 'vernietiging', 'wanneer de rem erop ging en wie haar losmaakte'),
  Wisverzoeken: plaats('medewerker', 'vernietiging', 'verzoeken om te wissen: kenmerken, wie vroeg en goedkeurde'),
  Audit: plaats('medewerker', 'audit', 'wie welk dossier las of iets deed'),
  Inzage: plaats('medewerker', 'audit', 'dezelfde regels per dossier'),
  Zoekopdrachten: plaats('leerling', 'techniek', 'wat iemand zocht'),
  Voorkeuren: plaats('typen', 'techniek', 'weergaven die iemand bewaarde, dossiers die iemand volgt'),
  HersteldWerk: plaats('typen', 'techniek', 'wat met mislukt werk is gedaan, door wie en waarom'),
  RechtenVondsten: plaats('niemand', 'techniek', 'plekken waar iemand bij kan die er niet hoort, als nummer'),
  RechtenRondes: plaats('niemand', 'techniek', 'hoe ver de wekelijkse controle van toegang is'),
  Drives: plaats('niemand', 'techniek', 'hoe ver een bibliotheek bekeken is'),
  Termijnen: plaats('niemand', 'techniek', 'op welke dag een dossier aandacht vraagt'),
  Tijdklokken: plaats('niemand', 'techniek', 'wanneer werk op tijd voor het laatst liep'),
  Vernietigstanden: plaats('niemand', 'techniek', 'tot waar het verslag van vernietigingen is toegepast'),
  Limieten: plaats('niemand', 'techniek', 'hoeveel brieven er deze minuut zijn nagekeken'),
  Verbruik: plaats('niemand', 'techniek', 'hoeveel er van Microsoft 365 gevraagd is'),
} as const satisfies Record<string, Plaats>;

/** Every container of blobs. */
export const containers = {
  afgeleid: plaats('leerling', 'afgeleid', 'teksten en beelden van documenten, rapporten, berichten, oordelen, concepten'),
  archief: plaats('leerling', 'register', 'brieven; ook verslagen en het bewijs van vernietiging, zonder namen van leerlingen'),
  ankers: plaats('niemand', 'audit', 'waar de keten van de audit stond, als controlesom'),
  instellingen: plaats('medewerker', 'techniek', 'het register van scholen, met mailadressen van scholen'),
  sloten: plaats('niemand', 'techniek', 'welk werk nu bezig is'),
} as const satisfies Record<string, Plaats>;

/** What every queue holds, and what is put aside of it. */
export const inWachtrijen = plaats('niemand', 'techniek', 'nummers van dossiers, bibliotheken en besluiten waarvoor werk klaarstaat');
