import { dateOf, inDutch, momentInDutch } from '../../calendar.ts';
import { compileTypst } from '../../pdf/compile.ts';
import type { Settings } from '../../settings.ts';
import type { Goedkeuring } from '../../storage/records/retain.ts';
import type { Inhoud } from './regel.ts';

/** A destruction as it stands in the chain. */
export type VernietigRegel = Extract<Inhoud, { soort: 'vernietiging' }>;

/** What a declaration says; kept as JSON beside the PDF. Names no pupil and no file. */
export type VerklaringInhoud = {
  soort: 'verklaring van vernietiging';
  nummer: string;
  rondeId: string;
  samenwerkingsverband: string;
  opgemaaktOp: string;
  periode: { van: string; tot: string };
  goedkeuring: Goedkeuring | undefined;
  goedgekeurdeLijst: string | undefined;
  gronden: string[];
  wijzen: string[];
  nagelezen: string;
  buitenBereik: string[];
  blijft: string;
  dossiers: {
    regel: number;
    kenmerk: string;
    schoolId: string;
    school: string;
    bestanden: number;
    /** At most so many, where it cannot be known of some whether the service destroyed them; `bestanden` are sure. */
    bestandenHoogstens?: number;
    afgeleid: number;
    laatsteUpload: string;
    vervaltOp: string;
    aangezegdOp: string | undefined;
    vernietigdOp: string;
    bestandenlijst: string | undefined;
  }[];
};

/** How many files of the school a line is about: so many for sure, and at most so many. */
export const bestandenVan = ({
  bestanden,
  eerder = 0,
  eerderHoogstens = eerder,
}: VernietigRegel): { zeker: number; hoogstens: number } => ({
  zeker: bestanden + eerder,
  hoogstens: bestanden + eerderHoogstens,
});

const nagelezen =
  'Na het verwijderen is opnieuw gekeken. De map of het bestand bestond niet meer in SharePoint, en in de opslag van de dienst stond niets meer dat van het dossier was gemaakt. Pas daarna is de vernietiging opgeschreven.';
const blijft =
  'Besluiten, brieven, het register van toewijzingen en de lijst van wie een dossier heeft gelezen zijn niet vernietigd. Zij vallen onder een andere bewaartermijn.';

/** The number under which a declaration is known: of the first and the last line of the record that it is on. */
export const verklaringNummer = (eerste: number, laatste: number): string => `V-${eerste}-${laatste}`;

/** What a declaration on these lines of one run says: all from the record itself, so that made again it says the same. `nummer` is the number under which it is known. */
export function verklaringInhoud(
  settings: Pick<Settings, 'SWV_NAAM' | 'scholen'>,
  rondeId: string,
  regels: readonly VernietigRegel[],
  goedkeuring: Goedkeuring | undefined,
  lijst: string | undefined,
): VerklaringInhoud {
  const each = (of: (regel: VernietigRegel) => string): string[] => [...new Set(regels.map(of))];
  const momenten = regels.map(({ vernietigdOp }) => vernietigdOp).toSorted();
  const [van = '', tot = van] = [momenten[0], momenten.at(-1)];
  return {
    soort: 'verklaring van vernietiging',
    nummer: verklaringNummer(regels[0]?.nummer ?? 0, regels.at(-1)?.nummer ?? 0),
    rondeId,
    samenwerkingsverband: settings.SWV_NAAM,
    opgemaaktOp: tot,
    periode: { van, tot },
    goedkeuring: goedkeuring ?? regels.find((regel) => regel.goedkeuring !== undefined)?.goedkeuring,
    goedgekeurdeLijst: lijst,
    gronden: each(({ grond }) => grond),
    wijzen: each(({ wijze }) => wijze),
    nagelezen,
    buitenBereik: each(({ buitenBereik }) => buitenBereik),
    blijft,
    dossiers: regels.map((regel): VerklaringInhoud['dossiers'][number] => ({
      regel: regel.nummer,
      kenmerk: regel.kenmerk,
      schoolId: regel.schoolId,
      school: settings.scholen.find(({ id }) => id === regel.schoolId)?.naam ?? regel.schoolId,
      bestanden: bestandenVan(regel).zeker,
      ...(regel.eerderHoogstens === undefined ? {} : { bestandenHoogstens: bestandenVan(regel).hoogstens }),
      afgeleid: regel.afgeleid,
      laatsteUpload: regel.laatsteUpload,
      vervaltOp: regel.vervaltOp,
      aangezegdOp: regel.aangezegdOp,
      vernietigdOp: regel.vernietigdOp,
      bestandenlijst: regel.bestandenlijst,
    })),
  };
}

