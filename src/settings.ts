import { z } from 'zod';
import nl from 'zod/v4/locales/nl.js';
import { isIsoDate } from './calendar.ts';
import { schoolSoorten } from './handboek/soorten.ts';
import { limitShape, limitsOf } from './read/limit-settings.ts';
import type { ReadLimits } from './read/limits.ts';
import type { Instellingen } from './handboek/instellingen.ts';
import { readLogo } from './logo.ts';
import { readRegels } from './regels.ts';
import { SettingsError } from './settings-error.ts';
import { readSettingsFile } from './settings-file.ts';

export { SettingsError };

const explained = <T extends z.ZodType>(type: T, waarvoor: string, voorbeeld: string): T => type.meta({ waarvoor, voorbeeld });

const text = z.string().trim().min(1);
const url = z.url({ protocol: /^https?$/ });
const seconds = z.coerce.number().int().min(0).max(86_400);

/** Every setting that comes from the environment, with what it is for and an example. */
export const environmentSchema = z.object({
  AzureWebJobsStorage: explained(
    text.optional(),
    'de verbinding met de opslag; weglaten als AzureWebJobsStorage__accountName er staat',
    'UseDevelopmentStorage=true',
  ),
  AzureWebJobsStorage__accountName: explained(
    z
      .string()
      .regex(/^[a-z0-9]{3,24}$/)
      .optional(),
    'de naam van het opslagaccount op Azure, benaderd met de beheerde identiteit',
    'stdossierloket',
  ),
  GRAPH_URL: explained(url.default('https://graph.microsoft.com'), 'het adres van Microsoft Graph', 'https://graph.microsoft.com'),
  GRAPH_AUTHORITY: explained(
    url.default('https://login.microsoftonline.com'),
    'de aanmeldserver van Microsoft Entra ID, zonder tenant',
    'https://login.microsoftonline.com',
  ),
  GRAPH_TENANT_ID: explained(text, 'de tenant van het samenwerkingsverband', '11111111-2222-3333-4444-555555555555'),
  GRAPH_AANMELDING: explained(
    z.enum(['geheim', 'certificaat', 'beheerde-identiteit']).default('geheim'),
    'hoe de dienst zich bij Microsoft 365 aanmeldt: op Azure met de beheerde identiteit, elders met een certificaat of geheim',
    'beheerde-identiteit',
  ),
  GRAPH_CLIENT_ID: explained(
    text,
    'de app-registratie van Dossierloket, of de client-id van de beheerde identiteit',
    '66666666-7777-8888-9999-000000000000',
  ),
  GRAPH_CLIENT_SECRET: explained(
    text.optional(),
    'het geheim van de app-registratie, bij GRAPH_AANMELDING geheim',
    'een lange willekeurige tekst',
  ),
  GRAPH_CLIENT_CERTIFICAAT: explained(
    text.optional(),
    'het certificaat van de app-registratie met de sleutel erbij, als PEM, bij GRAPH_AANMELDING certificaat; op Azure een verwijzing naar Key Vault',
    '-----BEGIN PRIVATE KEY----- …',
  ),
  GRAPH_DOWNLOAD_HOSTS: explained(
    text.default('.sharepoint.com'),
    'van welke servers bestanden opgehaald, en naar welke grote bestanden gebracht mogen worden; een punt vooraan staat voor alles daaronder',
    '.sharepoint.com',
  ),
  GRAPH_EENHEDEN_PER_MINUUT: explained(
    z.coerce.number().int().min(100).max(6250).default(1250),
    'hoeveel resource units Microsoft deze tenant per minuut geeft: 1250 tot 1.000 licenties, 2500 tot 5.000, 3750 tot 15.000, 5000 tot 50.000',
    '1250',
  ),
  GRAPH_AANDEEL: explained(
    z.coerce.number().int().min(10).max(95).default(90),
    'welk deel daarvan de dienst hoogstens gebruikt, in procenten',
    '90',
  ),
  MELDING_URL: explained(
    url,
    'het openbare adres waarop Microsoft Graph wijzigingen meldt',
    'https://func-dossierloket.azurewebsites.net/api/graph/notifications',
  ),
  MELDING_GEHEIM: explained(z.string().min(16).max(128), 'het geheim dat in elke melding van Graph moet staan', '32 willekeurige tekens'),
  TEAMS_WORKFLOW_URL: explained(
    url,
    'de Workflows-webhook van het Teams-kanaal van het loket (geheim)',
    'https://prod-01.westeurope.logic.azure.com/workflows/…',
  ),
  LOKET_POSTBUS: explained(z.email(), 'de postbus waaruit het loket mailt', 'loket@swv.example'),
  MAILS_PER_UUR: explained(
    z.coerce.number().int().min(1).max(30).default(5),
    'hoeveel mails één adres per uur krijgt (1 tot 30); wat er meer is, komt samen in één mail',
    '5',
  ),
  LOKET_URL: explained(
    url,
    'het adres van de pagina van het loket, voor links in berichten',
    'https://func-dossierloket.azurewebsites.net',
  ),
  LOKET_GEHEIM: explained(
    z.string().min(32).max(256),
    'het geheim waarmee de pagina van het loket haar formulieren ondertekent; overal hetzelfde waar de dienst draait',
    '43 willekeurige tekens',
  ),
  LOKET_CLIENT_ID: explained(
    z.uuid(),
    'de app-registratie waarmee medewerkers zich bij de pagina van het loket aanmelden; alleen een aanmelding voor deze app telt',
    '88888888-9999-4000-8111-222222222222',
  ),
  LOKET_AUTHORITY: explained(
    url.default('https://login.microsoftonline.com'),
    'de aanmeldserver die instaat voor medewerkers, zonder tenant; daar haalt de dienst de sleutels waarmee zij een aanmelding nakijkt',
    'https://login.microsoftonline.com',
  ),
  LEERLING_GEHEIM: explained(
    z.string().min(32).max(256),
    'het geheim waarmee namen in het register van toegewezen LWOO-leerlingen onleesbaar worden gemaakt; verander het niet meer, want dan wordt niemand in het register nog gevonden',
    '43 willekeurige tekens',
  ),
  LOKET_GROEP: explained(
    z.uuid().optional(),
    'de object-id van de Entra-groep van het loket; zij krijgt bij het inrichten toegang tot de map van elke school',
    '77777777-8888-4999-8000-111111111111',
  ),
  RECHTEN_WEGHALEN: explained(
    z.enum(['ja', 'nee']).default('nee'),
    'of de wekelijkse controle openbare koppelingen en toegang van een andere school zelf weghaalt; zonder dat meldt zij ze alleen',
    'ja',
  ),
  VERNIETIGEN_GOEDKEURING: explained(
    z.enum(['persoon', 'automatisch']).default('persoon'),
    'of een mens op de pagina Vernietigen elke lijst goedkeurt voordat er iets vernietigd wordt, of de dienst dat zelf doet op de dag waarop het mag',
    'persoon',
  ),
  VERNIETIGEN_ROL: explained(
    z.enum(['directeur-bestuurder', 'secretaris', 'beide']).default('beide'),
    'welke rol een vernietiging goedkeurt en de rem losmaakt',
    'directeur-bestuurder',
  ),
  VERNIETIGEN_REM_AANTAL: explained(
    z.coerce.number().int().min(1).max(100_000).default(200),
    'bij hoeveel dossiers die in één nacht vervallen de rem erop gaat: zijn het er meer, dan maakt een mens de rem los',
    '200',
  ),
  VERNIETIGEN_REM_PROCENT: explained(
    z.coerce.number().int().min(1).max(100).default(10),
    'bij welk deel van een bibliotheek, in procenten, de rem erop gaat; telt vanaf tien dossiers die in één nacht vervallen',
    '10',
  ),
  SCHOLEN_BESTAND: explained(text.default('scholen.json'), 'het bestand met de aangesloten scholen', 'scholen.json'),
  REGELS_BESTAND: explained(
    text.optional(),
    'het bestand met eigen regels van het samenwerkingsverband op de punten waar de wet verder is dan het handboek; zonder dit bestand geldt het handboek',
    'regels.json',
  ),
  RUSTTIJD_SECONDEN: explained(
    seconds.default(120),
    'hoe lang er niets veranderd moet zijn voordat een dossier gelezen wordt, in seconden',
    '120',
  ),
  SWV_NAAM: explained(text, 'de naam van het samenwerkingsverband, in brieven', 'Samenwerkingsverband VO De Waarden'),
  SWV_CODE: explained(z.string().regex(/^[A-Z0-9]{2,12}$/), 'de korte code van het samenwerkingsverband, in nummers', 'SWV2801'),
  SWV_ADRES: explained(text, 'het postadres in de brief; regels gescheiden door een verticale streep', 'Postbus 1 | 3990 AA Houten'),
  LOGO_BESTAND: explained(
    text.optional(),
    'het bestand met het logo boven de brieven, SVG of PNG van hoogstens 500 kB; zonder dit staat de naam er',
    'logo.svg',
  ),
  ZEGEL_CERTIFICAAT: explained(
    text.optional(),
    'het certificaat met sleutel waarmee brieven een elektronisch zegel krijgen, als PEM of als PKCS#12 in base64; op Azure een verwijzing naar Key Vault. Zonder dit hebben brieven geen zegel',
    '-----BEGIN PRIVATE KEY----- …',
  ),
  ZEGEL_WACHTWOORD: explained(
    text.optional(),
    'het wachtwoord van ZEGEL_CERTIFICAAT, als dat er een heeft',
    'een lange willekeurige tekst',
  ),
  VERIFIEER_URL: explained(
    url.optional(),
    'het openbare adres op brieven waar iedereen kan nagaan of een brief echt is, zonder /verifieer; zonder dit LOKET_URL',
    'https://loket.swv.example',
  ),
  SWV_PLAATS: explained(text, 'de plaats in de dagtekening van de brief', 'Houten'),
  DIRECTEUR_BESTUURDER: explained(text, 'wie de beschikkingen ondertekent', 'mw. drs. A. Voorbeeld'),
  NUMMER_SJABLOON: explained(
    z
      .string()
      .regex(/\{volgnummer(:\d)?\}/)
      .default('{swv}-{schooljaar}-{volgnummer:4}'),
    'hoe een TLV-nummer eruitziet; {volgnummer} is verplicht',
    '{swv}-{schooljaar}-{volgnummer:4}',
  ),
  BEZWAAR_ADRES: explained(
    text,
    'waar iemand bezwaar kan maken; regels gescheiden door een verticale streep',
    'Loket SWV | Postbus 1 | 3990 AA Houten',
  ),
  WEBSITE_SITE_NAME: explained(text.optional(), 'de naam van de app; Azure zet deze zelf', 'func-dossierloket'),
  WEBSITE_AUTH_ENABLED: explained(
    text.optional(),
    'of de aanmelding van App Service aanstaat; Azure zet deze zelf. Staat zij niet aan, dan laat het loket niemand binnen',
    'True',
  ),
  APPLICATIONINSIGHTS_CONNECTION_STRING: explained(
    text.optional(),
    'waar metingen naartoe gaan; zonder deze instelling wordt niets gemeten',
    'InstrumentationKey=…;IngestionEndpoint=https://westeurope-5.in.applicationinsights.azure.com/',
  ),
  KLOK_BESTAND: explained(
    text.optional(),
    'alleen op de eigen computer: bestand met de verschuiving van de klok in milliseconden',
    '.data/klok',
  ),
  ...limitShape,
});
export type Environment = z.infer<typeof environmentSchema>;

