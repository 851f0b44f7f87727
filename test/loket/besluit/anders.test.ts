import { beforeAll, describe, expect, it } from 'vitest';
import { loadBezwaren } from '../../../src/decide/bezwaar.ts';
import { magVernietigen } from '../../../src/retain/houd.ts';
import { handleDue } from '../../../src/retain/due.ts';
import { dossierRijen } from '../../../src/loket/dossiers/dossier-index.ts';
import { csrfOf, get, goedIngevuld, post } from '../visit.ts';
import { gestemd } from './gestemd.ts';
import { directeur, hidden, Kantoor, secretaris } from './kantoor.ts';

let kantoor: Kantoor;
beforeAll(async () => {
  kantoor = await Kantoor.open();
});

const leerling = { soort: 'tlv-gp', naam: 'Joris van den Bergh', geboortedatum: '2011-03-14', leerlingKlopt: 'ja' };
const motivering = 'Zonder dit plan is niet te zien of de ondersteuning op school genoeg was.';

describe('holding a request back', () => {
  it('keeps it open until a day, says so with the term, and can be ended', async () => {
    const fresh = await kantoor.made();
    const path = kantoor.at(fresh, '/aanhouden');
    expect((await kantoor.send(path, { tot: '2026-05-12', reden: '', gevraagd: '', aanvullen: 'ja' })).status).toBe(422);
    const fields = { tot: '2026-06-12', reden: 'Er ontbreekt een evaluatie.', aanvullen: 'ja', gevraagd: 'De evaluatie van het OPP' };
    expect((await kantoor.send(path, fields)).status).toBe(303);
    expect((await kantoor.stored(fresh)).aanhoudingen).toMatchObject([{ tot: '2026-06-12', gevraagd: 'De evaluatie van het OPP' }]);
    expect(await kantoor.body(`/loket/dossiers/${fresh.kenmerk}`)).toContain('staat stil tot en met 12 juni 2026');
    expect((await get(kantoor.app, path, secretaris)).status).toBe(409);
    // The school is told once, however often the form comes
    const again = { ...fields, csrf: csrfOf(await get(kantoor.app, kantoor.at(fresh, '/nieuw'), secretaris)) };
    expect((await post(kantoor.app, path, secretaris, again)).status).toBe(303);
    const mails = [];
    for await (const one of kantoor.app.storage.berichten.list(fresh.dossierId)) if (one.sleutel.startsWith('aanvullen')) mails.push(one);
    expect(mails).toMatchObject([{ kanaal: 'mail', door: 'S. Ecretaris' }]);
    const mail = String(await kantoor.app.storage.afgeleid.read(mails[0]?.inhoud ?? ''));
    for (const words of ['De evaluatie van het OPP', 'tot en met 12 juni 2026', 'staat de tijd stil']) expect(mail).toContain(words);
    const csrf = csrfOf(await get(kantoor.app, kantoor.at(fresh, '/nieuw'), secretaris));
    expect((await post(kantoor.app, kantoor.at(fresh, '/hervatten'), secretaris, { csrf })).status).toBe(303);
    expect((await kantoor.stored(fresh)).aanhoudingen?.[0]?.beeindigdOp).toBe('2026-05-12');
  });
});

