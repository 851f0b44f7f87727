import { geldendeUitkomst } from './geldend.ts';
import type { Bevinding, Controlerapport, MensOordeel, Uitkomst } from './rapport.ts';
import { watVeranderde, waaroverNu, type Stuk } from './stukken-toen.ts';

/**
 * That a person overrules the outcome of one criterion, as kept. `grond` is the imprint of what was computed when it was done, `documenten` the
 * names of the documents that the dossier then had, `stukken` what those held; that was not always kept.
 */
export type Overruling = { id: string; grond: string; documenten: string[]; stukken?: Stuk[] | undefined } & Pick<
  MensOordeel,
  'uitkomst' | 'reden' | 'wie' | 'op'
>;

/**
 * One thing that a person did to the outcome of a criterion: which outcome counted before, and which after. Without `reden` it was a withdrawal, after
 * which the computed outcome counts again.
 */
export type OordeelStap = { id: string; was: Uitkomst; werd: Uitkomst; reden?: string | undefined; wie: string; op: string };

/** Makes a text of any length into a short imprint of it. */
type Afdruk = (tekst: string) => string;

/** The imprint of what a finding rests on: outcome, explanation and every place that shows it. A person's own judgement is no part of it. */
export const grondVan = ({ uitkomst, uitleg, bewijs }: Bevinding, afdruk: Afdruk): string =>
  afdruk(
    JSON.stringify([
      uitkomst,
      uitleg,
      bewijs.map(({ document, pagina, rij, citaat, beeld, toelichting }) => [document, pagina, rij, citaat, beeld, toelichting]),
    ]),
  );

/** The imprint of what a person sees who judges a finding: what it rests on, and what the documents hold that the judgement would be about. */
export const stempelVan = (bevinding: Bevinding, rapport: Controlerapport, afdruk: Afdruk): string =>
  afdruk(JSON.stringify([grondVan(bevinding, afdruk), waaroverNu(bevinding, rapport)]));

/** Whether an outcome asks nothing of anybody. */
export const isMild = (uitkomst: Uitkomst): boolean => uitkomst === 'voldaan' || uitkomst === 'nvt';

/**
 * Why an overruling counts no more, in Dutch; undefined while it does. What was computed must be the same. Where it lets something pass, every
 * document that was there then must be there still, and those that it is about must hold the same. Documents that came since do not matter.
 */
function vervallenDoor(overruling: Overruling, bevinding: Bevinding, rapport: Controlerapport, afdruk: Afdruk): string | undefined {
  const veranderd = isMild(overruling.uitkomst) ? watVeranderde(overruling, bevinding, rapport) : undefined;
  if (veranderd !== undefined && veranderd !== 'onbekend') return veranderd.zin;
  if (grondVan(bevinding, afdruk) !== overruling.grond)
    return 'De computer vindt sindsdien iets anders, of vindt het op een andere plaats.';
  return veranderd === undefined ? undefined : 'Het is niet bewaard wat er in de bestanden stond toen dit oordeel werd gegeven.';
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
  const bevindingen = rapport.bevindingen.map(({ mens: _mens, ...computed }): Bevinding => {
    const found = byId.get(computed.id);
    if (found === undefined) return computed;
    const { uitkomst, reden, wie, op } = found;
    const mens = { uitkomst, reden, wie, op };
    const waarom = vervallenDoor(found, computed, rapport, afdruk);
    if (waarom === undefined) return { ...computed, mens };
    return uitkomst === computed.uitkomst ? computed : { ...computed, mens: { ...mens, vervallen: true, vervallenDoor: waarom } };
  });
  return { ...rapport, bevindingen, ...eindstand({ ...rapport, bevindingen }) };
}
