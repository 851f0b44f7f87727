import { read, utils } from '@e965/xlsx';
import mammoth from 'mammoth';
import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { schoneTekst } from '../../src/commissie/opmerking.ts';
import { dossierRijen } from '../../src/loket/dossiers/dossier-index.ts';
import { escapeHtml } from '../../src/loket/frame/html.ts';
import { schoon } from '../../src/loket/register/export/cel.ts';
import type { DossierRecord } from '../../src/storage/records.ts';
import type { VergaderingRecord } from '../../src/storage/records/commissie.ts';
import { voorzitter } from '../commissie/leden.ts';
import { pageTexts } from '../pdf/look.ts';
import { as, csrfOf, get, post } from './visit.ts';
import { alleenEigen, vijandig } from './vijandig.ts';
import { dossier, rapport, world, type World } from './world.ts';

const secretaris = as('secretaris');
const [vergaderingId, leeg] = ['0123456789ab', '0123456789ac'];
let app: World;
let dossiers: DossierRecord[];
/** What a text of a form becomes before it is kept. */
const bewaard = (text: string): string => schoneTekst(text).slice(0, 1500);

const page = async (path: string): Promise<string> => {
  const { status, headers, body } = await get(app, path, secretaris);
  expect([path, status]).toEqual([path, 200]);
  for (const value of Object.values(headers)) expect(value).not.toMatch(/[\r\n]/);
  return String(body);
};

/** A dossier of which every name and text means harm, with a besluit in the register and a place on an agenda. */
async function vol(text: string, index: number): Promise<DossierRecord> {
  const [eerste] = rapport.bevindingen;
  const bewijs = [{ document: text, pagina: 1, citaat: text }];
  const record = await dossier(
    app,
    { map: text, leerling: text, nogNodig: [text], status: 'in behandeling', eindoordeel: 'compleet' },
    {
      ...rapport,
      bevindingen: [{ ...eerste!, titel: text, eis: text, uitleg: text, actie: text, kort: text, bewijs }],
      documenten: [{ naam: text, soorten: ['overig'], leesbaar: false, inhoud: `h${index}`, melding: text }],
    },
  );
  const { dossierId, schoolId, driveId, kenmerk } = record;
  await app.storage.besluiten.put({
    besluitId: `besluit-${index}`,
    dossierId,
    schoolId,
    driveId,
    kenmerk,
    besluit: 'toekennen',
    soort: 'tlv-gp',
    variant: 'verlenging',
    verlengtNummer: text,
    leerling: { naam: text, geboortedatum: '2011-03-14' },
    geldigVan: '2026-08-01',
    geldigTot: '2028-07-31',
    motivering: text,
    deskundigen: [],
    genomenDoor: text,
    genomenOp: '2026-05-01T10:00:00.000Z',
    ondertekening: { door: text, rol: 'directeur-bestuurder', account: 'x', op: '2026-05-01T10:00:00.000Z', stempel: 's' },
    uitgevoerdOp: '2026-05-01T10:00:00.000Z',
    nummer: `NR-${String(index).padStart(3, '0')}`,
    peildatum: '2026-04-01',
    ontvangenOp: '2026-04-01',
    handboekVersie: '4.1',
  });
  await app.storage.agendapunten.put({
    vergaderingId,
    dossierId,
    schoolId,
    kenmerk,
    schoolNaam: text,
    soort: 'tlv-gp',
    notities: bewaard(text),
  });
  await app.storage.leden.put({
    ...voorzitter,
    lidId: `lid-${index}`,
    naam: text,
    functie: 'deskundige-op-afroep',
    discipline: 'arts',
    regio: text,
  });
  return record;
}

beforeAll(async () => {
  app = await world();
  dossiers = [];
  for (const [index, text] of vijandig.entries()) dossiers.push(await vol(text, index));
  const vergadering: VergaderingRecord = {
    vergaderingId,
    datum: '2026-05-12',
    tijd: '09:30',
    plaats: bewaard(vijandig[1] ?? ''),
    gasten: bewaard(vijandig.slice(0, 5).join(' ')),
    mededelingen: bewaard(vijandig.slice(5, 40).join('\n')),
    stand: 'gepland',
    aanwezig: vijandig.map((_, index) => `lid-${index}`),
    agenda: dossiers.map(({ dossierId }) => dossierId),
    afgevoerd: [],
    gemaaktOp: '2026-05-01T08:00:00.000Z',
  };
  await app.storage.vergaderingen.put(vergadering);
  await app.storage.vergaderingen.put({ ...vergadering, vergaderingId: leeg, agenda: [] });
  await dossierRijen(app, 0);
});