describe('ending a request without judging it', () => {
  it('leaves it out of consideration only after the term to complete it ran out, with its own letter and number', async () => {
    const fresh = await kantoor.made();
    const path = kantoor.at(fresh, '/afsluiten');
    const fields = { ...leerling, soortBesluit: 'buiten-behandeling', motivering };
    const early = await kantoor.send(path, fields);
    expect([early.status, String(early.body).includes('eerst de kans krijgen')]).toEqual([422, true]);
    const vraag = { op: '2026-04-20T10:00:00.000Z', tot: '2026-05-11', reden: 'Er ontbreekt iets.', gevraagd: 'Het OPP', door: 'S' };
    await kantoor.app.storage.dossiers.put({ ...(await kantoor.stored(fresh)), aanhoudingen: [{ ...vraag, tot: '2026-05-12' }] });
    expect((await kantoor.send(path, fields)).status).toBe(422);
    await kantoor.app.storage.dossiers.put({ ...(await kantoor.stored(fresh)), aanhoudingen: [vraag] });
    expect((await kantoor.send(path, fields)).status).toBe(303);
    expect((await kantoor.stored(fresh)).status).toBe('ter besluit');
    const besluit = await kantoor.finish(fresh);
    expect(besluit).toMatchObject({
      besluit: 'buiten-behandeling',
      aanvulling: { gevraagdOp: '2026-04-20', tot: '2026-05-11', gevraagd: 'Het OPP' },
    });
    expect([besluit.telling, besluit.nummer?.startsWith('BB-')]).toEqual([undefined, true]);
    expect((await kantoor.stored(fresh)).status).toBe('buiten behandeling');
  });

  it('records that school or parents withdrew it, also before it was ever checked', async () => {
    const fresh = await kantoor.made({ gecontroleerdVersie: undefined, gelezenVersie: undefined, status: 'ontvangen' });
    const path = kantoor.at(fresh, '/afsluiten');
    const fields = { ...leerling, soortBesluit: 'ingetrokken', door: '', op: '2026-04-01', motivering: '' };
    const wrong = await kantoor.send(path, fields);
    expect([wrong.status, /Kies wie[\s\S]*Kies een dag van 2 april 2026/.test(String(wrong.body))]).toEqual([422, true]);
    expect((await kantoor.send(path, { ...fields, door: 'ouders', op: '2026-05-01' })).status).toBe(303);
    const besluit = await kantoor.finish(fresh);
    expect([besluit.intrekking, besluit.nummer?.startsWith('ITR-')]).toEqual([{ door: 'ouders', op: '2026-05-01' }, true]);
    expect((await kantoor.stored(fresh)).status).toBe('ingetrokken');
  });
});

describe('ending a request that is a list', () => {
  it('asks for no pupil, and its letter names none', async () => {
    const fresh = await kantoor.made({ lijst: true, soort: 'lwoo', map: 'lijst.xlsx' });
    const path = kantoor.at(fresh, '/afsluiten');
    expect(await kantoor.body(path)).not.toContain('name="geboortedatum"');
    expect((await kantoor.send(path, { soortBesluit: 'ingetrokken', door: 'school', op: '2026-05-10', motivering: '' })).status).toBe(303);
    const besluit = await kantoor.finish(fresh);
    expect([besluit.soort, besluit.leerling, besluit.lijst?.rijen]).toEqual(['lwoo', undefined, 0]);
    expect((await kantoor.stored(fresh)).status).toBe('ingetrokken');
  });
});

