import { kader, klein, kop, lijst, streep, tabel, tekenen, tekst, velden } from '../../../../local/voorbeelden/papier/blokken.ts';
import { papier, type Casus } from '../vorm.ts';
import { huis } from '../tweede/huis.ts';
import { verlengingC3 } from './verwacht.ts';

const swv = huis({
  naam: 'Samenwerkingsverband V(S)O De Grote Rivieren',
  ondertitel: 'Loket Toewijzing',
  adres: ['Postbus 31', 'Waalhaven'],
  briefhoofd: 'links',
  letter: 'Libertinus Serif',
  grootte: 11,
  kleur: '#1a1a1a',
  tabel: 'raster',
  voet: 'Formulier V-2, herzien 2019, blad {p}',
  tekenlijn: 'punten',
});
const vso = huis({
  naam: 'vso-zml De Stormvogel',
  ondertitel: 'onderwijs aan zeer moeilijk lerende leerlingen',
  briefhoofd: 'balk',
  kleur: '#ef6c00',
  tabel: 'balken',
  letter: 'Source Sans 3',
  voet: 'De Stormvogel {p}/{n}',
});

const formulier = papier(swv, 'Formulier V-2', [
  kop('FORMULIER V-2: VERLENGING VAN EEN TOELAATBAARHEIDSVERKLARING', 2),
  klein('In te vullen door de school waar de leerling staat ingeschreven. Gelieve met blokletters te schrijven.'),
  velden(
    ['1. Naam en voornamen der leerling', 'VAN ZANDEN, Rosalie Anna'],
    ['2. Geboortedatum', '17 oktober 2007'],
    ['3. School van inschrijving', 'vso-zml De Stormvogel te Waalhaven'],
    ['4. Aard der toelaatbaarheid', 'ZML (categorie 1)'],
    ['5. Nummer der vigerende verklaring', 'GR-2019-0338'],
    ['6. Vigerende verklaring loopt af op', '31 juli 2026'],
    ['7. Verlenging verzocht tot en met', '31 juli 2028'],
    ['8. Reden', 'De verklaring is afgegeven tot het einde van het cursusjaar waarin Rosalie 18 jaar wordt. Zie de onderbouwing.'],
  ),
  kop('Ondertekening', 3),
  ...tekst('De ouders, voogd of verzorgers verklaren kennis te hebben genomen van het bovenstaande en daarmede in te stemmen.'),
  tekenen(
    { label: 'vader', naam: 'C. van Zanden', datum: '4 maart 2026', getekend: 'plaatje' },
    { label: 'moeder', naam: 'E. van Zanden-Kok', datum: '4 maart 2026', getekend: 'plaatje' },
  ),
  tekenen({ label: 'directeur der school', naam: 'mw. I. Brons', datum: '6 maart 2026', getekend: 'plaatje' }),
]);

const opp = papier(vso, 'Ontwikkelingsperspectiefplan', [
  kop('Ontwikkelingsperspectiefplan 2025-2026', 1),
  velden(['Leerling', 'Rosalie van Zanden'], ['Geboren', '17-10-2007'], ['Groep', 'Uitstroom arbeid 2']),
  kop('Uitstroomprofiel', 2),
  ...tekst('Arbeid, beschut. Leerroute 4.'),
  kop('Doelen en evaluatie', 2),
  tabel(
    ['Vakgebied', 'Doel', 'Evaluatie feb 2026'],
    [
      ['Werken', 'werkt 3 uur achter elkaar', 'behaald: 3,5 uur in de kwekerij'],
      ['Reizen', 'reist met de bus naar stage', 'onderweg: 3 van de 5 keer zonder bellen'],
      ['Taal', 'leest een werkbriefje', 'behaald met pictogrammen'],
    ],
  ),
  ...tekst('Evaluatie besproken met Rosalie en ouders op 19 februari 2026. Nieuwe doelen: zie bijlage leertraject.'),
]);

