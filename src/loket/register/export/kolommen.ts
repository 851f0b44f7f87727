import { soortNaam } from '../../../handboek/soorten.ts';
import type { IsoDate } from '../../../calendar.ts';
import { schooljaarVan } from '../../../decide/nummer.ts';
import { variantNaam } from '../../frame/woorden.ts';
import { besluitNaam, standTekst, type RegisterRegel } from '../register-regel.ts';
import type { BesluitRij } from '../besluit-index.ts';
import type { Cel, Kolom, Tabel } from './cel.ts';

type RegisterKolom = Kolom & { van: (regel: RegisterRegel) => Cel };

const dag = (date: IsoDate | undefined): Cel => (date === undefined ? undefined : { dag: date });

/** The columns of an export of the register on a day. */
const kolommen = (scholen: ReadonlyMap<string, string>, vandaag: IsoDate): RegisterKolom[] => [
  { naam: 'Nummer', breedte: 26, soort: 'tekst', van: ({ nummer }) => nummer },
  { naam: 'Besluit', breedte: 18, soort: 'tekst', van: ({ besluit }) => besluitNaam[besluit] },
  { naam: 'Stand', breedte: 26, soort: 'tekst', van: (regel) => standTekst(regel, vandaag).tekst },
  { naam: 'Soort', breedte: 36, soort: 'tekst', van: ({ soort }) => soortNaam[soort] },
  { naam: 'Variant', breedte: 22, soort: 'tekst', van: ({ variant }) => variantNaam[variant] },
  { naam: 'Leerling', breedte: 30, soort: 'tekst', van: ({ leerling }) => leerling?.naam },
  { naam: 'Geboortedatum', breedte: 14, soort: 'dag', van: ({ leerling }) => dag(leerling?.geboortedatum) },
  { naam: 'School', breedte: 32, soort: 'tekst', van: ({ schoolId }) => scholen.get(schoolId) ?? schoolId },
  { naam: 'Besluit van', breedte: 12, soort: 'dag', van: (regel) => dag(regel.dag) },
  { naam: 'Schooljaar', breedte: 11, soort: 'tekst', van: (regel) => schooljaarVan(regel.dag) },
  { naam: 'Geldig van', breedte: 12, soort: 'dag', van: ({ geldigVan }) => dag(geldigVan) },
  { naam: 'Geldig tot en met', breedte: 16, soort: 'dag', van: ({ geldigTot }) => dag(geldigTot) },
  { naam: 'Ingeschreven op', breedte: 15, soort: 'dag', van: ({ ingeschrevenOp }) => dag(ingeschrevenOp) },
  { naam: 'Ingetrokken per', breedte: 15, soort: 'dag', van: ({ ingetrokken }) => dag(ingetrokken?.per) },
  { naam: 'Verlengt nummer', breedte: 26, soort: 'tekst', van: ({ verlengtNummer }) => verlengtNummer },
  { naam: 'Leerlingen met LWOO', breedte: 20, soort: 'getal', van: ({ lijst }) => lijst?.toegewezen },
  { naam: 'Leerlingen op de lijst', breedte: 20, soort: 'getal', van: ({ lijst }) => lijst?.rijen },
  { naam: 'Kenmerk', breedte: 22, soort: 'tekst', van: ({ kenmerk }) => kenmerk },
];

function* rijenVan(
  rijen: readonly BesluitRij[],
  regelVan: (rij: BesluitRij) => RegisterRegel,
  shown: readonly RegisterKolom[],
): Generator<Cel[]> {
  for (const rij of rijen) {
    const regel = regelVan(rij);
    yield shown.map(({ van }) => van(regel));
  }
}

/** An export of rows of the register on a day, each made when it is asked for. */
export function registerTabel(
  rijen: readonly BesluitRij[],
  regelVan: (rij: BesluitRij) => RegisterRegel,
  scholen: ReadonlyMap<string, string>,
  vandaag: IsoDate,
): Tabel {
  const shown = kolommen(scholen, vandaag);
  return { kolommen: shown, rijen: rijenVan(rijen, regelVan, shown) };
}
