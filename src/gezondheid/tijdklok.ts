import type { App } from '../app.ts';
import { crashOf } from '../read/crash.ts';

/** Every timer, with the longest that may lie between two runs in minutes and what it is for. functions/ holds the same names. */
export const tijdklokken = {
  'drives-nalopen': { minuten: 5, waarvoor: 'kijken wat er veranderd is in de mappen van de scholen' },
  'hartslag-nalopen': { minuten: 5, waarvoor: 'zien van welke bibliotheek niets meer komt' },
  'achterstand-hervatten': { minuten: 10, waarvoor: 'werk verder laten gaan dat is blijven liggen' },
  'abonnementen-nalopen': { minuten: 15, waarvoor: 'zorgen dat Microsoft 365 wijzigingen blijft melden' },
  'termijnen-nalopen': { minuten: 24 * 60, waarvoor: 'kiezen welke dossiers vernietigd mogen worden' },
  'rechten-wekelijks': { minuten: 7 * 24 * 60, waarvoor: 'nakijken wie er bij de mappen van scholen kan' },
} as const;
export type Tijdklok = keyof typeof tijdklokken;

/** Runs the work of a timer, and notes when it began, when it succeeded and how it failed, for the page Beheer. Throws what the work throws. */
export async function metTijdklok(app: Pick<App, 'clock' | 'storage'>, naam: Tijdklok, work: () => Promise<unknown>): Promise<void> {
  const now = () => app.clock.now().toISOString();
  const note = (change: object) =>
    app.storage.tijdklokken.change('tijdklok', naam, (found) => ({ naam, begonnenOp: now(), ...found, ...change }));
  await note({ begonnenOp: now() });
  try {
    await work();
  } catch (error) {
    await note({ fout: { soort: crashOf(error).soort, op: now() } });
    throw error;
  }
  await note({ geluktOp: now() });
}
