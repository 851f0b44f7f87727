import { describe, expect, it } from 'vitest';
import { alsTekst, nogNodig } from '../../src/check/nog-nodig.ts';
import { checklistInhoud, type Checklistsoort } from '../../src/formulieren/checklist.ts';
import { formulierdelen } from '../../src/formulieren/velden.ts';
import { handboeken, type Handboek } from '../../src/handboek/handboek.ts';
import { aanvraagsoorten } from '../../src/handboek/soorten.ts';
import { waardenOp, type Waarden } from '../../src/handboek/waarden.ts';
import { controleBerichten } from '../../src/tell/controle-berichten.ts';
import { controlerapportInhoud } from '../../src/tell/controlerapport-inhoud.ts';
import { voorbeeldDetails } from '../../templates/controlerapport/voorbeeld.ts';
import { testSettings } from '../fakes/app.ts';
import { MemoryGraph } from '../fakes/memory-graph.ts';
import { assess, document, metWaarden, type Change } from './assess-one.ts';
import { pages } from './docs/pages.ts';
import { fact } from './facts-builder.ts';
import { lijstMetScores } from './lwoo-lijst.ts';
import { iqVan } from './other-types.ts';

const settings = testSettings('drive');
const [school] = settings.scholen;
if (school === undefined) throw new Error('the example has no school');

/** Everything that people read of a number, by place. */
async function texts(versies: readonly Handboek[], checklist: Checklistsoort, change: Change) {
  const { rapport } = assess(change, versies);
  const app = { settings, graph: new MemoryGraph('item-') } as unknown as Parameters<typeof controleBerichten>[0];
  const record = { dossierId: 'd', schoolId: school!.id, kenmerk: 'D-AAAAA-BBBBB', map: 'Map', driveId: 'drive', versie: 1 };
  const dossier = record as unknown as Parameters<typeof controleBerichten>[1]['dossier'];
  const berichten = await controleBerichten(app, { dossier, school: school!, versie: 1 }, undefined, rapport);
  const inhoud = (kanaal: 'kaart' | 'mail') => JSON.stringify(berichten.find((one) => one.inhoud.kanaal === kanaal)?.inhoud ?? '');
  const made = pages(versies);
  return {
    checklist: JSON.stringify(checklistInhoud(checklist, '2026-11-22', versies)),
    rapport: JSON.stringify(rapport.bevindingen.map(({ eis, uitleg, actie }) => [eis, uitleg, actie])),
    'rapport op papier': JSON.stringify(controlerapportInhoud(rapport, voorbeeldDetails)),
    handboek: made['handboek.md'] ?? '',
    woordenlijst: made['woordenlijst.md'] ?? '',
    mail: inhoud('mail'),
    kaart: inhoud('kaart'),
    kolom: alsTekst(nogNodig(rapport).nodig, 2000),
  };
}
type Plaats = keyof Awaited<ReturnType<typeof texts>>;

type Rij = {
  naam: keyof Waarden;
  anders: Waarden[keyof Waarden];
  checklist: Checklistsoort;
  dossier: Change;
  /** How the number is written now, and when it is another one. */
  nu: string;
  straks: string;
  /** The sentence around it, by place. */
  zin: Partial<Record<Plaats, (getal: string) => string>>;
};

const nieuw = (soort: Checklistsoort['soort']): Checklistsoort => ({ soort, variant: 'nieuw' });
const iqZin = (x: string) => `De IQ-gegevens zijn bij het indienen hoogstens ${x} oud.`;
const hulpZin = (x: string) => `hoogstens ${x} oud`;
const hulpKort = (x: string) => `verslag van hulpverlening van hoogstens ${x} oud`;
const planZin = (x: string) => `geëvalueerd handelingsplan van hoogstens ${x} oud`;
const iqLwoo = (x: string) => `91 tot en met ${x} met leerachterstand en sociaal-emotionele problemen`;
const delayLwoo = (x: string) => `van ${x} tot 0,5 op ten minste 2 van de 4 domeinen`;

