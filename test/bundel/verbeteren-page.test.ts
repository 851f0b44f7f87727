import { beforeAll, describe, expect, it } from 'vitest';
import { besluitIdOf } from '../../src/decide/besluit-id.ts';
import type { DossierRecord } from '../../src/storage/records.ts';
import { besluitRecord, ondertekend } from '../decide/besluiten.ts';
import { as, csrfOf, get, post, principal } from '../loket/visit.ts';
import { pageTexts } from '../pdf/look.ts';
import { dossier as maakDossier, world, type World } from '../loket/world.ts';

let app: World;
let dossier: DossierRecord;
let besluitId: string;
// Another account than that of `as`
const directeur = { header: principal(['directeur-bestuurder'], 'account-d') };
const pagina = () => `/loket/dossiers/${dossier.kenmerk}/besluit`;
const stored = async () => (await app.storage.besluiten.get('besluit', besluitId))!.record;
const tekstOf = (body: string | Buffer) => body.toString().replaceAll(/\s+/g, ' ');

beforeAll(async () => {
  app = await world();
  dossier = await maakDossier(app);
  besluitId = besluitIdOf(dossier);
  const brief = { driveId: dossier.driveId, itemId: 'i', naam: 'Beschikking SWV-8.pdf', sha256: 's' };
  await app.storage.besluiten.put({
    ...besluitRecord({ ...ondertekend, besluitId, schoolId: dossier.schoolId, dossierId: dossier.dossierId }),
    nummer: 'SWV-8',
    brief,
    versies: [{ versie: 1, brief, ouders: brief, op: '2026-05-12T10:05:00.000Z' }],
    uitgevoerdOp: '2026-05-12T10:06:00.000Z',
  });
  dossier = { ...dossier, status: 'toegekend', besluitId, laatsteBesluit: besluitId };
  await app.storage.dossiers.put(dossier);
});

describe('the pages on which a letter is corrected', () => {
  it('lead from the besluit to a form with the words as they are, for who may record besluiten', async () => {
    expect(tekstOf((await get(app, pagina(), as('secretaris'))).body)).toContain(`${pagina()}/verbeteren/${besluitId}`);
    expect(tekstOf((await get(app, pagina(), as('lezer'))).body)).not.toContain('verbeteren');
    expect(tekstOf((await get(app, `${pagina()}/verbeteren/${besluitId}`, as('secretaris'))).body)).toContain(
      'value="Joris van den Bergh"',
    );
    expect((await get(app, `${pagina()}/verbeteren/${'0'.repeat(32)}`, as('secretaris'))).status).toBe(404);
  });

  it('give the form back with a fault by its field', async () => {
    const path = `${pagina()}/verbeteren/${besluitId}`;
    const csrf = csrfOf(await get(app, path, as('secretaris')));
    const answer = await post(app, path, as('secretaris'), {
      csrf,
      naam: 'Joris van den Berg',
      geboortedatum: '2011-03-14',
      motivering: (await stored()).motivering,
      reden: '',
    });
    expect(answer.status).toBe(422);
    expect(tekstOf(answer.body)).toContain('wat er niet klopte');
  });

  it('lay it ready, show what changes, and let the directeur-bestuurder sign', async () => {
    const path = `${pagina()}/verbeteren/${besluitId}`;
    const csrf = csrfOf(await get(app, path, as('secretaris')));
    const velden = {
      csrf,
      naam: 'Joris van den Berg',
      geboortedatum: '2011-03-14',
      motivering: (await stored()).motivering,
      reden: 'De achternaam had een h te veel.',
    };
    expect((await post(app, path, as('secretaris'), velden)).status).toBe(303);
    const page = await get(app, pagina(), directeur);
    expect(tekstOf(page.body)).toContain('Joris van den Bergh → Joris van den Berg');
    for (const [brief, aan] of [
      ['school', 'T.a.v. de directie'],
      ['ouders', 'Aan de ouders/verzorgers van'],
    ] as const) {
      expect(tekstOf(page.body)).toContain(`verbetering-voorbeeld/${besluitId}?brief=${brief}`);
      const voorbeeld = await get(app, `${pagina()}/verbetering-voorbeeld/${besluitId}?brief=${brief}`, directeur);
      const text = (await pageTexts(new Uint8Array(voorbeeld.body as Buffer))).join(' ');
      for (const words of [aan, 'Verbeterde brief', 'SWV-8 (versie 2)', 'Joris van den Berg ', 'Voorbeeld:']) expect(text).toContain(words);
    }
    const gezien = (await stored()).verbetering!.voorstel.op;
    const teken = `${pagina()}/verbetering-tekenen/${besluitId}`;
    expect((await post(app, teken, as('secretaris'), { csrf, gezien })).status).toBe(403);
    const signed = await post(app, teken, directeur, { csrf: csrfOf(page), gezien });
    expect(signed.status).toBe(303);
    expect((await stored()).verbetering?.ondertekening).toBeDefined();
    expect(app.sent).toContainEqual({ queue: 'besluit-uitvoeren', message: { besluitId } });
  });
});

