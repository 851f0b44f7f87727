import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { QueueServiceClient } from '@azure/storage-queue';
import { Service } from '../../test/way/service.ts';
import { askedSince, linesOf } from './trace.ts';
import { verdict, type Verdict } from './verdict.ts';

const files = 8;
/** Long enough for notifications on a busy machine, which else come after the look that a dossier waits for. Echoes come within some seconds and are put off for three times as long. */
const settleSeconds = 30;
const echoSeconds = 20;
const mostTimes = 1.15;

/**
 * The least that a dossier of eight files and one re-upload that changes its report can cost, in units of Microsoft 365: what is asked of the service, each
 * thing once. Mails and cards cost none of these units; looks by the timer are counted as idle rounds.
 */
const least = [
  ['a look at the library after the upload and after the re-upload', 2, 1],
  ['a download of each content', files + 1, 1],
  ['a report', 2, 2],
  ['a report read back', 2, 1],
  ['the columns of the folder when it arrived, and beside each report', 3, 2],
] as const;

type Units = { operation: string; calls: number; units: number };

/** The units that belong to one dossier: mails have limits of their own, subscriptions are kept whatever is uploaded. */
const isOfDossier = ({ operation }: Units) => !/subscriptions|sendMail|messages/.test(operation);

async function unitsOf(service: Service): Promise<Units[]> {
  const { units } = await service.view<{ units: { operations: Units[] } }>('state');
  return units.operations.filter(isOfDossier);
}

const sum = (units: readonly Units[]): number => units.reduce((total, one) => total + one.units, 0);

/** How many messages stand on the queues, those that wait for their time included. */
async function waiting(service: Service): Promise<number> {
  const queues = QueueServiceClient.fromConnectionString(service.running.azurite);
  let count = 0;
  for await (const { name } of queues.listQueues())
    count += (await queues.getQueueClient(name).getProperties()).approximateMessagesCount ?? 0;
  return count;
}

/** Waits until nothing is left to do, also of what was put off. */
async function quiet(service: Service): Promise<void> {
  for (let empty = 0; empty < 3; empty = (await waiting(service)) === 0 ? empty + 1 : 0) await wait(1000);
}

const told = (service: Service) =>
  service.until('the dossier is told', async () => {
    for await (const { versie, gemeldVersie } of service.storage.dossiers.list()) if (gemeldVersie === versie) return versie;
    return undefined;
  });

/**
 * The timer between an echo of what the service wrote, and the end of the time for which that is put off: by default it always comes there, at the short time of rest of this
 * measurement only where it is called. Its looks are counted as those of timers.
 */
async function timerAfterEcho(service: Service): Promise<void> {
  await wait(echoSeconds * 1000);
  await service.timer('drives-nalopen');
}

/** Timers run at whole five minutes, that of the subscriptions half a minute later: begins well between two. */
async function betweenTimers(): Promise<void> {
  while (Date.now() % 300_000 < 60_000 || Date.now() % 300_000 > 240_000) await wait(1000);
}

const form = (geboortedatum: string) =>
  `Aanvraagformulier toelaatbaarheidsverklaring\nNaam leerling: Sam de Vries\nGeboortedatum: ${geboortedatum}\nNaam school: College De Vlasakker\n`;

/** Units of Microsoft 365 that one dossier costs, with every request to see, and one idle look at every library. */
export async function dossierUnits(): Promise<{ verdicts: Verdict[]; firstCalls: number[] }> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-verkeer-'));
  const traffic = join(folder, 'verkeer.jsonl');
  const service = await Service.start({ settleSeconds, subscriptionSpeedup: 1, traffic });
  try {
    await quiet(service);
    const drives =
      await service.view<{ id: string; root: { children?: { id: string; name: string; children?: { id: string; name: string }[] }[] } }[]>(
        'tree',
      );
    const [drive, idle] = drives;
    const aanvragen = drive?.root.children?.flatMap(({ children = [] }) => children).find(({ name }) => name === 'Aanvragen');
    if (drive === undefined || idle === undefined || aanvragen === undefined)
      throw new Error('a folder for dossiers and another library are needed');
    const put = async (name: string, text: string) => {
      const query = new URLSearchParams({ drive: drive.id, item: aanvragen.id, path: `Dossier van de meting/${name}` });
      const answer = await fetch(`${service.running.pageUrl}/_admin/upload?${query}`, { method: 'PUT', body: text });
      if (!answer.ok) throw new Error(`upload: ${answer.status} ${await answer.text()}`);
    };
    const begun = linesOf(traffic);
    /** What was spent since the beginning, without the looks of timers: as many at each library as at the one where nothing happens. */
    const spentSince = async (): Promise<Units[]> => {
      const looks = askedSince(traffic, begun).filter((one) => one.drive === idle.id).length * drives.length;
      return (await unitsOf(service)).map((one) =>
        one.operation.endsWith('delta') ? { ...one, calls: one.calls - looks, units: one.units - looks } : one,
      );
    };
    await service.act('reset-units');
    await put('aanvraagformulier.txt', form(''));
    for (let count = 2; count <= files; count += 1) await put(`verslag ${count}.txt`, `Verslag ${count} van het gesprek met de ouders.`);
    const first = await told(service);
    await timerAfterEcho(service);
    await quiet(service);
    const firstCalls = (await spentSince()).flatMap(({ calls, units }) => Array.from({ length: calls }, () => Math.round(units / calls)));
    await put('aanvraagformulier.txt', form('12 maart 2012'));
    await service.until('the re-upload is told', async () => ((await told(service)) > first ? true : undefined));
    await timerAfterEcho(service);
    await quiet(service);
    const spent = await spentSince();
    const lowest = least.reduce((total, [, calls, units]) => total + calls * units, 0);
    console.log(`Every request for a dossier of ${files} files and one re-upload (looks by timers at all libraries between them):`);
    for (const { what, drive: of } of askedSince(traffic, begun)) console.log(`  ${of === idle.id ? '(the other library) ' : ''}${what}`);
    for (const { operation, calls, units } of spent)
      console.log(`  ${operation.padEnd(40)} ${String(calls).padStart(3)} calls ${String(units).padStart(4)} units`);
    console.log(`  together ${sum(spent)} units; the least possible is ${lowest}:`);
    for (const [what, calls, units] of least) console.log(`    ${what}: ${calls} × ${units}`);
    const reports = spent.filter(({ operation }) => operation.startsWith('PUT')).reduce((total, { calls }) => total + calls, 0);
    if (reports !== 2) throw new Error(`the re-upload must change the report: ${reports} were written`);

    await betweenTimers();
    await service.act('reset-units');
    await service.timer('drives-nalopen');
    await quiet(service);
    const round = sum(await unitsOf(service));
    console.log(`An idle round over ${drives.length} libraries: ${round} units`);
    const verdicts = [
      verdict('units of a dossier against the least possible', sum(spent) / lowest, mostTimes),
      verdict('units of an idle round for each library', round / drives.length, 1),
    ];
    return { verdicts, firstCalls };
  } finally {
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
