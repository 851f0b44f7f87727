import type { Aanvraagsoort } from '../../src/handboek/soorten.ts';

/** A piece of the reasons for a besluit. `[...]` in its text is what a person fills in; none names a pupil. */
export type Bouwsteen = { id: string; kop: string; tekst: string };
type Uitkomst = 'toekennen' | 'afwijzen';

const gp: Record<Uitkomst, Bouwsteen[]> = {
  toekennen: [
    {
      id: 'gp-problematiek',
      kop: 'Ernstige gedragsproblemen',
      tekst:
        'Uit het onderzoek blijkt dat er ernstige gedragsproblemen of kinderpsychiatrische problemen zijn. Die zijn beschreven volgens de DSM: [welke].',
    },
    {
      id: 'gp-breder',
      kop: 'Ook buiten school',
      tekst:
        'De problemen spelen niet alleen op school, maar ook [thuis / in de vrije tijd]. Dat blijkt uit [welke vragenlijsten of gesprekken].',
    },
    {
      id: 'gp-hulp',
      kop: 'Hulpverlening',
      tekst: 'Er is hulpverlening betrokken: [welke hulp, sinds wanneer]. De verwachting is dat deze hulp minstens een half jaar nodig is.',
    },
    {
      id: 'gp-ondersteuning',
      kop: 'Ondersteuning was niet genoeg',
      tekst:
        'De school heeft minstens een half jaar extra ondersteuning gegeven: [welke]. Uit de evaluatie blijkt dat dit niet genoeg was, omdat [waarom].',
    },
    {
      id: 'gp-voorwaarden',
      kop: 'Leervoorwaarden',
      tekst: 'Daardoor kan de leerling nu niet meedoen in het gewone onderwijs. Nodig is: [wat er nodig is en de school niet kan bieden].',
    },
  ],
  afwijzen: [
    {
      id: 'gp-geen-onderzoek',
      kop: 'Onderzoek laat het niet zien',
      tekst:
        'Uit het onderzoek blijkt niet dat er ernstige gedragsproblemen zijn die volgens de DSM zijn beschreven. Het verslag zegt: [wat].',
    },
    {
      id: 'gp-ondersteuning-kort',
      kop: 'Ondersteuning nog niet benut',
      tekst:
        'De school heeft nog niet laten zien dat haar extra ondersteuning niet genoeg is. [Welke ondersteuning is niet of te kort geprobeerd of niet geëvalueerd.]',
    },
    {
      id: 'gp-alleen-school',
      kop: 'Alleen op school',
      tekst: 'De problemen komen vooral op school voor. Dat ze ook thuis of in de vrije tijd spelen, blijkt niet uit het dossier.',
    },
  ],
};

const ontwikkelingsperspectief: Bouwsteen = {
  id: 'c3-opp',
  kop: 'Ontwikkelingsperspectief en handelingsplannen',
  tekst:
    'In het ontwikkelingsperspectief staat wat de leerling nodig heeft om te leren: [wat]. De geëvalueerde handelingsplannen laten zien dat de school doelgericht heeft gewerkt en dat dit niet genoeg was.',
};
const geenArrangement: Bouwsteen = {
  id: 'c3-arrangement',
  kop: 'School kan het niet bieden',
  tekst: 'De school heeft uitgelegd waarom zij deze ondersteuning niet kan bieden, ook niet met een extra arrangement: [waarom].',
};
const gedragswetenschapper: Bouwsteen = {
  id: 'c3-gedragswetenschapper',
  kop: 'Gedragswetenschapper dacht mee',
  tekst: 'Een [orthopedagoog / psycholoog] heeft meegedacht over de aanpak op school. Dat staat in [welk verslag].',
};
const afwijzenC3: Bouwsteen[] = [
  {
    id: 'c3-niet-aangetoond',
    kop: 'Voorwaarden niet aangetoond',
    tekst:
      'Uit het dossier blijkt niet dat aan de voorwaarden is voldaan. Het gaat om: [welke voorwaarde, en wat het dossier daarover zegt].',
  },
  {
    id: 'c3-school-kan',
    kop: 'School kan ondersteunen',
    tekst: 'De ondersteuning die nodig is, kan de school zelf bieden, eventueel met een extra arrangement: [hoe].',
  },
  {
    id: 'c3-plannen',
    kop: 'Handelingsplannen',
    tekst: 'De handelingsplannen zijn niet geëvalueerd of nog geen half jaar gebruikt. Daardoor is niet te zien of deze aanpak genoeg is.',
  },
];
const c3 = (eigen: Bouwsteen[]): Record<Uitkomst, Bouwsteen[]> => ({
  toekennen: [...eigen, ontwikkelingsperspectief, geenArrangement, gedragswetenschapper],
  afwijzen: afwijzenC3,
});

