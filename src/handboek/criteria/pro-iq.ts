import type { Onderwerp } from '../../read/onderwerpen.ts';
import { stukkenVan } from '../dossier.ts';
import { gemistStuk } from '../gemist.ts';
import { achterstandTabel, alsDeel, leerachterstanden } from '../leerachterstand.ts';
import { standVan } from '../onderwerp.ts';
import { iqZin, totaalIq } from '../totaal-iq.ts';
import { mits, nietVoldaan, teBeoordelen, voldaan, type Stap, type Uitslag } from '../uitslag.ts';
import { pro } from './paragrafen.ts';

const overleg: { onderwerp: Onderwerp; wat: string; stap: Stap } = {
  onderwerp: 'overleg-pro-of-zml',
  wat: 'het overleg met basisschool en ouders over PrO of VSO-ZML',
  stap: {
    actie: 'Beschrijf het overleg met de basisschool en de ouders over de keuze tussen PrO en VSO-ZML.',
    kort: 'overleg met basisschool en ouders over PrO of ZML',
  },
};
const keuze: typeof overleg = {
  onderwerp: 'keuze-pro-of-lwoo',
  wat: 'de onderbouwing van de keuze tussen PrO en LWOO',
  stap: {
    actie: 'Voeg een onderbouwing toe van de keuze tussen PrO en LWOO.',
    kort: 'onderbouwing van de keuze tussen PrO en LWOO',
  },
};

/** Handboek 9.1, 1 a and b: IQ 55 to 80; at both ends the choice is shown. */
export const proIq = pro({
  id: 'pro.iq',
  titel: 'IQ voor PrO',
  eis: ({ iqProLaagste, iqProOverleg, iqProKeuze, iqProHoogste }) =>
    `Het IQ is ${iqProLaagste} tot en met ${iqProHoogste}. Bij ${iqProLaagste} tot en met ${iqProOverleg} is met de basisschool en de ouders overlegd over PrO of VSO-ZML. Bij ${iqProKeuze} tot en met ${iqProHoogste} is de keuze tussen PrO en LWOO onderbouwd.`,
  uitkomsten: ['voldaan', 'niet-voldaan', 'ontbreekt', 'te-beoordelen', 'nvt'],
  check(dossier) {
    const iq = totaalIq(dossier);
    if ('uitkomst' in iq) return iq;
    const { test, zeker } = iq;
    const { iqProLaagste, iqProOverleg, iqProKeuze, iqProHoogste } = dossier.waarden;
    const said = iqZin(test);
    if (test.tiq < iqProLaagste || test.tiq > iqProHoogste)
      return mits(
        zeker,
        nietVoldaan(`${said} Dat valt buiten ${iqProLaagste} tot en met ${iqProHoogste}.`, [test.bewijs], {
          actie: 'Neem contact op met het loket over het type TLV of ondersteuning dat past.',
          kort: 'overleg met het loket over wat past bij dit IQ',
        }),
      );
    const extra = test.tiq <= iqProOverleg ? overleg : test.tiq >= iqProKeuze ? keuze : undefined;
    if (extra === undefined) return mits(zeker, voldaan(said, [test.bewijs]));
    const { stand, bewijs, zeker: sure } = standVan(dossier, extra.onderwerp);
    const own = extra === keuze ? stukkenVan(dossier, 'keuze-motivering') : [];
    const shown = [test.bewijs, ...own.slice(0, 1).map((stuk) => stuk.bewijs), ...bewijs];
    if (stand === 'getoond' || own.some((stuk) => stuk.zeker))
      return mits(zeker && (sure || own.some((stuk) => stuk.zeker)), voldaan(`${said} Gevonden is ook ${extra.wat}.`, shown));
    if (stand === 'tegenstrijdig' || own.length > 0) return teBeoordelen(`${said} Beoordeel ${extra.wat}.`, shown, extra.stap);
    return gemistStuk(dossier, `${said} Niet gevonden is ${extra.wat}.`, extra.stap, shown);
  },
});

const main = (domein: string): boolean => domein === 'begrijpend lezen' || domein === 'inzichtelijk rekenen';

/** Handboek 9.1, 1 c: a delay of at least half on two of four domains, of which begrijpend lezen or inzichtelijk rekenen. */
export const proLeerachterstand = pro({
  id: 'pro.leerachterstand',
  titel: 'Leerachterstand',
  eis: ({ leerachterstandPro, leerachterstandDomeinen }) =>
    `De leerachterstand is minstens ${alsDeel(leerachterstandPro)} op minstens ${leerachterstandDomeinen} van de 4 domeinen, waaronder begrijpend lezen of inzichtelijk rekenen. De leerachterstand is 1 - DLE / DL.`,
  uitkomsten: ['voldaan', 'niet-voldaan', 'ontbreekt', 'te-beoordelen', 'nvt'],
  check(dossier) {
    const { leerachterstandPro, leerachterstandDomeinen } = dossier.waarden;
    const rows = leerachterstanden(dossier.feiten.toetsen, dossier.waarden);
    const known = rows.filter(({ waarde }) => waarde !== undefined);
    const stap = {
      actie: 'Vul in het onderwijskundig rapport per domein de DL en de DLE in.',
      kort: 'DL en DLE per domein',
    };
    if (known.length === 0) return gemistStuk(dossier, 'Er zijn geen DL en DLE gevonden.', stap);
    const bewijs = known.flatMap(({ toets }) => (toets === undefined ? [] : [toets.bewijs]));
    const withTable = (uitslag: Uitslag): Uitslag => ({ ...uitslag, tabel: achterstandTabel(rows) });
    const table = known.map(({ domein, waarde = 0 }) => `${domein} ${alsDeel(waarde)}`).join(', ');
    const said = `De leerachterstand is: ${table}.`;
    const enough = (of: typeof rows) => of.length >= leerachterstandDomeinen && of.some(({ domein }) => main(domein));
    const over = known.filter(({ waarde = 0 }) => waarde >= leerachterstandPro - 1e-9);
    if (enough(over)) return withTable(mits(enough(over.filter(({ zeker }) => zeker)), voldaan(said, bewijs)));
    // What is not known could still make it enough
    const could = enough([...over, ...rows.filter(({ waarde }) => waarde === undefined)]);
    if (could) return withTable(teBeoordelen(`${said} Van de andere domeinen zijn DL en DLE niet gevonden.`, bewijs, stap));
    return withTable(
      mits(
        known.every(({ zeker }) => zeker),
        nietVoldaan(`${said} Dat is niet op genoeg domeinen ${alsDeel(leerachterstandPro)} of meer.`, bewijs, {
          actie: 'Controleer de DL en DLE in het onderwijskundig rapport, of neem contact op met het loket over wat past.',
          kort: 'leerachterstand die bij PrO past',
        }),
      ),
    );
  },
});
