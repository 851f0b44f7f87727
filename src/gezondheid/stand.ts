import { readFileSync } from 'node:fs';
import { version as nodeVersie } from 'node:process';
import { z } from 'zod';
import type { App } from '../app.ts';
import { dateOf } from '../calendar.ts';
import { handboekOp } from '../handboek/handboek.ts';
import { crashOf } from '../read/crash.ts';
import { registerStand } from '../register/follow.ts';
import { shipped } from '../root.ts';
import type { DriveRecord } from '../storage/records.ts';
import type { TijdklokRecord } from '../storage/records/lijsten.ts';
import { recentMislukt } from '../tell/mislukt.ts';
import { driveRegels, klokRegel, registerRegel, tijdklokRegels, wachtrijRegels, type Regel } from './regels.ts';

/** What was looked at, worst first, and when. */
export type Gezondheid = { regels: Regel[]; at: Date };

/** How long a look is shown again, in milliseconds: it asks some thirty questions of storage. */
const geldigMs = 10_000;

const collect = async <T>(list: AsyncIterable<T>): Promise<T[]> => {
  const found: T[] = [];
  for await (const one of list) found.push(one);
  return found;
};

/** What could not be asked is a fault by itself, beside everything that could. */
async function proef(app: App, wat: string, doe: string, look: () => Promise<Regel[]>): Promise<Regel[]> {
  try {
    return await look();
  } catch (error) {
    const { soort } = crashOf(error);
    app.log('gezondheid-fout', { wat, soort });
    return [{ wat, staat: 'fout', tekst: `niet te bereiken (${soort})`, doe }];
  }
}

const packageSchema = z.object({ version: z.string() });

function versies(now: Date): Regel {
  const { version } = packageSchema.parse(JSON.parse(readFileSync(shipped('package.json'), 'utf8')));
  const tekst = `Dossierloket ${version}, Node ${nodeVersie}, handboek ${handboekOp(dateOf(now)).versie}`;
  return { wat: 'Versies', staat: 'goed', tekst };
}

async function berichten(app: App): Promise<Regel[]> {
  const mislukt = await recentMislukt(app);
  const [last] = mislukt;
  if (last === undefined) return [{ wat: 'Berichten', staat: 'goed', tekst: 'in 14 dagen is alles verstuurd' }];
  const tekst = mislukt.length === 1 ? '1 bericht is opgegeven' : `${mislukt.length} berichten zijn opgegeven`;
  return [{ wat: 'Berichten', staat: 'let-op', tekst: `${tekst}, het laatst`, sinds: new Date(last.op), doe: last.reden }];
}

const opslagDoe = 'Kijk of het opslagaccount er is, en of de beheerde identiteit haar rollen heeft (docs/beheer.md, Rechten).';
const order = { fout: 0, 'let-op': 1, goed: 2 } as const;

async function kijk(app: App): Promise<Gezondheid> {
  const now = app.clock.now();
  const { storage, settings } = app;
  const groups = await Promise.all([
    proef(app, 'Opslag', opslagDoe, async () => {
      const there = await storage.serverTime();
      return [
        { wat: 'Opslag', staat: 'goed', tekst: 'antwoordt' } as const,
        klokRegel(app.clock.now(), there, settings.KLOK_BESTAND !== undefined),
      ];
    }),
    proef(app, 'Wachtrijen', opslagDoe, async () =>
      wachtrijRegels(...(await Promise.all([storage.opzij.lengths(), storage.opzij.list()]))),
    ),
    proef(app, 'Bibliotheken', opslagDoe, async () =>
      driveRegels(await collect<DriveRecord>(storage.drives.list('drive')), settings.scholen, now),
    ),
    proef(app, 'Tijdklokken', opslagDoe, async () =>
      tijdklokRegels(await collect<TijdklokRecord>(storage.tijdklokken.list('tijdklok')), now),
    ),
    proef(app, 'Berichten', opslagDoe, () => berichten(app)),
  ]);
  const regels = [...groups.flat(), registerRegel(registerStand(settings), settings.scholen.length), versies(now)];
  return { regels: regels.toSorted((a, b) => order[a.staat] - order[b.staat]), at: now };
}

const standen = new WeakMap<object, { gezondheid?: Gezondheid; bezig?: Promise<Gezondheid> }>();

/** How the service is: what is wrong first. At most ten seconds old; `nu` looks anew. */
export async function loadGezondheid(app: App, nu = false): Promise<Gezondheid> {
  const stand = standen.get(app.storage) ?? {};
  standen.set(app.storage, stand);
  const known = stand.gezondheid;
  if (!nu && known !== undefined && Math.abs(app.clock.now().getTime() - known.at.getTime()) < geldigMs) return known;
  stand.bezig ??= kijk(app).finally(() => delete stand.bezig);
  stand.gezondheid = await stand.bezig;
  return stand.gezondheid;
}
