import type { Uitkomst } from '../../check/rapport.ts';
import type { Evidence } from '../../evidence.ts';
import type { LijstKolom } from '../../read/facts.ts';
import type { Leerlingrij, Lijst } from '../../read/lijst/lijst.ts';
import type { Criterium } from '../criterium.ts';
import type { Dossier } from '../dossier.ts';
import type { Waarden } from '../waarden.ts';
import { nvt, teBeoordelen, voldaan, type RijUitslag, type Stap, type Uitslag } from '../uitslag.ts';
import { rijTekst, type Plaats } from './rij-tekst.ts';

/** What a rule says of one row. `opmerking` is a Dutch sentence without anything of the pupil in it; `''` where there is nothing to say. */
export type RijOordeel = { uitkomst: Uitkomst; opmerking: string; citaat?: string; /** There is no cell to show. */ zonderCel?: true };

/** A rule for every row of a list (handboek 9 and 10.1). */
export type RijRegel = Omit<Criterium, 'hoortBij' | 'check' | 'nietVanToepassing'> & {
  /** Columns that it looks at: the first that the list has is shown as evidence. */
  kolommen: readonly LijstKolom[];
  /** What the school does, with the rows that it is about. */
  stap: (waar: string, waarden: Waarden) => Stap;
  /** Looks at the list as a whole first, then at each row. */
  beoordeel: (lijst: Lijst, dossier: Dossier) => (rij: Leerlingrij) => RijOordeel;
  /** Looks at a row that was refused for a full BSN too. */
  ookGeweigerd?: true;
  /** A row that is `niet-voldaan` for this reason lacks what is required. */
  mistBij?: (rij: Leerlingrij) => boolean;
};

export const inOrde: RijOordeel = { uitkomst: 'voldaan', opmerking: '' };
const geweigerd: RijOordeel = { uitkomst: 'nvt', opmerking: '' };

type Gezien = Plaats & RijOordeel & { mist: boolean };

const ernst: readonly Uitkomst[] = ['ontbreekt', 'niet-voldaan', 'te-beoordelen', 'voldaan', 'nvt'];
/** Rows that are shown with what stands in them; the others are named by their number. */
const meestBewijs = 10;
/** Different remarks that an explanation gives; the others stand in the list that goes back. */
const meestOpmerkingen = 8;

const lijstenVan = ({ lijsten = [] }: Dossier): readonly Lijst[] => lijsten;

/** The head of the column that a rule looks at. */
export function kopBewijs({ document, blad, koprij, kolommen, kopregel }: Lijst, soorten: readonly LijstKolom[]): Evidence {
  const kolom = soorten.flatMap((soort) => kolommen.find((one) => one.soort === soort) ?? [])[0];
  return { document, pagina: blad, rij: koprij, citaat: kolom?.kop ?? kopregel };
}

function bekijk(regel: RijRegel, dossier: Dossier): Gezien[] {
  return lijstenVan(dossier).flatMap((lijst) => {
    const look = regel.beoordeel(lijst, dossier);
    return lijst.rijen.map((rij) => {
      const oordeel = rij.volledigBsn && regel.ookGeweigerd !== true ? geweigerd : look(rij);
      return { lijst, rij: rij.rij, ...oordeel, mist: oordeel.uitkomst === 'ontbreekt' || regel.mistBij?.(rij) === true };
    });
  });
}

const alsBewijs = ({ lijst, rij, citaat = '' }: Gezien): Evidence => ({ document: lijst.document, pagina: lijst.blad, rij, citaat });

