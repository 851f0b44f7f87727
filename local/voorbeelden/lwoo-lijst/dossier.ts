import { utils, write } from '@e965/xlsx';
import { plusYears, type IsoDate } from '../../../src/calendar.ts';
import { aanvraagtijd, geboren, kort } from '../tijd.ts';
import type { Stuk } from '../voorbeeld.ts';

type Leerling = [voornaam: string, tussen: string, achternaam: string, dag: string, cijfers: string, iq: string, bl: string, ir: string];

const leerlingen: Leerling[] = [
  ['Imke', '', 'Aalbers', '09-14', '118', '83', '0,31', '0,40'],
  ['Storm', 'van', 'Beusekom', '11-02', '204', '88', '0,27', '0,33'],
  ['Dilara', '', 'Cetinkaya', '03-21', '097', '79', '0,44', '0,38'],
  ['Jort', 'de', 'Dreu', '', '356', '86', '0,29', '0,26'],
  ['Fenna', 'ter', 'Eikelboom', '05-30', '6', '81', '0,36', '0,41'],
  // The list asks three figures of the BSN; this teacher gave all. The number is invented, and passes the eleven test.
  ['Milan', '', 'Fokkema', '10-08', ['111', '222', '333'].join(''), '85', '0,30', '0,35'],
  ['Aya', '', 'Ghazali', '02-17', '471', '90', '0,28', '0,50'],
  ['Storm', 'van', 'Beusekom', '11-02', '204', '88', '0,27', '0,33'],
  ['Pleun', '', 'Hoving', '06-25', '533', '124', '0,05', '0,12'],
];

/** A list for LWOO with what goes wrong in lists: a birth date that is not there, too few and too many figures, a pupil who stands in it twice. */
export function lwooLijst(peildatum: IsoDate): Stuk[] {
  const { plaatsing } = aanvraagtijd(peildatum);
  const jaar = plaatsing.slice(0, 4);
  const rijen = leerlingen.map(([voornaam, tussen, achternaam, dag, cijfers, iq, bl, ir]) => [
    voornaam,
    tussen,
    achternaam,
    dag === '' ? '' : kort(geboren(plaatsing, 12, dag)),
    cijfers,
    '1',
    kort(plaatsing),
    iq,
    bl,
    ir,
  ]);
  const kop = ['Roepnaam', 'Tussenvoegsel', 'Achternaam', 'Geboortedatum', 'BSN laatste 3', 'Leerjaar', 'Begin LWOO', 'IQ', 'Achterstand BL', 'Achterstand IR']; // prettier-ignore
  const rows = [['Aanvraag LWOO', '', `vanaf ${kort(plaatsing)}`], [], kop, ...rijen, [`Totaal ${rijen.length} leerlingen`]];
  const sheet = utils.aoa_to_sheet(rows);
  sheet['!cols'] = kop.map((naam) => ({ wch: naam.length + 3 }));
  const book = utils.book_new();
  utils.book_append_sheet(book, sheet, `LWOO ${jaar}-${plusYears(plaatsing, 1).slice(0, 4)}`);
  return [{ naam: 'LWOO brugklas.xlsx', bytes: write(book, { type: 'buffer', bookType: 'xlsx', compression: true }) as Buffer }];
}
