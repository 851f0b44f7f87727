import type { Vondstsoort } from '../../src/rechten/vondst.ts';
import type { Kaarttekst } from './kaart.ts';

/** How many findings a card shows. */
export const maxVondsten = 15;

const woorden: Record<Vondstsoort, string> = {
  openbaar: 'een koppeling waarmee iedereen het kan openen',
  organisatie: 'een koppeling waarmee iedereen in de organisatie het kan openen',
  'andere-school': 'iemand van een andere school heeft toegang',
  onbekend: 'iemand die niet bij de school of het loket hoort heeft toegang',
  verbroken: 'eigen rechten: het volgt de map van de school niet meer',
};

type Gevonden = { plek: string; soort: Vondstsoort; weggehaald: boolean };

/** In a school's folder people have access who should not. `plek` names no pupil and no file. */
export const rechtenKaart = ({ school, vondsten, url }: { school: string; vondsten: readonly Gevonden[]; url: string }): Kaarttekst => {
  const left = vondsten.filter(({ weggehaald }) => !weggehaald);
  const broken = left.some(({ soort }) => soort === 'verbroken');
  const doe = 'Open de map in SharePoint, kies Toegang beheren en haal weg wat er niet hoort.';
  const herstel = ' Volgt iets de map van de school niet meer: kies Geavanceerd en dan Unieke machtigingen verwijderen.';
  return {
    titel: 'Toegang gevonden die er niet hoort',
    toon: 'let-op',
    feiten: [
      ['School', school],
      ['Gevonden', vondsten.length === 1 ? '1 plek' : `${vondsten.length} plekken`],
    ],
    lijst: {
      kop: 'Wat en waar',
      punten: vondsten.map(({ plek, soort, weggehaald }) => `${plek}: ${woorden[soort]}${weggehaald ? ' (weggehaald)' : ''}`),
    },
    slot: left.length === 0 ? 'Wij hebben dit weggehaald. U hoeft niets te doen.' : `${doe}${broken ? herstel : ''}`,
    link: { tekst: 'Open het loket', url },
  };
};
