import { addMonths } from 'date-fns/addMonths';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { dateOf } from '../../../src/calendar.ts';
import { allDrives, getDrive, makeDrives } from '../drive/drives.ts';
import { childOf, childrenOf, liveItem, rootOf } from '../drive/items.ts';
import { makeLabel } from '../drive/label.ts';
import { atThePage } from '../drive/rows.ts';
import { createFolder, destroy, emptyBin, moveItem, putFile, recycle, restore } from '../drive/write.ts';
import { badRequest, GraphRefusal } from '../graph-error.ts';
import { setLabel } from '../graph/labels.ts';
import { knobsSchema } from '../knobs.ts';
import type { Sample } from '../options.ts';
import { now, type Tenant } from '../tenant.ts';

/** What an action of the page works with: the tenant, and a look at the disk that it can ask for. */
export type Desk = { tenant: Tenant; scan(): void };
type Action = { schema: z.ZodType; run(desk: Desk, given: never): unknown };

const action = <S extends z.ZodType>(schema: S, run: (desk: Desk, given: z.infer<S>) => unknown): Action => ({ schema, run });

const item = z.object({ drive: z.string(), item: z.string() });
const rowOf = ({ tenant }: Desk, given: z.infer<typeof item>) => liveItem(tenant, given.drive, given.item);

/** How far our clock runs ahead of the machine's. */
export const shiftOf = (tenant: Tenant): number => tenant.clock.now().getTime() - Date.now();

function moveClock({ tenant }: Desk, shift: number): void {
  const { setClockShift } = tenant.options;
  if (setClockShift === undefined) throw badRequest('De klok kan hier niet verzet worden: start de dienst met npm start.');
  setClockShift(shift);
  tenant.changed();
}

const madeOn = new WeakMap<Tenant, { date: string; samples: Promise<Sample[]> }>();

/** The samples that can be dropped in, made once for a day; without a maker, the sub folders that are there. */
export async function samplesOf(tenant: Tenant): Promise<Sample[]> {
  const { options, clock } = tenant;
  const folder = options.sampleFolder;
  if (folder === undefined) return [];
  if (options.makeSamples !== undefined) {
    const date = dateOf(clock.now());
    const made = madeOn.get(tenant);
    if (made?.date === date) return made.samples;
    const samples = options.makeSamples(folder, date);
    madeOn.set(tenant, { date, samples });
    return samples;
  }
  if (!existsSync(folder)) return [];
  const names = readdirSync(folder).filter((name) => statSync(join(folder, name)).isDirectory());
  return names.map((name) => ({ id: name, titel: name, omschrijving: '', map: name }));
}

async function dropSample({ tenant }: Desk, given: { sample: string; drive: string; item: string }) {
  const folder = tenant.options.sampleFolder;
  const sample = (await samplesOf(tenant)).find(({ id }) => id === given.sample);
  if (folder === undefined || sample === undefined) throw badRequest('Dit voorbeelddossier is er niet.');
  const inbox = liveItem(tenant, given.drive, given.item);
  const loose = sample.los !== undefined;
  const target = loose ? inbox : createFolder(tenant, inbox, sample.map, 'rename', atThePage).row;
  const from = join(folder, sample.map);
  const names = readdirSync(from, { recursive: true, encoding: 'utf8' }).filter((name) => statSync(join(from, name)).isFile());
  for (const name of names) {
    const parts = name.split(/[/\\]/);
    let parent = target;
    for (const part of parts.slice(0, -1)) parent = createFolder(tenant, parent, part, 'replace', atThePage).row;
    putFile(tenant, parent, parts.at(-1), readFileSync(join(from, name)), { conflict: loose ? 'rename' : 'replace', who: atThePage });
  }
  return { item: target.id, name: target.name };
}

/** Empties everything: files, recycle bin, mails, cards, knobs, clock. What is gone stands in delta as deleted. */
function reset(desk: Desk): void {
  const { tenant } = desk;
  desk.scan();
  tenant.knobs.reset();
  for (const drive of allDrives(tenant)) {
    tenant.store.run('UPDATE items SET lock = NULL, label = NULL WHERE drive = ?', drive.id);
    for (const row of childrenOf(tenant, rootOf(tenant, drive.id))) destroy(tenant, row);
  }
  emptyBin(tenant, '9999');
  for (const table of ['mails', 'cards', 'units', 'permissions']) tenant.store.run(`DELETE FROM ${table}`);
  if (tenant.options.setClockShift !== undefined) moveClock(desk, 0);
  makeDrives(tenant, tenant.options.schools ?? []);
  desk.scan();
}

