import type { IsoDate } from '../calendar.ts';
import { inDutch } from '../calendar.ts';
import { waardenVan } from '../handboek/instellingen.ts';
import { doorFg, klassenOp, type Klasse } from '../retain/klassen.ts';
import type { Settings } from '../settings.ts';
import { verwerkingen, type Verwerking } from './verwerkingen.ts';

/** Text in a cell of a Markdown table: what would end the cell or begin markup is made plain. */
const cel = (tekst: string): string => tekst.replaceAll(/[\s|]+/g, ' ').replaceAll(/[\\`*_[\]<>]/g, String.raw`\$&`);
const tabel = (kop: readonly string[], rijen: readonly (readonly string[])[]): string =>
  [kop, kop.map(() => '---'), ...rijen].map((rij) => `| ${rij.join(' | ')} |`).join('\n');
const regels = (tekst: string): string =>
  tekst
    .split('|')
    .map((deel) => deel.trim())
    .join(', ');
const gastheer = (url: string): string => new URL(url).hostname;

function wie(settings: Settings): string {
  return tabel(
    ['', ''],
    [
      ['verwerkingsverantwoordelijke', cel(`${settings.SWV_NAAM}, ${regels(settings.SWV_ADRES)}`)],
      ['vertegenwoordigd door', cel(settings.DIRECTEUR_BESTUURDER)],
      ['contact', cel(settings.LOKET_POSTBUS)],
      ['functionaris voor gegevensbescherming', `in te vullen ${doorFg}`],
      ['scholen', `${settings.scholen.length}; elke school is zelf verantwoordelijk voor haar eigen dossier ${doorFg}`],
    ],
  );
}

const klasseVan = (klassen: readonly Klasse[], id: Klasse['id']): Klasse => {
  const found = klassen.find((klasse) => klasse.id === id);
  if (found === undefined) throw new Error(`there is no class ${id}`);
  return found;
};

function verwerking(van: Verwerking, klassen: readonly Klasse[]): string {
  const termijnen = van.klassen.map((id) => klasseVan(klassen, id)).map(({ naam, termijn }) => `${naam}: ${termijn}`);
  const rijen = [
    ['doel', van.doel],
    ['grond', van.grond],
    ['van wie', van.betrokkenen],
    ['wat', van.gegevens],
    ['wie krijgt het', van.ontvangers],
    ['hoe lang', termijnen.join('. ')],
    ['waar', [...van.containers, ...van.tabellen].join(', ')],
  ] as const;
  return `### ${van.naam}\n\n${tabel(
    ['', ''],
    rijen.map(([naam, tekst]) => [naam, cel(tekst)]),
  )}`;
}

const termijnen = (klassen: readonly Klasse[]): string =>
  tabel(
    ['wat', 'hoe lang', 'vanaf', 'bron'],
    klassen.map(({ naam, termijn, klok, bron }) => [naam, termijn, klok, bron].map(cel)),
  );

/** Who works for the partnership, from the addresses in the settings. */
const verwerkers = (settings: Settings): string =>
  tabel(
    ['verwerker', 'waarvoor', 'waar'],
    [
      [
        'Microsoft (Microsoft 365)',
        'SharePoint, Exchange, Teams, Entra ID',
        `de eigen tenant, via ${cel(gastheer(settings.GRAPH_URL))}; regio ${doorFg}`,
      ],
      ['Microsoft (Azure)', 'de dienst zelf, opslag, kluis, logregels', 'de regio van de uitrol; kies een regio in de EU'],
    ],
  );

function maatregelen(settings: Settings, dag: IsoDate): string {
  const { bsnInLijst } = waardenVan(settings.regels, dag);
  const keur =
    settings.VERNIETIGEN_GOEDKEURING === 'persoon'
      ? `een mens keurt elke vernietiging goed (rol: ${settings.VERNIETIGEN_ROL})`
      : 'de dienst keurt vernietiging zelf goed';
  const gekozen = [
    keur,
    `de rem op vernietigen staat op ${settings.VERNIETIGEN_REM_AANTAL} dossiers of ${settings.VERNIETIGEN_REM_PROCENT} procent van een bibliotheek in één nacht`,
    settings.RECHTEN_WEGHALEN === 'ja'
      ? 'toegang die niet klopt wordt wekelijks gezocht en weggehaald'
      : 'toegang die niet klopt wordt wekelijks gezocht en gemeld',
    bsnInLijst === 'geen'
      ? 'LWOO-lijsten hebben geen BSN'
      : 'LWOO-lijsten hebben de laatste drie cijfers van het BSN; in het register staan zij alleen in een code',
    settings.ZEGEL_CERTIFICAAT === undefined ? 'brieven hebben geen elektronisch zegel' : 'brieven hebben een elektronisch zegel',
    settings.APPLICATIONINSIGHTS_CONNECTION_STRING === undefined
      ? 'er gaan geen metingen naar Application Insights'
      : 'metingen in Application Insights bevatten alleen server, methode, antwoord en tijd',
  ];
  const vast = [
    'aanmelden met Entra ID en een rol per medewerker; wie aan een school verbonden is, stemt en tekent niet over haar dossiers',
    'elke lezing en handeling staat in een keten van controlesommen, voordat iets wordt getoond',
    'documenten worden gelezen in een afgesloten proces zonder netwerk',
    'versleuteld onderweg (TLS 1.2 of hoger) en in de opslag (twee lagen); geen sleutels of wachtwoorden voor de opslag',
    'geen persoonsgegevens in logregels, metingen, wachtrijen, onderwerpen van mails, kaarten en adressen; een proef met honderd verzonnen leerlingen bewaakt dat',
  ];
  return [...gekozen, ...vast].map((tekst) => `- ${tekst}`).join('\n');
}

/** The register of processing (AVG article 30) as Markdown, from the settings as they are and with the terms in force on a day. */
export function verwerkingsregister(settings: Settings, dag: IsoDate): string {
  const klassen = klassenOp({ settings }, dag);
  return [
    `Gemaakt uit de instellingen, zoals zij gelden op ${inDutch(dag)}.`,
    '### Wie',
    wie(settings),
    ...verwerkingen.map((een) => verwerking(een, klassen)),
    '### Hoe lang alles blijft',
    termijnen(klassen),
    '### Verwerkers',
    verwerkers(settings),
    '### Maatregelen',
    maatregelen(settings, dag),
  ].join('\n\n');
}
