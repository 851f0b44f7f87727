import { parseArgs } from 'node:util';
import { openForTrying } from '../app.ts';
import { herstelInzage } from '../audit/herstel.ts';
import { inzageVan } from '../audit/index.ts';
import { kijkNa } from '../audit/nakijken.ts';
import type { Plaats } from '../audit/regel.ts';
import { momentInDutch } from '../calendar.ts';
import { kijkBewijsNa } from '../retain/bewijs/nakijken.ts';
import type { Storage } from '../storage/index.ts';
import { UsageError } from './arguments.ts';
import { runCommand } from './run-command.ts';
import { settingsFrom } from './settings-from-file.ts';

const usage =
  'npm run audit -- verify [--stand NUMMER:HASH] [--vernietigd NUMMER:HASH], npm run audit -- wie KENMERK, of npm run audit -- herstel; alle met [--instellingen BESTAND]';
/** Seconds before storage that does not answer is given up. */
const patience = 60;

function readArguments(args: string[]) {
  try {
    const options = { stand: { type: 'string' }, vernietigd: { type: 'string' }, instellingen: { type: 'string' } } as const;
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true });
    return { ...values, positionals };
  } catch (error) {
    throw new UsageError(`Deze opties kloppen niet. Gebruik: ${usage}`, { cause: error });
  }
}

function readStand(text: string | undefined, naam: string): Plaats | undefined {
  if (text === undefined) return undefined;
  const [, nummer, hash] = /^(\d{1,12}):([0-9a-f]{64})$/.exec(text) ?? [];
  if (nummer === undefined || hash === undefined)
    throw new UsageError(`De stand bij --${naam} klopt niet. Neem over wat een vorige controle noemde, zoals --${naam} 1234:0f3c…`);
  return { nummer: Number(nummer), hash };
}

/** Whether the record is whole; tells what it found. */
async function verify(storage: Storage, stand: Plaats | undefined): Promise<boolean> {
  const uitslag = await kijkNa({ storage }, stand);
  if (!uitslag.heel) {
    console.log(`NIET HEEL. De eerste plaats waar het niet klopt: ${uitslag.plaats}. ${uitslag.wat}`);
    console.log(
      'Verander niets, en bewaar de tabel Audit en de container ankers zoals zij nu zijn. Zie docs/beheer.md, Wie heeft wat gelezen.',
    );
    return false;
  }
  const { regels, dagen, ankers, laatste } = uitslag;
  console.log(`Heel. Regels: ${regels}, dagen: ${dagen}, ankers: ${ankers}.`);
  if (regels > 0)
    console.log(`Bewaar deze stand op een andere plaats, voor een volgende controle:\n--stand ${laatste.nummer}:${laatste.hash}`);
  return true;
}

/** Whether the record of destructions is whole, with its declarations; tells what it found. */
async function verifyVernietigd(storage: Storage, stand: Plaats | undefined): Promise<boolean> {
  const toegepast = (await storage.vernietigstanden.get('stand', 'toegepast'))?.record;
  const uitslag = await kijkBewijsNa(storage.archief, toegepast, stand);
  if (!uitslag.heel) {
    console.log(`NIET HEEL: het verslag van vernietigingen. De eerste plaats waar het niet klopt: ${uitslag.plaats}. ${uitslag.wat}`);
    console.log('Verander niets, en bewaar de container archief zoals zij nu is. Zie docs/bewaren.md, Bewijs.');
    return false;
  }
  const { regels, vernietigingen, verklaringen, laatste } = uitslag;
  console.log(`Verslag van vernietigingen heel: ${regels} regels, ${vernietigingen} vernietigingen, ${verklaringen} verklaringen.`);
  if (regels > 0) console.log(`Bewaar ook deze stand:\n--vernietigd ${laatste.nummer}:${laatste.hash}`);
  return true;
}

async function who(storage: Storage, kenmerk: string | undefined): Promise<void> {
  if (kenmerk === undefined || !/^[\w-]{1,60}$/.test(kenmerk))
    throw new UsageError(`Geef het kenmerk van een dossier op. Gebruik: ${usage}`);
  const dossiers = storage.dossiers.list(undefined, `kenmerk eq '${kenmerk}'`);
  const { value: dossier } = await dossiers.next();
  if (dossier === undefined) throw new UsageError(`Er is geen dossier met kenmerk ${kenmerk}. Kijk het na op de pagina van het loket.`);
  const regels = await inzageVan({ storage }, dossier.dossierId);
  for (const { op, naam, rollen, daad, uitslag } of regels)
    console.log(`${momentInDutch(new Date(op))}  ${naam} (${rollen.join(', ')})  ${daad}${uitslag === 'gegeven' ? '' : ` (${uitslag})`}`);
  console.log(regels.length === 0 ? 'Niemand heeft dit dossier op de pagina geopend.' : `Regels: ${regels.length}.`);
}

await runCommand(async (args) => {
  const { positionals, stand, vernietigd, instellingen } = readArguments(args);
  const [command, kenmerk] = positionals;
  const kept = readStand(stand, 'stand');
  const keptVernietigd = readStand(vernietigd, 'vernietigd');
  if (!['verify', 'wie', 'herstel'].includes(command ?? '') || positionals.length > (command === 'wie' ? 2 : 1))
    throw new UsageError(`Dit is geen opdracht. Gebruik: ${usage}`);
  const storage = await openForTrying(settingsFrom(instellingen), patience).storage();
  if (command === 'verify') {
    const [audit, bewijs] = [await verify(storage, kept), await verifyVernietigd(storage, keptVernietigd)];
    process.exitCode = audit && bewijs ? 0 : 1;
  } else if (command === 'wie') await who(storage, kenmerk);
  else {
    const { geschreven, weg } = await herstelInzage({ storage });
    console.log(`De lijst per dossier is opnieuw gemaakt uit de keten: ${weg} regels weggehaald, ${geschreven} geschreven.`);
    process.exitCode = (await verify(storage, kept)) ? 0 : 1;
  }
});
