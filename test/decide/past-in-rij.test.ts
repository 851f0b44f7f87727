import { describe, expect, it } from 'vitest';
import { beoordeel } from '../../src/decide/beoordeel.ts';
import { maximum } from '../../src/decide/invoer.ts';
import { nieuwBesluit } from '../../src/decide/vastleggen.ts';
import type { BesluitRecord } from '../../src/storage/records.ts';
import { appMetReeks, dossierInBehandeling, grondslag, secretaris } from './dossier.ts';
import { ingevuld } from './invoer.ts';

/** A column of a table holds 64 KB, in which every character takes two bytes. */
const past = 32 * 1024;

/** The votes of three members who all abstained or gave reasons as long as may be, the chair's choice, and six experts. */
const telling: NonNullable<BesluitRecord['telling']> = {
  ronde: 99,
  telling: 999,
  uitkomst: 'gelijk',
  voor: 1,
  tegen: 1,
  onthouden: 1,
  leden: Array.from({ length: 4 }, (_, at) => ({
    lidId: `lid-${'x'.repeat(32)}${at}`,
    naam: 'n'.repeat(100),
    functie: 'deskundige-gp' as const,
    stem: 'onthouding' as const,
    reden: 'r'.repeat(500),
    genoteerdDoor: 'n'.repeat(100),
  })),
  keuze: { keuze: 'toekennen', motivering: 'm'.repeat(1000), naam: 'n'.repeat(100) },
  inbreng: Array.from({ length: 6 }, () => 'i'.repeat(300)),
};

describe('the largest besluit that the form takes', () => {
  it('fits the row in which it is kept, with its votes, signature and letters', async () => {
    // Every tenth sign begins a line, which takes twice the room
    const tekst = (lengte: number) => 'woorden ab\n'.repeat(Math.floor(lengte / 11)).padEnd(lengte, 'x');
    const deskundige = (nth: number, advies: 'toekennen' | 'afwijzen') => ({ naam: 'abcd'.charAt(nth - 1).repeat(100), functie: 'f'.repeat(100), advies }); // prettier-ignore
    const gevonden = beoordeel(
      ingevuld({
        variant: 'verlenging',
        verlengtNummer: 'S'.repeat(maximum.nummer),
        naam: 'N'.repeat(maximum.naam),
        motivering: tekst(maximum.motivering),
        toets: tekst(maximum.toelichting),
        leertraject: tekst(maximum.toelichting),
        afwijkingAdvies: tekst(maximum.toelichting),
        deskundigen: [deskundige(1, 'afwijzen'), deskundige(2, 'toekennen'), deskundige(3, 'toekennen'), deskundige(4, 'toekennen')],
      }),
      '2026-05-12',
      { delegatie: { sinds: '2025-08-01' } },
    );
    if (!gevonden.ok) throw new Error(JSON.stringify(gevonden.fouten));
    const app = await appMetReeks();
    const dossier = await dossierInBehandeling(app);
    const besluit = nieuwBesluit(dossier, gevonden.inhoud, { ...grondslag, telling }, secretaris, app.clock.now());
    const brief = { driveId: 'd'.repeat(70), itemId: 'i'.repeat(40), naam: 'Beschikking'.padEnd(120, 'x'), sha256: '0'.repeat(64) };
    const daad = { door: 'n'.repeat(100), rol: 'directeur-bestuurder', account: 'a'.repeat(40), op: '2026-05-12T10:00:00.000Z' };
    const heel: BesluitRecord = {
      ...besluit,
      nummer: 'S'.repeat(60),
      brief,
      versies: [{ versie: 1, brief, ouders: brief, op: daad.op }],
      ondertekening: { ...daad, stempel: '0'.repeat(64) },
    };
    expect(JSON.stringify(heel).length).toBeLessThan(past);
  });
});
