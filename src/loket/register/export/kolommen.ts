import { soortNaam } from '../../../handboek/soorten.ts';
import type { IsoDate } from '../../../calendar.ts';
import { schooljaarVan } from '../../../decide/nummer.ts';
import { variantNaam } from '../../frame/woorden.ts';
import { besluitNaam, standTekst, type RegisterRegel } from '../register-regel.ts';
import type { BesluitRij } from '../besluit-index.ts';
import type { Cel, Tabel } from './cel.ts';

type Kolom = { naam: string; breedte: number; van: (regel: RegisterRegel) => Cel };

const dag = (date: IsoDate | undefined): Cel => (date === undefined ? undefined : { dag: date });

/** The columns of an export of the register on a day. */
const kolommen = (scholen: ReadonlyMap<string, string>, vandaag: IsoDate): Kolom[] => [
  { naam: 'Nummer', breedte: 26, van: ({ nummer }) => nummer },
  { naam: 'Besluit', breedte: 18, van: ({ besluit }) => besluitNaam[besluit] },
  { naam: 'Stand', breedte: 26, van: (regel) => standTekst(regel, vandaag).tekst },
  { naam: 'Soort', breedte: 36, van: ({ soort }) => soortNaam[soort] },
  { naam: 'Variant', breedte: 22, van: ({ variant }) => variantNaam[variant] },
  { naam: 'Leerling', breedte: 30, van: ({ leerling }) => leerling?.naam },
  { naam: 'Geboortedatum', breedte: 14, van: ({ leerling }) => dag(leerling?.geboortedatum) },
  { naam: 'School', breedte: 32, van: ({ schoolId }) => scholen.get(schoolId) ?? schoolId },
  { naam: 'Besluit van', breedte: 12, van: (regel) => dag(regel.dag) },
  { naam: 'Schooljaar', breedte: 11, van: (regel) => schooljaarVan(regel.dag) },
  { naam: 'Geldig van', breedte: 12, van: ({ geldigVan }) => dag(geldigVan) },
  { naam: 'Geldig tot en met', breedte: 16, van: ({ geldigTot }) => dag(geldigTot) },
  { naam: 'Ingeschreven op', breedte: 15, van: ({ ingeschrevenOp }) => dag(ingeschrevenOp) },
  { naam: 'Ingetrokken per', breedte: 15, van: ({ ingetrokken }) => dag(ingetrokken?.per) },
  { naam: 'Verlengt nummer', breedte: 26, van: ({ verlengtNummer }) => verlengtNummer },
  { naam: 'Leerlingen met LWOO', breedte: 20, van: ({ lijst }) => lijst?.toegewezen },
  { naam: 'Leerlingen op de lijst', breedte: 20, van: ({ lijst }) => lijst?.rijen },
  { naam: 'Kenmerk', breedte: 22, van: ({ kenmerk }) => kenmerk },
];

function* rijenVan(rijen: readonly BesluitRij[], regelVan: (rij: BesluitRij) => RegisterRegel, shown: readonly Kolom[]): Generator<Cel[]> {
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
  return {
    kop: shown.map(({ naam }) => naam),
    rijen: rijenVan(rijen, regelVan, shown),
    aantal: rijen.length,
    breedtes: shown.map(({ breedte }) => breedte),
  };
}
