import { describe, expect, it } from 'vitest';
import { gatherFacts } from '../../../src/read/facts/index.ts';
import { context, madeUp } from './made-up.ts';

const opp = (evaluatie: string) => {
  const facts = gatherFacts(
    [
      madeUp(
        'opp.docx',
        `Ontwikkelingsperspectiefplan
Naam: Fenna Roelofs | Geboortedatum: 4-9-2011
Uitstroombestemming
Wij verwachten dat Fenna een havodiploma haalt.
Belemmerende factoren
Snel overprikkeld, weinig vertrouwen in volwassenen.
Bevorderende factoren
Creatief, eerlijk, betrokken ouders.
Onderwijsbehoeften
Fenna heeft een kleine groep en vaste gezichten nodig.
Doelen en aanpak
Doel 1: Fenna volgt vier lessen per dag. Aanpak: opbouwschema met de mentor.
Doel 2: Fenna gebruikt de rustplek. Aanpak: afspraken met docenten.
${evaluatie}`,
      ),
    ],
    context,
  );
  return facts.documenten[0]?.opp;
};

describe('the parts of an OPP are found by what they do', () => {
  it('justification and action are there', () => {
    expect(opp('')).toMatchObject({ verantwoording: { stand: 'aanwezig' }, handelingsdeel: { stand: 'aanwezig' } });
  });

  it.each([
    'Evaluatie\nOp 12 maart 2026 besproken met ouders. Doel 1 is niet behaald: Fenna volgde gemiddeld twee lessen. Doel 2 is behaald.',
    'Terugblik\nDe rustplek werkt goed en het aantal incidenten is gedaald van 9 naar 3.',
    'Hoe is het gegaan?\nHet is niet gelukt om vier lessen te volgen; in februari kwam Fenna nog maar twee keer per week.',
    'Doel | Aanpak | Evaluatie maart\nvier lessen per dag | opbouwschema | niet gehaald\nrustplek | afspraken | behaald',
    'Geëvalueerd op 12 maart 2026 met Fenna en haar ouders. Het eerste doel is deels behaald, het tweede niet.',
  ])('an evaluation with content: %s', (text) => {
    expect(opp(text)?.evaluatie.stand).toBe('aanwezig');
  });

  it.each([
    [
      'Evaluatiedeel (23 april 2026)\nGeëvalueerd met ouders en Fenna. Het signaleringsplan werkt niet. De rustplek is dertig keer gebruikt.',
      undefined,
    ],
    [
      'Evaluatie\nDe rustplek geeft soms rust, op andere dagen is Fenna de hele ochtend boos en verdrietig in de gang te vinden. Wij zoeken nog naar wat haar past.',
      false,
    ],
  ])('is certain where it tells what came of it: %s', (text, zeker) => {
    expect(opp(text)?.evaluatie).toMatchObject({ stand: 'aanwezig', ...(zeker === undefined ? {} : { zeker }) });
    expect(opp(text)?.evaluatie.zeker).toBe(zeker);
  });

  it.each([
    ['Evaluatie\nDe evaluatie van dit plan is voorzien in juni 2026.', 'beloofd'],
    ['Evaluatie\nWordt eind mei ingevuld na het gesprek met ouders.', 'beloofd'],
    ['Evaluatie: volgt nog', 'beloofd'],
    ['Evaluatie\nHandtekeningen\nOuders en leerling zijn akkoord met het handelingsdeel.', 'leeg'],
    ['Evaluatie\nBeschrijf hier in hoeverre de doelen zijn behaald.', 'leeg'],
    ['Evaluatie\nZijn de doelen behaald?', 'leeg'],
    ['Evaluatie\n-', 'leeg'],
    ['Doel | Aanpak | Evaluatie\nvier lessen per dag | opbouwschema | juni 2026\nrustplek | afspraken | juni 2026', 'leeg'],
    ['Resultaten tot nu toe\nNederlands 6,1; Engels 5,8; wiskunde 4,4. Uit de les verwijderd: 12 maal.', 'afwezig'],
    ['Het OPP wordt minimaal eenmaal per jaar met ouders geëvalueerd.', 'afwezig'],
  ])('no evaluation: %s', (text, stand) => {
    expect(['leeg', 'beloofd', 'afwezig']).toContain(stand);
    expect(opp(text)?.evaluatie.stand).toBe(stand);
  });
});

