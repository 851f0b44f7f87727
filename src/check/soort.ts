import type { Aanvraagtype } from '../handboek/criterium.ts';
import type { DossierFacts } from '../read/facts.ts';

/**
 * What a dossier asks for. The type is `onbekend` where the documents name none or several and no single one for certain; the variant
 * is `nieuw`, the fullest check, where they name none.
 */
export function aanvraagtypeVan({ aanvraag, documenten }: DossierFacts): Aanvraagtype {
  const variant = aanvraag.variant?.waarde ?? 'nieuw';
  const named = [...new Set(aanvraag.soorten.map(({ waarde }) => waarde))];
  const certain = [...new Set(aanvraag.soorten.filter(({ zeker }) => zeker).map(({ waarde }) => waarde))];
  const only = named.length === 1 ? named : certain;
  if (only.length === 1 && only[0] !== undefined) return { soort: only[0], variant };
  const lists = documenten.length > 0 && documenten.every(({ kinds }) => kinds.some(({ kind }) => kind === 'lwoo-lijst'));
  return { soort: lists ? 'lwoo' : 'onbekend', variant };
}
