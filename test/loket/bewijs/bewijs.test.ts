import { beforeAll, describe, expect, it } from 'vitest';
import type { Bevinding, Controlerapport } from '../../../src/check/rapport.ts';
import { dossierRijen } from '../../../src/loket/dossiers/dossier-index.ts';
import { makeMail } from '../../read/make-mail.ts';
import { pdf, write } from '../../read/make-pdf.ts';
import { makeWord, paragraph, run } from '../../read/make-word.ts';
import { makeZip } from '../../read/make-zip.ts';
import { as, get } from '../visit.ts';
import { rapport as voorbeeld, world, type World } from '../world.ts';
import { echtDossier, type Bestand } from './echt-dossier.ts';

let app: World;
beforeAll(async () => {
  app = await world();
});

type Wijst = { document: string; pagina: number; citaat: string; rij?: number };

/** A report that points at these places, all of one criterion. */
const wijstAan = (bewijs: Wijst[], documenten: string[]): Controlerapport => ({
  ...voorbeeld,
  bevindingen: [{ ...(voorbeeld.bevindingen[2] as Bevinding), bewijs }],
  documenten: documenten.map((naam) => ({ naam, soorten: ['overig'], leesbaar: true })),
});

async function metBewijs(bestanden: Bestand[], bewijs: Wijst[]) {
  const made = await echtDossier(app, bestanden, {}, (results) =>
    wijstAan(
      bewijs,
      results.map(({ name }) => name),
    ),
  );
  await dossierRijen(app, 0);
  const path = `/loket/dossiers/${made.record.kenmerk}/bewijs`;
  const see = async (id: string, role = 'lezer') => {
    const { status, body, headers } = await get(app, `${path}/${id}`, as(role));
    return { status, headers, body: body as Buffer, text: String(body) };
  };
  return { ...made, see };
}

/** The places that are marked on the picture, in points. */
const merken = (text: string) =>
  [...text.matchAll(/<rect\s+x="([\d.-]+)"\s+y="([\d.-]+)"\s+width="([\d.]+)"\s+height="([\d.]+)"/g)].map((found) =>
    found.slice(1).map(Number),
  );
const gemarkeerd = (text: string) => [...text.matchAll(/<mark>([^<]*)<\/mark>/g)].map(([, words]) => words);

const plan = () =>
  pdf(write(['Voorblad', 50, 100]), write(['De leerling heeft een TIQ van 71.', 50, 300], ['Iets anders staat hieronder.', 50, 330]));