describe('a correction whose letter cannot be made', () => {
  it('says why, shows no example and is not signed; it can be taken away', async () => {
    const own = await world();
    const fresh = await maakDossier(own);
    const id = besluitIdOf(fresh);
    const brief = { driveId: fresh.driveId, itemId: 'i', naam: 'Beschikking SWV-9.pdf', sha256: 's' };
    await own.storage.besluiten.put({
      ...besluitRecord({ ...ondertekend, besluitId: id, schoolId: fresh.schoolId, dossierId: fresh.dossierId }),
      nummer: 'SWV-9',
      brief,
      uitgevoerdOp: '2026-05-12T10:06:00.000Z',
      verbetering: {
        motivering: 'De ondersteuning op school was na een jaar niet genoeg.',
        reden: 'Een woord ontbrak.',
        voorstel: { door: 'S. Ecretaris', rol: 'secretaris', account: 'account-s', op: '2026-05-12T10:10:00.000Z' },
      },
    });
    await own.storage.dossiers.put({ ...fresh, status: 'toegekend', besluitId: id, laatsteBesluit: id });
    const at = `/loket/dossiers/${fresh.kenmerk}/besluit`;
    expect(tekstOf((await get(own, at, directeur)).body)).toContain('Onderteken de verbetering');
    // The school left the register after the correction was laid ready
    const zonder = { ...own, settings: { ...own.settings, scholen: own.settings.scholen.filter((one) => one.id !== fresh.schoolId) } };
    const page = await get(zonder, at, directeur);
    const tekst = tekstOf(page.body);
    const reden =
      'Dit ontbreekt: de school in het register van scholen. Vraag de beheerder om dit aan te vullen, of haal de verbetering weg.';
    expect([page.status, tekst.includes(reden)]).toEqual([200, true]);
    for (const weg of ['Onderteken de verbetering', 'verbetering-voorbeeld']) expect(tekst).not.toContain(weg);
    expect(tekstOf((await get(zonder, at, as('secretaris'))).body)).toContain('Haal de verbetering weg');
    const voorbeeld = await get(zonder, `${at}/verbetering-voorbeeld/${id}?brief=ouders`, directeur);
    expect([voorbeeld.status, tekstOf(voorbeeld.body).includes(reden)]).toEqual([409, true]);
    const csrf = csrfOf(await get(own, at, directeur));
    const signed = await post(zonder, `${at}/verbetering-tekenen/${id}`, directeur, { csrf, gezien: '2026-05-12T10:10:00.000Z' });
    expect([signed.status, tekstOf(signed.body).includes(reden)]).toEqual([409, true]);
    expect((await own.storage.besluiten.get('besluit', id))?.record.verbetering?.ondertekening).toBeUndefined();
    expect(own.sent.filter(({ queue }) => queue === 'besluit-uitvoeren')).toEqual([]);
  });
});
