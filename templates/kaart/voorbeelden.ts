import {
  aanzeggingKaart,
  besluitKaart,
  bundelMisluktKaart,
  controleKaart,
  geblokkeerdKaart,
  geenBesluitKaart,
  houdHerzienKaart,
  geslotenKaart,
  mailMisluktKaart,
  nachtwerkKaart,
  teGrootKaart,
  tekenenKaart,
  teruggestuurdKaart,
  vergrendeldKaart,
  vernietigdKaart,
  teKeurenKaart,
} from './dossier.ts';
import { driftKaart, driveHersteldKaart, driveStilKaart, onleesbareItemsKaart, registerFoutKaart } from './drive.ts';
import { rechtenKaart } from './rechten.ts';
import type { Kaarttekst } from './kaart.ts';

const over = {
  kenmerk: 'D-7K3M2-QX9AB',
  school: 'Lyceum De Vliet',
  soort: 'TLV gedragsproblematiek (GP)',
  url: 'https://dossierloket.example/loket/dossiers/D-7K3M2-QX9AB',
};
const drive = {
  scholen: ['Lyceum De Vliet', 'Het Baken', 'De Esdoorn', 'Praktijkschool De Wissel', 'Montessori Oost', 'Het Anker'],
  url: 'https://dossierloket.example/loket',
};
const nogNodig = ['handtekening van de ouders', 'evaluatie van het OPP', 'bestand zonder wachtwoord'];

const misluktReden =
  'Niet verstuurd: het lukte een dag lang niet (27 pogingen). De postbus loket@swv.example weigert (403): de dienst mag er niet uit mailen. Vraag uw beheerder om npm run doctor te starten.';

const voorbeelden = {
  'controle-nieuw': controleKaart({ ...over, eerste: true, compleet: false, nogNodig, aandachtspunten: 5 }),
  'controle-vervolg': controleKaart({ ...over, eerste: false, compleet: false, nogNodig: nogNodig.slice(1, 2), aandachtspunten: 1 }),
  'controle-compleet': controleKaart({ ...over, eerste: false, compleet: true, nogNodig: [], aandachtspunten: 3 }),
  'controle-beperkt': controleKaart({
    ...over,
    eerste: true,
    compleet: true,
    nogNodig: [],
    aandachtspunten: 3,
    beperking: 'Wij konden niet alle eisen uit het handboek controleren. Het loket bekijkt die zelf.',
  }),
  'controle-veel': controleKaart({
    ...over,
    eerste: true,
    compleet: false,
    nogNodig: Array.from({ length: 40 }, (_, index) => `${index + 1}e stuk dat nog nodig is`),
    aandachtspunten: 40,
  }),
  'besluit-toegekend': besluitKaart({
    ...over,
    toegekend: true,
    nummer: 'SWV2801-2025-0042',
    geldig: '1 april 2026 tot en met 31 juli 2027',
  }),
  'besluit-afgewezen': besluitKaart({ ...over, toegekend: false, nummer: 'AFW-SWV2801-2025-0043' }),
  'vernietiging-aanzegging': aanzeggingKaart({ ...over, datum: '18 september 2026' }),
  'besluit-buiten-behandeling': besluitKaart({ ...over, toegekend: false, anders: 'buiten-behandeling', nummer: 'BB-SWV2801-2025-0003' }),
  'besluit-tekenen': tekenenKaart(over),
  'besluit-teruggestuurd': teruggestuurdKaart(over),
  'vernietiging-geen-besluit': geenBesluitKaart(over),
  'vernietiging-goedkeuren': teKeurenKaart({ wat: 'keuren', url: 'https://loket.example/loket/vernietigen' }),
  'vernietiging-rem': teKeurenKaart({ wat: 'rem', url: 'https://loket.example/loket/vernietigen' }),
  'vernietiging-vasthouden-nakijken': houdHerzienKaart({ aantal: 3, url: 'https://loket.example/loket/vernietigen' }),
  'vernietiging-geblokkeerd': geblokkeerdKaart({
    ...over,
    reden: 'bewaarlabel',
    doe: 'Haal het bewaarlabel weg in SharePoint. Wij proberen het elke nacht opnieuw.',
  }),
  'nachtwerk-mislukt': nachtwerkKaart({ url: 'https://loket.voorbeeld.example/loket/vernietigen' }),
  vernietigd: vernietigdKaart({ ...over, datum: '18 september 2026' }),
  'gesloten-weggehaald': geslotenKaart({ ...over, reden: 'weggehaald' }),
  'gesloten-verplaatst': geslotenKaart({ ...over, lijst: true, reden: 'verplaatst' }),
  'drive-stil': driveStilKaart({ ...drive, sinds: '18 maart 2026 om 14:05 uur' }),
  'drive-hersteld': driveHersteldKaart({
    ...drive,
    scholen: ['Lyceum De Vliet'],
    sinds: '18 maart 2026 om 14:05 uur',
    hersteld: '18 maart 2026 om 16:20 uur',
  }),
  'drive-drift': driftKaart({ ...drive, nieuw: 3, veranderd: 1, weg: 2 }),
  'drive-onleesbaar': onleesbareItemsKaart({ ...drive, aantal: 2 }),
  'rapport-vergrendeld': vergrendeldKaart(over),
  'mail-mislukt': mailMisluktKaart({ ...over, onderwerp: 'Dossier D-7K3M2-QX9AB', reden: misluktReden }),
  'bundel-mislukt': bundelMisluktKaart({
    school: over.school,
    kenmerken: ['D-7K3M2-QX9AB', 'D-9P4N8-RT2CD'],
    reden: misluktReden,
    url: drive.url,
  }),
  'te-groot': teGrootKaart({ ...over, grens: '500 bestanden' }),
  'rechten-gevonden': rechtenKaart({
    school: over.school,
    url: 'https://dossierloket.example/loket',
    vondsten: [
      { plek: 'in dossier D-7K3M2-QX9AB', soort: 'openbaar', weggehaald: true },
      { plek: 'dossier D-4HT8W-2PLMN', soort: 'andere-school', weggehaald: false },
      { plek: 'in de map Beschikkingen', soort: 'organisatie', weggehaald: false },
      { plek: 'dossier D-9QRS3-VV1XY', soort: 'verbroken', weggehaald: false },
    ],
  }),
  'register-fout': registerFoutKaart({
    regels: [
      'scholen.json: school 4, mail: Ongeldig: e-mailadres. Vergelijk het met scholen.voorbeeld.json.',
      'scholen.json: school 5: dezelfde map als een andere school. Vergelijk het met scholen.voorbeeld.json.',
    ],
    url: 'https://dossierloket.example/loket',
  }),
} satisfies Record<string, Kaarttekst>;

/** The id of an example. */
export type KaartVoorbeeld = keyof typeof voorbeelden;

/** Every card with invented content, by a name for the file it is rendered to. */
export const kaartVoorbeelden: Readonly<Record<string, Kaarttekst>> = voorbeelden;