const rijen: Rij[] = [
  {
    naam: 'iqMaanden',
    anders: 36,
    checklist: nieuw('tlv-lz'),
    dossier: { facts: (f) => (f.iq[0]!.datum = fact('2020-01-10')) },
    nu: '2 jaar',
    straks: '3 jaar',
    zin: {
      checklist: iqZin,
      rapport: iqZin,
      'rapport op papier': (x) => `voeg een verslag toe van hoogstens ${x} oud.`,
      handboek: iqZin,
      woordenlijst: (x) => `op de peildatum hoogstens ${x} oud (3)`,
      mail: (x) => `voeg een verslag toe van hoogstens ${x} oud.`,
      kaart: (x) => `intelligentieonderzoek van hoogstens ${x} oud`,
      kolom: (x) => `intelligentieonderzoek van hoogstens ${x} oud`,
    },
  },
  {
    naam: 'hulpverleningMaanden',
    anders: 18,
    checklist: nieuw('tlv-gp'),
    dossier: { facts: (f) => (document(f, 'hulp.pdf').datum = fact('2020-01-10', 'hulp.pdf')) },
    nu: 'een jaar',
    straks: '18 maanden',
    zin: {
      checklist: hulpZin,
      rapport: hulpZin,
      'rapport op papier': hulpZin,
      handboek: (x) => `kan een verslag daarvan worden toegevoegd, hoogstens ${x} oud`,
      woordenlijst: (x) => `een verslag daarvan is hoogstens ${x} oud (7.1)`,
      mail: hulpZin,
      kaart: hulpKort,
      kolom: hulpKort,
    },
  },
  {
    naam: 'handelingsplanMaanden',
    anders: 9,
    checklist: nieuw('tlv-gp'),
    dossier: { facts: (f) => (document(f, 'handelingsplan.docx').plan!.evaluatie = fact('2020-01-10')) },
    nu: 'een half jaar',
    straks: '9 maanden',
    zin: {
      checklist: (x) => `hoogstens ${x} oud`,
      rapport: (x) => `hoogstens ${x} oud`,
      woordenlijst: (x) => `bij GP hoogstens ${x} oud (7.1)`,
      kaart: planZin,
      kolom: planZin,
    },
  },
  {
    naam: 'deskundigen',
    anders: 3,
    checklist: nieuw('tlv-emb'),
    dossier: { facts: (f) => (document(f, 'adviezen.pdf').deskundigen = []) },
    nu: '2',
    straks: '3',
    zin: {
      checklist: (x) => `advies van ${x} verschillende deskundigen`,
      rapport: (x) => `nodig zijn er ${x}.`,
      'rapport op papier': (x) => `de adviezen van ${x} deskundigen`,
      handboek: (x) => `advies van ${x} verschillende deskundigen`,
      woordenlijst: (x) => `er zijn er ${x} nodig (3)`,
      mail: (x) => `de adviezen van ${x} deskundigen`,
      kaart: (x) => `advies van ${x} deskundigen`,
      kolom: (x) => `advies van ${x} deskundigen`,
    },
  },
  {
    naam: 'iqZml',
    anders: 60,
    checklist: nieuw('tlv-zml'),
    dossier: { soort: 'tlv-zml', facts: (f) => (f.iq = [iqVan(72)]) },
    nu: '55',
    straks: '60',
    zin: {
      checklist: (x) => `Het IQ is lager dan ${x} of`,
      rapport: (x) => `Het IQ is lager dan ${x} of`,
      handboek: (x) => `Het IQ is lager dan ${x} of`,
      woordenlijst: (x) => `een IQ lager dan ${x} of het syndroom van Down`,
    },
  },
  {
    naam: 'iqLwooHoogste',
    anders: 115,
    checklist: nieuw('lwoo'),
    dossier: { lijst: lijstMetScores({ iq: '125', se: 'ja' }, {}) },
    nu: '120',
    straks: '115',
    zin: { checklist: iqLwoo, rapport: iqLwoo, handboek: iqLwoo, woordenlijst: (x) => `een IQ van 75 tot en met ${x}` },
  },
  {
    naam: 'leerachterstandLwoo',
    anders: 0.3,
    checklist: nieuw('lwoo'),
    dossier: { lijst: lijstMetScores({ bl: '0,1', ir: '0,1' }, {}) },
    nu: '0,25',
    straks: '0,3',
    zin: { checklist: delayLwoo, rapport: delayLwoo, handboek: delayLwoo, woordenlijst: (x) => `een leerachterstand van ${x}` },
  },
];

