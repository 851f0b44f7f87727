import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { kantoorscan, makeScan, pagePictures, picturesToPdf } from '../../local/voorbeelden/papier/scan.ts';
import { wear } from '../../local/voorbeelden/papier/slijtage.ts';
import { maakPdfFormulier } from '../../src/formulieren/pdf-formulier.ts';
import { soortNaam } from '../../src/handboek/soorten.ts';
import { antwoordenOp, type Antwoord } from '../../src/read/facts/aanvraag/antwoorden.ts';
import { gatherFacts } from '../../src/read/facts/index.ts';
import { makeReading } from '../../src/read/facts/reading.ts';
import { readable } from '../read/reading.ts';
import { aangekruist, antwoorden, expected } from './antwoorden.ts';
import { fillPdf, signPdf } from './fill-pdf.ts';
import { veldenVan } from './velden-van.ts';

const facts = { peildatum: '2026-04-20', schoolNaam: 'Voorbeeldcollege De Brug' };
const wanted = expected(veldenVan('tlv-gp'), soortNaam['tlv-gp']);
const bare = (told: string | boolean | undefined) => (typeof told === 'string' ? told.replace(/\s/gu, '') : told);

/** What reading made of a field, and whether it says so for certain. */
const toldOf = ({ waarde, aangekruist: on, found }: Antwoord, box: boolean) => ({
  told: box ? on : waarde,
  sure: !found.weak && !(found.shaky === true && /\d/.test(waarde)) && (!box || on !== undefined),
});
const judge = (answers: ReadonlyMap<string, Antwoord>, fields: readonly string[]) =>
  fields.map((naam) => {
    const answer = answers.get(naam);
    if (answer === undefined) throw new Error(`${naam} is not found`);
    const { told, sure } = toldOf(answer, typeof wanted[naam] === 'boolean');
    return { naam, told, sure, right: bare(told) === bare(wanted[naam]) };
  });

describe('our own form on paper', { timeout: 120_000 }, () => {
  it('typed in, printed, signed and scanned gives every field; what is wrong is not certain', async () => {
    const pdf = await signPdf(await fillPdf(await maakPdfFormulier('tlv-gp'), antwoorden, aangekruist), 1, 'P. de Wit');
    const document = await readable(await makeScan([pdf]));
    const answers = antwoordenOp(makeReading(document)) ?? new Map<string, Antwoord>();
    expect([...answers.keys()].toSorted()).toEqual(Object.keys(wanted).toSorted());
    const judged = judge(answers, Object.keys(wanted));
    expect(judged.filter(({ right, sure }) => !right && sure)).toEqual([]);
    expect(judged.filter(({ right }) => !right).map(({ naam }) => naam)).toEqual(['dossierloket.school.mail']);
    const { aanvraag, geboortedatum } = gatherFacts([document], facts);
    expect(aanvraag.soorten.map(({ waarde }) => waarde)).toEqual(['tlv-gp']);
    expect([aanvraag.variant, aanvraag.plaatsing, aanvraag.geldigVan, aanvraag.geldigTot, geboortedatum].map((one) => one?.waarde)).toEqual(
      ['verlenging', '2026-08-01', '2026-08-01', '2028-07-31', '2012-03-14'],
    );
    expect(aanvraag.ouders.map(({ ondertekend }) => ondertekend)).toEqual([true, expect.toSatisfy((signed) => signed !== true)]);
  });

  it('written with a pen gives the boxes, and no name, date or number that is wrong for certain', async () => {
    const document = await readable(readFileSync(join(import.meta.dirname, 'ingevuld', 'handschrift-scan.pdf')));
    const answers = antwoordenOp(makeReading(document)) ?? new Map<string, Antwoord>();
    const judged = judge(
      answers,
      Object.keys(wanted).filter((naam) => !/\.ouders?\d?\./.test(naam)),
    );
    expect(judged.filter(({ right, sure }) => !right && sure)).toEqual([]);
    const { aanvraag } = gatherFacts([document], facts);
    expect(aanvraag.variant).toMatchObject({ waarde: 'verlenging', zeker: true });
    for (const date of [aanvraag.plaatsing, aanvraag.geldigVan, aanvraag.geldigTot]) expect(date?.zeker ?? false).toBe(false);
  });

  it('of Word, printed and scanned, gives its boxes and answers too', async () => {
    const [first] = await pagePictures(readFileSync(join(import.meta.dirname, 'ingevuld', 'libreoffice.pdf')), 200);
    if (first === undefined) throw new Error('no page');
    const { width, height, dpi, gray } = first;
    const document = await readable(picturesToPdf([wear({ width, height, dpi, gray }, kantoorscan)], 75));
    const answers = antwoordenOp(makeReading(document)) ?? new Map<string, Antwoord>();
    const judged = judge(
      answers,
      Object.keys(wanted).filter((naam) => !/\.ouders?\d?\./.test(naam)),
    );
    expect(judged.filter(({ right, sure }) => !right && sure)).toEqual([]);
    expect(judged.filter(({ naam, right }) => !right && !naam.endsWith('.mail'))).toEqual([]);
  });
});