const plan = (text: string) =>
  gatherFacts([madeUp('plan.docx', `Handelingsplan\nLeerling: Fenna Roelofs\n${text}`)], context).documenten[0]?.plan;

describe('a handelingsplan', () => {
  it.each([
    'Periode: 8 september 2025 - 6 februari 2026\nDoel: minder boze buien. Aanpak: time-outkaart.\nEvaluatie d.d. 12 februari 2026: doel deels behaald, de buien zijn afgenomen.',
    'Looptijd | september 2025 t/m februari 2026\nDoel | Aanpak | Resultaat\nminder boze buien | time-outkaart | gedaald van 6 naar 2\nEvaluatie met ouders | 12 februari 2026',
    'Dit plan loopt van 8 september 2025 tot 6 februari 2026.\nGeëvalueerd op 12 februari 2026 met ouders. Het omgaan met boosheid is verbeterd, de doelen zijn niet gehaald.',
  ])('is evaluated, with its period and day: %s', (text) => {
    expect(plan(text)).toMatchObject({
      einde: { waarde: expect.stringMatching(/^2026-02/) },
      evaluatie: { waarde: '2026-02-12' },
      geevalueerd: { waarde: true },
      gedrag: { pagina: 1 },
    });
  });

  it('a planned evaluation, or one after the peildatum, is none', () => {
    for (const text of [
      'Evaluatie gepland op 12 maart 2026',
      'Evaluatie: 1 juni 2026',
      'Evaluatie: wordt nog ingevuld',
      'Evaluatiedatum: juni 2026',
    ]) {
      const found = plan(`Periode: 8 september 2025 - 6 februari 2026\nDoel: minder boze buien. Aanpak: time-outkaart.\n${text}`);
      expect(found?.evaluatie).toBeUndefined();
      expect(found?.geevalueerd?.waarde).not.toBe(true);
    }
  });

  it('about arithmetic is not about behaviour', () => {
    expect(
      plan(
        'Periode: 8 september 2025 - 6 februari 2026\nDoel: rekenen tot 100. Aanpak: verlengde instructie.\nEvaluatie: behaald op 3 februari 2026',
      )?.gedrag,
    ).toBeUndefined();
  });
});

describe('extra support at school', () => {
  const support = (text: string) =>
    gatherFacts([madeUp('onderbouwing.docx', `Onderbouwing TLV\nLeerling: Fenna Roelofs\n${text}`)], context).documenten[0]
      ?.ondersteuning ?? [];
  it.each([
    ['Fenna krijgt sinds september 2025 extra begeleiding, drie lesuren per week.', 7],
    ['Van 6 januari t/m 11 juli 2025 had zij een arrangement van 2 uur per week.', 6],
    ['De ambulante begeleiding loopt vanaf 1 november 2025.', 5],
    ['De extra ondersteuning op school loopt al ruim een jaar.', 12],
    ['Trajectklas, 6 uur per week | 1-9-2025 - heden', 7],
    ['Extra begeleiding door de mentor: 1 oktober 2025 tot nu.', 6],
    ['Zij zat in schooljaar 2024-2025 in de trajectgroep.', 9],
  ])('%s', (text, months) => {
    expect(support(text)[0]?.maanden).toBe(months);
  });
  it.each([
    'De behandeling bij de GGZ loopt sinds mei 2024.',
    'De school zal vanaf september extra begeleiding inzetten, dat moet nog worden besproken.',
  ])('not: %s', (text) => {
    expect(support(text)).toEqual([]);
  });
});
