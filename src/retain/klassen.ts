import type { App } from '../app.ts';
import { maandenInDutch } from '../handboek/geldigheid.ts';
import { bewaarMaandenOp } from './termijn.ts';
import type { IsoDate } from '../calendar.ts';

/** A class of what is kept, as people read it: what, how long, from when, on what ground and as read when, who destroys it and where it stands. */
export type Klasse = {
  id: 'uploads' | 'lwoo-lijsten' | 'afgeleid' | 'register' | 'besluitvorming' | 'vernietiging' | 'audit' | 'techniek' | 'logs';
  naam: string;
  wat: string;
  termijn: string;
  klok: string;
  bron: string;
  /** The day on which the source was last read; absent where it was not, and the source says that it must be. */
  bronVan?: IsoDate;
  vernietigt: string;
  waar: string;
};

/** Stands behind what no source that was read says for certain. */
export const doorFg = '(te controleren door de FG)';

const gelezen: IsoDate = '2026-11-22';

/** Every class of what the service keeps, with the terms in force on a day. The one table of which pages and documents tell. */
export function klassenOp(app: Pick<App, 'settings'>, dag: IsoDate): readonly Klasse[] {
  const maanden = maandenInDutch(bewaarMaandenOp(app, dag));
  const uploads = {
    termijn: `${maanden} na de laatste upload; zonder besluit tot er een besluit is`,
    klok: 'de dag waarop de dienst zelf het laatste bestand zag, in Nederlandse kalenderdagen; nooit de datum van een bestand',
    bron: 'Handboek Ondersteuningstoewijzing 4.1, hoofdstuk 3 (bewaren van dossiers), of de eigen regel van het samenwerkingsverband',
    bronVan: gelezen,
    vernietigt: 'de dienst, na goedkeuring',
  };
  return [
    {
      id: 'uploads',
      naam: 'Documenten van de school',
      wat: 'alle bestanden in de map van het dossier, met alle versies, en lege mappen',
      ...uploads,
      waar: 'SharePoint, map Aanvragen',
    },
    {
      id: 'lwoo-lijsten',
      naam: 'LWOO-lijsten',
      wat: 'de lijst en wat de dienst ernaast schreef',
      ...uploads,
      bron: 'zoals de documenten van de school: het handboek noemt voor lijsten geen termijn (hoofdstuk 9: de gevormde dossiers blijven bewaard op de school)',
      waar: 'SharePoint, map LWOO',
    },
    {
      id: 'afgeleid',
      naam: 'Wat de dienst ervan maakte',
      wat: 'gelezen teksten, beelden van bladzijden, controlerapport, berichten, stemmen, concepten van besluiten, namen van bestanden',
      termijn: 'samen met de documenten',
      klok: uploads.klok,
      bron: `AVG artikel 5, eerste lid, onder e: niet langer dan nodig ${doorFg}`,
      vernietigt: uploads.vernietigt,
      waar: 'opslag van de dienst: afgeleid, Items, Berichten, Stemmen',
    },
    {
      id: 'register',
      naam: 'Besluiten, brieven en register',
      wat: 'het besluit, de brief met het nummer, bezwaren, en de toewijzingen LWOO zonder namen',
      termijn: 'blijft; de dienst vernietigt dit nooit',
      klok: 'de dag van het besluit',
      bron: `Archiefwet 1995: TLV-beschikkingen vallen eronder, zeven jaar is bedoeld; artikelen en selectielijst ${doorFg}`,
      bronVan: gelezen,
      vernietigt: 'niemand; het bestuur beslist na de termijn van de selectielijst',
      waar: 'SharePoint, map Beschikkingen; opslag: archief, Besluiten, Nummers, Toewijzingen',
    },
    {
      id: 'besluitvorming',
      naam: 'Vergaderingen',
      wat: 'leden, agenda en vastgesteld verslag, zonder namen van leerlingen',
      termijn: 'blijft',
      klok: 'de dag van de vergadering',
      bron: `Archiefwet 1995 ${doorFg}`,
      vernietigt: 'niemand',
      waar: 'opslag: Leden, Vergaderingen, Agendapunten, archief/verslagen',
    },
    {
      id: 'vernietiging',
      naam: 'Bewijs van vernietiging',
      wat: 'wat is vernietigd, waarom, hoe, wanneer en wie dat goedkeurde; verklaringen; redenen om vast te houden; zonder namen van leerlingen',
      termijn: 'blijft',
      klok: 'de dag van de vernietiging',
      bron: `Archiefbesluit 1995: een verklaring zegt wat er vernietigd is, op welke grond, hoe en wanneer; artikel ${doorFg}`,
      bronVan: gelezen,
      vernietigt: 'niemand',
      waar: 'opslag: archief/vernietigingen, Houden, Vernietigrondes, Remmen',
    },
    {
      id: 'audit',
      naam: 'Wie las en deed wat',
      wat: 'wie welk dossier las of iets deed, zonder namen van leerlingen',
      termijn: 'blijft',
      klok: 'het moment van de regel',
      bron: `AVG artikel 5, tweede lid: kunnen laten zien wat er gebeurd is ${doorFg}`,
      vernietigt: 'niemand',
      waar: 'opslag: Audit, Inzage, ankers',
    },
    {
      id: 'techniek',
      naam: 'Technische gegevens',
      wat: 'zoekopdrachten, berichten in wachtrijen, stand van de bibliotheken',
      termijn: 'zoekopdrachten twaalf uur; wachtrijen tot het werk gedaan is; de rest bevat niets van een leerling',
      klok: 'het moment van de regel',
      bron: `AVG artikel 5, eerste lid, onder e ${doorFg}`,
      vernietigt: 'de dienst vanzelf',
      waar: 'opslag: Zoekopdrachten, wachtrijen, Drives, Termijnen',
    },
    {
      id: 'logs',
      naam: 'Logregels',
      wat: 'wat de dienst deed en hoe lang dat duurde, zonder namen en zonder inhoud',
      termijn: 'zoals ingesteld in Azure (infra, bewaking)',
      klok: 'het moment van de regel',
      bron: `AVG artikel 5, eerste lid, onder e ${doorFg}`,
      vernietigt: 'Azure vanzelf',
      waar: 'Log Analytics en Application Insights',
    },
  ];
}
