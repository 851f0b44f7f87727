import type { KaartVoorbeeld } from '../../../templates/kaart/voorbeelden.ts';
import type { MailVoorbeeld } from '../../../templates/mail/voorbeelden.ts';

const mails: Readonly<Record<MailVoorbeeld, string>> = {
  'controle-eerste': 'Eerste controle: er ontbreekt nog iets',
  'controle-vervolg': 'Nieuwe controle: een deel is opgelost',
  'controle-compleet': 'Nieuwe controle: het dossier is nu compleet',
  'controle-meteen-compleet': 'Eerste controle: het dossier is meteen compleet',
  'controle-beperkt': 'Controle waarbij niet elke eis te lezen was',
  'controle-lijst': 'Controle van een LWOO-lijst',
  'te-groot': 'Dossier met te veel bestanden',
  'losse-bestanden': 'Losse bestanden in de map Aanvragen',
  vraag: 'Vraag aan de school, met wat er nodig is',
  'vraag-alleen-tekst': 'Vraag aan de school, alleen een eigen tekst',
  'vraag-lijst': 'Vraag aan de school over een LWOO-lijst',
  aanvullen: 'Aanhouden: vraag om de aanvraag aan te vullen',
  'aanvullen-lijst': 'Aanhouden: vraag om een LWOO-lijst aan te vullen',
  'besluit-toegekend': 'Besluit: toegekend',
  'besluit-afgewezen': 'Besluit: afgewezen',
  'besluit-buiten-behandeling': 'Besluit: buiten behandeling gelaten',
  'besluit-ingetrokken': 'Bevestiging: de school trok de aanvraag in',
  'besluit-tlv-ingetrokken': 'Besluit: TLV ingetrokken',
  'besluit-lijst': 'Besluit op een LWOO-lijst',
  verbeterd: 'Verbeterde brief',
  'verbeterd-leerling': 'Verbeterde brief van een LWOO-lijst, met die van één leerling',
  'verbeterd-leerlingen': 'Verbeterde brief van een LWOO-lijst, met die van alle leerlingen',
  'vernietiging-aanzegging': 'Aankondiging: het dossier wordt vernietigd',
  'vernietiging-aanzegging-lijst': 'Aankondiging: een LWOO-lijst wordt vernietigd',
  vernietigd: 'Het dossier is vernietigd',
  bundel: 'Nieuws over meer dossiers in één mail',
};

const kaarten: Readonly<Record<KaartVoorbeeld, string>> = {
  'controle-nieuw': 'Eerste controle: er ontbreekt nog iets',
  'controle-vervolg': 'Nieuwe controle: er ontbreekt nog iets',
  'controle-compleet': 'Nieuwe controle: het dossier is compleet',
  'controle-beperkt': 'Controle waarbij niet elke eis te lezen was',
  'controle-veel': 'Controle met een lange lijst van wat nodig is',
  'besluit-toegekend': 'Besluit: toegekend',
  'besluit-afgewezen': 'Besluit: afgewezen',
  'besluit-buiten-behandeling': 'Besluit: buiten behandeling gelaten',
  'besluit-tekenen': 'Een besluit wacht op een handtekening',
  'besluit-teruggestuurd': 'Een besluit is teruggestuurd',
  'vernietiging-aanzegging': 'Aankondiging: het dossier wordt vernietigd',
  'vernietiging-geen-besluit': 'Niet vernietigd: er is nog geen besluit',
  'vernietiging-goedkeuren': 'Een vernietiging wacht op goedkeuring',
  'vernietiging-rem': 'Het vernietigen is stilgezet',
  'vernietiging-vasthouden-nakijken': 'Vastgehouden dossiers opnieuw bekijken',
  'vernietiging-geblokkeerd': 'Niet vernietigd: er staat iets in de weg',
  vernietigd: 'Het dossier is vernietigd',
  'nachtwerk-mislukt': 'Het werk van de nacht is niet gelukt',
  'gesloten-weggehaald': 'De school haalde een map weg',
  'gesloten-verplaatst': 'De school verplaatste een LWOO-lijst',
  'drive-stil': 'Bestanden van scholen komen niet binnen',
  'drive-hersteld': 'Bestanden van scholen komen weer binnen',
  'drive-drift': 'Bij het nakijken bleken er bestanden gemist',
  'drive-onleesbaar': 'Bestanden of mappen die niet te volgen zijn',
  'rapport-vergrendeld': 'Het rapport kon niet geplaatst worden: iemand heeft het open',
  'mail-mislukt': 'Een mail is niet verstuurd',
  'bundel-mislukt': 'Een mail over meer dossiers is niet verstuurd',
  'te-groot': 'Dossier met te veel bestanden',
  'rechten-gevonden': 'Documenten die te veel mensen kunnen zien',
  'register-fout': 'Fout in het register van scholen',
};

const naamVan = (namen: Readonly<Record<string, string>>, id: string): string => (Object.hasOwn(namen, id) ? namen[id] : undefined) ?? id;

/** What the example of a mail is of, in Dutch. */
export const mailNaam = (id: string): string => naamVan(mails, id);
/** What the example of a card is of, in Dutch. */
export const kaartNaam = (id: string): string => naamVan(kaarten, id);
