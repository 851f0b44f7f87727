import { dateOf, inDutch } from '../calendar.ts';
import type { School, Settings } from '../settings.ts';
import type { BesluitRecord } from '../storage/records.ts';
import { wijktAf, nodigeDeskundigen } from './deskundigen.ts';
import { bezwaarWeken, onderwijsNaam, soortInBrief, wettelijkeGrondslag } from './grondslag.ts';

export type BriefSettings = Pick<
  Settings,
  'SWV_NAAM' | 'SWV_ADRES' | 'SWV_PLAATS' | 'DIRECTEUR_BESTUURDER' | 'BEZWAAR_ADRES' | 'LOKET_POSTBUS' | 'scholen'
>;

/** A decision that cannot be put in a letter, because parts that the law asks are missing; the message names them in Dutch. */
export class BriefOnvolledig extends Error {
  override name = 'BriefOnvolledig';
  readonly onderdelen: string[];

  constructor(onderdelen: string[]) {
    super(`De beschikking kan niet gemaakt worden. Dit ontbreekt: ${onderdelen.join('; ')}.`);
    this.onderdelen = onderdelen;
  }
}

const regels = (setting: string): string[] =>
  setting
    .split('|')
    .map((part) => part.trim())
    .filter((part) => part !== '');

const leeg = (text: string | undefined) => text === undefined || text.trim() === '';

/**
 * The parts that a beschikking must have and that are missing, each by its Dutch name; empty when the letter may be made. What it must
 * have: Awb 3:45 (objection), 3:46-47 (reasons, legal basis), 3:50 (departing from advice), WVO 2020 art. 2.47 (number), handboek 3.
 */
export function missendeOnderdelen(besluit: BesluitRecord, settings: BriefSettings): string[] {
  const school = settings.scholen.find(({ id }) => id === besluit.schoolId);
  const toekennen = besluit.besluit === 'toekennen';
  // A list names its pupils itself, and rests on no advice and no term
  const lijst = besluit.lijst !== undefined;
  const missend: [boolean, string][] = [
    [leeg(settings.SWV_NAAM), 'de naam van het samenwerkingsverband (instelling SWV_NAAM)'],
    [regels(settings.SWV_ADRES).length === 0, 'het adres van het samenwerkingsverband (instelling SWV_ADRES)'],
    [leeg(settings.SWV_PLAATS), 'de plaats van de dagtekening (instelling SWV_PLAATS)'],
    [leeg(settings.DIRECTEUR_BESTUURDER), 'de naam van de directeur-bestuurder (instelling DIRECTEUR_BESTUURDER)'],
    [regels(settings.BEZWAAR_ADRES).length === 0, 'het adres voor bezwaar (instelling BEZWAAR_ADRES)'],
    [school === undefined, 'de school in het register van scholen'],
    [!lijst && besluit.soort === 'lwoo', 'de soort TLV'],
    [leeg(besluit.nummer), 'het volgnummer'],
    [!lijst && leeg(besluit.leerling?.naam), 'de naam van de leerling'],
    [!lijst && leeg(besluit.leerling?.geboortedatum), 'de geboortedatum van de leerling'],
    [leeg(besluit.motivering), 'de motivering'],
    [leeg(besluit.handboekVersie), 'de versie van het handboek'],
    [!lijst && toekennen && leeg(besluit.geldigVan), 'de eerste dag van de geldigheid'],
    [!lijst && toekennen && leeg(besluit.geldigTot), 'de laatste dag van de geldigheid'],
    [!lijst && besluit.deskundigen.length < nodigeDeskundigen(besluit.besluit, besluit.variant), 'de adviezen van twee deskundigen'],
    [besluit.deskundigen.some(({ naam, functie }) => leeg(naam) || leeg(functie)), 'naam en functie van elke deskundige'],
    [wijktAf(besluit.besluit, besluit.deskundigen) && leeg(besluit.afwijkingAdvies), 'de uitleg waarom het besluit afwijkt van een advies'],
    [toekennen && besluit.variant === 'verlenging' && leeg(besluit.verlengtNummer), 'het nummer van de TLV die verlengd wordt'],
  ];
  return missend.filter(([missing]) => missing).map(([, naam]) => naam);
}

const adviesTekst = {
  toekennen: 'adviseert om de TLV toe te kennen',
  afwijzen: 'adviseert om de aanvraag af te wijzen',
  'geen-oordeel': 'geeft geen oordeel over toekennen of afwijzen',
} as const;

const variantTekst = {
  nieuw: 'Nieuwe aanvraag',
  verlenging: 'Verlenging',
  overstap: 'Nieuwe aanvraag (overstap van so naar vso)',
  'niet-ingeschreven': 'Nieuwe aanvraag (eerdere TLV niet binnen een jaar gebruikt)',
} as const;

