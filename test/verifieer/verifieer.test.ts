import { createHash } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { leesBrief } from '../../src/decide/archiefbrieven.ts';
import { deliverBrieven } from '../../src/decide/deliver-brieven.ts';
import { controlecode } from '../../src/verifieer/code.ts';
import { handleVerifieer } from '../../src/verifieer/handle.ts';
import type { BesluitRecord } from '../../src/storage/records.ts';
import { besluitRecord, ondertekend } from '../decide/besluiten.ts';
import { testApp } from '../fakes/app.ts';

type Test = Awaited<ReturnType<typeof testApp>>;
const nummer = `SWV-${process.pid}-0001`;
let app: Test;
let besluit: BesluitRecord & { nummer: string };
let asked = 0;

/** A visit of the page from an address of its own, so that no test is held up by the limit. */
async function visit(path: string, form?: Record<string, string | Blob>, from?: string) {
  asked += 1;
  const headers = new Headers({ 'content-length': '500', 'x-forwarded-for': from ?? `198.51.100.${asked}` });
  const data = new FormData();
  for (const [name, value] of Object.entries(form ?? {})) data.set(name, value);
  const url = `https://loket.example${path}`;
  const answer = await handleVerifieer(app, { method: form === undefined ? 'GET' : 'POST', url, headers, formData: async () => data });
  return { ...answer, text: (answer.body as string | Buffer).toString() };
}
const at = (path = '', code = controlecode(app.settings, nummer)) => visit(`/verifieer/${encodeURIComponent(nummer)}${path}?code=${code}`);
const becomes = (part: Partial<BesluitRecord>) => app.storage.besluiten.put({ ...besluit, ...part });

beforeAll(async () => {
  app = await testApp('2026-09-01T10:00:00Z');
  const school = app.settings.scholen[0]!;
  app.graph.folder(school.pad);
  besluit = { ...besluitRecord({ ...ondertekend, schoolId: school.id, driveId: school.drive, besluitId: `v-${process.pid}` }), nummer };
  const brieven = await deliverBrieven(app, besluit);
  besluit = { ...besluit, brief: brieven.brief, versies: [{ versie: 1, ...brieven, op: '2026-05-12T10:00:00.000Z' }] };
  await becomes({});
});

describe('the page on which a letter is checked', () => {
  it('asks for number and code; an address with a number fills it in', async () => {
    expect((await visit('/verifieer')).text).toContain('Is deze brief echt?');
    expect((await visit('/verifieer/SWV-9')).text).toContain('value="SWV-9"');
  });

  it('says of a letter that it is genuine and from when to when it holds, and names nobody', async () => {
    const { status, text, headers } = await at();
    expect(status).toBe(200);
    expect(text).toContain('Zij geldt van 1 augustus 2026 tot en met 31 juli 2028');
    for (const name of ['Joris', 'Bergh', 'Esdoorn', 'GP', '14 maart', 'D-7K3M2']) expect(text).not.toContain(name);
    expect(headers['Cache-Control']).toBe('no-store');
    expect(headers['Content-Security-Policy']).toMatch(/default-src 'none'/);
    expect(text).not.toContain('<script');
  });

  it('knows a number and a code as people type or copy them', async () => {
    const nummerGetypt = ` ${nummer.toLowerCase().replaceAll('-', '\u2011\u200b')} `;
    const code = controlecode(app.settings, nummer).replace('-', ' \u2013 ');
    expect((await visit('/verifieer', { nummer: nummerGetypt, code })).text).toContain('Zij geldt van 1 augustus 2026');
  });

  it('tells nothing without the right code, and the same of what was never given', async () => {
    const wrong = await at('', 'AAAA-BBBB');
    const never = await visit('/verifieer/SWV-8?code=AAAA-BBBB');
    expect(wrong.status).toBe(200);
    expect(wrong.text).toContain('niet gevonden');
    expect(wrong.text.replaceAll(nummer, 'SWV-8')).toBe(never.text);
  });

  it.each<[string, Partial<BesluitRecord>, RegExp]>([
    ['revoked', { tlvIngetrokken: { besluitId: 'x', nummer: 'TLVI-1', per: '2026-10-01' } }, /ingetrokken: vanaf 1 oktober 2026/],
    ['not yet', { geldigVan: '2027-01-01' }, /nu nog niet/],
    ['not any more', { geldigVan: '2024-08-01', geldigTot: '2026-07-31' }, /geldt niet meer. Zij gold/],
    ['replaced after an objection', { herzienDoor: { besluitId: 'x', nummer: 'y' } }, /ander besluit/],
    ['no TLV', { besluit: 'afwijzen' }, /geen toelaatbaarheidsverklaring/],
  ])('says of a letter that it is %s', async (_, part, words) => {
    await becomes(part);
    expect((await at()).text).toMatch(words);
    await becomes({});
  });

  it('knows nothing of a letter that is not out yet', async () => {
    const { brief: _brief, ...nogNiet } = besluit;
    await app.storage.besluiten.put(nogNiet);
    expect((await at()).text).toContain('niet gevonden');
    await becomes({});
  });
});

