import { generate } from 'selfsigned';
import { beforeAll, describe, expect, it } from 'vitest';
import { leesBrief } from '../../src/decide/archiefbrieven.ts';
import { besluitIdOf } from '../../src/decide/besluit-id.ts';
import { executeBesluit } from '../../src/decide/index.ts';
import { openPdf } from '../../src/read/pdf/open-pdf.ts';
import { pdfium } from '../../src/read/pdf/pdfium.ts';
import { digitalSignatures } from '../../src/read/signatures/digital/pdf-signatures.ts';
import { besluitRecord, ondertekend } from '../decide/besluiten.ts';
import { appMetReeks, dossierInBehandeling, type Test } from '../decide/dossier.ts';

const certificaat = async (from: string, to: string) => {
  const options = { keySize: 2048, algorithm: 'sha256', notBeforeDate: new Date(from), notAfterDate: new Date(to) } as const;
  const { cert, private: key } = await generate([{ name: 'commonName', value: 'Zegel De Waarden' }], options);
  return cert + key;
};

let app: Test;
let besluitId: string;
const met = (ZEGEL_CERTIFICAAT: string): Test => ({ ...app, settings: { ...app.settings, ZEGEL_CERTIFICAAT } });
const stored = async () => (await app.storage.besluiten.get('besluit', besluitId))!.record;
const inMap = () => app.graph.paths().filter((path) => path.includes('/Beschikkingen/'));

beforeAll(async () => {
  app = await appMetReeks();
  const dossier = await dossierInBehandeling(app, { status: 'ter besluit' });
  const { schoolId, dossierId, driveId } = dossier;
  besluitId = besluitIdOf(dossier);
  await app.storage.besluiten.put(besluitRecord({ ...ondertekend, besluitId, schoolId, dossierId, driveId }));
});

describe('carrying a besluit out with a seal', () => {
  it('puts no letter out while the certificate does not hold, and says so on the page of the besluit', async () => {
    await expect(executeBesluit(met(await certificaat('2024-01-01', '2026-05-01')), { besluitId })).rejects.toThrow(
      /verlopen op 1 mei 2026/,
    );
    expect((await stored()).melding).toMatch(/verlopen op 1 mei 2026.*ZEGEL_CERTIFICAAT/);
    expect(inMap()).toEqual([]);
    expect(await app.storage.archief.paths(`beschikkingen/${besluitId}`)).toEqual([]);
  });

  it('goes on with a new certificate: both letters are sealed once, and what was said is gone', async () => {
    await executeBesluit(met(await certificaat('2026-01-01', '2027-01-01')), { besluitId });
    const { melding, uitgevoerdOp, nummer } = await stored();
    expect([melding, uitgevoerdOp === undefined]).toEqual([undefined, false]);
    expect(inMap()).toHaveLength(2);
    const pdf = await pdfium();
    for (const voor of ['school', 'ouders'] as const) {
      const letter = (await leesBrief(app.storage, await stored(), { voor }))!;
      const { document, close } = openPdf(pdf, letter);
      expect(await digitalSignatures(pdf, document, letter, [{ name: 'Zegel', page: 0 }])).toMatchObject([
        { state: 'geldig', date: '2026-05-12' },
      ]);
      close();
      expect(letter.includes(Buffer.from(nummer!))).toBe(true);
    }
  });
});
