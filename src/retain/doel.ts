import type { App } from '../app.ts';
import type { DossierRecord } from '../storage/records.ts';
import { magVernietigen } from './houd.ts';

/** What may be done right now: destroyed, or left alone since it changed or since something holds it. */
export type Antwoord = 'ja' | 'gewijzigd' | 'gehouden';

/** What is destroyed, and the question asked right before each deletion. */
export type Doel = { app: App; record: DossierRecord; mag: () => Promise<Antwoord> };

export function doelVan(app: App, record: DossierRecord): Doel {
  return {
    app,
    record,
    async mag() {
      const antwoord = await magVernietigen(app, record);
      if (antwoord.mag) return 'ja';
      return antwoord.reden === 'houd' || antwoord.reden === 'bezwaar' ? 'gehouden' : 'gewijzigd';
    },
  };
}

/** Changes the record as long as no upload came in, nobody objected and the school did not close the dossier; the record as it is then, or undefined where any did. */
export async function mark({ app, record }: Doel, change: (found: DossierRecord) => DossierRecord): Promise<DossierRecord | undefined> {
  let isSame = false;
  const now = await app.storage.dossiers.change(record.schoolId, record.dossierId, (found) => {
    isSame =
      found?.laatsteUpload === record.laatsteUpload &&
      found.vervaltOp === record.vervaltOp &&
      found.geslotenOp === undefined &&
      found.bezwaarId === undefined;
    return found !== undefined && isSame ? change(found) : undefined;
  });
  return isSame ? now : undefined;
}
