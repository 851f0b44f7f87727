import type { BriefRij, BriefSettings, Correctie, Echtheid } from '../../src/decide/brief.ts';
import type { BesluitRecord } from '../../src/storage/records.ts';

/** Who sends the letters, invented. */
export const briefSettings: BriefSettings = {
  SWV_NAAM: 'Samenwerkingsverband VO De Waarden',
  SWV_ADRES: 'Postbus 1 | 3999 AA Voorbeeldstad',
  SWV_PLAATS: 'Voorbeeldstad',
  DIRECTEUR_BESTUURDER: 'mw. drs. A. Voorbeeld',
  LOKET_POSTBUS: 'loket@swv.example',
  BEZWAAR_ADRES: 'Samenwerkingsverband VO De Waarden | t.a.v. bezwaar | Postbus 1 | 3999 AA Voorbeeldstad',
  scholen: [
    {
      id: 'de-vliet',
      naam: 'Lyceum De Vliet',
      brin: '99XA',
      soort: 'vo',
      pro: false,
      aangesloten: true,
      drive: 'drive',
      pad: 'De Vliet',
      mail: 'zorg@devliet.example',
      adres: ['Vlietkade 12', '3999 AB Voorbeeldstad'],
    },
  ],
};

/** A TLV of type GP that was granted. */
export const toegekend: BesluitRecord = {
  besluitId: 'voorbeeld',
  dossierId: 'voorbeeld',
  schoolId: 'de-vliet',
  driveId: 'drive',
  kenmerk: 'D-7K3M2-QX9AB',
  nummer: 'SWV2801-2025-2026-0042',
  besluit: 'toekennen',
  soort: 'tlv-gp',
  variant: 'nieuw',
  leerling: { naam: 'Jip van der Linden', geboortedatum: '2012-03-14' },
  geldigVan: '2026-08-01',
  geldigTot: '2028-07-31',
  motivering:
    'De school heeft twee jaar lang extra ondersteuning gegeven, eerst in de klas en daarna in de trajectklas. Uit de evaluaties van november 2025 en maart 2026 blijkt dat dit niet genoeg was.\nDe leerling heeft de hele dag nabijheid en een vaste structuur nodig. Dat kan de school niet bieden. In het voortgezet speciaal onderwijs kan dat wel.',
  deskundigen: [
    { naam: 'drs. M. de Wit', functie: 'orthopedagoog', advies: 'toekennen' },
    { naam: 'P. Aksoy MSc', functie: 'kinder- en jeugdpsycholoog', advies: 'toekennen' },
  ],
  genomenDoor: 'S. Ecretaris',
  genomenDoorRol: 'secretaris',
  genomenOp: '2026-05-12T08:30:00.000Z',
  ondertekening: {
    door: 'Anna Voorbeeld',
    rol: 'directeur-bestuurder',
    account: 'voorbeeld',
    op: '2026-05-12T10:04:00.000Z',
    stempel: 'voorbeeld',
  },
  peildatum: '2026-04-20',
  ontvangenOp: '2026-04-02',
  handboekVersie: '4.1',
};
const { geldigVan: _van, geldigTot: _tot, ...zonderGeldigheid } = toegekend;
const { leerling: _leerling, ...zonderLeerling } = zonderGeldigheid;
const zonderDeskundigen = { ...zonderGeldigheid, deskundigen: [] };

