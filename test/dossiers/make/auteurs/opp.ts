import {
  kop,
  lijst,
  tabel,
  tekenen,
  tekst,
  velden,
  type Blok,
  type Huisstijl,
  type Papier,
  type Tekenplaats,
} from '../../../../local/voorbeelden/papier/blokken.ts';
import { papier } from '../vorm.ts';
import type { Profiel } from './profielen.ts';

export type OppGegevens = {
  leerling: string;
  geboren: string;
  klas: string;
  datum: string;
  /** Sentence on the extra support at school and since when. */
  inzet: string;
  /** The evaluation; `[]` leaves only its heading, `undefined` leaves it out altogether. */
  evaluatie: Blok[] | undefined;
  iq?: string;
  tekenaars?: Tekenplaats[];
  titel?: string;
};

/** An evaluation with a date and the outcome per goal. */
export const terugblik = (p: Profiel, datum: string, wie: string): Blok[] => [
  ...tekst(`Op ${datum} is dit besproken met ${wie}.`),
  tabel(
    ['Doel', 'Resultaat'],
    p.doelen.map(([doel, , uitkomst]) => [doel, uitkomst]),
    [1, 2],
  ),
  ...tekst(p.slot),
];

const onder = (g: OppGegevens): Blok[] => (g.tekenaars ? [tekenen(...g.tekenaars)] : []);

/** The law's own words as headings. */
export const klassiek = (stijl: Huisstijl, p: Profiel, g: OppGegevens): Papier =>
  papier(stijl, 'OPP', [
    kop(g.titel ?? 'Ontwikkelingsperspectief', 1),
    velden(['Leerling', g.leerling], ['Geboortedatum', g.geboren], ['Klas', g.klas], ['Datum', g.datum]),
    kop('Verantwoordingsdeel'),
    ...tekst(p.perspectief, ...(g.iq ? [g.iq] : [])),
    tabel(['Belemmerende factoren', 'Bevorderende factoren'], [[p.lastig.join('\n'), p.helpt.join('\n')]]),
    ...tekst(`Ondersteuningsbehoeften: ${p.nodig}`),
    kop('Handelingsdeel'),
    ...tekst(g.inzet),
    tabel(
      ['Doel', 'Aanpak'],
      p.doelen.map(([doel, aanpak]) => [doel, aanpak]),
      [1, 2],
    ),
    ...(g.evaluatie ? [kop('Evaluatiedeel'), ...g.evaluatie] : []),
    ...onder(g),
  ]);

/** A growing document in the pupil's voice, with its own headings. */
export const groei = (stijl: Huisstijl, p: Profiel, g: OppGegevens): Papier =>
  papier(stijl, 'Groeidocument', [
    kop(g.titel ?? `Mijn groeidocument`, 1),
    ...tekst(`Dit gaat over ${g.leerling}, ${g.geboren}, ${g.klas}. Laatst bijgewerkt: ${g.datum}.`),
    kop('Waar ga ik naartoe en waarom is er meer nodig?'),
    ...tekst(p.perspectief, ...(g.iq ? [g.iq] : [])),
    kop('Wat zit mij dwars', 3),
    lijst(...p.lastig),
    kop('Wat geeft mij wind mee', 3),
    lijst(...p.helpt),
    kop('Wat vraag ik van de mensen om mij heen', 3),
    ...tekst(p.nodig),
    kop('Wat gaan we doen?'),
    ...p.doelen.flatMap(([doel, aanpak], index) => tekst(`**Stap ${index + 1}: ${doel}.** Hoe: ${aanpak}.`)),
    ...tekst(g.inzet),
    ...(g.evaluatie ? [kop('Terugkijken: wat is er gelukt?'), ...g.evaluatie] : []),
    ...onder(g),
  ]);

/** One table from top to bottom. */
export const tabelvorm = (stijl: Huisstijl, p: Profiel, g: OppGegevens): Papier =>
  papier(stijl, 'OPP-tabel', [
    tabel(
      undefined,
      [
        ['OPP van', g.leerling],
        ['geb.datum', g.geboren],
        ['klas', g.klas],
        ['versie', g.datum],
      ],
      [1, 3],
    ),
    tabel(
      ['VERANTWOORDING', ''],
      [
        ['uitstroombestemming', p.perspectief],
        ...(g.iq ? [['capaciteiten', g.iq]] : []),
        ['beschermend', p.helpt.join('; ')],
        ['risico', p.lastig.join('; ')],
        ['behoeften', p.nodig],
      ],
      [1, 3],
    ),
    tabel(
      ['HANDELEN', '', ''],
      [['nr', 'doel', 'aanpak'], ...p.doelen.map(([doel, aanpak], index) => [`${index + 1}`, doel, aanpak])],
      [0.4, 2, 4],
    ),
    ...tekst(g.inzet),
    ...(g.evaluatie ? [kop('EVALUATIE', 3), ...g.evaluatie] : []),
    ...onder(g),
  ]);

/** Prose without the usual words: a 'plan van aanpak' that is the school's OPP. */
export const verhaal = (stijl: Huisstijl, p: Profiel, g: OppGegevens): Papier =>
  papier(stijl, 'Plan', [
    kop(g.titel ?? `Begeleidingsplan (ons OPP)`, 1),
    ...tekst(`${g.leerling} - ${g.geboren} - ${g.klas}\nversie ${g.datum}`),
    kop('Startsituatie en perspectief'),
    ...tekst(
      `${p.perspectief} ${g.iq ?? ''}`.trim(),
      `Wat het moeilijk maakt: ${p.lastig.join(', ')}. Daar staat tegenover: ${p.helpt.join(', ')}. ${p.nodig}`,
    ),
    kop('Aanpak dit jaar'),
    ...tekst(g.inzet, ...p.doelen.map(([doel, aanpak]) => `${doel}. Dat proberen wij met: ${aanpak}.`)),
    ...(g.evaluatie ? [kop('Hoe is het gegaan?'), ...g.evaluatie] : []),
    ...onder(g),
  ]);
