import { inDutch } from '../../calendar.ts';
import type { School } from '../../settings.ts';
import { besluitdatumVan } from '../besluitdatum.ts';
import { afwijking } from '../deskundigen.ts';
import { bezwaarBlokken } from './bezwaar.ts';
import { alineas, type Blok, type Tekst } from './blok.ts';
import type { BriefKern } from './rand.ts';
import { adviezen, geldigheid, grondslagTekst, onderwijsVan, soortVan, tlvGegevens, type TlvBesluit } from './tlv-gegevens.ts';
import type { BriefSettings } from './vraag.ts';

function inleiding(besluit: TlvBesluit, school: School): Blok {
  const wat =
    besluit.gedelegeerd === undefined
      ? `${school.naam} heeft ons gevraagd om een toelaatbaarheidsverklaring (TLV) voor uw kind. Met een TLV mag een kind naar ${onderwijsVan(besluit)}.`
      : `${school.naam} heeft voor uw kind een toelaatbaarheidsverklaring (TLV) afgegeven. Met een TLV mag een kind naar ${onderwijsVan(besluit)}. Wij hebben gekeken of de TLV terecht is afgegeven.`;
  const opnieuw =
    besluit.herziet === undefined
      ? ''
      : ` Na een bezwaar hebben wij opnieuw gekeken. Dit besluit komt in de plaats van besluit ${besluit.herziet.nummer}.`;
  return {
    alinea: `${wat} Wij hebben een besluit genomen.${opnieuw} In deze brief leest u wat wij hebben besloten, waarom, en wat u kunt doen als u het er niet mee eens bent. De school heeft een brief gekregen met hetzelfde besluit.`,
  };
}

function kernzin(besluit: TlvBesluit): Tekst {
  if (besluit.besluit !== 'toekennen') return [{ vet: 'Uw kind krijgt geen TLV.' }, ` Wij wijzen de aanvraag van de school af.`];
  const wanneer = ` Uw kind mag van ${inDutch(besluit.geldigVan ?? '')} tot en met ${inDutch(besluit.geldigTot ?? '')} naar ${onderwijsVan(besluit)}.`;
  if (besluit.variant === 'verlenging') return [{ vet: 'De TLV van uw kind wordt verlengd.' }, wanneer];
  return [{ vet: besluit.gedelegeerd === undefined ? 'Uw kind krijgt een TLV.' : 'De TLV is terecht afgegeven en is nu geldig.' }, wanneer];
}

function betekenis(besluit: TlvBesluit): Blok[] {
  const kop: Blok = { kop: 'Wat betekent dit voor uw kind?' };
  const { onderwijs } = soortVan(besluit);
  if (besluit.besluit !== 'toekennen')
    return [
      kop,
      {
        alinea: `Uw kind kan met deze aanvraag niet naar ${onderwijsVan(besluit)}. De school waar uw kind is ingeschreven, blijft ervoor zorgen dat uw kind een passende plek heeft. De school bespreekt met u welke hulp uw kind nu nodig heeft.`,
      },
    ];
  if (besluit.variant === 'verlenging')
    return [kop, { alinea: 'Uw kind kan op de school voor vso blijven. U hoeft hiervoor niets te doen. De TLV geldt in heel Nederland.' }];
  const plek = onderwijs === 'vso' ? 'een school voor vso' : 'een school met praktijkonderwijs';
  return [
    kop,
    {
      lijst: [
        `De TLV zegt dat uw kind naar ${plek} mag. Zij is nog geen plek op een school. Met de school bespreekt u welke school het wordt en hoe u uw kind daar aanmeldt.`,
        'De TLV geldt in heel Nederland.',
        `Uw kind moet binnen een jaar na ${inDutch(besluitdatumVan(besluit))} op ${plek} ingeschreven zijn. Lukt dat niet, dan moet de school een nieuwe TLV aanvragen.`,
        'De nieuwe school vraagt om het nummer van de TLV. Dat staat bovenaan deze brief.',
      ],
    },
  ];
}

function waarom(besluit: TlvBesluit): Blok[] {
  const leertraject = alineas(besluit.leertraject ?? '');
  return [
    { kop: 'Waarom besluiten wij dit?' },
    { alinea: 'Dit schreven wij aan de school:', bijVolgende: true },
    ...alineas(besluit.motivering),
    ...(besluit.gedelegeerd === undefined ? [] : alineas(besluit.gedelegeerd.toets)),
    ...(leertraject.length === 0
      ? []
      : [
          { alinea: 'De TLV loopt door nadat uw kind 18 jaar is. Dit gaat uw kind in die tijd nog leren:', bijVolgende: true } as const,
          ...leertraject,
        ]),
  ];
}

const danWie = {
  geen: 'is geadviseerd',
  een: 'een van hen adviseert',
  deel: 'een deel van hen adviseert',
  alle: 'zij adviseren',
} as const;

function advies(besluit: TlvBesluit): Blok[] {
  const hoe = afwijking(besluit.besluit, besluit.deskundigen);
  const uitleg = alineas(besluit.afwijkingAdvies ?? '');
  const geen =
    besluit.besluit === 'toekennen'
      ? 'Bij een verlenging is geen nieuw advies van deskundigen nodig.'
      : 'Wij hebben bij dit besluit geen adviezen van deskundigen gebruikt.';
  return [
    { kop: 'Wat zeggen de deskundigen?' },
    ...(besluit.deskundigen.length === 0
      ? [{ alinea: geen }]
      : [{ alinea: 'Deze deskundigen hebben naar de situatie van uw kind gekeken:', bijVolgende: true } as const, adviezen(besluit)]),
    ...(uitleg.length === 0
      ? []
      : [{ alinea: `Wij besluiten anders dan ${danWie[hoe]}. Dit is de reden:`, bijVolgende: true } as const, ...uitleg]),
  ];
}

/** The same besluit in words for the parents, whose copy stands beside the school's letter. */
export function tlvOuders(besluit: TlvBesluit, school: School, settings: BriefSettings): BriefKern {
  const toekennen = besluit.besluit === 'toekennen';
  const { wet, hoofdstuk } = grondslagTekst(besluit);
  return {
    soort: toekennen ? 'Toelaatbaarheidsverklaring' : 'Afwijzing van een toelaatbaarheidsverklaring',
    kop: toekennen ? 'Uw kind krijgt een toelaatbaarheidsverklaring' : 'Uw kind krijgt geen toelaatbaarheidsverklaring',
    onderwerp: 'ons besluit over een toelaatbaarheidsverklaring voor uw kind',
    nummer: besluit.nummer,
    kind: besluit.leerling.naam,
    blokken: [
      inleiding(besluit, school),
      { kop: 'Wat hebben wij besloten?' },
      { alinea: kernzin(besluit), bijVolgende: true },
      tlvGegevens(besluit, school.naam, geldigheid(besluit)),
      ...betekenis(besluit),
      ...waarom(besluit),
      ...advies(besluit),
      { kop: 'Welke regels gelden?' },
      {
        alinea: `Wij nemen dit besluit op grond van ${wet}. De eisen staan in ons Handboek Ondersteuningstoewijzing, versie ${besluit.handboekVersie}, ${hoofdstuk}.`,
      },
      ...bezwaarBlokken(settings, 'ouders'),
    ],
  };
}
