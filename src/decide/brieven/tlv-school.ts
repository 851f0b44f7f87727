import { inDutch } from '../../calendar.ts';
import type { School } from '../../settings.ts';
import { besluitdatumVan } from '../besluitdatum.ts';
import { afwijking } from '../deskundigen.ts';
import { bezwaarBlokken } from './bezwaar.ts';
import { alineas, type Blok, type Tekst } from './blok.ts';
import type { BriefKern } from './rand.ts';
import { adviezen, geldigheid, grondslagTekst, onderwijsVan, tlvGegevens, type TlvBesluit } from './tlv-gegevens.ts';
import type { BriefSettings } from './vraag.ts';

function inleiding(besluit: TlvBesluit): Blok[] {
  const { gedelegeerd, ontvangenOp, peildatum, herziet } = besluit;
  const ontvangst = `Wij ontvingen ${gedelegeerd === undefined ? 'de aanvraag' : 'het dossier'} op ${inDutch(ontvangenOp)}. De laatste stukken kwamen binnen op ${inDutch(peildatum)}.`;
  const eerst =
    gedelegeerd === undefined
      ? 'U vroeg ons om een toelaatbaarheidsverklaring (TLV) voor een leerling van uw school.'
      : `Het loket van uw school heeft voor een leerling een toelaatbaarheidsverklaring (TLV) van het type GP afgegeven. Uw school mag dat zelf doen sinds ${inDutch(gedelegeerd.sinds)}. Zo’n TLV geldt pas als het samenwerkingsverband het dossier heeft getoetst, de directeur-bestuurder heeft ondertekend en de TLV een nummer heeft.`;
  const opnieuw: Blok[] =
    herziet === undefined
      ? []
      : [
          {
            alinea: `Tegen ons besluit met nummer ${herziet.nummer} is bezwaar gemaakt. Wij hebben de aanvraag daarom opnieuw bekeken. Dit besluit komt in de plaats van het vorige.`,
          },
        ];
  return [{ alinea: `${eerst} ${ontvangst}` }, ...opnieuw];
}

function kernzin(besluit: TlvBesluit): Tekst {
  const onderwijs = onderwijsVan(besluit);
  if (besluit.besluit !== 'toekennen') return [{ vet: 'Wij wijzen de aanvraag af.' }, ` De leerling krijgt geen TLV voor ${onderwijs}.`];
  const wanneer = ` De leerling mag van ${inDutch(besluit.geldigVan ?? '')} tot en met ${inDutch(besluit.geldigTot ?? '')} naar ${onderwijs}.`;
  if (besluit.gedelegeerd !== undefined) return [{ vet: 'De TLV is terecht afgegeven. Met dit besluit is zij geldig.' }, wanneer];
  if (besluit.variant === 'verlenging') return [{ vet: 'Wij verlengen de TLV.' }, wanneer];
  return [{ vet: 'Wij kennen de TLV toe.' }, wanneer];
}

function waarom(besluit: TlvBesluit): Blok[] {
  const leertraject = alineas(besluit.leertraject ?? '');
  return [
    { kop: 'Waarom wij dit besluiten' },
    ...alineas(besluit.motivering),
    ...(besluit.gedelegeerd === undefined ? [] : alineas(besluit.gedelegeerd.toets)),
    ...(leertraject.length === 0
      ? []
      : [
          {
            alinea: 'De TLV loopt door nadat de leerling 18 jaar is. Het leertraject dat de leerling nog heeft:',
            bijVolgende: true,
          } as const,
          ...leertraject,
        ]),
  ];
}

const vanWat = { geen: 'een advies', een: 'een van deze adviezen', deel: 'een deel van deze adviezen', alle: 'deze adviezen' } as const;

function advies(besluit: TlvBesluit): Blok[] {
  const hoe = afwijking(besluit.besluit, besluit.deskundigen);
  const uitleg = alineas(besluit.afwijkingAdvies ?? '');
  const zonder =
    besluit.besluit === 'toekennen'
      ? 'Bij een verlenging hoeven deskundigen niet opnieuw te adviseren (handboek, hoofdstuk 6).'
      : 'Bij dit besluit zijn geen adviezen van deskundigen gebruikt.';
  return [
    { kop: 'Advies van deskundigen' },
    ...(besluit.deskundigen.length === 0
      ? [{ alinea: zonder }]
      : [{ alinea: 'Bij dit besluit zijn de adviezen van deze deskundigen betrokken:', bijVolgende: true } as const, adviezen(besluit)]),
    ...(uitleg.length === 0
      ? []
      : [{ alinea: `Ons besluit wijkt af van ${vanWat[hoe]}. Dat doen wij om deze reden:`, bijVolgende: true } as const, ...uitleg]),
  ];
}

function watNu(besluit: TlvBesluit, settings: BriefSettings): Blok[] {
  const ouders = 'Vertel de ouders over dit besluit. Stuur hun de brief voor de ouders; die staat naast deze brief in uw map.';
  const bewaren = 'Bewaar zelf het hele dossier.';
  if (besluit.besluit !== 'toekennen')
    return [
      { kop: 'Wat u nu doet' },
      {
        lijst: [
          ouders,
          `Overleg met de ouders welke hulp de leerling nu nodig heeft. Het loket denkt graag mee: ${settings.LOKET_POSTBUS}.`,
          bewaren,
        ],
      },
    ];
  return [
    { kop: 'Wat u nu doet' },
    {
      lijst: [
        ouders,
        'Geef het nummer van de TLV aan de school waar de leerling naartoe gaat. Die school heeft het nummer nodig bij de inschrijving.',
        `Zorg dat de leerling binnen een jaar na ${inDutch(besluitdatumVan(besluit))} is ingeschreven. Lukt dat niet, dan is een nieuwe aanvraag nodig (handboek, hoofdstuk 6).`,
        bewaren,
      ],
    },
    { alinea: 'De TLV geldt in heel Nederland.' },
  ];
}

/** The beschikking for the school on a TLV: granted, renewed, given out by the school and checked, or rejected. */
export function tlvSchool(besluit: TlvBesluit, school: School, settings: BriefSettings): BriefKern {
  const toekennen = besluit.besluit === 'toekennen';
  const { wet, hoofdstuk } = grondslagTekst(besluit);
  return {
    soort: toekennen ? 'Toelaatbaarheidsverklaring' : 'Afwijzing van een toelaatbaarheidsverklaring',
    kop: toekennen ? 'Toelaatbaarheidsverklaring' : 'Beschikking: aanvraag afgewezen',
    onderwerp:
      besluit.gedelegeerd === undefined
        ? `besluit op uw aanvraag: toelaatbaarheidsverklaring ${toekennen ? 'toegekend' : 'afgewezen'}`
        : 'besluit over de toelaatbaarheidsverklaring die uw school afgaf',
    nummer: besluit.nummer,
    blokken: [
      ...inleiding(besluit),
      { kop: 'Ons besluit' },
      { alinea: kernzin(besluit), bijVolgende: true },
      tlvGegevens(besluit, school.naam, geldigheid(besluit)),
      ...waarom(besluit),
      ...advies(besluit),
      { kop: 'Waarop dit besluit rust' },
      {
        alinea: `Wij nemen dit besluit op grond van ${wet}. Wij hebben de aanvraag naast het Handboek Ondersteuningstoewijzing gelegd, versie ${besluit.handboekVersie}, ${hoofdstuk}.`,
      },
      ...watNu(besluit, settings),
      ...bezwaarBlokken(settings, 'school'),
    ],
  };
}
