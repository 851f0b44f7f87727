import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { shiftedClock } from '../../src/clock.ts';
import { readScholen } from '../../src/settings.ts';
import { startMicrosoft365 } from '../microsoft365/index.ts';
import { defaultApp } from '../microsoft365/options.ts';
import { makeVoorbeelden } from '../voorbeelden/maak.ts';
import { startAzurite } from './azurite.ts';
import { bundled, prepareCode } from './code.ts';
import { openDataFolder } from './data-folder.ts';
import { hostEnvironment, loketGroup, serviceValues } from './environment.ts';
import { openHosts, type Hosts } from './hosts.ts';
import { seatLoket } from './leden.ts';
import { microsoft365Port, readPorts, writePorts } from './ports.ts';
import { setUp } from './set-up.ts';
import { StartFault } from './start-fault.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export type StartOptions = {
  /** Where everything is kept; made when it is not there. */
  folder: string;
  /** Number of Functions hosts. Default 1. */
  hosts?: number;
  /** Port of the service. 0 (the default) takes that of the last start in this folder, at first a free one. */
  port?: number;
  /** First of the three ports of Microsoft 365 on this machine. 0 (the default) takes those of the last start in this folder, at first free ones. */
  microsoft365Port?: number;
  /** File to which every exchange with Graph is added as a line of JSON. */
  traffic?: string;
  /** How long a dossier must have been left alone before it is read. Default 10 seconds. */
  settleSeconds?: number;
  /** The bundle that Azure runs (default; made when it is missing or old), or the sources. */
  code?: 'bundle' | 'sources';
  /** A folder that holds all that goes to Azure, to run that in place of this checkout. */
  app?: string;
  /** Makes the waits of notifications of Graph this many times shorter. */
  subscriptionSpeedup?: number;
  /** Whether to have notifications asked for and all folders looked at once at the start, rather than when a timer says so. Default true. */
  firstRound?: boolean;
  /** Seconds after which work of a host that was killed is taken up again. Default 30. */
  hiddenSeconds?: number;
  /** Gets a Dutch line about each step, and about a host that stopped. */
  say?: (line: string) => void;
};

export type Running = {
  /** Address of the service; the page of the loket is `<url>/loket`. */
  url: string;
  /** Page of Microsoft 365 on this machine. */
  pageUrl: string;
  graphUrl: string;
  /** Certificate that signs the stand-in's; for a client that is to trust it. */
  caFile: string;
  /** Connection string of Azurite. */
  azurite: string;
  folder: string;
  /** Puts the clock of all parts this many milliseconds ahead of the machine's. */
  setClockShift(milliseconds: number): void;
  pids: Hosts['pids'];
  /** Ends a host by SIGKILL; it is started again by itself after half a second or more. */
  killHost: Hosts['kill'];
  /** Starts a killed host now; resolves when it takes work. */
  restartHost: Hosts['restart'];
  /** Ends all that was started, each in order; what was running is finished first. */
  stop(): Promise<void>;
};

type Ending = () => void | Promise<void>;

/**
 * Starts the whole service on this machine: Azure Storage, Microsoft 365 and the Functions hosts. Resolves when it takes work. When a part
 * does not start, those that did are ended and StartFault (with a Dutch text) or the error itself is thrown.
 */
