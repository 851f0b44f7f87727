import type { Criterium } from '../criterium.ts';
import { ongelezenMetInhoud, type Dossier } from '../dossier.ts';
import { nietVoldaan, ontbreekt, teBeoordelen, voldaan, type Stap, type Uitslag } from '../uitslag.ts';
import { doorzocht } from './avg.ts';

const aantal = (count: number): string => (count === 1 ? 'Eén bestand kon' : `${count} bestanden konden`);

const bladzijden = (paginas: readonly number[]): string =>
  paginas.length === 1 ? `bladzijde ${paginas[0]}` : `bladzijde ${paginas.slice(0, -1).join(', ')} en ${paginas.at(-1)}`;

/** Pages that could not be read in files that otherwise could: what stands there is for a person to see. */
function onleesbareBladzijden({ gelezen }: Dossier): Uitslag | undefined {
  const partly = gelezen.filter(({ onleesbarePaginas }) => onleesbarePaginas.length > 0);
  if (partly.length === 0) return undefined;
  const where = partly.map(({ naam, onleesbarePaginas }) => `${naam}: ${bladzijden(onleesbarePaginas)}`).join('; ');
  return teBeoordelen(
    `Niet alle bladzijden konden worden gelezen (${where}). Kijk zelf wat er staat.`,
    partly.flatMap(({ naam, onleesbarePaginas }) => onleesbarePaginas.map((pagina) => ({ document: naam, pagina, citaat: '' }))),
    {
      actie: 'Scan de bladzijden die niet te lezen zijn opnieuw, recht en scherp, en upload ze.',
      kort: 'scan die goed te lezen is',
    },
  );
}

/**
 * Every file could be read. A file that is locked, damaged, empty, too large or of an unknown kind is a fault that the school can mend;
 * one that only this service cannot read, or of which it could not read every page, is for a person to look at.
 */
export const bestandLeesbaar: Criterium = {
  id: 'bestand.leesbaar',
  bron: '5',
  titel: 'Bestanden te lezen',
  eis: () => 'Alle bestanden zijn te openen en te lezen.',
  soort: 'aandacht',
  uitkomsten: ['voldaan', 'niet-voldaan', 'ontbreekt', 'te-beoordelen'],
  hoortBij: () => true,
  check(dossier) {
    const { gelezen, ongelezen } = dossier;
    if (gelezen.length + ongelezen.length === 0) {
      return ontbreekt('Er zitten geen bestanden in het dossier.', {
        actie: 'Upload de stukken van de aanvraag in deze map.',
        kort: 'stukken van de aanvraag',
      });
    }
    const later = ongelezenMetInhoud(dossier);
    const faults = ongelezen.filter((file) => !later.includes(file));
    const listed = faults.length > 0 ? faults : ongelezen;
    const bewijs = [...faults, ...later].map(({ name }) => ({
      document: name,
      pagina: 1,
      citaat: '',
    }));
    const messages = [...new Set(listed.map(({ message }) => message))].join(' ');
    if (faults.length > 0) {
      const stap: Stap = {
        actie: messages,
        kort: faults.length === 1 ? 'bestand dat wel te openen is' : 'bestanden die wel te openen zijn',
      };
      return nietVoldaan(
        `${aantal(faults.length)} niet worden gelezen. ${faults.length === 1 ? 'Welk bestand dat is' : 'Welke dat zijn'} en wat u kunt doen, staat bij de documenten.`,
        bewijs,
        stap,
      );
    }
    if (ongelezen.length > 0) {
      return teBeoordelen(
        `${aantal(ongelezen.length)} niet door de computer worden gelezen; kijk zelf wat erin staat. ${messages}`,
        bewijs,
      );
    }
    return onleesbareBladzijden(dossier) ?? voldaan('Alle bestanden zijn gelezen.', doorzocht(dossier));
  },
};