const dag = (moment: string): string => inDutch(dateOf(new Date(moment)));
const kort = (datum: string): string => `${datum.slice(8, 10)}-${datum.slice(5, 7)}-${datum.slice(0, 4)}`;
const hoofdletter = (tekst: string): string => tekst.charAt(0).toUpperCase() + tekst.slice(1);
/** As a sentence: what the record holds are parts of one. */
const zin = (tekst: string): string => (tekst.endsWith('.') ? hoofdletter(tekst) : `${hoofdletter(tekst)}.`);
const som = (getallen: readonly number[]): number => getallen.reduce((sum, one) => sum + one, 0);
const tot = (zeker: number, hoogstens: number): string => (zeker === hoogstens ? String(zeker) : `${zeker} tot hoogstens ${hoogstens}`);

function goedgekeurd(goedkeuring: Goedkeuring | undefined): string {
  if (goedkeuring === undefined) return 'niet opgeschreven';
  const { door, rol, op, automatisch } = goedkeuring;
  return automatisch
    ? `vanzelf, volgens de instelling van het samenwerkingsverband, op ${dag(op)}`
    : `${door} (${rol}) op ${momentInDutch(new Date(op))}`;
}

/** The same as its template takes it; `sha256` is the hash of the JSON. */
export function verklaringBlad(inhoud: VerklaringInhoud, sha256: string) {
  const { periode, dossiers, nummer } = inhoud;
  const [van, tm] = [dag(periode.van), dag(periode.tot)];
  const bestanden = tot(som(dossiers.map((een) => een.bestanden)), som(dossiers.map((een) => een.bestandenHoogstens ?? een.bestanden)));
  return {
    titel: `Verklaring van vernietiging ${nummer}`,
    swv: inhoud.samenwerkingsverband,
    voet: `Verklaring van vernietiging ${nummer}`,
    gegevens: [
      { naam: 'Nummer', waarde: nummer },
      { naam: 'Samenwerkingsverband', waarde: inhoud.samenwerkingsverband },
      { naam: 'Vernietigd', waarde: van === tm ? `op ${van}` : `van ${van} tot en met ${tm}` },
      {
        naam: 'Wat',
        waarde: `${dossiers.length} ${dossiers.length === 1 ? 'dossier' : 'dossiers'} met ${bestanden} bestanden van scholen, en ${som(dossiers.map(({ afgeleid }) => afgeleid))} bestanden die de dienst ervan maakte`,
      },
      { naam: 'Goedgekeurd door', waarde: goedgekeurd(inhoud.goedkeuring) },
      { naam: 'Ronde', waarde: inhoud.rondeId },
    ],
    delen: [
      { kop: 'Op welke grond', regels: inhoud.gronden.map(zin) },
      { kop: 'Op welke manier', regels: inhoud.wijzen.map(zin) },
      { kop: 'Hoe het is nagelezen', regels: [inhoud.nagelezen] },
      { kop: 'Wat buiten bereik van de dienst ligt', regels: inhoud.buitenBereik.map(zin) },
      { kop: 'Wat blijft', regels: [inhoud.blijft] },
    ],
    rijen: dossiers.map((een) => [
      een.kenmerk,
      een.school,
      een.bestandenHoogstens === undefined ? String(een.bestanden) : `max. ${een.bestandenHoogstens}`,
      kort(dateOf(new Date(een.laatsteUpload))),
      een.vervaltOp === '' ? '–' : kort(een.vervaltOp),
      een.aangezegdOp === undefined ? '–' : kort(een.aangezegdOp),
      kort(dateOf(new Date(een.vernietigdOp))),
    ]),
    sha256,
  };
}

/** The same as PDF/A-2a, tagged. The same content, hash of its JSON and moment give the same bytes. Throws PdfError. */
export const verklaringPdf = async (inhoud: VerklaringInhoud, sha256: string, gemaaktOp: Date): Promise<Buffer> =>
  Buffer.from(await compileTypst('verklaring/verklaring.typ', verklaringBlad(inhoud, sha256), { gemaaktOp, standaard: 'a-2a' }));
