import { read, utils } from '@e965/xlsx';
import Papa from 'papaparse';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { LoketResponse } from '../../src/loket/exchange.ts';
import { besluitIndex } from '../../src/loket/register/besluit-index.ts';
import { inschrijvingIndex } from '../../src/loket/register/inschrijvingen.ts';
import { nummerIndex } from '../../src/loket/register/nummer-index.ts';
import type { BesluitRecord } from '../../src/storage/records.ts';
import { as, csrfOf, get, post, type Visitor } from './visit.ts';
import { world, type World } from './world.ts';

let app: World;
const secretaris = as('secretaris');
const body = ({ body: text }: LoketResponse): string => (text instanceof ReadableStream ? '' : text.toString());
const nummers = (answer: LoketResponse) =>
  [...body(answer).matchAll(/<th scope="row"[^>]*><a[^>]*>([^<]*)<\/a>/g)].map(([, nummer = '']) => nummer);
const register = async (query = '', visitor: Visitor = secretaris) => nummers(await get(app, `/loket/register${query}`, visitor));
const sendFrom = async (path: string, to: string, fields: Record<string, string>, visitor: Visitor = secretaris) =>
  post(app, to, visitor, { csrf: csrfOf(await get(app, path, visitor)), ...fields });

const evil = `=cmd|'/C calc'!A0 <script>alert('x')</script>`;

/** A besluit of the register; of a TLV that was granted and carried out unless told otherwise. */
async function besluit(id: string, part: Partial<BesluitRecord>): Promise<void> {
  const op = part.genomenOp ?? '2025-09-01T10:00:00.000Z';
  await app.storage.besluiten.put({
    besluitId: `${id}-${app.mark}`,
    dossierId: `dossier-${id}`,
    schoolId: app.schoolId,
    driveId: 'd',
    kenmerk: `D-${id.toUpperCase()}`,
    besluit: 'toekennen',
    soort: 'tlv-gp',
    variant: 'nieuw',
    leerling: { naam: `Leerling ${id}`, geboortedatum: '2011-03-14' },
    geldigVan: '2025-08-01',
    geldigTot: '2027-07-31',
    motivering: 'm',
    deskundigen: [],
    genomenDoor: 'S. Ecretaris',
    genomenOp: op,
    ondertekening: { door: 'D. Irecteur', rol: 'directeur-bestuurder', account: 'x', op, stempel: 's' },
    uitgevoerdOp: op,
    nummer: `NR-${id}`,
    peildatum: '2025-08-01',
    ontvangenOp: '2025-08-01',
    handboekVersie: '4.1',
    ...part,
  });
}
const idOf = (id: string) => `${id}-${app.mark}`;

