import { containers, inWachtrijen, tabellen, type Over, type Plaats } from '../../../src/verwerking/plaatsen.ts';
import { klassenOp, type Klasse } from '../../../src/retain/klassen.ts';
import { verwerkingsregister } from '../../../src/verwerking/register.ts';
import { readFileSync } from 'node:fs';
import { shipped } from '../../../src/root.ts';
import { readSettings } from '../../../src/settings.ts';

/** The day of which the documents tell the terms in force. */
export const dag = '2026-11-22';

const example = JSON.parse(readFileSync(shipped('local.settings.example.json'), 'utf8')) as { Values: Record<string, string> };
/** The shipped example settings, of which the documents tell. */
export const voorbeeld = readSettings({ ...example.Values, SCHOLEN_BESTAND: 'scholen.voorbeeld.json' });

const woorden: Record<Over, string> = {
  leerling: 'leerling of ouder',
  code: 'leerling, alleen als code',
  typen: 'alleen wie iemand er zelf in typt',
  medewerker: 'medewerker',
  niemand: 'niemand',
};
const klassen = klassenOp({ settings: voorbeeld }, dag);
const klasseNaam = (id: Klasse['id']): string => klassen.find((klasse) => klasse.id === id)?.naam ?? id;
const rij =
  (soort: string) =>
  ([naam, { over, wat, klasse }]: [string, Plaats]) =>
    `| ${soort} \`${naam}\` | ${wat} | ${woorden[over]} | ${klasseNaam(klasse)} |`;

function plaatsen(): string {
  return [
    '| plaats | wat | van wie | klasse |',
    '| --- | --- | --- | --- |',
    ...Object.entries<Plaats>(containers).map(rij('container')),
    ...Object.entries<Plaats>(tabellen).map(rij('tabel')),
    `| alle wachtrijen | ${inWachtrijen.wat} | ${woorden[inWachtrijen.over]} | ${klasseNaam(inWachtrijen.klasse)} |`,
  ].join('\n');
}

const begin = (naam: string) => `<!-- gemaakt: ${naam} -->`;
const einde = '<!-- einde -->';

/** The parts of docs/privacy.md that are made from the code. */
export const gemaakt: Record<string, () => string> = {
  plaatsen,
  register: () => verwerkingsregister(voorbeeld, dag),
};

/** A document with its made parts as the code makes them now. */
export function metGemaakt(document: string): string {
  return Object.entries(gemaakt).reduce((tekst, [naam, maak]) => {
    const [voor, rest] = tekst.split(begin(naam));
    const na = rest?.split(einde).slice(1).join(einde);
    if (voor === undefined || na === undefined) throw new Error(`the document has no part ${naam}`);
    return `${voor}${begin(naam)}\n\n${maak()}\n\n${einde}${na}`;
  }, document);
}
