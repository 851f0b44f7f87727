import { createHash } from 'node:crypto';
import type { App } from '../../app.ts';
import type { VoorkeurRecord } from '../../storage/records/lijsten.ts';
import type { Persoon } from '../principal.ts';
import { persoonSleutel } from '../zoeken/persoon-sleutel.ts';

/** Views that one person can keep, and the longest name of one, in characters. */
export const maxWeergaven = 20;
export const maxWeergaveNaam = 60;
/** Dossiers that one person can follow: an entry in the table holds no more. */
export const maxVolgt = 400;

export type Voorkeuren = Omit<VoorkeurRecord, 'persoon'>;

/** What someone keeps of the page. */
export async function loadVoorkeuren(app: App, persoon: Persoon): Promise<Voorkeuren> {
  const { weergaven, volgt } = (await app.storage.voorkeuren.get('persoon', persoonSleutel(persoon)))?.record ?? {
    weergaven: [],
    volgt: [],
  };
  return { weergaven, volgt };
}

async function change(app: App, persoon: Persoon, to: (now: Voorkeuren) => Voorkeuren): Promise<void> {
  const sleutel = persoonSleutel(persoon);
  await app.storage.voorkeuren.change('persoon', sleutel, (now) => ({ ...to(now ?? { weergaven: [], volgt: [] }), persoon: sleutel }));
}

const control = /[\p{C}\s]+/gu;
const idOf = (naam: string): string => createHash('sha256').update(naam.toLowerCase()).digest('hex').slice(0, 16);

/** Keeps a view under a name; one of that name is replaced. Returns in Dutch why not, where it cannot. */
export async function bewaarWeergave(app: App, persoon: Persoon, gegeven: string, filter: string): Promise<string | undefined> {
  const naam = gegeven.replaceAll(control, ' ').trim();
  if (naam === '') return 'Geef de weergave een naam.';
  if (naam.length > maxWeergaveNaam) return `De naam is te lang. Gebruik hoogstens ${maxWeergaveNaam} tekens.`;
  let fout: string | undefined;
  await change(app, persoon, (now) => {
    const others = now.weergaven.filter(({ id }) => id !== idOf(naam));
    fout = others.length >= maxWeergaven ? `U heeft al ${maxWeergaven} weergaven. Haal er eerst een weg.` : undefined;
    if (fout !== undefined) return now;
    const weergaven = [...others, { id: idOf(naam), naam, filter }];
    return { ...now, weergaven: weergaven.toSorted((a, b) => a.naam.localeCompare(b.naam, 'nl')) };
  });
  return fout;
}

/** Takes a view away; nothing where it is gone already. */
export const verwijderWeergave = (app: App, persoon: Persoon, weg: string): Promise<void> =>
  change(app, persoon, (now) => ({ ...now, weergaven: now.weergaven.filter(({ id }) => id !== weg) }));

/** Follows a dossier or no longer. Past the bound the ones followed longest ago are let go. */
export const volg = (app: App, persoon: Persoon, dossierId: string, aan: boolean): Promise<void> =>
  change(app, persoon, (now) => {
    const others = now.volgt.filter((id) => id !== dossierId);
    return { ...now, volgt: (aan ? [...others, dossierId] : others).slice(-maxVolgt) };
  });
