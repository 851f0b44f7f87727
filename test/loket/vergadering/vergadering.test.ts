import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { loadUitslag, sluitStemming } from '../../../src/commissie/index.ts';
import { dossierRijen } from '../../../src/loket/dossiers/dossier-index.ts';
import type { DossierRecord } from '../../../src/storage/records.ts';
import type { LidRecord } from '../../../src/storage/records/commissie.ts';
import { metLeden } from '../../commissie/eigen-leden.ts';
import { deskundige3, deskundigeGp, pool, secretaris as secretarisLid, voorzitter as voorzitterLid } from '../../commissie/leden.ts';
import { accountOf, csrfOf, get, post, principal, type Visitor } from '../visit.ts';
import { dossier, world, type World } from '../world.ts';

let app: World;
const als = (rol: string, id = rol): Visitor => ({ header: principal([rol], id, `Account ${id}`) });
const [secretaris, voorzitter, expert3, expertGp] = [
  als('secretaris'),
  als('voorzitter'),
  als('deskundige', 'c3'),
  als('deskundige', 'gp'),
];
const leden: LidRecord[] = [
  { ...voorzitterLid, account: accountOf('voorzitter') },
  { ...deskundige3, account: accountOf('c3') },
  { ...deskundigeGp, account: accountOf('gp') },
  secretarisLid,
  ...pool,
];

beforeAll(async () => {
  app = metLeden(await world(), leden);
});

const made = async (part: Parameters<typeof dossier>[1] = {}): Promise<DossierRecord> => {
  const fresh = await dossier(app, { eindoordeel: 'compleet', ...part });
  await dossierRijen(app, 0);
  return fresh;
};
const stemHref = ({ kenmerk }: DossierRecord, rest = '') => `/loket/dossiers/${kenmerk}/stemming${rest}`;
const hidden = (body: unknown, naam: string) => new RegExp(`name="${naam}" value="([^"]*)"`).exec(String(body))?.[1] ?? '';
/** The fields that every form of a vote has, as the page shows them now. */
const vast = async (record: DossierRecord, wie: Visitor) => {
  const shown = await get(app, stemHref(record), wie);
  return { csrf: csrfOf(shown), stempel: hidden(shown.body, 'stempel'), versie: hidden(shown.body, 'versie') };
};
const stem = async (record: DossierRecord, wie: Visitor, keuze: string, toelichting = '') =>
  post(app, stemHref(record, '/stem'), wie, { ...(await vast(record, wie)), stem: keuze, toelichting });
const noteer = async (record: DossierRecord, velden: Record<string, string>) =>
  post(app, stemHref(record, '/noteren'), secretaris, { ...(await vast(record, secretaris)), ...velden });

/** A besluit as it stands in storage once it is recorded and closed the vote. */
async function besluitOver(record: DossierRecord): Promise<{ besluitId: string }> {
  const { dossierId, schoolId, driveId, kenmerk } = record;
  const besluitId = `besluit-${dossierId}`;
  await sluitStemming(app, record, await loadUitslag(app, record), besluitId);
  const wat = { besluit: 'toekennen', soort: 'tlv-gp', variant: 'nieuw', motivering: 'x' } as const;
  const wanneer = {
    genomenDoor: 'S. Ecretaris',
    genomenOp: '2026-05-12T10:00:00.000Z',
    peildatum: '2026-04-20',
    ontvangenOp: '2026-04-02',
  };
  await app.storage.besluiten.put({
    besluitId,
    dossierId,
    schoolId,
    driveId,
    kenmerk,
    ...wat,
    ...wanneer,
    deskundigen: [],
    handboekVersie: '4.1',
  });
  await app.storage.dossiers.put({ ...record, besluitId, status: 'ter besluit' });
  return { besluitId };
}

let uren = 0;
async function vergadering(datum = '2026-05-12'): Promise<string> {
  const csrf = csrfOf(await get(app, '/loket/vergaderingen/nieuw', secretaris));
  uren += 1;
  const tijd = `${String(8 + (process.pid % 10)).padStart(2, '0')}:${String(uren).padStart(2, '0')}`;
  const plaats = `Houten, kamer ${app.mark}`;
  const answer = await post(app, '/loket/vergaderingen/nieuw', secretaris, { csrf, datum, tijd, plaats });
  return /vergaderingen\/([0-9a-f]{12})/.exec(answer.headers['Location'] ?? '')?.[1] ?? '';
}
const opAgenda = async (id: string, ...records: DossierRecord[]) => {
  for (const { kenmerk } of records) {
    const csrf = csrfOf(await get(app, `/loket/vergaderingen/${id}`, secretaris));
    expect((await post(app, `/loket/vergaderingen/${id}/agenda`, secretaris, { csrf, doe: 'kenmerk', kenmerk })).status).toBe(303);
  }
};