const fallback = 'Onbekende map';

/** Everything that the page and the admin calls can do, by name: `POST /_admin/<name>` with JSON. */
export const actions: Record<string, Action> = {
  knobs: action(knobsSchema.partial(), ({ tenant }, given) => {
    // What is not named stays as it is.
    const named = Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined));
    const knobs = tenant.knobs.turn(named);
    tenant.changed();
    return knobs;
  }),
  folder: action(item.extend({ name: z.string() }), (desk, given) => {
    const { row } = createFolder(desk.tenant, rowOf(desk, given), given.name, 'fail', atThePage);
    return { item: row.id };
  }),
  rename: action(item.extend({ name: z.string() }), (desk, given) => {
    moveItem(desk.tenant, rowOf(desk, given), { name: given.name, conflict: 'fail' }, atThePage);
  }),
  move: action(item.extend({ to: z.string() }), (desk, given) => {
    moveItem(desk.tenant, rowOf(desk, given), { parent: liveItem(desk.tenant, given.drive, given.to), conflict: 'fail' }, atThePage);
  }),
  delete: action(item, (desk, given) => recycle(desk.tenant, rowOf(desk, given))),
  restore: action(item, ({ tenant }, given) => ({ item: restore(tenant, given.drive, given.item, atThePage).id })),
  'empty-bin': action(z.object({}), ({ tenant }) => {
    const count = emptyBin(tenant, '9999');
    tenant.changed();
    return { count };
  }),
  lock: action(item.extend({ lock: z.enum(['write', 'all']).nullable() }), (desk, given) => {
    desk.tenant.store.run('UPDATE items SET lock = ? WHERE id = ?', given.lock, rowOf(desk, given).id);
    desk.tenant.changed();
  }),
  label: action(item.extend({ name: z.string().min(1).max(128).nullable(), record: z.boolean().default(false) }), (desk, given) => {
    const label = given.name === null ? undefined : makeLabel(given.name, now(desk.tenant), given.record);
    setLabel(desk.tenant, rowOf(desk, given), label, atThePage);
  }),
  'expire-delta': action(z.object({ drive: z.string().optional() }), ({ tenant }, { drive }) => {
    tenant.store.run('UPDATE drives SET epoch = epoch + 1 WHERE ? IS NULL OR id = ?', drive ?? null, drive ?? null);
    tenant.changed();
  }),
  'vanish-subscriptions': action(z.object({}), ({ tenant }) => ({ count: tenant.store.run('DELETE FROM subscriptions') })),
  clock: action(
    z.union([z.object({ days: z.number().int() }), z.object({ months: z.number().int() }), z.object({ shift: z.number() })]),
    (desk, given) => {
      const present = desk.tenant.clock.now();
      if ('shift' in given) return moveClock(desk, given.shift);
      const then = 'days' in given ? new Date(present.getTime() + given.days * 86_400_000) : addMonths(present, given.months);
      moveClock(desk, shiftOf(desk.tenant) + then.getTime() - present.getTime());
    },
  ),
  sample: action(z.object({ sample: z.string(), drive: z.string(), item: z.string() }), dropSample),
  'reset-units': action(z.object({}), ({ tenant }) => void tenant.store.run('DELETE FROM units')),
  scan: action(z.object({}), (desk) => desk.scan()),
  reset: action(z.object({}), reset),
  path: action(z.object({ drive: z.string(), path: z.string() }), ({ tenant }, given) => {
    let row = rootOf(tenant, getDrive(tenant, given.drive).id);
    for (const part of given.path.split('/').filter((name) => name !== '')) {
      const child = childOf(tenant, row, part);
      if (child === undefined) throw new GraphRefusal(404, 'itemNotFound', fallback);
      row = child;
    }
    return { item: row.id };
  }),
};
