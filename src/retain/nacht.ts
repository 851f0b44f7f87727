import type { App } from '../app.ts';
import { tellNachtwerk } from '../tell/index.ts';
import { maakVerklaringen } from './bewijs/verklaring.ts';
import { chooseDue } from './due.ts';
import { eenVoorEen } from '../een-voor-een.ts';
import { herinnerHouden } from './houden.ts';
import { meldLang } from './lang.ts';
import { sluitRondes } from './ronde.ts';
import { vergelijkMetBewijs } from './teruggekomen.ts';
import { zoekVergeten } from './vergeten.ts';
import { hervatWissen } from './wissen.ts';

/** What keeping and destroying asks every night, in this order; none waits for another to succeed. */
const stappen = [
  zoekVergeten,
  chooseDue,
  hervatWissen,
  sluitRondes,
  herinnerHouden,
  meldLang,
  maakVerklaringen,
  vergelijkMetBewijs,
] as const;

/**
 * The work of a night: dossiers that stand down for no day, which stand down for today, requests to destroy that did not come to their end, runs that did, holds to be looked at, declarations, and what came
 * back of what was destroyed. One part that fails stops no other; the loket is then told, and the first failure is thrown.
 */
export async function nachtwerk(app: App): Promise<void> {
  try {
    await eenVoorEen(app, 'nacht', stappen, (stap) => stap(app));
  } catch (error) {
    await tellNachtwerk(app);
    throw error;
  }
}