describe('a file', () => {
  const code = () => controlecode(app.settings, nummer);
  const letter = async (voor: 'school' | 'ouders') => (await leesBrief(app.storage, besluit, { voor }))!;

  it.each(['school', 'ouders'] as const)('that is the letter for %s is recognised, sent whole or by its hash', async (voor) => {
    const content = await letter(voor);
    const whole = await visit('/verifieer', { nummer, code: code(), bestand: new Blob([new Uint8Array(content)]) });
    expect(whole.text).toContain('precies de brief');
    const sha256 = createHash('sha256').update(content).digest('hex');
    expect((await visit('/verifieer', { nummer, code: code(), sha256 })).text).toContain('precies de brief');
  });

  it('of which a byte was changed is not the letter', async () => {
    const changed = Buffer.from(await letter('school'));
    changed.writeUInt8(changed.readUInt8(900) ^ 1, 900);
    const { text } = await visit('/verifieer', { nummer, code: code(), bestand: new Blob([new Uint8Array(changed)]) });
    expect(text).toContain('niet de brief die bij dit nummer hoort');
  });

  it('of a version that was corrected is genuine, but not the one that holds', async () => {
    const first = await letter('school');
    const [eerste] = besluit.versies ?? [];
    const { brief } = await deliverBrieven(app, besluit, {
      versie: 2,
      correctie: { vorigeOp: '2026-05-12', reden: 'De naam was fout.', ondertekend: { door: 'B', op: '2026-05-13T10:00:00.000Z' } },
    });
    await becomes({ brief, versies: [eerste!, { versie: 2, brief, reden: 'De naam was fout.', op: '2026-05-13T10:00:00.000Z' }] });
    const old = await visit('/verifieer', { nummer, code: code(), bestand: new Blob([new Uint8Array(first)]) });
    expect(old.text).toContain('versie 1 van de brief');
    expect(brief.naam).toBe(`Beschikking ${nummer} versie 2.pdf`);
    await becomes({});
  });
});

describe('bounds', () => {
  it('more questions from one address than are answered in a minute are put off', async () => {
    const from = '203.0.113.77';
    const answers = [];
    for (let n = 0; n < 21; n += 1) answers.push((await visit(`/verifieer/SWV-8?code=AAAA-BBB${n}`, undefined, from)).status);
    expect(answers.filter((status) => status === 429)).toHaveLength(1);
    expect(answers.at(-1)).toBe(429);
  });

  it.each(['/verifieer/a/b', '/verifieer/%ff', `/verifieer/${'x'.repeat(300)}`])('%s is not there', async (path) =>
    expect((await visit(path)).status).toBe(404),
  );

  it('what is typed is shown as text', async () =>
    expect((await visit(`/verifieer/${encodeURIComponent('"><script>x')}`)).text).toContain('&quot;&gt;&lt;script&gt;x'));

  it('the style sheet is open to everybody', async () => {
    const [, path = ''] = /href="(\/verifieer\/loket-[0-9a-f]+\.css)"/.exec((await visit('/verifieer')).text) ?? [];
    expect((await visit(path)).headers['Content-Type']).toBe('text/css; charset=utf-8');
  });
});