describe('fifty names and texts that mean harm', () => {
  it('are fifty, each its own, and those with a tag would be found on a page', () => {
    expect(new Set(vijandig).size).toBe(50);
    const raw = vijandig.filter((text) => /<[a-z]/.test(text) && !text.includes('_onder_'));
    expect(raw.length).toBeGreaterThan(15);
    for (const text of raw) expect(() => alleenEigen(`<script src="/x"></script><p>${text}</p>`, text), text).toThrow();
    expect(() => alleenEigen('<script src="/x"></script><p class="a" onclick="b"></p>', 'x')).toThrow();
    expect(() => alleenEigen('<script src="/x"></script><a href="//example.test"></a>', 'x')).toThrow();
  });

  it.each([
    '/loket?status=alle',
    '/loket?status=alle&sorteer=naam',
    '/loket/register',
    '/loket/register?aandacht=niet-ingeschreven',
    '/loket/vergaderingen',
    `/loket/vergaderingen/${vergaderingId}`,
    `/loket/vergaderingen/${vergaderingId}/verslag`,
    '/loket/beheer/leden',
  ])('are text on %s', async (path) => {
    const shown = await page(path);
    alleenEigen(shown, path);
    // A list that shows fifty to a page shows them all
    if (/status=alle|register$|leden|\/[0-9a-f]{12}$/.test(path))
      for (const text of vijandig) expect(shown).toContain(escapeHtml(text.slice(0, 200)));
  });

  it('are text on the page of each dossier, in its meeting, in the register, of its besluit and of each member', async () => {
    for (const [index, { kenmerk }] of dossiers.entries())
      for (const path of [
        `/loket/dossiers/${kenmerk}`,
        `/loket/dossiers/${kenmerk}/stemming`,
        `/loket/vergaderingen/${vergaderingId}/dossiers/${kenmerk}`,
        `/loket/register/besluit-${index}`,
        `/loket/beheer/leden/lid-${index}`,
      ])
        alleenEigen(await page(path), `${path} ${vijandig[index]}`);
  });

  it('are text when they are searched for, in the list and in the register, and the address holds none of them', async () => {
    const csrf = csrfOf(await get(app, '/loket', secretaris));
    for (const tekst of vijandig)
      for (const at of ['/loket', '/loket/register']) {
        const { status, headers } = await post(app, `${at}/zoeken`, secretaris, { csrf, tekst });
        const to = headers['Location'] ?? '';
        expect([status, to.replace(/\?zoek=[\w-]{22}$/, '')]).toEqual([303, at]);
        alleenEigen(await page(to), `${at} zoeken ${tekst}`);
      }
  });

  it('are text where a form comes back with a fault: a view, a meeting, minutes and a member', async () => {
    const csrf = csrfOf(await get(app, '/loket', secretaris));
    for (const text of vijandig) {
      const forms: [string, Record<string, string>][] = [
        ['/loket/weergaven', { naam: text.padEnd(61, 'x'), filter: text }],
        ['/loket/vergaderingen/nieuw', { datum: text, tijd: text, plaats: text }],
        [`/loket/vergaderingen/${leeg}/agenda`, { doe: 'kenmerk', kenmerk: text }],
        [`/loket/vergaderingen/${leeg}/agenda`, { doe: 'aanwezig', gasten: text.padEnd(301, 'x'), mededelingen: text }],
        ['/loket/beheer/leden/nieuw', { naam: text, functie: text, vanaf: text, account: text, regio: text }],
        ['/loket/register/besluit-0/inschrijving', { op: text }],
      ];
      for (const [to, fields] of forms) {
        const { status, body } = await post(app, to, secretaris, { csrf, ...fields });
        if (status === 303) continue; // an empty day of enrolment is none
        expect([to, text, status]).toEqual([to, text, 422]);
        alleenEigen(String(body), `${to} ${text}`);
      }
    }
  });

  it('are cells of one row each in the exports, and none a formula', async () => {
    const csv = String((await get(app, '/loket/register/uitvoer/csv?sorteer=nummer', secretaris)).body);
    const { data } = Papa.parse<Record<string, string>>(csv.slice(1), { header: true, delimiter: ';', skipEmptyLines: true });
    expect(data.map(({ Nummer }) => Nummer)).toEqual(vijandig.map((_, index) => `NR-${String(index).padStart(3, '0')}`));
    for (const cell of data.flatMap((rij) => Object.values(rij))) expect(cell).not.toMatch(/^[\s\p{C}]*[=+\-@＝]/u);
    const file = await get(app, '/loket/register/uitvoer/xlsx?sorteer=nummer', secretaris);
    const sheet = read(file.body, { type: 'buffer', cellFormula: true }).Sheets['Register'] ?? {};
    expect(Object.values(sheet).filter((cell) => (cell as { f?: string }).f !== undefined)).toEqual([]);
    const rows = utils.sheet_to_json<Record<string, string>>(sheet, { defval: '' });
    expect(rows.map(({ Leerling }) => Leerling)).toEqual(vijandig.map(schoon));
  });

  it('are text in the minutes, as Word and as PDF', async () => {
    const docx = await get(app, `/loket/vergaderingen/${vergaderingId}/verslag.docx`, secretaris);
    const { value } = await mammoth.extractRawText({ buffer: docx.body as Buffer });
    const printed = (text: string) => text.replaceAll(/\s+/g, '');
    const word = printed(value);
    for (const text of vijandig) expect(word).toContain(printed(bewaard(text)));
    const pdf = await get(app, `/loket/vergaderingen/${vergaderingId}/verslag.pdf`, secretaris);
    expect(pdf.headers['Content-Disposition']).toBe('inline; filename="Verslag loket 2026-05-12 concept.pdf"');
    const paper = printed((await pageTexts(pdf.body as Buffer)).join(''));
    for (const text of ['#letx=read("/etc/passwd")', '=cmd|calc!A0', '<script>alert(1)</script>', '{{7*7}}']) expect(paper).toContain(text);
  });
});
