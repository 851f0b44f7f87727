import { kader, klein, kop, nieuwePagina, tabel, tekenen, tekst, wit } from '../../../../local/voorbeelden/papier/blokken.ts';
import { papier } from '../vorm.ts';
import { huis } from './huis.ts';

const swv = huis({
  naam: 'Samenwerkingsverband VO Delta-West',
  ondertitel: 'Commissie Toelaatbaarheid',
  briefhoofd: 'balk',
  kleur: '#1d5c86',
  voet: 'TLV-aanvraagformulier versie 2025.2 - pagina {p} van {n}',
  letter: 'Source Sans 3',
});
/** The partnership's form with tick columns. */
export const havenkwartierFormulier = papier(swv, 'TLV-aanvraagformulier', [
  kop('TLV-aanvraagformulier voortgezet speciaal onderwijs', 1),
  klein(
    'Voor het aanvragen van een TLV VSO vult de school dit formulier volledig in. Stuur het samen met de bijlagen via de beveiligde omgeving.',
  ),
  kop('A. Gegevens jongere'),
  tabel(undefined, [
    ['Roepnaam', 'Jorrit', 'Achternaam', 'Haverkate'],
    ['Geboren op', '23-11-2011', 'Geslacht', 'jongen'],
    ['Klas / leerweg', '2 basis/kader', 'Ingeschreven sinds', '01-08-2024'],
    ['School van inschrijving', 'Havenkwartier College', 'Contactpersoon', 'mw. L. Verstrate, ondersteuningscoördinator'],
  ]),
  kop('B. De aanvraag'),
  tabel(
    ['', 'Ja', 'Nee'],
    [
      ['Eerste aanvraag TLV VSO', 'X', ''],
      ['Verlenging van een lopende TLV', '', 'X'],
      ['Overstap SO - VSO', '', 'X'],
    ],
    [6, 1, 1],
  ),
  wit(2),
  tabel(
    ['Bekostigingscategorie / doelgroep', 'Aankruisen'],
    [
      ['Gedragsproblemen en psychiatrie (GP)', 'X'],
      ['Zeer moeilijk lerend (ZML)', ''],
      ['Langdurig ziek (LZ)', ''],
      ['Lichamelijk gehandicapt (LG)', ''],
      ['Ernstig meervoudig beperkt (EMB)', ''],
    ],
    [6, 1],
  ),
  wit(2),
  tabel(undefined, [
    ['Gewenste plaatsingsdatum', '01-04-2026'],
    ['TLV gevraagd tot en met', '31-07-2028'],
    ['Beoogde VSO-school', 'VSO De Kreek, locatie Oostmuide'],
    [
      'Contact met beoogde school',
      'Op 22 januari 2026 is de aanvraag besproken met dhr. P. de Bree, zorgcoördinator van De Kreek. De Kreek ziet Jorrit als passende leerling en heeft per april plaats in de onderbouw.',
    ],
  ]),
  nieuwePagina,
  kop('C. Checklist bijlagen'),
  tabel(
    ['Bijlage', 'bijgevoegd', 'n.v.t.'],
    [
      ['OPP, op overeenstemming gericht overleg gevoerd', 'X', ''],
      ['Psychodiagnostisch of psychiatrisch onderzoek', 'X', ''],
      ['Intelligentieonderzoek, max. 2 jaar', 'X', ''],
      ['Rapportage hulpverlening', 'X', ''],
      ['Medische verklaring (alleen LZ/LG)', '', 'X'],
      ['Deskundigheidsadviezen', 'X', ''],
    ],
    [6, 1, 1],
  ),
  kop('D. Zienswijze ouders'),
  klein('Dit deel vullen de ouders zelf in.'),
  kader(
    ...tekst(
      '**Wat gaat er goed met uw kind?** Jorrit is een lieve knul voor dieren en kleine kinderen. Hij kan uren sleutelen aan zijn brommer (die nog niet mag rijden).',
      '**Waar maakt u zich zorgen over?** Hij ontploft om niks. Thuis ook, vorige maand is de keukendeur eruit gegaan. Zijn zusje Lieke van 9 durft soms niet naar beneden. Op school wordt hij steeds naar huis gestuurd en dan heeft hij er weer een week last van.',
      '**Bent u het eens met de aanvraag?** Ja, wij hopen dat hij op De Kreek rust krijgt. We vinden het wel jammer dat het zo moet.',
    ),
  ),
  wit(3),
  tekenen(
    { label: 'Handtekening ouder/verzorger 1', naam: 'M. Haverkate', datum: '4 februari 2026', getekend: 'inkt' },
    { label: 'Handtekening ouder/verzorger 2', naam: 'C. Haverkate-Poortvliet', datum: '4 februari 2026', getekend: 'inkt' },
  ),
  kop('E. Ondertekening school'),
  tekenen({
    label: 'Namens het bevoegd gezag',
    naam: 'drs. A. Minderhoud',
    functie: 'teamleider onderbouw',
    datum: '06-02-2026',
    getekend: 'plaatje',
  }),
]);
