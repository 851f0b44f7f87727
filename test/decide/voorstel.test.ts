import { describe, expect, it } from 'vitest';
import { besluitVoorstel } from '../../src/check/voorstel.ts';
import type { DossierFacts } from '../../src/read/facts.ts';

const bewijs = { document: 'x', pagina: 1, citaat: 'x' };
const fact = <T>(waarde: T) => ({ waarde, bewijs, zeker: true });

type Document = { naam: string; namen?: string[]; deskundigen?: [string | undefined, string | undefined][]; stand?: 'beide' | 'geen' };

/** Facts with only what a proposal is made from. */
const facts = (documenten: Document[], formulier?: string) =>
  ({
    aanvraag: { document: formulier, plaatsing: fact('2026-08-01'), geldigVan: undefined, geldigTot: fact('2028-07-31') },
    documenten: documenten.map(({ naam, namen = [], deskundigen = [], stand = 'geen' }) => ({
      naam,
      leerling: { namen: namen.map(fact), geboortedatum: [] },
      andereLeerling: { stand, paginas: [] },
      deskundigen: deskundigen.map(([who, functie]) => ({ naam: who, functie, bewijs, zeker: true })),
    })),
  }) as unknown as DossierFacts;

describe('what a decision begins with', () => {
  it.each<[string, Document[], string | undefined, string | undefined]>([
    [
      'the name on the form',
      [
        { naam: 'a', namen: ['J. Bos'] },
        { naam: 'form', namen: ['Joris Bos'] },
      ],
      'form',
      'Joris Bos',
    ],
    [
      'without form, the one that most documents have',
      [
        { naam: 'a', namen: ['J. Bos'] },
        { naam: 'b', namen: ['Joris Bos'] },
        { naam: 'c', namen: ['Joris Bos'] },
      ],
      undefined,
      'Joris Bos',
    ],
    [
      'a whole name before a first name alone',
      [
        { naam: 'a', namen: ['Joris'] },
        { naam: 'b', namen: ['Joris'] },
        { naam: 'c', namen: ['Joris Bos'] },
      ],
      undefined,
      'Joris Bos',
    ],
    ['never that of another pupil', [{ naam: 'a', namen: ['Piet Vos'], stand: 'beide' }], undefined, undefined],
  ])('%s', (_, documenten, form, naam) => expect(besluitVoorstel(facts(documenten, form)).naam).toBe(naam));

  it('the experts with name and function, each once, and the dates asked for', () => {
    const given: Document[] = [
      {
        naam: 'a',
        deskundigen: [
          ['drs. M. de Wit', 'orthopedagoog'],
          ['P. Aksoy', undefined],
        ],
      },
      {
        naam: 'b',
        deskundigen: [
          ['M. de Wit', 'orthopedagoog'],
          ['P. Aksoy', 'jeugdpsycholoog'],
        ],
      },
    ];
    expect(besluitVoorstel(facts(given))).toEqual({
      geldigVan: '2026-08-01',
      geldigTot: '2028-07-31',
      deskundigen: [
        { naam: 'drs. M. de Wit', functie: 'orthopedagoog' },
        { naam: 'P. Aksoy', functie: 'jeugdpsycholoog' },
      ],
    });
  });
});