const schoolSchema = z.object({
  /** Short fixed name of the school, used in keys; never shown in its place. */
  id: z.string().regex(/^[a-z0-9-]{2,40}$/, 'gebruik 2 tot 40 kleine letters, cijfers of streepjes, zoals de-esdoorn'),
  naam: text,
  brin: z.string().regex(/^\d{2}[A-Z]{2}(\d{2})?$/, 'een BRIN is twee cijfers en twee hoofdletters, zoals 99XA'),
  soort: z.enum(schoolSoorten),
  /** Whether the school has a PrO department itself. */
  pro: z.boolean().default(false),
  /** Whether the school belongs to the partnership. */
  aangesloten: z.boolean().default(true),
  /** Id of the SharePoint drive (library) and path of the school's folder in it. */
  drive: text,
  pad: z.string().regex(/^[^/].*[^/]$|^[^/]?$/, 'zet er geen schuine streep voor of achter'),
  /** Mail of the zorgcoördinator. */
  mail: z.email(),
  /** Object id of the Entra group that works in the school's folder. */
  groep: z.uuid().optional(),
  /** Object ids of the accounts that, with the role schoollezer, read the dossiers of this school. */
  lezers: z.array(z.uuid().toLowerCase()).max(50).optional(),
  adres: z.array(text).max(6).optional(),
  delegatieGpSinds: z.string().refine(isIsoDate).optional(),
});
/** One school of the register. */
export type School = z.infer<typeof schoolSchema>;

