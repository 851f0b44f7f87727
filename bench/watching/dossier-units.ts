import { setTimeout as wait } from 'node:timers/promises';
import { Service } from '../../test/way/service.ts';
import { verdict, type Verdict } from './verdict.ts';

const files = 8;
const mostTimes = 1.15;

/**
 * The least that a dossier of eight files and one re-upload can cost, in units of Microsoft 365, with what must be done for it: two looks (what came,
 * what was replaced), each content once, twice a report and its columns. Mails and cards cost none of these units.
 */
const least = [
  ['a look at the library after the upload and after the re-upload', 2, 1],
  ['a download of each content', files + 1, 1],
  ['a report', 2, 2],
  ['the columns of the folder beside each report', 2, 2],
] as const;

type Units = { operation: string; calls: number; units: number };

async function unitsOf(service: Service): Promise<Units[]> {
  return (await service.view<{ units: { operations: Units[] } }>('state')).units.operations;
}

const sum = (units: readonly Units[]): number => units.reduce((total, one) => total + one.units, 0);

/** Longer than a look that found nothing waits before it is repeated (5 and 20 seconds), so that those repeats count where they belong. */
const quietMs = 22_000;

/** Waits until the service asked nothing of Microsoft 365 for a while. */
async function quiet(service: Service): Promise<void> {
  for (let before = -1, now = sum(await unitsOf(service)); now !== before; before = now, now = sum(await unitsOf(service)))
    await wait(quietMs);
}

const told = (service: Service) =>
  service.until('the dossier is told', async () => {
    for await (const { versie, gemeldVersie } of service.storage.dossiers.list()) if (gemeldVersie === versie) return versie;
    return undefined;
  });

/** Units of Microsoft 365 that one dossier costs, and one idle look at every library. */
export async function dossierUnits(): Promise<{ verdicts: Verdict[]; firstCalls: number[] }> {
  const service = await Service.start({ settleSeconds: 5, subscriptionSpeedup: 1 });
  try {
    await quiet(service);
    const [drive] =
      await service.view<{ id: string; root: { children?: { id: string; name: string; children?: { id: string; name: string }[] }[] } }[]>(
        'tree',
      );
    const aanvragen = drive?.root.children?.flatMap(({ children = [] }) => children).find(({ name }) => name === 'Aanvragen');
    if (drive === undefined || aanvragen === undefined) throw new Error('no folder for dossiers');
    const put = async (name: string, text: string) => {
      const query = new URLSearchParams({ drive: drive.id, item: aanvragen.id, path: `Dossier van de meting/${name}` });
      const answer = await fetch(`${service.running.pageUrl}/_admin/upload?${query}`, { method: 'PUT', body: text });
      if (!answer.ok) throw new Error(`upload: ${answer.status} ${await answer.text()}`);
    };
    await service.act('reset-units');
    for (let count = 1; count <= files; count += 1) await put(`verslag ${count}.txt`, `Verslag ${count} van het gesprek met de ouders.`);
    const first = await told(service);
    await quiet(service);
    const firstCalls = (await unitsOf(service)).flatMap(({ calls, units }) =>
      Array.from({ length: calls }, () => Math.round(units / calls)),
    );
    await put('verslag 1.txt', 'Verslag 1 van het gesprek met de ouders, verbeterd.');
    await service.until('the re-upload is told', async () => ((await told(service)) > first ? true : undefined));
    await quiet(service);
    const spent = await unitsOf(service);
    const lowest = least.reduce((total, [, calls, units]) => total + calls * units, 0);
    console.log(`A dossier of ${files} files and one re-upload:`);
    for (const { operation, calls, units } of spent)
      console.log(`  ${operation.padEnd(40)} ${String(calls).padStart(3)} calls ${String(units).padStart(4)} units`);
    console.log(`  together ${sum(spent)} units; the least possible is ${lowest}:`);
    for (const [what, calls, units] of least) console.log(`    ${what}: ${calls} × ${units}`);
    await service.act('reset-units');
    await service.timer('drives-nalopen');
    await quiet(service);
    const idle = await unitsOf(service);
    const drives = (await service.view<unknown[]>('tree')).length;
    console.log(`An idle round over ${drives} libraries: ${sum(idle)} units`);
    const verdicts = [
      verdict('units of a dossier against the least possible', sum(spent) / lowest, mostTimes),
      verdict('units of an idle round for each library', sum(idle) / drives, 1),
    ];
    return { verdicts, firstCalls };
  } finally {
    await service.stop();
  }
}