const voortgang = papier(vso, 'Voortgang', [
  kop('Voortgangsverslag Rosalie van Zanden', 1),
  klein('schooljaar 2025-2026, eerste helft - mentor Tjitske Aalders - 23 februari 2026'),
  ...tekst(
    'Rosalie is gegroeid. In de kwekerij stekt zij zelf plantjes en ruimt zij op zonder dat iemand het zegt. In de groep helpt zij de jongere leerlingen. Moeilijk blijft: omgaan met kritiek, en klokkijken.',
  ),
  lijst(
    'Aanwezigheid: 98%',
    'Stage: kwekerij De Kas, twee dagen in de week',
    'Logopedie: afgesloten',
    'Sociale vaardigheid (SCOL): van D naar C',
  ),
]);

const iq = papier(huis({ naam: 'Dienst Schoolpsychologie', briefhoofd: 'midden', letter: 'Lora' }), 'IQ', [
  kop('Psychologisch rapport', 2),
  ...tekst(
    'Rosalie van Zanden, 17-10-2007.',
    'Op 22 november 2018 is de WISC-III-NL afgenomen. Verbaal IQ 55, performaal IQ 54, totaal IQ 52. Zij functioneert op het niveau van een lichte verstandelijke beperking.',
    'W. Terlouw, GZ-psycholoog',
  ),
]);

const onderbouwing = papier(vso, 'Onderbouwing', [
  kop('Onderbouwing verlenging toelaatbaarheidsverklaring', 1),
  kader(...tekst('Rosalie van Zanden, geboren 17 oktober 2007, verlenging tot en met schooljaar 2027-2028')),
  ...tekst(
    'Rosalie heeft speciaal onderwijs nodig omdat zij leert door te doen, met één begeleider op vier leerlingen. Een mbo-entree of een werkplek zonder begeleiding is voor haar nog niet haalbaar: zij kan nog niet zelf reizen en nog geen hele dag werken.',
    'Het leertraject dat nog voor haar ligt: in 2026-2027 drie dagen stage in de kwekerij en de branchecursus groen (deelcertificaten 1 en 2), in 2027-2028 vier dagen stage en de overdracht naar de jobcoach en het UWV. Daarna stroomt zij uit naar beschut werk bij De Kas.',
  ),
  streep,
  ...tekst('Waalhaven, 2 maart 2026', 'drs. Q. van Vulpen, orthopedagoog De Stormvogel'),
]);

/** ZML renewal past eighteen, complete, on an old-fashioned form. */
export const stormvogel: Casus = {
  id: 'c3-zml-verlenging-tot-twintig',
  titel: 'Verlenging ZML voorbij 18, ouderwets formulier, IQ van zeven jaar oud; compleet',
  school: { naam: 'vso-zml De Stormvogel', soort: 'vso', aangesloten: true, pro: false },
  soort: 'tlv-zml',
  variant: 'verlenging',
  peildatum: '2026-03-09',
  stukken: [
    { naam: 'V-2 R van Zanden.pdf', soorten: ['aanmeldingsformulier'], papier: formulier },
    { naam: 'OPP 25-26 RvZ.pdf', soorten: ['opp'], papier: opp },
    { naam: 'voortgang RvZ.docx', soorten: ['voortgangsrapportage'], papier: voortgang },
    { naam: 'psych rapport 2018.pdf', soorten: ['intelligentieonderzoek'], papier: iq },
    { naam: 'onderbouwing RvZ.docx', soorten: ['onderbouwing'], papier: onderbouwing },
  ],
  feiten: {
    geboortedatum: '2007-10-17',
    tiq: 52,
    tiqDatum: '2018-11-22',
    instrument: 'WISC-III-NL',
    geldigTot: '2028-07-31',
    tlvNummer: 'GR-2019-0338',
  },
  verwacht: verlengingC3('zml'),
};
