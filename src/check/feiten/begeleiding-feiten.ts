import { alsGetal, bekend, gegeven, type Feit } from './feit.ts';
import { inDocument, meerKeren } from './meer-keren.ts';
import { datum, getal, tekst, type Waarden } from './veld.ts';

/** Someone by name and function. */
const persoonVelden = [tekst('naam', 'Naam', 100), tekst('functie', 'Functie', 120)];
const opNaam = ({ naam = '' }: Waarden): string => naam;

const deskundige = meerKeren(
  { naam: 'Deskundige die advies geeft', velden: persoonVelden, onderscheid: opNaam },
  inDocument({ van: ({ deskundigen }) => deskundigen, met: (deskundigen) => ({ deskundigen }) }),
  ({ naam, functie, zeker }) => ({ waarden: bekend({ naam, functie }), zeker }),
  (waarden, bewijs, was) => ({
    ...(was?.datum !== undefined && { datum: was.datum }),
    naam: waarden['naam'],
    functie: waarden['functie'],
    bewijs,
    zeker: true,
  }),
);

const schrijver = meerKeren(
  {
    naam: 'Schrijver van een document',
    hulp: 'Voor een onderbouwing of motivering, waarbij naam en functie moeten staan.',
    soorten: ['onderbouwing', 'motivering', 'keuze-motivering'],
    velden: persoonVelden,
    onderscheid: opNaam,
  },
  inDocument({ van: ({ personen }) => personen, met: (personen) => ({ personen }) }),
  ({ naam, functie }) => ({ waarden: bekend({ naam, functie }), zeker: true }),
  (waarden, bewijs, was) => ({
    ...(was?.registraties !== undefined && { registraties: was.registraties }),
    naam: waarden['naam'] ?? '',
    functie: waarden['functie'] ?? '',
    bewijs,
  }),
);

const ondersteuning = meerKeren(
  {
    naam: 'Periode van extra ondersteuning op school',
    velden: [
      datum('van', 'Vanaf', { verplicht: false }),
      datum('tot', 'Tot en met', { verplicht: false, hulp: 'Leeg: de ondersteuning loopt nog.' }),
      getal('maanden', 'Aantal maanden, als er geen datums staan', [1, 120], { verplicht: false }),
    ],
    onderscheid: ({ van = '' }) => van,
    samen({ van = '', tot = '', maanden: duur = '' }): Record<string, string> {
      if (van === '' && duur === '') return { van: 'Vul de begindatum of het aantal maanden in.' };
      return van !== '' && tot !== '' && tot < van ? { tot: 'Het einde ligt voor het begin.' } : {};
    },
  },
  inDocument({ van: (stuk) => stuk.ondersteuning, met: (all) => ({ ondersteuning: all }) }),
  ({ van, tot, maanden: duur, zeker }) => ({ waarden: bekend({ van, tot, maanden: duur }), zeker }),
  (waarden, bewijs) => ({
    van: gegeven(waarden, 'van'),
    tot: gegeven(waarden, 'tot'),
    maanden: alsGetal(waarden, 'maanden'),
    bewijs,
    zeker: true,
  }),
);

/** What papers may say more than once of who advises and writes, and of the support that was given. */
export const begeleidingFeiten = { deskundige, schrijver, ondersteuning } as const satisfies Record<string, Feit>;
