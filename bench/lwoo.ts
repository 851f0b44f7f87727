import { checkDossier } from '../src/check/check-dossier.ts';
import { assessFacts } from '../src/check/assess.ts';
import { gatherFacts } from '../src/read/facts/index.ts';
import { defaultLimits } from '../src/read/limits.ts';
import { readCsv } from '../src/read/sheet/read-csv.ts';
import { readXlsx } from '../src/read/sheet/read-xlsx.ts';
import { opmerkingenVan } from '../src/check/opmerkingen.ts';
import { maakCsv } from '../src/tell/opmerkingen/maak-csv.ts';
import { maakXlsx } from '../src/tell/opmerkingen/maak-xlsx.ts';

const rounds = 3;
const school = { naam: 'Het Veenpark College', soort: 'vo', aangesloten: true, pro: true } as const;
const kop = [
  'Voornaam',
  'Achternaam',
  'Geboortedatum',
  'BSN (laatste 3)',
  'Leerjaar',
  'Begin LWOO',
  'IQ',
  'LA TL',
  'LA BL',
  'LA SP',
  'LA IR',
];
const first = ['Aron', 'Bas', 'Cato', 'Daan', 'Eva', 'Floor', 'Gijs', 'Hanna', 'Imme', 'Jip', 'Kaj', 'Lot'];
const last = ['Akker', 'van den Berg', 'Boersema', 'de Graaf', 'Hirdes', 'van ’t Hof', 'Kole', 'Leijnse', 'Öztan', 'Vos'];
const two = (value: number) => String(value).padStart(2, '0');

/** A row of an invented list: every seventh date is written out, some rows hold a fault, some are double. */
function row(index: number): string[] {
  const at = index % 41 === 40 ? index - 1 : index;
  const [day, month] = [(at % 28) + 1, (Math.floor(at / 28) % 12) + 1];
  const born = at % 7 === 0 ? `${day} feb 2014` : `${two(day)}-${two(month)}-2014`;
  return [
    index % 53 === 52 ? '' : `${first[at % 12] ?? ''}${at}`.replaceAll(/\d/g, (digit) => 'abcdefghij'.charAt(Number(digit))),
    last[Math.floor(at / 12) % 10] ?? '',
    born,
    index % 97 === 96 ? '42' : String(at % 1000).padStart(3, '0'),
    '1',
    '01-08-2026',
    String(75 + (at % 16)),
    '0,10',
    index % 61 === 60 ? '0,10' : '0,40',
    '0,20',
    '0,30',
  ];
}

async function best(act: () => unknown): Promise<{ clock: number; cpu: number }> {
  const times: { clock: number; cpu: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const [begin, used] = [performance.now(), process.cpuUsage()];
    await act();
    const { user, system } = process.cpuUsage(used);
    times.push({ clock: performance.now() - begin, cpu: (user + system) / 1000 });
  }
  return { clock: Math.min(...times.map(({ clock }) => clock)), cpu: Math.min(...times.map(({ cpu }) => cpu)) };
}

const say = (name: string, { clock, cpu }: { clock: number; cpu: number }) =>
  console.log(`${name.padEnd(44)} ${clock.toFixed(0).padStart(6)} ms  ${cpu.toFixed(0).padStart(6)} ms CPU`);

/** Time to read, to check and to give back with remarks a list of 2,000 rows (or as many as asked for); the best of three rounds. */
export async function run([count = '2000']: string[]): Promise<void> {
  const rijen = [kop, ...Array.from({ length: Number(count) }, (_, index) => row(index))];
  const csv = maakCsv({ document: 'lijst.csv', format: 'csv', blad: undefined, rijen, koprij: 1, bladnummer: 1, leerlingKolommen: [] });
  const xlsx = maakXlsx({
    lijsten: [{ document: 'lijst.xlsx', format: 'xlsx', blad: undefined, rijen, koprij: 1, bladnummer: 1, leerlingKolommen: [] }],
    toelichting: [],
  });
  say(`read ${count} rows of CSV`, await best(() => readCsv('lijst.csv', csv, defaultLimits)));
  say(`read ${count} rows of Excel`, await best(() => readXlsx('lijst.xlsx', xlsx, defaultLimits)));
  const { document } = await readCsv('lijst.csv', csv, defaultLimits);
  const context = { peildatum: '2026-06-16', school };
  const gather = () => gatherFacts([document], { peildatum: context.peildatum, schoolNaam: school.naam });
  const facts = gather();
  say('find the list, and every other fact', await best(gather));
  say('check every row', await best(() => assessFacts(facts, [document], context)));
  const check = () => checkDossier([document], context);
  say('both', await best(check));
  const { rapport, lijsten } = check();
  const remarks = () => opmerkingenVan([document], lijsten, rapport);
  const opmerkingen = remarks();
  if (opmerkingen === undefined) throw new Error('The list was not found.');
  say('put the remarks behind the rows', await best(remarks));
  say('give it back as Excel file', await best(() => maakXlsx(opmerkingen)));
  say('give it back as CSV', await best(() => opmerkingen.lijsten.map(maakCsv)));
  console.log(`${rapport.rijen?.length ?? 0} rows checked; the report is ${(JSON.stringify(rapport).length / 1e6).toFixed(2)} MB`);
}
