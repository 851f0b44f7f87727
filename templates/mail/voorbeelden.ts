import { aanvullenMail } from './aanvullen.ts';
import { besluitMail } from './besluit.ts';
import { bundelMail } from './bundel.ts';
import { controleMail, type ControleMail } from './controle.ts';
import { losseBestandenMail } from './losse-bestanden.ts';
import type { Mailtekst } from './mail.ts';
import { teGrootMail } from './te-groot.ts';
import { verbeterdMail } from './verbeterd.ts';
import { vraagMail } from './vraag.ts';
import { aanzeggingMail, vernietigdMail } from './vernietiging.ts';

const afzender = { naam: 'Loket van Samenwerkingsverband VO De Waarden', postbus: 'loket@swv.example' };
const over = { kenmerk: 'D-7K3M2-QX9AB', map: 'Jip van der Linden 3B', afzender };
const url = 'https://swv.sharepoint.example/sites/scholen/De%20Vliet/Aanvragen';
const brieven = { url: 'https://swv.sharepoint.example/sites/scholen/De%20Vliet/Beschikkingen' };
const naarAanvragen = { link: 'Naar de map Aanvragen van uw school', url };

const eerste: ControleMail = {
  ...over,
  url,
  eerste: true,
  compleet: false,
  toevoegen: [
    {
      tekst: 'Laat de ouders het aanmeldingsformulier ondertekenen en zet het ondertekende formulier in de map.',
      reden: 'Bij ouder/verzorger 1 staat nog geen handtekening. Het gaat om: Aanmeldingsformulier.docx.',
    },
    {
      tekst: 'Voeg een OPP toe waarin de evaluatie is ingevuld.',
      reden: 'In het OPP ontbreekt het evaluatiedeel: onder het kopje Evaluatie staat nog geen tekst. Het gaat om: OPP definitief.pdf.',
    },
  ],
  verbeteren: [
    {
      tekst:
        'Advies orthopedagoog.pdf: Dit bestand is met een wachtwoord beveiligd. Sla het op zonder wachtwoord en zet het opnieuw in de map.',
    },
  ],
  nakijken: [
    {
      tekst: 'Schrijf in het handelingsplan bij welk arrangement het hoort.',
      reden: 'Of het een arrangement betreft, is niet met zekerheid te lezen. Het gaat om: Handelingsplan najaar.pdf.',
    },
  ],
  opgelost: [],
  nogOpen: [],
  nogNodig: ['handtekening van de ouders', 'evaluatie van het OPP', 'bestand zonder wachtwoord'],
};

const lijst = { ...over, map: 'LWOO-lijst brugklas 2026.xlsx', lijst: true } as const;

