import type { Context } from '../../src/check/rapport.ts';
import type { Evidence, Fact } from '../../src/evidence.ts';
import type { ReadDocument, ReadFault, UnreadDocument } from '../../src/read/document.ts';
import { noDocumentFacts } from '../../src/read/facts/nothing-found.ts';
import type { DocumentFacts, DocumentKind, DossierFacts, IqTest } from '../../src/read/facts.ts';

/** An invented dossier that lacks nothing, as the facts that reading gives; every test changes one thing in it. */

export const bewijs = (document: string, citaat = 'zoals het er staat', pagina = 1): Evidence => ({ document, pagina, citaat });
export const fact = <T>(waarde: T, document = 'formulier.pdf', zeker = true): Fact<T> => ({
  waarde,
  bewijs: bewijs(document, String(waarde)),
  zeker,
});

export const stuk = (naam: string, kinds: DocumentKind[], more: Partial<DocumentFacts> = {}): DocumentFacts => ({
  ...noDocumentFacts(
    naam,
    kinds.map((kind) => ({ kind, van: 1, tot: 1, bewijs: bewijs(naam, kind), zeker: true })),
  ),
  ...more,
});

const iq = (datum: string): IqTest => ({
  tiq: 92,
  instrument: 'WISC-V-NL',
  datum: fact(datum, 'onderzoek.pdf'),
  aangehaald: false,
  bewijs: bewijs('onderzoek.pdf', 'TIQ = 92'),
  zeker: true,
});

const ouder = (naam: string) => ({ naam, ondertekend: true, bewijs: bewijs('formulier.pdf', `handtekening ${naam}`, 2), zeker: true });

const oppStuk = (): DocumentFacts =>
  stuk('opp.pdf', ['opp'], {
    datum: fact('2026-02-16', 'opp.pdf'),
    opp: {
      document: 'opp.pdf',
      datum: fact('2026-02-16', 'opp.pdf'),
      verantwoording: { stand: 'aanwezig', bewijs: bewijs('opp.pdf', 'Verantwoording') },
      handelingsdeel: { stand: 'aanwezig', bewijs: bewijs('opp.pdf', 'Handelingsdeel') },
      evaluatie: { stand: 'aanwezig', bewijs: bewijs('opp.pdf', 'Evaluatie', 3) },
      concept: false,
    },
    ondersteuning: [
      {
        van: '2025-01-06',
        tot: '2025-07-11',
        maanden: undefined,
        bewijs: bewijs('opp.pdf', 'van 6 januari t/m 11 juli 2025', 2),
        zeker: true,
      },
    ],
  });

const trf = (naam: string) => ({
  naam: 'TRF',
  cotan: true,
  soort: 'vragenlijst' as const,
  bewijs: bewijs(naam, 'TRF totaal T = 71'),
  zeker: true,
});
const cbcl = (naam: string) => ({
  naam: 'CBCL',
  cotan: true,
  soort: 'vragenlijst' as const,
  bewijs: bewijs(naam, 'CBCL totaal T = 70'),
  zeker: true,
});

