import type { BriefRij, BriefSettings } from '../../src/decide/brief.ts';
import type { BesluitRecord } from '../../src/storage/records.ts';

/** Who sends the letters, invented. */
export const briefSettings: BriefSettings = {
  SWV_NAAM: 'Samenwerkingsverband VO De Waarden',
  SWV_ADRES: 'Postbus 1 | 3999 AA Voorbeeldstad',
  SWV_PLAATS: 'Voorbeeldstad',
  DIRECTEUR_BESTUURDER: 'mw. drs. A. Voorbeeld',
  LOKET_POSTBUS: 'loket@swv.example',
  BEZWAAR_ADRES: 'Samenwerkingsverband VO De Waarden | Postbus 1 | 3999 AA Voorbeeldstad',
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
    },
  ],
};

const toegekend: BesluitRecord = {
  besluitId: 'voorbeeld',
  dossierId: 'voorbeeld',
  schoolId: 'de-vliet',
  driveId: 'drive',
  kenmerk: 'D-7K3M2-QX9AB',
  nummer: 'SWV2801-2025-0042',
  besluit: 'toekennen',
  soort: 'tlv-gp',
  variant: 'nieuw',
  leerling: { naam: 'Jip van der Linden', geboortedatum: '2012-03-14' },
  geldigVan: '2026-08-01',
  geldigTot: '2028-07-31',
  motivering: 'De school heeft twee jaar extra ondersteuning gegeven. Die ondersteuning was niet genoeg.',
  deskundigen: [
    { naam: 'drs. M. de Wit', functie: 'orthopedagoog', advies: 'toekennen' },
    { naam: 'P. Aksoy MSc', functie: 'kinder- en jeugdpsycholoog', advies: 'toekennen' },
  ],
  genomenDoor: 'S. Ecretaris',
  genomenDoorRol: 'secretaris',
  genomenOp: '2026-05-12T10:00:00.000Z',
  peildatum: '2026-04-20',
  ontvangenOp: '2026-04-02',
  handboekVersie: '4.1',
};
const { geldigVan: _van, geldigTot: _tot, ...zonderGeldigheid } = toegekend;
const { leerling: _leerling, ...zonderLeerling } = toegekend;

/** Decisions on one pupil, with invented content. */
export const briefVoorbeelden: Record<string, BesluitRecord> = {
  toegekend,
  afgewezen: {
    ...zonderGeldigheid,
    besluit: 'afwijzen',
    nummer: 'SWV2801-2025-0043',
    motivering: 'Uit het dossier blijkt niet dat de school de extra ondersteuning heeft gegeven en geëvalueerd.',
    afwijkingAdvies: 'De deskundigen gaan uit van ondersteuning waarvan het dossier niets laat zien.',
  },
};

/** A decision on a list of pupils, with the rows that its letter names. */
export const lijstVoorbeeld: { besluit: BesluitRecord; rijen: BriefRij[] } = {
  besluit: {
    ...zonderLeerling,
    soort: 'lwoo',
    nummer: 'SWV2801-2025-0044',
    motivering: 'De leerlingen hebben een leerachterstand en een IQ waarbij LWOO hoort.',
    lijst: { versie: 1, rijen: 3, geweigerd: [2] },
  },
  rijen: [
    { rij: 1, wie: 'Aron Akker 10-02-2014' },
    { rij: 2, wie: 'Bas Berk 11-02-2014' },
    { rij: 3, wie: 'Noor de Graaf 12-02-2014' },
  ],
};
