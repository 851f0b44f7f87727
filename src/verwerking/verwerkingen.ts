import { doorFg, type Klasse } from '../retain/klassen.ts';
import type { containers, tabellen } from './plaatsen.ts';

/** One processing of personal data, as article 30 of the AVG asks it to be described; in Dutch, for the register. */
export type Verwerking = {
  id: string;
  naam: string;
  doel: string;
  grond: string;
  betrokkenen: string;
  gegevens: string;
  ontvangers: string;
  klassen: readonly Klasse['id'][];
  tabellen: readonly (keyof typeof tabellen)[];
  containers: readonly (keyof typeof containers)[];
};

const taak = `AVG artikel 6, eerste lid, onder e: de wettelijke taak van het samenwerkingsverband ${doorFg}`;
const plicht = (wet: string) => `AVG artikel 6, eerste lid, onder c: ${wet}`;
const loket = 'het loket (secretaris, voorzitter, deskundigen, directeur-bestuurder)';

/** Every processing that the service does. A test holds that together they name every table, container and class of keeping. */
export const verwerkingen: readonly Verwerking[] = [
  {
    id: 'aanvragen',
    naam: 'Aanvragen behandelen',
    doel: 'nakijken of een dossier voor een toelaatbaarheidsverklaring of praktijkonderwijs compleet is, en het aan het loket voorleggen',
    grond: `${taak}. Gegevens over gezondheid: AVG artikel 9, tweede lid, onder g, met de onderwijswet ${doorFg}`,
    betrokkenen: 'leerlingen, ouders, deskundigen en medewerkers van scholen die in het dossier staan',
    gegevens:
      'naam, geboortedatum, adres; onderzoek, intelligentie, diagnose, hulpverlening, didactische gegevens, ontwikkelingsperspectief, handelingsplannen, zienswijze en handtekeningen van ouders. Een heel BSN wordt in gelezen tekst onleesbaar gemaakt',
    ontvangers: `de school die aanvraagt; ${loket}`,
    klassen: ['uploads', 'afgeleid'],
    tabellen: ['Dossiers', 'Items', 'EigenBestanden'],
    containers: ['afgeleid'],
  },
  {
    id: 'lwoo',
    naam: 'LWOO-lijsten behandelen',
    doel: 'nakijken of leerlingen op een lijst aan de eisen voor leerwegondersteuning voldoen, en voorkomen dat iemand twee keer wordt toegewezen',
    grond: taak,
    betrokkenen: 'leerlingen op de lijst',
    gegevens: 'naam, geboortedatum, IQ, leerachterstanden, leerjaar',
    ontvangers: `de school die de lijst gaf; ${loket}`,
    klassen: ['lwoo-lijsten', 'register'],
    tabellen: ['Toewijzingen'],
    containers: ['afgeleid'],
  },
  {
    id: 'besluiten',
    naam: 'Besluiten, brieven en bezwaar',
    doel: 'besluiten nemen, bekendmaken en bewaren, en verweer voeren bij bezwaar',
    grond: `${plicht('Awb hoofdstuk 3, 4 en 6, en de onderwijswet')} ${doorFg}; bewaren: Archiefwet 1995 ${doorFg}`,
    betrokkenen: 'leerlingen, ouders, deskundigen',
    gegevens: 'naam, geboortedatum, besluit, motivering, adviezen van deskundigen, bezwaar en uitkomst, inschrijving',
    ontvangers: 'de school; de ouders (de school geeft hun brief door); bij bezwaar de landelijke bezwaaradviescommissie',
    klassen: ['register'],
    tabellen: ['Besluiten', 'Bezwaren', 'Nummers', 'Inschrijvingen'],
    containers: ['archief'],
  },
  {
    id: 'verifieren',
    naam: 'Nagaan of een brief echt is',
    doel: 'wie een brief heeft, kan met nummer en controlecode zien of hij echt is',
    grond: taak,
    betrokkenen: 'leerlingen over wie een brief gaat',
    gegevens: 'codes; de pagina toont geen naam',
    ontvangers: 'wie de brief heeft',
    klassen: ['register'],
    tabellen: ['Verificaties'],
    containers: [],
  },
  {
    id: 'commissie',
    naam: 'Stemmen en vergaderen',
    doel: 'besluiten voorbereiden zoals het handboek vraagt (2.3 en 2.4)',
    grond: taak,
    betrokkenen: 'leden van het loket; leerlingen in toelichtingen bij stemmen',
    gegevens: 'naam, functie en registratie van leden, stemmen met toelichting, agenda, verslag',
    ontvangers: loket,
    klassen: ['besluitvorming', 'afgeleid'],
    tabellen: ['Leden', 'Vergaderingen', 'Agendapunten', 'Stemmen'],
    containers: ['archief'],
  },
  {
    id: 'berichten',
    naam: 'Berichten',
    doel: 'scholen en loket zeggen wat er met een dossier is',
    grond: taak,
    betrokkenen: 'leerlingen (naam van de map in de tekst van een mail); contactpersonen van scholen',
    gegevens:
      'kenmerk, stand, wat nog nodig is; in de tekst van een mail de naam van de map. In onderwerpen en kaarten staat geen naam van een leerling',
    ontvangers: 'de contactpersoon van de school; het Teams-kanaal van het loket',
    klassen: ['afgeleid'],
    tabellen: ['Berichten'],
    containers: ['afgeleid'],
  },
  {
    id: 'vernietigen',
    naam: 'Bewaren, vernietigen en bewijzen',
    doel: 'niets langer bewaren dan nodig, en kunnen laten zien wat wanneer is vernietigd',
    grond: plicht(`AVG artikel 5; Archiefbesluit 1995, over de verklaring van vernietiging ${doorFg}`),
    betrokkenen: 'medewerkers die vasthouden of goedkeuren',
    gegevens: 'kenmerk, aantallen, grond, dagen, controlesommen, naam en account van wie goedkeurde; geen naam van een leerling of bestand',
    ontvangers: 'het bestuur; wie toezicht houdt',
    klassen: ['vernietiging'],
    tabellen: ['Houden', 'Vernietigplannen', 'Vernietigrondes', 'Remmen', 'Vernietigstanden', 'Termijnen'],
    containers: ['archief'],
  },
  {
    id: 'rechten',
    naam: 'Rechten van mensen',
    doel: 'inzage geven, wissen, en zeggen wie iets heeft gelezen',
    grond: plicht('AVG artikelen 12, 15 en 17'),
    betrokkenen: 'leerlingen, ouders',
    gegevens: 'alles van een leerling, voor wie erom vroeg; van het verzoek blijven kenmerken en wie het deed',
    ontvangers: 'de ouder met gezag, of de leerling vanaf 16 jaar',
    klassen: ['vernietiging'],
    tabellen: ['Wisverzoeken'],
    containers: [],
  },
  {
    id: 'audit',
    naam: 'Bijhouden wie wat las en deed',
    doel: 'kunnen verantwoorden wie dossiers zag',
    grond: plicht('AVG artikel 5, tweede lid, en artikel 32'),
    betrokkenen: 'medewerkers met een rol in het loket',
    gegevens: 'account, naam, rol, moment, wat, kenmerk',
    ontvangers: 'de secretaris en de directeur-bestuurder; op verzoek de leerling of ouder',
    klassen: ['audit'],
    tabellen: ['Audit', 'Inzage'],
    containers: ['ankers'],
  },
  {
    id: 'toegang',
    naam: 'Nakijken wie bij mappen kan',
    doel: 'elke week zien of er iemand bij de map van een school kan die er niet hoort',
    grond: plicht('AVG artikel 32'),
    betrokkenen: 'mensen met toegang tot een map',
    gegevens: 'of iemand bij de school hoort; namen worden gelezen en niet bewaard',
    ontvangers: 'het Teams-kanaal van het loket: kenmerk en soort toegang, geen namen van leerlingen',
    klassen: ['techniek'],
    tabellen: ['RechtenRondes', 'RechtenVondsten'],
    containers: [],
  },
  {
    id: 'beheer',
    naam: 'De dienst laten werken',
    doel: 'zoeken, eigen weergaven, storingen vinden en werk herstellen',
    grond: taak,
    betrokkenen: 'medewerkers; leerlingen in zoekopdrachten',
    gegevens: 'zoekopdrachten, voorkeuren, technische standen, logregels zonder namen',
    ontvangers: 'beheerders; zij zien geen dossiers',
    klassen: ['techniek', 'logs'],
    tabellen: ['Zoekopdrachten', 'Voorkeuren', 'HersteldWerk', 'Drives', 'Tijdklokken', 'Limieten', 'Verbruik'],
    containers: ['instellingen', 'sloten'],
  },
];
