import { inDutch, readDate } from '../../calendar.ts';
import { findBsn } from '../../read/facts/bsn.ts';

/** What people fill in about a fact, by the id of the field; what was left empty is not there. Days are ISO dates, numbers have a point. */
export type Waarden = Readonly<Record<string, string>>;

export type Keuze = readonly [waarde: string, tekst: string];

/** One thing that a fact consists of. Numbers lie from `van` up to `tot`, both included; texts have at most `max` characters. */
export type Veld = { id: string; label: string; hulp?: string; verplicht: boolean } & (
  | { soort: 'datum' }
  | { soort: 'getal'; van: number; tot: number }
  | { soort: 'tekst'; max: number }
  | { soort: 'keuze'; keuzes: readonly Keuze[] }
);

type Erbij = { hulp?: string; verplicht?: false };
const basis = (id: string, label: string, { hulp, verplicht = true }: { hulp?: string; verplicht?: boolean }) => ({
  id,
  label,
  verplicht,
  ...(hulp !== undefined && { hulp }),
});

export const datum = (id: string, label: string, erbij: Erbij = {}): Veld => ({ ...basis(id, label, erbij), soort: 'datum' });
export const getal = (id: string, label: string, [van, tot]: readonly [number, number], erbij: Erbij = {}): Veld => ({
  ...basis(id, label, erbij),
  soort: 'getal',
  van,
  tot,
});
export const tekst = (id: string, label: string, max: number, erbij: Erbij = {}): Veld => ({
  ...basis(id, label, erbij),
  soort: 'tekst',
  max,
});
export const keuze = (id: string, label: string, keuzes: readonly Keuze[], erbij: Erbij = {}): Veld => ({
  ...basis(id, label, erbij),
  soort: 'keuze',
  keuzes,
});
export const jaNee = (id: string, label: string, erbij: Erbij = {}): Veld =>
  keuze(
    id,
    label,
    [
      ['ja', 'ja'],
      ['nee', 'nee'],
    ],
    erbij,
  );

/** The days that a fact may name. */
export const [eersteDag, laatsteDag] = ['1990-01-01', '2099-12-31'];

type Gelezen = { waarde: string } | { fout: string };

function leesGetal(gegeven: string, van: number, tot: number): Gelezen {
  const waarde = /^\d{1,4}(?:[.,]\d{1,2})?$/.test(gegeven) ? Number(gegeven.replace(',', '.')) : Number.NaN;
  return waarde >= van && waarde <= tot ? { waarde: String(waarde) } : { fout: `Vul een getal in van ${van} tot en met ${tot}.` };
}

function leesDatum(gegeven: string): Gelezen {
  const dag = readDate(gegeven);
  if (dag === undefined) return { fout: 'Vul een bestaande dag in, zoals 14-03-2026.' };
  return dag >= eersteDag && dag <= laatsteDag
    ? { waarde: dag }
    : { fout: `Vul een dag in van ${inDutch(eersteDag)} tot en met ${inDutch(laatsteDag)}.` };
}

function leesTekst(gegeven: string, max: number): Gelezen {
  if (gegeven.length > max) return { fout: `Maak dit korter: hoogstens ${max} tekens.` };
  return findBsn(gegeven).length > 0 ? { fout: 'Haal het burgerservicenummer weg. Dat mag hier niet staan.' } : { waarde: gegeven };
}

/** Takes what a person typed in a field: as it is kept (`''` where it may be left empty), or what is wrong with it in Dutch. */
export function leesVeld(veld: Veld, getypt: string): Gelezen {
  const gegeven = getypt.replace(/[\p{C}\s]+/gu, ' ').trim();
  if (gegeven === '') {
    if (!veld.verplicht) return { waarde: '' };
    return { fout: veld.soort === 'keuze' ? `Kies: ${inZin(veld.label)}.` : `Vul in: ${inZin(veld.label)}.` };
  }
  if (veld.soort === 'datum') return leesDatum(gegeven);
  if (veld.soort === 'getal') return leesGetal(gegeven, veld.van, veld.tot);
  if (veld.soort === 'tekst') return leesTekst(gegeven, veld.max);
  return veld.keuzes.some(([waarde]) => waarde === gegeven) ? { waarde: gegeven } : { fout: `Kies: ${inZin(veld.label)}.` };
}

function veldInWoorden(veld: Veld, waarde: string): string {
  if (veld.soort === 'datum') return inDutch(waarde);
  if (veld.soort === 'getal') return waarde.replace('.', ',');
  return veld.soort === 'keuze' ? (veld.keuzes.find(([een]) => een === waarde)?.[1] ?? waarde) : waarde;
}

/** A name as it stands inside a sentence: `totaal IQ`, but `TLV gevraagd vanaf`. */
export const inZin = (naam: string): string => (/^\p{Lu}\p{Ll}/u.test(naam) ? naam.charAt(0).toLowerCase() + naam.slice(1) : naam);

/** Values as people read them: `totaal IQ: 62; dag van afname: 3 maart 2026`; of a fact of one field its value alone. */
export function inWoorden(velden: readonly Veld[], waarden: Waarden): string {
  const filled = velden.flatMap((veld) => {
    const waarde = waarden[veld.id] ?? '';
    return waarde === '' ? [] : [{ label: veld.label, woorden: veldInWoorden(veld, waarde) }];
  });
  if (velden.length === 1) return filled[0]?.woorden ?? '';
  return filled.map(({ label, woorden }) => `${inZin(label)}: ${woorden}`).join('; ');
}
