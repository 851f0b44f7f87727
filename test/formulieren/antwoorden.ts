import type { Antwoord } from '../../src/read/facts/aanvraag/antwoorden.ts';

/** Invented answers to every field of the form, by technical name. */
export const antwoorden: Record<string, string> = {
  'dossierloket.school.naam': 'Voorbeeldcollege De Brug',
  'dossierloket.school.contact': 'mw. S. Bakker, zorgcoördinator',
  'dossierloket.school.mail': 's.bakker@debrug.example',
  'dossierloket.leerling.voornamen': 'Noor Elisabeth',
  'dossierloket.leerling.achternaam': 'de Wit-Los',
  'dossierloket.leerling.geboortedatum': '14 maart 2012',
  'dossierloket.leerling.klas': '2 vmbo-kader',
  'dossierloket.aanvraag.tlvNummer': 'TLV-2022-0417',
  'dossierloket.aanvraag.plaatsing': '1 augustus 2026',
  'dossierloket.aanvraag.van': '1 augustus 2026',
  'dossierloket.aanvraag.tot': '31 juli 2028',
  'dossierloket.vso.naam': 'VSO De Linde',
  'dossierloket.vso.overleg.datum': '12 februari 2026',
  'dossierloket.vso.overleg.met': 'mw. Hoek; er is plaats',
  'dossierloket.ouders.kind': 'Noor slaapt slecht en komt de deur niet meer uit. Op school zit ze vaak alleen op de gang.',
  'dossierloket.ouders.verwachting': 'Een kleine klas & rust.',
  'dossierloket.ouders.hulp': 'Het wijkteam, sinds oktober 2025.',
  'dossierloket.ouder1.naam': 'P. de Wit',
  'dossierloket.ouder1.datum': '3 april 2026',
  'dossierloket.ouder2.naam': 'M. Los',
  'dossierloket.ouder2.datum': '4 april 2026',
  'dossierloket.ouders.nietGetekend': 'Beide ouders tekenen.',
};

/** The boxes that are ticked; all others are not. */
export const aangekruist = ['dossierloket.aanvraag.variant.verlenging', 'dossierloket.vso.zelfde.ja', 'dossierloket.ouders.gezag.een'];

/** The answers that were read, as a plain record: texts as they are, boxes as true, false or undefined. */
export const plain = (read: ReadonlyMap<string, Antwoord> | undefined): Record<string, string | boolean | undefined> =>
  Object.fromEntries([...(read ?? [])].map(([naam, { waarde, aangekruist: on }]) => [naam, isBox(naam) ? on : waarde]));

const isBox = (naam: string): boolean => /\.(?:variant|zelfde|gezag)\./.test(naam);

/** Every field of the form of a type as it was filled in. */
export const expected = (velden: readonly string[], type: string): Record<string, string | boolean> =>
  Object.fromEntries(
    velden.map((naam) => [
      naam,
      isBox(naam) ? aangekruist.includes(naam) : naam === 'dossierloket.aanvraag.soort' ? type : (antwoorden[naam] ?? ''),
    ]),
  );
