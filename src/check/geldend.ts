import type { Bevinding, Uitkomst } from './rapport.ts';

/** The outcome that counts: a person's where one judged and that still holds, else the computed one. */
export const geldendeUitkomst = ({ uitkomst, mens }: Bevinding): Uitkomst =>
  mens === undefined || mens.vervallen === true ? uitkomst : mens.uitkomst;

/**
 * A finding as it counts for what is asked of the school: outcome and reason are the person's where one judged. Where the computer asked nothing
 * and the person does, the school is pointed to the criterion by its name. Applied twice it gives the same.
 */
export function geldend(bevinding: Bevinding): Bevinding {
  const { mens, titel } = bevinding;
  if (mens === undefined || mens.vervallen === true) return bevinding;
  const asks = mens.uitkomst === 'ontbreekt' || mens.uitkomst === 'niet-voldaan';
  return {
    ...bevinding,
    uitkomst: mens.uitkomst,
    uitleg: `Het loket schrijft: ${mens.reden}`,
    ...(asks && bevinding.actie === undefined
      ? { actie: `Kijk in het controlerapport bij het punt ‘${titel}’ en pas het dossier aan.` }
      : {}),
    ...(asks && bevinding.kort === undefined ? { kort: titel } : {}),
  };
}
