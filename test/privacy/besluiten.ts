import type { Persoon } from './persoon.ts';

/** Fills in the form of a besluit on an application, looks at the letter and records it. */
export async function besluit(secretaris: Persoon, dossier: string, motivering: string): Promise<void> {
  const form = await secretaris.open(`${dossier}/besluit/nieuw`);
  const deskundigen = Array.from(form.matchAll(/name="(deskundige-\d)-naam"[^>]*value="([^"]+)"/g), ([, naam = '']) => naam);
  const advies = Object.fromEntries(deskundigen.map((naam) => [`${naam}-advies`, 'toekennen']));
  const ingevuld = { leerlingKlopt: 'ja', motivering: motivering, ...advies, besluit: 'toekennen' };
  const nakijken = await secretaris.verstuur(`${dossier}/besluit/nieuw`, '/nieuw', ingevuld);
  await secretaris.verstuur(nakijken, '/vastleggen');
}

/** Notes that everybody of the loket votes for a list, and records the besluit on it. */
export async function besluitLijst(secretaris: Persoon, dossier: string, motivering: string): Promise<void> {
  const stemming = `${dossier}/stemming`;
  const namen = Array.from((await secretaris.open(stemming)).matchAll(/name="(stem-[^"]+)"/g), ([, naam = '']) => naam);
  await secretaris.verstuur(stemming, '/noteren', Object.fromEntries(namen.map((naam) => [naam, 'toekennen'])));
  const ingevuld = {
    motivering,
    nagekeken: 'ja',
    brieven: 'lijst',
  };
  await secretaris.verstuur(`${dossier}/besluit/nieuw`, '/nieuw', ingevuld);
}
