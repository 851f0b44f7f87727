import { describe, expect, it } from 'vitest';
import { gatherFacts } from '../../../src/read/facts/index.ts';
import { context, madeUp } from './made-up.ts';

const route = (text: string) =>
  gatherFacts([madeUp('onderbouwing.docx', `Onderbouwing verlenging TLV\nLeerling: Fenna Roelofs\n${text}`)], context).passages[
    'alg.geldigheid-maximaal'
  ]?.map(({ citaat }) => citaat);

describe('the rest of the learning route', () => {
  it.each([
    'Haar leertraject duurt nog twee jaar: eerst de deelcertificaten, daarna in juni 2028 het diploma vmbo-basis.',
    'Zij heeft nog twee schooljaren nodig om stage te lopen en het certificaat te halen.',
  ])('is shown by: %s', (sentence) => {
    expect(route(sentence)).toEqual([sentence]);
  });

  it.each([
    'Het leertraject tot en met het examen in 2028 is niet beschreven.',
    'Een onderbouwing van de leerroute tot 2028 wordt nog nagestuurd.',
    'De TLV is geldig tot en met 31 juli 2028.',
    'In de klas is zij rustig en zij werkt graag met haar handen.',
  ])('is not shown by: %s', (sentence) => {
    expect(route(sentence)).toEqual([]);
  });
});

const found = (id: string, name: string, text: string) =>
  gatherFacts([madeUp(name, text)], context).passages[id]?.map(({ citaat, pagina }) => [citaat, pagina]) ?? [];

describe('why ZML and not regular VO', () => {
  it.each([
    'In het praktijkonderwijs lukt het haar niet om met de groep mee te doen, ook niet met extra begeleiding.',
    'Wij zien dat Ilse op de praktijkschool steeds wordt overvraagd en zich terugtrekt.',
    'Zij is aangewezen op onderwijs in kleine stappen; het VSO kan daaraan tegemoetkomen.',
    'Haar onderwijsbehoeften: voordoen, veel herhaling, toezicht bij alles wat nieuw is.',
    'Regulier onderwijs is niet haalbaar, omdat zij bij alle handelingen hulp nodig heeft.',
  ])('is spoken of by: %s', (sentence) => {
    expect(found('zml.onderwijsbehoeften', 'opp.docx', `Ontwikkelingsperspectief\n${sentence}`)).toEqual([[sentence, 1]]);
  });

  it('is spoken of by the answer to a short question, which is quoted with it', () => {
    const [first] = found(
      'zml.onderwijsbehoeften',
      'opp.docx',
      'Ontwikkelingsperspectief\nWaarom niet in het PrO?\nOns extra arrangement van zes uur per week is benut.',
    );
    expect(first?.[0]).toBe('Waarom niet in het PrO? Ons extra arrangement van zes uur per week is benut.');
  });

  it.each([
    'Het verslag over het praktijkonderwijs wordt nog nagestuurd door de school.',
    'Vul de velden over het praktijkonderwijs in; dat is niet nodig bij een verlenging.',
    'Zij speelt graag piano en fietst iedere dag naar haar oma in het dorp.',
  ])('is not spoken of by: %s', (sentence) => {
    expect(found('zml.onderwijsbehoeften', 'opp.docx', `Ontwikkelingsperspectief\n${sentence}`)).toEqual([]);
  });
});

describe('the special group of PrO', () => {
  it.each([
    'De leerling is in 2024 aangewezen op leerwegondersteunend onderwijs.',
    'Het loket heeft in juni 2024 LWOO toegekend aan deze leerling.',
    'De problemen zijn verzwaard: er is een stapeling van zorgen thuis en op school.',
    'Zijn scores liggen in het grensvlak van lwoo en praktijkonderwijs.',
    'Zij beschikt over een toelaatbaarheidsverklaring voor het speciaal onderwijs.',
    'Hij voldoet aan het IQ-criterium voor toelating tot het praktijkonderwijs.',
  ])('is spoken of by: %s', (sentence) => {
    expect(found('prob.groep', 'motivering.docx', `Motivering\n${sentence}`)).toEqual([[sentence, 1]]);
  });

  it('gives the best three, best first, each once, with their pages', () => {
    const text = [
      'Motivering',
      'Het loket heeft in juni 2024 LWOO toegekend aan deze leerling.',
      'De zorgen over het gezin zijn met de ouders en de wijkcoach besproken op school.',
      '===',
      'Sinds de beslissing over LWOO is de problematiek toegenomen en is er een stapeling van zorgen.',
      '===',
      'Zijn scores liggen in het grensvlak van lwoo en praktijkonderwijs.',
      'De leerling kreeg op de basisschool een indicatie voor lwoo, zo staat in het rapport.',
    ].join('\n');
    const passages = found('prob.groep', 'motivering.docx', text);
    expect(passages).toHaveLength(3);
    expect(passages[0]?.[0]).toContain('stapeling');
    expect(new Set(passages.map(([, page]) => page)).size).toBeGreaterThan(1);
  });
});
