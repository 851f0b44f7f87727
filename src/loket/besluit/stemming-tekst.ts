import { besluitVan, type GeladenUitslag } from '../../commissie/index.ts';

/** How the votes on a dossier stand, for who is about to record a besluit. */
export function stemmingTekst(uitslag: GeladenUitslag): { tekst: string; klaar: boolean } {
  const { voor, tegen, onthouden, uitkomst } = uitslag;
  const keuze = besluitVan(uitslag);
  const stand = `${voor} voor toekennen, ${tegen} voor afwijzen${onthouden === 0 ? '' : `, ${onthouden} ${onthouden === 1 ? 'onthouding' : 'onthoudingen'}`}`;
  if (keuze === undefined) return { klaar: false, tekst: `Stemmen: ${stand}. ${uitslag.reden ?? ''}`.trim() };
  const wie = uitkomst === 'gelijk' ? `de stemmen staken, de voorzitter koos voor ${keuze}` : `de meerderheid is voor ${keuze}`;
  return { klaar: true, tekst: `Stemmen: ${stand}; ${wie}. Het besluit volgt die uitslag.` };
}
