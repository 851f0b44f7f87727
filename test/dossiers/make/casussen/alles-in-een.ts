import { tekst, type Blok, type Papier } from '../../../../local/voorbeelden/papier/blokken.ts';
import * as formulier from '../auteurs/formulieren.ts';
import * as onderzoek from '../auteurs/onderzoek.ts';
import * as opp from '../auteurs/opp.ts';
import { agressie, voor } from '../auteurs/profielen.ts';
import * as stuk from '../auteurs/stukken.ts';
import { stijlen } from '../stijlen.ts';
import { datum, nieuw, papier, type Casus, type Kind } from '../vorm.ts';
import { cbclTrf, heel, indexen, tekent } from './gemeen.ts';

/** Several documents one after the other in one file, each on a new page. */
const achterElkaar = (eerste: Papier, ...rest: Papier[]): Papier => ({
  ...eerste,
  blokken: [...eerste.blokken, ...rest.flatMap((deel): Blok[] => [{ soort: 'pagina' }, ...deel.blokken])],
});

const k: Kind = { vn: 'Stijn', an: 'Kappert', geb: '2013-02-08' };
const p = voor(agressie, k.vn);
const o = { leerling: heel(k), geboren: datum.vol(k.geb) };
const school = stijlen.waterkant;

const formulierDeel = formulier.klassiek(school, {
  leerling: heel(k),
  geboren: datum.vol(k.geb),
  klas: '1 kader',
  school: 'De Waterkant',
  contact: 'C. Boot',
  typen: ['GP'],
  soort: 'nieuw',
  vso: 'De Bolder',
  plaatsing: '1 augustus 2026',
  geldig: '1 augustus 2026 tot en met 31 juli 2028',
  overleg: 'Gesprek op De Bolder, 14 april 2026, met mevrouw Postema.',
  thuis: p.thuis,
  wens: p.wens,
  hulp: p.hulp,
  ouders: [tekent('Vader', 'L. Kappert', '12 mei 2026'), tekent('Moeder', 'A. Kappert-Roos', '12 mei 2026')],
});

/** A whole dossier in two files, with a DSM-IV classification by axes and a mail as cover. */
export const allesInEen: Casus[] = [
  {
    id: 'gp-nieuw-alles-in-twee-bestanden',
    titel: 'In orde; formulier, OPP, plan en adviezen in één pdf, diagnostiek in een andere; DSM-IV op assen',
    school: { naam: 'De Waterkant', soort: 'vo', aangesloten: true, pro: true },
    soort: 'tlv-gp',
    variant: 'nieuw',
    peildatum: '2026-05-13',
    stukken: [
      {
        naam: 'Stijn school compleet.pdf',
        soorten: ['aanmeldingsformulier', 'opp', 'handelingsplan', 'deskundigenadvies'],
        papier: achterElkaar(
          formulierDeel,
          opp.klassiek(school, p, {
            leerling: heel(k),
            geboren: datum.vol(k.geb),
            klas: '1 kader',
            datum: '24 april 2026',
            iq: 'Totaal-IQ 89.',
            inzet: 'Extra ondersteuning in de Steiger: acht uur per week sinds 15 september 2025.',
            evaluatie: tekst(
              'Op 24 april 2026 met Stijn en zijn ouders geëvalueerd. In de Steiger is hij rustiger geworden, in de klas niet. Twee van de drie doelen zijn niet bereikt. De school kan hem niet langer een veilige plek geven.',
            ),
          }),
          stuk.planTabel(school, p, o, {
            begin: '15 september 2025',
            eind: '17 april 2026',
            arrangement: 'de Steiger',
            door: 'C. Boot',
            evaluatie: stuk.planEvaluatie(p, 'Geëvalueerd op 21 april 2026.'),
          }),
          stuk.adviesDuo(
            school,
            o,
            { naam: 'K. Osinga MSc', functie: 'orthopedagoog-generalist', datum: '6 mei 2026' },
            { naam: 'F. Donkersloot', functie: 'kinder- en jeugdpsycholoog', datum: '7 mei 2026' },
            [p.advies1, p.advies2],
          ),
        ),
      },
      {
        naam: 'Stijn diagnostiek.pdf',
        soorten: ['onderzoeksverslag', 'intelligentieonderzoek', 'vragenlijst', 'onderbouwing', 'hulpverlening'],
        papier: achterElkaar(
          onderzoek.uitvoerig(stijlen.klein, p, {
            leerling: heel(k),
            geboren: datum.vol(k.geb),
            afname: '3 februari 2025',
            verslag: '28 februari 2025',
            onderzoeker: 'drs. S. Kuiper',
            functie: 'klinisch psycholoog',
            tiq: 'De WISC-V-NL van 3 februari 2025 geeft een totaal-IQ van 89.',
            indexen: indexen(85, 96, 91, 84, 92),
            tiqRij: '89',
            vragenlijsten: cbclTrf(78, 60),
            dsm: tekst(
              'Classificatie volgens DSM-IV-TR:\nAs I: 313.81 oppositioneel-opstandige gedragsstoornis; 314.01 ADHD, gecombineerde type\nAs II: geen diagnose\nAs III: geen\nAs IV: problemen op school en in de steungroep\nAs V: GAF 45',
            ),
          }),
          stuk.onderbouwingVragen(
            stijlen.klein,
            p,
            o,
            { naam: 'K. Osinga MSc', functie: 'orthopedagoog-generalist', datum: '28 april 2026' },
            'CBCL en TRF (april 2026), aangevuld met de AVL.',
          ),
          stuk.hulpbrief(stijlen.klein, o, { naam: 'drs. S. Kuiper', functie: 'klinisch psycholoog', datum: '30 maart 2026' }, [
            'De gesprekken met Stijn en de begeleiding van zijn ouders zijn in september gestart en gaan tot het einde van het jaar door.',
          ]),
        ),
      },
      {
        naam: 'begeleidende mail.docx',
        soorten: ['brief'],
        papier: papier(
          stijlen.kaal,
          'mail',
          tekst(`Beste loket, hierbij de TLV-GP van ${heel(k)}. Het past in twee bestanden, ik hoop dat dat ook goed is. Carlijn Boot`),
        ),
      },
    ],
    feiten: {
      geboortedatum: k.geb,
      tiq: 89,
      tiqDatum: '2025-02-03',
      instrument: 'WISC-V-NL',
      plaatsing: '2026-08-01',
      geldigTot: '2028-07-31',
    },
    verwacht: nieuw(),
  },
];
