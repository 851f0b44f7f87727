import {
  kop,
  lijst,
  tabel,
  tekenen,
  tekst,
  velden,
  type Blok,
  type Huisstijl,
  type Papier,
} from '../../../../local/voorbeelden/papier/blokken.ts';
import { papier } from '../vorm.ts';
import type { Profiel } from './profielen.ts';

export type Onderzoek = {
  leerling: string;
  geboren: string;
  /** When tested, as written. */
  afname: string;
  verslag: string;
  onderzoeker: string;
  functie: string;
  /** Rows of index scores; the total stands in `tiq`. */
  indexen?: [string, string][];
  /** The sentence or words on the total; `''` leaves intelligence out. */
  tiq: string;
  /** As in the table; left out where it has no row. */
  tiqRij?: string;
  vragenlijsten: string[][];
  /** Replaces the profile's DSM lines. */
  dsm?: Blok[];
  eerder?: string;
};

/** A report in full, as a polikliniek writes it. */
export const uitvoerig = (stijl: Huisstijl, p: Profiel, o: Onderzoek): Papier =>
  papier(stijl, 'Onderzoeksverslag', [
    kop('PSYCHODIAGNOSTISCH ONDERZOEKSVERSLAG', 1),
    velden(
      ['Betreft', o.leerling],
      ['Geboortedatum', o.geboren],
      ['Onderzoek d.d.', o.afname],
      ['Rapportdatum', o.verslag],
      ['Onderzoeker', `${o.onderzoeker}, ${o.functie}`],
    ),
    kop('1. Reden van aanmelding'),
    ...tekst(p.aanleiding),
    kop('2. Voorgeschiedenis'),
    ...tekst(
      o.eerder ??
        'Zwangerschap en geboorte verliepen zonder bijzonderheden. De motorische ontwikkeling was vlot, de taalontwikkeling gemiddeld. In het gezin zijn er geen andere kinderen met vergelijkbare problemen.',
    ),
    ...(o.tiq === ''
      ? []
      : [
          kop('3. Intelligentie'),
          ...tekst(o.tiq),
          ...(o.indexen ? [tabel(['Indexschaal', 'Score'], [...o.indexen, ...(o.tiqRij ? [['Totaal IQ', o.tiqRij]] : [])], [3, 1])] : []),
        ]),
    kop('4. Gedragsvragenlijsten'),
    tabel(['Lijst', 'Schaal', 'T-score', 'Duiding'], o.vragenlijsten),
    kop('5. Indrukken'),
    ...tekst(...p.beeld),
    kop('6. Classificatie'),
    ...(o.dsm ?? [...tekst('Volgens de criteria van de DSM-5 wordt gesteld:'), lijst(...p.dsm)]),
    kop('7. Advies'),
    ...tekst(p.onderwijsadvies, 'Verwacht wordt dat behandeling gedurende meer dan een half jaar noodzakelijk is.'),
    tekenen({ label: 'Hoogachtend,', naam: o.onderzoeker, functie: o.functie, getekend: 'inkt' }),
  ]);

/** A report that is a letter in running prose, without headings or tables. */
export const brief = (stijl: Huisstijl, p: Profiel, o: Onderzoek): Papier =>
  papier(stijl, 'Brief', [
    ...tekst(o.verslag, `Inzake: ${o.leerling} (${o.geboren})`, 'Zeer geachte collega,'),
    ...tekst(`Op ${o.afname} zagen wij bovengenoemde jongere voor psychiatrisch en psychologisch onderzoek. ${p.aanleiding}`),
    ...tekst(...(o.eerder ? [o.eerder] : []), ...p.beeld),
    ...tekst(
      ...(o.tiq === '' ? [] : [o.tiq]),
      `Wat de vragenlijsten betreft: ${o.vragenlijsten.map((rij) => `${rij[0]} (${rij[1]}): T ${rij[2]}, ${rij[3]}`).join('; ')}.`,
    ),
    ...(o.dsm ?? tekst(`Onze conclusie luidt, in termen van DSM-5: ${p.dsm.join(' en ').toLowerCase()}.`)),
    ...tekst(
      `Ons advies voor school: ${p.onderwijsadvies.toLowerCase()} De behandeling zal naar verwachting ten minste een jaar duren.`,
      'Met collegiale hoogachting,',
    ),
    tekenen({ label: '', naam: o.onderzoeker, functie: o.functie, getekend: 'inkt' }),
  ]);

/** Tables only, hardly a sentence. */
export const tabellen = (stijl: Huisstijl, p: Profiel, o: Onderzoek): Papier =>
  papier(stijl, 'Testuitslagen', [
    kop('Rapport psychologisch onderzoek', 2),
    velden(
      ['cliënt', o.leerling],
      ['geb.', o.geboren],
      ['afname', o.afname],
      ['rapport', o.verslag],
      ['psycholoog', `${o.onderzoeker}, ${o.functie}`],
    ),
    ...(o.tiq === '' ? [] : [tabel(['WISC-V-NL', 'IQ'], [...(o.indexen ?? []), ['TIQ', o.tiqRij ?? o.tiq]], [3, 1])]),
    tabel(['instrument', 'schaal', 'T', 'gebied'], o.vragenlijsten),
    tabel(
      undefined,
      [
        ['aanmelding', p.aanleiding],
        ['observatie', p.beeld[0] ?? ''],
        ...(o.dsm ? [] : [['DSM-5', p.dsm.join('\n')]]),
        ['advies onderwijs', p.onderwijsadvies],
      ],
      [1, 3],
    ),
    ...(o.dsm ?? []),
    tekenen({ label: 'paraaf', naam: o.onderzoeker, getekend: 'plaatje' }),
  ]);