describe('revoking a TLV', () => {
  const fields = { per: '2027-01-01', motivering: 'De leerling gaat met goed gevolg terug naar het reguliere onderwijs.', zeker: 'ja' };

  it('is a besluit of its own, signed, with its own number; the TLV holds until then and is revoked from a day after it', async () => {
    const { fresh, tlv } = await kantoor.granted();
    const path = kantoor.at(fresh, `/intrekken/${tlv.besluitId}`);
    const wrong = await kantoor.send(path, { per: '2030-01-01', motivering: 'kort', zeker: '' });
    expect([wrong.status, String(wrong.body).includes('3 dingen kloppen niet')]).toEqual([422, true]);
    expect((await kantoor.send(path, fields)).status).toBe(303);
    const csrf = csrfOf(await get(kantoor.app, path, secretaris));
    expect((await post(kantoor.app, path, secretaris, { csrf, ...fields })).status).toBe(303);
    expect((await kantoor.besluiten(fresh)).map(({ besluit }) => besluit)).toEqual(['toekennen', 'tlv-ingetrokken']);
    expect((await kantoor.besluit(fresh))?.tlvIngetrokken).toBeUndefined();
    const intrekking = await kantoor.finish(fresh);
    expect([intrekking.trektIn, intrekking.nummer?.startsWith('TLVI-')]).toEqual([
      { besluitId: tlv.besluitId, nummer: tlv.nummer, per: '2027-01-01' },
      true,
    ]);
    expect((await kantoor.besluit(fresh))?.tlvIngetrokken).toEqual({
      besluitId: intrekking.besluitId,
      nummer: intrekking.nummer,
      per: '2027-01-01',
    });
    expect((await kantoor.stored(fresh)).status).toBe('toegekend');
    expect(await kantoor.body(kantoor.at(fresh))).toContain('vanaf 1 januari 2027');
    expect((await get(kantoor.app, path, secretaris)).status).toBe(409);
  });

  it('sent back, the TLV holds and can be revoked anew', async () => {
    const { fresh, tlv } = await kantoor.granted();
    const path = kantoor.at(fresh, `/intrekken/${tlv.besluitId}`);
    await kantoor.send(path, fields);
    const html = await kantoor.body(kantoor.at(fresh), directeur);
    const form = { csrf: hidden(html, 'csrf'), besluit: hidden(html, 'besluit'), reden: 'Overleg eerst met de ouders.' };
    expect((await post(kantoor.app, kantoor.at(fresh, '/terugsturen'), directeur, form)).status).toBe(303);
    const after = await kantoor.stored(fresh);
    expect([after.status, after.besluitId, after.teTekenen]).toEqual(['toegekend', tlv.besluitId, undefined]);
    expect((await kantoor.send(path, fields)).status).toBe(303);
    expect((await kantoor.finish(fresh)).trektIn?.besluitId).toBe(tlv.besluitId);
  });

  it('works after the dossier was destroyed, and brings nothing of it back', async () => {
    const { fresh, tlv } = await kantoor.granted();
    const { storage } = kantoor.app;
    const decided = await kantoor.stored(fresh);
    const { schoolId, dossierId, driveId, kenmerk, ontvangenOp, laatsteUpload, gewijzigdOp, versie, besluitId, laatsteBesluit } = decided;
    const left = { schoolId, dossierId, driveId, kenmerk, ontvangenOp, laatsteUpload, gewijzigdOp, versie, besluitId, laatsteBesluit };
    await storage.afgeleid.removeAll(`${dossierId}/`);
    await storage.dossiers.put({ ...left, map: '', status: 'vernietigd', vernietigdOp: '2026-05-12T10:00:00.000Z' });
    await dossierRijen(kantoor.app, 0);
    expect((await kantoor.send(kantoor.at(fresh, `/intrekken/${tlv.besluitId}`), fields)).status).toBe(303);
    expect((await kantoor.finish(fresh)).besluit).toBe('tlv-ingetrokken');
    expect([(await kantoor.stored(fresh)).status, (await kantoor.stored(fresh)).map]).toEqual(['vernietigd', '']);
    expect(await storage.afgeleid.paths(`${fresh.dossierId}/`)).toEqual([]);
  });
});

