import { describe, expect, it } from 'vitest';
import type { Bevinding } from '../../src/check/rapport.ts';
import { hoofdstukVan, perHoofdstuk } from '../../src/loket/dossier/hoofdstukken.ts';
import { kaartTekst } from '../../src/loket/dossier/kaart-tekst.ts';
import type { BewaarGegevens } from '../../src/loket/bewaren/load-bewaren.ts';
import type { DossierBeeld } from '../../src/loket/dossier/load-dossier.ts';
import { aanhoudingView, overzichtView } from '../../src/loket/dossier/overzicht-view.ts';
import { rapportView } from '../../src/loket/dossier/rapport-view.ts';
import { tijdlijnVan, type Verleden } from '../../src/loket/dossier/tijdlijn.ts';
import { stappenVan } from '../../src/loket/dossier/voortgang-view.ts';
import type { Html } from '../../src/loket/frame/html.ts';
import { beginPlan } from '../../src/retain/plan.ts';
import type { BesluitRecord, DossierRecord } from '../../src/storage/records.ts';
import { renderKaart } from '../../templates/kaart/kaart.ts';
import { rapport } from './world.ts';

const record: DossierRecord = {
  schoolId: 's',
  dossierId: 'd',
  driveId: 'v',
  kenmerk: 'D-1',
  map: 'Leerling',
  status: 'in behandeling',
  ontvangenOp: '2026-04-02T08:00:00.000Z',
  laatsteUpload: '2026-04-20T12:30:00.000Z',
  gewijzigdOp: '2026-04-20T12:30:00.000Z',
  versie: 3,
  gelezenVersie: 3,
  gecontroleerdVersie: 3,
  eindoordeel: 'compleet',
};
const besluit = (part: Partial<BesluitRecord>) =>
  ({ besluit: 'toekennen', genomenOp: '2026-05-01T10:00:00.000Z', genomenDoor: 'S. Ecretaris', ...part }) as BesluitRecord;
const now = (stappen: ReturnType<typeof stappenVan>) => stappen.find(({ klaar }) => !klaar)?.naam;
const late = { aangezegdOp: '2026-11-30' };
const daad = { door: 'D. Irecteur', rol: 'directeur-bestuurder', account: 'x', op: '2026-05-02T10:00:00.000Z' };

describe('how far a dossier is', () => {
  it.each<[string, Partial<DossierRecord>, BesluitRecord | undefined, boolean | undefined, string | undefined]>([
    ['being read', { gelezenVersie: 2, gecontroleerdVersie: 2 }, undefined, false, 'Nagekeken'],
    ['judged a moment ago: it was checked all the same', { gecontroleerdVersie: 2 }, undefined, false, 'Gestemd'],
    ['never read', { gelezenVersie: undefined, gecontroleerdVersie: undefined, eindoordeel: undefined }, undefined, false, 'Nagekeken'],
    ['incomplete', { eindoordeel: 'incompleet' }, undefined, false, 'Compleet'],
    ['complete', {}, undefined, false, 'Gestemd'],
    ['complete, for who does not see votes', {}, undefined, undefined, 'Besluit'],
    ['voted on', {}, undefined, true, 'Besluit'],
    ['recorded', {}, besluit({}), true, 'Ondertekend'],
    ['signed', {}, besluit({ ondertekening: { ...daad, stempel: 'x' } }), true, 'Brief verstuurd'],
    ['decided on while incomplete', { eindoordeel: 'incompleet' }, besluit({}), false, 'Ondertekend'],
    ['done', {}, besluit({ ondertekening: { ...daad, stempel: 'x' }, uitgevoerdOp: daad.op }), true, undefined],
  ])('%s', (_, part, decided, gestemd, expected) => expect(now(stappenVan({ ...record, ...part }, decided, gestemd))).toBe(expected));

  it.each(['gesloten', 'vernietigd', 'ingetrokken'] as const)('says nothing of one that is %s', (status) =>
    expect(stappenVan({ ...record, status }, undefined, false)).toEqual([]),
  );
});

