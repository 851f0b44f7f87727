import { describe, expect, it } from 'vitest';
import { besluitIdOf } from '../../../src/decide/besluit-id.ts';
import { briefPath } from '../../../src/decide/bestand.ts';
import type { BesluitRecord, DossierRecord, NummerRecord } from '../../../src/storage/records.ts';
import { besluitRecord, ondertekend } from '../../decide/besluiten.ts';
import { lijstDossier } from '../lijst-dossier.ts';
import { as, get, principal, type Visitor } from '../visit.ts';
import { world, type World } from '../world.ts';

const directeur = { header: principal(['directeur-bestuurder'], 'oid-directeur') };
const bekijk = async (app: World, { kenmerk }: DossierRecord, visitor: Visitor = directeur) => {
  const { status, body } = await get(app, `/loket/dossiers/${kenmerk}/besluit`, visitor);
  return { status, tekst: String(body).replaceAll(/\s+/g, ' ') };
};

/** A list of six pupils, of whom one gets no LWOO and one waits, on which the loket decided. */
async function besloten(app: World, part: Partial<BesluitRecord>, lijst: Partial<NonNullable<BesluitRecord['lijst']>> = {}) {
  const fresh = await lijstDossier(app);
  const besluitId = besluitIdOf(fresh);
  const { leerling: _one, geldigVan: _van, geldigTot: _tot, ...plain } = besluitRecord({ besluitId, schoolId: fresh.schoolId, driveId: fresh.driveId, dossierId: fresh.dossierId, kenmerk: fresh.kenmerk, soort: 'lwoo', deskundigen: [] }); // prettier-ignore
  const wacht = [{ rij: 7, reden: 'Het advies ontbreekt.' }];
  const lwoo = { versie: 3, rijen: 6, geweigerd: [6], aangehouden: wacht, brieven: 'per-leerling' as const, ...lijst };
  await app.storage.besluiten.put({ ...plain, lijst: lwoo, ...part });
  const dossier: DossierRecord = { ...fresh, laatsteBesluit: besluitId };
  await app.storage.dossiers.put(dossier);
  return { dossier, besluitId };
}

describe('what the directeur-bestuurder signs of a list', () => {
  it.each([
    [
      [6],
      'en over 4 leerlingen elk een brief voor de school en een voor de ouders. U ziet die van de eerste leerling als voorbeeld. De andere worden net zo gemaakt, met de gegevens van elke leerling.',
    ],
    [[3, 4, 5, 6], 'en over één leerling een brief voor de school en een voor de ouders. U ziet ze allebei als voorbeeld.'],
  ])(
    'is, with letters per pupil and rows %j refused, the letter shown and those of each pupil to whom LWOO is assigned',
    async (geweigerd, words) => {
      const app = await world();
      const { dossier } = await besloten(app, { genomenDoorAccount: 'oid-secretaris' }, { geweigerd });
      const { tekst } = await bekijk(app, dossier);
      expect(tekst).toContain(`U ondertekent de brief over de lijst hieronder, ${words} Daarna krijgt het besluit een nummer`);
      expect(tekst).not.toContain('U ondertekent precies');
    },
  );

  it('is the one letter where pupils have none of their own', async () => {
    const app = await world();
    const { dossier } = await besloten(app, { genomenDoorAccount: 'oid-secretaris' }, { brieven: 'lijst' });
    expect((await bekijk(app, dossier)).tekst).toContain('U ondertekent precies de brief hieronder.');
  });
});

describe('a number of a list that cannot be read', () => {
  const brief = { driveId: 'd', itemId: 'i', naam: 'Beschikking.pdf', sha256: 's' };
  async function metNummers(part: Partial<BesluitRecord> = {}) {
    const app = await world();
    const reeks = `LWOO-${app.mark}`;
    const nummers = { sjabloon: 'x', swv: 'x', reeks, runs: [{ eerste: 0, volgnummer: 1, aantal: 2 }] };
    const klaar = { ...ondertekend, nummer: 'LIJST-1', brief, uitgevoerdOp: '2026-05-12T10:06:00.000Z', ...part };
    const { dossier, besluitId } = await besloten(app, klaar, { nummers });
    const row = (volgnummer: number): NummerRecord => ({ reeks, volgnummer, besluitId, nummer: `LWOO-${volgnummer}`, gegevenOp: '2026-05-12T10:05:00.000Z', rij: volgnummer + 1, brief, ouders: brief }); // prettier-ignore
    await app.storage.nummers.put(row(1));
    await app.storage.nummers.put({ ...row(2), gegevenOp: 'geen moment' });
    const besluit = (await app.storage.besluiten.get('besluit', besluitId))?.record;
    if (besluit === undefined) throw new Error('the besluit was not kept');
    return { app, dossier, besluit };
  }

  it('is missing from the page of its besluit, which says so, and takes no other away', async () => {
    const { app, dossier } = await metNummers();
    const { status, tekst } = await bekijk(app, dossier, as('lezer'));
    expect(status).toBe(200);
    for (const words of ['Rij 2, LWOO-1', '1 leerling van deze lijst kan niet gelezen worden en ontbreekt hier'])
      expect(tekst).toContain(words);
    expect(tekst).not.toContain('LWOO-2');
    expect(app.events.filter(({ event }) => event === 'rij-onleesbaar')).toMatchObject([{ details: { veld: 'gegevenOp' } }]);
  });

  it('keeps nobody from opening the letters of the others', async () => {
    const { app, dossier, besluit } = await metNummers();
    const archived = Buffer.from('%PDF-1.7 ');
    await app.storage.archief.writeNew(briefPath(besluit, { rij: 2 }), archived, 'application/pdf');
    const open = (rij: number) =>
      get(app, `/loket/dossiers/${dossier.kenmerk}/besluit/brieven/${besluit.besluitId}-rij-${rij}-school-1`, directeur);
    expect(await open(2)).toMatchObject({ status: 200, body: archived });
    expect((await open(3)).status).toBe(404);
  });

  it('keeps a correction of that list from being signed', async () => {
    const voorstel = { door: 'S. Ecretaris', rol: 'secretaris', account: 'account-s', op: '2026-05-12T10:10:00.000Z' };
    const { app, dossier } = await metNummers({ verbetering: { motivering: 'm'.repeat(40), reden: 'Een woord ontbrak.', voorstel } });
    const { status, tekst } = await bekijk(app, dossier);
    expect([status, tekst.includes('Een nummer van deze lijst kan niet gelezen worden.')]).toEqual([200, true]);
    expect(tekst).not.toContain('Onderteken de verbetering');
  });
});
