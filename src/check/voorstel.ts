import type { IsoDate } from '../calendar.ts';
import type { Fact } from '../evidence.ts';
import { zelfdePersoon } from '../handboek/deskundigen.ts';
import type { DossierFacts } from '../read/facts.ts';

/**
 * What the documents give to begin a decision with: a person confirms each of it. Holds the pupil's name, so it is kept beside the report
 * and never in it.
 */
export type BesluitVoorstel = {
  naam?: string;
  geldigVan?: IsoDate;
  geldigTot?: IsoDate;
  deskundigen: { naam: string; functie: string }[];
};

const words = (naam: string) => naam.trim().split(/\s+/).length;

/** The pupil's name: as a person set it, else as the application form says it, else the fullest that most documents agree on. */
export function leerlingNaam({ documenten, aanvraag, naam: vastgesteld }: DossierFacts): Fact<string> | undefined {
  if (vastgesteld !== undefined) return vastgesteld;
  const namesOf = (only: (naam: string) => boolean) =>
    documenten
      .filter(({ naam, andereLeerling }) => only(naam) && andereLeerling.stand === 'geen')
      .flatMap(({ leerling }) => leerling.namen);
  const onForm = namesOf((naam) => naam === aanvraag.document).find(({ waarde }) => words(waarde) > 1);
  if (onForm !== undefined) return onForm;
  const all = namesOf(() => true);
  const counts = new Map<string, number>();
  for (const { waarde } of all) counts.set(waarde, (counts.get(waarde) ?? 0) + 1);
  const best = [...counts].sort(([a, countA], [b, countB]) => Number(words(b) > 1) - Number(words(a) > 1) || countB - countA)[0]?.[0];
  return all.find(({ waarde }) => waarde === best);
}

/** The experts that the dossier names with their function, each once. */
function deskundigenVan({ documenten }: DossierFacts): BesluitVoorstel['deskundigen'] {
  const found: BesluitVoorstel['deskundigen'] = [];
  for (const { naam, functie } of documenten.flatMap(({ deskundigen }) => deskundigen)) {
    if (naam === undefined || functie === undefined || found.some((known) => zelfdePersoon(known.naam, naam))) continue;
    found.push({ naam, functie });
  }
  return found;
}

/** What of a decision can be filled in from the documents. Documents of another pupil do not count. */
export function besluitVoorstel(feiten: DossierFacts): BesluitVoorstel {
  const naam = leerlingNaam(feiten)?.waarde;
  const geldigVan = feiten.aanvraag.geldigVan?.waarde ?? feiten.aanvraag.plaatsing?.waarde;
  const geldigTot = feiten.aanvraag.geldigTot?.waarde;
  return {
    ...(naam === undefined ? {} : { naam }),
    ...(geldigVan === undefined ? {} : { geldigVan }),
    ...(geldigTot === undefined ? {} : { geldigTot }),
    deskundigen: deskundigenVan(feiten),
  };
}
