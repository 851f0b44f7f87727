import type { App } from '../app.ts';
import { dateOf, inDutch, momentInDutch } from '../calendar.ts';
import { feiten } from '../check/feiten/catalogus.ts';
import { loadBesluiten } from '../decide/geschiedenis.ts';
import { alineas, type Blok, type Gegeven } from '../decide/brieven/blok.ts';
import { loadCorrecties } from '../dossier/correcties.ts';
import { loadOverrulingen } from '../dossier/overrulingen.ts';
import { soortNaam } from '../handboek/soorten.ts';
import { kaartTekst } from '../loket/dossier/kaart-tekst.ts';
import type { BerichtRecord, BesluitRecord, BezwaarRecord, DossierRecord } from '../storage/records.ts';
import type { TellingRecord } from '../storage/records/commissie.ts';
import { documentsoortNaam } from '../tell/documentsoort-naam.ts';
import { inhoudSchema, type Inhoud } from '../tell/inhoud.ts';

const soorten = (namen: readonly string[]): string => namen.map(documentsoortNaam).join(', ');
const op = (moment: string): string => momentInDutch(new Date(moment));
const aan = (paren: [naam: string, waarde: string | undefined | false][]): Gegeven[] =>
  paren.flatMap(([naam, waarde]) => (waarde === undefined || waarde === false || waarde === '' ? [] : [{ naam, waarde }]));

const besluitNaam: Record<BesluitRecord['besluit'], string> = {
  toekennen: 'Toegekend',
  afwijzen: 'Afgewezen',
  'buiten-behandeling': 'Buiten behandeling gelaten',
  ingetrokken: 'Aanvraag ingetrokken',
  'tlv-ingetrokken': 'TLV ingetrokken',
};

const stemNaam: Record<TellingRecord['leden'][number]['stem'], string> = {
  toekennen: 'voor',
  afwijzen: 'tegen',
  onthouding: 'onthouden',
  'niet-gestemd': 'niet gestemd',
  afwezig: 'afwezig',
};

/** The outcome of the votes as it was when the besluit was recorded (handboek 2.4). */
function stemBlokken({ telling }: BesluitRecord): Blok[] {
  if (telling === undefined) return [];
  const { voor, tegen, onthouden, leden, keuze } = telling;
  const wie = leden.map(
    ({ naam, functie, stem, reden }) => `${naam} (${functie}): ${stemNaam[stem]}${reden === undefined ? '' : `, ${reden}`}`,
  );
  return [
    { tussenkop: 'Stemming' },
    { alinea: `${voor} voor toekennen, ${tegen} tegen, ${onthouden} onthouden.` },
    { lijst: wie },
    ...(keuze === undefined
      ? []
      : [{ alinea: `De stemmen waren gelijk. ${keuze.naam} koos als voorzitter voor ${keuze.keuze}: ${keuze.motivering}` }]),
  ];
}

function besluitBlokken(besluit: BesluitRecord): Blok[] {
  const { ondertekening, teruggestuurd, geldigVan, geldigTot } = besluit;
  return [
    { kop: `${besluitNaam[besluit.besluit]}${besluit.nummer === undefined ? '' : `: ${besluit.nummer}`}` },
    {
      gegevens: aan([
        ['Soort', soortNaam[besluit.soort]],
        ['Leerling', besluit.leerling?.naam],
        ['Geldig', geldigVan !== undefined && geldigTot !== undefined && `${inDutch(geldigVan)} tot en met ${inDutch(geldigTot)}`],
        ['Vastgelegd', `${op(besluit.genomenOp)} door ${besluit.genomenDoor}`],
        ['Ondertekend', ondertekening && `${op(ondertekening.op)} door ${ondertekening.door}`],
        ['Teruggestuurd', teruggestuurd && `${op(teruggestuurd.op)} door ${teruggestuurd.door}: ${teruggestuurd.reden}`],
        ['Uitgevoerd', besluit.uitgevoerdOp === undefined ? undefined : op(besluit.uitgevoerdOp)],
        [
          'Deskundigen',
          besluit.deskundigen
            .map(({ naam, functie, advies }) => `${naam}, ${functie}${advies === undefined ? '' : ` (${advies})`}`)
            .join('; '),
        ],
        [
          'Versies van de brief',
          (besluit.versies ?? [])
            .map(({ versie, op: gemaakt, reden }) => `${versie}: ${op(gemaakt)}${reden === undefined ? '' : `, ${reden}`}`)
            .join('; '),
        ],
      ]),
    },
    ...stemBlokken(besluit),
    { tussenkop: 'Motivering' },
    ...alineas(besluit.motivering),
    ...(besluit.afwijkingAdvies === undefined
      ? []
      : [{ tussenkop: 'Waarom van een advies is afgeweken' } as const, ...alineas(besluit.afwijkingAdvies)]),
  ];
}

const bezwaarBlok = (bezwaar: BezwaarRecord): Blok[] => [
  { kop: `Bezwaar van ${inDutch(bezwaar.ontvangenOp)}` },
  {
    gegevens: aan([
      ['Van', bezwaar.indiener === 'ouders' ? 'de ouders' : 'de school'],
      ['Uiterste dag', inDutch(bezwaar.termijnTot)],
      ['Te laat', bezwaar.teLaat && 'ja'],
      ['Verweer gevraagd op', bezwaar.verweerGevraagdOp && inDutch(bezwaar.verweerGevraagdOp)],
      ['Verweer voor', bezwaar.reactieVoor && inDutch(bezwaar.reactieVoor)],
      ['Stand', bezwaar.stand === 'loopt' ? 'loopt' : `afgehandeld${bezwaar.uitkomst === undefined ? '' : `: ${bezwaar.uitkomst}`}`],
    ]),
  },
  ...alineas(bezwaar.grond),
  ...alineas(bezwaar.toelichting ?? ''),
];

