import type { Begrip } from './woordenlijst.ts';

/** The words of the service itself; what the handbook's words mean is made from its numbers. */
export const dienstwoorden: readonly Begrip[] = [
  ['afgeleid', 'wat de dienst uit een dossier maakt: teksten, rapporten, berichten; gaat weg met het dossier'],
  ['bericht', 'een kaart in Teams of een mail'],
  ['beschikking', 'de brief met het besluit'],
  ['besluit', 'toekennen of afwijzen, door het loket'],
  ['bevinding', 'de uitkomst van één criterium, met uitleg en bewijs'],
  ['bewijs', 'document, bladzijde en woorden die iets laten zien'],
  ['blik', 'wat er op één moment in de map van een dossier staat'],
  ['controlerapport', 'alle bevindingen over een dossier'],
  ['criterium', 'één eis van het handboek, met een vast kenmerk zoals `gp.opp`'],
  ['dossier', 'één map onder `Aanvragen/` van een school'],
  ['eindoordeel', '`compleet` of `incompleet`'],
  ['kenmerk', 'hoe mensen een dossier noemen (`D-7K3M2-QX9AB`); zegt niets over de leerling'],
  ['loket', 'het team dat aanvragen beoordeelt'],
  ['nog nodig', 'wat de school nog moet toevoegen'],
  ['register', 'alle besluiten met hun nummer'],
  ['rust', 'er verandert even niets in een dossier, zodat het gelezen kan worden'],
  ['termijn', 'de dag waarop een dossier aandacht vraagt: aanzeggen of vernietigen'],
  ['versie', 'telt de wijzigingen van een dossier'],
  ['vernietigen', 'voorgoed verwijderen, met alles wat ervan gemaakt is'],
  ['zorgcoördinator', 'wie op de school de dossiers verzorgt en de mail krijgt'],
];