const pro: Record<Uitkomst, Bouwsteen[]> = {
  toekennen: [
    {
      id: 'pro-iq',
      kop: 'Intelligentie',
      tekst: 'Het IQ ligt tussen de grenzen voor praktijkonderwijs. Het onderzoek is niet te oud en met een toegelaten test afgenomen.',
    },
    {
      id: 'pro-achterstand',
      kop: 'Leerachterstand',
      tekst:
        'De leerachterstand is groot genoeg op minstens twee van de vier domeinen, waaronder [begrijpend lezen / inzichtelijk rekenen].',
    },
    {
      id: 'pro-grens',
      kop: 'IQ in een grensgebied',
      tekst:
        'Het IQ ligt in een gebied waarin een keuze moet worden gemaakt. De school heeft die keuze uitgelegd: [waarom praktijkonderwijs het best past].',
    },
  ],
  afwijzen: [
    {
      id: 'pro-iq-buiten',
      kop: 'IQ buiten de grenzen',
      tekst: 'Het IQ ligt buiten de grenzen voor praktijkonderwijs. Daarom kan de TLV niet worden toegekend.',
    },
    {
      id: 'pro-achterstand-klein',
      kop: 'Leerachterstand te klein',
      tekst: 'De leerachterstand is niet groot genoeg op twee van de vier domeinen, of niet op begrijpend lezen of inzichtelijk rekenen.',
    },
  ],
};

const bijzonder: Record<Uitkomst, Bouwsteen[]> = {
  toekennen: [
    {
      id: 'prob-groep',
      kop: 'Bijzondere groep',
      tekst:
        'De leerling hoort bij een bijzondere groep, omdat [LWOO met toegenomen problemen / een TLV voor het (v)so / een ontwikkelingsperspectief].',
    },
    {
      id: 'prob-motivering',
      kop: 'Motivering van de school',
      tekst:
        'De school heeft uitgelegd waarom het praktijkonderwijs het best past: [waarom]. De ouders hebben hun mening opgeschreven en stemmen in.',
    },
  ],
  afwijzen: [
    {
      id: 'prob-geen-groep',
      kop: 'Geen bijzondere groep',
      tekst: 'Uit het dossier blijkt niet dat de leerling bij een van de bijzondere groepen hoort.',
    },
    ...pro.afwijzen,
  ],
};

