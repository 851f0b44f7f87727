import { isRead, type ReadDocument, type ReadResult } from '../read/document.ts';
import { maskBsn } from '../read/facts/bsn.ts';
import type { LijstKolom } from '../read/facts.ts';
import { bsnLezing } from '../read/lijst/cellen.ts';
import type { Lijst } from '../read/lijst/lijst.ts';
import { geldend } from './geldend.ts';
import { isMild } from './overrulen.ts';
import { rijStandVan } from './rijen.ts';
import type { Bevinding, RijRegel } from './rapport.ts';

/** A list as the school gave it, with a column of remarks. Rows stand where they stood; no cell holds a full BSN. */
export type LijstMetOpmerkingen = {
  document: string;
  format: ReadDocument['format'];
  /** Name of the sheet where a person gave it one. */
  blad: string | undefined;
  /** From row 1; an empty row is an empty array. */
  rijen: string[][];
  /** Of a file that claims rows too far down to keep empty ones: the number that each of `rijen` has there. */
  nummers?: number[];
  /** The row of heads, from 1. */
  koprij: number;
  /** Sheet, from 1. */
  bladnummer: number;
  /** The columns, from 0, by which people tell pupils apart: names and birth date. */
  leerlingKolommen: number[];
};

/** Every list with remarks, and what is to be said of the lists as a whole. */
export type Opmerkingen = { lijsten: LijstMetOpmerkingen[]; toelichting: string[] };

/** Rows keep their place up to this one; a file that claims later ones gets its rows one after the other. */
const laatsteRij = 200_000;

const kop = 'Opmerkingen van de controle';
const inOrde = 'In orde.';
const verwijderd = 'verwijderd: heel BSN';

/** A cell as it may go back: a full BSN is taken out. */
const terug = (cell: string, isBsn: boolean): string => {
  if (isBsn && bsnLezing(cell).soort === 'volledig') return verwijderd;
  return maskBsn(cell);
};

function metOpmerkingen(
  document: ReadDocument,
  { blad, koprij, kolommen }: Lijst,
  remarks: ReadonlyMap<number, string>,
): LijstMetOpmerkingen {
  const lines = document.pages.find(({ number }) => number === blad)?.lines ?? [];
  const rows = lines.flatMap(({ rij, text, cells }) => (rij === undefined ? [] : [{ rij, cells: cells ?? [text] }]));
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const heads = rows.find(({ rij }) => rij === koprij)?.cells ?? [];
  const isColumn = (head: string, ...soorten: LijstKolom[]) =>
    kolommen.some(({ soort, kop: name }) => soorten.includes(soort) && name !== '' && name === head.trim());
  const bsnAt = heads.findIndex((head) => isColumn(head, 'bsn'));
  const leerlingKolommen = heads.flatMap((head, plaats) =>
    isColumn(head, 'naam', 'voornaam', 'achternaam', 'geboortedatum') ? [plaats] : [],
  );
  const last = rows.reduce((most, { rij }) => Math.max(most, rij), 0);
  const nummers = last <= laatsteRij ? undefined : rows.map(({ rij }) => rij);
  const rijen: string[][] = Array.from({ length: nummers?.length ?? last }, () => []);
  for (const [index, { rij, cells }] of rows.entries()) {
    const shown = cells.map((cell, plaats) => terug(cell, plaats === bsnAt && rij > koprij));
    const remark = rij === koprij ? kop : remarks.get(rij);
    rijen[nummers === undefined ? rij - 1 : index] =
      remark === undefined ? shown : [...shown, ...Array.from({ length: width - shown.length }, () => ''), remark];
  }
  const named = lines[0]?.rij === undefined ? lines[0]?.text : undefined;
  return {
    document: maskBsn(document.name),
    format: document.format,
    blad: named === undefined ? undefined : maskBsn(named),
    rijen,
    ...(nummers === undefined ? {} : { nummers }),
    koprij,
    bladnummer: blad,
    leerlingKolommen,
  };
}

/** What a list says of who a row is about, its number as the spreadsheet counts; `''` where the list has no such row, or its columns are not known. */
export function wieVan({ rijen, nummers, leerlingKolommen }: LijstMetOpmerkingen, rij: number): string {
  const cells = rijen[nummers === undefined ? rij - 1 : nummers.indexOf(rij)] ?? [];
  return leerlingKolommen.map((plaats) => (cells[plaats] ?? '').trim()).filter((cell) => cell !== '').join(' '); // prettier-ignore
}

const ofTheList = ['lwoo.indientermijn', 'lwoo.kolommen', 'avg.bsn', 'bestand.leesbaar'];

/** What is said of a list as a whole, above its rows: its own criteria, and what a person of the loket asks of all rows. */
const toelichtingVan = (bevindingen: readonly Bevinding[]): string[] =>
  bevindingen
    .map(geldend)
    .filter(({ id, uitkomst, mens }) => (ofTheList.includes(id) || (mens !== undefined && mens.vervallen !== true)) && !isMild(uitkomst))
    .map(({ titel, uitleg, actie }) => `${titel}: ${uitleg}${actie === undefined ? '' : ` ${actie}`}`);

/** The lists of a dossier with what the report says of each row, as it counts after what people judged; undefined where there are none. */
export function opmerkingenVan(
  results: readonly ReadResult[],
  lijsten: readonly Lijst[],
  { rijen = [], bevindingen }: { rijen?: readonly RijRegel[]; bevindingen: readonly Bevinding[] },
): Opmerkingen | undefined {
  if (lijsten.length === 0) return undefined;
  const read = new Map(results.filter(isRead).map((document) => [document.name, document]));
  const standOf = rijStandVan(bevindingen);
  return {
    lijsten: lijsten.flatMap((lijst) => {
      const document = read.get(lijst.document);
      if (document === undefined) return [];
      // As the report names it
      const naam = maskBsn(lijst.document);
      const own = rijen.filter((row) => row.document === naam && row.blad === lijst.blad);
      const remarks = own.map((row): [number, string] => [row.rij, standOf(row).opmerkingen.join(' ') || inOrde]);
      return [metOpmerkingen(document, lijst, new Map(remarks))];
    }),
    toelichting: toelichtingVan(bevindingen),
  };
}
