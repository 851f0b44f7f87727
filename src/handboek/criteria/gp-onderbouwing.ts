import { rolVan } from '../deskundigen.ts';
import { stukkenVan } from '../dossier.ts';
import { gemistStuk } from '../gemist.ts';
import { mits, nietVoldaan, teBeoordelen, voldaan, type Stap } from '../uitslag.ts';
import { gp } from './paragrafen.ts';

const stap: Stap = {
  actie: 'Voeg een psychodiagnostische onderbouwing toe van een gedragswetenschapper, met naam, functie en registratie.',
  kort: 'psychodiagnostische onderbouwing van een gedragswetenschapper',
};
// Registers and titles that one only holds with the right to diagnose.
const registratie = /\bgz\b|gezondheidszorgpsycholoog|klinisch|generalist|\bnvo\b|\bnip\b|\bbig\b|k&j|diagnosti|\bog\b|postmaster/i;

/** Handboek 7.1 C, required document 4: by a behavioural scientist with a diagnostic qualification. */
export const gpOnderbouwing = gp({
  id: 'gp.onderbouwing',
  titel: 'Psychodiagnostische onderbouwing',
  eis: () => 'Er is een psychodiagnostische onderbouwing door een gedragswetenschapper met een diagnostische aantekening.',
  uitkomsten: ['voldaan', 'niet-voldaan', 'ontbreekt', 'te-beoordelen', 'nvt'],
  check(dossier) {
    const stukken = stukkenVan(dossier, 'onderbouwing');
    if (stukken.length === 0) return gemistStuk(dossier, 'Er is geen psychodiagnostische onderbouwing gevonden.', stap);
    const authors = stukken.flatMap((stuk) => stuk.document.personen.map((persoon) => ({ ...persoon, stuk })));
    const scientists = authors.filter(
      ({ functie }) =>
        ['orthopedagoog', 'psycholoog', 'kinderpsycholoog'].includes(rolVan(functie)) || /gedragswetenschapper/i.test(functie),
    );
    const qualified = scientists.find(({ functie, registraties = [] }) => registraties.length > 0 || registratie.test(functie));
    if (qualified !== undefined) {
      return mits(
        qualified.stuk.zeker,
        voldaan(`De onderbouwing is van een ${qualified.functie}.`, [qualified.stuk.bewijs, qualified.bewijs]),
      );
    }
    const bewijs = stukken.map((stuk) => stuk.bewijs);
    const scientist = scientists[0];
    if (scientist !== undefined) {
      const said = `De onderbouwing is van een ${scientist.functie}; een registratie of diagnostische aantekening staat er niet bij.`;
      return teBeoordelen(said, [scientist.stuk.bewijs, scientist.bewijs], stap);
    }
    if (authors.length === 0)
      return teBeoordelen('Er is een onderbouwing; wie haar schreef en in welke functie, is niet gevonden.', bewijs, stap);
    const functions = authors.map(({ functie }) => functie).join(', ');
    return mits(
      stukken.every(({ zeker }) => zeker),
      nietVoldaan(
        `De onderbouwing is niet van een gedragswetenschapper (${functions}).`,
        [...bewijs, ...authors.map((author) => author.bewijs)],
        stap,
      ),
    );
  },
});