describe('one number in one place', () => {
  it.each(rijen)('$naam changes everything that people read', async ({ naam, anders, checklist, dossier, nu, straks, zin }) => {
    const before = await texts(handboeken, checklist, dossier);
    const after = await texts(metWaarden(handboeken, { [naam]: anders }), checklist, dossier);
    const places = Object.entries(zin) as [Plaats, (getal: string) => string][];
    expect(places.length).toBeGreaterThan(3);
    for (const [plaats, sentence] of places) {
      expect([plaats, before[plaats].includes(sentence(nu)), after[plaats].includes(sentence(straks))]).toEqual([plaats, true, true]);
      expect([plaats, after[plaats].includes(sentence(nu))]).toEqual([plaats, false]);
    }
  });

  it('is written nowhere in the forms a second time', () => {
    const forms = aanvraagsoorten
      .filter((soort) => soort !== 'lwoo')
      .map((soort) =>
        JSON.stringify(formulierdelen(soort).map(({ kop, uitleg, velden }) => [kop, uitleg, velden.map(({ label }) => label)])),
      );
    const written = rijen.flatMap(({ zin, nu }) => Object.values(zin).map((sentence) => sentence(nu))).filter((text) => text.length > 10);
    for (const form of forms) for (const text of written) expect(form).not.toContain(text);
  });
});

describe('a checklist', () => {
  const others = { 'tlv-gp': /\bPrO\b|\bZML\b|\bLZ\b|\bEMB\b/, 'tlv-lz': /\bPrO\b|\bGP\b|\bZML\b|\bEMB\b/, 'tlv-lg': /\bPrO\b|\bGP\b|\bZML\b|\bEMB\b/, 'tlv-pro': /\bGP\b|\bLZ\b|\bLG\b|\bEMB\b/, 'tlv-pro-bijzonder': /\bGP\b|\bLZ\b|\bLG\b|\bEMB\b|\bZML\b/, 'tlv-zml': /\bGP\b|\bLZ\b|\bLG\b|\bEMB\b/, 'tlv-emb': /\bGP\b|\bLZ\b|\bLG\b|\bPrO\b/ } as const; // prettier-ignore

  it.each(Object.entries(others))('of %s speaks of that type alone', (soort, other) => {
    for (const variant of ['nieuw', 'verlenging'] as const) {
      const { groepen } = checklistInhoud({ soort: soort as keyof typeof others, variant }, '2026-11-22');
      const asked = groepen.flatMap(({ punten }) => punten.map(({ titel, eis }) => `${titel}: ${eis}`));
      expect(asked.filter((text) => other.test(text))).toEqual([]);
      if (variant === 'nieuw') expect(asked.filter((text) => /verlenging/i.test(text))).toEqual([]);
    }
  });

  it('asks every number that it names from the handbook in force on its day', () => {
    const [first] = handboeken;
    const later = { ...first!, versie: '9.9', geldigVanaf: '2027-08-01', waarden: metWaarden([first!], { iqMaanden: 12 })[0]!.waarden };
    const on = (dag: string) => JSON.stringify(checklistInhoud(nieuw('tlv-lz'), dag, [first!, later]));
    expect(waardenOp(later.waarden, '2027-08-01').iqMaanden).toBe(12);
    expect([on('2027-07-31').includes(iqZin('2 jaar')), on('2027-08-01').includes(iqZin('een jaar'))]).toEqual([true, true]);
  });
});
