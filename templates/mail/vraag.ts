import { hoeVerder } from './hoe-verder.ts';
import { dossierOnderwerp, opsomming, type Blok, type Mailtekst } from './mail.ts';

/** What the mail says by which a person of the loket asks the school something. The subject holds the kenmerk only; the body may name the folder. */
export type VraagMail = {
  kenmerk: string;
  map: string;
  /** The dossier is one list of pupils (`map` its name) and no folder. */
  lijst?: true;
  /** What is asked, each with the reason that the report gives. */
  punten: { tekst: string; reden?: string }[];
  /** The same in a few words each, for a mail that tells of many dossiers. */
  kort: string[];
  /** What the person wrote, by paragraph. */
  toelichting: string[];
  /** Address of the school's folder Aanvragen, or LWOO for a list. */
  url?: string;
  afzender: Mailtekst['afzender'];
};

/** The mail to the zorgcoördinator by which a person of the loket asks for what is still needed. */
export function vraagMail({ map, punten, kort, toelichting, url, afzender, ...dossier }: VraagMail): Mailtekst {
  const wat = dossier.lijst === true ? `de lijst “${map}”` : `het dossier in de map “${map}”`;
  const gevraagd = kort.length === 0 ? '' : ` Wij vragen om: ${opsomming(kort)}.`;
  const blokken: Blok[] = [
    { alinea: `Een medewerker van het loket heeft ${wat} bekeken en heeft een vraag aan u.` },
    ...(punten.length === 0 ? [] : [{ kop: 'Wilt u dit aanvullen of nakijken?' }, { lijst: punten, vanaf: 1 }]),
    ...(toelichting.length === 0 ? [] : [{ kop: 'Het loket schrijft' }, ...toelichting.map((alinea) => ({ alinea }))]),
    ...hoeVerder({ lijst: dossier.lijst, url, bestanden: 'nieuwe of verbeterde bestanden' }),
  ];
  return {
    onderwerp: dossierOnderwerp(dossier),
    titel: 'Het loket heeft een vraag',
    kern: `Een medewerker van het loket heeft een vraag over ${wat}.${gevraagd}${toelichting.length === 0 ? '' : ` Het loket schrijft: ${toelichting.join(' ')}`}`,
    afzender,
    blokken,
  };
}
