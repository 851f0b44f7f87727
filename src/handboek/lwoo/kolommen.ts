import type { Evidence } from '../../evidence.ts';
import type { LijstKolom } from '../../read/facts.ts';
import type { Lijst } from '../../read/lijst/lijst.ts';
import type { Criterium } from '../criterium.ts';
import type { Waarden } from '../waarden.ts';
import { gemistStuk } from '../gemist.ts';
import { ontbreekt, teBeoordelen, voldaan, type Stap } from '../uitslag.ts';
import { lijstTekst } from './rij-tekst.ts';

const alle: readonly [LijstKolom, string][] = [
  ['voornaam', 'voornaam'],
  ['achternaam', 'achternaam'],
  ['geboortedatum', 'geboortedatum'],
  ['bsn', 'laatste drie cijfers van het BSN'],
  ['leerjaar', 'leerjaar'],
  ['begin', 'begin van het LWOO'],
];

/** The columns that a list must have; without that of the BSN where the partnership leaves it out. */
const gevraagd = ({ bsnInLijst }: Waarden) => alle.filter(([soort]) => soort !== 'bsn' || bsnInLijst !== 'geen');

const heeft = ({ kolommen }: Lijst, soort: LijstKolom): boolean =>
  kolommen.some((kolom) => kolom.soort === soort || (kolom.soort === 'naam' && (soort === 'voornaam' || soort === 'achternaam')));

const opsomming = (namen: readonly string[]): string => `${namen.slice(0, -1).join(', ')} en ${namen.at(-1) ?? ''}`;

const stapVoor = (wat: string): Stap => ({
  actie: `Voeg de kolom toe voor ${wat} en upload de lijst opnieuw.`,
  kort: `kolom voor ${wat} in de lijst`,
});

const eigenLijst = (nodig: typeof alle): Stap => ({
  actie: `Upload een lijst (xlsx, ods of csv) met één rij per leerling en daarboven de namen van de kolommen: ${opsomming(nodig.map(([, naam]) => naam))}.`,
  kort: 'lijst met een rij voor elke leerling',
});

/** Most rows that are pointed at one by one. */
const meesteRijen = 10;

/** Several list heads: the row that stands above the pupils. */
const koppen = (lijsten: readonly Lijst[]): Evidence[] =>
  lijsten.map(({ document, blad, koprij, kopregel }) => ({ document, pagina: blad, rij: koprij, citaat: kopregel }));

const overgeslagen = (lijsten: readonly Lijst[]): string =>
  lijsten
    .filter((lijst) => lijst.overgeslagen.length > 0)
    .map(
      (lijst) =>
        ` Niet als leerling gelezen: ${lijstTekst(lijst, lijsten)}rij ${lijst.overgeslagen.slice(0, meesteRijen).join(', ')}${lijst.overgeslagen.length > meesteRijen ? ` en nog ${lijst.overgeslagen.length - meesteRijen}` : ''}.`,
    )
    .join('');

/** Handboek 9: the columns that the list must have, whatever their order and names. */
export const lwooKolommen: Criterium = {
  id: 'lwoo.kolommen',
  bron: '9',
  titel: 'Kolommen van de lijst',
  eis: (waarden) =>
    `De lijst heeft kolommen voor ${opsomming(gevraagd(waarden).map(([, naam]) => naam))}. De volgorde en de namen zijn vrij.`,
  soort: 'vereist',
  uitkomsten: ['voldaan', 'ontbreekt', 'te-beoordelen'],
  hoortBij: ({ soort }) => soort === 'lwoo',
  check(dossier) {
    const { lijsten = [], gelezen, waarden } = dossier;
    const nodig = gevraagd(waarden);
    if (lijsten.length === 0) {
      const said = 'Er is geen lijst met leerlingen gevonden.';
      return gelezen.length > 0 ? teBeoordelen(said, [], eigenLijst(nodig)) : gemistStuk(dossier, said, eigenLijst(nodig));
    }
    const bewijs = koppen(lijsten);
    const lacks = lijsten.flatMap((lijst) => {
      const names = nodig.filter(([soort]) => !heeft(lijst, soort)).map(([, naam]) => naam);
      return names.length === 0 ? [] : [{ lijst, names }];
    });
    const rest = overgeslagen(lijsten);
    if (lacks.length > 0) {
      const where = lacks.map(({ lijst, names }) => `${lijstTekst(lijst, lijsten)}${names.join(', ')}`).join('; ');
      const names = [...new Set(lacks.flatMap((one) => one.names))].join(', ');
      return ontbreekt(`Deze kolommen zijn niet gevonden: ${where}.${rest}`, stapVoor(names), bewijs);
    }
    const unsure = lijsten.flatMap(({ kolommen }) =>
      kolommen.filter(({ zeker, soort }) => !zeker && nodig.some(([kind]) => kind === soort)),
    );
    if (unsure.length > 0) {
      const names = unsure.map(
        ({ soort, kop }) => `${nodig.find(([kind]) => kind === soort)?.[1] ?? soort}${kop === '' ? '' : ` ("${kop}")`}`,
      );
      return teBeoordelen(`Van deze kolommen is alleen uit de cellen af te leiden wat erin staat: ${names.join(', ')}.${rest}`, bewijs, {
        actie: 'Geef elke kolom een naam die zegt wat erin staat en upload de lijst opnieuw.',
        kort: 'duidelijke namen boven de kolommen van de lijst',
      });
    }
    const said = `Alle kolommen die nodig zijn, staan in de lijst.${rest}`;
    const rows = lijsten.flatMap(({ document, blad, misschienLeerling }) =>
      misschienLeerling.map((rij) => ({ document, pagina: blad, rij, citaat: '' })),
    );
    if (rows.length === 0) return voldaan(said, bewijs);
    return teBeoordelen(`${said} Kijk na of daar toch een leerling staat.`, [...bewijs, ...rows.slice(0, meesteRijen)]);
  },
};
