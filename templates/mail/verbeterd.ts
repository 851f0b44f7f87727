import { dossierOnderwerp, type Mailtekst } from './mail.ts';

/** What the mail about a corrected letter says. */
export type VerbeterdMail = { kenmerk: string; nummer: string; versie: number; lijst?: true; afzender: Mailtekst['afzender'] };

/** The mail to the school when a corrected letter stands beside the old one. */
export function verbeterdMail({ nummer, versie, afzender, ...dossier }: VerbeterdMail): Mailtekst {
  const kern = `Er zat een fout in de brief met nummer ${nummer}. Er is nu een verbeterde brief: versie ${versie}. Het besluit zelf is niet veranderd.`;
  return {
    onderwerp: dossierOnderwerp(dossier),
    titel: 'Er is een verbeterde brief',
    kern,
    blokken: [
      { alinea: kern },
      { kop: 'Wat doet u nu?' },
      {
        lijst: [
          {
            tekst: `Open de brief in de map Beschikkingen van uw school. In de naam staat “versie ${versie}”. In de brief staat wat er is veranderd.`,
          },
          { tekst: 'Stuur de ouders hun eigen verbeterde brief. Die staat ernaast.' },
          { tekst: 'Gebruik de oude brief niet meer. U hoeft hem niet weg te gooien.' },
        ],
      },
    ],
    afzender,
  };
}