async function alle<T>(rows: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const row of rows) found.push(row);
  return found;
}

function inhoudBlokken(inhoud: Inhoud | undefined): Blok[] {
  if (inhoud === undefined) return [{ alinea: 'De tekst van dit bericht is niet bewaard.' }];
  if (inhoud.kanaal === 'mail') return [{ alinea: [{ vet: inhoud.onderwerp }] }, ...alineas(inhoud.tekst)];
  if (inhoud.kanaal === 'bundel') return [{ alinea: 'Dit bericht ging mee in een verzamelmail.' }];
  const { titel, regels } = kaartTekst(inhoud.kaart);
  return [...(titel === '' ? [] : [{ alinea: [{ vet: titel }] }]), ...regels.map((regel) => ({ alinea: regel }))];
}

async function berichtBlokken({ storage }: App, bericht: BerichtRecord): Promise<Blok[]> {
  const blob = await storage.afgeleid.read(bericht.inhoud);
  const inhoud = blob === undefined ? undefined : inhoudSchema.safeParse(JSON.parse(blob.toString())).data;
  const hoe = bericht.kanaal === 'mail' ? 'Mail aan de school' : 'Kaart in Teams';
  const wanneer = bericht.verzondenOp === undefined ? 'niet verstuurd' : op(bericht.verzondenOp);
  const door: Blok[] = bericht.door === undefined ? [] : [{ alinea: `Gevraagd door ${bericht.door}.` }];
  return [{ kop: `${hoe}, ${wanneer}` }, ...door, ...inhoudBlokken(inhoud)];
}

/** A part that the service writes itself. */
export type Deel = { kop: string; uitleg: string; blokken: Blok[] };

/** What the loket did with a dossier: besluiten with their votes, objections, judgements of people, kinds of documents that they set, days on hold, and every message. Empty parts are left out. */
export async function loadLoketdelen(app: App, dossier: DossierRecord): Promise<Deel[]> {
  const { storage } = app;
  const [besluiten, bezwaren, overrulingen, correcties, berichten] = await Promise.all([
    loadBesluiten(app, dossier),
    alle(storage.bezwaren.list(dossier.dossierId)),
    loadOverrulingen(app, dossier.dossierId),
    loadCorrecties(app, dossier.dossierId),
    alle(storage.berichten.list(dossier.dossierId)),
  ]);
  const inOrder = berichten.toSorted((a, b) => a.gemaaktOp.localeCompare(b.gemaaktOp));
  const oordelen = overrulingen?.geschiedenis ?? [];
  const delen: Deel[] = [
    {
      kop: 'Besluiten en bezwaar',
      uitleg: 'Elk besluit over dit dossier, het oudste eerst, met de stemmen en de ondertekening.',
      blokken: [
        ...besluiten.flatMap(besluitBlokken),
        ...(dossier.aanhoudingen ?? []).flatMap(({ op: sinds, tot, reden, door }): Blok[] => [
          { kop: `Aangehouden op ${inDutch(dateOf(new Date(sinds)))}` },
          { alinea: `Tot ${inDutch(tot)}, door ${door}: ${reden}` },
        ]),
        ...bezwaren.flatMap(bezwaarBlok),
      ],
    },
    {
      kop: 'Oordelen van het loket',
      uitleg: 'Waar een mens een uitkomst van het controlerapport veranderde, met de reden.',
      blokken: oordelen.map(({ id, was, werd, wie, op: moment, reden }) => ({
        alinea: `${op(moment)}, ${wie}: ${id} van ‘${was}’ naar ‘${werd}’${reden === undefined ? ' (oordeel ingetrokken)' : `, want: ${reden}`}`,
      })),
    },
    {
      kop: 'Wat documenten zijn',
      uitleg: 'Waar een mens vaststelde wat een document is, met de reden.',
      blokken: (correcties?.geschiedenis ?? []).map(({ naam, was, werd, wie, op: moment, reden }) => ({
        alinea: `${op(moment)}, ${wie}: ${naam} van ‘${soorten(was)}’ naar ‘${soorten(werd)}’${reden === undefined ? ' (ingetrokken)' : `, want: ${reden}`}`,
      })),
    },
    {
      kop: 'Feiten die het loket vaststelde',
      uitleg: 'Waar een mens verbeterde wat de computer las, met de plaats en de reden.',
      blokken: (correcties?.feitStappen ?? []).map(({ feit, naam, was, werd, wie, op: moment, reden }) => ({
        alinea: `${op(moment)}, ${wie}: ${feiten[feit].naam} (${naam}) van ‘${was}’ naar ‘${werd}’${reden === undefined ? ' (ingetrokken)' : `, want: ${reden}`}`,
      })),
    },
    {
      kop: 'Berichten',
      uitleg: 'Alles wat de dienst over dit dossier verstuurde, het oudste eerst.',
      blokken: (await Promise.all(inOrder.map((bericht) => berichtBlokken(app, bericht)))).flat(),
    },
  ];
  return delen.filter(({ blokken }) => blokken.length > 0);
}
