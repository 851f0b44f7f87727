import type { Evidence } from '../../evidence.ts';
import type { DocumentFacts } from '../../read/facts.ts';
import type { Criterium } from '../criterium.ts';
import { isTlv, ongelezenPlaatsen, type Dossier } from '../dossier.ts';
import { nietVoldaan, teBeoordelen, voldaan } from '../uitslag.ts';

/** Every document that was looked through, by the line it begins with; of a document that names another pupil, by its title without that name. */
export function doorzocht({ gelezen, feiten }: Dossier): Evidence[] {
  const others = new Map(
    feiten.documenten.filter(({ andereLeerling }) => andereLeerling.stand !== 'geen').map((facts) => [facts.naam, facts.kinds[0]?.bewijs]),
  );
  return gelezen.map(({ naam, eersteRegel }) =>
    others.has(naam)
      ? { document: naam, pagina: others.get(naam)?.pagina ?? 1, citaat: others.get(naam)?.citaat ?? '' }
      : { document: naam, pagina: 1, citaat: eersteRegel },
  );
}

// Where another pupil is named: the words around it, names hidden already, figures of a birth date hidden here.
function genoemdeAnder({ naam, leerling }: DocumentFacts, pagina: number): Evidence {
  const named = [...leerling.namen, ...leerling.geboortedatum].find(({ bewijs }) => bewijs.pagina === pagina);
  return { document: naam, pagina, citaat: (named?.bewijs.citaat ?? '').replaceAll(/\d/g, '•') };
}

const nothingRead = 'Geen enkel bestand kon worden gelezen, dus dit is niet nagekeken.';
const partly = ({ ongelezen }: Dossier): string =>
  ongelezen.length > 0 ? ' Bestanden die niet gelezen konden worden, zijn niet doorzocht.' : '';

/** AVG: a full BSN does not belong in a dossier; the number itself is never repeated. */
export const avgBsn: Criterium = {
  id: 'avg.bsn',
  bron: 'AVG',
  titel: 'Geen volledig burgerservicenummer',
  eis: () => 'In de documenten en de bestandsnamen staat geen volledig burgerservicenummer (BSN).',
  soort: 'aandacht',
  uitkomsten: ['voldaan', 'niet-voldaan', 'te-beoordelen'],
  hoortBij: () => true,
  check(dossier) {
    const { feiten, gelezen, ongelezenMetBsn } = dossier;
    const lines = new Map(gelezen.map(({ naam, bsnRegels }) => [naam, bsnRegels]));
    const inText = feiten.documenten.flatMap(({ naam, bsnPaginas }) =>
      bsnPaginas.map((pagina) => ({ document: naam, pagina: Math.max(1, pagina), citaat: lines.get(naam)?.[pagina] ?? '' })),
    );
    const inNames = ongelezenMetBsn.map((document) => ({ document, pagina: 1, citaat: '' }));
    // In a list a number that is no possible BSN but takes the place of one is a leak as well
    const inRows = (dossier.lijsten ?? []).flatMap(({ document, blad, rijen }) =>
      rijen
        .filter(({ volledigBsn }) => volledigBsn && !inText.some((one) => one.document === document && one.pagina === blad))
        .map(({ rij }) => ({ document, pagina: blad, rij, citaat: '' })),
    );
    const found = [...inText, ...inNames, ...inRows.slice(0, 10)];
    if (found.length > 0) {
      return nietVoldaan('Er staat een volledig burgerservicenummer in een document of in de naam van een bestand.', found, {
        actie: 'Haal het burgerservicenummer weg (of laat alleen de laatste drie cijfers staan) en vervang het bestand.',
        kort: 'bestand zonder volledig burgerservicenummer',
      });
    }
    if (gelezen.length === 0) return teBeoordelen(nothingRead);
    return voldaan(`Er is geen volledig burgerservicenummer gevonden.${partly(dossier)}`, doorzocht(dossier));
  },
};

/** AVG: another pupil's document or data does not belong in this dossier; the name is never repeated. A file not read yet may hold it. */
export const avgAndereLeerling: Criterium = {
  id: 'avg.andere-leerling',
  bron: 'AVG',
  titel: 'Geen gegevens van een andere leerling',
  eis: () => 'Er zitten geen documenten of gegevens van een andere leerling in het dossier.',
  soort: 'aandacht',
  uitkomsten: ['voldaan', 'niet-voldaan', 'te-beoordelen'],
  hoortBij: isTlv,
  check(dossier) {
    const found = dossier.feiten.documenten.flatMap((facts) => {
      const { stand, paginas, bewijs } = facts.andereLeerling;
      if (bewijs !== undefined) return [bewijs];
      return stand === 'geen' ? [] : (paginas.length === 0 ? [1] : paginas).map((pagina) => genoemdeAnder(facts, pagina));
    });
    if (found.length > 0) {
      return nietVoldaan('Een document noemt de naam of de geboortedatum van een andere leerling.', found, {
        actie: 'Controleer dit document: verwijder het als het van een andere leerling is, of verbeter de naam en de geboortedatum.',
        kort: 'document dat van een andere leerling lijkt te zijn',
      });
    }
    if (dossier.gelezen.length === 0) return teBeoordelen(nothingRead);
    const later = ongelezenPlaatsen(dossier);
    if (later.length > 0) {
      const said =
        'In wat gelezen kon worden, zijn geen gegevens van een andere leerling gevonden. Kijk zelf op de plaatsen die de computer niet kon lezen.';
      return teBeoordelen(said, later);
    }
    return voldaan(`Er zijn geen gegevens van een andere leerling gevonden.${partly(dossier)}`, doorzocht(dossier));
  },
};
