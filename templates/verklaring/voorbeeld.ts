import type { VernietigRegel } from '../../src/retain/bewijs/verklaring-inhoud.ts';

const regel: VernietigRegel = {
  soort: 'vernietiging',
  nummer: 41,
  vorige: '0'.repeat(64),
  sleutel: 'D-2026-00012_2026-10-20',
  kenmerk: 'D-2026-00012',
  schoolId: 'de-esdoorn',
  bestanden: 9,
  afgeleid: 14,
  grond: 'Handboek Ondersteuningstoewijzing 4.1, hoofdstuk 3: dossiers worden 6 maanden bewaard',
  laatsteUpload: '2026-04-20T12:30:00.000Z',
  vervaltOp: '2026-10-20',
  aangezegdOp: '2026-10-06',
  vernietigdOp: '2026-10-20T03:02:11.000Z',
  wijze: 'permanent verwijderd uit SharePoint voorbij de prullenbak, met alle versies; afgeleide gegevens verwijderd; nagelezen',
  buitenBereik: 'reservekopieën en wettelijke bewaring (Preservation Hold) van de Microsoft 365-omgeving zelf',
  goedkeuring: {
    door: 'S. Ecretaris',
    rol: 'secretaris',
    account: '00000000-0000-4000-8000-000000000001',
    op: '2026-10-19T09:12:00.000Z',
    automatisch: false,
  },
};

/** An invented run of destructions: a dossier, and another whose files the school had taken away itself. */
export const verklaringVoorbeeld: readonly VernietigRegel[] = [
  regel,
  {
    ...regel,
    nummer: 42,
    sleutel: 'D-2026-00019_2026-10-20',
    kenmerk: 'D-2026-00019',
    bestanden: 0,
    afgeleid: 6,
    wijze: 'de school had de bestanden zelf weggehaald; afgeleide gegevens verwijderd',
    buitenBereik: 'de bestanden waar de school ze heeft gezet, en de prullenbak van SharePoint',
  },
];