/** The register of schools, `scholen.json`. */
export const scholenSchema = z.object({ scholen: z.array(schoolSchema).min(1) }).superRefine(({ scholen }, context) => {
  const seen = new Set<string>();
  scholen.forEach((school, index) => {
    for (const [what, key] of [
      ['id', school.id],
      ['map', `${school.drive}/${school.pad}`.toLowerCase()],
    ] as const) {
      const mark = `${what}:${key}`;
      if (seen.has(mark)) context.addIssue({ code: 'custom', path: ['scholen', index], message: `dezelfde ${what} als een andere school` });
      seen.add(mark);
    }
  });
});

/** All settings; `lezen` holds the bounds on reading, in the units of the reader; `regels` what the partnership set beside the handbook. */
export type Settings = Environment & { scholen: School[]; lezen: ReadLimits; regels: Instellingen };

function explainEnvironment(error: z.ZodError): string {
  const lines = error.issues.map((issue) => {
    const name = String(issue.path[0]);
    const meta = environmentSchema.shape[name as keyof Environment].meta() as { waarvoor: string; voorbeeld: string };
    const wrong = issue.code === 'invalid_type' && issue.input === undefined ? 'ontbreekt' : 'klopt niet';
    return `Instelling ${name} ${wrong}. Waarvoor: ${meta.waarvoor}. Voorbeeld: ${meta.voorbeeld}`;
  });
  return lines.join('\n');
}