export async function startAll(options: StartOptions): Promise<Running> {
  const say = options.say ?? (() => {});
  const endings: Ending[] = [];
  const stop = async () => {
    const failures: unknown[] = [];
    for (const end of endings.splice(0).toReversed()) {
      try {
        await end();
      } catch (error) {
        failures.push(error); // the other parts must still be ended
      }
    }
    if (failures.length > 0) throw failures[0];
  };
  try {
    return { ...(await startParts(options, say, endings)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** The timers that one would otherwise wait for after a first start: minutes, in which nothing seems to happen. */
const firstTimers = ['abonnementen-nalopen', 'drives-nalopen'];

async function forgetSubscriptions(pageUrl: string): Promise<void> {
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${pageUrl}/_admin/vanish-subscriptions`, { method: 'POST', headers, body: '{}' });
  if (!answer.ok) throw new Error(`subscriptions could not be ended (${answer.status})`);
}

async function runFirstRound(port: number): Promise<void> {
  for (const name of firstTimers) {
    const answer = await fetch(`http://127.0.0.1:${port}/admin/functions/${name}`, { method: 'POST' });
    if (answer.status !== 202) throw new Error(`function ${name} could not be started (${answer.status})`);
  }
}

async function startParts(options: StartOptions, say: (line: string) => void, endings: Ending[]): Promise<Omit<Running, 'stop'>> {
  const folder = resolve(options.folder);
  const data = openDataFolder(folder);
  endings.push(() => data.release());

  say('De code wordt klaargezet …');
  const main = options.app === undefined ? await prepareCode(options.code ?? 'bundle') : bundled;

  say('De opslag start (Azurite) …');
  const azurite = await startAzurite({ folder: data.of('azurite') });
  endings.push(() => azurite.close());

  say('Microsoft 365 op deze computer start …');
  const known = readPorts(data.of('poorten.json'));
  const graphPort = await microsoft365Port(options.microsoft365Port ?? 0, known, folder);
  const scholen = readScholen(data.scholen);
  const microsoft365 = await startMicrosoft365({
    folder: data.of('microsoft365'),
    port: graphPort,
    clock: shiftedClock(data.clockFile),
    setClockShift: (milliseconds) => data.setClockShift(milliseconds),
    schools: scholen.map(({ naam, drive, pad }) => ({ site: naam, library: 'Documenten', folder: pad, drive })),
    groups: scholen.flatMap(({ naam, groep }) => (groep === undefined ? [] : [{ id: groep, name: naam }])).concat(loketGroup),
    bare: true,
    sampleFolder: data.of('voorbeelden'),
    makeSamples: makeVoorbeelden,
    app: defaultApp,
    workflowSecret: data.secrets.workflow,
    ...(options.traffic === undefined ? {} : { traffic: resolve(options.traffic) }),
    ...(options.subscriptionSpeedup === undefined ? {} : { subscriptionSpeedup: options.subscriptionSpeedup }),
  }).catch((error: unknown) => {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new StartFault(
      `Een van de poorten ${graphPort} tot en met ${graphPort + 2} is al in gebruik, misschien door een andere npm start. Sluit die, of kies een andere map en poort: npm start -- --data MAP --microsoft365-port ${graphPort + 10}`,
      { cause: error },
    );
  });
  endings.push(() => microsoft365.close());

  const environmentFor = (port: number) =>
    hostEnvironment(
      {
        azurite: azurite.connectionString,
        graphUrl: microsoft365.graphUrl,
        authority: microsoft365.authority,
        downloadOrigin: microsoft365.downloadOrigin,
        workflowUrl: microsoft365.workflowUrl,
        caFile: microsoft365.caFile,
        app: defaultApp,
        meldingGeheim: data.secrets.melding,
        scholen: data.scholen,
        clockFile: data.clockFile,
        settleSeconds: options.settleSeconds ?? 10,
      },
      port,
    );

  say('De dienst zelf start …');
  const hosts = await openHosts({
    count: options.hosts ?? 1,
    port: options.port !== undefined && options.port !== 0 ? options.port : (known?.dienst ?? 0),
    app: options.app ?? root,
    main,
    logFolder: join(folder, 'logboek'),
    signInPaths: '/loket',
    hiddenSeconds: options.hiddenSeconds,
    say,
    environmentFor,
  });
  endings.push(() => hosts.stop());
  // Graph reports changes to the address that it was given: under a new port it is asked anew
  if (known?.dienst !== undefined && known.dienst !== hosts.port) await forgetSubscriptions(microsoft365.pageUrl);
  const values = serviceValues(environmentFor(hosts.port));
  data.writeSettings(values);
  say('De mappen en kolommen worden klaargezet …');
  for (const line of await setUp(values, microsoft365.caFile)) say(line);
  await seatLoket(azurite.connectionString);
  writePorts(data.of('poorten.json'), { microsoft365: graphPort, dienst: hosts.port });
  await hosts.start();
  if (options.firstRound ?? true) await runFirstRound(hosts.port);
  return {
    url: `http://localhost:${hosts.port}`,
    pageUrl: microsoft365.pageUrl,
    graphUrl: microsoft365.graphUrl,
    caFile: microsoft365.caFile,
    azurite: azurite.connectionString,
    folder,
    setClockShift: (milliseconds) => data.setClockShift(milliseconds),
    pids: () => hosts.pids(),
    killHost: (index) => hosts.kill(index),
    restartHost: (index) => hosts.restart(index),
  };
}