describe('members vote on the page of a dossier', () => {
  it('each his own vote, changed until the besluit; the page says how it stands', async () => {
    const record = await made();
    expect((await stem(record, voorzitter, 'toekennen')).status).toBe(303);
    await stem(record, expert3, 'toekennen', 'Het verslag is duidelijk.');
    const shown = String((await get(app, stemHref(record), secretaris)).body);
    expect(shown).toContain('Meerderheid voor toekennen: 2 voor, 0 tegen.');
    expect(shown).toContain('Het verslag is duidelijk.');
    await stem(record, expert3, 'afwijzen');
    expect(await loadUitslag(app, record)).toMatchObject({ uitkomst: 'geen', voor: 1, tegen: 1 });
  });

  it('who is tied to the school sees why, and a vote sent all the same is refused', async () => {
    const record = await made();
    const gebonden = metLeden(
      app,
      leden.map((lid) => (lid.lidId === deskundigeGp.lidId ? { ...lid, schoolId: record.schoolId } : lid)),
    );
    const shown = await get(gebonden, stemHref(record), expertGp);
    expect(shown.body).toContain('Daarom onthoudt u zich van stemming (handboek 2.4).');
    expect(shown.body).not.toContain('Stem uitbrengen');
    const csrf = csrfOf(await get(app, stemHref(record), expertGp));
    const sent = await post(gebonden, stemHref(record, '/stem'), expertGp, { csrf, versie: '3', stem: 'toekennen', toelichting: '' });
    expect(sent.status).toBe(403);
    const vasteVelden = { csrf: csrfOf(await get(gebonden, stemHref(record), secretaris)), stempel: '1.0', versie: '3' };
    const genoteerd = await post(gebonden, stemHref(record, '/noteren'), secretaris, {
      ...vasteVelden,
      [`stem-${deskundigeGp.lidId}`]: 'toekennen',
    });
    expect([genoteerd.status, String(genoteerd.body).includes('onthoudt zich daarom van stemming')]).toEqual([422, true]);
    expect((await loadUitslag(gebonden, record)).stemming.stemmen).toEqual([]);
  });

  it('an account that is no member sees its own number to hand on, and cannot vote', async () => {
    const record = await made();
    const vreemd = als('deskundige', 'vreemd');
    expect((await get(app, stemHref(record), vreemd)).body).toContain(accountOf('vreemd'));
    const sent = await post(app, stemHref(record, '/stem'), vreemd, {
      ...(await vast(record, secretaris)),
      csrf: csrfOf(await get(app, stemHref(record), secretaris)),
      stem: 'toekennen',
    });
    expect(sent.status).toBe(403);
  });

  it('the secretary notes what was voted aloud, marked as such; over a vote cast meanwhile only after looking', async () => {
    const record = await made();
    const velden = {
      ...(await vast(record, secretaris)),
      [`stem-${voorzitterLid.lidId}`]: 'toekennen',
      [`stem-${deskundige3.lidId}`]: 'onthouding',
      [`reden-${deskundige3.lidId}`]: 'Kent het gezin.',
      [`stem-${deskundigeGp.lidId}`]: '',
    };
    await stem(record, expertGp, 'afwijzen');
    const laat = await post(app, stemHref(record, '/noteren'), secretaris, velden);
    expect([laat.status, String(laat.body).includes('net iets veranderd')]).toEqual([422, true]);
    // The form that came back holds the vote that was cast meanwhile, so that sending it again wipes nothing
    expect(String(laat.body)).toMatch(/<option value="afwijzen"\s+selected/);
    expect(
      (
        await noteer(record, {
          [`stem-${voorzitterLid.lidId}`]: 'toekennen',
          [`stem-${deskundige3.lidId}`]: 'onthouding',
          [`reden-${deskundige3.lidId}`]: 'Kent het gezin.',
        })
      ).status,
    ).toBe(303);
    const { uitkomst, stemming } = await loadUitslag(app, record);
    expect(uitkomst).toBe('gelijk');
    expect(stemming.stemmen.find(({ lidId }) => lidId === voorzitterLid.lidId)?.genoteerdDoor).toBe('Account secretaris');
    expect(stemming.stemmen.find(({ lidId }) => lidId === deskundigeGp.lidId)?.genoteerdDoor).toBeUndefined();
  });

  it('where the votes are equal the chair chooses, and the page says so', async () => {
    const record = await made();
    await noteer(record, {
      [`stem-${voorzitterLid.lidId}`]: 'toekennen',
      [`stem-${deskundige3.lidId}`]: 'afwijzen',
      [`stem-${deskundigeGp.lidId}`]: 'afwezig',
    });
    expect((await get(app, stemHref(record), voorzitter)).body).toContain('De stemmen staken: de voorzitter kiest');
    const keuze = { ...(await vast(record, voorzitter)), keuze: 'afwijzen', motivering: 'De school kan zelf nog meer doen dan zij deed.' };
    expect((await post(app, stemHref(record, '/keuze'), voorzitter, keuze)).status).toBe(303);
    expect((await get(app, stemHref(record), secretaris)).body).toContain('De voorzitter kiest: afwijzen.');
    expect((await post(app, stemHref(record, '/keuze'), expert3, keuze)).status).toBe(403);
  });

  it('a dossier that changed after the vote asks whether the votes hold', async () => {
    const record = await made();
    await stem(record, voorzitter, 'toekennen');
    await stem(record, expert3, 'toekennen');
    await app.storage.dossiers.put({ ...record, versie: 4, gelezenVersie: 4, gecontroleerdVersie: 4, gemeldVersie: 4 });
    const shown = await get(app, stemHref(record), secretaris);
    expect(shown.body).toContain('Het dossier is veranderd na de stemming.');
    expect(shown.body).not.toContain('Stemmen noteren die');
    const velden = await vast(record, secretaris);
    expect((await post(app, stemHref(record, '/ronde'), secretaris, { ...velden, doe: 'gelden' })).status).toBe(303);
    expect((await get(app, stemHref(record), secretaris)).body).toContain('Meerderheid voor toekennen');
  });

  it('once a besluit is recorded the forms are gone, and a vote sent all the same is refused', async () => {
    const record = await made();
    await stem(record, voorzitter, 'toekennen');
    const velden = await vast(record, voorzitter);
    const { besluitId } = await besluitOver(record);
    for (const wie of [voorzitter, secretaris]) {
      const shown = String((await get(app, stemHref(record), wie)).body);
      expect(shown).toContain('De stemmen kunnen niet meer veranderen.');
      for (const knop of ['Stem wijzigen', 'Stemmen noteren', 'Nieuwe stemronde']) expect(shown).not.toContain(knop);
    }
    const laat = await post(app, stemHref(record, '/stem'), voorzitter, { ...velden, stem: 'afwijzen', toelichting: '' });
    expect([laat.status, String(laat.body).includes('kunnen niet meer veranderen')]).toEqual([422, true]);
    expect((await loadUitslag(app, record)).voor).toBe(1);
    // Sent back by the directeur-bestuurder: members may vote again
    const found = (await app.storage.besluiten.get('besluit', besluitId))!.record;
    const terug = {
      door: 'D. Irecteur',
      rol: 'directeur-bestuurder',
      account: 'x',
      op: '2026-05-12T10:00:00.000Z',
      reden: 'Niet duidelijk genoeg.',
    };
    await app.storage.besluiten.put({ ...found, teruggestuurd: terug });
    await app.storage.dossiers.put(record);
    expect((await stem(record, voorzitter, 'afwijzen')).status).toBe(303);
  });

  it('experts on call and a written statement of a file in the dossier are recorded and shown', async () => {
    const record = await made();
    const velden = await vast(record, secretaris);
    const deskundige = (meer: Record<string, string>) => post(app, stemHref(record, '/deskundige'), secretaris, { ...velden, ...meer });
    expect((await deskundige({ soort: 'op-afroep', lid: 'arts' })).status).toBe(303);
    const verklaring = { soort: 'verklaring', naam: 'dr. P. Sychiater', discipline: 'kinder-en-jeugdpsychiater', datum: '2026-05-01' };
    expect((await deskundige({ ...verklaring, bestand: 'bestaat-niet.pdf' })).status).toBe(422);
    expect((await deskundige({ ...verklaring, bestand: 'Onderzoeksverslag.pdf' })).status).toBe(303);
    const shown = String((await get(app, stemHref(record), secretaris)).body);
    expect(shown).toContain('Opgeroepen: A. Rts, arts');
    expect(shown).toMatch(
      /dr\. P\. Sychiater, kinder- en jeugdpsychiater, van 1 mei 2026\s*\(<a class="utrecht-link" href="[^"]+bestanden\//,
    );
  });
});