const scholenBestand = {
  instelling: 'SCHOLEN_BESTAND',
  uitleg: 'Waarvoor: het register van scholen. Voorbeeld: kopieer scholen.voorbeeld.json naar scholen.json en vul het in.',
  hulp: 'Vergelijk het met scholen.voorbeeld.json.',
};

const faultsIn = (error: z.ZodError, where: string, place: (path: PropertyKey[]) => string) =>
  new SettingsError(error.issues.map((issue) => `${where}: ${place(issue.path)}: ${issue.message}. ${scholenBestand.hulp}`).join('\n'));

/** A place in the register for who reads it on a card: `school 4, mail`. */
const placeInWords = ([list, at, ...rest]: PropertyKey[]): string =>
  typeof at === 'number' ? [`school ${at + 1}`, ...rest.map(String)].join(', ') : String(list ?? 'het bestand');

/** Reads the register of schools; throws SettingsError with a Dutch line per fault. */
export function readScholen(file: string): School[] {
  const { path, data } = readSettingsFile(file, scholenBestand);
  const parsed = scholenSchema.safeParse(data, { error: nl().localeError });
  if (parsed.success) return parsed.data.scholen;
  throw faultsIn(parsed.error, path, (at) => at.join('.'));
}

/** The register of schools in a text, spoken of as `where`; throws SettingsError with a Dutch line per fault, which holds nothing of the text. */
export function parseScholen(content: string, where: string): School[] {
  let data: unknown;
  try {
    data = JSON.parse(content);
  } catch (error) {
    const [, line] = /line (\d+)/.exec((error as Error).message) ?? [];
    const at = line === undefined ? '' : ` (regel ${line})`;
    throw new SettingsError(`${where} is geen geldig JSON-bestand${at}. ${scholenBestand.hulp}`, { cause: error });
  }
  const parsed = scholenSchema.safeParse(data, { error: nl().localeError });
  if (parsed.success) return parsed.data.scholen;
  throw faultsIn(parsed.error, where, placeInWords);
}

