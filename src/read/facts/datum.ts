import type { IsoDate } from '../../calendar.ts';
import type { Fact } from '../../evidence.ts';
import { datesOf, findDates, firstDate } from './dates.ts';
import { functionIn, namesIn } from './personen.ts';
import { pairsOf } from './pairs.ts';
import { fact } from './quote.ts';
import type { Reading } from './reading.ts';

const reportLabel =
  /^(?:datum(?: (?:van )?(?:het )?(?:verslag|rapport(?:age)?|brief|opstellen|opgesteld|document|advies|rapportage|ondertekening|verslaglegging|dagtekening))?|verslag(?:datum)?|rapport(?:age)?datum|verslagdatum|opgesteld(?: op| d\.d)?|d\.?d|opgesteld \/ bijgesteld|bijgesteld|verzonden|besproken(?: in cvb| op)?|ingevuld op|plaats en datum|plaats,? datum|dagtekening|datum opgesteld|datum opp|laatst bijgesteld)$/;

/** The date that a document gives itself: beside a label, in its head, or with the place above the signature; the newest of those. */
export const findDatum = (reading: Reading): Fact<IsoDate> | undefined => {
  const labelled = pairsOf(reading.pairs, reportLabel).flatMap((pair) => {
    const dates = findDates(pair.value).filter((date) => date.precision === 'dag');
    const last = dates.at(-1) ?? firstDate(pair.value);
    return last && pair.value.length < 120 && Number(last.waarde.slice(0, 4)) >= 2010
      ? [fact(last.waarde, reading.name, pair, last.zeker)]
      : [];
  });
  const days = labelled.filter((date) => date.zeker);
  if (days.length > 0) return days.toSorted((a, b) => (a.waarde < b.waarde ? 1 : -1))[0];
  return placed(reading) ?? labelled[0];
};

const reportDay = /\b(?:verslag|rapport|rapportage|brief|bericht) (?:van|d\.?d\.?|op|uit) \d/;

// "Plaatsnaam, 21 april 2026", or a date alone on its line, or beside the title.
const placed = (reading: Reading): Fact<IsoDate> | undefined => {
  const rows = reading.rows.filter((row) => !row.running);
  for (const [index, row] of rows.entries()) {
    // A label beside a date says what that date is; signatures stand side by side without one.
    const labelled =
      row.cells.length > 1 &&
      row.cells.some(
        (cell) => /\p{L}{3}/u.test(cell) && findDates(cell).length === 0 && !/^[Dd]atum\b|\b(?:drs|dr|mw|dhr)\b|\p{Lu}\./u.test(cell),
      );
    if (row.text.length > 130 || labelled || (/\bgeb/.test(row.folded) && !reportDay.test(row.folded))) continue;
    for (const cell of row.cells) {
      const days = findDates(cell).filter((found) => found.precision === 'dag');
      // "Bo Tuinstra, geb. 3 mei 2014. Verslag van 7 maart 2022."
      const date = reportDay.test(row.folded) ? days.at(-1) : days[0];
      if (!date || Number(date.waarde.slice(0, 4)) < 2015) continue;
      const before = cell.slice(0, date.from).trim();
      const alone = before === '' && cell.slice(date.to).trim().length <= 2;
      const withPlace =
        /^\p{Lu}[\p{L}'-]+(?:[ -][\p{L}'-]+){0,3},?(?: d\.?d\.?)?$/u.test(before) &&
        date.to >= cell.length - 2 &&
        !/\b(?:per|vanaf|tot|op|start|plaatsing|periode|geldig\w*|ingang|ingaande|sinds)\b/i.test(before);
      // "23-03-2026, drs. A. Bos, orthopedagoog" under a letter.
      const signed =
        cell.length < 110 && (date.from < 2 || date.to >= cell.length - 1) && functionIn(cell) !== undefined && namesIn(cell).length > 0;
      // "Verslag van 7 maart 2022", "Verslag d.d. 20 februari 2024" at the end of a line.
      const reported =
        index < 8 && date.to >= cell.length - 2 && /\b(?:verslag|rapport|rapportage|brief|bericht) (?:van|d\.?d\.?|op|uit)$/i.test(before);
      if (
        alone ||
        reported ||
        withPlace ||
        signed ||
        (/^(?:aldus|opgemaakt|opgesteld|besproken|ondertekend|afgegeven|ingevuld|geschreven|verslag)/i.test(before) &&
          date.to >= cell.length - 2) ||
        /\b(?:opgemaakt|afgegeven|ondertekend)\b[^.]{0,30}$/i.test(before)
      )
        return fact(date.waarde, reading.name, row, date.zeker);
    }
    if (index < 6) {
      const last = datesOf(row).at(-1);
      if (
        last?.precision === 'dag' &&
        last.to >= row.text.length - 3 &&
        last.from > 25 &&
        !/geb/i.test(row.text.slice(last.from - 15, last.from))
      ) {
        const dates = datesOf(row);
        if (dates.length > 1) return fact(last.waarde, reading.name, row, last.zeker);
      }
    }
  }
  return undefined;
};

/** The day of an examination that a piece out of an archive tells of ("Onderzoek op 5 juni 2024"); undefined where it gives none. */
export const findOnderzoeksdag = (reading: Reading): Fact<IsoDate> | undefined => {
  for (const sentence of reading.sentences.slice(0, 60)) {
    const said = /\b(?:onderzoek|onderzocht|afgenomen|afname|test(?:datum)?|getest)\b/.exec(sentence.folded);
    const date =
      said && datesOf(sentence).find(({ from, precision }) => precision === 'dag' && from > said.index && from - said.index < 60);
    if (date) return fact(date.waarde, reading.name, sentence, date.zeker, date.from);
  }
  return undefined;
};