describe('when the documents go, in the overview', () => {
  const beeld = { schoolNaam: 'De Esdoorn', beslisWeken: 8 } as DossierBeeld;
  const gone = { ...record, vervaltOp: '2026-10-20', besluitId: 'b' };
  const none: BewaarGegevens = { beletsels: [], bezwaren: [], plan: undefined };
  const houd = { grond: 'bezwaar' } as BewaarGegevens['beletsels'][number];
  it.each<[string, Partial<DossierRecord>, Partial<BewaarGegevens>, RegExp]>([
    ['the end of the term', {}, {}, /20 oktober 2026<span class="klein">, aankondiging op 6 oktober 2026</],
    [
      'later where it was announced late',
      late,
      { plan: beginPlan({ ...gone, ...late }, '2026-12-14') },
      /14 december 2026<.*30 november 2026</,
    ],
    ['no day while somebody keeps it', {}, { beletsels: [houd] }, /niet zolang het dossier wordt vastgehouden/],
  ])('%s', (_, part, bewaren, expected) =>
    expect(overzichtView({ ...beeld, dossier: { ...gone, ...part } }, '2026-09-01', { ...none, ...bewaren }).text).toMatch(expected),
  );
});

describe('the history of a dossier', () => {
  const none: Verleden = {
    dossier: record,
    besluiten: [],
    bezwaren: [],
    berichten: [],
    oordelen: [],
    feiten: [],
    soorten: [],
    rondes: [],
    titelVan: (id) => id,
    lidVan: (id) => id,
  };
  const said = (part: Partial<Verleden>) => tijdlijnVan({ ...none, ...part }).map(({ wat }) => wat);

  it('tells apart what a school was asked, as the overview does', () => {
    const held = {
      op: '2026-08-31T08:00:00.000Z',
      tot: '2026-09-20',
      reden: 'Het OPP mist.',
      door: 'S.',
      gevraagd: 'het OPP\n\nhet advies',
    };
    const dossier = { ...record, aanhoudingen: [held] };
    expect(said({ dossier })).toContain(
      'Aangehouden tot en met 20 september 2026: Het OPP mist. Gevraagd aan de school: het OPP; het advies',
    );
    expect((aanhoudingView(dossier, '2026-09-01') as Html).text.match(/<li[^>]*>[^<]*/g)?.map((li) => li.replace(/<[^>]*>/, ''))).toEqual([
      'het OPP',
      'het advies',
    ]);
  });

  it('is everything that happened, newest first', () => {
    const bericht = { dossierId: 'd', inhoud: 'x', pogingen: 1, gemaaktOp: '2026-04-20T12:40:00.000Z' };
    expect(
      said({
        dossier: {
          ...record,
          aanhoudingen: [
            { op: '2026-04-22T08:00:00.000Z', tot: '2026-05-06', reden: 'Het OPP mist.', door: 'S.', beeindigdOp: '2026-04-30' },
          ],
        },
        besluiten: [
          besluit({ teruggestuurd: { ...daad, reden: 'Datum klopt niet.' } }),
          besluit({
            genomenOp: '2026-05-03T10:00:00.000Z',
            ondertekening: { ...daad, op: '2026-05-04T10:00:00.000Z', stempel: 'x' },
            uitgevoerdOp: '2026-05-04T10:05:00.000Z',
            nummer: 'TLV-1',
          }),
        ],
        bezwaren: [
          {
            bezwaarId: 'w',
            besluitId: 'b',
            dossierId: 'd',
            schoolId: 's',
            kenmerk: 'D-1',
            ontvangenOp: '2026-05-09',
            indiener: 'ouders',
            grond: 'De school kan wel degelijk ondersteunen.',
            termijnTot: '2026-06-15',
            teLaat: false,
            stand: 'afgehandeld',
            uitkomst: 'gehandhaafd',
            vastgelegdDoor: 'S.',
            vastgelegdOp: '2026-05-10T08:00:00.000Z',
            afgehandeldOp: '2026-05-20',
            afgehandeldDoor: 'S.',
          },
        ],
        berichten: [
          { ...bericht, sleutel: 'rapport-3-mail', kanaal: 'mail', verzondenOp: '2026-04-20T12:41:00.000Z' },
          { ...bericht, sleutel: 'rapport-3-kaart', kanaal: 'kaart' },
        ],
        oordelen: [{ id: 'gp.opp', was: 'ontbreekt', werd: 'voldaan', reden: 'Het staat er.', wie: 'S.', op: '2026-04-21T08:00:00.000Z' }],
      }),
    ).toEqual([
      'Bezwaar afgehandeld: besluit gehandhaafd',
      'Bezwaar van de ouders, ontvangen op 9 mei 2026',
      'Besluit uitgevoerd, nummer TLV-1',
      'Besluit ondertekend',
      'Besluit vastgelegd: Toekennen',
      'Besluit teruggestuurd: Datum klopt niet.',
      'Besluit vastgelegd: Toekennen',
      'Weer in behandeling',
      'Aangehouden tot en met 6 mei 2026: Het OPP mist.',
      'Anders geoordeeld over gp.opp: van ontbreekt naar voldaan',
      'Mail aan de school: Controlerapport',
      'Laatste document ontvangen',
      'Eerste document ontvangen',
    ]);
  });

  it('says a first and last upload at one moment once', () =>
    expect(said({ dossier: { ...record, laatsteUpload: record.ontvangenOp } })).toEqual(['Eerste document ontvangen']));
});

