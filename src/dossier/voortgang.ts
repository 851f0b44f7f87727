import { z } from 'zod';
import type { App } from '../app.ts';
import type { Progress } from '../read/read-whole.ts';
import { voortgangPath } from './paths.ts';

/** How far reading a version of a dossier has come: files, and the pages of the file at hand. Says nothing of what they hold. */
const voortgangSchema = z.object({
  versie: z.number().int(),
  bestanden: z.number().int(),
  gelezen: z.number().int(),
  gedaan: z.number().int(),
  totaal: z.number().int(),
  /** When this was noted. */
  moment: z.iso.datetime(),
});
export type Voortgang = z.infer<typeof voortgangSchema>;

/** Least time between two notes, in milliseconds: a note is there for a person who looks now and then. */
const everyMs = 3_000;

/** Keeps how far reading has come, now and then; `flush` waits for the last note. */
export function noteVoortgang(app: App, dossierId: string, versie: number, bestanden: number) {
  let noted = 0;
  let writing: Promise<void> = Promise.resolve();
  return {
    tell(gelezen: number, { gedaan, totaal }: Progress = { gedaan: 0, totaal: 0 }): void {
      const now = app.clock.now().getTime();
      if (now - noted < everyMs) return;
      noted = now;
      const voortgang: Voortgang = { versie, bestanden, gelezen, gedaan, totaal, moment: new Date(now).toISOString() };
      writing = writing.then(() => app.storage.afgeleid.write(voortgangPath(dossierId), JSON.stringify(voortgang)));
      // Reading goes on meanwhile; `flush` tells of a refusal
      writing.catch(() => undefined);
    },
    /** @throws RestError where storage refused a note. */
    flush: () => writing,
  };
}

/** How far reading this version has come; undefined before its first note. */
export async function loadVoortgang(app: App, dossierId: string, versie: number): Promise<Voortgang | undefined> {
  const blob = await app.storage.afgeleid.read(voortgangPath(dossierId));
  if (blob === undefined) return undefined;
  const voortgang = voortgangSchema.parse(JSON.parse(blob.toString()));
  return voortgang.versie === versie ? voortgang : undefined;
}

/** As a person reads it: "Bestand 3 van 8 wordt gelezen: 12 van 40 bladzijden." */
export function voortgangZin({ bestanden, gelezen, gedaan, totaal }: Omit<Voortgang, 'moment' | 'versie'>): string {
  const bestand = `Bestand ${Math.min(gelezen + 1, bestanden)} van ${bestanden} wordt gelezen`;
  return totaal === 0 ? `${bestand}.` : `${bestand}: ${gedaan} van ${totaal} ${totaal === 1 ? 'bladzijde' : 'bladzijden'}.`;
}
