import type { RijOordeel, RijRegel } from './rij-criterium.ts';
import { geenKolom, inOrde, rijCriterium } from './rij-criterium.ts';

const naamRegel = (veld: 'voornaam' | 'achternaam'): RijRegel => ({
  id: `lwoo.${veld}`,
  bron: '9',
  titel: veld === 'voornaam' ? 'Voornaam' : 'Achternaam',
  eis: () => `Bij elke leerling staat de ${veld}.`,
  soort: 'vereist',
  uitkomsten: ['voldaan', 'niet-voldaan', 'ontbreekt', 'te-beoordelen', 'nvt'],
  kolommen: [veld, 'naam'],
  stap: (waar) => ({ actie: `Vul de ${veld} in (${waar}) en upload de lijst opnieuw.`, kort: `${veld} bij elke leerling van de lijst` }),
  beoordeel:
    ({ kolommen }) =>
    ({ [veld]: cel }): RijOordeel => {
      if (cel === undefined) return geenKolom(`de ${veld}`);
      const apart = kolommen.some(({ soort }) => soort === veld);
      const { citaat } = cel;
      if (cel.lezing === 'leeg') return { uitkomst: 'ontbreekt', opmerking: `De ${veld} ontbreekt.`, citaat };
      if (cel.lezing === 'geen-naam') return { uitkomst: 'niet-voldaan', opmerking: `Dit is geen ${veld}.`, citaat };
      if (cel.lezing === 'voorletters')
        return { uitkomst: 'te-beoordelen', opmerking: `Er staan alleen letters en geen hele ${veld}.`, citaat };
      // One cell with both names may be taken apart in two ways, but holds both
      return apart || kolommen.some(({ soort }) => soort === 'naam') ? inOrde : geenKolom(`de ${veld}`);
    },
});

/** Handboek 9: the first name of every pupil. */
export const lwooVoornaam = rijCriterium(naamRegel('voornaam'));
/** Handboek 9: the last name of every pupil. */
export const lwooAchternaam = rijCriterium(naamRegel('achternaam'));