/** A complete TLV-GP, for placement on 1 August 2026, handed in on 20 April 2026. */
export function gpNieuw(): DossierFacts {
  const advies = (naam: string, functie: string, pagina: number) => ({
    naam,
    functie,
    bewijs: bewijs('adviezen.pdf', `${naam}, ${functie}`, pagina),
    zeker: true,
  });
  return {
    documenten: [
      stuk('formulier.pdf', ['aanmeldingsformulier']),
      stuk('onderzoek.pdf', ['onderzoeksverslag', 'intelligentieonderzoek'], {
        dsm: [{ stand: 'aanwezig', bewijs: bewijs('onderzoek.pdf', 'DSM-5: autismespectrumstoornis', 4) }],
        iq: [iq('2025-02-11')],
      }),
      stuk('hulp.pdf', ['hulpverlening'], { datum: fact('2025-11-21', 'hulp.pdf') }),
      oppStuk(),
      stuk('onderbouwing.docx', ['onderbouwing'], {
        datum: fact('2026-03-09', 'onderbouwing.docx'),
        personen: [
          {
            naam: 'M. Hoek',
            functie: 'orthopedagoog-generalist NVO',
            bewijs: bewijs('onderbouwing.docx', 'M. Hoek, orthopedagoog-generalist NVO'),
          },
        ],
        instrumenten: [trf('onderbouwing.docx'), cbcl('onderbouwing.docx')],
      }),
      stuk('handelingsplan.docx', ['handelingsplan'], {
        plan: {
          document: 'handelingsplan.docx',
          begin: fact('2025-09-08', 'handelingsplan.docx'),
          einde: fact('2026-02-06', 'handelingsplan.docx'),
          evaluatie: fact('2026-02-12', 'handelingsplan.docx'),
          geevalueerd: fact(true, 'handelingsplan.docx'),
          gedrag: bewijs('handelingsplan.docx', 'Handelingsplan gedrag'),
          arrangement: bewijs('handelingsplan.docx', 'arrangement 3'),
          zeker: true,
        },
      }),
      stuk('adviezen.pdf', ['deskundigenadvies'], {
        deskundigen: [advies('M. Hoek', 'orthopedagoog-generalist', 1), advies('E. Slot', 'kinder- en jeugdpsycholoog NIP', 2)],
      }),
    ],
    geboortedatum: fact('2012-03-14'),
    geboortedatumStrijdig: [],
    aanvraag: {
      document: 'formulier.pdf',
      soorten: [fact('tlv-gp')],
      variant: fact('nieuw'),
      plaatsing: fact('2026-08-01'),
      geldigVan: fact('2026-08-01'),
      geldigTot: fact('2028-07-31'),
      beoogdeSchool: fact('VSO De Linde'),
      zelfdeVso: undefined,
      overlegVso: fact(true),
      overlegDatum: undefined,
      ingevuld: fact(true),
      ouders: [ouder('P. de Wit'), ouder('J. de Wit-Los')],
      eenouderGezag: undefined,
      redenNietOndertekend: undefined,
      tlvNummer: undefined,
      school: fact('Voorbeeldcollege De Brug'),
    },
    iq: [iq('2025-02-11')],
    passages: {
      'gp.ernst': [bewijs('onderzoek.pdf', 'ernstige problemen in contact met anderen', 4)],
      'gp.context': [bewijs('onderbouwing.docx', 'thuis, op school en bij de voetbalclub')],
    },
    onderwerpen: {},
    toetsen: [],
    ontwikkelingsleeftijden: [],
    down: [],
    lijsten: [],
  };
}

/** A complete renewal of a TLV-GP for a pupil who stays at the same VSO school. */
export function gpVerlenging(): DossierFacts {
  const base = gpNieuw();
  return {
    ...base,
    documenten: [
      stuk('formulier.pdf', ['aanmeldingsformulier']),
      oppStuk(),
      stuk('trf.pdf', ['vragenlijst'], { datum: fact('2026-02-02', 'trf.pdf'), instrumenten: [trf('trf.pdf')] }),
      stuk('voortgang.docx', ['voortgangsrapportage']),
      stuk('onderbouwing.docx', ['onderbouwing'], {
        datum: fact('2026-02-12', 'onderbouwing.docx'),
        personen: [{ naam: 'J. Kooi', functie: 'orthopedagoog', bewijs: bewijs('onderbouwing.docx', 'J. Kooi, orthopedagoog') }],
      }),
      stuk('onderzoek.pdf', ['intelligentieonderzoek'], { iq: [iq('2020-11-05')] }),
    ],
    aanvraag: {
      ...base.aanvraag,
      variant: fact('verlenging'),
      zelfdeVso: bewijs('formulier.pdf', 'zit al op VSO De Linde'),
      overlegVso: undefined,
      tlvNummer: fact('TLV-2022-0417'),
    },
    iq: [iq('2020-11-05')],
    passages: {},
  };
}

export const context: Context = {
  school: { naam: 'Voorbeeldcollege De Brug', soort: 'vo', aangesloten: true, pro: false },
  peildatum: '2026-04-20',
};

/** Documents as read, one per document of the facts, so that the report has something to name. */
export const readFor = (
  facts: DossierFacts,
  { line, unreadable, scanned }: { line?: string; unreadable?: { naam: string; paginas: number[] }; scanned?: string } = {},
): ReadDocument[] =>
  facts.documenten.map(({ naam }) => ({
    name: naam,
    format: 'pdf',
    pages: [
      {
        number: 1,
        lines: [{ text: `Eerste regel van ${naam}` }, ...(line === undefined ? [] : [{ text: line }])],
        source: scanned === naam ? 'ocr' : 'tekst',
        confidence: scanned === naam ? 0.95 : 1,
      },
    ],
    fields: [],
    signatures: [],
    places: [],
    ...(unreadable?.naam === naam && { onleesbarePaginas: unreadable.paginas }),
  }));

export const unreadFile = (name: string, fault: ReadFault): UnreadDocument => ({
  name,
  fault,
  message: `Dit bestand is niet te lezen (${fault}). Upload het opnieuw.`,
});
