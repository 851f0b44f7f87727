import { naarBeschikkingen } from './beschikkingen.ts';
import { dossierOnderwerp, type Mailtekst } from './mail.ts';

/** What the mail about corrected letters says. */
export type VerbeterdMail = {
  kenmerk: string;
  /** Of the besluit. */
  nummer: string;
  /** Which version its own letter is now; absent where that stays as it is. */
  versie?: number;
  /** Whether the parents have a letter beside it. */
  ouders: boolean;
  /** Of a list: the letters of one pupil were made anew (by the number of the assignment, and which version they are), or those of all, each its own version. */
  leerling?: { nummer: string; versie: number } | 'alle';
  lijst?: true;
  /** Address of the school's folder Beschikkingen. */
  url?: string;
  afzender: Mailtekst['afzender'];
};

/** By what people know the new letter; undefined: of many letters, of which some were corrected before and others not. */
const inDeNaam = (versie: number | undefined, daarvan = ''): string =>
  versie === undefined ? 'Neem steeds de brief met het hoogste versienummer in de naam.' : `In de naam${daarvan} staat “versie ${versie}”.`;

/** The mail to the school when corrected letters stand beside the old ones. */
export function verbeterdMail({ nummer, versie, ouders, leerling, url, afzender, ...dossier }: VerbeterdMail): Mailtekst {
  const van = typeof leerling === 'object' ? `met nummer ${leerling.nummer}` : 'van elke leerling met LWOO';
  const fout = versie === undefined && leerling !== undefined ? `de brief ${van}` : `de brief met nummer ${nummer}`;
  const nieuw = versie ?? (leerling === 'alle' ? undefined : (leerling?.versie ?? 2));
  const verbeterd = `Er zat een fout in ${fout}. Er is nu een verbeterde brief: ${nieuw === undefined ? 'die met het hoogste versienummer' : `versie ${nieuw}`}. Het besluit zelf is niet veranderd.`;
  const ook = versie !== undefined && leerling !== undefined;
  const punten = [
    `Open de brief in de map Beschikkingen van uw school. ${inDeNaam(nieuw)} In de brief staat wat er is veranderd.`,
    ...(ook ? [`Ook de brief ${van} is verbeterd. ${inDeNaam(leerling === 'alle' ? undefined : leerling.versie, ' daarvan')}`] : []),
    ...(leerling !== undefined || ouders ? ['Stuur de ouders hun eigen verbeterde brief. Die staat ernaast.'] : []),
    'Gebruik de oude brief niet meer. U hoeft hem niet weg te gooien.',
  ];
  return {
    onderwerp: dossierOnderwerp(dossier),
    titel: 'Er is een verbeterde brief',
    kern: `${verbeterd} De brief staat in de map Beschikkingen van uw school.`,
    blokken: [{ alinea: verbeterd }, { kop: 'Wat doet u nu?' }, { lijst: punten.map((tekst) => ({ tekst })) }, ...naarBeschikkingen(url)],
    afzender,
  };
}