/** Decisions on one pupil, one of each kind of letter, with invented content. */
export const briefVoorbeelden: Record<string, BesluitRecord> = {
  toegekend,
  pro: {
    ...toegekend,
    soort: 'tlv-pro',
    nummer: 'SWV2801-2025-2026-0045',
    motivering:
      'De leerling heeft een IQ van 68. De leerachterstand is op alle vier de domeinen groter dan 0,5. De leerling leert het best door te doen.',
  },
  verlenging: {
    ...toegekend,
    soort: 'tlv-zml',
    variant: 'verlenging',
    nummer: 'SWV2801-2025-2026-0046',
    verlengtNummer: 'SWV2801-2022-2023-0007',
    deskundigen: [],
    leertraject: 'De leerling rondt in twee jaar het uitstroomprofiel arbeid af, met een stage van drie dagen per week.',
  },
  gedelegeerd: {
    ...toegekend,
    nummer: 'SWV2801-2025-2026-0047',
    gedelegeerd: {
      sinds: '2025-08-01',
      toets: 'Het loket heeft het dossier getoetst aan de criteria voor een TLV-GP. Het dossier is compleet en voldoet aan alle criteria.',
    },
  },
  afgewezen: {
    ...zonderGeldigheid,
    besluit: 'afwijzen',
    nummer: 'AFW-SWV2801-2025-2026-0043',
    motivering: 'Uit het dossier blijkt niet dat de school de extra ondersteuning heeft gegeven en geëvalueerd.',
    afwijkingAdvies: 'De deskundigen gaan uit van ondersteuning waarvan het dossier niets laat zien.',
  },
  'buiten-behandeling': {
    ...zonderDeskundigen,
    besluit: 'buiten-behandeling',
    nummer: 'BB-SWV2801-2025-2026-0003',
    motivering: 'De school heeft op 1 mei laten weten dat het onderzoek nog niet is afgenomen.',
    aanvulling: {
      gevraagdOp: '2026-04-09',
      tot: '2026-05-07',
      gevraagd: 'Het verslag van het psychodiagnostisch onderzoek.\nDe evaluatie van het handelingsplan, niet ouder dan een half jaar.',
    },
  },
  'tlv-ingetrokken': {
    ...zonderDeskundigen,
    besluit: 'tlv-ingetrokken',
    nummer: 'TLVI-SWV2801-2025-2026-0001',
    motivering:
      'De TLV is afgegeven op grond van een verslag dat over een andere leerling blijkt te gaan. De school heeft dat op 4 mei gemeld. Zonder dat verslag voldeed het dossier niet.',
    trektIn: { besluitId: 'ander', nummer: 'SWV2801-2025-2026-0031', per: '2026-06-01' },
  },
  ingetrokken: {
    ...zonderDeskundigen,
    besluit: 'ingetrokken',
    nummer: 'ITR-SWV2801-2025-2026-0002',
    motivering: '',
    intrekking: { door: 'ouders', op: '2026-05-08' },
  },
};

/** How the example letters can be checked. */
export const echtheidVoorbeeld: Echtheid = { adres: 'https://loket.swv.example/verifieer', code: 'K7QM-2XRA' };

/** What was corrected in the example of a second version. */
export const correctieVoorbeeld: Correctie = {
  versie: 2,
  vorigeOp: '2026-05-12',
  reden: 'De geboortedatum van de leerling was verkeerd overgenomen.',
  ondertekend: { door: 'Anna Voorbeeld', op: '2026-05-20T09:00:00.000Z' },
};

/** A decision on a list of pupils, with the rows that its letter names. */
export const lijstVoorbeeld = {
  besluit: {
    ...zonderLeerling,
    deskundigen: [],
    soort: 'lwoo',
    nummer: 'LIJST-SWV2801-2025-2026-0004',
    motivering: 'De leerlingen hebben een leerachterstand en een IQ waarbij LWOO hoort.',
    lijst: {
      versie: 1,
      rijen: 4,
      geweigerd: [2],
      aangehouden: [{ rij: 4, reden: 'De geboortedatum ontbreekt.' }],
      brieven: 'per-leerling',
    },
  } satisfies BesluitRecord,
  rijen: [
    { rij: 1, wie: 'Aron Akker 10-02-2014', nummer: 'LWOO-SWV2801-2025-2026-0117' },
    { rij: 2, wie: 'Bas Berk 11-02-2014' },
    { rij: 3, wie: 'Noor de Graaf 12-02-2014', nummer: 'LWOO-SWV2801-2025-2026-0118' },
    { rij: 4, wie: 'Ilse Iep' },
  ] satisfies [BriefRij, ...BriefRij[]],
};