describe('evidence with its page', () => {
  it('of a PDF: the page as a picture with the words marked, the text beneath, and the way to the file', async () => {
    const { see, record } = await metBewijs(
      [{ naam: 'plan.pdf', bytes: await plan() }],
      [{ document: 'plan.pdf', pagina: 2, citaat: 'een TIQ van 71' }],
    );
    const { status, text } = await see('3-1');
    expect(status).toBe(200);
    const [[x, y, width, height] = []] = merken(text);
    expect(x).toBeGreaterThan(120);
    expect(y).toBeGreaterThan(280);
    expect((y ?? 0) + (height ?? 0)).toBeLessThan(312);
    expect((x ?? 0) + (width ?? 0)).toBeLessThan(240);
    expect(gemarkeerd(text).join(' ')).toBe('een TIQ van 71.');
    expect(text).toContain('Open het bestand in SharePoint');
    const image = await see('3-1/bladzijde.png');
    expect(image.headers['Content-Type']).toBe('image/png');
    expect(image.body.subarray(1, 4).toString()).toBe('PNG');
    expect(image.headers['Cache-Control']).toBe('no-store');
    const calls = app.graph.calls.filter((call) => call === 'download').length;
    await see('3-1');
    expect(app.graph.calls.filter((call) => call === 'download')).toHaveLength(calls);
    expect(app.events.filter(({ event }) => event === 'bladzijde-fout')).toEqual([]);
    expect(record.kenmerk).not.toBe('');
  });

  it('of documents in a zip and a mail, and of Word: as it was read where it has no pages to draw', async () => {
    const word = makeWord({ body: paragraph(run('Het plan &lt;b&gt; is geëvalueerd in maart.')) });
    const zip = makeZip([
      { name: 'map/plan.pdf', content: await plan() },
      { name: 'plan.docx', content: word },
    ]);
    const mail = Buffer.from(
      makeMail({ subject: 'Advies', parts: [{ text: 'Ons advies is plaatsing.' }, { name: 'plan.pdf', bytes: await plan() }] }),
    );
    const { see } = await metBewijs(
      [
        { naam: 'stukken.zip', bytes: zip },
        { naam: 'post/brief.eml', bytes: mail },
      ],
      [
        { document: 'stukken.zip/map/plan.pdf', pagina: 2, citaat: 'TIQ van 71' },
        { document: 'stukken.zip/plan.docx', pagina: 1, citaat: 'geëvalueerd in maart' },
        { document: 'post/brief.eml', pagina: 1, citaat: 'Ons advies is plaatsing' },
        { document: 'post/brief.eml/plan.pdf', pagina: 2, citaat: 'TIQ van 71' },
      ],
    );
    expect(merken((await see('3-1')).text)).toHaveLength(1);
    const word2 = await see('3-2');
    expect(gemarkeerd(word2.text)).toEqual(['geëvalueerd in maart.']);
    expect(word2.text).toContain('Het plan &lt;b&gt; is');
    expect(word2.text).toContain('zoals de dienst die las');
    expect(word2.text).not.toContain('<svg');
    expect(gemarkeerd((await see('3-3')).text)).toEqual(['Ons advies is plaatsing.']);
    expect(merken((await see('3-4')).text)).toHaveLength(1);
    expect((await see('3-2')).text).toContain('Open in SharePoint het bestand waar dit in zit');
  });

  it('goes forward and back among the evidence of a point, and through the document', async () => {
    const { see } = await metBewijs(
      [{ naam: 'plan.pdf', bytes: await plan() }],
      [
        { document: 'plan.pdf', pagina: 1, citaat: 'Voorblad' },
        { document: 'plan.pdf', pagina: 2, citaat: 'TIQ van 71' },
      ],
    );
    expect((await see('3-1')).text).toMatch(/rel="next" href="[^"]*\/bewijs\/3-2#woorden"/);
    expect((await see('3-2')).text).toMatch(/rel="prev" href="[^"]*\/bewijs\/3-1#woorden"/);
    const blad = await see('3-d1p2');
    expect(blad.status).toBe(200);
    expect(blad.text).toContain('Op deze bladzijde staat bewijs bij');
    expect(merken(blad.text)).toHaveLength(0);
    expect(blad.text).toMatch(/\/bewijs\/3-d1p1"/);
  });

  it('says so when the file was changed since, is gone, is in use or is not given, and shows what was read then', async () => {
    const bytes = await plan();
    const make = () => metBewijs([{ naam: 'plan.pdf', bytes }], [{ document: 'plan.pdf', pagina: 2, citaat: 'TIQ van 71' }]);
    const place = ({ record }: Awaited<ReturnType<typeof make>>) =>
      `${app.settings.scholen[0]!.pad}/Aanvragen/${encodeURIComponent(record.map)}/plan.pdf`;
    const changed = await make();
    app.graph.put(place(changed), Buffer.from(await pdf(write(['Een ander stuk', 50, 100]))));
    const gone = await make();
    app.graph.remove(app.graph.idAt(place(gone)));
    const busy = await make();
    app.graph.locked.add(app.graph.idAt(place(busy)));
    for (const [made, said] of [
      [changed, 'is veranderd sinds het controlerapport'],
      [gone, 'staat niet meer op zijn plaats'],
      [busy, 'Iemand heeft dit bestand open'],
    ] as const) {
      const { status, text } = await made.see('3-1');
      expect(status).toBe(200);
      expect(text).toContain(said);
      expect(gemarkeerd(text).join(' ')).toContain('TIQ van 71');
      expect(text).not.toContain('<svg');
      expect((await made.see('3-1/bladzijde.png')).status).toBe(404);
    }
  });

  it('stops showing the picture that it kept as soon as SharePoint told of another content', async () => {
    const made = await metBewijs([{ naam: 'plan.pdf', bytes: await plan() }], [{ document: 'plan.pdf', pagina: 2, citaat: 'TIQ van 71' }]);
    expect((await made.see('3-1')).text).toContain('<svg');
    const { driveId, map } = made.record;
    const itemId = app.graph.idAt(`${app.settings.scholen[0]!.pad}/Aanvragen/${encodeURIComponent(map)}/plan.pdf`);
    await app.storage.items.put({
      driveId,
      itemId,
      name: 'plan.pdf',
      folder: false,
      size: 1,
      hash: 'anders',
      seenAt: '2026-05-12T10:00:00.000Z',
    });
    expect((await made.see('3-1')).text).toContain('is veranderd sinds het controlerapport');
  });

  it('never shows a page of another dossier, of another version or of what is destroyed', async () => {
    const one = await metBewijs([{ naam: 'plan.pdf', bytes: await plan() }], [{ document: 'plan.pdf', pagina: 2, citaat: 'TIQ van 71' }]);
    const geheim = await pdf(write(['Geheim van een ander kind', 50, 100]));
    const two = await metBewijs([{ naam: 'ander.pdf', bytes: geheim }], [{ document: 'plan.pdf', pagina: 1, citaat: 'x' }]);
    for (const id of ['3-2', '2-1', '4-1', '3-0', '3-d2p1', '3-d0p1', '3', '3-', 'x', '3-1x', '3-999999', '3-1%00', '%2e%2e%2f3-1']) {
      expect([400, 404], id).toContain((await one.see(id)).status);
      expect([400, 404], id).toContain((await one.see(`${id}/bladzijde.png`)).status);
    }
    // A document that this dossier does not have is not looked for in others
    const { status, text } = await two.see('3-1');
    expect(status).toBe(200);
    expect(text).not.toContain('TIQ');
    expect(text).toContain('staat niet meer bij de bestanden');
    await app.storage.dossiers.put({ ...one.record, vernietigdOp: '2026-05-12T10:00:00.000Z', status: 'vernietigd', map: '' });
    await dossierRijen(app, 0);
    expect((await one.see('3-1')).status).toBe(404);
    expect((await one.see('3-1/bladzijde.png')).status).toBe(404);
    expect((await two.see('3-1', 'beheerder')).status).toBe(403);
  });
});

const tekens = [
  '<',
  '>',
  '"',
  "'",
  '&',
  '`',
  '{{',
  '}}',
  '${',
  '\\',
  '%',
  '#',
  '?',
  ';',
  '=',
  '\u0000',
  '\u202e',
  '\u200b',
  '\ufeff',
  '\n',
  '\t',
  '☒',
  '😀',
  'ﬁ',
  '\u0301',
];
/** Names and texts that break what is not careful. */
const kwaad: string[] = [
  ...tekens.map((teken) => `a${teken}b`),
  '"><script>alert(1)</script>.pdf',
  "' onload='alert(1)",
  '</mark><img src=x onerror=alert(1)>',
  '</svg><script>alert(1)</script>',
  '</title><script>alert(1)</script>',
  '<!--',
  '-->',
  ']]>',
  '&lt;b&gt;',
  '&#x3c;script&#x3e;',
  'javascript:alert(1)',
  '../../../../etc/passwd',
  '..\\..\\windows',
  'C:\\autoexec.bat',
  'con.pdf',
  '.pdf',
  ' ',
  '…',
  '⟦BSN⟧',
  '•••••••••',
  'lang'.repeat(400),
  `${'a'.repeat(3_000)} b`,
  '(a+)+$',
  '$&$1$`',
  '__proto__',
  'constructor',
  'Robert"); DROP TABLE dossiers;--',
  '\ud800',
  'ﷺ'.repeat(40),
  'e\u0301'.repeat(200),
];

describe('fifty hostile names and texts', () => {
  it('are shown as they are and break nothing', { timeout: 240_000 }, async () => {
    expect(kwaad.length).toBeGreaterThanOrEqual(50);
    const inEen: Bestand = { naam: 'gewoon.txt', bytes: Buffer.from(kwaad.join('\n')) };
    const elkEen = kwaad.map((naam, i): Bestand => ({ naam: `${i}/${naam}.txt`, bytes: Buffer.from(`Dit is bestand nummer ${i}.`) }));
    const made = await metBewijs(
      [inEen, ...elkEen],
      [
        ...kwaad.map((citaat) => ({ document: 'gewoon.txt', pagina: 1, citaat })),
        ...elkEen.map(({ naam }, i) => ({ document: naam, pagina: 1, citaat: `bestand nummer ${i}` })),
      ],
    );
    for (const [i, tekst] of [...kwaad, ...kwaad].entries()) {
      const { status, text } = await made.see(`3-${i + 1}`);
      expect(status, tekst).toBe(200);
      expect(text, tekst).not.toMatch(/<script>alert|<img src=x|onload='alert/);
      // As many as the frame has: nothing of a text became an element
      expect(text.match(/<script/g), tekst).toHaveLength(1);
      expect(text.match(/<\/main>/g), tekst).toHaveLength(1);
      if (i >= kwaad.length) expect(gemarkeerd(text).join(' '), tekst).toContain('bestand nummer');
    }
    const whole = String((await get(app, `/loket/dossiers/${made.record.kenmerk}`, as('secretaris'))).body);
    expect(whole).not.toMatch(/<script>alert|<img src=x|onload='alert/);
  });
});
