import type { Blok } from './blok.ts';
import { regelsVan } from './blok.ts';
import { bezwaarWeken } from '../grondslag.ts';
import type { BriefSettings, Ontvanger } from './vraag.ts';

const weken = ['nul', 'één', 'twee', 'drie', 'vier', 'vijf', 'zes', 'zeven', 'acht'];

/**
 * Where, how and within which term to object (Awb 3:45, 6:5, 6:7, 6:8); objecting costs nothing and may be done with help (Awb 2:1, 7:15).
 */
export function bezwaarBlokken(settings: BriefSettings, voor: Ontvanger): Blok[] {
  const termijn = `${weken[bezwaarWeken] ?? bezwaarWeken} weken`;
  const adres: Blok = { regels: regelsVan(settings.BEZWAAR_ADRES) };
  if (voor === 'school')
    return [
      { kop: 'Bent u het niet eens met dit besluit?' },
      {
        alinea: [
          'De school en de ouders kunnen bezwaar maken. Dat kan binnen ',
          { vet: termijn },
          ' na de dag waarop dit besluit bekend is gemaakt. Stuur een brief naar:',
        ],
        bijVolgende: true,
      },
      adres,
      {
        alinea:
          'Zet in de brief uw naam en adres, de datum, het nummer van dit besluit en waarom u het er niet mee eens bent. Zet er uw handtekening onder.',
      },
    ];
  return [
    { kop: 'Bent u het er niet mee eens?' },
    {
      alinea: `Praat er eerst over met de school, of stel uw vraag aan ons: ${settings.LOKET_POSTBUS}. Vaak helpt dat al. U kunt ook bezwaar maken. Wij bekijken het besluit dan opnieuw. Bezwaar maken kost niets, en iemand anders mag u daarbij helpen.`,
    },
    {
      alinea: [
        'Wilt u bezwaar maken? Doe dat dan binnen ',
        { vet: termijn },
        ' na de dag waarop dit besluit bekend is gemaakt. Stuur een brief naar:',
      ],
      bijVolgende: true,
    },
    adres,
    { alinea: 'Zet in uw brief:', bijVolgende: true },
    {
      lijst: [
        'uw naam en uw adres;',
        'de datum waarop u de brief schrijft;',
        'het nummer van dit besluit; dat staat bovenaan deze brief;',
        'waarom u het niet met het besluit eens bent;',
        'uw handtekening.',
      ],
    },
  ];
}