/** What a reference to Key Vault looks like as long as Azure has put no value in its place. */
const unresolved = '@Microsoft.KeyVault(';

/** Whatever a secret would be taken for, it is no secret as long as it is a reference that anybody can guess. */
function refuseReferences(given: Record<string, string | undefined>): void {
  const names = Object.keys(environmentSchema.shape).filter((name) => given[name]?.startsWith(unresolved));
  if (names.length === 0) return;
  throw new SettingsError(
    names
      .map((name) => {
        const { waarvoor } = environmentSchema.shape[name as keyof Environment].meta() as { waarvoor: string };
        return `Instelling ${name} verwijst naar een geheim in Key Vault dat niet gelezen kan worden. Waarvoor: ${waarvoor}. Zet het geheim in de kluis en geef de beheerde identiteit van de app de rol Key Vault Secrets User (docs/beheer.md).`;
      })
      .join('\n'),
  );
}

/** The setting that the chosen way of signing in cannot do without. */
const credentialOf = { geheim: 'GRAPH_CLIENT_SECRET', certificaat: 'GRAPH_CLIENT_CERTIFICAAT', 'beheerde-identiteit': undefined } as const;

function refuseMissingCredential(environment: Environment): void {
  const name = credentialOf[environment.GRAPH_AANMELDING];
  if (name === undefined || environment[name] !== undefined) return;
  const { waarvoor, voorbeeld } = environmentSchema.shape[name].meta() as { waarvoor: string; voorbeeld: string };
  throw new SettingsError(`Instelling ${name} ontbreekt. Waarvoor: ${waarvoor}. Voorbeeld: ${voorbeeld}`);
}

/**
 * As `readSettings`, from values of a file (`local.settings.json`), over which the environment goes. Throws SettingsError likewise.
 */
export const readSettingsOver = (values: Record<string, string>): Settings => readSettings({ ...values, ...process.env });

/**
 * All settings, checked. Empty values count as missing. Throws SettingsError with one Dutch line per wrong or missing setting, which
 * names it, what it is for and an example.
 */
export function readSettings(environment: Record<string, string | undefined> = process.env): Settings {
  const given = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''));
  refuseReferences(given);
  const parsed = environmentSchema.safeParse(given, { reportInput: true });
  if (!parsed.success) throw new SettingsError(explainEnvironment(parsed.error));
  refuseMissingCredential(parsed.data);
  if (parsed.data.AzureWebJobsStorage === undefined && parsed.data.AzureWebJobsStorage__accountName === undefined) {
    throw new SettingsError(
      'Instelling AzureWebJobsStorage ontbreekt. Waarvoor: de verbinding met de opslag. Voorbeeld: UseDevelopmentStorage=true (of zet AzureWebJobsStorage__accountName).',
    );
  }
  // A logo that cannot be used is told at the start, not at the first letter
  readLogo(parsed.data.LOGO_BESTAND);
  return {
    ...parsed.data,
    lezen: limitsOf(parsed.data),
    scholen: readScholen(parsed.data.SCHOLEN_BESTAND),
    regels: readRegels(parsed.data.REGELS_BESTAND),
  };
}
