import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import { isAbsolute } from 'node:path';
import { RestError } from '@azure/storage-blob';
import type { App } from '../app.ts';
import { shipped } from '../root.ts';
import { SettingsError } from '../settings-error.ts';
import { parseScholen, type School, type Settings } from '../settings.ts';
import { tellRegisterFout } from '../tell/index.ts';

/** Seconds between two looks whether the register of schools changed. */
const everySeconds = 60;

/** The largest register that is read, in bytes: some 5,000 schools. */
const maxBytes = 4 * 1024 * 1024;

/** Faults of a wrong register that are kept to be shown. */
const maxFoutregels = 50;

/** The register in the container `instellingen`, which goes before the file; and the last one there that was right. */
const blobName = 'scholen.json';
const lastGood = 'scholen.geldig.json';

/** Where the register stands now: a mark that changes with its content, and a way to read it. */
type Source = { mark: string; bytes: number; what: string; blob: boolean; op: Date | undefined; read(): Promise<string> };

type State = { lookedAt: number; mark?: string; wrong?: string; stand?: RegisterStand };
const states = new WeakMap<Settings, State>();

/** Where the register of schools stands: which one is in force and of when it is; and what is wrong with a newer one, where it is not understood. */
export type RegisterStand = { bron: string; van?: Date | undefined; fout?: { bron: string; van?: Date | undefined; regels: string[] } };

/** Where the register stands that this process works with; undefined before the first look. */
export const registerStand = (settings: Settings): RegisterStand | undefined => states.get(settings)?.stand;

async function sourceOf({ settings, storage }: App): Promise<Source | undefined> {
  const stamp = await storage.instellingen.stamp(blobName);
  if (stamp !== undefined) {
    const read = async () => (await storage.instellingen.read(blobName))?.toString() ?? '';
    return {
      mark: `blob ${stamp.etag}`,
      bytes: stamp.bytes,
      op: stamp.op,
      what: `${blobName} in de opslag (container instellingen)`,
      blob: true,
      read,
    };
  }
  const file = settings.SCHOLEN_BESTAND;
  const path = isAbsolute(file) ? file : shipped(file);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return undefined;
  const read = () => Promise.resolve(readFileSync(path, 'utf8'));
  return { mark: `bestand ${stat.mtimeMs} ${stat.size}`, bytes: stat.size, op: stat.mtime, what: file, blob: false, read };
}

/** The schools in a text, or in Dutch what is wrong with it. */
function understood(text: string, what: string): School[] | SettingsError {
  try {
    return parseScholen(text, what);
  } catch (error) {
    if (error instanceof SettingsError) return error;
    throw error;
  }
}

/** A process that starts with a wrong register takes the last right one, so that it works with the same schools as the others. */
async function fallBack(app: App): Promise<void> {
  const kept = await app.storage.instellingen.read(lastGood);
  const scholen = kept === undefined ? undefined : understood(kept.toString(), lastGood);
  if (Array.isArray(scholen)) app.settings.scholen = scholen;
}

async function refresh(app: App, state: State): Promise<void> {
  const source = await sourceOf(app);
  if (source === undefined || source.mark === state.mark) return;
  const tooLarge = new SettingsError(`${source.what} is groter dan ${maxBytes / 1024 / 1024} MB. Laat er alleen scholen in staan.`);
  const text = source.bytes > maxBytes ? '' : await source.read();
  const scholen = source.bytes > maxBytes ? tooLarge : understood(text, source.what);
  if (Array.isArray(scholen)) {
    const first = state.mark === undefined && state.wrong === undefined;
    app.settings.scholen = scholen;
    state.mark = source.mark;
    state.stand = { bron: source.what, van: source.op };
    delete state.wrong;
    if (source.blob) await app.storage.instellingen.write(lastGood, text);
    if (!first) app.log('register-gelezen', { scholen: scholen.length });
    return;
  }
  const fout = { bron: source.what, van: source.op, regels: scholen.message.split('\n').slice(0, maxFoutregels) };
  state.stand = { bron: state.stand?.bron ?? 'het laatste register dat goed was', van: state.stand?.van, fout };
  // Told at the second look: it may be half written at the first.
  if (state.wrong === source.mark) {
    state.mark = source.mark;
    const mark = createHash('sha256').update(text).digest('hex').slice(0, 12);
    app.log('register-fout', { regels: scholen.message.split('\n').length });
    return tellRegisterFout(app, mark, scholen.message.split('\n'));
  }
  if (state.mark === undefined && source.blob) await fallBack(app);
  state.wrong = source.mark;
}

/**
 * Sees, at most once a minute, whether the register of schools changed, and puts it in force in `app.settings` without a restart: the blob
 * `scholen.json` in the container `instellingen` where there is one, else the file of SCHOLEN_BESTAND. A wrong one leaves the old one in force
 * and is told to the loket once. Where storage cannot be reached the old one stays too, and the next look is a minute later.
 */
export async function followRegister(app: App): Promise<void> {
  const now = app.clock.now().getTime();
  const state = states.get(app.settings) ?? { lookedAt: Number.NEGATIVE_INFINITY };
  states.set(app.settings, state);
  // A clock that was set back looks too.
  if (Math.abs(now - state.lookedAt) < everySeconds * 1000) return;
  state.lookedAt = now;
  try {
    await refresh(app, state);
  } catch (error) {
    if (!(error instanceof RestError)) throw error;
    app.log('register-onbereikbaar', { status: error.statusCode ?? 0 });
  }
}
