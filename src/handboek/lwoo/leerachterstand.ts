import type { Domein } from '../domeinen.ts';
import { domeinen } from '../domeinen.ts';
import type { Leerlingrij } from '../../read/lijst/lijst.ts';
import { achterstandStand } from './achterstand-stand.ts';
import { inOrde, rijCriterium } from './rij-criterium.ts';

const getal = (waarde: number): string => String(waarde).replace('.', ',');

const cellen = ({ achterstand, achterstandAlgemeen }: Leerlingrij): string =>
  [...domeinen.flatMap((domein: Domein) => achterstand[domein]?.citaat ?? []), achterstandAlgemeen?.citaat ?? '']
    .filter((cell) => cell !== '')
    .join('  ');

/** Handboek 10.1 b: only for a list that gives the delay. */
export const lwooLeerachterstand = rijCriterium({
  id: 'lwoo.leerachterstand',
  bron: '10.1',
  titel: 'Leerachterstand',
  eis: ({ leerachterstandLwoo, leerachterstandPro, leerachterstandLwooDomeinen }) =>
    `Als de lijst de leerachterstand noemt: van ${getal(leerachterstandLwoo)} tot ${getal(leerachterstandPro)} op ten minste ${leerachterstandLwooDomeinen} van de 4 domeinen technisch lezen, begrijpend lezen, spelling en inzichtelijk rekenen, waaronder begrijpend lezen of inzichtelijk rekenen.`,
  soort: 'facultatief',
  uitkomsten: ['voldaan', 'niet-voldaan', 'te-beoordelen', 'nvt'],
  kolommen: ['begrijpend lezen', 'inzichtelijk rekenen', 'technisch lezen', 'spelling', 'achterstand'],
  stap: (waar) => ({
    actie: `Kijk of de leerachterstand klopt (${waar}), verbeter de lijst of overleg met het loket.`,
    kort: 'leerachterstand die bij LWOO past',
  }),
  beoordeel:
    (_, { waarden }) =>
    (rij) => {
      const citaat = cellen(rij);
      const from = getal(waarden.leerachterstandLwoo);
      const to = getal(waarden.leerachterstandPro);
      switch (achterstandStand(rij, waarden)) {
        case 'geen-kolom':
          return { uitkomst: 'nvt', opmerking: 'De lijst heeft geen kolommen met de leerachterstand.' };
        case 'past':
          return inOrde;
        case 'te-weinig':
        case 'geen':
          return {
            uitkomst: 'niet-voldaan',
            opmerking: `De leerachterstand is niet ${from} of meer op ten minste ${waarden.leerachterstandLwooDomeinen} domeinen, waaronder begrijpend lezen of inzichtelijk rekenen.`,
            citaat,
          };
        case 'te-groot':
          return { uitkomst: 'niet-voldaan', opmerking: `De leerachterstand is meer dan ${to}: dat past bij praktijkonderwijs.`, citaat };
        case 'grens':
          return {
            uitkomst: 'te-beoordelen',
            opmerking: `Een leerachterstand van ${to} of meer ligt op het raakvlak van LWOO en praktijkonderwijs.`,
            citaat,
          };
        case 'leeg':
          return { uitkomst: 'te-beoordelen', opmerking: 'De leerachterstand is niet ingevuld.', citaat };
        default:
          return { uitkomst: 'te-beoordelen', opmerking: 'Uit de lijst blijkt niet of de leerachterstand bij LWOO past.', citaat };
      }
    },
});
