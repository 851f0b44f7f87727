import type { Criterium } from '../criterium.ts';
import { nietBijVerlenging } from '../gp.ts';
import { iqZin, totaalIq } from '../totaal-iq.ts';
import { mits, nietVoldaan, voldaan } from '../uitslag.ts';

/** Handboek 7.4 and 7.5: an IQ above 70; exactly 70 is too low. */
export const iqBoven = (soort: 'tlv-lz' | 'tlv-lg', bron: string): Criterium => ({
  id: `${soort.slice(4)}.iq`,
  bron,
  titel: `IQ voor ${soort.slice(4).toUpperCase()}`,
  eis: ({ iqGrens }) => `Het totaal IQ is hoger dan ${iqGrens}.`,
  soort: 'vereist',
  uitkomsten: ['voldaan', 'niet-voldaan', 'ontbreekt', 'te-beoordelen', 'nvt'],
  hoortBij: (aanvraag) => aanvraag.soort === soort,
  nietVanToepassing: nietBijVerlenging,
  check(dossier) {
    const iq = totaalIq(dossier);
    if ('uitkomst' in iq) return iq;
    const { test, zeker } = iq;
    const { iqGrens } = dossier.waarden;
    if (test.tiq > iqGrens) return mits(zeker, voldaan(iqZin(test), [test.bewijs]));
    return mits(
      zeker,
      nietVoldaan(`${iqZin(test)} Dat is niet hoger dan ${iqGrens}.`, [test.bewijs], {
        actie: 'Neem contact op met het loket over het type TLV dat past.',
        kort: 'overleg met het loket over het type TLV',
      }),
    );
  },
});
