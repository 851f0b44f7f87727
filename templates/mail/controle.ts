import type { Blok, Mailtekst } from './mail.ts';

type Punt = { tekst: string; reden?: string };

/** What the mail about a check says. The subject holds the kenmerk only; the body may name the folder. */
export type ControleMail = {
  kenmerk: string;
  map: string;
  /** The first mail on this dossier, or a later one that tells only what changed. */
  eerste: boolean;
  compleet: boolean;
  toevoegen: Punt[];
  verbeteren: Punt[];
  mag: Punt[];
  /** Later mails: what was asked before and is there now, and how much that was asked before is still open. */
  opgelost: string[];
  nogOpen: number;
  /** Address of the school's folder Aanvragen. */
  url?: string;
  afzender: Mailtekst['afzender'];
};

const dingen = (count: number) => (count === 1 ? '1 ding' : `${count} dingen`);

const lijst = (kop: string, lijst: Punt[], genummerd = true): Blok[] => (lijst.length === 0 ? [] : [{ kop }, { lijst, genummerd }]);

function opening({ map, eerste, compleet, toevoegen, nogOpen }: ControleMail): Blok[] {
  const first = eerste
    ? `Wij hebben het dossier in de map “${map}” gelezen.`
    : `Wij hebben het dossier in de map “${map}” opnieuw gelezen. Hieronder staat alleen wat er veranderd is.`;
  if (compleet) return [{ alinea: `${first} Het dossier is compleet. Het loket neemt de aanvraag in behandeling.` }];
  const missing = toevoegen.length + nogOpen;
  return [
    {
      alinea: `${first} Het dossier is nog niet compleet${eerste ? `: er ${missing === 1 ? 'ontbreekt' : 'ontbreken'} nog ${dingen(missing)}` : ''}.`,
    },
  ];
}

function slot(mail: ControleMail): Blok[] {
  const work = mail.toevoegen.length + mail.verbeteren.length + mail.mag.length + mail.nogOpen > 0;
  const next = work
    ? 'Zet nieuwe bestanden in dezelfde map. Wij controleren het dossier dan vanzelf opnieuw.'
    : 'U hoeft nu niets te doen.';
  return [
    { kop: 'Hoe verder?' },
    { alinea: `${next} In de map staat ook Controlerapport.pdf. Daarin leest u per punt wat wij vonden en waar het staat.` },
    ...(mail.url === undefined ? [] : [{ link: 'Naar de map Aanvragen van uw school', url: mail.url }]),
    { alinea: 'Dit bericht is geen besluit. Mensen van het loket beoordelen de aanvraag.' },
  ];
}

/** The mail to the zorgcoördinator after a check. */
export function controleMail(mail: ControleMail): Mailtekst {
  const open =
    mail.nogOpen === 0
      ? []
      : [{ alinea: `Ook nog nodig: ${dingen(mail.nogOpen)} uit ons vorige bericht. Alles staat bij elkaar in Controlerapport.pdf.` }];
  const title = mail.compleet ? 'Het dossier is compleet' : 'Het dossier is nog niet compleet';
  return {
    onderwerp: `Dossier ${mail.kenmerk}: ${mail.compleet ? 'compleet' : 'nog niet compleet'}`,
    titel: title,
    afzender: mail.afzender,
    blokken: [
      ...opening(mail),
      ...lijst(
        'Dit is nu in orde',
        mail.opgelost.map((tekst) => ({ tekst })),
        false,
      ),
      ...lijst(mail.eerste ? 'Wilt u dit nog toevoegen?' : 'Nieuw: wilt u dit nog toevoegen?', mail.toevoegen),
      ...lijst(mail.eerste ? 'Dit klopt nog niet' : 'Nieuw: dit klopt nog niet', mail.verbeteren),
      ...lijst('Dit mag u nog toevoegen', mail.mag),
      ...open,
      ...slot(mail),
    ],
  };
}