describe('the report by section', () => {
  it.each([
    ['7.1', '7.1'],
    ['7.1 A', '7.1'],
    ['5, 7.1, 9.2', '5'],
    ['10.1', '10.1'],
    ['AVG', 'AVG'],
    ['Awb', ''],
    ['', ''],
  ])('%j stands in %j', (bron, expected) => expect(hoofdstukVan({ bron })).toBe(expected));

  it('is in the order of the handbook, what stands nowhere last', () => {
    const make = (bron: string) => ({ bron }) as Bevinding;
    expect(perHoofdstuk(['AVG', '10.1', '7.1', '3', 'x', '7.2', '5'].map(make)).map(({ nummer }) => nummer)).toEqual([
      '3',
      '5',
      '7.1',
      '7.2',
      '10.1',
      'AVG',
      '',
    ]);
  });

  const links = { bestand: () => undefined, beeld: (naam: string) => naam, bewijs: () => '/bewijs', document: () => undefined };
  const shown = (aandacht: boolean) => rapportView(rapport, links, { aandacht, href: (toon) => `?toon=${toon}` }).text;
  const ids = (text: string) => [...text.matchAll(/id="punt-([^"]+)"/g)].map(([, id]) => id);

  it('shows every point, and unfolds those that ask for attention', () => {
    const text = shown(false);
    expect(ids(text)).toHaveLength(rapport.bevindingen.length);
    for (const { id, uitkomst } of rapport.bevindingen) {
      const punt = text.slice(text.indexOf(`id="punt-${id}"`)).split('</li>')[0] ?? '';
      expect(punt.includes('bevinding__dicht'), id).toBe(uitkomst === 'voldaan' || uitkomst === 'nvt');
      expect(punt, id).toContain('Wat het handboek vraagt');
    }
  });
  it('shows only what asks for attention where that is chosen, with a way back to all', () => {
    const text = shown(true);
    expect(
      ids(text)
        .map(String)
        .toSorted((a, b) => a.localeCompare(b)),
    ).toEqual(['alg.deskundigen', 'alg.plaatsingsdatum', 'gp.opp']);
    expect(text).toContain('href="?toon=alles#rapport"');
  });
  it('shows a judgement that fell away under what asks for attention', () => {
    const [first] = rapport.bevindingen;
    const vervallen = {
      ...first!,
      uitkomst: 'voldaan',
      mens: { uitkomst: 'nvt', reden: 'x', wie: 'y', op: '2026-05-01T10:00:00.000Z', vervallen: true },
    } as Bevinding;
    expect(ids(rapportView({ ...rapport, bevindingen: [vervallen] }, links, { aandacht: true, href: () => '' }).text)).toHaveLength(1);
  });
});

describe('a card as words', () => {
  it('is what its reader saw', () => {
    const kaart = renderKaart({
      titel: 'Dossier compleet',
      toon: 'goed',
      feiten: [['School', 'De Eik']],
      lijst: { kop: 'Nog nodig', punten: ['OPP'] },
      link: { tekst: 'Open', url: 'https://x.example' },
    });
    expect(kaartTekst(kaart as Record<string, unknown>)).toEqual({
      titel: 'Dossier compleet',
      regels: ['School: De Eik', 'Nog nodig', '• OPP'],
      knop: 'Open',
    });
  });
  it.each([{}, { body: 'x' }, { body: [null, 3, { items: [{ items: 1 }] }], actions: [{}] }])(
    'is nothing where it is no card of ours: %j',
    (kaart) => expect(kaartTekst(kaart)).toEqual({ titel: '', regels: [] }),
  );
});
