import { tekenen, tekst, velden, wit } from '../../../../local/voorbeelden/papier/blokken.ts';
import { papier, type Casus } from '../vorm.ts';
import { huis } from '../tweede/huis.ts';
import { downZml } from './verwacht.ts';

const ziekenhuis = huis({
  naam: 'Streekziekenhuis Ter Vliet',
  ondertitel: 'Kindergeneeskunde',
  adres: ['Sectorweg 100', 'Vlietwoude'],
  briefhoofd: 'rechts',
  kleur: '#004d8c',
  letter: 'Libertinus Serif',
  grootte: 11,
});

const brief = papier(ziekenhuis, 'Verklaring', [
  ...tekst('Aan de directie van de school', 'Vlietwoude, 11 februari 2026', 'Betreft: Yara Elshout, geb. 29.06.2013'),
  wit(4),
  ...tekst(
    'Geachte directie,',
    'Op verzoek van de ouders laat ik u weten dat bovengenoemde patiënte sinds haar geboorte bij mij onder controle is. Bij chromosomenonderzoek (karyotype 47,XX,+21) werd kort na de geboorte een trisomie 21 vastgesteld. Zij heeft daarnaast een gecorrigeerde hartafwijking (AVSD) en gebruikt schildklierhormoon.',
    'Met collegiale groet,',
  ),
  tekenen({ label: '', naam: 'dr. A.J. Hellinga, kinderarts', getekend: 'inkt' }),
]);

const aanvraag = papier(
  huis({ naam: 'Karekiet Scholengroep', briefhoofd: 'links', kleur: '#b71c1c', letter: 'Source Sans 3', grootte: 11 }),
  'Aanvraag',
  [
    ...tekst('Aan: Loket samenwerkingsverband', '23 maart 2026', '**Aanvraag toelaatbaarheid vso, type zml**'),
    ...tekst(
      'Beste leden van het loket,',
      'Wij willen graag voor onze leerling Yara Elshout (geboren 29 juni 2013) een TLV-ZML aanvragen. Yara heeft het syndroom van Down. Zij zit nu in groep 8 van een gewone basisschool en is bij ons aangemeld. Daar is veel geprobeerd en nu is het op. Volgens uw handboek is een verklaring van de kinderarts voldoende; die gaat hierbij.',
      'De plaatsing zou ingaan op 1 augustus 2026 op vso De Regenboogvis. Met mevrouw Brands van die school spraken ouders en ondergetekende op 3 maart jl.; zij verwelkomt Yara graag. Wij vragen de TLV aan tot en met 31 juli 2031.',
      'Ouders staan achter deze aanvraag.',
    ),
    velden(['Vader', 'R. Elshout'], ['Moeder', 'F. Elshout - van Dam'], ['Adres', 'Bosrand 14, Vlietwoude']),
    tekenen(
      { label: 'Handtekening ouders:', getekend: 'nee' },
      { label: 'Namens Karekiet Scholengroep:', naam: 'Y. Tanis', functie: 'zorgcoördinator', getekend: 'inkt' },
    ),
  ],
);

/** Down syndrome shown by a letter that speaks of trisomy 21; the parents' line is empty. */
export const karekiet: Casus = {
  id: 'c3-zml-down-brief-kinderarts',
  titel: 'ZML bij Down: brief van de kinderarts noemt alleen trisomie 21, aanvraag in briefvorm, ouders hebben niet getekend',
  school: { naam: 'Karekiet Scholengroep', soort: 'vo', aangesloten: true, pro: false },
  soort: 'tlv-zml',
  variant: 'nieuw',
  peildatum: '2026-03-25',
  stukken: [
    { naam: 'brief loket Y Elshout.docx', soorten: ['aanmeldingsformulier'], papier: aanvraag },
    { naam: 'Hellinga.pdf', soorten: ['medische-verklaring'], papier: brief },
  ],
  feiten: { geboortedatum: '2013-06-29', plaatsing: '2026-08-01', geldigTot: '2031-07-31', down: true },
  verwacht: downZml({ 'alg.handtekening-ouders': ['ontbreekt'] }),
};
