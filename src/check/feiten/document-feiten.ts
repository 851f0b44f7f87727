import type { Evidence } from '../../evidence.ts';
import type { DocumentFacts, DossierFacts, Handelingsplan, Opp, OppDeel } from '../../read/facts.ts';
import { getekend, handtekeningen, wieTekende } from './aanvraag-feiten.ts';
import { alsJaNee, bekend, dag, eerstePagina, metStuk, stukOp, vast, type Feit, type Vondst } from './feit.ts';
import { datum, jaNee, keuze, type Waarden } from './veld.ts';

/** The first page of a document, for what no words of it show. */
const beginVan = (stuk: DocumentFacts): Evidence => ({ document: stuk.naam, pagina: eerstePagina(stuk), citaat: '' });

/** Something that is there once for a document: what was found of it, and the document with it as a person says. */
function vanDocument(
  feit: Pick<Feit, 'naam' | 'hulp' | 'velden' | 'soorten' | 'kanOntbreken' | 'samen'>,
  vind: (stuk: DocumentFacts) => Vondst[],
  zet: (stuk: DocumentFacts, waarden: Waarden | undefined, bewijs: Evidence) => Partial<DocumentFacts>,
): Feit {
  return {
    ...feit,
    per: 'document',
    vind: ({ documenten }: DossierFacts) => documenten.flatMap(vind),
    zet(feiten, { waarden, bewijs }) {
      const stuk = stukOp(feiten, bewijs);
      return stuk === undefined ? feiten : metStuk(feiten, stuk, zet(stuk, waarden, bewijs));
    },
  };
}

const documentdatum = vanDocument(
  {
    naam: 'Datum van een document',
    hulp: 'De dag waarop het stuk is geschreven of vastgesteld.',
    velden: [datum('datum', 'Datum van het document')],
    kanOntbreken: true,
  },
  (stuk) =>
    stuk.datum === undefined ? [] : [{ bewijs: stuk.datum.bewijs, waarden: { datum: stuk.datum.waarde }, zeker: stuk.datum.zeker }],
  ({ opp }, waarden, bewijs) => {
    const dagVan = waarden && dag(waarden, 'datum', bewijs);
    return { datum: dagVan, opp: opp && { ...opp, datum: dagVan } };
  },
);

/** How a document is told that is another pupil's, in part or whole; see `FactsContext`. */
const vanLeerling = vanDocument(
  {
    naam: 'Is het document van deze leerling?',
    hulp: 'Bij nee telt het document nergens voor mee.',
    velden: [jaNee('antwoord', 'Dit document is van deze leerling')],
    kanOntbreken: false,
  },
  ({ naam: document, andereLeerling: { stand, paginas } }) =>
    stand === 'geen'
      ? []
      : [
          {
            bewijs: { document, pagina: paginas[0] ?? 1, citaat: '' },
            waarden: stand === 'beide' ? { antwoord: 'nee' } : {},
            zeker: false,
          },
        ],
  () => ({}),
);

const isErOfNiet = (id: string, label: string) =>
  keuze(id, label, [
    ['aanwezig', 'staat erin'],
    ['afwezig', 'staat er niet in, of is leeg'],
  ]);
const leeg: OppDeel = { stand: 'afwezig' };
const delen = ['verantwoording', 'handelingsdeel', 'evaluatie'] as const;
const deel = (stand: string | undefined, bewijs: Evidence): OppDeel => ({ stand: stand === 'aanwezig' ? 'aanwezig' : 'afwezig', bewijs });

