import { geenKolom, inOrde, rijCriterium } from './rij-criterium.ts';

/** Handboek 9: the year of school; LWOO is a part of the vmbo, which has four. */
export const lwooLeerjaar = rijCriterium({
  id: 'lwoo.leerjaar',
  bron: '9',
  titel: 'Leerjaar',
  eis: ({ leerjaarLwooHoogste }) => `Bij elke leerling staat het leerjaar: 1 tot en met ${leerjaarLwooHoogste}.`,
  soort: 'vereist',
  uitkomsten: ['voldaan', 'niet-voldaan', 'ontbreekt', 'te-beoordelen', 'nvt'],
  kolommen: ['leerjaar'],
  stap: (waar) => ({
    actie: `Vul het leerjaar in of verbeter het (${waar}) en upload de lijst opnieuw.`,
    kort: 'leerjaar bij elke leerling van de lijst',
  }),
  beoordeel:
    (_, { waarden }) =>
    ({ leerjaar }) => {
      if (leerjaar === undefined) return geenKolom('het leerjaar');
      const { citaat, lezing } = leerjaar;
      if (lezing.soort === 'leeg') return { uitkomst: 'ontbreekt', opmerking: 'Het leerjaar ontbreekt.', citaat };
      if (lezing.soort === 'onduidelijk')
        return { uitkomst: 'te-beoordelen', opmerking: 'Het leerjaar is niet met zekerheid te lezen.', citaat };
      if (lezing.soort === 'basisschool')
        return {
          uitkomst: 'niet-voldaan',
          opmerking: 'Dit is een groep van de basisschool en geen leerjaar van het voortgezet onderwijs.',
          citaat,
        };
      if (lezing.jaar < 1 || lezing.jaar > waarden.leerjaarVoHoogste)
        return { uitkomst: 'niet-voldaan', opmerking: 'Dit leerjaar bestaat niet in het voortgezet onderwijs.', citaat };
      if (lezing.jaar > waarden.leerjaarLwooHoogste)
        return { uitkomst: 'te-beoordelen', opmerking: `LWOO hoort bij leerjaar 1 tot en met ${waarden.leerjaarLwooHoogste}.`, citaat };
      return inOrde;
    },
});
