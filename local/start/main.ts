import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { defaultPort } from '../microsoft365/options.ts';
import { startAll, type StartOptions } from './index.ts';
import { StartFault } from './start-fault.ts';

const help = `Start Dossierloket op deze computer.

  npm start -- [opties]

  --hosts AANTAL            zoveel processen voor de dienst naast elkaar (standaard 1)
  --port POORT              poort van de dienst (standaard 7071; 0 is een vrije, die bij de map bewaard wordt)
  --microsoft365-port POORT eerste van drie poorten van Microsoft 365 op deze computer (standaard ${defaultPort}; 0 is vrije, die bij de map bewaard worden)
  --data MAP                waar alles bewaard wordt (standaard .data)
  --traffic BESTAND         schrijf elke uitwisseling met Microsoft Graph als regel JSON in dit bestand
  --rusttijd SECONDEN       hoe lang een map met rust gelaten moet zijn voordat zij gelezen wordt (standaard 10)
  --code bundle|sources     voer de bundel uit die ook op Azure draait (standaard), of de bronbestanden
  --help                    deze uitleg
`;

const whole = (text: string, name: string, least: number, most: number): number => {
  const value = Number(text);
  if (/^\d{1,6}$/.test(text) && value >= least && value <= most) return value;
  throw new StartFault(`--${name} ${text} kan niet: geef een heel getal van ${least} tot en met ${most}. Uitleg: npm start -- --help`);
};

function readOptions(): StartOptions | 'help' {
  let values;
  try {
    ({ values } = parseArgs({
      options: {
        hosts: { type: 'string', default: '1' },
        port: { type: 'string', default: '7071' },
        'microsoft365-port': { type: 'string', default: String(defaultPort) },
        data: { type: 'string', default: fileURLToPath(new URL('../../.data', import.meta.url)) },
        traffic: { type: 'string' },
        rusttijd: { type: 'string', default: '10' },
        code: { type: 'string', default: 'bundle' },
        help: { type: 'boolean', default: false },
      },
    }));
  } catch (error) {
    throw new StartFault(`Deze opties kloppen niet (${(error as Error).message}). Uitleg: npm start -- --help`, { cause: error });
  }
  if (values.help) return 'help';
  const { code } = values;
  if (code !== 'bundle' && code !== 'sources') throw new StartFault(`--code ${code} kan niet: kies bundle of sources.`);
  return {
    folder: values.data,
    hosts: whole(values.hosts, 'hosts', 1, 16),
    port: whole(values.port, 'port', 0, 65_535),
    microsoft365Port: whole(values['microsoft365-port'], 'microsoft365-port', 0, 65_533),
    settleSeconds: whole(values.rusttijd, 'rusttijd', 0, 86_400),
    code,
    ...(values.traffic === undefined ? {} : { traffic: values.traffic }),
    say: (line) => console.log(line),
  };
}

async function run(): Promise<void> {
  const options = readOptions();
  if (options === 'help') {
    console.log(help);
    return;
  }
  let ending = false;
  const started = startAll(options);
  const end = () => {
    if (ending) return;
    ending = true;
    console.log('\nDe dienst stopt; wat bezig is, wordt afgemaakt …');
    // Also while it is still starting: then what was started is ended once it stands
    started
      .then((running) => running.stop())
      .then(
        () => process.exit(0),
        () => process.exit(1),
      );
  };
  process.on('SIGINT', end);
  process.on('SIGTERM', end);
  const running = await started;
  if (ending) return;
  console.log(`
Dossierloket draait op deze computer.

  Microsoft 365 op deze computer: ${running.pageUrl}
  Loket:                          ${running.url}/loket

Open eerst Microsoft 365 op deze computer en zet een voorbeelddossier in de map van een school. Alles wordt bewaard in
${running.folder}
Stoppen: Ctrl-C`);
}

await run().catch((error: unknown) => {
  console.error(error instanceof StartFault || (error instanceof Error && error.name === 'SettingsError') ? error.message : error);
  process.exit(1);
});