const opp = vanDocument(
  {
    naam: 'Delen van het OPP',
    soorten: ['opp'],
    velden: [
      isErOfNiet('verantwoording', 'Verantwoordingsdeel'),
      isErOfNiet('handelingsdeel', 'Handelingsdeel'),
      isErOfNiet('evaluatie', 'Evaluatiedeel'),
      jaNee('concept', 'Het is een concept'),
    ],
    kanOntbreken: false,
  },
  (stuk) => {
    const { opp: found } = stuk;
    if (found === undefined) return [];
    const standen = Object.fromEntries(delen.map((een) => [een, found[een].stand === 'aanwezig' ? 'aanwezig' : 'afwezig']));
    return [
      {
        bewijs: delen.map((een) => found[een].bewijs).find((een) => een !== undefined) ?? beginVan(stuk),
        waarden: { ...standen, concept: alsJaNee(found.concept) },
        zeker: delen.every((een) => found[een].zeker !== false),
      },
    ];
  },
  ({ opp: found, naam: document, datum: dag }, waarden = {}, bewijs) => {
    const base: Opp = found ?? { document, datum: dag, verantwoording: leeg, handelingsdeel: leeg, evaluatie: leeg, concept: false };
    const standen = Object.fromEntries(delen.map((een) => [een, deel(waarden[een], bewijs)]));
    return { opp: { ...base, ...standen, concept: waarden['concept'] === 'ja' } };
  },
);
const leegPlan = (document: string): Handelingsplan => ({
  document,
  begin: undefined,
  einde: undefined,
  evaluatie: undefined,
  geevalueerd: undefined,
  gedrag: undefined,
  arrangement: undefined,
  zeker: true,
});

const handelingsplan = vanDocument(
  {
    naam: 'Evaluatie van een handelingsplan',
    soorten: ['handelingsplan'],
    velden: [
      datum('begin', 'Begin van het plan', { verplicht: false }),
      datum('einde', 'Einde van het plan', { verplicht: false }),
      jaNee('geevalueerd', 'Het plan is geëvalueerd'),
      datum('evaluatie', 'Dag van de evaluatie', { verplicht: false }),
      jaNee('gedrag', 'Het plan gaat over gedrag of sociaal-emotionele problemen'),
      jaNee('arrangement', 'Het plan hoort bij een arrangement van extra ondersteuning'),
    ],
    kanOntbreken: false,
    samen: ({ begin = '', einde = '' }): Record<string, string> =>
      begin !== '' && einde !== '' && einde < begin ? { einde: 'Het einde ligt voor het begin.' } : {},
  },
  (stuk) => {
    const { plan } = stuk;
    if (plan === undefined) return [];
    return [
      {
        bewijs: plan.evaluatie?.bewijs ?? plan.geevalueerd?.bewijs ?? plan.einde?.bewijs ?? beginVan(stuk),
        waarden: bekend({
          begin: plan.begin?.waarde,
          einde: plan.einde?.waarde,
          geevalueerd: plan.geevalueerd && alsJaNee(plan.geevalueerd.waarde),
          evaluatie: plan.evaluatie?.waarde,
          gedrag: alsJaNee(plan.gedrag !== undefined),
          arrangement: alsJaNee(plan.arrangement !== undefined),
        }),
        zeker: plan.zeker,
      },
    ];
  },
  ({ naam: document }, waarden = {}, bewijs) => {
    const shown = (id: string) => (waarden[id] === 'ja' ? bewijs : undefined);
    return {
      plan: {
        ...leegPlan(document),
        begin: dag(waarden, 'begin', bewijs),
        einde: dag(waarden, 'einde', bewijs),
        evaluatie: dag(waarden, 'evaluatie', bewijs),
        geevalueerd: vast(waarden['geevalueerd'] === 'ja', bewijs),
        gedrag: shown('gedrag'),
        arrangement: shown('arrangement'),
      },
    };
  },
);

const toestemming = vanDocument(
  {
    naam: 'Handtekening van de ouders onder hun toestemming of zienswijze',
    soorten: ['toestemming', 'zienswijze'],
    velden: [handtekeningen],
    kanOntbreken: false,
  },
  ({ ouders }) => wieTekende(ouders),
  (_, waarden, bewijs) => ({ ouders: getekend(waarden, bewijs) }),
);

/** What a document says once. */
export const documentFeiten = {
  documentdatum,
  'van-leerling': vanLeerling,
  opp,
  handelingsplan,
  toestemming,
} as const satisfies Record<string, Feit>;
