import { domeinen, type Domein } from '../../src/handboek/domeinen.ts';
import type { DidactischeToets, DossierFacts, IqTest } from '../../src/read/facts.ts';
import type { Bevestiging, Onderwerp } from '../../src/read/onderwerpen.ts';
import type { Aanvraagsoort } from '../../src/handboek/soorten.ts';
import { bewijs, fact, gpNieuw, gpVerlenging, stuk } from './facts-builder.ts';

/** Words on a subject, as reading gives them. */
export const woorden = (document: string, stand: Bevestiging['stand'] = 'getoond', zeker = true): Bevestiging => ({
  stand,
  bewijs: bewijs(document, `${stand} in ${document}`),
  zeker,
});

export const iqVan = (tiq: number | undefined, more: Partial<IqTest> = {}): IqTest => ({
  tiq,
  instrument: 'WISC-V-NL',
  datum: fact('2025-02-11', 'onderzoek.pdf'),
  aangehaald: false,
  bewijs: bewijs('onderzoek.pdf', `TIQ = ${tiq ?? 'niet te berekenen'}`),
  zeker: true,
  ...more,
});

const inOpp: Onderwerp[] = ['beschermende-factoren', 'belemmerende-factoren', 'onderwijsbehoeften', 'ondersteuning-nodig', 'ouders-betrokken', 'leerling-betrokken', 'arrangement-ontoereikend', 'gedragswetenschapper', 'jeugdzorg']; // prettier-ignore
const inVerslag: Onderwerp[] = ['zelfredzaamheid-gering', 'lichamelijke-stoornis', 'medische-diagnose', 'motorische-beperking', 'motorische-ondersteuning', 'structureel-verzuim', 'beperkt-gedragsrepertoire', 'zmlk-ontoereikend', 'sociaal-emotioneel-onderzoek']; // prettier-ignore

const tiqVoor: Partial<Record<Aanvraagsoort, number>> = { 'tlv-zml': 50, 'tlv-lz': 98, 'tlv-lg': 85, 'tlv-emb': 40, 'tlv-pro': 68 };

/** A complete application for ZML, LZ, LG or EMB, handed in on 20 April 2026. */
function vso(soort: Aanvraagsoort): DossierFacts {
  const base = gpNieuw();
  const iq = iqVan(tiqVoor[soort]);
  const subjects = [
    ...inOpp.map((onderwerp) => [onderwerp, [woorden('opp.pdf')]] as const),
    ...inVerslag.map((onderwerp) => [onderwerp, [woorden('verklaring.pdf')]] as const),
  ];
  return {
    ...base,
    documenten: [
      ...base.documenten.filter(({ naam }) => naam !== 'handelingsplan.docx' && naam !== 'hulp.pdf'),
      stuk('verklaring.pdf', ['medische-verklaring']),
      stuk('handelingsplan.docx', ['handelingsplan'], {
        plan: {
          document: 'handelingsplan.docx',
          begin: fact('2025-01-13', 'handelingsplan.docx'),
          einde: fact('2025-06-20', 'handelingsplan.docx'),
          evaluatie: fact('2025-06-24', 'handelingsplan.docx'),
          geevalueerd: fact(true, 'handelingsplan.docx'),
          gedrag: undefined,
          arrangement: undefined,
          zeker: true,
        },
      }),
    ],
    aanvraag: { ...base.aanvraag, soorten: [fact(soort)] },
    iq: [iq],
    onderwerpen: Object.fromEntries(subjects),
    ontwikkelingsleeftijden: [{ maanden: 14, gebied: 'zelfredzaamheid', bewijs: bewijs('verklaring.pdf', '14 maanden'), zeker: true }],
    passages: { 'zml.onderwijsbehoeften': [bewijs('opp.pdf', 'kleine stappen met toezicht')] },
  };
}

export const toets = (
  domein: Domein,
  dl: number | undefined,
  dle: number | undefined,
  more: Partial<DidactischeToets> = {},
): DidactischeToets => ({
  domein,
  toets: 'Cito',
  versie: 'M8',
  datum: fact('2026-01-20', 'okr.pdf'),
  ruweScore: 31,
  vaardigheidsscore: 120,
  dl,
  dle,
  achterstand: undefined,
  bewijs: bewijs('okr.pdf', `${domein} ${dl ?? ''} ${dle ?? ''}`),
  zeker: true,
  ...more,
});

/** A complete application for PrO. */
function pro(): DossierFacts {
  const base = gpNieuw();
  const [technisch, begrijpend, spelling, rekenen] = domeinen;
  return {
    ...base,
    documenten: [
      stuk('formulier.pdf', ['aanmeldingsformulier']),
      stuk('okr.pdf', ['okr']),
      stuk('onderzoek.pdf', ['intelligentieonderzoek']),
      stuk('scol.pdf', ['vragenlijst']),
      stuk('toestemming.pdf', ['toestemming'], {
        ouders: [{ naam: 'P. de Wit', ondertekend: true, bewijs: bewijs('toestemming.pdf', 'handtekening P. de Wit'), zeker: true }],
      }),
      stuk('oud.pdf', ['archief'], { datum: fact('2025-01-15', 'oud.pdf') }),
      stuk('keuze.docx', ['brief']),
      ...base.documenten.filter(({ naam }) => naam === 'adviezen.pdf'),
    ],
    aanvraag: { ...base.aanvraag, soorten: [fact('tlv-pro')] },
    iq: [iqVan(68)],
    toetsen: [toets(technisch, 60, 40), toets(begrijpend, 60, 25), toets(spelling, 60, 38), toets(rekenen, 60, 28)],
    onderwerpen: { 'overleg-pro-of-zml': [woorden('keuze.docx')], 'keuze-pro-of-lwoo': [woorden('keuze.docx')] },
    passages: {},
  };
}

/** A complete application for PrO for the special groups. */
function proBijzonder(): DossierFacts {
  const base = pro();
  return {
    ...base,
    documenten: [
      stuk('formulier.pdf', ['aanmeldingsformulier']),
      stuk('beslissing.pdf', ['lwoo-beslissing']),
      stuk('zienswijze.docx', ['zienswijze']),
      stuk('motivering.docx', ['motivering'], {
        datum: fact('2026-03-09', 'motivering.docx'),
        personen: [{ naam: 'J. Kooi', functie: 'teamleider', bewijs: bewijs('motivering.docx', 'J. Kooi, teamleider') }],
      }),
      stuk('opp.pdf', ['opp']),
      stuk('begeleiding.docx', ['begeleiding']),
      stuk('externen.docx', ['externen']),
      stuk('risicos.docx', ['risicos']),
      stuk('onderzoek.pdf', ['intelligentieonderzoek']),
      ...base.documenten.filter(({ naam }) => naam === 'adviezen.pdf'),
    ],
    aanvraag: { ...base.aanvraag, soorten: [fact('tlv-pro-bijzonder')] },
    toetsen: [],
    onderwerpen: { 'instemming-ouders': [woorden('zienswijze.docx')] },
    passages: { 'prob.groep': [bewijs('motivering.docx', 'de problematiek is toegenomen')] },
  };
}

/** A complete dossier of a type, new or a renewal. */
export function compleet(soort: Aanvraagsoort, verlenging: boolean): DossierFacts {
  if (soort === 'tlv-gp') return verlenging ? gpVerlenging() : gpNieuw();
  const facts = soort === 'tlv-pro' ? pro() : soort === 'tlv-pro-bijzonder' ? proBijzonder() : vso(soort);
  return verlenging ? { ...facts, aanvraag: { ...facts.aanvraag, variant: fact('verlenging') } } : facts;
}
