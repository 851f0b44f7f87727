import { parseArgs } from 'node:util';
import { z } from 'zod';
import { openSetup } from '../app.ts';
import { GraphFault } from '../graph/fault.ts';
import { maakPlan, type Voor } from '../inrichten/plan.ts';
import { readStand } from '../inrichten/stand.ts';
import { samenvatting, tabel } from '../inrichten/tabel.ts';
import { voerUit } from '../inrichten/voer-uit.ts';
import { UsageError } from './arguments.ts';
import { runCommand } from './run-command.ts';
import { settingsFrom } from './settings-from-file.ts';

const usage = 'npm run inrichten -- [--doen] [--weghalen] [--instellingen BESTAND] [--dienst CLIENT-ID]';

function readArguments(args: string[]) {
  let values;
  try {
    ({ values } = parseArgs({
      args,
      options: {
        doen: { type: 'boolean', default: false },
        weghalen: { type: 'boolean', default: false },
        instellingen: { type: 'string' },
        dienst: { type: 'string' },
      },
    }));
  } catch (error) {
    throw new UsageError(`Deze opties kloppen niet. Gebruik: ${usage}`, { cause: error });
  }
  const { doen, weghalen, instellingen, dienst } = values;
  if (weghalen && !doen) throw new UsageError(`--weghalen doet alleen iets samen met --doen. Gebruik: ${usage}`);
  if (dienst !== undefined && !z.uuid().safeParse(dienst).success)
    throw new UsageError(`--dienst ${dienst} is geen client-id. Zij staat in Entra ID bij de beheerde identiteit of de app-registratie.`);
  return { doen, weghalen, instellingen, dienst };
}

async function inrichten({ doen, weghalen, instellingen, dienst }: ReturnType<typeof readArguments>): Promise<void> {
  const settings = settingsFrom(instellingen);
  const graph = await openSetup(settings);
  const voor: Voor = { loketgroep: settings.LOKET_GROEP, clientId: dienst ?? settings.GRAPH_CLIENT_ID };
  const plan = maakPlan(await readStand(graph, settings.scholen, voor.clientId), voor);
  console.log(`${tabel(plan)}\n`);
  if (doen) {
    let fouten = 0;
    for await (const { regel, fout } of voerUit(graph, plan, { weghalen })) {
      const wat = `${regel.wat} (${regel.waar})`;
      if (fout === undefined) console.log(`gedaan:   ${wat}`);
      else {
        fouten += 1;
        console.log(`mislukt:  ${wat}\n          ${fout}`);
      }
    }
    if (fouten > 0) {
      console.log(`\nNiet alles is gelukt (${fouten}). Los op wat erbij staat, en draai npm run inrichten -- --doen opnieuw.`);
      process.exitCode = 1;
    }
  }
  const done = doen && weghalen ? plan.filter(({ actie }) => actie !== 'weghalen') : plan;
  console.log(samenvatting(done, { doen }));
  if (plan.some(({ wat }) => wat === 'bibliotheek')) process.exitCode = 1;
}

await runCommand(async (args) => {
  try {
    await inrichten(readArguments(args));
  } catch (error) {
    if (!(error instanceof GraphFault)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
});