describe('a meeting', () => {
  it('planned twice by the same form is one; a wrong day or hour is said by the field', async () => {
    const csrf = csrfOf(await get(app, '/loket/vergaderingen/nieuw', secretaris));
    const fields = { csrf, datum: '2026-06-02', tijd: '09:30', plaats: `Houten ${app.mark}` };
    const [one, two] = [
      await post(app, '/loket/vergaderingen/nieuw', secretaris, fields),
      await post(app, '/loket/vergaderingen/nieuw', secretaris, fields),
    ];
    expect(one.headers['Location']).toBe(two.headers['Location']);
    const meeting = String(one.headers['Location']).replace(/\?.*$/, '');
    // Left without change to where one came from
    for (const [form, back] of [
      ['/loket/vergaderingen/nieuw', '/loket/vergaderingen'],
      [`${meeting}/gegevens`, meeting],
    ] as const)
      expect(String((await get(app, form, secretaris)).body)).toContain(`href="${back}">Annuleren</a>`);
    const wrong = await post(app, '/loket/vergaderingen/nieuw', secretaris, { csrf, datum: '2036-06-02', tijd: '25:00', plaats: '' });
    expect(wrong.status).toBe(422);
    for (const text of ['anderhalf jaar', 'bijvoorbeeld 09:30', 'waar de vergadering is']) expect(wrong.body).toContain(text);
  });

  it('proposes complete dossiers that are on no agenda yet, and puts them in the order of the handbook', async () => {
    const [lwoo, zml, gp, gp2] = [
      await made({ soort: 'lwoo', ontvangenOp: '2024-03-20T08:00:00.000Z' }),
      await made({ soort: 'tlv-zml', ontvangenOp: '2024-03-20T08:00:00.000Z' }),
      await made({ soort: 'tlv-gp', ontvangenOp: '2024-04-20T08:00:00.000Z' }),
      await made({ soort: 'tlv-gp', ontvangenOp: '2024-03-20T08:00:00.000Z' }),
    ];
    const incompleet = await made({ status: 'incompleet' });
    const id = await vergadering();
    const shown = String((await get(app, `/loket/vergaderingen/${id}`, secretaris)).body);
    for (const { dossierId } of [lwoo, zml, gp, gp2]) expect(shown).toContain(`value="${dossierId}" checked`);
    expect(shown).not.toContain(`value="${incompleet.dossierId}" checked`);
    await opAgenda(id, lwoo, zml, gp, gp2, incompleet);
    const volgorde = async () => (await app.storage.vergaderingen.get('vergadering', id))?.record.agenda;
    // Of an incomplete one the term stands still: it comes after those of its chapter with a day
    expect(await volgorde()).toEqual([gp2, gp, incompleet, zml, lwoo].map(({ dossierId }) => dossierId));
    const csrf = csrfOf(await get(app, `/loket/vergaderingen/${id}`, secretaris));
    const doe = (fields: Record<string, string>) => post(app, `/loket/vergaderingen/${id}/agenda`, secretaris, { csrf, ...fields });
    for (let twice = 0; twice < 2; twice += 1) await doe({ doe: 'plaats', dossier: lwoo.dossierId, plaats: '0' });
    expect((await volgorde())?.[0]).toBe(lwoo.dossierId);
    await doe({ doe: 'weg', dossier: incompleet.dossierId });
    await doe({ doe: 'volgorde' });
    expect(await volgorde()).toEqual([gp2, gp, zml, lwoo].map(({ dossierId }) => dossierId));
    const tweede = await vergadering();
    expect(String((await get(app, `/loket/vergaderingen/${tweede}`, secretaris)).body)).not.toContain(`value="${gp.dossierId}" checked`);
  });

  it('shows one dossier in short with what to discuss, and takes votes, conclusion and notes in one form', async () => {
    const [eerste, tweede] = [await made(), await made()];
    const id = await vergadering();
    await opAgenda(id, eerste, tweede);
    const punt = `/loket/vergaderingen/${id}/dossiers/${eerste.kenmerk}`;
    const shown = await get(app, punt, secretaris);
    for (const text of ['1 van 2', '15 jaar', 'Om te bespreken (3)', `#punt-gp.opp`, 'rel="next"', tweede.kenmerk])
      expect(shown.body).toContain(text);
    const velden = { csrf: csrfOf(shown), stempel: hidden(shown.body, 'stempel'), versie: '3', conclusie: 'stemming', verder: 'ja' };
    const stemmen = {
      [`stem-${voorzitterLid.lidId}`]: 'toekennen',
      [`stem-${deskundige3.lidId}`]: 'toekennen',
      [`stem-${deskundigeGp.lidId}`]: 'afwijzen',
    };
    const metNaam = await post(app, punt, secretaris, { ...velden, ...stemmen, notities: 'Joris heeft baat bij een kleine groep.' });
    expect([metNaam.status, String(metNaam.body).includes('naam van de leerling (Joris)')]).toEqual([422, true]);
    expect((await loadUitslag(app, eerste)).stemming.stemmen).toEqual([]);
    const goed = await post(app, punt, secretaris, { ...velden, ...stemmen, notities: 'De leerling heeft baat bij een kleine groep.' });
    expect([goed.status, goed.headers['Location']]).toEqual([303, `/loket/vergaderingen/${id}/dossiers/${tweede.kenmerk}?gedaan=bewaard`]);
    expect(await loadUitslag(app, eerste)).toMatchObject({ uitkomst: 'toekennen', voor: 2, tegen: 1 });
    expect((await get(app, punt, voorzitter)).body).toContain('De leerling heeft baat bij een kleine groep.');
    // On the agenda too; not of the dossier on which nobody voted yet
    const agenda = String((await get(app, `/loket/vergaderingen/${id}`, voorzitter)).body);
    expect(agenda.match(/agenda__stemmen">[^<]*/g)).toEqual([
      'agenda__stemmen">V. Oorzitter: toekennen · C. Luster: toekennen · G. Drag: afwijzen',
    ]);
    // Held over: the page leads to where that is recorded on the dossier itself
    const nu = await get(app, punt, secretaris);
    expect(nu.body).not.toContain('besluit/aanhouden');
    await post(app, punt, secretaris, {
      csrf: csrfOf(nu),
      stempel: hidden(nu.body, 'stempel'),
      versie: '3',
      ...stemmen,
      conclusie: 'aanhouden',
      notities: '',
    });
    expect((await get(app, punt, secretaris)).body).toContain(`/loket/dossiers/${eerste.kenmerk}/besluit/aanhouden`);
    expect((await get(app, `/loket/vergaderingen/${id}/dossiers/${(await made()).kenmerk}`, secretaris)).status).toBe(404);
  });

  it('is closed with its minutes, which are fixed once and stay byte for byte, also when the votes are gone', async () => {
    const [record, ander] = [await made(), await made()];
    const id = await vergadering();
    await opAgenda(id, record, ander);
    await noteer(record, {
      [`stem-${voorzitterLid.lidId}`]: 'toekennen',
      [`stem-${deskundige3.lidId}`]: 'afwijzen',
      [`stem-${deskundigeGp.lidId}`]: 'onthouding',
      [`reden-${deskundigeGp.lidId}`]: 'Gaf zelf advies.',
    });
    const keuze = {
      ...(await vast(record, secretaris)),
      keuze: 'toekennen',
      motivering: 'Het onderzoek geeft de doorslag voor het loket.',
    };
    await post(app, stemHref(record, '/keuze'), secretaris, keuze);
    const verslag = `/loket/vergaderingen/${id}/verslag`;
    const csrf = csrfOf(await get(app, verslag, secretaris));
    const doe = (wat: string) => post(app, verslag, secretaris, { csrf, doe: wat });
    expect((await doe('vaststellen')).status).toBe(409);
    await doe('sluiten');
    for await (const { dossierId, rij } of app.storage.stemmen.list(record.dossierId)) await app.storage.stemmen.remove(dossierId, rij);
    const shown = String((await get(app, verslag, secretaris)).body);
    for (const text of [
      'De stemmen staken (1 voor, 1 tegen, 1 onthouding). Keuze van de voorzitter: toekennen.',
      'Gaf zelf advies.',
      'V. Oorzitter koos toekennen, want: Het onderzoek',
      'Niet behandeld.',
    ])
      expect(shown).toContain(text);
    expect(shown).not.toContain('Joris');
    await doe('vaststellen');
    const eerst = await get(app, `${verslag}.pdf`, secretaris);
    await doe('vaststellen');
    await doe('heropenen');
    const { record: vast_ } = (await app.storage.vergaderingen.get('vergadering', id))!;
    expect(vast_.stand).toBe('vastgesteld');
    const pdf = await get(app, `${verslag}.pdf`, secretaris);
    expect(pdf.body).toEqual(eerst.body);
    expect(
      createHash('sha256')
        .update(pdf.body as Buffer)
        .digest('hex'),
    ).toBe(vast_.verslag?.pdf);
    const docx = await get(app, `${verslag}.docx`, secretaris);
    expect(
      createHash('sha256')
        .update(docx.body as Buffer)
        .digest('hex'),
    ).toBe(vast_.verslag?.docx);
    const agenda = await post(app, `/loket/vergaderingen/${id}/agenda`, secretaris, { csrf, doe: 'weg', dossier: record.dossierId });
    expect(agenda.status).toBe(409);
    await app.storage.archief.write(`verslagen/${id}/${vast_.verslag!.pdf}.pdf`, 'anders', 'application/pdf');
    expect((await get(app, `${verslag}.pdf`, secretaris)).status).toBe(500);
  });

  it('that does not go on gives its dossiers back to be proposed, and nothing of it can change', async () => {
    // The longest waiting of all that stand in this storage
    const record = await made({ ontvangenOp: '2024-02-01T08:00:00.000Z' });
    const [id, ander] = [await vergadering('2026-06-20'), await vergadering('2026-06-21')];
    await opAgenda(id, record);
    const csrf = csrfOf(await get(app, `/loket/vergaderingen/${id}`, secretaris));
    const voorgesteld = async () =>
      String((await get(app, `/loket/vergaderingen/${ander}`, secretaris)).body).includes(`value="${record.dossierId}" checked`);
    expect(await voorgesteld()).toBe(false);
    await post(app, `/loket/vergaderingen/${id}/agenda`, secretaris, { csrf, doe: 'vervallen' });
    expect(await voorgesteld()).toBe(true);
    expect((await post(app, `/loket/vergaderingen/${id}/agenda`, secretaris, { csrf, doe: 'volgorde' })).status).toBe(409);
    expect((await post(app, `/loket/vergaderingen/${id}/verslag`, secretaris, { csrf, doe: 'sluiten' })).status).toBe(303);
    expect((await app.storage.vergaderingen.get('vergadering', id))?.record.stand).toBe('vervallen');
  });

  it('that was not held can be taken off afterwards, until somebody was noted as present', async () => {
    const id = await vergadering('2026-05-11');
    const at = `/loket/vergaderingen/${id}`;
    const shown = await get(app, at, secretaris);
    expect([
      String(shown.body).includes('Deze vergadering ging niet door'),
      String(shown.body).includes('geweest, nog niet gesloten'),
    ]).toEqual([true, true]);
    await post(app, `${at}/agenda`, secretaris, { csrf: csrfOf(shown), doe: 'aanwezig', aanwezig: voorzitterLid.lidId });
    expect((await get(app, at, secretaris)).body).not.toContain('niet door');
  });

  it('opened again for mending counts the votes as they stand', async () => {
    const record = await made();
    const id = await vergadering();
    await opAgenda(id, record);
    const verslag = `/loket/vergaderingen/${id}/verslag`;
    const csrf = csrfOf(await get(app, verslag, secretaris));
    await post(app, verslag, secretaris, { csrf, doe: 'sluiten' });
    expect((await get(app, verslag, secretaris)).body).toContain('Niet behandeld.');
    await post(app, verslag, secretaris, { csrf, doe: 'heropenen' });
    await stem(record, voorzitter, 'toekennen');
    await stem(record, expert3, 'toekennen');
    const punt = `/loket/vergaderingen/${id}/dossiers/${record.kenmerk}`;
    const shown = await get(app, punt, secretaris);
    await post(app, punt, secretaris, {
      csrf: csrfOf(shown),
      stempel: hidden(shown.body, 'stempel'),
      versie: '3',
      conclusie: 'stemming',
      notities: '',
    });
    expect((await get(app, verslag, secretaris)).body).toContain('Toekennen, bij meerderheid (2 voor, 0 tegen).');
  });
});
