import type { Leerlingrij } from '../../read/lijst/lijst.ts';
import type { Waarden } from '../waarden.ts';
import { achterstandStand } from './achterstand-stand.ts';
import { inOrde, rijCriterium, type RijOordeel } from './rij-criterium.ts';

/** A delay beside an IQ that fits; on which domains and how large it must be is for the criterion of the delay itself. */
function metAchterstand(rij: Leerlingrij, waarden: Waarden, citaat: string): RijOordeel {
  switch (achterstandStand(rij, waarden)) {
    case 'past':
    case 'grens':
    case 'te-groot':
    case 'te-weinig':
      return inOrde;
    case 'geen':
      return { uitkomst: 'te-beoordelen', opmerking: 'Het IQ past, maar alleen samen met een leerachterstand; die is te klein.', citaat };
    default:
      return {
        uitkomst: 'te-beoordelen',
        opmerking: 'Het IQ past, maar alleen samen met een leerachterstand; die blijkt niet uit de lijst.',
        citaat,
      };
  }
}

/** Handboek 10.1 a: only for a list that gives the IQ. */
export const lwooIq = rijCriterium({
  id: 'lwoo.iq',
  bron: '10.1',
  titel: 'IQ voor LWOO',
  eis: ({ iqLwooLaagste, iqLwooAchterstand, iqLwooSociaal, iqLwooHoogste }) =>
    `Als de lijst het IQ noemt: ${iqLwooLaagste} tot en met ${iqLwooAchterstand} met leerachterstand, of ${iqLwooSociaal} tot en met ${iqLwooHoogste} met leerachterstand en sociaal-emotionele problemen.`,
  soort: 'facultatief',
  uitkomsten: ['voldaan', 'niet-voldaan', 'te-beoordelen', 'nvt'],
  kolommen: ['iq'],
  stap: (waar) => ({
    actie: `Kijk of het IQ en de andere gegevens kloppen (${waar}), verbeter de lijst of overleg met het loket.`,
    kort: 'IQ dat bij LWOO past',
  }),
  beoordeel:
    (_, { waarden }) =>
    (rij) => {
      const { iq, sociaalEmotioneel } = rij;
      if (iq === undefined) return { uitkomst: 'nvt', opmerking: 'De lijst heeft geen kolom met het IQ.' };
      const { citaat, lezing } = iq;
      if (lezing.soort === 'leeg') return { uitkomst: 'te-beoordelen', opmerking: 'Het IQ is niet ingevuld.', citaat };
      if (lezing.soort === 'onduidelijk') return { uitkomst: 'te-beoordelen', opmerking: 'Het IQ is niet als één getal te lezen.', citaat };
      const { waarde } = lezing;
      const { iqLwooLaagste, iqLwooAchterstand, iqLwooSociaal, iqLwooHoogste } = waarden;
      if (waarde < iqLwooLaagste || waarde > iqLwooHoogste)
        return { uitkomst: 'niet-voldaan', opmerking: `Het IQ ligt niet van ${iqLwooLaagste} tot en met ${iqLwooHoogste}.`, citaat };
      if (waarde > iqLwooAchterstand && waarde < iqLwooSociaal)
        return { uitkomst: 'te-beoordelen', opmerking: `Het IQ ligt tussen ${iqLwooAchterstand} en ${iqLwooSociaal}.`, citaat };
      if (waarde < iqLwooSociaal) return metAchterstand(rij, waarden, citaat);
      const needs = `Bij een IQ vanaf ${iqLwooSociaal} zijn ook sociaal-emotionele problemen nodig`;
      switch (sociaalEmotioneel?.lezing) {
        case 'ja':
          return metAchterstand(rij, waarden, citaat);
        case 'leeg':
        case 'nee':
          return { uitkomst: 'niet-voldaan', opmerking: `${needs}; die noemt de lijst niet.`, citaat };
        default:
          return { uitkomst: 'te-beoordelen', opmerking: `${needs}; die blijken niet uit de lijst.`, citaat };
      }
    },
});