beforeAll(async () => {
  // It is 12 May 2026
  // One of its own: what other tests keep would stand in the same lists
  app = await world();
  await besluit('lopend', { genomenOp: '2026-03-01T10:00:00.000Z' });
  await besluit('eindigt', {
    genomenOp: '2024-09-01T10:00:00.000Z',
    geldigVan: '2024-09-01',
    geldigTot: '2026-07-31',
    leerling: { naam: 'Zoë van Dijk', geboortedatum: '2010-01-01' },
  });
  await besluit('verlengd', {
    genomenOp: '2024-09-02T10:00:00.000Z',
    geldigTot: '2026-07-31',
    verlengdDoor: { besluitId: idOf('lopend'), nummer: 'NR-lopend' },
  });
  await besluit('ingetrokken', {
    genomenOp: '2025-01-10T10:00:00.000Z',
    tlvIngetrokken: { besluitId: idOf('intrekt'), nummer: 'TLVI-1', per: '2026-01-01' },
  });
  await besluit('intrekt', {
    besluit: 'tlv-ingetrokken',
    nummer: 'TLVI-1',
    genomenOp: '2025-12-01T10:00:00.000Z',
    trektIn: { besluitId: idOf('ingetrokken'), nummer: 'NR-ingetrokken', per: '2026-01-01' },
  });
  await besluit('afgewezen', {
    besluit: 'afwijzen',
    nummer: 'AFW-1',
    schoolId: app.settings.scholen[1]!.id,
    leerling: { naam: evil, geboortedatum: '2011-01-01' },
  });
  await besluit('weldra', { genomenOp: '2025-06-20T10:00:00.000Z', soort: 'tlv-zml' });
  const {
    leerling: _none,
    geldigVan: _van,
    geldigTot: _tot,
    ...lwoo
  } = { leerling: undefined, geldigVan: undefined, geldigTot: undefined };
  await besluit('lijst', { soort: 'lwoo', nummer: 'LIJST-1', lijst: { versie: 1, rijen: 3, geweigerd: [6] }, ...lwoo });
  const { record } = (await app.storage.besluiten.get('besluit', idOf('lijst')))!;
  const { leerling: _l, geldigVan: _v, geldigTot: _t, ...zonder } = record;
  await app.storage.besluiten.put(zonder);
  for (const [at, rij] of [4, 5].entries())
    await app.storage.nummers.put({
      reeks: `LWOO-${app.mark}`,
      volgnummer: at + 1,
      besluitId: idOf('lijst'),
      nummer: `LWOO-77${at}`,
      gegevenOp: '2025-09-01T10:00:00.000Z',
      rij,
    });
  await besluit('voorstel', { genomenOp: '2026-05-11T10:00:00.000Z' });
  const {
    ondertekening: _o,
    uitgevoerdOp: _u,
    nummer: _n,
    ...voorstel
  } = (await app.storage.besluiten.get('besluit', idOf('voorstel')))!.record;
  await app.storage.besluiten.put(voorstel);
});
beforeEach(async () => {
  await besluitIndex(app).stand(0);
  await inschrijvingIndex(app).stand(0);
  await nummerIndex(app).stand(0);
});

