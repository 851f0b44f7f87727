import type { Gevraagd } from '../paragraaf.ts';
import { anderType, iqZin, totaalIq } from '../totaal-iq.ts';
import { mits, nietVoldaan, voldaan } from '../uitslag.ts';

/** Handboek 7.4 and 7.5: an IQ above 70; exactly 70 is too low. */
export const iqBoven = (soort: 'lz' | 'lg'): Gevraagd => ({
  id: `${soort}.iq`,
  titel: `IQ voor ${soort.toUpperCase()}`,
  eis: ({ iqGrens }) => `Het totaal IQ is hoger dan ${iqGrens}.`,
  uitkomsten: ['voldaan', 'niet-voldaan', 'ontbreekt', 'te-beoordelen', 'nvt'],
  check(dossier) {
    const iq = totaalIq(dossier);
    if ('uitkomst' in iq) return iq;
    const { test, zeker } = iq;
    const { iqGrens } = dossier.waarden;
    if (test.tiq > iqGrens) return mits(zeker, voldaan(iqZin(test), [test.bewijs]));
    return mits(zeker, nietVoldaan(`${iqZin(test)} Dat is niet hoger dan ${iqGrens}.`, [test.bewijs], anderType));
  },
});
