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
  /** Of a list: the letters of one pupil were made anew (by the number of the assignment), or those of all; which version they are. */
  leerling?: { nummer?: string; versie: number };
  lijst?: true;
  afzender: Mailtekst['afzender'];
};

/** The mail to the school when corrected letters stand beside the old ones. */
export function verbeterdMail({ nummer, versie, ouders, leerling, afzender, ...dossier }: VerbeterdMail): Mailtekst {
  const eigen = leerling?.nummer === undefined ? 'van elke leerling met LWOO' : `met nummer ${leerling.nummer}`;
  const fout = versie === undefined && leerling !== undefined ? `de brief ${eigen}` : `de brief met nummer ${nummer}`;
  const nieuw = versie === undefined ? `versie ${leerling?.versie ?? 2}` : `versie ${versie}`;
  const kern = `Er zat een fout in ${fout}. Er is nu een verbeterde brief: ${nieuw}. Het besluit zelf is niet veranderd.`;
  const ook = versie !== undefined && leerling !== undefined;
  const punten = [
    `Open de brief in de map Beschikkingen van uw school. In de naam staat “${nieuw}”. In de brief staat wat er is veranderd.`,
    ...(ook ? [`Ook de brief ${eigen} is verbeterd. In de naam daarvan staat “versie ${leerling.versie}”.`] : []),
    ...(leerling !== undefined || ouders ? ['Stuur de ouders hun eigen verbeterde brief. Die staat ernaast.'] : []),
    'Gebruik de oude brief niet meer. U hoeft hem niet weg te gooien.',
  ];
  return {
    onderwerp: dossierOnderwerp(dossier),
    titel: 'Er is een verbeterde brief',
    kern,
    blokken: [{ alinea: kern }, { kop: 'Wat doet u nu?' }, { lijst: punten.map((tekst) => ({ tekst })) }],
    afzender,
  };
}