describe('the register', () => {
  it('holds what was signed, newest first, and no proposal', async () => {
    expect(await register()).toEqual(order);
  });
  const order = ['NR-lopend', 'TLVI-1', 'LIJST-1', 'AFW-1', 'NR-weldra', 'NR-ingetrokken', 'NR-verlengd', 'NR-eindigt'];

  it.each([
    ['?soort=lwoo', ['LIJST-1']],
    ['?soort=tlv&besluit=afwijzen', ['AFW-1']],
    ['?soort=tlv-zml', ['NR-weldra']],
    ['?besluit=tlv-ingetrokken', ['TLVI-1']],
    ['?schooljaar=2023', []],
    ['?schooljaar=2024&sorteer=nummer', ['NR-eindigt', 'NR-ingetrokken', 'NR-verlengd', 'NR-weldra']],
    ['?geldigOp=2024-10-01&sorteer=nummer', ['NR-eindigt']],
    ['?geldigOp=2025-12-31&sorteer=nummer', ['LIJST-1', 'NR-eindigt', 'NR-ingetrokken', 'NR-lopend', 'NR-verlengd', 'NR-weldra']],
    // Revoked from that day on
    ['?geldigOp=2026-01-01&sorteer=nummer', ['LIJST-1', 'NR-eindigt', 'NR-lopend', 'NR-verlengd', 'NR-weldra']],
    ['?geldigOp=2027-08-01', ['LIJST-1']],
    ['?aandacht=verlengen-3', ['NR-eindigt']],
    ['?aandacht=ingetrokken', ['NR-ingetrokken']],
    ['?aandacht=niet-ingeschreven&sorteer=nummer', ['NR-eindigt', 'NR-verlengd']],
    ['?aandacht=inschrijven-weldra', ['NR-weldra']],
    ['?geldigOp=2026-02-30&soort=lwoo', ['LIJST-1']],
  ])('%s', async (query, wanted) => expect(await register(query)).toEqual(wanted));

  it.each(['nummer', 'leerling', 'school', 'soort', 'dag', 'geldig', 'besluit'])('is sorted by %s both ways', async (kolom) => {
    const up = await register(`?sorteer=${kolom}&richting=op`);
    expect(up).toHaveLength(8);
    expect(await register(`?sorteer=${kolom}&richting=af`)).toEqual(up.toReversed());
  });

  it.each([
    ['nr lopend', ['NR-lopend']],
    ['zoe dijk', ['NR-eindigt']],
    ['LWOO-771', ['LIJST-1']],
    ['D-WELDRA', ['NR-weldra']],
    // The besluit that revokes it too
    ['nr ingetrokken', ['TLVI-1', 'NR-ingetrokken']],
  ])('is searched for %s without it in the address', async (tekst, wanted) => {
    const { headers } = await sendFrom('/loket/register', '/loket/register/zoeken', { tekst });
    expect(headers['Location']).toMatch(/^\/loket\/register\?zoek=[\w-]{22}$/);
    expect(nummers(await get(app, headers['Location'] ?? '', secretaris))).toEqual(wanted);
  });

  it('says by each list that the loket works from how many there are, whatever is shown', async () => {
    for (const query of ['', '?soort=lwoo&sorteer=leerling']) {
      const shown = body(await get(app, `/loket/register${query}`, secretaris));
      expect([...shown.matchAll(/<option value="(\w[\w-]*)"[^>]*>[^<]*\((\d+)\)<\/option>/g)].map(([, lijst, n]) => [lijst, n])).toEqual([
        ['verlengen-3', '1'],
        ['verlengen-6', '1'],
        ['verlengen-9', '1'],
        ['niet-ingeschreven', '2'],
        ['inschrijven-weldra', '1'],
        ['ingetrokken', '1'],
      ]);
    }
  });

  it('says until when a pupil can be enrolled: no longer than a TLV is valid, and not on one that was revoked', async () => {
    const rij = async (nummer: string) =>
      new RegExp(`>${nummer}</a>[^]*?data-kolom="Ingeschreven">([^]*?)</td>`).exec(
        body(await get(app, '/loket/register', secretaris)),
      )?.[1];
    expect(await rij('NR-lopend')).toBe('kan tot en met 1 maart 2027');
    expect(await rij('NR-ingetrokken')).toBe('–');
    expect(body(await get(app, `/loket/register/${idOf('ingetrokken')}`, secretaris))).toContain('inschrijven kan er niet op');
    await besluit('kort', { genomenOp: '2025-10-01T10:00:00.000Z', geldigVan: '2025-10-01', geldigTot: '2026-07-31' });
    await besluit('over', { genomenOp: '2025-06-01T10:00:00.000Z', geldigVan: '2025-06-01', geldigTot: '2026-04-30' });
    await besluitIndex(app).stand(0);
    expect(await rij('NR-kort')).toBe('kan tot en met 31 juli 2026');
    expect(await rij('NR-over')).toContain('niet gebruikt');
    expect(body(await get(app, `/loket/register/${idOf('kort')}`, secretaris))).toContain('de laatste dag van deze TLV');
    // Proposals from here on, which are not in the register
    const voorstel = { ondertekening: undefined, uitgevoerdOp: undefined, nummer: undefined } as object;
    for (const id of ['kort', 'over']) await besluit(id, voorstel);
  });

  it.each<[string, string, Partial<BesluitRecord>, string, string]>([
    [
      '2026-12-01',
      'from a day to come',
      {},
      'kan tot en met 30 november 2026',
      'tot en met 30 november 2026, de laatste dag voor de intrekking',
    ],
    ['2026-05-13', 'tomorrow', {}, 'kan tot en met 12 mei 2026', 'tot en met 12 mei 2026, de laatste dag voor de intrekking'],
    ['2026-05-12', 'today', {}, '–', 'inschrijven kan er niet op'],
    ['2027-06-01', 'after its year', {}, 'kan tot en met 1 maart 2027', 'tot en met 1 maart 2027, een jaar na het besluit'],
    ['2026-08-01', 'before it came to be valid', { geldigVan: '2026-08-01' }, '–', 'inschrijven kan er niet op'],
  ])('says of one that is revoked from %s, %s, until when a pupil can be enrolled', async (per, _, part, rij, pagina) => {
    const id = `straks-${per}`;
    const tlvIngetrokken = { besluitId: idOf('intrekt'), nummer: 'TLVI-1', per };
    await besluit(id, { genomenOp: '2026-03-01T10:00:00.000Z', tlvIngetrokken, ...part });
    await besluitIndex(app).stand(0);
    const lijst = body(await get(app, '/loket/register', secretaris));
    expect(new RegExp(`>NR-${id}</a>[^]*?data-kolom="Ingeschreven">([^]*?)</td>`).exec(lijst)?.[1]).toBe(rij);
    expect(body(await get(app, `/loket/register/${idOf(id)}`, secretaris))).toContain(pagina);
    const voorstel = { ondertekening: undefined, uitgevoerdOp: undefined, nummer: undefined } as object;
    await besluit(id, voorstel);
  });

  it('lists whom nobody is enrolled on by that same day, and not what was revoked as one to ask anew', async () => {
    const tlvIngetrokken = (per: string) => ({ besluitId: idOf('intrekt'), nummer: 'TLVI-1', per });
    const op = { genomenOp: '2026-03-01T10:00:00.000Z' };
    await besluit('l-kort', { ...op, geldigTot: '2026-06-30' });
    await besluit('l-op', { ...op, geldigTot: '2026-05-11' });
    await besluit('l-intrek', { ...op, tlvIngetrokken: tlvIngetrokken('2026-06-15') });
    await besluit('l-later', { ...op, tlvIngetrokken: tlvIngetrokken('2026-12-01') });
    await besluit('l-weg', { ...op, tlvIngetrokken: tlvIngetrokken('2026-05-12') });
    await besluitIndex(app).stand(0);
    const shown = async (lijst: string) =>
      (await register(`?aandacht=${lijst}&sorteer=nummer`)).filter((nummer) => nummer.startsWith('NR-l-'));
    expect(await shown('inschrijven-weldra')).toEqual(['NR-l-intrek', 'NR-l-kort']);
    expect(await shown('niet-ingeschreven')).toEqual(['NR-l-op']);
    const voorstel = { ondertekening: undefined, uitgevoerdOp: undefined, nummer: undefined } as object;
    for (const id of ['l-kort', 'l-op', 'l-intrek', 'l-later', 'l-weg']) await besluit(id, voorstel);
    await besluitIndex(app).stand(0);
  });

  it('shows any name as text', async () => {
    expect(body(await get(app, '/loket/register', secretaris))).not.toContain('<script>alert');
  });
});