/** The remarks, worst first, each once with its rows. */
function uitleg(gezien: readonly Gezien[], lijsten: readonly Lijst[]): string {
  const open = ernst.slice(0, 3).flatMap((uitkomst) => gezien.filter((one) => one.uitkomst === uitkomst));
  const groups = Map.groupBy(open, ({ opmerking }) => opmerking);
  const said = [...groups]
    .slice(0, meestOpmerkingen)
    .map(([opmerking, rows]) => `${hoofdletter(rijTekst(rows, lijsten))}: ${naDubbelePunt(opmerking)}`);
  const rest = [...groups].slice(meestOpmerkingen).reduce((sum, [, rows]) => sum + rows.length, 0);
  return [...said, ...(rest === 0 ? [] : [`En nog ${rest} ${rest === 1 ? 'rij' : 'rijen'}; zie de lijst met opmerkingen.`])].join(' ');
}

/** A sentence as it goes on after a colon; abbreviations keep their capitals. */
const naDubbelePunt = (text: string): string => (/^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text);

const hoofdletter = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

function samen(regel: RijRegel, gezien: readonly Gezien[], lijsten: readonly Lijst[], waarden: Waarden): Uitslag {
  const open = gezien.filter(({ uitkomst }) => uitkomst !== 'voldaan' && uitkomst !== 'nvt');
  const heads = lijsten.map((lijst) => kopBewijs(lijst, regel.kolommen));
  if (open.length > 0) {
    const uitkomst = gezien.some(({ mist }) => mist) ? 'ontbreekt' : (ernst.find((one) => open.some((row) => row.uitkomst === one)) ?? 'te-beoordelen'); // prettier-ignore
    const worst = open.toSorted((a, b) => ernst.indexOf(a.uitkomst) - ernst.indexOf(b.uitkomst));
    const cells = worst
      .filter(({ zonderCel }) => zonderCel !== true)
      .slice(0, meestBewijs)
      .map(alsBewijs);
    const stap = regel.stap(rijTekst(open, lijsten), waarden);
    return { uitkomst, uitleg: uitleg(gezien, lijsten), bewijs: cells.length === 0 ? heads : cells, ...stap };
  }
  const good = gezien.filter(({ uitkomst }) => uitkomst === 'voldaan');
  const refused = gezien.filter(({ uitkomst }) => uitkomst === 'nvt');
  if (good.length === 0) return nvt(refused.find(({ opmerking }) => opmerking !== '')?.opmerking ?? 'Alle rijen zijn geweigerd, omdat er een volledig BSN in staat.'); // prettier-ignore
  const rest = refused.length === 0 ? '' : ` ${hoofdletter(rijTekst(refused, lijsten))}: niet gecontroleerd.`;
  const count = good.length === 1 ? 'de ene leerling' : `alle ${good.length} leerlingen`;
  return voldaan(`In orde bij ${count} (${rijTekst(good, lijsten)}).${rest}`, heads);
}

const geenLijst = 'Er is geen lijst met leerlingen gevonden, dus dit is niet nagekeken.';

/** A rule for rows as a criterion of the list as a whole: the worst of its rows, which it gives row by row as well. */
export function rijCriterium(regel: RijRegel): Criterium {
  const { kolommen: _kolommen, stap: _stap, beoordeel: _beoordeel, ookGeweigerd: _ook, mistBij: _mist, ...criterium } = regel;
  return {
    ...criterium,
    hoortBij: ({ soort }) => soort === 'lwoo',
    check(dossier) {
      const lijsten = lijstenVan(dossier);
      if (lijsten.length === 0) return regel.soort === 'vereist' ? teBeoordelen(geenLijst) : nvt(geenLijst);
      const gezien = bekijk(regel, dossier);
      const rijen: RijUitslag[] = gezien.map(({ lijst, rij, uitkomst, opmerking }) => ({
        document: lijst.document,
        blad: lijst.blad,
        rij,
        uitkomst,
        opmerking,
      }));
      return { ...samen(regel, gezien, lijsten, dossier.waarden), rijen };
    },
  };
}

/** What a required cell comes to when its column is not there. */
export const geenKolom = (kop: string): RijOordeel => ({
  uitkomst: 'ontbreekt',
  opmerking: `De kolom voor ${kop} is er niet.`,
  zonderCel: true,
});