describe('an objection', () => {
  const bezwaar = {
    ontvangenOp: '2026-05-12',
    indiener: 'ouders',
    grond: 'De school kan wel degelijk ondersteunen.',
    verweerGevraagdOp: '2026-05-12',
  };

  it('is recorded once, shows its terms, holds the dossier, and ends as it was', async () => {
    const { fresh, tlv } = await kantoor.granted();
    const path = kantoor.at(fresh, `/bezwaar/${tlv.besluitId}`);
    expect((await kantoor.send(path, { ...bezwaar, ontvangenOp: '2026-05-11', indiener: '' })).status).toBe(422);
    expect((await kantoor.send(path, bezwaar)).status).toBe(303);
    expect((await kantoor.send(path, bezwaar)).status).toBe(303);
    const held = await kantoor.stored(fresh);
    expect(held.status).toBe('bezwaar');
    const page = await kantoor.body(kantoor.at(fresh));
    expect(page).toContain('26 mei 2026');
    const [one, ...more] = await loadBezwaren(kantoor.app, fresh.dossierId);
    expect([more.length, one?.termijnTot, one?.teLaat]).toEqual([0, '2026-06-23', false]);
    // Long after its term: neither announced nor destroyed
    kantoor.app.clock.set('2027-05-12T10:00:00Z');
    await handleDue(kantoor.app, { schoolId: fresh.schoolId, dossierId: fresh.dossierId, dag: '2027-05-12' });
    expect(await magVernietigen(kantoor.app, held)).toMatchObject({ mag: false, reden: 'bezwaar' });
    const still = await kantoor.stored(fresh);
    expect([still.aangezegdOp, still.vernietigingBegonnen, still.vernietigdOp]).toEqual([undefined, undefined, undefined]);
    const af = `/loket/dossiers/${fresh.kenmerk}/bezwaren/${one?.bezwaarId ?? ''}`;
    expect((await kantoor.send(af, { uitkomst: 'gehandhaafd', toelichting: '' })).status).toBe(422);
    expect((await kantoor.send(af, { uitkomst: 'gehandhaafd', toelichting: 'De commissie volgt het loket.' })).status).toBe(303);
    expect([(await kantoor.stored(fresh)).status, (await kantoor.stored(fresh)).bezwaarId]).toEqual(['toegekend', undefined]);
    kantoor.app.clock.set('2026-05-12T10:00:00Z');
  });

  it('that leads to another besluit: the loket votes anew, and the old one holds until the new one is carried out', async () => {
    const { fresh, tlv } = await kantoor.granted();
    await kantoor.send(kantoor.at(fresh, `/bezwaar/${tlv.besluitId}`), bezwaar);
    const [one] = await loadBezwaren(kantoor.app, fresh.dossierId);
    const af = `/loket/dossiers/${fresh.kenmerk}/bezwaren/${one?.bezwaarId ?? ''}`;
    expect((await kantoor.send(af, { uitkomst: 'herzien', toelichting: 'Het besluit was niet goed gemotiveerd.' })).status).toBe(303);
    const open = await kantoor.stored(fresh);
    expect([open.status, open.besluitId, open.herziet?.nummer]).toEqual(['incompleet', undefined, tlv.nummer]);
    expect((await kantoor.record(fresh)).status).toBe(422);
    await gestemd(kantoor.app, open, 'afwijzen');
    const adviezen = { 'deskundige-0-advies': 'afwijzen', 'deskundige-1-advies': 'afwijzen' };
    expect((await kantoor.record(fresh, { besluit: 'afwijzen', ...adviezen })).status).toBe(303);
    const nieuw = await kantoor.finish(fresh);
    expect(nieuw.herziet).toEqual({ besluitId: tlv.besluitId, nummer: tlv.nummer, bezwaarId: one?.bezwaarId });
    const old = (await kantoor.besluiten(fresh)).find(({ besluitId }) => besluitId === tlv.besluitId);
    expect(old?.herzienDoor).toEqual({ besluitId: nieuw.besluitId, nummer: nieuw.nummer });
    expect([(await kantoor.stored(fresh)).status, (await kantoor.stored(fresh)).herziet]).toEqual(['afgewezen', undefined]);
  });

  it('that came after the documents were destroyed can be upheld too: nothing opens, and the page says where the new besluit comes', async () => {
    const { fresh, tlv } = await kantoor.granted();
    const left = { ...(await kantoor.stored(fresh)), map: '', status: 'vernietigd' as const, vernietigdOp: '2026-05-12T10:00:00.000Z' };
    await kantoor.app.storage.dossiers.put(left);
    expect((await kantoor.send(kantoor.at(fresh, `/bezwaar/${tlv.besluitId}`), bezwaar)).status).toBe(303);
    const [one] = await loadBezwaren(kantoor.app, fresh.dossierId);
    const af = `/loket/dossiers/${fresh.kenmerk}/bezwaren/${one?.bezwaarId ?? ''}`;
    expect(await kantoor.body(af)).toContain('de school vraagt opnieuw aan');
    expect((await kantoor.send(af, { uitkomst: 'herzien', toelichting: 'De commissie vindt het besluit onjuist.' })).status).toBe(303);
    const { bezwaarId, ...now } = await kantoor.stored(fresh);
    expect([now, bezwaarId]).toEqual([left, undefined]);
    expect(await kantoor.body(kantoor.at(fresh))).toContain('Het nieuwe besluit komt op een nieuwe aanvraag van de school.');
    expect(await kantoor.body(`/loket/dossiers/${fresh.kenmerk}`)).toContain('Bezwaar afgehandeld: besluit wordt herzien');
  });
});