const voorbeelden = {
  verbeterd: verbeterdMail({ kenmerk: 'D-7K3M2-QX9AB', nummer: 'SWV2801-2025-2026-0042', versie: 2, ouders: true, ...brieven, afzender }),
  'verbeterd-leerling': verbeterdMail({
    kenmerk: 'D-7K3M2-QX9AB',
    nummer: 'LIJST-SWV2801-2025-2026-0004',
    versie: 3,
    leerling: { nummer: 'LWOO-SWV2801-2025-2026-0117', versie: 2 },
    ouders: false,
    lijst: true,
    ...brieven,
    afzender,
  }),
  'verbeterd-leerlingen': verbeterdMail({
    kenmerk: 'D-7K3M2-QX9AB',
    nummer: 'LIJST-SWV2801-2025-2026-0004',
    versie: 3,
    leerling: 'alle',
    ouders: false,
    lijst: true,
    ...brieven,
    afzender,
  }),
  'controle-eerste': controleMail(eerste),
  'controle-vervolg': controleMail({
    ...eerste,
    eerste: false,
    toevoegen: [],
    verbeteren: [{ tekst: 'Voeg een nieuwer verslag van de hulpverlening toe.', reden: 'Het verslag is ouder dan een jaar.' }],
    opgelost: ['Handtekening van de ouders', 'Alle bestanden zijn leesbaar'],
    nakijken: [],
    nogOpen: ['evaluatie van het OPP'],
  }),
  'controle-compleet': controleMail({
    ...eerste,
    eerste: false,
    compleet: true,
    toevoegen: [],
    verbeteren: [],
    nakijken: [],
    opgelost: ['Ontwikkelingsperspectief (OPP)'],
  }),
  'controle-meteen-compleet': controleMail({ ...eerste, compleet: true, toevoegen: [], verbeteren: [], nakijken: [] }),
  'controle-beperkt': controleMail({
    ...eerste,
    compleet: true,
    toevoegen: [],
    verbeteren: [],
    nakijken: [],
    beperking: 'Wij konden niet alle eisen uit het handboek controleren. Het loket bekijkt die zelf.',
  }),
  'besluit-toegekend': besluitMail({
    ...over,
    ...brieven,
    soort: 'TLV gedragsproblematiek (GP)',
    toegekend: true,
    nummer: 'SWV2801-2025-0042',
    geldig: '1 april 2026 tot en met 31 juli 2027',
  }),
  'besluit-afgewezen': besluitMail({
    ...over,
    ...brieven,
    soort: 'TLV gedragsproblematiek (GP)',
    toegekend: false,
    nummer: 'AFW-SWV2801-2025-0043',
  }),
  'vernietiging-aanzegging': aanzeggingMail({ ...over, datum: '18 september 2026', termijn: 'zes maanden' }),
  vernietigd: vernietigdMail({ ...over, datum: '18 september 2026' }),
  'controle-lijst': controleMail({
    ...eerste,
    ...lijst,
    toevoegen: [],
    verbeteren: [
      {
        tekst: 'Vul bij elke leerling het schooladvies in.',
        reden: 'Bij 3 leerlingen is de kolom leeg. Het gaat om: rij 4, rij 9, rij 12.',
      },
    ],
    nakijken: [],
    nogNodig: ['schooladvies bij 3 leerlingen'],
  }),
  'besluit-buiten-behandeling': besluitMail({
    ...over,
    ...brieven,
    soort: 'TLV gedragsproblematiek (GP)',
    toegekend: false,
    anders: 'buiten-behandeling',
    nummer: 'BB-SWV2801-2025-0003',
  }),
  'besluit-ingetrokken': besluitMail({
    ...over,
    ...brieven,
    soort: 'TLV gedragsproblematiek (GP)',
    toegekend: false,
    anders: 'ingetrokken',
  }),
  'besluit-tlv-ingetrokken': besluitMail({
    ...over,
    ...brieven,
    soort: 'TLV gedragsproblematiek (GP)',
    toegekend: false,
    anders: 'tlv-ingetrokken',
    nummer: 'TLVI-SWV2801-2025-0001',
  }),
  'besluit-lijst': besluitMail({
    ...lijst,
    ...brieven,
    leerlingen: true,
    soort: 'LWOO',
    toegekend: true,
    nummer: 'LIJST-SWV2801-2025-0044',
  }),
  'vernietiging-aanzegging-lijst': aanzeggingMail({ ...lijst, datum: '18 september 2026', termijn: 'zes maanden' }),
  vraag: vraagMail({
    ...over,
    url,
    punten: eerste.toevoegen,
    kort: ['handtekening van de ouders', 'evaluatie van het OPP'],
    toelichting: [
      'De commissie bespreekt deze aanvraag op 12 mei. Wilt u dit voor die dag aanvullen?',
      'Lukt dat niet? Bel dan even met het loket.',
    ],
  }),
  'vraag-alleen-tekst': vraagMail({
    ...over,
    url,
    punten: [],
    kort: [],
    toelichting: ['Op welke dag is het gesprek met de ouders geweest?'],
  }),
  'vraag-lijst': vraagMail({
    ...over,
    map: 'LWOO-lijst brugklas 2026.xlsx',
    lijst: true,
    punten: [{ tekst: 'Vul bij elke leerling het schooladvies in.', reden: 'Bij 3 leerlingen is de kolom leeg.' }],
    kort: ['schooladvies bij 3 leerlingen'],
    toelichting: [],
  }),
  aanvullen: aanvullenMail({ ...over, url, gevraagd: ['evaluatie van het OPP', 'advies van een tweede deskundige'], tot: '12 juni 2026' }),
  'aanvullen-lijst': aanvullenMail({ ...lijst, url, gevraagd: ['schooladvies bij 3 leerlingen'], tot: '12 juni 2026' }),
  'te-groot': teGrootMail({ ...over, grens: '500 bestanden', url }),
  bundel: bundelMail({
    onderdelen: [
      {
        onderwerp: 'Dossier D-7K3M2-QX9AB',
        nieuws: [
          controleMail(eerste).kern,
          besluitMail({ ...over, ...brieven, soort: 'TLV gedragsproblematiek (GP)', toegekend: false }).kern,
        ],
        links: [naarAanvragen, { link: 'Naar de map Beschikkingen van uw school', ...brieven }],
      },
      {
        onderwerp: 'Dossier D-9P4N8-RT2CD',
        nieuws: [controleMail({ ...eerste, map: 'Sem de Graaf 2A', compleet: true }).kern],
        links: [naarAanvragen],
      },
      {
        onderwerp: 'Lijst D-5F6G7-HJ8KL',
        nieuws: [aanzeggingMail({ ...lijst, datum: '18 september 2026', termijn: 'zes maanden' }).kern],
        links: [{ link: 'Naar de bestanden van uw school', url }],
      },
    ],
    afzender,
  }),
  'losse-bestanden': losseBestandenMail({ school: 'Lyceum De Vliet', url, afzender }),
} satisfies Record<string, Mailtekst>;

/** The id of an example. */
export type MailVoorbeeld = keyof typeof voorbeelden;

/** Every mail with invented content, by a name for the file it is rendered to. */
export const mailVoorbeelden: Readonly<Record<string, Mailtekst>> = voorbeelden;
