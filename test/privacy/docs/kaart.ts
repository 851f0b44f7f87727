import { containers, inWachtrijen, tabellen, type Over, type Plaats } from '../../../src/verwerking/plaatsen.ts';
import { klassenOp } from '../../../src/retain/klassen.ts';
import { queues } from '../../../src/storage/queues.ts';
import { dag, voorbeeld } from './privacy.ts';

type Regel = { tekst: string; over: Over };
type Vak = { x: number; y: number; breed: number; titel: string; onder?: string; regels: readonly Regel[] };

const kleur: Record<Over, { vlak: string; tekst: string; betekent: string }> = {
  leerling: { vlak: '#9b1c31', tekst: '#ffffff', betekent: 'van een leerling of ouder' },
  code: { vlak: '#e8a0ad', tekst: '#2b0a10', betekent: 'een leerling, alleen als code' },
  typen: { vlak: '#f3d9a4', tekst: '#2d2205', betekent: 'alleen wie iemand er zelf in typt' },
  medewerker: { vlak: '#cfe0f3', tekst: '#0d2238', betekent: 'van een medewerker' },
  niemand: { vlak: '#eeeeee', tekst: '#222222', betekent: 'van niemand' },
};
const rand = 12;
const regelHoog = 24;
const kopHoog = 44;

const xml = (tekst: string) => tekst.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const hoogte = ({ regels }: Vak): number => kopHoog + regels.length * regelHoog + rand;
const tekst = (x: number, y: number, inhoud: string, extra = '') => `<text x="${x}" y="${y}" ${extra}>${xml(inhoud)}</text>`;

function regel({ x, breed }: Vak, y: number, { tekst: inhoud, over }: Regel): string {
  const { vlak, tekst: inkt } = kleur[over];
  return `<rect x="${x + rand}" y="${y}" width="${breed - 2 * rand}" height="${regelHoog - 4}" rx="4" fill="${vlak}"/>${tekst(x + rand + 8, y + 14, inhoud, `fill="${inkt}"`)}`;
}

function vak(een: Vak): string {
  const { x, y, breed, titel, onder, regels } = een;
  const kop = tekst(x + rand, y + 20, titel, 'font-weight="bold" font-size="14"');
  const uitleg = onder === undefined ? '' : tekst(x + rand, y + 36, onder, 'fill="#555555" font-size="11"');
  const rijen = regels.map((rij, at) => regel(een, y + kopHoog + at * regelHoog, rij)).join('');
  return `<rect x="${x}" y="${y}" width="${breed}" height="${hoogte(een)}" rx="8" fill="#ffffff" stroke="#444444"/>${kop}${uitleg}${rijen}`;
}

/** An arrow from one place to another, with what goes along it above its middle. */
function pijl(x1: number, y1: number, x2: number, y2: number, wat: string): string {
  const [mx, my] = [(x1 + x2) / 2, (y1 + y2) / 2];
  return `<line x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}" stroke="#222222" stroke-width="1.5" marker-end="url(#punt)"/>${tekst(mx, my - 6, wat, 'text-anchor="middle" font-size="11"')}`;
}

/** Tables and containers of the service's storage, by the class that they are kept with. */
function opslag(x: number, y: number, breed: number): Vak[] {
  const alle = [
    ...Object.entries<Plaats>(containers).map(([naam, plaats]) => [`${naam}/`, plaats] as const),
    ...Object.entries<Plaats>(tabellen),
  ];
  const klassen = klassenOp({ settings: voorbeeld }, dag);
  const vakken: Vak[] = [];
  const onder = [y, y];
  for (const { id, naam } of klassen) {
    const regels = alle.filter(([, { klasse }]) => klasse === id).map(([tekst_, { over }]) => ({ tekst: tekst_, over }));
    if (regels.length === 0) continue;
    const kolom = (onder[0] ?? 0) <= (onder[1] ?? 0) ? 0 : 1;
    const een: Vak = { x: x + kolom * (breed + 16), y: onder[kolom] ?? y, breed, titel: naam, regels };
    vakken.push(een);
    onder[kolom] = een.y + hoogte(een) + 12;
  }
  return vakken;
}

