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
