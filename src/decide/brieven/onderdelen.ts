import type { BesluitRecord } from '../../storage/records.ts';
import { nodigeDeskundigen, wijktAf } from '../deskundigen.ts';
import { regelsVan } from './blok.ts';
import type { BriefSettings } from './vraag.ts';

type Eis = [ontbreekt: boolean, naam: string];

const leeg = (text: string | undefined) => text === undefined || text.trim() === '';

/** What every letter must say of who sends it, to whom, and who signs. */
function vanAllen(besluit: BesluitRecord, settings: BriefSettings): Eis[] {
  return [
    [leeg(settings.SWV_NAAM), 'de naam van het samenwerkingsverband (instelling SWV_NAAM)'],
    [regelsVan(settings.SWV_ADRES).length === 0, 'het adres van het samenwerkingsverband (instelling SWV_ADRES)'],
    [leeg(settings.SWV_PLAATS), 'de plaats van de dagtekening (instelling SWV_PLAATS)'],
    [leeg(settings.DIRECTEUR_BESTUURDER), 'de naam van de directeur-bestuurder (instelling DIRECTEUR_BESTUURDER)'],
    [!settings.scholen.some(({ id }) => id === besluit.schoolId), 'de school in het register van scholen'],
  ];
}

/** What Awb 3:43, 3:45 to 3:47 and WVO 2020 art. 2.47 ask of every decision: the way to object, reasons, ground, number. */
function vanBesluit(besluit: BesluitRecord, settings: BriefSettings): Eis[] {
  return [
    [regelsVan(settings.BEZWAAR_ADRES).length === 0, 'het adres voor bezwaar (instelling BEZWAAR_ADRES)'],
    [leeg(besluit.nummer), 'het volgnummer'],
    [leeg(besluit.motivering), 'de motivering'],
    [leeg(besluit.handboekVersie), 'de versie van het handboek'],
  ];
}

const vanLeerling = ({ leerling }: BesluitRecord): Eis[] => [
  [leeg(leerling?.naam), 'de naam van de leerling'],
  [leeg(leerling?.geboortedatum), 'de geboortedatum van de leerling'],
];

/** Of granting or rejecting a TLV: validity, two experts (handboek 3), departing from an advice (Awb 3:50), the TLV that is renewed. */
function vanTlv(besluit: BesluitRecord): Eis[] {
  const { besluit: uitkomst, deskundigen, gedelegeerd, variant } = besluit;
  if (uitkomst !== 'toekennen' && uitkomst !== 'afwijzen') return [];
  const toekennen = uitkomst === 'toekennen';
  return [
    [besluit.soort === 'lwoo', 'de soort TLV'],
    [toekennen && leeg(besluit.geldigVan), 'de eerste dag van de geldigheid'],
    [toekennen && leeg(besluit.geldigTot), 'de laatste dag van de geldigheid'],
    [deskundigen.length < nodigeDeskundigen(uitkomst, variant), 'de adviezen van twee deskundigen'],
    [deskundigen.some(({ naam, functie }) => leeg(naam) || leeg(functie)), 'naam en functie van elke deskundige'],
    [wijktAf(uitkomst, deskundigen) && leeg(besluit.afwijkingAdvies), 'de uitleg waarom het besluit afwijkt van een advies'],
    [toekennen && variant === 'verlenging' && leeg(besluit.verlengtNummer), 'het nummer van de TLV die verlengd wordt'],
    [gedelegeerd !== undefined && leeg(gedelegeerd.sinds), 'de dag sinds wanneer de school zelf een TLV-GP mag afgeven'],
    [gedelegeerd !== undefined && leeg(gedelegeerd.toets), 'de uitkomst van de toetsing door het loket'],
    [gedelegeerd !== undefined && besluit.soort !== 'tlv-gp', 'de soort TLV-GP: alleen die kan een school zelf afgeven'],
  ];
}

const vanSoort: Record<BesluitRecord['besluit'], (besluit: BesluitRecord, settings: BriefSettings) => Eis[]> = {
  toekennen: (besluit, settings) => [...vanBesluit(besluit, settings), ...vanLeerling(besluit), ...vanTlv(besluit)],
  afwijzen: (besluit, settings) => [...vanBesluit(besluit, settings), ...vanLeerling(besluit), ...vanTlv(besluit)],
  // Awb 4:5: a request may be left only after the applicant could complete it within a term
  'buiten-behandeling': (besluit, settings) => [
    ...vanBesluit(besluit, settings),
    [besluit.aanvulling === undefined || leeg(besluit.aanvulling.gevraagd), 'wat er aan de school is gevraagd om aan te vullen'],
    [besluit.aanvulling === undefined || leeg(besluit.aanvulling.tot), 'de termijn die de school had om aan te vullen'],
  ],
  // A confirmation is no decision: it needs no number, no ground and no way to object
  ingetrokken: ({ intrekking }) => [[intrekking === undefined, 'door wie en op welke dag de aanvraag is ingetrokken']],
  'tlv-ingetrokken': (besluit, settings) => [
    ...vanBesluit(besluit, settings),
    ...vanLeerling(besluit),
    [besluit.soort === 'lwoo', 'de soort TLV'],
    [leeg(besluit.trektIn?.nummer), 'het nummer van de TLV die wordt ingetrokken'],
    [leeg(besluit.trektIn?.per), 'de dag vanaf wanneer de TLV niet meer geldt'],
  ],
};

/**
 * The parts that a letter must have and that are missing, each by its Dutch name; empty when the letter may be made. What it must
 * have: Awb 3:45 (objection), 3:46-47 (reasons, legal basis), 3:50 (departing from advice), 4:5 (term to complete), WVO 2020 art. 2.47 (number),
 * handboek 3. A list names its pupils itself, and rests on no advice and no term.
 */
export function missendeOnderdelen(besluit: BesluitRecord, settings: BriefSettings): string[] {
  const eisen =
    besluit.lijst !== undefined && (besluit.besluit === 'toekennen' || besluit.besluit === 'afwijzen')
      ? vanBesluit(besluit, settings)
      : vanSoort[besluit.besluit](besluit, settings);
  return [...vanAllen(besluit, settings), ...eisen].filter(([missing]) => missing).map(([, naam]) => naam);
}