describe('a besluit in the register', () => {
  const page = async (id: string, visitor: Visitor = secretaris) => get(app, `/loket/register/${idOf(id)}`, visitor);

  it('names those before and after it, without a number in its address', async () => {
    expect(body(await page('verlengd'))).toContain(`<dt>Verlengd door</dt>`);
    expect(body(await page('verlengd'))).toContain(`href="/loket/register/${idOf('lopend')}"`);
    expect(body(await page('intrekt'))).toMatch(/NR-ingetrokken<\/a> per 1 januari 2026/);
    expect(body(await page('lijst'))).toContain('2 van 3 op de lijst');
    expect(body(await page('lijst'))).toMatch(/LWOO-770 <span class="klein">rij 4/);
  });

  it.each(['bestaat-niet', 'x'.repeat(101), '%5c..%5c', "a'b"])('is not there for the id %s', async (id) => {
    expect((await get(app, `/loket/register/${id}`, secretaris)).status).toBe(404);
  });
  it('is not there as long as it is a proposal', async () => expect((await page('voorstel')).status).toBe(404));
});

describe('enrolment', () => {
  const at = () => `/loket/register/${idOf('eindigt')}`;
  const enrol = (op: string) => sendFrom(at(), `${at()}/inschrijving`, { op });

  it.each([
    ['2026-02-30', 'Vul een bestaande datum in.'],
    ['vandaag', 'Vul een bestaande datum in.'],
    ['2024-08-31', 'De leerling kan niet zijn ingeschreven voor het besluit van 1 september 2024.'],
    ['2026-05-13', 'Deze dag moet nog komen.'],
  ])('on %s is not taken, and the page says why', async (op, why) => {
    const answer = await enrol(op);
    expect(answer.status).toBe(422);
    expect(body(answer)).toContain(why);
  });

  it('is kept with who wrote it down, takes the TLV off the list, and is once however often it is sent', async () => {
    expect(body(await get(app, at(), secretaris))).toContain('Niet ingeschreven voor 1 september 2025.');
    for (const _twice of [1, 2]) expect((await enrol('2025-01-15')).status).toBe(303);
    expect(body(await get(app, at(), secretaris))).toContain('De leerling is ingeschreven op 15 januari 2025.');
    expect(await register('?aandacht=niet-ingeschreven')).toEqual(['NR-verlengd']);
    expect((await app.storage.inschrijvingen.get('inschrijving', idOf('eindigt')))?.record.meldingen).toMatchObject([
      { op: '2025-01-15', door: 'S. Ecretaris' },
    ]);
  });

  it('can be taken back, which stays readable', async () => {
    await enrol('2025-01-15');
    expect((await enrol('')).status).toBe(303);
    const page = body(await get(app, at(), secretaris));
    expect(page).toContain('Niet ingeschreven voor 1 september 2025.');
    expect(page).toContain('Teruggenomen');
    expect(await register('?aandacht=niet-ingeschreven&sorteer=nummer')).toEqual(['NR-eindigt', 'NR-verlengd']);
  });

  it('is not of a rejection or a list, and not for who only reads', async () => {
    for (const id of ['afgewezen', 'lijst'])
      expect((await sendFrom('/loket/register', `/loket/register/${idOf(id)}/inschrijving`, { op: '2026-01-01' })).status).toBe(404);
    expect((await sendFrom('/loket/register', `${at()}/inschrijving`, { op: '2026-01-01' }, as('lezer'))).status).toBe(403);
    expect(body(await get(app, at(), as('lezer')))).not.toContain('<form method="post" action="/loket/register/');
  });
});

