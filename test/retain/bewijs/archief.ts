import { BlobServiceClient } from '@azure/storage-blob';
import { Blobs } from '../../../src/storage/blobs.ts';
import { fixedClock } from '../../../src/clock.ts';
import type { Vernietiging } from '../../../src/retain/record.ts';

let made = 0;

/** An archive of its own: the record of destructions is one for all of a service, and nobody else may write in it while it is looked at or tampered with. */
export async function eigenArchief(connection: string): Promise<{ archief: Blobs; opnieuw: () => Blobs; naam: string }> {
  made += 1;
  const naam = `archief-${process.pid}-${made}`;
  const container = BlobServiceClient.fromConnectionString(connection).getContainerClient(naam);
  await container.create();
  return { archief: new Blobs(container), opnieuw: () => new Blobs(container), naam };
}

export const clock = fixedClock('2026-10-20T02:00:00Z');

/** A destruction as the record is given it. */
export const vernietiging = (n: number, part: Partial<Vernietiging> = {}): Vernietiging => ({
  sleutel: `D-2026-${n}_2026-10-20`,
  kenmerk: `D-2026-${n}`,
  schoolId: 'esdoorn',
  bestanden: 3,
  afgeleid: 5,
  grond: 'Handboek Ondersteuningstoewijzing 4.1, hoofdstuk 3: dossiers worden 6 maanden bewaard',
  laatsteUpload: '2026-04-20T12:30:00.000Z',
  vervaltOp: '2026-10-20',
  aangezegdOp: '2026-10-06',
  vernietigdOp: '2026-10-20T02:00:00.000Z',
  wijze: 'permanent verwijderd uit SharePoint voorbij de prullenbak, met alle versies; afgeleide gegevens verwijderd; nagelezen',
  buitenBereik: 'reservekopieën en wettelijke bewaring (Preservation Hold) van de Microsoft 365-omgeving zelf',
  dossierId: `item-${n}`,
  driveId: 'drive',
  rondeId: '2026-10-20-vanzelf',
  ...part,
});
