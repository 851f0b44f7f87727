import { hoeVerder } from './hoe-verder.ts';
import { dossierOnderwerp, opsomming, type Blok, type Mailtekst } from './mail.ts';

/** What the mail says by which the loket holds a request back until the school completes it. The subject holds the kenmerk only. */
export type AanvullenMail = {
  kenmerk: string;
  map: string;
  /** The dossier is one list of pupils (`map` its name) and no folder. */
  lijst?: true;
  /** What is needed, one thing each. */
  gevraagd: string[];
  /** The last day of the school's term, in words. */
  tot: string;
  /** Address of the school's folder Aanvragen, or LWOO for a list. */
  url?: string;
  afzender: Mailtekst['afzender'];
};

/** The mail to the zorgcoördinator by which a request is held back: what is needed, until when, and what that does to the term (Awb 4:5 and 4:15). */
export function aanvullenMail({ map, gevraagd, tot, url, afzender, ...dossier }: AanvullenMail): Mailtekst {
  const wat = dossier.lijst === true ? `de lijst “${map}”` : `het dossier in de map “${map}”`;
  const blokken: Blok[] = [
    { alinea: `Het loket heeft ${wat} bekeken. Wij kunnen nog geen besluit nemen, want er ontbreekt iets.` },
    { kop: 'Wat hebben wij van u nodig?' },
    { lijst: gevraagd.map((tekst) => ({ tekst })), vanaf: 1 },
    { kop: 'Tot wanneer?' },
    { alinea: `U kunt de aanvraag aanvullen tot en met ${tot}.` },
    {
      alinea:
        'Tot de aanvraag compleet is, staat de tijd stil die wij hebben om te besluiten (Awb 4:15). Dat duurt niet langer dan tot die dag.',
    },
    {
      alinea:
        'Krijgen wij het niet op tijd? Dan kunnen wij de aanvraag buiten behandeling laten (Awb 4:5). Lukt het u niet? Laat het ons dan weten.',
    },
    ...hoeVerder({ lijst: dossier.lijst, url, bestanden: 'de bestanden' }),
  ];
  return {
    onderwerp: dossierOnderwerp(dossier),
    titel: 'Wilt u uw aanvraag aanvullen?',
    kern: `Het loket houdt ${wat} aan. Wij hebben van u nodig: ${opsomming(gevraagd)}. Dat kan tot en met ${tot}; tot de aanvraag compleet is, staat onze termijn stil.`,
    afzender,
    blokken,
  };
}