describe('reasons and renewals on the form', () => {
  it('building blocks are set in the reasons without recording anything, and must be filled in', async () => {
    const fresh = await kantoor.made();
    await gestemd(kantoor.app, fresh);
    const path = kantoor.at(fresh, '/nieuw');
    const form = await get(kantoor.app, path, secretaris);
    expect(form.body).toContain('Bouwstenen voor de motivering');
    const fields = { ...goedIngevuld(csrfOf(form)), motivering: 'Eigen begin.', actie: 'bouwstenen', bouwsteen: 'gp-hulp' };
    const answer = await post(kantoor.app, path, secretaris, fields);
    expect([answer.status, String(answer.body).includes('Eigen begin.\n\nEr is hulpverlening betrokken: [welke')]).toEqual([200, true]);
    const open = await post(kantoor.app, path, secretaris, { ...fields, motivering: `Eigen begin. ${'x'.repeat(30)} [welke]`, actie: '' });
    expect([open.status, String(open.body).includes('vierkante haken staat: [welke]')]).toEqual([422, true]);
    expect(await kantoor.besluit(fresh)).toBeUndefined();
  });

  it('a renewal is linked both ways to the TLV of our register; of another pupil it is refused, of another partnership it is warned about', async () => {
    const { tlv } = await kantoor.granted();
    const verlenging = {
      variant: 'verlenging',
      verlengtNummer: (tlv.nummer ?? '').toLowerCase(),
      leertraject: 'Het laatste jaar van de opleiding.',
      geldigVan: '2026-08-01',
      geldigTot: '2028-07-31',
    };
    const fresh = await kantoor.made({ variant: 'verlenging' });
    await gestemd(kantoor.app, fresh);
    const other = await kantoor.record(fresh, { ...verlenging, geboortedatum: '2010-03-14' });
    expect([other.status, String(other.body).includes('andere geboortedatum')]).toEqual([422, true]);
    expect((await kantoor.record(fresh, verlenging)).status).toBe(303);
    const nieuw = await kantoor.finish(fresh);
    expect(nieuw.verlengt).toEqual({ besluitId: tlv.besluitId, nummer: tlv.nummer });
    const old = (await kantoor.app.storage.besluiten.get('besluit', tlv.besluitId))?.record;
    expect(old?.verlengdDoor).toEqual({ besluitId: nieuw.besluitId, nummer: nieuw.nummer });
    const foreign = await kantoor.made({ variant: 'verlenging' });
    await gestemd(kantoor.app, foreign);
    const form = await get(kantoor.app, kantoor.at(foreign, '/nieuw'), secretaris);
    const sent = await post(kantoor.app, kantoor.at(foreign, '/nieuw'), secretaris, {
      ...goedIngevuld(csrfOf(form)),
      ...verlenging,
      verlengtNummer: 'SWV9999-2024-0001',
    });
    expect(await kantoor.body(sent.headers['Location'] ?? '')).toContain('staat niet in ons register');
  });
});