const alineas = (text: string): string[] =>
  text
    .split(/\n+/)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** What every letter begins and ends with. */
const briefRand = (besluit: BesluitRecord, school: School, settings: BriefSettings) => ({
  swv: { naam: settings.SWV_NAAM, adres: regels(settings.SWV_ADRES), plaats: settings.SWV_PLAATS, mail: settings.LOKET_POSTBUS },
  aan: aanschrijving(school),
  school: school.naam,
  datum: inDutch(dateOf(new Date(besluit.genomenOp))),
  kenmerk: besluit.kenmerk,
  ontvangen: inDutch(besluit.ontvangenOp),
  compleet: inDutch(besluit.peildatum),
  motivering: alineas(besluit.motivering),
  bezwaar: { weken: bezwaarWeken, adres: regels(settings.BEZWAAR_ADRES) },
  directeur: settings.DIRECTEUR_BESTUURDER,
});

/** A row of a list in a letter: its number, and the pupil as the list names one. */
export type BriefRij = { rij: number; wie: string };

/** The content of a beschikking on a list of pupils: all its rows, by what was decided. Throws BriefOnvolledig where a part is missing. */
export function lijstBriefInhoud(besluit: BesluitRecord, settings: BriefSettings, rijen: readonly BriefRij[]) {
  const { lijst } = besluit;
  const missend = missendeOnderdelen(besluit, settings);
  const school = settings.scholen.find(({ id }) => id === besluit.schoolId);
  const geweigerd = new Set(lijst?.geweigerd);
  const naamloos = rijen.some(({ rij, wie }) => wie === '' && !geweigerd.has(rij));
  if (naamloos || rijen.length !== lijst?.rijen) missend.push('de namen van de leerlingen');
  if (missend.length > 0 || school === undefined || lijst === undefined) throw new BriefOnvolledig(missend);
  return {
    ...briefRand(besluit, school, settings),
    voorbeeld: false,
    nummer: besluit.nummer ?? '',
    toegewezen: rijen.filter(({ rij }) => !geweigerd.has(rij)),
    geweigerd: rijen.filter(({ rij }) => geweigerd.has(rij)).map(({ rij, wie }) => ({ rij, wie: wie === '' ? 'zonder naam' : wie })),
    grondslag: wettelijkeGrondslag.lwoo,
    handboek: { versie: besluit.handboekVersie, hoofdstuk: '3, 9 en 10.1' },
  };
}

/**
 * The content of a beschikking. `voorbeeld` marks every page as no decision yet, and stands in for the number. Throws BriefOnvolledig
 * where a part is missing.
 */
export function briefInhoud(besluit: BesluitRecord, settings: BriefSettings, voorbeeld = false) {
  const gezien: BesluitRecord = voorbeeld ? { ...besluit, nummer: 'volgt na het besluit' } : besluit;
  const missend = missendeOnderdelen(gezien, settings);
  const school = settings.scholen.find(({ id }) => id === besluit.schoolId);
  const { leerling } = besluit;
  if (missend.length > 0 || school === undefined || leerling === undefined || besluit.soort === 'lwoo') throw new BriefOnvolledig(missend);
  const soort = soortInBrief[besluit.soort];
  const toekennen = besluit.besluit === 'toekennen';
  return {
    voorbeeld,
    ...briefRand(besluit, school, settings),
    nummer: gezien.nummer ?? '',
    toekennen,
    verlenging: besluit.variant === 'verlenging',
    onderwijs: onderwijsNaam[soort.onderwijs],
    vso: soort.onderwijs === 'vso',
    leerling: { naam: leerling.naam, geboortedatum: inDutch(leerling.geboortedatum) },
    soort: soort.naam,
    categorie: soort.categorie === undefined ? '' : `Categorie ${soort.categorie}`,
    variant: variantTekst[besluit.variant],
    verlengtNummer: besluit.verlengtNummer ?? '',
    geldigVan: besluit.geldigVan === undefined ? '' : inDutch(besluit.geldigVan),
    geldigTot: besluit.geldigTot === undefined ? '' : inDutch(besluit.geldigTot),
    leertraject: alineas(besluit.leertraject ?? ''),
    deskundigen: besluit.deskundigen.map(({ naam, functie, advies }) => ({
      naam,
      functie,
      advies: advies === undefined ? '' : adviesTekst[advies],
    })),
    afwijking: alineas(besluit.afwijkingAdvies ?? ''),
    grondslag: wettelijkeGrondslag[soort.onderwijs],
    handboek: { versie: besluit.handboekVersie, hoofdstuk: besluit.variant === 'verlenging' ? `${soort.hoofdstuk} en 6` : soort.hoofdstuk },
  };
}

const aanschrijving = (school: School): string[] => [school.naam, 'T.a.v. de directie', ...(school.adres ?? [])];
