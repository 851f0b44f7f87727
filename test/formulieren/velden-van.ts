import { formulierdelen, optienaam } from '../../src/formulieren/velden.ts';
import type { Aanvraagsoort } from '../../src/handboek/soorten.ts';

/** The technical names of everything that can be filled in or ticked on the form of a type. */
export const veldenVan = (soort: Exclude<Aanvraagsoort, 'lwoo'>): string[] =>
  formulierdelen(soort).flatMap(({ velden }) =>
    velden.flatMap((veld) =>
      veld.soort === 'keuze' ? veld.opties.map(({ waarde }) => optienaam(veld, waarde)) : veld.soort === 'tekenen' ? [] : [veld.naam],
    ),
  );
