import { geldendeUitkomst } from './geldend.ts';
import type { Bevinding, Controlerapport, MensOordeel, Uitkomst } from './rapport.ts';

/**
 * That a person overrules the outcome of one criterion, as kept. `grond` is the imprint of what was computed when it was done, `documenten` the
 * names of the documents that the dossier then had.
 */
export type Overruling = { id: string; grond: string; documenten: string[] } & Pick<MensOordeel, 'uitkomst' | 'reden' | 'wie' | 'op'>;

/**
 * One thing that a person did to the outcome of a criterion: which outcome counted before, and which after. Without `reden` it was a withdrawal, after
 * which the computed outcome counts again.
 */
export type OordeelStap = { id: string; was: Uitkomst; werd: Uitkomst; reden?: string | undefined; wie: string; op: string };

/** Makes a text of any length into a short imprint of it. */
export type Afdruk = (tekst: string) => string;

/** The imprint of what a finding rests on: outcome, explanation and every place that shows it. A person's own judgement is no part of it. */
export const grondVan = ({ uitkomst, uitleg, bewijs }: Bevinding, afdruk: Afdruk): string =>
  afdruk(
    JSON.stringify([
      uitkomst,
      uitleg,
      bewijs.map(({ document, pagina, rij, citaat, beeld, toelichting }) => [document, pagina, rij, citaat, beeld, toelichting]),
    ]),
  );

/** Whether an outcome asks nothing of anybody. */
export const isMild = (uitkomst: Uitkomst): boolean => uitkomst === 'voldaan' || uitkomst === 'nvt';

/**
 * Whether an overruling still counts: what was computed is the same, and where it lets something pass, every document that was there then is
 * there still, for it may be the one that the person saw it in. Documents that came since do not matter.
 */
function geldtNog(
  { grond, uitkomst, documenten }: Overruling,
  bevinding: Bevinding,
  aanwezig: ReadonlySet<string>,
  afdruk: Afdruk,
): boolean {
  if (grondVan(bevinding, afdruk) !== grond) return false;
  return !isMild(uitkomst) || documenten.every((naam) => aanwezig.has(naam));
}

/** What a report comes to as a whole, from the outcomes that count. */
export const eindstand = ({
  bevindingen,
  nietGecontroleerd,
}: Pick<Controlerapport, 'bevindingen' | 'nietGecontroleerd'>): Pick<Controlerapport, 'eindoordeel' | 'aandachtspunten'> => {
  const counts = bevindingen.map((bevinding) => ({ soort: bevinding.soort, uitkomst: geldendeUitkomst(bevinding) }));
  return {
    eindoordeel: counts.some(({ soort, uitkomst }) => soort === 'vereist' && uitkomst === 'ontbreekt') ? 'incompleet' : 'compleet',
    aandachtspunten:
      nietGecontroleerd !== undefined || counts.some(({ uitkomst }) => uitkomst === 'niet-voldaan' || uitkomst === 'te-beoordelen'),
  };
};

/**
 * The report with what people made of its findings: each keeps its computed outcome, explanation and evidence, and gets `mens` beside it; the
 * judgement as a whole follows what counts. An overruling of what has changed since is shown as `vervallen` and does not count; one with which
 * the computer agrees by now is not shown, nor is one of a criterion that the report does not have. What an earlier run added is taken off first, so that this may be repeated.
 */
export function overrulen(rapport: Controlerapport, overrulingen: readonly Overruling[], afdruk: Afdruk): Controlerapport {
  const byId = new Map(overrulingen.map((overruling) => [overruling.id, overruling]));
  const aanwezig = new Set(rapport.documenten.map(({ naam }) => naam));
  const bevindingen = rapport.bevindingen.map(({ mens: _mens, ...computed }): Bevinding => {
    const found = byId.get(computed.id);
    if (found === undefined) return computed;
    const { uitkomst, reden, wie, op } = found;
    const mens = { uitkomst, reden, wie, op };
    if (geldtNog(found, computed, aanwezig, afdruk)) return { ...computed, mens };
    return uitkomst === computed.uitkomst ? computed : { ...computed, mens: { ...mens, vervallen: true } };
  });
  return { ...rapport, bevindingen, ...eindstand({ ...rapport, bevindingen }) };
}