const buiten = (y: number): Vak[] => {
  const rij = (over: Over, inhoud: string): Regel => ({ over, tekst: inhoud });
  const [x, breed] = [230, 250];
  const vakken: Omit<Vak, 'y'>[] = [
    {
      x,
      breed,
      titel: 'SharePoint',
      onder: 'de mappen van scholen',
      regels: [
        rij('leerling', 'Aanvragen: documenten, rapport'),
        rij('leerling', 'LWOO: lijsten, rapport'),
        rij('leerling', 'Beschikkingen: brieven'),
      ],
    },
    {
      x,
      breed,
      titel: 'Exchange',
      onder: 'de postbus van het loket',
      regels: [rij('leerling', 'tekst: naam van de map'), rij('niemand', 'onderwerp: kenmerk')],
    },
    { x, breed, titel: 'Teams', onder: 'het kanaal van het loket', regels: [rij('niemand', 'kaart: kenmerk en school')] },
    { x, breed, titel: 'Entra ID', onder: 'aanmelden', regels: [rij('medewerker', 'account, naam, rollen')] },
    { x, breed, titel: 'Log Analytics', onder: 'met Application Insights', regels: [rij('niemand', 'kenmerken, aantallen, tijden')] },
  ];
  let top = y;
  return vakken.map((een) => {
    const geplaatst = { ...een, y: top };
    top += hoogte(geplaatst) + 34;
    return geplaatst;
  });
};

/** Where every datum stands, as a picture (SVG) made from the code's own names of tables, containers and queues. */
export function gegevenskaart(): string {
  const top = 70;
  const links = buiten(top);
  const wachtrijen: Vak = {
    x: 570,
    y: top,
    breed: 210,
    titel: 'Dossierloket',
    onder: 'Azure Functions; wachtrijen:',
    regels: Object.keys(queues).map((naam) => ({ tekst: naam, over: inWachtrijen.over })),
  };
  const rechts = opslag(880, top, 220);
  const school: Vak = { x: 20, y: top, breed: 130, titel: 'School', regels: [] };
  const ouders: Vak = { x: 20, y: top + 110, breed: 130, titel: 'Ouders', regels: [] };
  const loket: Vak = { x: 570, y: top + hoogte(wachtrijen) + 110, breed: 210, titel: 'Loket', onder: 'de pagina, met een rol', regels: [] };
  const vakken = [school, ouders, ...links, wachtrijen, loket, ...rechts];
  const hoog = Math.max(...vakken.map((een) => een.y + hoogte(een))) + 60;
  const breed = 1356;
  const midden = (at: number) => (links[at]?.y ?? top) + 40;
  const pijlen = [
    pijl(150, top + 28, 230, top + 28, 'uploads'),
    pijl(85, top + 56, 85, top + 108, ''),
    tekst(94, top + 86, 'brief', 'font-size="11"'),
    pijl(480, midden(0), 570, midden(0), 'lezen'),
    pijl(570, midden(0) + 30, 480, midden(0) + 30, 'rapport'),
    pijl(570, midden(1), 480, midden(1), 'mails'),
    pijl(570, top + hoogte(wachtrijen) - 30, 480, midden(2), 'kaarten'),
    pijl(590, top + hoogte(wachtrijen), 480, midden(4), ''),
    pijl(780, top + 60, 880, top + 60, 'schrijven'),
    pijl(880, top + 100, 780, top + 100, 'lezen'),
    pijl(675, top + hoogte(wachtrijen), 675, loket.y - 2, ''),
    pijl(480, midden(3), 570, loket.y + 20, ''),
    tekst(500, midden(4) + 4, 'logregels', 'font-size="11"'),
  ];
  const uitleg = Object.values(kleur).map(
    ({ vlak, betekent }, at) =>
      `<rect x="${20 + at * 262}" y="${hoog - 34}" width="16" height="16" rx="3" fill="${vlak}" stroke="#444444"/>${tekst(42 + at * 262, hoog - 21, betekent)}`,
  );
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${breed} ${hoog}" width="${breed}" height="${hoog}" role="img" aria-labelledby="titel uitleg" font-family="Arial, Helvetica, sans-serif" font-size="12" fill="#111111">
<title id="titel">Waar gegevens staan</title>
<desc id="uitleg">Scholen uploaden in SharePoint. Dossierloket leest dat, bewaart in Azure Storage per klasse, en meldt in SharePoint, mail en Teams. De tabel onder deze tekening zegt hetzelfde in woorden.</desc>
<defs><marker id="punt" viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z" fill="#222222"/></marker></defs>
<rect width="${breed}" height="${hoog}" fill="#f7f7f5"/>
<rect x="214" y="24" width="282" height="${hoog - 80}" rx="12" fill="none" stroke="#888888" stroke-dasharray="6 4"/>${tekst(226, 48, 'Microsoft 365 en Azure Monitor', 'font-size="13"')}
<rect x="864" y="24" width="476" height="${hoog - 80}" rx="12" fill="none" stroke="#888888" stroke-dasharray="6 4"/>${tekst(876, 48, 'Azure Storage: containers (met /) en tabellen, per klasse van bewaren', 'font-size="13"')}
${[...vakken.map(vak), ...pijlen, ...uitleg].join('\n')}
</svg>
`;
}
