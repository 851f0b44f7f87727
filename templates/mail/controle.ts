import { dossierOnderwerp, opsomming, type Blok, type Mailtekst } from './mail.ts';

type Punt = { tekst: string; reden?: string };

/** What the mail about a check says. The subject holds the kenmerk only; the body may name the folder. */
export type ControleMail = {
  kenmerk: string;
  map: string;
  /** The dossier is one list of pupils (`map` its name) and no folder. */
  lijst?: true;
  /** The first mail on this dossier, or a later one that tells only what changed. */
  eerste: boolean;
  compleet: boolean;
  /** Said where the check could not be a whole one. */
  beperking?: string;
  toevoegen: Punt[];
  verbeteren: Punt[];
  nakijken: Punt[];
  /** Later mails: what was asked before and is there now, and in a few words what was asked before and is still open. */
  opgelost: string[];
  nogOpen: string[];
  /** In a few words each: all that is still needed, for a mail that tells of many dossiers. */
  nogNodig: string[];
  /** Address of the school's folder Aanvragen, or LWOO for a list. */
  url?: string;
  afzender: Mailtekst['afzender'];
};

const dingen = (count: number) => (count === 1 ? '1 ding' : `${count} dingen`);
const punten = (teksten: string[]): Punt[] => teksten.map((tekst) => ({ tekst }));
const lijst = (kop: string, lijst: Punt[], vanaf?: number): Blok[] =>
  lijst.length === 0 ? [] : [{ kop }, vanaf === undefined ? { lijst } : { lijst, vanaf }];

const titel = ({ compleet, beperking, lijst: isLijst }: ControleMail): string => {
  const wat = isLijst === true ? 'De lijst' : 'Het dossier';
  if (!compleet) return `${wat} is nog niet compleet`;
  return beperking === undefined ? `${wat} is compleet` : 'Wat wij konden controleren, is compleet';
};

function opening(mail: ControleMail): Blok[] {
  const { map, eerste, compleet, toevoegen, verbeteren, beperking, lijst: isLijst } = mail;
  const wat = isLijst === true ? `de lijst “${map}”` : `het dossier in de map “${map}”`;
  const read = eerste ? `Wij hebben ${wat} gelezen.` : `Wij hebben ${wat} opnieuw gelezen. Hieronder staat wat er veranderd is.`;
  const count = toevoegen.length;
  const wrong = verbeteren.length;
  const also = wrong === 0 ? '' : ` en ${dingen(wrong)} ${wrong === 1 ? 'klopt' : 'kloppen'} nog niet`;
  const missing = eerste && count > 0 ? `: er ${count === 1 ? 'ontbreekt' : 'ontbreken'} nog ${dingen(count)}${also}` : '';
  const next = compleet && beperking === undefined ? ' Het loket neemt de aanvraag in behandeling.' : '';
  return [{ alinea: `${read} ${titel(mail)}${missing}.${next}` }, ...(beperking === undefined ? [] : [{ alinea: beperking }])];
}

const waar = {
  map: {
    werk: 'Zet nieuwe bestanden in dezelfde map. Wij controleren het dossier dan vanzelf opnieuw.',
    rapport: 'In de map staat ook Controlerapport.pdf. Daarin leest u per punt wat wij vonden en waar het staat.',
    link: 'Naar de map Aanvragen van uw school',
  },
  lijst: {
    werk: 'Verbeter uw eigen lijst en zet die onder dezelfde naam terug. Wij controleren de lijst dan vanzelf opnieuw.',
    rapport:
      'Naast uw lijst staan het controlerapport en een kopie van uw lijst met opmerkingen. Daarin leest u per leerling wat wij vonden. Wat u in de kopie verandert, lezen wij niet.',
    link: 'Naar de map LWOO van uw school',
  },
} as const;

function slot({ toevoegen, verbeteren, nakijken, nogOpen, url, lijst: isLijst }: ControleMail): Blok[] {
  const work = toevoegen.length + verbeteren.length + nakijken.length + nogOpen.length > 0;
  const { werk, rapport, link } = isLijst === true ? waar.lijst : waar.map;
  return [
    { kop: 'Hoe verder?' },
    { alinea: `${work ? werk : 'U hoeft nu niets te doen.'} ${rapport}` },
    ...(url === undefined ? [] : [{ link, url }]),
    { alinea: 'Dit bericht is geen besluit. Mensen van het loket beoordelen de aanvraag.' },
  ];
}

const maxInKern = 8;

function kern(mail: ControleMail): string {
  const { compleet, beperking, lijst: isLijst, map, nogNodig } = mail;
  const wat = isLijst === true ? `De lijst “${map}”` : `Het dossier in de map “${map}”`;
  if (compleet)
    return beperking === undefined ? `${wat} is compleet. Het loket neemt de aanvraag in behandeling.` : `${wat} is gelezen. ${beperking}`;
  const rest = nogNodig.length - maxInKern;
  const nodig = opsomming([...nogNodig.slice(0, maxInKern), ...(rest > 0 ? [`nog ${dingen(rest)}`] : [])]);
  const waarin = isLijst === true ? 'In het controlerapport naast de lijst' : 'In Controlerapport.pdf in die map';
  return `${wat} is nog niet compleet.${nodig === '' ? '' : ` Nog nodig: ${nodig}.`} ${waarin} leest u wat u kunt doen.`;
}

/** The mail to the zorgcoördinator after a check. */
export function controleMail(mail: ControleMail): Mailtekst {
  const { toevoegen, verbeteren, nakijken, eerste } = mail;
  return {
    onderwerp: dossierOnderwerp(mail),
    titel: titel(mail),
    kern: kern(mail),
    afzender: mail.afzender,
    blokken: [
      ...opening(mail),
      ...lijst('Dit is nu in orde', punten(mail.opgelost)),
      ...lijst(eerste ? 'Wilt u dit nog toevoegen?' : 'Nieuw: wilt u dit nog toevoegen?', toevoegen, 1),
      ...lijst(eerste ? 'Dit klopt nog niet' : 'Nieuw: dit klopt nog niet', verbeteren, toevoegen.length + 1),
      ...lijst('Kijkt u dit ook na?', nakijken, toevoegen.length + verbeteren.length + 1),
      ...lijst('Nog nodig uit ons vorige bericht', punten(mail.nogOpen)),
      ...slot(mail),
    ],
  };
}