const perSoort: Record<Aanvraagsoort, Record<Uitkomst, Bouwsteen[]>> = {
  'tlv-gp': gp,
  'tlv-zml': c3([
    { id: 'zml-iq', kop: 'Zeer moeilijk lerend', tekst: 'Uit onderzoek blijkt een IQ lager dan 55, of het syndroom van Down.' },
    {
      id: 'zml-zelfredzaam',
      kop: 'IQ tussen 55 en 70',
      tekst: 'Het IQ ligt tussen 55 en 70. De leerling kan zichzelf op veel gebieden niet redden: [welke].',
    },
    {
      id: 'zml-vo',
      kop: 'Praktijkonderwijs past niet',
      tekst: 'Het gewone voortgezet onderwijs, ook praktijkonderwijs, past niet, omdat [waarom].',
    },
  ]),
  'tlv-lz': c3([
    {
      id: 'lz-stoornis',
      kop: 'Medische verklaring',
      tekst: 'Een medische verklaring laat zien dat er een stoornis is die het volgen van onderwijs belemmert. Het IQ is hoger dan 70.',
    },
    {
      id: 'lz-gevolg',
      kop: 'Gevolgen',
      tekst: 'Door de stoornis is er sprake van [zeer geringe zelfredzaamheid / structureel verzuim / een leerachterstand].',
    },
  ]),
  'tlv-lg': c3([
    {
      id: 'lg-stoornis',
      kop: 'Motorische beperkingen',
      tekst:
        'Uit medisch of psychodiagnostisch onderzoek blijkt een stoornis met motorische beperkingen die het leren op school erg belemmeren. Het IQ is hoger dan 70.',
    },
    {
      id: 'lg-adl',
      kop: 'Dagelijkse verrichtingen',
      tekst:
        'De leerling kan zich bij dagelijkse verrichtingen zeer weinig redden. Daarbij komt [hulp bij motorische handelingen / structureel verzuim / een leerachterstand].',
    },
  ]),
  'tlv-emb': c3([
    {
      id: 'emb-beperking',
      kop: 'Meervoudige beperking',
      tekst: 'Uit onderzoek blijkt een beperking die het leren op school erg belemmert, en een IQ lager dan 70.',
    },
    {
      id: 'emb-zelfredzaam',
      kop: 'Zelfredzaamheid',
      tekst: 'De leerling kan zich bij dagelijkse verrichtingen of fijne motorische handelingen zeer weinig redden: [welke].',
    },
  ]),
  'tlv-pro': pro,
  'tlv-pro-bijzonder': bijzonder,
  lwoo: {
    toekennen: [
      {
        id: 'lwoo-eisen',
        kop: 'Voldoen aan de eisen',
        tekst: 'De leerlingen aan wie LWOO is toegewezen, voldoen aan de eisen voor intelligentie en leerachterstand van het handboek.',
      },
    ],
    afwijzen: [
      { id: 'lwoo-iq', kop: 'Intelligentie', tekst: 'Bij de rijen [welke] ligt het IQ buiten de grenzen voor LWOO.' },
      {
        id: 'lwoo-achterstand',
        kop: 'Leerachterstand',
        tekst: 'Bij de rijen [welke] is de leerachterstand niet groot genoeg, of niet op de juiste domeinen.',
      },
    ],
  },
};

const verlenging: Record<Uitkomst, Bouwsteen[]> = {
  toekennen: [
    {
      id: 'verl-voortgang',
      kop: 'Verlenging: voortgang',
      tekst: 'Uit het geëvalueerde ontwikkelingsperspectief blijkt dat de ondersteuning werkt en nog nodig is: [waarom].',
    },
    {
      id: 'verl-onderbouwing',
      kop: 'Verlenging: onderbouwing',
      tekst: 'De school heeft uitgelegd waarom de leerling deze vorm van onderwijs nog nodig heeft.',
    },
  ],
  afwijzen: [
    {
      id: 'verl-niet-onderbouwd',
      kop: 'Verlenging niet onderbouwd',
      tekst:
        'De school heeft niet laten zien dat de leerling deze vorm van onderwijs nog nodig heeft. In de onderbouwing staat [wat er ontbreekt].',
    },
  ],
};

/** The pieces for a kind of request and an outcome; for a renewal its own pieces come first. */
export function bouwstenenVoor(soort: Aanvraagsoort, uitkomst: Uitkomst, isVerlenging: boolean): readonly Bouwsteen[] {
  const eigen = perSoort[soort][uitkomst];
  return isVerlenging ? [...verlenging[uitkomst], ...eigen] : eigen;
}

const alle = [...Object.values(perSoort), verlenging].flatMap(({ toekennen, afwijzen }) => [...toekennen, ...afwijzen]);

/** A text with the chosen pieces after it, each a paragraph of its own; a piece that stands there already is not added again. */
export function metBouwstenen(tekst: string, ids: readonly string[]): string {
  const gekozen = new Set(ids);
  const erbij = [...new Set(alle.filter(({ id }) => gekozen.has(id)).map((een) => een.tekst))].filter((een) => !tekst.includes(een));
  return [tekst.trimEnd(), ...erbij].filter((deel) => deel !== '').join('\n\n');
}

/** What a person still has to fill in of the pieces: every part between square brackets. */
export const openPlekken = (tekst: string): string[] => tekst.match(/\[[^[\]]{1,200}\]/g) ?? [];