describe('the export of the register', () => {
  it('is the list as it was filtered, with no formula, as CSV and as Excel', async () => {
    const csv = await get(app, '/loket/register/uitvoer/csv?besluit=afwijzen', secretaris);
    expect(csv.headers).toMatchObject({
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="register-2026-05-12.csv"',
    });
    const { data } = Papa.parse<Record<string, string>>(body(csv).slice(1), { header: true, delimiter: ';', skipEmptyLines: true });
    expect(data).toHaveLength(1);
    expect(data[0]).toMatchObject({
      Nummer: 'AFW-1',
      Besluit: 'Afgewezen',
      Leerling: `'${evil}`,
      'Besluit van': '01-09-2025',
      Schooljaar: '2025-2026',
    });
    const xlsx = await get(app, '/loket/register/uitvoer/xlsx', secretaris);
    const sheet = read(xlsx.body, { type: 'buffer', cellFormula: true }).Sheets['Register'] ?? {};
    expect(Object.values(sheet).filter((cell) => (cell as { f?: string }).f !== undefined)).toEqual([]);
    expect(utils.sheet_to_json<Record<string, unknown>>(sheet).map((rij) => rij['Nummer'])).toEqual(await register());
  });

  it('holds every besluit, however many there are', async () => {
    const own = await world();
    const one = (await app.storage.besluiten.get('besluit', idOf('lopend')))!.record;
    const many = Array.from({ length: 5_001 }, (_, at) => ({ ...one, besluitId: `${idOf('veel')}-${at}`, schoolId: own.schoolId }));
    await own.storage.besluiten.putMany(many);
    const xlsx = await get(own, '/loket/register/uitvoer/xlsx', secretaris);
    expect(read(xlsx.body, { type: 'buffer' }).Sheets['Register']?.['!ref']).toBe('A1:R5002');
    expect(body(await get(own, '/loket/register/uitvoer/csv', secretaris)).split('\r\n')).toHaveLength(5_003);
  });

  it('is for who decides', async () => {
    expect((await get(app, '/loket/register/uitvoer/csv', as('lezer'))).status).toBe(403);
    expect(body(await get(app, '/loket/register', as('lezer')))).not.toContain('/uitvoer/');
    expect((await get(app, '/loket/register/uitvoer/pdf', secretaris)).status).toBe(404);
  });
});
